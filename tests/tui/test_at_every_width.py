"""What is shown is whole at every width: what has no room is left out, not cut."""

from __future__ import annotations

import pytest
from seeing import press, reading, screen, search, text

from summit_tui.tui.boxes.overlays import KEYS_TAKE, help_rows
from summit_tui.tui.commands import Command


@pytest.mark.parametrize("width", range(20, 131, 10))
async def test_the_last_line_offers_whole_hints(width: int) -> None:
    async with reading(size=(width, 24)) as (app, pilot):
        for keys in ((), ("right_square_bracket",), ("Q", "j", "j")):
            await press(pilot, *keys)
            assert "…" not in screen(app)[-1]


@pytest.mark.parametrize(
    ("width", "hints"), [(40, ()), (60, ("choose", "open")), (120, ("choose", "open", "page", "save"))]
)
async def test_the_search_says_how_much_it_found_and_then_what_can_be_done(width: int, hints: tuple[str, ...]) -> None:
    async with reading(size=(width, 24)) as (app, pilot):
        await search(pilot, "trade")
        said = next(line for line in screen(app) if " found" in line)
        assert all(hint in said for hint in hints)
        await pilot.resize_terminal(120, 24)
        await pilot.pause()
        assert "all as a page" in text(app)


@pytest.mark.parametrize("width", [24, 36, 60])
def test_the_help_says_what_a_key_does_beside_it_or_under_it(width: int) -> None:
    rows = [row for row in help_rows("", {}, width) if row.target]
    for row in rows:
        first, *rest = ["".join(run.text for run in line.left) for line in row.lines]
        command = next(command for command in Command.all if row.target and command.id == row.target.key)
        said = "".join([first[KEYS_TAKE:], *rest] if width == 60 else rest)
        assert said.replace(" ", "") == command.help.replace(" ", "")
        assert all(len(line) <= width for line in rest)
