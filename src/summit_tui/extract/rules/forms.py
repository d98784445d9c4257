"""Speech that its layout attributes: transcripts, interviews, signatures."""

from __future__ import annotations

import re
from functools import cache

from summit_tui.extract.cues import find_cues
from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrases import Phrase
from summit_tui.extract.phrases_ahead import phrase_right
from summit_tui.extract.rules.clause import choose
from summit_tui.extract.word_forms import DASHES, is_capital, is_possessive
from summit_tui.knowledge.speech import DETERMINER, DOCUMENT, PREPOSITION, PRONOUN, SAID, SUBORDINATOR


@cache
def _speaker_in_capitals() -> re.Pattern[str]:
    return re.compile(r"\s*([^\W\d_a-zà-ÿ][^\W\d_a-zà-ÿ.’'\-]{2,30}(?: [^\W\d_a-zà-ÿ.’'\-]{2,30}){0,3}):\s")


def label_inside(page: Page, place: Place) -> Found | None:
    """“NAME: …”: a transcript whose turns stand in marks with their speakers."""
    match = _speaker_in_capitals().match(place.text)
    if match is None or not match[1].isupper():
        return None
    start = page.quotations[place.number].spans[0].start
    return Found(None, label=(start + match.start(1), start + match.end(1)))


@cache
def _name_and_role() -> re.Pattern[str]:
    name = r"[^\W\d_a-zà-ÿ][\w.’'\-]*"
    return re.compile(rf"({name}(?: (?:{name}|de|van|von|bin|al|el|of)){{1,4}})(?:,| [—–-] |\.?$)")


def signature_of(page: Page, place: Place) -> tuple[int, int] | None:
    """The name in a last paragraph inside the marks that is only a signature: "Mara Quist, harbour master"."""
    quotation = page.quotations[place.number]
    if quotation.continues is None or place.words > 12 or len(page.lines[place.line].words) > 2:
        return None
    following = page.quotations[place.number + 1 : place.number + 2]
    match = _name_and_role().match(place.text)
    if match is None or any(after.continues == quotation.id for after in following):
        return None
    start = quotation.spans[0].start
    return start + match.start(1), start + match.start(1) + len(match[1].rstrip("."))


def signed_inside(page: Page, place: Place) -> Found | None:
    """A pull quote with its signature on the next line, before the closing mark."""
    last = page.quotations[place.number].id
    for after in range(place.number + 1, min(len(page.places), place.number + 8)):
        if page.quotations[after].continues != last:
            return None
        signature = signature_of(page, page.places[after])
        if signature is not None:
            return Found(None, label=signature)
        last = page.quotations[after].id
    return None


def label(page: Page, place: Place) -> Found | None:
    """X: “…” where a name stands before the colon, at the start of the sentence or behind a dash."""
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    colon = place.token - 1
    if colon <= low or line.words[colon] != ":":
        return headline_label(page, place)
    first = next((k + 1 for k in range(colon - 1, max(low, colon - 9) - 1, -1) if line.words[k] in DASHES), low)
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
    if colon - first > 10:
        return None
    phrase = phrase_right(line, first, colon)
    on = next((k for k in range(first + 1, colon - 1) if line.lows[k] == "on"), None) if line.headline else None
    mark, colon = colon, colon if on is None or phrase is None else on
    if phrase is not None and colon == on:
        phrase = Phrase(first, on)
    if (
        phrase is None
        or not is_capital(line, first)
        or line.flags[first] & (PREPOSITION | SUBORDINATOR | PRONOUN | DETERMINER)
    ):
        return None
    if phrase.last == colon and line.flags[colon - 1] & (DOCUMENT | SAID):
        owner = next((k for k in range(first, colon) if is_possessive(line.lows[k])), None)
        phrase = Phrase(first, owner + 1) if owner is not None else phrase
    elif phrase.last != colon or find_cues(line, first, colon, page.speech):
        return None
    return Found(Words(place.line, phrase), Words(place.line, Phrase(mark, mark + 1)))


def headline_label(page: Page, place: Place) -> Found | None:
    """A headline that opens with a name and a colon is that person's: "X: The deal is ‘dead’"."""
    line = page.lines[place.line]
    if not line.headline:
        return None
    colon = next((k for k in range(1, min(7, place.token)) if line.words[k] == ":"), None)
    if colon is None:
        return None
    cue = choose(page, place)
    if cue is not None and cue.source is not None and cue.source.first > colon and not cue.weak:
        return None
    phrase = phrase_right(line, 0, colon)
    if phrase is None or phrase.last != colon or not is_capital(line, 0):
        return None
    return Found(Words(place.line, phrase), Words(place.line, Phrase(colon, colon + 1)))


def signature(page: Page, place: Place) -> Found | None:
    """“…” — X, on the same line, or on the next."""
    line = page.lines[place.line]
    at = place.token + 1
    where = place.line
    if place.token > line.sentences[place.sentence][0] and choose(page, place) is not None:
        return None
    if at >= len(line.words) and place.token == 0 and where + 1 < len(page.lines):
        where += 1
        line, at = page.lines[where], 0
    if at + 1 >= len(line.words) or line.words[at] not in DASHES:
        return None
    phrase = phrase_right(line, at + 1, len(line.words))
    if phrase is None or not is_capital(line, at + 1) or len(line.words) - phrase.last > 14:
        return None
    behind = line.words[phrase.last] if phrase.last < len(line.words) else ""
    if behind not in ("", ",", ".", "(", "—") or find_cues(line, at, len(line.words), page.speech):
        return None
    return Found(Words(where, phrase), Words(where, Phrase(at, at + 1)))
