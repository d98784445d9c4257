"""The command line: calls, filters, forms, exit statuses, and never a traceback."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summit_tui import cli

ARTICLE = """Lakeland keeps its ferries

PORT ASTER, March 4, 2024 — Lakeland met its neighbours.

“We will keep the ferries running through the winter,” Tomas Verel said.
"""
PRINTING = ("articles", "quotes", "speakers", "summits", "entities", "figures", "timeline")


@pytest.fixture
def clippings(tmp_path: Path, home: Path) -> Path:
    """A folder with one article."""
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "ferries.txt").write_text(ARTICLE, "utf-8")
    return folder


def summit_tui(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own, its output in a pipe."""
    call = [sys.executable, "-m", "summit_tui", *words]
    return subprocess.run(call, capture_output=True, text=True, timeout=60, **options)  # type: ignore[call-overload, no-any-return]


def test_a_pipe_gets_json_lines(clippings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["quotes", str(clippings)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    quote = json.loads(line)
    assert quote["text"] == "We will keep the ferries running through the winter,"
    assert (quote["file"], quote["line"], quote["kind"]) == ("ferries.txt", 5, "direct")


@pytest.mark.parametrize("part", PRINTING)
def test_every_part_prints_the_bundled_dossier(part: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = cli.main([part])
    lines = capsys.readouterr().out.splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)
    assert status == (0 if lines else 1)


@pytest.mark.parametrize("part", [*PRINTING, "search"])
def test_a_spreadsheet_has_as_many_cells_in_each_row_as_it_has_columns(
    part: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [part, *(["trade"] if part == "search" else []), "--format"]
    cli.main([*words, "json"])
    records = json.loads(capsys.readouterr().out or "[]")
    cli.main([*words, "csv"])
    head, *rows = csv.reader(io.StringIO(capsys.readouterr().out))
    assert len(rows) == len(records)
    assert {len(row) for row in rows} <= {len(head)}


def test_what_nobody_said_is_nothing_found(clippings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["quotes", str(clippings), "--speaker", "Nobody Atall"]) == 1
    told = capsys.readouterr()
    assert not told.out
    assert "Nobody Atall" in told.err


@pytest.mark.parametrize(
    "call",
    [
        ["quotes", "--since", "yesterday"],
        ["quotes", "--kind", "loud"],
        ["quotes", "--format", "xml"],
        ["quotes", "--no-such-option"],
        ["quotes", "-", "-"],
        ["quotes", ""],
        ["search"],
        ["search", "  "],
        ["export", "--format", "pdf"],
        ["doctor", "somewhere"],
        ["completions", "powershell"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_told_and_ends_with_2(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(call) == 2
    told = capsys.readouterr()
    assert not told.out
    assert "error:" in told.err


def test_what_cannot_be_read_is_named_and_the_rest_is_printed(
    clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clippings / "picture.txt").write_bytes(b"\x89PNG\0\0\0")
    assert cli.main(["quotes", str(clippings), str(clippings / "gone.txt")]) == 3
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 1
    assert "gone.txt: no such file or folder" in told.err
    assert "picture.txt: " in told.err
    assert len(told.err.splitlines()) == 2


def test_an_empty_folder_is_nothing_found_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["quotes", str(tmp_path)]) == 1
    assert "no articles in this folder" in capsys.readouterr().err


def test_a_command_wins_over_a_folder_of_its_name(
    clippings: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(clippings.parent)
    clippings.rename("quotes")
    assert cli.main(["quotes", "./quotes"]) == 0
    assert json.loads(capsys.readouterr().out)["file"] == "ferries.txt"


def test_the_reader_without_a_terminal_gives_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert "needs a terminal" in told.err


def test_an_article_on_standard_input_is_read(home: Path) -> None:
    done = summit_tui("quotes", "-", input=ARTICLE)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["file"] == "stdin"


def test_a_pipe_that_closes_early_is_no_matter(home: Path) -> None:
    call = f"{sys.executable} -m summit_tui entities --format json | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", call], capture_output=True, text=True, timeout=60)
    assert done.stderr in ("", "summit-tui: nothing found\n")
    assert done.returncode in (0, 1)


def test_a_full_disk_is_told_in_one_line(home: Path) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123
        call = [sys.executable, "-m", "summit_tui", "articles"]
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "No space left" in done.stderr


def test_no_text_is_beyond_an_ascii_locale(clippings: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = summit_tui("quotes", str(clippings), "--format", "md", env=environment)
    assert done.returncode == 0, done.stderr
    assert "We will keep the ferries" in done.stdout


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_json_is_json_where_the_output_takes_ascii_only(form: str, tmp_path: Path, home: Path) -> None:
    article = ARTICLE.replace("through the winter", "through the été 🚢")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = summit_tui("quotes", "-", "--format", form, env={**environment, "PYTHONUTF8": "1"}, input=article)
    assert done.stdout.isascii()
    (quote,) = (json.loads(done.stdout),) if form == "jsonl" else json.loads(done.stdout)
    assert quote["text"] == "We will keep the ferries running through the été 🚢,"


@pytest.mark.parametrize(("form", "columns"), [("csv", "80"), ("md", "80"), ("table", "80"), ("table", "200")])
def test_what_is_to_be_explained_is_explained_in_every_form(
    form: str, columns: str, clippings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert cli.main(["search", "ferries", str(clippings), "--format", form]) == 0
    assert "ferries: exact" not in capsys.readouterr().out
    assert cli.main(["search", "ferries", str(clippings), "--explain", "--format", form]) == 0
    assert "ferries: exact" in capsys.readouterr().out


def test_words_that_stand_nowhere_are_told_beside_what_has_the_others(
    clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["search", "unicorn ferries", str(clippings)]) == 0
    printed = capsys.readouterr()
    assert printed.err == "summit-tui: no “unicorn” anywhere: these have the other words\n"
    assert printed.out


def test_names_of_files_cannot_act_in_messages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["quotes", str(tmp_path / "\x1b]0;owned\x07\u202e.txt")]) == 3
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert "\x07" not in err
    assert "\u202e" not in err
    assert len(err.splitlines()) == 2


def test_help_shows_every_command_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in (*PRINTING, "search", "export", "doctor", "examples:"))


def test_colour_is_only_for_terminals_that_want_it(
    clippings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    shown = {}
    for name, words in {"colour": [], "plain": ["--plain"]}.items():
        cli.main(["quotes", str(clippings), *words])
        shown[name] = capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    cli.main(["quotes", str(clippings)])
    shown["NO_COLOR"] = capsys.readouterr().out
    assert "\x1b[1m" in shown["colour"]
    assert shown["plain"] == shown["NO_COLOR"] == shown["colour"].replace("\x1b[1m", "").replace("\x1b[0m", "")


@pytest.mark.parametrize("form", ["json", "md", "csv", "bib", "ris", "html"])
def test_an_export_is_a_file_by_its_name(form: str, clippings: Path, tmp_path: Path) -> None:
    target = tmp_path / f"out.{form}"
    assert cli.main(["export", str(clippings), "-o", str(target)]) == 0
    assert "We will keep the ferries" in target.read_text("utf-8")
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_an_export_that_cannot_be_written_says_why(
    clippings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["export", str(clippings), "-o", str(clippings / "ferries.txt" / "out.md")]) == 2
    assert "not written" in capsys.readouterr().err
    assert (clippings / "ferries.txt").read_text("utf-8") == ARTICLE


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_name_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["completions", shell]) == 0
    script = capsys.readouterr().out
    assert all(name in script for name in (*PRINTING, "search", "export", "doctor"))
    checked = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True) if shell == "bash" else None
    assert checked is None or checked.returncode == 0, checked.stderr


def test_doctor_prints_each_path_and_what_to_do(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "state" / "summit-tui").mkdir(parents=True)
    (home / "state" / "summit-tui" / "state.json.damaged-1").write_text("{", "utf-8")
    assert cli.main(["doctor"]) == 0
    shown = capsys.readouterr().out
    for path in ("config/summit-tui/settings.toml", "state/summit-tui/last-copied.txt", "cache/summit-tui"):
        assert str(home / path) in shown
    assert "state.json.damaged-1" in shown


def test_the_manual_page_names_all_and_man_reads_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["completions", "man"]) == 0
    page = capsys.readouterr().out
    assert all(name in page for name in (*PRINTING, "search", "export", "doctor", "settings.toml"))
    if shutil.which("man"):
        call = ["man", "--warnings", "-l", "-"]
        done = subprocess.run(call, input=page, capture_output=True, text=True, env={**os.environ, "PAGER": "cat"})
        assert done.returncode == 0
        assert not done.stderr


@pytest.mark.parametrize("joined", [["--kind", "direct", "--kind", "indirect"], ["--kind=direct", "--kind=indirect"]])
def test_a_filter_given_twice_keeps_what_either_keeps(
    joined: list[str], clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["quotes", str(clippings), *joined]) == 0
    twice = capsys.readouterr().out
    assert cli.main(["quotes", str(clippings), "--kind", "direct,indirect"]) == 0
    assert capsys.readouterr().out == twice


@pytest.mark.parametrize(
    "call", [["quotes"], ["articles"], ["speakers"], ["search", "ferries"], ["export"]], ids=" ".join
)
def test_what_a_date_leaves_out_for_want_of_one_is_told(
    call: list[str], clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clippings / "undated.txt").write_text(
        "Ferries again\n\n“No ferries will sail at night,” Ines Okoro said.\n", "utf-8"
    )
    cli.main([*call, str(clippings), "--since", "2024"])
    told = capsys.readouterr()
    assert "Okoro" not in told.out
    assert told.err == "summit-tui: left out, since their pages tell no date: 1 article\n"
    cli.main([*call, str(clippings), "--since", "2024", "--speaker", "verel"])
    assert not capsys.readouterr().err


def test_a_reported_statement_has_an_ellipsis_where_words_are_left_out_of_it(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In what people read; in JSON it is its spans with a space between them."""
    (tmp_path / "toll.txt").write_text(
        "A toll\n\nMayor Ines Okoro spoke on Monday.\n\n"
        "It would take two or three weeks to vote on a toll, she said, and a long wrangle could be costly.\n",
        "utf-8",
    )
    printed = {}
    for form in ("jsonl", "md", "table"):
        cli.main(["quotes", str(tmp_path), "--kind", "indirect", "--format", form])
        printed[form] = " ".join(capsys.readouterr().out.split())
    assert "to vote on a toll a long wrangle could be costly" in printed["jsonl"]
    assert "to vote on a toll … a long wrangle could be costly" in printed["md"]
    assert "toll …" in printed["table"]
    cli.main(["export", str(tmp_path), "--kind", "indirect", "--style", "plain"])
    assert "to vote on a toll … a long wrangle could be costly" in capsys.readouterr().out
