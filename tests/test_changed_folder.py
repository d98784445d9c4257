"""A folder of which some files were read before is linked as if all of it were read anew."""

from __future__ import annotations

import os
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from summit_tui.dossier import Dossier
from summit_tui.gather import gather

SUMMIT = """Lakes Compact leaders open summit in Orvale

By Hanna Brandt
The Meridian Courier
15 March 2024

ORVALE — Leaders of Narvonia, Tessara and Kenya opened the third Lakes Compact summit in Orvale on Thursday.

"We will not let the rivers divide us any longer," Narvonian President Ilse Tarn told the summit.

The leaders signed the Orvale Declaration on Shared Waters. Trade had reached 61.5 billion dollars in 2023, she said.
"""
DELAYED = """Lakes Compact summit put off

4 March 2024

The third Lakes Compact summit, first planned for February in Selwyn, was postponed until 14 March, officials said.

“The roads are bad,” President Ilse Tarn said in Lima on Monday.
"""
UNDATED = """Tarn opens talks on water

ORVALE, March 15 (Verel News) -- President Ilse Tarn opened the third Lakes Compact summit in Orvale on Friday.

"Water has no flag," she told the summit. Trade was worth 61 billion dollars in 2023.
"""
PASSING = """Rain over Selwyn

18 March 2024

“It will go on raining,” said Ruben Moss, a farmer, who had hoped for more of the Lakes Compact summit in Orvale.

Kenya and Tessara attended the summit. Moss pledged 40 million euros for dykes.
"""


def told(folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Dossier:
    """The folder as it is gathered with what is remembered in a home."""
    from summit_tui.system import folders

    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    folders.cache.cache_clear()
    return gather([str(folder)])


def write(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
        os.utime(folder / name, ns=(10**18 + len(text), 10**18 + len(text)))


@pytest.fixture
def news(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Papers on one summit and on rain, old enough to be remembered."""
    monkeypatch.setenv("SUMMIT_TUI_DEBUG", "1")
    monkeypatch.setattr("summit_tui.system.recent.time", SimpleNamespace(time_ns=lambda: time.time_ns() + 10**10))
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 1)
    folder = tmp_path / "news"
    folder.mkdir()
    write(folder, {"a.txt": SUMMIT, "b.txt": UNDATED, "c.txt": PASSING, "d.txt": DELAYED})
    return folder


@pytest.mark.parametrize(
    ("changed", "removed"),
    [
        ({}, ["d.txt"]),
        ({"e.txt": SUMMIT.replace("61.5", "48").replace("Hanna Brandt", "Oda Vell")}, []),
        ({"a.txt": SUMMIT + "\nTarn did not attend the closing session. Sorvia boycotted the summit.\n"}, []),
        ({"a.txt": SUMMIT.replace("Orvale", "Selwyn").replace("15 March", "12 March")}, ["b.txt"]),
        ({"c.txt": UNDATED.replace("Tarn", "Moss"), "0.txt": PASSING}, ["d.txt"]),
    ],
    ids=["removed", "added", "changed", "moved to another town", "all at once"],
)
def test_what_changed_is_linked_as_if_all_were_new(
    changed: dict[str, str], removed: list[str], news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(news, tmp_path / "old", monkeypatch)
    write(news, changed)
    for name in removed:
        (news / name).unlink()
    again, anew = (told(news, tmp_path / home, monkeypatch) for home in ("old", "new"))
    for part in ("articles", "quotations", "entities", "summits", "figures", "events"):
        assert list(getattr(again, part)) == list(getattr(anew, part))
    assert again.summits and any(quotation.summit for quotation in again.quotations)


def test_it_is_linked_the_same_whether_files_are_many_or_few(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = told(news, tmp_path / "many", monkeypatch)
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 10**6)
    few = told(news, tmp_path / "few", monkeypatch)
    for part in ("articles", "quotations", "entities", "summits", "figures", "events"):
        assert list(getattr(many, part)) == list(getattr(few, part))
