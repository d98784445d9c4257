"""The cue stands before the quotation: X said: “…”; X called it “…”; X said that the plan was “…”."""

from __future__ import annotations

from summit_tui.extract.cues import Cue
from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrases import Phrase


def introduced(page: Page, place: Place) -> Found | None:
    """X said: “…” or X said, “…”."""
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    before = place.token - 1
    if before < low or line.words[before] not in (":", ","):
        return None
    if line.words[before] == "," and not place.whole:
        return None
    return _believed(place, choose(page, place))


def inside(page: Page, place: Place) -> Found | None:
    """X called it “…”."""
    return _believed(place, choose(page, place))


def choose(page: Page, place: Place) -> Cue | None:
    """The nearest cue before the quotation in its sentence; a weak one yields to a reporting verb over it."""
    chosen: Cue | None = None
    for cue in reversed(page.cues(place.line, place.sentence)):
        if cue.first >= place.token:
            continue
        if cue.manner == "passive" and cue.source is None:
            if chosen is None and cue.last >= place.token - 3:
                return None
            continue
        if cue.source is None:
            continue
        if chosen is None:
            chosen = cue
            if not cue.weak or cue.manner == "noun":
                break
            continue
        if not cue.weak and cue.manner in ("verb", "participle", "infinitive"):
            chosen = cue
            break
    return chosen


def _believed(place: Place, cue: Cue | None) -> Found | None:
    if cue is None or cue.source is None:
        return None
    return Found(
        Words(place.line, cue.source),
        Words(place.line, Phrase(cue.first, cue.last)),
        Words(place.line, cue.via) if cue.via else None,
    )
