"""Whom a pronoun or a role means where a paragraph tells of two."""

from __future__ import annotations

import pytest

from extract.meant import name


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("He agreed.\nMs Runa Velk, a vendor at sea, said that it rained. “It does,” she said.", "she", "Runa Velk"),
        ("He agreed.\nAt the end, a vendor said that it rained. “It does,” she said.", "she", "vendor"),
        ("Dora Tamm, the envoy, said no.\nQuist’s predecessor, Runa Velk, said yes. “Indeed,” she added.", "she",
         "Runa Velk"),
        ("With Dora Tamm away, Runa Velk spoke. “Indeed,” she added.", "she", "Runa Velk"),
        ("Trade Minister Arvo Senn met Lars Okkel. According to Lars Okkel, the minister told them no.", "the minister",
         "Arvo Senn"),
        ("Arvo Senn left. Lars Okkel, the minister for trade, said no. The minister told them so.", "The minister",
         "Lars Okkel"),
    ],
)  # fmt: skip
def test_who_the_sentence_is_about_is_meant(text: str, mention: str, expected: str) -> None:
    assert name(text, mention) == expected
