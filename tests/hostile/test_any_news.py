"""Whatever words and marks follow one another, a dossier comes of them whose places are right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit_tui import ingest
from summit_tui.dossier import Dossier
from summit_tui.extract import extract
from summit_tui.knowledge import load
from summit_tui.link import link

KNOWLEDGE = load()
WORDS = st.sampled_from(
    [
        *("said", "He", "she", "Mara Quist", "President", "Norrmark", "according to", "told Reuters", "$5 billion"),
        *(
            "on Tuesday",
            "March 4, 2024",
            "the Lakes Summit",
            "“",
            "”",
            "‘",
            "’",
            '"',
            "'",
            "«",
            "»",
            ",",
            ".",
            ":",
            ";",
        ),
        *(
            "—",
            "(",
            ")",
            "?",
            "\n",
            "\n\n",
            "Mr.",
            "U.S.",
            "’s",
            "also",
            "that",
            "who",
            "signed",
            "the",
            "treaty",
            "3.3",
        ),
        *(
            "\u202e",
            "\x1b[2J",
            "\x00",
            "e\u0301\u0301\u0301\u0301\u0301",
            "İ",
            "ß",
            "ﬁ",
            "\u200b",
            "𝕏",
            "İstanbul",
            "５",
        ),
    ]
)


def check(text: str, name: str) -> None:
    try:
        source, articles = ingest.read(text.encode("utf-8", "surrogatepass"), name, name, KNOWLEDGE)
    except ingest.Unreadable as refusal:
        assert str(refusal)
        return
    extracts = [extract(source, article, KNOWLEDGE) for article in articles]
    sources = {source.id: source}
    whole = Dossier(sources, link(sources, articles, extracts, KNOWLEDGE))
    end = len(source.text)
    for quotation in whole.quotations:
        printed = " ".join(whole.text(span) for span in quotation.spans)
        assert quotation.text == printed.replace("\n", " ")
        assert all(0 <= span.start < span.end <= end for span in quotation.spans)
    for entity in whole.entities:
        assert all(0 <= m.start < m.end <= end for m in entity.mentions)
    for figure in whole.figures:
        assert whole.text(figure.span).strip()
    for event in whole.events:
        assert whole.text(event.span).strip()


@settings(max_examples=150, deadline=None)
@given(words=st.lists(WORDS, max_size=120), name=st.sampled_from(["page.txt", "page.md", "page.html"]))
def test_any_order_of_words_and_marks(words: list[str], name: str) -> None:
    check(" ".join(words), name)


@pytest.mark.parametrize("text", ["“ Xi Jinping “ on Tuesday ” $5 billion said ‹"])
def test_news_that_once_could_not_be_read(text: str) -> None:
    """A mark stood where who speaks does."""
    check(text, "page.txt")


@settings(max_examples=80, deadline=None)
@given(text=st.text(max_size=300))
def test_any_characters(text: str) -> None:
    check(f"A page\n\n{text}\n\n“It is only words,” Mara Quist said.", "page.txt")
