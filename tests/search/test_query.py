"""What people type, understood."""

from __future__ import annotations

import pytest

from summit_tui.search.query import Filter, Wanted, from_options, parse


def wanted(text: str) -> list[tuple[str, ...]]:
    return [w.words for w in parse(text).wanted]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("law jungle", [("law",), ("jungle",)]),
        ("Xi’an", [("xian",)]),
        ("xi'an’s", [("xian",)]),
        ("Kassym-Jomart", [("kassym",), ("jomart",)]),
        ('"law of the jungle"', [("law", "of", "the", "jungle")]),
        ("“law of the jungle”", [("law", "of", "the", "jungle")]),
        ("São İstanbul", [("sao",), ("istanbul",)]),
        ("10:04pm", [("10",), ("04pm",)]),
        ("http://post.example", [("http",), ("post",), ("example",)]),
        ("  ", []),
    ],
)
def test_words_and_phrases(text: str, words: list[tuple[str, ...]]) -> None:
    query = parse(text)
    assert [w.words for w in query.wanted] == words
    assert not query.errors


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("speaker:xi", (Filter("speaker", ("xi",)),)),
        ("Speaker:Xi,Tokayev", (Filter("speaker", ("Xi", "Tokayev")),)),
        ('speaker:"Xi Jinping" summit:g7-2023', (Filter("speaker", ("Xi Jinping",)), Filter("summit", ("g7-2023",)))),
        ("-outlet:SCMP", (Filter("outlet", ("SCMP",), negated=True),)),
        ("since:2025-06 until:2025-06-17", (Filter("since", ("2025-06",)), Filter("until", ("2025-06-17",)))),
        ("since:2025/6/7 until:20250617", (Filter("since", ("2025-06-07",)), Filter("until", ("2025-06-17",)))),
        ("since:2025.06 until:2025-06-17T10:30", (Filter("since", ("2025-06",)), Filter("until", ("2025-06-17",)))),
        ("kind:quotes has:figures", (Filter("kind", ("quote",)), Filter("has", ("figure",)))),
        ("kind:people,Countries", (Filter("kind", ("person", "country")),)),
    ],
)
def test_fields_narrow(text: str, filters: tuple[Filter, ...]) -> None:
    query = parse(text)
    assert query.filters == filters
    assert not query.errors


def test_words_may_be_unwanted() -> None:
    assert parse('trade -war -"no one"').wanted == (
        Wanted(("trade",)),
        Wanted(("war",), negated=True),
        Wanted(("no", "one"), phrase=True, negated=True),
    )


@pytest.mark.parametrize(
    ("text", "wrong", "told"),
    [
        ("law since:soon jungle", "since:soon", "wants a date"),
        ("law kind:loud jungle", "kind:loud", "knows no loud"),
        ("law colour:red jungle", "colour:red", "there is no colour:"),
        ("law jungle speaker:", "speaker:", "wants a value"),
        ('law jungle "open', '"open', "not closed"),
        ("law since:2025-13-40 jungle", "since:2025-13-40", "wants a date"),
        ("law since:2025/2/30 jungle", "since:2025/2/30", "not 2025/2/30"),
        ("law since:202506 jungle", "since:202506", "wants a date"),
        ("law since:2025,2026 jungle", "since:2025,2026", "wants one date"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_rest_still_counts(text: str, wrong: str, told: str) -> None:
    query = parse(text)
    (error,) = query.errors
    assert told in error.message
    assert text[error.start : error.end] == wrong
    assert {("law",), ("jungle",)} <= set(wanted(text))


def test_the_word_being_typed_is_known() -> None:
    assert [w.typing for w in parse("law jun").wanted] == [False, True]
    assert [w.typing for w in parse("law jun ").wanted] == [False, False]


def test_a_page_pasted_by_mistake_is_cut() -> None:
    query = parse("word " * 100_000)
    assert len(query.wanted) == 200
    assert query.errors


def test_options_are_filters() -> None:
    query = from_options({"speaker": ["Xi, Tokayev"], "since": ["2025"]})
    assert query.filters == (Filter("speaker", ("Xi", "Tokayev")), Filter("since", ("2025",)))
    assert from_options({"until": ["never"]}).errors
