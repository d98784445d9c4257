"""Pages of ministries, and of papers in other languages: whose they are, when they are from, what is text."""

from __future__ import annotations

import pytest

from summit_tui import ingest
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS, Article

TITLE = "Ferries to sail at night over the lakes"
FIRST = "The ministers of the five lakes met on Monday to talk about the ferries that cross them at night."
SAID = "“We will keep them running through the winter,” Lakeland transport minister Tomas Verel said on the pier."
PARAGRAPHS = f"<p>{FIRST}</p><p>{SAID}</p>"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(head: str, body: str, knowledge: Knowledge) -> tuple[list[Article], list[str]]:
    """The articles of a page, and the words of them that are read below their titles."""
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    source, articles = ingest.read(page.encode(), "page.html", "page.html", knowledge)
    kept = [p for article in articles for p in article.paragraphs if p.kind in READ_KINDS and p.kind != "title"]
    told = [article for article in articles if article.role == "main"]
    return told, [source.text[p.span.start : p.span.end] for p in kept]


@pytest.mark.parametrize(
    "house",
    ["lequai.fr", "Quai.de GmbH, Verel, Lakeland", "Außenministerium von Seeland", "Ministère des Lacs", "AFP Verel"],
)
def test_a_house_that_metadata_give_for_the_author_is_none(house: str, knowledge: Knowledge) -> None:
    head = f'<title>{TITLE} | Harbour Post</title><meta name="author" content="{house}">'
    (article,), _ = read(head, f"<h1>{TITLE}</h1>{PARAGRAPHS}", knowledge)
    assert article.authors == ()
    (article,), _ = read(head, f'<h1>{TITLE}</h1><p class="firma">Lio Heine | Verel</p>{PARAGRAPHS}', knowledge)
    assert article.authors == ("Lio Heine",)


@pytest.mark.parametrize("line", ["Par Lio Heine, envoyé spécial à Verel", "Por Lio Heine, enviado especial"])
def test_what_an_author_is_and_where_is_no_part_of_the_name(line: str, knowledge: Knowledge) -> None:
    (article,), _ = read(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1><div>{line}</div>{PARAGRAPHS}", knowledge)
    assert article.authors == ("Lio Heine",)


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (f'<title>{TITLE} - Le Quai des Lacs</title><meta property="og:site_name" content="www.lequaideslacs.fr">',
         "Le Quai des Lacs"),
        (f"<title>{TITLE} | lequaideslacs.fr</title>", "lequaideslacs.fr"),
        (f"<title>{TITLE}_湖区外交部</title>", "湖区外交部"),
    ],
    ids=["address and name", "address", "ministry"],
)  # fmt: skip
def test_whose_a_page_is_may_be_told_by_an_address_or_in_chinese(head: str, outlet: str, knowledge: Knowledge) -> None:
    (article,), _ = read(head, f"<h1>{TITLE}</h1>{PARAGRAPHS}", knowledge)
    assert (article.title, article.outlet) == (TITLE, outlet)


def test_a_headline_in_no_heading_is_what_the_title_bar_has_before_the_office(knowledge: Knowledge) -> None:
    office = "Ministry of Foreign Affairs of the Lakes"
    told = f"<div>Press</div><div>{TITLE}</div><div>2031-05-19 21:05</div>"
    (article,), _ = read(f"<title>{TITLE}_{office}</title>", f"{told}{PARAGRAPHS}", knowledge)
    assert (article.title, article.published) == (TITLE, "2031-05-19T21:05")


def test_the_headline_stands_in_a_header_of_the_article_and_not_below_the_text(knowledge: Knowledge) -> None:
    title = "A first decade"
    body = (
        f'<header class="entry-header"><h1>{title}</h1></header>{PARAGRAPHS}'
        "<h1>Congratulations!</h1><p>You have read this long text to its end, and we thank you for that.</p>"
    )
    (article,), _ = read(f"<title>{title} | Harbour Post</title>", body, knowledge)
    assert article.title == title


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ('<ul><li><time datetime="2031-08-30">yesterday</time> <a>Owls sing again in the old park</a></li></ul>',
         "<ul><li>27 juin 2031</li></ul>", "2031-06-27"),
        ("<p>17 avril 2031 - Seul le prononcé fait foi</p>", "", "2031-04-17"),
        ("", "<p>Palacio de los Lagos, Verel, jueves 17 de abril de 2031</p>", "2031-04-17"),
    ],
    ids=["time of another article", "spoken word", "palace"],
)  # fmt: skip
def test_the_day_beside_the_headline_is_the_article_s(above: str, below: str, day: str, knowledge: Knowledge) -> None:
    body = f"{above}<div><h1>{TITLE}</h1>{below}</div><div>{PARAGRAPHS}</div>"
    (article,), read_ = read(f"<title>{TITLE}</title>", body, knowledge)
    assert article.published == day
    assert read_ == [FIRST, SAID]


def test_what_journalists_ask_in_chinese_is_text(knowledge: Knowledge) -> None:
    asked = "<b>湖报记者：</b>湖区领导人昨天签署渡轮协议，中方对此有何评论？"
    said = "<b>林乔：</b>中方欢迎有关协议，希望各方继续对话。"
    text = "应外交部长邀请，湖区外长将于5月21日至23日对中国进行正式访问。"
    body = f"<h1>发言人林乔主持例行记者会</h1><p>2031-05-19 19:05</p><p>{text}</p><p>{asked}</p><p>{said}</p>"
    (article,), kept = read("<title>发言人林乔主持例行记者会</title>", body, knowledge)
    assert article.published == "2031-05-19T19:05"
    assert kept == [text, *(one.replace("<b>", "").replace("</b>", "") for one in (asked, said))]


def test_several_articles_of_a_page_begin_with_heading_standfirst_and_byline(knowledge: Knowledge) -> None:
    titles = (TITLE, "Owls of the old park sing again", "Baker sells his oldest oven")
    told = "What the towns have found out about it, after a year in which nobody wanted to speak of it in public."
    body = "".join(
        f"<article><header>Lakes</header><h2>{title}</h2><p>{told}</p><div>weiterlesen 1{i} Minuten</div>"
        f"<p>von Lio Heine</p><div>1{i}. März 2031</div>{PARAGRAPHS}</article>"
        for i, title in enumerate(titles)
    )
    articles, _ = read(f"<title>{TITLE}</title>", body, knowledge)
    assert [article.title for article in articles] == list(titles)
    assert [article.published for article in articles] == ["2031-03-10", "2031-03-11", "2031-03-12"]
    assert {article.authors for article in articles} == {("Lio Heine",)}


@pytest.mark.parametrize(
    "line", ["4 Min.", "Lesezeit: 4 Minuten", "Temps de lecture : 3 min", "3 min de lecture", "4 minutos de lectura"]
)
def test_how_long_it_takes_to_read_is_no_text(line: str, knowledge: Knowledge) -> None:
    _, kept = read(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{line}</p><p>{SAID}</p>", knowledge)
    assert kept == [FIRST, SAID]


def test_an_item_of_a_list_that_is_a_day_is_no_text(knowledge: Knowledge) -> None:
    day = "<ul><li>Dernière mise à jour</li><li>Mis à jour le 6 avril 2031 à 10:37</li></ul>"
    _, kept = read(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{day}{PARAGRAPHS}", knowledge)
    assert kept == [FIRST, SAID]


@pytest.mark.parametrize("house", ["quaydesk", "NRV", "Ediciones BBC News", "Orla Conservation Project"])
def test_who_is_printed_as_the_author_goes_before_whom_only_metadata_name(house: str, knowledge: Knowledge) -> None:
    head = f'<title>{TITLE} ‹ Orla Conservation Project</title><meta name="author" content="{house}">'
    (article,), _ = read(head, f"<h1>{TITLE}</h1>{PARAGRAPHS}", knowledge)
    assert (article.title, article.authors) == (TITLE, ())
    head = f'<title>{TITLE}</title><meta name="author" content="Site Admin">'
    (article,), _ = read(head, f"<h1>{TITLE}</h1><p>von Lio Heine</p>{PARAGRAPHS}", knowledge)
    assert article.authors == ("Lio Heine",)
