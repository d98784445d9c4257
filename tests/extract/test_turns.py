"""Interviews, transcripts, live blogs and signatures: layouts that say who speaks."""

from __future__ import annotations

import pytest
from quoted_news import said, speakers

LONG = "We will keep the ferries running this winter"
QUESTIONS = "Q: “How did you start, then?”\nA: “I started with a boat and a loan.”\nQ: “And now you own nine?”"


@pytest.mark.parametrize(
    ("introduction", "interviewed"),
    [
        ("‘We built it twice’: an interview with Mara Quist", "Mara Quist"),
        ("Mara Quist on boats", "Mara Quist"),
        ("Ferries in winter\nThe builder Mara Quist, 61, spoke to the Gazette in Verel.", "Mara Quist"),
        ("Ferries in winter\nThe Gazette sat down with Mara Quist in Verel.", "Mara Quist"),
        ("Ferries in winter\nWe spoke to Mara Quist. The Gazette also talked to Imre Tollas.", None),
        ("Ferries in winter\nMara Quist owns nine of them.", None),
    ],
)
def test_answers_are_whom_the_interview_is_said_to_be_with(introduction: str, interviewed: str | None) -> None:
    found = said(f"{introduction}\n{QUESTIONS}", "title")[-3:]
    assert [one.mention for one in found] == [None, interviewed, None]
    assert {one.reason for one in found} == {"turn of an interview"}


def test_labels_may_stand_inside_the_marks() -> None:
    found = said(
        "An interview with Mara Quist\n“Q: How did you start?\n“A: I started with a boat and a loan.”", "title"
    )
    assert [one.mention for one in found] == [None, "Mara Quist"]


def test_an_initial_is_no_label() -> None:
    assert [one.mention for one in said(f"An interview with Mara Quist\nA. Tollas said: “{LONG}.”")] == ["A. Tollas"]


@pytest.mark.parametrize(
    ("turns", "mentions"),
    [
        (f"PRESIDENT QUIST: “{LONG}.”\nIMRE TOLLAS: “{LONG} too.”", ["PRESIDENT QUIST", "IMRE TOLLAS"]),
        ("Quist: We told him, ‘this is not our way of doing it’.", ["Quist"]),
        ("Note: We told him, ‘this is not our way of doing it’.", ["We"]),
        ("Quist: The mayor said, ‘this is not our way of doing it’.", ["The mayor"]),
        ("Quist: We sat in the hall.\nTollas: Saying ‘give us all of the boats’ was easy.", ["Tollas"]),
    ],
)
def test_what_stands_in_marks_in_a_turn_is_the_speakers_unless_they_say_whose_it_is(
    turns: str, mentions: list[str]
) -> None:
    assert [one.mention for one in said(turns)] == mentions


@pytest.mark.parametrize("time", ["11:40 ", "11.40am ", "[11:40] ", "11:40 a.m. – ", "9:05 GMT | ", "(11:40) "])
def test_an_entry_of_a_live_blog_is_whose_name_stands_behind_its_time(time: str) -> None:
    assert [one.mention for one in said(f"{time}Quist: “{LONG}.”")] == ["Quist"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"“{LONG}.” — Mara Quist, harbour master", "signed after a dash"),
        (f"“{LONG}.”\n— Mara Quist", "signed after a dash"),
        (f"“{LONG}.”\nMara Quist, harbour master of Verel\nThe port was full.", "signed on the next line"),
        (f"“{LONG}.” (Mara Quist, harbour master)", "signed in brackets"),
        (f"“{LONG}.\nMara Quist, harbour master.”", "signed inside the marks"),
        (f"“{LONG}.”\nWith these words Mara Quist opened the session.", "named in the paragraph behind"),
        (f"“{LONG}.”\nThat was how Mara Quist answered on Monday.", "named in the paragraph behind"),
        (f"“{LONG}.”\nSo said Mara Quist on Monday, and left.", "named in the paragraph behind"),
    ],
)
def test_a_signature_says_whose_the_words_are(text: str, reason: str) -> None:
    (one,) = said(text)
    assert (one.mention, one.reason) == ("Mara Quist", reason)


@pytest.mark.parametrize(
    "text",
    [
        f"“{LONG}.”\nMara Quist was not in the mood for jokes on Monday.",
        f"“{LONG}.”\nMara Quist, harbour master of Verel, slept.",
        f"“{LONG}.” (Verel)",
        f"“{LONG}.”\nMara Quist, left, with Imre Tollas in Verel",
        f"“{LONG}.”\nFerries, boats and nets",
    ],
)
def test_who_is_only_named_near_has_not_signed(text: str) -> None:
    assert speakers(text) == [(f"{LONG}.", None)]
