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


def test_offsets_count_in_the_file(knowledge: Knowledge) -> None:
    source, (article,) = ingest.read(CLIPPING.encode(), "clip.md", "", knowledge)
    assert source.text == CLIPPING
    body = [p for p in article.paragraphs if p.kind == "body"]
    assert source.text[body[1].span.start : body[1].span.end].startswith("> “We need")


def test_without_front_matter_the_first_heading_is_the_title(knowledge: Knowledge) -> None:
    text = "# Ferry strike ends\n\nBy Maren Dahl\n\nThe strike of the ferry crews ended on Friday, both sides said.\n"
    _, (article,) = ingest.read(text.encode(), "clip.md", "", knowledge)
    assert (article.title, article.authors) == ("Ferry strike ends", ("Maren Dahl",))


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
