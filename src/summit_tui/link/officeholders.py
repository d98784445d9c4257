"""Who is meant by an office without a name: the folder's own word goes before what is known beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.knowledge.offices import Offices
from summit_tui.knowledge.people import People
from summit_tui.link.groups import Group
from summit_tui.model import Referent


def seat_officeholders(groups: Sequence[Group], people: People, offices: Offices) -> list[Group]:
    """Groups after holders known beforehand, whom no article names, gave way to the one whom the articles name.

    Where nobody or several in the folder are said to hold the office, what is known beforehand stays.
    """
    unnamed = [g for g in groups if g.first.known and g.first.kind == "person" and _never_named(g)]
    if not unnamed:
        return list(groups)
    holders: dict[tuple[str, str], list[Group]] = {}
    for group in groups:
        if group.first.kind == "person" and not group.first.known:
            held = {(o, r.country) for _, r in group.members if r.country and (o := offices.of(r.role))}
            for office, country in held:
                holders.setdefault((office, country or ""), []).append(group)
    gone: set[int] = set()
    for group in unnamed:
        person = people.get(group.first.key)
        seats = {(t.office, t.country) for t in person.terms} if person else set()
        fitting = list({id(g): g for seat in seats for g in holders.get(seat, ())}.values())
        if len(fitting) == 1:
            seat = fitting[0]
            seat.members += [(article, _as(referent, seat.first)) for article, referent in group.members]
            gone.add(id(group))
    return [g for g in groups if id(g) not in gone]


def _never_named(group: Group) -> bool:
    return not any(referent.mentions for _, referent in group.members)


def _as(referent: Referent, holder: Referent) -> Referent:
    """What an article calls by the office alone, under the holder's name; it keeps its key in that article."""
    return referent._replace(name=holder.name, known=False, role=None, country=holder.country, forms=())
