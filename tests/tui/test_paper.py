"""A page being set: what is said of a passage stands beside it, as far as its lines leave room."""

from __future__ import annotations

import pytest
from printed_page import printed_lines

from summit_tui.tui.corpus_text import cells
from summit_tui.tui.drawn.line import Run
from summit_tui.tui.pages.paper import Paper, Way

LONG = "The towns on both banks of the river have agreed that nobody who lives beside it will be left without a berth. "
SHORT = "Not one boat."
FACTS = ["The Harbour Gazette", "17 June 2031", "via a spokesman for the port"]
WHERE = "clippings/2031/06/gazette-17.txt:412"


def lines(words: str, width: int, facts: list[str] | None = None) -> list[str]:
    """A passage as it is set."""
    paper = Paper(width)
    paper.passage([Run(words.strip())], FACTS if facts is None else facts, Way(where=WHERE), Run("● "))
    return list(printed_lines(paper.rows))


@pytest.mark.parametrize("width", [112, 116, 160, 200])
def test_notes_stand_on_the_line_of_a_short_passage(width: int) -> None:
    first, *rest = lines(SHORT, width, FACTS[:2])
    assert SHORT in first
    assert first.endswith(f"The Harbour Gazette · 17 June 2031 · {WHERE}")
    assert not rest


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 112, 116, 160])
@pytest.mark.parametrize("words", [SHORT, LONG, LONG * 3, "港口協議" * 40])
def test_of_passage_and_notes_nothing_is_cut(words: str, width: int) -> None:
    found = lines(words, width)
    assert all(cells(line) <= width for line in found)
    whole = "".join("".join(found).split())
    for word in words.split() if words.isascii() else ():
        assert word in whole or width < 60
    assert "●" in found[0]
    assert all("│" in line for line in found[1:])
    if width >= 60:
        for fact in FACTS:
            assert "".join(fact.split()) in whole or "via" in fact
        assert WHERE.rpartition("/")[2] in whole


def test_a_title_takes_the_room_up_to_where_it_stands() -> None:
    paper = Paper(116)
    title = "Treaty of Permanent Good-Neighbourliness and Friendly Cooperation of the Towns"
    paper.entry([Run(title)], "", Way(where="gazette.txt:4"))
    (line,) = printed_lines(paper.rows)
    assert title in line and line.endswith("gazette.txt:4")


@pytest.mark.parametrize("width", [60, 80, 112, 160])
def test_a_mark_wider_than_the_margin_is_whole_at_every_width(width: int) -> None:
    paper = Paper(width)
    paper.passage([Run(LONG.strip())], mark=Run("  └ ≠ "))
    first, *rest = printed_lines(paper.rows)
    assert first.strip().startswith("└ ≠ The towns")
    assert not any("…" in line or "└" in line for line in rest)


@pytest.mark.parametrize("width", [112, 116, 160, 200])
def test_file_and_line_end_the_first_line_whatever_stands_under_them(width: int) -> None:
    ends = set()
    for words in (SHORT, LONG[:60], LONG, LONG * 3):
        found = lines(words, width)
        assert found[0].endswith("-17.txt:412")
        assert not any(":412" in line for line in found[1:])
        ends.add(cells(found[0]))
    assert len(ends) == 1
