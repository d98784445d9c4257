"""All that a search keeps, as a page that can be copied and exported. The key is the query.

Unlike the search that one types, which forgives, a page holds exactly what the query asks for.
"""

from __future__ import annotations

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Figure, Quotation
from summit_tui.search.query import parse
from summit_tui.search.sieve import Sieve, reported
from summit_tui.tui import phrases
from summit_tui.tui.line import Location, Row, Run, inked
from summit_tui.tui.pages.paper import Paper
from summit_tui.tui.pages.quoted import Folded, fold, set_quotation
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

QUOTATIONS, OTHERS = 200, 60
"""Quotations, and things of each other kind, that are shown at once."""


def title(_dossier: Dossier, key: str) -> str:
    """What was searched for."""
    return asked(key).key or "Search"


def quotations(dossier: Dossier, query: str) -> list[Quotation]:
    """The quotations that a query keeps."""
    sieve = Sieve(dossier, parse(query))
    return [q for q in dossier.quotations if sieve.quotation(q)]


def _kept(dossier: Dossier, sieve: Sieve) -> tuple[list[Folded], list[Figure], list[Article]]:
    return (
        fold(q for q in dossier.quotations if sieve.quotation(q)),
        [f for f in dossier.figures if sieve.figure(f)],
        [a for a in dossier.articles if a.role != "teaser" and sieve.article(a)],
    )


def amount(dossier: Dossier, query: str) -> str:
    """How much a query keeps, in short: its quotations, or where it keeps none, its articles or figures."""
    said, figures, articles = _kept(dossier, Sieve(dossier, parse(query)))
    if said:
        return f"❝{len(said):,}"
    return phrases.count(len(articles), "article") if articles or not figures else phrases.count(len(figures), "figure")


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """Quotations, figures, articles, each in the order of the dossier."""
    query, first = asked(key)
    sieve = Sieve(dossier, parse(query))
    said, figures, articles = _kept(dossier, sieve)
    paper = Paper(width)
    paper.title("Search", query)
    told = sum(1 for folded in said if folded.quotation.kind == "indirect")
    amounts = ((len(said) - told, "quotation"), (told, "reported statement"), (len(figures), "figure"))
    counts = [phrases.count(n, noun) for n, noun in (*amounts, (len(articles), "article")) if n]
    paper.standfirst(*(counts or ["Nothing is found"]))
    for wrong in (*(error.message for error in sieve.query.errors), *sieve.unknown):
        paper.plain(wrong, ink="warning")
    paper.space()
    again = "search again: names are forgiven their spelling, words are not here" if not counts else "change the search"
    paper.entry([Run("/ ", "accent"), Run(again, "dim")], target=Location("search", query))
    if statements := reported(dossier, sieve.query):
        left = phrases.count(statements, "reported statement is", "reported statements are")
        more = f"{left} left out: kind:all keeps them too"
        paper.entry([Run("┊ ", "accent"), Run(more, "dim")], target=Location("found", f"kind:all {query}"))
    if said:
        paper.heading(_called(len(said) - told, told), f"{len(said):,}")
    shown = stretch(said, first, QUOTATIONS)
    earlier(paper, "found", query, shown, QUOTATIONS)
    for number, folded in enumerate(shown.things):
        if number:
            paper.space()
        set_quotation(paper, dossier, folded)
    later(paper, "found", query, shown, "quotation")
    if figures:
        paper.heading("Figures", f"{len(figures):,}", Location("figures"))
    for figure in figures[:OTHERS]:
        words = [inked(figure.text, "strong"), inked(f"  {phrases.counted_beside(figure)}", "dim")]
        sign = "≠" if figure.differs_from else "=" if figure.agrees_with else " "
        mark = Run(f"{sign} ", "warning" if sign == "≠" else "good")
        paper.entry(words, "", dossier.locate(figure.span), Location("figure", figure.id), mark)
    paper.more(len(figures) - OTHERS, "figure")
    if articles:
        paper.heading("Articles", f"{len(articles):,}")
    for article in articles[:OTHERS]:
        facts = inked(f"  {phrases.origin(article)}", "dim")
        target = Location("article", article.id)
        paper.entry([inked(article.title or "(no title)"), facts], "", dossier.locate(article.span), target)
    paper.more(len(articles) - OTHERS, "article")
    return paper.rows


def _called(quotations: int, statements: int) -> str:
    """What the words are that a search keeps: nobody is quoted in a reported statement."""
    if not statements:
        return "Quotations"
    return "Quotations and reported statements" if quotations else "Reported, in the papers’ words"
