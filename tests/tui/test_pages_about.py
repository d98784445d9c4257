"""The pages about a speaker, a summit, a name and a figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from printed_page import opened, printed, printed_lines

from invented_dossier import ARTICLES, ENTITIES, FIGURES, QUOTATIONS, SUMMITS, invented, span
from summit_tui.gather import gather
from summit_tui.model import Evidence
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location
from summit_tui.tui.drawn.typeset import wrap
from summit_tui.tui.reading.galley import byline


def part(page: str, key: str, heading: str) -> list[str]:
    """The lines of one part of a page, without its heading."""
    lines = list(printed_lines(opened(invented(), page, key)))
    first = next(n for n, text in enumerate(lines) if text.strip().startswith(f"{heading} ─"))
    rest = lines[first + 1 :]
    return rest[: next((n for n, text in enumerate(rest) if "──" in text), len(rest))]


def row_with(page: str, key: str, words: str) -> Location | None:
    """Where the first row with some words leads."""
    return next(row.target for row in opened(invented(), page, key) if row.target and words in printed([row]))


@pytest.mark.parametrize(
    ("page", "key", "heading", "words"),
    [
        ("speaker", "ilse-varn", "Who the papers say it is", "Prime Minister Ilse Varn  and 1 time more"),
        ("speaker", "ilse-varn", "Quoted by", "Karland Courier"),
        ("speaker", "ilse-varn", "Said at Oskholm 2031", "“We will build the harbour together”"),
        ("speaker", "ilse-varn", "Said at Oskholm 2031", "⧉ also Karland Courier · 17 May 2031 · a copy"),
        ("speaker", "ilse-varn", "Reported, in the papers’ words", "stressed the need for patience"),
        ("speaker", "ilse-varn", "Summits", "Oskholm 2031  Five Lakes Summit"),
        ("speaker", "ilse-varn", "Named beside them", "Tomas Adeyo"),
        ("speaker", "ilse-varn", "Perhaps the same", "I. Varn"),
        ("summit", "lakes-2031", "How it is known", "held in Oskholm"),
        ("summit", "lakes-2031", "How it is known", "said in Oskholm on Friday."),
        ("summit", "lakes-2031", "Who took part", "Karland"),
        ("summit", "lakes-2031", "Who spoke", "Tomas Adeyo"),
        ("summit", "lakes-2031", "What came of it", "a treaty was signed"),
        ("summit", "lakes-2031", "Agreements", "Treaty of Shared Waters"),
        ("summit", "lakes-2031", "Coverage", "Karland Courier · 17 May 2031 · ⧉ a copy"),
        ("summit", "lakes-2031", "Said there", "“No river belongs to one bank”"),
        ("entity", "river", "Named in quotations", "“No river belongs to one bank”"),
        ("entity", "karland", "Figures beside it", "70 billion krone"),
        ("entity", "karland", "In the text", "Karland looks to the lakes"),
        ("figure", "f1", "Where it is printed", "Trade"),
        ("figure", "f1", "Agrees with", "71.2 billion krone"),
        ("figure", "f1", "Cannot both be true", "more than a tenth apart"),
    ],
)
def test_a_part_of_a_page_holds_what_its_heading_says(page: str, key: str, heading: str, words: str) -> None:
    assert words in "\n".join(part(page, key, heading))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_whoever_prints_the_other_figure_is_named_whatever_it_counts(width: int) -> None:
    thing = "trade of the five lakes with the northern islands beyond the strait of Oskholm"
    dossier = invented(figures=tuple(f._replace(about=thing) for f in FIGURES))
    page = printed(opened(dossier, "figure", "f1", width))
    agrees = page[page.index("Agrees with") : page.index("Cannot both be true")]
    assert "Norrpress" in agrees or "Karland Courier" in agrees


def test_reported_statements_are_not_among_the_quotations() -> None:
    assert "stressed" not in "\n".join(part("speaker", "ilse-varn", "Said at Oskholm 2031"))
    assert "“stressed" not in printed(opened(invented(), "speaker", "ilse-varn"))


@pytest.mark.parametrize(
    ("page", "key", "words", "target"),
    [
        ("speaker", "ilse-varn", "“We will build", Location("article", "harbour", span("a.txt", "We will").start)),
        ("speaker", "ilse-varn", "⧉ also", Location("article", "reprint", span("b.txt", "We will").start)),
        ("speaker", "ilse-varn", "The Tideline", Location("quotations", "outlet/The Tideline")),
        ("speaker", "ilse-varn", "Said at Oskholm", Location("summit", "lakes-2031")),
        ("speaker", "ilse-varn", "I. Varn", Location("entity", "i-varn")),
        ("speaker", "ilse-varn", "Every mention", Location("entity", "ilse-varn")),
        ("summit", "lakes-2031", "Karstad 2029", Location("summit", "lakes-2029")),
        ("summit", "lakes-2029", "Oskholm 2031", Location("summit", "lakes-2031")),
        ("summit", "lakes-2031", "a treaty was signed", Location("article", "harbour", span("a.txt", "Treaty").start)),
        ("entity", "shared-waters", "Signed at", Location("summit", "lakes-2031")),
        ("entity", "ilse-varn", "Quoted once", Location("speaker", "ilse-varn")),
        ("figure", "f2", "Tomas Adeyo", Location("speaker", "tomas-adeyo")),
    ],
)
def test_a_row_leads_to_what_it_says(page: str, key: str, words: str, target: Location) -> None:
    assert row_with(page, key, words) == target


def test_an_edition_that_no_file_tells_of_is_named_but_leads_nowhere() -> None:
    dossier = invented(summits=(SUMMITS[1]._replace(previous="lakes-2027"),))
    row = next(row for row in opened(dossier, "summit", "lakes-2031") if "lakes-2027" in printed([row]))
    assert row.target is None
    assert "not in these files" in printed([row])


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (21, "21st"), (112, "112th")]
)
def test_editions_are_counted_in_words(number: int, words: str) -> None:
    dossier = invented(summits=(SUMMITS[1]._replace(edition=number),))
    assert f"{words} edition · Oskholm, Oskland · 15–16 May 2031" in printed(opened(dossier, "summit", "lakes-2031"))


def test_a_summit_of_which_nothing_is_known_but_its_name() -> None:
    bare = SUMMITS[0]._replace(edition=None, place=None, start=None, next=None)
    words = printed(opened(invented(summits=(bare,)), "summit", "lakes-2029"))
    assert "Five Lakes Summit" in words
    assert "No quotation is known to have been said at this summit." in words


def test_quotations_without_a_speaker_have_a_page_of_nobody() -> None:
    words = printed(opened(invented(), "speaker", ""))
    assert "speaker unknown" in words
    assert "“Somebody has to pay.”" in words


def test_an_interrupted_quotation_is_shown_as_one() -> None:
    first, last = span("a.txt", "We will build"), span("a.txt", "the harbour together")
    dossier = invented(quotations=(QUOTATIONS[0]._replace(spans=(first, last)),))
    assert "“We will build … the harbour together”" in printed(opened(dossier, "speaker", "ilse-varn"))


def test_a_country_is_not_named_twice_in_the_first_lines() -> None:
    entities = tuple(e._replace(country="Karland") if e.id == "karland" else e for e in ENTITIES)
    lines = list(printed_lines(opened(invented(entities=entities), "entity", "karland")))
    assert [text.strip() for text in lines[:3]] == ["Country", "Karland", "Named 2 times in 2 articles"]


def test_where_the_outlet_is_unknown_the_title_stands_for_it() -> None:
    bare = tuple(a._replace(outlet=None, agency=None, published=None) for a in ARTICLES)
    assert "in “Lakes summit ends with a" in printed(opened(invented(articles=bare), "speaker", "tomas-adeyo"))


def test_a_summit_tells_who_took_part_before_how_that_is_known_and_doubts_first() -> None:
    first, summit = SUMMITS
    doubt = Evidence("uncertain: the articles give different places", span("a.txt", "Oskholm"))
    doubtful = invented(summits=(first, summit._replace(evidence=(*summit.evidence, doubt))))
    for dossier, begins in ((invented(), []), (doubtful, ["Not certain"])):
        lines = printed_lines(opened(dossier, "summit", "lakes-2031"))
        headings = [text.partition("──")[0].strip() for text in lines if "──" in text]
        assert headings[: headings.index("Who spoke")] == [*begins, "Who took part"]
        assert headings.index("Agreements") < headings.index("How it is known") < headings.index("Coverage")
    page = printed(opened(doubtful, "summit", "lakes-2031"))
    assert "  the articles give different places" in page
    assert "uncertain" not in page


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ({"a", "b"}, "2 outlets"),
        ({"a"}, "1 outlet"),
        ({"a", ""}, "1 outlet and unknown ones"),
        ({""}, "outlet unknown"),
    ],
)
def test_outlets_that_no_page_names_are_not_counted(names: set[str], words: str) -> None:
    assert phrases.outlets(names) == words


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        ("before", "Oskholm 2031 (written before it)"),
        ("during", "Oskholm 2031 (written during it)"),
        ("after", "Oskholm 2031 (written after it)"),
        ("", "Oskholm 2031"),
    ],
)
def test_the_line_under_a_title_says_what_of_the_summit_its_writer_had_seen(phase: str, words: str) -> None:
    article = ARTICLES[0]._replace(phases=(("lakes-2031", phase),) if phase else ())
    parts = byline(invented(), article).replace("\u00a0", " ").split(" · ")
    assert words in parts


def test_no_line_of_a_byline_begins_with_the_point_between_two_facts() -> None:
    dossier = invented()
    for article in dossier.articles:
        for width in range(24, 73):
            assert not [part for part in wrap(byline(dossier, article), width) if part.startswith("·")]


@pytest.mark.parametrize("width", [80, 120, 200])
def test_words_cut_out_of_a_long_paragraph_say_that_they_are_cut(tmp_path: Path, width: int) -> None:
    long = "The harbour was dug in winter by the towns beyond the strait, " * 8
    text = f"{long}and *about* 40 million krone were paid for it in spring, {long}as everybody knew."
    (tmp_path / "harbour.md").write_text(f"# A harbour\n\n{text}\n", "utf-8")
    dossier = gather([str(tmp_path)])
    (figure,) = (f for f in dossier.figures if "40" in f.text)
    page = printed(opened(dossier, "figure", figure.id, width))
    words = " ".join(page.partition("Where it is printed")[2].partition("No other article")[0].split()[1:])
    told = words.replace("harbour.md:3", "").replace("outlet unknown · undated ", "")
    assert "and about 40 million krone were paid" in told
    assert told.count("…") == 2
    assert f" {told.strip('… ').partition(' ')[0]} " in long
    assert f" {told.strip('… ').rpartition(' ')[2]} " in long
