"""A call that is written plainly is read without `argparse`, to the same end."""

from __future__ import annotations

import subprocess
import sys

import pytest

from summit_tui import cli
from summit_tui.cli.arguments import _plainly
from summit_tui.cli.parser import parsed


@pytest.mark.parametrize(
    "call",
    [
        "quotes",
        "quotes harbour lake.txt",
        "quotes - --plain",
        "quotes --speaker Tarn harbour --format csv --kind direct,partial lake",
        "quotes --speaker Tarn --speaker Osk",
        "entities --kind person --since 2031 --until 2031-05",
        "export --output - --style apa",
        "export --clippings --output notes.md harbour",
        "doctor --format json",
        " harbour lake --plain",
    ],
)
def test_it_says_what_argparse_would_find(call: str) -> None:
    command, *words = call.split(" ")
    plainly = _plainly(command, words)
    assert plainly is not None
    assert {name: value for name, value in vars(parsed(command, words)).items() if value or name == "paths"} == plainly


@pytest.mark.parametrize(
    "call",
    [
        "quotes --help",
        "quotes -h",
        " --version",
        "quotes --speaker",
        "quotes --speaker --plain",
        "quotes --speaker=Tarn",
        "quotes --format pictures",
        "quotes --colour red",
        "quotes -- --speaker",
        "export -o notes.md",
        "search lake",
        "completions bash",
    ],
)
def test_what_is_not_plain_is_left_to_argparse(call: str) -> None:
    command, *words = call.split(" ")
    assert _plainly(command, words) is None


def test_a_plain_call_does_without_argparse() -> None:
    code = "import sys; from summit_tui.cli import main; main(['summits', '--format', 'csv']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"argparse", "gettext", "locale"} & set(done.stdout.split())


def test_the_version_alone_is_printed_as_the_parser_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    alone = capsys.readouterr().out
    assert cli.main(["--plain", "--version"]) == 0
    assert capsys.readouterr().out == alone != ""
