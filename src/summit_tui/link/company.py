"""Which leaders and documents an article names: what two reports on one meeting have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summit_tui.link.held import Meeting
from summit_tui.link.quoted_there import leads
from summit_tui.model import Entity


class Company:
    """The leaders and documents of all articles, gathered when somebody asks for the first time."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = entities
        self._leaders: dict[str, dict[str, str]] | None = None
        self._signed: dict[str, set[str]] = {}

    def is_shared(self, article: str, meeting: Meeting) -> bool:
        """Whether an article names leaders of two countries, or a document, that reports on the meeting name too."""
        leaders = self._gathered()
        own, signed = leaders.get(article, {}), self._signed.get(article, set())
        if not signed and len(own) < 2:
            return False
        reports = {o.article for o in meeting.occasions if o.relation == "about"} - {article}
        named = set().union(*(leaders.get(key, {}).keys() for key in reports))
        if len({own[key] for key in own.keys() & named}) > 1:
            return True
        return any(not signed.isdisjoint(self._signed.get(key, ())) for key in reports)

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
