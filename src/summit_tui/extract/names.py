"""Capitals and known spellings → the names in an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator

from summit_tui.extract.naming.candidates import Candidate
from summit_tui.extract.naming.groups import without_groups
from summit_tui.extract.naming.institutions import heads
from summit_tui.extract.naming.led_in import by_their_own_words
from summit_tui.extract.naming.named import Name, Names
from summit_tui.extract.naming.persons import is_person, settle_singles
from summit_tui.extract.naming.run_sense import ARTICLE, MONEY, Loud, RunSenses
from summit_tui.extract.naming.town_surnames import surnames_among
from summit_tui.extract.naming.traits import SEVERAL, Lore, lore
from summit_tui.extract.naming.unknown_places import signs, towns_among
from summit_tui.extract.offices.state_bodies import state_bodies
from summit_tui.extract.reading import Passage, Reading
from summit_tui.extract.wording.glance import STATE_BODY
from summit_tui.extract.wording.small_words import WrittenSmall
from summit_tui.extract.wording.words import stretches
from summit_tui.knowledge.ids import slug
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import new
from summit_tui.model import EntityKind
from summit_tui.patterns import compiled

__all__ = ["Name", "Names", "find_names"]


def find_names(reading: Reading, taken: tuple[Name, ...]) -> Names:
    """The names of an article. `taken` are names of agreements and the like: what lies inside them is not named."""
    finder = _Finder(reading)
    for passage, glance in zip(reading.passages, reading.glances, strict=True):
        finder.survey(passage, glance.kinds)
    names = surnames_among(_with_own_paper(finder.settled(), reading), reading.source.text)
    called = {words for _, _, kind, _, words, _ in names if kind == "person" and " " in words}
    known: Lore = reading.knowledge.view(lore)
    idle, first, roles = reading.knowledge.view(heads).idle, known.family_first, known.roles
    surnames = ((text.rpartition(" ")[2], text) for text in called)
    if worded := {
        word
        for word, text in surnames
        if (word in idle or word.lower() in roles) and text.partition(" ")[0] not in first
    }:
        from summit_tui.extract.naming.worded_surnames import worded_surnames  # few articles have such

        names += worded_surnames(worded, names, reading)
    return Names(tuple(sorted((*taken, *_free(names, taken)) if taken else names)))


def _with_own_paper(names: list[Name], reading: Reading) -> list[Name]:
    """The names, the article's own paper by its own name; "told the Telegraph" is then no other paper's."""
    outlet = reading.article.outlet
    if not outlet or " " not in outlet:
        return names
    own = tuple(_occurrences(outlet, reading))
    if own:
        known = {name.start: name.key for name in names if name.text == outlet}
        own = tuple(name._replace(key=known.get(name.start)) for name in own)
        names = [*own, *_free(names, own)]
    if slug(outlet.removeprefix("The ")) in {n.key for n in names}:
        return names
    short = outlet.rpartition(" ")[2]
    return [n for n in names if n.kind != "publication" or n.text.removeprefix("the ") != short]


def _occurrences(words: str, reading: Reading) -> Iterator[Name]:
    """Where a paper's name stands, as a word."""
    for passage in reading.passages:
        at = passage.text.find(words)
        while at >= 0:
            end = at + len(words)
            if not (passage.text[at - 1 : at].isalnum() or passage.text[end : end + 1].isalnum()):
                yield Name(passage.start + at, passage.start + end, "publication", "name", words)
            at = passage.text.find(words, end)


def _free(names: Iterable[Name], taken: tuple[Name, ...]) -> Iterator[Name]:
    """The names that touch none of the taken."""
    held = sorted(taken)
    ends = [t.end for t in held]
    for name in names:
        at = bisect_left(ends, name.start + 1)
        if at == len(held) or held[at].start >= name.end:
            yield name


class _Finder:
    """Goes through an article once; what is doubtful waits for what the rest of the article says."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.senses = reading.knowledge.view(RunSenses)
        self.names: list[Name] = []
        self.single: list[Candidate] = []
        self.several: list[Candidate] = []
        """Those of one word, and of more."""

    def survey(self, passage: Passage, cues: int) -> None:
        """Find what the knowledge and head words explain, and keep the rest as candidates."""
        text, offset = passage.text, passage.start
        senses = self.reading.knowledge.view(Loud) if text.isupper() else self.senses
        if cues & STATE_BODY:
            self.names += state_bodies(passage, self.reading.knowledge)
        capitals = 0
        single, several = len(self.single), len(self.several)
        for match in stretches().finditer(text):
            sense = senses[match[0]]
            capitals += sense.length
            if sense.asks:
                sense = sense.variants[_holding(sense.asks, text, match.start(), match.end())]
            past = 0
            if sense.names:
                at = match.start()
                for start, end, kind, form, words, key in sense.names:
                    start, end = start + at, end + at
                    if kind == "person" and text[end : end + 1] == " " and (behind := _given_behind().match(text, end)):
                        end, words = behind.end(), ""
                        past = end
                    words = words or text[start:end]
                    self.names.append(new(Name, (offset + start, offset + end, kind, form, words, key)))
            if sense.shapes:
                at = match.start()
                for shape in sense.shapes:
                    start, end = at + shape.start, at + shape.end
                    if start < past:
                        continue
                    if shape.traits & SEVERAL:
                        if text[end : end + 1] == "-":
                            end = _with_second_syllable(text, end)
                        self.several.append(Candidate(shape, passage, start, end, False))
                    elif (
                        end - start > LONGEST_INITIAL
                        or text[end : end + 1] != "."
                        or not text[end + 1 : end + 2].isupper()
                    ):
                        self.single.append(Candidate(shape, passage, start, end, False))
        waits = len(self.single) > single or len(self.several) > several
        if waits and len(text) <= HEADLINE and _in_headline_capitals(text, capitals):
            for candidate in (*self.single[single:], *self.several[several:]):
                candidate.capitals = True

    def settled(self) -> list[Name]:
        """All names, now that the whole article is known."""
        common = WrittenSmall([passage.text for passage in self.reading.passages])
        persons: Lore = self.reading.knowledge.view(lore)
        waiting = self.single
        towns = towns_among(self.several)
        people: list[Candidate] = []
        bodies = self.reading.knowledge.view(heads).what
        for candidate in without_groups(self.several, self.reading):
            if candidate.shape.text in towns and not candidate.shape.titled:
                self._settle(candidate.passage, candidate.start, candidate.end, "place")
            elif body := _end_of_body(candidate, bodies):
                self._settle(candidate.passage, candidate.start, body, "organisation")
            elif candidate.shape.traits & SEVERAL and is_person(candidate, persons, common):
                people.append(candidate)
            else:
                waiting.append(candidate)
        known = [name.text for name in self.names if name.kind == "person"]
        for candidate, start in by_their_own_words(people, known, persons):
            if start < 0:
                waiting.append(candidate)
            else:
                self._settle(candidate.passage, start, candidate.end)
        settle_singles(self.names, waiting, persons, common, self._settle, self.reading.knowledge.view(signs))
        return self.names

    def _settle(self, passage: Passage, start: int, end: int, kind: EntityKind = "person") -> None:
        words = passage.text[start:end]
        if not words.isalpha():
            words = " ".join(words.split())
        self.names.append(new(Name, (passage.start + start, passage.start + end, kind, "name", words, None)))


def _end_of_body(candidate: Candidate, bodies: Container[str]) -> int:
    """Where the body ends whose members' name stands before a mark, or 0: "Lake Growers’ Association"."""
    text, end = candidate.passage.text, candidate.end
    if text[end - 1] != "s" or text[end : end + 2] not in ("’ ", "' ") or not text[end + 2 : end + 3].isupper():
        return 0
    word = text[end + 2 : end + 2 + LONGEST_HEAD].partition(" ")[0].rstrip('.,;:)”"')
    return end + 2 + len(word) if word in bodies else 0


LONGEST_HEAD = 24
"""Characters of "Association" and what stands behind."""


@cache
def _syllable() -> Pattern[str]:
    return compiled(
        r"(?<=[ \u00a0])[A-Z][a-z]{1,6}-(?!(?:[a-z]*ed|born|style|era|made|run|like|bound|ready|wide|held|built|heavy"
        r"|rich|free|only|type|driven|loyal|fan|critic|chosen|proof|esque)\b)[a-z]{1,6}(?![\w-]|[’'](?!s\b))"
    )


@cache
def _given_behind() -> Pattern[str]:
    """What a known name goes on with: a given name of two syllables behind an English one, "Jr."."""
    return compiled(r" (?:[A-Z][a-z]{1,5}-[a-z]{1,6}(?![\w’'-])|(?:Jr|Sr)(?!\w)\.?|I{2,3}(?!\w))")


def _with_second_syllable(text: str, hyphen: int) -> int:
    """Where a given name of two syllables ends, as Korean and Taiwanese names are spelt: "Park Ji-woo"."""
    found = _syllable().match(text, text.rfind(" ", max(0, hyphen - 12), hyphen) + 1)
    return found.end() if found else hyphen


def _holding(asks: int, text: str, start: int, end: int) -> int:
    """Which of `ARTICLE` and `MONEY` stand around a run whose meaning depends on them: "the" before, a sum behind."""
    holds = 0
    if asks & ARTICLE and text[max(0, start - 4) : start].lower() == "the ":
        holds |= ARTICLE
    if asks & MONEY and text[end : end + 9].lstrip(" \u00a0").startswith(("$", "dollar")):
        holds |= MONEY
    return holds


LONGEST_INITIAL = 2
"""Letters of an initial that stands before a name without a space, as in Mongolia: "Ts.Elbegdorj"."""
HEADLINE = 300
"""Characters of a headline at most."""
SMALL_IN_HEADLINES = frozenset((
    "with", "from", "over", "after", "before", "into", "about", "amid", "than", "that", "this", "against", "during",
))  # fmt: skip


def _in_headline_capitals(text: str, capitals: int) -> bool:
    """Whether nearly every longer word has a capital, as in American headlines and in cries.

    `capitals` is how many words have one, with the small words between them.
    """
    if 2.5 * capitals <= text.count(" ") + 1:
        return False
    words = text.split()
    longer = small = 0
    most = 0.15 * len(words) + 1
    for word in words:
        if len(word) > 3 and word not in SMALL_IN_HEADLINES:
            longer += 1
            if word[0].isalpha() and not word[0].isupper():
                small += 1
                if small > most:
                    return False
    return longer > 3 and longer - small > 0.85 * longer
