"""What linking asks of a text is looked up once, when it is read, and then no more."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from invented_folder import AFTERWARDS, KNOWN, OPENING, PREVIEW, UNDATED

from summit_tui import ingest
from summit_tui.extract import extract
from summit_tui.link import link
from summit_tui.link.looked import look
from summit_tui.model import Article, Extract, Source

DELAYED = """Lakes Compact summit put off

4 March 2024

The third Lakes Compact summit has been postponed until 14 March, officials said. Narvonia, Tessara and Sorvia will \
attend.

"The roads are bad," President Ilse Tarn said in an interview in Orvale.
"""
AWAY = """Tarn speaks in Lima

19 March 2024

Narvonian President Ilse Tarn said in Lima on 2 March that “water has no flag”. The third Lakes Compact summit was held
in Orvale.
"""


def read(*texts: str) -> tuple[dict[str, Source], list[Article], list[Extract]]:
    """Invented articles as they are read, before anything is looked up."""
    sources: dict[str, Source] = {}
    articles: list[Article] = []
    for number, text in enumerate(texts):
        source, found = ingest.read(text.encode(), f"{number}.txt", "", KNOWN)
        sources[source.id] = source
        articles += found
    return sources, articles, [extract(sources[a.source], a, KNOWN) for a in articles]


def looked(sources: Mapping[str, Source], articles: list[Article], extracts: list[Extract]) -> list[Extract]:
    """The extracts with what linking asks of them."""
    return [look(a, e, sources, KNOWN) for a, e in zip(articles, extracts, strict=True)]


def test_whether_it_was_looked_up_before_makes_no_difference() -> None:
    sources, articles, extracts = read(OPENING, AFTERWARDS, PREVIEW, UNDATED, DELAYED, AWAY)
    before = link(sources, articles, looked(sources, articles, extracts), KNOWN)
    assert before == link(sources, articles, extracts, KNOWN)


def test_what_was_looked_up_is_not_asked_of_the_text_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sources, articles, extracts = read(OPENING, AFTERWARDS, PREVIEW, DELAYED, AWAY)
    found = looked(sources, articles, extracts)
    for asked in ("summit.quoted_there.Around", "figures.topic_of", "datelined.with_dates"):
        monkeypatch.setattr(f"summit_tui.link.{asked}", lambda *_: pytest.fail("asked again"))
    link(sources, articles, found, KNOWN)


@pytest.mark.parametrize(("text", "change"), [(DELAYED, "put"), (OPENING, "")])
def test_a_mention_says_what_became_of_the_summit(text: str, change: str) -> None:
    (found,) = looked(*read(text))
    assert change in {mention.change for mention in found.summits if mention.relation == "about"}


def test_a_mention_knows_the_days_that_its_sentence_gives_the_summit() -> None:
    (found,) = looked(*read(PREVIEW))
    assert "2024-03-14" in {mention.start for mention in found.summits}


def test_a_quotation_knows_where_and_when_it_was_said() -> None:
    (opening,), (away,), (delayed,) = (looked(*read(text)) for text in (OPENING, AWAY, DELAYED))
    there, elsewhere, interview = (one.quotations[0].setting for one in (opening, away, delayed))
    assert there is not None and there.there and not there.elsewhere
    assert elsewhere is not None and elsewhere.towns == ("Lima",) and elsewhere.days == ("2024-03-02",)
    assert interview is not None and interview.elsewhere


def test_an_article_that_prints_no_date_is_given_the_days_of_its_summits_when_its_own_is_known() -> None:
    dated, undated = looked(*read(OPENING, UNDATED))
    assert dated.dated and not undated.dated


@pytest.mark.parametrize(
    "text", ["“It rains,” Ilse Tarn, a farmer, said.", "At last year’s Lakes Compact summit it snowed."]
)
def test_an_article_that_is_about_no_summit_is_not_asked_where_its_words_were_said(text: str) -> None:
    (found,) = looked(*read(f"Rain\n\n4 March 2024\n\n{text}\n\n“More rain is to come,” Ruben Moss, a farmer, said.\n"))
    assert found.quotations and all(quotation.setting is None for quotation in found.quotations)


def test_a_figure_knows_what_it_is_about() -> None:
    (found,) = looked(*read(OPENING))
    trade = next(figure for figure in found.figures if figure.unit == "USD")
    assert trade.topic is not None and "=trade" in trade.topic
