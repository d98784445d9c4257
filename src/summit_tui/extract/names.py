"""Capitals and known spellings → the names in an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from summit_tui.extract.candidates import Candidate
from summit_tui.extract.gazetteer import Gazetteer, Known
from summit_tui.extract.groups import without_groups
from summit_tui.extract.institutions import Heads, Segment, heads, segments
from summit_tui.extract.named import Name, Names
from summit_tui.extract.persons import Lore, is_person, lore, settle_singles
from summit_tui.extract.reading import Passage, Reading
from summit_tui.extract.state_bodies import state_bodies
from summit_tui.extract.words import Run, Word, runs
from summit_tui.knowledge.index import STATE
from summit_tui.knowledge.people import PARTICLES
from summit_tui.model import EntityKind

__all__ = ["Name", "Names", "find_names"]

Stretch = tuple[int, int, Known | Segment]
"""Words of a run that are explained: first, end, and by what."""


def find_names(reading: Reading, taken: tuple[Name, ...] = ()) -> Names:
    """The names of an article. `taken` are names of agreements and the like: what lies inside them is not named."""
    finder = _Finder(reading)
    for passage in reading.passages:
        finder.survey(passage)
    return Names(tuple(sorted((*taken, *_free(finder.settled(), taken)))))


def _free(names: Iterable[Name], taken: tuple[Name, ...]) -> Iterator[Name]:
    """The names that touch none of the taken."""
    if not taken:
        yield from names
        return
    held = sorted(taken)
    ends = [t.end for t in held]
    for name in names:
        at = bisect_left(ends, name.start + 1)
        if at == len(held) or held[at].start >= name.end:
            yield name


class _Finder:
    """Goes through an article once; what is doubtful waits for what the rest of the article says."""

    def __init__(self, reading: Reading) -> None:
        knowledge = reading.knowledge
        self.reading = reading
        self.gazetteer = knowledge.view(Gazetteer)
        self.heads: Heads = knowledge.view(heads)
        self.lore: Lore = knowledge.view(lore)
        self.names: list[Name] = []
        self.candidates: list[tuple[Passage, Candidate]] = []

    def survey(self, passage: Passage) -> None:
        """Find what the knowledge and head words explain, and keep the rest as candidates."""
        found = list(runs(passage.text))
        words = passage.text.count(" ") + 1
        headline = 2.5 * sum(map(len, found)) > words and _in_headline_capitals(passage.text)
        shouted = passage.text.isupper()
        self.names += state_bodies(passage, self.reading.knowledge)
        for run in found:
            if shouted:
                run = [w._replace(text=w.text.title() if len(w.text) > 3 else w.text) for w in run]
            if len(run) == 1:
                self._alone(passage, run, headline)
                continue
            explained = self._explained(run, passage.text)
            for first, end, what in explained:
                self._name(passage, run, first, end, what)
            if len(explained) != 1 or explained[0][1] - explained[0][0] < len(run):
                for candidate in self._rest(run, explained, passage.text, headline):
                    self.candidates.append((passage, candidate))

    def _alone(self, passage: Passage, run: Run, headline: bool) -> None:
        """A single word with a capital: most of them, so they have a short way."""
        word = run[0]
        known = self.gazetteer.single(word.text)
        if known is not None:
            if self._stands(run, 0, (1, known), passage.text):
                self._name(passage, run, 0, 1, known)
        elif word.text not in self.heads.idle:
            opens = _opens(passage.text, word.start)
            self.candidates.append((passage, Candidate(run, passage.text, False, opens, headline)))

    def _explained(self, run: Run, text: str) -> list[Stretch]:
        known: list[Stretch] = []
        at = 0
        while at < len(run):
            found = None if run[at].small else self.gazetteer.match(run, at)
            if found and self._stands(run, at, found, text):
                known.append((at, *found))
                at = found[0]
            else:
                at += 1
        if len(run) > 1 and not self.heads.what.keys().isdisjoint([word.text for word in run]):
            starts = frozenset(first for first, _, what in known if isinstance(what, Known) and what.kind == "person")
            return _longest(known, segments(run, self.heads, starts))
        return known

    def _stands(self, run: Run, at: int, found: tuple[int, Known], text: str) -> bool:
        """Whether known words mean here what they usually mean."""
        end, known = found
        last = run[end - 1].end
        if known.article and text[max(0, run[at].start - 4) : run[at].start].lower() != "the ":
            return False
        if known.form == "abbreviation" and text.isupper():
            return known.name.startswith("United")
        if known.key == "united-states" and known.form == "abbreviation":
            after = text[last : last + 9].lstrip(" \u00a0")
            return not after.startswith(("$", "dollar"))
        if end - at > 1 or known.kind == "person":
            return True
        following = run[end] if end < len(run) else None
        word = run[at].text
        if following and not following.small and following.joint == " " and word in self.lore.given:
            return not self._may_be_surname(run, end)
        before = run[at - 1] if at else None
        if known.kind == "publication" and before and following and not (before.small or following.small):
            # The middle of a name that is a paper's as well: "Mara Mint Velde".
            return not (self._may_be_surname(run, at - 1) and self._may_be_surname(run, end))
        return not (before and before.text in self.lore.given and run[at].joint == " " and known.form == "name")

    def _may_be_surname(self, run: Run, at: int) -> bool:
        word = run[at].text
        plain = word not in self.heads.what and word not in self.heads.titles and not self.heads.common(word)
        return plain and self.gazetteer.match(run, at) is None

    def _name(self, passage: Passage, run: Run, first: int, end: int, what: Known | Segment) -> None:
        start, stop = run[first].start, run[end - 1].end
        if isinstance(what, Known):
            start -= 4 * what.article
            self._add(passage, start, stop, what)
        elif what.what != "event" and what.what != "agreement":
            self._add(passage, start, stop, Known("", "", what.what))

    def _add(self, passage: Passage, start: int, end: int, known: Known) -> None:
        words = passage.text[start:end]
        if not words.isalnum():
            words = " ".join(words.split())
        offset = passage.start
        self.names.append(Name(offset + start, offset + end, known.kind, known.form, words, known.key or None))

    def _rest(self, run: Run, explained: list[Stretch], text: str, headline: bool) -> Iterator[Candidate]:
        """The words between what is explained, without titles and openers of sentences, as candidates for people."""
        covered = {i for first, end, _ in explained for i in range(first, end)}
        words: Run = []
        titled = False
        for at, word in enumerate([*run, None]):
            text_ = word.text if word else ""
            inside = word is not None and at not in covered
            if inside and word is not None and not words and not word.small and self._is_title(text_):
                titled = True
                continue
            if inside and word is not None and self._goes_on(words, word):
                words.append(word)
                continue
            while words and words[-1].small:
                words.pop()
            if words:
                office = text_ if word and text_ in self.heads.titles and word.joint == " " else ""
                yield Candidate(words, text, titled, _opens(text, words[0].start), headline, office)
            titled = False
            words = []
            if (
                inside
                and word is not None
                and not word.small
                and text_ not in self.heads.never
                and text_ not in self.heads.titles
            ):
                words = [word]
            elif inside and text_ in self.heads.titles:
                titled = True

    def _is_title(self, word: str) -> bool:
        """Whether a word before a name is a title, also one that only begins a sentence ("Banker X said")."""
        return word in self.heads.titles or (word.lower() in self.lore.roles and word not in self.lore.given)

    def _goes_on(self, words: Run, word: Word) -> bool:
        """Whether a word goes on with a name; a name's first word too."""
        if word.small:
            return bool(words) and word.text in PARTICLES
        if len(words) == 1 and words[0].text in self.lore.family_first and word.text in self.lore.behind:
            return True
        if self.heads.common(word.text) and not (words and words[0].text in self.lore.given):
            return False
        if word.text in self.heads.titles and words and words[0].text not in self.lore.given:
            return False
        return not words or word.joint in (" ", "\u00a0", "-", ".", "‑") or words[-1].small

    def settled(self) -> list[Name]:
        """All names, now that the whole article is known."""
        common = frozenset[str]().union(*(passage.text.split() for passage in self.reading.passages))
        singles: list[tuple[Passage, Candidate]] = []
        for passage, candidate in without_groups(self.candidates, self.reading.passages):
            several = sum(not w.small for w in candidate.words) > 1
            if several and is_person(candidate, self.lore, self.heads, common):
                self._person(passage, candidate.start, candidate.end)
            else:
                singles.append((passage, candidate))
        settle_singles(self.names, singles, self.reading.knowledge, self.lore, common, self._person)
        return self.names

    def _person(self, passage: Passage, start: int, end: int, kind: EntityKind = "person", key: str = "") -> None:
        self._add(passage, start, end, Known(key, "", kind))


def _longest(known: list[Stretch], found: list[Segment]) -> list[Stretch]:
    """Known names and segments without overlaps: the longer wins, a known one if they are equal."""
    for segment in found:
        inside = [k for k in known if k[0] < segment.end and segment.first < k[1]]
        if any(k[1] - k[0] >= segment.end - segment.first or _is_state_body(k[2]) for k in inside):
            continue
        known = [k for k in known if k not in inside]
        known.append((segment.first, segment.end, segment))
    return sorted(known, key=lambda stretch: stretch[0])


def _is_state_body(what: Known | Segment) -> bool:
    return isinstance(what, Known) and what.key.startswith(STATE)


SMALL_IN_HEADLINES = frozenset((
    "with", "from", "over", "after", "before", "into", "about", "amid", "than", "that", "this", "against", "during",
))  # fmt: skip


def _in_headline_capitals(text: str) -> bool:
    """Whether nearly every longer word has a capital, as in American headlines and in cries."""
    if len(text) > 300:
        return False
    longer = [word for word in text.split() if len(word) > 3 and word not in SMALL_IN_HEADLINES]
    return len(longer) > 3 and sum(word[0].isupper() or not word[0].isalpha() for word in longer) > 0.85 * len(longer)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins here."""
    before = text[max(0, start - 6) : start].rstrip(" \u00a0“‘\"'([")
    return not before or before[-1] in ".!?:;…—–-•"
