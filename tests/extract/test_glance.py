"""What the words of an article show at once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.invented_news import world
from summit_tui.extract.wording.glance import (
    CALLED,
    FOUNDED,
    HEAD,
    MEETING,
    PACT,
    ROUTE,
    SIGNED,
    STATE_BODY,
    SUMMIT,
    TREATY,
    glances,
)
from summit_tui.extract.wording.glance import KNOWN as KNOWN_NAME
from summit_tui.extract.wording.openers import openings

WORDS = (
    *("May", "may", "last", "week", "2021", "5", "million", "a", "two", "€", "US$", "Q3", "’18", "de", "an", "ğ", "é"),
    *(" ", "\u00a0", "-", "–", ",", ".", "“", "(", "\n", "’", "dozen", "Monday", "x"),
)


@pytest.mark.parametrize(
    ("text", "dates", "amounts"),
    [
        ("It may rain in May.", ["May"], []),
        ("They met last week; at last they met.", ["last week"], []),
        ("A first step, the first half of 2021", ["first half", "2021"], ["2021"]),
        ("“Two ships” cost €5 million", [], ["Two", "€5", "million"]),
        ("US$ 5 or HK$3, ’18 and COVID19", ["5"], ["US$ 5", "5", "HK$3"]),
        ("Erdoğan and d’an year", [], []),
        ("mid-March and 2020–2021", ["March", "2020", "2021"], ["2020", "2021"]),
    ],
)
def test_dates_and_amounts_may_begin_at_few_words(text: str, dates: list[str], amounts: list[str]) -> None:
    found = openings(text)
    assert [text[at : at + len(word)] for at, word in zip(found.dates, dates, strict=True)] == dates
    assert [text[at : at + len(word)] for at, word in zip(found.amounts, amounts, strict=True)] == amounts


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("a treaty of peace", TREATY),
        ("12 (agreements) signed", SIGNED),
        ("a friendship-pact", PACT),
        ("the Orm Declaration’s words", HEAD),
        ("Belt and Road Initiative", KNOWN_NAME),
        ("the Orm–Vale railway", ROUTE),
        ("will establish a centre", FOUNDED),
        ("a mini-summit", SUMMIT),
        ("at #OrmSummit2021", SUMMIT),
        ("COP28 and others", CALLED),
        ("their leaders’ meeting", MEETING),
        ("the central government said", STATE_BODY),
    ],
)
def test_a_passage_shows_of_what_it_may_speak(text: str, cue: int) -> None:
    before, seen, behind = glances(["Nothing here", text, "nor there"], world())
    assert seen.kinds & cue
    assert not (before.kinds | behind.kinds) & cue


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map("".join), max_size=4))
def test_each_passage_is_seen_as_if_it_stood_alone(texts: list[str]) -> None:
    together = glances(texts, world())
    assert [(g.dates, g.amounts) for g in together] == [(o.dates, o.amounts) for o in map(openings, texts)]
