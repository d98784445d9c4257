"""Quotation marks of every style → the outermost stretches between them, passage by passage.

Each mark gets a role from what stands beside it (a space before it opens, a space or a stop behind it closes). Where
that leaves a doubt, and for marks inside marks, what is open decides. Single marks are read only outside double ones,
since between them they are nested or apostrophes. Every step goes through the marks once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from summit_tui.extract.marking.pairs import Mark, Marked, Pairs, Role, piece_of
from summit_tui.extract.reading import Passage
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.lean.tuples import new
from summit_tui.patterns import IGNORECASE, compiled

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


MOST_RUNNING: Final = 8
"""Passages over which one speech between single marks goes on."""
_SURE_CLOSINGS: Final = [stop + mark + space for stop in ".,!?…" for mark in "’'" for space in " \n"]
_DOUBLE: Final = '“”"„‟«»‹›「」『』〝〞＂'
_SINGLE: Final = "'‘’`‚´"
_MAY_DOUBLE: Final = "'‘’`"
"""Single marks of which two side by side are a double one."""


MOST_MARKS: Final = 100_000
"""Marks of one paragraph that are read: there are no more in an hour's reading, and each takes half a kilobyte."""
_ALL: Final = (*_DOUBLE, *_SINGLE, ",,")
_HIDDEN: Final = dict.fromkeys(map(ord, f"{_DOUBLE}{_SINGLE},"), "_")
_OPENING: Final = "“„«‘"


@cache
def _two_commas() -> Pattern[str]:
    return compiled(r",,(?=\w)")


@cache
def _elision() -> Pattern[str]:
    return compiled(r"(?:em|til|cause|tis|twas|bout|round|n|s|\d\ds?)\b", IGNORECASE)


@cache
def _tag() -> Pattern[str]:
    return compiled(r"<[A-Za-z][^<>]{0,400}>")


def marked(passages: Sequence[Passage]) -> list[Marked]:
    """The outermost marked stretches of an article, in the order of the text."""
    texts = [passage.text for passage in passages]
    whole = _in_lines(texts)
    if "<" in whole:
        texts = [_without_tags(text) for text in texts]
        whole = _in_lines(texts)
    if len(whole) > MOST_MARKS:
        texts = [text[: (end := _readable(text))] + text[end:].translate(_HIDDEN) for text in texts]
        whole = _in_lines(texts)
    firsts = list(accumulate([len(text) + 1 for text in texts], initial=1))
    singles = _places(whole, _SINGLE)
    all_marks = _double_marks(whole, singles, texts, firsts)
    curly = whole.count("“") + whole.count("”")
    mixed = 0 < curly < sum(map(len, all_marks))
    quoting = {bisect_right(firsts, at) - 1 for at in singles if _opens(whole, at)}
    found: list[Marked] = []
    pairs = Pairs(texts, all_marks)
    run = 0
    for index, marks in enumerate(all_marks):
        if not (pairs.carry or marks or index in quoting):
            run = 0
            continue
        pieces: list[Marked] = []
        if pairs.carry or marks:
            pieces = pairs.of(index, _hide_nested(marks) if mixed else marks)
        if index in quoting:
            low, high = firsts[index : index + 2]
            own = [at - low for at in singles[bisect_left(singles, low) : bisect_left(singles, high)]]
            pieces, pairs.group, run = _with_singles(index, texts, own, pieces, pairs.group, run)
        else:
            run = 0
        found += pieces
    return [piece for piece in found if piece.end > piece.start]


def unread(text: str) -> int:
    """How many quotations open in a paragraph behind the last mark that is read."""
    end = _readable(text)
    return sum(text.count(mark, end) for mark in _OPENING) + text.count('"', end) // 2 if end < len(text) else 0


def _readable(text: str) -> int:
    """How much of a paragraph has no more marks than are read: nearly always all of it."""
    if len(text) <= MOST_MARKS or _how_many(text, len(text)) <= MOST_MARKS:
        return len(text)
    low, high = 0, len(text)
    while low < high - 1:
        middle = (low + high) // 2
        if _how_many(text, middle) <= MOST_MARKS:
            low = middle
        else:
            high = middle
    return low


def _how_many(text: str, end: int) -> int:
    return sum(text.count(mark, 0, end) for mark in _ALL)


def _in_lines(texts: list[str]) -> str:
    """All texts, with the end of a line before and behind each."""
    return "\n".join(("", *texts, ""))


def _without_tags(text: str) -> str:
    """Quotation marks inside left-over markup are nobody's."""
    return _tag().sub(lambda m: m[0].replace('"', "_").replace("'", "_"), text)


def _places(whole: str, marks: str) -> list[int]:
    """Where any of the marks stands. To search for one after the other is faster than to look for all at once."""
    places = []
    for mark in marks:
        at = whole.find(mark)
        while at >= 0:
            places.append(at)
            at = whole.find(mark, at + 1)
    places.sort()
    return places


def _opens(whole: str, at: int) -> bool:
    """Whether a single mark stands behind a space or an opening mark, and before something."""
    before = whole[at - 1]
    return (before in BEFORE_OPENING or before == ".") and not whole[at + 1].isspace()


def _doubled(whole: str, singles: list[int]) -> set[int]:
    """Where two single marks, or two commas before a word, stand for a double one."""
    found = {m.start() for m in _two_commas().finditer(whole)} if ",," in whole else set()
    for at, following in pairwise(singles):
        if following == at + 1 and whole[at] == whole[following] and whole[at] in _MAY_DOUBLE and at - 1 not in found:
            found.add(at)
    return found


@lru_cache(maxsize=1024)
def _role(context: str) -> Role:
    """The role of a mark, given with the characters on both sides of it."""
    left, right = context[0] in BEFORE_OPENING, context[-1] in AFTER_CLOSING
    return _ROLES.get(context[1:-1], _EITHER_WAY)[2 * left + right]


def _double_marks(whole: str, singles: list[int], texts: list[str], firsts: list[int]) -> list[list[Mark]]:
    """The double marks of each text. `singles` are the single ones in the whole, `firsts` the texts' offsets in it."""
    found: list[list[Mark]] = [[] for _ in texts]
    low = high = 0
    places = _places(whole, _DOUBLE)
    doubled = _doubled(whole, singles)
    for start in sorted([*places, *doubled]) if doubled else places:
        if start >= high:
            index = bisect_right(firsts, start) - 1
            low, high = firsts[index : index + 2]
            marks, lead = found[index], high - 1 - len(texts[index].lstrip())
        end = start + 2 if start in doubled else start + 1
        mark = whole[start:end]
        role = _role(whole[start - 1 : end + 1])
        if start == lead and mark not in _ONE_WAY and whole[end:high].strip():
            role = "opens"
        marks.append(new(Mark, (start - low, end - low, role, mark)))
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


def _with_singles(
    index: int, texts: list[str], singles: list[int], pieces: list[Marked], group: int, run: int
) -> tuple[list[Marked], int, int]:
    """The pieces of a passage with those between single marks. `run` is the group of one that goes over passages."""
    text = texts[index]
    lead = len(text) - len(text.lstrip())
    opened = _left_open(text, _outside(singles, pieces), texts[index + 1 : index + MOST_RUNNING])
    found = [pair for pair in _single_pairs(text, singles, pieces) if opened is None or pair[0] <= opened]
    if opened is not None:
        found.append((opened + 1, len(text)))
    if pieces and found:
        starts = [start for start, _ in found]
        around = [(piece, bisect_right(starts, piece.outer_start) - 1) for piece in pieces]
        pieces = [piece for piece, at in around if at < 0 or piece.outer_start >= found[at][1]]
    mine = 0
    for start, end in found:
        goes_on = run and start == lead + 1
        group += not goes_on
        mine = run if goes_on else group
        pieces.append(piece_of(index, text, (start, end), min(end + 1, len(text)), mine)._replace(single=True))
    pieces.sort(key=lambda piece: piece.start)
    return pieces, group, mine if opened is not None else 0


def _left_open(text: str, marks: list[int], following: list[str]) -> int | None:
    """The single mark of a speech that goes on in the next passage, which opens with the mark again, and so forth."""
    opened = next((at for at in reversed(marks) if at == 0 or text[at - 1] in BEFORE_OPENING), None)
    if opened is None or not following or text.rstrip()[-1] not in ".!?…:" or text[opened + 1] == text[opened]:
        return None
    if text[opened + 1 : opened + 2].isspace() or _elision().match(text, opened + 1) or marks[-1] == len(text) - 1:
        return None
    if any(text[at - 1] in ".,!?…" and text[at + 1] in AFTER_CLOSING for at in marks if opened < at < len(text) - 1):
        return None
    for passage in following:
        if passage.lstrip()[:1] != text[opened]:
            return None
        if any(mark in passage + " " for mark in _SURE_CLOSINGS):
            return opened
    return None


def _single_pairs(text: str, singles: list[int], taken: list[Marked]) -> list[tuple[int, int]]:
    """Stretches between single marks outside the double ones; apostrophes and plural possessives are stepped over."""
    free = _outside(singles, taken)
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
            last = taken[bisect_left(blocks, marks[chosen]) - 1]
            if last.outer_end > marks[chosen] or not _ends_speech(text, marks[chosen]):
                continue
        pairs.append((start + 1, marks[chosen]))
        at = chosen + 1
    return pairs


def _ends_speech(text: str, mark: int) -> bool:
    """Whether a single mark closes more than a term, so that double marks before it are nested, as in Britain."""
    return text[mark - 1] in ".,!?…" or (mark + 1 < len(text) and text[mark + 1] in ".,;")


def _outside(singles: list[int], taken: list[Marked]) -> list[int]:
    if not taken:
        return singles
    free, piece = [], 0
    for at in singles:
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
            if _elision().match(text, marks[index] + 1):
                continue
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
