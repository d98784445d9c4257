"""Whom "his Hungarian counterpart" means: who holds the same office there; "the Ohio Republican", who sits for it."""

from __future__ import annotations

from collections.abc import Callable

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member, latest
from summit_tui.extract.naming.named import Name
from summit_tui.extract.referring.salience import Salience
from summit_tui.extract.referring.taken_up import of_country, taken_up, told_before
from summit_tui.knowledge.offices import Offices
from summit_tui.lean.hints import Final

Holder = Callable[[int, list[str], tuple[Name, ...]], Member | None]
"""Offset, words and names of a phrase → who holds the office that it tells."""

OWNING: Final = {"his": "m", "her": "f"}
ELECTED: Final = frozenset(str.split("senator representative congressman congresswoman governor lawmaker mayor"))
"""Of those named beside others, who is called after their party and state."""


def counterpart(
    cast: Cast, salience: Salience, holder: Holder, start: int, first: str, names: tuple[Name, ...]
) -> Member | None:
    """Who holds in another country the office of whom "his" means; or its only office-holder whom the article names.

    `first` is the phrase's first word, `names` stand in it.
    """
    country = cast.country_of(names[0]) if names and names[0].form == "adjective" else None
    if country is None:
        return None
    owner = salience.person(start, OWNING[first]) if first in OWNING else None
    if owner is not None and owner.country == country:
        return None
    office = cast.reading.knowledge.view(Offices).of(owner.role) if owner is not None and owner.role else None
    held = holder(start, ["the", *office.lower().split()], names) if office else None
    if held is not None:
        return held
    alone = of_country(cast, start, country)
    return alone if alone is not None and alone.titles else None


def partisan(cast: Cast, salience: Salience, start: int) -> Member | None:
    """The only one of whom the paragraph tells, or of several the only one who was elected.

    Whom the sentence itself names is somebody else if nothing says that they were: "In a letter to X, the …".
    """
    found = taken_up(cast, salience, start)
    sentence = salience.sentence_at(start)
    if found is not None and not (found.titles.isdisjoint(ELECTED) and latest(found, start) >= sentence):
        return found
    told = told_before(cast, salience, start)
    elected = [member for member in told if not member.titles.isdisjoint(ELECTED)]
    return elected[0] if len(elected) == 1 else None
