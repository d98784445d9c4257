"""What becomes one entity while linking: referents that are the same, and the groups they are perhaps the same as."""

from __future__ import annotations

from summit_tui.link.persons.referents import Naming


class Group:
    """Referents that are one entity; filled while linking."""

    __slots__ = ("called", "doubtful", "first", "id", "members", "mentioned", "name", "told")

    def __init__(self, number: int, first: Naming) -> None:
        self.members = [number]
        """The numbers of the referents."""
        self.first = first
        """What is told of the one that opened it."""
        self.doubtful: list[Group] = []
        self.id = ""
        self.called = ""
        """The name that the user gives it; empty if the texts name it."""
        self.told: dict[Naming, int] = {}
        """What is told of its members, with how many it is told of."""
        self.name = ""
        self.mentioned = 0
        """How often it is mentioned."""

    def doubt(self, other: Group) -> None:
        """Say of both that they are perhaps the same."""
        self.doubtful.append(other)
        other.doubtful.append(self)
