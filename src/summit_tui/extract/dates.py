"""Dates in the text, resolved against the article's own date and dateline."""

from __future__ import annotations

from itertools import islice

from summit_tui.extract.dating.counted_from import Anchor
from summit_tui.extract.dating.date_sense import Dated, Window, resolve
from summit_tui.extract.dating.date_words import DateWords, dated
from summit_tui.extract.reading import Passage, Reading
from summit_tui.extract.wording.bounds import plain, sentence_at
from summit_tui.extract.wording.glance import PLAN, PLANS
from summit_tui.ingest.forms.dateline import find_dateline
from summit_tui.knowledge.cues import folded
from summit_tui.knowledge.outlets import Outlets
from summit_tui.lean.days import date
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import new
from summit_tui.model import Article, Event
from summit_tui.patterns import compiled

LONG = 700
"""Characters of a sentence that is shown whole; of a longer one, the words around the date."""

MOST_DATES = 1_000
"""Dates of one paragraph that are read; more are a table run together."""


def find_dates(reading: Reading) -> tuple[Event, ...]:
    """The dated events of an article. Without a date of its own, relative ones are left for linking."""
    written = printed_window(reading.article)
    found: list[Event] = []
    named = Anchor()
    for passage, glance in zip(reading.passages, reading.glances, strict=True):
        if not glance.dates:
            continue
        small = glance.small
        plans = bool(glance.kinds & PLAN) or "is to" in small or "are to" in small
        for words in islice(dated(small, passage.text, glance.dates), MOST_DATES):
            if not (meant := in_context(words, small)) or _in_dateline(words, passage, reading):
                continue
            ahead = (plans and looks_ahead(meant, small)) or wished_for(meant, passage.text, written)
            ahead = ahead or goes_on_until(meant, small)
            sure = resolve(meant, written, ahead, named.of(meant))
            if sure is not None:
                sure = _in_the_past(meant, small, sure, written)
            elif not _may_be_told_later(meant, written):
                continue
            event = _event(reading, passage, meant, sure, ahead)
            if event.date and event.precision == "day" and meant.form in ("day", "weekday", "today"):
                named.name_day(event)
            elif event.precision == "year":
                named.name_year(event)
            found.append(event)
    return tuple(found)


def printed_window(article: Article) -> Window | None:
    """The day on which the article was written, if it is known to a day."""
    try:
        day = date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None
    return Window(day, day)


def in_context(words: DateWords, small: str) -> DateWords | None:
    """The words as their neighbours mean them; None if they date nothing.

    In "the talks came a day after the vote" it is the vote that the words date: a day before the talks. In "trade has
    risen since the summit in 2023" the year tells which summit, not when trade rose.
    """
    if words.form == "from" and words.turn in ("after after", "before before"):
        led = _came().search(small, max(0, words.start - 30), words.start)
        if not led:
            return None
        return words._replace(turn="before" if words.turn.startswith("after") else "after")
    year = words.form == "year" and small.endswith(" in ", 0, words.start)
    if year and _anchor().search(small, max(0, words.start - 90), words.start):
        return None
    if words.form == "today" and _idle_today().match(small, words.end):
        return None
    if words.form == "weekday" and small.endswith(("every ", "each "), 0, words.start):
        return None
    return words


def _in_dateline(words: DateWords, passage: Passage, reading: Reading) -> bool:
    """Whether it is the date behind the town at the head of a dispatch ("LIMA, March 3 (AW) — …")."""
    if words.form != "day" or words.start > FARTHEST or not passage.text[:1].isupper():
        return False
    dateline = find_dateline(passage.text, reading.knowledge.view(Outlets))
    return dateline is not None and words.end <= dateline.length


FARTHEST = 60
"""Characters between the head of a dispatch and its day at most."""


def looks_ahead(words: DateWords, small: str) -> bool:
    """Whether the clause around the words speaks of what is to come."""
    clause = _clause(words, small)
    if "is to" not in clause and "are to" not in clause and _AHEAD.isdisjoint(folded(clause).split()):
        return False
    if small.endswith(" by ", 0, words.start) and " would " in clause:
        return True
    if " would " in clause and _would().search(clause):
        return True
    ahead = _future().search(clause)
    if ahead and _no_more().search(clause):
        return False
    return bool(ahead) and not _reported().search(clause[: ahead.start()] if ahead else clause)


def wished_for(words: DateWords, text: str, written: Window | None) -> bool:
    """Whether a month is a coming one by what somebody is to do in it: "urged them to be brave and sign in January"."""
    if words.form != "month" or words.year is not None or words.turn:
        return False
    if written is not None and not 0 < ((words.month or 0) - written.first.month) % 12 <= SOON:
        return False
    return _infinitive().search(text, max(0, words.start - 140), words.start) is not None


SOON = 6
"""Months to come that are meant without saying so."""


def goes_on_until(words: DateWords, small: str) -> bool:
    """Whether a weekday is the last of what goes on: "which began on Monday, ends on Friday", "meet until Friday"."""
    if words.form != "weekday" or words.turn or not small.endswith(_LAST_DAYS, 0, words.start):
        return False
    return _goes_on().search(small, max(0, words.start - 110), words.start) is not None


_LAST_DAYS = (" ends on ", " ends ", " closes on ", " closes ", " concludes on ", " until ", " till ", " through ")


@cache
def _goes_on() -> Pattern[str]:
    return compiled(
        r"\b(?:ends|closes|concludes)(?: on)? $"
        r"|\b(?:is|are|meet|runs?|lasts?|continues?|goes on|stays?|remains?)"
        r"(?: (?!(?:was|were|had|said|told|held|known|met|stayed|lasted|ran|continued)\b)[^\s.;:“”]+){0,9}"
        r" (?:until|till|through) $"
    )


@cache
def _infinitive() -> Pattern[str]:
    return compiled(
        r"\b(?:to(?! (?:have been|be)\b) [a-z]{2,}|will|would|could|may|might|shall)"
        r"(?: (?!(?:was|were|had|held|who|which|that|since)\b)[^\s,;.]+){0,16} (?:in|by|until|for) $"
        r"|\b(?:put off|postponed|delayed|moved|adjourned|deferred) (?:to|until|till|for) $|\b(?:eyes?|eyeing) on $"
    )


def _clause(words: DateWords, small: str) -> str:
    first, end = max(0, words.start - 200), min(len(small), words.end + 120)
    start = first
    for mark in (";", ":", ". ", " that ", "“", "—"):
        if (at := small.rfind(mark, start, words.start)) >= 0:
            start = at
    if (at := small.rfind(",", start, words.start)) >= 0 and not _no_clause().match(small, at, words.start):
        start = at
    for mark in (",", ";", ". ", " that ", "”"):
        if (at := small.find(mark, words.end, end)) >= 0:
            end = at
    return small[start:end]


@cache
def _no_clause() -> Pattern[str]:
    """From a comma to the date, what has no verb of its own: "will meet, among others, on Friday and, in May, …"."""
    return compiled(
        r",(?: (?:on|in))? $|, (?:in|at|near) (?:[\w’'.-]+ ){1,4}(?:in|on) $"
        r"|, and (?:(?:those|that|his|her|its|their|the|a|some|one)\b (?:of )?)?"
        r"(?:[\w’'-]+ ){0,6}on $"
        r"(?<!ed on )(?<!met on )(?<!held on )(?<!said on )"
    )


def _in_the_past(words: DateWords, small: str, sure: Dated, written: Window | None) -> Dated:
    """A day without a year that no longer holds ("had been due on 9 March") is one before the article's own."""
    if words.form != "day" or words.year or written is None or sure.date <= written.last.isoformat():
        return sure
    if not _no_more().search(_clause(words, small)):
        return sure
    before = resolve(words._replace(year=int((sure.end or sure.date)[:4]) - 1), None)
    return before._replace(known=sure.known) if before else sure


def _may_be_told_later(words: DateWords, written: Window | None) -> bool:
    """Whether linking may find out which date is meant, from what other articles tell."""
    return words.year is None and (written is None or words.form == "from")


def _event(reading: Reading, passage: Passage, words: DateWords, sure: Dated | None, ahead: bool) -> Event:
    first, last = sentence_at(passage.text, words.start)
    shown = _shown(passage.text, first, last, words)
    span = reading.span(passage.start + words.start, passage.start + words.end)
    sentence = reading.span(passage.start + first, passage.start + last)
    key = reading.article.id
    if sure is None:
        return new(Event, ("", "day", key, span, shown, "", None, None, ahead, sentence))
    return new(Event, (sure.date, sure.precision, key, span, shown, sure.known, None, sure.end, ahead, sentence))


def _shown(text: str, first: int, last: int, words: DateWords) -> str:
    """The whole sentence; of one without an end, the words around the date, with "…" where they are cut."""
    if last - first <= LONG:
        return plain(text[first:last])
    start, end = max(first, words.start - LONG // 2), min(last, words.end + LONG // 2)
    if start > first:
        start = text.find(" ", start, words.start) + 1 or words.start
    if end < last:
        end = text.rfind(" ", words.end, end)
        end = words.end if end < 0 else end
    return ("… " if start > first else "") + plain(text[start:end]) + (" …" if end < last else "")


_AHEAD = frozenset(word.encode() for word in PLANS)


@cache
def _would() -> Pattern[str]:
    """What somebody told of the days to come: "he said the president would return on Friday"."""
    return compiled(
        r"\b(?:said|says|added|announced|confirmed)(?: that)? (?:[\w’'-]+ ){1,6}would"
        r" (?:return|leave|travel|fly|visit|host|attend|address|arrive|resume|meet|hold)\b"
    )


@cache
def _future() -> Pattern[str]:
    return compiled(
        r"\b(?:will|shall|won't|'ll|"
        r"would (?:come into|enter|take (?:effect|place)|begin|start|open|resume|meet again|be held)|"
        r"(?:leaders|ministers|presidents|heads|delegates|officials|they|states|countries)"
        r" (?:open|begin|start|sign|vote|fly|return|travel)|"
        r"(?:talks|meeting|summit|conference|gathering|retreat|forum|visit|trip|tour)"
        r" (?:ends?|closes?|concludes?|runs?)|"
        r"upcoming|forthcoming|scheduled|slated|due (?:to|in|on)|set to|(?:is|are) to|"
        r"expect(?:s|ed)? to|plans? to|about to|going to|"
        rf"{PUT_OFF} (?:\w+ ){{0,2}}?(?:until|till|to|for)|"
        r"(?:to|'s|s) (?:meet|visit|attend|host|hold|travel|convene|gather|open|join|begin|start|take place|kick off)|"
        r"next (?:\w+ )?(?:meeting|summit|session|round)|faces? an? (?:\w+ )?(?:election|vote|trial|hearing)|"
        r"(?:meet|gather|convene|arrive|assemble) (?:here |again )?(?:in|for|at|on|from|today|tomorrow)|"
        r"(?:visits|meets|hosts|travels|heads (?:to|for|into)|convenes|gathers|arrives|flies|opens|begins|starts))\b"
    )


PUT_OFF = r"(?:postponed|put (?:off|back)|delayed|deferred|pushed back|rescheduled|adjourned)"
"""What is said of a meeting that gets a later day, as a pattern."""
NO_MORE = (
    r"\bhad (?:\w+ )?been (?:\w+ )?(?:due|set|scheduled|planned|slated|expected|meant)\b|\b(?:was|were) to have\b"
    r"|\b(?:originally|initially|first) (?:due|set|scheduled|planned|slated|expected|meant)\b"
)
"""What was to come once and is past now, as a pattern: "it had been due to open on 9 March"."""


@cache
def _no_more() -> Pattern[str]:
    return compiled(NO_MORE)


@cache
def _reported() -> Pattern[str]:
    return compiled(
        r"\b(?:said|told|announced|reported|warned|wrote|confirmed|added|claimed|signed|agreed|met|held|was|were"
        r"|promised|pledged|vowed|offered|urged|asked|decided|declined|refused|threatened|ordered|invited|arrived|left)\b"
    )


@cache
def _came() -> Pattern[str]:
    return compiled(
        r"\b(?:came|come|comes|coming|place|held|happened|followed|arrived|ended|began|is|was|were"
        r"|are)(?: just| only| barely)? $"
    )


@cache
def _anchor() -> Pattern[str]:
    return compiled(
        r"\b(?:following|since|after|before) (?:the|their|its|that) (?:[\w-]+ ){0,3}"
        r"(?:summit|meeting|gathering|talks|conference|edition|forum) in $"
    )


@cache
def _idle_today() -> Pattern[str]:
    return compiled(r"'s |s? than| as ever")
