"""A small dossier made by hand, so that tests of searching and printing depend on no rule of reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from report import REPORT
from summit_tui.dossier import Dossier
from summit_tui.link import Linked
from summit_tui.model import (
    Article,
    Entity,
    Event,
    Figure,
    Mention,
    Paragraph,
    Quotation,
    Source,
    Span,
    Summit,
    line_starts,
)
from summit_tui.system import folders

# No test asserts a time, and none fails for the load of the machine.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

FERRIES = """Lakeland and Norrmark agree on winter ferries

By Ines Okoro

PORT ÅSTER — Lakeland and Norrmark agreed on Monday to keep 1.5 million euros for the northern ferries.

“We will keep the ferries running through the winter,” Transport Minister Tomas Verelyev said at the Lakes Summit.

The taxi drivers of Port Åster were not asked. Trade grew a little; nobody in the harbour spoke of war.

“No one wins a trade war,” he added, according to the Norrmark Courier.
"""
TIDES = """Tides of change: Quist’s plan for “free” water

Mara Quist, the Norrmark chancellor, called the plan “a gift to the sea” in Verel on Tuesday.
"""


def _span(source: str, text: str, words: str) -> Span:
    start = text.index(words)
    return Span(source, start, start + len(words))


def _article(key: str, file: str, text: str, **facts: object) -> Article:
    lines = [line for line in text.split("\n") if line]
    paragraphs = tuple(
        Paragraph("title" if n == 0 else "meta" if line.startswith("By ") else "body", _span(file, text, line))
        for n, line in enumerate(lines)
    )
    span = Span(file, 0, len(text) - 1)
    return Article(key, file, "main", span, paragraphs, lines[0], words=len(text.split()), **facts)  # type: ignore[arg-type]


def _mentions(key: str, text: str, *names: str) -> tuple[Mention, ...]:
    return tuple(Mention(key, text.index(name), text.index(name) + len(name)) for name in names)


@pytest.fixture(scope="session")
def lakeland() -> Dossier:
    """Two articles, three quotations, two speakers, a summit, a figure and a date."""
    one, two = "winter/ferries.txt", "tides.txt"
    sources = {
        name: Source(name, f"/clippings/{name}", text, "00", line_starts=line_starts(text))
        for name, text in ((one, FERRIES), (two, TIDES))
    }
    ferries = _article(
        "a-1", one, FERRIES, outlet="Port Åster Post", authors=("Ines Okoro",), published="2024-03-04T09:30",
        published_known="printed", place="PORT ÅSTER", url="https://post.example/ferries", summits=("lakes-2024",),
    )  # fmt: skip
    tides = _article("a-2", two, TIDES, agency="Norrmark Press & Co", published="2023-05", published_known="inferred")
    quotations = (
        Quotation(
            "q-1", "direct", "a-1", (_span(one, FERRIES, "We will keep the ferries running through the winter,"),),
            "We will keep the ferries running through the winter,", "tomas-verelyev",
            _span(one, FERRIES, "Transport Minister Tomas Verelyev"), "said", reason="cue after the quotation",
            summit="lakes-2024",
        ),
        Quotation(
            "q-2", "direct", "a-1", (_span(one, FERRIES, "No one wins a trade war,"),), "No one wins a trade war,",
            "tomas-verelyev", _span(one, FERRIES, "he added"), "added", via="norrmark-courier", reason="pronoun",
        ),
        Quotation(
            "q-3", "partial", "a-2", (_span(two, TIDES, "a gift to the sea"),), "a gift to the sea", "mara-quist",
            _span(two, TIDES, "Mara Quist"), "called",
        ),
        Quotation(
            "q-4", "indirect", "a-1", (_span(one, FERRIES, "Lakeland and Norrmark agreed on Monday"),),
            "Lakeland and Norrmark agreed on Monday", None,
        ),
    )  # fmt: skip
    entities = (
        Entity(
            "tomas-verelyev", "Tomas Verelyev", "person", "Transport Minister of Lakeland", "Lakeland",
            aliases=("Tomas Verelyev", "Verelyev", "Vereliev"), mentions=_mentions("a-1", FERRIES, "Tomas Verelyev"),
        ),
        Entity(
            "mara-quist", "Mara Quist", "person", "Chancellor of Norrmark", "Norrmark", aliases=("Quist",),
            mentions=_mentions("a-2", TIDES, "Mara Quist"),
        ),
        Entity(
            "port-aster", "Port Åster", "place", aliases=("Astra",), mentions=_mentions("a-1", FERRIES, "Port Åster"),
        ),
        Entity("verel", "Verel", "place", mentions=_mentions("a-2", TIDES, "Verel")),
        Entity("lakeland", "Lakeland", "country", mentions=_mentions("a-1", FERRIES, "Lakeland")),
        Entity("norrmark", "Norrmark", "country", mentions=_mentions("a-1", FERRIES, "Norrmark")),
        Entity("norrmark-courier", "Norrmark Courier", "organisation"),
        Entity("ferry-accord", "Ferry Accord", "agreement", summit="lakes-2024"),
        Entity("officials", "Officials", "unnamed"),
    )  # fmt: skip
    summit = Summit(
        "lakes-2024", "Lakes Summit", "lakes", 2, "Port Åster", "Lakeland", "2024-03-04", "2024-03-05",
        ("lakeland", "norrmark"), ("a-1",), ("ferry-accord",),
    )  # fmt: skip
    euros = _span(one, FERRIES, "1.5 million euros")
    figure = Figure("f-1", "a-1", euros, "1.5 million euros", 1.5e6, "EUR", "the northern ferries", "2024")
    event = Event("2024-03-04", "day", "a-1", _span(one, FERRIES, "on Monday"), "Lakeland and Norrmark agreed")
    linked = Linked((ferries, tides), quotations, entities, (summit,), (figure,), (event,))
    return Dossier(sources, linked, (), "Lakeland")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A person's folders, all their own and empty."""
    for name in ("CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    for folder in (folders.config, folders.state, folders.cache):
        folder.cache_clear()
    yield tmp_path
    for folder in (folders.config, folders.state, folders.cache):
        folder.cache_clear()


@pytest.fixture
def clippings(tmp_path: Path, home: Path) -> Path:
    """A folder with one article that an agency wrote, and a home of its own."""
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "ferries.txt").write_text(REPORT, "utf-8")
    return folder
