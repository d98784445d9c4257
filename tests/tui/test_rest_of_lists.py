"""What a page has no room for is on the page that its last row of each list leads to."""

from __future__ import annotations

import re

import pytest
from printed_page import opened, printed

from invented_dossier import ARTICLES, ENTITIES, EVENTS, FIGURES, QUOTATIONS, SUMMITS, invented, span
from summit_tui.dossier import Dossier
from summit_tui.model import Entity, Evidence, Mention
from summit_tui.tui.drawn.line import Location, Row
from summit_tui.tui.going.summits_at import summits_of
from summit_tui.tui.pages.page_index import title

PEOPLE = tuple(Entity(f"delegate-{n}", f"Delegate {n}", "person") for n in range(70))
TREATIES = tuple(Entity(f"treaty-{n}", f"Treaty {n}", "agreement") for n in range(30))
HARBOUR = ARTICLES[0]
RIVER = next(e for e in ENTITIES if e.id == "river")


def crowded() -> Dossier:
    """Of each list of a summit, a speaker, a river, a figure and a passage more than a page shows."""
    articles = tuple(HARBOUR._replace(id=f"report-{n}", title=f"Report {n}") for n in range(20))
    (first, held), where = SUMMITS, span("a.txt", "six states")
    held = held._replace(
        participants=tuple(e.id for e in PEOPLE),
        agreements=tuple(e.id for e in TREATIES),
        articles=tuple(a.id for a in articles),
        evidence=tuple(Evidence(f"place: hall {n}", where) for n in range(30)),
        outcomes=tuple(Evidence(f"signed: paper {n}", where) for n in range(30)),
    )
    offices = tuple(Evidence(f"office {n}", where) for n in range(30))
    there = Mention("harbour", where.start, where.end)
    people = tuple(e._replace(mentions=(there,)) for e in PEOPLE)
    varn = ENTITIES[0]._replace(evidence=offices, perhaps=tuple(e.id for e in PEOPLE), mentions=(there,))
    others = tuple(held._replace(id=f"reeds-{n}", place="River Osk", participants=("ilse-varn",)) for n in range(50))
    said = [
        QUOTATIONS[0]._replace(id=f"said-{n}", text=f"{n}", spans=(where,), speaker=e.id) for n, e in enumerate(PEOPLE)
    ]
    several = tuple(FIGURES[3]._replace(id=f"sum-{n}", text=f"sum {n}", summit="lakes-2031") for n in range(90))
    alike = FIGURES[0]._replace(agrees_with=tuple(f.id for f in several))
    again = tuple(EVENTS[0]._replace(article=a.id) for a in articles)
    river = RIVER._replace(mentions=(there,))
    rest = tuple(e for e in ENTITIES if e.id not in ("ilse-varn", "river"))
    return invented(
        articles=(*ARTICLES, *articles),
        entities=(varn, river, *rest, *people, *TREATIES),
        summits=(first, held, *others),
        quotations=(*QUOTATIONS, *said),
        figures=(alike, *several),
        events=(EVENTS[0], *again),
    )


def rows_of_rests(dossier: Dossier, page: str, key: str = "") -> list[Row]:
    return [row for row in opened(dossier, page, key) if re.search(r"… and [\d,]+ ?\w* more", printed([row]))]


@pytest.mark.parametrize(
    ("page", "key", "words"),
    [
        ("summit", "lakes-2031", ["Delegate 69", "Treaty 29", "Report 19", "hall 29", "paper 29", "sum 89"]),
        ("speaker", "ilse-varn", ["office 29", "Delegate 69", "River Osk 2031"]),
        ("entity", "river", ["sum 89", "Five Lakes Summit", "six states"]),
        ("figure", "f1", ["sum 89"]),
        ("timeline", "", ["also The Tideline"]),
    ],
)
def test_what_a_row_says_are_more_are_listed_where_it_leads(page: str, key: str, words: list[str]) -> None:
    dossier = crowded()
    leading = rows_of_rests(dossier, page, key)
    assert leading
    listed = ""
    for row in leading:
        assert row.target, printed([row])
        if row.target.page == "rest":
            rest = printed(opened(dossier, row.target.page, row.target.key))
            number = int(re.search(r"[\d,]+", printed([row]))[0].replace(",", ""))  # type: ignore[index]
            assert len([one for one in opened(dossier, row.target.page, row.target.key) if one.target]) > number // 2
            assert title(dossier, row.target) != "More"
            listed += rest
    assert [word for word in words if word not in listed] == []


def test_the_rest_of_a_list_begins_where_the_page_ended_and_leads_back_to_the_first_ones() -> None:
    dossier = crowded()
    (row,) = (row for row in rows_of_rests(dossier, "summit", "lakes-2031") if "participants" in printed([row]))
    assert "… and 22 participants more" in printed([row])
    assert row.target == Location("rest", "summit/participants/lakes-2031@48")
    rows = opened(dossier, "rest", row.target.key)
    assert "Delegate 48" in printed(rows)
    assert "Delegate 47" not in printed(rows)
    before = next(row.target for row in rows if "the 48 ones before" in printed([row]))
    assert before
    assert "Delegate 0" in printed(opened(dossier, before.page, before.key))
    assert title(dossier, row.target) == "Oskholm 2031 › Who took part"


def test_the_rest_of_a_summits_list_is_about_that_summit() -> None:
    dossier = crowded()
    (summit,) = summits_of(dossier, Location("rest", "summit/participants/lakes-2031@48"))
    assert summit.id == "lakes-2031"


@pytest.mark.parametrize("key", ["", "summit", "summit/participants", "summit/x/lakes-2031", "x/y/z", "figure/=/gone"])
def test_the_rest_of_what_is_not_there_is_told_in_plain_words(key: str) -> None:
    assert "any more" in printed(opened(invented(), "rest", key))
    assert title(invented(), Location("rest", key)) == "More"


def test_each_participant_is_shown_with_the_place_that_says_so_or_with_why_none_does() -> None:
    first, held = SUMMITS
    came = (
        Evidence("karland", span("a.txt", "Adeyo of Karland told")),
        Evidence("ilse-varn", span("a.txt", "We will")),
    )
    place = Evidence("place: Oskholm", span("a.txt", "Oskholm"))
    summits = (first, held._replace(participants=(*held.participants, "far"), came=came, evidence=(place,)))
    dossier = invented(summits=summits, entities=(*ENTITIES, Entity("far", "Farland", "country")))
    names = ("Oskland", "Karland", "Ilse Varn", "Farland")
    page = list(opened(dossier, "summit", "lakes-2031"))
    page = page[next(n for n, row in enumerate(page) if "Who took part" in printed([row])) :]
    rows = {name: next(row for row in page if name in printed([row])) for name in names}
    words = {name: printed([row]).rstrip() for name, row in rows.items()}
    assert words["Oskland"].endswith("a.txt:3"), "the host, by the words that say where"
    assert words["Karland"].endswith("a.txt:5")
    assert rows["Karland"].target == Location("article", "harbour", span("a.txt", "Karland").start)
    assert "by right, known beforehand" in words["Farland"]
    assert words["Ilse Varn"].endswith("a.txt:3")


@pytest.mark.parametrize(
    ("beforehand", "words"),
    [
        (("days",), "The days were known beforehand and not read from these files"),
        (("edition",), "The edition was known beforehand and not read from these files"),
        (("edition", "place", "days"), "The edition, the place and the days were known beforehand"),
        ((), ""),
    ],
)
def test_a_summit_says_which_facts_were_not_read_from_the_files(beforehand: tuple[str, ...], words: str) -> None:
    dossier = invented(summits=(SUMMITS[0], SUMMITS[1]._replace(beforehand=beforehand)))
    page = printed(opened(dossier, "summit", "lakes-2031"))
    assert words in page
    assert ("beforehand" in page.partition("Who took part")[0]) is bool(words)
