"""Whom a noun takes up that is nobody's office: "the diplomat", "the Colombian", "the 58-year-old", "the former"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import Name
from summit_tui.extract.referring.salience import Salience
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

FAR = 2500
"""How many characters back, in a passage that is very long."""
MOST_PEOPLE = 200
"""Of how many people an article's countrymen are sought among."""
LONGEST_OFFICE = 40
"""Characters before a name in which the body stands whose spokesman somebody is."""
MOST_MENTIONS = 6
"""Mentions of somebody before which it is sought."""
LONGEST_OF_TWO = 600
"""Characters of a sentence in which the two are looked for."""


def taken_up(cast: Cast, salience: Salience, start: int, country: str | None = None) -> Member | None:
    """The only one of whom the paragraph tells before `start`, or else who spoke last in the one before, or is named.

    Nobody if they are known to be of another country than `country`.
    """
    at = salience.passage_at(start)
    told = _told_of(cast, salience, at, start)
    speaking = salience.last_speaker(start) if not told else None
    if speaking is not None and speaking.kind == "person":
        told = {speaking.key: speaking}
    elif not told and at:
        told = _told_of(cast, salience, at - 1, start)
    if country is not None and len(told) > 1:
        told = {key: member for key, member in told.items() if member.country == country}
    found = next(iter(told.values())) if len(told) == 1 else None
    other = found is not None and country is not None and found.country not in (None, country)
    return None if other else found


def _told_of(cast: Cast, salience: Salience, passage: int, start: int) -> dict[str, Member]:
    """Whom a passage names before a place, outside of anybody's words."""
    people = cast.people_in.get(passage, [])
    named = people[bisect_left(people, (start - FAR,)) : bisect_left(people, (start,))]
    return {member.key: member for begin, _, member in named if not salience.inside_quotation(begin)}


def told_before(cast: Cast, salience: Salience, start: int) -> list[Member]:
    """Whom the paragraph names before a place."""
    return list(_told_of(cast, salience, salience.passage_at(start), start).values())


def nationality(cast: Cast, start: int, words: str, names: tuple[Name, ...]) -> str | None:
    """The country in "the Colombian", "the 34-year-old German"."""
    name = names[0] if names else None
    if name is None or name.kind != "country" or name.form != "adjective" or not words.startswith(("the ", "The ")):
        return None
    if name.text[-1:] == "s" and name.text[-2:] != "ss":  # "the Norwegians"
        return None
    whole = name.end == start + len(words) and len(words.split()) <= 3
    return cast.country_of(name) if whole else None


def of_country(cast: Cast, start: int, country: str) -> Member | None:
    """The only person of a country whom the article names before a place."""
    people = islice(cast.persons(), MOST_PEOPLE)
    found = [m for m in people if m.country == country and m.mentions and m.mentions[0].start < start]
    return found[0] if len(found) == 1 else None


def of_two(cast: Cast, salience: Salience, start: int, *, latter: bool) -> Member | None:
    """Whom "the former" or "the latter" means, where the nearest sentence that names people names two."""
    sentences = salience.sentences(salience.passage_at(start))
    this = bisect_right(sentences, start) - 1
    end = start
    for first in reversed(sentences[max(0, this - 3) : this + 1]):
        named = cast.names.within(max(first, end - LONGEST_OF_TWO), end)
        people = [n for n in named if n.kind == "person" and not salience.inside_quotation(n.start)]
        found = {m.key: m for n in people if (m := cast.of.get(n.start)) is not None}
        if found:
            return list(found.values())[latter] if len(found) == 2 else None
        end = first
    return None


def official_of(cast: Cast, salience: Salience, start: int, base: str) -> Member | None:
    """Who spoke last for the body that is named: "the Kremlin official" behind the Kremlin's spokesman."""
    the, _, body = base.rpartition(" ")[0].partition(" ")
    speaking = salience.last_speaker(start) if the.lower() == "the" and body[:1].isupper() else None
    text = cast.reading.source.text
    named = speaking.mentions[:MOST_MENTIONS] if speaking is not None else ()
    of_body = any(body in text[max(0, name.start - LONGEST_OFFICE) : name.start] for name in named)
    return speaking if of_body else None


def described(salience: Salience, start: int, head: str) -> Member | None:
    """Whom "the father-of-four" or "the 58-year-old" takes up."""
    told = _described().fullmatch(head) if "-" in head else None
    if told is None:
        return None
    genders = "f" if told["f"] else "m" if told["m"] else "fm"
    found = {m.key: m for gender in genders if (m := salience.person(start, gender)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


@cache
def _described() -> Pattern[str]:
    return compiled(r"(?P<f>mother|mum|mom|grandmother)-of-\w+|(?P<m>father|dad|grandfather)-of-\w+|\d\d-year-old")
