"""Marks of every style are paired, apostrophes are none, and no text is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quoted_news import marked, reading

from summit_tui.extract.quotations import quoted

HOSTILE = "“”‘’\"'«»„‟‹›「」`´,.!?…—– \n\tAa1s\u00a0\u200b\U0001f600İ"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The lake is frozen,” she said.", ["The lake is frozen,"]),
        ("‘The lake is frozen,’ she said.", ["The lake is frozen,"]),
        ('"The lake is frozen," she said.', ["The lake is frozen,"]),
        ("'The lake is frozen,' she said.", ["The lake is frozen,"]),
        ("''The lake is frozen,'' she said.", ["The lake is frozen,"]),
        ("``The lake is frozen,'' she said.", ["The lake is frozen,"]),
        ("«The lake is frozen», she said.", ["The lake is frozen"]),
        ("»The lake is frozen«, she said.", ["The lake is frozen"]),
        ("„The lake is frozen“, she said.", ["The lake is frozen"]),
        ("‹The lake is frozen›, she said.", ["The lake is frozen"]),
        ("「The lake is frozen」 she said.", ["The lake is frozen"]),
        ("She said ‘the lake is frozen' on Monday.", ["the lake is frozen"]),
    ],
)
def test_every_style_of_marks_is_read(text: str, words: list[str]) -> None:
    assert marked(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The ferries’ owners and the lakes’ fishermen met in Port Åster.",
        "It wasn't Quist's idea, nor the two mayors' or O'Hara's.",
        "In the ’90s rock 'n' roll came to Norrmark.",
    ],
)
def test_an_apostrophe_is_no_mark(text: str) -> None:
    assert marked(text) == []


def test_a_plural_possessive_does_not_close_a_quotation() -> None:
    assert marked("‘The ferries’ owners will not pay,’ Quist said.") == ["The ferries’ owners will not pay,"]


@pytest.mark.parametrize(
    "text",
    [
        "“He told me ‘never again’ and left,” she said.",
        '"He told me “never again” and left," she said.',
        "“He told me “never again” and left,” she said.",
    ],
)
def test_only_the_outermost_quotation_counts(text: str) -> None:
    assert len(marked(text)) == 1


def test_an_opening_mark_repeated_makes_one_quotation_a_paragraph_each_going_on_from_the_last() -> None:
    found = quoted(reading("“The lake is ours to keep.\n“The ferries will run.\n“That is a promise.”"))[0]
    assert [q.text for q in found] == ["The lake is ours to keep.", "The ferries will run.", "That is a promise."]
    assert [q.continues for q in found] == [None, found[0].id, found[1].id]


def test_a_doubled_single_mark_before_a_paragraph_in_single_marks_is_a_double_one() -> None:
    text = "Quist waited. ''The lake is frozen,'' she said.\n'Cold work.'\nThe pilots went home."
    assert marked(text)[0] == "The lake is frozen,"


def test_single_marks_go_over_paragraphs_and_hold_double_ones() -> None:
    text = (
        "She said: ‘There are three points that don’t matter.\n‘The lakes’ “owners” will pay.\n‘I forget.’ She left.\n"
        "‘We shall see.’"
    )
    found = quoted(reading(text))[0]
    assert [q.text for q in found] == [
        "There are three points that don’t matter.",
        "The lakes’ “owners” will pay.",
        "I forget.",
        "We shall see.",
    ]
    assert [q.continues for q in found] == [None, found[0].id, found[1].id, None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Quist said: ‘The mayor thinks a deal is “near” and says so.’ So he does.", 1),
        ("‘This is not the ’90s,’ said Quist.", 1),
        ("In the dogs’ “home” the cats’ “rules” hold.", 2),
        ("‘The ferries are late.\nNobody knows why.", 0),
        ("Under the lakes’ ice the ‘Verel’ lies.\n‘Nobody knows why,’ said Quist.", 2),
    ],
)
def test_single_marks_around_double_ones_are_the_outer_ones_where_a_speech_ends(text: str, words: int) -> None:
    assert len(marked(text)) == words


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert marked("“The lake is ours to keep, and so is the shore.\nThe ferries sail on Monday.") == [
        "The lake is ours to keep, and so is the shore."
    ]


def test_marks_in_markup_are_nobodys() -> None:
    assert marked('See <a href="harbour.html">the harbour</a> today.') == []


@pytest.mark.parametrize(("words", "kind"), [("one two three four", "partial"), ("one two three four five", "direct")])
def test_five_words_make_a_quotation_direct(words: str, kind: str) -> None:
    assert [q.kind for q in quoted(reading(f"She said “{words}” twice."))[0]] == [kind]


@given(st.text(alphabet=HOSTILE, max_size=200) | st.text(max_size=200))
def test_any_text_gives_quotations_that_are_slices_of_it_in_order(text: str) -> None:
    opened = reading(text)
    end = 0
    for quotation in quoted(opened)[0]:
        (span,) = quotation.spans
        assert end <= span.start < span.end <= len(text)
        assert quotation.text == text[span.start : span.end].replace("\n", " ")
        end = span.end
