"""A user's own files lie over what the program knows."""

from __future__ import annotations

from pathlib import Path

from summit_tui.extract.gazetteer import Gazetteer
from summit_tui.extract.words import runs
from summit_tui.knowledge import load


def known(folder: Path, words: str) -> str | None:
    """The id under which a name is known."""
    (run,) = runs(words)
    found = load(folder).view(Gazetteer).match(run, 0)
    return found[1].key if found else None


def test_a_name_that_the_user_adds_is_known(tmp_path: Path) -> None:
    """With its spellings."""
    (tmp_path / "organisations.toml").write_text('[bodies]\n"Lake Commission" = "LC, Lakes Commission"\n')
    assert known(tmp_path, "Lakes Commission") == "lake-commission"


def test_what_the_program_knows_stays_known(tmp_path: Path) -> None:
    """A file adds key by key."""
    (tmp_path / "places.toml").write_text('[places]\nLakeland = "Port Åster"\n')
    assert known(tmp_path, "Port Åster") == "port-aster"
    assert known(tmp_path, "Hiroshima") == "hiroshima"


def test_a_table_of_the_wrong_shape_is_left_out_and_named(tmp_path: Path) -> None:
    """One line says so, and the rest is read."""
    (tmp_path / "places.toml").write_text("[countries]\nChina = 5\n")
    knowledge = load(tmp_path)
    assert [str(tmp_path) in problem.path for problem in knowledge.problems] == [True]
    assert known(tmp_path, "China") == "china"


def test_what_is_read_from_the_cache_is_what_was_written(tmp_path: Path) -> None:
    """The index too."""
    first, second = load(None, tmp_path), load(None, tmp_path)
    assert first.table("index") == second.table("index")
    assert first.table("people") == second.table("people")
