"""Records as text in the forms that commands print: table, JSON lines, JSON, CSV, Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summit_tui.lean.hints import TYPE_CHECKING, Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.plain_json import written
from summit_tui.patterns import compiled

if TYPE_CHECKING:
    from json import JSONEncoder

    from summit_tui.output.records import Record

PARTS = ("articles", "quotes", "speakers", "summits", "entities", "figures", "timeline")
"""Parts of a dossier, each the name of the command that prints it."""
FORMS = ("table", "jsonl", "json", "csv", "md")
TOLD = ("table", "md")
"""Forms for people, who read what is told; the others are data, in which the words stand as the page has them."""
EXPORT_FORMS = ("json", "md", "csv", "bib", "ris", "html")


def print_form(
    form: str, part: str, records: Sequence[Record], width: int = 100, colour: bool = False
) -> Iterator[str]:
    """The lines of records of one part of the dossier (`quotes`, `articles`, …) in a form of `FORMS`."""
    if form == "jsonl":
        return map(json_line, records)
    if form == "json":
        return _json_lines(records)
    if form == "csv":
        return csv_lines(part, records)
    if form == "md":
        return markdown_lines(part, records)
    from summit_tui.output.columns import TABLES
    from summit_tui.output.table import lay_out

    return lay_out(records, TABLES[part], width, colour)


@cache
def _acting() -> Pattern[str]:
    return compiled(
        r"[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\U000e0000-\U000e0fff]"
    )


def json_text(value: object, indent: int | None = None) -> str:
    """JSON with what could act on a terminal, or is no Unicode, as escapes; all else as it is."""
    text = written(value) if indent is None else _encoder(indent).encode(value)
    # Nearly all lines can be printed as they are; to look for what acts, all patterns would have to be read.
    if text.replace("\xa0", " ").isprintable() and _PLANE_14 not in text.encode():
        return text
    return _acting().sub(_escaped, text)


_PLANE_14 = "\U000e0000".encode()[:2]
"""With what characters begin that are not seen, though some of them count as printable."""


@cache
def _encoder(indent: int) -> JSONEncoder:
    from json import JSONEncoder

    return JSONEncoder(ensure_ascii=False, indent=indent)


def _escaped(found: Match[str]) -> str:
    from json import dumps

    return dumps(found[0])[1:-1]


def json_line(record: Record) -> str:
    """A record on one line."""
    return json_text(record)


def _json_lines(records: Sequence[Record]) -> Iterator[str]:
    yield "["
    for n, record in enumerate(records, 1):
        yield json_text(record) + ("," if n < len(records) else "")
    yield "]"


def csv_lines(part: str, records: Sequence[Record]) -> Iterator[str]:
    """A spreadsheet. What a spreadsheet would take for a formula begins with an apostrophe."""
    from summit_tui.output.columns import SHEETS, header, shown

    more = [path for path in ("reasons", "note", "tags") if records and path in records[0]]
    paths = [*SHEETS[part], *more]
    yield ",".join(header(path) for path in paths)
    for record in records:
        yield ",".join(csv_cell(shown(record, path)) for path in paths)


def csv_cell(text: str) -> str:
    """One cell of a spreadsheet, by RFC 4180; a newline in it stays."""
    from summit_tui.output.terminal_text import clean

    text = clean(text)
    if text[:1] in ("=", "+", "@", "-") and not compiled(r"[-+]?\d+(\.\d+)?").fullmatch(text):
        text = "'" + text
    if any(mark in text for mark in ',"\n') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def markdown_lines(part: str, records: Sequence[Record]) -> Iterator[str]:
    """Quotations as block quotes with where they stand; everything else as a table."""
    from summit_tui.output.columns import TABLES, shown

    if part == "quotes":
        for record in records:
            yield from markdown_quotation(record)
        return
    # How a hit came to its place is told only where that was asked for.
    columns = [c for c in TABLES[part] if c.path != "reasons" or (records and c.path in records[0])]
    yield "| " + " | ".join(c.header or "Type" for c in columns) + " |"
    yield "| " + " | ".join("---:" if c.right else "---" for c in columns) + " |"
    for record in records:
        yield "| " + " | ".join(markdown_text(shown(record, c.path)) for c in columns) + " |"


def markdown_quotation(record: Record) -> Iterator[str]:
    """A block quote and the line that says whose it is. Marks stand around words that were printed in marks only."""
    from summit_tui.output.citation import NO_OUTLET, NOT_QUOTED
    from summit_tui.output.columns import printed_by, published_day

    article = record["article"]
    who = record["speaker"]
    said = ", ".join(filter(None, (who["name"], who["role"]))) if who else "Speaker unknown"
    where = f"{record['file']}:{record['line']}"
    authors = article["author"] or ""
    byline = authors if isinstance(authors, str) else ", ".join(authors)
    printed = [printed_by(article) or NO_OUTLET, byline, f"“{article['title']}”", published_day(article)]
    reported = record["kind"] == "indirect"
    aside = (f", via {record['via']}" if record["via"] else "") + (f", {NOT_QUOTED}" if reported else "")
    yield f"> {markdown_text(in_marks(record['told'], reported))}"
    yield ">"
    yield f"> — {markdown_text(said + aside)}. {markdown_text(', '.join(filter(None, printed)))}. {code(where)}"
    yield ""


def in_marks(text: str, reported: bool) -> str:
    """Words in quotation marks; a reporter's own words, which nobody said like that, as they are."""
    return text if reported else f"“{text}”"


@cache
def _marks() -> Pattern[str]:
    return compiled(r"([\\`*_\[\]<>|#~&$])")


def markdown_text(text: str) -> str:
    """Text that Markdown prints as it is, on one line."""
    from summit_tui.output.terminal_text import one_line

    return _marks().sub(r"\\\1", one_line(text))


def code(text: str) -> str:
    """Text that Markdown prints as it is and can be searched for: a code span."""
    from summit_tui.output.terminal_text import one_line

    return f"`{one_line(text).replace('`', '′')}`"
