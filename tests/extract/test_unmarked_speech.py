"""Speech that no marks stand around: lines behind dashes, "he said" inside French marks, text all in capitals."""

from __future__ import annotations

import pytest

from extract.invented_news import article_of, extract_of
from extract.quoted_news import marked, speakers
from summit_tui.extract.recased import in_capitals

PLAIN = "The ferry was late again, and nobody in the harbour of Verel was surprised by that."


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "– You came late, said the pilot without a smile.\n– So did you, Mara Quist replied. – The fog is thick.",
            [("You came late,", "the pilot"), ("So did you,", "Mara Quist"), ("The fog is thick.", "Mara Quist")],
        ),
        (
            "— They sent a clerk, said her aide, Otar Senn.\n— Is it far? she asked, and sat down. — I forget.",
            [
                ("They sent a clerk,", "her aide, Otar Senn"),
                ("Is it far?", "she"),
                ("I forget.", "she"),
            ],
        ),
        (
            "– Don’t listen to him, she said, he is paid to talk.\n– I hear, he said.\n– Good.",
            [("Don’t listen to him, he is paid to talk.", "she"), ("I hear,", "he")],
        ),
    ],
)
def test_lines_behind_dashes_are_dialogue_where_it_is_told_who_speaks(
    lines: str, found: list[tuple[str, str | None]]
) -> None:
    behind = [(words, mention and mention.split(",")[0]) for words, mention in speakers(f"{PLAIN}\n{lines}")]
    assert behind == [(words, mention and mention.split(",")[0]) for words, mention in found]


@pytest.mark.parametrize(
    "lines",
    [
        "– Ferries run until ten.\n– Pilots, who are few, work at night.\n– The harbour is closed.",
        "– More boats, said the report.\n– Fewer pilots in winter.",
        "— Mara Quist",
    ],
)
def test_a_list_behind_dashes_is_nobodys_words(lines: str) -> None:
    assert marked(f"{PLAIN}\n{lines}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "« The fog is thick, he confided with a smile. We shall wait for it. »",
            [("The fog is thick,", "he"), ("We shall wait for it.", "he")],
        ),
        (
            "« We wait, and in the end, sighed the pilot, Otar Senn, we sail. »",
            [("We wait, and in the end, we sail.", "the pilot")],
        ),
        (
            "« The fog, the harbour master of Verel, Mara Quist, told us on the pier, does not read. It comes. »",
            [("The fog, does not read. It comes.", "the harbour master of Verel")],
        ),
        ("« My father was a pilot, my mother said nothing of it, ever. »", [("", None)]),
        ("“The fog is thick, he said to me, and we shall wait for it.”", [("", None)]),
    ],
)
def test_between_french_marks_it_may_be_told_who_speaks(text: str, found: list[tuple[str, str | None]]) -> None:
    whole = [(text.strip("«»“” "), None)]
    assert speakers(text) == (whole if found == [("", None)] else found)


CAPITALS = """TARN SIGNS FERRY PACT

VEREL, NORRMARK (VPA) -- THE LEADERS OF TWO ISLANDS SIGNED A PACT ON FRIDAY AFTER A YEAR OF TALKS.
"WE HAVE WAITED LONG ENOUGH," PRIME MINISTER MARTA VAN DER QUIST TOLD REPORTERS.
HER COLLEAGUE FROM GRENADA, LENNOX SENN-OKKEL, SAID IT WAS "LATE BUT NOT TOO LATE". HE WILL VISIT VEREL IN MAY.
"MY PEOPLE STOOD IN THE RAIN," HE ADDED. A PILOTS' UNION WARNED THAT FARES "WILL SINK THE BOATS".
"IT IS ONLY PAPER," QUIST SAID."""


def test_a_dispatch_all_in_capitals_is_read_like_any_other() -> None:
    found = extract_of(CAPITALS)
    names = {referent.key: referent.name for referent in found.referents}
    assert [(q.text, q.speaker and names[q.speaker]) for q in found.quotations if q.kind != "indirect"] == [
        ("WE HAVE WAITED LONG ENOUGH,", "Marta van der Quist"),
        ("LATE BUT NOT TOO LATE", "Lennox Senn-Okkel"),
        ("MY PEOPLE STOOD IN THE RAIN,", "Lennox Senn-Okkel"),
        ("WILL SINK THE BOATS", "pilots' union"),
        ("IT IS ONLY PAPER,", "Marta van der Quist"),
    ]


def test_a_cry_in_an_article_in_small_letters_stays_as_it_is() -> None:
    text = f"{PLAIN} {PLAIN}\nSTOP THE FERRY BEFORE IT SINKS, IT SAID ON A WALL OF VEREL.\n{PLAIN}"
    assert not in_capitals(text, article_of(text)[1])
