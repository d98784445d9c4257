"""Articles that hold all words of a query, though none of their paragraphs does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from summit_tui.search.postings import Bits, numbers_in

_MOST_READ = 2000
"""Documents with the rarest word that are looked at."""
_MOST = 300
"""Articles that are looked through."""


class Pages:
    """Which documents are the title and the passages of which article. Articles are taken in in their order."""

    def __init__(self) -> None:
        self.titles = 0
        """The number of the first title; the others follow it."""
        self._starts: list[int] = []

    def begin(self, number: int) -> None:
        """Note the number that the first passage of the next article has, or would have."""
        self._starts.append(number)

    def holding_all(self, words: Sequence[Bits], documents: int) -> Bits:
        """The titles of the articles in which all words stand, each by the documents that hold it."""
        rarest = min(words, key=int.bit_count)
        found = 0
        for article in sorted(self._articles_of(rarest))[:_MOST]:
            low, high = self._starts[article], (*self._starts[article + 1 : article + 2], documents)[0]
            passages = (1 << high) - (1 << low)
            title = 1 << (self.titles + article)
            if all(bits & (passages | title) for bits in words):
                found |= title
        return found

    def _articles_of(self, bits: Bits) -> set[int]:
        """The articles that some documents belong to."""
        articles = set()
        for number in numbers_in(bits, _MOST_READ):
            if self.titles <= number < self.titles + len(self._starts):
                articles.add(number - self.titles)
            elif self._starts and number >= self._starts[0]:
                articles.add(bisect_right(self._starts, number) - 1)
        return articles
