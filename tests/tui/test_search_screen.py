"""Search as one types, and the way on from what was found."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, search, text

from summit_tui.tui.screens.search import SearchScreen


async def test_results_come_while_typing_and_enter_opens_the_place() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "law of the jungle")
        assert "law of the jungle" in text(app)
        await press(pilot, "enter")
        assert not isinstance(app.screen, SearchScreen)
        quotation = app.reading.quotation
        assert quotation and "law of the jungle" in quotation.text


async def test_enter_waits_for_the_results_of_what_was_typed() -> None:
    async with reading() as (app, pilot):
        await pilot.press("slash", *"jungle", "enter")
        await pilot.pause(0.3)
        await press(pilot)
        assert app.reading.quotation and "jungle" in app.reading.quotation.text


async def test_n_goes_round_the_hits() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "trade war")
        await press(pilot, "enter")
        first = app.reading.selection
        await press(pilot, "n")
        assert app.reading.selection[:2] != first[:2]
        await press(pilot, "N")
        assert app.reading.selection[:2] == first[:2]


async def test_n_without_a_search_says_so() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "n")
        assert "/ searches" in app.told


async def test_escape_leaves_everything_as_it_was() -> None:
    async with reading() as (app, pilot):
        before = app.reading.selection
        await search(pilot, "tokayev")
        await press(pilot, "escape")
        assert app.reading.selection == before


async def test_what_is_nowhere_is_said_to_be_nowhere() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "zzqx")
        assert "Nothing found" in text(app)


async def test_what_to_do_without_results_is_not_worked_out_beside_results(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(
        "summit_tui.tui.screens.search.nothing_found", lambda _, query, width: asked.append(query) or []
    )
    async with reading() as (app, pilot):
        await search(pilot, "jungle")
        assert "law of the jungle" in text(app)
        assert "jungle" not in asked


async def test_the_preview_needs_a_wide_screen() -> None:
    for width, beside in ((120, True), (80, False)):
        async with reading(size=(width, 30)) as (app, pilot):
            await search(pilot, "jungle")
            assert app.screen.query_one("#preview").display is beside


async def test_the_next_hit_stands_elsewhere() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "jungle")
        assert "quotation " in text(app)
        assert "passage " not in text(app), "it is the quotation once more"
        await press(pilot, "enter")
        assert "hit 1 of 1" in text(app)


async def test_the_number_of_hits_agrees_with_how_much_was_said_to_be_found(tmp_path: Path) -> None:
    words = "“We sail in May,” said Transport Minister Tomas Verel.\n\nFerries for Verel were painted.\n"
    (tmp_path / "ferries.txt").write_text(f"Ferries sail\n\n{words}", "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "verel")
        assert "4 found: " in text(app)
        await press(pilot, "down", "enter")
        assert "of 3 in texts, 4 found" in text(app)


async def test_how_much_was_found_in_all_gives_way_to_why_somebody_is_the_speaker() -> None:
    async with reading(size=(120, 40)) as (app, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter")
        told = text(app)
        assert "hit 1 of" in told
        assert "in texts" not in told
        assert "paragraph before" in told


@pytest.mark.parametrize("width", [80, 120])
async def test_what_to_do_without_results_is_read_whole(width: int) -> None:
    async with reading(size=(width, 24)) as (app, pilot):
        await search(pilot, "zzqx")
        assert "…" not in "".join(line.strip("│ ") for line in screen(app)[4:21] if "Nothing" in line)
        assert "the figures." in " ".join(text(app).replace("│", " ").split())
        assert "Nothing found" in text(app)


async def test_a_name_that_is_found_is_told_by_its_office_not_by_the_date_of_a_paper(tmp_path: Path) -> None:
    head = "Ferries sail\n\nBy Ada Quill\nThe Tideline\n12 May 2031\n\n"
    words = f"{head}“We sail in May,” said Transport Minister Tomas Verel.\n"
    (tmp_path / "a.txt").write_text(words, "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "verel")
        below = next(n for n, line in enumerate(screen(app)) if " name " in line and "Verel" in line) + 1
        assert "1 quotation" in screen(app)[below]
        assert "2031" not in screen(app)[below]


async def test_two_printings_are_told_apart_by_who_printed_them_or_by_their_titles(tmp_path: Path) -> None:
    words = "The Lake Ferry Agreement was signed by six towns on the lake, and by two on the river above it."
    (tmp_path / "a.txt").write_text(f"Ferries sail\n\nBy Ada Quill\nThe Tideline\n12 May 2031\n\n{words}\n", "utf-8")
    (tmp_path / "b.txt").write_text(f"Boats leave\n\n{words} Nobody asked what it costs.\n", "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "river kind:passage")
        shown = text(app)
        assert "12 May 2031" in shown
        assert "in “Boats leave”" in shown
        await press(pilot, "escape")
        await search(pilot, "ferry kind:agreement")
        assert "named 2 times" in text(app)


async def test_a_passage_is_listed_without_the_marks_of_markdown(tmp_path: Path) -> None:
    (tmp_path / "kalmar.md").write_text(
        "# After the storm\n\nBoats came.\n\n> *Ferries* sail.\n>\n> Gulls wait.\n", "utf-8"
    )
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "ferries")
        listed = next(row for row in screen(app) if "passage    " in row)
        assert "passage    Ferries sail." in listed and not set("*>") & set(listed.partition("sail.")[2][:20])


async def test_an_article_that_is_found_is_told_with_all_its_summits() -> None:
    async with reading(size=(200, 60)) as (app, pilot):
        await search(pilot, "summit:xian kind:article meet")
        below = next(n for n, line in enumerate(screen(app)) if "article    Xi Jinping to meet" in line) + 1
        assert "Astana ’25, Xi’an ’23" in screen(app)[below]
