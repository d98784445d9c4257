"""Sums, percentages and counts with what they count."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from summit_tui.extract.counting.amount import Amount
from summit_tui.extract.counting.amounts import Measures, amounts
from summit_tui.extract.counting.counted import counting
from summit_tui.extract.counting.counts import TIMES
from summit_tui.extract.counting.left_out import left_out
from summit_tui.extract.counting.money import currencies
from summit_tui.extract.counting.topics import about, subject_of, without_time
from summit_tui.extract.phrasing.own_clause import own_clause
from summit_tui.extract.reading import Passage, Reading
from summit_tui.extract.wording.bounds import plain, sentence_at
from summit_tui.extract.wording.openers import Openings
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.offices import words_of
from summit_tui.lean.digests import blake2b
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Figure, Quotation

MOST_AMOUNTS = 1_000
"""Amounts of one paragraph that are read; more are a table run together."""
NEAR = 12
"""Characters between a passage and the one right before it."""
FURTHEST = 60
"""Characters between two amounts of one thing."""
FAR = 40
"""Characters of what stands in brackets behind an amount."""
_OPENING, _CLOSING = "“‘\"'«„", "”’\"'»“"


def measures(knowledge: Knowledge) -> frozenset[str]:
    """Units of which a sentence tells what was measured, as `units.toml` lists them."""
    return words_of(knowledge.table("units").get("measures", {}), "names")


def find_figures(reading: Reading, quotations: tuple[Quotation, ...]) -> tuple[Figure, ...]:
    """The figures of an article; `quotations` (reported ones too) tell who gives them."""
    known = Measures(reading.knowledge.view(currencies), reading.knowledge.view(counting))
    found: list[tuple[Passage, Openings, Amount]] = []
    terms: set[str] = set()
    for passage, glance in zip(reading.passages, reading.glances, strict=True):
        if not glance.amounts:
            continue
        small = glance.small
        for amount in islice(amounts(small, passage.text, known, glance.amounts), MOST_AMOUNTS):
            if _is_term(passage.text, amount):
                terms.add(small[amount.start : amount.end])
            found.append((passage, glance, amount))
    if not found:
        return ()
    said = _Sources(quotations)
    figures: list[Figure] = []
    places: dict[int, str] = {}
    thing = _Thing()
    for passage, glance, amount in found:
        small = glance.small
        if small[amount.start : amount.end] in terms:
            continue
        if not amount.unit:
            first, _ = sentence_at(passage.text, amount.start)
            unit = left_out(passage.text, small, amount, first, known.counting) or thing.before(passage, amount)
            if not unit:
                continue
            amount = amount._replace(unit=unit, thing=unit)
        if amount.thing and amount.unit not in TIMES:
            thing = _Thing(amount.unit, passage.start + len(passage.text))
        figure = _figure(reading, passage, glance.dates, amount, said)
        places[passage.start + amount.start] = figure.id
        if amount.converts is not None:
            of = places.get(passage.start + amount.converts)
            figure = _converted(figure, of, figures)
        elif not figure.about and figures:
            figure = _beside(figure, figures[-1], reading.source.text)
        figures.append(figure)
    return tuple(figures)


class _Thing(NamedTuple):
    """What was counted last, and where the passage ends that tells it."""

    unit: str = ""
    end: int = 0

    def before(self, passage: Passage, amount: Amount) -> str:
        """What a number of a passage counts that names nothing; empty if nothing was counted there.

        "At least 600" may also count what was counted right before the passage.
        """
        return self.unit if passage.start - self.end <= (NEAR if amount.qualifier else 0) else ""


def _is_term(text: str, amount: Amount) -> bool:
    """Whether quotation marks enclose just that: a slogan ("three pillars"), no count."""
    if amount.value > 20 or not amount.counts:
        return False
    return text[max(0, amount.start - 1) : amount.start] in tuple(_OPENING) and text[
        amount.end : amount.end + 1
    ] in tuple(_CLOSING)


def _figure(reading: Reading, passage: Passage, dates: Sequence[int], amount: Amount, said: _Sources) -> Figure:
    first, last = sentence_at(passage.text, amount.start)
    own = own_clause(passage.text, amount, dates, first, last)
    text = passage.text[amount.start : amount.end]
    counts = amount.counts
    topic = amount.thing if counts else _told_of(passage.text, amount, first, last)
    if (
        counts
        and amount.unit in reading.knowledge.view(measures)
        and (measured := subject_of(passage.text, amount.start, first))
    ):
        topic = measured
    elif counts and amount.unit:
        topic = _with_rest(topic, passage.text, amount.end, last)
    span = reading.span(passage.start + amount.start, passage.start + amount.end)
    key = f"{reading.article.id}\0{span.start}\0{text}".encode("utf-8", "replace")
    return Figure(
        "f-" + blake2b(key, digest_size=6).hexdigest(),
        reading.article.id,
        span,
        plain(text),
        amount.value,
        amount.unit,
        topic,
        qualifier=amount.qualifier,
        speaker=said.at(span.start),
        sentence=reading.span(passage.start + own[0], passage.start + own[1]),
    )


def _told_of(text: str, amount: Amount, first: int, last: int) -> str:
    """What a sum or a percentage is of, or whose it is; empty where the sentence [first, last) does not tell."""
    percent = amount.unit == "percent"
    if text.startswith(" (", amount.end) and text.find(")", amount.end, last) < 0:
        # "a €3 billion ($4 billion; £2 billion) loan"
        last = sentence_at(text, max(last, text.find(")", last, last + FAR)))[1]
    if told := about(text, amount.start, amount.end, first, last, percent):
        return told
    # Not every text has one of them.
    from summit_tui.extract.counting.had_amounts import given_by, had, moved

    if percent and text.startswith((" lower", " higher"), amount.end):
        return moved(text, amount.start, first)
    return had(text, amount.start, first, percent) or ("" if percent else given_by(text, amount.end, last))


def _with_rest(topic: str, text: str, end: int, last: int) -> str:
    """The thing counted with the "of …", "to …", "for …" behind it."""
    rest = text[end : min(last, end + 60)]
    if not rest.startswith((" of ", " for ", " to ", " in ", " on ", " with ", " under ", " between ", " from ")):
        return topic
    cut = min((at for mark in ',;:.()“”"—' if (at := rest.find(mark)) >= 0), default=len(rest))
    words = without_time(rest[:cut] + " ").split()[:6]
    if any(map(str.isdigit, "".join(words))):
        return topic  # another amount: "people with an output of $22 trillion"
    while words and (
        words[-1] in ("the", "a", "of", "and", "to", "in", "over", "for", "with", "its") or not words[-1][:1].isalnum()
    ):
        words.pop()
    return " ".join([topic, *words]) if len(words) > 1 else topic


def _converted(figure: Figure, of: str | None, figures: list[Figure]) -> Figure:
    """The figure as a conversion of another, with that one's topic and source."""
    source = next((f for f in reversed(figures) if f.id == of), None)
    if source is None:
        return figure
    return figure._replace(equivalent_of=source.id, about=source.about, speaker=figure.speaker or source.speaker)


def _beside(figure: Figure, last: Figure, text: str) -> Figure:
    """The figure with the topic of the one that it is set against, or with who has it as another has that one."""
    start, end = last.span.end, figure.span.start
    if not 0 < end - start <= FURTHEST:
        return figure
    # Not every text has two such.
    from summit_tui.extract.counting.taken_over import goes_with, who_too

    between = text[start:end]
    if goes_with(between, last, figure):
        return figure._replace(about=last.about)
    whose = who_too(between, last) if figure.unit == last.unit else ""
    return figure._replace(about=whose) if whose else figure


class _Sources:
    """Whose words stand at an offset."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        spans = [(s.start, s.end, q.speaker) for q in quotations if q.speaker for s in q.spans]
        self._spans = sorted(spans, key=lambda s: (s[0], -s[1]))
        self._starts = [s[0] for s in self._spans]

    def at(self, offset: int) -> str | None:
        """The speaker of the innermost of the quotations that hold the offset."""
        i = bisect_right(self._starts, offset)
        for start, end, speaker in reversed(self._spans[max(0, i - 6) : i]):
            if start <= offset < end:
                return speaker
        return None
