"""Which of those who hold an office a phrase means: by its place ("the Florida senator"), "former", the nearest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member, latest
from summit_tui.extract.naming.named import Name
from summit_tui.extract.referring.salience import Salience
from summit_tui.lean.hints import Final

NARROWING: Final = frozenset(
    str.split("minority majority opposition vice vice-presidential deputy party team union rebel labour")
    + str.split("religious spiritual community tribal church christian muslim islamic")
)
"""Words of an office that its holder must have been called by too: the minority leader leads no state."""
BESIDE: Final = 45
"""Characters beside somebody's name in which their place stands: "Senator Mara Quist of Verel"."""
MOST_MENTIONS: Final = 8
FARTHEST_SUBJECT: Final = 60
"""Characters of a paragraph before the name of whom it goes on to tell."""
BESIDE_ANOTHER: Final = frozenset(
    str.split("with to by from for against met meeting told after before when as while alongside between of and")
)
"""Words behind which somebody is named who is not the one."""


def narrowed(
    cast: Cast, start: int, members: list[Member], lower: Sequence[str], names: Sequence[Name]
) -> list[Member]:
    """Those whom a phrase at `start` may mean, by its words in small letters and the names in it; perhaps nobody."""
    words = NARROWING.intersection(lower[:-1])
    if words:
        members = [m for m in members if words <= {title.lower() for title in m.titles}]
    if "former" in lower and len(members) > 1:
        members = _former(cast, members, lower[-1])
    place = next((name for name in names if name.kind == "place"), None)
    if place is None:
        return members
    own = {m.key: _own_places(cast, m) for m in members}
    if found := [m for m in members if place.text in own[m.key]]:
        return found
    members = [m for m in members if not own[m.key]]
    found = [m for m in members if any(place.text == name.text for _, name in _beside(cast, m))]
    near = _named_near(cast, start) if not found else []
    return found or [m for m in members if m in near or not near]


def _named_near(cast: Cast, start: int) -> list[Member]:
    """Whom the paragraph of a place names before it, and the one before."""
    at = bisect_right(cast.starts, start) - 1
    named = (*cast.people_in.get(at - 1, ()), *cast.people_in.get(at, ()))
    return [member for begin, _, member in named if begin < start]


def _former(cast: Cast, members: list[Member], head: str) -> list[Member]:
    """Those who may hold an office no more: those said so, else all but who has it now."""
    said = [m for m in members if "former" in m.titles]
    text, sitting = cast.reading.source.text, f"{head.capitalize()} "
    now = [m for m in members if any(text.endswith(sitting, 0, name.start) for name in m.mentions[:MOST_MENTIONS])]
    began = {m.key: m.person.terms[-1].start for m in members if m.person is not None and m.person.terms}
    last = max(began, key=began.__getitem__) if len(began) > 1 else None
    return said or [m for m in members if m not in now and m.key != last]


def _beside(cast: Cast, member: Member) -> list[tuple[Name, Name]]:
    """The names that stand beside somebody's, each behind that one."""
    return [
        (mention, name)
        for mention in member.mentions[:MOST_MENTIONS]
        for name in cast.names.within(mention.start - BESIDE, mention.end + BESIDE)
    ]


def _own_places(cast: Cast, member: Member) -> set[str]:
    """The places that are plainly somebody's: "Senator Mara Quist of Verel", "Verel Senator Quist"."""
    text = cast.reading.source.text
    found: set[str] = set()
    for mention, name in _beside(cast, member):
        if name.kind != "place":
            continue
        behind = name.start > mention.end
        between = text[mention.end : name.start] if behind else text[name.end : mention.start]
        if between == " of " if behind else 0 < len(between.split()) < 3 and between.istitle() and between[0] == " ":
            found.add(name.text)
    return found


def nearest(salience: Salience, members: list[Member], start: int) -> Member | None:
    """Who spoke last of them, or is named last before a place; nobody where two are named side by side."""
    if len(members) == 1:
        return members[0]
    before = [member for member in members if member.mentions and member.mentions[0].start < start]
    speaking = salience.last_speaker(start)
    if speaking is not None and speaking in before:
        return _gone_over_to(salience, speaking, before, start) or speaking
    if len(before) < 2:
        return before[0] if before else None
    *_, second, last = sorted(latest(member, start) for member in before)
    if salience.sentence_at(second) == salience.sentence_at(last):
        heads = [member for member in before if member.country and latest(member, start) in (second, last)]
        return heads[0] if len(heads) == 1 else None  # "President X met President Y. “…,” the president said."
    return max(before, key=lambda member: latest(member, start))


def _gone_over_to(salience: Salience, speaking: Member, members: list[Member], start: int) -> Member | None:
    """The only other whom the paragraph opens with, where who spoke last did so before: "His host, X, was cooler."."""
    told = salience.passages[salience.passage_at(start)]
    if not told.start < start or latest(speaking, start) >= told.start:
        return None
    here = [m for m in members if latest(m, start) >= told.start]
    if len(here) != 1 or here[0] is speaking:
        return None
    first = next(name.start for name in here[0].mentions if name.start >= told.start)
    text = told.text[: first - told.start].lower()
    return here[0] if len(text) < FARTHEST_SUBJECT and BESIDE_ANOTHER.isdisjoint(text.split()) else None
