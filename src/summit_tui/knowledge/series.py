"""The series of summits in `series.toml`, with the editions that were held."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from itertools import repeat

from summit_tui.knowledge.places import fold
from summit_tui.lean.days import MAXYEAR, MINYEAR, date
from summit_tui.lean.hints import Any
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled


class Edition(NamedTuple):
    """One meeting of a series; parts that are not surely known are None."""

    number: int | None
    year: int
    place: str | None
    country: str | None
    start: str | None
    end: str | None


class Member(NamedTuple):
    """A country that takes part by right, from one year, month or day to another, in ISO form."""

    name: str
    since: str = ""
    until: str = "9999"


class Series(NamedTuple):
    """A recurring summit."""

    id: str
    name: str
    editions: tuple[Edition, ...] = ()
    members: tuple[Member, ...] = ()
    names: tuple[str, ...] = ()
    """What the body that meets is called, as printed."""
    venues: tuple[tuple[str, str], ...] = ()
    """How the day begins on which an edition began (the year, or "2024-07"), and what else its place was called: the
    region, the hotel."""
    partial: bool = False
    """Whether it met in other towns in the same years too: only its town tells an edition."""
    extraordinary: tuple[str, ...] = ()
    """The days on which meetings besides the ordinary ones began."""

    def ordinary(self, editions: Sequence[Edition]) -> Sequence[Edition]:
        """Which of several a year alone means: those that are not extraordinary, or all where all are."""
        return [e for e in editions if e.start not in self.extraordinary] or editions


def index_of_series(table: Mapping[str, Any]) -> dict[str, dict[Any, Any]]:
    """What `all_series` and those who look for names of summits read, worked out of `series.toml`.

    `rows`: id → the fields of a `Series`; the others as `SeriesBook` has them.
    """
    rows: dict[str, Any] = {}
    years: dict[Any, list[str]] = {}
    by_alias: dict[str, str] = {}
    alone: dict[str, str] = {}
    numbered: dict[str, str] = {}
    gathers: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    beside: dict[str, tuple[str, ...]] = {}
    towns: dict[str, list[str]] = {}
    topics: dict[str, str] = {}
    for key, row in table.items():
        if not isinstance(row, dict):
            continue
        name = str(row.get("name", key))
        names = (*row.get("aliases", ()), *row.get("alone", ()))
        editions = tuple(_edition(e) for e in row.get("editions", ()) if len(e) == len(Edition._fields))
        venues = _venues(row.get("venues", {}))
        members = tuple(map(_member, row.get("members", ())))
        aside = tuple(map(str, row.get("extraordinary", ())))
        rows[key] = (name, editions, members, names, venues, row.get("partial") is True, aside)
        for year in dict.fromkeys(edition[1] for edition in editions):
            years.setdefault(year, []).append(key)
        for town in dict.fromkeys(fold(town) for town in (*(e[2] for e in editions), *(v for _, v in venues)) if town):
            towns.setdefault(town, []).append(key)
        for alias in (*names, name.removesuffix(" Summit"), key):
            by_alias.setdefault(fold_series(alias), key)
        alone |= dict.fromkeys(row.get("alone", ()), key)
        adjectives |= dict.fromkeys(map(fold_series, row.get("adjectives", ())), key)
        gathers |= dict.fromkeys(row.get("gathers", ()), key)
        topics |= dict.fromkeys(row.get("topics", ()), key)
        if "numbered" in row:
            numbered[row["numbered"]] = key
        if "beside" in row:
            beside[key] = tuple(row["beside"])
    return {
        "rows": rows,
        "years": years,
        "by_alias": by_alias,
        "alone": alone,
        "numbered": numbered,
        "gathers": gathers,
        "adjectives": adjectives,
        "beside": beside,
        "towns": towns,
        "topics": topics,
    }


def _venues(years: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """(year, or year and month; what the place was called) of each; one name may stand for a list of them."""
    return tuple(
        (when, str(venue)) for when, named in years.items() for venue in ([named] if isinstance(named, str) else named)
    )


def all_series(rows: Mapping[str, Any]) -> dict[str, Series]:
    """Every series by its id. Its rows are whole: they are made in C, which takes a third of the time."""
    make = tuple.__new__
    return {
        key: Series(
            key,
            name,
            tuple(map(make, repeat(Edition), editions)),
            tuple(map(make, repeat(Member), members)),
            names,
            venues,
            partial,
            aside,
        )
        for key, (name, editions, members, names, venues, partial, aside) in rows.items()
    }


def _edition(row: Sequence[object]) -> tuple[object, ...]:
    """A row of a table, which may be the user's: what is no number or no day is not known."""
    number, year, place, country, start, end = map(str, row)
    return _number(number) or None, _number(year), place or None, country or None, _day(start), _day(end)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 5 else 0


def _day(text: str) -> str | None:
    """The text, if it is the ISO day of a year that a calendar can count on from."""
    try:
        return text if MINYEAR < date.fromisoformat(text).year < MAXYEAR and len(text) == len("2025-06-17") else None
    except ValueError:
        return None


def _member(row: object) -> tuple[object, ...]:
    if isinstance(row, dict):
        return str(row.get("name")), str(row.get("since", "")), str(row.get("until", "9999"))
    return tuple(Member(str(row)))


def fold_series(name: str) -> str:
    """A name of a series without case, accents, kinds of dash, "summit" and the like."""
    folded = name.casefold()
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name.replace("–", "-").replace("—", "-").replace("‑", "-")).casefold()
        folded = "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'")
    folded = " ".join(folded.replace(".", "").split())
    if "-" in folded:
        folded = compiled(r"\s*-\s*").sub("-", folded)
    folded = folded.removeprefix("the ")
    if folded.endswith(_ENDINGS):
        return folded.removesuffix(next(filter(folded.endswith, _ENDINGS)))
    return folded


_ENDINGS = (
    *(" summit", " leaders", " leaders'", " summit meeting", " heads of state", " annual", " informal"),
    *(" heads of state and government", " heads of government", " heads of state and of government"),
)
