"""Words whose letters are set apart by what nobody sees are read as the words that they are."""

from __future__ import annotations

import unicodedata

import pytest

from extract.invented_news import reading_of, world
from summit_tui.extract import extract
from summit_tui.ingest import read
from summit_tui.ingest.joints import composed, composed_in_place

TEXT = (
    "“We will build the bridge, and soon,” Prime Minister Mara Verél said on Monday.\n\n"
    "“It will cost us all we have,” Verél told reporters. Verél’s adviser, Odo Verél-Tarn, left."
)


@pytest.mark.parametrize("apart", ["Ver\u00ade\u0301l", "Ver\u200bél", "Ve\u2060rél", "Vere\u0301l"])
def test_the_speaker_has_the_whole_name_and_each_place_is_that_in_the_file(apart: str) -> None:
    reading = reading_of(TEXT.replace("Verél", apart))
    text = reading.source.text
    found = extract(reading.source, reading.article, world())
    names = {referent.key: referent.name for referent in found.referents}
    assert [names[q.speaker or ""] for q in found.quotations] == ["Mara Verél", "Mara Verél"]
    assert [text[q.mention.start : q.mention.end] for q in found.quotations if q.mention] == [
        f"Prime Minister Mara {apart}",
        apart,
    ]
    assert all(" ".join(text[s.start : s.end] for s in q.spans) == q.text for q in found.quotations)
    places = [text[m.start : m.end] for r in found.referents for m in r.mentions]
    assert f"Odo {apart}-Tarn" in places
    assert places.count(apart) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Verél said",
        "पानी said",
        "Ver\u00ad",
        "\u00adVer",
        "a \u0301 b",
        "a\u200b\u200b \u200bb",
        "\u0344\u0344",
        "x\u0323y",
    ],
)
def test_no_character_is_lost_and_none_added(text: str) -> None:
    made, ends = composed_in_place(text)
    assert len(made) == len(text)
    assert all(new < old <= len(text) for new, old in ends.items())
    assert unicodedata.normalize("NFC", made).split() == composed(text).split()


def test_who_speaks_may_stand_on_two_lines_with_a_hyphen() -> None:
    page = (
        "Ferries sail at night\n\nBy Ines Okoro\n\nThe ministers of the five lakes met on Mon-\nday and left.\n\n"
        "“We will keep them run-\nning through the win-\nter,” Lakeland trans-\nport minister Tomas Ver-\nel said.\n"
    )
    source, (article,) = read(page.encode(), "a.txt", "", world())
    found = extract(source, article, world())
    names = {referent.key: referent.name for referent in found.referents}
    (quotation,) = found.quotations
    assert names[quotation.speaker or ""] == "Tomas Verel"
    assert [source.text[s.start : s.end] for s in quotation.spans] == [
        "We will keep them run-\nning through the win-\nter,"
    ]
    assert quotation.text == "We will keep them running through the winter,"
    assert quotation.mention is not None
    assert source.text[quotation.mention.start : quotation.mention.end].endswith("Tomas Ver-\nel")
