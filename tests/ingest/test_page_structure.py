"""How pages are built tells what is the article, who wrote it and when: elements, their names, links, the title bar."""

from __future__ import annotations

import pytest

from summit_tui import ingest
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article

TITLE = "Harbour council puts off the vote on the northern quay"
TEXT = (
    "The harbour council put off its vote on the northern quay on Monday, after the pilots asked for more time.",
    "“We have read four hundred pages in nine days,” the chairwoman, Sanna Relk, told the members who had come.",
    "The fishermen, who had walked to the town hall in their boots, left it again without having said a word.",
    "A new date will be set when the surveyors have measured how deep the water is beside the old grain store.",
    "Until then, the dredger that was hired from Hov stays where it is, and so do the men who were to work on it.",
)
PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
READER = "I have lived beside that quay for forty years, and nobody from the council ever asked me what I think of it."


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(page: str, knowledge: Knowledge) -> tuple[Article, list[str]]:
    """The main article of a page, and its paragraphs of running text."""
    source, articles = ingest.read(page.encode(), "page.html", "", knowledge)
    (article,) = [article for article in articles if article.role == "main"]
    return article, [source.text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body"]


def page(body: str, head: str = "") -> str:
    """A page with a title bar."""
    return f"<html><head><title>{TITLE} | Quay Sheet</title>{head}</head><body>{body}</body></html>"


def test_what_holds_the_headline_is_no_furniture_whatever_its_name(knowledge: Knowledge) -> None:
    wrapped = f'<div class="social-share"><h1>{TITLE}</h1>{PARAGRAPHS}<div class="comments"><p>{READER}</p></div></div>'
    assert read(page(wrapped), knowledge)[1] == [*TEXT]


def test_many_comments_below_a_short_article_are_not_read(knowledge: Knowledge) -> None:
    comments = "".join(f'<div class="comment-text"><p>{READER} And {i} more.</p></div>' for i in range(30))
    short = f'<h1>{TITLE}</h1><div><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div><div class="comments">{comments}</div>'
    assert read(page(short), knowledge)[1] == [*TEXT[:2]]


def test_an_article_goes_on_behind_a_button_to_read_more(knowledge: Knowledge) -> None:
    more = "".join(f"<p>{paragraph} So it was said at the meeting of the week before.</p>" for paragraph in TEXT * 2)
    folded = (
        f'<h1>{TITLE}</h1>{PARAGRAPHS}<div id="read-more"><a href="">Read more</a><div id="rest">{more}</div></div>'
    )
    assert len(read(page(folded), knowledge)[1]) == 3 * len(TEXT)


def test_teasers_in_boxes_of_their_own_are_no_article_behind_a_button(knowledge: Knowledge) -> None:
    boxes = "".join(f"<div><p>{paragraph} So said all, and {READER}</p></div>" for paragraph in TEXT)
    beside = f'<h1>{TITLE}</h1>{PARAGRAPHS}<p>{READER}</p><div class="read-more">{boxes}</div>'
    assert read(page(beside), knowledge)[1] == [*TEXT, READER]


def test_items_without_a_link_are_text_not_headlines_of_other_articles(knowledge: Knowledge) -> None:
    items = ["Berths on the northern side are closed at night", "Fees for boats from Hov go up by a fifth in May"]
    listed = "".join(f"<li>{item}</li>" for item in items)
    article = f"<h1>{TITLE}</h1><p>{TEXT[0]}</p><p>{TEXT[1]}</p><ul>{listed}</ul><p>{TEXT[2]}</p>"
    assert read(page(article), knowledge)[1] == [*TEXT[:2], *items, TEXT[2]]


def test_what_stands_below_the_heading_of_another_list_is_not_read(knowledge: Knowledge) -> None:
    below = f"<div><h3>Most Popular</h3><p>{READER}</p><p>Children learn to row on the lake. More »</p></div>"
    article = f'<div><div class="x1"><h1>{TITLE}</h1>{PARAGRAPHS}</div>{below}</div>'
    assert read(page(article), knowledge)[1] == [*TEXT]


def test_who_the_author_is_above_the_text_is_no_text(knowledge: Knowledge) -> None:
    told = (
        "Petra Ahlsen currently writes about ports for the Quay Sheet, and has done so since she left the navy in 2019."
    )
    article = f'<h1>{TITLE}</h1><div class="author">Petra Ahlsen</div><p>{told}</p>{PARAGRAPHS}'
    assert read(page(article), knowledge)[1] == [*TEXT]


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ('<p class="byline">By <a class="author fn">Petra Ahlsen</a> on May 4, 2031 @ahlsen 76Comments</p>', 1),
        ('<p>Written by <span class="author">Petra Ahlsen</span> and <span class="author">Jon Reve</span></p>', 2),
        ('<div class="meta"><span class="meta-author">By <a href="/a">PETRA AHLSEN, Harbour Editor</a></span> | Monday'
         ' <span>Tags: <a href="/1">Quays</a>, <a href="/2">Fishermen of the north</a></span></div>', 1),
        ('<div class="author">By Petra Ahlsen, MA</div>', 1),
        ('<div class="hasnt-bio"><span class="qs-byline">By <a>Petra Ahlsen</a></span> <span>May 4 at 3:57 PM'
         '</span></div>', 1),
        ('<p class="author"><a><b>Petra Ahlsen</b></a> <i>Senior Harbour Correspondent</i></p>', 1),
        ('<p class="byline">By Petra Ahlsen @ahlsen<br>on June 26, 2031 at 9:00a</p>', 1),
        ('<div class="byline">By TIDE STAFF</div>', 0),
    ],
)  # fmt: skip
def test_an_element_named_so_names_the_author_and_those_of_other_articles_do_not(
    head: str, authors: int, knowledge: Knowledge
) -> None:
    others = (
        '<h2>Elsewhere</h2><p class="byline">By Olla Brand</p><p class="byline">By Kai Storm</p>' if authors else ""
    )
    article = read(page(f"<div><h1>{TITLE}</h1>{head}{PARAGRAPHS}</div><div>{others}</div>"), knowledge)[0]
    assert article.authors == ("Petra Ahlsen", "Jon Reve")[:authors]


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ('<meta name="author" content="By Petra Ahlsen, Reuters">', ("Petra Ahlsen",)),
        ('<div itemprop="author" itemtype="https://schema.org/Organization"><meta itemprop="name" content="Quay Desk'
         ' North"></div><meta name="dc.creator" content="Petra Ahlsen">', ("Petra Ahlsen",)),
        ('<span itemprop="author" itemtype="https://schema.org/Person"></span><div itemprop="image" itemscope itemtype='
         '"https://schema.org/ImageObject"><meta itemprop="name" content="Quay at Dusk"></div>', ()),
        ('<script type="application/ld+json">{"@type": "Article", "author": {"name": "Lind O&#039;Rell"}}</script>',
         ("Lind O'Rell",)),
        ('<meta name="author" content="Ann B. Ford, Petra S.A. Corey, and Tom Reve">',
         ("Ann B. Ford", "Petra S.A. Corey", "Tom Reve")),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Tern'
         ' Works"}}</script><meta name="author" content="quay"><meta name="publisher" content="Quay Sheet">', ()),
        ('<p class="info">North Korea 09:31 August 20, 2031</p>', ()),
    ],
)  # fmt: skip
def test_an_outlet_an_office_and_a_country_are_no_authors(
    head: str, authors: tuple[str, ...], knowledge: Knowledge
) -> None:
    assert read(page(f"<h1>{TITLE}</h1>{head}{PARAGRAPHS}"), knowledge)[0].authors == authors


@pytest.mark.parametrize(
    "above",
    [
        f'<span class="dateline"><span>Sunday, May 4, 2031 11:57 AM UTC</span></span><h1>{TITLE}</h1>',
        f'<h1>{TITLE}</h1><div>Print <span class="published_date">May 4, 2031, 8:50 PM EDT</span></div>',
        f"<h1>{TITLE}</h1><h5>5/14/2031 7:11 AM PST BY TIDE STAFF</h5>".replace("5/14", "May 4,").replace(
            "/2031", " 2031"
        ),
    ],
)
def test_an_element_named_so_tells_the_day(above: str, knowledge: Knowledge) -> None:
    article = read(page(f'{above}<div class="article-body">{PARAGRAPHS}</div>'), knowledge)[0]
    assert (article.published or "")[:10] == "2031-05-04"


@pytest.mark.parametrize(
    "head",
    [
        '<img src="logo.png" alt="Quay Sheet">',
        '<script type="application/ld+json">{"@type": "Article", "publisher": {"name": "Quay Sheet"}}</script>',
        '<meta property="og:site_name" content="https://quay.nu"><meta name="application-name" content="Quay Sheet">',
        '<meta name="citation_journal_title" content="Quay Sheet"><meta name="publisher" content="Tern Holding AG">',
    ],
)
def test_the_outlet_is_the_logo_or_the_journal_not_an_address_or_who_owns_it(head: str, knowledge: Knowledge) -> None:
    assert read(page(f"{head}<h1>{TITLE}</h1>{PARAGRAPHS}"), knowledge)[0].outlet == "Quay Sheet"


def test_a_title_bar_that_ends_with_an_address_names_the_outlet(knowledge: Knowledge) -> None:
    article = read(page(f"<h1>{TITLE}</h1>{PARAGRAPHS}").replace("| Quay Sheet", "- Quaysheet.com"), knowledge)[0]
    assert article.outlet == "Quaysheet.com"


def test_plain_lines_above_the_text_are_no_headline_of_a_second_article(knowledge: Knowledge) -> None:
    above = "<div>By Petra Ahlsen</div><div>Checked by <a>Hanne D. Brovik</a>, master mariner</div>"
    first = "<p>Find out here how long you have to wait for a berth in one of the harbours.</p>"
    article, body = read(page(f"<h1>{TITLE}</h1>{first}<div>A</div><div>A</div>{above}{PARAGRAPHS}"), knowledge)
    assert body[-len(TEXT) :] == [*TEXT]
    assert article.title == TITLE


def test_how_a_page_asks_to_be_followed_is_no_text(knowledge: Knowledge) -> None:
    asks = "<p>Follow <a>Quay Sheet</a> on <a>Facebook</a> and <a>Twitter</a> for more news from the harbours.</p>"
    assert read(page(f"<h1>{TITLE}</h1>{PARAGRAPHS}{asks}"), knowledge)[1] == [*TEXT]


def test_summaries_of_other_articles_below_links_are_not_read(knowledge: Knowledge) -> None:
    told = ("Pilots ask for more time to read", "Dredger stays in Hov until spring", "Town hall roof leaks again now")
    cards = "".join(
        f'<div><h2><a href="/{i}">{told[i]}</a></h2><p>{READER}</p><h3><a>More</a></h3></div>' for i in range(3)
    )
    assert read(page(f"<h1>{TITLE}</h1><div>{PARAGRAPHS}</div>{cards}"), knowledge)[1] == [*TEXT]


def test_links_between_paragraphs_of_one_article_make_no_cards_of_them(knowledge: Knowledge) -> None:
    link = '<p><a href="/1">The dredger that came too late for the spring</a></p>'
    article = f"<h1>{TITLE}</h1><div>{PARAGRAPHS.replace('<p>', link + '<p>')}</div>"
    assert read(page(article), knowledge)[1] == [*TEXT]


def test_what_readers_wrote_below_a_heading_with_their_days_is_not_read(knowledge: Knowledge) -> None:
    wrote = "".join(f"<p>{READER}</p><p>Posted by: Hov{i}, {i} May 2031 | 15:22</p>" for i in range(1, 9))
    below = f'<div class="comments-head"><p>Visitor comments</p></div><div class="x2">{wrote}</div>'
    assert read(page(f"<h1>{TITLE}</h1><div>{PARAGRAPHS}</div>{below}"), knowledge)[1] == [*TEXT]


def test_the_day_is_that_of_the_address_where_the_page_tells_none(knowledge: Knowledge) -> None:
    head = '<link rel="canonical" href="https://quay.nu/harbour/2031/05/04/council-puts-off.html">'
    assert read(page(f"<h1>{TITLE}</h1>{PARAGRAPHS}", head), knowledge)[0].published == "2031-05-04"


def test_a_sentence_that_begins_with_today_is_text(knowledge: Knowledge) -> None:
    today = "Today, the Harbour Service said it wanted the council to review the way the quay was measured last year."
    assert read(page(f"<h1>{TITLE}</h1>{PARAGRAPHS}<p>{today}</p>"), knowledge)[1] == [*TEXT, today]


def test_the_headline_is_the_heading_that_the_title_bar_has_not_the_site_s_name(knowledge: Knowledge) -> None:
    above = "<div>The most read posts of the Quay Sheet over the past 24 hours.</div>"
    article, body = read(page(f"<h1>Quay Sheet</h1>{above}<h4>{TITLE}</h4>{PARAGRAPHS}"), knowledge)
    assert (article.title, article.outlet, body) == (TITLE, "Quay Sheet", [*TEXT])


@pytest.mark.parametrize("box", ["story", "most-popular"])
def test_a_front_page_has_headlines_and_no_article(box: str, knowledge: Knowledge) -> None:
    told = (
        "Pilots ask for more time to read",
        "Dredger stays in Hov until the spring",
        "Town hall roof leaks once more",
    )
    boxes = "".join(f'<div class="{box}"><h2><a href="/{i}">{told[i]}</a></h2><p>{TEXT[i]}</p></div>' for i in range(3))
    front = page(f"<h1>Quay Sheet</h1>{boxes}", '<link rel="canonical" href="https://www.quay.nu/">')
    _, articles = ingest.read(front.encode(), "front.html", "", knowledge)
    assert [(article.role, article.title) for article in articles] == [("teaser", title) for title in told]
