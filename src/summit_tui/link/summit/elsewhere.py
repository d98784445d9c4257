"""Whether a town is that of a summit or another."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.places import fold
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.summit.places import Places
from summit_tui.model import Summit
from summit_tui.patterns import compiled, escaped


@cache
def _spoke() -> Pattern[str]:
    return compiled(
        r"\b(?:said|says|spoke|speaking|asked|told (?:[\w’'-]+ ){1,3}) ?(?:on [A-Z][a-z]+day )?"
        r"(?:in|from) ((?:[A-Z][\w’'-]+ ?){1,3})"
    )


@cache
def _opening() -> Pattern[str]:
    """A town that a sentence begins with: "In Lima, Tarn said …", "Back in Lima, …"."""
    return compiled(r"\b(?:In|Back in) ((?:[A-Z][\w’'-]+ ?){1,3}),")


def is_at(name: str, summit: Summit, places: Places) -> bool:
    """Whether a name is that of the summit's town or country, or part of what it is called."""
    held = (summit.place, summit.country)
    return any(place and places.same(name, place) for place in held) or fold(name) in fold(summit.name)


def is_elsewhere(name: str, summit: Summit, places: Places) -> bool:
    """Whether a name is that of a town or country other than the summit's."""
    if not (summit.place or summit.country) or is_at(name, summit, places):
        return False
    country = places.country_of(name)
    if country is None:
        return places.find(name) is not None
    return country != summit.country


def spoken_in(words: str, houses: Houses) -> tuple[str, ...]:
    """The towns in which a sentence says that somebody spoke: "Tarn said in Lima that …".

    Of a house of government it is the country: "he said at the White House".
    """
    towns = [found[1].strip() for found in _spoke().finditer(words)]
    if "In " in words or "Back in " in words:
        towns += [found[1].strip() for found in _opening().finditer(words)]
    return (*towns, *houses.where(words))


def gone_to(words: str) -> tuple[str, ...]:
    """The towns to which somebody is said to have gone, or in which they met somebody: "flew on to Lima"."""
    return tuple((found[1] or found[2]).strip() for found in _gone().finditer(words))


@cache
def _gone() -> Pattern[str]:
    town = r"((?:[A-Z][\w’'-]+ ?){1,3})"
    return compiled(
        r"\b(?:(?:flew|travell?ed|went|drove|headed|returned)(?: on| back| home| straight)? (?:to|for)"
        rf"|(?:met|received|hosted|greeted|welcomed|visited|toured|addressed) [^.;“”]{{0,90}}? in) {town}"
        rf"|\b(?:from|in) {town}, where (?:he|she|they) (?:had )?(?:met|seen|saw|held|visited|received)\b"
    )


class Houses(NamedTuple):
    """Palaces, ministries and parliaments in which those who govern speak."""

    country: Mapping[str, str]
    """Name → where it stands."""
    clues: frozenset[str]
    """How the names begin, as far as to a blank."""

    def where(self, words: str) -> list[str]:
        """The countries of those at or in which a sentence says that somebody is: "at the White House"."""
        if not any(map(words.__contains__, _IN)) or self.clues.isdisjoint(words.split()):
            return []
        names = "|".join(map(escaped, self.country)) or "(?!)"
        named = compiled(rf"\b(?:at|in the|inside|outside) (?:the )?({names})\b")
        return [self.country[found[1]] for found in named.finditer(words)]


_IN = (" at ", "In the ", " in the ", "side ")


def houses(knowledge: Knowledge) -> Houses:
    """The view of `[houses]` in `summit_words.toml`."""
    table: Mapping[str, list[str]] = knowledge.table("summit_words").get("houses", {})
    country = {name: country for country, names in table.items() for name in names}
    clues = {name.partition(" ")[0] for name in country}
    for name in country.keys() & clues:
        clues |= {f"{name},", f"{name}."}
    return Houses(country, frozenset(clues))
