"""Who is meant by an office without a name: the folder's own word goes before what is known beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.knowledge.offices import Offices
from summit_tui.knowledge.people import People
from summit_tui.knowledge.places import Places
from summit_tui.lean.hints import Final
from summit_tui.link.persons.groups import Group
from summit_tui.link.persons.referents import Referents

SECRETARY: Final = "secretary of state"
AMERICA: Final = "United States"
"""Where a secretary of state is who is called so without a country."""
NEAREST_YEARS: Final = 1
"""Years between two articles in which an office is the same person's."""


def seat_officeholders(
    groups: Sequence[Group], referents: Referents, people: People, offices: Offices, years: Sequence[int | None]
) -> Sequence[Group]:
    """Groups after holders known beforehand, whom no article names, gave way to the one whom the articles name.

    `years` are those in which the articles were published, in their order: offices pass on. Where nobody or several
    in the folder are said to hold the office, what is known beforehand stays.
    """
    sizes = referents.sizes
    unnamed = [g for g in groups if g.first.known and g.first.kind == "person" and not any(sizes[n] for n in g.members)]
    if not unnamed:
        return groups
    holders: dict[tuple[str, str], list[Group]] = {}
    for group in groups:
        if group.first.kind == "person" and not group.first.known:
            held = {(o, n.country) for n in referents.told(group.members) if n.country and (o := offices.of(n.role))}
            for office, country in held:
                holders.setdefault((office, country or ""), []).append(group)
    gone: set[int] = set()
    for group in unnamed:
        person = people.get(group.first.key)
        seats = {(t.office, t.country) for t in person.terms} if person else set()
        fitting = list({id(g): g for seat in seats for g in holders.get(seat, ())}.values())
        fitting = [g for g in fitting if _near(group, g, referents, years)]
        if len(fitting) == 1:
            seat = fitting[0]
            for number in group.members:
                referents.seat(number, seat.first)
            seat.members += group.members
            gone.add(id(group))
    return [g for g in groups if id(g) not in gone]


def seat_nameless(
    groups: Sequence[Group], referents: Referents, offices: Offices, places: Places, years: Sequence[int | None]
) -> Sequence[Group]:
    """Groups after those of an office and a country alone ("the Varland foreign minister") went to its one holder.

    `years` are as above.
    """
    asked = {
        id(group): seat
        for group in groups
        if group.first.kind == "unnamed" and (seat := _office_alone(group.first.name, places, offices)) is not None
    }
    if not asked:
        return groups
    holders: dict[tuple[str, str], list[Group]] = {}
    for group in groups:
        if group.first.kind == "person":
            told = referents.told(group.members)
            for office, country in {(_held(n.role, offices), n.country) for n in told if n.role}:
                country = country or (AMERICA if office == SECRETARY else "")
                if (office, country) in asked.values():
                    holders.setdefault((office, country), []).append(group)
    gone: set[int] = set()
    for group in groups:
        seat = asked.get(id(group))
        fitting = [g for g in holders.get(seat, ()) if _near(group, g, referents, years)] if seat else []
        if len(fitting) == 1:
            for number in group.members:
                referents.seat(number, fitting[0].first)
            fitting[0].members += group.members
            gone.add(id(group))
    return [g for g in groups if id(g) not in gone]


def _office_alone(name: str, places: Places, offices: Offices) -> tuple[str, str] | None:
    """(office, country) of "US Secretary of State" and "foreign minister of Varland", if that is all of the name."""
    words = name.replace("’s ", " ").replace("'s ", " ").split()
    if not 2 <= len(words) <= MOST_WORDS:
        return None
    for cut in range(1, min(4, len(words))):
        country = places.country(" ".join(words[:cut]))
        office = " ".join(words[cut:]).lower()
        if country and office in offices.held_by_one:
            return office, country
    office, of, _ = name.lower().rpartition(" of ")
    if of and office in offices.held_by_one:
        country = places.country(name[len(office) + len(of) :].removeprefix("the "))
        return (office, country) if country else None
    return None


MOST_WORDS: Final = 8
"""Words of an office with its country."""


def _held(role: str | None, offices: Offices) -> str:
    """The office in a role as printed."""
    return SECRETARY if role and role.lower().startswith(SECRETARY) else offices.of(role) or ""


def _near(one: Group, other: Group, referents: Referents, years: Sequence[int | None]) -> bool:
    """Whether an article of each was published at about the same time, as far as that is known."""
    mine, its = ({years[referents.places[number]] for number in g.members[:MOST_COMPARED]} for g in (one, other))
    return None in mine or None in its or any(abs((a or 0) - (b or 0)) <= NEAREST_YEARS for a in mine for b in its)


MOST_COMPARED: Final = 40
"""Mentions of one that are asked for their years."""
