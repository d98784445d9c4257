"""A small dossier of invented people, outlets and summits, built without reading: what the pages are tested on."""

from __future__ import annotations

from typing import Any

from summit_tui.dossier import Dossier
from summit_tui.link import Linked
from summit_tui.model import (
    Article,
    Entity,
    Event,
    Evidence,
    Figure,
    Mention,
    Paragraph,
    Problem,
    Quotation,
    Source,
    Span,
    Summit,
    line_starts,
)

HARBOUR = """Lakes summit ends with a harbour pledge

“We will build the harbour together,” Prime Minister Ilse Varn said in Oskholm on Friday.
The Treaty of Shared Waters was signed by six states.
“No river belongs to one bank,” Tomas Adeyo of Karland told reporters. [b]Trade[/b] reached 70 billion krone last year.
"""
REPRINT = """Lakes summit ends with a harbour pledge

“We will build the harbour together,” Prime Minister Ilse Varn said in Oskholm on Friday.
The Treaty of Shared Waters was initialled by six states, officials noted.
"""
ELSEWHERE = """Karland looks to the lakes

“No river belongs to one bank,” Adeyo said. Ilse Varn stressed the need for patience.
“Somebody has to pay.” Trade between the lakes was 71.2 billion krone, or 90 billion by another count.
"""


def _source(name: str, text: str) -> Source:
    return Source(name, "", text, "0" * 16, line_starts=line_starts(text))


def _article(key: str, source: Source, **facts: Any) -> Article:
    text, at, paragraphs = source.text, 0, []
    for block in text.split("\n"):
        if block:
            kind = "body" if paragraphs else "title"
            paragraphs.append(Paragraph(kind, Span(source.id, at, at + len(block))))
        at += len(block) + 1
    words = len(text.split())
    made = Article(key, source.id, "main", Span(source.id, 0, len(text)), tuple(paragraphs), text.split("\n")[0])
    return made._replace(words=words, published_known="printed", **facts)


SOURCES = {s.id: s for s in (_source("a.txt", HARBOUR), _source("b.txt", REPRINT), _source("c.txt", ELSEWHERE))}


def span(source: str, words: str, nth: int = 0) -> Span:
    """Where words stand in a source, for the first time or a later one."""
    at = -1
    for _ in range(nth + 1):
        at = SOURCES[source].text.index(words, at + 1)
    return Span(source, at, at + len(words))


def mention(article: str, source: str, words: str, nth: int = 0) -> Mention:
    """A name where it stands."""
    found = span(source, words, nth)
    return Mention(article, found.start, found.end)


def _quotation(key: str, article: str, source: str, words: str, **facts: Any) -> Quotation:
    made = Quotation(key, "direct", article, (span(source, words),), words)
    return made._replace(**facts)


ARTICLES = (
    _article(
        "harbour",
        SOURCES["a.txt"],
        outlet="The Tideline",
        published="2031-05-16T09:30",
        summits=("lakes-2031",),
        phases=(("lakes-2031", "after"),),
    ),
    _article(
        "reprint",
        SOURCES["b.txt"],
        outlet="Karland Courier",
        published="2031-05-17",
        copy_of="harbour",
        summits=("lakes-2031",),
        phases=(("lakes-2031", "after"),),
    ),
    _article("elsewhere", SOURCES["c.txt"], agency="Norrpress", published="2031-06-01", summits=("lakes-2031",)),
)
QUOTATIONS = (
    _quotation(
        "q1", "harbour", "a.txt", "We will build the harbour together", speaker="ilse-varn", summit="lakes-2031"
    ),
    _quotation(
        "q2",
        "harbour",
        "a.txt",
        "No river belongs to one bank",
        speaker="tomas-adeyo",
        summit="lakes-2031",
        echoes=("q4",),
    ),
    _quotation("q3", "reprint", "b.txt", "We will build the harbour together", speaker="ilse-varn", copy_of="q1"),
    _quotation("q4", "elsewhere", "c.txt", "No river belongs to one bank", speaker="tomas-adeyo", echoes=("q2",)),
    _quotation("q5", "elsewhere", "c.txt", "stressed the need for patience", speaker="ilse-varn", kind="indirect"),
    _quotation("q6", "elsewhere", "c.txt", "Somebody has to pay."),
)
VARN, ADEYO = "Ilse Varn", "Tomas Adeyo"
ENTITIES = (
    Entity(
        "ilse-varn",
        VARN,
        "person",
        "Prime Minister of Oskland",
        "oskland",
        aliases=("Ilse Varn", "Varn"),
        mentions=(
            mention("harbour", "a.txt", VARN),
            mention("reprint", "b.txt", VARN),
            mention("elsewhere", "c.txt", VARN),
        ),
        evidence=(
            Evidence("Prime Minister of Oskland", span("a.txt", "Prime Minister Ilse Varn")),
            Evidence("Prime Minister of Oskland", span("b.txt", "Prime Minister Ilse Varn")),
        ),
        perhaps=("i-varn",),
    ),
    Entity("i-varn", "I. Varn", "person"),
    Entity(
        "tomas-adeyo",
        ADEYO,
        "person",
        mentions=(mention("harbour", "a.txt", ADEYO), mention("elsewhere", "c.txt", "Adeyo")),
    ),
    Entity("oskland", "Oskland", "country"),
    Entity(
        "karland",
        "Karland",
        "country",
        mentions=(mention("harbour", "a.txt", "Karland"), mention("elsewhere", "c.txt", "Karland")),
    ),
    Entity("river", "River Osk", "place", mentions=(mention("harbour", "a.txt", "river"),)),
    Entity(
        "shared-waters",
        "Treaty of Shared Waters",
        "agreement",
        mentions=(mention("harbour", "a.txt", "Treaty of Shared Waters"),),
        summit="lakes-2031",
    ),
)
SUMMITS = (
    Summit("lakes-2029", "Five Lakes Summit", "lakes", 2, "Karstad", start="2029-05-03", next="lakes-2031"),
    Summit(
        "lakes-2031",
        "Five Lakes Summit",
        "lakes",
        3,
        "Oskholm",
        "oskland",
        "2031-05-15",
        "2031-05-16",
        ("oskland", "karland", "ilse-varn"),
        ("harbour", "reprint", "elsewhere"),
        ("shared-waters",),
        previous="lakes-2029",
        evidence=(Evidence("held in Oskholm", span("a.txt", "Oskholm")),),
        outcomes=(Evidence("a treaty was signed", span("a.txt", "Treaty of Shared Waters was signed")),),
    ),
)
_TRADE = {"about": "trade between the lakes", "unit": "krone"}
FIGURES = (
    Figure(
        "f1",
        "harbour",
        span("a.txt", "70 billion krone"),
        "70 billion krone",
        70e9,
        "krone",
        "trade between the lakes",
        "2030",
        agrees_with=("f2",),
        differs_from=("f3",),
        verdicts=(("f2", "within two per cent"), ("f3", "the same year, more than a tenth apart")),
    ),
    Figure(
        "f2",
        "elsewhere",
        span("c.txt", "71.2 billion krone"),
        "71.2 billion krone",
        71.2e9,
        "krone",
        "trade between the lakes",
        "2030",
        speaker="tomas-adeyo",
        agrees_with=("f1",),
        verdicts=(("f1", "within two per cent"),),
    ),
    Figure(
        "f3",
        "elsewhere",
        span("c.txt", "90 billion"),
        "90 billion",
        90e9,
        "krone",
        "trade between the lakes",
        "2030",
        differs_from=("f1",),
        verdicts=(("f1", "the same year, more than a tenth apart"),),
    ),
    Figure("f4", "harbour", span("a.txt", "six"), "six", 6, "states", "states that signed"),
)
EVENTS = (
    Event(
        "2030", "year", "harbour", span("a.txt", "last year"), "Trade reached 70 billion krone last year.", "last year"
    ),
    Event(
        "2031-05-16",
        "day",
        "harbour",
        span("a.txt", "on Friday"),
        "Prime Minister Ilse Varn said in Oskholm on Friday.",
        "weekday before the article's date",
        "lakes-2031",
    ),
)
PROBLEMS = (
    Problem("scan.pdf", "not text", "export it as text"),
    Problem("c.txt", "cut off at 1 MB", "raise the limit", partly=True),
)


def invented(**instead: Any) -> Dossier:
    """The dossier; parts of it may be given instead."""
    parts: dict[str, Any] = {
        "articles": ARTICLES,
        "quotations": QUOTATIONS,
        "entities": ENTITIES,
        "summits": SUMMITS,
        "figures": FIGURES,
        "events": EVENTS,
    }
    problems = instead.pop("problems", PROBLEMS)
    return Dossier(SOURCES, Linked(**{**parts, **instead}), problems, "Five lakes")
