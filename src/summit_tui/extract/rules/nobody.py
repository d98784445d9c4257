"""Words in marks that are nobody's: titles of works, names of programmes, so-called things."""

from __future__ import annotations

from summit_tui.extract.cueing.governing import cues_near
from summit_tui.extract.page import Page, Place
from summit_tui.extract.phrasing.word_forms import (
    DASHES,
    is_capital,
    is_possessive,
    is_word,
    looks_verbal,
)
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.extract.rules.signatures import signature_of
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.knowledge.given import given
from summit_tui.knowledge.speech import (
    AUXILIARY,
    CUE,
    PREPOSITION,
    PRONOUN,
    SAID,
    TIME,
)
from summit_tui.lean.hints import Final

SMALL: Final = frozenset(str.split("a an and as at but by for from in is it nor of on or over s so the to up vs with"))
TERMS: Final = frozenset(["phrase", "term", "word", "words", "expression", "concept", "notion", "label"])
ENTITLED: Final = frozenset(["titled", "entitled", "headlined", "subtitled"])
LONGEST_NOTE: Final = 60
"""Words of a note."""
LONGEST_ROW: Final = 8
"""Titles that stand in a row."""
LONGEST_KIND: Final = 8
"""Words in which an apposition says what bears a title."""
MARKED: Final = "“”‘’\"' ,.;"
NOTES: Final = frozenset(["note", "notes", "background"])
"""How a note to readers begins."""
PLACING: Final = frozenset(["on", "in", "to", "from"])
CARRIERS: Final = frozenset(["on", "in", "of", "for", "from", "to", "by", "at"])


def is_nobodys(page: Page, place: Place) -> bool:
    """Whether it is the title of a work, or a thing only called so."""
    line = page.lines[place.line]
    if place.token and line.lows[place.token - 1] in ("so-called", "nicknamed"):
        return place.words < 5
    if place.token > 1 and line.lows[place.token - 1] in ENTITLED:
        held = page.reading.knowledge.view(given).titled
        if line.lows[place.token - 2] in held:
            return line.lows[place.token + 1 : place.token + 2] != ["by"]
    if (
        _is_phrase(line, line.sentences[place.sentence][0], place.token)
        or is_by_author(line, place)
        or _is_dated(line, place.token)
        or _is_noted(page, line, place)
        or signature_of(page, place) is not None
    ):
        return True
    if not is_titled(place.text):
        return False
    if line.headline:
        # "“Global South” not a slogan, says X": of what somebody speaks.
        return place.token == 0 and place.words < FEWEST_DIRECT and line.lows[1:2] == ["not"]
    if place.words >= FEWEST_DIRECT and _stands_unintroduced(line, place.token) and not _names(page, place):
        return True
    if place.words > 1 and _is_called_so(line, place.token) and not _names(page, place):
        return True
    first = _first_of_row(line, place.token)
    return (
        _begins_as_subject(line, place.token) or _is_told_to_be_a_work(page, place) or _names_a_work(page, line, first)
    )


def _is_phrase(line: Line, low: int, token: int) -> bool:
    """Whether the words are only spoken about: "The phrase “…” appears twice", "said that the term “…” was old"."""
    if token - low < 2 or line.lows[token - 1] not in TERMS or line.lows[token - 2] != "the":
        return False
    told = line.lows[token - 3] == "that" and token + 1 < len(line.words) and looks_verbal(line, token + 1)
    return token - low == 2 or told


def is_by_author(line: Line, place: Place) -> bool:
    """Whether an article elsewhere is named with its author: "“Ferries Stop,” by the Gazette’s Mara Quist"."""
    at = place.token + 1
    if place.text[-1:] != "," or line.lows[at : at + 1] != ["by"] or at + 1 >= len(line.words):
        return False
    opens = place.token == 0 or line.words[place.token - 1] in DASHES
    return opens and (line.words[at + 1][0].isupper() or line.lows[at + 1] == "the")


def _is_dated(line: Line, token: int) -> bool:
    """Whether an article is named with its day: "your report (“Ferries stop”, June 19)"."""
    if token == 0 or line.words[token - 1] != "(" or line.words[token + 1 : token + 2] != [","]:
        return False
    close = next((k for k in range(token + 2, min(len(line.words), token + 6)) if line.words[k] == ")"), 0)
    return close > token + 2 and all(line.flags[k] & TIME or line.words[k].isdigit() for k in range(token + 2, close))


def _is_noted(page: Page, line: Line, place: Place) -> bool:
    """Whether a work is named in a note: "3. L. Quist, “Paying Twice”, Lake Review 14 (2031), p. 2."."""
    at = place.token
    if not at or not "".join(line.words[:2]).strip('[].“"').isdigit() or len(line.words) > LONGEST_NOTE:
        return False
    if at > 2 and line.words[at - 1] != ",":
        return False
    dated = any(len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") for word in line.words)
    return dated and not any(cue.first < at for cue in page.cues(place.line, place.sentence))


def is_titled(text: str) -> bool:
    """Whether the words are written like a title."""
    if text[-1:] in "!?":
        return False
    opened = False
    for written in text.split():
        word = written.strip(".,:;!?'’‘()[]")
        if not word or word == "&":
            continue
        if not (word[0].isupper() or word[0].isdigit() or (opened and word.lower() in SMALL)):
            return False
        opened = True
    return opened


def _stands_unintroduced(line: Line, token: int) -> bool:
    """Whether a plain word leads on to it, not a verb or noun of speech, nor a comma or colon."""
    before = token - 1
    return (
        before >= 0 and is_word(line, before) and not line.flags[before] & (CUE | SAID) and line.lows[before] != "that"
    )


def _names(page: Page, place: Place) -> bool:
    """Whether somebody is called so: "called her “The Voice of the Coast”"."""
    near = cues_near(page.cues(place.line, place.sentence), place.token)
    source = near[-1].source if near and near[-1].lemma in page.lines[place.line].usage.naming else None
    if source is None:
        return False
    line = page.lines[place.line]
    head = source.last - 1
    return is_capital(line, head) or bool(line.flags[head] & PRONOUN) or line.lows[head] in page.speech.people


def _begins_as_subject(line: Line, token: int) -> bool:
    """“A Long Road” is …"; "Notes: “A Long Road” is …"."""
    opens = token == 0 or (line.words[token - 1] == ":" and line.lows[0] in NOTES)
    return opens and line.lows[token + 1 : token + 2] != [] and line.lows[token + 1] in ("is", "was", "will", "has")


def _is_called_so(line: Line, token: int) -> bool:
    """The “Amber Pledges” foresee … : a title with an article, with no verb of speech before it."""
    if not token or line.lows[token - 1] not in ("the", "a", "an"):
        return False
    return not any(flag & (CUE | SAID) for flag in line.flags[max(0, token - 6) : token - 1])


def _first_of_row(line: Line, token: int) -> int:
    """The first of words in marks that stand in a row: "in “Long Roads” and “Short Walks”"."""
    for _ in range(LONGEST_ROW):
        before = token - 1 - (token > 1 and line.lows[token - 1] in ("and", "or", ","))
        if before < 0 or line.words[before] != QUOTE or not is_titled(line.quoted(before).strip(MARKED)):
            break
        token = before
    return token


def _is_told_to_be_a_work(page: Page, place: Place) -> bool:
    """Whether an apposition says that it is a work: "“Long Roads,” a series that …", "“Short Walks,” by Mara Quist"."""
    line = page.lines[place.line]
    at = place.token + 1
    if place.text[-1:] != "," or at + 1 >= len(line.words):
        return False
    if line.lows[at] == "by":
        return is_capital(line, at + 1)
    if line.lows[at] not in ("a", "an", "the"):
        return False
    for k in range(at + 1, min(len(line.words), at + LONGEST_KIND)):
        if not is_word(line, k) or line.flags[k] & (PREPOSITION | AUXILIARY):
            return False
        if line.lows[k] in page.speech.works:
            return True
    return False


def _names_a_work(page: Page, line: Line, token: int) -> bool:
    works = page.speech.works
    lows = line.lows
    if token > 1 and lows[token - 1] == "the" and lows[token - 2] == "in":
        return True
    if token and (lows[token - 1] in PLACING or _is_outlets(page, line, token - 1)):
        return token < 2 or lows[token - 1] != "to" or not line.flags[token - 2] & CUE
    for after in lows[token + 1 : token + 3]:
        if after in works or after.removesuffix("s") in works:
            return True
    for k in range(token - 1, max(-1, token - 4), -1):
        if line.words[k] == ",":
            continue
        if not is_word(line, k):
            break
        if lows[k] in works or lows[k].removesuffix("s") in works:
            return True
        if is_possessive(lows[k]) and k == token - 1 and k and lows[k - 1] in CARRIERS:
            return True
        if is_possessive(lows[k]) and k == token - 1 and k > 1 and lows[k - 2] in CARRIERS:
            return True
    return False


def _is_outlets(page: Page, line: Line, at: int) -> bool:
    """Whether a word is a possessive of a broadcaster or paper: "CNN’s", "the Evening Channel’s"."""
    if not is_possessive(line.lows[at]):
        return False
    owner = line.words[at][:-2] or line.words[at - 1]
    if owner.islower():  # "Verel News channel’s"
        return at > 0 and is_capital(line, at - 1) and owner in page.speech.outlet_endings
    return owner[0].isupper() and (owner in page.speech.outlets or owner.lower() in page.speech.outlet_endings)
