"""Which parts of a record stand in which column of a table or a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from summit_tui.output.records import Record


class Column(NamedTuple):
    """One column of a table."""

    header: str
    path: str
    """Where its value is in a record: keys with dots between."""
    widest: int = 24
    """Cells that it takes at most; an elastic column takes what is left."""
    elastic: bool = False
    right: bool = False
    spare: int = 0
    """Left out on narrow terminals; the greatest goes first, 0 never."""


TABLES: dict[str, tuple[Column, ...]] = {
    "articles": (
        Column("Date", "published", 10),
        Column("Outlet", "outlet", 24),
        Column("Title", "title", elastic=True),
        Column("Quotes", "quotes", 6, right=True),
        Column("Role", "role", 7, spare=3),
        Column("Summits", "summits", 26, spare=2),
        Column("Where", "where", 30, spare=1),
    ),
    "quotes": (
        Column("Speaker", "speaker.name", 22),
        Column("Quotation", "text", elastic=True),
        Column("Outlet", "article.outlet", 18, spare=2),
        Column("Date", "article.published", 10, spare=3),
        Column("Where", "where", 30, spare=1),
    ),
    "speakers": (
        Column("Quotes", "quotes", 6, right=True),
        Column("Name", "name", 34),
        Column("Role", "role", elastic=True),
        Column("Kind", "kind", 12, spare=1),
    ),
    "summits": (
        Column("Summit", "id", 30),
        Column("Name", "name", elastic=True),
        Column("No.", "edition", 4, right=True, spare=2),
        Column("Place", "place", 18),
        Column("From", "start", 10, spare=1),
        Column("To", "end", 10, spare=1),
        Column("Articles", "articles#", 8, right=True, spare=3),
        Column("Quotes", "quotes", 6, right=True),
    ),
    "entities": (
        Column("Name", "name", elastic=True),
        Column("Kind", "kind", 12),
        Column("Role", "role", 34, spare=2),
        Column("Country", "country", 16, spare=1),
        Column("Mentions", "mentions#", 8, right=True),
    ),
    "figures": (
        Column("Figure", "text", 28),
        Column("About", "about", elastic=True),
        Column("Year", "year", 5, spare=2),
        Column("Given by", "speaker", 20, spare=1),
        Column("Agrees", "agrees_with#", 6, right=True),
        Column("Differs", "differs_from#", 7, right=True),
        Column("Where", "where", 30, spare=3),
    ),
    "timeline": (
        Column("Date", "date", 10),
        Column("What", "text", elastic=True),
        Column("Summit", "summit", 26, spare=2),
        Column("Where", "where", 30, spare=1),
    ),
    "search": (
        Column("", "type", 9),
        Column("Found", "text", elastic=True),
        Column("Speaker", "speaker", 20, spare=2),
        Column("Why", "why", 9, spare=1),
        Column("Where", "where", 30),
        Column("How", "reasons", 60, spare=3),
    ),
}

SHEETS: dict[str, list[str]] = {
    "articles": [
        "id",
        "title",
        "outlet",
        "agency",
        "author",
        "published",
        "role",
        "copy_of",
        "summits",
        "quotes",
        "words",
        "file",
        "start_line",
        "end_line",
    ],
    "quotes": [
        "id",
        "kind",
        "text",
        "speaker.name",
        "speaker.id",
        "speaker.kind",
        "speaker.role",
        "mention.text",
        "cue",
        "via",
        "reason",
        "summit",
        "article.outlet",
        "article.title",
        "article.published",
        "article.id",
        "copy_of",
        "echoes",
        "file",
        "line",
        "spans",
    ],
    "speakers": ["id", "name", "kind", "role", "quotes"],
    "summits": [
        "id",
        "name",
        "series",
        "edition",
        "place",
        "country",
        "start",
        "end",
        "participants",
        "articles",
        "quotes",
        "agreements",
    ],
    "entities": ["id", "name", "kind", "role", "country", "aliases", "mentions#"],
    "figures": [
        "id",
        "text",
        "value",
        "unit",
        "about",
        "year",
        "speaker",
        "article",
        "start",
        "end",
        "agrees_with",
        "differs_from",
    ],
    "timeline": ["date", "precision", "text", "summit", "article", "start", "end"],
    "search": ["type", "id", "text", "speaker", "summit", "article", "file", "line", "score", "why"],
}
"""The columns of a spreadsheet, as paths into a record."""


def value(record: Record, path: str) -> Any:
    """What stands at a path of a record; `name#` is the number of things in a list."""
    if path.endswith("#"):
        return len(record.get(path[:-1]) or ())
    if path == "where":
        line = record.get("line", record.get("start_line"))
        return f"{record.get('file', '')}:{line}" if line else record.get("file", "")
    found: Any = record
    for key in path.split("."):
        if not isinstance(found, dict):
            return None
        found = found.get(key)
    return found


def shown(record: Record, path: str) -> str:
    """The same as text; several values with commas between, spans as `1404-1587`."""
    found = value(record, path)
    if found is None:
        return ""
    if isinstance(found, list):
        return ", ".join("-".join(map(str, v)) if isinstance(v, list) else str(v) for v in found)
    return str(found)


def header(path: str) -> str:
    """The name of a spreadsheet's column: `speaker.name` is `speaker`, `mentions#` is `mentions`."""
    return path.rstrip("#").removesuffix(".name").removesuffix(".text").replace(".", "_")
