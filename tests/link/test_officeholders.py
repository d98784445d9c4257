"""Whom an office without a name means: who is said to hold it in another article of the folder."""

from __future__ import annotations

import pytest
from invented_folder import folder

NAMED = (
    "Ferries stop\n\n{day}\n\nNorwegian Environment Minister {who} came on Monday.\n\n“We wait for you,” {who} said.\n"
)
NAMELESS = "Ferries go on\n\n{day}\n\n“We shall not wait any longer,” {office} said on Friday.\n"


def speaker_of(*texts: str) -> str | None:
    dossier = folder(*texts)
    (quotation,) = (q for q in dossier.quotations if q.text.startswith("We shall not"))
    entity = dossier.entity(quotation.speaker or "")
    return entity.name if entity is not None else None


@pytest.mark.parametrize(
    "office",
    ["the Norwegian environment minister", "the environment minister of Norway", "Norway's environment minister"],
)
def test_an_office_without_a_name_is_whom_the_folder_names_for_it(office: str) -> None:
    named = NAMED.format(day="3 March 2024", who="Elena Rusk")
    assert speaker_of(NAMELESS.format(day="5 March 2024", office=office), named) == "Elena Rusk"


@pytest.mark.parametrize(
    ("office", "others"),
    [
        ("the Norwegian finance minister", ["Elena Rusk"]),
        ("the former Norwegian environment minister", ["Elena Rusk"]),
        ("the Swedish environment minister", ["Elena Rusk"]),
        ("the Norwegian environment minister", ["Elena Rusk", "Jonas Teig"]),
    ],
)
def test_where_another_office_is_meant_or_two_hold_it_nobody_is(office: str, others: list[str]) -> None:
    named = [NAMED.format(day="3 March 2024", who=who) for who in others]
    assert speaker_of(NAMELESS.format(day="5 March 2024", office=office), *named) == office.removeprefix("the ")


def test_offices_pass_on_in_the_course_of_years() -> None:
    named = NAMED.format(day="3 March 2014", who="Elena Rusk")
    nameless = NAMELESS.format(day="5 March 2024", office="the Norwegian environment minister")
    assert speaker_of(nameless, named) != "Elena Rusk"


@pytest.mark.parametrize("office", ["the former Norwegian prime minister", "Norway's deputy prime minister"])
def test_who_is_known_to_hold_an_office_is_not_meant_by_another(office: str) -> None:
    assert speaker_of(NAMELESS.format(day="5 March 2024", office=office)) == office.removeprefix("the ")
