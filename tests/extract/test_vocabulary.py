"""Words are cut, and told apart by what they look like, the first time and every time after."""

from __future__ import annotations

import pytest

from extract.invented_news import world
from summit_tui.extract.wording.vocabulary import QUOTE, Vocabulary
from summit_tui.extract.wording.word_looks import ADVERBIAL, CAPITAL, ED, ING_FORM, KINDS, POSSESSIVE, VERBAL, WORD
from summit_tui.knowledge.outlets import Outlets
from summit_tui.knowledge.speech import AUXILIARY, CUE, speech


def vocabulary() -> Vocabulary:
    return Vocabulary(world().view(speech), world().view(Outlets))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ferries, cranes and “tugs”.", "Ferries , cranes and “ tugs ” ."),
        ("Dr. Okoro left at 9 a.m. on Friday.", "Dr. Okoro left at 9 a.m. on Friday ."),
        ("The U.S. harbours’ fees rose 3.5%, he said.", "The U.S. harbours’ fees rose 3.5% , he said ."),
        ("Quist (left), who’d spoken -- briefly?", "Quist ( left ) , who’d spoken -- briefly ?"),
        ("One,two ,three,\u00a0four", "One , two , three , four"),
    ],
)
def test_marks_are_words_and_abbreviations_keep_their_stop(text: str, words: str) -> None:
    known = vocabulary()
    assert [known.cut(text).words for _ in range(2)] == [words.split()] * 2


@pytest.mark.parametrize("stretch", [1, 30, 200])
def test_a_line_as_long_as_a_book_is_cut_like_a_short_one(stretch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    line = (
        "Quist, who chairs it, said: “We go, all of us, at 9 a.m.” on Friday. “Do we?” Dr. Okoro asked, and left. " * 20
    )
    marked = [(at, line.index("”", at) + 1, 0) for at, mark in enumerate(line) if mark == "“"]
    whole = vocabulary().cut(line, marked)
    assert len(whole.quotes) == 40
    monkeypatch.setattr("summit_tui.extract.wording.vocabulary.LONG", stretch)
    assert vocabulary().cut(line, marked) == whole


@pytest.mark.parametrize(
    ("word", "looks"),
    [
        ("ferry", WORD),
        ("Verel", WORD | CAPITAL),
        ("@quist", WORD | CAPITAL),
        ("20-year", WORD | CAPITAL),
        ("2-ton", WORD | CAPITAL),
        ("1990", WORD),
        ("Verel’s", WORD | CAPITAL | POSSESSIVE),
        ("dockers'", WORD | POSSESSIVE),
        ("grudgingly", WORD | ADVERBIAL),
        ("moored", WORD | ED | VERBAL),
        ("red", WORD | ED),
        ("dredging", WORD | ING_FORM),
        ("being", WORD | VERBAL),
        ("spring", WORD | ING_FORM),
        ("king", WORD),
        ("—", 0),
    ],
)
def test_looks_are_read_off_the_word(word: str, looks: int) -> None:
    assert vocabulary().cut(word).flags[0] & ~KINDS == looks


def test_what_may_report_stands_out() -> None:
    cut = vocabulary().cut("Quist was asked; she “denies”, according to a claim by Okoro.")
    assert [cut.words[at] for at in cut.reports] == ["asked", "denies", "according", "claim"]
    assert cut.flags[1] & AUXILIARY and cut.flags[2] & CUE


def test_names_in_capitals_and_inside_names_are_no_small_words() -> None:
    cut = vocabulary().cut("The WHO asked us and Ana do Lago asked the US")
    plain = [word for word, flag in zip(cut.words, cut.flags, strict=True) if not flag & KINDS]
    assert plain == ["WHO", "Ana", "do", "Lago", "US"]


def test_a_quotation_is_one_word_wherever_it_stands() -> None:
    text = "He said “no”—“never” that is. “No.” He left."
    cut = vocabulary().cut(text, [(8, 12, 0), (13, 20, 1), (30, 35, 2)])
    assert [at for at, word in enumerate(cut.words) if word == QUOTE] == cut.quotes == [2, 4, 8]
    assert set(cut.quotes) < set(cut.stops)


def test_words_are_cut_the_same_when_all_others_were_forgotten() -> None:
    known = vocabulary()
    text = "Mr. Quist’s ferries, he said, won't sail."
    before = known.cut(text)
    known.cut(" ".join(f"harbour{number}, dock{number}." for number in range(Vocabulary.MOST // 10)))
    assert known.cut(text) == before
