"""An article's text set for reading, before its width is known: blocks of clean text that know where they stood.

`Galley.text` is what the reader draws. Its offsets are called places here; `place` and `source` turn an offset of the
file into a place and back, so that a quotation, a search hit or a mouse selection is found in either.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import READ_KINDS, Article, Paragraph, is_inside_word
from summit_tui.tui.asked.versions import other_printings
from summit_tui.tui.corpus_text import clean, runs, shown
from summit_tui.tui.drawn import phrases

AGAIN = "⧉"
"""How a note begins that says where else an article is printed."""
SHORT = 24
"""Characters of a fact that is not broken over two lines."""


class Block(NamedTuple):
    """A paragraph as it is shown, from one place to another. `kind` is a paragraph's, or one of the header's own."""

    start: int
    end: int
    kind: str
    printed: bool
    """Whether the words stand in the file, so that the cursor can be there."""


class Galley:
    """The text of one article as it is read, and where each piece of it stands in the file."""

    def __init__(self, dossier: Dossier, article: Article, furniture: bool = False) -> None:
        self.article = article
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._places, self._sources, self._lengths = array("I"), array("I"), array("I")
        self._shown = 0
        """Where in the file what was taken last ends."""
        self._source_text = dossier.sources[article.source].text
        self._compose(dossier, furniture)
        self.text = "".join(self._parts)
        self.blocks: Sequence[Block] = self._blocks

    def _compose(self, dossier: Dossier, furniture: bool) -> None:
        article = self.article
        headline = article.role == "teaser"
        own = (p._replace(kind="title") if headline and p.kind == "teaser" else p for p in article.paragraphs)
        paragraphs = [p for p in own if furniture or p.kind in READ_KINDS]
        head = 0
        while head < len(paragraphs) and paragraphs[head].kind in ("title", "standfirst", "meta", "furniture"):
            head += 1
        if not any(p.kind == "title" for p in paragraphs[:head]):
            head = 0
        self._add_own(kicker(article), "kicker")
        if head == 0:
            self._add_own(clean(article.title), "title")
        for paragraph in paragraphs[:head]:
            self._add(paragraph, furniture)
        self._add_own(byline(dossier, article), "byline")
        for note in notes(dossier, article):
            self._add_own(note, "note")
        self._add_own("", "rule")
        for paragraph in paragraphs[head:]:
            self._add(paragraph, furniture)

    def _add_own(self, text: str, kind: str) -> None:
        if text or kind == "rule":
            self._push(text)
            self._close(self._length - len(text), kind, False)

    def _add(self, paragraph: Paragraph, furniture: bool) -> None:
        start = self._length
        at = paragraph.span.start
        for hole in () if furniture else paragraph.holes:
            self._add_words(at, hole.start, start)
            at = hole.end
        self._add_words(at, paragraph.span.end, start)
        if self._length > start:
            self._close(start, paragraph.kind, True)

    def _add_words(self, first: int, last: int, block_start: int) -> None:
        text = self._source_text
        for start, end in runs(text, first, last):
            # A mark of Markdown that stands between letters leaves no space.
            parted = self._length > block_start and any(map(str.isspace, text[self._shown : start]))
            if parted and not is_inside_word(text, self._shown, start):
                self._push(" ")
            self._shown = end
            self._places.append(self._length)
            self._sources.append(start)
            self._lengths.append(end - start)
            self._push(shown(self._source_text[start:end]))

    def _push(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _close(self, start: int, kind: str, printed: bool) -> None:
        self._blocks.append(Block(start, self._length, kind, printed))
        self._push("\n")

    def place(self, source: int) -> int:
        """Where an offset of the file is shown; if it is not, the next place that is."""
        index = bisect_right(self._sources, source) - 1
        if index >= 0 and source < self._sources[index] + self._lengths[index]:
            return self._places[index] + source - self._sources[index]
        return self._places[index + 1] if index + 1 < len(self._places) else max(0, self._length - 1)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a span of the file is shown; None if none of it is."""
        index = bisect_left(self._sources, end) - 1
        if index < 0:
            return None
        piece, length = self._sources[index], self._lengths[index]
        if piece + length <= start:
            return None
        shift = self._places[index] - piece
        return start + shift if start >= piece else self.place(start), min(end, piece + length) + shift

    def source(self, place: int) -> int:
        """The offset in the file of a place; between pieces, of the next one."""
        index = bisect_right(self._places, place) - 1
        if index >= 0 and place <= self._places[index] + self._lengths[index]:
            return self._sources[index] + min(place - self._places[index], self._lengths[index])
        return self._sources[index + 1] if index + 1 < len(self._sources) else self.article.span.end

    def tells_of_printings(self, place: int) -> bool:
        """Whether a place is in the note that says where else the article is printed."""
        notes = (block for block in self._blocks if block.kind == "note" and block.start <= place < block.end)
        return any(self.text.startswith(AGAIN, note.start) for note in notes)

    def words(self, first: int, last: int) -> str:
        """The text between two places without the line breaks of the wrapping: paragraphs as paragraphs."""
        return "\n\n".join(part for part in self.text[first:last].split("\n") if part)


def kicker(article: Article) -> str:
    """The line above the title: who printed it; empty where the page doesn't say."""
    parts = [article.outlet or "", article.agency if article.agency != article.outlet else ""]
    return " · ".join(clean(p).upper() for p in parts if p)


def byline(dossier: Dossier, article: Article) -> str:
    """The line under the title: who wrote it, when, about which summit, how long."""
    parts = [", ".join(article.authors), phrases.published(article, time=True) if article.published else ""]
    summits = [s for s in map(dossier.summit, article.summits) if s]
    phases = dict(article.phases)
    for summit in summits[:2]:
        phase = phases.get(summit.id)
        parts.append(phrases.summit_name(summit) + (f" ({phrases.PHASES[phase]})" if phase else ""))
    if article.words:
        parts.append(phrases.count(article.words, "word"))
    # No line begins with the point between two facts.
    return "\u00a0· ".join(unbroken(clean(p)) for p in parts if p)


def unbroken(fact: str) -> str:
    """A short fact that no line breaks off within."""
    return fact.replace(" ", "\u00a0") if len(fact) <= SHORT else fact


def notes(dossier: Dossier, article: Article) -> list[str]:
    """What a reader must know of the article before reading it."""
    found = []
    if article.role == "teaser":
        found.append("Only the headline of this article is in the dossier.")
    elif not any(paragraph.kind in READ_KINDS and paragraph.kind != "title" for paragraph in article.paragraphs):
        found.append("There is nothing under this headline in the file.")
    found += [f"{AGAIN} {told}" for told in other_printings(dossier, article)]
    return [clean(note) for note in found]
