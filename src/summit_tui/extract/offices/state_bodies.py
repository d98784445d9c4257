"""What every state has and newspapers name bare: "the Foreign Ministry", "the central government"."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui.extract.naming.named import Name
from summit_tui.extract.reading import Passage
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.known import STATE
from summit_tui.model import MentionForm


class SmallBodies:
    """Those written small, by their last word."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.bodies: dict[str, list[tuple[str, str]]] = {}
        for words, name in knowledge.table("organisations").get("state", {}).items():
            if words[0].islower():
                self.bodies.setdefault(words.rpartition(" ")[2], []).append((words, STATE + name))


def state_bodies(passage: Passage, knowledge: Knowledge) -> Iterator[Name]:
    """Bodies of a state that the passage writes small."""
    text = passage.text
    for last, bodies in knowledge.view(SmallBodies).bodies.items():
        at = text.find(last)
        while at >= 0:
            end = at + len(last)
            for words, key in bodies:
                start = end - len(words)
                if start >= 0 and text.startswith(words, start) and _alone(text, start, end):
                    form: MentionForm = "nominal" if words == key.removeprefix(STATE) else "name"
                    yield Name(passage.start + start, passage.start + end, "organisation", form, words, key)
            at = text.find(last, end)


def _alone(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())
