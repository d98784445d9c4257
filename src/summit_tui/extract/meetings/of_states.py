"""Whether what is called a summit is one of states: parties and chambers of commerce call theirs so too."""

from __future__ import annotations

from summit_tui.extract.meetings.series import SeriesBook
from summit_tui.extract.reading import Reading
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import SummitMention
from summit_tui.patterns import compiled, escaped, passing

AROUND = 900
"""Characters on either side of a summit's name in which somebody is named who may meet there for a state."""


def of_states(found: list[SummitMention], reading: Reading, book: SeriesBook) -> list[SummitMention]:
    """The mentions without those of business, parties and the like; where nothing else is named, none."""
    found = [m for m in found if not _is_letters(m, reading, book.beside.get(m.series or "", ()))]
    unknown = {m.series for m in found if m.series and m.series not in book.by_id}
    private = {series for series in unknown if not book.private.isdisjoint(series.split("-"))}
    names = [frozenset(series.split("-")) for series in private]
    private |= {series for series in unknown if any(name.issuperset(series.split("-")) for name in names)}
    if rest := unknown - private:
        private |= rest - _beside_states([m for m in found if m.series in rest], reading, book)
    if not private:
        return found
    left = [m for m in found if m.series not in private]
    return left if any(m.series for m in left) else []


BEFORE = 160
"""Characters before a summit's name in which it is said who gathered for it."""

_MET = ("gather", " met ", "meeting ", "assembled", "convened", "attend", "came together")


@cache
def _of_experts() -> Pattern[str]:
    """Before a summit for which nobody gathered that heads a state: "academics and mayors who had met at the"."""
    people = (
        "academics|scholars|scientists|researchers|experts|executives|entrepreneurs|investors|activists|campaigners"
        "|students|teachers|mayors|governors|doctors|lawyers|engineers|bankers|donors|artists"
    )
    met = r"(?:gathered|gathering|met|meeting|assembled|convened|came together|attending|attended)"
    return compiled(
        rf"\b(?:{people})\b(?!.*\b(?:presidents|heads of|prime ministers|leaders)\b)[^.;“”]*\b{met}\b[^.;“”]{{0,24}}$"
    )


def _is_letters(mention: SummitMention, reading: Reading, beside: tuple[str, ...]) -> bool:
    """Whether letters and one digit mean something else in an article about other things: "a Cop3 compressor"."""
    text, span = reading.source.text, reading.article.span
    if not beside or not text[mention.span.end - 1].isdigit() or text[mention.span.end - 2].isdigit():
        return False
    return all(text.find(word, span.start, span.end) < 0 for word in beside)


def _beside_states(found: list[SummitMention], reading: Reading, book: SeriesBook) -> set[str | None]:
    """The series beside which states or those who lead them are named, that count their meetings, or of short texts."""
    text = reading.source.text
    states = passing(rf"\b(?:{'|'.join(map(escaped, book.states)) or '(?!)'})")
    first, last = reading.article.span.start, reading.article.span.end
    beside = set()
    for m in found:
        low, high = max(first, m.span.start - AROUND), min(last, m.span.end + AROUND)
        before = text[max(first, m.span.start - BEFORE) : m.span.start]
        if any(map(before.__contains__, _MET)) and _of_experts().search(before):
            continue
        if m.edition or high - low < AROUND or states.search(text, low, high):
            beside.add(m.series)
    return beside
