"""What a person types into the search box, or gives as options, as values: words to find and filters to narrow by.

    law "of the jungle" -trade speaker:xi summit:astana since:2025-06 kind:direct

Nothing raises: what cannot be understood becomes a `QueryError` with its place in the box, and the rest still counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import VERBOSE, compiled

FIELDS: Mapping[str, str] = {
    "speaker": "who said it",
    "summit": "where it was said, or what the article is about",
    "outlet": "who printed it",
    "place": "a place or country that is named",
    "kind": "what is found",
    "has": "what stands in it",
    "since": "the first day",
    "until": "the last day",
}
"""The fields of a query, each with what it narrows by."""

RESULT_KINDS = ("quote", "article", "passage", "entity", "summit", "agreement", "figure")
QUOTATION_KINDS = ("direct", "partial", "indirect")
ENTITY_KINDS = ("person", "organisation", "place", "country", "agreement", "initiative", "publication", "unnamed")
ARTICLE_KINDS = ("main", "related", "teaser")
KINDS = frozenset((*RESULT_KINDS, *QUOTATION_KINDS, *ENTITY_KINDS, *ARTICLE_KINDS, "event", "all"))
HAS = frozenset({"figure", "quote", "date", "copy", "summit"})

_DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_LONGEST = 1000
"""Characters of a query that are read; nobody types more, and a paste by mistake must not stop the reader."""


class QueryError(NamedTuple):
    """A part of a query that is not understood, with its place in the query."""

    message: str
    start: int
    end: int


class Wanted(NamedTuple):
    """Words to find. A phrase stands in the text word by word in this order."""

    words: tuple[str, ...]
    """Folded."""
    phrase: bool = False
    negated: bool = False
    typing: bool = False
    """Whether it ends the query, so that its last word may still be growing."""


class Filter(NamedTuple):
    """A field with the values of which one is enough."""

    field: str
    values: tuple[str, ...]
    negated: bool = False


class Query(NamedTuple):
    """Words to find and filters to narrow by, all of which must hold."""

    text: str = ""
    wanted: tuple[Wanted, ...] = ()
    filters: tuple[Filter, ...] = ()
    errors: tuple[QueryError, ...] = ()

    def values(self, field: str) -> tuple[str, ...]:
        """All values asked for in a field."""
        return tuple(v for f in self.filters if f.field == field and not f.negated for v in f.values)

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return bool(self.wanted or self.filters)


@cache
def _part() -> Pattern[str]:
    return compiled(
        r"""(?P<minus>-(?=[\w"“„«]))?
            (?:(?P<field>[A-Za-z]+):(?!//)(?P<value>(?:["“”][^"“”]*["“”]?|[^\s"“”])*)
              |(?P<quote>["“”„«])(?P<phrase>[^"“”»]*)(?P<close>["“”»])?
              |(?P<bare>[^\s"“”]+))""",
        VERBOSE,
    )


def parse(text: str) -> Query:
    """Understand a query."""
    from summit_tui.search.folding import words

    wanted: list[Wanted] = []
    filters: list[Filter] = []
    errors: list[QueryError] = []
    if len(text) > _LONGEST:
        errors.append(QueryError(f"only the first {_LONGEST} characters are searched for", _LONGEST, len(text)))
    for m in _part().finditer(text[:_LONGEST]):
        negated = bool(m["minus"])
        if m["field"] and m["field"].lower() in FIELDS:
            made = _filter(m["field"].lower(), m["value"], negated)
            if isinstance(made, Filter):
                filters.append(made)
            else:
                errors.append(QueryError(made, m.start(), m.end()))
        elif m["field"] and not m["value"][:1].isdigit():
            known = " ".join(f"{field}:" for field in FIELDS)
            errors.append(QueryError(f"there is no {m['field']}: here, only {known}", m.start(), m.end()))
        elif m["quote"]:
            if not m["close"]:
                errors.append(QueryError("the quotation mark is not closed", m.start(), m.end()))
            if found := tuple(words(m["phrase"])):
                wanted.append(Wanted(found, phrase=True, negated=negated))
        else:
            bare = m["bare"] or f"{m['field']}:{m['value']}"
            typing = m.end() == len(text)
            wanted += [Wanted((w,), negated=negated) for w in words(bare)]
            if typing and wanted and not negated:
                wanted[-1] = Wanted(wanted[-1].words, typing=True)
    return Query(text, tuple(wanted), tuple(filters), tuple(errors))


def from_options(options: Mapping[str, Iterable[str]]) -> Query:
    """The query that options such as `--speaker xi` ask for: fields with their values, commas between several."""
    filters: list[Filter] = []
    errors: list[QueryError] = []
    for field, given in options.items():
        for value in given:
            made = _filter(field, value, negated=False)
            if isinstance(made, Filter):
                filters.append(made)
            else:
                errors.append(QueryError(made, 0, 0))
    return Query("", (), tuple(filters), tuple(errors))


def both(one: Query, other: Query) -> Query:
    """What two queries ask for together."""
    return Query(
        one.text or other.text, one.wanted + other.wanted, one.filters + other.filters, one.errors + other.errors
    )


def _filter(field: str, text: str, negated: bool) -> Filter | str:
    """A filter, or what is wrong with it."""
    bare = compiled(r'["“”]').sub("", text)
    values = tuple(v.strip() for v in bare.split(",") if v.strip())
    if not values:
        return f"{field}: wants a value ({FIELDS[field]})"
    if field in ("since", "until"):
        if len(values) > 1:
            return f"{field}: wants one date, not {len(values)}"
        given, values = values[0], (_date(values[0]),)
        if not compiled(_DATE).fullmatch(values[0]) or not _is_day(values[0]):
            return f"{field}: wants a date such as 2025, 2025-06 or 2025-06-17, not {given}"
    if field in ("kind", "has"):
        allowed = KINDS if field == "kind" else HAS
        values = tuple(_singular(v, allowed) for v in values)
        for value in values:
            if value not in allowed:
                return f"{field}: knows no {value}, only {', '.join(sorted(allowed))}"
    return Filter(field, values, negated)


def _date(value: str) -> str:
    """A date as we write it: 2025/6/7, 2025.06.07, 20250607 and 2025-06-07T10:30 are 2025-06-07."""
    written = compiled(r"([0-9]{4})([-/.]?)([0-9]{1,2})(?:\2([0-9]{1,2}))?(?:T[0-9:.Z+-]*)?")
    parts = written.fullmatch(value)
    if parts is None or (not parts[2] and len(value.partition("T")[0]) != 8):
        return value
    return "-".join(part.zfill(2) for part in parts.group(1, 3, 4) if part)


def _is_day(value: str) -> bool:
    """Whether a date exists; years and months always do."""
    if len(value) < 10:
        return True
    from datetime import date

    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def _singular(value: str, allowed: frozenset[str]) -> str:
    value = value.lower().replace("organization", "organisation").replace("quotation", "quote")
    if value in allowed:
        return value
    for end, instead in (("ies", "y"), ("s", "")):
        if value.endswith(end) and value.removesuffix(end) + instead in allowed:
            return value.removesuffix(end) + instead
    return {"people": "person", "reported": "indirect"}.get(value, value)
