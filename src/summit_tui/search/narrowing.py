"""A query's filters → the documents of the index that they leave."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.model import Quotation
from summit_tui.search.documents import Document, stand
from summit_tui.search.postings import Bits, pack
from summit_tui.search.query import Filter, Query
from summit_tui.search.reporting import reaches
from summit_tui.search.sieve import Sieve


def narrow(dossier: Dossier, documents: Sequence[Document], query: Query) -> Bits:
    """The documents that the filters keep.

    A passage is kept if its article is; where reported statements are asked for, if such a statement in it is kept;
    where somebody is to have said it, also if words of theirs stand in it, since what they are about may stand outside
    the marks. Without words to find there is nothing outside them to look for.
    """
    sieve = Sieve(dossier, query._replace(wanted=()))
    passages = _Passages(dossier, query)
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
                keep = passages.keep(document)
        marks[number] = keep
    return pack(marks) if marks else 0


class _Passages:
    """Says of each passage whether the filters keep it. What is asked of its article is asked once."""

    def __init__(self, dossier: Dossier, query: Query) -> None:
        self._dossier = dossier
        self._kinds = tuple(f for f in query.filters if f.field == "kind")
        # What `kind:` means for a passage is said by its own type, not by the article around it.
        around = tuple(f for f in query.filters if f.field != "kind")
        self._articles = Sieve(dossier, Query(filters=around))
        quoted = ("direct", "partial") if query.wanted and self._of_kind("passage", "all") else ()
        self._statements = Sieve(dossier, Query(filters=(*around, Filter("kind", ("indirect", *quoted)))))
        self._said = bool(query.values("speaker"))
        self._kept: dict[str, bool] = {}
        self._told: dict[str, list[Quotation]] = {}

    def keep(self, document: Document) -> bool:
        """Whether a passage is kept."""
        key = document.id.rpartition(":")[0]
        article = self._dossier.article(key)
        if article is None:
            return False
        if not self._said and self._of_kind("passage", "all", article.role):
            if key not in self._kept:
                self._kept[key] = self._articles.article(article)
            return self._kept[key]
        if not self._of_kind("passage", "all", "indirect", article.role):
            return False
        if key not in self._told:
            told = self._dossier.quotations_in(key, indirect=True)
            self._told[key] = [q for q in told if self._statements.quotation(q)]
        span = stand(self._dossier, document).span
        return span is not None and any(reaches(q, span) for q in self._told[key])

    def _of_kind(self, *mine: str) -> bool:
        return all(any(kind in f.values for kind in mine) != f.negated for f in self._kinds)
