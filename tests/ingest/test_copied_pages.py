"""Pages as people get them by selecting all and copying, or out of archives: the article alone is read."""

from __future__ import annotations

import pytest

from summit_tui import ingest
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS, Article

TITLE = "Lake towns to share one ferry at night"
FIRST = "Five towns on Lake Orla will share one ferry at night from May, their mayors said after a meeting on Monday."
SAID = "“One ship that sails is worth more than five that do not,” said Orla mayor Henrik Aas on the pier."
LAST = "The ferry is to leave the harbour of Orla at midnight, and the last one will be back at five in the morning."
MENU = "Skip to content\nNews\nPolitics & Law\nMoney\nFar and near\nWeather\nSports\nMore from us every day\nOpinion\n"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(text: str, knowledge: Knowledge, name: str = "a.txt") -> tuple[list[Article], list[str]]:
    """The articles, and the words of them that are read."""
    source, articles = ingest.read(text.encode(), name, name, knowledge)
    told = [article for article in articles if article.role != "teaser"]
    kept = [p for article in told for p in article.paragraphs if p.kind in READ_KINDS and p.kind != "caption"]
    return told, [" ".join(source.text[p.span.start : p.span.end].split()) for p in kept]


@pytest.mark.parametrize(
    "above",
    [
        f"{MENU}{TITLE}\n",
        f"{MENU}Lake Orla\nMarch 4, 2031\n\n{TITLE}\n",
        f"Trending\nWinter\nOwls of the old park\nNews\n|\nLakes\n{TITLE}\n",
        f"An owl sits on a roof by the lake\nView image in fullscreen\nThe roof. Photograph: Ann Lee\nLakes\n{TITLE}\n",
        f"An owl sits on a roof by the lake\nThe owl on a roof by the lake on Monday. Photo: Ann Lee\nLakes\n{TITLE}\n",
        f"Office of the Harbour Master\n\nHome > News > {TITLE}\n\n{TITLE}\n",
        f"{TITLE}\n4 Mar, 11:52\n",
    ],
    ids=["menu", "menu and day", "what others read", "picture", "caption", "way to the page", "time below it"],
)
def test_the_headline_is_found_below_what_a_site_puts_above_it(above: str, knowledge: Knowledge) -> None:
    (article,), kept = read(f"{above}\n{FIRST}\n\n{SAID}\n\n{LAST}\n", knowledge)
    assert article.title == TITLE
    assert kept[-3:] == [FIRST, SAID, LAST]


@pytest.mark.parametrize(
    "between",
    [
        "list of 2 items\nlist 1 of 2How the bear came back\nlist 2 of 2Ships: Who will buy them?\nend of list\n",
        "Sign up to Lakes Today\nFree weekly newsletter\nEnter your email address\nafter newsletter promotion\n",
        "Mayor Henrik Aas on the pier of Orla (Lake News)\nMayor Henrik Aas on the pier of Orla (Lake News)\n",
        "Report This Ad\nThe Daily Lake newsletter has all you need to know. Sign up here.\n",
    ],
    ids=["list read aloud", "newsletter", "caption twice", "advertisement"],
)
def test_what_a_site_sets_between_paragraphs_is_not_read(between: str, knowledge: Knowledge) -> None:
    (_,), kept = read(f"{TITLE}\nBy Idun Marsh\nMarch 4, 2031\n\n{FIRST}\n\n{between}\n{SAID}\n\n{LAST}\n", knowledge)
    assert kept == [TITLE, FIRST, SAID, LAST]


def test_a_list_of_other_articles_gives_neither_day_nor_text(knowledge: Knowledge) -> None:
    below = (
        "Read Next\nWorld\nBaker sells his oldest oven to a museum\nMarch 2, 2031 · 6:02 PM UTC\n"
        "The oven had stood in Brandt street since the war, and nobody remembers who built it there.\n"
        "Money\nGold falls for a third day in a row\n8:12 AM UTC\n"
    )
    (article,), kept = read(f"{TITLE}\nIdun Marsh\n\n{FIRST}\n\n{SAID}\n\n{LAST}\n\n{below}", knowledge)
    assert (article.published, kept) == (None, [TITLE, FIRST, SAID, LAST])


def test_the_text_goes_on_below_the_headline_of_another_article(knowledge: Knowledge) -> None:
    other = "Also Read\nBaker sells his oldest oven to a museum"
    cost = "It will cost nine million crowns and is painted green and white, as were those of old."
    (_,), kept = read(f"{TITLE}\nIdun Marsh\n\n{FIRST}\n\n{SAID}\n{other}\n{cost}\nAdvertisement\n{LAST}\n", knowledge)
    assert kept == [TITLE, FIRST, SAID, cost, LAST]


def test_an_author_is_told_of_above_other_articles_too(knowledge: Knowledge) -> None:
    below = "Idun Marsh is an editor who lives by the lake.\nNews Feed\nThe airports of the north were closed at night."
    (article,), kept = read(f"{TITLE}\nBy Idun Marsh\nLive TV\n\n{FIRST}\n\n{SAID}\n\n{LAST}\n\n{below}\n", knowledge)
    assert (article.outlet, "Idun Marsh is an editor who lives by the lake." in kept) == (None, False)


def test_readers_with_their_days_are_no_articles(knowledge: Knowledge) -> None:
    readers = (
        "Comments (2)\nOrder by\nOldest\noldsalt47\n4 Mar 2031 17.31\n41\n“Share” means we have none of our own.\n"
        "Reply\nNorthern Light\n4 Mar 2031 17.40\nThe mayor said “never” last year.\nReply\n"
    )
    (article,), kept = read(f"{TITLE}\nBy Idun Marsh\n\n{FIRST}\n\n{SAID}\n\n{LAST}\n\n{readers}", knowledge)
    assert (article.published, kept) == (None, [TITLE, FIRST, SAID, LAST])


@pytest.mark.parametrize(
    ("head", "authors", "outlet", "day"),
    [
        ("Daniel Marsh and Miranda Heine\nMon 3 Feb 2031 18.04 CET", ("Daniel Marsh", "Miranda Heine"), None, True),
        ("Daniel Marsh\nBBC News, Lima\n3 February 2031", ("Daniel Marsh",), "BBC", True),
        ("By Al Jazeera Staff and News Agencies\nPublished On 3 Feb 2031", (), "Al Jazeera", True),
        ("PTI | Posted By Daniel Marsh\nFeb 3, 2031 08:17 PM IST", ("Daniel Marsh",), None, True),
        ("By Daniel Marsh\nFebruary 3, 20313:41 PM GMT+2Updated 2 hours ago", ("Daniel Marsh",), None, True),
        ("Today's Paper | February 3, 2031\nBy Daniel Marsh", ("Daniel Marsh",), None, True),
    ],
)
def test_a_copied_head_tells_who_wrote_it_and_when(
    head: str, authors: tuple[str, ...], outlet: str | None, day: bool, knowledge: Knowledge
) -> None:
    (article,), _ = read(f"{TITLE}\n\n{head}\n\n{FIRST}\n\n{SAID}\n", knowledge)
    assert (article.title, article.authors, article.outlet) == (TITLE, authors, outlet)
    assert (article.published or "")[:10] == ("2031-02-03" if day else "")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Published: 9:30pm, 12 Nov 2031Updated: 10:02pm, 12 Nov 2031", "2031-11-12T21:30"),
        ("10/16/2031October 16, 2031", "2031-10-16"),
    ],
)
def test_days_and_times_run_together_are_told_apart(line: str, told: str) -> None:
    stamp = find_stamp(line)
    assert stamp is not None
    assert stamp.iso == told


def test_a_report_does_not_go_on_with_the_line_above_it(knowledge: Knowledge) -> None:
    summary = "A new ship will sail on the lake at night, the mayors said"
    report = "LIMA, March 4. /TASS/. Five towns will share one ferry at night, their mayors told the agency on Monday."
    (article,), kept = read(f"{TITLE}\n{summary}\n{report}\n\n{SAID}\n", knowledge)
    assert (article.place, article.agency, kept[-2:]) == ("LIMA", "TASS", [report, SAID])


def test_a_town_in_capitals_before_a_colon_is_where_a_report_is_from(knowledge: Knowledge) -> None:
    assert read(f"{TITLE}\n\nISLAMABAD: {FIRST}\n\n{SAID}\n", knowledge)[0][0].place == "ISLAMABAD"
    assert read(f"{TITLE}\n\nCHAIRMAN: {FIRST}\n\n{SAID}\n", knowledge)[0][0].place is None


LIBRARY = """Page 1 of 5
User Name: = reader@library.example
Date and Time: = Friday, February 14, 2031 2:11 PM EST
Documents (2)
1. {title}
2. Shepherds count the bears of Lorn
Search Terms: ferry w/5 lake

{title}

{title}
The Irish Times
February 10, 2031 Monday

Copyright 2031 The Irish Times All Rights Reserved

Section: WORLD; Pg. 9
Length: 61 words
Byline: IDUN MARSH
Body

{first}

{said}

Load-Date: February 11, 2031

End of Document

Page 4 of 5
Shepherds count the bears of Lorn

Shepherds count the bears of Lorn
Agence France Presse -- English
February 12, 2031 Wednesday 3:14 PM GMT

Copyright 2031 Agence France Presse All Rights Reserved

Length: 44 words
Body

{last}

Load-Date: February 12, 2031

End of Document
"""
DATABASE = """News
{title}
Idun Marsh; Lio Heine
61 words
10 February 2031
The Irish Times
IRTI
9
English
©2031 The Irish Times. All Rights Reserved.
{first}
{said}
The Irish Times
Document IRTI000020310210el2a0000b

Shepherds count the bears of Lorn in May
44 words
12 February 2031
15:14
Agence France Presse
AFPR
English
Copyright 2031 Agence France Presse All Rights Reserved
{last}
Document AFPR000020310212el2c0003x

Search Summary
Text
ferr* and (lake or lorn)
Timestamp
14 February 2031 14:11
"""


@pytest.mark.parametrize("export", [LIBRARY, DATABASE], ids=["library", "database"])
def test_documents_of_an_archive_are_articles(export: str, knowledge: Knowledge) -> None:
    (one, two), kept = read(export.format(title=TITLE, first=FIRST, said=SAID, last=LAST), knowledge)
    assert (one.title, one.outlet, one.published) == (TITLE, "The Irish Times", "2031-02-10")
    assert one.authors[0] == "Idun Marsh"
    assert (two.title[:33], two.agency, (two.published or "")[:10]) == (
        "Shepherds count the bears of Lorn", "AFP", "2031-02-12",
    )  # fmt: skip
    assert [words for words in kept if words not in (f"Headline: {one.title}",)][1:3] == [FIRST, SAID]
    assert kept[-1] == LAST


def test_links_alone_below_each_other_are_other_articles(knowledge: Knowledge) -> None:
    links = "- [The bears of Lorn come back](https://a.example/b)\n- [How to sell an old oven](https://a.example/c)"
    (_,), kept = read(
        f"# {TITLE}\n\n{FIRST}\n\n{links}\n\n{SAID}\n\n[^1]: A figure of the office.\n", knowledge, "a.md"
    )
    assert kept[1:] == [FIRST, SAID]


def test_the_paper_at_the_edges_of_all_sheets_is_the_outlet(knowledge: Knowledge) -> None:
    edge = "Lakes & Rivers          1"
    sheets = f"Lakes & Rivers\n\n{TITLE}\n\n{FIRST}\n\n{edge}7\n\f\n{SAID}\n\n{edge}8\n"
    assert read(sheets, knowledge)[0][0].outlet == "Lakes & Rivers"


def test_a_known_address_tells_the_outlet(knowledge: Knowledge) -> None:
    (article,), _ = read(f"{TITLE}\nURL: https://www.scmp.com/news/ferry\n\n{FIRST}\n\n{SAID}\n", knowledge)
    assert article.outlet == "South China Morning Post"
