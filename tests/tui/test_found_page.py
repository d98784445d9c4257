"""The page of a search holds all that its list shows: names, summits, agreements, figures, passages."""

from __future__ import annotations

import pytest
from printed_page import opened, printed, printed_lines

from invented_dossier import invented
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.pages import found as found_page
from summit_tui.tui.pages.page_rows import of_nothing


def found(query: str, width: int = 100) -> str:
    """The page of a search."""
    return printed(opened(invented(), "found", query, width))


@pytest.mark.parametrize(
    ("query", "heading", "words"),
    [
        ("varn", "Names ─", "Ilse Varn  Prime Minister of Oskland"),
        ("karland", "Names ─", "Karland"),
        ("lakes", "Summits ─", "Oskholm 2031  Five Lakes Summit"),
        ("treaty", "Agreements ─", "Treaty of Shared Waters"),
        ("trade", "Figures ─", "70 billion krone"),
        ("river", "Quotations ─", "“No river belongs to one bank”"),
        ("initialled", "Articles ─", "was initialled by six states"),
    ],
)
def test_the_page_holds_every_kind_that_has_the_words(query: str, heading: str, words: str) -> None:
    page = found(query)
    assert heading in page
    assert words in page[page.index(heading) :]


@pytest.mark.parametrize("width", [60, 80, 120, 160])
def test_two_printings_are_told_apart_by_who_printed_them(width: int) -> None:
    page = found("pledge", width)
    assert "The Tideline · 16 May 2031" in page
    assert "Karland Courier · 17 May 2031 · ⧉ a copy" in page


def test_a_passage_leads_to_its_words_and_only_those_with_all_words_are_shown() -> None:
    rows = opened(invented(), "found", "treaty states")
    passages = [row for row in rows if "Shared Waters was" in printed([row])]
    assert [row.target.key for row in passages if row.target] == ["harbour", "reprint"]
    for row in passages:
        assert row.target and row.target.page == "article"
        assert (
            invented()
            .sources["a.txt" if row.target.key == "harbour" else "b.txt"]
            .text[row.target.at :]
            .startswith("Treaty")
        )
    assert "“No river belongs" not in found("treaty states")


@pytest.mark.parametrize(("query", "said"), [("pledge", True), ("speaker:varn", False), ("nowhere-at-all", False)])
def test_it_is_said_that_a_page_takes_words_as_they_are_typed(query: str, said: bool) -> None:
    assert ("taken as they are typed" in found(query)) is said


def test_the_first_line_counts_every_kind() -> None:
    lines = list(printed_lines(opened(invented(), "found", "lakes")))
    assert "name" in lines[2] or "summit" in lines[2]
    counts = " ".join(lines[2:5])
    for noun in ("2 summits", "3 figures", "3 articles"):
        assert noun in counts


def test_the_way_to_the_search_takes_the_query_along() -> None:
    assert any(row.target == Location("search", "lakes") for row in opened(invented(), "found", "lakes"))


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [("Names", found_page.NAMES), ("Figures", "figure"), ("Articles", "article"), ("Summits", "summit")],
)
def test_a_heading_leads_to_all_of_its_kind_that_the_page_has_no_room_for(
    heading: str, kinds: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = "lakes" if heading != "Names" else "o"
    whole = opened(invented(), "found", f"{query} kind:all")
    assert not any(row.target and row.target.page == "found" for row in whole)
    monkeypatch.setattr(found_page, "OTHERS", 1)
    rows = opened(invented(), "found", query)
    (row,) = [row for row in rows if row.lines and printed([row]).strip().startswith(f"{heading} ─")]
    assert row.target and row.target.key.startswith(f"kind:{kinds} ")
    narrowed = [line for line in printed_lines(opened(invented(), *row.target[:2])) if " ─" in line]
    assert [line.strip().partition(" ─")[0] for line in narrowed] == [heading]


@pytest.mark.parametrize(("query", "offered"), [("kind:summit", False), ("kind:figure", True), ("pledge", True)])
def test_a_search_of_which_nothing_can_be_exported_does_not_offer_it(query: str, offered: bool) -> None:
    rows = opened(invented(), "found", query)
    assert ("export" not in of_nothing(rows, Location("found", query))) is offered


def test_what_a_page_has_no_room_for_is_a_page_further_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found_page, "OTHERS", 2)
    rows = opened(invented(), "found", "lakes")
    (more,) = [row for row in rows if "… and 1 article more" in printed([row])]
    assert more.target == Location("found", "kind:article lakes@2")
    assert "… the 2 ones before" in printed(opened(invented(), "found", more.target.key))


def test_of_who_is_never_named_no_number_is_told() -> None:
    page = found("oskland")
    assert "Oskland" in page
    assert "named 0 times" not in page
