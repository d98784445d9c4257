"""Words with a capital that stand side by side, and small words that an article also writes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit_tui.extract.wording.small_words import MOST_SOUGHT, WrittenSmall
from summit_tui.extract.wording.words import Run, runs, stretches

PIECES = (
    *("Orm", "Vale", "É", "J.", "St", "Mr.", "of", "the", "and", "d’", "l'", "&", "20th", "5", "People’s", "Republic"),
    *(
        "word",
        "O’Hara’s",
        "G7+",
        "ẞ",
        "Ж",
        "ş",
        "İ",
        " ",
        "\u00a0",
        "-",
        "–",
        "‑",
        ".",
        ",",
        "(",
        "“",
        "\t",
        "@",
        "_",
        "’",
    ),
)


Shown = tuple[str, int, int, bool, str]


def shown(run: Run, base: int) -> list[Shown]:
    """All that is known of the words of a run, with offsets from `base` on."""
    return [(word.text, base + word.start, base + word.end, word.small, word.joint) for word in run]


def placed(text: str) -> list[list[Shown]]:
    """The runs of the stretches of a text, each looked at by itself."""
    return [shown(run, match.start()) for match in stretches().finditer(text) for run in runs(match[0])]


def whole(text: str) -> list[list[Shown]]:
    """The runs of a text, looked at as it stands; the bracket keeps the short way for plain runs out."""
    return [shown(run, -1) for run in runs("(" + text)]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_a_stretch_by_itself_holds_the_runs_that_it_has_in_its_text(text: str) -> None:
    assert placed(text) == whole(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bank of Orm", ["Bank of Orm"]),
        ("Orm met Vale", ["Orm", "Vale"]),
        ("Orm & Vale and St. Orm", ["Orm & Vale and St. Orm"]),
        ("the 5th Vale Road and 5 ships", ["5th Vale Road"]),
        ("Orm.\u00a0Vale spoke", ["Orm", "Vale"]),
        ("KORM - Orm Vale", ["KORM", "Orm Vale"]),
        ("ministers in KORM - Orm Vale", ["KORM", "Orm Vale"]),
    ],
)
def test_runs_are_joined_by_small_words_and_ended_by_all_else(text: str, expected: list[str]) -> None:
    assert [text[run[0][1] : run[-1][2]] for run in placed(text)] == expected


def test_a_word_is_written_small_only_between_blanks() -> None:
    small = WrittenSmall(["The port, and the harbour", "ports\u00a0were shut"])
    assert ["and" in small, "ports" in small, "harbour" in small] == [True, True, True]
    assert ["port" in small, "harb" in small, "" in small] == [False, False, False]


def test_many_words_are_sought_with_the_same_answers() -> None:
    words = [f"word{n}" for n in range(2 * MOST_SOUGHT)]
    small = WrittenSmall([" ".join(words)])
    assert all(word in small for word in words)
    assert not any(word + "x" in small for word in words)
