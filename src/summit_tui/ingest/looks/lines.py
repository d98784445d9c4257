"""The lines of a page, and when two of them are one paragraph that the page has broken."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from summit_tui.ingest.furniture import Furniture
from summit_tui.model import ParagraphKind
from summit_tui.patterns import compiled

SENTENCE_ENDS = ".!?…。？！؟।"
CLOSERS = "\"'”“’»)]*_」』）"
"""An opening mark too: careless pages close with it."""
END_SIGNS = "■□▪◼●◆♦∎ "
"""What stands behind the last sentence of an article, and the space before it."""
GUTTER = "   "
"""The narrowest space between two columns; lines that fill theirs may leave less, once the columns are known."""
CLOSING_QUOTES = "\"'”’»"


class Line:
    """A line, or several that are one paragraph, without the white space around it."""

    __slots__ = ("end", "gap", "hint", "holes", "indented", "linked", "start", "text")

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        gap: int,
        indented: bool = False,
        hint: ParagraphKind | None = None,
        holes: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.start = start
        """Offset of its first character in the source's text."""
        self.end = end
        self.text = text
        """Line breaks inside are spaces."""
        self.gap = gap
        """Blank lines before it."""
        self.indented = indented
        self.hint = hint
        """What the format (HTML, Markdown) says it is."""
        self.holes = holes
        """Syntax of the format inside the line, as offsets in the source's text."""
        self.linked: float | None = None
        """Share of it that is links, as the headlines of other articles are; None where the format does not tell."""


def cut(text: str) -> list[Line]:
    """All lines that hold anything."""
    lines: list[Line] = []
    start = gap = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if not stripped:
            gap += 1
        elif len(stripped) == len(raw):
            lines.append(Line(start, start + len(raw), raw, gap))
            gap = 0
        else:
            lead = len(raw) - len(raw.lstrip())
            at = start + lead
            lines.append(Line(at, at + len(stripped), stripped, gap, lead > 1 or raw[0] == "\t"))
            gap = 0
        start += len(raw) + 1
    return lines


SHORTEST_WRAPPED = 30
"""Characters of a line that is wrapped are more: below each other, shorter ones are the parts of a menu."""
SPACED = 6
"""Pairs of lines with one blank between them that a page has at least if all its lines stand so."""
WIRE_ENDS = (". Enditem", ". ENDS", ". Ends", ". (END)", ". Item ends", ". ENDITEM", ".//", ". ///", ". #", ". -0-")
"""What agencies print behind the last sentence."""


def ended(text: str) -> bool:
    """Whether a sentence ends with the line."""
    last = text[-1]
    if last in SENTENCE_ENDS:
        return True
    if last in END_SIGNS:
        before = text.rstrip(END_SIGNS)
        return bool(before) and ended(before)
    at = text.rfind(" (end) ", -24)
    if at > 0:
        return ended(text[:at].rstrip())  # who typed it stands behind
    if last not in CLOSERS or text.endswith(WIRE_ENDS):
        return text.endswith(WIRE_ENDS)
    if last == ")" and (at := text.rfind(" (", -9)) > 0 and text[at + 2 : -1].replace("/", "").isalpha():
        return text[at - 1] in SENTENCE_ENDS or text[at - 2 : at - 1] in tuple(SENTENCE_ENDS)  # who typed it
    bare = text.rstrip(CLOSERS)
    return bool(bare) and (bare[-1] in SENTENCE_ENDS or (bare[-1] == "," and last in CLOSING_QUOTES))


def close_up(lines: Sequence[Line]) -> None:
    """Take one blank line away everywhere if a page has one behind each line of wrapped text."""
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if b.gap == 1]
    if len(pairs) < SPACED or len(pairs) * 2 < len(lines):
        return
    broken = sum(not ended(a) and b[0].islower() and len(a) > 30 for a, b in pairs)
    if broken * 4 < len(pairs):
        return
    for line in lines:
        line.gap -= line.gap > 0


def join(lines: Sequence[Line], texts: Set[int], words: Furniture) -> list[Line]:
    """Put together what was wrapped at a width, or broken where links stood.

    `texts` are the offsets of the lines that may be text.
    """
    width = wrap_width(lines, texts)
    joined: list[Line] = []
    run: list[Line] = []
    for line in lines:
        text = line.start in texts
        if run and not (text and line.gap == 0 and goes_on(run, line, width, words)):
            joined.append(as_one(run))
            run = []
        if text:
            run.append(line)
        else:
            joined.append(line)
    if run:
        joined.append(as_one(run))
    return mend(joined, texts, words)


def as_one(run: Sequence[Line]) -> Line:
    """Several lines as one."""
    if len(run) == 1:
        return run[0]
    first, text = run[0], " ".join([line.text for line in run])
    holes = tuple([hole for line in run for hole in line.holes])
    return Line(first.start, run[-1].end, text, first.gap, first.indented, first.hint, holes)


def wrap_width(lines: Sequence[Line], texts: Set[int]) -> int:
    """The width at which running text was wrapped, or 0."""
    pairs = [
        (a.text, b)
        for a, b in pairwise(lines)
        if b.gap == 0 and len(a.text) > SHORTEST_WRAPPED and a.start in texts and not is_bullet(b.text)
    ]
    if len(pairs) < 3:
        return 0
    lengths = sorted(len(a) for a, _ in pairs)
    width = lengths[(len(lengths) - 1) * 19 // 20]
    if not SHORTEST_WRAPPED < width <= 110 or lengths[(len(lengths) - 1) * 49 // 50] > width + 20:
        return 0
    full = [(a, b.text) for a, b in pairs if len(a) + 1 + len(first_word(b.text)) > width - 3]
    going_on = sum(not ended(a) and b[0].islower() for a, b in full)
    return width if len(full) * 2 >= len(pairs) and going_on * 2 >= len(full) else 0


def first_word(text: str) -> str:
    """The characters before the first space."""
    return text[:40].split(" ", 1)[0]


def goes_on(run: Sequence[Line], line: Line, width: int, words: Furniture) -> bool:
    """Whether a line without a blank before it belongs to the lines of the run."""
    before = run[-1]
    if is_bullet(line.text):
        return False
    if width:
        if line.indented and not run[0].indented and not before.indented:
            return False
        if len(before.text) + 1 + len(first_word(line.text)) > width - 8:
            return True
    if len(before.text) > 30 and before.text.isupper() and line.text.isupper():
        return True
    if before.text[-1] in CLOSING_QUOTES and line.text[0].islower():
        return True  # “…,” at the end of the line, and who said so on the next
    return not ended(before.text) and strongly(before.text, line.text, words)


def strongly(before: str, after: str, words: Furniture) -> bool:
    """Whether the end of one line and the beginning of the next show that they are one sentence."""
    if after[0].islower() and "@" in first_word(after):
        return False  # somebody's address below their name
    if after[0].islower() or after[0] in ",;:!?)’”%" or (after[0] == "." and after[:2] != ".."):
        return True
    if before[-1] in ",;–—(" or (before[-1] == "-" and before[-2:-1].isalnum()):
        return True
    last = before.rpartition(" ")[2]
    return last.casefold() in words.unfinishing and last != "May" and not (after[:4].isupper() and begins_report(after))


def begins_report(text: str) -> bool:
    """Whether a line begins with a town in capitals and what stands between it and the news: "LIMA, May 4. /PAA/"."""
    return (
        compiled(r"[A-ZÀ-Þ][A-ZÀ-Þ’'. -]{3,30}(?:, \w{3,9}\.? \d{1,2}\.?)? ?(?:[(/][\w ]{2,20}[)/]|[–—:]|--)").match(
            text
        )
        is not None
    )


def mend(lines: list[Line], texts: Set[int], words: Furniture) -> list[Line]:
    """Join the fragments that are left where a page breaks its lines at links ("Chinese President", then a name)."""
    mended: list[Line] = []
    for line in lines:
        if mended and line.gap == 0 and line.start in texts and mended[-1].start in texts:
            before = mended[-1]
            short = len(before.text) <= 45 and before.text.count(" ") <= 3
            if short and not ended(before.text) and before.text.rpartition(" ")[2] in words.offices:
                was_broken = line.end - line.start > 60 and len(line.text.split()) > 8
                if was_broken:
                    mended[-1] = as_one([before, line])
                    continue
        mended.append(line)
    return mended


def is_bullet(text: str) -> bool:
    """Whether a line is an item of a list."""
    return text[0] in "•·◦▪●‣∙■□–—*-+" and text[1:2] in (" ", "\t", "\xa0")
