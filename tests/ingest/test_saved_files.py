"""Files as browsers, clippers, agencies and readers of feeds save them: whose they are, and what is none of them."""

from __future__ import annotations

import pytest

from summit_tui import ingest
from summit_tui.extract import extract
from summit_tui.ingest.about.site_names import outlet_of_address
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS, Article

FIRST = "The ministers of the five lakes met on Monday to talk about the ferries that cross them at night."
SAID = "“We will keep them running through the winter,” Lakeland transport minister Tomas Verel said on the pier."
BODY = f"{FIRST}\n\n{SAID}\n"
PARAGRAPHS = f"<p>{FIRST}</p><p>{SAID}</p>"
FEED = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Verel Ledger</title>
<item><title>Ferries sail &amp; return</title><dc:creator>Idun Marsh</dc:creator>
<pubDate>Mon, 03 Feb 2031 11:00:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[{PARAGRAPHS}]]></content:encoded></item>
<item><title>Only a headline</title><description>See our site.</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
<entry><title type="html">Ferries sail</title><author><name>Olev Sarv</name></author>
<published>2031-02-03T09:00:00Z</published>
<content type="html">&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SAID}&lt;/p&gt;</content></entry></feed>"""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(text: str, knowledge: Knowledge, name: str = "a.txt") -> tuple[Article, list[str]]:
    """The first article, and the words of it that are read."""
    source, articles = ingest.read(text.encode(), name, name, knowledge)
    kept = [source.text[p.span.start : p.span.end] for p in articles[0].paragraphs if p.kind in READ_KINDS]
    return articles[0], kept


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("feed.xml", FEED, ("Ferries sail & return", "The Verel Ledger", ("Idun Marsh",), "2031-02-03")),
        (
            "loud.rss",
            FEED.replace("item>", "ITEM>").replace("Short.", "İİİİ").replace("Only a", "İstanbul, only a"),
            ("Ferries sail & return", "The Verel Ledger", ("Idun Marsh",), "2031-02-03"),
        ),
        ("feed.txt", FEED, ("Ferries sail & return", "The Verel Ledger", ("Idun Marsh",), "2031-02-03")),
        ("feed.atom", ATOM, ("Ferries sail", "Harbour Post", ("Olev Sarv",), "2031-02-03")),
    ],
)
def test_the_entries_of_a_feed_are_articles(
    name: str, text: str, told: tuple[object, ...], knowledge: Knowledge
) -> None:
    article, kept = read(text, knowledge, name)
    assert (article.title, article.outlet, article.authors, (article.published or "")[:10]) == told
    assert kept[-2:] == [FIRST, SAID]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (FEED.partition("</p>]]>")[0], "it is cut off; its last entry is read as far as it goes"),
        (ATOM.partition("&lt;/p&gt;</content>")[0], "it is cut off; its last entry is read as far as it goes"),
        (FEED.partition("<item><title>Only")[0], None),
    ],
)
def test_a_feed_that_is_cut_off_is_read_as_far_as_it_goes(text: str, note: str | None, knowledge: Knowledge) -> None:
    assert read(text, knowledge, "a.rss")[1][-2:] == [FIRST, SAID]
    assert ingest.read(text.encode(), "a.rss", "", knowledge)[0].notes == ((note,) if note else ())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("package.json", '{"name": "ferry", "version": "1.0"}'),
        ("broken.json", '{"title": '),
        ("map.xml", '<?xml version="1.0"?><map><pier>North</pier></map>'),
        ("open.rss", '<rss version="2.0">' + "<item><title " * 20_000),
        ("empty.rss", '<rss version="2.0"><channel><title>Ferries</title><item><title>x</title></channel></rss>'),
    ],
)
def test_a_file_of_data_without_articles_holds_none(name: str, text: str, knowledge: Knowledge) -> None:
    assert ingest.read(text.encode(), name, name, knowledge)[1] == ()


@pytest.mark.parametrize(
    ("address", "text", "outlet"),
    [
        ("https://www.verelmorning.example/a", "A column of Verel Morning.", "Verel Morning"),
        ("https://thelakeshore.example/a", "Printed in the Lake Shore newsletter.", "Lake Shore"),
        ("https://verel-morning.co.example/a", "VEREL MORNING — Ferries", "Verel Morning"),
        ("https://verelmorning.example", "In the verel morning all is quiet.", None),
        ("https://lake.example", "The Lake", None),
        ("no address", "no address", None),
    ],
)
def test_an_outlet_is_known_by_the_address_of_its_page(address: str, text: str, outlet: str | None) -> None:
    assert outlet_of_address(address, [text]) == outlet


@pytest.mark.parametrize(
    ("head", "outlet", "authors", "day"),
    [
        ("Harbour Sheet\n\nFerries sail at night\n\n© Harbour Sheet 2031\n", "Harbour Sheet", (), None),
        ("Ferries sail at night\nFrom Idun Clara Marsh\n3 February 2031\n", None, ("Idun Clara Marsh",), "2031-02-03"),
        (
            "Ferries sail at night\nQuay Signal | 3 May 2031 | Dr Olev Sarv\n",
            "Quay Signal",
            ("Dr Olev Sarv",),
            "2031-05-03",
        ),
        (
            "Ferries sail at night\nVerel Morning – Letters to the Editor – 3 February 2031\n",
            "Verel Morning",
            (),
            "2031-02-03",
        ),
        ("Ferries sail at night\nBy 山田太郎\n2031年2月3日\n", None, ("山田太郎",), "2031-02-03"),
        (
            "Ferries sail at night\n\n*Gazzetta delle Barche — 3 May 2031 — by Olev Sarv*\n",
            "Gazzetta delle Barche",
            ("Olev Sarv",),
            "2031-05-03",
        ),
        (
            "Ferries sail at night\n\n**By Olev Sarv** | Gazzetta delle Barche | May 3, 2031\n",
            "Gazzetta delle Barche",
            ("Olev Sarv",),
            "2031-05-03",
        ),
        ("Ferries sail at night\nVerel Times Editorial Board\nFeb 3, 2031\n", "Verel Times", (), "2031-02-03"),
    ],
)
def test_the_lines_of_the_head_tell_whose_an_article_is(
    head: str, outlet: str | None, authors: tuple[str, ...], day: str | None, knowledge: Knowledge
) -> None:
    article, kept = read(f"{head}\n{BODY}", knowledge)
    assert (article.title, article.outlet, article.authors, article.published) == (
        "Ferries sail at night",
        outlet,
        authors,
        day,
    )
    assert kept[-2:] == [FIRST, SAID]


@pytest.mark.parametrize(
    ("dateline", "agency", "place", "day"),
    [
        ("03.02.2031, Verel (PAP) - ", "PAP", "Verel", "2031-02-03"),
        ("Verel, 2031. február 3., hétfő (MTI) – ", "MTI", "Verel", "2031-02-03"),
        ("VEREL, Feb 3, LNS - ", "LNS", "VEREL", None),
        ("Verel, Feb 3 (LNS) ", "LNS", "Verel", None),
        ("VEREL, Feb. 3 (LNS) -- ", "LNS", "VEREL", None),
        ("12:40 | Verel (LK), Feb. 3, 2031.\n\n", None, "Verel", "2031-02-03"),
        ("VEREL (LNS), 3 February 2031. ", "LNS", "VEREL", "2031-02-03"),
        ("Porto de Verel, Feb 3, 2031 (AFP)\n\n", "AFP", "Porto de Verel", "2031-02-03"),
        ("Verel, Feb 3, 2031: ", None, "Verel", "2031-02-03"),
        (
            "RELEASE: Leaders end third meeting in Verel\n\nVerel, Lakeland, 3 February 2031 – ",
            None,
            "Verel, Lakeland",
            "2031-02-03",
        ),
    ],
)
def test_datelines_of_other_lands(
    dateline: str, agency: str | None, place: str, day: str | None, knowledge: Knowledge
) -> None:
    article, _ = read(f"Ferries sail at night\n\n{dateline}{BODY}", knowledge)
    assert (article.agency, article.place, article.published) == (agency, place, day)


@pytest.mark.parametrize("dateline", ["VEREL, 3 February 2031 — ", "Verel, February 3, 2031 – "])
def test_a_short_report_behind_a_whole_date_is_no_line_of_the_head(dateline: str, knowledge: Knowledge) -> None:
    """Its first sentence is kept, and the date is still the article's."""
    first = f"{dateline}“No ferry stays,” Mara Quist told reporters."
    article, kept = read(f"Ferries sail at night\n\n{first}\n\n{BODY}", knowledge)
    assert any("“No ferry stays,” Mara Quist told reporters." in line for line in kept)
    assert article.published == "2031-02-03"


def test_a_paper_s_name_above_a_report_is_no_headline(knowledge: Knowledge) -> None:
    article, _ = read(f"Prensa del Lago\n{BODY}", knowledge)
    assert (article.outlet, article.title) == ("Prensa del Lago", FIRST)


def test_a_document_is_called_what_stands_below_its_letterhead(knowledge: Knowledge) -> None:
    article, _ = read(f"COMMUNITY OF THE FIVE LAKES\n\nCOMMUNIQUÉ OF THE THIRD SUMMIT\n\n{BODY}", knowledge)
    assert article.title == "COMMUNIQUÉ OF THE THIRD SUMMIT"


def test_the_edge_of_a_sheet_is_not_read(knowledge: Knowledge) -> None:
    edge = "Lakes Brief No. 12                              {}\n\n"
    text = f"{edge.format('Summer 2031')}Ferries sail at night\n\n{FIRST}\n\n{edge.format(1)}{SAID}\n\n{edge.format(2)}"
    article, kept = read(text, knowledge)
    assert kept == ["Ferries sail at night", FIRST, SAID]
    assert article.title == "Ferries sail at night"


@pytest.mark.parametrize("key", ["date", "date-published", "published date", "Published"])
def test_the_day_stands_under_any_of_its_names(key: str, knowledge: Knowledge) -> None:
    article, _ = read(f"---\ntitle: Ferries sail\n{key}: 3 February 2031\n---\n\n{BODY}", knowledge, "a.md")
    assert article.published == "2031-02-03"


def test_a_box_that_asks_for_consent_has_no_headline(knowledge: Knowledge) -> None:
    page = (
        "<html><head><title>Ferries sail at night on all five lakes - Verel Morning</title></head><body>"
        "<div><h1>Verel Morning asks for your consent</h1><p>We and our partners store things.</p></div>"
        f"<article><h1>Ferries sail at night on all five lakes</h1>{PARAGRAPHS}</article></body></html>"
    )
    _, kept = read(page, knowledge, "a.html")
    assert kept == ["Ferries sail at night on all five lakes", FIRST, SAID]


def test_a_box_of_a_note_is_not_read_and_one_of_a_quotation_is(knowledge: Knowledge) -> None:
    boxes = "> [!info] Support us\n> Become a friend.\n\n> [!quote]\n> “It never sank.”"
    text = f"# Ferries sail\n\n{FIRST}\n\n{boxes}\n\n{SAID}\n"
    _, kept = read(text, knowledge, "a.md")
    assert not any("Become" in line for line in kept)
    assert any("never sank" in line for line in kept)


NEXIS = f"""Ferries sail again at night

The Verel Ledger

February 3, 2031 Monday

Copyright 2031 Verel Ledger Ltd. All Rights Reserved

Section: NEWS; Pg. 4

Length: 512 words

Byline: Idun Marsh

Body

{BODY}
Load-Date: February 4, 2031

Publication-Type: Newspaper

End of Document
"""
PROQUEST = f"""Ferries sail again at night

Marsh, Idun. The Verel Ledger; Verel [Verel]. 03 Feb 2031: A4.

ProQuest document link

ABSTRACT (ENGLISH)

The towns pay a third of it.

FULL TEXT

{BODY}
DETAILS

Subject: Ferries; Winter

Location: Verel

Publication title: The Verel Ledger; Verel

Publication date: Feb 3, 2031

Publisher: Verel Ledger Ltd.

ISSN: 00000000

Source type: Newspaper

Database: ProQuest Central
"""
CODES = f"""HD Ferries sail again at night
BY By Idun Marsh
WC 512 words
PD 3 February 2031
SN The Verel Ledger
LA English
LP {FIRST}

TD
{SAID}
CO verled : Verel Ledger
AN Document VERLED0020310203ea2300012
"""
SENT_ON = f"""As I said, “nobody reads this” any more.

---------- Forwarded message ---------
From: Idun Marsh <idun@ledger.example>
Date: Mon, Feb 3, 2031 at 9:12 AM
Subject: Ferries sail again at night
To: Mara Quist <mara@quist.example>

{BODY}"""


@pytest.mark.parametrize("text", [NEXIS, PROQUEST, CODES, CODES.replace("D ", "D\n").replace("Y ", "Y\n"), SENT_ON])
def test_what_archives_and_senders_say_of_an_article_is_none_of_its_text(text: str, knowledge: Knowledge) -> None:
    source, articles = ingest.read(text.encode(), "a.txt", "a.txt", knowledge)
    (article,) = articles
    assert (article.title, article.authors) == ("Ferries sail again at night", ("Idun Marsh",))
    assert (article.published or "")[:10] == "2031-02-03"
    assert article.outlet == (None if text is SENT_ON else "The Verel Ledger")
    assert [source.text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body"] == [FIRST, SAID]


def test_articles_of_an_export_with_codes_are_told_apart(knowledge: Knowledge) -> None:
    other = CODES.replace("Ferries sail again at night", "Ferries stay in port").replace("3 February", "5 February")
    text = f"{CODES}\n{other}".replace(SAID, f"{SAID}\n\nIN VEREL, nobody slept that night.")
    source, articles = ingest.read(text.encode(), "a.txt", "a.txt", knowledge)
    assert [(a.title, a.published) for a in articles] == [
        ("Ferries sail again at night", "2031-02-03"),
        ("Ferries stay in port", "2031-02-05"),
    ]
    for article in articles:
        last = [p for p in article.paragraphs if p.kind == "body"][-1]
        assert source.text[last.span.start : last.span.end] == "IN VEREL, nobody slept that night."


def test_a_feed_on_one_line_is_one_and_tells_where_its_articles_are(knowledge: Knowledge) -> None:
    line = FEED.replace("\n", "").replace("<dc:creator>", "<link>https://ledger.example/1</link><dc:creator>")
    article, kept = read(line, knowledge, "feed.rss")
    assert (article.title, article.url) == ("Ferries sail & return", "https://ledger.example/1")
    assert kept[-2:] == [FIRST, SAID]
    linked = ATOM.replace("<published>", '<link rel="alternate" href="https://post.example/1"/><published>')
    assert read(linked, knowledge, "feed.atom")[0].url == "https://post.example/1"


def test_the_address_above_an_article_is_where_it_is(knowledge: Knowledge) -> None:
    article, _ = read(f"Ferries sail at night\nhttps://ledger.example/ferries\n\n{BODY}", knowledge)
    assert article.url == "https://ledger.example/ferries"


def test_a_paragraph_goes_on_behind_the_foot_and_the_head_of_pages(knowledge: Knowledge) -> None:
    head = "VEREL LEDGER                       Monday, February 3, 2031"
    text = (
        f"{head}\n\nFerries sail at night\n\nBy Idun Marsh\n\n{FIRST[:60]}\n\n12\n\n"
        f"\f{head}\n\n{FIRST[60:].strip()}\n\n"
        f"{SAID}\n\n13\n"
    )
    source, (article,) = ingest.read(text.encode(), "a.txt", "", knowledge)
    assert (article.title, article.outlet, article.published) == ("Ferries sail at night", "Verel Ledger", "2031-02-03")
    first, second = (p for p in article.paragraphs if p.kind == "body")
    (hole,) = first.holes
    words = source.text[first.span.start : hole.start] + source.text[hole.end : first.span.end]
    assert " ".join(words.split()) == FIRST
    assert source.text[second.span.start : second.span.end] == SAID


@pytest.mark.parametrize(
    "line", ["4–5 minutes", "The Wayback Machine - https://web.archive.org/web/2031/https://x.example"]
)
def test_what_browsers_and_archives_write_above_a_page_is_none_of_it(line: str, knowledge: Knowledge) -> None:
    article, kept = read(f"{line}\n\nFerries sail at night\n\n{line}\n\n{BODY}", knowledge)
    assert article.title == "Ferries sail at night"
    assert kept == ["Ferries sail at night", FIRST, SAID]


def test_an_article_that_a_mail_quotes_is_read_without_the_answer_above_it(knowledge: Knowledge) -> None:
    quoted = f"Ferries sail at night\n\nBy Idun Marsh\n\n{FIRST[:60]}\n{FIRST[60:].strip()}\n\n{SAID}"
    quoted = "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))
    text = (
        "From: Mara Quist <m@q.example>\nSubject: Re: Ferries\nDate: Tue, 4 Feb 2031 09:00:00 +0000\n\n"
        "Thanks, “we run it” tonight.\n\nOn Mon, 3 Feb 2031 at 21:12, Idun Marsh <i@marsh.example> wrote:\n\n"
        f"{quoted}\n"
    )
    source, (article,) = ingest.read(text.encode(), "a.txt", "", knowledge)
    assert (article.title, article.authors, article.published) == (
        "Ferries sail at night",
        ("Idun Marsh",),
        "2031-02-03T21:12",
    )
    found = extract(source, article, knowledge)
    assert [q.text for q in found.quotations] == ["We will keep them running through the winter,"]
    bodies = [p for p in article.paragraphs if p.kind == "body"]
    assert len(bodies) == 2
    assert [source.text[hole.start : hole.end] for hole in bodies[0].holes] == ["> ", "> "]


@pytest.mark.parametrize("line", ["Byline: By Idun Marsh", "BYLINE: By IDUN MARSH"])
def test_by_behind_the_label_of_a_byline_is_no_name(line: str, knowledge: Knowledge) -> None:
    assert read(f"Ferries sail at night\n\nLength: 3 words\n\n{line}\n\n{BODY}", knowledge)[0].authors == (
        "Idun Marsh",
    )


def test_what_an_author_is_and_who_publishes_are_no_authors(knowledge: Knowledge) -> None:
    head = '<meta property="og:site_name" content="Lake Notes"><meta name="author" content="{}">'
    page = head + "<h1>Ferries sail at night</h1>"
    for told, authors in (("Idun Marsh, Senior Fellow, Lake College", ("Idun Marsh",)), ("Lake Notes", ())):
        article, _ = read(page.format(told) + PARAGRAPHS, knowledge, "a.html")
        assert article.authors == authors
