"""Whether two referents of one name can be one: what the texts say of each decides, not the name."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.link.persons.referents import Naming
from summit_tui.link.persons.spelling import middle_initials
from summit_tui.patterns import compiled


def in_conflict(one: Naming, other: Naming, callings: Mapping[str, str]) -> bool:
    """Whether two people of one name are told apart: other countries, other middle names, or callings that exclude."""
    if one.kind != "person" or other.kind != "person" or (one.known and other.known):
        return False
    if one.country and other.country and one.country != other.country:
        return True
    if one.gender and other.gender and one.gender != other.gender:
        return True
    if (mine := middle_initials(one.name)) and (theirs := middle_initials(other.name)) and not mine & theirs:
        return True
    if not one.role or not other.role:
        return False
    if one.affiliation and one.affiliation == other.affiliation:
        return False
    own, others = _lines(one.role, callings), _lines(other.role, callings)
    return bool(own) and bool(others) and not own & others


def _lines(role: str, callings: Mapping[str, str]) -> set[str]:
    words = compiled(r"[a-z]+").findall(role.lower().split(" of ")[0])
    return {callings[word] for word in words if word in callings}
