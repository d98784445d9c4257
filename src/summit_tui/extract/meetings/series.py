"""The series of summits that are known, and how a name in the text leads to one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.series import Series, all_series, fold_series
from summit_tui.lean.hints import Literal, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled, escaped

Relation = Literal["about", "earlier", "later", "other"]
"""What an article says of a meeting: its own subject, a look back or ahead, or another one in passing."""


class SeriesBook(NamedTuple):
    """All known series."""

    by_id: Mapping[str, Series]
    years: Mapping[int, list[str]]
    """Year → the ids of the series that met in it."""
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
    others: frozenset[str]
    """Whose leaders head no state."""
    called: Pattern[str]
    """A name of `alone`, or a numbered one, in text."""
    cues: tuple[str, ...]
    """A text that `called` is found in holds one of these."""
    gathers: Mapping[str, str]
    """Names of groups without a seat → id."""
    groups: Mapping[str, tuple[str, ...]]
    """Sides of a summit that stand for countries → these."""
    adjectives: Mapping[str, str]
    """Folded adjectives that tell whose leaders come → id."""
    gathering: Pattern[str]
    """Such a name, first or second group, where it means the meeting."""
    private: frozenset[str]
    """Words in the names of summits at which no states meet."""
    beside: Mapping[str, tuple[str, ...]]
    """Series → words one of which an article holds that means it by letters and a number."""
    towns: Mapping[str, Sequence[str]]
    """Folded name of a place → the ids of the series that met there."""
    states: tuple[str, ...]
    """How words begin that stand beside a summit of states."""
    topics: Mapping[str, str]
    """What a meeting in one of its towns is on → id: "the Copenhagen climate summit"."""


_COMMON = frozenset(("Summit", "UN", "United", "Ukraine", "St", "St.", "World", "Consultative", "Economic"))
"""First words of names that stand in every other text."""
_CUES = (
    "Climate Change Conference",
    "climate conference",
    "Climate Conference",
    "Ocean Conference",
    "Recovery Conference",
    "Petersburg International",
    "World Economic Forum",
    "Consultative Meeting",
    "Economic Leaders",
    "Summit of",
    "Summit on",
)
"""In place of these."""


def series_book(knowledge: Knowledge) -> SeriesBook:
    """The view of `series.toml` and `summit_words.toml`."""
    known = knowledge.table("index")["series"]
    by_id, alone, numbered, gathers = all_series(known["rows"]), known["alone"], known["numbered"], known["gathers"]
    words = knowledge.table("summit_words")
    longest = sorted(map(escaped, alone), key=len, reverse=True)
    code = "|".join(
        rf"(?P<n{i}>(?:{escaped(letters)}|{letters.title()})-?(\d{{1,2}}))" for i, letters in enumerate(numbered)
    )
    called = compiled(rf"\b(?:{'|'.join([*([code] if code else []), *longest]) or '(?!)'})\b")
    fillers, idle, regions, bodies, areas, others = (
        frozenset(words.get(name, ())) for name in ("fillers", "idle", "regions", "bodies", "areas", "others")
    )
    return SeriesBook(
        by_id,
        known["years"],
        known["by_alias"],
        alone,
        numbered,
        fillers,
        idle,
        regions,
        bodies,
        areas,
        others,
        called,
        _shown_by(alone, numbered),
        gathers,
        {name: tuple(members) for name, members in words.get("groups", {}).items()},
        known["adjectives"],
        _gathering(gathers),
        frozenset(words.get("private", ())),
        known["beside"],
        known["towns"],
        tuple(words.get("states", ())),
        known["topics"],
    )


def _shown_by(alone: Iterable[str], numbered: Iterable[str]) -> tuple[str, ...]:
    """Words one of which is in each text that holds one of these names; "Summit for …" is found as summits are."""
    firsts = {*numbered, *map(str.title, numbered), *(name.partition(" ")[0] for name in alone)}
    unshown = (name for name in alone if name.partition(" ")[0] in _COMMON and not any(cue in name for cue in _CUES))
    rest = {name.partition(" ")[2] or name for name in unshown if not name.startswith("Summit ")}
    return (*(firsts - _COMMON), *rest, *_CUES)


def _gathering(gathers: Iterable[str]) -> Pattern[str]:
    """ "At the G20", "skips APEC", "the G7 ended", "the APEC forum"; not "at a G20 ministerial"."""
    name = rf"(?:{'|'.join(map(escaped, gathers)) or '(?!)'})"
    verbs = "skip(?:s|ped|ping)?|attend(?:s|ed|ing)?|host(?:s|ed|ing)?|arriv(?:es?|ed|ing) (?:at|for)"
    others = "finance|foreign|trade|environment|energy|health|agriculture|digital|tourism|development|labou?r|culture"
    more = "interior|justice|defen[cs]e|level|minist|sherpa|central|youth|business|women|think|countr|members?|states"
    ends = "end|clos|open|began|beg[iu]n|wrap|conclud|kick|convene|gets? under|got under"
    return compiled(
        rf"\b(?:at|during|{verbs}) (?:the |this year[’']s )?({name})(?![\w-]|[’']s|[- ](?:{others}|{more}))"
        rf"|\b({name})\)? (?:forum\b|format\b|(?:{ends})(?:s|es|ed|ing|e)?\b(?! (?:to|the door|up to|with the \w+ of)))"
    )


def slug(name: str) -> str:
    """An id made of a name: small letters, digits and hyphens."""
    return "-".join(compiled(r"[^\W_]+").findall(fold_series(name).replace("'s", "s")))[:60].strip("-")


def membership(series: Series, when: str) -> tuple[str, ...]:
    """Names of the countries that take part by right on a day, or in a year of which no day is known; in ISO form."""
    return tuple(m.name for m in series.members if m.since <= when and when[: len(m.until)] <= m.until)


def series_of_topic(text: str, start: int, place: str | None, year: int | None, book: SeriesBook) -> str | None:
    """The series that met in a town, and in that year, on what stands before "summit": "the Lima climate summit"."""
    words = text[max(0, start - 20) : start].lower().removesuffix(" change ").split()
    key = book.topics.get(words[-1]) if words and place else None
    if key is None:
        return None
    series = book.by_id[key]
    held = {(edition.place, edition.year) for edition in series.editions}
    held |= {(venue, int(when[:4])) for when, venue in series.venues}
    return key if any(where == place and year in (None, then) for where, then in held) else None


def is_before_the_first(series: str | None, year: int | None, book: SeriesBook) -> bool:
    """Whether a known series met for the first time after a year."""
    known = book.by_id.get(series or "")
    return known is not None and year is not None and any(e.number == 1 and year < e.year for e in known.editions)


def is_no_member(country: str, series: str, book: SeriesBook) -> bool:
    """Whether a country is none of those that take part in a known series by right."""
    members = book.by_id[series].members
    return bool(members) and all(member.name != country for member in members)


def is_the_body(text: str, start: int, end: int) -> bool:
    """Whether a name means a body with members rather than its meeting: "member states of the Harbour Forum"."""
    return _members_of().search(text, max(0, start - 60), start) is not None or _members().match(text, end) is not None


@cache
def _members_of() -> Pattern[str]:
    return compiled(
        r"\b(?:[Mm]embers?|(?:[Mm]ember )?[Ss]tates|[Cc]ountries|[Ss]ecretariat|[Ss]ecretary[- ][Gg]eneral|[Cc]harter)"
        r" of (?:(?:the )?[A-Z][\w-]* and (?:of )?)?(?:the )?$"
    )


@cache
def _members() -> Pattern[str]:
    return compiled(r"(?:['’]s)? (?:[Mm]embers?|[Ss]ecretariat|[Ss]ecretary[- ][Gg]eneral|[Cc]ountries|[Ss]tates)\b")
