"""An article as extraction reads it: its own words, paragraph by paragraph, furniture blanked, offsets kept.

All rooms of extraction work on a `Reading`, so that an article is cut into sentences and words once.
"""

from __future__ import annotations

from summit_tui.extract.language import in_english
from summit_tui.extract.wording.glance import glances
from summit_tui.extract.wording.openers import Openings
from summit_tui.knowledge import Knowledge
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.model import READ_KINDS, Article, ParagraphKind, Source, Span


class Passage:
    """One paragraph to be read. `text` has as many characters as the file's slice: line breaks and holes are spaces.

    It is read far more often than made, so it is no tuple.
    """

    __slots__ = ("kind", "start", "text")

    def __init__(self, kind: ParagraphKind, start: int, text: str) -> None:
        self.kind = kind
        self.start = start
        """Offset of the first character in the source's text."""
        self.text = text

    @property
    def end(self) -> int:
        """Offset behind the last character in the source's text."""
        return self.start + len(self.text)


class Reading(NamedTuple):
    """What the extractors are given."""

    source: Source
    article: Article
    passages: tuple[Passage, ...]
    knowledge: Knowledge
    glances: tuple[Openings, ...] = ()
    """What the words of each passage show at once."""
    english: bool = True
    """Whether what is said in it can be attributed: the rules know no other language."""

    def span(self, start: int, end: int) -> Span:
        """A span of the source from file offsets."""
        return new(Span, (self.source.id, start, end))


def open_article(source: Source, article: Article, knowledge: Knowledge) -> Reading:
    """Prepare an article for extraction."""
    passages = []
    for paragraph in article.paragraphs:
        if paragraph.kind not in READ_KINDS and not (article.role == "teaser" and paragraph.kind == "teaser"):
            continue
        start, end = paragraph.span.start, paragraph.span.end
        text = source.text[start:end].replace("\n", " ")
        if paragraph.holes:
            text = _blanked(text, [(hole.start - start, hole.end - start) for hole in paragraph.holes])
        passages.append(Passage(paragraph.kind, start, text))
    texts = [passage.text for passage in passages]
    return Reading(source, article, tuple(passages), knowledge, glances(texts, knowledge), in_english(texts, knowledge))


def _blanked(text: str, holes: list[tuple[int, int]]) -> str:
    """A text with spaces for its holes, which are in the order of the text."""
    pieces: list[str] = []
    at = 0
    for start, end in holes:
        pieces += (text[at:start], " " * (end - max(at, start)))
        at = max(at, end)
    return "".join((*pieces, text[at:]))
