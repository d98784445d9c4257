"""The reading screen: panes, moving, quotations, names, coming back."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import press, reading, screen, settle, text

from summit_tui.tui.screens.page import PageScreen
from summit_tui.tui.widgets.reader import Reader
from summit_tui.tui.widgets.sidebar import Sidebar

LONG = "\n\n".join(
    f"Paragraph {n} of a long report about the harbour, which goes on and on until nobody reads it any more."
    for n in range(60)
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles about a summit that never was."""
    (tmp_path / "one.txt").write_text(
        "Lakes summit ends in Tirana\n\nBy Ada Quill\n\n"
        "“The lakes belong to all of us,” Albanian Prime Minister Edi Rama said in Tirana on Tuesday.\n\n"
        "“Nobody will be left without water,” he added.\n\n" + LONG + "\n",
        "utf-8",
    )
    (tmp_path / "two.txt").write_text(
        "Ministers quarrel over fish\n\n“Fish know no borders,” said Boris Lund, a fisherman.\n", "utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(("size", "panes"), [((120, 40), 3), ((80, 24), 2), ((70, 20), 2), ((69, 20), 1), ((50, 9), 1)])
async def test_as_many_panes_as_fit(folder: Path, size: tuple[int, int], panes: int) -> None:
    async with reading([folder], size) as (app, _):
        assert sum(app.reading.query_one(f"#{name}").display for name in ("articles", "reader", "sidebar")) == panes


async def test_each_pane_can_be_reached_where_only_one_fits(folder: Path) -> None:
    async with reading([folder], (50, 20)) as (app, pilot):
        for key, name in (("A", "articles"), ("R", "reader"), ("B", "sidebar")):
            await press(pilot, key)
            assert app.focused and app.focused.id == name
            assert app.focused.display


async def test_where_only_one_pane_fits_escape_leads_from_the_text_to_the_list(folder: Path) -> None:
    async with reading([folder], (50, 20)) as (app, pilot):
        await press(pilot, "enter")
        assert app.focused and app.focused.id == "reader"
        assert screen(app)[-1].startswith(" esc articles")
        await press(pilot, "escape")
        assert app.focused and app.focused.id == "articles"
        assert "esc articles" not in screen(app)[-1]
        await press(pilot, "enter", "z", "escape")
        assert app.focused and app.focused.id == "reader"


async def test_tab_goes_round_the_panes(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        seen = []
        for _ in range(4):
            seen.append(app.focused.id if app.focused else None)
            await press(pilot, "tab")
        assert seen == ["articles", "reader", "sidebar", "articles"]


async def test_the_article_under_the_cursor_of_the_list_is_read_at_once(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        assert "The lakes belong" in text(app)
        await press(pilot, "j")
        assert "Fish know no borders" in text(app)


async def test_brackets_step_through_the_quotations_and_on_to_the_next_article(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        said = []
        for _ in range(3):
            await press(pilot, "]")
            assert app.reading.quotation
            said.append(app.reading.quotation.text)
        assert [words.rstrip(",.") for words in said] == [
            "The lakes belong to all of us",
            "Nobody will be left without water",
            "Fish know no borders",
        ]
        await press(pilot, "[")
        assert app.reading.quotation and app.reading.quotation.text == said[1]


async def test_the_status_line_tells_speaker_and_line(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "]")
        status = screen(app)[-2]
        assert "Edi Rama" in status
        assert status.endswith("one.txt:5")


async def test_a_name_in_the_text_is_reached_and_opened_by_keys(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "R", "]", "l", "enter")
        assert isinstance(app.screen, PageScreen)


async def test_g_and_capital_g_reach_both_ends(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "R", "G")
        assert "Paragraph 59" in text(app)
        await press(pilot, "g")
        assert "Lakes summit ends" in text(app)


async def test_resizing_keeps_the_place(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "R", "G", *["k"] * 30)
        before = app.reading.selection
        shown = next(line for line in screen(app) if "Paragraph" in line)
        number = shown.split("Paragraph ")[1].split()[0]
        for size in ((80, 24), (40, 12), (2, 1), (200, 60), (19, 5), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert app.reading.selection == before
        assert f"Paragraph {number} " in text(app)


async def test_too_small_a_screen_says_so_in_one_line(folder: Path) -> None:
    async with reading([folder], (19, 5)) as (app, _):
        assert [line for line in screen(app) if line] == ["needs 20×6"]


async def test_a_quotation_in_a_headline_alone_is_gone_to_where_it_stands() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "g", "o")
        assert app.reading.quotation and app.reading.quotation.speaker is None
        assert "Only the headline" in text(app)
        assert "coordination" in next(line for line in screen(app) if "▸" in line)


@pytest.mark.parametrize("pane", ["articles", "reader", "sidebar"])
async def test_the_pane_in_use_is_in_use_again_when_there_is_room(folder: Path, pane: str) -> None:
    async with reading([folder], (120, 40)) as (app, pilot):
        app.reading.focus_pane(pane)
        await press(pilot)
        for size in ((19, 5), (120, 40)):
            await pilot.resize_terminal(*size)
            await press(pilot)
        assert app.focused and app.focused.id == pane


async def test_one_place_follows_another_and_back_returns_to_the_line(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "R", "G", *["k"] * 12)
        at, scrolled = app.reading.selection.at, app.reading.query_one(Reader).scroll_offset.y
        await press(pilot, "]")
        assert "Fish know no borders" in text(app)
        await press(pilot, "backspace")
        assert app.reading.selection.at == at
        assert app.reading.query_one(Reader).scroll_offset.y == scrolled
        await press(pilot, ">")
        assert "Fish know no borders" in text(app)


async def test_the_filter_narrows_the_names_and_escape_shows_all(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        names = app.reading.query_one(Sidebar)
        every = len(names.rows)
        await press(pilot, "i", "r", "a", "m", "a")
        assert 0 < len(names.rows) < every
        await press(pilot, "escape")
        assert len(names.rows) == every
        assert app.focused is names


async def test_only_the_text_and_back(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "z")
        assert not app.reading.query_one("#articles").display
        await press(pilot, "z")
        assert app.reading.query_one("#articles").display


async def test_a_click_on_an_article_opens_it(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        row = next(n for n, line in enumerate(screen(app)) if "Ministers quarrel" in line)
        await pilot.click(offset=(5, row))
        await pilot.pause()
        assert "Fish know no borders" in text(app)
        assert app.focused and app.focused.id == "reader"


async def test_words_chosen_with_the_mouse_are_copied_without_the_breaks_of_the_lines(folder: Path) -> None:
    async with reading([folder], (72, 30)) as (app, _):
        reader = app.reading.query_one(Reader)
        reader.text_select_all()
        chosen = app.screen.get_selected_text() or ""
        assert "“The lakes belong to all of us,” Albanian Prime Minister Edi Rama said in Tirana on Tuesday." in chosen


async def test_furniture_is_hidden_until_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "A bridge is opened\n\nAdvertisement\n\nThe bridge over the Sava was opened on Monday by the mayor.\n", "utf-8"
    )
    async with reading([tmp_path]) as (app, pilot):
        hidden = "Advertisement" not in text(app)
        await press(pilot, "f")
        assert hidden
        assert "Advertisement" in text(app)


@pytest.mark.parametrize(
    ("key", "says", "then"),
    [
        ("t", "not here are hidden", "not here are shown"),
        ("f", "comments are shown", "comments are hidden"),
        ("r", "Reported statements are shown", "Reported statements are hidden"),
        ("d", "in the whole dossier", "in this article"),
    ],
)
async def test_what_is_shown_or_hidden_is_said_for_it_may_be_out_of_sight(key: str, says: str, then: str) -> None:
    async with reading(size=(80, 24)) as (app, pilot):
        await press(pilot, key)
        assert says in screen(app)[-2]
        await press(pilot, key)
        assert then in screen(app)[-2]


async def test_where_there_is_no_furniture_to_show_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A bridge is opened\n\nThe bridge over the Sava was opened on Monday.\n", "utf-8")
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "f")
        assert "comments are shown; this article has none" in screen(app)[-2]


async def test_a_note_on_an_article_is_kept_apart_from_what_else_is_said_of_it() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "A", "a", *"ask", "enter", "j", "k")
        assert "✎ ask · 3 quotations" in screen(app)[-2]


async def test_escape_shows_all_names_again_that_a_filter_left_out(folder: Path) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "i", *"rama", "enter")
        assert "“rama” in this article" in text(app)
        await press(pilot, "escape")
        assert "In this article" in text(app)
        assert app.reading.selection.filter == ""


@pytest.mark.parametrize(("key", "called"), [("A", "list of articles"), ("R", "text"), ("B", "list at the side")])
async def test_a_key_to_the_pane_where_one_is_says_so(folder: Path, key: str, called: str) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, "tab", "tab", key)
        app.told = ""
        await press(pilot, key)
        assert app.told == f"This is the {called} already"


async def test_quotations_that_an_article_has_none_of_are_not_offered(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Quiet day in port\n\nShips came and went all day long in the rain.\n", "utf-8")
    (tmp_path / "two.txt").write_text("Talks stall\n\n“Fish know no borders,” said Boris Lund.\n", "utf-8")
    async with reading([tmp_path], (200, 30)) as (app, pilot):
        assert "copy list" in screen(app)[-1] and "export" in screen(app)[-1]
        await press(pilot, "K")
        assert "copy list" not in screen(app)[-1] and "export" not in screen(app)[-1]


async def test_a_headline_with_nothing_under_it_says_so_above_one_rule(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text("<h1>Ministers quarrel over fish in Split</h1>", "utf-8")
    async with reading([tmp_path]) as (app, _):
        assert "There is nothing under this headline in the file." in text(app)
        assert sum(line[32:60] == "─" * 28 for line in screen(app)[2:]) == 1


@pytest.mark.parametrize("widened", [False, True])
async def test_a_pane_that_is_the_only_one_takes_the_screen(folder: Path, widened: bool) -> None:
    async with reading([folder], (120, 20)) as (app, pilot):
        if widened:
            await press(pilot, "A", "plus", "B", "plus")
        beside = {pane: app.reading.query_one(f"#{pane}").outer_size.width for pane in ("articles", "sidebar")}
        await pilot.resize_terminal(60, 20)
        for key, pane in (("A", "articles"), ("B", "sidebar"), ("R", "reader")):
            await press(pilot, key)
            assert app.reading.query_one(f"#{pane}").outer_size.width == 60
        await press(pilot, "A", "minus")
        assert app.told == "There is no pane beside this one"
        await pilot.resize_terminal(120, 20)
        await settle(pilot)
        assert {pane: app.reading.query_one(f"#{pane}").outer_size.width for pane in beside} == beside


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (("J", "J"), "There is no article behind this one"),
        (("K",), "There is no article before this one"),
        (("g", "g"), "This is the beginning of the list already"),
        (("G", "G"), "This is the end of the list already"),
        (("J", "R", "G", *"lllllll"), "There is no name further on in this article"),
        (("R", "g", *"hh"), "There is no name further back in this article"),
        (("R", "G", "enter"), "There is no name and no quotation under the cursor"),
    ],
)
async def test_a_step_beyond_the_last_says_that_there_is_none(folder: Path, keys: tuple[str, ...], says: str) -> None:
    async with reading([folder]) as (app, pilot):
        await press(pilot, *keys)
        assert app.told == says


async def test_opening_is_offered_in_the_text_only_on_a_name_or_a_quotation(folder: Path) -> None:
    async with reading([folder], (200, 30)) as (app, pilot):
        await press(pilot, "R", "G")
        assert "enter open" not in screen(app)[-1]
        await press(pilot, "left_square_bracket")
        assert "enter open" in screen(app)[-1]
        await press(pilot, "G", "h")
        assert "enter open" in screen(app)[-1]
