"""A query's filters → the documents of the index that they leave."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.search.documents import Document
from summit_tui.search.postings import Bits, pack
from summit_tui.search.query import ARTICLE_KINDS, Query
from summit_tui.search.sieve import Sieve


def narrow(dossier: Dossier, documents: Sequence[Document], query: Query) -> Bits:
    """The documents that the filters keep. A passage is kept if its article is, and nobody's words by no speaker."""
    sieve = Sieve(dossier, query._replace(wanted=()))
    # What `kind:` means for a passage is said by its own type, not by the article around it.
    around = tuple(f for f in query.filters if f.field != "kind")
    articles = Sieve(dossier, Query(filters=around))
    by_speaker = bool(query.values("speaker"))
    passages: dict[str, bool] = {}
    marks = bytearray(len(documents))
    for number, document in enumerate(documents):
        match document.type:
            case "quote":
                quotation = dossier.quotation(document.id)
                keep = quotation is not None and sieve.quotation(quotation)
            case "figure":
                figure = dossier.figure(document.id)
                keep = figure is not None and sieve.figure(figure)
            case "article":
                article = dossier.article(document.id)
                keep = article is not None and sieve.article(article)
            case "summit":
                summit = dossier.summit(document.id)
                keep = summit is not None and sieve.summit(summit)
            case "entity" | "agreement":
                entity = dossier.entity(document.id)
                keep = entity is not None and sieve.entity(entity)
            case "passage":
                key = document.id.rpartition(":")[0]
                if key not in passages:
                    passages[key] = not by_speaker and _keeps_passages_of(dossier, articles, query, key)
                keep = passages[key]
        marks[number] = keep
    return pack(marks) if marks else 0


def _keeps_passages_of(dossier: Dossier, articles: Sieve, query: Query, key: str) -> bool:
    article = dossier.article(key)
    if article is None or not articles.article(article):
        return False
    for f in query.filters:
        if f.field == "kind":
            kinds = ("passage", "all", *(k for k in ARTICLE_KINDS if k == article.role))
            if any(k in f.values for k in kinds) == f.negated:
                return False
    return True
