"""Reported statements, which stand in passages, are found with whoever is said to have made them."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.dossier import Dossier
from summit_tui.gather import gather
from summit_tui.output import records
from summit_tui.search.index import Index
from summit_tui.search.reporting import as_read, attributed

TEXT = """Lakes leaders end their talks

President Ilse Varn of Norrmark arrived on Monday in heavy rain and held talks about gas until midnight.

Varn called for a second gas pipeline under the northern strait.

Foreign Minister Tomas Quell said that the harbour must stay open in winter. The harbour froze in January.
"""


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("talks")
    (folder / "talks.txt").write_text(TEXT, encoding="utf-8")
    return gather([str(folder)])


def found(talks: Dossier, query: str) -> list[tuple[str, str | None]]:
    """Passages found, as their first word and the speaker that they are printed with."""
    hits = attributed(talks, Index(talks).search(query).hits)
    return [(hit.text.split()[0], hit.speaker) for hit in hits if hit.type == "passage"]


@pytest.mark.parametrize(
    ("query", "passages"),
    [
        # The reporter's own words have no speaker; what somebody is reported to have called for has.
        ("gas", [("President", None), ("Varn", "Ilse Varn")]),
        ("gas kind:indirect", [("Varn", "Ilse Varn")]),
        ("gas speaker:varn", [("Varn", "Ilse Varn")]),
        ("gas speaker:quell", []),
        ("gas kind:quote", []),
        ("gas -kind:passage", []),
        # The statement ends before the sentence that froze the harbour.
        ("winter", [("Foreign", "Tomas Quell")]),
        ("january", [("Foreign", None)]),
        # Found by no word: the only one whose statement stands there.
        ("speaker:quell kind:indirect", [("Foreign", "Tomas Quell")]),
    ],
)
def test_a_passage_is_somebodys_where_the_words_found_are(
    talks: Dossier, query: str, passages: list[tuple[str, str | None]]
) -> None:
    assert sorted(found(talks, query)) == sorted(passages)


ANNIVERSARY = """Lakes summit opens in Oslo

June 3, 2024 - The Nordic Lakes Summit opened in Oslo on Monday.

The first Nordic Lakes Summit was held in Bergen in 2021, and President Ilse Varn led it.

Harbour masters have waited since the first Nordic Lakes Summit, held in Bergen in 2021.

In 2021, Varn said that the canals would be widened, as the first Nordic Lakes Summit had asked.

Varn said at the summit in Oslo that dredging would begin in spring.
"""


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("canals widened", ("indirect", None)),
        ("dredging spring", ("indirect", "nordic-lakes-2024")),
        ("harbour masters", (None, "nordic-lakes-2021")),
    ],
)
def test_a_passage_is_listed_under_the_summit_that_it_tells_of_not_under_that_of_its_article(
    tmp_path: Path, query: str, shown: tuple[str | None, str | None]
) -> None:
    (tmp_path / "lakes.txt").write_text(ANNIVERSARY, encoding="utf-8")
    dossier = gather([str(tmp_path)])
    hits = [h for h in attributed(dossier, Index(dossier).search(query).hits) if h.type == "passage"]
    assert (hits[0].kind, hits[0].summit) == shown
    assert records.hit(hits[0])["kind"] == shown[0]


RIVER = """# The *long* river

“The river is **long**, and the [bridge](http://bridge.example) is short,” said Ilse Varn. The bridge is old.

> “No *ferry* sails,” Tomas Quell said.
"""


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("river")
    (folder / "river.md").write_text(RIVER, encoding="utf-8")
    return gather([str(folder)])


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("ferry", ["quote"]),
        ("short", ["quote"]),
        # It stands outside the quotation too.
        ("bridge", ["quote", "passage"]),
        ("short kind:passage", ["passage"]),
        ("said", ["passage", "passage"]),
    ],
)
def test_a_passage_is_no_hit_beside_the_quotation_that_all_of_what_was_found_stands_in(
    river: Dossier, query: str, types: list[str]
) -> None:
    results = Index(river).search(query)
    assert [hit.type for hit in results.hits] == types
    assert results.total == len(types)


def test_a_hit_is_printed_without_the_marks_of_markdown(river: Dossier) -> None:
    hits = [as_read(river, hit).text for hit in Index(river).search("bridge").hits]
    assert hits[0] == "The river is long, and the bridge is short,"
    assert hits[1].startswith("“The river is long, and the bridge is short,” said Ilse Varn. The bridge")
    assert as_read(river, Index(river).search("ferry").hits[0]).text == "No ferry sails,"
