"""The series of summits that are known, and how a name in the text leads to one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, date
from functools import cache

from summit_tui.knowledge import Knowledge
from summit_tui.patterns import compiled
from summit_tui.tuples import NamedTuple


class Edition(NamedTuple):
    """One meeting of a series; parts that are not surely known are None."""

    number: int | None
    year: int
    place: str | None
    country: str | None
    start: str | None
    end: str | None


class Member(NamedTuple):
    """A country that takes part by right, from one year to another."""

    name: str
    since: int = 0
    until: int = 9999


class Series(NamedTuple):
    """A recurring summit."""

    id: str
    name: str
    editions: tuple[Edition, ...] = ()
    members: tuple[Member, ...] = ()
    names: tuple[str, ...] = ()
    """What the body that meets is called, as printed."""


class SeriesBook(NamedTuple):
    """All known series."""

    by_id: Mapping[str, Series]
    by_year: Mapping[int, list[tuple[str, Edition]]]
    """Year → the editions that were held in it, with their series' id."""
    by_alias: Mapping[str, str]
    """Folded name → id."""
    alone: Mapping[str, str]
    """Names that mean the meeting without the word "summit", as printed, → id."""
    numbered: Mapping[str, str]
    """Letters before an edition's number ("COP") → id."""
    fillers: frozenset[str]
    idle: frozenset[str]
    regions: frozenset[str]
    bodies: frozenset[str]
    areas: frozenset[str]
    """The last words of what is no town."""
    called: re.Pattern[str]
    """A name of `alone`, or a numbered one, in text."""
    cues: tuple[str, ...]
    """A text that `called` is found in holds one of these."""
    gathers: Mapping[str, str]
    """Names of groups without a seat → id."""
    gathering: re.Pattern[str]
    """Such a name, first or second group, where it means the meeting."""


_CUES = (
    "Climate Change Conference",
    "Ocean Conference",
    "Recovery Conference",
    "Petersburg International",
    "World Economic Forum",
    "Consultative Meeting",
    "Summit of",
    "Summit on",
)
"""In place of first words that stand in every other text."""


def series_book(knowledge: Knowledge) -> SeriesBook:
    """The view of `series.toml` and `summit_words.toml`."""
    by_id: dict[str, Series] = {}
    by_alias: dict[str, str] = {}
    alone: dict[str, str] = {}
    numbered: dict[str, str] = {}
    gathers: dict[str, str] = {}
    for key, row in knowledge.table("series").items():
        if not isinstance(row, dict):
            continue
        name = str(row.get("name", key))
        by_id[key] = Series(
            key,
            name,
            tuple(_edition(e) for e in row.get("editions", ()) if len(e) == 6),
            tuple(map(_member, row.get("members", ()))),
            (*row.get("aliases", ()), *row.get("alone", ())),
        )
        for alias in (*row.get("aliases", ()), *row.get("alone", ()), name.removesuffix(" Summit"), key):
            by_alias.setdefault(fold_series(alias), key)
        alone |= dict.fromkeys(row.get("alone", ()), key)
        gathers |= dict.fromkeys(row.get("gathers", ()), key)
        if "numbered" in row:
            numbered[row["numbered"]] = key
    words = knowledge.table("summit_words")
    longest = sorted(map(re.escape, alone), key=len, reverse=True)
    code = "|".join(rf"(?P<n{i}>{re.escape(letters)}-?(\d{{1,2}}))" for i, letters in enumerate(numbered))
    called = compiled(rf"\b(?:{'|'.join([*([code] if code else []), *longest]) or '(?!)'})\b")
    fillers, idle, regions, bodies, areas = (
        frozenset(words.get(name, ())) for name in ("fillers", "idle", "regions", "bodies", "areas")
    )
    by_year: dict[int, list[tuple[str, Edition]]] = {}
    for series in by_id.values():
        for edition in series.editions:
            by_year.setdefault(edition.year, []).append((series.id, edition))
    return SeriesBook(
        by_id,
        by_year,
        by_alias,
        alone,
        numbered,
        fillers,
        idle,
        regions,
        bodies,
        areas,
        called,
        tuple(
            {*numbered, *(name.split()[0] for name in alone)}
            - {"Summit", "UN", "United", "Ukraine", "St", "St.", "World", "Consultative"}
        )
        + _CUES,
        gathers,
        _gathering(gathers),
    )


def _gathering(gathers: Iterable[str]) -> re.Pattern[str]:
    """ "At the G20", "skips APEC", "the G7 ended", "the APEC forum"; not "at a G20 ministerial"."""
    name = rf"(?:{'|'.join(map(re.escape, gathers)) or '(?!)'})"
    verbs = "skip(?:s|ped|ping)?|attend(?:s|ed|ing)?|host(?:s|ed|ing)?|arriv(?:es?|ed|ing) (?:at|for)"
    others = "finance|foreign|trade|environment|energy|health|agriculture|digital|tourism|development|labou?r|culture"
    more = "interior|justice|defen[cs]e|level|minist|sherpa|central|youth|business|women|think|countr|members?|states"
    ends = "end|clos|open|began|beg[iu]n|wrap|conclud|kick|convene|gets? under|got under"
    return compiled(
        rf"\b(?:at|during|{verbs}) (?:the |this year[’']s )?({name})(?![\w-]|[’']s|[- ](?:{others}|{more}))"
        rf"|\b({name})\)? (?:forum\b|(?:{ends})(?:s|es|ed|ing|e)?\b(?! (?:to|the door|up to|with the \w+ of)))"
    )


def _edition(row: Sequence[object]) -> Edition:
    """A row of a table, which may be the user's: what is no number or no day is not known."""
    number, year, place, country, start, end = map(str, row)
    return Edition(_number(number) or None, _number(year), place or None, country or None, _day(start), _day(end))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 5 else 0


def _day(text: str) -> str | None:
    """The text, if it is the ISO day of a year that a calendar can count on from."""
    try:
        return text if MINYEAR < date.fromisoformat(text).year < MAXYEAR and len(text) == len("2025-06-17") else None
    except ValueError:
        return None


def _member(row: object) -> Member:
    if isinstance(row, dict):
        return Member(str(row.get("name")), int(row.get("since", 0)), int(row.get("until", 9999)))
    return Member(str(row))


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


_ENDINGS = (" summit", " leaders", " leaders'", " summit meeting", " heads of state", " annual", " informal")


def slug(name: str) -> str:
    """An id made of a name: small letters, digits and hyphens."""
    return "-".join(compiled(r"[^\W_]+").findall(fold_series(name).replace("'s", "s")))[:60].strip("-")


def membership(series: Series, year: int) -> tuple[str, ...]:
    """Names of the countries that take part by right in a year."""
    return tuple(m.name for m in series.members if m.since <= year <= m.until)


def is_the_body(text: str, start: int, end: int) -> bool:
    """Whether a name means a body with members rather than its meeting: "member states of the Harbour Forum"."""
    return _members_of().search(text, max(0, start - 60), start) is not None or _members().match(text, end) is not None


@cache
def _members_of() -> re.Pattern[str]:
    return compiled(
        r"\b(?:[Mm]embers?|(?:[Mm]ember )?[Ss]tates|[Cc]ountries|[Ss]ecretariat|[Ss]ecretary[- ][Gg]eneral|[Cc]harter)"
        r" of (?:(?:the )?[A-Z][\w-]* and (?:of )?)?(?:the )?$"
    )


@cache
def _members() -> re.Pattern[str]:
    return compiled(r"(?:['’]s)? (?:[Mm]embers?|[Ss]ecretariat|[Ss]ecretary[- ][Gg]eneral|[Cc]ountries|[Ss]tates)\b")
