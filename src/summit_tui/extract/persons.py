"""Words of a run that nothing else explains → names of people, by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summit_tui.extract.candidates import Candidate, Settle, word_before
from summit_tui.extract.institutions import Heads
from summit_tui.extract.named import Name
from summit_tui.extract.reading import Passage
from summit_tui.extract.unknown_places import without_places
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import plain
from summit_tui.knowledge.people import PARTICLES, People
from summit_tui.knowledge.places import listed
from summit_tui.model import EntityKind


class Lore(NamedTuple):
    """What is known about names of people in general."""

    given: dict[str, str]
    """Given name → f, m or empty for either."""
    family_first: frozenset[str]
    """Family names of the east of Asia, which stand first."""
    behind: frozenset[str]
    """Given names behind those that are English words as well: Long, An."""
    verbs: frozenset[str]
    """Past and present forms of verbs of speech."""
    roles: frozenset[str]
    """Nouns for what somebody is."""
    endings: tuple[str, ...] = ()
    """How family names end, by language."""


def lore(knowledge: Knowledge) -> Lore:
    """`given_names.toml` and `offices.toml`, for lookup."""
    names = knowledge.table("given_names")
    given = dict.fromkeys(names.get("given", {}).get("either", "").split(), "")
    for gender in ("f", "m"):
        given |= dict.fromkeys(names.get("given", {}).get(gender, "").split(), gender)
    family = names.get("family", {})
    roles = knowledge.table("offices").get("roles", {})
    return Lore(
        given,
        frozenset(family.get("first", "").split()),
        frozenset(family.get("behind", "").split()),
        frozenset(names.get("speech", {}).get("verbs", "").split()),
        frozenset(listed(roles.get("nouns", ""))),
        tuple(family.get("endings", "").split()),
    )


@cache
def _appositive() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:\(\d{2}\)|,\s*(?:aged? )?\d{2}\b|"
        r",\s*(?:an?|the|who|whose|another|one of|himself|herself|formerly|now)\b)"
    )


def is_person(candidate: Candidate, lore: Lore, heads: Heads, common: frozenset[str]) -> bool:
    """Whether several words name a person. `common` are the words that the article also writes small."""
    words = candidate.words
    own = [w.text for w in words if not w.small]
    if len(own) == 2 and own[0] in lore.family_first and not candidate.capitals and _evident(candidate, lore):
        return True
    if len(own) == 2 and own[0] in lore.family_first and own[1] in lore.behind and not candidate.capitals:
        return True
    if any(word in heads.what or heads.common(word) or word in heads.titles for word in own[:-1]):
        return False
    if own[-1] in heads.what or heads.common(own[-1]):
        return False
    if len(own) > 6 or words[0].joint == "-" or min(map(len, own)) < 2 or any(c.isdigit() for w in own for c in w):
        return False
    if own[0] in lore.given or candidate.titled or _initialled(own):
        return True
    if sum(w.lower() in common for w in own) or any(len(w) > 1 and w.isupper() for w in own):
        return False
    if (own[0] in lore.family_first or own[-1] in lore.family_first) and len(own) <= 3:
        return True
    if _evident(candidate, lore):
        return True
    if candidate.capitals or word_before(candidate) in _UNLIKELY:
        return False
    return own[-1].endswith(lore.endings) or not candidate.opens


def _evident(candidate: Candidate, lore: Lore) -> bool:
    """Whether the words around it treat the name as somebody's."""
    return (
        speaks_after(candidate, lore)
        or _appositive().match(candidate.passage, candidate.end) is not None
        or role_before(candidate, lore)
    )


_UNLIKELY = frozenset((
    "the", "a", "an", "in", "at", "near", "across", "outside", "its", "their", "our", "every", "each", "any", "no",
))  # fmt: skip


def _initialled(own: list[str]) -> bool:
    """ "J. Doe", "Ann B. Lee", "U.S. Grant" is none: known before."""
    return (
        any(len(w) <= 4 and w.endswith(".") and w[0].isupper() for w in own[:-1])
        and len(own[-1]) > 2
        and "." not in own[-1]
    )


_BETWEEN = frozenset(("also", "has", "had", "then", "later", "further", "himself", "herself", "recently"))


def role_before(candidate: Candidate, lore: Lore) -> bool:
    """Whether a role stands before the name: "spokesperson Ann Lee"."""
    before = word_before(candidate)
    return before in lore.roles or before.rpartition("-")[2] in lore.roles


def speaks_after(candidate: Candidate, lore: Lore) -> bool:
    """Whether a verb of speech stands right behind the name, or before it behind a quotation ("…,” said Ann Lee)."""
    after = candidate.passage[candidate.end : candidate.end + 28].split(" ", 3)
    if len(after) > 1 and not after[0]:
        word = after[1].rstrip(",:.;")
        later = after[2].rstrip(",:.") if len(after) > 2 and word in _BETWEEN else ""
        if word in lore.verbs or later in lore.verbs:
            return True
    return word_before(candidate) in lore.verbs


def _role_behind(candidate: Candidate, lore: Lore) -> bool:
    """Whether a role in apposition stands behind the name: "Lehtonen, the port's spokesman, left"."""
    after = candidate.passage[candidate.end : candidate.end + 60]
    if not after.startswith((", a ", ", an ", ", the ")):
        return False
    phrase = after[2:].partition(",")
    return bool(phrase[1]) and phrase[0].split()[-1].lower() in lore.roles


def with_particle(text: str, start: int) -> int:
    """The start of a surname with the small particle before it: "de Blasio", "al-Sisi"."""
    for _ in range(2):
        before = text[max(0, start - 5) : start]
        word = before.rstrip("- \u00a0").rpartition(" ")[2]
        gap = len(before) - len(before.rstrip("- \u00a0"))
        if gap == 1 and word in PARTICLES and word not in ("do", "ten", "das"):
            start -= gap + len(word)
        else:
            break
    return start


def settle_singles(
    names: list[Name],
    waiting: list[tuple[Passage, Candidate]],
    knowledge: Knowledge,
    lore: Lore,
    common: frozenset[str],
    settle: Settle,
) -> None:
    """Tell which single words, and words of headlines, name people: those the article names in full, the well known."""
    waiting = list(_without_abbreviations(names, waiting, settle))
    taken = {word for name in names if name.kind == "person" for word in name.text.split()}
    waiting = list(without_places(waiting, taken, common, settle))
    full: dict[str, str] = {}
    people = knowledge.view(People)
    for name in names:
        if name.kind == "person":
            for word in name.text.replace("-", " ").split():
                full.setdefault(word, name.key or "")
    presented = {c.words[-1].text for _, c in waiting if c.titled or _role_behind(c, lore)}
    # "Ms Ozola" in one place tells who "Ozola" is in another.
    presented = {word for word in presented if word.lower() not in common and word.lower() not in lore.roles}
    for passage, candidate in waiting:
        own = [w for w in candidate.words if not w.small]
        if len(own) == 1 or candidate.capitals or candidate.opens:
            for part in own:
                if part.text in full or part.text in presented or (part.text.isupper() and part.text.title() in full):
                    settle(passage, with_particle(passage.text, part.start), part.end)
                    break
            else:
                if len(own) == 1:
                    _settle_stranger(passage, candidate, people, lore, common, settle)


def _without_abbreviations(
    names: list[Name], waiting: list[tuple[Passage, Candidate]], settle: Settle
) -> Iterator[tuple[Passage, Candidate]]:
    """Settle the letters that the article explains in brackets ("Varland Fisheries Council (VFC)"); the rest waits."""
    ends = {name.end: name for name in names if name.kind in ("organisation", "publication", "initiative")}
    explained: dict[str, EntityKind] = {}
    for passage, candidate in waiting:
        start = candidate.words[0].start
        if candidate.passage[start - 1 : start] == "(" and (text := candidate.text).isupper():
            full = ends.get(passage.start + candidate.start - 2)
            if full is not None and abbreviates(text, full.text):
                explained[text] = full.kind
    if not explained:
        yield from waiting
        return
    for passage, candidate in waiting:
        if candidate.text in explained:
            settle(passage, candidate.start, candidate.end, explained[candidate.text])
        else:
            yield passage, candidate


def abbreviates(short: str, full: str) -> bool:
    """Whether letters stand for the words of a name: at least half of them begin one, the first of them too."""
    initials = "".join(w[0] for w in plain(full).replace("-", " ").split() if w[0].isupper())
    known = sum(c in initials for c in short)
    return len(short) <= 10 and short[:1] in initials and known >= len(short) / 2


def _settle_stranger(
    passage: Passage, candidate: Candidate, people: People, lore: Lore, common: frozenset[str], settle: Settle
) -> None:
    """A single word that is part of no full name in the article."""
    word = candidate.words[-1]
    text = word.text
    start = with_particle(passage.text, word.start)
    if len(text) < 2 or text.isdigit() or text.lower().rstrip("s") in lore.roles:
        return
    if text in people.bare and text.lower() not in common and not (candidate.opens and candidate.capitals):
        settle(passage, start, word.end)
    elif text.isupper() and len(text) > 1:
        if 2 < len(text) <= 6 and (word_before(candidate) == "the" or speaks_after(candidate, lore)):
            settle(passage, word.start, word.end, "organisation")
    elif (
        candidate.titled
        or (text.lower() not in common and _role_behind(candidate, lore))
        or (
            speaks_after(candidate, lore)
            and text.lower() not in common
            and not (candidate.opens and text.endswith("s"))
        )
    ):
        settle(passage, start, word.end)
