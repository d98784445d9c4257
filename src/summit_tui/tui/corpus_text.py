"""The one door by which text of a file reaches a widget: harmless characters of known width, never markup.

Control characters and escapes become their pictures (␛), what is invisible or turns the direction of writing becomes a
middle dot, and marks stacked higher than a letter carries are cut. All of that is one character for one, so an offset
stays an offset; only soft hyphens, joiners and the like are left out (`runs` says where).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rich.cells import get_character_cell_size

from summit_tui.output import stacked_marks
from summit_tui.output.terminal_text import UNSEEN

INVISIBLE = "·"
_LEFT_OUT = UNSEEN + r"\ufe0f"


@cache
def _harmful() -> re.Pattern[str]:
    return re.compile(
        r"[\x00-\x1f\x7f-\x9f"  # controls, escapes
        r"\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
        r"\u2000-\u200a\u202f\u205f"  # spaces of other widths
        r"\ud800-\udfff\ue000-\uf8ff\ufffe\uffff"
        r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
    )


@cache
def _leftovers() -> re.Pattern[str]:
    return re.compile(f"[{_LEFT_OUT}]")


@cache
def _readable_runs() -> re.Pattern[str]:
    kept = rf"[^\s{_LEFT_OUT}]"
    return re.compile(rf"{kept}+(?:[ \t\n\u00a0]{kept}+)*")


def _replacement(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if character in "\t\n\r\x0b\x0c\x85\u2028\u2029\u202f\u205f" or 0x2000 <= code <= 0x200A:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if 0xD800 <= code <= 0xDFFF or 0xE000 <= code <= 0xF8FF or code >= 0xF0000 or code in (0xFFFE, 0xFFFF):
        return "\ufffd"
    return INVISIBLE


def shown(text: str) -> str:
    """The text as it may be drawn, one character for one."""
    harmless = text.isprintable() if text.isascii() else _narrow().issuperset(text)
    return text if harmless else stacked_marks.cut(_harmful().sub(_replacement, text), INVISIBLE)


def clean(text: str) -> str:
    """The text as one line that may be drawn: white space joined, what has no width left out."""
    return " ".join(shown(_leftovers().sub("", text)).split())


def runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of `text[start:end]` that are drawn, without the ends, extra spaces and what has no width."""
    for match in _readable_runs().finditer(text, start, end):
        yield match.span()


@cache
def _narrow() -> frozenset[str]:
    spans = (
        *((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x370, 0x482), (0x2010, 0x2027), (0x2030, 0x205E)),
        *((0x2190, 0x21FF), (0x2400, 0x2421), (0x2500, 0x25FC), (0xFFFD, 0xFFFD)),
    )
    return frozenset(chr(code) for first, last in spans for code in range(first, last + 1))


def is_narrow(text: str) -> bool:
    """Whether each character takes one cell."""
    return text.isascii() or _narrow().issuperset(text)


def cells(text: str) -> int:
    """Width in cells of text that came through this door."""
    return len(text) if is_narrow(text) else sum(map(get_character_cell_size, text))


def crop(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where it was cut."""
    if cells(text) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    return text[: fitting(text, width - 1)].rstrip("… ") + "…"


def fitting(text: str, width: int) -> int:
    """How many characters of a text fit into a width."""
    for index, character in enumerate(text):
        width -= get_character_cell_size(character)
        if width < 0:
            return index
    return len(text)
