"""The pages that list the dossier: quotations, timeline, figures, copies, who quotes whom, problems, index."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from printed_page import opened, printed, printed_lines

from invented_dossier import ARTICLES, EVENTS, FIGURES, PROBLEMS, QUOTATIONS, invented, span
from summit_tui.dossier import Dossier
from summit_tui.gather import gather
from summit_tui.model import Entity, Event, Linked, Problem, Quotation
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.pages.copies import marked
from summit_tui.tui.pages.differences import Change, changed_words
from summit_tui.tui.pages.page_index import regrouped


def headings(dossier: Dossier, page: str, key: str) -> list[str]:
    """The headings of a page, without their rules and counts."""
    return [text.partition("──")[0].strip() for text in printed_lines(opened(dossier, page, key)) if "──" in text]


@pytest.mark.parametrize(
    ("key", "groups"),
    [
        ("speaker", ["Ilse Varn", "Tomas Adeyo", "Speaker unknown"]),
        ("", ["Ilse Varn", "Tomas Adeyo", "Speaker unknown"]),
        ("summit", ["Oskholm 2031 · Five Lakes Summit", "At no summit, or it is not told"]),
        ("outlet", ["The Tideline", "Norrpress", "Karland Courier"]),
        ("date", ["1 Jun 2031", "16 May 2031"]),
        ("nobody", ["Karland looks to the lakes"]),
    ],
)
def test_quotations_are_grouped_as_the_key_says(key: str, groups: list[str]) -> None:
    assert headings(invented(), "quotations", key) == groups


def test_a_summit_of_no_known_place_is_not_named_twice() -> None:
    summit = invented().summits[0]
    nowhere = summit._replace(place=None, country=None)
    assert phrases.summit_called(summit) == summit.name
    assert (phrases.summit_name(nowhere), phrases.summit_called(nowhere)) == (f"{summit.name} 2029", "")


def test_a_summit_in_whose_town_another_met_that_year_is_told_by_whose_it_is() -> None:
    summit = invented().summits[0]._replace(name="Five Lakes Summit", place="Malm", has_company=True)
    assert phrases.summit_tag(summit) == "Five Lakes ’29"
    assert (phrases.summit_name(summit), phrases.summit_called(summit)) == ("Five Lakes 2029", "Malm")


@pytest.mark.parametrize(("end", "year"), [("2031", "31"), ("2031-extraordinary", "31"), ("no-52", "")])
def test_a_summit_of_no_known_day_is_told_by_the_year_in_its_id(end: str, year: str) -> None:
    summit = invented().summits[0]._replace(start=None, place="Malm", series="compact", id=f"compact-{end}")
    assert phrases.summit_tag(summit) == (f"Malm ’{year}" if year else "Malm")
    assert phrases.summit_name(summit) == (f"Malm 20{year}" if year else summit.name)


def test_grouping_otherwise_comes_round_to_the_first() -> None:
    here, seen = Location("quotations"), []
    for _ in range(5):
        found = regrouped(here)
        assert found
        here = found
        seen.append(here.key)
    assert seen == ["summit", "outlet", "date", "nobody", "speaker"]


def test_a_copy_counts_once_but_an_outlet_that_reprints_has_it_too() -> None:
    assert "3 quotations, by speaker" in printed(opened(invented(), "quotations", "speaker"))
    assert "“We will build" in printed(opened(invented(), "quotations", "outlet/Karland Courier"))


def test_one_group_can_be_opened_alone() -> None:
    words = printed(opened(invented(), "quotations", "speaker/tomas-adeyo"))
    assert "“No river belongs" in words
    assert "harbour" not in words
    assert "stressed the need" in printed(opened(invented(), "quotations", "reported/ilse-varn"))


def test_printings_beyond_the_third_are_a_page_of_their_own() -> None:
    copies = tuple(QUOTATIONS[2]._replace(id=f"c{n}") for n in range(6))
    dossier = invented(quotations=(QUOTATIONS[0], *copies))
    rows = opened(dossier, "speaker", "ilse-varn")
    more = next(row for row in rows if "3 printings more" in printed([row]))
    assert more.target == Location("copies", "q1")
    assert printed(opened(dossier, "copies", "q1")).count("the same words") == 6


def test_the_timeline_says_when_and_how_that_is_known() -> None:
    assert headings(invented(), "timeline", "") == ["2030", "2031"]
    words = printed(opened(invented(), "timeline", ""))
    assert "weekday before the article's date" in words
    assert "Oskholm ’31" in words
    assert headings(invented(), "timeline", "2031") == ["2031"]


def many_events() -> tuple[Event, ...]:
    """Five in each day of a hundred months."""
    at = span("a.txt", "on Friday")
    dates = [f"{2000 + n // 12}-{n % 12 + 1:02}-{day:02}" for n in range(100) for day in range(1, 29)]
    return tuple(Event(date, "day", "harbour", at, f"event of {date}") for date in dates for _ in range(5))


def test_a_long_timeline_goes_from_years_to_months_to_days() -> None:
    dossier = invented(events=many_events())
    years = opened(dossier, "timeline", "")
    assert [row.target.key for row in years if row.target][:2] == ["2000", "2001"]
    assert len(years) < 20
    months = opened(dossier, "timeline", "2001")
    assert Location("timeline", "2001-03") in [row.target for row in months]
    assert Location("timeline", "") in [row.target for row in months]
    assert printed(opened(dossier, "timeline", "2001-03")).count("event of 2001-03") == 28 * 5


def test_events_without_a_date_have_a_heading_of_their_own() -> None:
    assert headings(invented(events=(EVENTS[0]._replace(date=""),)), "timeline", "") == ["No year"]


def test_figures_that_differ_come_first_with_the_reason() -> None:
    words = printed(opened(invented(), "figures", ""))
    assert "the papers differ" in words
    assert "└ = 70 billion krone: within two per cent" in words
    assert "└ ≠ 70 billion krone: the same year, more than a tenth apart" in words
    assert words.index("90 billion") < words.index("Printed once") < words.index("six")


def test_one_paper_that_prints_a_figure_twice_is_no_two_papers() -> None:
    first, second = (f._replace(differs_from=(), verdicts=()) for f in FIGURES[:2])
    assert "the papers agree" in printed(opened(invented(figures=(first, second)), "figures", ""))
    words = printed(opened(invented(figures=(first, second._replace(article=first.article))), "figures", ""))
    assert "printed again in the same paper" in words
    assert "the papers agree" not in words


def test_copies_show_how_many_passages_were_changed_and_which() -> None:
    assert "1 passage differs" in printed(opened(invented(), "copies", "", 120))
    words = " ".join(printed(opened(invented(), "copies", "reprint")).split())
    assert "[-signed-] {+initialled+}" in words
    assert "“No river belongs to one bank,”" in words


def test_a_copy_that_is_only_wrapped_otherwise_is_word_for_word() -> None:
    same = ARTICLES[0]._replace(id="reprint", copy_of="harbour", paragraphs=ARTICLES[0].paragraphs)
    dossier = invented(articles=(ARTICLES[0], same, ARTICLES[2]))
    assert "word for word" in printed(opened(dossier, "copies", "", 120))
    assert "Nothing: the words are the same" in printed(opened(dossier, "copies", "reprint"))


def test_the_same_words_in_two_papers_stand_together() -> None:
    words = printed(opened(invented(), "copies", "", 120))
    assert "in 2 independent articles" in words
    assert "⧉ Norrpress, 1 Jun 2031 the same words" in " ".join(words.split())


@pytest.mark.parametrize(
    ("first", "second", "changes"),
    [
        ("a b c", "a b c", [Change("same", "a b c")]),
        ("a b c", "a x c", [("same", "a"), ("left out", "b"), ("put in", "x"), ("same", "c")]),
        ("a b", "a b c", [("same", "a b"), ("put in", "c")]),
        ("", "a", [("put in", "a")]),
        ("a", "", [("left out", "a")]),
        ("", "", []),
        (
            "the ‘new’ way",
            'the "new" way',
            [("same", "the"), ("left out", "‘new’"), ("put in", '"new"'), ("same", "way")],
        ),
        ("“so” – yes", '"so" - yes', [("same", '"so" - yes')]),
    ],
)
def test_words_are_compared_whatever_the_form_of_their_marks(
    first: str, second: str, changes: list[tuple[str, str]]
) -> None:
    assert changed_words(first, second) == changes


def test_a_very_long_pair_of_texts_is_shown_as_replaced() -> None:
    old, new = "a b " * 5_000, "b a " * 5_000
    assert [change.kind for change in changed_words(old, new)] == ["left out", "put in"]


def test_of_much_that_is_left_out_the_beginning_and_the_end_are_shown() -> None:
    words = [f"w{number}" for number in range(1_000)]
    (shown,) = marked([Change("left out", " ".join(words))])
    assert shown.text.startswith("[-w0 w1 ")
    assert shown.text.endswith(" w998 w999-]")
    assert "w39 … 920 words … w960" in shown.text
    (whole,) = marked([Change("put in", " ".join(words[:100]))])
    assert whole.text == f"{{+{' '.join(words[:100])}+}}"


def test_who_quotes_whom_has_a_dot_where_a_paper_never_quotes_somebody() -> None:
    lines = list(printed_lines(opened(invented(), "matrix")))
    assert next(text for text in lines if "Ilse Varn" in text).split()[-3:] == ["1", "1", "·"]
    assert next(text for text in lines if "Tomas Adeyo" in text).split()[-3:] == ["1", "·", "1"]


def test_a_long_word_of_an_outlets_name_is_cut_over_its_column_not_broken() -> None:
    articles = tuple(a._replace(outlet=f"Meridianville Intelligencer {n}") for n, a in enumerate(ARTICLES))
    page = printed(opened(invented(articles=articles), "matrix", width=40))
    assert "Meridi…" in page
    assert "ville" not in page


def test_outlets_that_do_not_fit_are_a_page_further_on() -> None:
    articles = tuple(ARTICLES[0]._replace(id=f"p{n}", outlet=f"Paper {n}") for n in range(40))
    quotations = tuple(QUOTATIONS[0]._replace(id=f"o{n}", article=f"p{n}") for n in range(40))
    dossier, here, seen = invented(articles=articles, quotations=quotations), Location("matrix"), set()
    for _ in range(20):
        rows = opened(dossier, "matrix", here.key)
        seen.update(f"Paper {n}" for n in range(40) if f"{n}" in printed(rows[:8]).split())
        further = [row.target for row in rows if row.target and "→" in printed([row])]
        if not further:
            break
        here = further[0]
    assert len(seen) == 40


def test_problems_say_why_and_what_to_do() -> None:
    words = printed(opened(invented(), "problems"))
    assert "1 file was not read, 1 note" in words
    assert "Not text. Export it as text." in words
    opening = next(row.target for row in opened(invented(), "problems") if "! c.txt" in printed([row]))
    assert opening == Location("article", "elsewhere", 0)
    assert "Every file was read" in printed(opened(invented(problems=()), "problems"))


def test_where_nothing_was_read_nothing_is_said_of_the_rest() -> None:
    words = printed(opened(Dossier({}, Linked(), [Problem("photo.jpg", "not text")]), "problems"))
    assert "Nothing was read" in words
    assert "the rest" not in words


def test_all_of_very_many_problems_can_be_reached() -> None:
    dossier = invented(problems=[*PROBLEMS, *(Problem(f"f{n:03}.txt", "not text") for n in range(450))])
    words = "".join(printed(opened(dossier, "problems", key)) for key in ("", "@200", "@400"))
    assert all(f"f{n:03}.txt" in words for n in range(450))


def test_the_index_goes_from_kinds_to_all_of_a_kind() -> None:
    places = tuple(Entity(f"p{n}", f"Place {n}", "place") for n in range(700))
    dossier = invented(entities=places)
    more = next(row for row in opened(dossier, "speakers") if "670 more" in printed([row]))
    assert more.target == Location("speakers", "place@30")
    words = "".join(printed(opened(dossier, "speakers", key)) for key in ("place", "place@300", "place@600"))
    assert all(f"Place {n} " in words.replace("\n", " \n") for n in range(700))


def test_a_thousand_quotations_of_one_speaker_are_shared_among_the_summits() -> None:
    one = Quotation("", "direct", "harbour", (span("a.txt", "We will"),), "We will", "ilse-varn")
    said = tuple(one._replace(id=f"s{n}", summit=f"lakes-20{n % 20}") for n in range(1_000))
    assert len(opened(invented(quotations=said), "speaker", "ilse-varn")) < 600


def test_clippings_stand_in_the_order_of_the_key() -> None:
    words = printed(opened(invented(), "clippings"))
    assert "3 clippings" in words
    assert words.index("Somebody has to pay.") < words.index("No river belongs") < words.index("We will build")
    assert "No clippings yet" in printed(opened(invented(), "clippings", marked={}))
    for told in ("ask who counted", "#rivers #law", "Marked quotations", "Marked articles", "★"):
        assert told in words


def test_a_count_is_not_told_again_in_other_words_a_sum_is() -> None:
    first = invented().figures[0]
    counted = first._replace(text="14 Ferries", value=14, unit="ferries", about="Ferries")
    summed = first._replace(text="$1.5 billion", value=1.5e9, unit="USD", about="a bridge")
    assert "14 ferries" not in printed(opened(invented(figures=(counted,)), "figure", counted.id))
    assert "1,500,000,000 USD" in printed(opened(invented(figures=(summed,)), "figure", summed.id))


def test_a_figure_about_a_piece_of_a_clause_shows_its_sentence() -> None:
    dossier = invented()
    first = dossier.figures[0]
    sentence = QUOTATIONS[0].spans[0]
    pieces = invented(figures=(first._replace(about="on Tuesday with a pledge", sentence=sentence),))
    words = printed(opened(pieces, "figures"))
    assert "on Tuesday with a pledge" not in words
    assert pieces.text(sentence)[:20] in words


@pytest.mark.parametrize(
    ("query", "heading", "counted"),
    [
        ("kind:indirect", "Reported, in the papers’ words", "1 reported statement"),
        ("kind:direct", "Quotations ─", "3 quotations"),
        ("kind:all", "Quotations and reported statements", "3 quotations · 1 reported statement"),
    ],
)
def test_what_a_search_keeps_is_called_what_it_is(query: str, heading: str, counted: str) -> None:
    page = printed(opened(invented(), "found", query))
    assert heading in page
    assert counted in page


@pytest.mark.parametrize("width", [60, 80, 120, 160])
def test_numbers_stand_at_the_edge_of_the_page_and_dots_lead_to_them(width: int) -> None:
    lines = list(printed_lines(opened(invented(), "speakers", "speaker", width)))
    heading = next(line for line in lines if "──" in line)
    counted = [line for line in lines if re.search(r"\d$", line) and "──" not in line and " · " not in line[:12]]
    named = [line for line in counted if "Varn" in line or "Adeyo" in line]
    assert len(named) == 2
    assert {len(line) for line in named} == {len(heading)}
    assert all(" ·  ·  · " in line for line in named)


def test_the_country_of_whoever_took_part_is_not_said_twice() -> None:
    lines = list(printed_lines(opened(invented(), "summit", "lakes-2031", 120)))
    took_part = next(line for line in lines if "Ilse Varn  Prime Minister" in line)
    assert took_part.count("Oskland") == 1


def test_what_the_heading_of_figures_says_is_not_said_again_of_each() -> None:
    again = "agree: the same value, printed again in the same paper"
    one, other = (FIGURES[0]._replace(id=key, agrees_with=(), differs_from=(), verdicts=()) for key in ("f8", "f9"))
    pair = (one._replace(agrees_with=("f9",)), other._replace(agrees_with=("f8",), verdicts=(("f8", again),)))
    dossier = Dossier(invented().sources, Linked(articles=ARTICLES, figures=pair))
    assert printed(opened(dossier, "figures")).count("printed again in the same paper") == 1


def test_copies_are_told_apart_by_one_blank_line_and_nothing_of_them_is_cut() -> None:
    for width in (60, 80, 120):
        lines = list(printed_lines(opened(invented(), "copies", "", width)))
        assert not any(one == other == "" for one, other in pairwise(lines))
        words = " ".join(" ".join(lines).split())
        assert "the same words" in words
        assert "passages differ" in words or "passage differs" in words


@pytest.mark.parametrize("width", [30, 60, 120])
def test_every_way_to_group_quotations_is_named_at_every_width(width: int) -> None:
    words = " ".join(printed(opened(invented(), "quotations", "", width)).split())
    assert "by speaker · by summit · by outlet · by date · without a speaker" in words


@pytest.mark.parametrize(("unit", "heading"), [("CNY", "Sums in CNY"), ("percent", "percent")])
def test_figures_that_count_nothing_by_name_are_headed_by_their_unit(unit: str, heading: str) -> None:
    figures = tuple(figure._replace(about="", unit=unit) for figure in FIGURES[:2])
    assert headings(invented(figures=figures), "figures", "")[0] == heading


def test_a_count_of_one_word_is_headed_by_the_words_that_lead_to_it() -> None:
    sentence = QUOTATIONS[0].spans[0]
    before, _, last = invented().text(sentence).rpartition(" ")
    span = sentence._replace(start=sentence.start + len(before) + 1)
    counted = [f._replace(text=last, about=last, sentence=sentence, span=span) for f in FIGURES[:2]]
    heading = headings(invented(figures=tuple(counted)), "figures", "")[0]
    assert heading.endswith(f"{before.split()[-1]} {last}”")


def test_what_is_so_of_several_figures_for_one_reason_is_told_of_the_first_of_them() -> None:
    reason = "agree: the same value"
    keys = [f"g{number}" for number in range(4)]
    figures = []
    for number, key in enumerate(keys):
        others = tuple(keys[:number])
        plain = FIGURES[0]._replace(id=key, differs_from=(), agrees_with=others or ("g1",))
        figures.append(plain._replace(verdicts=tuple((other, reason) for other in plain.agrees_with)))
    page = printed(opened(invented(figures=tuple(figures)), "figures"))
    assert len(re.findall("└ = 70 billion krone: the same value +a.txt:5\n", page + "\n")) == 3
    one = printed(opened(invented(figures=tuple(figures)), "figure", "g3"))
    assert one.count("the same value") == 3


def test_figures_that_cannot_both_be_true_are_each_told() -> None:
    reason = "differ: more than a tenth apart"
    first, second = (
        FIGURES[0]._replace(id=key, agrees_with=(), differs_from=("g3",), verdicts=()) for key in ("g1", "g2")
    )
    both = FIGURES[2]._replace(id="g3", differs_from=("g1", "g2"), verdicts=(("g1", reason), ("g2", reason)))
    assert printed(opened(invented(figures=(first, second, both)), "figures")).count("└ ≠") == 2


def test_a_marked_article_is_shown_with_outlet_date_and_place() -> None:
    lines = list(printed_lines(opened(invented(), "clippings", width=80)))
    title = next(n for n, text in enumerate(lines) if "Lakes summit ends with a harbour pledge" in text)
    assert "The Tideline · 16 May 2031" in lines[title + 1]
    assert lines[title + 1].endswith("a.txt:1")


def test_a_passage_that_several_articles_print_stands_once_in_the_timeline() -> None:
    """Under the original, with those that print it too; what one article says twice, it says twice."""
    event = EVENTS[0]
    reprint = next(a for a in ARTICLES if a.copy_of)
    copied = event._replace(article=reprint.id, span=span("a.txt", "on Friday"))
    dossier = invented(
        articles=[a._replace(copy_of=event.article) if a.id == reprint.id else a for a in ARTICLES],
        events=(copied, event, event),
    )
    words = printed(opened(dossier, "timeline", ""))
    assert "2 dated passages" in words
    assert "1 second printing stands under the first, not counted" in words
    assert words.count("Trade reached 70 billion krone") == 2
    assert words.count("⧉ also ") == 1 and "a copy" in words


def test_of_a_very_long_quotation_the_beginning_is_listed_and_where_one_reads_on(tmp_path: Path) -> None:
    words = " ".join(f"river{number}" for number in range(300))
    file = tmp_path / "lakes.txt"
    file.write_text(f"Lakes\n\nThe lakes have many rivers.\n\n“We have {words}.” Ilse Varn said.\n", "utf-8")
    rows = opened(gather([str(file)]), "quotations", width=100)
    shown = next(row for row in rows if row.quotation)
    assert len(shown.lines) < 16
    further = next(row for row in rows if "words more" in printed([row]))
    assert f"… and {300 - printed(rows).count('river')} words more" in printed([further])
    assert further.target == shown.target
