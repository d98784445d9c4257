"""How a turn of a transcript begins: a name and a colon, a name with its office, or the letter of a question."""

from __future__ import annotations

from summit_tui.extract.phrasing.phrases import Phrase, is_name
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.times_between import ALSO_NAMES
from summit_tui.extract.phrasing.word_forms import DASHES, is_capital
from summit_tui.extract.sentences import QUOTE, TERMINAL, Line
from summit_tui.knowledge.speech import AUXILIARY, CUE, DOCUMENT, FINITE, NOUN, PRONOUN, SAID, TIME
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple

QUESTION: Final = frozenset(["q", "q.", "question", "interviewer"])
ANSWER: Final = frozenset(["a", "a.", "answer"])
ASKERS: Final = frozenset(str.split("question journalist reporter correspondent interviewer media press participant"))
LETTERS: Final = QUESTION | ANSWER | ASKERS
HOSTS: Final = frozenset(
    str.split(
        "moderator chair chairman chairperson host presenter interpreter operator anchor"
        " spokesperson spokesman spokeswoman"
    )
)
"""Whose name may stand in brackets behind what they do: "Moderator (Mara Quist):"."""
COURTESIES: Final = frozenset(str.split("mr mr. mrs mrs. ms ms. mx mx. dr dr. h.e. sir dame lord lady"))
"""What begins a name in brackets behind an office: "High Representative (Ms Mara Quist):"."""
LONGEST_LABEL: Final = 7
LONGEST_OFFICE: Final = 26
"""Words of a label in which an office stands too."""
LONGEST_WRITTEN: Final = 160
"""Characters of one."""
JOINING: Final = frozenset(str.split("of the and for & to in on at - – / , ( )"))


MANNERS: Final = frozenset(str.split("retranslated translated interpreted in via through by off as"))
"""What begins a remark on how something is said: "(via interpreter)", "(in French)"; so does "(speaking …)"."""


class Label(NamedTuple):
    """What says whose turn begins."""

    speaker: Phrase | None
    """None for who asks and is not named, and for the letter of an answer."""
    last: int
    """Its last word, behind which the turn begins."""
    plain: bool = True
    """Whether a name and a colon are all of it."""
    asks: bool = False
    answers: bool = False
    dashed: bool = False
    """Whether a dash stands for the colon: "Moderator – Good evening."."""
    office: tuple[str, ...] = ()
    """What somebody is who is named in brackets; further on it is all that their labels say."""


def may_open(line: Line) -> bool:
    """Whether it is worth looking for a label: most paragraphs have no colon or dash near their start."""
    if line.passage.text.find(":", 0, LONGEST_WRITTEN) >= 0 or not LETTERS.isdisjoint(line.lows[:1]):
        return True
    return not DASHES.isdisjoint(line.words[1:LONGEST_LABEL])


def label_of(line: Line) -> Label | None:
    """The label with which a paragraph begins, if it may be a turn's."""
    if line.headline or len(line.words) < 2:
        return None
    letter = _letter(line)
    if letter is not None:
        return letter
    if line.passage.text.find(":", 0, LONGEST_WRITTEN) >= 0:
        plain = turn_label(line)
        found = Label(plain, plain.last) if plain is not None else _with_office(line)
        if found is not None:
            return found
    return _dashed(line)


def _dashed(line: Line) -> Label | None:
    """ "Moderator – …", "Journalist (Gazette) – …", "PRESIDENT QUIST — …"."""
    words = line.words
    dash = next((at for at in range(1, min(LONGEST_LABEL, len(words) - 1)) if words[at] in DASHES), 0)
    if not dash:
        return None
    end = words.index("(") if "(" in words[1:dash] and words[dash - 1] == ")" else dash
    first = line.lows[0]
    if end == 1 and first in ASKERS | ANSWER:
        return Label(None, dash, plain=False, asks=first in ASKERS, answers=first in ANSWER, dashed=True)
    hosts = end == 1 and first in HOSTS
    named = hosts or is_name(line, 0, end)
    return Label(Phrase(0, end), dash, plain=False, dashed=True) if named else None


def turn_label(line: Line) -> Phrase | None:
    """The name with which a paragraph begins, if a colon and somebody's words follow."""
    opening = line.words[:LONGEST_LABEL]
    colon = opening.index(":") if ":" in opening else 0
    if not colon or line.headline or colon + 2 > len(line.words):
        return None
    named = colon > 1 and line.lows[colon - 1] in ALSO_NAMES
    if line.flags[colon - 1] & (DOCUMENT | SAID | CUE | TIME | NOUN) and not named:
        return None
    phrase = phrase_right(line, 0, colon)
    return phrase if phrase is not None and phrase.last == colon and is_name(line, 0, colon) else None


def _letter(line: Line) -> Label | None:
    """The label of a question or an answer: "Q:", "Q.", "Q" before a gap, "QUESTION (Mara Quist, the Gazette):"."""
    first, words = line.lows[0], line.words
    if first not in LETTERS:
        return None
    answers = first in ANSWER
    asked = Label(None, 0, plain=False, asks=not answers, answers=answers)
    if words[1] == ":":
        return asked._replace(last=1, plain=True) if first not in ASKERS or first in QUESTION else None
    if words[1] == "(" and first != "a":
        close = words.index(")") if ")" in words[2:LONGEST_OFFICE] else 0
        colon = words[close + 1 : close + 2] == [":"]
        if not close or not (colon or first[-1] == "." or words[0] == "Q") or close + 2 >= len(words):
            return None
        comma = words.index(",") if "," in words[3:close] else 0
        named = Phrase(2, comma) if comma > 3 and is_name(line, 2, comma) and not answers else None
        return asked._replace(speaker=named, last=close + colon)
    if words[1] in DASHES and len(words) > 2:
        return asked._replace(last=1, dashed=True)
    starts = words[1] == QUOTE or words[1][0].isupper() or words[1][0] in "[—–-…$€£0123456789"
    gap = words[0] == "Q" or (words[0] == "A" and not line.passage.text[1:3].strip())
    return asked if starts and (first in ("q.", "a.") or gap) else None


def _with_office(line: Line) -> Label | None:
    """A name with an office or an outlet: "Ms Quist, Secretary (West):", "Quist (Gazette):", "Chair of X Quist:"."""
    words = line.words
    opening = words[:LONGEST_OFFICE]
    colon = opening.index(":") if ":" in opening else 0
    if colon < 2 or colon + 2 > len(words) or not is_capital(line, 0):
        return None
    said = _before_manner(line, colon)
    end = next((at for at in range(1, said) if words[at] in (",", "(")), said)
    if not all(_is_titular(line, at) for at in range(said)):
        return None
    if end == said:
        if said < colon and is_name(line, 0, said):
            return Label(Phrase(0, said), colon)
        office = next((at for at in range(1, said) if line.lows[at] == "of"), 0)
        return Label(Phrase(0, said), colon, plain=False) if office and _ends_in_name(line, office, said) else None
    if end == 1 and line.lows[0] in ASKERS:
        return Label(None, colon, plain=False, asks=True)
    close = words.index(")") if words[end] == "(" and ")" in words[:colon] else 0
    hosts = end == 1 and line.lows[0] in HOSTS
    if (hosts or (close and line.lows[end + 1] in COURTESIES)) and close and is_name(line, end + 1, close):
        return Label(Phrase(end + 1, close), colon, plain=False, office=tuple(line.lows[:end]))
    if hosts:
        return Label(Phrase(0, 1), colon, plain=False)
    return Label(Phrase(0, end), colon, plain=False) if is_name(line, 0, end) else None


def _before_manner(line: Line, colon: int) -> int:
    """Where what stands in brackets before the colon begins, if it tells how it is said: "(retranslated)"."""
    if line.words[colon - 1] != ")":
        return colon
    opened = next((at for at in range(colon - 2, 0, -1) if line.words[at] == "("), 0)
    inside = line.lows[opened + 1 : colon - 1]
    return opened if opened and inside and (inside[0] in MANNERS or inside[0].endswith("ing")) else colon


def _is_titular(line: Line, at: int) -> bool:
    """Whether a word may stand in a label: no sentence ends in it, nothing is done there and nobody spoken of."""
    word = line.words[at]
    if word == QUOTE or word[0] in TERMINAL or word == ";":
        return False
    if is_capital(line, at) or line.lows[at] in JOINING or word[0].isdigit():
        return True
    return not line.flags[at] & (AUXILIARY | PRONOUN | FINITE | TIME)


def _ends_in_name(line: Line, office: int, colon: int) -> bool:
    """Whether a name of two words or more stands behind "President of X"."""
    first = colon
    while first > office + 1 and is_capital(line, first - 1):
        first -= 1
    return colon - first >= 3 and is_name(line, first, colon)
