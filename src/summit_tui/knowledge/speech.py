"""The words that report speech, as the extractors look them up."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import Any, Final
from summit_tui.lean.tuples import NamedTuple

# What is asked most often has the lowest bits, the first three of them for how a word looks (`extract.word_looks`):
# numbers up to 256 Python has ready, and makes all others anew each time.
FIRST: Final = 1 << 3
PREPOSITION: Final = 1 << 3
DETERMINER: Final = 1 << 4
PRONOUN: Final = 1 << 5
AUXILIARY: Final = 1 << 6
CUE: Final = 1 << 7
"""A form of a verb that reports speech or thought."""
TIME: Final = 1 << 8
CONJUNCTION: Final = 1 << 9
SUBORDINATOR: Final = 1 << 10
ADVERB: Final = 1 << 11
RELATIVE: Final = 1 << 12
WEAK: Final = 1 << 13
VERB: Final = 1 << 14
"""A finite form of some other verb."""
DOCUMENT: Final = 1 << 15
SAID: Final = 1 << 16
"""A noun for words: claim, call, warning."""
OBJECT: Final = 1 << 17
CONTRACTED: Final = 1 << 18
"""A pronoun with its auxiliary: he's, they'll."""
PAST: Final = 1 << 19
PARTICIPLE: Final = 1 << 20
PRESENT: Final = 1 << 21
BASE: Final = 1 << 22
ING: Final = 1 << 23
NOUN: Final = 1 << 24
"""A noun that looks like a verb form or an adverb: king, hundred, family."""
ACCORDING: Final = 1 << 25

FINITE: Final = PAST | PRESENT
CLASSES: Final = {
    "determiners": DETERMINER,
    "prepositions": PREPOSITION,
    "conjunctions": CONJUNCTION,
    "subordinators": SUBORDINATOR,
    "auxiliaries": AUXILIARY,
    "adverbs": ADVERB,
    "pronouns": PRONOUN,
    "objects": PRONOUN | OBJECT,
    "relatives": RELATIVE,
    "times": TIME,
    "others": VERB,
    "contracted": CONTRACTED,
    "still_nouns": NOUN,
    "also_nouns": NOUN,
}


class Usage(NamedTuple):
    """How words are used in sentences about what is said; the comments of `[usage]` in `speech.toml` say what each set
    is for."""

    inverting: frozenset[str]
    channelling: frozenset[str]
    recounting: frozenset[str]
    saying: frozenset[str]
    causing: frozenset[str]
    phasing: frozenset[str]
    likening: frozenset[str]
    naming: frozenset[str]
    judging: frozenset[str]
    denying: frozenset[str]
    turning_down: frozenset[str]
    fearing: frozenset[str]
    uttering: frozenset[str]
    perceived: frozenset[str]
    done: frozenset[str]
    cut_in_on: frozenset[str]
    interrupting: frozenset[str]
    asking: frozenset[str]
    receiving: frozenset[str]
    showing: frozenset[str]
    written_on: frozenset[str]
    rubrics: frozenset[str]
    alerts: frozenset[str]
    features: frozenset[str]
    heard: frozenset[str]
    cries: frozenset[str]
    verdicts: frozenset[str]
    numbers: frozenset[str]
    round_numbers: frozenset[str]


class Speech(NamedTuple):
    """What a word can be, by its lower-case form with typographic apostrophes."""

    flags: dict[str, int]
    lemmas: dict[str, str]
    """Form → base form, of verbs that report."""
    particles: dict[str, frozenset[str]]
    """Base form → the words that must follow for it to report, where it needs one."""
    abbreviations: frozenset[str]
    """Without their full stop."""
    works: frozenset[str]
    """Common nouns for what bears a title."""
    people: frozenset[str]
    """Common nouns for who can speak."""
    conversations: frozenset[str]
    """Nouns for what is printed as question and answer."""
    events: frozenset[str]
    """Nouns for what happens, which heads a headline and says nothing; conversations too."""
    outlets: frozenset[str]
    outlet_endings: frozenset[str]
    usage: Usage


def speech(knowledge: Knowledge) -> Speech:
    """Make the look-up tables of `speech.toml`."""
    table, index = knowledge.table("speech"), knowledge.table("index")
    phrasal, strong = table.get("phrasal", {}), set(table.get("verbs", {}).get("strong", "").split())
    outlets = table.get("outlets", {})
    conversations = frozenset(table.get("nouns", {}).get("conversations", "").split())
    return Speech(
        index.get("flags", {}),
        index.get("lemmas", {}),
        {base: frozenset(words) for base, words in phrasal.items() if base not in strong},
        frozenset(table.get("abbreviations", {}).get("plain", "").split()),
        frozenset(table.get("nouns", {}).get("works", "").split()),
        frozenset(table.get("nouns", {}).get("people", "").split()),
        conversations,
        conversations.union(table.get("nouns", {}).get("events", "").split()),
        frozenset(outlets.get("names", "").split()),
        frozenset(outlets.get("endings", "").split()),
        _usage(table.get("usage", {})),
    )


def _usage(table: Mapping[str, str]) -> Usage:
    usage = Usage(*(frozenset(table.get(name, "").split()) for name in Usage._fields))
    return usage._replace(turning_down=usage.turning_down | usage.denying, heard=usage.heard | usage.cries)


def word_forms(table: Mapping[str, Any]) -> tuple[dict[str, int], dict[str, str]]:
    """The `flags` and `lemmas` of a `Speech`, as the index keeps them."""
    flags: dict[str, int] = {}
    lemmas: dict[str, str] = {}
    for name, words in table.get("words", {}).items():
        kind = CLASSES.get(name, 0)
        for word in words.split():
            flags[word] = flags.get(word, 0) | kind
    for noun in table.get("nouns", {}).get("said", "").split():
        flags[noun] = flags.get(noun, 0) | SAID
        flags[plural(noun)] = flags.get(plural(noun), 0) | SAID
    for noun in table.get("nouns", {}).get("documents", "").split():
        flags[noun] = flags.get(noun, 0) | DOCUMENT
    flags["according"] = flags.get("according", 0) | ACCORDING
    irregular: dict[str, list[str]] = table.get("irregular", {})
    verbs = table.get("verbs", {})
    strong = set(verbs.get("strong", "").split())
    weak = set(verbs.get("weak", "").split()) - strong
    for base in sorted(strong | weak | set(table.get("phrasal", {}))):
        reports = CUE | WEAK if base in weak else CUE
        for form, kind in forms(base, irregular.get(base)):
            flags[form] = flags.get(form, 0) | reports | kind
            lemmas[form] = base
    return flags, lemmas


def plural(noun: str) -> str:
    """The regular plural."""
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else noun + "s"


def forms(base: str, irregular: list[str] | None) -> list[tuple[str, int]]:
    """The forms of a verb with what each can be."""
    last = base[-1]
    present = base + "es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else plural(base)
    stem = base[:-1] if last == "e" and not base.endswith(("ee", "ye", "oe")) else base
    if last == "y" and base[-2:-1] not in "aeiou":
        past = participle = base[:-1] + "ied"
    else:
        past = participle = base + "d" if last == "e" else base + "ed"
    ing = stem + "ing"
    if irregular:
        past, participle = irregular[:2]
        ing = irregular[2] if len(irregular) > 2 else ing
    made = [(base, BASE), (present, PRESENT), (past, PAST), (participle, PARTICIPLE), (ing, ING)]
    if not irregular and last == "l" and base[-2] in "aeiou" and base[-3] not in "aeiou":
        made += [(base + "led", PAST | PARTICIPLE), (base + "ling", ING)]  # as the British write it: "labelled"
    return made


class Reported(NamedTuple):
    """What may follow a verb where speech is reported without marks; sets of base forms."""

    clauses_too: frozenset[str]
    core: frozenset[str]
    """What only somebody does, so that the subject needs no look."""
    infinitive: frozenset[str]
    object_infinitive: frozenset[str]
    noun_phrase: frozenset[str]
    as_something: frozenset[str]
    feelings: frozenset[str]
    not_by_itself: frozenset[str]
    people: frozenset[str]
    """Common nouns for who can speak."""


def reported(knowledge: Knowledge) -> Reported:
    """Make the sets of the table `[reported]` in `speech.toml`, with the nouns for people."""
    table = knowledge.table("speech").get("reported", {})
    nouns = knowledge.table("speech").get("nouns", {})
    words = {**table, "people": nouns.get("people", "")}
    return Reported(**{name: frozenset(words.get(name, "").split()) for name in Reported._fields})
