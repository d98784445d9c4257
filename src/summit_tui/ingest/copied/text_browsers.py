"""What browsers for terminals print of a page besides its words: numbers of links and their list, pictures, forms."""

from __future__ import annotations

from summit_tui.ingest.looks.lines import Line
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

FEWEST_NUMBERED = 5
"""Numbers of links that a page with such numbers has at least."""
INDENT = "   "
"""What stands before each line of text."""


def without_links(text: str, lines: list[Line]) -> list[Line]:
    """The lines without the numbers of links, names of pictures and parts of forms; addresses are furniture."""
    numbered = len(numbers().findall(text[:20_000])) >= FEWEST_NUMBERED
    if not numbered and "(BUTTON)" not in text and "____" not in text and not text.startswith(f"{INDENT}#"):
        return lines
    stop = addresses(text) if numbered else len(text)
    inside = linked() if numbered else forms()
    opening = bool(lines) and compiled(r"#\S").match(lines[0].text) is not None
    for line in lines:
        if opening and not line.gap:
            line.hint = "furniture"  # what the page's head leads to, above all else
            continue
        opening = False
        if line.start >= stop:
            line.hint = "furniture"
        elif found := [hit.span() for hit in inside.finditer(line.text)]:
            leave_out(line, found)
    return lines


def leave_out(line: Line, found: list[tuple[int, int]]) -> None:
    """Make what was found in a line holes of it."""
    line.holes = tuple((line.start + a, line.start + b) for a, b in found)
    kept, at = [], 0
    for a, b in found:
        kept.append(line.text[at:a])
        at = b
    words = " ".join("".join((*kept, line.text[at:])).split())
    if any(map(str.isalnum, words)):
        line.text = words
    else:
        line.hint = "furniture"


def addresses(text: str) -> int:
    """Where the list of the addresses that links lead to begins; the length of the text if there is none."""
    found = compiled(r"\n(?:References|(?:   )?(?:Visible|Hidden) links:?)\n\s{0,9}\d{1,3}\. \S").search(text)
    return found.start() if found else len(text)


@cache
def numbers() -> Pattern[str]:
    """The number of a link before its words."""
    return compiled(r"\[\d{1,4}\](?=\S)")


@cache
def forms() -> Pattern[str]:
    """Buttons, fields and names of pictures."""
    return compiled(
        r"\(BUTTON\)|_{4,}|\[ \]|\( \)|\[[_X]\]|\[(?:INLINE|LINK|IMG|EMBED|USEMAP)\]"
        r"|\[[\w%+@~.-]{1,80}\.(?:gif|jpe?g|png|svg|webp|bmp)(?:\?[^\]\s]{0,200})?\](?:-(?=\S))?"
    )


@cache
def linked() -> Pattern[str]:
    """The same, and the numbers of links."""
    return compiled(rf"\[\d{{1,4}}\](?!\d)|{forms().pattern}")
