"""Pronouns → the person that the text has in mind: subjects and speakers of the sentences before, by gender."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Container

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member
from summit_tui.extract.wording.bounds import places_of
from summit_tui.extract.wording.words import SHORT_TITLES
from summit_tui.knowledge.outlets import Outlets
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, cached_property
from summit_tui.patterns import compiled

PLURAL = frozenset(("they", "them", "their", "themselves", "both", "all", "others", "some", "many"))
THEY = frozenset(("they", "their", "them"))
NEUTER = frozenset(("it", "its", "itself"))
RELATIVE = frozenset(("who", "which", "that", "whom"))
SHORT_LABEL = 12
"""Characters of a label of letters, with its colon."""
LONGEST_ROLE = 80
MOST_OF_ROLE = 9
"""Characters and words of a role before a name: "with Ruritania’s minister for foreign affairs, X"."""
LONGEST_OFFICE = 40
"""Characters of an office that labels a turn."""
LABEL = 60
"""Characters of the label of a turn, or from "interview with" to the name behind it."""
FAR = 2500
"""How many characters back, in a passage that is very long."""
FADING = 1.6
"""How much less likely a pronoun means whom a paragraph farther back tells of, for each that is between."""
BEFORE = 0.3
"""And how much so it does as soon as it is another: whom the paragraph itself is about comes first."""
NEARLY = 0.19
"""Two that are less apart are as likely."""
MET = 2.5
"""How much of an aside a name is behind a pronoun that is the subject."""
KIN = -2.0
"""How much more likely a later paragraph means somebody's relative whom one paragraph names."""
BYLINES = 4
"""Passages among which the authors are named."""
REACH = 4
"""How many passages back a pronoun may look."""
IN_TURN = 2
"""How many it may in the turn of a transcript."""


_ENDS = ".!?…"


@cache
def _stop() -> Pattern[str]:
    return compiled(rf"[{_ENDS}][\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_a-z])")


@cache
def _interview() -> Pattern[str]:
    return compiled(r"\b(?:an? |the )?(?:[Ii]nterview|[Cc]onversation|[Cc]hat|[Tt]alk|Q&A) with\b")


_Named = tuple[int, int, int, float, Member]
"""Somebody where a passage names them: start, end, which sentence of the passage it is, whether it is an aside, who.

An aside, 1 or more instead of 0, is a name that is no subject: somebody's, or behind a preposition.
"""


class Salience:
    """Who was spoken of when, in one article."""

    def __init__(self, cast: Cast, quoted: list[tuple[int, int]]) -> None:
        """`quoted`: ranges of quotations, in order; names inside them are not spoken of by the article itself."""
        self.cast = cast
        self.passages = cast.passages
        self._text = cast.reading.source.text
        self._starts = cast.starts
        self._quoted = quoted
        self._quote_starts = [q[0] for q in quoted]
        self._spoke: list[tuple[int, str]] = []
        self._sentences: dict[int, list[int]] = {}
        self._people: dict[int, list[_Named]] = {}
        self._labels: dict[int, Member | None] = {}
        self._answers = self._interviewed()

    def spoke(self, offset: int, member: Member) -> None:
        """Somebody was found to be the source of a quotation, at these words."""
        insort(self._spoke, (offset, member.key))

    def last_speaker(self, offset: int) -> Member | None:
        """Who spoke last before a place, in its paragraph or the one before."""
        spoke = self.spoke_last(offset)
        near = spoke is not None and self.passage_at(spoke[0]) >= self.passage_at(offset) - 1
        return spoke[1] if near and spoke is not None else None

    def spoke_last(self, offset: int) -> tuple[int, Member] | None:
        """Where somebody spoke last before a place, and who."""
        at = bisect_left(self._spoke, (offset,))
        return (self._spoke[at - 1][0], self.cast.members[self._spoke[at - 1][1]]) if at else None

    def passage_at(self, offset: int) -> int:
        """Index of the passage in which a character stands."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def inside_quotation(self, offset: int) -> bool:
        """Whether a character stands in somebody's words."""
        at = bisect_right(self._quote_starts, offset) - 1
        return at >= 0 and offset < self._quoted[at][1]

    def begins_plainly(self, sentence: int) -> bool:
        """Whether a sentence begins with a word, and not with somebody's words or with nothing."""
        return self._text[sentence : sentence + 1].isalpha()

    def narrated(self, start: int, end: int) -> str:
        """The text between two places without anybody's words."""
        text, at = "", start
        for begin, close in self._quoted[max(0, bisect_left(self._quote_starts, start) - 1) :]:
            if begin >= end:
                break
            if close > at:
                text += self._text[at : max(at, begin)] + " "
                at = close
        return text + self._text[min(at, end) : end]

    def sentences(self, passage: int) -> list[int]:
        """Where the sentences of a passage begin."""
        found = self._sentences.get(passage)
        if found is None:
            read = self.passages[passage]
            start, text = read.start, read.text
            found = self._sentences[passage] = [start]
            stops = _stop()
            for stop in places_of(_ENDS, text, 0, len(text)):
                match = stops.match(text, stop)
                if match and not _abbreviated(text, stop) and not self.inside_quotation(start + match.end()):
                    found.append(start + match.end())
        return found

    def sentence_at(self, offset: int) -> int:
        """Where the sentence begins in which a character stands."""
        return max((s for s in self.sentences(self.passage_at(offset)) if s <= offset), default=0)

    def person(self, offset: int, gender: str) -> Member | None:
        """Whom "he" or "she" means at a place; None if that is not sure."""
        here = bisect_right(self._starts, offset) - 1
        if self._answers is not None and self._answers.gender in ("", gender) and self._names_nobody(here, offset):
            return self._answers
        scores: dict[str, float] = {}
        others = self._not_meant(here, offset)
        for away in range(min(here, REACH if self._labels[max(0, here)] is None else IN_TURN) + 1):
            self._score(here - away, offset, gender, FADING * away + BEFORE * (away > 0), scores)
            if scores:
                for key in others:
                    scores.pop(key, None)
                if away and scores and max(scores.values()) > 2.5 - BEFORE - away:
                    break
        if not scores:
            return None
        ranked = sorted(scores, key=scores.__getitem__, reverse=True)
        if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < NEARLY:
            return None
        return self.cast.members[ranked[0]]

    def _interviewed(self) -> Member | None:
        """With whom the headline says that this is an interview; in the text it may be with the one who asks."""
        title = self.passages[0] if self.passages and self.passages[0].kind == "title" else None
        found = _interview().search(title.text) if title is not None and "with" in title.text else None
        if title is None or found is None:
            return None
        start = title.start + found.end()
        named = [n for n in self.cast.names.within(start, start + LABEL) if n.kind == "person"]
        return self.cast.of.get(named[0].start) if named else None

    def _names_nobody(self, passage: int, offset: int) -> bool:
        """Whether a paragraph names no person before a place in it, words of others aside."""
        names = self.cast.names.within(self.passages[passage].start, offset) if passage >= 0 else ()
        return not any(n.kind == "person" and not self.inside_quotation(n.start) for n in names)

    def _not_meant(self, here: int, offset: int) -> list[str]:
        """Who a pronoun cannot be: whoever it stands beside, and whoever speaks, in the turn of a transcript."""
        if here not in self._labels:
            passage = self.passages[max(0, here)]
            first = self.cast.names.within(passage.start, passage.start + LABEL)[:1]
            labels = bool(first) and passage.text.startswith(
                ":", _behind_role(passage.text, first[0].end - passage.start)
            )
            at = bisect_left(self._spoke, (passage.start,))
            spoke = self._spoke[at : at + 1]
            if labels:
                self._labels[here] = self.cast.of.get(first[0].start)
            elif spoke and spoke[0][0] == passage.start and _is_label(passage.text):
                self._labels[here] = self.cast.members[spoke[0][1]]  # "SOR: …"
            else:
                self._labels[here] = None
        return [
            member.key
            for member in (self._labels[here], self._spoken_of(offset), self._acting(offset), self._told(offset))
            if member is not None
        ]

    def _acting(self, offset: int) -> Member | None:
        """In "Velk recalled him as saying", he is not Velk."""
        text = self._text
        if not text.startswith(("him ", "her as "), offset):
            return None
        named = self.cast.names.within(max(0, offset - LABEL), offset)[-1:]
        verb = text[named[0].end : offset].split() if named else []
        return self.cast.of.get(named[0].start) if named and len(verb) <= 2 and "".join(verb).isalpha() else None

    def _told(self, offset: int) -> Member | None:
        """In "he told my colleague Velk", he is not Velk."""
        behind = self._text[offset : offset + LABEL]
        if behind.split(" ", 2)[1:2] not in (["told"], ["tells"]):
            return None
        name = next((n for n in self.cast.names.within(offset, offset + LABEL) if n.kind == "person"), None)
        if name is None or any(mark in self._text[offset : name.start] for mark in ',.;:“"'):
            return None
        return self.cast.of.get(name.start)

    def _spoken_of(self, offset: int) -> Member | None:
        """In "Velk, she said, was the last", she is not Velk."""
        if self._text[offset - 2 : offset] != ", ":
            return None
        names = self.cast.names.within(max(0, offset - 60), offset)
        beside = names and names[-1].kind == "person" and names[-1].end == offset - 2
        return self.cast.of.get(names[-1].start) if beside else None

    def _score(self, passage: int, offset: int, gender: str, far: float, scores: dict[str, float]) -> None:
        read = self.passages[passage]
        start, text = read.start, read.text
        end = start + len(text)
        named, spoke = self._named(passage), self._spoke
        if offset < end or end - start > FAR:
            end = min(offset, end)
            start = max(start, end - FAR)
            named = named[bisect_left(named, (start,)) : bisect_left(named, (end,))]
            if named and named[-1][1] > end:
                named.pop()
        speaks = bool(spoke) and spoke[-1][0] >= start and spoke[0][0] < end
        if not named and not speaks:
            return
        sentences = self.sentences(passage)
        this = bisect_right(sentences, offset) - 1
        before = opened = -1
        for _, _, sentence, aside, member in named:
            # The subject is the first name that is no aside: "Ozola’s predecessor, Velk, …", "With Ozola gone, Velk …".
            weight = 1.0 + (sentence != (before if aside else opened)) - aside
            before = sentence
            opened = opened if aside else sentence
            if member.gender and member.gender != gender:
                continue
            weight += (0.4 if member.gender else 0.0) - 0.8 * (this - sentence) - far
            weight += 1.0 if far == 0.0 else KIN * (member.key in self._kin)
            scores[member.key] = max(scores.get(member.key, -9.0), weight)
        for at, key in spoke[bisect_left(spoke, (start,)) : bisect_left(spoke, (end,))] if speaks else ():
            member = self.cast.members[key]
            if (not member.gender or member.gender == gender) and member.kind == "person":
                sentence = bisect_right(sentences, at) - 1
                weight = 3.0 + (0.4 if member.gender else 0.0) - 0.8 * (this - sentence) - far
                weight += KIN * (far > 0.0 and key in self._kin)
                scores[key] = max(scores.get(key, -9.0), weight)

    def _named(self, passage: int) -> list[_Named]:
        """Whom a passage names by itself: looked at closely once, for all pronouns that may take them up."""
        found = self._people.get(passage)
        if found is None:
            found = self._people[passage] = []
            byline = passage < BYLINES and self.passages[passage].text.startswith("By ")
            for start, end, member in self.cast.people_in.get(passage, ()) if not byline else ():
                if not self.inside_quotation(start):
                    sentence = bisect_right(sentences := self.sentences(passage), start) - 1
                    first = sentences[sentence]
                    aside = float(
                        self._is_possessor(end) or self._is_object(start, end) or self._is_led_past(first, start, end)
                    )
                    aside = MET if self._is_met(passage, sentence, start) else aside
                    found.append((start, end, sentence, aside, member))
        return found

    def _is_possessor(self, end: int) -> bool:
        after = self._text[end : end + 2]
        return after == "'s" or after[:1] == "’"

    def _is_object(self, start: int, end: int) -> bool:
        """Whether a preposition stands before a name and its titles: "with Ozola", "by Dame Runa Ozola".

        Of whom "who" goes on, the text goes on to tell.
        """
        if self._text.startswith(", who ", end):
            return False
        near = self._text[max(0, start - 12) : start].split()[-1:]
        roles = self.cast.lore.roles
        if near and near[0][-1] == "," and near[0].islower() <= (near[0][:-1] in roles):
            return self._is_apposed_to_object(start)
        if not near or near[0] in _PREPOSITIONS or not _is_of_title(near[0], roles):
            return bool(near) and near[0].lower() in _PREPOSITIONS
        before = self._text[max(0, start - 40) : start].split()
        while before and before[-1].lower() not in _PREPOSITIONS and _is_of_title(before[-1], roles):
            before.pop()
        return bool(before) and before[-1].lower() in _PREPOSITIONS

    def _is_apposed_to_object(self, start: int) -> bool:
        """Whether a preposition stands before the role that a name stands beside: "met with the mayor, Ozola"."""
        roles = self.cast.lore.roles
        role = False
        for word in reversed(self._text[max(0, start - LONGEST_ROLE) : start - 2].split()[-MOST_OF_ROLE:]):
            low = word.lower()
            if role and low in _BESIDE:
                return True
            role = role or low in roles
            if word[-1] in ",.;:”" or not (_is_of_title(word, roles) or low in _IN_ROLE):
                return False
        return False

    def _is_led_past(self, first: int, start: int, end: int) -> bool:
        """Whether what a sentence opens with names somebody before its subject: "After meeting Ozola, Velk said"."""
        if start <= first or self._text[end : end + 2] != ", ":
            return False
        subject = self.cast.names.at(end + 2)
        behind = self._text[subject.end : subject.end + 5] if subject is not None and subject.kind == "person" else ","
        return behind[:1] not in (",", ".") and behind != " and "

    def _is_met(self, passage: int, sentence: int, start: int) -> bool:
        """Whether a pronoun is the subject of the sentence: in "He met Ozola", who goes on is not Ozola."""
        first = self.sentences(passage)[sentence]
        if start - first >= LABEL or "e " not in self._text[first:start]:
            return False
        return _subject().match(self._text, first, start) is not None

    @cached_property
    def _kin(self) -> set[str]:
        """Whom one paragraph alone names, as somebody's: "Her daughter Anna" is rarely she in the next."""
        return {member.key for member in self.cast.persons() if member.mentions and self._is_kin(member)}

    def _is_kin(self, member: Member) -> bool:
        start = member.mentions[0].start
        before = self._text[max(0, start - 30) : start]
        if before.rstrip(", ").rpartition(" ")[2] not in self.cast.lore.kin or _owned().search(before) is None:
            return False
        return self.passage_at(start) == self.passage_at(member.mentions[-1].start)

    def relative(self, offset: int) -> Member | None:
        """Whom "who" means: the person named right before it."""
        names = [n for n in self.cast.names.within(max(0, offset - 120), offset) if n.kind == "person"]
        return self.cast.of.get(names[-1].start) if names else None

    def last_body(self, offset: int, reach: int = 1200) -> Member | None:
        """The organisation spoken of last before a place, outlets aside."""
        for name in reversed(self.cast.names.within(max(0, offset - reach), offset)):
            spoken = name.kind == "organisation" and not self.inside_quotation(name.start)
            if spoken and self.cast.reading.knowledge.view(Outlets).find(name.text) is None:
                return self.cast.of.get(name.start)
        return None


@cache
def _subject() -> Pattern[str]:
    """How a sentence begins whose subject is a pronoun: "He ", "For nine days she "."""
    return compiled(r"(?:(?:On|In|At|For|After|Then|Later|Once|By|From|With)\b[^,.!?“”\"]{0,30}?,? )?(?:[Hh]e|[Ss]he) ")


@cache
def _owned() -> Pattern[str]:
    """How the article ends before a relative's name."""
    return compiled(r"\b(?:[Hh]is|[Hh]er) (?:[a-z]+ )?[a-z-]+,? $")


def _is_of_title(word: str, roles: Container[str]) -> bool:
    """Whether a word before a name belongs to its title: "Foreign", "Dame", "the" and "minister"."""
    return (word[0].isupper() and word[-1] not in ".,;:”") or word in roles or word in ("the", "a", "an", "Mr.", "Dr.")


_PREPOSITIONS = frozenset((
    "of", "to", "with", "for", "by", "at", "from", "against", "about", "on", "and", "over", "between", "behind",
    "towards", "alongside",
))  # fmt: skip
_BESIDE = frozenset(("with", "alongside", "by", "to", "from", "between", "beside", "against", "met", "meeting"))
_IN_ROLE = frozenset(("of", "for", "and", "his", "her", "its", "their", "foreign", "deputy", "senior", "former", "new"))
"""Small words of a role that stands beside a name."""


def _abbreviated(text: str, stop: int) -> bool:
    """Whether the stop belongs to an initial or a title."""
    word = text[max(0, stop - 5) : stop].rpartition(" ")[2]
    return (len(word) == 1 and word.isupper()) or word in SHORT_TITLES or word == "U.S"


def _behind_role(text: str, end: int) -> int:
    """The end of a name in a passage, or of the office with capitals behind it: "X, Official Spokesperson"."""
    if text[end : end + 2] != ", ":
        return end
    colon = text.find(":", end, end + LABEL)
    return colon if colon > 0 and text[end + 2 : colon].istitle() else end


def _is_label(text: str) -> bool:
    """Whether a passage begins with letters or an office and a colon: "SOR: …", "Deputy Spokesman: …"."""
    label, colon, _ = text[:LONGEST_OFFICE].partition(":")
    return bool(colon) and (len(label) < SHORT_LABEL or (label.istitle() and "“" not in label))
