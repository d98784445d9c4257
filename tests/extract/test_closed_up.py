"""What is not read inside a paragraph parts no words, and what is found is told where it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit_tui.extract.closed_up import closed_up
from summit_tui.gather import gather
from summit_tui.model import Article, Paragraph, Span


def article(text: str, *holes: tuple[int, int], start: int = 0) -> Article:
    spans = tuple(Span("a.md", first, last) for first, last in holes)
    whole = Span("a.md", start, len(text))
    return Article("a", "a.md", "main", whole, (Paragraph("body", whole, spans),), "Ferries")


@pytest.mark.parametrize(
    ("text", "left_out", "read"),
    [
        ("the [minister](x.org) said", ["[", "](x.org)"], "the minister said"),
        ("**Runa** Velk, *mayor*.", ["**", "**", "*", "*"], "Runa Velk, mayor."),
        ("one ![picture](x) two", ["![picture](x)"], "one two"),
        ("one|two", ["|"], "one two"),
        ("first\n> second", ["> "], "first\nsecond"),
    ],
)
def test_words_stand_side_by_side(text: str, left_out: list[str], read: str) -> None:
    holes, at = [], 0
    for hole in left_out:
        at = text.index(hole, at)
        holes.append((at, at + len(hole)))
        at += len(hole)
    closed, (whole,), places = closed_up(text, [article(text, *holes)])
    assert closed == read.ljust(len(text))
    assert not whole.paragraphs[0].holes
    for word in read.replace(".", "").replace(",", "").split():
        start = closed.index(word)
        assert text[places.start(start) : places.end(start + len(word))] == word


@given(st.text("ab |*\n", max_size=30), st.lists(st.integers(0, 30), max_size=8), st.integers(0, 5))
def test_each_letter_that_is_read_is_found_again_in_the_file(text: str, cuts: list[int], start: int) -> None:
    start = min(start, len(text))
    ends = sorted({min(max(cut, start), len(text)) for cut in cuts})
    holes = list(zip(ends[::2], ends[1::2], strict=False))
    closed, _, places = closed_up(text, [article(text, *holes, start=start)])
    assert len(closed) == len(text)
    assert closed[:start] == text[:start]
    for at, letter in enumerate(closed):
        if not letter.isspace():
            assert text[places.start(at)] == letter
            assert places.end(at + 1) == places.start(at) + 1


@pytest.mark.parametrize(
    "words",
    [
        "“We sail on Friday at noon,” said Foreign Minister **Runa Velk**.",
        "“We sail on Friday at noon,” said Foreign Minister [Runa Velk](https://example.org/runa-velk).",
        "“We sail on Friday at noon,” said [Foreign Minister](https://example.org/office) [Runa Velk](https://r.example).",
        "Foreign Minister *[Runa](https://r.example) Velk* said: “We **sail** on Friday at noon,”.",
    ],
)
def test_links_and_marks_around_names_hide_neither_speaker_nor_office(words: str, tmp_path: Path) -> None:
    text = f"# Ferries\n\nCALVIK, 12 May 2031 – The ministers met.\n\n{words}\n"
    (tmp_path / "ferries.md").write_text(text, "utf-8")
    dossier = gather([str(tmp_path)])
    (said,) = dossier.quotations
    speaker = dossier.entity(said.speaker)
    assert speaker and (speaker.name, speaker.role) == ("Runa Velk", "Foreign Minister")
    assert said.text == text[text.index("We") : text.index("”")]
    assert dossier.text(said.spans[0]) == said.text
