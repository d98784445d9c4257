"""Whom a pronoun or a role means where a paragraph tells of two."""

from __future__ import annotations

import pytest

from extract.invented_news import extract_of
from extract.meant import name


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("He agreed.\nMs Runa Velk, a vendor at sea, said that it rained. “It does,” she said.", "she", "Runa Velk"),
        ("He agreed.\nAt the end, a vendor said that it rained. “It does,” she said.", "she", "vendor"),
        ("Dora Tamm, the envoy, said no.\nQuist’s predecessor, Runa Velk, said yes. “Indeed,” she added.", "she",
         "Runa Velk"),
        ("Vera Velk spoke.\nHer daughter Dora laughed. “Bigger,” Dora said.\nOtar Senn died. “Sad,” she said.", "she",
         "Vera Velk"),
        ("Runa Velk spoke.\nHer daughter Dora laughed. “Bigger,” she said.", "she", "Dora"),
        ("Questioned by Dame Dora Tamm KC, defending, Ms Velk agreed. “Indeed,” she added.", "she", "Velk"),
        ("Jonas Senn met Otar Quist. Jonas Senn spoke.\nHe thanked Otar Quist on Monday. “Indeed,” he added.", "he",
         "Jonas Senn"),
        ("It was attended by Secretary Otar Quist, who left. He agreed. “Indeed,” he added.", "he", "Otar Quist"),
        ("“No,” Otar Quist said.\nThe head of the union, Jonas Senn, spoke. It will vote. “Soon,” he added.", "he",
         "Jonas Senn"),
        ("By Dora Tamm, editor\nThe cook was a young woman. “Indeed,” she added.", "she", "cook"),
        ("A Lakeland guard, who was young, came. “Verel?” he asked.", "he", "Lakeland guard"),
        ("Their mother, 84-year-old Velta Senn, agreed. “Indeed,” she said.", "she", "Velta Senn"),
        ("Otar Quist’s finance chief coughed. “Eleven,” he said.", "he", "Otar Quist’s finance chief"),
        ("The brothers Otar and Jonas Senn left. Otar, the elder, is tall. “Indeed,” he said.", "he", "Otar"),
        ("Interview with Samuel Otieno Ragwar\nSOR: It was.", "SOR", "Samuel Otieno Ragwar"),
        ("With Dora Tamm away, Runa Velk spoke. “Indeed,” she added.", "she", "Runa Velk"),
        ("Trade Minister Arvo Senn met Lars Okkel. According to Lars Okkel, the minister told them no.", "the minister",
         "Arvo Senn"),
        ("General Osk Rahn came with Brigadier Lars Okkel.\nShe flies home. So does the general. “Yes,” he said.",
         "he", "Osk Rahn"),
        ("The wife of the minister, Jonas Senn, spoke.", "The wife of the minister", "wife of the minister"),
        ("The wife of the minister, Dora Senn, spoke.", "The wife of the minister", "Dora Senn"),
        ("Its chair, Romanian liberal Vlad Stenescu, spoke.", "Its chair", "Vlad Stenescu"),
        ("Arvo Senn left. Lars Okkel, the minister for trade, said no. The minister told them so.", "The minister",
         "Lars Okkel"),
    ],
)  # fmt: skip
def test_who_the_sentence_is_about_is_meant(text: str, mention: str, expected: str) -> None:
    assert name(text, mention) == expected


@pytest.mark.parametrize(
    ("official", "expected"), [("Harbour Office", "Lars Okkel"), ("Treasury", "Treasury official")]
)
def test_the_official_of_a_body_is_its_spokesman_who_spoke_before(official: str, expected: str) -> None:
    text = (
        f"“No fares will rise,” Harbour Office spokesman Lars Okkel said. “We know it,” the {official} official added."
    )
    found = extract_of(text)
    names = {r.key: r.name for r in found.referents}
    assert names[[q.speaker or "" for q in found.quotations if q.kind != "indirect"][-1]] == expected
