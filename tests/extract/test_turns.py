"""Interviews, transcripts, live blogs and signatures: layouts that say who speaks."""

from __future__ import annotations

import pytest
from quoted_news import reported, said, speakers

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


@pytest.mark.parametrize(
    ("note", "interviewed"),
    [
        ("Mara Quist was a pilot until 2031 and owns nine boats.", "Mara Quist"),
        ("Mara Quist writes for the Verel Gazette.", None),
    ],
)
def test_a_note_at_the_end_may_say_whom_an_interview_was_with(note: str, interviewed: str | None) -> None:
    plain = QUESTIONS.replace("“", "").replace("”", "")
    found = reported(f"Ferries in winter\nFive questions to one who was there.\n{plain}\nA: I sleep.\n{note}", "title")
    assert {one.mention for one in found} == ({interviewed} if interviewed else set())


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


OFFICES = (
    "Shri Imre Tollas, Official Spokesperson: Good day. I have Ms. Quist here.\n"
    "Ms. Mara Quist, Secretary (West): Thank you. We shall go by boat.\n"
    "Oda Brin, Gazette: How many boats are there?\n"
    "Ms. Mara Quist, Secretary (West): Nine of them.\nThey are all blue."
)
LETTERS = (
    "A press conference with Mara Quist\nQ. (Oda Brin, Gazette) Is the ferry late?\nA. It is on time today.\n"
    "Q. Will it sail?\nA. We shall see."
)


@pytest.mark.parametrize(
    ("transcript", "turns"),
    [
        (
            OFFICES,
            [
                ("Shri Imre Tollas", "Good day. I have Ms. Quist here."),
                ("Ms. Mara Quist", "Thank you. We shall go by boat."),
                ("Oda Brin", "How many boats are there?"),
                ("Ms. Mara Quist", "Nine of them. They are all blue."),
            ],
        ),
        (
            "President of Verel Mara Quist: Colleagues, good day.\nWe met twice.\nQuestion: Who pays?\n"
            "Mara Quist: Those who sail.\nQuestion (retranslated): When?\nMara Quist: In May.\n(Concluded)\nVerel",
            [
                ("President of Verel Mara Quist", "Colleagues, good day. We met twice."),
                ("Mara Quist", "Those who sail."),
                ("Mara Quist", "In May."),
            ],
        ),
        (
            "President of Verel Mara Quist: Good day.\nWe met twice.\nPresident of Orland Imre Tollas (retranslated):"
            " We shall meet again.\nMara Quist: In May.\nImre Tollas (speaking Orlandic): Or in June.",
            [
                ("President of Verel Mara Quist", "Good day. We met twice."),
                ("President of Orland Imre Tollas", "We shall meet again."),
                ("Mara Quist", "In May."),
                ("Imre Tollas", "Or in June."),
            ],
        ),
        (
            "PREMIER QUIST: Good day.\nQ    Thank you. Who pays?\nPREMIER QUIST: All of us.\nQ    And when?\n"
            "PREMIER QUIST: In May.\nEND  5:31 P.M.\nThe premier left at six.",
            [("PREMIER QUIST", "Good day."), ("PREMIER QUIST", "All of us."), ("PREMIER QUIST", "In May.")],
        ),
        (
            "Moderator (Oda Brin): Good day to all.\nMara Quist (Chair, Ferry Board): Thank you, Oda.\n"
            "Journalist (Gazette): Who pays?\nMara Quist: All of us.\nThe interview was held on the ferry.",
            [
                ("Oda Brin", "Good day to all."),
                ("Mara Quist", "Thank you, Oda."),
                ("Mara Quist", "All of us."),
            ],
        ),
        (
            LETTERS,
            [
                ("Oda Brin", "Is the ferry late?"),
                ("Mara Quist", "It is on time today."),
                ("Mara Quist", "We shall see."),
            ],
        ),
        (
            "Remarks by Mara Quist on the ferry\nQ. Will it sail?\nI hope so.\nIt is a good ship.\nQ. And Verel?\n"
            "There is no ferry to Verel.\nQ. Why?\nNobody asked.",
            [
                ("Mara Quist", "I hope so. It is a good ship."),
                ("Mara Quist", "There is no ferry to Verel."),
                ("Mara Quist", "Nobody asked."),
            ],
        ),
    ],
)  # fmt: skip
def test_turns_without_marks_are_whose_their_labels_name(transcript: str, turns: list[tuple[str, str]]) -> None:
    titled = transcript.startswith(("A press", "Remarks"))
    found = reported(transcript if titled else f"Ferries in winter\n{transcript}", "title")
    assert [(one.mention, one.text) for one in found] == turns


@pytest.mark.parametrize(
    "text",
    [
        "Verel, North Shore: Boats left.\nTarn, South Shore: Boats came.\nOda, West Shore: Boats sank.",
        "The ferries are late.\nQ Branch: Boats left.\nThe harbour is full.\nBoats stay where they are.",
    ],
)
def test_places_with_their_regions_have_no_turns(text: str) -> None:
    assert [one for one in reported(text) if one.reason == "turn of a transcript"] == []


def test_who_speaks_of_themselves_in_a_turn_is_whom_its_label_names() -> None:
    turns = OFFICES + f"\nLet me put it like this: “{LONG}.” They told us: “{LONG} too.”"
    assert [one.mention for one in said(turns)] == ["Ms. Mara Quist", "They"]


@pytest.mark.parametrize(
    ("headline", "mention"),
    [
        (f"Interview with Mayor Mara Quist: “{LONG}”", "Mayor Mara Quist"),
        (f"Transcript: “{LONG}”", None),
    ],
)
def test_a_headline_with_an_interview_has_whom_it_is_with(headline: str, mention: str | None) -> None:
    assert [one.mention for one in said(headline, "title")] == [mention]


@pytest.mark.parametrize(
    ("heading", "mention"),
    [
        ("Omani Prime Minister Salim al-Harthy", "Omani Prime Minister Salim al-Harthy"),
        ("UN Envoy Mara Quist, speaking to reporters", "UN Envoy Mara Quist"),
        ("The Verel Charter", None),
    ],
)
def test_words_below_a_heading_are_whose_name_and_office_it_is(heading: str, mention: str | None) -> None:
    assert [one.mention for one in said(f"{heading}\n“{LONG}.”", "subhead")] == [mention]


def test_names_above_what_each_of_them_said_are_no_signatures() -> None:
    lines = ("Mara Quist, harbour master", f"“{LONG}.”", "Otar Senn, head of the pilots", f"“{LONG}, too.”")
    found = said("\n".join(["What they said", "“Yes,” said Runa Velk.", *lines]), "title")
    assert [one.mention for one in found] == ["Runa Velk", "Mara Quist", "Otar Senn"]


def test_who_is_named_in_brackets_behind_an_office_holds_it_in_later_labels() -> None:
    found = reported(
        "The evening in Verel\nHigh Representative (Ms Mara Quist): Good evening.\nPresident (Mr Otar Senn): Hello.\n"
        f"Question (Radio Verel): The union calls it “{LONG}”.\nPresident: They may.\nQuestion (Gazette): And you?\n"
        "High Representative: I agree.",
        "title",
    )
    assert [one.mention for one in found] == ["Ms Mara Quist", "Mr Otar Senn", "Mr Otar Senn", "Ms Mara Quist"]


@pytest.mark.parametrize(
    ("interview", "turns"),
    [
        (
            "An interview with harbour master Mara Quist\n**Why boats?**\nMy father had one.\nIt sank.\n"
            "**And now?**\nNine.\n**They say it is too many.**\nThey do.",
            ["My father had one. It sank.", "Nine.", "They do."],
        ),
        (
            "An interview with harbour master Mara Quist\nDo you mind?\nYes, I do.\nIs it late?\nIt is.\n"
            "Critics say it is too big.\nWill it sail?\nWe shall see.",
            ["Yes, I do.", "It is.", "We shall see."],
        ),
        (
            "Interview: ferries\nMara Quist owns nine of them.\nQ — Is it late?\nA — It is.\nQ — Will it sail?\n"
            "A — We shall see.",
            ["It is.", "We shall see."],
        ),
    ],
)
def test_who_is_interviewed_answers_questions_that_have_no_labels(interview: str, turns: list[str]) -> None:
    assert [(one.mention, one.text) for one in reported(interview, "title")] == [("Mara Quist", turn) for turn in turns]


def test_questions_of_nobody_who_is_interviewed_have_no_answers() -> None:
    assert reported("Ferries in winter\nWhy boats?\nThey float.\nAnd now?\nNine.\nIs it late?\nIt is.", "title") == []


def test_a_label_may_end_in_a_dash_where_somebody_asks_so() -> None:
    briefing = (
        "Briefing\nSpokesperson – Good day to all.\nJournalist (Gazette) – Who pays?\nSpokesperson – All of us.\n"
        "Journalist – And when?\nSpokesperson – In May."
    )
    assert [(one.mention, one.text) for one in reported(briefing, "title")] == [
        ("Spokesperson", "Good day to all."),
        ("Spokesperson", "All of us."),
        ("Spokesperson", "In May."),
    ]
    datelines = "Digest\nVEREL — Boats left.\nTARN — Boats came.\nVEREL — Boats sank.\nTARN — Boats stayed."
    assert reported(datelines, "title") == []


def test_whole_words_in_the_title_of_an_interview_are_those_of_whom_it_is_with() -> None:
    title = f"“{LONG}”: an interview with Mara Quist\nMara Quist owns nine of them."
    assert said(title, "title")[0].mention == "Mara Quist"
    assert said(f"“{LONG}”: nine boats\nMara Quist owns nine of them.", "title")[0].mention is None


def test_in_a_turn_somebody_else_s_words_are_theirs() -> None:
    turns = (
        f"HOST: Good day.\nQUIST: The road is open. As my predecessor once cabled home, “{LONG}.”\nHOST: Is it?\n"
        f"QUIST: I asked the consul that. “{LONG},” he said."
    )
    assert [one.mention for one in said(turns)] == ["my predecessor", "he"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (f"“{LONG}.” — the White House", "the White House"),
        (f"“{LONG}.” — a driver at the gate", "a driver at the gate"),
        (f"“{LONG}.” — the end", None),
        (f"“{LONG}.”\n— an envoy who asked us not to say for whom", "an envoy"),
        (f"“{LONG}.” — Mara Quist\n“No comment” (the White House)", "White House"),
    ],
)
def test_a_house_and_somebody_without_a_name_may_sign(text: str, mention: str | None) -> None:
    assert said(text)[-1].mention == mention
