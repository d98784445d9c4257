"""HTML as a stream of tags and text, in one pass over the page whatever is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

LONGEST_TAG = 20_000
"""Characters after which a tag that has an open quotation mark ends at the next bracket all the same."""
RAW = ("script", "style", "textarea", "title", "noscript", "template", "xmp", "iframe")
"""Elements whose inside is no markup."""


@cache
def tag_name() -> Pattern[str]:
    """The name of a tag, with the slash of a closing one."""
    return compiled(r"/?[A-Za-z][A-Za-z0-9:-]*")


@cache
def attribute() -> Pattern[str]:
    """One attribute, its value quoted or not."""
    return compiled(r"""([A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


class Tag(NamedTuple):
    """A tag, or a run of text (`name` empty)."""

    name: str
    """In small letters; with a slash before it if it closes."""
    raw: str
    """The attributes as they stand, the inside of a raw element, or the text; entities not yet read."""


def scan(page: str) -> Iterator[Tag]:
    """Tags and runs of text in their order. Comments and declarations are left out."""
    at = 0
    while True:
        opening = page.find("<", at)
        if opening < 0:
            break
        if opening > at:
            yield Tag("", page[at:opening])
        named = tag_name().match(page, opening + 1)
        if named is None:
            at = skip(page, opening)
            if at == opening:
                yield Tag("", "<")
                at = opening + 1
            continue
        close = end_of_tag(page, named.end())
        if close < 0:
            return
        name = named[0].lower()
        yield Tag(name, page[named.end() : close])
        at = close + 1
        if name in RAW and page[close - 1] != "/":
            end = find_closing(page, name, at)
            yield Tag(name + "#", page[at : end if end >= 0 else len(page)])
            if end < 0:
                return
            at = end
    if at < len(page):
        yield Tag("", page[at:])


def skip(page: str, opening: int) -> int:
    """Where a comment or declaration ends; the same place if there is none."""
    if page.startswith("<!--", opening):
        end = page.find("-->", opening + 4)
        return end + 3 if end >= 0 else len(page)
    if page.startswith(("<!", "<?"), opening):
        end = page.find(">", opening)
        return end + 1 if end >= 0 else len(page)
    return opening


def end_of_tag(page: str, at: int) -> int:
    """The bracket that ends a tag: one that stands in no quotation marks, if such a one is near."""
    close = first = page.find(">", at)
    start, odd_double, odd_single = at, False, False
    for _ in range(20):
        if close < 0 or close - at > LONGEST_TAG:
            break
        odd_double ^= page.count('"', start, close) % 2 == 1
        odd_single ^= page.count("'", start, close) % 2 == 1
        if not odd_double and not (odd_single and "='" in page[at:close]):
            return close
        start, close = close, page.find(">", close + 1)
    return first


def find_closing(page: str, name: str, at: int) -> int:
    """Where the closing tag of a raw element stands, or -1."""
    closing = re.compile(f"</{name}", re.IGNORECASE).search(page, at)
    return closing.start() if closing else -1


def attributes(raw: str) -> dict[str, str]:
    """The attributes of a tag, names in small letters."""
    if "=" not in raw:
        return {}
    from html import unescape

    found: dict[str, str] = {}
    for hit in attribute().finditer(raw[:LONGEST_TAG]):
        found.setdefault(hit[1].lower(), unescape(hit[2] or hit[3] or hit[4] or ""))
    return found
