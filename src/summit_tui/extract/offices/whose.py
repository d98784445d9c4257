"""What belongs to an office and stands apart from it: "former" before a country, whose deputy somebody is, a rank."""

from __future__ import annotations

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.named import Name
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

LONGEST_LAND = 40
"""Characters of a country or a person that stands before an office."""


def standing_before(cast: Cast, text: str, at: int, base: int) -> str:
    """The words that make another office of it, before it or its country: "former " of "Former Kenyan President X".

    `at` is where the office begins in the passage's text, `base` where the passage begins in the file.
    """
    near = cast.names.within(base + max(0, at - LONGEST_LAND), base + at)
    if near and near[-1].kind in ("country", "place") and not text[near[-1].end - base : at].strip(" ’'s"):
        at = near[-1].start - base
    if not text[max(0, at - 16) : at - 1].lower().endswith(_APART):
        return ""
    found = _apart().search(text, max(0, at - 16), at)
    return f"{found['word'].lower()}{found['join'] if found['join'] == '-' else ' '}" if found else ""


_APART = (
    *("former", "late", "acting", "interim", "caretaker", "outgoing", "incoming", "ousted", "deposed", "exiled"),
    *("deputy", "ex", "then"),
)


@cache
def _apart() -> Pattern[str]:
    first = "|".join(word.capitalize() for word in _APART if word not in ("late", "then"))
    return compiled(rf"(?<![\w’'-])(?P<word>{'|'.join(_APART)}|{first}|Then(?=-))(?P<join>[ -])$")


def parted(word: str) -> tuple[str, str]:
    """A country with what is tied to it, as "ex-Kenyan" in "ex-Kenyan President X", apart: "ex-", "Kenyan"."""
    former, _, land = word.partition("-")
    return (f"{former.lower()}-", land) if former.lower() in ("ex", "then") else ("", word)


def possessor(cast: Cast, at: int) -> Name | None:
    """The person or body whose the office is that begins at an offset of the file: "Ozola's deputy, X"."""
    text = cast.reading.source.text
    near = cast.names.within(at - LONGEST_LAND, at)
    of_one = near and near[-1].kind in ("person", "organisation") and near[-1].form == "name"
    return near[-1] if of_one and text[near[-1].end : at] in ("’s ", "'s ", "’ ", "' ") else None


def body_before(cast: Cast, at: int) -> Name | None:
    """The body before an office at an offset in the file: "ECOWAS Commission President X", "EU energy chief X"."""
    near = cast.names.within(at - LONGEST_LAND, at)
    return near[-1] if near and near[-1].kind == "organisation" and near[-1].end == at - 1 else None


@cache
def _office() -> Pattern[str]:
    return compiled(
        r"\b(?:(?:[Mm]inist|[Cc]ommission|[Pp]remi)er|[Ss]ecretary|[Pp]resident|[Cc]hancellor|[Aa]mbassador|[Gg]overnor)$"
    )


def without_rank(role: str, ranks: frozenset[str]) -> str:
    """An office without the rank that its holder has by birth or service: "Energy Minister Prince"."""
    office, _, last = role.rpartition(" ")
    while last in ranks and office.rpartition(" ")[2] in ranks:
        office, _, last = office.rpartition(" ")  # "Datuk Seri"
    return office if last in ranks and _office().search(office) else role
