"""Whatever bytes a file holds, it gives articles whose places are right, or a reason."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit_tui import ingest
from summit_tui.knowledge import Knowledge, load

KNOWLEDGE = load()
NAMES = ("a.txt", "a.md", "a.html")
LINES = st.sampled_from(
    [
        "Ferry strike ends after night of talks",
        "By Maren Dahl",
        "Veldt Courier",
        "2 hours ago",
        "12 May 2031",
        "The crews went back to work on Friday. Advertisement Nobody had won.",
        "“We are tired,” said the union’s leader, who had not slept.",
        "Related Articles",
        "3 comments",
        "* * *",
        "Read more: Dam to be raised",
        "Subject: The dam",
        "From: Jane Doe <j@example.org>",
        "> quoted [words](http://x) **bold**",
        "# Heading",
        "---",
        "<p>He said <q>no</q></p><div class='related'>",
        "",
        "   ",
        "Chinese President",
        "and went home",
        "END",
    ]
)


def check(data: bytes, name: str, knowledge: Knowledge) -> None:
    try:
        source, articles = ingest.read(data, name, "", knowledge)
    except ingest.Unreadable as error:
        assert str(error)
        return
    assert len({article.id for article in articles}) == len(articles)
    for article in articles:
        assert 0 <= article.span.start < article.span.end <= len(source.text)
        for paragraph in article.paragraphs:
            assert 0 <= paragraph.span.start < paragraph.span.end <= len(source.text)
            assert all(paragraph.span.start <= h.start <= h.end <= paragraph.span.end for h in paragraph.holes)
        for before, after in pairwise(article.paragraphs):
            assert before.span.end <= after.span.start
    owned = [p.span for article in articles if article.role != "teaser" for p in article.paragraphs]
    assert len(owned) == len(set(owned))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=600))
def test_any_bytes(name: str, data: bytes) -> None:
    check(data, name, KNOWLEDGE)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=400))
def test_any_text(name: str, text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"), name, KNOWLEDGE)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=120, deadline=None)
@given(lines=st.lists(LINES, max_size=30))
def test_any_order_of_lines(name: str, lines: list[str]) -> None:
    check("\n".join(lines).encode(), name, KNOWLEDGE)


@pytest.mark.parametrize(
    "text",
    ["word " * 100_000, "x" * 500_000, "a line\n" * 30_000, "A line\n\n" * 20_000, "\n" * 200_000, "> " * 20_000,
     "“a " * 30_000, "By A B\n" * 10_000, "12 May 2031\n" * 5_000, "[" * 50_000, "*a " * 30_000, "- " * 30_000,
     "Related\n\nHeadline of five words here\n\n" * 3_000, "5 comments\n" * 5_000, "Title\0\n\ntext\0."],
    ids=lambda text: text[:12],
)  # fmt: skip
@pytest.mark.parametrize("name", NAMES)
def test_floods_are_read(name: str, text: str) -> None:
    check(text.encode(), name, KNOWLEDGE)
