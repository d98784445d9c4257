"""A query goes on by itself: fields, and the names that the dossier has for them."""

from __future__ import annotations

import pytest

from invented_dossier import invented
from summit_tui.search.completion import MOST, complete
from summit_tui.search.query import FIELDS, parse


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("sp", "speaker:"),
        ("ferry -sp", "ferry -speaker:"),
        ("kind:q", "kind:quote"),
        ("ferry has:fig", "ferry has:figure"),
        ("ferry kind:quote,fig", "ferry kind:quote,figure"),
    ],
)
def test_the_last_word_goes_on(typed: str, first: str) -> None:
    assert complete(invented(), typed)[0] == first


@pytest.mark.parametrize("typed", ["", "s", "ferry", "speaker:x ", '"sp', "https://sp", "nothing:sp", 'speaker:"a" b"'])
def test_nothing_is_offered_where_nothing_is_meant(typed: str) -> None:
    assert complete(invented(), typed) == []


@pytest.mark.parametrize("field", FIELDS)
def test_every_value_that_is_offered_is_understood(field: str) -> None:
    dossier = invented()
    offered = complete(dossier, f"{field}:")
    assert offered
    assert len(offered) <= MOST
    for query in offered:
        parsed = parse(query)
        assert not parsed.errors
        assert len(parsed.values(field)) == 1


def test_a_name_is_found_by_any_of_its_words_and_stands_in_quotation_marks() -> None:
    dossier = invented()
    entity = next(e for e, _ in dossier.speakers if " " in e.name)
    last = entity.name.split()[-1].lower()
    assert f'speaker:"{entity.name}"' in complete(dossier, f"speaker:{last[:3]}")
    assert f'speaker:"{entity.name}"' in complete(dossier, f'speaker:"{entity.name[:3]}')
