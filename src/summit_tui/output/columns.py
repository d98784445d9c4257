"""Which parts of a record stand in which column of a table or a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from summit_tui.lean.hints import TYPE_CHECKING, Any
from summit_tui.lean.tuples import NamedTuple

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
    """Left out on narrow terminals; the greatest goes first, 0 never. `Where` is the last to go: it proves the rest."""
    least: int = 0
    """Cells to which it is narrowed, its text wrapped, before any column is left out; 0 if it is never narrowed."""


TABLES: dict[str, tuple[Column, ...]] = {
    "articles": (
        Column("Date", "published?", 11),
        Column("Outlet", "printed_by", 24, least=11),
        Column("Title", "title", elastic=True, least=24),
        Column("Quotes", "quotes", 6, right=True),
        Column("Role", "role", 7, spare=3),
        Column("Summits", "summits", 26, spare=2, least=16),
        Column("Where", "where", 30, spare=1, least=20),
    ),
    "quotes": (
        Column("Speaker", "speaker.name", 22, least=14),
        Column("Quotation", "told", elastic=True, least=26),
        Column("Summit", "summit", 26, spare=2, least=14),
        Column("Outlet", "article.printed_by", 18, spare=3, least=12),
        Column("Date", "article.published?", 11, spare=4),
        Column("Where", "where", 30, spare=1, least=20),
    ),
    "speakers": (
        Column("Said", "said", 6, right=True),
        Column("Printed", "quotes", 7, right=True, spare=2),
        Column("Name", "name", 34, least=18),
        Column("Role", "role", elastic=True, least=20),
        Column("Kind", "kind", 12, spare=1),
    ),
    "summits": (
        Column("Summit", "id", 30, least=16),
        Column("Name", "name", elastic=True, least=20),
        Column("No.", "edition", 4, right=True, spare=3),
        Column("Place", "place", 18, least=10),
        Column("Days", "days", 24, spare=1, least=10),
        Column("Articles", "articles#", 8, right=True, spare=2),
        Column("Said", "said", 6, right=True),
        Column("Printed", "quotes", 7, right=True, spare=4),
    ),
    "entities": (
        Column("Name", "name", elastic=True, least=24),
        Column("Kind", "kind", 12),
        Column("Role", "role", 34, spare=2, least=16),
        Column("Country", "country", 16, spare=1, least=10),
        Column("Mentions", "mentions#", 8, right=True),
    ),
    "figures": (
        Column("Figure", "text", 28, least=14),
        Column("About", "about", elastic=True, least=20),
        Column("Year", "year", 5, spare=3),
        Column("Given by", "speaker", 20, spare=2, least=12),
        Column("Agrees", "agrees_with#", 6, right=True),
        Column("Differs", "differs_from#", 7, right=True),
        Column("Where", "where", 30, spare=1, least=16),
    ),
    "timeline": (
        Column("Date", "date?", 11),
        Column("What", "text", elastic=True, least=30),
        Column("Summit", "summit", 26, spare=2, least=14),
        Column("Where", "where", 30, spare=1, least=20),
    ),
    "search": (
        Column("", "found", 9),
        Column("Found", "text", elastic=True, least=24),
        Column("Speaker", "speaker", 20, spare=3, least=12),
        Column("Why", "why", 9, spare=4),
        Column("Where", "where", 30, spare=1, least=20),
        Column("How", "reasons", 60, spare=2, least=20),
    ),
}

_PLACE = ("outlet", "file", "line")
"""Where it is printed, for whoever has only the sheet."""
SHEETS: dict[str, list[str]] = {
    "articles": [
        "id",
        "title",
        "outlet",
        "agency",
        "author",
        "published",
        "published_known",
        "role",
        "copy_of",
        "summits",
        "quotes",
        "words",
        "file",
        "start_line",
        "end_line",
        "corrected",
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
        "article.agency",
        "article.title",
        "article.published",
        "article.published_known",
        "article.id",
        "copy_of",
        "echoes",
        "file",
        "line",
        "spans",
    ],
    "speakers": ["id", "name", "kind", "role", "quotes", "said"],
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
        "said",
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
        *_PLACE,
        "qualifier",
    ],
    "timeline": ["date", "precision", "known", "text", "summit", "article", "start", "end", *_PLACE],
    "search": ["type", "id", "text", "speaker", "summit", "article", "file", "line", "score", "why", "kind"],
}
"""The columns of a spreadsheet, as paths into a record."""


def value(record: Record, path: str) -> Any:
    """What stands at a path of a record: keys with dots between, the last of them perhaps a key of `_WORKED_OUT`."""
    found: Any = record
    for key in path.split("."):
        if not isinstance(found, dict):
            return None
        if key.endswith("#"):
            found = len(found.get(key[:-1]) or ())
        else:
            found = _WORKED_OUT[key](found) if key in _WORKED_OUT else found.get(key)
    return found


def printed_by(article: Record) -> str | None:
    """Who printed an article, as everywhere in the program: the outlet, else the agency."""
    return article.get("outlet") or article.get("agency")


def published_day(article: Record) -> str:
    """The day of an article, with `?` where the page does not print it."""
    return _questioned((article.get("published") or "")[:10], article.get("published_known") == "inferred")


def _event_date(event: Record) -> str:
    """Day, month or year; a longer time by its name, not by the month or year that it begins with."""
    date, known = event.get("date") or "", event.get("known", "printed")
    year, _, month = date.partition("-")
    if month and "a quarter" in known:
        date = f"{year}-Q{(int(month[:2]) + 2) // 3}"
    elif month and "half a year" in known:
        date = f"{year}-H{(int(month[:2]) + 5) // 6}"
    elif "a decade" in known:
        date = f"{year}s"
    return _questioned(date, not known.startswith("printed"))


def _questioned(date: str, worked_out: bool) -> str:
    return f"{date}?" if date and worked_out else date


def _where(record: Record) -> str:
    line = record.get("line", record.get("start_line"))
    return f"{record.get('file') or ''}:{line}" if line else record.get("file") or ""


def _days(summit: Record) -> str:
    return " to ".join(dict.fromkeys(day for key in ("start", "end") if (day := summit.get(key))))


def _found(hit: Record) -> str:
    """What was found: nobody is quoted in what a passage reports."""
    return "reported" if hit.get("kind") == "indirect" else hit.get("type") or ""


_WORKED_OUT: Mapping[str, Callable[[Record], str | None]] = {
    "where": _where,
    "printed_by": printed_by,
    "published?": published_day,
    "date?": _event_date,
    "days": _days,
    "found": _found,
}
"""What a table shows of a record that is no key of it."""


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
