"""Which leaders and documents an article names: what two reports on one meeting have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summit_tui.link.summit.meeting import Meeting
from summit_tui.link.summit.quoted_there import leads
from summit_tui.model import Entity


class Company:
    """The leaders and documents of all articles, gathered when somebody asks for the first time."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = entities
        self._leaders: dict[str, dict[str, str]] | None = None
        self._signed: dict[str, set[str]] = {}
        self._guests: dict[str, frozenset[str]] = {}
        """Meeting → the leaders and documents that reports on it name."""

    def is_shared(self, article: str, meeting: Meeting) -> bool:
        """Whether an article names leaders of two countries, or a document, that other articles on the meeting name."""
        leaders = self._gathered()
        own, signed = leaders.get(article, {}), self._signed.get(article, set())
        if not signed and len(own) < 2:
            return False
        if meeting.id not in self._guests:
            reports = {o.article for o in meeting.occasions if o.relation == "about"}
            named = frozenset().union(*(leaders.get(key, {}).keys() for key in reports))
            self._guests[meeting.id] = named.union(*(self._signed.get(key, ()) for key in reports))
        guests = self._guests[meeting.id]
        return len({own[key] for key in own.keys() & guests}) > 1 or not signed.isdisjoint(guests)

    def _gathered(self) -> dict[str, dict[str, str]]:
        if self._leaders is None:
            self._leaders = {}
            for entity in self._entities:
                if entity.kind == "agreement":
                    for article in _articles(entity):
                        self._signed.setdefault(article, set()).add(entity.id)
                elif entity.kind == "person" and entity.country and leads(entity.role):
                    for article in _articles(entity):
                        self._leaders.setdefault(article, {})[entity.id] = entity.country
        return self._leaders


def _articles(entity: Entity) -> Iterable[str]:
    return {mention.article for mention in entity.mentions}
