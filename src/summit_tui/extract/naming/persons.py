"""Words of a run that nothing else explains → names of people, by what stands around them."""

from __future__ import annotations

from collections.abc import Container

from summit_tui.extract.naming.candidates import Candidate, Settle, Shape, word_before
from summit_tui.extract.naming.named import Name
from summit_tui.extract.naming.traits import (
    BARE,
    BARRED,
    BEHIND,
    CALLED_TOO,
    EASTERN,
    ENDING,
    FAMILY,
    LOUD,
    SEVERAL,
    STRANGER,
    SURE,
    WORDED,
    Lore,
)
from summit_tui.extract.naming.unknown_places import Signs, without_places
from summit_tui.extract.wording.words import Word
from summit_tui.knowledge.ids import plain
from summit_tui.knowledge.people import PARTICLES
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import EntityKind
from summit_tui.patterns import compiled


@cache
def _appositive() -> Pattern[str]:
    return compiled(
        r"\s*(?:\(\d{2}\)|,\s*(?:aged? )?\d{2}\b|"
        r",\s*(?:an?|the|who|whose|another|one of|himself|herself|formerly|now)\b)"
    )


def is_person(candidate: Candidate, lore: Lore, common: Container[str]) -> bool:
    """Whether several words name a person. `common` are the words that the article also writes small."""
    traits = candidate.shape.traits
    eastern = traits & EASTERN and not candidate.capitals
    if eastern and (traits & BEHIND or candidate.shape.titled or is_evident(candidate, word_before(candidate), lore)):
        return True
    if traits & (BARRED | SURE | LOUD):
        return not traits & (BARRED | LOUD) and not candidate.capitals
    if traits & WORDED:
        before = word_before(candidate)
        first, *_, last = candidate.shape.words
        told = first.text in lore.given and last.text not in lore.worded  # "Bill Velk"
        plain = not candidate.capitals and (told or not candidate.opens) and before not in _UNLIKELY
        plain = plain and last.text not in CALLED_TOO
        return plain or is_evident(candidate, before, lore)
    if not traits & FAMILY:
        before = word_before(candidate)
        fits = traits & ENDING or not candidate.opens or _with_particle(candidate)
        likely = not candidate.capitals and fits and before not in _UNLIKELY
        if not likely and not is_evident(candidate, before, lore):
            return False
    return not any(word.text.lower() in common for word in candidate.shape.words if not word.small)


_OF_PEOPLE = frozenset(("van", "von", "der", "den", "ter", "bin", "binti", "ibn", "dos", "della"))


def _with_particle(candidate: Candidate) -> bool:
    """Whether a small word stands inside that only people's names have: "Piet van der Holm"."""
    return any(word.small and word.text in _OF_PEOPLE for word in candidate.shape.words[1:-1])


def is_evident(candidate: Candidate, before: str, lore: Lore) -> bool:
    """Whether the words around it treat the name as somebody's. `before` is the word before it."""
    return (
        speaks_after(candidate, lore)
        or _appositive().match(candidate.passage.text, candidate.end) is not None
        or _office_behind(candidate, lore)
        or before in lore.roles
        or before.rpartition("-")[2] in lore.roles
    )


def _office_behind(candidate: Candidate, lore: Lore) -> bool:
    """Whether an office without an article stands behind the name: "Runa Velk, executive director of the port, …"."""
    text, end = candidate.passage.text, candidate.end
    behind = text[end + 2 : end + LONGEST_OFFICE] if text.startswith(", ", end) else ""
    words = behind.split(" ")[:MOST_OF_OFFICE]
    at = next((at for at, word in enumerate(words[:-1]) if words[at + 1] in ("of", "at", "for")), 0)
    return words[at] in lore.roles and all(map(str.isalpha, words[:at]))


_UNLIKELY = frozenset(str.split("the a an in at near across outside its their our every each any no"))


_BETWEEN = frozenset(("also", "has", "had", "then", "later", "further", "himself", "herself", "recently"))


def speaks_after(candidate: Candidate, lore: Lore) -> bool:
    """Whether a verb of speech stands right behind the name, or before it behind a quotation ("…,” said Ann Lee)."""
    text, start, end = candidate.passage.text, candidate.start, candidate.end
    if text[end : end + 1] == " ":
        word, _, later = text[end + 1 : end + 28].partition(" ")
        word = word.rstrip(",:.;")
        if word in lore.verbs:
            return True
        if word in _BETWEEN and later.partition(" ")[0].rstrip(",:.") in lore.verbs:
            return True
    if text.startswith(", ", end) and _speaks_after_aside(text, end + 2, lore):
        return True
    # A look at two letters spares most of them the closer one.
    before = text[max(0, start - 3) : max(0, start - 1)].lower()
    if (before not in lore.verb_ends and before.isalpha()) or (verb := word_before(candidate)) not in lore.verbs:
        return False
    verb_at = start - len(verb) - 1
    quoted = text[max(0, verb_at - 2) : verb_at].rstrip(" \u00a0")[-1:]
    return not quoted or quoted in _BEHIND_WORDS


_BEHIND_WORDS = frozenset("”\"’'»,“‘—–")
"""What stands between somebody's words and an inverted verb: "He said Ozola" names nobody who speaks."""
LONGEST_ASIDE, LONGEST_OFFICE, MOST_OF_OFFICE, LONGEST_CALLING = 30, 40, 5, 60


def _speaks_after_aside(text: str, start: int, lore: Lore) -> bool:
    """Whether a verb of speech stands behind a few words of somebody's: "Ozola, for her part, told reporters"."""
    aside, comma, behind = text[start : start + LONGEST_ASIDE + 24].partition(", ")
    if not comma or len(aside) > LONGEST_ASIDE or not aside.islower():
        return False
    return not {"his", "her"}.isdisjoint(aside.split()) and behind.partition(" ")[0] in lore.verbs


def _role_behind(candidate: Candidate, lore: Lore) -> bool:
    """What stands behind the name presents it: "Lehtonen, the spokesman, …", "Velk, 61, …", "Velk: “…”"."""
    text, end = candidate.passage.text, candidate.end
    if text[end : end + 1] not in _PRESENTING:
        return False
    after = text[end : end + 60]
    if after.startswith((": “", ': "', ": ‘", ": '")):
        return candidate.opens
    if after[:2] == ", " and after[2:4].isdigit() and after[4:5] == ",":
        return True
    if not after.startswith((", a ", ", an ", ", the ")):
        return False
    phrase = after[2:].partition(",")
    words = phrase[0].lower().split()
    own = next((at for at, word in enumerate(words) if word in _HANGING), len(words))
    return (bool(phrase[1]) or own < len(words)) and words[own - 1] in lore.roles


_HANGING = frozenset(("of", "who", "from", "at", "in", "for", "with", "whose"))
_PRESENTING = frozenset((",", ":"))


def with_particle(text: str, start: int) -> int:
    """The start of a surname with the small particle before it: "de Blasio", "al-Sisi"."""
    for _ in range(2):
        # A look at two letters spares most names the closer one.
        if text[max(0, start - 3) : max(0, start - 1)] not in _PARTICLE_ENDS:
            break
        if text[start - 1] not in ("-", " ", "\u00a0"):
            break
        word = text[max(0, start - 5) : start - 1].rpartition(" ")[2]
        if word not in PARTICLES or word in ("do", "ten", "das"):
            break
        start -= 1 + len(word)
    return start


_PARTICLE_ENDS = frozenset(particle[-2:] for particle in PARTICLES)


def settle_singles(
    names: list[Name], waiting: list[Candidate], lore: Lore, common: Container[str], settle: Settle, places: Signs
) -> None:
    """Tell which single words, and words of headlines, name people: those the article names in full, the well known."""
    waiting = _without_abbreviations(names, waiting, settle)
    headlines = [c for c in waiting if c.capitals and _may_begin_with_a_name(c, lore)]
    if headlines:
        from summit_tui.extract.naming.headline_names import settle_headlines  # few articles write them so

        settle_headlines(headlines, names, (lore.given, common), settle)
        waiting = [c for c in waiting if not (c.capitals and _may_begin_with_a_name(c, lore))]
    called = {words for _, _, kind, _, words, _ in names if kind == "person"}
    whole = {text for text in called if " " in text}
    people = {word for text in called for word in text.split()}
    full = {word for text in called for word in text.replace("-", " ").split()} - lore.forenames
    waiting = without_places(_without_surnames(waiting, people & full, settle), people, common, settle, places)
    # "Ms Ozola" in one place tells who "Ozola" is in another.
    presented = {
        c.shape.words[-1].text
        for c in waiting
        if (c.shape.titled and not _is_shouted_verb(c, lore)) or _role_behind(c, lore)
    }
    full |= {text for text in presented - full if text.lower() not in lore.roles and text.lower() not in common}
    for candidate in waiting:
        shape = candidate.shape
        several = shape.traits & SEVERAL
        ends = f"{shape.words[0].text} {shape.words[-1].text}" if several else ""  # of "Seddiq Mir Velk", elsewhere
        if several and (not whole.isdisjoint((shape.text, shape.text.title(), ends)) or shape.text in people):
            settle(candidate.passage, candidate.start, candidate.end)
            continue
        passage, base = candidate.passage, candidate.start - shape.start
        if several and shape.text.partition(" ")[2] in whole:  # "Drummer Ann Lee" opens a sentence
            settle(passage, base + shape.words[1].start, candidate.end)
            continue
        particle = several and shape.words[0].text.lower() in PARTICLES
        if several and not (candidate.capitals or candidate.opens or particle):
            continue
        if particle and shape.words[-1].text in full:
            # "De Zela" of "Hugo de Zela Martínez", where the small word has a capital.
            settle(passage, candidate.start, candidate.end)
            continue
        for word in shape.words:
            text = word.text
            if not word.small and (text in full or (text.isupper() and text.title() in full)):
                end = base + _hyphened(shape, word, people)
                settle(passage, with_particle(passage.text, base + word.start), end)
                break
        else:
            if shape.traits & STRANGER:
                _settle_stranger(candidate, lore, common, settle)


def _may_begin_with_a_name(candidate: Candidate, lore: Lore) -> bool:
    """Whether the first of several words is a given name or has a title before it."""
    shape = candidate.shape
    known = shape.titled or shape.words[0].text in lore.given
    return bool(shape.traits & (SURE | WORDED) or (shape.traits & BARRED and known))


def _hyphened(shape: Shape, first: Word, people: Container[str]) -> int:
    """Where a name in capitals ends that has a hyphen elsewhere: "AL-HARTHY" of Saif Al-Harthy."""
    end = first.end
    for word in shape.words:
        if word.start == end + 1 and word.joint == "-":
            end = word.end
    whole = shape.text[first.start - shape.start : end - shape.start]
    return end if end > first.end and whole.isupper() and whole.title() in people else first.end


def _without_surnames(waiting: list[Candidate], full: set[str], settle: Settle) -> list[Candidate]:
    """Settle the single words that are part of a full name, which nothing else can be; the rest waits."""
    rest: list[Candidate] = []
    for candidate in waiting:
        shape = candidate.shape
        if shape.text in full and shape.words[0].text in full:
            passage = candidate.passage
            settle(passage, with_particle(passage.text, candidate.start), candidate.end)
        else:
            rest.append(candidate)
    return rest


def _without_abbreviations(names: list[Name], waiting: list[Candidate], settle: Settle) -> list[Candidate]:
    """Settle the letters that the article explains in brackets ("Varland Fisheries Council (VFC)"); the rest waits."""
    bracketed = [c for c in waiting if c.shape.text.isupper() and c.passage.text[c.start - 1 : c.start] == "("]
    if not bracketed:
        return waiting
    ends = {name.end: name for name in names if name.kind in ("organisation", "publication", "initiative")}
    explained: dict[str, EntityKind] = {}
    for candidate in bracketed:
        full = ends.get(candidate.passage.start + candidate.start - 2)
        if full is not None and abbreviates(candidate.shape.text, full.text):
            explained[candidate.shape.text] = full.kind
    rest: list[Candidate] = []
    for candidate in waiting:
        if candidate.shape.text in explained:
            settle(candidate.passage, candidate.start, candidate.end, explained[candidate.shape.text])
        else:
            rest.append(candidate)
    return rest


def abbreviates(short: str, full: str) -> bool:
    """Whether letters stand for the words of a name: at least half of them begin one, the first of them too."""
    initials = "".join(w[0] for w in plain(full).replace("-", " ").split() if w[0].isupper())
    known = sum(c in initials for c in short)
    return len(short) <= 10 and short[:1] in initials and known >= len(short) / 2


def _settle_stranger(candidate: Candidate, lore: Lore, common: Container[str], settle: Settle) -> None:
    """A single word that is part of no full name in the article."""
    shape, passage, end = candidate.shape, candidate.passage, candidate.end
    text, small = shape.words[0].text, shape.words[0].text.lower()
    if word_before(candidate) in _PAPERS and not candidate.capitals:
        settle(passage, candidate.start, end, "publication")
    elif shape.traits & BARE and not (candidate.capitals and candidate.opens) and small not in common:
        settle(passage, with_particle(passage.text, candidate.start), end)
    elif text.isupper():
        if 2 < len(text) <= 6 and (word_before(candidate) == "the" or speaks_after(candidate, lore)):
            settle(passage, candidate.start, end, "organisation")
    elif (shape.titled and not _is_shouted_verb(candidate, lore)) or (
        _presented(candidate, lore) and small not in common
    ):
        body = not shape.titled and word_before(candidate) == "the"  # "The Beacon reported that …"
        body = body and text not in lore.given and text[-1] != "s"
        settle(passage, with_particle(passage.text, candidate.start), end, "organisation" if body else "person")


_PAPERS = frozenset(("daily", "newspaper", "weekly", "tabloid", "broadsheet", "magazine"))
"""Before a name that is not known, they say that it is a paper's: "the Latvian daily Rits"."""


def _is_shouted_verb(candidate: Candidate, lore: Lore) -> bool:
    """Whether capitals say nothing and the word looks like a verb: "PM SNUBBED AT DINNER", "PM VOWS TO STAY"."""
    text = candidate.shape.words[-1].text
    shouted = candidate.capitals or candidate.passage.text.isupper()
    small = text.lower()
    return shouted and (small.endswith("ed") or small in lore.verbs) and text.title() not in lore.given


def _presented(candidate: Candidate, lore: Lore) -> bool:
    """Whether the words around a single one treat it as somebody's name."""
    plural = candidate.shape.words[0].text.endswith("s") and candidate.opens
    speaks = not plural and speaks_after(candidate, lore)
    return (
        speaks
        or _role_behind(candidate, lore)
        or _relative_before(candidate, lore)
        or _called_so(candidate, lore)
        or _cited(candidate, lore)
        or _behind_role(candidate, lore)
        or _shares_surname(candidate, lore)
        or _has_initial(candidate)
    )


def _has_initial(candidate: Candidate) -> bool:
    """Whether an initial stands right before the name, as in Mongolia: "Ts.Elbegdorj"."""
    text, start = candidate.passage.text, candidate.start
    if text[start - 1 : start] != ".":
        return False
    initial = text[max(0, start - 4) : start - 1].rpartition(" ")[2]
    return 0 < len(initial) < 3 and initial.istitle()


def _relative_before(candidate: Candidate, lore: Lore) -> bool:
    """Whether a name stands between commas behind whose relative it is: "His daughter, Lola, begged"."""
    text, start, end = candidate.passage.text, candidate.start, candidate.end
    words = text[max(0, start - 24) : start].split()
    if len(words) < 2 or words[-2].lower() not in ("his", "her", "their", "my"):
        return False
    if words[-1][-1:] == ",":
        return text[end : end + 1] == "," and words[-1][:-1] in lore.roles
    return words[-1] in lore.kin


def _called_so(candidate: Candidate, lore: Lore) -> bool:
    """Whether somebody is said to be called so: "a woman called Runa", "a trader who gave her name as Halima"."""
    before = candidate.passage.text[max(0, candidate.start - 2) : candidate.start]
    if before not in ("d ", "s ") or word_before(candidate) not in _CALLING:
        return False
    called = _calling().search(candidate.passage.text, max(0, candidate.start - LONGEST_CALLING), candidate.start)
    return called is not None and (called[1] in lore.roles or called[1] in _ANYBODY)


@cache
def _calling() -> Pattern[str]:
    return compiled(
        r"([a-z-]+),? (?:(?:who was |is |was )?(?:called|named|known (?:only |simply )?as)|"
        r"who (?:gave (?:his|her|their) name (?:only )?as|identified (?:him|her)self (?:only )?as)) $"
    )


_CALLING = frozenset(("called", "named", "as"))
_ANYBODY = frozenset(("man", "woman", "boy", "girl", "child", "stranger"))


def _shares_surname(candidate: Candidate, lore: Lore) -> bool:
    """Whether a given name stands before another with a surname: "the brothers Arvo and Jonas Senn"."""
    text, end = candidate.passage.text, candidate.end
    if candidate.shape.text not in lore.given or not text.startswith(" and ", end):
        return False
    given, _, surname = text[end + len(" and ") : end + LONGEST_CALLING].partition(" ")
    return given in lore.given and surname[:1].isupper()


def _behind_role(candidate: Candidate, lore: Lore) -> bool:
    """Whether a role stands before it: "the minister Ozola", "his aide Mara"."""
    before = word_before(candidate)
    if before not in lore.roles:
        return False
    small = candidate.passage.text.endswith(f"{before} ", 0, candidate.start)
    return candidate.shape.text in lore.given or (before in lore.titles and small and not candidate.shape.office)


def _cited(candidate: Candidate, lore: Lore) -> bool:
    """Whether words come from it: "according to Ozola", "Ozola put it drily", "Ozola’s remark — “…”"."""
    text, start, end = candidate.passage.text, candidate.start, candidate.end
    if text.endswith("ccording to ", 0, start):
        return True
    if text.startswith((" put it", " puts it"), end):
        return True
    if not text.startswith(("’s ", "'s "), end):
        return False
    noun, _, behind = text[end + 3 : end + 24].partition(" ")
    named = noun in ("line", "words") or f"{noun}s" in lore.verbs
    return named and behind.lstrip("—–- ,")[:1] in ("“", '"', "‘")
