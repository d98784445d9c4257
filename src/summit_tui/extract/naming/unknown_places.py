"""Countries and towns that nobody listed, by what stands beside them: "Ruritania Prime Minister X", "in Zorbek"."""

from __future__ import annotations

from collections.abc import Container, Iterable

from summit_tui.extract.naming.candidates import Candidate, Settle, word_before
from summit_tui.extract.naming.traits import BARRED, COUNTRY, EASTERN, FAMILY, PLACE, SURE
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.offices import in_order
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import EntityKind
from summit_tui.patterns import compiled

BEFORE = frozenset(("in", "near", "outside", "across", "inside"))
_ENDS = frozenset(word[-2:] for word in BEFORE)


class Signs(NamedTuple):
    """What tells the names of countries and towns that no table holds."""

    firsts: frozenset[str]
    """With what the names of places of two words begin."""
    owned: tuple[str, ...]
    """What stands behind the name of a state as its own, from the apostrophe on."""


def signs(knowledge: Knowledge) -> Signs:
    """View of `places.toml` and `offices.toml`."""
    own = in_order(knowledge.table("offices").get("states", {}), "own")
    firsts = knowledge.table("places").get("unlisted", {}).get("firsts", "")
    return Signs(frozenset(firsts.split()), tuple(f"{mark}s {body}" for mark in "’'" for body in own))


def without_places(
    waiting: list[Candidate], people: set[str], common: Container[str], settle: Settle, known: Signs
) -> list[Candidate]:
    """Settle the single words that the article treats as places, wherever they stand in it; the rest waits."""
    places: dict[str, EntityKind] = {}
    for candidate in waiting:
        shape = candidate.shape
        text = shape.text
        if text in people:
            continue
        kind = None
        if candidate.start < LONGEST_DATELINE and "(" in candidate.passage.text[: 2 * LONGEST_DATELINE]:
            kind = _sent_from(candidate)
        if kind is None and len(shape.words) == 2:
            kind = _by_first_word(candidate, known)
        if kind is None and shape.traits & (PLACE | COUNTRY) and not candidate.capitals:
            kind = _kind(candidate, common, known)
        if kind is not None:
            places[text] = "country" if "country" in (kind, places.get(text)) else kind
    if not places:
        return waiting
    rest: list[Candidate] = []
    for candidate in waiting:
        if candidate.shape.text in places and not candidate.shape.titled:
            settle(candidate.passage, candidate.start, candidate.end, places[candidate.shape.text])
        else:
            rest.append(candidate)
    return rest


def towns_among(several: Iterable[Candidate]) -> set[str]:
    """Names of several words that the article once treats as a town's: "in Foz do Lago", "the city of Porto Verde"."""
    towns = set()
    for candidate in several:
        shape, text = candidate.shape, candidate.passage.text
        if shape.traits & (SURE | FAMILY | BARRED | EASTERN) or text[candidate.end : candidate.end + 1] in _APOSTROPHES:
            continue
        joined = any(word.small for word in shape.words)
        before = text[max(0, candidate.start - 12) : candidate.start]
        if (joined and before.endswith(_WHERE)) or before.endswith(_TOWN_OF):
            towns.add(shape.text)
    return towns


_WHERE = (" in ", " near ", " outside ")
_TOWN_OF = ("city of ", "town of ", "village of ", "port of ", "resort of ", "capital of ", "capital, ")


def _sent_from(candidate: Candidate) -> EntityKind | None:
    """What stands in the dateline of a dispatch: the town, then its country."""
    found = _dateline().match(candidate.passage.text)
    if found is None or candidate.end > max(found.end(1), found.end(2)):
        return None
    return "place" if candidate.start < found.end(1) else "country"


def _by_first_word(candidate: Candidate, known: Signs) -> EntityKind | None:
    """ "In Port Selwyn", "to Lake Orval"."""
    headed = candidate.shape.words[0].text in known.firsts
    return "place" if headed and word_before(candidate) in (*BEFORE, "to", "from", "at") else None


def _kind(candidate: Candidate, common: Container[str], known: Signs) -> EntityKind | None:
    shape, start, end = candidate.shape, candidate.start, candidate.end
    text = candidate.passage.text
    owns = text[end : end + 1] in _APOSTROPHES and text.startswith(known.owned, end)
    if shape.traits & COUNTRY or (owns and not shape.titled):
        return "country"
    # A look at two letters spares most candidates the closer one.
    if (ends := text[max(0, start - 3) : start - 1].lower()) not in _ENDS and ends.isalpha():
        return None
    if word_before(candidate) not in BEFORE or candidate.opens:
        return None
    return "place" if shape.text.lower() not in common else None


_APOSTROPHES = frozenset("’'")
LONGEST_DATELINE: Final = 50
"""Characters from the start of a dispatch in which the town and the country stand that it was sent from."""


@cache
def _dateline() -> Pattern[str]:
    town, country = r"([A-Z][A-Z’' -]{2,24}[A-Z])", r"([A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    return compiled(rf"{town}(?:, {country})?,? \([A-Z][\w .-]{{1,30}}\) ?[—–-]")
