"""PDFs, where pypdf is installed: an article like any other, read within limits; a clear word where it is not."""

from __future__ import annotations

from textwrap import wrap

import pytest
from written_pdf import assembled, content, pdf

from summit_tui import ingest
from summit_tui.ingest.containers import pdf as reading
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article, Source

PARAGRAPHS = (
    "Harbour towns agree on a common ferry",
    "By Ines Okoro",
    "March 4, 2031",
    "PORT ASTER — The three harbour towns agreed on Monday to run the night ferry together, which has not sailed since"
    " the storms of the autumn broke the quay (and the crane).",
    "“We will keep the ferry running through the winter,” harbour master Tomas Verel said after the talks.",
    "The towns will meet again in May. Mara Quist, who leads the sailors, called the plan “a promise on thin ice”.",
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def lines(*paragraphs: str) -> list[str]:
    return [line for paragraph in paragraphs for line in (*wrap(paragraph, 80), "")]


def read(data: bytes, knowledge: Knowledge) -> tuple[Source, list[Article], list[str]]:
    """The source, its articles, and the paragraphs of the first body, each on one line."""
    source, articles = ingest.read(data, "clipping.pdf", "", knowledge)
    body = [source.text[p.span.start : p.span.end] for p in articles[0].paragraphs if p.kind == "body"]
    return source, list(articles), [" ".join(text.split()) for text in body]


def test_an_article_is_read_with_its_headline_author_day_and_paragraphs(knowledge: Knowledge) -> None:
    source, (article,), body = read(pdf(lines(*PARAGRAPHS)), knowledge)
    assert article.title == PARAGRAPHS[0]
    assert article.authors == ("Ines Okoro",)
    assert article.published == "2031-03-04"
    assert body == list(PARAGRAPHS[3:])
    assert source.encoding == "pdf"


def test_a_paragraph_goes_on_across_pages_without_their_heads_and_feet(knowledge: Knowledge) -> None:
    all_lines = lines(*PARAGRAPHS)
    cut = next(n for n, line in enumerate(all_lines) if "autumn broke" in line)
    pages = [
        ["The Aster Herald 4 March", "", *part, "", f"Page {n} of 3"]
        for n, part in enumerate((all_lines[:cut], all_lines[cut:-3], all_lines[-3:]), 1)
    ]
    source, _, body = read(pdf(*pages), knowledge)
    assert body == list(PARAGRAPHS[3:])
    assert "Aster Herald" not in source.text
    assert "Page" not in source.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 and so on", "damaged"),
        (pdf([]), "no text"),
        (assembled([content(["Words."])], b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P 0 >> "), "PDF"),
        (assembled([b"\x78\x9cgarbage"], filtered=b"/Filter /FlateDecode "), "PDF"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, reason: str, knowledge: Knowledge) -> None:
    with pytest.raises(ingest.Unreadable, match=reason):
        read(data, knowledge)


def test_of_a_book_the_first_pages_are_read_with_a_note(knowledge: Knowledge) -> None:
    source, _, _ = read(pdf(*([f"This is what stands on page {n}."] for n in range(210))), knowledge)
    assert "This is what stands on page 20." in source.text
    assert "This is what stands on page 209." not in source.text
    assert any("of 210 pages were read" in note for note in source.notes)


def test_what_was_read_before_a_page_that_never_ends_is_kept(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = b"BT /F1 11 Tf " + b"(a) Tj T* " * 400_000 + b"ET"
    monkeypatch.setattr(reading, "PATIENCE", 3.0)
    source, _, body = read(assembled([content(lines(*PARAGRAPHS)), endless]), knowledge)
    assert body[: len(PARAGRAPHS) - 3] == list(PARAGRAPHS[3:])
    assert source.notes


def test_without_pypdf_it_is_said_what_to_install(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "is_read", lambda: False)
    assert not ingest.is_article_file("clipping.pdf")
    with pytest.raises(ingest.Unreadable, match=r"pip install 'summit-tui\[formats\]'"):
        read(pdf(lines(*PARAGRAPHS)), knowledge)


def test_a_pdf_counts_as_an_article_of_a_folder_where_it_can_be_read() -> None:
    assert ingest.is_article_file("Clipping.PDF")
    assert not ingest.is_article_file(".hidden.pdf")
