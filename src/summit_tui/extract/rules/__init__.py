"""The rules that say whose a quotation is, in the order in which they are tried. To add one is to add one here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from summit_tui.extract.page import Found, Page, Place
from summit_tui.extract.rules import beside, carried, clause, labels, signatures, turns


class Rule(NamedTuple):
    """A way to find a speaker. Its name is the reason that the reader shows."""

    name: str
    find: Callable[[Page, Place], Found | None]


RULES: tuple[Rule, ...] = (
    Rule("name in capitals at the start", labels.label_inside),
    Rule("signed inside the marks", signatures.inside),
    Rule("turn of an interview", turns.interview),
    Rule("turn of a transcript", turns.turn),
    Rule("name before a colon", labels.label),
    Rule("signed after a dash", signatures.after_dash),
    Rule("signed in brackets", signatures.in_brackets),
    Rule("signed on the next line", signatures.on_next_line),
    Rule("inverted cue", beside.inverted),
    Rule("cue after the quotation", beside.after),
    Rule("how somebody put it", beside.put_so),
    Rule("cue before the quotation", clause.introduced),
    Rule("its sentence leads up to it", clause.led_up_to),
    Rule("cue after the reporter's clause", beside.after_clause),
    Rule("cue in the reporter's clause", clause.inside),
    Rule("subject of its sentence", clause.of_subject),
    Rule("goes on from the sentence before", carried.same_paragraph),
    Rule("cue at the end of the paragraph before", carried.introduced_before),
    Rule("carried from the paragraph before", carried.paragraph_before),
    Rule("named in the paragraph behind", signatures.told_behind),
)
"""Rules for a quotation by itself; the first that finds a speaker is believed."""
