"""The cue stands behind the quotation: “…,” said X; “…,” X said; “…,” according to X."""

from __future__ import annotations

from summit_tui.extract.cues import Cue
from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrases import DASHES, Phrase, is_word, looks_adverbial, looks_verbal, phrase_right
from summit_tui.extract.rules.clause import choose
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.knowledge.speech import AUXILIARY, OBJECT, PREPOSITION, SUBORDINATOR, TIME

ENDS_OPEN = frozenset(",?!—–-…")


def inverted(page: Page, place: Place) -> Found | None:
    """“…,” said X."""
    _, start, cue = _next_cue(page, place)
    if cue is None or not cue.inverted or cue.source is None or cue.group != start or cue.manner == "according":
        return None
    return _result(place, cue)


def after(page: Page, place: Place) -> Found | None:
    """“…,” X said."""
    line, start, cue = _next_cue(page, place)
    if cue is None or cue.source is None or cue.manner not in ("verb", "according"):
        return None
    if cue.manner == "according":
        return _result(place, cue) if cue.first == start else None
    if cue.inverted and cue.via is None:
        return None
    subject = cue.via if cue.inverted and cue.via is not None else cue.source
    if subject.first < start or not _joins(line, start, subject.first):
        return None
    pauses = place.text[-1:] in ENDS_OPEN or line.words[place.token + 1 : place.token + 2] in (
        [","],
        ["—"],
        ["–"],
        ["--"],
    )
    if not pauses and place.text[-1:] != "." and choose(page, place) is not None:
        return None
    sentence_end = line.sentences[_sentence_of(line, start)][1]
    if starts_clause(line, cue, sentence_end) and (place.text[-1:] not in ",—–" or not place.whole):
        return None
    return _result(place, cue)


def after_clause(page: Page, place: Place) -> Found | None:
    """The plan was “a sham”, X said: the cue ends the sentence that holds the quotation."""
    line = page.lines[place.line]
    high = line.sentences[place.sentence][1]
    for cue in page.cues(place.line, place.sentence):
        if cue.first < place.token or cue.source is None or cue.manner not in ("verb", "according") or cue.weak:
            continue
        if cue.manner == "verb":
            edge = min(cue.source.first, cue.group)
            if not (edge > 0 and line.words[edge - 1] in (",", QUOTE)) or starts_clause(line, cue, high):
                continue
        return _result(place, cue)
    return None


def _next_cue(page: Page, place: Place) -> tuple[Line, int, Cue | None]:
    """The first cue behind the quotation with the word where its clause starts, if it can belong to the quotation."""
    line = page.lines[place.line]
    _, high = line.sentences[place.sentence]
    start = place.token + 1
    sentence = place.sentence
    ending = place.text[-1:]
    if start >= high:
        if sentence + 1 >= len(line.sentences):
            return line, start, None
        sentence += 1
        start, high = line.sentences[sentence]
        first = next(iter(page.cues(place.line, sentence)), None)
        if first is None or line.words[start] == QUOTE:
            return line, start, None
        if starts_clause(line, first, high) or first.weak:
            return line, start, None
        if ending == "." and not _is_bare(line, first, start, high):
            return line, start, None
        return line, start, first
    while start < high and (line.words[start] == "," or line.words[start] in DASHES):
        start += 1
    first = next((cue for cue in page.cues(place.line, sentence) if cue.first >= start), None)
    return line, start, first


def _is_bare(line: Line, cue: Cue, start: int, high: int) -> bool:
    """Whether a sentence is nothing but an attribution: "Smith said." "she tweeted on Monday." """
    if cue.source is None:
        return False
    return not line.words[start][0].isupper() or high - start <= 12


def _joins(line: Line, start: int, subject: int) -> bool:
    """Whether nothing but an apposition or introduction lies between the quotation and the subject."""
    if subject - start > 25:
        return False
    if subject > start and line.flags[start] & SUBORDINATOR and line.lows[start] != "as":
        return False
    return not any(looks_verbal(line, k) or line.words[k] in (";", ":") for k in range(start, subject))


def _sentence_of(line: Line, token: int) -> int:
    return next(
        (index for index, (low, high) in enumerate(line.sentences) if low <= token < high), len(line.sentences) - 1
    )


def starts_clause(line: Line, cue: Cue, high: int) -> bool:
    """Whether a reported clause of its own follows the cue: "said that …", "said he …", "told AFP the plan …"."""
    at = cue.complement
    flags = line.flags
    if cue.lemma in ("tell", "remind", "inform", "assure", "warn", "advise") and at < high:
        told = phrase_right(line, at, high)
        if told is not None:
            at = told.last
    while at < high and (looks_adverbial(line, at) or flags[at] & TIME):
        at += 1
    if at >= high or not is_word(line, at):
        return at < high and line.words[at] == QUOTE
    flag = flags[at]
    if line.lows[at] == "that":
        return True
    if flag & SUBORDINATOR or flag & PREPOSITION:
        return False
    if flag & OBJECT:
        return False
    if cue.inverted and cue.source is not None and at == cue.source.first:
        at = cue.source.last
        return at < high and line.lows[at] == "that"
    phrase = phrase_right(line, at, high)
    if phrase is None:
        return False
    behind = phrase.last
    while behind < high and looks_adverbial(line, behind):
        behind += 1
    return behind < high and (looks_verbal(line, behind) or bool(flags[behind] & AUXILIARY))


def _result(place: Place, cue: Cue) -> Found:
    return Found(
        Words(place.line, cue.source) if cue.source else None,
        Words(place.line, Phrase(cue.first, cue.last)),
        Words(place.line, cue.via) if cue.via else None,
    )
