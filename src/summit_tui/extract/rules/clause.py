"""The cue stands before the quotation: X said: “…”; X called it “…”; X said that the plan was “…”."""

from __future__ import annotations

from bisect import bisect_right

from summit_tui.extract.cues import Cue, first_phrase, starts_clause
from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrases import Phrase, looks_verbal
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.knowledge.speech import CONJUNCTION, PRONOUN, SUBORDINATOR


def introduced(page: Page, place: Place) -> Found | None:
    """X said: “…” or X said, “…”."""
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    before = place.token - 1
    if before < low or line.words[before] not in (":", ","):
        return None
    if line.words[before] == "," and not place.whole:
        return None
    found = _believed(place, choose(page, place))
    if found is not None:
        return found
    if line.words[before] == "," and (
        place.words < 5 or not any(looks_verbal(line, k) for k in range(max(low, before - 3), before))
    ):
        return None
    phrase = first_phrase(line, low, before)
    return Found(Words(place.line, phrase), None) if phrase is not None else None


def inside(page: Page, place: Place) -> Found | None:
    """X called it “…”."""
    return _believed(place, choose(page, place))


def choose(page: Page, place: Place) -> Cue | None:
    """The nearest cue before the quotation in its sentence, or the reporting verb in whose clause that stands."""
    return main_cue(page.lines[place.line], page.cues(place.line, place.sentence), place.token)


def main_cue(line: Line, cues: list[Cue], token: int) -> Cue | None:
    """The nearest cue before a word, or the one that governs it."""
    chosen: Cue | None = None
    for cue in reversed(cues):
        if cue.first >= token:
            continue
        if cue.source is None:
            if chosen is None and cue.manner == "passive" and cue.last >= token - 3:
                return None
            continue
        if chosen is None or governs(line, cue, chosen, token):
            chosen = cue
    return chosen


def governs(line: Line, outer: Cue, inner: Cue, high: int) -> bool:
    """Whether a cue stands in the clause that another reports: "X said that Y thought …"."""
    if outer.weak or outer.manner not in ("verb", "participle", "infinitive") or inner.source is None:
        return inner.weak and not outer.weak and outer.manner in ("verb", "participle", "infinitive")
    if inner.source.first < outer.first or inner.first < outer.complement:
        return False
    if not inner.weak and high - 1 == inner.complement and line.words[high - 1] in (":", ","):
        return False
    if inner.manner == "participle" and inner.source.last == inner.group:
        return False
    if inner.manner == "noun" and high - inner.last <= 2:
        return False
    opens = line.sentences[bisect_right(line.sentences, (outer.first, len(line.words))) - 1][0]
    if line.flags[opens] & SUBORDINATOR and line.words[inner.source.first - 1] in (",", QUOTE):
        return False
    if not starts_clause(line, outer, high):
        return inner.weak
    for k in range(outer.complement, inner.source.first):
        if line.words[k] == ";":
            return False
        joins = line.words[k] in (",", QUOTE) and line.flags[k + 1] & (CONJUNCTION | SUBORDINATOR)
        if joins and k + 2 == inner.source.first and not inner.weak and not line.flags[k + 2] & PRONOUN:
            return False
    return True


def _believed(place: Place, cue: Cue | None) -> Found | None:
    if cue is None or cue.source is None:
        return None
    return Found(
        Words(place.line, cue.source),
        Words(place.line, Phrase(cue.first, cue.last)),
        Words(place.line, cue.via) if cue.via else None,
    )
