"""Names in other scripts, as the user's own spellings have them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from summit_tui.dossier import Dossier
from summit_tui.gather import gather
from summit_tui.knowledge import load
from summit_tui.search.index import Index

NEWS = """Ferries stay

4 March 2024

“We will keep the ferries running,” said Lakeland's Prime Minister Tomas Verelyev in Port Aster.
"""
Opened = Callable[[str], Dossier]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """The dossier as it is with a `spellings.toml` of the user's."""

    def dossier(spellings: str) -> Dossier:
        (tmp_path / "news").mkdir()
        (tmp_path / "news" / "a.txt").write_text(NEWS, "utf-8")
        (tmp_path / "own").mkdir()
        (tmp_path / "own" / "spellings.toml").write_text(spellings, "utf-8")
        return gather([str(tmp_path / "news")], knowledge=load(tmp_path / "own"))

    return dossier


@pytest.mark.parametrize(
    "spellings",
    [
        '[people]\n"Tomas Verelyev" = "維列耶夫, Віра Лієв"\n',
        '[people]\n"Tomas Verelyev" = ["維列耶夫", "Віра Лієв"]\n',
        '"Tomas Verelyev" = "維列耶夫, Віра Лієв"\n',
        '"Tomas Verelyev" = ["維列耶夫", "Віра Лієв"]\n',
    ],
)
def test_the_search_knows_the_users_own_spellings(spellings: str, opened: Opened) -> None:
    dossier = opened(spellings)
    index = Index(dossier)
    for asked in ("維列耶夫", "Віра Лієв", "speaker:維列耶夫", 'speaker:"Віра Лієв" ferries'):
        assert "Verelyev" in f"{index.search(asked).hits[0].text} {index.search(asked).hits[0].speaker}", asked


def test_ours_stay_known_beside_them(opened: Opened) -> None:
    index = Index(opened('[people]\n"Tomas Verelyev" = "維列耶夫"\n'))
    assert not index.search("挪威").hits
    (found, *_) = index.search("阿斯特港 維列耶夫").hits
    assert "Verelyev" in f"{found.text} {found.speaker}"


def test_who_bears_an_office_is_found_by_the_adjective_of_the_country(opened: Opened) -> None:
    more = "\n“No ferry sails,” said Norway's Foreign Minister Ada Quist.\n\nNorwegian pilots were glad of that.\n"
    dossier = opened("")
    (Path(dossier.sources["a.txt"].path)).write_text(NEWS + more, "utf-8")
    dossier = gather([dossier.sources["a.txt"].path])
    assert Index(dossier).search("norwegian foreign minister").hits[0].text == "Ada Quist"
