"""Two printings of the same words, compared word by word."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from summit_tui.dossier import Dossier
from summit_tui.model import READ_KINDS, Article

WORDS = 400
"""Words of a paragraph that are compared one by one; a longer pair of paragraphs is shown as replaced."""
PARAGRAPHS = 2_000
"""Paragraphs of an article that are compared; those behind are not."""


class Change(NamedTuple):
    """A stretch of words: in both printings, only in the first, or only in the second."""

    kind: Literal["same", "left out", "put in"]
    text: str


def changed_words(first: str, second: str) -> list[Change]:
    """How the first text becomes the second."""
    before, after = first.split(), second.split()
    if before == after:
        return [Change("same", " ".join(after))] if after else []
    if max(len(before), len(after)) > WORDS:
        return _replaced(before, after)
    changes: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        changes += [Change("same", " ".join(after[k:m]))] if tag == "equal" else _replaced(before[i:j], after[k:m])
    return changes


def _replaced(before: Sequence[str], after: Sequence[str]) -> list[Change]:
    found = [Change("left out", " ".join(before))] if before else []
    return [*found, Change("put in", " ".join(after))] if after else found


class Paragraphs(NamedTuple):
    """What became of one paragraph, or of some that follow each other."""

    changes: tuple[Change, ...]
    first: int
    """Offset in the first printing's source."""
    second: int
    """Offset in the second printing's source."""


def changed_paragraphs(dossier: Dossier, first: Article, second: Article) -> list[Paragraphs]:
    """The paragraphs in which two printings of an article differ. Those that are the same are left out."""
    before, after = _paragraphs(dossier, first), _paragraphs(dossier, second)
    found = []
    matcher = SequenceMatcher(None, [text for text, _ in before], [text for text, _ in after], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        for number in range(max(j - i, m - k)):
            old = before[i + number] if i + number < j else None
            new = after[k + number] if k + number < m else None
            changes = changed_words(old[0] if old else "", new[0] if new else "")
            at = old[1] if old else before[i][1] if i < len(before) else first.span.start
            beside = new[1] if new else after[k][1] if k < len(after) else second.span.start
            found.append(Paragraphs(tuple(changes), at, beside))
    return found


def _paragraphs(dossier: Dossier, article: Article) -> list[tuple[str, int]]:
    text = dossier.sources[article.source].text
    return [
        (" ".join(text[p.span.start : p.span.end].split()), p.span.start)
        for p in article.paragraphs
        if p.kind in READ_KINDS
    ][:PARAGRAPHS]
