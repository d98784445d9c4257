"""Queries that people type, put to the bundled dossier: the one meant comes first; with slips, among the first ten."""

from __future__ import annotations

import pytest

from summit_tui.gather import gather
from summit_tui.search.index import Index
from summit_tui.search.results import Hit

CLEAN = [
    ("tokayev", "entity", "Kassym-Jomart Tokayev"),
    ("tokaev", "entity", "Kassym-Jomart Tokayev"),
    ("xi jinping", "entity", "Xi Jinping"),
    ("xian", "entity", "Xi’an"),
    ("xi'an", "entity", "Xi’an"),
    ("rahmon", "entity", "Rahmon"),
    ("japarov", "entity", "Japarov"),
    ("berdimuhamedov", "entity", "Berdimuhamedov"),
    ("astana 2025", "summit", "Astana 2025"),
    ("xian 2023", "summit", "Xi’an 2023"),
    ("central asia summit astana", "summit", "Astana 2025"),
    ("kazakhstan", "entity", "Kazakhstan"),
    ("uzbekistan", "entity", "Uzbekistan"),
    ("law of the jungle", "quote", "law of the jungle"),
    ('"law of the jungle"', "quote", "law of the jungle"),
    ("tariff and trade war", "quote", "tariff and trade war"),
    ("no winners tariff", "quote", "tariff and trade war"),
    ("everlasting friendship", "quote", "everlasting friendship"),
    ("1.5 billion yuan", "figure", "1.5 billion yuan"),
    ("xinhua", "entity", "Xinhua"),
    ("belt and road", "entity", "Belt and Road"),
    ("permanent good neighbourliness", "agreement", "Permanent Good-Neighbourliness"),
    ("nuclear stockpile", "article", "nuclear stockpile"),
    ("fully unleash potential", "article", "fully unleash"),
    ("signed astana 2025", "passage", "signed a landmark"),
    ("3,000 training opportunities", "figure", "3,000 training opportunities"),
    ("zhao long", "entity", "Zhao Long"),
    ("bri", "entity", "Belt and Road"),
    ("xi an", "entity", "Xi’an"),
    ("Xi-An ", "entity", "Xi’an"),
    ("the astana summit", "summit", "Astana 2025"),
    ("summit in astana", "summit", "Astana 2025"),
    ("second china-central asia summit", "summit", "Astana 2025"),
    ("2nd china-central asia summit", "summit", "Astana 2025"),
    ("first china-central asia summit", "summit", "Xi’an 2023"),
    ("1.5bn yuan", "quote", "1.5 billion yuan"),
    ("$70bn", "figure", "$70 billion"),
    ("3000 training opportunities", "figure", "3,000 training opportunities"),
    ("lawofthejungle", "quote", "law of the jungle"),
    ("everlastingfriendship", "quote", "everlasting friendship"),
    ("nuclear", "article", "nuclear stockpile"),
    ("president of china", "entity", "Xi Jinping"),
    ("summit:xi'an", "summit", "Xi’an 2023"),
    ("outlet:afp", "article", "fully unleash"),
    ("until:2023", "article", "fully unleash"),
    ("Токаев", "entity", "Kassym-Jomart Tokayev"),
    ("Рахмон", "entity", "Rahmon"),
    ("Бердымухамедов", "entity", "Berdimuhamedov"),
    ("Сиань", "entity", "Xi’an"),
    ("Казахстан", "entity", "Kazakhstan"),
    ("Китай", "entity", "China"),
    ("Си Цзиньпин", "entity", "Xi Jinping"),
    ("习近平", "entity", "Xi Jinping"),
    ("習近平", "entity", "Xi Jinping"),
    ('"习近平"', "entity", "Xi Jinping"),
    ("习近平主席", "entity", "Xi Jinping"),
    ("哈萨克斯坦", "entity", "Kazakhstan"),
    ("阿斯塔纳 2025", "summit", "Astana 2025"),
    ("一带一路", "entity", "Belt and Road"),
    ("习近平 jungle", "quote", "law of the jungle"),
    ("-中国 Казахстан", "entity", "Kazakhstan"),
    ("speaker:Токаев challenges", "quote", "geopolitical challenges"),
    ("speaker:托卡耶夫 challenges", "quote", "geopolitical challenges"),
    ("summit:西安", "summit", "Xi’an 2023"),
    ('speaker:"zhao long" coordination', "quote", "coordination"),
    ("group of seven summit", "summit", "G7"),
    ("Group of 7 summit", "summit", "G7"),
    ('"missile defense"', "quote", "missile defence"),
    ("speaker:kristensen defense", "quote", "missile defence"),
    ("good neighborliness", "agreement", "Permanent Good-Neighbourliness"),
    ("icbm", "article", "ICBMs"),
    # The name of something that is no name stands behind what was said.
    ("trade summit:astana", "quote", "tariff and trade war"),
]
SLIPS = [
    ("tokeyav", "Kassym-Jomart Tokayev"),
    ("okayev", "Kassym-Jomart Tokayev"),
    ("tokajew", "Kassym-Jomart Tokayev"),
    ("xijinpin", "Xi Jinping"),
    ("xi jnipign", "Xi Jinping"),
    ("shian", "Xi’an"),
    ("kazahkstn", "Kazakhstan"),
    ("azakstan", "Kazakhstan"),
    ("uzbeksitna", "Uzbekistan"),
    ("turkmenstian", "Turkmenistan"),
    ("xinhau", "Xinhua"),
    ("law of teh jungel", "law of the jungle"),
    ("everlsating freindship", "everlasting friendship"),
    ("astnaa 2025", "Astana 2025"),
    ("nuclaer stokpile", "nuclear stockpile"),
    ("berdymukhamedov", "Berdimuhamedov"),
    ("zhoa lnog", "Zhao Long"),
    ("kasym jomrat", "Kassym-Jomart Tokayev"),
    ("yokayev", "Kassym-Jomart Tokayev"),
    ("jirziyoyef", "Shavkat Mirziyoyev"),
    ("verdimuhamedof", "Berdimuhamedov"),
    ("giroshima", "Hiroshima"),
    ("vlinken", "Blinken"),
    ("lazakhstn", "Kazakhstan"),
    ("velt and roda", "Belt and Road"),
]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(gather())


def told(hit: Hit) -> str:
    return " ".join(hit.text.split()).lower()


@pytest.mark.parametrize(("query", "kind", "words"), CLEAN)
def test_the_one_that_is_meant_comes_first(index: Index, query: str, kind: str, words: str) -> None:
    first = index.search(query).hits[0]
    assert (first.type, words.lower() in told(first)) == (kind, True), told(first)


@pytest.mark.parametrize(("query", "words"), SLIPS)
def test_with_two_slips_it_is_among_the_first_ten(index: Index, query: str, words: str) -> None:
    hits = index.search(query, 10).hits
    assert any(words.lower() in told(hit) for hit in hits), [told(hit)[:40] for hit in hits]


def test_a_filter_without_words_shows_what_it_asks_for_first(index: Index) -> None:
    """Whom `speaker:` names, and then what they said."""
    hits = index.search("speaker:tokaev").hits
    assert [hit.type for hit in hits[:2]] == ["entity", "quote"]
    assert [hit.type for hit in index.search("place:astana").hits[:2]] == ["summit", "article"]
