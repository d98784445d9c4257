"""What agencies write for editors, what browsers print on paper and what sites count is on the page and never read."""

from __future__ import annotations

import pytest

from summit_tui import ingest
from summit_tui.ingest.forms.line_shapes import edge_of_sheet
from summit_tui.ingest.forms.trimmings import is_trimming
from summit_tui.ingest.forms.wire_copy import version
from summit_tui.ingest.looks.lines import Line
from summit_tui.ingest.looks.look import Eye
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS, Article

FIRST = "PORT ASTER — The ministers of the lakes met on Monday to talk about the ferries that cross them at night."
SAID = "“We will keep them running through the winter,” Lakeland transport minister Tomas Verel said on the pier."
BODY = f"{FIRST}\n\n{SAID}\n"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(text: str, knowledge: Knowledge) -> tuple[Article, list[str]]:
    """The first article, and the words of it that are read."""
    source, articles = ingest.read(text.encode(), "a.txt", "", knowledge)
    kept = [source.text[p.span.start : p.span.end] for p in articles[0].paragraphs if p.kind in READ_KINDS]
    return articles[0], kept


@pytest.mark.parametrize(
    "line",
    [
        "BC-EU--Lake Talks, 2nd Ld-Writethru, 412",
        "AP-EU--Lake Talks, 1st Ld, 300",
        "Eds: UPDATES with quotes, details. Minor edits throughout. With AP Photos.",
        "(ATTN: UPDATES with results in last 4 paras; ADDS photo)",
        "(Adds quotes, background, changes dateline)",
        "ATTENTION - UPDATES with reaction ///",
        "ADDS quotes, background",
        "6/7/31, 9:14 AM                Ferries sail at night | The Verel Gazette",
        "07.06.2031, 21:14    Ferries sail at night",
        "https://gazette.example/ferries/print                 Page 1 of 2",
        "Page 2 of 2",
        "214 Retweets 31 Quotes 902 Likes",
        "1.2K views · 340 shares",
        "list 2 of 3",
        "end of list",
    ],
)
def test_a_line_around_an_article_is_known_by_its_shape(line: str) -> None:
    assert is_trimming(line)


@pytest.mark.parametrize(
    "line",
    [
        "EU-Lakeland talks end without a ferry",
        "Attention turns to the lakes",
        "ADDS Airways stops its flights. Passengers wait.",
        "(Adding to the trouble, the ferry was late.)",
        "340 passengers saw the ferry leave",
        "End of the line for the night ferry",
        "Page after page, the treaty speaks of lamps",
        "6/7 of the fleet stays in harbour",
        "https was not the matter, the harbour master said",
    ],
)
def test_a_sentence_or_a_headline_like_one_is_news(line: str) -> None:
    assert not is_trimming(line)


def test_a_slug_and_notes_leave_the_headline_to_the_headline(knowledge: Knowledge) -> None:
    wire = "BC-EU--Lake Talks, 2nd Ld-Writethru, 412\nFerries to sail at night\nEds: UPDATES. With AP Photos.\n"
    article, kept = read(
        f"{wire}By IDUN MARSH\nAssociated Press\n\n{BODY}___\nFollow AP's coverage at lakes.example\n", knowledge
    )
    assert (article.title, article.authors, article.agency) == ("Ferries to sail at night", ("Idun Marsh",), "AP")
    assert kept == ["Ferries to sail at night", FIRST, SAID]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("(LEAD) Lake states sign ferry pact", 1),
        ("(2nd LD) Lake states sign ferry pact", 2),
        ("(URGENT) Lake states sign ferry pact", -1),
        ("URGENT: Lake states sign ferry pact", -1),
        ("2ND LD: Lake states sign ferry pact", 2),
        ("2ND LEAD Lake states sign ferry pact", 2),
        ("UPDATE 3-Lake states sign ferry pact", 3),
        ("(Update) Lake states sign ferry pact", 1),
        ("Update on the ferry pact of the lake states", 0),
        ("(Mis)leading lamps on the lake", 0),
    ],
)
def test_a_headline_stands_as_printed_and_its_mark_tells_the_version(
    printed: str, number: int, knowledge: Knowledge
) -> None:
    article, _ = read(f"{printed}\nBy Idun Marsh\n\n{BODY}", knowledge)
    assert (article.title, version(printed)) == (printed, number)


def test_what_the_page_for_the_printer_adds_is_no_part_of_the_headline(knowledge: Knowledge) -> None:
    article, _ = read(f"Lake states sign ferry pact (print version)\nBy Idun Marsh\n\n{BODY}", knowledge)
    assert article.title == "Lake states sign ferry pact"


def test_a_printed_page_is_called_by_its_headline_and_its_outlet_by_the_edge_of_the_sheet(knowledge: Knowledge) -> None:
    top = "6/7/31, 9:14 AM              Ferries to sail at night | Verel Kurir"
    foot = "https://lampfolk.example/ferries/print                                Page 1 of 2"
    text = f"{top}\n\nFerries to sail at night\n\nBy Idun Marsh\n\n{FIRST}\n\n{foot}\n{top}\n\n{SAID}\n\n{foot}\n"
    article, kept = read(text, knowledge)
    assert (article.title, article.outlet) == ("Ferries to sail at night", "Verel Kurir")
    assert kept == ["Ferries to sail at night", FIRST, SAID]


@pytest.mark.parametrize("text", ["   Summer 2031", "Summer 2031   ", "      "])
def test_an_edge_of_a_sheet_has_two_sides(text: str) -> None:
    assert edge_of_sheet(text) is None


@pytest.mark.parametrize(
    ("note", "outlet", "day"),
    [
        ("[Machine translation from German. Original: Kieler Rundschau, 8.6.2031]", "Kieler Rundschau", "2031-06-08"),
        (
            "Translated from French. Originally published in Le Matin du Lac, 8 juin 2031",
            "Le Matin du Lac",
            "2031-06-08",
        ),
        ("(Unofficial translation)", None, None),
    ],
)
def test_a_note_on_the_translation_names_the_original(
    note: str, outlet: str | None, day: str | None, knowledge: Knowledge
) -> None:
    article, kept = read(f"{note}\n\nFerries to sail at night over the lakes\n\n{BODY}", knowledge)
    assert (article.title, article.outlet, article.published) == (
        "Ferries to sail at night over the lakes",
        outlet,
        day,
    )
    assert not any("ranslat" in paragraph for paragraph in kept)


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("Facebook Twitter WhatsApp Copy link", "furniture"),
        ("Share on X", "furniture"),
        ("Twitter and Facebook share the lake", "short"),
        ("Läs också", "related"),
        ("Comentarios (12)", "comments"),
        ("PUBLICIDAD", "furniture"),
        ("(c) 2031 The Verel Dispatch. Reproduction forbidden.", "furniture"),
    ],
)
def test_buttons_and_headings_of_other_languages_are_known(line: str, sort: str, knowledge: Knowledge) -> None:
    assert knowledge.view(Eye).sees(Line(0, len(line), line, 1)).sort == sort
