"""An article laid out for attribution: words, sentences, cues and the places of its quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.cueing.cues import find_cues
from summit_tui.extract.phrasing.apposition import antecedent_of
from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.phrasing.word_forms import is_possessive
from summit_tui.extract.quotations import count_words
from summit_tui.extract.reading import Passage, Reading
from summit_tui.extract.sentences import Line, Marked, lines_of
from summit_tui.extract.wording.vocabulary import vocabulary
from summit_tui.knowledge.speech import CONTRACTED, Speech
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.model import Evidence, Quotation, Span

MARKS: Final = frozenset("“”\"„‟«»‹›「」『』〝〞＂'‘’‚`´")


DOUBLE: Final = ("“", '"', "''", "«", "„")
MOST_OF_SUBHEAD: Final = 8
"""Words of a subhead in marks."""


class Place:
    """Where a quotation stands. Every rule reads it."""

    __slots__ = ("line", "number", "sentence", "text", "token", "whole", "words")

    def __init__(self, number: int, line: int, token: int, sentence: int, text: str) -> None:
        """`number` is which quotation of the article it is, from 0; `token` the word of the line that stands for it."""
        self.number = number
        self.line = line
        """Index of its passage."""
        self.token = token
        self.sentence = sentence
        self.text = text
        self.words = count_words(text)
        lead = text.lstrip("“”\"'‘’«»…. [(—–-")
        self.whole = bool(lead) and (lead[0].isupper() or lead[0].isdigit() or (text[:1] in "[(" and lead[0].isalpha()))
        """Whether it starts like a sentence."""


class Words(NamedTuple):
    """Words of one passage."""

    line: int
    phrase: Phrase


class Found(NamedTuple):
    """What a rule found out about a quotation."""

    source: Words | None
    cue: Words | None = None
    via: Words | None = None
    carried: int | None = None
    """Index of the quotation whose speaker goes on."""
    label: tuple[int, int] | None = None
    """Offsets in the file of a name that stands inside the marks."""
    alone: bool = False
    """Whether the quotation stands in a paragraph without a source of its own."""


def found_beside(place: Place, source: Phrase | None, cue: tuple[int, int], via: Phrase | None) -> Found:
    """What a rule found in the line of a quotation: who says it, by which words, and through whom."""
    line = place.line
    whose = new(Words, (line, source)) if source is not None else None
    through = new(Words, (line, via)) if via is not None else None
    return new(Found, (whose, new(Words, (line, new(Phrase, cue))), through, None, None, False))


class Page:
    """An article's passages, cut and looked through; `found` fills as the rules go on."""

    __slots__ = (
        "_cues",
        "answering",
        "chosen",
        "following",
        "found",
        "lines",
        "places",
        "quotations",
        "reading",
        "speech",
        "turns",
    )

    def __init__(
        self,
        reading: Reading,
        quotations: tuple[Quotation, ...],
        lines: list[Line],
        speech: Speech,
        places: list[Place],
    ) -> None:
        """`lines` are the passages, `places` where the quotations stand in them."""
        self.reading = reading
        self.quotations = quotations
        self.lines = lines
        self.speech = speech
        self.places = places
        self.found: dict[int, tuple[str, Found]] = {}
        """By index of the quotation: the rule's name and what it found."""
        self.chosen: dict[int, Cue | None] = {}
        self.following: dict[int, tuple[int, Cue | None]] = {}
        """By index of the quotation: the cue before it, and where what follows it starts with the cue behind it."""
        self.answering: dict[int, Words | None] = {}
        """Who answers, by how much of the introduction was asked; kept by `interviewees`."""
        self.turns: object = None
        """Who speaks when in a transcript, kept by `spoken_turns`."""
        self._cues: list[list[list[Cue] | None]] = [[None] * len(line.sentences) for line in lines]

    def cues(self, line: int, sentence: int) -> list[Cue]:
        """The cues of one sentence."""
        kept = self._cues[line]
        cues = kept[sentence]
        if cues is None:
            low, high = self.lines[line].sentences[sentence]
            cues = kept[sentence] = find_cues(self.lines[line], low, high, self.speech)
        return cues

    def span(self, words: Words) -> Span:
        """The words' place in the file, without a possessive ending."""
        return self.place(self.lines[words.line], *words.phrase)

    def place(self, line: Line, first: int, last: int) -> Span:
        """The place in the file of the words `first` to before `last`, without a possessive ending."""
        end = line.end(last - 1)
        start = line.start(first)
        low = line.lows[last - 1]
        if "’" in low:
            if low in ("’s", "’") and last - 1 > first:
                end = line.end(last - 2)
            elif is_possessive(low) and len(low) > 2:
                end -= 2 if low.endswith("’s") else 1
            elif line.flags[last - 1] & CONTRACTED:
                end -= len(low) - low.index("’")
        base = line.passage.start
        return new(Span, (self.reading.source.id, base + start, base + end))


TAKEN_UP: Final = "whom “who” takes up"
"""What the evidence of a quotation calls the words that its mention "who" stands for."""


def taken_up(page: Page, source: Words) -> tuple[Evidence, ...]:
    """The noun phrase that "who" stands for, as evidence; nothing for any other mention."""
    line = page.lines[source.line]
    first = source.phrase.first
    if line.lows[first] != "who":
        return ()
    low = next((low for low, high in line.sentences if low <= first < high), 0)
    phrase = antecedent_of(line, first, low)
    return (Evidence(TAKEN_UP, page.span(Words(source.line, phrase))),) if phrase is not None else ()


_latest: list[tuple[Reading, Page]] = []


def laid_out(reading: Reading, quotations: Sequence[Quotation], *, latest: bool = False) -> Page:
    """Cut an article's passages into words, with its quotations in their places.

    With `latest` the page laid out last is taken, if it is of the same reading: attribution and indirect speech read
    the same words one after the other. It is not kept for a third: what is let go at once is let go sooner.
    """
    kept = [_latest.pop()] if latest and _latest else []
    if kept and kept[0][0] is reading:
        return kept[0][1]
    words = reading.knowledge.view(vocabulary)
    lines = lines_of(reading.passages, _marked(reading.passages, quotations), words)
    places = [place for line in lines if line.quotes for place in _places(line, quotations)]
    _find_quoted_subheads(lines)
    page = Page(reading, tuple(quotations), lines, words.speech, places)
    _latest[:] = [(reading, page)]
    return page


def _marked(passages: Sequence[Passage], quotations: Sequence[Quotation]) -> list[list[Marked]]:
    """The quotations that each passage holds, with their marks."""
    marked: list[list[Marked]] = [[] for _ in passages]
    starts = [passage.start for passage in passages]
    for number, quotation in enumerate(quotations):
        span = quotation.spans[0]
        at = bisect_right(starts, span.start) - 1
        base, text = starts[at], passages[at].text
        marked[at].append((*_with_marks(text, span.start - base, span.end - base), number))
    return marked


def _find_quoted_subheads(lines: list[Line]) -> None:
    """Take a paragraph of nothing but a few words in single marks for a headline, where others quote in double ones."""
    alone = [line for line in lines if len(line.words) == 1 and line.quotes and _is_in_single_marks(line.passage.text)]
    if alone and any(mark in line.passage.text for line in lines for mark in DOUBLE):
        for line in alone:
            line.headline = True


def _is_in_single_marks(text: str) -> bool:
    return text[0] in "'‘" and text[1] not in "'‘" and text.count(" ") < MOST_OF_SUBHEAD


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A quotation's place with its marks and the spaces between."""
    outer = start
    while outer > 0 and text[outer - 1].isspace() and start - outer < 3:
        outer -= 1
    if outer > 0 and text[outer - 1] in MARKS:
        start = outer - 1
        if start > 0 and text[start] == text[start - 1] and text[start] in "'`‘,":
            start -= 1
    outer = end
    while outer < len(text) and text[outer].isspace() and outer - end < 3:
        outer += 1
    if outer < len(text) and text[outer] in MARKS:
        end = outer + 1
        while end < len(text) and text[end] in "'’”\"" and end - outer < 3:
            end += 1
    return start, end


def _places(line: Line, quotations: Sequence[Quotation]) -> list[Place]:
    places = []
    sentence = 0
    for token, index in line.quotes.items():
        while sentence + 1 < len(line.sentences) and line.sentences[sentence][1] <= token:
            sentence += 1
        places.append(Place(index, line.index, token, sentence, quotations[index].text))
    return places
