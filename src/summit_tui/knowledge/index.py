"""All known names of the world by their words, worked out once and kept with the merged tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summit_tui.knowledge.cues import index_of_agreements, index_of_cues
from summit_tui.knowledge.currencies import index_of_currencies
from summit_tui.knowledge.furniture import index_of_furniture
from summit_tui.knowledge.given import by_property
from summit_tui.knowledge.ids import slug
from summit_tui.knowledge.institutions import index_of_heads
from summit_tui.knowledge.known import STATE, Known, entry
from summit_tui.knowledge.listing import together
from summit_tui.knowledge.outlets import index_of_hosts, index_of_outlets
from summit_tui.knowledge.people import index_of_given_names, index_of_people
from summit_tui.knowledge.places import Places, index_of_countries, listed
from summit_tui.knowledge.series import index_of_series
from summit_tui.knowledge.speech import word_forms
from summit_tui.lean.hints import Any
from summit_tui.model import EntityKind

WISHES = ("same", "apart", "namesakes")
"""Sections that a user may have in any table."""
INDEXED = {
    "furniture": ("lines", "starts", "related", "comments", "before_teasers", "captions", "inline", "words"),
    "outlets": ("agencies", "outlets", "publishers", "hosts"),
    "organisations": ("bodies",),
    "agreements": ("known",),
    "people": ("bare",),
    "series": (),
}
"""Parts of tables, or all of one, that nobody reads but who makes the index."""


def index(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[Any, Any]]:
    """What is looked up in all tables together, and what else each start would work out of them.

    `names`: words of a name → its entry; `forms`: for a `Listing`, id → the names under which it is known, one a line;
    `longest`: first word → the most words of a name that begins with it; the rest is as those give it who read it.
    """
    names: dict[str, str] = {}
    longest: dict[str, int] = {}
    for name, known in _all(tables):
        if name.startswith(("the ", "The ")):
            name, single = name[4:], " " not in name[4:]
            known = known._replace(article=known.article or (single and not is_abbreviation(name)))
        words = folded(name).split() or [""]
        names[" ".join(words)] = entry(known)
        if longest.get(words[0], 1) < len(words):
            longest[words[0]] = len(words)
    forms: dict[str, list[str]] = {}
    for words_of, whole in names.items():
        forms.setdefault(whole[: whole.index("|")], []).append(words_of)
    flags, lemmas = word_forms(tables.get("speech", {}))
    return {
        "names": names,
        "forms": together({key: "\n".join(names_of) for key, names_of in forms.items()}),
        "longest": longest,
        "flags": flags,
        "lemmas": lemmas,
        "given": by_property(tables.get("given", {})),
        "given_names": index_of_given_names(tables.get("given_names", {})),
        "countries": index_of_countries(tables.get("places", {})),
        "outlets": index_of_outlets(tables.get("outlets", {})),
        "hosts": {"": index_of_hosts(tables.get("outlets", {}))},
        "series": index_of_series(tables.get("series", {})),
        "agreements": index_of_agreements(tables.get("agreements", {})),
        "cues": index_of_cues(tables),
        "currencies": index_of_currencies(tables.get("currencies", {})),
        "furniture": index_of_furniture(tables.get("furniture", {})),
        "heads": index_of_heads(tables.get("institutions", {}), tables.get("offices", {})),
        **index_of_people(tables.get("people", {})),
    }


def let_go(tables: Mapping[str, dict[str, Any]]) -> None:
    """Forget what is only looked up in the index, so that no start unpacks it twice."""
    for name, parts in INDEXED.items():
        table = tables.get(name, {})
        for part in parts or tuple(table):
            if part not in WISHES:
                table.pop(part, None)


def _all(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Known]]:
    """Every name with what it stands for; a later one wins."""
    table = tables.get("places", {})
    places = Places(table, index_of_countries(table))
    for town in places.towns():
        yield from _each(town.name, town.spellings, "place", town.country)
    yield from _people(tables.get("people", {}))
    outlets = tables.get("outlets", {})
    for name, others in outlets.get("agencies", {}).items():
        yield from _each(name, tuple(others), "organisation")
    for name, others in outlets.get("outlets", {}).items():
        yield from _each(name, tuple(others), "publication")
    for name, line in tables.get("organisations", {}).get("bodies", {}).items():
        yield from _each(name, listed(line), "organisation")
    for words, name in tables.get("organisations", {}).get("state", {}).items():
        if words[0].isupper():
            yield words, Known(STATE + name, name, "organisation")
    yield from _regions_and_countries(places)


def _each(
    name: str, others: tuple[str, ...], kind: EntityKind, country: str | None = None
) -> Iterator[tuple[str, Known]]:
    known = Known(slug(name.removeprefix("The ")), name, kind, "name", country)
    for form in (*others, name):
        entry = known._replace(form="abbreviation") if form != name and is_abbreviation(form) else known
        yield form, entry
        for variant in respelt(form):
            yield variant, entry


def _people(table: Mapping[str, Any]) -> Iterator[tuple[str, Known]]:
    spellings = table.get("spellings", {})
    for name, line in table.get("people", {}).items():
        full = name.replace("*", "")
        known = Known(slug(full), full, "person", "name", line.split(";")[1].strip())
        for form in (*listed(spellings.get(full, "")), full):
            if "." in form:  # "George W Bush", as British and Australian papers print him
                yield form.replace(".", ""), known
            yield form, known


def _regions_and_countries(places: Places) -> Iterator[tuple[str, Known]]:
    for name, others in places.regions().items():
        known = Known(slug(name), name, "place")
        for other in (*others, name):
            adjective = other != name and other.split()[-1].endswith(("an", "ans", "ern", "ic"))
            yield other, known._replace(form="adjective") if adjective else known
    for country in places.countries.values():
        known = Known(slug(country.name), country.name, "country", "name", country.name)
        for capital in country.capitals:
            if capital != country.name:
                seat = country.capitals[0]
                yield capital, Known(slug(seat), seat, "place", "name", country.name)
        for adjective_ in country.adjectives:
            yield adjective_, known._replace(form="adjective")
        for other in (*country.others, country.name):
            yield other, known._replace(form="abbreviation") if is_abbreviation(other) else known


def folded(name: str) -> str:
    """A name as names are compared: hyphens are spaces, one kind of apostrophe."""
    return name.replace("-", " ").replace("’", "'").replace(" d'", " d' ")


def respelt(name: str) -> list[str]:
    """The other of British and American spelling."""
    found = []
    for one, other in (("isation", "ization"), ("Centre", "Center"), ("Defence", "Defense"), ("Labour", "Labor")):
        if one in name:
            found.append(name.replace(one, other))
        elif other in name:
            found.append(name.replace(other, one))
    return found


def is_abbreviation(name: str) -> bool:
    """Whether a name is letters that stand for words: US, U.N., AfDB."""
    return len(name) <= 8 and " " not in name and sum(c.isupper() for c in name) >= max(2, len(name) // 2)
