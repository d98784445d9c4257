"""Pages on the screen: each opens, each line leads into the text, and one comes back to the same line."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, search, settle, text

from summit_tui.tui.app import SummitApp
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.screens.page import PageScreen
from summit_tui.tui.widgets.reader import Reader
from summit_tui.tui.widgets.rows import RowList

KEYS = {"Q": "Quotations", "S": "speakers", "T": "Timeline", "F": "Figures", "C": "Copies", "M": "Who", "P": "Problems"}


@pytest.mark.parametrize(("key", "title"), KEYS.items())
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (30, 8)])
async def test_each_page_opens_and_closes(key: str, title: str, size: tuple[int, int]) -> None:
    async with reading(size=size) as (app, pilot):
        await press(pilot, key)
        assert isinstance(app.screen, PageScreen)
        assert title in text(app)
        await press(pilot, "escape")
        assert app.screen is app.reading


async def test_a_line_opens_its_place_and_backspace_returns_to_the_line() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q", "j", "j", "j", "j", "j")
        row = app.screen.query_one(RowList).cursor
        assert app.page and app.page.quotation
        words = app.page.quotation.text
        await press(pilot, "enter")
        assert app.reading.quotation and app.reading.quotation.text == words
        await press(pilot, "backspace")
        assert app.screen.query_one(RowList).cursor == row


@pytest.mark.parametrize("way", [("Q",), ("Q", "b"), ("o",), ("S", "o")])
async def test_on_a_list_of_quotations_one_begins_at_the_first(way: tuple[str, ...]) -> None:
    async with reading(size=(80, 24)) as (app, pilot):
        await press(pilot, *way)
        on = app.page or app.reading
        assert on.quotation
        assert "why this speaker" in screen(app)[-1] or on is app.reading


def in_sight(app: SummitApp) -> bool:
    """Whether the row under the cursor is on the screen."""
    listed = app.screen.query_one(RowList)
    top = listed.scroll_offset.y
    shown = {at for at in range(top, top + listed.size.height) if listed.under(at)}
    return bool(shown)


@pytest.mark.parametrize(("before", "after"), [((160, 50), (60, 20)), ((60, 20), (160, 50)), ((120, 40), (80, 24))])
async def test_back_on_a_page_after_a_resize_one_sees_the_row_that_one_left(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    async with reading(size=before) as (app, pilot):
        await press(pilot, "Q", "G", "k", "k", "k")
        row = app.screen.query_one(RowList).cursor
        await press(pilot, "enter")
        await pilot.resize_terminal(*after)
        await settle(pilot)
        await press(pilot, "backspace")
        assert app.screen.query_one(RowList).cursor == row
        assert in_sight(app)


@pytest.mark.parametrize(("before", "after"), [((160, 30), (60, 20)), ((60, 20), (160, 30))])
async def test_back_in_a_text_after_a_resize_one_sees_the_quotation_that_one_left(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    async with reading(size=before) as (app, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter", "s")
        await pilot.resize_terminal(*after)
        await settle(pilot)
        await press(pilot, "backspace")
        reader = app.reading.query_one(Reader)
        top = reader.scroll_offset.y
        assert top <= reader.cursor_line < top + reader.size.height


async def test_the_speaker_of_a_quotation_is_one_key_away() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter", "s")
        assert app.page
        assert "Xi Jinping" in text(app)
        await press(pilot, "backspace")
        assert app.reading.quotation and "jungle" in app.reading.quotation.text


async def test_n_goes_on_from_a_page_too() -> None:
    async with reading() as (app, pilot):
        await search(pilot, '"trade war"')
        await press(pilot, "enter", "Q", "n")
        assert app.screen is app.reading


async def test_why_shows_the_rule_and_leads_to_the_words() -> None:
    async with reading() as (app, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter", "w")
        assert "Rule" in text(app)
        assert "goes on from" in text(app)
        await press(pilot, "escape")
        assert app.screen is app.reading


async def test_the_palette_runs_what_is_chosen() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "ctrl+p", *"timeline", "enter")
        assert app.page
        assert "Timeline" in text(app)


async def test_help_is_searched() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "question_mark", "slash", *"furniture")
        assert "Menus, adverts" in text(app)
        assert "Timeline" not in text(app)


async def test_on_a_wide_screen_the_text_that_a_row_leads_to_stands_beside_the_page() -> None:
    for width, there in ((200, True), (120, False)):
        async with reading(size=(width, 60)) as (app, pilot):
            await press(pilot, "Q", "j", "j")
            beside = app.screen.query_one("#beside", Reader)
            assert beside.display is there
            if there:
                quotation = app.page and app.page.quotation
                assert quotation
                assert beside.selection.article == quotation.article
                assert beside.selection.at == quotation.spans[0].start
                assert quotation.text.split()[0] in text(app)


@pytest.mark.parametrize(("key", "lists"), [("Q", True), ("M", False), ("P", False), ("S", False), ("T", False)])
async def test_only_what_is_of_use_on_a_page_is_hinted(key: str, lists: bool) -> None:
    async with reading(size=(160, 24)) as (app, pilot):
        await press(pilot, key)
        hints = screen(app)[-1]
        assert ("copy list" in hints) == lists
        assert ("export" in hints) == (key != "P")
        assert ("open" in hints) == (key != "P")


async def test_what_is_done_with_a_quotation_is_hinted_on_its_row() -> None:
    async with reading(size=(160, 24)) as (app, pilot):
        await press(pilot, "Q")
        for _ in range(4):
            hints = screen(app)[-1]
            there = app.page is not None and app.page.quotation is not None
            assert ("copy and cite" in hints, "why this speaker" in hints) == (there, there)
            await press(pilot, "j")
        assert there


SPEAKS_OF_HIM = (
    "Ferry talks resume\n\nInes Okoro, the mayor of Port Åster, said Transport Minister Tomas Verelyev would not "
    "resign before the winter.\n\n“We will sail in May,” said Tomas Verelyev.\n"
)


async def test_a_row_about_an_office_is_not_about_the_statement_that_its_words_begin(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(SPEAKS_OF_HIM, "utf-8")
    async with reading([tmp_path], size=(100, 30)) as (app, pilot):
        await press(pilot, "right_square_bracket", "s")
        assert app.page
        target = app.page.query_one(RowList).target(app.page.query_one(RowList).cursor)
        assert target and SPEAKS_OF_HIM[target.at :].startswith("Transport Minister")
        assert app.page.quotation is None
        assert "Okoro" not in screen(app)[-2]
        await press(pilot, "y")
        assert "no quotation under the cursor" in screen(app)[-2]


async def test_beside_a_row_about_somebody_stand_their_first_words() -> None:
    async with reading(size=(200, 40)) as (app, pilot):
        await press(pilot, "M", "j")
        row = app.screen.query_one("#page", RowList)
        speaker = row.target(row.cursor)
        assert speaker
        said = app.dossier.quotations_by(speaker.key)[0]
        beside = app.screen.query_one("#beside", Reader)
        assert (beside.selection.article, beside.selection.at) == (said.article, said.spans[0].start)


@pytest.mark.parametrize(
    ("width", "head"),
    [
        (80, " Bundled dossier › Speakers and summits         backspace back  esc to the text"),
        (60, " Speakers and summits       backspace back  esc to the text"),
        (40, " Speakers and summits   esc to the text"),
        (26, " Speakers and summits"),
    ],
)
async def test_where_one_is_stands_above_at_every_width(width: int, head: str) -> None:
    async with reading(size=(width, 24)) as (app, pilot):
        await press(pilot, "S")
        assert screen(app)[0] == head
        await pilot.resize_terminal(100, 24)
        await pilot.pause()
        assert screen(app)[0].startswith(" Bundled dossier › Speakers and summits")


async def test_speaker_and_summit_are_opened_from_a_row_of_any_page() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q", "g", "s")
        assert app.page
        assert app.told.startswith("There is no quotation under the cursor")
        while app.page.quotation is None or app.page.quotation.summit is None:
            await press(pilot, "j")
        quotation = app.page.quotation
        await press(pilot, "s")
        assert (app.page.location().page, app.page.location().key) == ("speaker", quotation.speaker)
        while app.page.quotation is None:
            await press(pilot, "j")
        await press(pilot, "s")
        assert app.told == "This is the page already"
        await press(pilot, "backspace", "u")
        assert (app.page.location().page, app.page.location().key) == ("summit", quotation.summit)


async def test_enter_straight_after_opening_a_list_of_names_opens_a_name() -> None:
    """Not the heading above it, which narrows the list."""
    async with reading() as (app, pilot):
        await press(pilot, "S", "enter")
        assert app.page is not None
        assert app.page.location().page == "summit"
        await press(pilot, "backspace", "T", "enter")
        assert app.page is None or app.page.location().page == "article"


async def test_who_is_never_named_has_no_list_of_places_where_they_are() -> None:
    async with reading(size=(100, 60)) as (app, pilot):
        app.go(Location("speaker", "chinese-experts"))
        await settle(pilot)
        assert "Chinese experts" in text(app)
        assert "In the text" not in text(app)


async def test_q_closes_a_page_and_quits_where_articles_are_read() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q", "j", "j", "s")
        row = app.page.location() if app.page else None
        await press(pilot, "q")
        assert app.page is None and app.return_code is None
        await press(pilot, "backspace")
        assert app.page and app.page.location() == row
        await press(pilot, "q", "q")
        assert app.return_code == 0


async def test_the_palette_tells_closing_a_page_from_quitting_and_does_what_it_says() -> None:
    async with reading(size=(120, 40)) as (app, pilot):
        await press(pilot, "Q", "ctrl+p", *"quit")
        assert "Close the page, or quit  Close the page; with none open, leave the program." in text(app)
        assert "Quit  Leave the program, wherever you are." in text(app)
        await press(pilot, *" or", "enter")
        assert app.page is None and app.return_code is None
        await press(pilot, "Q", "ctrl+p", *"quit", "enter")
        assert app.return_code == 0


@pytest.mark.parametrize("on_top", [(), ("slash", *"lake"), ("question_mark",), ("ctrl+p",)])
async def test_control_q_quits_from_whatever_lies_on_top_of_a_page(on_top: tuple[str, ...]) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q", *on_top, "ctrl+q")
        assert app.return_code == 0


async def test_without_a_quotation_under_the_cursor_a_page_says_how_to_come_to_one() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q", "g", "Y")
        assert app.told == "There is no quotation under the cursor: ] goes to the next one"
        await press(pilot, "right_square_bracket", "Y")
        assert "no quotation" not in app.told


async def test_reported_statements_are_counted_once_however_often_they_are_printed(tmp_path: Path) -> None:
    words = (
        "Ferries resume on the northern lake after a winter of repairs\n\n"
        "Tomas Verelyev, the transport minister, said that the harbour would be open all winter long.\n\n"
        "“We sail in May,” Verelyev said on Friday, when the last of the six ships had been painted.\n\n"
        "The towns around the lake have paid for the works, which took four months and cost more than was planned.\n"
    )
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(words)
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "right_square_bracket", "s")
        (heading,) = (line for line in screen(app) if "Reported, in the papers’ words" in line)
        assert heading.split()[-1] == "1"


async def test_a_file_that_was_not_read_cannot_be_opened_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "full.txt").write_text("Ferries resume\n\n“We sail in May,” said Tomas Verelyev, the minister.\n")
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "P")
        assert "enter open" not in screen(app)[-1]
        row = app.page.location() if app.page else None
        await press(pilot, "enter")
        assert app.told == "Nothing of this file can be read"
        assert app.page and app.page.location() == row
        await press(pilot, "backspace")
        assert app.page is None


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60), (44, 14)])
async def test_a_box_is_no_higher_than_what_it_lists(size: tuple[int, int]) -> None:
    async with reading(size=size) as (app, pilot):
        await press(pilot, "right_square_bracket", "w")
        box, listed = app.screen.query_one("#box"), app.screen.query_one(RowList)
        assert listed.size.height <= listed.virtual_size.height
        assert box.outer_size.height == min(listed.virtual_size.height + 2, size[1] * 8 // 10)
        await press(pilot, "escape", "question_mark")
        high = app.screen.query_one("#box").outer_size.height
        await press(pilot, "slash", *"quotation")
        assert app.screen.query_one("#box").outer_size.height == high


async def test_the_summit_of_a_place_is_one_key_away_and_several_are_listed(tmp_path: Path) -> None:
    held = "The Nordic Lakes Summit opened in {} on Monday.\n\nFerries ran from {} to all of Norway.\n"
    for day, town in (("3 June 2024", "Oslo"), ("5 June 2023", "Bergen")):
        words = f"Lakes summit opens\n\n{town.upper()}, {day} - {held.format(town, town)}"
        (tmp_path / f"{town}.txt").write_text(words, "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        for place in ("oslo", "norway"):
            app.go(Location("entity", place))
            await settle(pilot)
            assert "Summits held here" in text(app) and "Oslo 2024" in text(app)
            await press(pilot, "G", "u")
            assert app.page
            if place == "oslo":
                assert app.page.location()[:2] == ("summit", "nordic-lakes-2024")
            else:
                assert "Bergen 2023" in text(app) and app.told == "2 summits were held here: this page lists them"


async def test_the_row_under_the_cursor_stays_in_sight_when_the_terminal_gets_smaller() -> None:
    async with reading(size=(120, 40)) as (app, pilot):
        await press(pilot, "Q", "G")
        assert app.page and app.page.quotation
        words = app.page.quotation.text
        for size in ((50, 15), (110, 30)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert f"“{words}”" in text(app)
