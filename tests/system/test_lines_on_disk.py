"""The line of the file at which an editor must open for the words to be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.gather import gather
from summit_tui.model import Source, line_starts
from summit_tui.system.lines_on_disk import line_on_disk

PAGE = """<html><head><title>Ferries to sail in May</title>
<style>
p { margin: 0 }
</style></head>
<body>
<script>
var text = "\\"The harbour &amp; the quay are open to every ship,\\" said Ada Quill";
</script>
<article><h1>Ferries to sail in May</h1>
<p>The ministers of Norland and the mayors of the coast met on the quay on Tuesday to talk of ferries.</p>
<p>&ldquo;The <a
  href="/harbour">harbour</a> &amp; the
quay are open to every ship,&rdquo; said Ada Quill, the minister of ferries of Norland.</p>
</article></body></html>
"""
PLAIN = (
    "Talks on the quay\n\nThe ministers of Norland met on Monday.\n\n“We build in May,” said Tom Bower, the mayor.\n\n"
    "“We build in May,” he said again.\n"
)


def opened_at(file: Path, number: int, *, after: str | None = None) -> int:
    """The line for a quotation of a file that may have been edited since it was read."""
    dossier = gather([str(file)])
    span = dossier.quotations[number].spans[0]
    if after is not None:
        file.write_bytes(after.encode())
    return line_on_disk(dossier.sources[span.source], span.start)


def test_of_a_saved_page_the_line_of_the_markup_is_meant(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    assert opened_at(page, 0) == 1 + PAGE[: PAGE.index("&ldquo;")].count("\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_of_a_text_each_place_has_its_own_line(tmp_path: Path, newline: str) -> None:
    text = tmp_path / "text.txt"
    text.write_bytes(PLAIN.replace("\n", newline).encode())
    assert [opened_at(text, 0), opened_at(text, 1)] == [5, 7]


def test_a_line_that_moved_since_it_was_read_is_found(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(PLAIN, "utf-8")
    assert opened_at(text, 0, after="By our own\nreporter\n\n" + PLAIN) == 8


def test_words_that_are_gone_leave_the_line_of_the_text(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(PLAIN, "utf-8")
    assert opened_at(text, 0, after="Nothing is left.\n") == 5


@pytest.mark.parametrize("piece", ["<", "<script>", "<body", "&amp", "<a "])
def test_a_hostile_file_is_looked_through_to_its_end(tmp_path: Path, piece: str) -> None:
    text = tmp_path / "text.txt"
    text.write_text(PLAIN, "utf-8")
    assert opened_at(text, 0, after=piece * 100_000) == 5


def test_a_file_that_is_no_text_is_opened_at_the_line_of_the_text_taken_from_it(tmp_path: Path) -> None:
    file = tmp_path / "ferries.pdf"
    file.write_bytes(b"%PDF-1.4 harbour")
    text = "Talks on the quay\n\nThe harbour is open"
    source = Source("ferries.pdf", str(file), text, "", "pdf", (), line_starts(text))
    assert line_on_disk(source, text.index("harbour")) == 3
