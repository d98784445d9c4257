"""From what one reads to where else it is printed, with a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import at_once, place_of, press, reading, screen, text

from invented_dossier import invented
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.going.comparing import comparison

FERRIES = (
    "Ferries will sail again\n\n“We sail in May,” said Tomas Verel, the harbour master of Port Åster. The quays had "
    "been closed since the storms of the winter, and the islands were served by one small boat.\n\nThe first ship "
    "leaves at dawn, and those who wait on the islands have been told to bring nothing but what they can carry "
    "themselves.\n"
)


@pytest.mark.parametrize(
    ("article", "quotation", "page"),
    [
        ("harbour", "", "reprint"),  # the one other printing
        ("reprint", "", "reprint"),
        ("elsewhere", "", None),
        ("harbour", "q2", "q2"),  # its words stand in an article of its own too
        ("", "", None),
    ],
)
def test_the_page_is_that_of_the_words_else_of_the_article(article: str, quotation: str, page: str | None) -> None:
    dossier = invented()
    found = comparison(dossier, dossier.article(article), dossier.quotation(quotation))
    assert found == (Location("copies", page) if page else None)


async def test_a_key_leads_from_the_text_to_what_was_changed_and_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRIES, "utf-8")
    (tmp_path / "b.txt").write_text(FERRIES.replace("at dawn", "at noon"), "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        assert "⧉ Printed again in b.txt:1" in text(app)
        assert "D compare printings" in screen(app)[-1]
        await press(pilot, "D")
        assert "[-dawn,-]{+noon,+}" in text(app).replace(" ", "")
        assert "D compare printings" not in screen(app)[-1]
        await press(pilot, "backspace")
        assert app.page is None


async def test_a_click_on_the_note_leads_there_too(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(FERRIES, "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await at_once(pilot, place_of(app, "Printed again in"))
        assert "Nothing: the words are the same" in text(app)


async def test_what_is_printed_once_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRIES, "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        assert "compare" not in screen(app)[-1]
        await press(pilot, "D")
        assert app.told == "This is printed only once in these files"


async def test_the_index_counts_what_is_printed_twice_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(FERRIES, "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        assert "2 articles · 1 quotation · 1 speaker" in screen(app)[0]
        await press(pilot, "S")
        assert next(line for line in screen(app) if "Tomas Verel" in line).endswith(" 1")


async def test_of_two_versions_the_reader_says_which_is_corrected_and_what_each_tells(tmp_path: Path) -> None:
    first = FERRIES.replace("by one small boat", "by one small boat at a cost of 2 million euros")
    (tmp_path / "a.txt").write_text(first, "utf-8")
    (tmp_path / "b.txt").write_text(f"CORRECTED-{first.replace('2 million', '3 million')}", "utf-8")
    (tmp_path / "c.txt").write_text(first.replace("Verel", "Verelyev"), "utf-8")
    async with reading([tmp_path], size=(200, 40)) as (app, pilot):
        assert "⧉ Corrected in b.txt:1: here 2 million euros, there" in text(app)
        assert "⧉ Printed again in c.txt:1: here Verel, there Verelyev" in text(app)
        await press(pilot, "j", "enter")
        assert "⧉ A corrected version of a.txt:1: here 3 million euros, there" in text(app)
        await press(pilot, "C")
        assert "⧉ 65 words, corrected" in text(app)
        assert "1 passage differs: here Verelyev, there Verel" in text(app)
