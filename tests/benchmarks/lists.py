"""Long lists and long articles on the screen: `python tests/benchmarks/lists.py`.

Replacing a list of 100,000 articles is a ratio to replacing one of 100; the first paint of an article of 1 MB is a
ratio to a Static with the same text. In turns in one process, by the processor's time from the change to the painted
screen. Putting 10,000 articles in another order is told in milliseconds, the first time, when they are sorted, and
later. What the worker that reads a dossier has ready before it hands it over is made ready here too, and said apart.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable, Sequence

from textual.app import App
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Linked, Paragraph, Source, Span, line_starts
from summit_tui.tui.asked.selection import ORDERS, Selection
from summit_tui.tui.duties.preparing import prepare
from summit_tui.tui.widgets.article_list import ArticleList
from summit_tui.tui.widgets.reader import Reader

LINE = "The ferries of Lakeland run through the winter, and nobody in the harbour speaks of the price of grain. "


def articles(count: int) -> Dossier:
    """Many articles of one paragraph in one file."""
    text = LINE * 3
    span = Span("a.txt", 0, len(text))
    made = tuple(
        Article(
            f"a-{n}", "a.txt", "main", span, (Paragraph("body", span),), f"{LINE[:30]} and {n} more in the north",
            "Lakeland Herald", published=f"20{n % 30:02}-05-17",
        )
        for n in range(count)
    )  # fmt: skip
    return Dossier({"a.txt": Source("a.txt", "", text, "", line_starts=line_starts(text))}, Linked(made))


def long_article(size: int) -> tuple[Dossier, str]:
    """One article of so many characters."""
    paragraph = LINE * 6
    paragraphs, text = [], ""
    while len(text) < size:
        paragraphs.append(Paragraph("body", Span("a.txt", len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    article = Article("a", "a.txt", "main", Span("a.txt", 0, len(text)), tuple(paragraphs), LINE)
    return Dossier({"a.txt": Source("a.txt", "", text, "", line_starts=line_starts(text))}, Linked((article,))), text


async def painted(app: App[None], change: Callable[[], object]) -> float:
    """Processor seconds that a change takes until it is painted."""
    began = time.process_time()
    change()
    painting = asyncio.Event()
    app.call_after_refresh(painting.set)
    await painting.wait()
    return time.process_time() - began


async def in_turns(
    app: App[None], one: Callable[[], object], other: Callable[[], object], runs: int
) -> Sequence[float]:
    """Medians of two changes."""
    await painted(app, one)
    await painted(app, other)
    pairs = [(await painted(app, one), await painted(app, other)) for _ in range(runs)]
    return [statistics.median(side) for side in zip(*pairs, strict=True)]


async def lists() -> None:
    """Replace a long list and a short one."""
    long, other_long, short, other_short = articles(100_000), articles(99_999), articles(100), articles(99)
    for dossier in (other_long, short, other_short):
        prepare(dossier)
    began = time.process_time()
    prepare(long)
    print(f"made ready by the worker, once: {(time.process_time() - began) * 1000:.0f} ms for 100,000 rows")
    app: App[None] = App()
    async with app.run_test(size=(120, 40)) as pilot:
        listing = ArticleList()
        await app.mount(listing)
        await pilot.pause()
        turn = {id(long): other_long, id(other_long): long, id(short): other_short, id(other_short): short}
        now = {"long": long, "short": short}

        def show(which: str) -> None:
            now[which] = turn[id(now[which])]
            listing.dossier = now[which]

        a, b = await in_turns(app, lambda: show("long"), lambda: show("short"), 15)
    print(f"replacing 100,000 / 100 rows: {a / b:.2f}  ({a * 1000:.1f} ms / {b * 1000:.1f} ms)")


async def orders() -> None:
    """Put a long list in each order, and in each again."""
    app: App[None] = App()
    async with app.run_test(size=(120, 40)) as pilot:
        listing = ArticleList()
        await app.mount(listing)
        listing.dossier = articles(10_000)
        await pilot.pause()

        async def turned(order: str) -> float:
            return 1000 * await painted(app, lambda: setattr(listing, "selection", Selection("a-70", order=order)))

        for order in ORDERS[1:]:
            first = await turned(order)
            await turned("")
            print(f"10,000 articles {order}: {first:.1f} ms, then {await turned(order):.1f} ms")


async def page() -> None:
    """Paint an article of a megabyte, and the same text in a Static."""
    dossier, text = long_article(1_000_000)
    times = []
    for _ in range(3):
        for make in (_reader(dossier), lambda: Static(Content(text))):
            app: App[None] = App()
            async with app.run_test(size=(120, 40)) as pilot:
                await pilot.pause()
                began = time.process_time()
                await app.mount(make())
                await pilot.pause()
                times.append(time.process_time() - began)
    a, b = statistics.median(times[::2]), statistics.median(times[1::2])
    print(f"1 MB article / Static: {a / b:.3f}  ({a * 1000:.0f} ms / {b * 1000:.0f} ms)")


def _reader(dossier: Dossier) -> Callable[[], Widget]:
    def make() -> Widget:
        reader = Reader()
        reader.dossier, reader.selection = dossier, Selection("a")
        return reader

    return make


if __name__ == "__main__":
    asyncio.run(lists())
    asyncio.run(orders())
    asyncio.run(page())
