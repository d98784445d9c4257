"""Mails, and pages that browsers save in their form: what they say is read, however it was packed."""

from __future__ import annotations

import base64
import quopri

import pytest

from summit_tui import ingest
from summit_tui.extract import extract
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Article, Source

SAID = "“We will keep the ferries running through the winter,” Lakeland transport minister Tomas Verel said."
WORDS = f"PORT ASTER — The ministers of the lakes met on Monday to talk about their ferries.\n\n{SAID}\n"
HEAD = "From: Lakeland Post <news@post.example>\nDate: Mon, 4 Mar 2024 10:30:00 +0000\nMIME-Version: 1.0\n"
SUBJECT = "Subject: =?utf-8?q?Ferries_stay_=E2=80=93_a?=\n =?utf-8?b?bGwgb2YgdGhlbQ==?=\n"
PAGE = "<html><body><h1>Ferries stay – all of them</h1>" + "".join(f"<p>{p}</p>" for p in WORDS.split("\n\n"))
ATTACHED = "Content-Type: text/plain\nContent-Disposition: attachment\n\n“Nobody said this to us,” Mara said.\n"
PICTURE = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def packed(text: str, kind: str = "plain", how: str = "quoted-printable", charset: str = "utf-8") -> str:
    data = text.encode(charset)
    body = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(how, lambda raw: raw)(data)
    said = f"Content-Type: text/{kind}; charset={charset}\nContent-Transfer-Encoding: {how}\n\n"
    return said + body.decode(charset if how == "8bit" else "ascii")


def together(kind: str, *parts: str) -> str:
    inside = "".join(f"--=_b.1\n{part}\n" for part in parts)
    return (
        f'Content-Type: multipart/{kind};\n boundary="=_b.1"\n\nThis is a mail of several parts.\n{inside}--=_b.1--\n'
    )


def read(mail: str, knowledge: Knowledge, name: str = "a.eml") -> tuple[Source, tuple[Article, ...]]:
    return ingest.read(mail.encode(), name, "", knowledge)


@pytest.mark.parametrize(
    "body",
    [
        packed(WORDS),
        packed(WORDS, how="base64"),
        packed(WORDS, how="8bit"),
        packed(PAGE, "html"),
        together("alternative", packed(WORDS), packed(PAGE, "html")),
        together("alternative", packed("Read this in a browser."), packed(PAGE, "html", "base64")),
        together("mixed", ATTACHED, packed(WORDS, how="base64"), ATTACHED),
        together("mixed", PICTURE, packed(WORDS)),
        "Content-Type: message/rfc822\n\nFrom: a\n" + packed(WORDS),
        together("mixed", packed(WORDS)).replace("=_b.1--", "").replace("\n", "\r\n"),
    ],
)
def test_what_a_mail_says_is_read_however_it_is_packed(body: str, knowledge: Knowledge) -> None:
    source, (article,) = read(HEAD + SUBJECT + body, knowledge)
    assert article.title == "Ferries stay – all of them"
    assert article.published == "2024-03-04T10:30"
    quotations = [q for q in extract(source, article, knowledge).quotations if q.kind != "indirect"]
    assert [q.text for q in quotations] == ["We will keep the ferries running through the winter,"]
    span = quotations[0].spans[0]
    assert source.text[span.start : span.end] == quotations[0].text


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("Subject: Ferries stay – all of them\n", "Ferries stay – all of them"),
        ("Subject: =?iso-8859-1?Q?Caf=E9_talks_stay_open?=\n", "Café talks stay open"),
        ("Subject: Ferries =?no-such-code?q?stay?= open\n", "Ferries stay open"),
    ],
)
def test_the_subject_is_the_title_however_its_letters_were_sent(header: str, title: str, knowledge: Knowledge) -> None:
    _, (article,) = read(HEAD + header + packed(WORDS), knowledge)
    assert article.title == title


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.html"])
def test_a_page_that_a_browser_saved_in_one_file_is_read(name: str, knowledge: Knowledge) -> None:
    head = "From: <Saved by a browser>\nSubject: Ferries stay\nMIME-Version: 1.0\n"
    _, (article,) = read(head + together("related", packed(PAGE, "html"), PICTURE), knowledge, name)
    assert article.title == "Ferries stay – all of them"


@pytest.mark.parametrize(
    "mail",
    [
        HEAD + together("mixed", ATTACHED),
        HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!\n",
        HEAD + "Content-Type: application/pdf\n\n%PDF\n",
    ],
)
def test_a_mail_without_text_is_told(mail: str, knowledge: Knowledge) -> None:
    with pytest.raises(ingest.Unreadable, match="holds no text"):
        read(mail, knowledge)


def test_an_article_that_only_looks_like_a_mail_is_left_as_it_is(knowledge: Knowledge) -> None:
    text = f"From: Lakeland Post\nSubject: Ferries stay\n\n{WORDS}"
    source, _ = read(text, knowledge, "a.txt")
    assert source.text == text


def test_all_articles_of_a_newsletter_are_of_who_sent_it_and_of_that_day(knowledge: Knowledge) -> None:
    said = WORDS.replace("\n\n", "</p><p>")
    page = (
        f"<h2>Ferries stay</h2><p>By Ines Okoro</p><p>{said}</p><h2>Boats are late</h2><p>By Olev Sarv</p><p>{said}</p>"
    )
    _, articles = read(HEAD + "Subject: Tides\n" + packed(page, "html"), knowledge)
    assert [(a.authors, a.outlet, (a.published or "")[:10]) for a in articles] == [
        (("Ines Okoro",), "Lakeland Post", "2024-03-04"),
        (("Olev Sarv",), "Lakeland Post", "2024-03-04"),
    ]


def test_the_day_on_which_a_browser_saved_a_page_is_not_its_day(knowledge: Knowledge) -> None:
    head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/a\n"
    head += "Date: Mon, 4 Mar 2024 10:30:00 -0000\n"
    _, (article,) = read(head + together("related", packed(PAGE, "html")), knowledge, "a.mhtml")
    assert (article.published, article.url) == (None, "https://post.example/a")


SENT = """Lake towns agree to share one ferry
By Anna Marsh
4 March 2031

Five towns on Lake Orla will share one ferry at night from May, their mayors said after a meeting on Monday.

“One ship that sails is worth more than five that do not,” said Orla mayor Henrik Aas on the pier.
"""


def test_an_article_that_is_quoted_by_whom_somebody_quotes_has_its_own_author_and_day(knowledge: Knowledge) -> None:
    quoted = "\n".join(f">> {line}" for line in SENT.splitlines())
    text = (
        "On Thu, Mar 6, 2031 at 9:12 AM Ola Berg <ola@lake.example> wrote:\n\n"
        f"> On Wed, Mar 5, 2031 Ines Lund <ines@lake.example> wrote:\n>\n{quoted}\n"
    )
    _, (article,) = ingest.read(text.encode(), "a.txt", "a.txt", knowledge)
    assert article.title == SENT.partition("\n")[0]
    assert (article.authors, article.published) == (("Anna Marsh",), "2031-03-04")


def test_the_headline_of_an_article_that_is_sent_on_is_its_subject_without_what_says_so(knowledge: Knowledge) -> None:
    title, _, rest = SENT.partition("\n")
    text = (
        "FYI\n\nFrom: Ola Berg <ola@lake.example>\nSent: Thursday, March 6, 2031 9:12 AM\nSubject: FW: Ferry\n\nsee\n\n"
        "-----Original Message-----\nFrom: Press list\nSent: Wednesday, March 5, 2031 8:00 AM\nTo: Ola Berg\n"
        f"Subject: FW: Re: {title}\n\n{rest}"
    )
    _, (article,) = ingest.read(text.encode(), "a.txt", "a.txt", knowledge)
    assert article.title == title
