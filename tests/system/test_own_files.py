"""Whatever lies in place of the program's own files, nothing waits for it, is filled by it, or is lost."""

from __future__ import annotations

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from summit_tui.knowledge import load
from summit_tui.own_files import read_own
from summit_tui.system import settings
from summit_tui.system.clipboard import copy
from summit_tui.system.state import State
from summit_tui.system.wishes import FILE, settle
from summit_tui.system.writing import write_own, write_whole


def giant(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(8 << 30)


def a_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may have 107 bytes at most
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


STRANGE: dict[str, Callable[[Path], None]] = {
    "a pipe": os.mkfifo,
    "a device without end": lambda path: path.symlink_to("/dev/zero"),
    "a terminal": lambda path: path.symlink_to("/dev/tty"),
    "a folder": Path.mkdir,
    "a socket": a_socket,
    "a link to itself": lambda path: path.symlink_to(path.name),
    "eight gigabytes": giant,
}


@pytest.fixture(params=STRANGE)
def strange(request: pytest.FixtureRequest) -> Callable[[Path], Path]:
    """Makes something strange at a path."""

    def make(path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        STRANGE[request.param](path)
        return path

    return make


def test_settings_that_are_no_file_are_told_and_the_defaults_hold(
    strange: Callable[[Path], Path], tmp_path: Path
) -> None:
    chosen, (problem,) = settings.load(strange(tmp_path / "settings.toml"))
    assert chosen == settings.Settings()
    assert "settings not read" in str(problem)


def test_names_that_are_no_file_are_told_and_ours_hold(strange: Callable[[Path], Path], tmp_path: Path) -> None:
    known = load(strange(tmp_path / "knowledge" / "people.toml").parent, tmp_path / "cache")
    (problem,) = known.problems
    assert "people.toml" in str(problem)
    assert known.table("people") == load().table("people")


def test_tables_that_are_kept_in_no_file_are_made_anew(strange: Callable[[Path], Path], tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "places.toml").write_text('[places]\nLakeland = "Port Åster"\n', "utf-8")
    strange(tmp_path / "cache" / "tables.bin")
    assert "Lakeland" in load(own, tmp_path / "cache").table("places")["places"]


def test_marks_that_are_no_file_are_told_and_stay_as_they_are(strange: Callable[[Path], Path], tmp_path: Path) -> None:
    path = strange(tmp_path / "state.json")
    before = path.lstat()
    state = State(path)
    assert not state.put("marks", "q", 1)
    assert state.get("marks", "q") == 1
    assert "not saved" in state.problems[-1].reason
    assert path.lstat().st_ino == before.st_ino


def test_what_is_settled_about_names_is_not_written_to_what_is_no_file(
    strange: Callable[[Path], Path], tmp_path: Path
) -> None:
    path = strange(tmp_path / FILE)
    before = path.lstat()
    with pytest.raises(OSError, match=r".+"):
        settle(tmp_path, "same", {"Mara Quist": "M. Quist"})
    assert path.lstat().st_ino == before.st_ino


def test_a_copy_is_not_kept_in_a_pipe_that_nobody_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summit_tui.system.folders.state", lambda: tmp_path)
    os.mkfifo(tmp_path / "last-copied.txt")
    assert copy("words", environ={}, routes=()).route == "none"


def test_a_reader_that_was_stopped_while_it_wrote_keeps_nobody_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    monkeypatch.setattr("summit_tui.system.state._TRIES", 2)
    state = State(tmp_path / "state.json")
    with (tmp_path / "state.json.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert state.put("marks", "q", 1)
    assert State(tmp_path / "state.json").get("marks", "q") == 1


def test_marks_that_could_not_be_read_are_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "state.json"
    State(path).put("marks", "old", 1)

    def broken(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("summit_tui.system.state.read_own", broken)
    state = State(path)
    assert not state.put("marks", "new", 1)
    monkeypatch.undo()
    assert State(path).section("marks") == {"old": 1}


def test_settings_as_windows_writes_them_are_read(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes('\ufefftheme = "dark"\r\nmeasure = 60\r\n'.encode())
    chosen, problems = settings.load(tmp_path / "settings.toml")
    assert (chosen.theme, chosen.measure, problems) == ("dark", 60, ())


@pytest.mark.parametrize("opened", ["[", "{a = "])
def test_tables_nested_deep_are_told(opened: str, tmp_path: Path) -> None:
    (tmp_path / "people.toml").write_text("a = " + opened * 5_000, "utf-8")
    assert settings.load(tmp_path / "people.toml")[1]
    known = load(tmp_path, tmp_path / "cache")
    assert known.problems
    assert known.table("people")


def test_marks_are_for_their_user_alone_and_an_export_is_as_other_files(tmp_path: Path) -> None:
    write_own(tmp_path / "state.json", b"notes")
    write_whole(tmp_path / "clippings.bib", b"@article")
    assert stat.S_IMODE((tmp_path / "state.json").stat().st_mode) == 0o600
    (tmp_path / "any").touch()
    assert (tmp_path / "clippings.bib").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_what_is_written_goes_through_no_link_that_lies_where_it_is_put_together(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("old")
    (tmp_path / f".clippings.bib.{os.getpid()}.part").symlink_to(tmp_path / "precious")
    write_whole(tmp_path / "clippings.bib", b"@article")
    assert (tmp_path / "precious").read_text() == "old"
    assert (tmp_path / "clippings.bib").read_bytes() == b"@article"
    assert not (tmp_path / "clippings.bib").is_symlink()


def test_a_file_that_grows_while_it_is_read_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    assert len(read_own(tmp_path / "a")) == 3_000_000
    with pytest.raises(OSError, match="larger than 1 MB"):
        read_own(tmp_path / "a", 1_000_000)
