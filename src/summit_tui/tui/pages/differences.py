"""Two printings of the same words, compared: sentence by sentence, then word by word where sentences differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Literal

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import READ_KINDS, Article

WORDS = 400
"""Words of a stretch that are compared one by one; a longer pair of stretches is shown as replaced."""
SENTENCES = 2_000
"""Sentences of an article that are compared; those behind are not."""

_PLAIN = str.maketrans("‘’‚‛“”„‟«»–—‑\u00a0", '\'\'\'\'""""""--- ')


class Change(NamedTuple):
    """A stretch of words: in both printings, only in the first, or only in the second."""

    kind: Literal["same", "left out", "put in"]
    text: str


def plain(word: str) -> str:
    """The word as it is compared: however its quotation marks and dashes are printed."""
    return word if word.isascii() else word.translate(_PLAIN)


def changed_words(first: str, second: str) -> list[Change]:
    """How the first text becomes the second; what is the same is given as the second prints it."""
    before, after = first.split(), second.split()
    old, new = list(map(plain, before)), list(map(plain, after))
    if old == new:
        return [Change("same", " ".join(after))] if after else []
    if max(len(before), len(after)) > WORDS:
        return _replaced(before, after)
    changes: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        changes += [Change("same", " ".join(after[k:m]))] if tag == "equal" else _replaced(before[i:j], after[k:m])
    return changes


def _replaced(before: Sequence[str], after: Sequence[str]) -> list[Change]:
    found = [Change("left out", " ".join(before))] if before else []
    return [*found, Change("put in", " ".join(after))] if after else found


class Passage(NamedTuple):
    """A stretch of sentences that is not the same in two printings."""

    changes: tuple[Change, ...]
    first: int
    """Offset in the first printing's source."""
    second: int
    """Offset in the second printing's source."""


def changed_passages(dossier: Dossier, first: Article, second: Article) -> list[Passage]:
    """Where two printings of an article differ, however their lines and paragraphs are broken."""
    before, after = list(_sentences(dossier, first)), list(_sentences(dossier, second))
    old, new = [plain(text) for text, _ in before], [plain(text) for text, _ in after]
    found = []
    # A sentence that one article repeats over and over is no landmark: with `autojunk`, it costs no quadratic time.
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=True).get_opcodes():
        if tag == "equal":
            continue
        changes = changed_words(" ".join(t for t, _ in before[i:j]), " ".join(t for t, _ in after[k:m]))
        if any(change.kind != "same" for change in changes):
            at = before[min(i, len(before) - 1)][1] if before else first.span.start
            beside = after[min(k, len(after) - 1)][1] if after else second.span.start
            found.append(Passage(tuple(changes), at, beside))
    return found


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"[.!?…][\"'’”»)\]]*\s+")


def _sentences(dossier: Dossier, article: Article) -> Iterator[tuple[str, int]]:
    """The sentences of an article's own words, white space joined, with their offsets; at most `SENTENCES`."""
    text, number = dossier.sources[article.source].text, 0
    for paragraph in article.paragraphs:
        if paragraph.kind not in READ_KINDS:
            continue
        at, end = paragraph.span.start, paragraph.span.end
        for stop in [*(m.end() for m in _ends().finditer(text, at, end)), end]:
            words = " ".join(text[at:stop].split())
            if words:
                yield words, at
                number += 1
            at = stop
            if number >= SENTENCES:
                return
