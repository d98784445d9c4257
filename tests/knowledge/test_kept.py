"""Tables are made once and kept, and never believed when they are of other files."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from summit_tui import knowledge
from summit_tui.knowledge.kept import NAME


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the program knows, freshly built."""
    folder = tmp_path / "program"
    shutil.copytree(knowledge.BUILT_IN, folder, ignore=shutil.ignore_patterns("__pycache__", NAME))
    monkeypatch.setattr(knowledge, "BUILT_IN", folder)
    knowledge.build()
    return folder


def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows with the name of each TOML file that is parsed."""
    names: list[str] = []
    merge = knowledge._merge
    monkeypatch.setattr(knowledge, "_merge", lambda files: names.extend(map(os.path.basename, files)) or merge(files))
    return names


def test_what_the_build_left_is_read_instead_of_toml(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And is the same."""
    names = parsed(monkeypatch)
    quick = knowledge.load()
    assert names == []
    (program / NAME).unlink()
    slow = knowledge.load()
    assert "places.toml" in names
    for table in ("index", "places", "people", "speech"):
        assert quick.table(table) == slow.table(table) != {}


@pytest.mark.parametrize("folder", ["program", "cache"])
def test_a_changed_table_is_read_anew(program: Path, tmp_path: Path, folder: str) -> None:
    """Wherever the old one was kept."""
    cache = tmp_path / "cache"
    if folder == "cache":
        (program / NAME).unlink()
        knowledge.load(None, cache)
        assert (cache / NAME).exists()
    with (program / "places.toml").open("a", encoding="utf-8") as file:
        file.write('\n[near]\nLakeland = "Port Åster"\n')
    assert knowledge.load(None, cache).table("places")["near"] == {"Lakeland": "Port Åster"}


@pytest.mark.parametrize(
    "harm",
    [
        lambda content: content[: len(content) // 2],
        lambda content: content.partition(b"\n")[0] + b"\n" + b"[" * 200_000,
        lambda content: content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
        lambda content: content.replace(sys.version.split()[0].encode(), b"3.1.4", 1),
        lambda content: content.partition(b"\n")[0] + b"\n[]",
        lambda content: content.partition(b"\n")[0] + b"\n\xff\xfe",
        lambda content: b"",
    ],
)
def test_kept_tables_that_are_damaged_are_done_without(program: Path, harm: object) -> None:
    """Nobody notices."""
    content = (program / NAME).read_bytes()
    (program / NAME).write_bytes(harm(content))  # type: ignore[operator]
    found = knowledge.load()
    assert found.table("places")["countries"]
    assert not found.problems


def test_a_users_own_files_are_kept_with_the_rest(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the cache folder, and read anew when they change."""
    own, cache = tmp_path / "own", tmp_path / "cache"
    own.mkdir()
    (own / "places.toml").write_text('[places]\nLakeland = "Port Åster"\n', "utf-8")
    knowledge.load(own, cache)
    names = parsed(monkeypatch)
    assert "Port Åster" in knowledge.load(own, cache).table("index")["names"]
    assert names == []
    (own / "places.toml").write_text('[places]\nLakeland = "Port Oster"\n', "utf-8")
    assert "Port Oster" in knowledge.load(own, cache).table("index")["names"]


def test_a_table_that_cannot_be_packed_is_read_each_time(program: Path, tmp_path: Path) -> None:
    """A date without quotes, for one."""
    own, cache = tmp_path / "own", tmp_path / "cache"
    own.mkdir()
    (own / "dates.toml").write_text("[opened]\nlakeland = 2025-06-17\n")
    assert not knowledge.load(own, cache).problems
    assert not (cache / NAME).exists()
    assert str(knowledge.load(own, cache).table("dates")["opened"]["lakeland"]) == "2025-06-17"
