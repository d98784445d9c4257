"""Mentions without a name ("the foreign minister", "a spokesman", "US officials", "the report") → whom they mean."""

from __future__ import annotations

from bisect import bisect_right

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member, latest
from summit_tui.extract.naming.named import Name
from summit_tui.extract.offices.ranks import CHIEFS, HEADING, LEADING, RANKED, SEATED, TOP
from summit_tui.extract.referring.bodies import DEFINITE, OWNERS, SOMEBODYS, Bodies, country_told
from summit_tui.extract.referring.counterparts import counterpart, partisan
from summit_tui.extract.referring.salience import Salience
from summit_tui.extract.referring.taken_up import described, nationality, of_country, of_two, official_of, taken_up
from summit_tui.extract.referring.unnamed import Unnamed
from summit_tui.extract.referring.which_holder import narrowed, nearest
from summit_tui.extract.wording.papers import MARKS, paper_in
from summit_tui.knowledge.offices import Nouns, StateOffices, nouns, state_offices
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

MOST_INITIALS = 6
"""Words of an office that letters may stand for."""
MOST_ALIKE = 100
"""Holders of offices with the same letters among whom the nearest is sought."""
OPENING = frozenset(("The", "A", "An", "Its", "His", "Her", "Their"))
"""What a sentence begins with whose subject is a body without a name."""
LONGEST_BODY = 80
LONGEST_HEADED = 7
"""Words behind "the head"."""
MOST_OF_BODY = 6
"""Characters and words in which its noun stands."""


@cache
def _small_words() -> Pattern[str]:
    return compiled(r" (?:of|for|to|at|in|and) ")


class Nominals:
    """Tells whom common nouns mean in one article."""

    def __init__(self, cast: Cast, salience: Salience) -> None:
        self.cast = cast
        self.salience = salience
        self._by_title: dict[str, list[Member]] | None = None
        self._by_initials: dict[str, list[Member]] | None = None
        self.nouns: Nouns = cast.reading.knowledge.view(nouns)
        self.offices: StateOffices = cast.reading.knowledge.view(state_offices)
        self.unnamed = Unnamed(cast, salience, self.nouns.roles, self.nouns.groups)
        self._bodies = Bodies(cast, salience, self.nouns, self.unnamed)

    def resolve(self, start: int, base: str, names: tuple[Name, ...], whole: str) -> Member | None:
        """Whom a noun phrase means. `base` is the phrase up to its head; `names` stand inside the whole of it."""
        words = base.split()
        if base[-1:] in MARKS and (paper := paper_in(base)):
            return self.cast.body(paper, None)
        lower = [w.lower().strip("“”\"'’,") for w in words]
        if not lower:
            return None
        count = self._to_head(lower)
        lower = lower[:count]
        base = " ".join(words[:count])
        if not any(map(str.isalnum, base)):
            return None
        if lower[-1] == "pm":
            lower[-1:] = ["prime", "minister"]
        head = lower[-1]
        if head == "head" and " of " in whole and (headed := self._head_of(start, whole[len(base) :], names)):
            return headed
        pair = " ".join(lower[-2:])
        definite = lower[0] in DEFINITE or (
            names
            and names[0].start == start
            and (names[0].form != "adjective" or head in self.offices.leaders or pair in self.offices.names)
        )
        if head in ("former", "latter"):
            return of_two(self.cast, self.salience, start, latter=head == "latter")
        if head in self.nouns.documents or pair in self.nouns.documents:
            return self._bodies.document(start, base, names)
        if head == "media" or pair == "state media":
            return self._bodies.media(start, base)
        if head in self.nouns.bodies or pair in self.nouns.bodies:
            return self._bodies.body(start, base, lower, names)
        return self._somebody(start, base, lower, names, bool(definite)) or self.unnamed.of(start, base, whole)

    def _somebody(
        self, start: int, base: str, lower: list[str], names: tuple[Name, ...], definite: bool
    ) -> Member | None:
        """Whom a noun for one person means, if the article or the world names them; `lower` are the words of `base`."""
        head = lower[-1]
        aged = lower[1] if len(lower) > 2 and lower[1].endswith("-year-old") else head
        if definite and (same := described(self.salience, start, aged)) and not self.wrong_gender(head, same):
            return same
        if lower[0] in DEFINITE and (letters := base.partition(" ")[2]).isupper() and " " not in letters:
            called = self.abbreviated(start, letters)
            if called is not None:
                return called
        singular = head in self.nouns.roles
        if singular and (definite or self._in_title(start, lower[0])) and lower[0] not in OWNERS:
            held = self.holder(start, lower, names)
            if held is not None:
                return self._goes_on(start, held) if head == "leader" and not names else held
        if head == "counterpart" and names:
            same = counterpart(self.cast, self.salience, self.holder, start, lower[0], names)
            if same is not None:
                return same
        if head in self.nouns.partisans and lower[0] == "the" and names and not self.unnamed.knows(head):
            same = partisan(self.cast, self.salience, start)
            if same is not None:
                return same
        return self._taken_up(start, base, head, names) if definite else None

    def _in_title(self, start: int, first: str) -> bool:
        """Whether a role stands in the article's title, which leaves out "the": "Foreign minister warns of …"."""
        passages = self.salience.passages
        return bool(passages) and start < passages[0].end and passages[0].kind == "title" and first not in SOMEBODYS

    def _head_of(self, start: int, behind: str, names: tuple[Name, ...]) -> Member | None:
        """Who holds the office that "the head of state" or "the head of the Foreign Ministry" stands for."""
        behind = behind.lower()
        body = behind.removeprefix(" of the ")
        speaking = self.salience.last_speaker(start) if body in self.nouns.bodies else None
        if speaking is not None and not HEADING.isdisjoint(speaking.titles):
            return speaking  # "the head of the organization" behind its secretary-general
        offices = next((offices for what, offices in self.offices.head_of.items() if behind.endswith(f" {what}")), ())
        for office in offices if behind.count(" ") < LONGEST_HEADED else ():
            held = self.holder(start, ["the", *office.split()], names)
            if held is not None:
                return held
        return None

    def _taken_up(self, start: int, base: str, head: str, names: tuple[Name, ...]) -> Member | None:
        """Whom "the diplomat" or "the Colombian" takes up, unless it is one who has no name."""
        country = nationality(self.cast, start, base, names)
        if country is not None:
            return of_country(self.cast, start, country) or taken_up(self.cast, self.salience, start, country)
        if head in self.nouns.broad or head == "leader":
            foreign = names[0] if names and names[0].form == "adjective" and names[0].kind == "country" else None
            country = self.cast.country_of(foreign) if foreign is not None and len(base.split()) == 3 else None
            same = of_country(self.cast, start, country) if country is not None else None
            if same is not None and (head != "leader" or not same.role):
                return same
        if self.unnamed.knows(head, base if head in self.offices.high else ""):
            return None
        plainly = base[:4].lower() == "the " and not names  # not "Belgium's ambassador"
        ranked = plainly and head in RANKED and not self.bearing(head) and not self._met(start, head)
        if head in self.nouns.broad or ranked or (head in CHIEFS and base[:4].lower() == "the " and base[4].isupper()):
            return taken_up(self.cast, self.salience, start)
        if head in ("source", "person") and (nameless := self.salience.last_speaker(start)) is not None:
            return nameless if nameless.kind == "unnamed" and not self._met(start, head) else None
        if head == "official" and (same := official_of(self.cast, self.salience, start, base)) is not None:
            return same
        land = country_told(self.cast, start, names)
        speaking = self.salience.last_speaker(start) if head in self.offices.high else None
        if speaking is not None and land not in (None, speaking.country):
            return None  # "The Danish minister" is none of whom no country is told
        fits = speaking is not None and (not speaking.role or (head in SEATED and speaking.titles <= LEADING))
        alone = taken_up(self.cast, self.salience, start) if fits else None
        return alone if alone is speaking and speaking is not None else None

    def _goes_on(self, start: int, held: Member) -> Member:
        """Whom "the leader" means: who has just spoken in its paragraph, or else the `held` one, known as such."""
        told = self.salience.passages[self.salience.passage_at(start)].start
        spoke = self.salience.spoke_last(start)
        if spoke is None or spoke[0] < told or spoke[1].kind != "person" or latest(held, start) >= told:
            return held
        return spoke[1]

    def _met(self, start: int, head: str) -> bool:
        """Whether a noun was used before in its paragraph."""
        told = self.salience.passages[self.salience.passage_at(start)].start
        return self.cast.reading.source.text.find(head, told, start) >= 0

    def it(self, offset: int) -> Member | None:
        """The body that a sentence opens with, for "it" in it or in the next: "The office replied. …, it said"."""
        text, salience = self.cast.reading.source.text, self.salience
        sentences = salience.sentences(salience.passage_at(offset))
        this = bisect_right(sentences, offset) - 1
        for first in reversed(sentences[max(0, this - 1) : this + 1]):
            words = text[first : min(offset, first + LONGEST_BODY)].split()
            for at, word in enumerate(words[:MOST_OF_BODY]):
                if at and word.rstrip(",") in self.nouns.bodies and words[0] in OPENING:
                    base = " ".join(words[: at + 1]).rstrip(",")
                    return self.resolve(first, base, self.cast.names.within(first, first + len(base)), base)
                if not word.replace("’", "").replace("'", "").isalpha():
                    break
        return None

    def abbreviated(self, start: int, letters: str) -> Member | None:
        """Whose office begins so: "the CS" behind "Cabinet Secretary X", "the DPM", "the SG"."""
        if self._by_initials is None:
            self._by_initials = {}
            for member in self.cast.persons():
                office = _small_words().split(member.role or "")[0]
                initials = "".join(word[0] for word in office.replace("-", " ").split()[-MOST_INITIALS:]).upper()
                for first in range(len(initials) - 1):
                    self._by_initials.setdefault(initials[first:], []).append(member)
        fitting = self._by_initials.get(letters, [])[:MOST_ALIKE]
        full = self.cast.reading.knowledge.table("offices").get("short", {}).get(letters, "").lower().split()
        if full and not fitting:
            fitting = [m for m in self.bearing(full[-1]) if m.titles.issuperset(full)]
        return nearest(self.salience, fitting, start) if fitting else None

    def _to_head(self, lower: list[str]) -> int:
        """How many words there are up to the last noun that is known for one who speaks; all, if none is."""
        nouns = self.nouns
        for at in range(len(lower) - 1, -1, -1):
            if lower[at] in nouns.heads:
                return at + 1
            if at and f"{lower[at - 1]} {lower[at]}" in nouns.bodies:
                return at + 1
        return len(lower)

    def holder(self, start: int, lower: list[str], names: tuple[Name, ...]) -> Member | None:
        """Who holds the office of a phrase, whose words are given in small letters."""
        country = country_told(self.cast, start, names)
        head = lower[-1]
        wanted = self.offices.kinds.intersection(lower)
        fitting: list[Member] = []
        diplomats = head == "diplomat" and not TOP.isdisjoint(lower)
        unplaced: list[Member] = []
        for member in self._diplomats() if diplomats else self.bearing(head):
            if country and member.country != country and (member.country or member.person):
                continue
            titles = member.titles
            if "shadow" in titles and "shadow" not in lower:
                continue
            if head == "minister" and "prime" in titles and "prime" not in lower and "deputy" not in titles:
                continue
            leads = head == "leader" and (titles & self.offices.leaders or {"prime", "minister"} <= titles)
            leads = leads or not titles.isdisjoint(self.offices.called_too.get(head, ()))
            if (head in titles or leads or diplomats) and wanted <= titles and not self.wrong_gender(head, member):
                (unplaced if country and member.country is None else fitting).append(member)
        if not fitting and len(unplaced) == 1 and country == self.cast.country_name(self.cast.main_country):
            return unplaced[0]
        if head == "premier" and not fitting:
            ministers = [m for m in self.bearing("minister") if {"prime", "minister"} <= m.titles]
            fitting = [m for m in ministers if not country or m.country == country]
        if fitting:
            fitting = narrowed(self.cast, start, fitting, lower, names)
            return nearest(self.salience, fitting, start) if fitting else None
        before = lower[: -len(wanted) - 1]
        if country and not any(word in self.offices.not_held or word.startswith("ex-") for word in before):
            return self._known_holder(" ".join(w for w in lower if w.isalpha()), head, country)
        return None

    def _diplomats(self) -> list[Member]:
        """Those who head the diplomacy of a state."""
        ministers = [m for m in self.bearing("minister") if "foreign" in m.titles and not _is_deputy(m)]
        return [*ministers, *(m for m in self.bearing("secretary") if not m.titles.isdisjoint(("state", "foreign")))]

    def bearing(self, head: str) -> list[Member]:
        """Those of whose role a noun is part; of very many, some."""
        if self._by_title is None:
            self._by_title = {}
            for member in self.cast.persons():
                for title in member.titles:
                    self._by_title.setdefault(title, []).append(member)
        words = self.offices.leaders | {"minister"} if head == "leader" else {head}
        if head in self.offices.called_too and head not in self._by_title:
            words = set(self.offices.called_too[head])
        found = {m.key: m for word in sorted(words) for m in self._by_title.get(word, ())[:100]}
        return list(found.values())

    def wrong_gender(self, head: str, member: Member) -> bool:
        """Whether a noun is none that somebody can be: a wife is no man, an actor may be a woman."""
        of_men = head in self.nouns.men and (head.endswith("man") or head in self.nouns.close)
        return (head in self.nouns.women and member.gender == "m") or (of_men and member.gender == "f")

    def _known_holder(self, phrase: str, head: str, country: str) -> Member | None:
        """Who is known to hold the office on the article's day, where the article does not name them."""
        day = self.cast.reading.article.published
        offices = [o for o in self.offices.names if phrase.endswith(o)]
        offices += [office for said, office in self.offices.synonyms.items() if phrase.endswith(said)]
        if head == "leader":
            offices = ["president", "supreme leader", "leader", "prime minister", "chancellor"]
            if self.cast.people.holder("prime minister", country, day) and country in self.nouns.parliamentary:
                offices = ["prime minister", "chancellor"]
        for office in sorted(offices, key=len, reverse=True) if head != "leader" else offices:
            person = self.cast.people.holder(office, country, day) if office and day else None
            if person is not None:
                member = self.cast.members.get(person.key)
                if member is None:
                    member = Member(person.key, person.name, "person", True, person, country)
                    self.cast.members[person.key] = member
                return member
        return None


def _is_deputy(member: Member) -> bool:
    """Whether a foreign minister is only the deputy: not "Deputy Prime Minister and Foreign Minister"."""
    return "deputy" in member.titles and ("deputy foreign" in (member.role or "deputy foreign").lower())
