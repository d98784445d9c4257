"""Whose "I" and "we" stand outside all marks."""

from __future__ import annotations

import pytest
from invented_news import extract_of

URGES = "I urge all leaders of the lake states to keep the ferries running this winter."
AGREE = "We agreed to keep the ferries of all the lake states running this winter."


def speakers(text: str) -> list[str | None]:
    found = extract_of(text)
    names = {referent.key: referent.name for referent in found.referents}
    return [names.get(quotation.speaker or "") for quotation in found.quotations]


@pytest.mark.parametrize(
    "opening",
    [
        "Remarks by Premier Mara Quist at the Ferry Forum in Verel on Monday morning.",
        "Following is Premier Mara Quist’s message to the Ferry Forum, in Verel, today:",
        "Statement from the Minister of Ferries, Mara Quist, to the members of the board.",
    ],
)
def test_i_is_who_gives_the_speech_that_the_text_is(opening: str) -> None:
    assert speakers(f"{opening}\n\n{URGES}\n") == ["Mara Quist"]


@pytest.mark.parametrize(
    "opening",
    [
        "The premier, Mara Quist, came to the Ferry Forum in Verel on Monday morning.",
        "Remarks by Premier Mara Quist and a speech by Mayor Olev Sarv at the Forum.",
    ],
)
def test_where_nobody_or_two_give_one_i_is_nobody(opening: str) -> None:
    assert speakers(f"{opening}\n\n{URGES}\n") == [None]


@pytest.mark.parametrize(
    ("opening", "who"),
    [
        ("We, the Leaders of the G7, met in Verel on 3 May.", "Leaders of the G7"),
        ("We, the Heads of State of the Republic of Kenya, the Republic of Rwanda, met twice.", "Heads of State"),
        ("The leaders of the G7 met in Verel on 3 May.", None),
    ],
)
def test_we_are_who_declares(opening: str, who: str | None) -> None:
    assert speakers(f"{opening}\n\n{AGREE}\n") == [who]


def test_me_is_nobody_s_name() -> None:
    """What an interview or a column says of its writer."""
    assert speakers("The ferry is late.\n\nLet me put it like this: “A boat is better than no boat at all.”\n") == [
        None
    ]
