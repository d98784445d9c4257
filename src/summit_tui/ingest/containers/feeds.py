"""Feeds of news (RSS, Atom) saved as files: each entry that holds its text is set as a page with a header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from summit_tui.ingest.containers.records import MOST, page_of
from summit_tui.knowledge import Knowledge
from summit_tui.patterns import compiled

LARGEST = 50_000_000
"""Characters of a file that are read as a feed."""
FIELDS = {
    "title": ("title",),
    "author": ("dc:creator", "author", "creator"),
    "published": ("pubdate", "published", "dc:date", "updated"),
    "link": ("link",),
    "content": ("content:encoded", "content", "description", "summary"),
}
"""What an entry tells, and the elements that hold it, the fullest first."""
CUT_OFF = "it is cut off; its last entry is read as far as it goes"


def is_feed(text: str) -> bool:
    """Whether a text begins as feeds do."""
    head = text[:2000].lstrip("\ufeff \t\r\n")
    return head.startswith(("<?xml", "<rss", "<feed", "<rdf")) and any(tag in head for tag in ("<rss", "<feed", "<rdf"))


def pages(text: str, knowledge: Knowledge) -> tuple[str, tuple[str, ...]] | None:
    """The entries of a feed, each with its header, and what is odd about it; None if none holds an article."""
    if len(text) > LARGEST:
        return None
    outlet = _words(_inside(text[: _first_entry(text)], "title"))
    found: list[str] = []
    notes: tuple[str, ...] = ()
    for entry, is_whole in islice(_entries(text), MOST):
        record = {
            name: next(filter(None, (_inside(entry, tag, is_whole) for tag in tags)), "")
            for name, tags in FIELDS.items()
        }
        told = {name: _words(value) for name, value in record.items() if name != "content"}
        told["link"] = told["link"] or _led_to(entry)
        if page := page_of({**told, "source": outlet, "content": _raw(record["content"])}, knowledge):
            found.append(page)
            notes = () if is_whole else (CUT_OFF,)
    return ("\n\n\n".join(found), notes) if found else None


def _first_entry(text: str) -> int:
    at = compiled(r"<(?:item|entry)[\s>]", re.IGNORECASE).search(text)
    return at.start() if at else len(text)


def _entries(text: str) -> Iterator[tuple[str, bool]]:
    """What stands inside each entry, and whether that is all of it: the last one may be cut off."""
    start = -1
    for tag in compiled(r"<(/?)(?:item|entry)(?=[\s>])", re.IGNORECASE).finditer(text):
        if not tag[1]:
            start = tag.end() if start < 0 else start
        elif start >= 0:
            yield text[start : tag.start()], True
            start = -1
    if start >= 0:
        yield text[start:], False


def _inside(text: str, tag: str, is_whole: bool = True) -> str:
    """What the first element of a name holds, as it stands in the file; of an author, the name alone.

    Of a text that is not whole, the element that is cut off holds what is left of it.
    """
    name = re.escape(tag)
    opened = re.compile(rf"<{name}(?:\s[^<>]{{0,2000}})?>", re.IGNORECASE).search(text)
    if opened is None or opened[0].endswith("/>"):
        return ""
    closed = re.compile(rf"</{name}>", re.IGNORECASE).search(text, opened.end())
    held = text[opened.end() : closed.start()] if closed else "" if is_whole else text[opened.end() :]
    return _inside(held, "name") or held if tag == "author" and "<name" in held else held


def _led_to(entry: str) -> str:
    """The address that an entry of Atom leads to."""
    tag = compiled(r"<link\s[^<>]{0,2000}>", re.IGNORECASE).search(entry)
    address = compiled(r"""href\s*=\s*["']([^"'<>\s]{1,2000})""", re.IGNORECASE).search(tag[0]) if tag else None
    return address[1] if address else ""


def _raw(held: str) -> str:
    """What an element holds, without what keeps markup from acting in a feed."""
    from html import unescape

    held = held.strip()
    if held.startswith("<![CDATA["):
        return held.removeprefix("<![CDATA[").removesuffix("]]>")
    return unescape(held)


def _words(held: str) -> str:
    """The same in plain words on one line."""
    from html import unescape

    return " ".join(unescape(compiled(r"<[^<>]{0,500}>").sub(" ", _raw(held))).split())
