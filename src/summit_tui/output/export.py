"""A dossier, or what a query keeps of it, as one file: JSON, Markdown, CSV, BibTeX, RIS, HTML.

JSON is data: each character of a text comes back from it as it stood in the file; what could act on a terminal is an
escape in it. The other forms are for reading and may be printed by anything, so their texts go through the one
sanitiser: what would steer a terminal or turn the direction of writing is a visible mark there. Nothing else is changed
but what the form itself must escape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from summit_tui.dossier import Dossier
from summit_tui.lean.hints import Any
from summit_tui.model import Article, Quotation
from summit_tui.output import records
from summit_tui.output.citation import (
    NOT_ANNOTATED,
    NOTHING_WRITTEN,
    Annotation,
    Annotations,
    Citation,
    article_citation,
    by_article,
    citations,
)
from summit_tui.output.forms import PARTS, code, csv_lines, in_marks, json_text, markdown_text, print_form
from summit_tui.output.parts import records_of
from summit_tui.output.prose_styles import markdown
from summit_tui.output.styles import clippings
from summit_tui.search.query import Filter, Query
from summit_tui.search.sieve import Sieve


def export(dossier: Dossier, form: str, query: Query) -> Iterator[str]:
    """The lines of a file in one of `forms.EXPORT_FORMS`."""
    sieve = Sieve(dossier, query)
    kept = [q for q in dossier.quotations if sieve.quotation(q)]
    if form == "json":
        yield json_text(_whole(dossier, query), indent=1)
    else:
        yield from export_quotations(dossier, form, kept, whole=not query)


def export_quotations(
    dossier: Dossier, form: str, kept: list[Quotation], written: Annotations | None = None, *, whole: bool = False
) -> Iterator[str]:
    """The lines of a file of these quotations; `whole` puts the lists of summits and speakers before them.

    `written` is what a person wrote on some of them, by id; without it the form has no place for such.
    """
    known = written or NOTHING_WRITTEN
    if form in ("json", "csv"):
        made = [records.quotation(dossier, q) for q in kept]
        if written is not None:
            made = [{**record, **written.get(record["id"], NOT_ANNOTATED).record} for record in made]
        yield from [json_text(made, indent=1)] if form == "json" else csv_lines("quotes", made)
    elif form == "bib":
        yield _bibliography(dossier, by_article(dossier, kept, known))
    elif form == "ris":
        yield clippings(citations(dossier, kept, known), "ris")
    elif form == "html":
        from summit_tui.output.html_page import page

        yield from page(dossier, by_article(dossier, kept, known))
    else:
        yield from _markdown(dossier, by_article(dossier, kept, known), whole)


def export_part(
    dossier: Dossier, form: str, part: str, things: Sequence[Any], written: Annotations | None = None
) -> Iterator[str]:
    """The lines of a file of things of one part of the dossier: quotations in every form, others as what they are.

    In BibTeX and RIS, what is no quotation is the articles that print it, a speaker those that quote them.
    """
    if part == "quotes":
        yield from export_quotations(dossier, form, list(things), written)
        return
    made = _records(dossier, part, things)
    if form in ("json", "csv", "md"):
        yield from print_form(form, part, made)
    elif form == "html":
        from summit_tui.output.html_page import table_page

        yield from table_page(dossier.name, part, made)
    else:
        if part == "speakers":
            ids = {quotation.article for entity, _ in things for quotation in dossier.quotations_by(entity.id)}
        else:
            ids = {thing.id if part == "articles" else thing.article for thing in things}
        articles = [a for a in dossier.articles if a.id in ids]
        if form == "bib":
            yield _bibliography(dossier, [(article, []) for article in articles])
        else:
            yield clippings((article_citation(dossier, article) for article in articles), "ris")


def _records(dossier: Dossier, part: str, things: Sequence[Any]) -> list[records.Record]:
    make: dict[str, Callable[[Any], records.Record]] = {
        "figures": lambda figure: records.figure(dossier, figure),
        "timeline": lambda event: records.event(dossier, event),
        "speakers": lambda pair: records.counted_speaker(pair[0], pair[1], len(dossier.quotations_by(pair[0].id))),
        "articles": lambda article: records.article(dossier, article),
    }
    return [make[part](thing) for thing in things]


def _whole(dossier: Dossier, query: Query) -> dict[str, object]:
    sieve = Sieve(dossier, query)
    whole: dict[str, object] = {"name": dossier.name}
    whole |= {part: records_of(part, dossier, sieve) for part in PARTS}
    if not query:
        reported = Sieve(dossier, Query(filters=(Filter("kind", ("indirect",)),)))
        whole["reported"] = records_of("quotes", dossier, reported)
    whole["problems"] = [{"path": p.path, "reason": p.reason, "advice": p.advice} for p in dossier.problems]
    return whole


def _bibliography(dossier: Dossier, cited: Iterable[tuple[Article, list[Citation]]]) -> str:
    """BibTeX: one entry an article that is quoted from, the quotations in its `annote`."""
    from summit_tui.output.reference_formats import bibtex_entry, bibtex_key

    taken: set[str] = set()
    entries = []
    for article, quotations in cited:
        facts = article_citation(dossier, article)
        key, n = bibtex_key(facts), 1
        while (name := key if n == 1 else f"{key}-{n}") in taken:
            n += 1
        taken.add(name)
        tags = tuple(dict.fromkeys(tag for c in quotations for tag in c.annotation.tags))
        facts = replace(facts, annotation=Annotation(tags=tags))
        entries.append(bibtex_entry(facts, name, map(_annotation, quotations)))
    return "\n\n".join(entries)


def _annotation(c: Citation) -> str:
    told = ", ".join(filter(None, (c.said_by, c.aside, c.where)))
    return f"{in_marks(c.text, c.reported)} ({'; '.join(filter(None, (told, c.annotation.words)))})"


def _markdown(dossier: Dossier, cited: Iterable[tuple[Article, list[Citation]]], whole: bool) -> Iterator[str]:
    yield f"# {markdown_text(dossier.name)}"
    yield ""
    if whole:
        yield from _markdown_lists(dossier)
    for article, quotations in cited:
        yield f"## {markdown_text(article.title)}"
        yield ""
        yield markdown(article_citation(dossier, article))
        yield ""
        for c in quotations:
            yield f"> {markdown_text(in_marks(c.text, c.reported))}"
            yield ">"
            yield f"> — {markdown_text(c.attribution)}. {code(c.where)}"
            yield ""
            if c.annotation.words:
                yield f"*{markdown_text(c.annotation.words)}*"
                yield ""


def _markdown_lists(dossier: Dossier) -> Iterator[str]:
    if dossier.summits:
        yield "## Summits"
        yield ""
        for s in dossier.summits:
            days = " to ".join(dict.fromkeys(day for day in (s.start, s.end) if day))
            where = ", ".join(part for part in (s.place, s.country, days) if part)
            yield f"- {markdown_text(s.name)}{f' ({markdown_text(where)})' if where else ''}"
        yield ""
    if dossier.speakers:
        yield "## Speakers"
        yield ""
        for e, n in dossier.speakers:
            role = f", {markdown_text(e.role)}" if e.role else ""
            yield f"- {markdown_text(e.name)}{role}: {n} {'quotation' if n == 1 else 'quotations'}"
        yield ""
