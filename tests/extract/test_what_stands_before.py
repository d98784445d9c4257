"""What stands between a subject and its verb, and whose words are quoted where no verb says so."""

from __future__ import annotations

import pytest

from extract.quoted_news import said

LONG = "a bad joke for all of us here"


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (f"A draft circulated late last night, seen by this paper, speaks of “{LONG}”.", "A draft"),
        (f"An internal memo dated 4 March warned that the roof was “{LONG}”.", "An internal memo"),
        (f"A letter of 12 June 2023 called it “{LONG}”.", "A letter"),
        (f"Alarmed by the news, the pilot on 4 March called it “{LONG}”.", "the pilot"),
    ],
)
def test_when_and_by_whom_is_no_part_of_who(sentence: str, mention: str) -> None:
    assert [found.mention for found in said(sentence)] == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (f"“It is so,” said Runa Velk.\nFor Velk, it is “{LONG}” that counts.", "Velk"),
        (
            f"“It is so,” said Runa Velk.\nFor Runa Velk of the port, the plan remains “{LONG}”.",
            "Runa Velk of the port",
        ),
        (f"For Arvo Senn, a former pilot now ashore, the plan of 1959 is “{LONG}”.", "Arvo Senn"),
        (f"“It is so,” said Runa Velk.\nFor Lakelanders, it is “{LONG}” that counts.", None),
        (f"“It is so,” said Runa Velk.\nFor now, it is “{LONG}” that counts.", None),
        (f"“It is so,” said Runa Velk.\nFor Velk, the plan came with “{LONG}”.", "the plan"),
    ],
)
def test_for_whom_something_is_so_is_one_who_spoke_before(text: str, mention: str | None) -> None:
    assert said(text)[-1].mention == mention


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“Gentlemen,” Quist said, “I believe that we have stopped talking.”", [2]),
        ("“Gentlemen,” Quist said, “we have stopped talking.”", [2]),
        ("“It is grumpy today,” Quist said, but later, “I think so too today,” said Okoro.", [1, 1]),
        ("“It is grumpy today,” Quist said, though she added, “I think so too today.”", [1, 1]),
    ],
)
def test_i_goes_on_with_a_sentence_though_it_has_a_capital(text: str, spans: list[int]) -> None:
    assert [len(found.quotation.spans) for found in said(text)] == spans
