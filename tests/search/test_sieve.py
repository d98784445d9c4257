"""Filters put to a dossier: what `--speaker` and the rest keep."""

from __future__ import annotations

import pytest

from summit_tui.dossier import Dossier
from summit_tui.search.query import parse
from summit_tui.search.sieve import Sieve

SAID = {"q-1", "q-2", "q-3"}


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("", SAID),
        ("speaker:verelyev", {"q-1", "q-2"}),
        ("speaker:tomas-verelyev", {"q-1", "q-2"}),
        ("speaker:vereliev", {"q-1", "q-2"}),
        ("speaker:verelyef", {"q-1", "q-2"}),
        ("speaker:minister", {"q-1", "q-2"}),
        ("speaker:quist,verelyev", SAID),
        ("speaker:nobody", set()),
        ("-speaker:quist", {"q-1", "q-2"}),
        ("summit:lakes-2024", {"q-1"}),
        ("summit:lakes", {"q-1"}),
        ("summit:2024", {"q-1"}),
        ('summit:"port aster"', {"q-1"}),
        ("summit:none", {"q-2", "q-3"}),
        ("outlet:post", {"q-1", "q-2"}),
        ("outlet:pap", {"q-1", "q-2"}),
        ("outlet:pa", set()),
        ("since:2024", {"q-1", "q-2"}),
        ("since:2024-03-04 until:2024-03-04", {"q-1", "q-2"}),
        ("since:2024-03-05", set()),
        ("until:2023-05", {"q-3"}),
        ("kind:partial", {"q-3"}),
        ("kind:indirect", {"q-4"}),
        ("kind:all", {*SAID, "q-4"}),
        ("kind:quote", SAID),
        ("place:verel", set()),
        ('place:"port aster"', {"q-1"}),
        ("has:summit", {"q-1"}),
        ("has:quote", SAID),
        ("has:figure,date,copy", set()),
        ("trade", {"q-2"}),
        ('"trade war"', {"q-2"}),
        ("trad", {"q-2"}),
        ("winter -speaker:verelyev", set()),
        ("-war speaker:verelyev", {"q-1"}),
        ("quist gift", {"q-3"}),
    ],
)
def test_quotations(lakeland: Dossier, query: str, kept: set[str]) -> None:
    sieve = Sieve(lakeland, parse(query))
    assert {q.id for q in lakeland.quotations if sieve.quotation(q)} == kept


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("speaker:quist", {"a-2"}),
        ("summit:lakes", {"a-1"}),
        ("place:verel", {"a-2"}),
        ("has:figure", {"a-1"}),
        ("has:quote", {"a-1", "a-2"}),
        ("has:date", {"a-1"}),
        ("has:summit", {"a-1"}),
        ("has:copy", set()),
        ("kind:teaser", set()),
        ("until:2023", {"a-2"}),
        ("harbour", {"a-1"}),
    ],
)
def test_articles(lakeland: Dossier, query: str, kept: set[str]) -> None:
    sieve = Sieve(lakeland, parse(query))
    assert {a.id for a in lakeland.articles if sieve.article(a)} == kept


def test_entities_summits_figures_and_dates(lakeland: Dossier) -> None:
    def kept(query: str) -> set[str]:
        sieve = Sieve(lakeland, parse(query))
        found = {e.id for e in lakeland.entities if sieve.entity(e)}
        found |= {s.id for s in lakeland.summits if sieve.summit(s)}
        found |= {f.id for f in lakeland.figures if sieve.figure(f)}
        return found | {e.date for e in lakeland.events if sieve.event(e)}

    assert kept("kind:country") == {"lakeland", "norrmark"}
    assert kept("summit:lakes") >= {"lakes-2024", "ferry-accord", "f-1", "tomas-verelyev"}
    assert kept("outlet:post since:2024-03-04") >= {"lakes-2024", "f-1", "2024-03-04"}
    assert kept("has:figure") & {"f-1", "2024-03-04"} == {"f-1"}
    assert kept("has:date") & {"f-1", "2024-03-04"} == {"2024-03-04"}
    assert not kept("since:2030")


def test_a_name_that_nothing_has_is_told(lakeland: Dossier) -> None:
    assert Sieve(lakeland, parse("speaker:Zebulon")).unknown == ("no speaker is called Zebulon",)
