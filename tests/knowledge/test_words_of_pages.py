"""A user's own words for what stands on pages are added to ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from summit_tui import ingest
from summit_tui.knowledge import load
from summit_tui.model import Article

STORY = "<p>The ferries stopped at dawn, and nobody in the old harbour said why they had stopped.</p>" * 4


def page(title: str, above: str = "", below: str = "") -> str:
    return f"""<html><head><title>{title}</title></head><body><article><h1>Ferries stop at dawn in the old harbour</h1>
{above}{STORY}{below}</article></body></html>"""


BELOW_A_NAME = page("Ferries stop at dawn in the old harbour - Wharf Diary", "<p>By Mara Quist</p>")
SIGNED_IN_A_FOOTER = page("Ferries stop", '<footer class="story-sign">By Mara Quist</footer>')
JOINED = page("Ferries stop", '<p>Aufgezeichnet durch <span class="author">Mara Quist</span></p>')
RELEASED = page("Ferries stop", "<p>3 July 2031 | harbour bulletin (2031) of the quays 055</p>")
ASKING = page("Ferries stop", below="<p>Try The Verel Post stories in the morning, and read them twice.</p>")
LISTING = page("Ferries stop", below="<p>Ashore with the crews</p><p>Whale seen from pier</p><p>Crane falls</p>")


@pytest.mark.parametrize(
    ("text", "table", "words", "told", "before", "after"),
    [
        pytest.param(
            *(BELOW_A_NAME, "outlets", '[words]\nsections = ["wharf", "diary"]'),
            *(lambda article: article.outlet, "Wharf Diary", None),
            id="a part of a site is no outlet",
        ),
        pytest.param(
            *(SIGNED_IN_A_FOOTER, "pages", '[names]\nheads = ["story-sign"]'),
            *(lambda article: article.authors, (), ("Mara Quist",)),
            id="a footer above the text says who wrote it",
        ),
        pytest.param(
            *(JOINED, "bylines", '[words]\njoins = ["durch"]'),
            *(lambda article: article.paragraphs[1].span.end, 59, 70),
            id="a word before an author's name stays on its line",
        ),
        pytest.param(
            *(RELEASED, "furniture", 'releases = ["harbour bulletin"]'),
            *(lambda article: article.paragraphs[1].kind, "standfirst", "meta"),
            id="an office calls what it publishes so",
        ),
        pytest.param(
            *(ASKING, "furniture", '[invitations]\nverbs = ["Try"]'),
            *(lambda article: article.outlet, None, "The Verel Post"),
            id="an outlet asks to be read",
        ),
        pytest.param(
            *(LISTING, "furniture", 'related_starts = ["ashore with"]'),
            *(lambda article: article.paragraphs[6].kind, "furniture", "teaser"),
            id="a heading opens a list of other articles",
        ),
    ],
)
def test_a_word_that_the_user_adds_tells_what_stands_on_a_page(
    tmp_path: Path, text: str, table: str, words: str, told: Callable[[Article], object], before: object, after: object
) -> None:
    (tmp_path / f"{table}.toml").write_text(words, "utf-8")
    found = []
    for folder in (None, tmp_path):
        _, (article, *_) = ingest.read(text.encode(), "a.html", "a.html", load(folder))
        found.append(told(article))
    assert found == [before, after]


TEXT = "Ferries stop at dawn in the old harbour\n\nBy Mara Quist\n3 July 2031\n\n" + "\n\n".join(
    f"The ferries stopped at dawn on day {n}, and nobody in the old harbour said why they had stopped."
    for n in range(4)
)
PICTURED = (
    f"{TEXT}\n\nTwo ferries lie at the quay below the lighthouse\nSee it larger\n\n(The wharf)\n\nAll is quiet there.\n"
)
SUMMED_UP = "Abstract\n\nNobody in the harbour of Verel said on any of the four days why its ferries had.\n\nFull text"
KEPT = TEXT.replace("3 July 2031", f"3 July 2031\n\n{SUMMED_UP}") + (
    "\n\nHow it is filed\nTitle: Ferries stop\nAuthor: Mara Quist\nPublication: The Verel Post\nShelf mark: Q 14\n"
)
FILED = f"{TEXT}\n\nMore on this:\nWhere this is filed\nWhale seen from the long pier\nCrane falls on the wharf\n"


@pytest.mark.parametrize(
    ("text", "words", "line", "before", "after"),
    [
        pytest.param(
            PICTURED, 'picture_buttons = ["see it larger"]', "Two ferries lie", "teaser", "caption", id="picture"
        ),
        pytest.param(KEPT, 'details = ["how it is filed"]', "Nobody in", "body", "furniture", id="details"),
        pytest.param(
            FILED,
            'topics = ["where this is filed"]\nrelated = ["where this is filed"]',
            "Whale",
            "teaser",
            "furniture",
            id="topics",
        ),
    ],
)
def test_headings_and_buttons_that_the_user_adds_are_known(
    tmp_path: Path, text: str, words: str, line: str, before: str, after: str
) -> None:
    (tmp_path / "furniture.toml").write_text(words, "utf-8")
    found = []
    for folder in (None, tmp_path):
        source, articles = ingest.read(text.encode(), "a.txt", "a.txt", load(folder))
        lines = {source.text[p.span.start : p.span.end]: p.kind for a in articles for p in a.paragraphs}
        found.append(next((kind for printed, kind in lines.items() if printed.startswith(line)), "none"))
    assert found == [before, after]
