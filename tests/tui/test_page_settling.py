"""Two names that may be one: joined by a key from the page, after which the page shows both."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from seeing import press, reading, settle, text
from textual.widgets import Input

from summit_tui.tui.drawn.line import Location

TEXTS = {
    "law.txt": "A lecture in spring\n\n“Law is patient,” said Imre Tollas, a professor of law at Zorbek University.\n",
    "oslo.txt": "Oslo votes\n\n“We will vote in May,” Norwegian President Imre Tollas said on Monday.\n",
    "dock.txt": "Docks reopen\n\n“The docks are open,” said Talvor Meshkin, a docker.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "texts"
    made.mkdir()
    for name, words in TEXTS.items():
        (made / name).write_text(words)
    return made


def written(home: Path) -> dict[str, object]:
    return tomllib.loads((home / "config" / "knowledge" / "same-and-apart.toml").read_text("utf-8"))


async def test_perhaps_the_same_becomes_the_same(folder: Path, home: Path) -> None:
    async with reading([folder]) as (app, pilot):
        app.go(Location("speaker", "imre-tollas"))
        await settle(pilot)
        assert "Perhaps the same" in text(app)
        await press(pilot, "equals_sign", "enter")
        await settle(pilot)
        assert written(home) == {"same": {"Imre Tollas": "Imre Tollas"}}
        seen = text(app)
        assert "Perhaps the same" not in seen
        assert "Law is patient" in seen
        assert "We will vote" in seen


async def test_in_one_of_the_files_it_is_a_namesake(folder: Path, home: Path) -> None:
    (folder / "bay.txt").write_text("Bay frozen\n\n“The bay is frozen,” said Talvor Meshkin, who rows there.\n")
    async with reading([folder]) as (app, pilot):
        app.go(Location("speaker", "talvor-meshkin"))
        await settle(pilot)
        assert "The bay is frozen" in text(app)
        await press(pilot, "equals_sign", "G", "enter")
        await settle(pilot)
        assert written(home) == {"namesakes": {"Talvor Meshkin @ dock.txt": "Talvor Meshkin (dock.txt)"}}
        app.go(Location("speaker", "talvor-meshkin"))
        await settle(pilot)
        assert "The bay is frozen" in text(app)
        assert "The docks are open" not in text(app)


async def test_a_name_that_nobody_has_writes_nothing(folder: Path, home: Path) -> None:
    async with reading([folder]) as (app, pilot):
        app.go(Location("speaker", "talvor-meshkin"))
        await settle(pilot)
        await press(pilot, "equals_sign", "enter")
        app.screen.query_one(Input).value = "nobody of this name"
        await press(pilot, "enter")
        assert "Nobody in these files" in app.told
        assert not (home / "config" / "knowledge").exists()


async def test_without_a_name_the_key_says_what_to_do() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "equals_sign")
        assert "page of a name first" in app.told
