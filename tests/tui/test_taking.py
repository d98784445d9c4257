"""What is copied, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, search, text


def copied(home: Path) -> str:
    """The text last copied."""
    return (home / "state" / "last-copied.txt").read_text("utf-8")


async def test_y_copies_the_words_alone(home: Path) -> None:
    async with reading() as (app, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter", "y")
        assert app.reading.quotation and copied(home) == app.reading.quotation.text


async def test_capital_y_adds_who_said_it_where(home: Path) -> None:
    async with reading() as (_, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter", "Y")
        assert "law of the jungle" in copied(home)
        assert "Xi Jinping" in copied(home)
        assert "001_43fe3f8e97f79a18.txt:49" in copied(home)


async def test_the_message_says_what_cannot_be_known(home: Path) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "]", "y")
        assert "does not say whether it took it" in app.told


@pytest.mark.parametrize("pages", [(), ("Q",)])
async def test_without_a_quotation_nothing_is_copied(home: Path, pages: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A quiet day\n\nNobody said anything at all in the village that day.\n", "utf-8")
    async with reading([tmp_path / "a.txt"]) as (app, pilot):
        await press(pilot, *pages, "y")
        assert not (home / "state" / "last-copied.txt").exists()
        assert "no quotation" in app.told


async def test_a_style_is_kept_until_another_is_chosen(home: Path) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "]", "c", "G", "enter", "Y")
        assert app.style == "ris"
        assert copied(home).startswith("TY  -")


@pytest.mark.parametrize("key", ["y", "Y", "p", "L"])
async def test_what_is_copied_cannot_act_where_it_is_pasted(home: Path, key: str, tmp_path: Path) -> None:
    words = "“We keep\x1b[201~ the \x9b31mfer\u00adries \u202eall winter,” said Mayor Anna \x07Berg."
    (tmp_path / "a.txt").write_text(f"Harbour \x1b[201~talks\n\n{words}\n", "utf-8")
    async with reading([tmp_path / "a.txt"]) as (_, pilot):
        await press(pilot, "right_square_bracket", key)
        assert "[201~ the" in copied(home)
        assert "ferries" in copied(home)
        assert not any((ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c == "\u202e" for c in copied(home))


TOLL = """A toll on the bridge

Mayor Ines Okoro said that the bridge would need a toll of two krone. Gulls watched.
"""


async def test_a_reported_statement_that_a_search_led_to_is_copied_though_such_are_hidden(
    home: Path, tmp_path: Path
) -> None:
    (tmp_path / "toll.txt").write_text(TOLL, "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "two krone")
        await press(pilot, "enter", "y")
        assert copied(home) == "the bridge would need a toll of two krone"
        assert app.told.startswith("Reported, not quoted: ")
        await press(pilot, "Y")
        assert "Ines Okoro" in copied(home) and "reported, not quoted" in copied(home)
        await press(pilot, "w")
        assert "but a reported statement: r shows those" in app.told


async def test_words_beside_a_reported_statement_are_none(tmp_path: Path) -> None:
    (tmp_path / "toll.txt").write_text(TOLL, "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "gulls watched")
        await press(pilot, "enter", "y")
        assert app.told.startswith("There is no quotation under the cursor: ")


TURBINES = """Grid pact for the lakes

Energy Minister Tomas Quell said that the pact would bring 350 megawatts of wind power by 2031. “The old turbines were \
switched off by somebody who never asked us,” President Ilse Varn said.
"""


async def test_no_statement_is_copied_for_words_found_in_the_quotation_beside_it(home: Path, tmp_path: Path) -> None:
    (tmp_path / "grid.txt").write_text(TURBINES, "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        for hit in range(2):
            await search(pilot, "switched of by somebdy")
            assert "reported" not in text(app)
            await press(pilot, *["down"] * hit, "enter", "Y")
            assert "The old turbines were switched off" in copied(home) and "megawatts" not in copied(home)


@pytest.mark.parametrize("key", ["y", "Y"])
async def test_a_quotation_is_shown_and_copied_without_the_marks_of_markdown(
    home: Path, tmp_path: Path, key: str
) -> None:
    words = "“We sail in *May*, by [the new harbour](http://quay.example/h), and the **ferries** are ready,”"
    (tmp_path / "ferries.md").write_text(f"# Ferries\n\n{words} said Ada Quill.\n", "utf-8")
    plain = "We sail in May, by the new harbour, and the ferries are ready,"
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "right_square_bracket")
        assert "“We sail in May, by the" in text(app)
        await press(pilot, key)
        assert plain in copied(home)
        await press(pilot, "Q")
        assert "“We sail in May, by the new harbour, and" in text(app)
