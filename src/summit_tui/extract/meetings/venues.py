"""Where a summit is held, from the words behind and before its name."""

from __future__ import annotations

from summit_tui.extract.names import Names
from summit_tui.knowledge.places import Places
from summit_tui.lean.days import MONTHS, WEEKDAYS
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled


class Venue(NamedTuple):
    """A town and a country, as printed; None where the text gives none."""

    place: str | None = None
    country: str | None = None

    def filled(self, other: Venue) -> Venue:
        """This venue, with the other's parts where it has none; of a town that is known, only its country."""
        if self.place and other.place and self.place != other.place:
            return self
        return Venue(self.place or other.place, self.country or other.country)


CAPITAL = " capital"
"""What stands behind the country of a venue that is named by it."""
_CAPITALS = r"(?:[A-Z][\w’'‘-]*(?<![’']s)(?<![’']))(?: (?:(?:d[aeo]|[ae]l|es|of|la|the) )?[A-Z][\w’'-]*(?<![’']s)){0,3}"
_NO_PLACE = frozenset(
    [*MONTHS, *WEEKDAYS, *str.split("The This President Prime King Q1 Q2 Q3 Q4 Minister Mr Mrs Foreign")]
)
"""Words with a capital behind "in" or "at" that begin no name of a place."""
_DAYS = frozenset((*MONTHS, *WEEKDAYS))


@cache
def _behind() -> Pattern[str]:
    idle = (
        r"(?:,? (?:was|is|will|be|due|open|set|scheduled|expected|ended|closed|ends|closes|being|held"
        r"|hosted|to|convene[sd]?|takes?|took|place|that|which|on|this|next"
        r"|last|week|month|year|begins?|began|opened|opens|starting|later|has|been|early|late|meeting|of|the"
        rf"|leaders|two|three|days|[A-Z][a-z]+day|(?:{'|'.join(MONTHS)})"
        r"|\d[\d–-]*(?:st|nd|rd|th)?|and|,))*?"
    )
    return compiled(
        rf"{idle}(?:,)? (?:in|at|by|outside|near)(?: the)?(?: (?:(?P<whose>[A-Z]\w+) )?(?:\w+ )?(?:city|capital|resort"
        rf"|town|port|island|village|spa)(?: of)?)? "
        rf"(?:(?P<owner>{_CAPITALS})[’']s? (?:\w+ )?(?:capital|city|resort|town|port)(?: city"
        rf"| of)?,? )?(?P<place>{_CAPITALS})(?:, (?P<country>{_CAPITALS}))?"
    )


@cache
def _before() -> Pattern[str]:
    return compiled(
        rf"\b(?:in|to|visits?|visited|visiting|at|from|[Ii]n)(?: the)?(?: (?:[A-Z]\w+ )?(?:city|capital"
        rf"|resort|town|port|island)(?: of)?)? (?P<place>{_CAPITALS})(?:, (?P<country>{_CAPITALS}),?)?"
        r"(?: on (?:[A-Z][a-z]+\.? \d\d?|\d\d? [A-Z][a-z]+))?"
        r"(?: (?:[a-z-]+|[A-Z][a-z]+day)){0,4}? (?:for|at|to attend|to host|to open|to join|ahead of"
        r"|where)(?: (?:a|an|the|this|his|its|their))?(?: [\w’'-]+){0,3} ?$"
    )


@cache
def _host() -> Pattern[str]:
    return compiled(
        rf"(?:^|[\s“\"'‘])(?P<place>{_CAPITALS})(?:, (?P<country>{_CAPITALS}),)?"
        r" (?:(?:will|would|is|was|to|had|has|due|set|also|again|agreed|offered) ){0,4}"
        r"host(?:s|ed|ing)?(?: (?:a|an|the|this|its|their))?(?: [\w’'-]+){0,2} ?$"
    )


def seated(venue: Venue, places: Places) -> Venue:
    """The venue, "the Thai capital" by its name."""
    whose, seat, rest = (venue.place or "").partition(CAPITAL)
    if not seat or rest:
        return venue
    country = places.countries.get(places.country(whose) or "")
    return Venue(country.capitals[0] if country and country.capitals else None, venue.country)


@cache
def _moved_to() -> Pattern[str]:
    """Behind a summit that is held elsewhere now: "has been moved from Lima to Quito", "from Lima to Quito"."""
    return compiled(
        r"(?:,? (?:(?:has|have|had|was|is|be|been|will|now|also) ){0,3}(?P<moved>moved|relocated|shifted|switched)"
        rf"(?: away)?)?(?: from (?:the )?(?:[a-z]+ (?:of )?)?(?P<old>{_CAPITALS}))?"
        rf" to (?:the (?:[a-z]+ of )?)?(?P<place>{_CAPITALS})"
    )


def venue_after(text: str, end: int, offset: int, names: Names, reach: int = 90) -> Venue:
    """The place named behind "summit", which ends at `end`; `offset` is where the text begins in its source."""
    moved = _moved_to().match(text, end, min(len(text), end + reach + 40))
    if moved and (moved["moved"] or moved["old"]):
        return _venue(moved, names, offset)
    if text.startswith(_IN, end):
        return _in_capitals(end + len(_IN) + offset, names)
    m = _behind().match(text, end, min(len(text), end + reach + 40))
    return _venue(m, names, offset) if m and m.start("place") - end <= reach else Venue()


_IN = " IN "
"""Behind "SUMMIT" in a line of capitals, where only a name that is known tells how far it goes."""


def _in_capitals(start: int, names: Names) -> Venue:
    """The place that is named from there, as it is spelt elsewhere: "SUMMIT IN OTTAWA ENDS"."""
    name = names.at(start)
    if name is None or name.kind not in ("place", "country"):
        return Venue()
    return Venue(name.text.title()) if name.kind == "place" else Venue(country=name.text.title())


def venue_before(text: str, start: int, offset: int, names: Names) -> Venue:
    """The place named before: "in Lima for the summit", "visits Peru for a summit", "Lima will host the summit"."""
    low = max(0, start - 90)
    clause = text[low:start]
    cut = low + max(clause.rfind(". "), clause.rfind(";"), clause.rfind("“")) + 1
    m = _before().search(text, cut, start) or ("host" in clause and _host().search(text, cut, start)) or None
    return _venue(m, names, offset) if m else Venue()


def _without_the_day(place: str) -> str:
    """A place without the day that is printed behind it: "in Lima Sunday"."""
    words = place.split(" ")
    while len(words) > 1 and words[-1] in _DAYS:
        words.pop()
    return " ".join(words)


def _venue(m: Match[str], names: Names, offset: int) -> Venue:
    place, country = _without_the_day(m["place"]), m.groupdict().get("country")
    if m.string.startswith((" region", " continent"), m.end("place")):
        return Venue()
    owner = m.groupdict().get("owner")
    if place.split()[0] in _NO_PLACE and not place.startswith("The "):
        return Venue()
    kinds = {name.text: name.kind for name in names.within(offset + m.start("place"), offset + m.end())}
    if place.startswith("The ") and kinds.get(place) != "place":  # "The Hague" is one
        return Venue()
    if kinds.get(place) in ("person", "organisation", "publication", "agreement", "initiative"):
        return Venue()
    if country and (country.split()[0] in _NO_PLACE or kinds.get(country) in ("person", "organisation")):
        country = None
    if kinds.get(place) == "country":
        seat = m.string.startswith(CAPITAL, m.end("place"))
        return Venue(f"{place}{CAPITAL}" if seat else None, place)
    if not country and (whose := m.groupdict().get("whose")):
        owner = (
            whose
            if any(n.kind == "country" for n in names.within(offset + m.start("whose"), offset + m.end("whose")))
            else owner
        )
    return Venue(place, country or owner)
