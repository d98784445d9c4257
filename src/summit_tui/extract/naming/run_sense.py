"""What a run of capitals names by itself: known names, institutions by their head words, and what may be people.

Newspapers print the same runs again and again, so that each different one is looked at closely once.
"""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.extract.naming.candidates import Shape, opens
from summit_tui.extract.naming.explained import Stretch, longest, without_numbers, without_people
from summit_tui.extract.naming.gazetteer import Gazetteer, Known
from summit_tui.extract.naming.institutions import Heads, Segment, heads, segments
from summit_tui.extract.naming.traits import MONTHS, SON_OF, Lore, lore, of_one, traits
from summit_tui.extract.wording.numbers import UNITS
from summit_tui.extract.wording.words import PREFIXES, WATERS, Run, Word, of_two_syllables, runs
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.people import PARTICLES
from summit_tui.lean.hints import Final
from summit_tui.model import EntityKind, MentionForm

ARTICLE: Final = 1
"""It depends on "the" before the run."""
MONEY: Final = 2
"""It depends on "$" or "dollar" behind the run."""


Named = tuple[int, int, EntityKind, MentionForm, str, str | None]
"""A name in a run: start and end there, kind, form, words and key. The words are empty where the article before the run
belongs to it. No named tuple, which is made and taken apart far more slowly."""


class RunSense:
    """What words with capitals, side by side, name."""

    __slots__ = ("asks", "length", "names", "shapes", "variants")

    def __init__(self, length: int, names: Sequence[Named] = (), shapes: Sequence[Shape] = (), asks: int = 0) -> None:
        """`length` is how many words they are, small ones included; `shapes` may be people."""
        self.length = length
        self.names = names
        self.shapes = shapes
        self.asks = asks
        """What it depends on."""
        self.variants: tuple[RunSense, ...] = ()
        """If it depends on something: what it is for each of the sums of the bits that may hold."""


class RunSenses(dict[str, RunSense]):
    """Text of a run → what it names."""

    MOST = 20_000
    """How many are remembered, of no more than `LETTERS` each; with more it begins anew."""
    LETTERS = 120

    def __init__(self, knowledge: Knowledge, shouted: bool = False) -> None:
        """`shouted`: the runs stand in passages all in capitals."""
        self._reader = _Reader(knowledge, shouted)

    def __missing__(self, run: str) -> RunSense:
        sense = self._reader.read_word(run) if run.isalpha() else self._reader.read(run, 0)
        if sense.asks:
            sense.variants = variants = (sense, *[self._reader.read(run, holds) for holds in range(1, 4)])
            sense.asks = variants[0].asks | variants[1].asks | variants[2].asks | variants[3].asks
        if len(run) <= self.LETTERS:
            if len(self) >= self.MOST:
                self.clear()
            self[run] = sense
        return sense


class Loud(RunSenses):
    """Text of a run in a passage all in capitals → what it names."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge, shouted=True)


_IDLE = RunSense(1)


class _Reader:
    """Looks at a run closely."""

    def __init__(self, knowledge: Knowledge, shouted: bool) -> None:
        self.gazetteer = knowledge.view(Gazetteer)
        self.heads: Heads = knowledge.view(heads)
        self.knowledge = knowledge
        # What is asked of every word is kept at hand: a field of a tuple is found far more slowly.
        people: Lore = knowledge.view(lore)
        self.given, self.family_first, self.behind, self.roles, self.worded, self.behind_countries = (
            people.given, people.family_first, people.behind, people.roles, people.worded, people.offices,
        )  # fmt: skip
        self.what, self.never, self.nouns, self.titles, self.idle = (
            self.heads.what, self.heads.never, self.heads.nouns, self.heads.titles, self.heads.idle,
        )  # fmt: skip
        self.common = self.never | self.nouns
        self.worded_forenames = people.forenames
        self.forenames = MONTHS | (self.family_first & self.never) | people.forenames
        self.shouted = shouted
        self.text = ""
        self.holds = 0
        self.asked = 0

    def read_word(self, text: str) -> RunSense:
        """What a single word names: most of them nothing, so they have a short way."""
        word = text.title() if self.shouted and len(text) > 3 else text
        if self.gazetteer.begins(word):
            return self.read(text, 0)
        if word in self.idle:
            return _IDLE
        end = len(text)
        bits = of_one(word, text, False, "", self.knowledge)
        shape = Shape(0, end, text, (Word(word, 0, end, False, ""),), False, None, "", bits)
        return RunSense(1, (), (shape,))

    def read(self, text: str, holds: int) -> RunSense:
        """What a text names; `holds` says which of `ARTICLE` and `MONEY` are true of what stands around it."""
        self.text, self.holds, self.asked = text, holds, 0
        names: list[Named] = []
        shapes: list[Shape] = []
        length = 0
        for run in runs(text):
            length += len(run)
            if self.shouted:
                for word in run:
                    titled = word.text.title()
                    word.text = titled if len(word.text) > 3 or titled in self.never else word.text
            if len(run) == 1:
                self._alone(run, names, shapes)
                continue
            explained = self._explained(run)
            if explained:
                for stretch in explained:
                    self._name(run, stretch, names)
            elif self._is_bare(run):
                shapes.append(self._shape(run, False, ""))
                continue
            if len(explained) != 1 or explained[0][1] - explained[0][0] < len(run):
                shapes += self._rest(run, explained)
        return RunSense(length, names, shapes, self.asked)

    def _alone(self, run: Run, names: list[Named], shapes: list[Shape]) -> None:
        known = self.gazetteer.single(run[0].text)
        if known is not None:
            if self._stands(run, 0, (1, known)):
                self._name(run, (0, 1, known), names)
        elif run[0].text not in self.idle:
            shapes.append(self._shape(run, False, ""))

    def _explained(self, run: Run) -> list[Stretch]:
        known: list[Stretch] = []
        behind = 0
        texts = [word.text for word in run]
        for at in self.gazetteer.openings(texts):
            if at < behind or run[at].small:
                continue
            found = self.gazetteer.match(run, at)
            if found and self._stands(run, at, found):
                full = at and found[1].kind == "person" and found[0] - at > 1 and run[at].joint == " "
                known.append((at - 1 if full and run[at - 1].text in self.given else at, *found))
                behind = found[0]
        if len(run) > 1 and not self.what.keys().isdisjoint(texts):
            starts = frozenset(first for first, _, what in known if isinstance(what, Known) and what.kind == "person")
            forenames = frozenset(
                at for at, text in enumerate(texts) if at > 2 and text in self.given and not run[at - 1].small
            )
            segmented = without_numbers(run, segments(run, self.heads, starts, forenames), known)
            known = longest(known, without_people(run, segmented, self.given, self.heads))
        if "&" in texts[1:-1]:
            known = longest(known, self._firms(run))
        return known

    def _firms(self, run: Run) -> list[Segment]:
        """Names joined by "&" as firms' are: "Volt & Ore", "Harrow Pike & Sons"."""
        found: list[Segment] = []
        for at in range(1, len(run) - 1):
            first = at - 1
            if run[at].text != "&" or run[first].small or run[at + 1].small:
                continue
            while (
                first and not run[first - 1].small and run[first].joint == " " and self._may_be_surname(run, first - 1)
            ):
                first -= 1
            if run[first].text not in self.given and self._may_be_surname(run, at + 1):
                found.append(Segment(first, at + 2, "organisation"))
        return found

    def _stands(self, run: Run, at: int, found: tuple[int, Known]) -> bool:
        """Whether known words mean here what they usually mean."""
        end, known = found
        if known.article and not self._behind_the(run[at].start):
            return False
        if known.form == "abbreviation" and self.shouted:
            return known.name.startswith("United")
        if known.key == "united-states" and known.form == "abbreviation":
            return not self._before_money(run[end - 1].end)
        if end - at > 1 and known.kind == "person" and self._goes_on_behind(run, end):
            return False
        if end - at > 1 or known.kind == "person":
            return not (known.kind == "publication" and at > 1 and run[at - 2].text in self.heads.portfolio)
        following = run[end] if end < len(run) else None
        if following and following.joint == " " and following.text.lower() in UNITS:
            # "The Caspian Six" is a group, and no sea.
            return False
        word = run[at].text
        titled = at and run[at - 1].text in self.titles and known.kind == "place"  # "Premier Gao Wenbin"
        if following and not following.small and following.joint == " " and (word in self.given or titled):
            return not self._may_be_surname(run, end)
        before = run[at - 1] if at else None
        if before and run[at].joint in ("-", "‑") and known.form == "name" and self._hyphened(run, at, end):
            return False
        if before and before.text in WATERS and run[at].joint == " " and known.kind in ("place", "country"):
            return False
        if known.kind == "publication" and before and following and not (before.small or following.small):
            # The middle of a name that is a paper's as well: "Mara Mint Velde".
            return not (self._may_be_surname(run, at - 1) and self._may_be_surname(run, end))
        return not (before and before.text in self.given and run[at].joint == " " and known.form == "name")

    def _goes_on_behind(self, run: Run, end: int) -> bool:
        """Whether a hyphen makes another name of a known one: "Joe Biden-Okafor", not "Joe Biden-Xi Jinping"."""
        behind = run[end] if end < len(run) else None
        if behind is None or behind.joint not in ("-", "‑") or behind.small:
            return False
        last = end + 1 == len(run) or run[end + 1].small or run[end + 1].joint != " "
        return last and self._may_be_surname(run, end)

    def _hyphened(self, run: Run, at: int, end: int) -> bool:
        """Whether a place is the second half of somebody's surname: "Ana Ozola-Lima", not "the Oslo-Lima line"."""
        before = run[at - 1]
        last = end == len(run) or run[end].small or run[end].joint == " "
        if not last or before.small or before.text.lower() in PREFIXES or before.text.isupper():
            return False
        return self._may_be_surname(run, at - 1)

    def _behind_the(self, start: int) -> bool:
        if start:
            return self.text[max(0, start - 4) : start].lower() == "the "
        self.asked |= ARTICLE
        return bool(self.holds & ARTICLE)

    def _before_money(self, end: int) -> bool:
        if end < len(self.text):
            return False
        self.asked |= MONEY
        return bool(self.holds & MONEY)

    def _may_be_surname(self, run: Run, at: int) -> bool:
        word = run[at].text
        plain = word not in self.what and word not in self.titles and word not in self.common
        return plain and self.gazetteer.match(run, at) is None

    def _name(self, run: Run, stretch: Stretch, names: list[Named]) -> None:
        """Enter what names something."""
        first, end, what = stretch
        start, stop = run[first].start, run[end - 1].end
        if isinstance(what, Known):
            start -= 4 * what.article
            names.append((start, stop, what.kind, what.form, self._words(start, stop), what.key or None))
        elif what.what != "event" and what.what != "agreement":
            names.append((start, stop, what.what, "name", self._words(start, stop), None))

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.text[start:end].split()) if start >= 0 else ""

    def _is_bare(self, run: Run) -> bool:
        """Whether a run has no titles, openers of sentences, common nouns and small words."""
        texts = [word.text for word in run if not word.small]
        titled = self._is_title(texts[0]) or self._are_titles(run, 0) if texts else False
        return len(texts) == len(run) and self.idle.isdisjoint(texts) and not titled

    def _rest(self, run: Run, explained: list[Stretch]) -> list[Shape]:
        """The words between what is explained, without titles and openers of sentences, as candidates for people."""
        covered = {i for first, end, _ in explained for i in range(first, end)}
        shapes: list[Shape] = []
        words: Run = []
        titled = False
        for at, word in enumerate(run):
            text = word.text
            inside = at not in covered
            forename = False
            if not words:
                if inside and not word.small and (self._is_title(text) or self._are_titles(run, at)):
                    titled = True
                    continue
                if titled and word.small and text in PARTICLES:
                    continue  # "Ms al-Ansari"
                if inside and not word.small and self._is_of_office(run, at):
                    titled = True
                    continue
                forename = inside and text in self.forenames and self._is_forename(run, at, titled)
            if words and self._ends_office(run, at, words):
                self._cut_off(words[: len(words) == 1 and words[0].text in self.given], False, "", shapes)
                words, titled = [], True
                continue
            if inside and (forename or self._goes_on(words, word)):
                words.append(word)
                continue
            if words:
                self._cut_off(words, titled, text if text in self.titles and word.joint == " " else "", shapes)
            titled = False
            words = []
            if inside and text in self.titles:
                titled = True
            elif inside and not word.small and text not in self.never:
                words = [word]
        self._cut_off(words, titled, "", shapes)
        return shapes

    def _ends_office(self, run: Run, at: int, words: Run) -> bool:
        """Whether a title inside a run stands before somebody's name: "Clinton Campaign Manager Ann Lee"."""
        text = run[at].text
        if text in self.behind_countries and words[0].text not in self.given:
            return False
        if text not in self.titles and not (text.lower() in self.roles and run[at - 1].text in self.idle):
            return False
        named = run[at + 1 : at + 3]
        return len(named) == 2 and named[0].text in self.given and all(w.joint == " " and not w.small for w in named)

    def _cut_off(self, words: Run, titled: bool, office: str, shapes: list[Shape]) -> None:
        """Enter words as a candidate, without the small ones at their end. `office` is the title behind them."""
        while words and words[-1].small:
            words.pop()
        if words:
            titled = titled and not (len(words) == 1 and self._is_of_several(words[0].start))
            shapes.append(self._shape(words, titled, office))

    def _is_of_several(self, start: int) -> bool:
        """Whether the title before a word is of several: "Presidents X and Y", but "Presidents Day"."""
        title = self.text[:start].rstrip().rpartition(" ")[2]
        return title[-1:] == "s" and title[:-1] in self.titles

    def _is_forename(self, run: Run, at: int, titled: bool) -> bool:
        """Whether a plain word begins a name: "Mr July Ozola", and the family name in "Long Weiqiang"."""
        following = run[at + 1] if at + 1 < len(run) else None
        if following is None or following.small or following.joint != " ":
            return False
        if titled and run[at].text in MONTHS:
            return following.text not in self.common
        if run[at].text in self.worded_forenames:
            # "the pastor Will Ozola", but not "What Will Happen".
            return following.text not in self.common and (titled or not at or run[at - 1].small)
        return run[at].text in self.family_first and of_two_syllables().fullmatch(following.text) is not None

    def _is_of_office(self, run: Run, at: int) -> bool:
        """Whether a word is what an office is about or of: "Director General of Forestry Ann Lee"."""
        named = run[at + 1 : at + 3]
        if run[at].text in self.nouns and len(named) == 2 and named[0].text in self.given:
            return all(not w.small and w.joint == " " for w in named)  # "House Republican Ann Lee"
        if run[at].text not in self.nouns:
            if at < 2 or len(named) < 2 or run[at - 1].text != "of" or run[at].text in self.given:
                return False
            return self._is_title(run[at - 2].text) and all(not w.small and w.joint == " " for w in named)
        first = at
        while first and (run[first - 1].small or run[first - 1].text in self.nouns):
            first -= 1
        return 0 < first < at and run[first - 1].text in self.titles and any(w.small for w in run[first:at])

    def _shape(self, words: Run, titled: bool, office: str) -> Shape:
        while len(words) > 1 and words[-1].text in self.heads.honours:
            words = words[:-1]
        start, end = words[0].start, words[-1].end
        text = self._words(start, end) if len(words) > 1 else self.text[start:end]
        bits = traits(words, text, titled, office, self.knowledge)
        opening = opens(self.text, start) if start else None
        return Shape(start, end, text, tuple(words), titled, opening, office, bits)

    def _is_title(self, word: str) -> bool:
        """Whether a word before a name is a title, also one that only begins a sentence ("Banker X said")."""
        return word in self.titles or (word.lower() in self.roles and word not in self.given)

    def _are_titles(self, run: Run, at: int) -> bool:
        """Whether roles of several stand before somebody's full name: "Senators Ann Lee and Mara Quist"."""
        text = run[at].text
        named = run[at + 1 : at + 3]
        return text[-1:] == "s" and text[:-1].lower() in self.roles and len(named) == 2 and named[0].text in self.given

    def _goes_on(self, words: Run, word: Word) -> bool:
        """Whether a word goes on with a name; a name's first word too."""
        if word.small:
            return bool(words) and word.text in PARTICLES
        if words and words[-1].text in SON_OF:
            return True
        if len(words) == 1 and words[0].text in self.family_first and word.text in self.behind:
            return True
        text = word.text
        named = words and words[0].text in self.given
        if text in self.common and not (named and (text not in self.never or text in self.worded)):
            return False
        if text in self.titles and words and not named:
            return False
        return not words or word.joint in (" ", "\u00a0", "-", ".", "‑") or words[-1].small
