"""The names of an article → whom they mean in it: full names with their surnames, bodies with their states."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from summit_tui.extract.naming.gazetteer import Gazetteer
from summit_tui.extract.naming.initialled import join_initialled
from summit_tui.extract.naming.member import Member, latest
from summit_tui.extract.naming.named import Name, Names
from summit_tui.extract.naming.namesakes import called_again, callings, introduced_anew, is_another, is_relative
from summit_tui.extract.naming.office_words import OfficeWords, the
from summit_tui.extract.naming.persons import abbreviates
from summit_tui.extract.naming.surnames import Surnames, bearers_by_word, bearers_of, ends_of, halves, is_single
from summit_tui.extract.naming.traits import Lore, lore
from summit_tui.extract.reading import Passage, Reading
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import plain, slug
from summit_tui.knowledge.known import STATE
from summit_tui.knowledge.offices import courtesies
from summit_tui.knowledge.people import GENERATIONS, PARTICLES, GenderForms, People, Person
from summit_tui.knowledge.places import places
from summit_tui.lean.memo import cached_property


class Cast:
    """Everybody and everything that the article names, by key and by place."""

    def __init__(self, reading: Reading, names: Names) -> None:
        self.reading = reading
        self.names = names
        self.people = reading.knowledge.view(People)
        self.places = reading.knowledge.view(places)
        self.lore: Lore = reading.knowledge.view(lore)
        self.offices = reading.knowledge.view(OfficeWords)
        self.members: dict[str, Member] = {}
        self.of: dict[int, Member] = {}
        """Start of a name → whom it means."""
        self.passages = reading.passages
        self.starts = [passage.start for passage in reading.passages]
        """Where the passages begin."""
        self.placed: dict[int, Passage] = {}
        """Start of a person's name → the passage that it stands in."""
        self.people_in: dict[int, list[tuple[int, int, Member]]] = {}
        """Index of a passage → the people that it names, with where each name begins and ends."""
        self._gather_the_rest(self._gather_people())

    def persons(self) -> list[Member]:
        """All people."""
        return [m for m in self.members.values() if m.kind == "person"]

    def _join(self, member: Member, name: Name) -> None:
        member.mentions.append(name)
        self.of[name.start] = member

    def _gather_people(self) -> list[Name]:
        """Tell which people are named; returned are the names of everything else."""
        of = self.of
        others: list[Name] = []
        people: list[tuple[int, int]] = []
        single: list[tuple[int, str, Name]] = []
        alike: dict[tuple[str, str | None], Member | None] = {}
        by_ends: dict[tuple[str, str], Member] = {}
        for name in self.names.found:
            start, end, kind, _, text, key = name
            if kind != "person":
                others.append(name)
                continue
            people.append((start, end))
            words = text, key
            if words in alike:
                member = alike[words]
            else:
                single_name = key is None and is_single(text) and not self._is_given_first(text)
                member = None if single_name else self._full(name, by_ends, alike)
                alike[words] = member
            if member is None:
                single.append((start, text, name))
            else:
                member.mentions.append(name)
                of[start] = member
        self._join_family_names()
        join_initialled(self.members, self._join)
        self._part_namesakes()
        surnames = self.reading.knowledge.view(Surnames)
        for member in self.members.values():
            member.in_full = len(member.mentions)
        bearers = bearers_by_word(self.members.values(), surnames)
        borne: dict[str, list[Member]] = {}
        for start, text, name in single:
            found = borne.get(text)
            if found is None:
                found = borne[text] = bearers_of(text, bearers, surnames)
            if len(found) == 1:
                another = is_another(self.reading.source.text, found[0].gender, start)
                member = self._stranger(name) if another else found[0]
            else:
                member = self._nearest(name, found) if found else self._known_bearer(name) or self._stranger(name)
            member.mentions.append(name)
            of[start] = member
        self._place(people)
        return others

    def _is_given_first(self, text: str) -> bool:
        """Whether "Ben Hale" is a full name, and no family name with its particle that is another's: "Ben Gvir"."""
        first, _, last = text.partition(" ")
        if first not in self.lore.particled or not last or " " in last:
            return False
        longer = (plain(n.text).replace("-", " ").split() for n in self.names.found if n.text.endswith(last))
        return not any(len(own) > 2 and own[-2].lower() in PARTICLES for own in longer)

    def _place(self, named: list[tuple[int, int]]) -> None:
        """Tell which passage names whom."""
        of, starts = self.of, self.starts
        people = [(start, end, of[start]) for start, end in named]
        low = 0
        while low < len(people):
            behind = bisect_right(starts, people[low][0])
            high = bisect_left(people, (starts[behind],), low) if behind < len(starts) else len(people)
            here = self.people_in[behind - 1] = people[low:high]
            self.placed |= dict.fromkeys([start for start, _, _ in here], self.passages[behind - 1])
            low = high

    def _full(
        self,
        name: Name,
        by_ends: dict[tuple[str, str], Member],
        alike: dict[tuple[str, str | None], Member | None],
    ) -> Member:
        """Who is named in full. `by_ends` are those before by first and last word, `alike` those by words and id."""
        ends = ends_of(name.text)
        member = by_ends.get(ends)
        person = self.people.get(name.key)
        if member is None or (person and member.person and person.key != member.person.key):
            if member is not None:
                alike.clear()
            key = name.key or slug(name.text)
            member = self.members.get(key) or self._add_person(key, name.text, person)
            by_ends[ends] = member
            if person:
                spelt = plain(person.name).split()
                by_ends.setdefault((spelt[0], spelt[-1]), member)
        elif not member.known and len(name.text) > len(member.name):
            member.name = name.text
        return member

    def _join_family_names(self) -> None:
        """Give a part of a name to the one whose full name ends or begins so: "Salgado Pires", "Ana Salgado"."""
        ending: dict[str, list[Member]] = {}
        beginning: dict[str, list[Member]] = {}
        for member in self.members.values():
            for opening, end in halves(member.name) if member.name.count(" ") > 1 else ():
                ending.setdefault(end, []).append(member)
                if member.name.split()[-1].rstrip(".") not in GENERATIONS:
                    beginning.setdefault(opening, []).append(member)
        if not ending:
            return
        # The shortest first: whom a longer name means is then still to be told, for all its parts at once.
        parts = [(key, m) for key, m in self.members.items() if m.name in ending or m.name in beginning]
        for key, short in sorted(parts, key=lambda item: item[1].name.count(" ")):
            given = short.name.partition(" ")[0] in self.lore.given
            found = (beginning if given else ending).get(short.name, ())
            if given and len(found) == 1 and self._stands_before(short, found[0]):
                continue
            if len(found) == 1 and not short.known and " " in short.name:
                for name in short.mentions:
                    self._join(found[0], name)
                found[0].mentions.sort()
                del self.members[key]

    def _stands_before(self, short: Member, full: Member) -> bool:
        """Whether running text has the shorter name first: nobody's is given in full only later."""
        passage = self.passage(short.mentions[0].start)
        return short.mentions[0] < full.mentions[0] and passage is not None and passage.kind == "body"

    def _part_namesakes(self) -> None:
        """Give those a member of their own who only have the full name of somebody before."""
        lines = self.reading.knowledge.view(callings)
        for member in [m for m in self.members.values() if len(m.mentions) > 1 and m.person is None]:
            at = introduced_anew(member.mentions, self.passage, lines)
            if at is None:
                continue
            other = self._add_person(f"{member.key}-2", member.mentions[at].text, None)
            for name in member.mentions[at:]:
                self._join(other, name)
            del member.mentions[at:]

    def introduce(self, key: str, called: str, person: Person | None) -> Member:
        """Somebody whom the article may not have named before."""
        return self.members.get(key) or self._add_person(key, called, person)

    def _add_person(self, key: str, text: str, person: Person | None) -> Member:
        called = person.name if person else text.title() if text.isupper() and len(text) > 3 else text
        member = Member(key, called, "person", person is not None, person)
        if person:
            member.country = person.country or None
        else:
            words = text.split()
            # "Kim Reynolds" tells a gender, and "Kim Seung-hyun" and "Lee Kuan Yew" none.
            family = words[0] in self.lore.family_first and (len(words) > 2 or "-" in words[-1])
            given = "" if family else self.lore.given.get(words[0]) or ""
            member.gender = given or self.reading.knowledge.view(GenderForms).of(words)
        self.members[key] = member
        return member

    def _nearest(self, name: Name, bearers: list[Member]) -> Member:
        """Of those who bear a name, the one named most fully before it."""
        courtesy = self.courtesy(name)
        fitting = [m for m in bearers if not courtesy or m.gender in ("", courtesy)] or bearers
        if len(fitting) == 1:
            return fitting[0]
        before = [m for m in fitting if m.mentions and m.mentions[0].start < name.start] or fitting
        if (called := called_again(self.reading.source.text, name, before, self.lore.roles)) is not None:
            return called
        text, kin = self.reading.source.text, self.lore.kin
        return max(before, key=lambda m: (m.in_full, not is_relative(text, m, kin), latest(m, name.start)))

    def _known_bearer(self, name: Name) -> Member | None:
        person = self.people.by_surname(name.text) or self.people.by_surname(name.text.rpartition("-")[2])
        person = person or self._officeholder(name)
        return self.introduce(person.key, person.name, person) if person else None

    def _officeholder(self, name: Name) -> Person | None:
        """Whom "President Sandu" means where the article names her country, and she held that office on its day."""
        passage = self.passage(name.start)
        at = name.start - passage.start if passage else 0
        before = passage.text[max(0, at - 40) : at].rstrip().lower() if passage else ""
        if not passage or not before.endswith(self.people.ends_of_offices):
            return None
        day = self.reading.article.published
        fitting = [person for person in self.compatriots.get(name.text, ()) if person.is_called(before, day)]
        return fitting[0] if len(fitting) == 1 else None

    @cached_property
    def compatriots(self) -> dict[str, list[Person]]:
        """Surname → those of the countries named who bear it."""
        found: dict[str, list[Person]] = {}
        for country in self.countries_named:
            for person in self.people.of_country(country):
                for surname in person.surnames():
                    found.setdefault(surname, []).append(person)
        return found

    @cached_property
    def countries_named(self) -> set[str]:
        """The countries that the article names."""
        named = {self.country_of(name) for name in self.names.found if name.kind == "country"}
        return {country for country in named if country}

    @cached_property
    def called(self) -> set[str]:
        """What the organisations are called that the article names."""
        return {member.name for member in self.members.values() if member.kind == "organisation"}

    def _stranger(self, name: Name) -> Member:
        key = slug(name.text)
        member = self.members.get(key) or self._add_person(key, name.text, None)
        member.gender = member.gender or self.courtesy(name)
        return member

    def courtesy(self, name: Name) -> str:
        """The gender that a title right before a name tells."""
        passage = self.passage(name.start)
        if passage is None:
            return ""
        before = passage.text[max(0, name.start - passage.start - 12) : name.start - passage.start].split()
        return self.reading.knowledge.view(courtesies).get(before[-1], "") if before else ""

    def passage(self, offset: int) -> Passage | None:
        """The passage that holds a character."""
        at = bisect_right(self.starts, offset)
        if not at:
            return None
        passage = self.passages[at - 1]
        return passage if offset < self.starts[at - 1] + len(passage.text) else None

    @cached_property
    def main_country(self) -> str | None:
        """Id of the country that the article is about, if it names one most often."""
        counts = Counter([name.key for name in self.names.found if name.kind == "country" and name.key])
        most = max(counts.values(), default=0)
        first = [key for key, count in counts.items() if count == most]
        return first[0] if most > 1 and len(first) == 1 else None

    def _gather_the_rest(self, names: list[Name]) -> None:
        gazetteer = self.reading.knowledge.view(Gazetteer)
        text, of = self.reading.source.text, self.of
        aliases: dict[str, Member] = {}
        alike: dict[tuple[str, str, str | None], Member] = {}
        last: Name | None = None
        near = -1  # how far "(X" behind the last name begins at most
        for name in names:
            start, end, kind, _, words, key = name
            if last is not None and start <= near and words not in aliases and _defines(text, last, name):
                aliases[words] = of[last.start]
            member = aliases.get(words) if aliases else None
            member = member or alike.get((kind, words, key))
            if member is None:
                if key and key.startswith(STATE):
                    member = self._state_body(name)
                else:
                    member = alike[kind, words, key] = self._thing(name, gazetteer)
            if kind in _DESCRIBED:
                _name_in_full(member, name)
            member.mentions.append(name)
            of[start] = member
            last, near = name, end + 3

    def _thing(self, name: Name, gazetteer: Gazetteer) -> Member:
        _, _, kind, _, text, key = name
        known = gazetteer.entry(key, text) if key else None
        key = key or slug(text)
        member = self.members.get(key)
        if member is not None and known and member.kind == "person":  # a stranger: the key is the known one's
            member.key = f"{key}-person"
            self.members[member.key] = self.members.pop(key)
        elif member is not None:
            if member.kind == kind or known:
                return member
            key = f"{key}-{kind}"
            if key in self.members:
                return self.members[key]
        if known:
            called, country = known.name, known.country
        else:
            called = text.title() if kind == "place" and text.isupper() and len(text) > 3 else text
            country = text if kind == "country" else None
        made = self.members[key] = Member(key, called, kind, known is not None, country=country)
        return made

    def _state_body(self, name: Name) -> Member:
        """ "The Foreign Ministry" is the one of the country before it, or of that which the article is about."""
        body = (name.key or "").removeprefix(STATE)
        country = self.country_beside(name.start, name.end) or self.country_name(self.main_country)
        return self.body(self.of_state(body, country) if country else name.text, country)

    def of_state(self, body: str, country: str) -> str:
        """What a body of a state is called in full: "Ministry of Defence of Chile", "Chilean state media"."""
        adjectives = self.places.countries[country].adjectives if country in self.places.countries else ()
        return f"{adjectives[0]} {body}" if body.islower() and adjectives else f"{body} of {the(country)}"

    def body(self, full: str, country: str | None) -> Member:
        """An organisation of a state by its full name, made if it is new."""
        key = slug(full)
        member = self.members.get(key)
        if member is None:
            member = self.members[key] = Member(key, full, "organisation", country is not None, country=country)
        return member

    def country_name(self, key: str | None) -> str | None:
        """The country of an id."""
        if key is None:
            return None
        return self.reading.knowledge.view(countries_by_id).get(key)

    def country_beside(self, start: int, end: int) -> str | None:
        """The country named right before some words, or behind them after "of"."""
        text = self.reading.source.text
        near = self.names.within(max(0, start - 24), start)
        if near and near[-1].kind in ("country", "place") and len(text[near[-1].end : start].strip(" ’'s\u00a0")) == 0:
            return self.country_of(near[-1])
        for name in self.names.within(end, end + 40):
            if text[end : name.start].strip() in ("of", "in", "of the", "in the"):
                return self.country_of(name)
            break
        return None

    def country_of(self, name: Name) -> str | None:
        """The country that a name of a country or a capital stands for."""
        if name.kind == "country":
            return self.country_name(name.key) if name.key else name.text
        if name.kind == "place":
            return self.places.of_capital.get(name.text)
        return None


_DESCRIBED = frozenset(("agreement", "initiative"))
"""What an article may describe before it names it."""


def countries_by_id(knowledge: Knowledge) -> dict[str, str]:
    """Id of a country → its name."""
    known: dict[str, str] = knowledge.table("index")["countries"]["by_id"]
    return known


def _name_in_full(member: Member, name: Name) -> None:
    """Call an agreement by the longest of its names, rather than by a description."""
    if not member.known and name.form == "name":
        named = any(n.form == "name" for n in member.mentions)
        member.name = name.text if not named or len(name.text) > len(member.name) else member.name


def _defines(text: str, full: Name, short: Name) -> bool:
    """Whether a name in brackets behind another is its abbreviation."""
    if not short.text.isupper() or not 1 <= short.start - full.end <= 3 or full.kind == "person":
        return False
    return "(" in text[full.end : short.start] and abbreviates(short.text, full.text)
