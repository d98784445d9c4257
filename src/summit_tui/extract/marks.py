"""Quotation marks of every style → the outermost stretches between them, passage by passage.

Each mark gets a role from what stands beside it (a space before it opens, a space or a stop behind it closes). Where
that leaves a doubt, and for marks inside marks, what is open decides. Single marks are read only outside double ones,
since between them they are nested or apostrophes. Every step goes through the marks once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Final, Literal, NamedTuple

from summit_tui.extract.reading import Passage

Role = Literal["opens", "closes", "unclear"]

_SPACES: Final = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
BEFORE_OPENING: Final = frozenset(_SPACES + "([{—–-/‘“…―‐‑")
AFTER_CLOSING: Final = frozenset(_SPACES + ".,;:!?)]}—–-/’”…*")
_ROLES: Final[dict[str, tuple[Role, Role, Role, Role]]] = {
    **dict.fromkeys(("“", "„", "‟", "‘‘", "〝", ",,"), ("opens", "closes", "opens", "opens")),
    **dict.fromkeys(("”", "’’", "〞"), ("closes", "closes", "opens", "closes")),
    "«": ("opens", "closes", "opens", "opens"),
    "»": ("closes", "closes", "opens", "closes"),
    **dict.fromkeys(("「", "『", "‹", "``"), ("opens",) * 4),
    **dict.fromkeys(("」", "』", "›"), ("closes",) * 4),
}
"""The role of a mark with nothing around it that tells; what closes behind it; what opens before it; both."""
_EITHER_WAY: Final[tuple[Role, Role, Role, Role]] = ("unclear", "closes", "opens", "unclear")
_ONE_WAY: Final = frozenset("「」『』‹›") | {"``"}
_CURLY: Final = frozenset("“”")


class Marked(NamedTuple):
    """A stretch of one passage between marks; offsets within the passage's text."""

    passage: int
    """Index of the passage."""
    start: int
    end: int
    """Without the marks and the spaces beside them."""
    outer_start: int
    outer_end: int
    """With the marks."""
    group: int
    """The same for the paragraphs of one quotation that goes over several."""
    single: bool = False


class Mark(NamedTuple):
    """One mark with its role."""

    start: int
    end: int
    role: Role
    text: str


_DOUBLE, _SINGLE, _COMMA = b'"', b"'", b","
"""What `_sighted` shows of marks that stand alone, of those that may be doubled, and of commas, which may be too."""
_BEYOND: Final = {ord(mark): '"' for mark in "‟「」『』〝〞＂"}
"""Double marks that no western encoding has."""


@cache
def _sights() -> bytes:
    shown = dict.fromkeys('“”"„«»‹›', _DOUBLE) | dict.fromkeys("‘’‚'`´", _SINGLE) | {",": _COMMA}
    return b"".join(shown.get(bytes([code]).decode("cp1252", "replace"), b" ") for code in range(256))


def _sighted(whole: str) -> bytes:
    """A text in which only marks are left, in bytes, one a character: a search for one runs far faster than in text."""
    if not whole.isascii() and any(chr(mark) in whole for mark in _BEYOND):
        whole = whole.translate(_BEYOND)
    return whole.encode("latin-1" if whole.isascii() else "cp1252", "replace").translate(_sights())


@cache
def _double() -> re.Pattern[str]:
    return re.compile("[“”\"„‟«»‹›「」『』〝〞＂]|''|``|‘‘|’’|,,(?=\\w)")


@cache
def _single() -> re.Pattern[str]:
    return re.compile("[‘’‚'`´]")


@cache
def _single_opening() -> re.Pattern[str]:
    """A single mark behind a space or an opening mark, and before something."""
    return re.compile(r"['‘’‚`´](?<![^\s(\[{—–\-/‘“…―‐‑].)(?=\S)")


@cache
def _elision() -> re.Pattern[str]:
    return re.compile(r"(?:em|til|cause|tis|twas|bout|round|n|s|\d\ds?)\b", re.I)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"<[A-Za-z][^<>]{0,400}>")


def marked(passages: Sequence[Passage]) -> list[Marked]:
    """The outermost marked stretches of an article, in the order of the text."""
    texts = [passage.text for passage in passages]
    whole = "\n".join(texts)
    if "<" in whole:
        texts = [_without_tags(text) for text in texts]
        whole = "\n".join(texts)
    firsts = list(accumulate([len(text) + 1 for text in texts], initial=0))
    seen = _sighted(whole)
    all_marks = _double_marks(whole, seen, texts, firsts)
    mixed = len({mark.text in _CURLY for marks in all_marks for mark in marks}) > 1
    opening = _single_opening()
    singles = {bisect_right(firsts, at) - 1 for at in _places(seen, _SINGLE) if opening.match(whole, at)}
    found: list[Marked] = []
    group, carry, pending = 0, 0, 0
    for index, text in enumerate(texts):
        if not (carry or all_marks[index] or index in singles):
            continue
        pieces: list[Marked] = []
        if carry or all_marks[index]:
            marks = _hide_nested(all_marks[index]) if mixed else all_marks[index]
            pieces, group, carry, pending = _pair(index, text, marks, group, carry, pending, all_marks, texts)
        if index in singles:
            for start, end in _single_pairs(text, pieces):
                group += 1
                pieces.append(_piece(index, text, start, end, group, single=True))
            pieces.sort(key=lambda piece: piece.start)
        found += [piece for piece in pieces if piece.end > piece.start]
    return found


def _without_tags(text: str) -> str:
    """Quotation marks inside left-over markup are nobody's."""
    return _tag().sub(lambda m: m[0].replace('"', "_").replace("'", "_"), text)


def _places(seen: bytes, mark: bytes) -> list[int]:
    places = []
    at = seen.find(mark)
    while at >= 0:
        places.append(at)
        at = seen.find(mark, at + 1)
    return places


def _double_marks(whole: str, seen: bytes, texts: list[str], firsts: list[int]) -> list[list[Mark]]:
    """The double marks of each text. `firsts` are the texts' offsets in the whole."""
    found: list[list[Mark]] = [[] for _ in texts]
    low = high = 0
    doubled = _SINGLE * 2 in seen or _COMMA * 2 in seen
    places = [m.start() for m in _double().finditer(whole)] if doubled else _places(seen, _DOUBLE)
    for start in places:
        if start >= high:
            index = bisect_right(firsts, start) - 1
            low, high = firsts[index : index + 2]
            marks, lead = found[index], high - 1 - len(texts[index].lstrip())
        end = start + 1 if seen.startswith(_DOUBLE, start) else start + 2
        mark = whole[start:end]
        # Between two texts stands the end of a line, which is what stands before and behind each.
        left = start == 0 or whole[start - 1] in BEFORE_OPENING
        right = end == len(whole) or whole[end] in AFTER_CLOSING
        role = _ROLES.get(mark, _EITHER_WAY)[2 * left + right]
        if start == lead and mark not in _ONE_WAY and whole[end:high].strip():
            role = "opens"
        marks.append(tuple.__new__(Mark, (start - low, end - low, role, mark)))
    return found


def _hide_nested(marks: list[Mark]) -> list[Mark]:
    """Without the closed typographic pairs that stand inside straight marks."""
    curly = [mark.text in "“”" for mark in marks]
    if all(curly) or not any(curly):
        return marks
    kept: list[Mark] = []
    inside, skip = False, False
    for at, mark in enumerate(marks):
        if skip:
            skip = False
            continue
        if inside and curly[at] and mark.role == "opens" and at + 1 < len(marks):
            if curly[at + 1] and marks[at + 1].role == "closes":
                skip = True
                continue
        else:
            inside = not curly[at] and (mark.role == "opens" or (mark.role == "unclear" and not inside))
        kept.append(mark)
    return kept


def _pair(
    index: int,
    text: str,
    marks: list[Mark],
    group: int,
    carry: int,
    pending: int,
    all_marks: list[list[Mark]],
    texts: list[str],
) -> tuple[list[Marked], int, int, int]:
    """Pair the marks of one passage. `carry` is the group of a quotation still open from the passage before."""
    pieces: list[Marked] = []
    lead = len(text) - len(text.lstrip())
    opened: int | None = None
    mine = 0
    if carry and marks and marks[0].role == "closes":
        opened, mine = 0, carry
    elif carry and not (marks and marks[0].start == lead):
        if not marks and pending:
            return [_piece(index, text, 0, len(text), carry)], group, carry, pending - 1
        carry = 0
    nested = False
    balance: list[int] = []
    for at, mark in enumerate(marks):
        if opened is None:
            if mark.role == "closes":
                continue
            opened, nested = mark.end, False
            if not (carry and mark.start == lead):
                group += 1
            mine = carry if carry and mark.start == lead else group
            carry = 0
        elif mark.role == "opens":
            balance = balance or _balance(marks)
            if balance[at] > 0:
                nested = True
                continue
            pieces.append(_piece(index, text, opened, mark.start, mine))
            group += 1
            opened, mine, nested = mark.end, group, False
        else:
            following = marks[at + 1].role if at + 1 < len(marks) else ""
            if mark.role == "closes" and following == "closes" and nested:
                continue
            pieces.append(_piece(index, text, opened, mark.start, mine, outer_end=mark.end))
            opened, carry = None, 0
    if opened is None:
        return pieces, group, 0, 0
    goes_on, pending = _goes_on(index, all_marks, texts)
    pieces.append(_piece(index, text, opened, len(text), mine))
    return pieces, group, mine if goes_on else 0, pending


def _balance(marks: list[Mark]) -> list[int]:
    """How many more of the marks close than open, from each on."""
    worth = [(mark.role == "closes") - (mark.role == "opens") for mark in reversed(marks)]
    return list(accumulate(worth))[::-1]


def _goes_on(index: int, all_marks: list[list[Mark]], texts: list[str]) -> tuple[bool, int]:
    """Whether an open quotation goes on in the next passage, and over how many passages without marks."""
    ahead = range(index + 1, min(index + 8, len(texts)))
    for count, after in enumerate(ahead):
        marks = all_marks[after]
        if not marks:
            continue
        text = texts[after]
        if marks[0].role == "closes":
            return True, count
        return count == 0 and not text[: marks[0].start].strip(), 0
    return False, 0


def _piece(
    index: int,
    text: str,
    start: int,
    end: int,
    group: int,
    *,
    outer_end: int | None = None,
    single: bool = False,
) -> Marked:
    outer_start = max(0, start - 1)
    outer = end if outer_end is None else outer_end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Marked(index, start, end, outer_start, min(len(text), outer + single), group, single)


def _single_pairs(text: str, taken: list[Marked]) -> list[tuple[int, int]]:
    """Stretches between single marks outside the double ones; apostrophes and plural possessives are stepped over."""
    free = _outside(text, taken)
    if not free:
        return []
    marks = [at for at in free if text[at - 1 : at + 1] != "''" and text[at : at + 2] != "''"]
    can_close = [at + 1 >= len(text) or text[at + 1] in AFTER_CLOSING for at in marks]
    can_open = [
        (at == 0 or text[at - 1] in BEFORE_OPENING) and at + 1 < len(text) and not text[at + 1].isspace()
        for at in marks
    ]
    blocks = [piece.outer_start for piece in taken]
    pairs: list[tuple[int, int]] = []
    at = 0
    while at < len(marks):
        start = marks[at]
        at += 1
        opens = can_open[at - 1] and text[start + 1] not in AFTER_CLOSING
        if not opens or _elision().match(text, start + 1):
            continue
        chosen = _closing(text, marks, can_close, can_open, at)
        if chosen is None:
            continue
        between = bisect_right(blocks, start)
        if between < len(blocks) and blocks[between] < marks[chosen]:
            continue
        pairs.append((start + 1, marks[chosen]))
        at = chosen + 1
    return pairs


def _outside(text: str, taken: list[Marked]) -> list[int]:
    found = [m.start() for m in _single().finditer(text)]
    if not taken or not found:
        return found
    free, piece = [], 0
    for at in found:
        while piece < len(taken) and taken[piece].outer_end <= at:
            piece += 1
        if piece == len(taken) or at < taken[piece].outer_start:
            free.append(at)
    return free


def _closing(text: str, marks: list[int], can_close: list[bool], can_open: list[bool], at: int) -> int | None:
    """Index of the mark that closes. Behind an s it may be a possessive, if a surer one comes before one that opens."""
    doubtful: int | None = None
    for index in range(at, min(len(marks), at + 40)):
        if can_open[index]:
            break
        if not can_close[index]:
            continue
        mark = marks[index]
        possessive = (
            text[mark - 1] in "sS" and mark + 2 < len(text) and text[mark + 1] == " " and text[mark + 2].isalnum()
        )
        if not possessive:
            return index
        doubtful = index
    return doubtful
