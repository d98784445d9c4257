"""Whom a sentence begins with by what they are, for a pronoun in it or in the next: "The admiral left. She …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import Name
from summit_tui.extract.referring.nominals import Nominals
from summit_tui.extract.referring.salience import Salience
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

LONGEST_KIN: Final = 24
"""Characters from a name to the end of "’s councilwoman" or "’s finance chief"."""
LONGEST_OPENING: Final = 60
"""Characters in which a role stands."""
FEWEST_BEFORE: Final = 12
"""Characters before a pronoun from which its own sentence may begin with whom it means."""
LONGEST_LEAD: Final = 5
"""Words among which a sentence's "he" stands, which it opens with."""
INTRODUCED: Final = 2500
"""Characters before "the interpreter" in which "an interpreter" may have been met, or who is nameless have spoken."""
LONGEST_OPENER: Final = 12
"""Characters of the first word of a sentence that may open with somebody, and the blank behind it."""
LONGEST_LABEL: Final = 40
"""Characters of "A:" or "At the end of the day,"."""
LONGEST_APPOSITION, MOST_SENTENCES = 4, 4
"""Words between "Her husband," and his name; sentences that a chain of "He …" goes back over."""
LABELLING: Final = (":", "–", "—", "(")
ASKED: Final = (["asked"], ["asks"], ["wondered"], ["inquired"], ["enquired"])
MOST_OTHERS: Final = 2
"""Turns of others, all women, behind which "he" may still be a man without a name; and the other way round."""
SOMEBODY: Final = frozenset(str.split("man woman boy girl stranger"))
"""What "the man" is of whom a sentence tells: nobody who has a name in it."""


def opened_by(cast: Cast, nominals: Nominals, salience: Salience, start: int, gender: str) -> Member | None:
    """Who that is, for a pronoun at `start`, an offset of the file; `gender` is "m" or "f"."""
    opening = _Opening(cast, nominals, gender)
    nameless = opening.spoke_last(salience, start)
    if nameless is not None:
        return nameless
    for first, end in _sentences_back(salience, start):
        found = opening.of(first, end)
        if found is not None or not opening.goes_on(first, end):
            return found or opening.alone(salience, first, start)
    return None


def told_of(cast: Cast, nominals: Nominals, salience: Salience, start: int, gender: str) -> Member | None:
    """Whom a pronoun means for which nobody with a name is at hand: "The emir listened. “Your brother …,” he said."."""
    opening = _Opening(cast, nominals, gender)
    for first, end in _sentences_back(salience, start):
        found = opening.role(first, end)
        if found is not None or not opening.goes_on(first, end):
            return found
    return None


def _sentences_back(salience: Salience, start: int) -> Iterator[tuple[int, int]]:
    """The sentence of a pronoun up to it, if it is long enough, and those before, the last of the paragraph before."""
    at = salience.passage_at(start)
    sentences = salience.sentences(at)
    this = bisect_right(sentences, start) - 1
    whom = salience.cast.reading.source.text.endswith("whom ", 0, start)  # "The mediator, whom she calls …"
    if start - sentences[this] > FEWEST_BEFORE and not whom and salience.begins_plainly(sentences[this]):
        yield sentences[this], start
    end = sentences[this]
    for first in reversed(sentences[max(0, this - MOST_SENTENCES) : this]):
        yield first, end
        end = first
    if not this and at and salience.passages[at - 1].kind == "body":
        yield salience.sentences(at - 1)[-1], salience.passages[at - 1].end


class _Opening:
    """Looks at how a sentence begins."""

    def __init__(self, cast: Cast, nominals: Nominals, gender: str) -> None:
        self.cast = cast
        self.text = cast.reading.source.text
        self.nominals = nominals
        nouns = nominals.nouns
        self.gender = gender
        self.fitting = nouns.women if gender == "f" else nouns.men
        self.other = nouns.men if gender == "f" else nouns.women

    def spoke_last(self, salience: Salience, start: int) -> Member | None:
        """Who spoke last, if it is one without a name and nobody is named since."""
        spoke = salience.spoke_last(start)
        since = 0  # who spoke since and is of the other gender
        while spoke is not None and since < MOST_OTHERS and spoke[1].gender not in ("", self.gender):
            spoke, since = salience.spoke_last(spoke[0]), since + 1
        if (
            spoke is None
            or spoke[1].kind != "unnamed"
            or start - spoke[0] > INTRODUCED
            or salience.passage_at(spoke[0]) < salience.passage_at(start) - 1 - 2 * since
        ):
            return None
        role = _role_of(spoke[1].name)
        if role in self.other or not (role in self.fitting or role in self.nominals.nouns.roles):
            return None
        named = [
            self.cast.of.get(n.start) for n in self._people(spoke[0], start) if not salience.inside_quotation(n.start)
        ]
        if any(not since or member is None or member.gender in ("", self.gender) for member in named):
            return None
        if self._asks(*spoke):
            return None
        behind = self.text[spoke[0] + len(spoke[1].name) :].lstrip()[:1] if spoke[0] in self.cast.starts else ""
        if behind in LABELLING:
            return None  # whose turn it is in a transcript calls others he and she
        told = salience.narrated(spoke[0] + len(spoke[1].name), start).split()
        others = (word.strip(",.:;") for word in told)
        return None if any(word in self.nominals.nouns.roles or word in self.fitting for word in others) else spoke[1]

    def _asks(self, at: int, asker: Member) -> bool:
        """Whether somebody only asks, so that another is "he" behind it: "A guest asked how. “So,” he said."."""
        end = at + LONGEST_OPENING
        behind = self.text[self.text.find(asker.name, at, end) + len(asker.name) : end].split()[:1]
        before = self.text[max(0, at - LONGEST_OPENER) : at].split()[-1:]
        return behind in ASKED or before in ASKED

    def goes_on(self, first: int, end: int) -> bool:
        """Whether a sentence takes somebody up itself: "He stood there.", "At the end he took her hands."."""
        if first in self.cast.of or not self.text[first : first + 1].isalpha():
            return False
        he = ("he", "his") if self.gender == "m" else ("she", "her")
        words = self.text[first : min(end, first + LONGEST_OPENING)].lower().split()[:LONGEST_LEAD]
        return any(word in he for word in words) and not self._people(first, end)

    def of(self, first: int, end: int) -> Member | None:
        """Whom the sentence that begins at `first` opens with; it is read up to `end`."""
        text = self.text
        if first in self.cast.of:
            return self._relative_of(first, end) if text.startswith(("’s ", "'s "), self._end_of_name(first)) else None
        first = self._behind_adverb(first)
        word = text[first : text.find(" ", first, first + LONGEST_OPENER) + 1].lower()
        read = _OPENERS.get(word)
        if read is None and (opening := text[first : first + LONGEST_LABEL])[:1].isalpha():
            read = "i" if " I " in opening else "met" if " a " in opening else None
        close = min(first + LONGEST_OPENING, end)
        if read == "nameless" and (told := self._told_of_by_who(text[first:close])) is not None:
            return told
        if read is None or ((people := self._people(first, end)) and read != "kin"):
            return None
        if read == "kin":
            return self._kin(first, close, people)
        if read == "nameless":
            return self._nameless(text[first:close].split()[:5])
        if read == "the":
            return self._holder(first, text[first:close].split()[:5], self.cast.names.within(first, end))
        return self._asked(text[first:close]) if read == "i" else self._met(text[first:close])

    def _end_of_name(self, first: int) -> int:
        name = self.cast.names.at(first)
        return name.end if name is not None else first

    def alone(self, salience: Salience, first: int, start: int) -> Member | None:
        """Who bears the one office that a sentence is about: "So does the general. “If she comes, …,” he said."."""
        passage = salience.passages[salience.passage_at(start)]
        if first < passage.start or self._people(passage.start, start):
            return None
        words = [word.strip(".,;:") for word in salience.narrated(first, start).split()]
        roles = {role for the, role in pairwise(words) if the.lower() == "the" and role in self.nominals.nouns.roles}
        return self._only(self.nominals.bearing(roles.pop())) if len(roles) == 1 else None

    def _people(self, first: int, end: int) -> list[Name]:
        return [name for name in self.cast.names.within(first, end) if name.kind == "person"]

    def _behind_adverb(self, first: int) -> int:
        """Past "A: ", and past "Inside, " and "At the end, " where somebody follows."""
        text = self.text
        if text.find(": ", first, first + LONGEST_LABEL) > 0 or text.find(" – ", first, first + LONGEST_LABEL) > 0:
            label = _label().match(text, first)
            first = label.end() if label is not None else first
        led = _led().match(text, first) if text.find(", ", first, first + LONGEST_LABEL) > 0 else None
        if led is None:
            led = _in_time().match(text, first)
        # "Ms Ozola, a vendor, said …" leads nowhere.
        return first if led is None or self._people(first, led.end()) else led.end()

    def role(self, first: int, end: int) -> Member | None:
        """Somebody without a name by whom a sentence opens: "The emir listened"."""
        first = self._behind_adverb(first)
        words = self.text[first : min(first + LONGEST_OPENING, end)].split()[:4]
        if words[:1] not in (["the"], ["The"]) or self._people(first, end):
            return None
        at = self._role_at(words)
        role = words[at].rstrip(",").lower() if at else ""
        if not role or role in self.other or self.nominals.bearing(role):
            return None
        return self.nominals.unnamed.called(" ".join((*words[:at], words[at].rstrip(","))))

    def _role_at(self, words: Sequence[str]) -> int:
        """Where an office stands behind the first word; 0 if none does."""
        roles = self.nominals.nouns.roles
        return next((at for at, word in enumerate(words) if at and word.rstrip(",").lower() in roles), 0)

    def _only(self, held: Sequence[Member]) -> Member | None:
        """Who alone bears an office, if the pronoun fits."""
        return held[0] if len(held) == 1 and held[0].gender in ("", self.gender) else None

    def _nameless(self, words: list[str]) -> Member | None:
        """ "A company spokeswoman confirmed it. It was, she said, …"."""
        nouns = self.nominals.nouns
        words = [word.rstrip(",") for word in words]
        role = next((at for at, word in enumerate(words) if at and (word in nouns.roles or word in self.fitting)), 0)
        if not role or words[role] in self.other or not all(word.isalpha() for word in words[: role + 1]):
            return None
        if words[role + 1 : role + 2] in ASKED:
            return None
        return self.nominals.unnamed.called(" ".join(words[: role + 1]))

    def _told_of_by_who(self, opening: str) -> Member | None:
        """ "A young cooper at the bar, who gave no name, shook his head. “No,” he said.": nouns that are no office."""
        told = _who().match(opening) if ", who " in opening else None
        return self.nominals.unnamed.called(told[1]) if told and told[1].split()[-1] not in self.other else None

    def _kin(self, first: int, end: int, people: Sequence[Name]) -> Member | None:
        """ "Her son, an engineer, told her to stop. He said …"."""
        words = self.text[first:end].split()[:2]
        noun = words[-1].rstrip(",")
        if noun in self.other or not (noun in self.fitting or noun in self.nominals.nouns.close):
            return None
        named = self._in_apposition(first + len(words[0]) + 1 + len(noun), people)
        if named is not None or noun not in self.fitting:
            return named  # "her colleague" may be one whom the text names
        return self.nominals.unnamed.called(f"{words[0].lower()} {noun}")

    def _relative_of(self, first: int, end: int) -> Member | None:
        """ "X’s husband, Arne, said they were glad. He said …"."""
        close = self._end_of_name(first) + len("’s ")
        words = self.text[close : close + LONGEST_KIN].split(" ")[:3]
        nouns = self.nominals.nouns
        at = next(
            (at for at, w in enumerate(words) if w.rstrip(",") in nouns.roles or w.rstrip(",") in self.fitting), 0
        )
        noun = " ".join(words[: at + 1]).rstrip(",")
        head = noun.rpartition(" ")[2]
        if head in self.other or not (head in self.fitting or (head in nouns.roles and noun.islower())):
            return None
        named = self.cast.names.within(first, end)
        apposed = self._in_apposition(close + len(noun), [name for name in named if name.kind == "person"])
        if apposed is not None:
            return apposed
        return self.nominals.unnamed.called(self.text[first:close] + noun) if len(named) == 1 else None

    def _in_apposition(self, behind: int, people: Sequence[Name]) -> Member | None:
        """Who is named right behind "her husband": "her husband X", "her husband, the banker X"."""
        name = next((n for n in people if n.start >= behind), None)
        if name is None or name.start - behind > LONGEST_OPENING:
            return None
        between = self.text[behind : name.start]
        if between.startswith(" and ") and "," in between:
            between = between[between.index(",") :]  # "her husband and manager, X"
        words = between.removeprefix(",").split()
        role = between[:1] == "," and len(words) <= LONGEST_APPOSITION and words[-1:] != []
        what = self.text.startswith(",", name.end) and words[:1] == ["the"] and len(words) == 2  # "the cellist Ozola,"
        role = role and (what or words[-1] in self.nominals.nouns.roles or words[-1].endswith("-year-old"))
        return self.cast.of.get(name.start) if not words or role else None

    def _holder(self, first: int, words: list[str], named: Sequence[Name]) -> Member | None:
        """ "The admiral left. She said …", "The Albanian leader came late, but he told …"; or whom "an admiral" was."""
        at = self._role_at(words)
        if not at and len(words) > 2 and words[1].endswith(("’s", "'s")) and words[2].isalpha():
            # "The pope’s next meeting was with carpenters. “At last,” he said."
            return self._only(self.nominals.bearing(words[1][:-2].lower()))
        if not at:
            met = next((k for k, word in enumerate(words) if k and word in SOMEBODY), 0)
            meant = met and words[met] not in self.other
            return self.nominals.unnamed.called(" ".join(words[: met + 1])) if meant else None
        role = words[at].rstrip(",").lower()
        end = first + len(" ".join(words[: at + 1]))
        lower = [word.lower() for word in words[:at]]
        if named and self.text.startswith(" of ", end):
            return self.nominals.holder(first, [*lower, role], tuple(named[:1]))
        if named and named[0].start < end:
            if at != 2:
                return None
            foreign = named[0].form == "adjective" and role not in self.other
            return self.nominals.holder(first, [*lower, role], tuple(named[:1])) or (
                self.nominals.unnamed.called(" ".join((*words[:at], role))) if foreign else None
            )
        if held := self.nominals.bearing(role):
            return self._only(held)
        owned = words[at - 1].endswith(("’s", "'s")) and role in self.fitting
        high = (
            role in self.nominals.offices.high
            or role in self.nominals.offices.alone
            or " ".join(words[1 : at + 1]).lower().startswith("prime minister")
        )
        if owned or (high and role not in self.other):
            return self.nominals.unnamed.called(" ".join((*words[:at], words[at].rstrip(","))))
        before = self.text[max(0, first - INTRODUCED) : first]
        met = any(f"{article} {role}" in before for article in ("a", "an", "A", "An"))
        apposed = words[at].endswith(",") and words[at + 1 : at + 2] in (["a"], ["an"])
        if role in self.other or not (met or apposed):
            return None
        return self.nominals.unnamed.called(" ".join((*words[:at], role)))

    def _asked(self, opening: str) -> Member | None:
        """ "I asked the consul. “Ask me again,” he said."."""
        asked = _asked().search(opening)
        words = asked[1].split() if asked is not None else []
        role = next((word.lower() for word in reversed(words) if word.lower() in self.nominals.nouns.roles), None)
        if role is None or role in self.other:
            return None
        if held := self.nominals.bearing(role):
            return self._only(held)
        count = next(at for at, word in enumerate(words) if word.lower() == role) + 1
        return self.nominals.unnamed.called(" ".join(words[:count]))

    def _met(self, opening: str) -> Member | None:
        """ "At the gate an old woman stops the car. “You promised,” she says."."""
        met = _somebody().match(opening)
        if met is None or met[2].split()[-1] not in self.fitting:
            return None
        before = met[1].lower().split()
        taken = any(word in _SUBJECTS or word in self.nominals.nouns.roles for word in before)
        return None if taken else self.nominals.unnamed.called(met[2])


def _role_of(name: str) -> str:
    """The noun of a nameless one: "official" of "senior official in the ministry"."""
    words = name.lower().split()
    end = next((at for at, word in enumerate(words) if at and word in _HANGING), len(words))
    return words[end - 1] if words else ""


@cache
def _label() -> Pattern[str]:
    """What stands before a turn: "A: ", "Premier Quist – "."""
    return compiled(r"[A-Z][\w.’-]*(?: [A-Z][\w.’-]*){0,3}(?::| [–—]) ")


@cache
def _led() -> Pattern[str]:
    return compiled(
        r"(?!(?:The|An?|His|Her|Their|My|Our|One|Another|He|She|I)\b)[A-Z][\w’-]*(?: [\w’-]+){0,3}, "
        r"(?=(?:the|an?|his|her|their|my|our) )"
    )


@cache
def _in_time() -> Pattern[str]:
    """Past "Last summer " and "In June ", behind which "the minister" follows."""
    return compiled(r"(?:Last|That|This|One|In|On) (?:[A-Z]?[a-z]+|\d{4}) (?=the [a-z]+ [a-z])")


@cache
def _asked() -> Pattern[str]:
    return compiled(
        r"\bI (?:have |had )?(?:once |then |also )?(?:asked|told|put (?:it|this|that) to|rang|phoned|called|emailed) "
        r"(?:the|an?|one|my) ([A-Z]?[a-z-]+(?: [A-Z]?[a-z-]+)?(?:[’']s [a-z-]+)?)"
    )


@cache
def _who() -> Pattern[str]:
    return compiled(
        r"(?:An?|One|Another) ((?:[a-z-]+ ){0,2}?[a-z-]+)(?: (?:at|from|in|of|near|by) [^,.;“”]{1,30})?, who "
    )


@cache
def _somebody() -> Pattern[str]:
    """What a sentence has before "an old woman", its subject, and these words."""
    return compiled(
        r"([A-Z][a-z]+\b[^.!?“”\"]{0,40}?)\b(?:an?|one|another) "
        r"((?:[a-z-]+ ){0,2}?(?:woman|man|girl|boy|mother|father|grandmother|grandfather|widow|widower|policeman|"
        r"policewoman))\b"
    )


_OPENERS: Final = {
    "the ": "the",
    "i ": "i",
    **dict.fromkeys(("a ", "an ", "one ", "another "), "nameless"),
    **dict.fromkeys(("his ", "her ", "their ", "my ", "our "), "kin"),
    **dict.fromkeys(
        (
            f"{word} "
            for word in str.split(
                "at in on outside inside near behind beside by under from among across opposite then once later nearby"
                " next around along upstairs downstairs afterwards"
            )
        ),
        "met",
    ),
}
"""How a sentence begins → what it may open with."""
_HANGING: Final = frozenset(["of", "for", "at", "in", "from", "with", "to", "on", "who", "and"])
_SUBJECTS: Final = frozenset(["he", "she", "they", "we", "i", "you", "it"])
