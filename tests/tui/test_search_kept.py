"""Searches go on by themselves, are remembered, saved at the side, and opened as a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, search, settle, text
from textual.widgets import Input

from summit_tui.search.results import Results
from summit_tui.tui.boxes.search_words import offers
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.screens.page import PageScreen
from summit_tui.tui.widgets.sidebar import Sidebar


async def test_tab_completes_a_field_and_then_its_value() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "speak")
        assert "speaker:" in text(app)
        await press(pilot, "tab", *"tok")
        await pilot.pause(0.1)
        await settle(pilot)
        await press(pilot, "tab")
        assert app.screen.query_one(Input).value == 'speaker:"Kassym-Jomart Tokayev"'


@pytest.mark.parametrize(
    ("typed", "offered", "shown"),
    [
        ("war sp", "war speaker:", "speaker:"),
        ('"trade war" sp', '"trade war" speaker:', "speaker:"),
        ('speaker:"ada q', 'speaker:"Ada Quill"', 'speaker:"Ada Quill"'),
        ("war\tsp", "war\tspeaker:", "speaker:"),
    ],
)
def test_only_the_last_word_is_shown_of_how_a_query_may_go_on(typed: str, offered: str, shown: str) -> None:
    _, first = offers(typed, [offered], Results(), "tab").left
    assert first.text.strip() == shown


async def test_what_is_not_understood_is_said_under_what_is_typed_and_the_rest_is_searched() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "jungle since:whenever")
        lines = text(app).split("\n")
        typed = next(n for n, shown in enumerate(lines) if "jungle since:whenever" in shown)
        assert "wants a date" in lines[typed + 1]
        assert "law of the jungle" in text(app)


async def test_words_that_stand_nowhere_are_said_under_what_is_typed() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "unicorn summit of atlantis")
        assert "no “unicorn”, “atlantis” anywhere: these have the other words" in text(app)
        assert " found" in text(app)


async def test_the_search_says_of_what_it_found_how_much() -> None:
    async with reading(size=(160, 40)) as (app, pilot):
        await search(pilot, "speaker:tokayev")
        last = next(line for line in text(app).split("\n") if " found: " in line)
        total, kinds = last.split("│")[1].split("found: ")
        numbers = [int(part.split()[0]) for part in kinds.split("  ")[0].split(", ")]
        assert int(total) == sum(numbers)
        assert "1 quotation" in kinds


async def test_a_search_is_listed_when_the_line_is_emptied() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "jungle")
        await press(pilot, "enter")
        await press(pilot, "slash", "ctrl+u")
        await pilot.pause(0.1)
        await settle(pilot)
        assert "Searched for last" in text(app)
        await press(pilot, "enter")
        assert app.screen.query_one(Input).value == "jungle"


async def test_a_saved_search_stays_at_the_side_and_opens_as_a_page(home: Path) -> None:
    async with reading() as (app, pilot):
        await search(pilot, "speaker:tokayev")
        await press(pilot, "ctrl+s")
        assert "saved" in text(app)
        await press(pilot, "escape")
        assert "Saved searches" in text(app)
        kept = next(line for line in text(app).split("\n") if "/ speaker:tokayev" in line)
        assert kept.split()[-2:] == ["speaker:tokayev", "❝1"]
    async with reading() as (app, pilot):
        side = app.reading.query_one(Sidebar)
        targets = [side.target(number) for number in range(len(side.rows))]
        assert Location("found", "speaker:tokayev") in targets
        app.go(Location("found", "speaker:tokayev"))
        await settle(pilot)
        assert isinstance(app.screen, PageScreen)
        assert "1 quotation · 1 name · 1 summit · 2 articles" in text(app)
        assert "not negatively affected by geopolitical" in text(app)
        await search(pilot, "speaker:tokayev")
        await press(pilot, "ctrl+s", "escape")
        assert not app.saved


async def test_all_that_a_search_keeps_is_a_page_that_can_be_exported(tmp_path: Path) -> None:
    async with reading() as (app, pilot):
        await search(pilot, "speaker:tokayev summit:astana")
        await press(pilot, "ctrl+o")
        assert "1 quotation" in text(app)
        await press(pilot, "E", "ctrl+u", *str(tmp_path / "said.md"), "enter")
        assert "geopolitical challenges" in (tmp_path / "said.md").read_text("utf-8")


async def test_where_nothing_is_found_one_is_told_what_may_help() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "zzqx wwqq")
        assert "Nothing like it stands in" in text(app)
        assert "Fewer words" in text(app)


@pytest.mark.parametrize(
    ("query", "wants"),
    [
        ("speaker:", "speaker: wants a value"),
        ("since:2025-13", "since: wants a date such as"),
        ('""', "Some words are wanted."),
    ],
)
async def test_what_asks_for_nothing_yet_is_not_said_to_stand_nowhere(query: str, wants: str) -> None:
    async with reading() as (app, pilot):
        await search(pilot, query)
        seen = text(app)
        assert "Nothing is looked for yet" in seen
        assert wants in seen
        assert "speaker:xi               said by" in seen
        assert "Nothing like it" not in seen and "Nothing found" not in seen


@pytest.mark.parametrize(("query", "says"), [("outlet:afp kind:article", "1 article"), ("kind:figure", "figures")])
async def test_a_saved_search_without_quotations_says_what_it_keeps(query: str, says: str) -> None:
    async with reading() as (app, pilot):
        app.saved = (query,)
        await settle(pilot)
        assert says in next(line for line in screen(app) if f"/ {query[:6]}" in line)


async def test_what_a_date_leaves_out_for_want_of_one_is_said_under_what_is_typed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferries again\n\n“No ferries will sail at night,” Ines Okoro said.\n", "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "ferries since:2024")
        assert "left out, since their pages tell no date: 1 article" in text(app)
        await press(pilot, "ctrl+o")
        assert "left out, since their pages tell no date: 1 article" in text(app)
