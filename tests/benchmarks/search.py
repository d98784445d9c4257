"""Searching 100,000 passages, against `rg`, `fzf --filter` and SQLite FTS5: `python tests/benchmarks/search.py`.

Each yardstick runs in turns with ours in one process; the ratios of medians count, not the milliseconds.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from summit_tui.dossier import Dossier
from summit_tui.link import Linked
from summit_tui.model import Article, Entity, Mention, Paragraph, Source, Span, line_starts
from summit_tui.search.index import Index

SYLLABLES = [
    "ba",
    "be",
    "bi",
    "bo",
    "ka",
    "ke",
    "ki",
    "ko",
    "la",
    "le",
    "li",
    "lo",
    "ma",
    "me",
    "mi",
    "mo",
    "na",
    "ne",
    "ni",
    "no",
    "ra",
    "re",
    "ri",
    "ro",
    "sa",
    "se",
    "si",
    "so",
    "ta",
    "te",
    "ti",
    "to",
    "va",
    "ve",
]
CODAS = ("", "", "", "n", "r", "s", "l", "ng", "st")


def vocabulary(size: int, pace: random.Random) -> list[str]:
    """Invented words, two to four syllables."""
    words: dict[str, None] = {}
    while len(words) < size:
        word = "".join(pace.choice(SYLLABLES) for _ in range(pace.choice((2, 2, 3, 3, 4)))) + pace.choice(CODAS)
        words[word] = None
    return list(words)


def dossier(passages: int, pace: random.Random) -> tuple[Dossier, list[str], list[str]]:
    """Invented articles of ten passages each with the frequencies of words that languages have, and 2,000 people."""
    words = vocabulary(30_000, pace)
    weights = [1 / (n + 3) for n in range(len(words))]
    people = [
        f"{a.title()} {b.title()}" for a, b in zip(pace.sample(words, 2000), pace.sample(words, 2000), strict=True)
    ]
    stream = iter(pace.choices(words, weights, k=passages * 48))
    sources, articles, mentions = {}, [], {}
    lines: list[str] = []
    for n in range(passages // 10):
        name = f"{n:05}.txt"
        paragraphs, text = [], ""
        for p in range(11):
            length = 7 if p == 0 else pace.randint(10, 60)
            line = " ".join(next(stream, "end") for _ in range(length)).capitalize() + "."
            who = pace.choice(people)
            mentions.setdefault(who, []).append(Mention(name, len(text), len(text) + len(who)))
            line = f"{who} {line}"
            paragraphs.append(Paragraph("title" if p == 0 else "body", Span(name, len(text), len(text) + len(line))))
            text += line + "\n\n"
            lines.append(line)
        sources[name] = Source(name, "", text, "", line_starts=line_starts(text))
        articles.append(Article(name, name, "main", Span(name, 0, len(text)), tuple(paragraphs), text.split("\n")[0]))
    entities = tuple(
        Entity(f"p-{n}", who, "person", mentions=tuple(mentions.get(who, ()))) for n, who in enumerate(people)
    )
    return Dossier(sources, Linked(tuple(articles), entities=entities)), people, lines


def queries(people: list[str], lines: list[str], pace: random.Random) -> list[str]:
    """What people type, letter by letter: names, mistyped names, words out of passages."""
    whole = []
    for _ in range(40):
        whole.append(pace.choice(people).lower())
        whole.append(mistyped(pace.choice(people).lower(), pace))
        words = pace.choice(lines).rstrip(".").lower().split()
        at = pace.randrange(len(words) - 2)
        whole.append(" ".join(words[at : at + 3]))
    return [query[:n] for query in whole for n in range(2, len(query) + 1)]


def mistyped(word: str, pace: random.Random) -> str:
    """Two slips of the fingers, the first letter not spared."""
    letters = list(word)
    for _ in range(2):
        at = pace.randrange(len(letters) - 1)
        match pace.randrange(4):
            case 0:
                letters[at], letters[at + 1] = letters[at + 1], letters[at]
            case 1:
                del letters[at]
            case 2:
                letters.insert(at, pace.choice("etaoin"))
            case 3:
                letters[at] = pace.choice("etaoin")
    return "".join(letters)


def milliseconds(run: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """How long one call takes; what runs in this process by the processor's time, since machines have other work."""
    began = clock()
    run()
    return (clock() - began) * 1000


def say(what: str, times: list[float]) -> float:
    """Print the middle and the slow end; returns the middle."""
    middle = statistics.median(times)
    print(f"{what:<42} p50 {middle:9.2f} ms   p95 {statistics.quantiles(times, n=20)[-1]:9.2f} ms   n {len(times)}")
    return middle


def quality(index: Index, people: list[str], pace: random.Random) -> None:
    """How often the person meant is first, and among the first ten with two slips."""
    meant = pace.sample(range(len(people)), 300)

    def place(query: str, n: int) -> int:
        same = {f"p-{i}" for i, who in enumerate(people) if who == people[n]}
        return next((at for at, hit in enumerate(index.search(query, 10).hits) if hit.id in same), 99)

    clean = [place(people[n].lower(), n) for n in meant]
    slips = [place(mistyped(people[n].lower(), pace), n) for n in meant]
    first, found = clean.count(0) / len(meant), sum(p < 10 for p in slips) / len(meant)
    print(f"first, clean: {first:.1%}   first ten, two slips: {found:.1%}")


def main() -> None:
    """Build, search, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=100_000)
    passages = parser.parse_args().passages
    pace = random.Random(3)
    made, people, lines = dossier(passages, pace)
    size = sum(len(line) for line in lines)
    print(f"{len(lines)} passages, {size / 1e6:.1f} MB")

    index = Index(made)
    built = milliseconds(lambda: index.search("warm"))
    base = sqlite3.connect(":memory:")

    def fill() -> None:
        base.execute("CREATE VIRTUAL TABLE passage USING fts5(text, prefix='2 3')")
        base.executemany("INSERT INTO passage VALUES (?)", ((line,) for line in lines))

    fts = milliseconds(fill)
    print(f"build: {built:.0f} ms, FTS5 {fts:.0f} ms, ratio {built / fts:.2f}")

    asked = queries(people, lines, pace)
    pace.shuffle(asked)
    asked = asked[:600]
    ours = say("ours, as typed", [milliseconds(lambda q=q: index.search(q, 50)) for q in asked])
    say("ours, asked again", [milliseconds(lambda q=q: index.search(q, 50)) for q in asked])

    def ask_fts(query: str) -> None:
        words = " ".join(f'"{word}"*' for word in query.split())
        base.execute("SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 50", (words,)).fetchall()

    say("FTS5, prefixes, ranked", [milliseconds(lambda q=q: ask_fts(q)) for q in asked[:150]])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "passages.txt"
        file.write_text("\n".join(lines), "utf-8")
        for tool, call in {
            "rg": lambda q: ["rg", "-i", "-F", "-c", q, str(file)],
            "fzf": lambda q: ["sh", "-c", 'fzf --filter "$0" < "$1" | head -50', q, str(file)],
        }.items():
            if shutil.which(tool):
                times = [
                    milliseconds(lambda q=q, call=call: subprocess.run(call(q), capture_output=True), time.perf_counter)
                    for q in asked[:25]
                ]
                print(f"  ours / {tool}: {ours / say(tool, times):.3f}")
    quality(index, people, pace)
    tracemalloc.start()
    again = Index(made)
    again.search("warm")
    print(f"memory: {tracemalloc.get_traced_memory()[0] / size:.2f} × the text")


if __name__ == "__main__":
    main()
