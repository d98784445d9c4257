"""The program's own modules are found as Python finds them, only sooner."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.machinery import PathFinder, SourceFileLoader
from pathlib import Path
from pkgutil import walk_packages
from shutil import copy2, copytree, ignore_patterns

import pytest

import summit_tui
from summit_tui.lean.finder import Finder

MODULES = [(module.name, module.module_finder.path) for module in walk_packages(summit_tui.__path__, "summit_tui.")]  # type: ignore[union-attr]


def test_every_module_is_found_as_python_finds_it() -> None:
    assert len(MODULES) > 200
    for name, folder in MODULES:
        ours, theirs = Finder.find_spec(name, [folder]), PathFinder.find_spec(name, [folder])
        assert ours is not None
        assert theirs is not None
        assert (ours.origin, ours.cached, ours.has_location) == (theirs.origin, theirs.cached, theirs.has_location)
        assert ours.submodule_search_locations == theirs.submodule_search_locations
        assert isinstance(ours.loader, type(theirs.loader))


def test_a_module_is_read_as_python_reads_it() -> None:
    spec = Finder.find_spec("summit_tui.lean.hints", list(summit_tui.lean.__path__))
    assert spec is not None
    assert isinstance(spec.loader, SourceFileLoader)
    assert spec.loader.get_source("summit_tui.lean.hints") == Path(str(spec.origin)).read_text("utf-8")
    assert spec.loader.get_code("summit_tui.lean.hints") is not None
    with pytest.raises(OSError, match="nowhere"):
        spec.loader.get_data("nowhere.pyc")


@pytest.mark.parametrize("name", ["json", "json.decoder", "summit_tui", "summit_tuition.cli", "summit_tui.nowhere"])
def test_all_else_is_left_to_python(name: str) -> None:
    assert Finder.find_spec(name, list(summit_tui.__path__)) is None
    assert Finder.find_spec(name, None) is None


def test_compiled_modules_may_lie_elsewhere(tmp_path: Path) -> None:
    code = "import sys, summit_tui.lean.hints as hints; print(hints.__cached__.startswith(sys.argv[1]))"
    command = [sys.executable, "-X", f"pycache_prefix={tmp_path}", "-c", code, str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True).stdout == "True\n"


def test_a_program_in_an_archive_is_found_by_python(tmp_path: Path) -> None:
    archive = tmp_path / "program.zip"
    code = (
        "import sys, zipfile, pathlib\n"
        "package = pathlib.Path(sys.argv[2])\n"
        "with zipfile.ZipFile(sys.argv[1], 'w') as made:\n"
        "    for file in package.rglob('*.py'): made.write(file, file.relative_to(package.parent))\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "import summit_tui.model\n"
        "print(summit_tui.model.__file__.startswith(sys.argv[1]))"
    )
    command = [sys.executable, "-I", "-c", code, str(archive), summit_tui.__path__[0]]
    assert subprocess.run(command, capture_output=True, text=True).stdout == "True\n"


def _called(code: str, folder: Path) -> str:
    """What the code prints where a copy of the package lies in a folder."""
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert not done.stderr
    return done.stdout


def test_a_module_that_was_changed_or_moved_is_compiled_anew(tmp_path: Path) -> None:
    package = tmp_path / "one" / "summit_tui"
    copytree(Path(summit_tui.__path__[0]) / "lean", package / "lean", ignore=ignore_patterns("__pycache__"))
    copy2(Path(summit_tui.__path__[0]) / "__init__.py", package)
    days = package / "lean" / "days.py"
    days.write_text("def day():\n    return 'Monday'\n", "utf-8")
    asked = "from summit_tui.lean.days import day; print(day(), day.__code__.co_filename)"
    for _ in range(2):
        assert _called(asked, package.parent) == f"Monday {days}\n"
    days.write_text("def day():\n    return 'Tuesday'\n", "utf-8")
    assert _called(asked, package.parent) == f"Tuesday {days}\n"
    for compiled in (days.parent / "__pycache__").glob("days.*"):
        compiled.write_bytes(b"")
    assert _called(asked, package.parent) == f"Tuesday {days}\n"
    package.parent.rename(tmp_path / "other")
    assert _called(asked, tmp_path / "other") == f"Tuesday {tmp_path / 'other' / 'summit_tui' / 'lean' / 'days.py'}\n"


def test_a_package_that_was_changed_is_compiled_anew(tmp_path: Path) -> None:
    package = tmp_path / "summit_tui"
    copytree(Path(summit_tui.__path__[0]) / "lean", package / "lean", ignore=ignore_patterns("__pycache__"))
    copy2(Path(summit_tui.__path__[0]) / "__init__.py", package)
    room = package / "room" / "__init__.py"
    room.parent.mkdir()
    for day in ("Monday", "Friday"):
        room.write_text(f"DAY = {day!r}\n", "utf-8")
        os.utime(room, (len(day), ord(day[0])))
        for _ in range(2):
            assert _called("from summit_tui.room import DAY; print(DAY)", tmp_path) == f"{day}\n"


def test_what_a_module_lacks_is_told_by_its_name() -> None:
    with pytest.raises(ImportError, match=r"cannot import name 'nothing' from 'summit_tui\.lean\.days'"):
        exec("from summit_tui.lean.days import nothing")
    assert not hasattr(summit_tui.lean, "nothing")
