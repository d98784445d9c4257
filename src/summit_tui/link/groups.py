"""Referents of several articles that are one entity."""

from __future__ import annotations

from summit_tui.model import Referent


class Group:
    """Referents that are one entity; filled while linking."""

    __slots__ = ("called", "doubtful", "id", "members")

    def __init__(self, article: str, referent: Referent) -> None:
        self.members: list[tuple[str, Referent]] = [(article, referent)]
        """With the article that each is in."""
        self.doubtful: list[Group] = []
        self.id = ""
        self.called = ""
        """The name that the user gives it; empty if the texts name it."""

    @property
    def first(self) -> Referent:
        """The one that opened it."""
        return self.members[0][1]

    def doubt(self, other: Group) -> None:
        """Say of both that they are perhaps the same."""
        self.doubtful.append(other)
        other.doubtful.append(self)
