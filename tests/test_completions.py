"""What the tab key offers, asked of the shells themselves where they are installed; and the manual page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summit_tui import cli
from summit_tui.cli.options import COMMANDS, options_of

FORMS = {"table", "jsonl", "json", "csv", "md"}
OFFERED = [
    ("", {"quotes", "export", "completions", "my folder"}, {"--help", "table"}),
    ("q", {"quotes"}, {"export", "my folder"}),
    ("--plain q", {"quotes"}, {"export"}),
    ("--", {"--help", "--plain", "--version"}, {"--format", "quotes"}),
    ("quotes --", {"--help", "--plain", "--format", "--speaker", "--kind"}, {"--version", "--limit", "--output"}),
    ("--plain quotes --", {"--format", "--speaker"}, {"--version"}),
    ("search law --", {"--explain", "--limit", "--since"}, {"--style"}),
    ("export --", {"--output", "--style", "--clippings", "--outlet"}, {"--explain"}),
    ("doctor --", {"--format", "--help", "--plain"}, {"--speaker", "--version"}),
    ("quotes --format ", FORMS, {"bib", "my folder"}),
    ("export --format ", {"json", "md", "csv", "bib", "ris", "html"}, {"table"}),
    ("doctor --format ", {"table", "jsonl", "json"}, {"csv"}),
    ("export --style c", {"chicago", "csl-json"}, {"apa"}),
    ("quotes --kind d", {"direct"}, {"partial"}),
    ("quotes --kind direct,p", {"direct,partial"}, {"partial", "direct"}),
    ("entities --kind ", {"person", "place", "all"}, {"direct"}),
    ("completions ", {"bash", "zsh", "fish", "man"}, {"my folder", "quotes"}),
    ("quotes --speaker ", set(), {"quotes", "my folder"}),
]
BASH = r"""
set -eu
eval "$SCRIPT"
while IFS= read -r line; do
    read -ra COMP_WORDS <<< "summit-tui $line"
    [[ "$line" == *' ' || -z "$line" ]] && COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    IFS=:
    _summit_tui || true
    IFS=$' \t\n'
    printf '%s\n' "${COMPREPLY[@]}" ---
done
"""
FISH = r"""
printenv SCRIPT | source
while read -l line
    complete -C "summit-tui $line" | string replace -r '\t.*' '' | string trim -r -c /
    echo ---
end
"""
INSTALLED = [shell for shell in ("bash", "fish") if shutil.which(shell)]


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The completions for a shell."""
    assert cli.main(["completions", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("shell", INSTALLED)
def test_a_shell_offers_what_may_follow_and_nothing_else(
    shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "my folder").mkdir()
    call = {"bash": ["bash", "-c", BASH], "fish": ["fish", "--no-config", "-c", FISH]}[shell]
    asked = "".join(f"{line}\n" for line, _, _ in OFFERED)
    home = {"HOME": str(tmp_path / "home"), "SCRIPT": script(shell, capsys)}
    done = subprocess.run(
        call, input=asked, capture_output=True, text=True, cwd=tmp_path, env={**os.environ, **home}, timeout=60
    )
    answers = done.stdout.removesuffix("---\n").split("---\n")
    assert not done.stderr
    assert len(answers) == len(OFFERED)
    for (line, wanted, unwanted), answer in zip(OFFERED, answers, strict=True):
        offered = set(answer.splitlines())
        assert wanted <= offered, line
        assert not unwanted & offered, line


def test_bash_joins_a_value_to_its_option_by_a_sign(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which it counts as a word."""
    ask = "COMP_WORDS=(summit-tui quotes --format = js); COMP_CWORD=4; _summit_tui; echo ${COMPREPLY[@]}"
    call = ["bash", "-c", f'eval "$SCRIPT"; {ask}']
    done = subprocess.run(call, capture_output=True, text=True, env={**os.environ, "SCRIPT": script("bash", capsys)})
    assert done.stdout == "jsonl json\n"


@pytest.mark.parametrize("shell", [name for name in ("bash", "zsh", "fish") if shutil.which(name)])
def test_a_shell_finds_no_fault_with_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    done = subprocess.run([shell, "-n"], input=script(shell, capsys), capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_option_of_every_command_is_in_the_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = script(shell, capsys)
    names = {option.name for command in ("", *COMMANDS) for option in options_of(command)}
    assert [name for name in names if f"--{name}" not in printed and f"-l {name}" not in printed] == []


def test_every_option_of_every_help_is_in_the_manual(capsys: pytest.CaptureFixture[str]) -> None:
    page = script("man", capsys).replace("\\-", "-")
    for command in ("", *COMMANDS):
        assert cli.main([*([command] if command else []), "--help"]) == 0
        helped = capsys.readouterr().out
        for option in options_of(command):
            assert f"--{option.name}" in helped
            assert f"--{option.name}" in page
            assert not option.short or (f"-{option.short}, --{option.name}" in page and f"-{option.short}" in helped)


@pytest.mark.parametrize("word", ["search", "completions", "SYNOPSIS", "EXAMPLES", "ENVIRONMENT", "NO_COLOR", "130"])
def test_the_manual_says_what_a_manual_says(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert word in script("man", capsys)


def test_help_fits_its_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for columns in (60, 80, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert cli.main(["export", "--help"]) == 0
        options = capsys.readouterr().out.partition("options:")[2]
        assert max(map(len, options.splitlines())) <= columns


def test_output_has_nowhere_to_go() -> None:
    call = [sys.executable, "-c", "import os, sys; os.close(1); os.execv(sys.executable, sys.argv[1:])"]
    done = subprocess.run([*call, sys.executable, "-m", "summit_tui", "quotes"], stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr == "summit-tui: standard output is closed, so there is nowhere to print to\n"
