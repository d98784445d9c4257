"""What a person settles about names is added to their file; all else in it stays as it was."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from summit_tui.system.wishes import FILE, settle


def test_the_file_is_made_and_added_to(tmp_path: Path) -> None:
    path = settle(tmp_path / "knowledge", "same", {"Hanna “H” Frobisher": "Anna Frobisher"})
    settle(tmp_path / "knowledge", "apart", {"Yuri Dolgayev": "Yury Dolgaev"})
    settle(tmp_path / "knowledge", "same", {"Olev \\ Sarv": "Olev Sarv"})
    assert tomllib.loads(path.read_text("utf-8")) == {
        "same": {"Hanna “H” Frobisher": "Anna Frobisher", "Olev \\ Sarv": "Olev Sarv"},
        "apart": {"Yuri Dolgayev": "Yury Dolgaev"},
    }


@pytest.mark.parametrize(
    "mine",
    [
        "# mine\n[people]\n'Ada*Quill' = 'f; Norway'\n",
        "[same] # of old\r\n'A B' = 'C D'  # why\r\n\r\n[apart]\r\n",
        "[same]\n",
        "x = 1",
    ],
)
def test_what_the_user_wrote_stays_byte_for_byte(tmp_path: Path, mine: str) -> None:
    (tmp_path / FILE).write_bytes(mine.encode())
    path = settle(tmp_path, "same", {"Ines Okoro": "Inês Okoro"})
    now = path.read_bytes().decode()
    assert tomllib.loads(now)["same"]["Ines Okoro"] == "Inês Okoro"
    assert now.replace('"Ines Okoro" = "Inês Okoro"\n', "").startswith(mine)


@pytest.mark.parametrize("mine", ["[same", "same = {'A B' = 'C D'}\n", "apart = 3\n[same]\n"])
def test_a_file_that_cannot_be_added_to_is_left_alone(tmp_path: Path, mine: str) -> None:
    (tmp_path / FILE).write_text(mine)
    with pytest.raises(ValueError, match=r"."):
        settle(tmp_path, "same", {"E F": "G H"})
    assert (tmp_path / FILE).read_text() == mine


def test_the_last_word_counts(tmp_path: Path) -> None:
    settle(tmp_path, "same", {"A B": "C D"})
    path = settle(tmp_path, "apart", {"A B": "C D"})
    assert tomllib.loads(path.read_text()) == {"same": {}, "apart": {"A B": "C D"}}
    settle(tmp_path, "same", {"A B": "C D"})
    assert tomllib.loads(path.read_text()) == {"same": {"A B": "C D"}, "apart": {}}


def test_a_name_that_stands_for_another_already_joins_all_three(tmp_path: Path) -> None:
    settle(tmp_path, "same", {"A B": "C D"})
    path = settle(tmp_path, "same", {"A B": "E F"})
    assert tomllib.loads(path.read_text()) == {"same": {"A B": "C D", "C D": "E F"}}


def test_namesakes_have_a_table_of_their_own(tmp_path: Path) -> None:
    settle(tmp_path, "same", {"A B": "C D"})
    path = settle(tmp_path, "namesakes", {"A B @ one.txt": "A B (farmer)"})
    now = {"same": {"A B": "C D"}, "namesakes": {"A B @ one.txt": "A B (farmer)"}}
    assert tomllib.loads(path.read_text("utf-8")) == now
