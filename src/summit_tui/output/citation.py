"""Where a quotation comes from, as the facts that a reference gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Quotation

NO_OUTLET = "Outlet unknown"
"""What a reference says where the page does not tell who printed it."""
NOT_QUOTED = "reported, not quoted"
"""What a reference says of words that nobody is quoted with."""


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


def citation(dossier: Dossier, quotation: Quotation) -> Citation:
    """The facts of a quotation's reference."""
    article = dossier.article(quotation.article)
    assert article is not None
    who = dossier.entity(quotation.speaker)
    via = dossier.entity(quotation.via)
    summit = dossier.summit(quotation.summit)
    return Citation(
        quotation.text,
        who.name if who else None,
        who.role if who else None,
        via.name if via else quotation.via,
        quotation.kind == "indirect",
        *_source(article),
        dossier.locate(quotation.spans[0]),
        quotation.id,
        summit.name if summit else None,
    )


def article_citation(dossier: Dossier, article: Article) -> Citation:
    """The facts of an article's own reference."""
    return Citation("", None, None, None, False, *_source(article), dossier.locate(article.span), article.id)


def _source(a: Article) -> tuple[tuple[str, ...], str | None, str | None, str, str | None, bool, str | None]:
    return a.authors, a.agency, a.outlet, a.title, a.published, a.published_known == "inferred", a.url


def by_article(dossier: Dossier, kept: Iterable[Quotation]) -> list[tuple[Article, list[Quotation]]]:
    """The articles quoted from, each with its quotations, both in the order of the dossier."""
    groups: dict[str, list[Quotation]] = {}
    for q in kept:
        groups.setdefault(q.article, []).append(q)
    return [(a, groups[a.id]) for a in dossier.articles if a.id in groups]
