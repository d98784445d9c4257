"""What the command line says of slips: mistyped commands, kinds that a part has not, files that are no articles."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from report import REPORT
from summit_tui import cli


@pytest.mark.parametrize("terminal", [True, False], ids=["terminal", "pipe"])
@pytest.mark.parametrize(
    ("word", "meant"), [("quots", "`quotes`"), ("serch", "`search`"), ("Timeline", "`timeline`"), ("nope", "")]
)
def test_a_path_that_is_nowhere_opens_no_reader(
    word: str, meant: str, terminal: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    monkeypatch.setattr("sys.stdin.isatty", lambda: terminal)
    assert cli.main([word]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert f"no such file or folder: {word}" in told.err
    assert ("did you mean" in told.err) == bool(meant)
    assert meant in told.err


def test_a_mistyped_command_with_options_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["quots", "--speaker", "verel"]) == 2
    assert "did you mean the command `quotes`?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "kind", "known"),
    [
        ("articles", "direct", "main, related, teaser"),
        ("quotes", "place", "direct, partial, indirect"),
        ("entities", "partial", "person, organisation"),
        ("export", "person", "direct, partial, indirect"),
    ],
)
def test_a_kind_that_a_part_has_not_is_told_with_those_it_has(
    command: str, kind: str, known: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([command, "--kind", kind]) == 2
    assert known in capsys.readouterr().err


@pytest.mark.parametrize("command", ["articles", "quotes", "speakers", "entities", "figures", "timeline", "search"])
def test_all_kinds_are_always_allowed(command: str, clippings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [command, *(["ferries"] if command == "search" else []), str(clippings), "--kind", "all"]
    assert cli.main(words) in (0, 1)
    assert "error" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["quotes", "--since", "2026", "--since", "2025"], "--since wants one date, not 2"),
        (["quotes", "--since=2026", "--since", "2025"], "--since wants one date, not 2"),
        (["quotes", "--since", "2026", "--until", "2020"], "--since 2026 is later than --until 2020"),
        (["quotes", "--since", "2025-07", "--until", "2025-06-17"], "--since 2025-07 is later than --until 2025-06-17"),
        (["search", "ferries", "--limit", "0"], "wants a number from 1 on, not 0"),
        (["search", "ferries", "--limit", "many"], "wants a number from 1 on, not many"),
        (["completions"], "required: SHELL"),
        (["quotes", "--spaeker", "verel"], "did you mean --speaker?"),
        (["quotes", "--limit=3"], "--limit is for search"),
        (
            ["--speaker", "verel"],
            "--speaker is for articles, quotes, speakers, summits, entities, figures, timeline, search, export",
        ),
        (["export", "--nothing-like-it"], "unrecognized arguments: --nothing-like-it"),
        (["help"], "did you mean `summit-tui --help`?"),
        (["search", "-ferries"], "a query that begins with - is written behind --"),
        (["export", "-o", ""], "--output is empty; write - for standard output"),
        (["articles", "--kind", "nonsense"], "--kind knows no nonsense, only main, related, teaser, article, all"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_a_slip_is_told_first_and_in_a_line(call: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(call) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0].endswith(said) or told[0].endswith(f"({said})")
    assert len(told) <= 2


@pytest.mark.parametrize(
    ("since", "until"), [("2024-03", "2024"), ("2024", "2024-03-04"), ("2024-03-04", "2024-03-04")]
)
def test_a_day_inside_the_last_is_no_slip(
    since: str, until: str, clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["quotes", str(clippings), "--since", since, "--until", until]) == 0
    assert capsys.readouterr().out


def test_behind_two_hyphens_nothing_is_an_option(
    clippings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(clippings)
    (clippings / "ferries.txt").rename("--plain")
    (clippings / "--plain").rename("--plain.txt")
    assert cli.main(["quotes", "--format", "jsonl", "--", "--plain.txt"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["file"] == "--plain.txt"
    assert cli.main(["search", "--limit", "1", "--", "-absent", "--plain.txt"]) == 0
    assert capsys.readouterr().out
    assert cli.main(["quotes", "--", "--gone.txt"]) == 3
    assert "--gone.txt: no such file" in capsys.readouterr().err


def test_a_search_wants_a_query_and_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search"]) == 2
    assert capsys.readouterr().err.splitlines()[0].endswith("required: QUERY")


def test_an_export_by_an_unknown_ending_writes_nothing(
    clippings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "dossier.zip"
    assert cli.main(["export", str(clippings), "-o", str(target)]) == 2
    assert "--format" in capsys.readouterr().err
    assert not target.exists()
    assert cli.main(["export", str(clippings), "-o", str(target), "--format", "json"]) == 0
    assert json.loads(target.read_text("utf-8"))["articles"]


def test_an_export_replaces_what_it_wrote_and_never_what_it_read(clippings: Path, tmp_path: Path) -> None:
    target = tmp_path / "dossier.md"
    target.write_text("old", "utf-8")
    assert cli.main(["export", str(clippings), "-o", str(target)]) == 0
    assert target.read_text("utf-8").startswith("# ")
    source = clippings / "ferries.txt"
    assert cli.main(["export", str(clippings), "-o", str(source), "--format", "md"]) == 2
    assert source.read_text("utf-8") == REPORT


def test_a_terminal_is_told_what_was_written_and_that_it_was_not_the_first(
    clippings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ["export", str(clippings), "-o", str(tmp_path / "out.md")]
    assert cli.main(call) == 0
    assert not capsys.readouterr().err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert cli.main([*call, "--plain"]) == 0
    assert capsys.readouterr().err.endswith("out.md: 1 quote, in place of what was there\n")


def test_the_kind_quote_is_direct_and_partial_for_speakers_too(
    clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["speakers", str(clippings)]) == 0
    everybody = capsys.readouterr().out
    assert cli.main(["speakers", str(clippings), "--kind", "quote"]) == 0
    assert capsys.readouterr().out == everybody


def test_a_terminal_is_told_of_reported_statements(
    clippings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.main(["quotes", str(clippings)]) == 0
    assert not capsys.readouterr().err
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert cli.main(["quotes", str(clippings), "--speaker", "verel"]) == 0
    assert capsys.readouterr().err == "1 reported statement more: --kind all\n"
    assert cli.main(["quotes", str(clippings), "--kind", "all"]) == 0
    assert not capsys.readouterr().err


@pytest.mark.parametrize(("options", "told"), [((), ""), (("--speaker", "verel"), "1 reported statement more")])
def test_beside_a_pipe_whoever_asks_for_something_is_told_of_reported_statements(
    options: tuple[str, ...],
    told: str,
    clippings: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert cli.main(["quotes", str(clippings), *options, "--format", "csv"]) == 0
    printed = capsys.readouterr()
    said = printed.err.rpartition("\x1b[K")[2]  # behind how far it had come, on a machine that took its time
    assert told in said
    assert bool(said) == bool(told)
    assert "reported" not in printed.out


@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_where_only_statements_are_found_they_are_told(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(
        "Ferries\n\nLakeland's Prime Minister Tomas Verelyev said the harbour would open.\n"
    )
    assert cli.main(["quotes", str(tmp_path), "--speaker", "verelyev", "--format", form]) == 1
    said = "summit-tui: nothing found among quotations; 1 reported statement: --kind all\n"
    assert capsys.readouterr().err == said


def test_files_of_other_kinds_and_empty_ones_are_told_and_are_no_failure(
    clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clippings / "empty.txt").write_text("\n", "utf-8")
    (clippings / "photo.jpg").write_bytes(b"\xff\xd8")
    assert cli.main(["quotes", str(clippings)]) == 0
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert any("1 file is of a kind that is not read: photo.jpg" in line for line in told)
    assert any("empty.txt: this file is empty" in line for line in told)
    for n in range(5):
        (clippings / f"song{n}.mp3").write_bytes(b"x")
    cli.main(["quotes", str(clippings)])
    assert (
        "6 files are of kinds that are not read: photo.jpg, song0.mp3, song1.mp3 and 3 more" in capsys.readouterr().err
    )


@pytest.mark.parametrize("folder", ["CACHE", "STATE"])
def test_a_folder_that_cannot_be_written_is_no_unread_input(
    folder: str, clippings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from summit_tui.system import folders

    (tmp_path / "blocked").write_text("", "utf-8")
    monkeypatch.setenv(f"XDG_{folder}_HOME", str(tmp_path / "blocked"))
    for place in (folders.cache, folders.state):
        place.cache_clear()
    try:
        assert cli.main(["quotes", str(clippings)]) == 0
    finally:
        for place in (folders.cache, folders.state):
            place.cache_clear()
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_settings_that_cannot_be_read_are_told_and_are_no_unread_input(
    home: Path, clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "config" / "summit-tui").mkdir(parents=True, exist_ok=True)
    (home / "config" / "summit-tui" / "settings.toml").write_text("theme = [", "utf-8")
    assert cli.main(["quotes", str(clippings)]) == 0
    assert "settings.toml" in capsys.readouterr().err


def test_an_export_makes_no_folders(clippings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "nowhere"
    assert cli.main(["export", str(clippings), "-o", str(folder / "dossier.md")]) == 2
    assert f"there is no folder {folder}" in capsys.readouterr().err
    assert not folder.exists()


@pytest.mark.parametrize("words", [["quotes"], ["search", "ferries"], ["export"]], ids=lambda words: words[0])
def test_whoever_nobody_knows_is_named_by_every_command(
    words: list[str], clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*words, str(clippings), "--speaker", "Obadiah"]) == 1
    told = capsys.readouterr()
    assert not told.out
    assert "no speaker is called obadiah" in told.err.lower()


@pytest.mark.parametrize("words", [["quotes", "--outlet"], ["search", "ferries", "--outlet"]], ids=lambda w: w[0])
@pytest.mark.parametrize(("name", "status"), [("SCMP", 0), ("scmp", 0), ("south china", 0), ("WSJ", 1)])
def test_an_outlet_is_found_by_its_other_names(
    words: list[str], name: str, status: int, clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = REPORT.replace("PORT ASTER", "By Hanna Brandt\nSouth China Morning Post\n\nPORT ASTER")
    (clippings / "ferries.txt").write_text(printed, "utf-8")
    assert cli.main([*words, name, str(clippings)]) == status
    assert (f"no outlet is called {name}".lower() in capsys.readouterr().err.lower()) == bool(status)


def test_a_terminal_that_cannot_place_its_cursor_gets_no_reader(
    clippings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    assert cli.main([str(clippings)]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert "TERM=dumb" in told.err


@pytest.mark.parametrize("words", [["quotes"], ["search", "ferries"], ["export"], ["doctor"], ["--help"]], ids=" ".join)
def test_output_that_finds_no_room_is_told_as_that(words: list[str], clippings: Path, tmp_path: Path) -> None:
    paths = [str(clippings)] if words[0] in ("quotes", "search", "export") else []
    call = [sys.executable, "-m", "summit_tui", *words, *paths]
    # Python itself loses what a stream without a buffer did not take, and would leave half a compiled module behind.
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    buffered["PYTHONDONTWRITEBYTECODE"] = "1"
    with (tmp_path / "out.jsonl").open("w") as full:
        done = subprocess.run(
            call,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=buffered,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        )
    assert done.returncode == 2
    assert "Exception" not in done.stderr
    assert "summit-tui: not all was printed: " in done.stderr
    assert "please report" not in done.stderr


def test_a_query_in_utf_8_is_understood_whatever_the_locale_says(
    clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clippings / "ferries.txt").write_text(REPORT.replace("Verel", "Vérel"), "utf-8")
    assert cli.main(["search", "“Vérel”".encode().decode("ascii", "surrogateescape"), str(clippings)]) == 0
    assert "Vérel" in capsys.readouterr().out


@pytest.mark.parametrize("columns", ["9" * 5000, "1", "0", "-3", "wide"])
def test_any_width_is_one_to_print_in(
    columns: str, clippings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert cli.main(["quotes", str(clippings), "--format", "table"]) == 0
    assert capsys.readouterr().out


def test_a_current_folder_that_was_removed_holds_no_articles(tmp_path: Path, home: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    leave = "import os, sys; os.rmdir(os.getcwd()); from summit_tui.cli import main; sys.exit(main(['quotes', '.']))"
    found = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parent.parent.parent.resolve())}
    done = subprocess.run([sys.executable, "-c", leave], cwd=gone, env=found, capture_output=True, text=True)
    assert done.returncode == 1
    assert "no articles in this folder" in done.stderr
    assert "stopped by" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [["quotes"], ["quotes", "--speaker", "nobody"], ["quots", "--plain"], ["--version"], ["nowhere", "-x"]],
)
def test_the_command_prints_all_and_ends_as_the_module_does(words: list[str]) -> None:
    """Though its process is ended at once."""
    calls = (["-m", "summit_tui"], ["-c", "from summit_tui.cli import command; command()"])
    done = [subprocess.run([sys.executable, *call, *words], capture_output=True, text=True) for call in calls]
    assert done[0].stdout == done[1].stdout
    assert done[0].stderr == done[1].stderr
    assert done[0].returncode == done[1].returncode


def test_where_standard_error_is_closed_what_is_told_stands_not_among_the_records(clippings: Path) -> None:
    call = f'exec "{sys.executable}" -m summit_tui articles "{clippings}" "{clippings}/nowhere.txt" --format jsonl 2>&-'
    done = subprocess.run(["sh", "-c", call], stdout=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 3
    assert all(json.loads(line)["id"] for line in done.stdout.splitlines())
    assert done.stdout
