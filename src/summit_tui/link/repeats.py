"""What is printed twice, as far as the texts tell: nobody needs to be known for it, so another process may look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summit_tui.link.copies import find_copies
from summit_tui.link.headlines import quoted_in_headlines, same_headline
from summit_tui.link.wording import Wording, compare_wording
from summit_tui.model import Article, Quotation, Source
from summit_tui.tables import Table


class Repeats(NamedTuple):
    """Articles and quotations that are printed twice."""

    copies: Mapping[str, str]
    """Id of a later printing of an article → id of the earliest."""
    wording: Wording
    announced: Mapping[str, str]
    """Id of a teaser → id of the article whose headline it has."""
    headed: Sequence[int]
    """The numbers of the quotations that begin in a headline, rising."""


def find_repeats(articles: Sequence[Article], quotations: Table[Quotation], sources: Mapping[str, Source]) -> Repeats:
    """Look through all articles and quotations."""
    copies = find_copies(articles, sources)
    wording = compare_wording(quotations, copies)
    return Repeats(copies, wording, same_headline(articles), quoted_in_headlines(articles, quotations))
