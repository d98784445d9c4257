"""Who is a man and who a woman, by what an article says of them."""

from __future__ import annotations

from bisect import bisect_left

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.reading import Passage
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.offices import courtesies
from summit_tui.knowledge.places import listed

LONGEST_WORD = 24
"""Characters before a name that are looked at."""
LONGEST_LABEL = 60
"""Characters of the office behind the name of who speaks."""
MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
_GENDERED = frozenset(form for word in MALE | FEMALE for form in (word, word.capitalize(), word.upper()))


def relations(knowledge: Knowledge) -> dict[str, str]:
    """Titles and nouns that tell a gender, as they end before a name → that gender."""
    titles = knowledge.table("offices").get("titles", {})
    found = dict(knowledge.view(courtesies))
    for gender, nouns in (("f", "women"), ("m", "men")):
        found |= dict.fromkeys([f"{noun}," for noun in listed(titles.get(nouns, ""))], gender)
        found |= dict.fromkeys(listed(titles.get(nouns, "")), gender)
    return found


def _told_before(passage: Passage, start: int, end: int, known: dict[str, str]) -> str:
    """The gender that the word before a name tells: "Dame", or "his mother," if a comma stands behind as well."""
    at = start - passage.start
    words = passage.text[max(0, at - LONGEST_WORD) : at].split()
    if not words or (words[-1][-1] == "," and not passage.text.startswith(",", end - passage.start)):
        return ""
    return known.get(words[-1], "")


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether a name says whose turn it is: who speaks calls others he and she ("Mara Quist (Chair): He is late.")."""
    if text.startswith(":", end):
        return True
    colon = (
        text.find(":", end, end + LONGEST_LABEL) if start < LONGEST_WORD and text[end : end + 2] in (", ", " (") else 0
    )
    return colon > 0 and ". " not in text[end:colon]


def learn_gender(cast: Cast, free: list[tuple[int, int]]) -> None:
    """Tell gender by titles, and by the pronouns of passages that name one person alone.

    `free` are the ranges of quotations.
    """
    known = cast.reading.knowledge.view(relations)
    for at, people in cast.people_in.items():
        for start, end, other in people:
            if not other.gender:
                other.gender = _told_before(cast.passages[at], start, end, known)
        member = people[0][2]
        if member.gender or (len(people) > 1 and any(other is not member for _, _, other in people)):
            continue
        passage = cast.passages[at]
        # A pronoun before the name takes up somebody of the passage before.
        first = people[0][1] - passage.start
        if _is_label(passage.text, people[0][0] - passage.start, first):
            continue
        text = " " * first + passage.text[first:]
        quoted = max(0, bisect_left(free, (passage.start,)) - 1)
        for start, end in free[quoted : bisect_left(free, (passage.end,))]:
            a, b = max(0, start - passage.start), min(len(text), end - passage.start)
            if a < b:
                text = text[:a] + " " * (b - a) + text[b:]
        pronouns = {word.lower() for word in _GENDERED.intersection(text.split())}
        he, she = not pronouns.isdisjoint(MALE), not pronouns.isdisjoint(FEMALE)
        if he and not she:
            member.gender = "m"
        elif she and not he:
            member.gender = "f"
