"""A passage falls into sentences where a reader would break it."""

from __future__ import annotations

import pytest

from extract.invented_news import world
from summit_tui.extract.reading import Passage
from summit_tui.extract.sentences import lines_of
from summit_tui.extract.wording.vocabulary import vocabulary


def sentences(text: str) -> list[str]:
    (line,) = lines_of([Passage("body", 0, text)], [[]], world().view(vocabulary))
    return [line.text(first, last) for first, last in line.sentences]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The lake froze. The ferries stopped.", ["The lake froze.", "The ferries stopped."]),
        ("Mr. Quist met Dr. Okoro. They spoke.", ["Mr. Quist met Dr. Okoro.", "They spoke."]),
        ("J. R. Quist left. She stayed.", ["J. R. Quist left.", "She stayed."]),
        ("Prices rose 3.5 percent. Wages fell.", ["Prices rose 3.5 percent.", "Wages fell."]),
        ("Who pays? Nobody knows!", ["Who pays?", "Nobody knows!"]),
        ("Rep. Ada Moor (L-P.Å.) left early.", ["Rep. Ada Moor (L-P.Å.) left early."]),
        ("PORT ÅSTER, Norrmark (NNA) — The lake froze.", ["PORT ÅSTER, Norrmark (NNA) —", "The lake froze."]),
    ],
)
def test_sentences_end_at_stops_and_not_at_abbreviations(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_words_keep_their_places() -> None:
    text = "Quist’s ferries, said the harbour-master, won't sail at 3.5 knots."
    (line,) = lines_of([Passage("body", 0, text)], [[]], world().view(vocabulary))
    assert [text[line.start(at) : line.end(at)] for at in range(len(line.words))] == line.words
