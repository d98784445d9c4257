"""`summit-tui export`: what was clipped in the reader, in a style or a form, and calls that cannot be."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from summit_tui import cli
from summit_tui.gather import gather
from summit_tui.output.citation import citation
from summit_tui.output.styles import clippings, styles
from summit_tui.system.marks import Marks
from summit_tui.system.state import State

FERRIES = """Lakeland keeps its ferries

“We will keep the ferries running through the winter,” Tomas Verel said.

“Nobody asked the drivers of the buses,” Ada Quist said.
"""
TIDES = """Norrmark and the tide

“The tide waits for nobody at this table,” Mara Lund said.
"""


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Path:
    """Two articles; the second and the third quotation are clipped, the third first."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(FERRIES, "utf-8")
    (folder / "b.txt").write_text(TIDES, "utf-8")
    marks = Marks(State())
    _, second, third = gather([str(folder)]).quotations
    assert marks.clip(third)
    assert marks.clip(second)
    return folder


def test_the_folders_of_clippings_from_other_files_are_named(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "c.txt").write_text("Buses\n\n“The buses will run all night long,” said Ines Okoro.\n", "utf-8")
    (quotation,) = gather([str(other)]).quotations
    assert Marks(State()).clip(quotation, str(other))
    assert cli.main(["export", str(folder), "--clippings"]) == 0
    told = f"summit-tui: 1 more clipping is from other files, clipped in {other}: name them as PATH\n"
    assert capsys.readouterr().err == told


def test_clippings_are_exported_in_the_order_of_clipping(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(folder), "--clippings", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["line"] for row in rows] == ["3", "5"]
    assert rows[0]["text"].startswith("The tide waits")


@pytest.mark.parametrize("style", styles())
def test_a_clipped_statement_is_exported_and_said_to_be_reported(
    tmp_path: Path, home: Path, style: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "told.txt"
    told.write_text("Lakes\n\nPresident Ada Quist said that the harbour would stay open in winter.\n", "utf-8")
    dossier = gather([str(told)])
    (statement,) = (q for q in dossier.quotations if q.kind == "indirect")
    assert Marks(State()).clip(statement)
    assert cli.main(["export", str(told), "--clippings", "--style", style]) == 0
    assert "reported" in capsys.readouterr().out.lower().replace("reporting", "reported")


@pytest.mark.parametrize("style", styles())
def test_clippings_are_written_in_every_style(folder: Path, style: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(folder), "--clippings", "--style", style]) == 0
    dossier = gather([str(folder)])
    expected = clippings((citation(dossier, q) for q in Marks(State()).clippings(dossier)), style)
    assert capsys.readouterr().out == expected + "\n"


def test_filters_narrow_the_clippings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(folder), "--clippings", "--speaker", "quist", "--style", "plain"]) == 0
    printed = capsys.readouterr().out
    assert "drivers" in printed
    assert "tide" not in printed
    assert "ferries running" not in printed


def test_clippings_of_other_files_are_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(folder / "a.txt"), "--clippings", "--style", "plain"]) == 0
    said = capsys.readouterr()
    assert "drivers" in said.out
    assert "1 more clipping is from other files" in said.err


def test_where_nothing_is_clipped_it_is_said_how_to_clip(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(FERRIES, "utf-8")
    assert cli.main(["export", str(tmp_path / "a.txt"), "--clippings"]) == 1
    said = capsys.readouterr()
    assert not said.out
    assert "x clips a quotation" in said.err


def test_quotations_that_filters_keep_are_written_in_a_style(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(folder), "--speaker", "verel", "--style", "chicago"]) == 0
    printed = capsys.readouterr().out
    assert "Tomas Verel, quoted in" in printed
    assert "a.txt:3" in printed
    assert "[outlet unknown]" in printed


def test_a_style_and_a_form_at_once_are_a_wrong_call(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(folder), "--style", "apa", "--format", "csv"]) == 2
    assert "give one of them" in capsys.readouterr().err


def test_the_styles_that_may_be_asked_for_are_those_that_there_are() -> None:
    from summit_tui.cli.options import STYLES

    assert tuple(styles()) == STYLES


def test_notes_and_tags_are_written_with_the_clippings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    marks, (_, second, _) = Marks(State()), gather([str(folder)]).quotations
    assert marks.note(second, "ask the union")
    assert marks.tags(second, ["lead", "to check"])
    assert cli.main(["export", str(folder), "--clippings", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["note"], row["tags"]) for row in rows] == [("", ""), ("ask the union", "lead, to check")]
    tagged = {"bibtex": "keywords = {lead, to check}", "ris": "KW  - to check", "csl-json": '"keyword"'}
    for style, tags in tagged.items():
        assert cli.main(["export", str(folder), "--clippings", "--style", style]) == 0
        printed = capsys.readouterr().out
        assert tags in printed
        assert "ask the union" in printed
    assert cli.main(["export", str(folder), "--format", "csv"]) == 0
    assert "ask the union" not in capsys.readouterr().out


def test_what_clippings_were_called_once_is_still_understood(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(folder), "--basket", "--style", "plain"]) == 0
    assert "The tide waits" in capsys.readouterr().out
    assert cli.main(["export", "--help"]) == 0
    assert "basket" not in capsys.readouterr().out
