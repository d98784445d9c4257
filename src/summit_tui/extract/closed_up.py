"""What is not read inside a paragraph (marks of Markdown, addresses of links) is closed up: words stand side by side.

“[Runa Velk](https://…), the **foreign minister**” is read as “Runa Velk, the foreign minister”. A paragraph begins
where it does in the file, and spaces fill it up behind; `Places` tells where in the file that stands which was found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Article, Paragraph, is_inside_word


class Places(NamedTuple):
    """Runs of characters that stand elsewhere in the file, in order."""

    firsts: tuple[int, ...] = ()
    """Where each begins as it is read."""
    printed: tuple[int, ...] = ()
    """Where each begins in the file."""

    def start(self, at: int) -> int:
        """Where in the file something begins that is read at `at`."""
        number = bisect_right(self.firsts, at) - 1
        return at if number < 0 else self.printed[number] + at - self.firsts[number]

    def end(self, at: int) -> int:
        """Where in the file something ends: behind its last character, not behind the mark that follows."""
        return self.start(at - 1) + 1 if at else at


def closed_up(text: str, articles: Sequence[Article]) -> tuple[str, list[Article], Places]:
    """A file's text with the paragraphs of some of its articles closed up, these without holes, and their places."""
    pieces: list[str] = []
    firsts: list[int] = []
    printed: list[int] = []
    done = 0
    paragraphs = [paragraph for article in articles for paragraph in article.paragraphs]
    for paragraph in sorted(paragraphs, key=lambda paragraph: paragraph.span.start):
        start, end = paragraph.span.start, paragraph.span.end
        if not paragraph.holes or start < done:
            continue
        at = start
        pieces.append(text[done:start])
        for first, words in _runs(text, paragraph):
            firsts.append(at)
            printed.append(first)
            pieces.append(words)
            at += len(words)
        pieces.append(" " * (end - at))
        firsts += (at, end)
        printed += (at, end)
        done = end
    whole = [
        article._replace(paragraphs=tuple([p._replace(holes=()) if p.holes else p for p in article.paragraphs]))
        for article in articles
    ]
    return "".join((*pieces, text[done:])), whole, Places(tuple(firsts), tuple(printed))


def _runs(text: str, paragraph: Paragraph) -> list[tuple[int, str]]:
    """What is read of a paragraph, with where it begins; one space where words are parted by holes and spaces."""
    runs: list[tuple[int, str]] = []
    at = paragraph.span.start
    apart = True
    for hole in (*paragraph.holes, paragraph.span._replace(start=paragraph.span.end)):
        words = text[at : max(at, hole.start)]
        kept = words.lstrip(" ") if apart else words
        if kept:
            runs.append((at + len(words) - len(kept), kept))
            apart = kept[-1].isspace()
        at = max(at, hole.end)
        left_out = text[hole.start : hole.end]
        if is_inside_word(text, hole.start, hole.end):
            continue
        if not apart and left_out and (left_out == "|" or left_out[0].isspace() or left_out[-1].isspace()):
            runs.append((hole.start, " "))
            apart = True
    return runs
