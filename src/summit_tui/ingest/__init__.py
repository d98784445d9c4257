"""One file → its articles. `read` is the one door; formats and encodings are behind it."""

from __future__ import annotations

from summit_tui.ingest.decode import Unreadable, decode, with_text
from summit_tui.lean.hints import TYPE_CHECKING
from summit_tui.model import Article, Source
from summit_tui.patterns import IGNORECASE, compiled, passing

if TYPE_CHECKING:
    from summit_tui.knowledge import Knowledge

__all__ = ["ENDINGS", "PDF_ADVICE", "Unreadable", "is_article_file", "read"]

ENDINGS = (
    *(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml", ".mht", ".mhtml"),
    *(".rss", ".atom", ".xml", ".json", ".jsonl", ".csv", ".tsv"),
)
"""Endings of the names of files that can be read; `.pdf` is one more where pypdf is installed."""
PDF_ADVICE = "install the extra with pip install 'summit-tui[formats]', or save it as text or HTML"
"""What makes a PDF readable."""
HTML = (".html", ".htm", ".xhtml")
MARKDOWN = (".md", ".markdown")
DATA = (".rss", ".atom", ".xml", ".json", ".jsonl", ".csv", ".tsv")
"""Endings of files that hold articles only as records or entries: without any, they are none."""
NO_ARTICLES = frozenset(
    (
        *("readme", "license", "licence", "copying", "changelog", "contributing", "authors", "notice"),
        *("robots", "requirements", "index-of"),
    )
)
"""Names, without their endings, of files about a folder; to read one, name it."""


def is_article_file(name: str) -> bool:
    """Whether a file of a folder may be an article, by its name: not hidden, of a known ending, no README."""
    folded = name.casefold()
    if not folded.endswith(ENDINGS):
        if not folded.endswith(".pdf"):
            return False
        from summit_tui.ingest.containers.pdf import is_read

        if not is_read():
            return False
    return folded[0] != "." and folded.partition(".")[0] not in NO_ARTICLES


def read(data: bytes, source_id: str, path: str, knowledge: Knowledge) -> tuple[Source, tuple[Article, ...]]:
    """Decode a file's bytes and tell its articles apart. Raises `Unreadable` with a reason in plain words."""
    from summit_tui.ingest.split import split

    name = source_id.casefold()
    if b"Content-T" in data[:4000]:
        from summit_tui.ingest.containers.mail import is_mail

        if is_mail(data):
            return read_letter(data, source_id, path, knowledge)
    if name.endswith(HTML) or looks_like_html(data):
        return read_html(data, source_id, path, knowledge)
    if data.startswith(b"%PDF-"):
        from summit_tui.ingest.containers.pdf import read_pdf

        text, notes = read_pdf(data)
        source = with_text(data, source_id, path, text, "pdf", notes)
        return source, split(source, knowledge)
    source = decode(data, source_id, path)
    if name.endswith(MARKDOWN) or compiled(r"\s{0,100}#{1,2} \S|---\n[\w-]+:").match(source.text):
        from summit_tui.ingest.byline import Bylines
        from summit_tui.ingest.markdown import read_markdown

        lines, facts = read_markdown(source.text, knowledge.view(Bylines))
        return source, split(source, knowledge, lines, facts)
    set_out = entries(source.text, knowledge)
    if set_out is not None:
        text, notes = set_out
        source = with_text(data, source_id, path, text, source.encoding, (*source.notes, *notes))
    elif name.endswith(DATA) or is_data(source.text):
        return source, ()
    return source, split(source, knowledge)


def entries(text: str, knowledge: Knowledge) -> tuple[str, tuple[str, ...]] | None:
    """The articles of a feed, of JSON or of a table, set below one another, and what is odd about them.

    None for any other text.
    """
    if text[:1] not in ("<", "\ufeff") and may_be_records(text):
        from summit_tui.ingest.containers.records import pages as records

        return records(text, knowledge)
    if text[:1] in ("<", "\ufeff"):
        from summit_tui.ingest.containers.feeds import is_feed
        from summit_tui.ingest.containers.feeds import pages as feed

        return feed(text, knowledge) if is_feed(text) else None
    return None


def may_be_records(text: str) -> bool:
    """Whether a file begins as JSON does, or with the names of columns."""
    if text[:1] in ("{", "["):
        return True
    head = text[:1000].partition("\n")[0].casefold()
    return ("title" in head or "headline" in head) and ("text" in head or "body" in head or "content" in head)


def is_data(text: str) -> bool:
    """Whether a text is JSON under another name."""
    if text[:1] not in ("{", "["):
        return False
    from summit_tui.ingest.containers.records import holds_values

    return holds_values(text)


def looks_like_html(data: bytes) -> bool:
    """Whether a file begins as web pages do."""
    head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:15].lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head"))


def read_html(data: bytes, source_id: str, path: str, knowledge: Knowledge) -> tuple[Source, tuple[Article, ...]]:
    """A web page: its source's text is the text taken from it, which is what offsets count in."""
    from summit_tui.ingest.html import read_page
    from summit_tui.ingest.split import split

    declared = passing(rb"charset\s*=\s*[\"']?\s*([\w-]{2,30})", IGNORECASE).search(data[:4096])
    page = decode(data, source_id, path, declared[1].decode("ascii", "replace") if declared else None)
    text, lines, facts = read_page(page.text, knowledge)
    source = with_text(data, source_id, path, text, page.encoding, page.notes)
    return source, split(source, knowledge, lines, facts)


def read_letter(data: bytes, source_id: str, path: str, knowledge: Knowledge) -> tuple[Source, tuple[Article, ...]]:
    """A mail or a page saved like one: its source's text is what it says, decoded, below who sent it and when."""
    from summit_tui.ingest.containers.mail import read_mail
    from summit_tui.ingest.forms.stamps import find_stamp
    from summit_tui.ingest.html import read_page
    from summit_tui.ingest.split import split

    mail = read_mail(data)
    if not mail.is_page:
        head = "".join(f"{name.capitalize()}: {words}\n" for name, words in mail.told.items())
        source = with_text(data, source_id, path, f"{head}\n{mail.text}".lstrip("\n"), mail.encoding, mail.notes)
        return source, split(source, knowledge)
    text, lines, facts = read_page(mail.text, knowledge)
    stamp = find_stamp(mail.told.get("date", ""))
    facts.title = facts.title or mail.told.get("subject")
    saved = "saved by" in mail.told.get("from", "").casefold()  # by a browser, on that day
    facts.published = facts.published or (stamp.iso if stamp and not saved else None)
    facts.url = facts.url or mail.told.get("snapshot-content-location")
    source = with_text(data, source_id, path, text, mail.encoding, mail.notes)
    day, sender = facts.published, sender_of(mail.told.get("from", ""), knowledge)
    facts.outlet = facts.outlet or sender
    return source, tuple(
        a._replace(
            outlet=a.outlet or (None if a.agency else sender),
            published=a.published or day,
            published_known=a.published_known or ("printed" if day else None),
        )
        if a.role == "main"
        else a
        for a in split(source, knowledge, lines, facts)
    )


def sender_of(address: str, knowledge: Knowledge) -> str | None:
    """The outlet that sends a letter with its articles, by the name before its address."""
    from summit_tui.ingest.byline import Bylines

    name = address.partition("<")[0].strip(' "')
    outlets = knowledge.view(Bylines).outlets
    if not name:
        return None
    if known := outlets.find(name):
        return None if known.agency else known.name
    return name if outlets.sounds_like_one(name) else None
