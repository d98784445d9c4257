"""Marked stretches → quotations, without speakers."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from summit_tui.digests import blake2b
from summit_tui.extract.marks import marked
from summit_tui.extract.reading import Reading
from summit_tui.model import Quotation, QuotationKind

FEWEST_DIRECT = 5
"""Words that make a quotation direct; fewer make it partial."""
MOST_IN_PARAGRAPH = 5_000
"""Quotations of one paragraph; more are no news, and each costs the time of one."""


def quoted(reading: Reading) -> tuple[Quotation, ...]:
    """The quotations of an article, without speakers. Titles and terms in marks are still among them."""
    found: list[Quotation] = []
    latest: dict[int, str] = {}
    taken: Counter[int] = Counter()
    for piece in marked(reading.passages):
        taken[piece.passage] += 1
        if taken[piece.passage] > MOST_IN_PARAGRAPH:
            continue
        passage = reading.passages[piece.passage]
        text = passage.text[piece.start : piece.end]
        words = count_words(text)
        if not words:
            continue
        span = reading.span(passage.start + piece.start, passage.start + piece.end)
        made = Quotation(
            quotation_id(reading.article.id, span.start, text),
            kind_of(words),
            reading.article.id,
            (span,),
            reading.source.text[span.start : span.end].replace("\n", " "),
            continues=latest.get(piece.group),
        )
        latest[piece.group] = made.id
        found.append(made)
    return tuple(found)


def quotation_id(article: str, start: int, text: str) -> str:
    """The same for the same words at the same place."""
    key = f"{article}\0{start}\0{text}".encode("utf-8", "replace")
    return "q-" + blake2b(key, digest_size=6).hexdigest()


def kind_of(words: int) -> QuotationKind:
    """Direct from five words on."""
    return "direct" if words >= FEWEST_DIRECT else "partial"


@lru_cache(maxsize=512)
def count_words(text: str) -> int:
    """Runs without spaces that hold a letter or digit. Of a few hundred texts it is known when asked again."""
    return len(_run().findall(text))


@cache
def _run() -> re.Pattern[str]:
    return re.compile(r"[^\W_]\S*")
