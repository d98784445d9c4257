"""What is copied, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, search


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
