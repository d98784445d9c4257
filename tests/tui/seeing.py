"""Runs the reader without a terminal, and says what is on its screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from textual import events
from textual.pilot import Pilot

from summit_tui.gather.progress import Waiting
from summit_tui.system.settings import Settings
from summit_tui.tui.app import SummitApp
from summit_tui.tui.duties.typing_ahead import TypingAhead

LOOKS = 2000
"""How often it is looked whether keys are still being sent."""

CHARACTERS = {"space": " ", "slash": "/", "question_mark": "?", "number_sign": "#", "right_square_bracket": "]"}


def screen(app: SummitApp) -> list[str]:
    """The lines of the screen, without blanks at their ends."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def text(app: SummitApp) -> str:
    """The screen as one text."""
    return "\n".join(screen(app))


def held_up_after_the_first(app: SummitApp, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Once its first files are shown, the app reads no others before this event is set."""
    go_on = Event()
    heed = Waiting.heed

    def heed_when_told(waiting: Waiting) -> None:
        if app.dossier.articles:
            assert go_on.wait(20)
        heed(waiting)

    monkeypatch.setattr(Waiting, "heed", heed_when_told)
    return go_on


async def settle(pilot: Pilot[int]) -> None:
    """Wait until what was typed is done, and nothing is being read, searched or copied."""
    await pilot.pause()
    app = pilot.app
    for _ in range(LOOKS):
        has_ended = app.return_code is not None  # and sends no more of them
        if has_ended or not (isinstance(app, TypingAhead) and app.sends_keys):
            break
        await pilot.pause(0.01)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys and wait for what they began."""
    await pilot.press(*keys)
    await settle(pilot)


async def search(pilot: Pilot[int], words: str) -> None:
    """Open the search, type, and wait for the results."""
    await pilot.press("slash", *map(key, words))
    await pilot.pause(0.1)
    await settle(pilot)


def key(character: str) -> str:
    """The key that types a character."""
    return {" ": "space", ":": "colon", "-": "minus", '"': "quotation_mark"}.get(character, character)


@asynccontextmanager
async def reading(
    paths: Sequence[Path | str] = (), size: tuple[int, int] = (120, 40), **wishes: object
) -> AsyncIterator[tuple[SummitApp, Pilot[int]]]:
    """The reader on some files with some settings, once they are read; the bundled dossier without paths."""
    app = SummitApp([str(path) for path in paths], Settings(**wishes))  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield app, pilot


async def at_once(pilot: Pilot[int], *keys: str | tuple[int, int]) -> None:
    """Press keys without a moment between them, as fast fingers and scripts do, and wait for what they began.

    A column and a row of the screen, from 0, is a click there.
    """
    for typed in keys:
        if isinstance(typed, str):
            character = typed if len(typed) == 1 else CHARACTERS.get(typed)
            pilot.app.post_message(events.Key(typed, character))
        else:
            for event in (events.MouseDown, events.MouseUp):
                pilot.app.post_message(event(None, *typed, 0, 0, 1, False, False, False, *typed))
    await settle(pilot)


def place_of(app: SummitApp, words: str) -> tuple[int, int]:
    """The column and row at which words stand first on the screen."""
    return next((line.index(words), number) for number, line in enumerate(screen(app)) if words in line)
