"""Whose "I" and "we" stand outside all marks: a speech, a message or a declaration is printed as it was given."""

from __future__ import annotations

from summit_tui.extract.naming.cast import Cast
from summit_tui.extract.naming.member import Member
from summit_tui.extract.referring.unnamed import Unnamed
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.given import given
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled, escaped

OPENING: Final = 4
"""Passages at the start of a text that say whose words it is."""
LONGEST_LEAD: Final = 120
"""Characters before a name among which stands what somebody gave: "Remarks by the High Representative X"."""
FIRST: Final = 8
"""Passages among which a declaration says who "we" are."""


class Headings(NamedTuple):
    """How a heading says whose words a text is."""

    before: Pattern[str]
    """What stands before the name: "Statement by", "Message from UN Secretary-General"."""
    behind: Pattern[str]
    """What stands behind the name: "’s message to the Forum"."""


def headings(knowledge: Knowledge) -> Headings:
    """Make the patterns of the words that are known."""
    words = "|".join(map(escaped, sorted(knowledge.view(given).voiced)))
    small = r"(?:of|the|and|for|to|on)"
    return Headings(
        compiled(
            rf"(?i:\b(?:{words}))(?: (?:[a-z-]+ ){{0,2}})?(?i:\b(?:by|from)|\bof) "
            rf"(?:(?:[A-Z][\w.’'-]*,?|{small}) )*$"
        ),
        compiled(rf"['’]s? (?:[A-Za-z-]+ ){{0,3}}?(?i:{words})\b"),
    )


@cache
def _we_the() -> Pattern[str]:
    """Who "we" are: "We, the leaders of the G7, met …"."""
    return compiled(
        r"\b[Ww]e, (?:the )?([A-Z\d][^,;:()“”\"]{2,100}?)"
        r"(?=,| (?:met|meeting|have|having|gathered|assembled|participating|representing|convened|attending|who)\b)"
        r"(, (?:the|[A-Z]))?"
    )


def voice_of(cast: Cast) -> Member | None:
    """Who gives the speech that a text is; nobody if its opening names none, or several."""
    text = cast.reading.source.text
    heading = cast.reading.knowledge.view(headings)
    found: dict[str, Member] = {}
    for passage in cast.passages[:OPENING]:
        for name in cast.names.within(passage.start, passage.end):
            member = cast.of.get(name.start) if name.kind == "person" else None
            if member is None:
                continue
            before = text[max(passage.start, name.start - LONGEST_LEAD) : name.start]
            if heading.before.search(before) or heading.behind.match(text, name.end):
                found[member.key] = member
    return next(iter(found.values())) if len(found) == 1 else None


def we_of(cast: Cast, unnamed: Unnamed) -> Member | None:
    """Who declares: "We, the leaders of the G7"; of a list of states only what they are."""
    for passage in cast.passages[:FIRST]:
        told = _we_the().search(passage.text) if "e, " in passage.text else None
        if told is not None:
            who = told[1]
            if told[2]:
                who = who.partition(" of the ")[0] if " of the " in who else who.partition(" of ")[0]
            return unnamed.called(who)
    return None
