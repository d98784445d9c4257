"""A dispatch all in capitals, as wires once sent them → the same letters with capitals only where names may stand.

What is known of names says which words these are: given names and what follows them, known places and bodies, what
stands behind an office, and what stands between commas before a verb of speech. All else is written small.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summit_tui.extract.naming.gazetteer import Gazetteer
from summit_tui.extract.naming.institutions import heads
from summit_tui.extract.naming.traits import MONTHS, lore
from summit_tui.extract.wording.words import Word
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.people import PARTICLES
from summit_tui.knowledge.speech import CUE, NOUN, PAST, SAID, speech
from summit_tui.lean.hints import Final, Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import Article
from summit_tui.patterns import compiled

FEWEST: Final = 2
"""Paragraphs in capitals from which an article is a dispatch of that kind."""
SHORTEST: Final = 40
"""Characters of a paragraph that counts."""
LONGEST_NAME: Final = 4
"""Words of a name between commas."""
MOST_BETWEEN: Final = 4
"""Blanks and marks between two words."""
DATELINE: Final = 70
"""Characters in which the dateline ends."""
ENDS: Final = ".!?…:"
"""Behind these a word begins a sentence."""


@cache
def _word() -> Pattern[str]:
    return compiled(r"[^\W\d_][\w’'-]*(?:\.(?=[\w]))?\.?")


def in_capitals(text: str, article: Article) -> bool:
    """Whether an article is a dispatch in capitals; `text` is its file's."""
    paragraphs = article.paragraphs
    if not any(text[p.span.start : p.span.end].isupper() for p in (*paragraphs[-1:], *paragraphs[1:2])):
        return False
    loud, long = len(_loud(text, article)), sum(p.span.end - p.span.start > SHORTEST for p in paragraphs)
    return loud >= FEWEST and 2 * loud >= long


def recased(text: str, articles: Sequence[Article], knowledge: Knowledge) -> str:
    """A file's text with the paragraphs of some of its articles, which are in capitals, in small letters."""
    small: list[tuple[int, int, str]] = []
    for article in articles:
        cased = _Cased(knowledge)
        for printed in _loud(text, article):
            cased.survey(printed)
        for paragraph in article.paragraphs:
            start, end = paragraph.span.start, paragraph.span.end
            printed = text[start:end]
            if printed.isupper() and len(printed.lower()) == end - start:
                small.append((start, end, cased.of(printed)))
    pieces: list[str] = []
    at = 0
    for start, end, words in sorted(small):
        if start >= at:
            pieces += (text[at:start], words)
            at = end
    return "".join((*pieces, text[at:]))


def _loud(text: str, article: Article) -> list[str]:
    """The paragraphs in capitals that are long enough to count."""
    places = [p.span for p in article.paragraphs if p.span.end - p.span.start > SHORTEST]
    return [text[span.start : span.end] for span in places if text[span.start : span.end].isupper()]


class _Cased:
    """Tells which words are names; those of a full name are such wherever they stand."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.lore = knowledge.view(lore)
        self.titles = knowledge.view(heads).titles
        self.gazetteer = knowledge.view(Gazetteer)
        self.flags = knowledge.view(speech).flags
        self.named: set[str] = set()
        self.letters: set[str] = set()
        """What stands for a name, as in "(CMC)"."""

    def survey(self, text: str) -> None:
        """Note the words of full names."""
        found = list(_word().finditer(text))
        self.letters.update(compiled(r"\(([A-Z]{2,6})\)").findall(text))
        names = self._names(found, text)
        beside = {at for at in names if at - 1 in names or at + 1 in names}
        self.named |= {found[at][0].rstrip(".") for at in beside if self._may_name(found[at][0])}

    def of(self, text: str) -> str:
        """A text with its capitals."""
        dash = compiled(r" (?:--|[-–—]) ").search(text, 0, DATELINE)
        low = dash.end() if dash is not None else 0
        found = list(_word().finditer(text, low))
        names = self._names(found, text)
        names |= {at for at, match in enumerate(found) if match[0].rstrip(".") in self.named}
        letters = list(text[:low] + text[low:].lower())
        for at, match in enumerate(found):
            word, start = match[0], match.start()
            before = text[max(0, start - MOST_BETWEEN) : start].rstrip(" \"“”‘’'([«")[-1:]
            opens = start == low or before in ENDS
            title = at + 1 in names and word.rstrip(".").title() in self.titles
            if at in names and not (at - 1 in names and word.lower() in PARTICLES):
                letters[start : match.end()] = self._titled(word)
            elif opens or title or word == "I" or word.endswith("DAY") or word.title() in MONTHS:
                letters[start] = word[0]
        return "".join(letters)

    def _titled(self, word: str) -> str:
        """A word of a name: abbreviations stay as they are."""
        whole = self._stands_for_a_name(word) and self.gazetteer.single(word.title()) is None
        titled = word.title()
        return word if whole or len(titled) != len(word) else titled

    def _known(self, words: list[str]) -> set[int]:
        """The words of known places, bodies and the like."""
        found: set[int] = set()
        run = [Word(word.title().rstrip("."), 0, 0, False, " ") for word in words]
        for at in self.gazetteer.openings([word.text for word in run]):
            match = self.gazetteer.match(run, at)
            if match is not None and (match[0] - at > 1 or self._may_name(words[at])):
                found.update(range(at, match[0]))
        return found | {at for at, word in enumerate(words) if self._stands_for_a_name(word)}

    def _stands_for_a_name(self, word: str) -> bool:
        return word in self.letters or (self._may_name(word) and self.gazetteer.single(word) is not None)

    def _may_name(self, word: str) -> bool:
        """Whether a word means nothing else that is known."""
        small = word.lower().rstrip(".")
        plain = small not in self.flags and small not in self.lore.roles
        return plain and len(small) > 1 and not small.endswith(("ed", "ing", "ly"))

    def _names(self, matches: list[Match[str]], text: str) -> set[int]:
        """Which words are of names, by what stands before or behind them."""
        found: set[int] = set()
        words = [match[0] for match in matches]
        joined = [before.end() + 1 == match.start() for before, match in pairwise(matches)]
        at = 0
        while at < len(words):
            word = words[at].rstrip(".")
            begins = word.title() in self.lore.given or word.title() in self.titles
            begins = begins or (at > 0 and words[at - 1].lower() in self.lore.roles and self._may_name(word))
            given = word.title() in self.lore.given and not self.flags.get(word.lower(), 0) & PAST  # not "SAID"
            if not begins or not (self._may_name(word) or given):
                at += 1
                continue
            end = at + 1
            while end < len(words) and end - at <= LONGEST_NAME and joined[end - 1] and self._goes_on(words[end]):
                end += 1
            if end - at > 1 or self._may_name(word):
                found.update(range(at, end))
            at = end
        starts = {match.start(): at for at, match in enumerate(matches)}
        return found | self._between_commas(starts, text) | self._known(words)

    def _goes_on(self, word: str) -> bool:
        return self._may_name(word) or word.lower() in PARTICLES or word == "ST."

    def _between_commas(self, starts: dict[int, int], text: str) -> set[int]:
        """X in "HIS COLLEAGUE, X, SAID", "THE CHAIR OF THE BOARD, X, "."""
        found: set[int] = set()
        for match in compiled(r", ([^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){1,3}), ([A-Z]+)").finditer(text):
            verb = self.flags.get(match[2].lower(), 0)
            named = match[1].split()
            while len(named) > 1 and named[0].lower() in self.lore.roles:
                del named[0]  # "MULLAH"
            before = text[max(0, match.start() - DATELINE) : match.start()].lower().split()
            told = verb & CUE and not verb & (SAID | NOUN)
            if (told or not self.lore.roles.isdisjoint(before)) and all(map(self._may_name, named)):
                last = starts.get(match.end(1) - len(named[-1]), -1) + 1
                found.update(range(max(0, last - len(named)), last))
        return found
