"""Referents of all articles → entities: who is who across spellings, and never by likeness alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summit_tui.extract.gazetteer import Gazetteer
from summit_tui.extract.namesakes import callings
from summit_tui.extract.traits import lore
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import slug
from summit_tui.knowledge.offices import Offices
from summit_tui.knowledge.people import People
from summit_tui.link.conflicts import in_conflict
from summit_tui.link.groups import Group
from summit_tui.link.officeholders import seat_officeholders
from summit_tui.link.spelling import person_key, thing_key
from summit_tui.link.surnames import Judge, Surroundings, join_surnames
from summit_tui.link.wished import Wishes
from summit_tui.model import Article, Entity, Evidence, Extract, Mention, Referent


class Identity(NamedTuple):
    """The entities of a dossier."""

    entities: tuple[Entity, ...]
    """Most often named first."""
    of: Mapping[tuple[str, str], str]
    """(article's id, referent's key) → entity's id."""


def identify(articles: Sequence[Article], extracts: Sequence[Extract], knowledge: Knowledge) -> Identity:
    """Join referents that the knowledge or the texts show to be the same."""
    referents = [(e.article, r) for e in extracts for r in e.referents]
    settled = sorted(referents, key=lambda pair: not (pair[1].role or pair[1].country or pair[1].kind != "person"))
    buckets: dict[tuple[str, str], list[Group]] = {}
    wishes = Wishes(knowledge)
    lines = knowledge.view(callings)
    families = knowledge.view(lore).family_first
    files = {a.id: a.source for a in articles}
    for article, referent in settled:
        called = wishes.namesake(referent, files.get(article, ""))
        where = ("wished", slug(called)) if called else _bucket(article, referent, families, wishes)
        bucket = buckets.setdefault(where, [])
        if where[0] == "wished" and bucket:
            # The user knows better than any rule.
            bucket[0].members.append((article, referent))
        else:
            _join(bucket, article, referent, lines)
            bucket[-1].called = called or bucket[-1].called
    groups = _with_short_titles([group for bucket in buckets.values() for group in bucket])
    offices = knowledge.view(Offices)
    judge = Judge(lines, families, wishes.apart)
    groups = join_surnames(groups, Surroundings(articles, extracts), offices, judge)
    groups = seat_officeholders(groups, knowledge.view(People), offices)
    _name_groups(groups)
    order = {a.id: i for i, a in enumerate(articles)}
    forms = knowledge.view(Gazetteer).forms({g.id for g in groups if g.first.known})
    entities = [_entity(group, order, forms) for group in groups]
    entities.sort(key=lambda e: (-len(e.mentions), e.id))
    found = Identity(tuple(entities), {(a, r.key): g.id for g in groups for a, r in g.members})
    for group in groups:
        # They point at each other and would hold on to all that was read.
        group.doubtful.clear()
    return found


def _bucket(article: str, referent: Referent, families: frozenset[str], wishes: Wishes) -> tuple[str, str]:
    """Where referents meet that may be the same: those in one bucket still have to agree."""
    own = slug(referent.name)
    wished = wishes.key(own)
    if wished != own or own in wishes.same.values():
        return "wished", wished
    if own in wishes.apart:
        return "apart", own
    if referent.known:
        return "known", wishes.key(referent.key)
    if referent.kind == "unnamed":
        plural = referent.name.split()[-1].lower().endswith(("s", "media", "police", "people"))
        return ("group", own) if plural else (article, referent.key)
    if referent.kind == "person":
        if " " not in referent.name:
            return ("single", f"{own} {referent.country} {referent.role}") if referent.role else (article, referent.key)
        return "person", person_key(referent.name, families)
    if referent.kind in ("agreement", "initiative"):
        nameless = all(m.form == "nominal" for m in referent.mentions)
        return (article, referent.key) if nameless else ("agreement", wishes.key(referent.key))
    kind = "organisation" if referent.kind == "publication" else referent.kind
    return kind, thing_key(referent.name)


def _join(bucket: list[Group], article: str, referent: Referent, lines: Mapping[str, str]) -> None:
    """Put a referent to the group it agrees with; where that is not clear it stays apart, in doubt."""
    fitting = [g for g in bucket if not in_conflict(g.first, referent, lines)]
    if len(fitting) == 1 or (fitting and (referent.role or referent.country or len(bucket) == 1)):
        fitting[0].members.append((article, referent))
        return
    vague = next((g for g in bucket if not (g.first.role or g.first.country)), None)
    if fitting and vague is not None:
        vague.members.append((article, referent))
        return
    made = Group(article, referent)
    for other in bucket:
        other.doubt(made)
    bucket.append(made)


def _with_short_titles(groups: list[Group]) -> list[Group]:
    """The groups, with "Lima Declaration" among the mentions of the only "Lima Declaration on …" there is."""
    titles = {g.first.key: g for g in groups if g.first.kind == "agreement" and not g.first.known}
    longer: dict[str, list[str]] = {}
    for key in titles:
        for behind in re.finditer("-(?:on|of|for)-", key):
            longer.setdefault(key[: behind.start()], []).append(key)
    merged = set()
    for short, full in longer.items():
        if len(full) == 1 and short in titles and "-" in short:
            titles[full[0]].members += titles[short].members
            merged.add(titles[short])
    return [g for g in groups if g not in merged] if merged else groups


def _name_groups(groups: Iterable[Group]) -> None:
    """Give each an id of its own: the knowledge's, or its name's."""
    taken: Counter[str] = Counter()
    ordered = sorted(groups, key=lambda g: (not g.first.known, -sum(len(r.mentions) for _, r in g.members)))
    used: set[str] = set()
    for group in ordered:
        base = group.first.key if group.first.known and not group.called else slug(_best_name(group))
        key = base
        while key in used:
            taken[base] += 1
            key = f"{base}-{taken[base] + 1}"
        used.add(key)
        group.id = key


def _best_name(group: Group) -> str:
    if group.called:
        return group.called
    known = next((r.name for _, r in group.members if r.known), None)
    if known:
        return known
    counts: Counter[str] = Counter()
    for _, referent in group.members:
        counts[referent.name] += 1
    return max(counts, key=lambda name: (len(name.split()), counts[name], len(name)))


def _entity(group: Group, order: Mapping[str, int], known_forms: Mapping[str, list[str]]) -> Entity:
    referents = [r for _, r in group.members]
    name = _best_name(group)
    mentions: list[Mention] = [m for r in referents for m in r.mentions]
    mentions.sort(key=lambda m: (order.get(m.article, 0), m.start))
    forms = dict.fromkeys(f for r in referents for f in (*r.forms, r.name))
    forms |= dict.fromkeys(known_forms.get(group.id, ()))
    role = _fullest(Counter(r.role for r in referents if r.role))
    evidence: dict[Evidence, None] = dict.fromkeys(e for r in referents for e in r.evidence)
    first = next((r for r in referents if r.known), referents[0])
    return Entity(
        group.id,
        name,
        first.kind,
        role,
        next((r.country for r in referents if r.country), None),
        next((r.affiliation for r in referents if r.affiliation), None),
        tuple(form for form in forms if form != name),
        tuple(mentions),
        tuple(evidence),
        tuple(dict.fromkeys(g.id for g in group.doubtful)),
    )


def _fullest(roles: Counter[str]) -> str | None:
    """The role given most often; one that only says whose it is says the same ("President", "President of Peru")."""
    if not roles:
        return None
    role = roles.most_common(1)[0][0]
    fuller = [r for r in roles if r.startswith(f"{role} of ")]
    return max(fuller, key=lambda r: roles[r]) if fuller else role
