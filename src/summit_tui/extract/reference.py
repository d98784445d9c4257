"""Mentions → whom they mean in this article: full name from surname, pronoun, office, capital for its government."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.extract.attribution import Attributed
from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.institutions import Heads, heads
from summit_tui.extract.naming.member import Member
from summit_tui.extract.naming.named import WORDS, Name, Names
from summit_tui.extract.naming.office_words import small_portfolio
from summit_tui.extract.naming.surnames import initials
from summit_tui.extract.offices.roles import give_roles
from summit_tui.extract.offices.roles_ahead import give_roles_ahead
from summit_tui.extract.page import TAKEN_UP
from summit_tui.extract.reading import Reading
from summit_tui.extract.referring.bodies import government, union_at
from summit_tui.extract.referring.genders import FEMALE, MALE, learn_gender
from summit_tui.extract.referring.nominals import Nominals
from summit_tui.extract.referring.opened_by import opened_by, told_of
from summit_tui.extract.referring.salience import NEUTER, PLURAL, RELATIVE, THEY, Salience
from summit_tui.extract.speaking.shortened import with_speakers_of_the_body
from summit_tui.knowledge.ids import slug
from summit_tui.knowledge.people import PARTICLES
from summit_tui.lean.hints import Any, Literal, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import new
from summit_tui.model import Mention, Quotation, Referent, Span
from summit_tui.patterns import compiled


def resolve(
    reading: Reading, names: Names, attributed: tuple[Attributed, ...]
) -> tuple[tuple[Referent, ...], tuple[Quotation, ...]]:
    """Everybody and everything that the article names, and its quotations with `speaker` and `via` as their keys."""
    cast = Cast(reading, names)
    quoted = sorted(
        (start, end) for quotation, _ in attributed if quotation.kind != "indirect" for _, start, end in quotation.spans
    )
    learn_gender(cast, quoted)
    give_roles_ahead(cast, give_roles(cast))
    quotations = _Resolver(cast, quoted).all(attributed)
    article = reading.article.id
    return tuple([_referent(member, article) for member in cast.members.values()]), quotations


def _referent(member: Member, article: str) -> Referent:
    mentions = [new(Mention, (article, start, end, form)) for start, end, _, form, _, _ in member.mentions]
    return new(Referent, (
        member.key,
        member.name,
        member.kind,
        tuple(mentions),
        member.role,
        member.country,
        member.affiliation,
        _GENDERS.get(member.gender),
        member.evidence,
        member.known,
        tuple(dict.fromkeys(map(WORDS, member.mentions))) if len(mentions) != 1 else (member.mentions[0].text,),
    ))  # fmt: skip


_GENDERS: dict[str, Literal["f", "m"]] = {"f": "f", "m": "m"}


_BASE_ENDS = dict.fromkeys(str.split("of for at from with in on who that which whose to by about inside under near"))


@cache
def _base_end() -> Pattern[str]:
    return compiled(rf",(?!\d)|\(| — | – | (?:{'|'.join(_BASE_ENDS)})\b(?!-)")


@cache
def _others() -> Pattern[str]:
    return compiled(r"and (?:many |several |some )?others")


TRAILING = frozenset((
    "newspaper", "daily", "magazine", "agency", "network", "channel", "website", "group", "himself", "herself",
    "itself", "themselves", "broadcaster", "tabloid", "weekly",
))  # fmt: skip


STYLES = ("majesty", "highness", "excellency", "holiness", "eminence", "royal highness")
HE = MALE.union(f"his {style}" for style in STYLES)
SHE = FEMALE.union(f"her {style}" for style in STYLES)
ONE = frozenset(("i", "me", "my", "myself"))
WE = frozenset(("we", "us", "our", "ourselves"))
ONE_OF_MANY = frozenset(("one", "one of them", "another", "another of them"))
PRONOUNS = HE | SHE | RELATIVE | NEUTER | THEY | PLURAL | ONE | WE | {"you", "one", "everyone"}
BODIES, POSTS = ("organisation", "publication"), ("country", "place", "organisation")
OF = frozenset(("of", "for", "and", "the", "&"))
"""Small words of an office that is written with capitals."""
HEADS_OF_STATES = frozenset(("ministers", "leaders", "presidents", "premiers", "chancellors", "heads", "governments"))
INITIALS = range(2, 5)
"""How many letters of somebody's name may label their turn."""
LONGEST_ROLE = 5
"""Words of a role before a name in apposition: "its leader, former prime minister X"."""
NO_ROLE = frozenset(
    str.split("like unlike not and or but with to of as by in at from for who whose whom which than his her")
)
FARTHEST_NAME = 75
"""Characters from a role to the end of the name in apposition behind it."""
STATES = frozenset(("countries", "states", "nations", "members", "economies", "bloc"))


class _Resolver:
    """Resolves the mentions of one article, in the order of the text."""

    def __init__(self, cast: Cast, quoted: list[tuple[int, int]]) -> None:
        self.cast = cast
        self.text = cast.reading.source.text
        self.salience = Salience(cast, quoted)
        self.nominals = Nominals(cast, self.salience)
        self._voices: dict[bool, Member | None] = {}
        self._heads: Heads = cast.reading.knowledge.view(heads)

    def all(self, attributed: tuple[Attributed, ...]) -> tuple[Quotation, ...]:
        """All quotations, with speakers."""
        resolved = [quotation for quotation, _ in attributed]
        places = [quotation.spans[0].start for quotation in resolved]
        speakers: dict[str, str | None] = {}
        for index in sorted(range(len(places)), key=places.__getitem__):
            quotation, via = attributed[index]
            mention = quotation.mention
            if mention is not None:
                member = self._speaker(quotation, mention)
                speaker = member.key if member is not None else None
            else:
                speaker = speakers.get(quotation.continues) if quotation.continues else None
            speakers[quotation.id] = speaker
            through = self.mention(via) if via else None
            key = through.key if through and through.key != speaker and not self._is_own_paper(through) else None
            if speaker or key:
                resolved[index] = _attributed(quotation, speaker, key)
        resolved = [_with_longer(q, speakers) for q in resolved]
        heads = [p.start + len(p.text) for p in self.cast.reading.passages[:3] if p.kind in ("title", "standfirst")]
        return tuple(with_speakers_of_the_body(resolved, max(heads, default=0)))

    def _speaker(self, quotation: Quotation, mention: Span) -> Member | None:
        taken_up = mention
        for what, span in quotation.evidence:
            if what == TAKEN_UP:
                taken_up = span
                break
        member = self.mention(taken_up)
        if member is not None:
            self.salience.spoke(mention.start, member)
        return member

    def mention(self, span: Span) -> Member | None:
        """Whom the words of a mention mean."""
        _, first, last = span
        name = self.cast.names.at(first) if first in self.cast.of else None
        if name is not None and name.end == last and name.form != "adjective" and name.text.lower() not in PRONOUNS:
            return self._as_speaker(name)
        phrase = self.text[first:last].replace("\n", " ")
        start = first + len(phrase) - len(phrase.lstrip())
        phrase = phrase.strip()
        single = phrase.lower().strip("“”\"'’")
        if single in ONE_OF_MANY and (told := self._behind(span)) is not None:
            return self.cast.of.get(told.start)
        pronoun = self._pronoun(single, start)
        if pronoun is not None:
            return pronoun[0]
        names = self.cast.names.within(first, last) or self._around(span)
        if single[:4] == "the " and phrase[4:].isupper() and (holder := self._by_letters(start, phrase[4:], names)):
            return holder
        if (
            phrase.isupper()
            and not any(n.end == last for n in names[-1:])
            and (shouted := self._shouted(phrase)) is not None
        ):
            return shouted
        end = self._base(phrase, start, names)
        named = self._posted(start + end, last, names) or self._head_name(start, end, names) if names else None
        if named is not None:
            return self._as_speaker(named)
        beside = [n for n in names if n.kind == "person" and self.text[start + end : n.start].strip() == ","]
        appositive = beside[0] if beside else self._behind(span)
        apposed = self.cast.of.get(appositive.start) if appositive is not None else None
        if apposed is not None and not self.nominals.wrong_gender(phrase[:end].rpartition(" ")[2].lower(), apposed):
            return apposed
        return self._body_of(start, end, names, phrase) or self.nominals.resolve(start, phrase[:end], names, phrase)

    def _is_own_paper(self, member: Member) -> bool:
        """Whether somebody told it to the article's own paper, by its name or the end of it: "told the Post"."""
        own = (self.cast.reading.article.outlet or "").split()
        called = member.name.removeprefix("The ").split()
        return bool(called) and own[-len(called) :] == called

    def _shouted(self, label: str) -> Member | None:
        """Whose turn it is in a transcript with names in capitals: "DE WILDT", "VELLA-BUSUTTIL"."""
        ending = f" {label}"
        found = [m for m in self.cast.persons() if f" {m.name.upper()}".endswith(ending)]
        if found:
            return found[0] if len(found) == 1 else None
        if len(label) in INITIALS and len(found := [m for m in self.cast.persons() if initials(m.name) == label]) == 1:
            return found[0]
        person = self.cast.people.get(slug(label)) if " " in label else None
        if person is None and label.partition(" ")[0].title() not in self.cast.lore.given:
            return None
        called = " ".join(w if w in PARTICLES else w.title() for w in label.lower().split())
        return self.cast.introduce(slug(label), called, person) if " " in label else None

    def _by_letters(self, start: int, letters: str, names: tuple[Name, ...]) -> Member | None:
        """Who holds the office that letters stand for ("the EAM"), if they are no body's or country's that is known."""
        named = self.cast.of.get(names[0].start) if names else None
        return None if named is not None and named.known else self.nominals.abbreviated(start, letters)

    def _posted(self, base: int, end: int, names: tuple[Name, ...]) -> Name | None:
        """X in "the ambassador to Y X": a person whose name stands right behind that of where they are posted."""
        last = names[-1] if names else None
        if last is None or last.kind != "person" or last.end != end or last.start <= base:
            return None
        office = self.text[max(0, base - 20) : base].split()[-1:]
        if (
            office
            and (office[0] in self._heads.titles or (office[0].istitle() and office[0].lower() in self.cast.lore.roles))
            and (words := self.text[base : last.start].split())
            and all(w[0].isupper() or w in OF or w == "to" for w in words)
            and any(w[0].isupper() for w in words)
        ):
            # "Minister of State for External Affairs X", but not "Prime Minister of X"
            return last
        if office and office[0] in self.cast.lore.roles and small_portfolio().fullmatch(self.text, base, last.start):
            return last  # "former secretary of state X"
        place = names[-2] if len(names) > 1 else last
        if place.kind in POSTS and place.form != "adjective" and place.start > base:
            return last if self.text[place.end : last.start] == " " else None
        return last if self._of_a_body(base, last.start) else None

    def _of_a_body(self, base: int, start: int) -> bool:
        """Whether a body that can have no name of its own stands before a person's: "envoy to the group X"."""
        small, the, body = self.text[base:start].rstrip().rpartition(" the ")
        return bool(the) and body in self.cast.offices.bodies and small.split() in (["of"], ["to"], ["at"])

    def _body_of(self, start: int, end: int, names: tuple[Name, ...], phrase: str) -> Member | None:
        """The body whose members' ministers speak together: "foreign ministers of the G7 countries"."""
        body = names[0] if names else None
        if body is None or body.kind != "organisation" or body.start < start + end:
            return None
        if phrase[:end].rpartition(" ")[2].lower() not in HEADS_OF_STATES:
            return None
        before, after = phrase[end : body.start - start].split(), phrase[body.end - start :].split()
        if before not in (["of", "the"], ["of"]) or not after or len(after) > 2 or after[-1] not in STATES:
            return None
        return self.cast.of.get(body.start)

    def _behind(self, span: Span) -> Name | None:
        """Who is named right behind a role: "a spokesman for the port, X, said", "…,” said its director, X."."""
        end = span.end
        if self.text.endswith(" the", 0, end) and (word := _of_talks().match(self.text, end)) is not None:
            end = word.end()
        if self.text.startswith(" of them", end):
            end += len(" of them")
        if self.text[end : end + 2] != ", ":
            return None
        names = self.cast.names.within(end + 2, end + FARTHEST_NAME)
        start = end + 2
        if len(names) > 1 and names[0].kind == "country" and self._only_titles(start, names[0].start):
            start = names[0].end + 2 * self.text.startswith(("’s", "'s"), names[0].end)  # "Maltese Premier X"
            names = names[1:]
        first = names[0] if names and self._only_titles(start, names[0].start) else None
        closed = first is not None and self.text.startswith((",", ".", ";", ":", "\n"), first.end)
        return first if first and first.kind == "person" and closed else None

    def _only_titles(self, start: int, end: int) -> bool:
        """Whether titles or a role stand alone between two places: "the minister, Ambassador X, said"."""
        words = [word.strip("()") for word in self.text[start:end].split()]
        if words and words[0].endswith("-year-old"):
            del words[0]
        if words[-1:] == ["as"] and words[0] in ("known", "identified", "named"):
            return len(words) <= LONGEST_ROLE
        if all(word in self._heads.titles or word in ("the", "late") for word in words):
            return True
        if words[:1] == ["the"] and len(words) == 2 and words[1].islower():  # "her husband, the cellist X,"
            return True
        plain = len(words) <= LONGEST_ROLE and not any(not w.islower() or w in NO_ROLE or "," in w for w in words)
        return plain and (words[-1] in self.cast.lore.roles or words[-1] in self.nominals.nouns.partisans)

    def _around(self, span: Span) -> tuple[Name, ...]:
        """The name of which a mention is a part."""
        _, start, end = span
        return tuple([n for n in self.cast.names.within(start - 40, end + 40) if n.start <= start and end <= n.end])

    def _pronoun(self, word: str, start: int) -> tuple[Member | None] | None:
        if word not in PRONOUNS:
            return None
        if word in HE or word in SHE:
            return (self._him_or_her(start, "m" if word in HE else "f"),)
        if word in RELATIVE:
            return (self.salience.relative(start),)
        if word == "one":
            return (self.nominals.unnamed.they(start),)
        if word in NEUTER:
            passage = self.salience.passages[self.salience.passage_at(start)]
            spoke = self.salience.spoke_last(start)
            if spoke is not None and spoke[1].kind in BODIES and spoke[0] >= passage.start:
                return (spoke[1],)
            return (self.salience.last_body(start, min(400, start - passage.start)) or self.nominals.it(start),)
        if word in THEY:
            return (self.nominals.unnamed.they(start),)
        if word in ONE or word in WE:
            return (None if self.salience.inside_quotation(start) else self._first_person(word in WE),)
        return (None,)

    def _first_person(self, several: bool) -> Member | None:
        """Whose words the whole text is, looked for once: "I" of a speech, "we" of a declaration."""
        if several not in self._voices:
            from summit_tui.extract.speaking.voices import voice_of, we_of  # few texts are one voice's

            cast = self.cast
            self._voices[several] = we_of(cast, self.nominals.unnamed) if several else voice_of(cast)
        return self._voices[several]

    def _him_or_her(self, start: int, gender: str) -> Member | None:
        """Whom a pronoun means, who from then on is known to be a man or a woman."""
        member = (
            opened_by(self.cast, self.nominals, self.salience, start, gender)
            or self.salience.person(start, gender)
            or told_of(self.cast, self.nominals, self.salience, start, gender)
        )
        if member is not None and not member.gender:
            member.gender = gender
        return member

    def _base(self, phrase: str, start: int, names: tuple[Name, ...]) -> int:
        """Where the phrase up to its head ends, in characters of the phrase."""
        words = phrase.split(" ")
        if _BASE_ENDS.keys().isdisjoint(words) and "".join(words).isalpha():
            return len(phrase)
        for match in _base_end().finditer(phrase):
            at = start + match.start()
            if match.start() and not any(n.start < at < n.end for n in names):
                return match.start()
        return len(phrase)

    def _head_name(self, start: int, end: int, names: tuple[Name, ...]) -> Name | None:
        """The name that a phrase is headed by: the last of its base, or the one before a word such as "newspaper"."""
        inside = [n for n in names if n.end <= start + end or n.start < start]
        if not inside:
            return None
        doing = next((n for n in inside[:-1] if n.kind == "person" and _doing().match(self.text, n.end)), None)
        if doing is not None:
            return doing  # "premier X opening the Verel summit"
        last = inside[-1]
        rest = self.text[last.end : start + end].replace("\n", " ").strip(" “”\"'’«»„")
        if last.form == "adjective" and last.kind in ("country", "place"):
            return None
        conjoined = [n for n in inside if n.kind == last.kind and n is not last]
        between = self.text[conjoined[0].end : last.start].split() if conjoined else []
        if between[:1] in (["and"], ["&"]) and all(w[0].isupper() for w in between[1:]):  # "X and President Y"
            if conjoined[0].kind == "person":
                return conjoined[0]
            opens = conjoined[0].start - start in (0, len("The "))
            if opens and start + end == last.end and last.kind in ("country", "place"):
                return None  # "Berlin and Paris": neither alone
        if _others().fullmatch(rest):
            return last
        if rest in ("", "s") or rest.split()[-1].lower() in TRAILING or rest in self._heads.honours:
            return last if self.text[last.end : last.end + 2] not in ("’s", "'s") or rest in ("", "s") else None
        return None

    def _as_speaker(self, name: Name) -> Member | None:
        """A capital or a country that speaks is its government."""
        if name.kind in ("country", "place") and (country := self.cast.country_of(name)) is not None:
            return union_at(self.cast, name) or government(self.cast, country)
        return self.cast.of.get(name.start)


@cache
def _doing() -> Pattern[str]:
    return compiled(r" (?!ranking|leading|sitting|outgoing|incoming|presiding|acting|visiting)[a-z]{3,}ing ")


@cache
def _of_talks() -> Pattern[str]:
    """The noun that a phrase was cut before, since it looks like a verb: "talks" in "the host of the talks, X"."""
    return compiled(r" (?:talks|summit|meeting|conference|negotiations|session|gathering|forum|dialogue)(?=, )")


def _with_longer(quotation: Quotation, speakers: Mapping[str, str | None]) -> Quotation:
    """A heading's quotation with the speaker of the one behind it that it shortens."""
    if quotation.speaker or quotation.mention or not quotation.continues:
        return quotation
    speaker = speakers.get(quotation.continues)
    return quotation._replace(speaker=speaker) if speaker else quotation


def _attributed(quotation: Quotation, speaker: str | None, via: str | None) -> Quotation:
    fields: list[Any] = list(quotation)
    fields[_SPEAKER], fields[_VIA] = speaker, via
    return new(Quotation, fields)


_SPEAKER, _VIA = Quotation._fields.index("speaker"), Quotation._fields.index("via")
