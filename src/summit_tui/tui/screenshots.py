"""Every screen of the running reader, as SVG: `python -m summit_tui.tui.screenshots [FOLDER]`."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from summit_tui.system import folders
from summit_tui.system.settings import Settings
from summit_tui.tui.app import SummitApp

Shot = tuple[tuple[int, int], str, Sequence[str]]
"""Columns and rows, theme, and the keys that lead there."""

FIND = ("slash", *"jungle", "~", "enter", "~")

SHOTS: Mapping[str, Shot] = {
    "reading": ((120, 40), "evening", FIND),
    "reading-small": ((80, 24), "evening", FIND),
    "reading-large": ((200, 60), "evening", FIND),
    "reading-light": ((120, 40), "morning", FIND),
    "reading-contrast": ((120, 40), "contrast", FIND),
    "reading-ansi": ((120, 40), "ansi-dark", FIND),
    "search": ((120, 40), "evening", ("slash", *"trade", "~")),
    "search-completes": ((120, 40), "evening", ("slash", *"war", "space", *"speaker", "colon", "~")),
    "search-as-page": ((120, 40), "evening", ("slash", *"trade", "~", "ctrl+o", "~")),
    "compare": ((120, 40), "evening", ("slash", *"trade", "~", "ctrl+o", "~", *"jjjjj", "enter")),
    "why": ((120, 40), "evening", (*FIND, "w")),
    "speaker": ((120, 40), "evening", (*FIND, "s")),
    "summit": ((120, 40), "evening", (*FIND, "u")),
    "clippings": ((120, 40), "evening", ("Q", "x", "~", "j", "x", "~", "X", "~")),
    "styles": ((120, 40), "evening", (*FIND, "c")),
    "quotations-large": ((200, 60), "evening", ("Q", "j")),
    "quotations": ((120, 40), "evening", ("Q",)),
    "speakers": ((120, 40), "evening", ("S",)),
    "timeline": ((120, 40), "evening", ("T",)),
    "figures": ((120, 40), "evening", ("F",)),
    "copies": ((120, 40), "evening", ("C",)),
    "who-quotes-whom": ((120, 40), "evening", ("M",)),
    "help": ((120, 40), "evening", ("question_mark",)),
    "palette": ((120, 40), "evening", ("ctrl+p",)),
}


async def take(shot: Shot) -> str:
    """The SVG of one screen. `~` among the keys waits for what they began."""
    size, theme, keys = shot
    app = SummitApp(settings=Settings(theme=theme))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        for key in (*keys, "~"):
            if key == "~":
                await pilot.pause(0.2)
                await app.workers.wait_for_complete()
                await pilot.pause()
            else:
                await pilot.press(key)
        return app.export_screenshot(title="summit-tui")


def main(folder: str = "screenshots") -> None:
    """Take them all."""
    Path(folder).mkdir(exist_ok=True)
    for name, shot in SHOTS.items():
        with TemporaryDirectory() as home:
            # Nobody's settings, marks and searches are in a picture, and none that it needs are in anybody's.
            os.environ |= {"XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home}
            folders.state.cache_clear()
            folders.config.cache_clear()
            Path(folder, f"{name}.svg").write_text(asyncio.run(take(shot)), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:2])
