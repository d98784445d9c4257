"""People of whom it is said how many they are, exactly or not, speak as others do."""

from __future__ import annotations

import pytest

from extract.quoted_news import said

LONG = "We are leaving for the lake now"


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (f"“{LONG},” at least four pilots said.", "at least four pilots"),
        (f"“{LONG},” about 40 pilots wrote in a letter.", "about 40 pilots"),
        (f"“{LONG},” more than 40 pilots wrote in a letter.", "more than 40 pilots"),
        (f"“{LONG},” according to more than a dozen pilots.", "more than a dozen pilots"),
        (
            "At least half of the pilots in the port said it was “about right”.",
            "At least half of the pilots in the port",
        ),
        ("As many as 40 pilots called it “about right”.", "As many as 40 pilots"),
        ("More than half of the pilots called it “about right”.", "More than half of the pilots"),
        (
            f"Outside the hall, about 40 pilots gathered in groups, holding signs and chanting “{LONG}”.",
            "about 40 pilots",
        ),
        (f"Outside the hall, 40 pilots gathered in groups, holding signs and chanting “{LONG}”.", "40 pilots"),
    ],
)
def test_so_many_speak(sentence: str, mention: str) -> None:
    assert [one.mention for one in said(sentence)] == [mention]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Asked about four pilots, Quist called them “about right”.", "Quist"),
        ("Over lunch the mayor said it was “about right”.", "the mayor"),
        ("On May 3, 2031, Quist left, calling it “about right”.", "Quist"),
    ],
)
def test_those_of_whom_somebody_speaks_do_not(sentence: str, mention: str) -> None:
    assert [one.mention for one in said(sentence)] == [mention]
