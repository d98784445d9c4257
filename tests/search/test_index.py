"""Searching: the right thing first, typing errors and other spellings forgiven."""

from __future__ import annotations

import pytest

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Linked, Paragraph, Source, Span, Summit
from summit_tui.search.folding import initials_of
from summit_tui.search.index import Index
from summit_tui.search.query import parse
from summit_tui.search.sieve import Sieve


@pytest.fixture(scope="module")
def index(lakeland: Dossier) -> Index:
    return Index(lakeland)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("verelyev", "tomas-verelyev"),
        ("vereliev", "tomas-verelyev"),
        ("verelyef", "tomas-verelyev"),
        ("berelyev", "tomas-verelyev"),
        ("verel", "verel"),
        ("tomas", "tomas-verelyev"),
        ("mara quist", "mara-quist"),
        ("quist mara", "mara-quist"),
        ("kwist", "mara-quist"),
        ("port aster", "port-aster"),
        ("PORT ÅSTER", "port-aster"),
        ("astra", "port-aster"),
        ("lakes summit", "lakes-2024"),
        ("lakes 2024", "lakes-2024"),
        ("ferry accord", "ferry-accord"),
        ("fery acord", "ferry-accord"),
        ("lakeland", "lakeland"),
        ("lakelnad", "lakeland"),
        ("keep ferries running", "q-1"),
        ("ferries winter", "a-1"),
        ("trade war", "q-2"),
        ("trdae war", "q-2"),
        ('"no one wins"', "q-2"),
        ("tides of change", "a-2"),
        ("1.5 million", "f-1"),
        ("gift sea", "q-3"),
        ("quist gift", "q-3"),
        ("verelyev ferries", "q-1"),
    ],
)
def test_the_right_one_comes_first(index: Index, query: str, first: str) -> None:
    assert index.search(query).hits[0].id == first


def test_a_short_name_is_not_found_inside_words(index: Index) -> None:
    hits = index.search("xi").hits
    assert "taxi" not in " ".join(h.text for h in hits[:1])


def test_words_near_each_other_come_before_words_apart(index: Index) -> None:
    passages = [h.text for h in index.search("trade war kind:passage").hits]
    assert passages[0].startswith("“No one wins a trade war")
    assert passages[1].startswith("The taxi drivers")


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("quist", "exact"),
        ("quis", "prefix"),
        ("uist", "substring"),
        ("vereliev", "alias"),
        ("quisf", "fuzzy"),
    ],
)
def test_each_hit_says_why(index: Index, query: str, why: str) -> None:
    assert index.search(query).hits[0].why == why


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("ferries speaker:verelyev", {"quote", "article"}),
        ("ferries kind:passage", {"passage"}),
        ("ferries kind:quote,article", {"quote", "article"}),
        ("speaker:quist kind:quote", {"quote"}),
        ("kind:summit", {"summit"}),
        ("kind:country", {"entity"}),
    ],
)
def test_filters_narrow_what_is_found(index: Index, query: str, types: set[str]) -> None:
    assert {h.type for h in index.search(query).hits} == types


def test_unwanted_words_are_not_found(index: Index) -> None:
    assert index.search("trade -taxi kind:passage").total == index.search("trade kind:passage").total - 1


def test_a_mistake_in_the_query_does_not_stop_the_search(index: Index) -> None:
    results = index.search("winter since:soon")
    assert results.errors
    assert results.hits


@pytest.mark.parametrize("query", ["", "   ", "-", '""', "speaker:", "zzzzqqqq", "“”", "\x00", "a" * 5000, "🦆"])
def test_nothing_found_is_no_error(index: Index, query: str) -> None:
    assert index.search(query).hits == ()


def test_a_hit_leads_to_its_place_in_the_file(index: Index, lakeland: Dossier) -> None:
    for query in ("verelyev", "trade", "ferries", "million", "tides"):
        placed = [hit for hit in index.search(query).hits if hit.span is not None]
        assert placed
        for hit in placed:
            assert hit.line == lakeland.line(hit.span)
            assert hit.file == hit.span.source
            if hit.type in ("quote", "passage", "figure"):
                assert lakeland.text(hit.span) == hit.text


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("trade war", ["trade", "war"]),
        ("trad", ["trad"]),
        ("trdae", ["trade"]),
        ("wins", ["wins"]),
    ],
)
def test_matched_letters_are_marked(index: Index, query: str, marked: list[str]) -> None:
    hit = next(h for h in index.search(query).hits if h.id == "q-2")
    assert [hit.text[a:b] for a, b in hit.matches] == marked


def test_marks_stand_right_behind_letters_that_grow_when_lowered(lakeland: Dossier) -> None:
    hit = Index(lakeland).search("åster").hits[0]
    assert [hit.text[a:b] for a, b in hit.matches] == ["Åster"]


def test_it_can_be_searched_while_it_grows(lakeland: Dossier) -> None:
    index = Index(lakeland)
    growing = index.grow()
    assert 0 < next(growing) < 1
    early = index.search("verelyev", growing=True)
    assert early.hits[0].id == "tomas-verelyev"
    assert not index.complete
    assert index.search("harbour").hits[0].type == "passage"
    assert index.complete
    assert list(growing) == []


def test_scores_fall_and_the_limit_holds(index: Index) -> None:
    results = index.search("lakeland", limit=3)
    scores = [h.score for h in results.hits]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= s <= 1 for s in scores)
    assert results.total > 3


@pytest.mark.parametrize(
    "query", ["tomasverelyev", "tomsaverelyev", "tomasv erelyev", "omas verelyv", "tomas wverelyev", "mraa quis"]
)
def test_slips_that_fall_on_the_space_between_names_are_forgiven(index: Index, query: str) -> None:
    first = index.search(query).hits[0]
    assert first.id == ("mara-quist" if query.startswith("m") else "tomas-verelyev")


def test_a_passage_is_found_by_its_words_and_the_summit_it_is_about(index: Index, lakeland: Dossier) -> None:
    first = index.search("keep the northern 2024 aster").hits[0]
    assert "northern ferries" in first.text
    by_summit_alone = index.search("2024 aster").hits
    assert by_summit_alone[0].id == "lakes-2024"


def test_small_words_alone_are_no_hit(index: Index) -> None:
    """What has only the "of the" of a query has nothing of it."""
    assert index.search("qwxzvk of the").hits == ()
    assert index.search("of the").hits


def test_a_word_that_stands_in_the_text_is_not_taken_for_a_slip_beside_others(index: Index) -> None:
    assert {hit.why for hit in index.search("trade war").hits} == {"exact"}


@pytest.mark.parametrize(
    ("query", "missing"),
    [
        ("unicorn trade", ("unicorn",)),
        ("unicorn trade of atlantis", ("unicorn", "atlantis")),
        ("unicorn of atlantis", ("unicorn", "atlantis")),
        ("unicorn", ("unicorn",)),
        ("trade war", ()),
        ("trdae war", ()),
        ("tomasverelyev", ()),
        ("trade of the", ()),
        ("trade gift", ()),
    ],
)
def test_words_that_stand_nowhere_are_told_where_nothing_has_all(
    index: Index, query: str, missing: tuple[str, ...]
) -> None:
    assert index.search(query).missing == missing


@pytest.mark.parametrize("query", ["wqwqwq verolyof", "verolyof wqwqwq", "wqwqwq of ferios"])
def test_what_lacks_words_is_not_found_by_slight_likeness(index: Index, query: str) -> None:
    assert index.search(query).hits == ()


def test_what_lacks_words_is_found_by_one_wrong_letter(index: Index) -> None:
    assert index.search("wqwqwq verelyef").hits[0].id == "tomas-verelyev"


@pytest.mark.parametrize("query", ["渡轮", "近平", "平", "習近平說", "習近"])
def test_part_of_a_line_without_spaces_is_found(query: str) -> None:
    text = "國家主席習近平說，习近平与渡轮。"
    span = Span("zh.txt", 0, len(text))
    article = Article("zh", "zh.txt", "main", span, (Paragraph("body", span),), "Ferries")
    dossier = Dossier({"zh.txt": Source("zh.txt", "", text, "")}, Linked((article,)))
    assert [hit.article for hit in Index(dossier).search(query).hits] == ["zh"]


def printed(*paragraphs: str) -> Dossier:
    """A dossier of one article."""
    text = "\n\n".join(paragraphs)
    places, at = [], 0
    for n, paragraph in enumerate(paragraphs):
        span = Span("a.txt", at, at + len(paragraph))
        places.append(Paragraph("title" if n == 0 else "body", span))
        at += len(paragraph) + 2
    article = Article("a-1", "a.txt", "main", Span("a.txt", 0, len(text)), tuple(places), paragraphs[0])
    return Dossier({"a.txt": Source("a.txt", "", text, "")}, Linked((article,)))


@pytest.mark.parametrize("query", ["zhdanov", "Жданов", "жданов", "Zhdanow", "Жданоф"])
def test_letters_of_two_scripts_find_each_other(query: str) -> None:
    hits = Index(printed("Said Oleg Zhdanov.", "Сказал Олег Жданов.")).search(query).hits
    assert {hit.text for hit in hits} == {"Said Oleg Zhdanov.", "Сказал Олег Жданов."}


def test_a_name_in_chinese_that_stands_somewhere_is_looked_for_as_it_stands() -> None:
    hits = Index(printed("China met its neighbours.", "中国人民")).search("中国").hits
    assert [hit.text for hit in hits] == ["中国人民"]


def test_initials_count_the_son_of_somebody() -> None:
    assert initials_of("Rashid bin Tamur") == "rbt"
    assert initials_of("Belt and Road Initiative") == "bri"


@pytest.mark.parametrize(("query", "found"), [("5.5 million", "5.5 million"), ("55 million", "55 million")])
def test_a_decimal_is_not_another_number(query: str, found: str) -> None:
    index = Index(printed("Ferry bill", "It cost 55 million.", "It cost 5.5 million.", "It cost 5 million."))
    assert found in index.search(query).hits[0].text


@pytest.mark.parametrize("query", ["£4 billion", "4bn"])
def test_short_and_long_forms_of_amounts_are_one(query: str) -> None:
    index = Index(printed("Ferry bill", "The ferries cost a lot.", "The bridge cost £4bn.", "It has 4 piers."))
    assert "£4bn" in index.search(query).hits[0].text


SCATTERED = ("Harbour notes", "The ferries sail at noon.", "A cyclone is expected.", "Nobody counted ferries twice.")


@pytest.mark.parametrize("query", ["cyclone ferries", "ferries and the cyclone", "cyclon harbour"])
def test_an_article_that_holds_all_words_comes_before_paragraphs_with_some(query: str) -> None:
    hits = Index(printed(*SCATTERED)).search(query).hits
    assert hits[0].text == "Harbour notes"
    assert len({(hit.type, hit.id) for hit in hits}) == len(hits)


@pytest.mark.parametrize("query", ["cyclone piers", '"cyclone ferries"', "cyclone ferries kind:passage"])
def test_an_article_that_lacks_a_word_or_is_not_asked_for_does_not(query: str) -> None:
    assert not any(hit.type == "article" for hit in Index(printed(*SCATTERED)).search(query).hits)


@pytest.mark.parametrize("query", ["11 boxes", "eleven boxes"])
def test_small_numbers_are_found_in_words_and_in_digits(query: str) -> None:
    index = Index(printed("Boxes", "He read eleven of the boxes.", "She read 11 boxes.", "All boxes were read."))
    assert {hit.text for hit in index.search(query).hits[:2]} == {"He read eleven of the boxes.", "She read 11 boxes."}


def test_words_around_the_marks_are_found_for_who_is_quoted(index: Index) -> None:
    assert [hit.type for hit in index.search("speaker:quist plan").hits][-1] == "passage"
    assert not any(hit.type == "passage" for hit in index.search("speaker:quist").hits)
    assert not any(hit.type == "passage" for hit in index.search("speaker:quist taxi").hits)


HARBOUR = printed(
    "News of the day",
    "The harbour defence was organised in three parts.",
    "A filled form is filed, and the tour is over.",
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"harbor defense"', 1),
        ('"harbor defense was organi"', 0),
        ('"harbor defense was organized"', 1),
        ("harbor defense", 1),
        ('parts -"harbor defense"', 0),
        ('"filed form"', 0),
        ('"the tor"', 0),
    ],
)
def test_a_phrase_is_found_as_the_other_side_of_the_atlantic_spells_it(query: str, found: int) -> None:
    """In the search, on the page of a search, and where words are not wanted."""
    hits = [hit for hit in Index(HARBOUR).search(query).hits if hit.type == "passage" and hit.why != "fuzzy"]
    assert len(hits) == found
    if "-" not in query and query.startswith('"'):
        sieve = Sieve(HARBOUR, parse(query))
        assert sum(map(sieve.article, HARBOUR.articles)) == found


def test_a_summit_of_no_known_year_or_place_stops_no_search() -> None:
    """It is called by what is known of it, and articles about it are searched as all others are."""
    met = Summit("reed-lakes", "Reed Lakes Summit", "reed-lakes", articles=("a-1",))
    there = met._replace(id="bog", series="bog", name="Bog Summit", place="Orvale")
    article = HARBOUR.articles[0]._replace(summits=("reed-lakes", "bog"))
    index = Index(Dossier(HARBOUR.sources, Linked((article,), summits=(met, there))))
    assert index.search("reed lakes").hits[0].text == "Reed Lakes Summit"
    assert index.search("bog summit").hits[0].text == "Bog Summit (Orvale)"
    assert index.search("harbour defence").hits[0].type == "passage"
