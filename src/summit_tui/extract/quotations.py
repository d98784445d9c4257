"""Marked stretches → quotations, without speakers."""

from __future__ import annotations

from itertools import filterfalse

from summit_tui.extract.marking.marks import marked, unread
from summit_tui.extract.marking.pairs import DASHES
from summit_tui.extract.reading import Reading
from summit_tui.extract.wording.vocabulary import vocabulary
from summit_tui.lean.digests import blake2b
from summit_tui.lean.memo import lru_cache
from summit_tui.model import Quotation, QuotationKind

FEWEST_DIRECT = 5
"""Words that make a quotation direct; fewer make it partial."""
MOST_IN_PARAGRAPH = 5_000
"""Quotations of one paragraph; more are no news, and each costs the time of one."""


def quoted(reading: Reading) -> tuple[tuple[Quotation, ...], int]:
    """The quotations of an article, without speakers, and how many more were left out.

    Titles and terms in marks are still among them.
    """
    found: list[Quotation] = []
    latest: dict[int, str] = {}
    article, source = reading.article.id, reading.source
    taken, last, left_out = 0, -1, 0
    pieces = marked(reading.passages)
    if any(passage.text.startswith(DASHES) or "«" in passage.text for passage in reading.passages):
        from summit_tui.extract.marking.incises import dialogue  # few texts have any

        pieces = dialogue(reading.passages, pieces, reading.knowledge.view(vocabulary).speech)
    for index, start, end, _, _, group, _ in pieces:
        taken, last = taken + 1 if index == last else 1, index
        if taken > MOST_IN_PARAGRAPH:
            left_out += 1
            continue
        passage = reading.passages[index]
        text = passage.text[start:end]
        words = count_words(text)
        if not words:
            continue
        start, end = passage.start + start, passage.start + end
        key = quotation_id(article, start, text)
        printed = source.text[start:end].replace("\n", " ")
        spans = (reading.span(start, end),)
        found.append(Quotation(key, kind_of(words), article, spans, printed, continues=latest.get(group)))
        latest[group] = key
    return tuple(found), left_out + sum([unread(passage.text) for passage in reading.passages])


def quotation_id(article: str, start: int, text: str) -> str:
    """An id that changes only with the words or their place."""
    key = f"{article}\0{start}\0{text}".encode("utf-8", "replace")
    return "q-" + blake2b(key, digest_size=6).hexdigest()


def kind_of(words: int) -> QuotationKind:
    """Direct from `FEWEST_DIRECT` words on, partial below."""
    return "direct" if words >= FEWEST_DIRECT else "partial"


@lru_cache(maxsize=512)
def count_words(text: str) -> int:
    """Runs without spaces that hold a letter or digit. Of a few hundred texts it is known when asked again."""
    runs = text.split()
    marked = filterfalse(str.isalnum, runs)  # most are letters alone
    return len(runs) - len([run for run in marked if not (run[0].isalnum() or any(map(str.isalnum, run)))])
