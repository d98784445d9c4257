"""Names before a colon, and labels in capitals inside the marks."""

from __future__ import annotations

from summit_tui.extract.cueing.cues import find_cues
from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import DASHES, is_capital, is_possessive
from summit_tui.extract.rules.clause import choose
from summit_tui.extract.sentences import Line
from summit_tui.extract.wording.word_looks import CAPITAL
from summit_tui.knowledge.speech import DETERMINER, DOCUMENT, PREPOSITION, PRESENT, PRONOUN, SAID, SUBORDINATOR, VERB
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

BREAKS: Final = DASHES | {";"}
"""Behind which a name before a colon begins."""
BRACKETS: Final = frozenset("[]()|,")
LONGEST_HEADING: Final = 16
"""Words of a headline that is written like a sentence."""
MOST_BELOW: Final = 40
"""Paragraphs under a headline in which whom it names speaks."""
ZONES: Final = frozenset(["am", "pm", "a.m.", "p.m.", "gmt", "cet", "utc", "est", "et"])


@cache
def _speaker_in_capitals() -> Pattern[str]:
    return compiled(r"\s*([^\W\d_a-zà-ÿ][^\W\d_a-zà-ÿ.’'\-]{2,30}(?: [^\W\d_a-zà-ÿ.’'\-]{2,30}){0,3}):\s")


def label_inside(page: Page, place: Place) -> Found | None:
    """“NAME: …”: a transcript whose turns stand in marks with their speakers."""
    match = _speaker_in_capitals().match(place.text)
    if match is None or not match[1].isupper():
        return None
    start = page.quotations[place.number].spans[0].start
    return Found(None, label=(start + match.start(1), start + match.end(1)))


def label(page: Page, place: Place) -> Found | None:
    """X: “…” where a name stands before the colon, at the start of the sentence or behind a dash."""
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    colon = place.token - 1
    if colon <= low or line.words[colon] != ":":
        return headline_label(page, place)
    if line.headline and _is_said_behind(page, place):
        return None
    first = next((k + 1 for k in range(colon - 1, max(low, colon - 9) - 1, -1) if line.words[k] in BREAKS), low)
    origin = next((k for k in range(colon - 1, max(first, colon - 12), -1) if line.lows[k] in ("from", "by")), None)
    if (
        origin is not None
        and origin + 1 < colon
        and is_capital(line, origin + 1)
        and not find_cues(line, max(low, colon - 30), colon, page.speech)
    ):
        first = origin
    while first < colon and line.lows[first] in ("from", "by", "more", "and", "then"):
        first += 1
    if line.lows[first : first + 2] in (["to", "quote"], ["here", "is"]):
        first += 2
    first = _behind_time(line, first, colon)
    if colon - first > 10:
        return None
    phrase = phrase_right(line, first, colon)
    on = next((k for k in range(first + 1, colon - 1) if line.lows[k] == "on"), None) if line.headline else None
    mark, colon = colon, colon if on is None or phrase is None else on
    if phrase is not None and colon == on:
        phrase = Phrase(first, on)
    if (
        phrase is None
        or line.lows[first] in line.usage.rubrics
        or (first + 1 == colon and line.lows[first] in line.usage.alerts)
        or not is_capital(line, first)
        or line.flags[first] & (PREPOSITION | SUBORDINATOR | PRONOUN | DETERMINER)
        or (line.lows[first] == "not" and line.words[first] != line.words[first].upper())
    ):
        return None
    document = line.flags[colon - 1] & (DOCUMENT | SAID) and not (
        line.headline and line.lows[colon - 1] in page.speech.conversations
    )
    if phrase.last == colon and document and not _is_event(page, line, phrase):
        owner = next((k for k in range(first, colon) if is_possessive(line.lows[k])), None)
        phrase = Phrase(first, owner + 1) if owner is not None else phrase
    elif phrase.last != colon or _is_event(page, line, phrase) or find_cues(line, first, colon, page.speech):
        return None
    return Found(Words(place.line, phrase), Words(place.line, Phrase(mark, mark + 1)))


def _is_said_behind(page: Page, place: Place) -> bool:
    """Whether a verb behind the marks tells who speaks: "Storm in Verel: “I lost it all”, says farmer"."""
    behind = place.token + 1 + (page.lines[place.line].words[place.token + 1 : place.token + 2] == [","])
    return any(cue.inverted and cue.group == behind for cue in page.cues(place.line, place.sentence))


def _is_event(page: Page, line: Line, phrase: Phrase) -> bool:
    """Whether what stands before the colon is what the news is about: "Verel summit: “a door ajar”, says mediator"."""
    return line.words[phrase.last - 1].isdigit() or not page.speech.events.isdisjoint(
        line.lows[phrase.first : phrase.last]
    )


def _behind_time(line: Line, first: int, colon: int) -> int:
    """Past the time of day with which an entry of a live blog begins: "11:40", "[3.15pm]", "9:05 a.m. –"."""
    at = first
    while at < colon and (line.words[at] in BRACKETS or _is_time(line.lows[at])):
        at += 1
    return at


def _is_time(low: str) -> bool:
    return (low[0].isdigit() and (":" in low or "." in low or low.endswith("m"))) or low in ZONES


def headline_label(page: Page, place: Place) -> Found | None:
    """A headline that opens with a name and a colon is that person's: "X: The deal is ‘dead’"."""
    line = page.lines[place.line]
    if not (line.headline or _opens_the_news(line)):
        return None
    colon = next((k for k in range(1, min(7, place.token)) if line.words[k] == ":"), None)
    if colon is None:
        return None
    cue = choose(page, place)
    if cue is not None and cue.source is not None and cue.source.first > colon and not cue.weak:
        return None
    phrase = phrase_right(line, 0, colon)
    if phrase is None or not is_capital(line, 0) or _is_event(page, line, phrase):
        return None
    if phrase.last != colon and not line.flags[phrase.last] & (VERB | PRESENT):
        return None
    last = line.words[phrase.last - 1]
    if last.islower() and last not in page.speech.people and last[-1] != "s":
        return None  # "Dam inauguration: X invites Y ‘to swim’"
    if line.lows[colon + 1] in line.lows[phrase.first : colon - 1]:
        # A rubric before a whole sentence: "Quist Watch: Quist urges …".
        return None
    thing = line.lows[colon + 1] in ("a", "an", "the") and colon + 2 == place.token
    thing = thing and not line.words[colon - 1].isupper()  # "Samarkand: A ‘hidden gem’ …"
    if not ((line.headline and not thing) or _speaks_below(page, line, phrase)):
        return None
    return Found(Words(place.line, phrase), Words(place.line, Phrase(colon, colon + 1)))


def _opens_the_news(line: Line) -> bool:
    """Whether it is a short line at the top, which may be a headline that is written like a sentence."""
    return line.index == 0 and len(line.sentences) == 1 and len(line.words) <= LONGEST_HEADING


def _speaks_below(page: Page, heading: Line, phrase: Phrase) -> bool:
    """Whether the news under a headline tells what the one named there says, so that it is no place or rubric."""
    names = {heading.lows[k] for k in range(phrase.first, phrase.last) if heading.flags[k] & CAPITAL}
    return any(
        cue.source is not None and not names.isdisjoint(line.lows[cue.source.first : cue.source.last])
        for line in page.lines[1:MOST_BELOW]
        for sentence in range(len(line.sentences))
        for cue in page.cues(line.index, sentence)
    )
