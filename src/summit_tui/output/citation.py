"""Where a quotation comes from, as the facts that a reference gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Article, Quotation

NO_OUTLET = "Outlet unknown"
"""What a reference says where the page does not tell who printed it."""
NOT_QUOTED = "reported, not quoted"
"""What a reference says of words that nobody is quoted with."""


class Annotation(NamedTuple):
    """What the person who keeps a quotation has written on it."""

    note: str = ""
    tags: tuple[str, ...] = ()

    @property
    def record(self) -> dict[str, object]:
        """The same as a part of a record."""
        return {"note": self.note, "tags": list(self.tags)}

    @property
    def words(self) -> str:
        """Both in a line; empty where nothing was written."""
        tags = f"tags: {', '.join(self.tags)}" if self.tags else ""
        return "; ".join(filter(None, (f"note: {self.note}" if self.note else "", tags)))


NOT_ANNOTATED = Annotation()
Annotations = Mapping[str, Annotation]
"""By the id of what was written on."""
NOTHING_WRITTEN: Annotations = {}


@dataclass(frozen=True, slots=True)
class Citation:
    """The facts that a reference gives."""

    text: str
    """The words quoted; empty for a reference to an article."""
    speaker: str | None
    role: str | None
    via: str | None
    reported: bool
    """Whether the words are the reporter's, told without quotation marks."""
    authors: tuple[str, ...]
    agency: str | None
    outlet: str | None
    title: str
    published: str | None
    """ISO date or date-time."""
    inferred: bool
    """Whether the date was worked out, not printed."""
    url: str | None
    where: str
    """file:line."""
    key: str
    """Id of the quotation or article."""
    summit: str | None = None
    annotation: Annotation = NOT_ANNOTATED
    """For reference managers, which have a place for it; it is no part of a reference that is printed."""

    @property
    def day(self) -> tuple[int, ...]:
        """Year, month, day, as far as known."""
        if not self.published:
            return ()
        return tuple(int(part) for part in self.published[:10].split("-") if part.isdigit())

    @property
    def printed_by(self) -> str:
        """The outlet, or the agency; that the page names neither; empty where the agency stands as the author."""
        return self.outlet or ((self.agency if self.authors else "") if self.agency else NO_OUTLET)

    @property
    def said_by(self) -> str:
        """The speaker with the role, as far as known."""
        return ", ".join(part for part in (self.speaker, self.role) if part) or "speaker unknown"

    @property
    def aside(self) -> str:
        """What a reader must know of how the words came: through whom, and that they are the reporter's; or empty."""
        told = (f"via {self.via}" if self.via else "", NOT_QUOTED if self.reported else "")
        return "; ".join(filter(None, told))

    @property
    def attribution(self) -> str:
        """The speaker with the role, and the aside in brackets."""
        return f"{self.said_by} ({self.aside})" if self.aside else self.said_by


def citation(dossier: Dossier, quotation: Quotation, annotation: Annotation = NOT_ANNOTATED) -> Citation:
    """The facts of a quotation's reference."""
    article = dossier.article(quotation.article)
    assert article is not None
    who = dossier.entity(quotation.speaker)
    via = dossier.entity(quotation.via)
    summit = dossier.summit(quotation.summit)
    return Citation(
        words_told(dossier, quotation),
        who.name if who else None,
        who.role if who else None,
        via.name if via else quotation.via,
        quotation.kind == "indirect",
        *_source(article),
        dossier.locate(quotation.spans[0]),
        quotation.id,
        summit.name if summit else None,
        annotation,
    )


def words_told(dossier: Dossier, quotation: Quotation) -> str:
    """The words as a person reads them: of a file in Markdown, without its marks.

    “…” stands where words are left out of a reported statement; a quotation is told in one piece.
    """
    parts = [" ".join(dossier.words(span, quotation.article).split("\n")) for span in quotation.spans]
    return (" … " if quotation.kind == "indirect" else " ").join(parts)


def article_citation(dossier: Dossier, article: Article) -> Citation:
    """The facts of an article's own reference."""
    return Citation("", None, None, None, False, *_source(article), dossier.locate(article.span), article.id)


def _source(a: Article) -> tuple[tuple[str, ...], str | None, str | None, str, str | None, bool, str | None]:
    return a.authors, a.agency, a.outlet, a.title, a.published, a.published_known == "inferred", a.url


def citations(dossier: Dossier, kept: Iterable[Quotation], written: Annotations) -> Iterator[Citation]:
    """The facts of the references of quotations, each with what a person has written on it."""
    return (citation(dossier, q, written.get(q.id, NOT_ANNOTATED)) for q in kept)


def by_article(
    dossier: Dossier, kept: Sequence[Quotation], written: Annotations
) -> list[tuple[Article, list[Citation]]]:
    """The articles quoted from, each with the references of its quotations, both in the order of the dossier."""
    groups: dict[str, list[Citation]] = {}
    for q, facts in zip(kept, citations(dossier, kept, written), strict=True):
        groups.setdefault(q.article, []).append(facts)
    return [(a, groups[a.id]) for a in dossier.articles if a.id in groups]
