"""Who may import whom, and what a start may load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_rooms_import_only_from_the_rooms_before_them() -> None:
    checker = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([checker], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "call", [["quotes"], ["search", "jungle"], ["articles", "--format", "csv"], ["--help"], ["--version"]]
)
def test_printing_never_loads_the_screen(call: list[str]) -> None:
    code = (
        "import sys; from summit_tui.cli import main\n"
        f"try: main({call!r})\n"
        "except SystemExit: pass\n"
        "loaded = {'textual', 'rich', 'asyncio', 'pyperclip'} & sys.modules.keys()\n"
        "sys.exit(f'loaded {sorted(loaded)}' if loaded else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("module", ["typing", "pathlib", "re", "json", "functools", "contextlib"])
def test_what_reads_and_prints_does_without_what_takes_long_to_import(module: str) -> None:
    code = (
        "import sys, summit_tui.cli.commands, summit_tui.gather.fresh, summit_tui.output.parts\n"
        f"sys.exit('it is loaded' if {module!r} in sys.modules else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_first_screen_waits_for_nothing_that_reads() -> None:
    rooms = "('summit_tui.ingest', 'summit_tui.extract', 'summit_tui.link', 'summit_tui.knowledge')"
    code = f"import sys, summit_tui.tui.app; sys.exit(str([m for m in sys.modules if m.startswith({rooms})] or ''))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.strip() == ""


def test_no_file_is_a_drawer_or_too_long_to_read() -> None:
    files = list((ROOT / "src").rglob("*.py"))
    assert files
    drawers = [f.name for f in files if f.stem in {"utils", "util", "helpers", "common", "misc", "manager"}]
    long = [f"{f.name} ({n})" for f in files if (n := len(f.read_text("utf-8").splitlines())) > 400]
    assert not drawers
    assert not long
