"""Letters can be told from what lies under them, by the formula of WCAG 2.1 (§ 1.4.3: 4.5 : 1, enhanced 7 : 1)."""

from __future__ import annotations

import pytest
from seeing import reading
from textual.color import Color
from textual.theme import Theme

from invented_dossier import invented
from summit_tui.tui.drawn import themes
from summit_tui.tui.drawn.inks import COLOURS, PAPERS
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.pages import page_index
from summit_tui.tui.widgets.rows import RowList

READ = sorted({variable for ink, variable in COLOURS.items() if ink != "faint"})


def luminance(colour: Color) -> float:
    channels = [value / 255 for value in (colour.r, colour.g, colour.b)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def variables(theme: Theme) -> dict[str, Color]:
    found = {**theme.to_color_system().generate(), **theme.variables}
    return {name: Color.parse(found[name]) for name in (*READ, *PAPERS.values(), "background", "foreground")}


@pytest.mark.parametrize("theme", themes.OWN_THEMES, ids=lambda theme: theme.name)
def test_every_ink_is_legible_on_every_ground(theme: Theme) -> None:
    colours = variables(theme)
    least = 7 if theme.name == "contrast" else 4.5
    for ink in (*READ, "foreground"):
        for ground in ("background", *PAPERS.values()):
            assert contrast(colours[ink], colours[ground]) >= least, (ink, ground)


@pytest.mark.parametrize("theme", themes.OWN_THEMES, ids=lambda theme: theme.name)
def test_what_was_found_is_legible_in_its_mark(theme: Theme) -> None:
    colours = variables(theme)
    assert contrast(colours["background"], colours["ink-accent"]) >= 4.5


@pytest.mark.parametrize("page", ["quotations", "speakers", "timeline", "figures", "copies", "matrix", "problems"])
def test_nothing_that_is_to_be_read_is_pale(page: str) -> None:
    rows = page_index.rows(invented(), Location(page), 100)
    runs = [run for row in rows for line in row.lines for run in (*line.left, *line.right)]
    assert runs
    assert not [run.text for run in runs if run.ink == "faint" and any(c.isalnum() for c in run.text)]


def test_on_the_terminals_white_no_letters_are_of_a_colour_that_is_pale_there() -> None:
    found = themes.BY_NAME["ansi-light"].variables
    pale = {"ansi_yellow", "ansi_cyan", "ansi_white"}
    letters = {variable: found[variable] for variable in READ if variable in found}
    assert {"ink-accent", "speaker-0", "speaker-7"} <= set(letters)
    assert not [name for name, colour in letters.items() if colour in pale or colour.startswith("ansi_bright")]


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_a_chosen_row_is_turned_over_as_a_whole_where_the_colours_are_the_terminals(theme: str) -> None:
    async with reading(theme=theme) as (app, _):
        listed = app.query_one("#articles", RowList)
        top = next(y for y in range(listed.size.height) if listed.under(y) == "cursor")
        grounds = {(s.style.color, s.style.dim) for s in listed.render_line(top) if s.style and s.style.reverse}
        assert len(grounds) == 1
