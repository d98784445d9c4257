"""Speakers whom nobody names: by their role as printed, taken up again by "the official" and by "they"."""

from __future__ import annotations

from bisect import bisect_right

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member
from summit_tui.extract.referring.salience import Salience
from summit_tui.knowledge.ids import slug
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

ARTICLES: Final = frozenset(("the", "a", "an", "one", "another", "some", "this", "that", "these", "those"))
NAMELESS: Final = "unnamed-"
"""How the keys of those begin whom nobody names."""
TAKING_UP: Final = frozenset(("the", "this", "that", "these", "those"))
MOST_WORDS: Final = 8
"""Words of a role with what hangs on it; of a longer one only the role is the name."""
MOST_GROUPS: Final = 20
"""Groups that are looked through backwards."""
NEAR: Final = 6
"""Words from the start of a sentence in which the noun of its subject stands."""


@cache
def _hanging() -> Pattern[str]:
    return compiled(r" (?:at|for|of|from|in|with)\b[^,;:()“”\"—–]+")


@cache
def _several() -> Pattern[str]:
    return compiled(r" of .*[a-z](?:(?<!s)s|men|people)\b(?!['’])")


@cache
def _joint() -> Pattern[str]:
    return compiled(r" (?:of|at|from|in|for) (?:the )?")


class Unnamed:
    """The unnamed speakers of one article, in the order in which they are met."""

    def __init__(self, cast: Cast, salience: Salience, roles: frozenset[str], groups: frozenset[str]) -> None:
        """`roles` are the nouns for one who speaks, `groups` those for several who speak together."""
        self.cast = cast
        self.salience = salience
        self.roles = roles
        self.groups = groups
        self._heads: dict[str, Member] = {}
        self._plural: list[tuple[int, Member]] = []

    def of(self, start: int, base: str, whole: str) -> Member:
        """Who is meant by a role. `base` ends with its noun, `whole` goes on with what hangs on it."""
        words = base.split()
        head = words[-1].lower()
        known = self._heads.get(head)
        if known is not None and len(words) == 2 and words[0].lower() in TAKING_UP:
            member = known
        else:
            more = _hanging().match(whole, len(base))
            full = more is not None and more.end() == len(whole) and len(whole.split()) <= MOST_WORDS
            full = full and not whole.endswith((" the", " a", " an", " his", " her"))
            full = full and (base.lower() != "one" or _several().search(whole) is not None)
            member = self.called(whole if full else base)
            self._heads[head] = member
        if self._is_group(head):
            self._plural.append((start, member))
        return member

    def knows(self, role: str, whole: str = "") -> bool:
        """Whether somebody without a name was met whom the article calls so: by their noun, or by the whole role."""
        member = self._heads.get(role)
        return member is not None and whole.lower().removeprefix("the ") in ("", member.name.lower())

    def called(self, words: str) -> Member:
        """The one of that name, without its article."""
        kept = words.split()
        while len(kept) > 1 and kept[0].lower() in ARTICLES and kept[1] != "of":  # not "one of the envoys"
            kept.pop(0)
        name = " ".join(kept).strip(' ,“”"')
        key = NAMELESS + slug(name)
        member = self.cast.members.get(key)
        if member is None:
            member = self.cast.members[key] = Member(key, name, "unnamed")
        return member

    def they(self, offset: int) -> Member | None:
        """The group that a plural pronoun takes up: in its own sentence, or the subject of the sentence before."""
        passage = self.salience.passage_at(offset)
        sentences = self.salience.sentences(passage)
        this = bisect_right(sentences, offset) - 1
        for sentence in (this, this - 1):
            if sentence < 0:
                break
            end = offset if sentence == this else sentences[sentence + 1]
            group = self._group_in(sentences[sentence], end)
            if group is not None:
                return group
        return None

    def _with_name(self, start: int, role: str) -> str:
        """A role with the name that hangs on it: "leaders of the Lake Six"."""
        text = self.cast.reading.source.text
        end = start + len(role)
        joint = _joint().match(text, end)
        if joint is None or not text.startswith(role, start):
            return role
        name = next((n for n in self.cast.names.within(end, end + 60) if n.start == joint.end()), None)
        return text[start : name.end] if name is not None else role

    def _is_group(self, noun: str) -> bool:
        return noun in self.groups or (noun.endswith("s") and noun[:-1] in self.roles)

    def _group_in(self, start: int, end: int) -> Member | None:
        """The group that a sentence opens with; who else it names may be meant as well."""
        people = [n for n in self.cast.names.within(start, end) if n.kind == "person"]
        spoke = {member.key: member for at, member in self._plural[-MOST_GROUPS:] if start <= at < end}
        if spoke:
            return next(iter(spoke.values())) if len(spoke) == 1 else None
        if people:
            return None
        text = self.cast.reading.source.text
        words = text[start : min(end, start + 120)].split()[:NEAR]
        for at, word in enumerate(words):
            noun = word.lower() if at == 0 else word
            if self._is_group(noun) and noun not in _PRONOUNS:
                return self.called(self._with_name(start, " ".join(words[: at + 1])))
            if not word.isalpha() or noun in _NOT_BEFORE or noun.endswith(("ed", "s")):
                return None
        return None


_NOT_BEFORE: Final = frozenset(
    str.split(
        "of in on at for from with to by about and or but if when as while unless after before although though because"
        " since that than he she they it we was were is are has have had will would not no"
    )
)
_PRONOUNS: Final = frozenset(["many", "some", "others"])
