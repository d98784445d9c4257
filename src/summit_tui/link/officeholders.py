"""Who is meant by an office without a name: the folder's own word goes before what is known beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.knowledge.offices import Offices
from summit_tui.knowledge.people import People
from summit_tui.link.groups import Group
from summit_tui.link.referents import Referents


def seat_officeholders(
    groups: Sequence[Group], referents: Referents, people: People, offices: Offices
) -> Sequence[Group]:
    """Groups after holders known beforehand, whom no article names, gave way to the one whom the articles name.

    Where nobody or several in the folder are said to hold the office, what is known beforehand stays.
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
        if len(fitting) == 1:
            seat = fitting[0]
            for number in group.members:
                referents.seat(number, seat.first)
            seat.members += group.members
            gone.add(id(group))
    return [g for g in groups if id(g) not in gone]
