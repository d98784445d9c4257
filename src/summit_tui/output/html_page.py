"""Quotations as a page to hand to somebody: one file, no scripts, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from summit_tui.dossier import Dossier
from summit_tui.lean.hints import TYPE_CHECKING
from summit_tui.model import Article
from summit_tui.output.citation import Citation, article_citation
from summit_tui.output.forms import in_marks
from summit_tui.output.prose_styles import plain
from summit_tui.output.terminal_text import one_line

if TYPE_CHECKING:
    from summit_tui.output.records import Record

_STYLE = (
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.5 Georgia,serif}"
    "blockquote{margin:1rem 0;padding-left:1rem;border-left:.2rem solid #999}"
    "footer,.from{color:#555;font-size:.9rem}"
)


def page(dossier: Dossier, cited: Iterable[tuple[Article, list[Citation]]]) -> Iterator[str]:
    """The lines of the page, article by article."""
    yield "<!doctype html>"
    yield f'<html lang="en"><head><meta charset="utf-8"><title>{_text(dossier.name)}</title>'
    yield f"<style>{_STYLE}</style></head><body>"
    yield f"<h1>{_text(dossier.name)}</h1>"
    for article, quotations in cited:
        title = _text(article.title)
        if article.url and article.url.startswith(("http://", "https://")):
            title = f'<a href="{_text(article.url)}" rel="noreferrer">{title}</a>'
        yield f"<h2>{title}</h2>"
        yield f'<p class="from">{_text(plain(article_citation(dossier, article)))}</p>'
        for facts in quotations:
            said = in_marks(facts.text, facts.reported)
            yield f'<blockquote id="{_text(facts.key)}"><p>{_text(said)}</p>'
            yield f"<footer>— {_text(facts.attribution)}. {_text(facts.where)}</footer></blockquote>"
            if facts.annotation.words:
                yield f'<p class="from">{_text(facts.annotation.words)}</p>'
    yield "</body></html>"


def table_page(name: str, part: str, rows: Iterable[Record]) -> Iterator[str]:
    """A page with one table for people: figures, events, speakers or articles."""
    from summit_tui.output.columns import TABLES, shown

    yield "<!doctype html>"
    yield f'<html lang="en"><head><meta charset="utf-8"><title>{_text(name)}</title>'
    yield f"<style>{_STYLE}td,th{{padding:.2rem .6rem;text-align:left;vertical-align:top}}</style></head><body>"
    yield f"<h1>{_text(name)}: {_text(part)}</h1><table>"
    columns = TABLES[part]
    yield "<tr>" + "".join(f"<th>{_text(c.header)}</th>" for c in columns) + "</tr>"
    for row in rows:
        yield "<tr>" + "".join(f"<td>{_text(shown(row, c.path))}</td>" for c in columns) + "</tr>"
    yield "</table></body></html>"


def _text(text: str) -> str:
    return escape(one_line(text))
