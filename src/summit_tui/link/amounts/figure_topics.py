"""What a figure is about, as words that two papers have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.extract.wording.bounds import plain
from summit_tui.knowledge import Knowledge
from summit_tui.lean.memo import lru_cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.pages import Desk
from summit_tui.model import Figure


class Topics(NamedTuple):
    """Words that stand for one thing."""

    classes: Mapping[str, str]
    marks: Mapping[str, str]
    """Name of a class → how it stands among the words of a topic."""
    deeds: Mapping[str, str]
    """Word beside a number → what became of those who are counted."""
    idle: frozenset[str]
    """Words that say nothing of what a figure is about."""
    members: frozenset[str]
    """Those whom it is about, where their names are not said."""
    said_of_any: frozenset[str]
    """Words for what is said of any sum."""
    beside_any: frozenset[str]
    """Words that tell nothing of the amount that they stand beside."""
    asked: frozenset[str]
    """Stems of the words for those of whom every poll and every count of votes gives shares."""


def topic_classes(knowledge: Knowledge) -> Topics:
    """The view of `figure_topics.toml`."""
    table = knowledge.table("figure_topics")
    classes, words = table.get("classes", {}), table.get("words", {})
    idle, members, said_of_any, beside_any, asked = (
        words.get(name, "").split() for name in ("idle", "members", "said_of_any", "beside_any", "asked")
    )
    return Topics(
        _by_word(classes),
        {name: f"={name}" for name in classes},
        _by_word(table.get("deeds", {})),
        frozenset(idle),
        frozenset(members),
        frozenset(said_of_any),
        frozenset(beside_any),
        frozenset(map(stem, asked)),
    )


def _by_word(classes: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {word: name for name, listed in classes.items() for word in listed}


def topic_of(figure: Figure, desk: Desk, topics: Topics) -> frozenset[str]:
    """The telling words of what a figure is about, classes marked with "="."""
    money = figure.unit.isupper() or figure.unit == "percent"
    # Whoever gives or has one sum may give another: that says nothing of what it is for.
    told = "" if money and _is_whose(figure.about) else figure.about
    found = _words(told, topics, topics.members if money else frozenset())
    if money and figure.sentence and not any(w.startswith("=") for w in found):
        text = desk.text(figure.sentence.source)[
            max(figure.sentence.start, figure.span.start - 80) : min(figure.sentence.end, figure.span.end + 60)
        ]
        named = topics.classes.keys() & _bare(plain(text))
        found |= {topics.marks[topics.classes[word]] for word in named if word not in topics.idle}
    return frozenset(found)


def _is_whose(about: str) -> bool:
    """Whether what is told of an amount is only who gives or has it, as `extract.counting.had_amounts` words it."""
    return (about.endswith(")") and not about.endswith("(change)")) or about.startswith("from ")


def _words(phrase: str, topics: Topics, faint: frozenset[str]) -> set[str]:
    """The telling words of a phrase; those that are `faint` only where there are no others."""
    words = [bare for bare in _bare(phrase) if bare and bare not in topics.idle and not bare[0].isdigit()]
    found = set()
    for bare in [word for word in words if word not in faint] or words:
        named = topics.classes.get(bare)
        found.add(topics.marks[named] if named else stem(bare))
    return found


def _bare(phrase: str) -> list[str]:
    """The words of a phrase without case and marks."""
    words = phrase.casefold().replace("’s", "").replace("'s", "").replace("-", " ").split()
    return [word.strip(".,;:!?()[]“”‘’\"'…") for word in words]


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without the endings that tell a plural or an adjective of a place: one for Colombia and Colombians."""
    if word.endswith("ies") and len(word) > 6:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        word = word[:-1]
    if not word.endswith(("n", "a", "e")):
        return word
    for ending in ("ian", "ia", "an", "a", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


CHANGE = frozenset(("=growth",))
"""What both grew tells not what each did: "exports rose", "wages rose"."""
GIVEN = frozenset(("=pledge", "=investment", "=budget", "=loan"))
"""Classes of money that is given, which one paper calls this and another that."""


@lru_cache(maxsize=4096)
def named_classes(topic: frozenset[str]) -> frozenset[str]:
    """The classes among the words of a topic."""
    return frozenset([word for word in topic if word.startswith("=")])
