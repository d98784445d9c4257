"""Pages saved whole as text, by browsers for terminals or as Markdown: the article is found among all the rest."""

from __future__ import annotations

import pytest

from summit_tui import ingest
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS, Article

TITLE = "Lake towns agree to share one ferry at night"
TEXT = (
    "Five towns on Lake Orla will share one ferry at night from May, their mayors said after a meeting on Monday in "
    "the town hall of Orla.",
    "“One ship that sails is worth more than five that do not,” said Orla mayor Henrik Aas on the pier after the "
    "meeting of the towns.",
    "The ferry is to leave the harbour of Orla at midnight, and the last one of the towns' ships will be back at five "
    "in the morning.",
)
DUMP = """   #[1]alternate [2]publisher

   [3]Skip to main content

   ____________________ (BUTTON) Search
     * [4]News
     * [5]Money
     * [6]Far and near
     * [7]Weather
     * [8]Sports
     * [9]Opinion

   We use cookies to make the Lake Courier better for you and for all of
   our partners, who may read what you do.

Lake towns agree to share one ferry at night

   March 4, 2031
   [10]Tweet [11]Share
   [pier.jpg]

   Five towns on Lake Orla will share one [12]ferry at night from May, their
   mayors said after a meeting on Monday in the town hall of Orla.

   “One ship that sails is worth more than five that do not,” said Orla
   mayor Henrik Aas on the pier after the meeting of the
   towns.

   The ferry is to leave the harbour of Orla at midnight, and the last one of
   the towns' ships will be back at five in the morning.

   More from us
     * [13]Owls of the old park sing again
     * [14]Baker sells his oldest oven to a museum

   By using our pages you agree to all that our lawyers have written down
   about them, and to what they will write.

References

   1. https://courier.example/feed
   2. https://courier.example/?about=“all+of+us+here,+always”
   3. https://courier.example/#main
"""
MENU = "".join(
    f"* [{part}](https://courier.example/{part})\n" for part in ("News", "Money", "Weather", "Sports", "Art")
)
CONVERTED = f"""[ ![Lake
Courier](https://courier.example/logo-
large.png) ](https://courier.example/)

{MENU}
## Most of what is new

We use cookies to make the Lake Courier better for you, for us and for all of our partners.

# Lake towns agree to share one ferry at night and more than that in the
morning

March 4, 2031

Five towns on Lake Orla will share one [ferry at
night](https://courier.example/a\\(b\\)/ferry "Ferries and \\"ships\\"") from May, their mayors said after a meeting
on Monday in the town hall of Orla.

<div class="box"
id="b">

“One ship that sails is worth more than five that do not,” said Orla mayor Henrik Aas on the pier after the meeting
of the towns.

</div>

The ferry is to leave the harbour of Orla at midnight, and the last one of the towns\\' ships will be back at five in
the morning.

[Owls of the old park](https://courier.example/owls)

"""
CONVERTED += "- a\n- b\n- c\n" * 6


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(text: str, knowledge: Knowledge, name: str = "a.txt") -> tuple[list[Article], list[str]]:
    """The articles, and the words of their texts."""
    source, articles = ingest.read(text.encode(), name, name, knowledge)
    told = [article for article in articles if article.role != "teaser"]
    words = []
    for paragraph in (p for article in told for p in article.paragraphs if p.kind in READ_KINDS):
        at, kept = paragraph.span.start, ""
        for hole in paragraph.holes:
            kept, at = kept + source.text[at : hole.start], hole.end
        words.append(" ".join((kept + source.text[at : paragraph.span.end]).split()))
    return told, words


def test_a_page_that_a_browser_for_terminals_printed_is_read_without_what_stands_around_it(
    knowledge: Knowledge,
) -> None:
    (article,), words = read(DUMP, knowledge)
    assert (article.title, article.published) == (TITLE, "2031-03-04")
    assert words == [TITLE, *TEXT]


def test_a_page_that_was_made_markdown_whole_is_read_from_its_headline_on(knowledge: Knowledge) -> None:
    (article,), words = read(CONVERTED, knowledge, "a.md")
    assert article.title == f"{TITLE} and more than that in the morning"
    assert words[1:] == list(TEXT)


def test_a_line_that_was_wrapped_is_no_heading_though_it_reads_like_one(knowledge: Knowledge) -> None:
    said = "[12]ferry at night from May, their\n   mayors said"
    text = DUMP.replace(said, "ferry, their mayors wrote, and no\n   comments were made, they said")
    _, words = read(text, knowledge)
    assert any("and no comments were made" in paragraph for paragraph in words)
    assert len(words) == 1 + len(TEXT)


@pytest.mark.parametrize(
    ("line", "authors", "day"),
    [
        ("By Idun Marsh on March 4, 2031 08:08 pm  @idunmarsh 76Comments", ("Idun Marsh",), "2031-03-04T20:08"),
        ("By Idun Marsh2031-03-04 21:32:46 UTC", ("Idun Marsh",), "2031-03-04T21:32"),
        ("Idun Marsh, USA TODAY 8:42 a.m. EDT March 4, 2031", ("Idun Marsh",), "2031-03-04T08:42"),
        ("Idun Marsh  3/14/31 11:04am Yesterday 11:04am", ("Idun Marsh",), "2031-03-14T11:04"),
        ("Idun Marsh | Mar. 4, 2031, 3:17 PM | 1,209 |   5", ("Idun Marsh",), "2031-03-04T15:17"),
        ("By: Idun Marsh March 4, 2031 3:21 PM PDT Print E-mail", ("Idun Marsh",), "2031-03-04T15:21"),
        ("By Idun Marsh March 18 at 12:22 PM    Follow @IdunMarsh", ("Idun Marsh",), None),
        ("by Idun Marsh , Lakes.example", ("Idun Marsh",), None),
        ("March 4, 2031 -- Updated 0203 GMT (1003 HKT)", (), "2031-03-04"),
        ("Idun Marsh\nidun.marsh@courier.example | News desk", ("Idun Marsh",), None),
        ('By Idun "Ida" Marsh March 4, 2031 8:08 pm', ('Idun "Ida" Marsh',), "2031-03-04T20:08"),
        ("* By Idun Marsh\n* on March 4, 2031 8:08 pm", ("Idun Marsh",), "2031-03-04T20:08"),
        ("Anna Marsh Transport editor", ("Anna Marsh",), None),
        ("Author Anna Marsh", ("Anna Marsh",), None),
        ("March 4, 2031 by amarsh", (), "2031-03-04"),
        ("Case Study March 4, 2031", (), "2031-03-04"),
    ],
)
def test_who_wrote_and_when_are_told_though_buttons_and_counts_stand_behind_them(
    line: str, authors: tuple[str, ...], day: str | None, knowledge: Knowledge
) -> None:
    (article,), words = read(f"{TITLE}\n\n{line}\n\n" + "\n\n".join(TEXT), knowledge)
    assert (article.authors, article.published) == (authors, day)
    assert words == [TITLE, *TEXT]


HEAD = f"{TITLE}\nBy Idun Marsh\nMarch 4, 2031\n\n"


@pytest.mark.parametrize(
    "box",
    [
        "CORRECTION:\n\nAs printed on Monday.\n\nThe ferry holds 90 cars, not 900.",
        "Correction: March 6, 2031\n\nThis report now says that the ferry holds 90 cars, not 900.",
        "In paragraph 2, please read “Henrik Aas” instead of “Henrik Ask”.",
        "Because of an editing error, an article on Monday misstated the number of cars. It is 90, not 900.",
        "Note from the author\n\nI have been writing of ferries for ten years, and I am glad that you read me.",
        "POLL\nShould ferries sail at night?\nYes\nNo\nDon't know\nView results",
    ],
    ids=["correction", "dated correction", "please read", "error", "author", "poll"],
)
def test_boxes_for_readers_are_no_news(box: str, knowledge: Knowledge) -> None:
    _, words = read(HEAD + "\n\n".join((*TEXT, TEXT[0], box)), knowledge)
    assert words == [TITLE, *TEXT, TEXT[0]]


def test_that_a_correction_is_appended_takes_nothing_from_the_lead(knowledge: Knowledge) -> None:
    _, words = read(f"{HEAD}CORRECTION APPENDED.\n\n" + "\n\n".join(TEXT), knowledge)
    assert words[-3:] == list(TEXT)


def test_an_error_in_the_news_is_news(knowledge: Knowledge) -> None:
    told = "Because of an error, the harbour paid four hundred sailors twice in May, and wants it back."
    _, words = read(HEAD + "\n\n".join((*TEXT, told)), knowledge)
    assert words[-1] == told


def test_a_row_of_subjects_is_no_outlet(knowledge: Knowledge) -> None:
    (article,), _ = read(
        f"{TITLE}\nFerries, Lakes, Night Post\nBy Idun Marsh\nMarch 4, 2031\n\n" + "\n\n".join(TEXT), knowledge
    )
    assert article.outlet is None


def test_the_name_of_a_newsletter_is_no_headline_of_what_it_sends(knowledge: Knowledge) -> None:
    above = "The Lake Courier Morning Briefing\n\nGood morning. Here is what you need to know.\n\nMarch 4, 2031\n\n"
    (article,), _ = read(f"{above}{TITLE}\n\n" + "\n\n".join(TEXT), knowledge)
    assert article.title == TITLE


def test_what_an_agency_marks_a_headline_with_is_part_of_no_name(knowledge: Knowledge) -> None:
    (article,), words = read("CORRECTED-UPDATE 2-Ferries to sail at night\n\n" + "\n\n".join(TEXT), knowledge)
    assert article.title == "CORRECTED-UPDATE 2-Ferries to sail at night"
    assert words[0] == "Ferries to sail at night"


@pytest.mark.parametrize(
    "line",
    [
        "Contributing: Nora Vik and Jon Teig.",
        "The Courier's Nora Vik, Jon Teig, Petra Lunde, Olev Sarv, Ann Lee, Maren Dahl, Solveig Hagen and Runa Velk in "
        "Orla contributed to this report.",
        "This document is subject to copyright. No part of it may be printed without the permission of the Courier.",
    ],
)
def test_who_helped_and_whose_it_is_are_no_news(line: str, knowledge: Knowledge) -> None:
    _, words = read(HEAD + "\n\n".join((*TEXT, line)), knowledge)
    assert words == [TITLE, *TEXT]


PARTS = "".join(f"* {part}\n" for part in ("News", "Money", "Weather", "Sports", "Art", "Letters")) + "\n"


def test_the_headline_stands_above_the_standfirst_that_shares_more_words_with_the_text(knowledge: Knowledge) -> None:
    above = (
        "Night boats of Lake Orla\n\nFive towns on the lake agree to share one ferry at night from May, mayors said\n\n"
    )
    (article,), _ = read(PARTS + above + "By Idun Marsh\n\n" + "\n\n".join((*TEXT, *TEXT)) + "\n\n" + PARTS, knowledge)
    assert article.title == "Night boats of Lake Orla"


def test_a_text_goes_on_behind_a_list_of_other_articles(knowledge: Knowledge) -> None:
    listed = "\n\n".join(
        f"Owls of park {n}\n\nAnn Lee\n\nWinter" for n in ("one", "two", "three", "four", "five", "six")
    )
    more = (
        "The mayors of the five towns had met on the pier of Orla to share what the night ferry costs, said Aas.",
        "The harbour of Orla is to open for the towns' ferry at midnight from May, and the ship leaves after that.",
    )
    page = f"{PARTS}{TITLE}\n\nBy Idun Marsh\n\n" + "\n\n".join((*TEXT, listed, *more)) + "\n\n" + PARTS
    (article,), words = read(page, knowledge)
    assert article.title == TITLE
    assert set(more) <= set(words)


@pytest.mark.parametrize("line", ["Photograph by Anna Marsh, Orla Harbour Works", "Anna Marsh / Quayside Images"])
def test_who_took_the_picture_did_not_write_the_article(line: str, knowledge: Knowledge) -> None:
    (article,), _ = read(f"{TITLE}\n\nMarch 4, 2031\n\n{line}\n\n" + "\n\n".join(TEXT), knowledge)
    assert article.authors == ()


@pytest.mark.parametrize(
    "name",
    [
        "Anna Marsh\n\nSearch for this author in:",
        "Anna MarshView More Articles",
        "Anna Marsh\nAnna Marsh\nanna@courier.example | Get alerts",
    ],
    ids=["button below", "button behind", "address below"],
)
def test_a_name_with_the_buttons_of_an_author_is_the_author(name: str, knowledge: Knowledge) -> None:
    (article,), _ = read(f"{PARTS}{TITLE}\n\n{name}\n\n" + "\n\n".join((*TEXT, *TEXT)) + f"\n\n{PARTS}", knowledge)
    assert (article.title, article.authors) == (TITLE, ("Anna Marsh",))


def test_a_name_above_all_else_is_the_author_of_whom_the_last_paragraph_tells(knowledge: Knowledge) -> None:
    body = "\n\n".join((*TEXT, "Anna Marsh is a reporter who writes of ferries and of lakes."))
    (article,), _ = read(f"{PARTS}Anna Marsh\n\nFerries\n\n{TITLE}\n\n{body}\n\n{PARTS}", knowledge)
    assert article.authors == ("Anna Marsh",)


def test_the_headline_with_the_author_below_goes_before_those_of_boxes_like_it(knowledge: Knowledge) -> None:
    boxes = "Night ferry of five Orla towns leaves the harbour at midnight\n\nMore news\n\n" * 2
    buttons = (
        "Share on Facebook\nShare on Twitter\nShare via Email\nPrint article\nAdvertisement\nSubscribe\nComments\n"
    )
    page = f"{PARTS}Lake towns share one ferry\n\n{buttons}\nBy Anna Marsh\n\n{boxes}" + "\n\n".join((*TEXT, *TEXT))
    (article,), _ = read(f"{page}\n\n{PARTS}", knowledge)
    assert (article.title, article.authors) == ("Lake towns share one ferry", ("Anna Marsh",))


def test_a_rule_below_a_heading_parts_no_article(knowledge: Knowledge) -> None:
    page = f"{PARTS}{TITLE}\n\nBy Anna Marsh\n\n{TEXT[0]}\n\n{TEXT[1]}\n\nOne harbour for all\n\n━━━━━━━━\n\n"
    (article,), words = read(page + f"[quay-1]\n\nWhat comes next on the lake\n\n{TEXT[2]}\n\n{PARTS}", knowledge)
    assert article.title == TITLE
    assert set(TEXT) <= set(words)


def test_the_day_is_not_that_of_another_article_below_but_may_be_told_there(knowledge: Knowledge) -> None:
    below = "What the owls do at night\n\n(12.05.2029)\n\nSong of the park\n\n(17.06.2029)\n\nDate 14.03.2031\n\n"
    page = f"{PARTS}{TITLE}\n\n" + "\n\n".join((*TEXT, *TEXT)) + f"\n\n{below}{PARTS}"
    assert [article.published for article in read(page, knowledge)[0]] == ["2031-03-14"]
