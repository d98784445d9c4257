"""Referents of all articles → entities: who is who across spellings, and never by likeness alone."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, count, repeat
from operator import add, not_

from summit_tui.extract.naming.gazetteer import Gazetteer
from summit_tui.extract.naming.namesakes import callings
from summit_tui.extract.naming.traits import lore
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import slug
from summit_tui.knowledge.offices import Offices
from summit_tui.knowledge.people import People
from summit_tui.knowledge.places import places
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.link.persons.conflicts import in_conflict
from summit_tui.link.persons.groups import Group
from summit_tui.link.persons.officeholders import seat_nameless, seat_officeholders
from summit_tui.link.persons.referents import Naming, Referents
from summit_tui.link.persons.spelling import person_key, thing_key
from summit_tui.link.persons.surnames import Judge, Surroundings, join_surnames
from summit_tui.link.persons.wished import Wishes
from summit_tui.link.summit.one_pact import with_one_pact
from summit_tui.model import Article, Entity, Extract
from summit_tui.patterns import compiled
from summit_tui.tables import Chosen, Table, table

Bucket = tuple[str, str]


class Identity(NamedTuple):
    """The entities of a dossier."""

    entities: Table[Entity]
    """Most often named first."""
    of: Whom


class Whom:
    """The entity behind the key of a referent in an article. Asked for one article after the other."""

    def __init__(self, referents: Referents, groups: Iterable[Group]) -> None:
        self._keys, self._starts = referents.keys, referents.starts
        self._ids = [""] * len(referents)
        for group in groups:
            for number in group.members:
                self._ids[number] = group.id
        self._places = {article: place for place, article in enumerate(referents.articles)}
        self._article = ""
        self._here: dict[str, str] = {}

    def entity(self, article: str, key: str) -> str | None:
        """Its id; None if the article names nobody by that key."""
        if article != self._article:
            place = self._places[article]
            here = slice(self._starts[place], self._starts[place + 1])
            self._article, self._here = article, dict(zip(self._keys[here], self._ids[here], strict=True))
        return self._here.get(key)


def identify(articles: Sequence[Article], extracts: Iterable[Extract], knowledge: Knowledge) -> Identity:
    """Join referents that the knowledge or the texts show to be the same. Articles and extracts go in step."""
    extracts = table(extracts)
    referents = Referents(extracts)
    wishes = Wishes(knowledge)
    around = Surroundings(articles, extracts, referents)
    groups: Sequence[Group] = _with_short_titles(_grouped(referents, around, wishes, knowledge))
    groups = with_one_pact(groups, referents, around, articles)
    offices = knowledge.view(Offices)
    judge = Judge(knowledge.view(callings), knowledge.view(lore).family_first, wishes.apart)
    groups = join_surnames(groups, referents, around, offices, judge)
    years = [int(article.published[:4]) if article.published else None for article in articles]
    groups = seat_officeholders(groups, referents, knowledge.view(People), offices, years)
    groups = seat_nameless(groups, referents, offices, knowledge.view(places), years)
    _name_groups(groups, referents)
    forms = knowledge.view(Gazetteer).forms({g.id for g in groups if g.first.known})
    groups = sorted(groups, key=lambda g: (-g.mentioned, g.id))
    entities = [_entity(group, referents, forms) for group in groups]
    mentions = Chosen(referents.mentions, _mentions(groups, referents), [g.mentioned for g in groups])
    found = Identity(extracts.kept(entities, mentions=mentions), Whom(referents, groups))
    for group in groups:
        # They point at each other and would hold on to all that was read.
        group.doubtful.clear()
    return found


def _grouped(referents: Referents, around: Surroundings, wishes: Wishes, knowledge: Knowledge) -> list[Group]:
    """Referents that agree, in groups: first those of whom more is told than a name."""
    lines, families = knowledge.view(callings), knowledge.view(lore).family_first
    wheres = [_bucket(naming, families, wishes) for naming in referents.namings]
    buckets: dict[Bucket, list[Group]] = {}
    homes: dict[int, list[Group]] = {}
    told, namings = referents.which, referents.namings
    for number in _fullest_first(referents):
        which = told[number]
        naming = namings[which]
        if (home := homes.get(which)) is not None:
            _join(home, number, naming, lines, referents.places)
            continue
        where = wheres[which]
        if wishes.namesakes and (called := wishes.namesake(naming, around.file_of(number))):
            where = "wished", slug(called)
        else:
            called = None
        if where is None or (where[0] == "agreement" and referents.nameless(number)):
            where = referents.articles[referents.places[number]], naming.key
        bucket = buckets.setdefault(where, [])
        if where[0] == "wished" and bucket:
            # The user knows better than any rule.
            bucket[0].members.append(number)
        else:
            _join(bucket, number, naming, lines, referents.places)
            bucket[-1].called = called or bucket[-1].called
        if where == wheres[which] and where[0] not in ("wished", "agreement") and not wishes.namesakes:
            # All of whom the same is told meet there.
            homes[which] = bucket
    return [group for bucket in buckets.values() for group in bucket]


def _fullest_first(referents: Referents) -> Iterator[int]:
    """The numbers of those of whom more is told than a name, then those of the others."""
    told = [bool(n.role or n.country or n.kind != "person") for n in referents.namings]
    each = list(map(told.__getitem__, referents.which))
    return chain(compress(count(), each), compress(count(), map(not_, each)))


def _bucket(naming: Naming, families: frozenset[str], wishes: Wishes) -> Bucket | None:
    """Where referents meet that may be the same: those in one bucket still have to agree. None for a bucket alone."""
    own = slug(naming.name)
    wished = wishes.key(own)
    if wished != own or own in wishes.same.values():
        return "wished", wished
    if own in wishes.apart:
        return "apart", own
    if naming.known:
        return "known", wishes.key(naming.key)
    if naming.kind == "unnamed":
        plural = naming.name.split()[-1].lower().endswith(("s", "media", "police", "people"))
        return ("group", own) if plural else None
    if naming.kind == "person":
        if " " not in naming.name:
            return ("single", f"{own} {naming.country} {naming.role}") if naming.role else None
        return "person", person_key(naming.name, families)
    if naming.kind in ("agreement", "initiative"):
        return "agreement", wishes.key(naming.key)
    kind = "organisation" if naming.kind == "publication" else naming.kind
    return kind, thing_key(naming.name)


def _join(bucket: list[Group], number: int, naming: Naming, lines: Mapping[str, str], places: Sequence[int]) -> None:
    """Put a referent to the group it agrees with; where that is not clear it stays apart, in doubt."""
    if not bucket:
        bucket.append(Group(number, naming))
        return
    if len(bucket) == 1 and bucket[0].first is naming:
        bucket[0].members.append(number)
        return
    fitting = [g for g in bucket if g.first is naming or not in_conflict(g.first, naming, lines)]
    if fitting and naming.kind == "person" and any(n.key.endswith("-2") for n in (naming, *(g.first for g in bucket))):
        # Two namesakes of one article are two.
        fitting = [g for g in fitting if not any(places[member] == places[number] for member in g.members)]
    if len(fitting) == 1 or (fitting and (naming.role or naming.country or len(bucket) == 1)):
        fitting[0].members.append(number)
        return
    vague = next((g for g in bucket if not (g.first.role or g.first.country)), None)
    if fitting and vague is not None:
        vague.members.append(number)
        return
    made = Group(number, naming)
    for other in bucket:
        other.doubt(made)
    bucket.append(made)


def _with_short_titles(groups: list[Group]) -> list[Group]:
    """The groups, with "Lima Declaration" among the mentions of the only "Lima Declaration on …" there is."""
    titles = {g.first.key: g for g in groups if g.first.kind == "agreement" and not g.first.known}
    longer: dict[str, list[str]] = {}
    for key in titles:
        for behind in compiled("-(?:on|of|for)-").finditer(key):
            longer.setdefault(key[: behind.start()], []).append(key)
    merged = set()
    for short, full in longer.items():
        if len(full) == 1 and short in titles and "-" in short:
            titles[full[0]].members += titles[short].members
            merged.add(titles[short])
    return [g for g in groups if g not in merged] if merged else groups


def _name_groups(groups: Iterable[Group], referents: Referents) -> None:
    """Give each a name, and an id of its own: the knowledge's, or its name's."""
    for group in groups:
        group.told = referents.told(group.members)
        group.name = group.called or _best_name(group.told)
        group.mentioned = sum(map(referents.sizes.__getitem__, group.members))
    taken: Counter[str] = Counter()
    used: set[str] = set()
    for group in sorted(groups, key=lambda g: (not g.first.known, -g.mentioned)):
        base = group.first.key if group.first.known and not group.called else slug(group.name)
        key = base
        while key in used:
            taken[base] += 1
            key = f"{base}-{taken[base] + 1}"
        used.add(key)
        group.id = key


def _best_name(told: Mapping[Naming, int]) -> str:
    counts: dict[str, int] = {}
    for naming, times in told.items():
        if naming.known or len(told) == 1:
            return naming.name
        counts[naming.name] = counts.get(naming.name, 0) + times
    if len(counts) == 1:
        return next(iter(counts))
    return max(counts, key=lambda name: (len(name.split()), counts[name], len(name)))


def _entity(group: Group, referents: Referents, known_forms: Mapping[str, list[str]]) -> Entity:
    """The entity without its mentions."""
    kind = country = affiliation = None
    roles: dict[str, int] = {}
    for (_, _, told_kind, role, told_country, told_affiliation, _, known), times in group.told.items():
        if known and kind is None:
            kind = told_kind
        if role:
            roles[role] = roles.get(role, 0) + times
        country = country or told_country
        affiliation = affiliation or told_affiliation
    forms = referents.forms_of(group.members)
    if group.id in known_forms:
        forms |= dict.fromkeys(known_forms[group.id])
    forms.pop(group.name, None)
    evidence = dict.fromkeys(chain.from_iterable(map(referents.evidence.__getitem__, group.members)))
    return new(Entity, (
        group.id,
        group.name,
        kind or group.first.kind,
        _fullest(roles) if roles else None,
        country,
        affiliation,
        tuple(forms),
        (),
        tuple(evidence),
        tuple(dict.fromkeys([g.id for g in group.doubtful])) if group.doubtful else (),
        None,
    ))  # fmt: skip


def _mentions(groups: Iterable[Group], referents: Referents) -> array[int]:
    """The numbers of the mentions of each group in turn, in the order of the dossier."""
    places = chain.from_iterable(map(repeat, [place << 32 for place in referents.places], referents.sizes))
    order = array("Q", map(add, places, referents.mentions.stream("start")))
    mentioned = referents.mentioned
    found = array("I")
    for group in groups:
        if len(group.members) == 1:
            number = group.members[0]
            numbers = list(range(mentioned[number], mentioned[number + 1]))
        else:
            numbers = [place for n in group.members for place in range(mentioned[n], mentioned[n + 1])]
        if len(numbers) > 1:
            numbers.sort(key=order.__getitem__)
        found.extend(numbers)
    return found


def _fullest(roles: Mapping[str, int]) -> str:
    """The role given most often; one that only says whose it is says the same ("President", "President of Peru")."""
    role = max(roles, key=lambda r: roles[r])
    whose = tuple(f"{mark} {role[:1].lower()}{role[1:]}" for mark in ("’s", "'s", "’", "'"))
    fuller = [r for r in roles if r.startswith(f"{role} of ") or r.endswith(whose)]
    return max(fuller, key=lambda r: roles[r]) if fuller else role
