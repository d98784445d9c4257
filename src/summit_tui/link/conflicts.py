"""Whether two referents of one name can be one: what the texts say of each decides, not the name."""

from __future__ import annotations

import re

from summit_tui.link.spelling import middle_initials
from summit_tui.model import Referent

FIELDS = {
    "politics": "president minister premier chancellor senator lawmaker mayor governor ambassador envoy diplomat spokesman spokeswoman "
    "spokesperson congressman congresswoman secretary councillor commissioner king queen prince leader",
    "scholarship": "professor lecturer researcher scholar scientist historian economist analyst expert fellow academic physicist "
    "chemist biologist sociologist climatologist specialist",
    "arms": "general admiral colonel captain commander officer soldier sergeant",
    "arts": "actor actress singer musician artist novelist poet filmmaker photographer",
    "sport": "coach player striker goalkeeper footballer midfielder defender swimmer sprinter",
    "trade": "farmer driver fisherman shopkeeper miner nurse teacher plumber waitress worker student resident trader",
}


def in_conflict(one: Referent, other: Referent) -> bool:
    """Whether two people of one name are told apart: other countries, other middle names, or callings that exclude."""
    if one.kind != "person" or other.kind != "person" or (one.known and other.known):
        return False
    if one.country and other.country and one.country != other.country:
        return True
    mine, theirs = middle_initials(one.name), middle_initials(other.name)
    if mine and theirs and not mine & theirs:
        return True
    if one.gender and other.gender and one.gender != other.gender:
        return True
    if not one.role or not other.role:
        return False
    if one.affiliation and one.affiliation == other.affiliation:
        return False
    return _field(one.role) != _field(other.role) and "" not in (_field(one.role), _field(other.role))


def _field(role: str) -> str:
    words = set(re.findall(r"[a-z]+", role.lower().split(" of ")[0]))
    return next((name for name, nouns in FIELDS.items() if words & set(nouns.split())), "")
