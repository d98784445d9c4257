"""Each picture is taken in a home of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.system import folders
from summit_tui.tui import screenshots


def test_each_picture_has_a_home_of_its_own(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def where(_: screenshots.Shot) -> str:
        return f"{folders.state()} {folders.config()}"

    monkeypatch.setattr(screenshots, "take", where)
    monkeypatch.setattr(screenshots, "SHOTS", dict.fromkeys(("one", "two"), screenshots.SHOTS["speakers"]))
    screenshots.main(str(tmp_path / "pictures"))
    one, two = ((tmp_path / "pictures" / f"{name}.svg").read_text("utf-8").split() for name in ("one", "two"))
    assert not set(one) & set(two)
    assert not any(folder.startswith(str(home)) for folder in (*one, *two))
