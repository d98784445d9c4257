"""The main screens at three sizes, as text. `UPDATE_SNAPSHOTS=1` writes them anew: look at what changed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from seeing import press, reading, screen

SNAPSHOTS = Path(__file__).parent / "snapshots"
SIZES = [(80, 24), (120, 40), (200, 60)]
DOSSIER = {
    "harbour.txt": (
        "Harbour pact signed in Split\n\nSix towns agree to share a dredger\n\nBy Ada Quill\n\n"
        "Published: 10:04pm, 3 Mar 2024\n\n"
        "“The sea belongs to all of us,” Ana Horvat, the mayor of Split, said on Sunday.\n\n"
        "“Nobody will be left without a berth,” she added. “Not one boat.”\n\n"
        "The towns will spend 40 million euros on the works, according to Luka Babić, a spokesman for the port.\n"
    ),
    "fish.txt": (
        "Fishermen doubt the pact\n\n“Fish know no borders,” said Boris Lund, who has fished there since 1981.\n\n"
        "港口 talks ended on Monday with a promise that “every voice will be heard in the spring”.\n"
    ),
}
SCREENS = {
    "reading": ("]",),
    "quotations": ("Q",),
    "why": ("]", "w"),
    "help": ("question_mark",),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(("name", "keys"), SCREENS.items())
async def test_the_screen_looks_as_it_did(
    name: str, keys: Sequence[str], size: tuple[int, int], tmp_path: Path
) -> None:
    folder = tmp_path / "harbour-dossier"
    folder.mkdir()
    for file, words in DOSSIER.items():
        (folder / file).write_text(words, "utf-8")
    async with reading([folder], size) as (app, pilot):
        await press(pilot, *keys)
        seen = "\n".join(screen(app)) + "\n"
    kept = SNAPSHOTS / f"{name}-{size[0]}x{size[1]}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(seen, "utf-8")
    assert seen == kept.read_text("utf-8")
