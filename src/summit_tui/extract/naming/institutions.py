"""Names that nobody listed, known by a word: "… University", "Institute for …", "The Harbour Gazette", "… Summit"."""

from __future__ import annotations

from summit_tui.extract.wording.words import Run
from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import Literal
from summit_tui.lean.tuples import NamedTuple

What = Literal["organisation", "publication", "place", "event", "agreement", "initiative"]


class Segment(NamedTuple):
    """Words of a run that are one name. Events and agreements are found so that nothing inside them is named."""

    first: int
    """Index of its first word in the run."""
    end: int
    what: What


class Heads(NamedTuple):
    """The words that tell, and those that end a name."""

    what: dict[str, What]
    before: frozenset[str]
    """Heads that may stand first, before "of" or "for"."""
    never: frozenset[str]
    nouns: frozenset[str]
    """Common nouns, which may be part of an organisation's name and of nobody else's."""
    openers: frozenset[str]
    """Of these, the words that also begin names: New, First, Islamic."""
    titles: frozenset[str]
    """Words of titles: President, Foreign, Minister, …"""
    fields: frozenset[str]
    """Of these, what begins a title and is none by itself: Foreign, Trade, …"""
    ranks: frozenset[str]
    """What somebody is by birth or service beside an office: Prince, General."""
    honours: frozenset[str]
    """Letters behind a name that are none of it: KC, OBE."""
    portfolio: frozenset[str]
    """Two words before a name, they make a portfolio of it: "Minister of Foreign Affairs"."""
    idle: frozenset[str]
    """All words that alone name nobody: `never`, `nouns` and `titles`."""
    parts: frozenset[str]
    """All words that are no part of a person's name: `what`, `never` and `nouns`."""

    def common(self, word: str) -> bool:
        """Whether a capital does not make the word anybody's name."""
        return word in self.never or word in self.nouns


def heads(knowledge: Knowledge) -> Heads:
    """The tables of `institutions.toml` and the words of titles in `offices.toml`, for lookup."""
    return Heads(**knowledge.table("index")["heads"])


STATES = frozenset(
    ("Republic", "Kingdom", "Emirate", "Emirates", "Sultanate", "Federation", "Principality", "Commonwealth", "Duchy")
)
"""With what the full names of states begin, behind which stands who holds an office there."""


def segments(run: Run, heads: Heads, ends: frozenset[int], given: frozenset[int]) -> list[Segment]:
    """The names in a run that a head word shows, from left to right.

    `ends` are words where a known person begins, `given` those that are given names behind another name.
    """
    found: list[Segment] = []
    behind = 0
    for at, word in enumerate(run):
        if at < behind or word.small:
            continue
        what = heads.what.get(word.text)
        if what is None or _is_portfolio(run, at, heads):
            continue
        if what == "place" and word.joint in ("-", "‑"):
            continue  # "Ann Velk-Bridge"
        first = _left(run, at, max(behind, at - 12), heads)
        stops = ends | given if word.text in STATES else ends
        end = _right(run, at, heads, stops) if word.text in heads.before or what in ("event", "agreement") else at + 1
        while what == "place" and first < at and run[first].text[0].isdigit():
            first += 1  # the edition of a summit, a year: "the 6th Verel Basin summit"
        if found and first == at == found[-1].end and what == "organisation" and found[-1].what == "place":
            # A place that a body is called by: "the Verel Strait University".
            first = found.pop().first if word.joint == " " else first
        if end - first < 2 or (end == at + 1 and not _worth(run, first, at, heads)):
            continue
        if found and first == behind == found[-1].end and what == found[-1].what and run[first].joint == " ":
            # One name with two head words: "the Asia Society Policy Institute".
            first = found.pop().first
        found.append(Segment(first, end, what))
        behind = end
    return found


def _is_portfolio(run: Run, at: int, heads: Heads) -> bool:
    """Whether a head is what somebody is minister of: "Swedish Energy Minister", "US Energy Secretary"."""
    if at + 1 == len(run) or run[at + 1].joint != " ":
        return False
    following = run[at + 1].text
    return following in ("Minister", "Ministers") or (following == "Secretary" and run[at].text in heads.fields)


def _left(run: Run, at: int, lowest: int, heads: Heads) -> int:
    """The first word of a name whose head is at `at`: back over capitals until a small word or a sentence's opener."""
    first = at
    while first > lowest:
        word = run[first - 1]
        if word.small and not (word.text == "&" and first - 2 >= lowest):
            break
        if word.text in heads.never and word.text not in heads.openers:
            break
        first -= 1
    while first < at and run[first].text in heads.titles and run[first].text not in heads.what:
        first += 1
    return first


def _right(run: Run, at: int, heads: Heads, ends: frozenset[int]) -> int:
    """Behind the last word of "Institute for X", "Ministry of X and Y": over of, for, on and their capitals."""
    end = at + 1
    reach = end
    opened = False
    while reach < len(run):
        small = reach
        while small < len(run) and run[small].small:
            small += 1
        linking = [w.text for w in run[reach:small]]
        if not linking or not _links(linking, opened):
            break
        stop = small
        while stop < len(run) and stop not in ends and _goes_on(run, stop, heads):
            stop += 1
        if stop == small or (linking[0] in ("and", "&") and any(run[i].text in heads.what for i in range(small, stop))):
            break
        opened = True
        end = reach = stop
    return end


def _goes_on(run: Run, at: int, heads: Heads) -> bool:
    """Whether a word can be part of a name: no title, no day, no opener of sentences.

    What begins a title can, where none follows: "Institute for Foreign Trade", not "… for Peace Foreign Minister X".
    """
    word = run[at]
    text = word.text
    if text in heads.titles and (text not in heads.fields or (at + 1 < len(run) and run[at + 1].text in heads.titles)):
        return at + 2 == len(run) and text in heads.fields and run[at + 1].text in heads.fields
    return not word.small and (text not in heads.never or text in heads.openers)


def _links(linking: list[str], opened: bool) -> bool:
    if linking[0] in ("of", "for", "on"):
        return True
    return opened and linking[0] in ("and", "&")


def _worth(run: Run, first: int, at: int, heads: Heads) -> bool:
    """Whether a name that ends in its head is one: not a bare "Press Secretary" or "the Bank"."""
    following = run[at + 1].text if at + 1 < len(run) else ""
    if run[at].text in ("Press", "Board", "Service", "Party", "Resources") and following in heads.titles:
        return False
    return any(word.text not in heads.titles for word in run[first:at])
