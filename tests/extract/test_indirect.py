"""Speech reported without marks: the clause without its attribution."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quoted_news import reported

from extract.invented_news import extract_of


@pytest.mark.parametrize(
    ("sentence", "statement", "mention"),
    [
        ("Quist said that the ferries would run all winter.", "the ferries would run all winter", "Quist"),
        ("Quist added, however, that the ferries would run.", "the ferries would run", "Quist"),
        ("Xinhua quoted Quist as saying the ferries would run.", "the ferries would run", "Quist"),
        ("The port is shut again, said Mara Quist, the Gazette reports.", "The port is shut again", "Mara Quist"),
        (
            "The talks are close to a deal, the Lakeland envoy said as she and her colleagues from three other lands"
            " flew home to brief their ministers.",
            "The talks are close to a deal",
            "the Lakeland envoy",
        ),
        (
            "The old ferry, which is late, has left the port, Quist said.",
            "The old ferry, which is late, has left the port",
            "Quist",
        ),
        ("Stressing the need for calm on the lake, Quist said no.", "the need for calm on the lake", "Quist"),
        (
            "Asked whether the pilots would discuss fares, Mara Quist said the lake would freeze.",
            "the lake would freeze",
            "Mara Quist",
        ),
        ("Quist said the ferries would run all winter.", "the ferries would run all winter", "Quist"),
        ("Okoro told reporters that the lake would freeze by May.", "the lake would freeze by May", "Okoro"),
        ("The ferries will run all winter, Quist said.", "The ferries will run all winter", "Quist"),
        ("Okoro told reporters the lake had frozen early.", "the lake had frozen early", "Okoro"),
        ("Okoro told the court guards were asleep that night.", "guards were asleep that night", "Okoro"),
        ("Okoro told the BBC Norway would pay for the ferry.", "Norway would pay for the ferry", "Okoro"),
        (
            "According to Velkan, a big shipping firm, the lake has never frozen.",
            "the lake has never frozen",
            "Velkan",
        ),
        (
            "According to the port, the ferry, which was late, has left.",
            "the ferry, which was late, has left",
            "the port",
        ),
        (
            "According to fishermen, the lake never freezes before May.",
            "the lake never freezes before May",
            "fishermen",
        ),
        (
            "The lake never freezes before May, according to fishermen.",
            "The lake never freezes before May",
            "fishermen",
        ),
        (
            "Lakeland welcomes the new plan for all ports, minister Mara Quist said on Monday.",
            "Lakeland welcomes the new plan for all ports",
            "minister Mara Quist",
        ),
        ("Quist vowed to keep the northern ferries running.", "keep the northern ferries running", "Quist"),
        ("Quist called for better harbours in the north.", "better harbours in the north", "Quist"),
        ("Quist urged Lakeland and Verel to open their ports.", "Lakeland and Verel to open their ports", "Quist"),
        ("She stressed the need for patience on the lakes.", "the need for patience on the lakes", "She"),
        ("Quist expressed hope that the treaty would last a century.", "the treaty would last a century", "Quist"),
        (
            "Quist announced the opening of three new harbours, saying it took years.",
            "the opening of three new harbours",
            "Quist",
        ),
        (
            "Analysts based in Verel say the ferries would run all winter.",
            "the ferries would run all winter",
            "Analysts based in Verel",
        ),
        ("Quist told parliament she would not seek another term.", "she would not seek another term", "Quist"),
        ("The two mayors agreed to share maps of the ice, a note said.", "share maps of the ice", "The two mayors"),
        (
            "The chancellor stressed the need for patience on the lakes.",
            "the need for patience on the lakes",
            "The chancellor",
        ),
        (
            "The leaders of the Lake Six reaffirmed their commitment to open waters.",
            "their commitment to open waters",
            "The leaders of the Lake Six",
        ),
        ("Okoro denied that the port had failed.", "denied that the port had failed", "Okoro"),
        ("Okoro denied reports he would sell the port.", "denied reports he would sell the port", "Okoro"),
        ("Okoro has rejected the idea of a toll.", "rejected the idea of a toll", "Okoro"),
        ("Okoro doubted whether the port would open.", "doubted whether the port would open", "Okoro"),
        ("When Quist said the ice was thin, Okoro left the hall.", "the ice was thin", "Quist"),
        ("If the ice breaks, ferries will sail, Okoro said.", "If the ice breaks, ferries will sail", "Okoro"),
        ("Quist welcomed the new rules for pilots.", "the new rules for pilots", "Quist"),
        ("A plan which observers say could close two harbours failed.", "could close two harbours failed", "observers"),
    ],
)
def test_the_reported_clause_is_covered_without_its_attribution(sentence: str, statement: str, mention: str) -> None:
    found = reported(sentence)
    assert [(one.text, one.mention) for one in found] == [(statement, mention)]
    assert found[0].quotation.kind == "indirect"


def test_an_attribution_in_the_middle_leaves_two_spans() -> None:
    text = "Verel will open its port in spring, he said, and build two more."
    (one,) = reported(text)
    assert [text[s.start : s.end] for s in one.quotation.spans] == [
        "Verel will open its port in spring",
        "build two more",
    ]


def test_a_statement_ends_where_the_next_is_reported() -> None:
    found = reported("A union said drivers had not been paid for weeks, and the spokesman added that talks had failed.")
    assert found[0].text == "drivers had not been paid for weeks"


def test_a_statement_ends_where_its_speaker_says_something_else() -> None:
    (one,) = reported("She noted that the ports of the lake are all open, and termed the strike “short-sighted.”")
    assert one.text == "the ports of the lake are all open"


def test_the_mark_of_a_point_is_none_of_the_statement() -> None:
    assert [one.text for one in reported("The port is open.\n* Ports to stay open in May, Quist says")] == [
        "Ports to stay open in May"
    ]


def test_when_it_was_said_is_none_of_what_was_said() -> None:
    assert reported("Mara Quist retorted when asked about the remark in the town hall.") == []


def test_a_dateline_is_none_of_the_statement() -> None:
    (one,) = reported("Verel (dpa) - The ports of the lake will stay open all winter, Mara Quist announced on Friday.")
    assert one.text == "The ports of the lake will stay open all winter"


def test_a_headline_may_end_with_its_source() -> None:
    (one,) = reported("Northern lakes are warming fast: LAKEWATCH", "title")
    assert (one.text, one.mention) == ("Northern lakes are warming fast", "LAKEWATCH")


@pytest.mark.parametrize(
    "sentence",
    [
        "“The ferries will run,” Quist said.",
        "Quist did not say that the ferries would run.",
        "Quist told parliament the truth about what had happened.",
        "Quist is expected to announce a new timetable for the lakes.",
        "The efforts reflect a deeper interest in northern ports.",
        "Quist stopped short of saying that the ferries were late.",
        "Quist left without saying that the port was hers.",
        "When a pilot mentioned the ice, Quist said, “No.”",
        "Told that the mayor had called him weak, Okoro said, “No.”",
        "Asked about the ice on the lake, Okoro said: “No.”",
        "At the summit in the north, Okoro said, “No.”",
        "Mayor Quist thanked the crew of Okoro, who answered, “No.”",
        "Quist welcomed colleagues from Verel and Lakeland.",
        "Quist welcomed Mayor Okoro of Verel.",
        "Quist went home after the summit in Verel.",
        "To a question on whether the port would pay for it, Quist said, “No.”",
        "The third of them, who asked not to be named in the report, just laughed.",
        "The port’s chief pilot, Mara Quist, cautioned against haste.",
        "Here’s what the mayor of Verel, Mara Quist, said as she went in.",
    ],
)
def test_what_nobody_says_without_marks_is_no_report(sentence: str) -> None:
    assert reported(sentence) == []


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Quist", "said", "that", "“", "”", ",", ".", "according to", "vowed to", "the", "lake", "will", ":"]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_any_text_gives_statements_that_lie_in_it(text: str) -> None:
    for one in reported(text):
        assert all(0 <= s.start < s.end <= len(text) for s in one.quotation.spans)


TRANSCRIPT = """Joint press conference in Orvale

PRESIDENT TARN: Good evening. It has been a long day.

We have a text, and it is short.

Q: Is President Velk not coming?

PRESIDENT TARN: No. He told me this morning, “Start without me.”

MODERATOR: Thank you, everybody.

(The press conference ended at 9:40 p.m.)
"""


def test_a_turn_of_a_transcript_is_what_its_label_says() -> None:
    """Word for word and without marks; its paragraphs go together, and questions are nobody's."""
    spoken = [q for q in extract_of(TRANSCRIPT).quotations if q.kind == "indirect"]
    assert [(q.text.split(".")[0], len(q.spans), q.speaker, q.reason) for q in spoken] == [
        ("Good evening", 2, "tarn", "turn of a transcript"),
        ("No", 1, "tarn", "turn of a transcript"),
        ("Thank you, everybody", 1, "unnamed-moderator", "turn of a transcript"),
    ]


def test_a_surname_may_be_a_season() -> None:
    text = TRANSCRIPT.replace("TARN", "FALL").replace("Tarn", "Fall")
    assert [q.speaker for q in extract_of(text).quotations if q.kind == "indirect"][:2] == ["fall", "fall"]


def test_he_is_not_the_one_whose_turn_it_is() -> None:
    """ "He told me": somebody named before."""
    (quoted,) = [q for q in extract_of(TRANSCRIPT).quotations if q.kind != "indirect"]
    assert quoted.speaker == "velk"


def test_a_few_labels_make_no_transcript() -> None:
    """Newspapers put colons behind names too."""
    text = (
        "Ferries stop\n\nTarn: a good day.\n\nThe ferries stopped on Monday.\n\nThey will be back by noon, it is hoped."
    )
    assert [q for q in extract_of(text).quotations if q.reason == "turn of a transcript"] == []


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("SPOTTED: Mayor Quist ate cake.\n\nBIRTHDAYS: The pilot Tollas.\n\nTHE WEATHER: It will rain on the lake.", 0),
        ("QUIST: We came here first.\n\nTOLLAS: You came last.\n\nQUIST: We shall see about that.", 3),
    ],
)
def test_capitals_that_head_the_items_of_a_newsletter_are_nobody_s_turns(text: str, turns: int) -> None:
    found = extract_of("Harbour Brief of the week\n\n" + text).quotations
    assert sum(q.reason == "turn of a transcript" for q in found) == turns
