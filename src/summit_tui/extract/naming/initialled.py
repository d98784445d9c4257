"""Somebody named by an initial and a surname ("J. Ozola") whom the article names in full elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import Name
from summit_tui.knowledge.ids import plain


def join_initialled(members: dict[str, Member], join: Callable[[Member, Name], None]) -> None:
    """Give the mentions of "J. Ozola" to the one Ozola whose given name begins so; of two, to nobody."""
    short = [member for member in members.values() if member.name[1:3] == ". " and member.name.count(" ") == 1]
    for member in short:
        initial, surname = member.name[0], f" {plain(member.name[3:])}"
        bearers = [m for m in members.values() if plain(m.name).endswith(surname) and m.name[1:2] != "."]
        if len(bearers) != 1 or bearers[0].kind != "person" or bearers[0].name[0] != initial or member.known:
            continue
        for name in member.mentions:
            join(bearers[0], name)
        bearers[0].mentions.sort()
        del members[member.key]
