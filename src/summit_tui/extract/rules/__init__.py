"""The rules that say whose a quotation is, in the order in which they are tried. To add one is to add one here."""

from __future__ import annotations

from collections.abc import Callable

from summit_tui.extract.page import Found, Page, Place
from summit_tui.extract.rules import beside, carried, clause, labels, signatures, turns, verdicts
from summit_tui.extract.rules.setting import (
    ALONE,
    ANYWHERE,
    BEFORE_BRACKET,
    BEFORE_DASH,
    BEHIND_COLON,
    GOES_ON,
    IN_TURN,
    LED_UP,
    OPENING,
    WITH_COLON,
)
from summit_tui.lean.hints import Final
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple


class Rule(NamedTuple):
    """A way to find a speaker. Its name is the reason that the reader shows."""

    name: str
    find: Callable[[Page, Place], Found | None]
    where: int = ANYWHERE
    """The settings outside which it finds nothing."""


BEFORE_COLON: Final = "name before a colon"

RULES: tuple[Rule, ...] = (
    Rule("name in capitals at the start", labels.label_inside, WITH_COLON),
    Rule("signed inside the marks", signatures.inside, GOES_ON),
    Rule("turn of an interview", turns.interview, WITH_COLON | IN_TURN),
    Rule("turn of a transcript", turns.turn, BEHIND_COLON),
    Rule("in somebody's turn of a transcript", turns.in_turn),
    Rule(BEFORE_COLON, labels.label, BEHIND_COLON),
    Rule("signed after a dash", signatures.after_dash, BEFORE_DASH | ALONE),
    Rule("signed in brackets", signatures.in_brackets, BEFORE_BRACKET),
    Rule(signatures.IN_HEADING, signatures.in_heading, ALONE),
    Rule("signed on the next line", signatures.on_next_line, ALONE),
    Rule("inverted cue", beside.inverted),
    Rule("cue after the quotation", beside.after),
    Rule("how somebody put it", verdicts.put_so),
    Rule("cue before the quotation", clause.introduced, LED_UP),
    Rule("its sentence leads up to it", clause.led_up_to, LED_UP),
    Rule("cue after the reporter's clause", beside.after_clause),
    Rule("cue in the reporter's clause", clause.inside),
    Rule("for whom it is so", clause.for_whom),
    Rule("subject of its sentence", clause.of_subject),
    Rule("named in the sentence behind", signatures.told_next),
    Rule("goes on from the sentence before", carried.same_paragraph),
    Rule("cue at the end of the paragraph before", carried.introduced_before, OPENING),
    Rule("carried from the paragraph before", carried.paragraph_before, OPENING),
    Rule("named in the paragraph behind", signatures.told_behind, ALONE),
)
"""Rules for a quotation by itself; the first that finds a speaker is believed."""


@cache
def rules_in(setting: int) -> tuple[Rule, ...]:
    """The rules to be tried, in their order, where a quotation stands in these settings."""
    return tuple([rule for rule in RULES if rule.where & setting])
