"""A passage → words and sentences, each quotation in it being one word.

Words are kept as parallel lists (offset, form, lower-case form, what it can be), which is what makes reading fast.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from operator import itemgetter

from summit_tui.extract.reading import Passage
from summit_tui.extract.wording.papers import LONGEST as LONGEST_NAME
from summit_tui.extract.wording.papers import MARKS, is_paper
from summit_tui.extract.wording.vocabulary import QUOTE, Vocabulary
from summit_tui.extract.wording.word_looks import CAPITAL, KINDS, WORD
from summit_tui.knowledge.outlets import Outlets
from summit_tui.knowledge.speech import CUE, DETERMINER, NOUN, PAST, PRONOUN, VERB
from summit_tui.lean.hints import Final

__all__ = ["QUOTE", "Line", "Marked", "lines_of"]

TERMINAL: Final = frozenset(".!?…")
HEADLINES: Final = frozenset(("title", "teaser", "subhead"))
CALLED: Final = frozenset(",?!")
"""What words end in that somebody is about to be named for."""
CLOSERS: Final = frozenset(")]}")
MOST_OF_HEADLINE: Final = 250
"""Characters of a line that may be a headline."""
SEARCHED: Final = 2_000
"""Characters of a passage that is looked through for a single word; a longer one would be so far too often."""
LONGEST: Final = 240
"""Words of a sentence; what goes on without a stop is cut there, so that looking through sentences stays cheap."""


_FIRST: Final = itemgetter(0)

Marked = tuple[int, int, int]
"""A quotation's start and end, with its marks, in the passage's text, and its index."""


class Line:
    """One passage cut into words. `quotes[i]` is the index of the quotation that word `i` stands for.

    `headline` says whether it is one, by its kind or its capitals; `nouns` holds the quotations that may stand in a
    noun phrase, short ones that end without a stop; `reports` are the words that may be cues, in order; `usage` is how
    known words are used.
    """

    __slots__ = (
        "_ends",
        "_marked",
        "firsts",
        "flags",
        "headline",
        "index",
        "lows",
        "nouns",
        "openings",
        "passage",
        "quotes",
        "reports",
        "sentences",
        "usage",
        "words",
    )

    def __init__(self, index: int, passage: Passage, marked: Sequence[Marked], vocabulary: Vocabulary) -> None:
        """`marked` are the quotations of the passage."""
        self.usage = vocabulary.speech.usage
        self.index = index
        self.passage = passage
        words, self.lows, self.flags, stops, self.reports, quotes = vocabulary.cut(passage.text, marked)
        self.words = words
        self.openings: dict[tuple[int, int], object] = {}
        """What each stretch asked for opens with, kept by `first_phrases`."""
        self._ends: dict[int, int] = {}
        self._marked: dict[int, tuple[int, int]] = {}
        self.quotes: dict[int, int] = {}
        for token, (start, end, quotation) in zip(quotes, marked, strict=True) if marked else ():
            self._marked[token] = start, end
            self._ends[token] = end
            self.quotes[token] = quotation
            if end - start < LONGEST_NAME and (named := self._paper(token, vocabulary.outlets)):
                self.words[token], self.lows[token], self.flags[token] = named, named.lower(), WORD | CAPITAL
                del self.quotes[token]
        self.sentences = _sentences(self, stops)
        self.firsts = set(map(_FIRST, self.sentences))
        self.nouns: set[int] = set()
        for token in self.quotes:
            inner = self.quoted(token).strip(MARKS)
            if inner[-1:] in CALLED and _may_report(self, token + 1):
                self.flags[token + 1] |= CUE | PAST
                insort(self.reports, token + 1)
            if len(inner) < 40 and inner.count(" ") < 3 and inner[-1:].isalnum() and token not in self.firsts:
                self.nouns.add(token)
        self.headline = passage.kind in HEADLINES or (
            index == 0 and (_is_title_case(words) or (bool(marked) and _is_title_case(_bare_words(passage.text))))
        )

    def _paper(self, token: int, outlets: Outlets) -> str:
        """The name that stands in marks, if it is a paper's; empty for anybody's words."""
        inner = self.quoted(token).strip(MARKS)
        behind = self.flags[token + 1] if token + 1 < len(self.flags) else 0
        return inner if is_paper(inner, self.lows[token - 1] if token else "", behind, outlets) else ""

    def start(self, token: int) -> int:
        """Offset of a word in the passage's text."""
        if token in self._marked:
            return self._marked[token][0]
        end = self._ends.get(token)
        return (self._find(token) if end is None else end) - len(self.words[token])

    def end(self, token: int) -> int:
        """Offset behind a word in the passage's text."""
        end = self._ends.get(token)
        return self._find(token) if end is None else end

    def _find(self, token: int) -> int:
        """Find a word that is there once, or else from the nearest known: nothing but spaces stands between two."""
        text, words, ends = self.passage.text, self.words, self._ends
        at = text.find(words[token]) if len(text) < SEARCHED else -1
        if at >= 0 and at == text.rfind(words[token]):
            ends[token] = at + len(words[token])
            return ends[token]
        before, behind, count = token - 1, token + 1, len(words)
        while before >= 0 and behind < count and before not in ends and behind not in ends:
            before, behind = before - 1, behind + 1
        if before < 0 or before in ends:
            at = ends.get(before, 0)
            for word in range(before + 1, token + 1):
                at = ends[word] = text.index(words[word], at) + len(words[word])
            return at
        at = self.start(behind) if behind < count else len(text)
        for word in range(behind - 1, token - 1, -1):
            at = text.rindex(words[word], 0, at)
            ends[word] = at + len(words[word])
        return ends[token]

    def quoted(self, token: int) -> str:
        """What a quotation's word stands for, as printed, with its marks."""
        start, end = self._marked.get(token, (0, 0))
        return self.passage.text[start:end] or QUOTE

    def ends_with_comma(self, token: int) -> bool:
        """Whether a word is a quotation that a comma inside its marks joins to what follows: "“…,” X said"."""
        return self.words[token] == QUOTE and self.quoted(token).rstrip("”\"'’» ").endswith(",")

    def text(self, first: int, last: int) -> str:
        """The words from `first` to before `last` as printed."""
        return self.passage.text[self.start(first) : self.end(last - 1)]


def _may_report(line: Line, at: int) -> bool:
    """Whether a verb that no list has stands between a quotation and who says it: "…,” harrumphed the dean"."""
    if at + 1 >= len(line.words) or line.flags[at] & (KINDS | NOUN | CUE | VERB):
        return False
    word = line.words[at]
    following = line.words[at + 1]
    called = following[0].isupper() or line.lows[at + 1] in ("the", "a", "an", "one", "his", "her")
    return word.endswith("ed") and word.isalpha() and word.islower() and called


def lines_of(passages: Sequence[Passage], marked: Sequence[Sequence[Marked]], vocabulary: Vocabulary) -> list[Line]:
    """Cut an article's passages. `marked` are the quotations of each."""
    return [
        Line(index, passage, inside, vocabulary)
        for index, (passage, inside) in enumerate(zip(passages, marked, strict=True))
    ]


def _is_title_case(words: list[str]) -> bool:
    """Whether a line is written like a headline in which nearly all words have capitals."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return 3 <= len(long) <= 20 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _bare_words(text: str) -> list[str]:
    return [word.strip("“”\"'‘’«»„‟‹›,.:;!?()") for word in text.split()] if len(text) < MOST_OF_HEADLINE else []


def _dateline(words: list[str]) -> int:
    """How many words a dateline takes: "ASTANA, Kazakhstan (AP) —"."""
    if len(words) < 4 or len(words[0]) < 3 or not (words[0].isupper() or (words[0].istitle() and words[1] == "(")):
        return 0
    for at, word in enumerate(words[:14]):
        if word in ("—", "–", "--", "-"):
            return at + 1
        if (word[0].islower() and words[at - 1] != "(") or word == QUOTE or word == ":":
            return 0
    return 0


def _heading(words: list[str]) -> int:
    """How many words capitals that head a paragraph take, with their colon: "OUT AND ABOUT: Mayor Quist, who …"."""
    colon = words.index(":") if ":" in words[1:7] else 0
    if len(words[0]) < 2 or not 0 < colon < len(words) - 1 or words[colon + 1] == QUOTE:
        return 0
    return colon + 1 if all(word.isupper() for word in words[:colon] if word[0].isalpha()) else 0


def _sentences(line: Line, stops: list[int]) -> list[tuple[int, int]]:
    """First and last (exclusive) word of each sentence. A quotation that ends one ends it for the reporter too."""
    words = line.words
    bounds: list[tuple[int, int]] = []
    count = len(words)
    first = (_dateline(words) or _heading(words)) if count and (words[0].isupper() or words[1:2] == ["("]) else 0
    if first:
        bounds.append((0, first))
    for at in stops:
        if at < first:
            continue
        word = words[at]
        if word[0] in TERMINAL:
            ends = True
        elif word == QUOTE:
            inner = line.quoted(at).rstrip("“”\"'‘’«»„‟‹›「」『』` ")
            ends = inner[-1:] in TERMINAL
        elif (
            word[-1] == "."
            and at + 1 < count
            and line.lows[at] in ("a.m.", "p.m.", "u.s.", "u.n.", "jr.", "inc.", "etc.")
        ):
            opens = line.flags[at + 1] & (DETERMINER | PRONOUN) and words[at + 1][0].isupper()
            ends = bool(opens) or words[at + 1] == QUOTE
        else:
            continue
        if not ends:
            continue
        after = at + 1
        while after < count and words[after] in CLOSERS:
            after += 1
        if after < count:
            following = words[after]
            if following[0] in TERMINAL:
                continue
            if not (
                following == QUOTE or following[0].isupper() or following[0].isdigit() or following[0] in "[(@#$—–-―"
            ):
                continue
            if (following == QUOTE and word[0] == "…") or (word == "..." and not following[0].isupper()):
                continue
        if after > first:
            bounds.append((first, after))
            first = after
    if first < count:
        bounds.append((first, count))
    if count > LONGEST:
        bounds = [(at, min(at + LONGEST, last)) for first, last in bounds for at in range(first, last, LONGEST)]
    return bounds
