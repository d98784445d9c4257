"""One bad file stops nothing: the good article beside it is always there, and no byte of a file acts."""

from __future__ import annotations

import io
import json
import re
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from calling import ORDINARY, Call, environment_of, fill

from summit_tui import cli
from summit_tui.system import folders

from cases import CASES, FLOODS, GOOD_TITLE, GOOD_WORDS

RAW = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\u2060\ufeff\U000e0000-\U000e007f]"
)
"""What no output may hold: controls but tab and newline, bidi overrides, zero-width characters, tags."""


@pytest.mark.parametrize("case", sorted(CASES))
def test_the_good_article_is_read_beside_each_bad_file(case: str, call: Call, tmp_path: Path) -> None:
    fill(tmp_path / "clippings", [case])
    check_quotes(call("quotes", str(tmp_path / "clippings"), "--format", "jsonl"))


@pytest.mark.parametrize(
    "case",
    [
        "many copies in a file",
        "many dispatches in capitals",
        "many short lines",
        "many names above a text",
        "one huge run of opening marks",
        "one huge run of brackets",
    ],
)
def test_what_is_only_long_is_read(case: str, call: Call, tmp_path: Path) -> None:
    fill(tmp_path / "clippings", [case])
    assert call("quotes", str(tmp_path / "clippings"), "--format", "jsonl").returncode == 0


def test_a_paragraph_of_many_marks_is_searched(call: Call, tmp_path: Path) -> None:
    fill(tmp_path / "clippings", ["many marks of Markdown"])
    assert "good.txt" in call("search", "ferries winter", str(tmp_path / "clippings"), "--format", "jsonl").stdout


def test_an_ordinary_user_reads_the_good_article_beside_all_bad_files(call: Call, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    folder = tmp_path / "clippings"
    fill(folder, CASES.keys() - FLOODS)
    done = call("quotes", str(folder), "--format", "jsonl", program=ORDINARY, home=tmp_path / "home")
    check_quotes(done)
    assert done.returncode == 3
    assert "secret.txt" in done.stderr
    assert "ermission" in done.stderr


def check_quotes(done: subprocess.CompletedProcess[str]) -> None:
    """The good quotation is there, whose it is too, and nothing is printed raw."""
    assert done.returncode in (0, 3), done.stderr
    assert "Traceback" not in done.stderr
    assert not RAW.search(done.stdout + done.stderr)
    quotes = [json.loads(line) for line in done.stdout.splitlines()]
    (good,) = [q for q in quotes if q["file"].endswith("good.txt")]
    assert GOOD_WORDS in good["text"]
    assert good["speaker"]["name"] == "Tomas Verel"


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is small, in one folder."""
    folder = tmp_path_factory.mktemp("everything") / "clippings"
    fill(folder, CASES.keys() - FLOODS)
    return folder


@pytest.fixture
def own_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folders of this process under the home of this room."""
    for name, value in environment_of(home).items():
        monkeypatch.setenv(name, value)
    for folder in (folders.config, folders.state, folders.cache):
        folder.cache_clear()


def printed(*words: str) -> tuple[int, str]:
    """(exit status, all that the program prints), in this process."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        status = cli.main(words)
    return status, out.getvalue()


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("part", ["articles", "quotes", "entities", "speakers", "figures", "timeline", "search"])
@pytest.mark.parametrize("form", ["table", "jsonl", "json", "csv", "md"])
def test_no_form_of_any_part_prints_a_raw_control(part: str, form: str, everything: Path) -> None:
    words = (part, "ferries") if part == "search" else (part,)
    status, text = printed(*words, str(everything), "--format", form)
    assert status == 3
    assert not RAW.search(text)
    assert "stopped by" not in text


@pytest.mark.usefixtures("own_home")
@pytest.mark.parametrize("form", ["json", "md", "csv", "bib", "ris", "html"])
def test_no_exported_file_holds_a_raw_control(form: str, everything: Path, tmp_path: Path) -> None:
    status, _ = printed("export", str(everything), "--format", form, "-o", str(tmp_path / "out"))
    assert status == 3
    text = (tmp_path / "out").read_text("utf-8")
    assert GOOD_WORDS in text
    assert not RAW.search(text)


@pytest.mark.usefixtures("own_home")
def test_json_keeps_what_it_escapes(everything: Path) -> None:
    _, text = printed("articles", str(everything), "--format", "json")
    titles = {a["title"] for a in json.loads(text[text.index("[\n") :])}
    assert GOOD_TITLE in titles
    assert any("\x1b]52;c;SE9T\x07" in title for title in titles), "escapes are data, and JSON gives them back"
