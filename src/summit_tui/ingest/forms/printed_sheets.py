"""What a browser prints at the top and the foot of each sheet of paper: when, the page's title, its address."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled


def is_edge(text: str) -> bool:
    """Whether a line stands at the edge of a sheet: "6/7/31, 9:14 AM   Ferries stop | The Verel Gazette"."""
    first = text[0]
    if first.isdigit():
        return _top().match(text) is not None
    return first in "hfP" and _foot().fullmatch(text) is not None


def bar(text: str) -> str:
    """What the page is called at the top of a sheet, or nothing."""
    top = _top().match(text)
    return text[top.end() :].strip() if top else ""


def edge(line: str) -> str:
    """The first or last line of a page without what changes from page to page; nothing for a page's number."""
    return compiled(r"\W*\d+\W*(?:of|from)?|\bpage\b|\W+$").sub("", line.casefold())


@cache
def _top() -> Pattern[str]:
    """Day and time, then the title far to the right of them."""
    return compiled(
        r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?(?:\s{2,}|\t\s*)(?=\S)"
    )


@cache
def _foot() -> Pattern[str]:
    """An address with the number of the sheet, or the number alone."""
    return compiled(r"(?:https?|file)://\S+(?:\s+(?:Page )?\d{1,3}(?: ?/ ?| of )\d{1,3})?|Page \d{1,3} of \d{1,3}")
