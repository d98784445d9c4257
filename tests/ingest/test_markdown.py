"""Markdown from clippers: the front matter tells, the syntax is no part of what is read."""

from __future__ import annotations

import pytest

from summit_tui import ingest
from summit_tui.extract.reading import open_article
from summit_tui.knowledge import Knowledge, load

CLIPPING = """---
title: "Dam on the Ulla to be raised: by four metres"
author: [Petra Lunde, Jon Teig]
source: The Lakes Observer
date: 2031-02-04 07:30
url: https://example.org/dam
tags:
  - water
---

# Dam on the Ulla to be raised

The government will raise the [dam on the Ulla](https://example.org/ulla "The Ulla") by **four metres**,
energy minister Solveig Hagen said.

> “We need *every* drop,” Hagen told
> the parliament.

![The dam. Photo: Ida Holm](dam.jpg)

## What happens to the village

- The church will be moved.
- The school will not.

Villagers said that nobody had asked them.
"""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read_words(text: str, knowledge: Knowledge) -> list[tuple[str, str]]:
    source, articles = ingest.read(text.encode(), "clip.md", "", knowledge)
    reading = open_article(source, articles[0], knowledge)
    return [(passage.kind, " ".join(passage.text.split())) for passage in reading.passages]


def test_front_matter_gives_the_facts(knowledge: Knowledge) -> None:
    _, (article,) = ingest.read(CLIPPING.encode(), "clip.md", "", knowledge)
    assert article.title == "Dam on the Ulla to be raised: by four metres"
    assert article.authors == ("Petra Lunde", "Jon Teig")
    assert article.outlet == "The Lakes Observer"
    assert article.published == "2031-02-04T07:30"
    assert article.url == "https://example.org/dam"


def test_what_is_read_has_no_syntax(knowledge: Knowledge) -> None:
    assert read_words(CLIPPING, knowledge) == [
        ("title", "Dam on the Ulla to be raised"),
        ("body", "The government will raise the dam on the Ulla by four metres , energy minister Solveig Hagen said."),
        ("body", "“We need every drop,” Hagen told the parliament."),
        ("subhead", "What happens to the village"),
        ("body", "- The church will be moved."),
        ("body", "- The school will not."),
        ("body", "Villagers said that nobody had asked them."),
    ]


def test_a_title_that_only_the_front_matter_has_is_read_too(knowledge: Knowledge) -> None:
    """Words in quotation marks in it are quotations like any other."""
    text = "---\ntitle: Dam “will hold”, minister says\n---\n\nThe dam is old, energy minister Hagen said.\n"
    assert read_words(text, knowledge) == [
        ("title", "Dam “will hold”, minister says"),
        ("body", "The dam is old, energy minister Hagen said."),
    ]


COMMENTED = """# Ferry strike ends

*The Lakes Observer*, 4 February 2031

The strike of the ferry crews ended on Friday, both sides said after talks in Orvale.

Comments (2)
oar77: "What a waste" said my wife
Anna K.: Finally!
"""


@pytest.mark.parametrize("name", ["clip.md", "clip.txt"])
def test_text_that_is_written_as_markdown_is_read_so(name: str, knowledge: Knowledge) -> None:
    """Whatever the file is called; what readers wrote below is nobody's article."""
    source, (article,) = ingest.read(COMMENTED.encode(), name, "", knowledge)
    assert (article.title, article.outlet) == ("Ferry strike ends", "The Lakes Observer")
    kinds = {source.text[p.span.start : p.span.end].split(":")[0]: p.kind for p in article.paragraphs}
    assert (kinds["oar77"], kinds["Anna K."]) == ("comment", "comment")


def test_offsets_count_in_the_file(knowledge: Knowledge) -> None:
    source, (article,) = ingest.read(CLIPPING.encode(), "clip.md", "", knowledge)
    assert source.text == CLIPPING
    body = [p for p in article.paragraphs if p.kind == "body"]
    assert source.text[body[1].span.start : body[1].span.end].startswith("> “We need")


def test_without_front_matter_the_first_heading_is_the_title(knowledge: Knowledge) -> None:
    text = "# Ferry strike ends\n\nBy Maren Dahl\n\nThe strike of the ferry crews ended on Friday, both sides said.\n"
    _, (article,) = ingest.read(text.encode(), "clip.md", "", knowledge)
    assert (article.title, article.authors) == ("Ferry strike ends", ("Maren Dahl",))


def test_a_table_is_read_row_by_row_and_dates_nothing(knowledge: Knowledge) -> None:
    rows = "| Meeting | Place | Date |\n| --- | --- | --- |\n| 1st | Verel, Tarn | 4 March 2015 |\n"
    text = f"# Ferry talks: a chronology\n\n{rows}\nThe ferry crews have met once so far, and both sides were late.\n"
    source, (article,) = ingest.read(text.encode(), "clip.md", "", knowledge)
    body = [source.text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body"]
    assert (article.published, body[1]) == (None, "| 1st | Verel, Tarn | 4 March 2015 |")


def test_a_teaser_has_no_syntax(knowledge: Knowledge) -> None:
    text = (
        "# Ferry strike ends\n\nThe strike of the ferry crews ended on Friday, both sides said.\n\n"
        "**Read more:** [The crews' long night](http://x.example/1)\n"
    )
    _, (_, teaser) = ingest.read(text.encode(), "clip.md", "", knowledge)
    assert (teaser.role, teaser.title) == ("teaser", "The crews' long night")


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c",
        "title: !!python/object/apply:os.system ['true']",
        "title: |\n  folded\n  text",
        "title: {a: 1}",
        "\n".join(f"k{i}: v" for i in range(100_000)),
        "---\n---\n: :\n- - -",
    ],
    ids=["aliases", "objects", "block", "map", "endless", "nonsense"],
)
def test_front_matter_that_means_harm_is_no_title(front: str, knowledge: Knowledge) -> None:
    text = f"---\n{front}\n---\n\nThe harbour stays open, the council said on Monday.\n"
    source, articles = ingest.read(text.encode(), "clip.md", "", knowledge)
    assert "python" not in articles[0].title
    assert "*" not in articles[0].title
    assert source.text == text


@pytest.mark.parametrize("fence", ["```", "~~~", "```text"])
def test_a_fence_is_no_quotation_mark_and_what_it_holds_is_read(fence: str, knowledge: Knowledge) -> None:
    words = "The dam will be raised in spring, the ministry said."
    text = f"# Dam on the Ulla to be raised\n\n{fence}\n{words}\n{fence[:3]}\n"
    assert read_words(text, knowledge)[1:] == [("body", words)]


def test_an_address_beside_many_open_links_is_still_a_link(knowledge: Knowledge) -> None:
    text = "# Dam on the Ulla to be raised\n\n" + "[a](" * 30 + ' [dam](https://example.org/dam_(Ulla) "x") stands.\n'
    assert "https://example.org" not in read_words(text, knowledge)[1][1]


def test_a_list_of_links_below_the_text_is_of_other_articles(knowledge: Knowledge) -> None:
    text = (
        "# Dam to be raised | The Lakes Observer\n\nThe government will raise the dam on the Ulla by four metres.\n\n"
    )
    text += "Villagers said that nobody had asked them.\n\n## Related\n\n- [Ten soups for a long winter](https://x.example/a)\n"
    source, articles = ingest.read(text.encode(), "clip.md", "", knowledge)
    assert [(a.role, a.title, a.outlet) for a in articles] == [
        ("main", "Dam to be raised", "The Lakes Observer"),
        ("teaser", "Ten soups for a long winter", None),
    ]
    assert source.text[articles[1].span.start : articles[1].span.end].startswith("- [Ten")


def test_a_line_that_begins_with_comments_is_none_of_readers_where_a_paragraph_was_wrapped(
    knowledge: Knowledge,
) -> None:
    wrapped = (
        "The crews said that they had read what the owners wrote of the strike, and that they would make no\n"
        "comments on the talks before all of them had ended, in Orvale as in the other harbours of\n"
        "the lake.\n\n"
        "Both sides meet again on Friday, in the town hall of Orvale, if the ferries sail by then as they\n"
        "always did on Fridays.\n"
    )
    words = read_words(
        f"# Ferry strike ends\n\nThe strike of the ferry crews ended, both sides said.\n\n{wrapped}", knowledge
    )
    assert [text.split()[0] for _, text in words] == ["Ferry", "The", "The", "Both"]
