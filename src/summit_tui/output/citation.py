"""Where a quotation comes from, as facts, and the styles in which they are written.

A style gives the reference alone; a clipping is the quotation with its reference, as it is pasted into a text. The
file and line are in every style, so that anybody can look the words up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Quotation

NO_OUTLET = "Outlet unknown"
"""What a reference says where the page does not tell who printed it."""


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


def styles() -> Mapping[str, Callable[[Citation], str]]:
    """Every style by its name, in the order in which they are offered."""
    from summit_tui.output import prose_styles, reference_formats

    return {
        "plain": prose_styles.plain,
        "markdown": prose_styles.markdown,
        "chicago": prose_styles.chicago,
        "apa": prose_styles.apa,
        "bibtex": reference_formats.bibtex,
        "csl-json": reference_formats.csl_json,
        "ris": reference_formats.ris,
    }


def cite(facts: Citation, style: str = "plain") -> str:
    """The reference alone. Raises `KeyError` for a style that is not in `styles`."""
    return styles()[style](facts)


def clipping(facts: Citation, style: str = "plain") -> str:
    """The quotation with its reference; formats for reference managers hold the quotation in a note."""
    return clippings([facts], style)


def clippings(many: Iterable[Citation], style: str = "plain") -> str:
    """Several quotations with their references, as one text."""
    from summit_tui.output import prose_styles, reference_formats

    if style == "csl-json":
        return reference_formats.csl_json_of(many)
    if style == "bibtex":
        return reference_formats.bibtex_of(many)
    write = styles()[style]
    if style == "ris":
        return "\n".join(write(facts) for facts in many)
    quote = prose_styles.markdown_quote if style == "markdown" else prose_styles.plain_quote
    return "\n\n".join(quote(facts, write(facts)) for facts in many)
