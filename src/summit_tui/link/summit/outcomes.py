"""What a summit brought: agreements signed there, sums pledged, centres founded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import islice

from summit_tui.extract.dating.date_sense import Window, resolve
from summit_tui.extract.dating.date_words import dated
from summit_tui.extract.meetings.series import slug
from summit_tui.extract.wording.bounds import lowered
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.amounts.compatible import compatible
from summit_tui.link.pages import Page
from summit_tui.link.summit.quoted_there import Report
from summit_tui.model import Entity, Event, Evidence, Extract, Figure, Mention, Span, Summit
from summit_tui.patterns import compiled

MOST = 40
"""Outcomes that a summit's page lists."""
NEAR = 140
"""Characters before an amount in which the verb stands that pledges it."""


@cache
def _signed() -> Pattern[str]:
    """Sought in small letters, as the next four: a pattern for both takes three times as long to make."""
    return compiled(
        r"\b(?:sign(?:ed|ing|s)?|adopt(?:ed|s|ion|ing)?|ink(?:ed|s)|conclud(?:ed|es)|seal(?:ed|s)|endors(?:ed|es)|approv(?:ed|es)|agreed|exchang(?:ed|es)|issued|released|initialled|"
        r"through the|with|establishment of|produced|yielded|resulted|unveiled|struck|reached|outcome"
        r"|deliver(?:ed|s))\b"
    )


@cache
def _written() -> Pattern[str]:
    return compiled(
        r"\b(?:(?P<signed>sign(?:ed|ing|s)?|signature|ink(?:ed|s)|initialled|exchang(?:ed|es))|(?P<adopted>adopt(?:ed|s"
        r"|ion|ing)?|issued?|released|endors(?:ed|es)|approv(?:ed|es)|through the|with the|unveiled))\b"
    )


@cache
def _not_signed() -> Pattern[str]:
    return compiled(
        r"\b(?:similar|already|previously|existing|under the|violat\w+|since|refus\w+|fail\w+ to"
        r"|previous (?:agreement|accord|deal|pact|treaty|declaration|summit|one)"
        r"|reject\w+|without|not sign|did not|never|withdr[ae]w\w*|"
        r"will (?:sign|adopt)|to (?:sign|adopt)\b|expected|proposed|draft|earlier|years? ago|last (?:year"
        r"|month|week)|a (?:day|week|month) (?:before|after|earlier))\b"
    )


@cache
def _failed() -> Pattern[str]:
    """Right before what was not agreed: "but failed on two other accords"."""
    return compiled(
        r"\b(?:fail\w*|unable to agree|no agreement|no deal|disagreed|stalled|deadlocked) (?:on|over)"
        r"(?: (?!and\b|but\b)[\w’'-]+){0,5} ?$"
    )


@cache
def _pledged() -> Pattern[str]:
    return compiled(
        r"\b(?:pledg\w+|commit(?:s|ted|ment\w*)|promis\w+|offer(?:s|ed|ing)?|earmark\w*|announc\w+|establish\w+"
        r"|agreed to|will (?:provide|offer|invest|set up|create|build)|willing to provide|launch\w+|resulted in"
        r"|set up)\b"
    )


def find_outcomes(
    extracts: Sequence[Extract],
    reported: Mapping[str, Report],
    entities: Sequence[Entity],
    windows: Mapping[str, Window],
) -> tuple[dict[str, str], dict[str, list[Evidence]]]:
    """Id of an agreement → the summit where it was signed; and what each summit brought, with the words that say so."""
    signed: dict[str, str] = {}
    results: dict[str, list[Evidence]] = {}
    taken: dict[str, list[Figure]] = {}
    for entity in entities:
        if entity.kind in ("agreement", "initiative"):
            _settle(entity, reported, windows, signed, results)
    for extract in extracts:
        if report := reported.get(extract.article):
            found = results.setdefault(report.summit.id, [])
            if len(found) < MOST:
                _sums(extract, report.page, found, taken.setdefault(report.summit.id, []))
    return signed, results


def _settle(
    entity: Entity,
    reported: Mapping[str, Report],
    windows: Mapping[str, Window],
    signed: dict[str, str],
    results: dict[str, list[Evidence]],
) -> None:
    """Where an agreement was signed, or an initiative launched, if that was at one summit and no other time."""
    done = _signed() if entity.kind == "agreement" else _launched()
    votes: dict[str, Span] = {}
    clauses: list[tuple[str, str]] = []
    for mention in entity.mentions[:60]:
        report = reported.get(mention.article)
        if report is None or (entity.kind == "initiative" and mention.form == "nominal"):
            continue
        sentence = report.page.sentence(mention.start)
        clause = _clause(report.page, mention, sentence)
        small = clause.lower()
        if _not_signed().search(_contents().sub(" ", small) if "reject" in small else small):
            continue
        if not (done.search(small) or _named_for(entity, report.summit)):
            continue
        if slug(entity.name) == report.summit.series:
            return
        if _other_day(mention, sentence, report, windows.get(mention.article)):
            return
        if _failed().search(report.page.words(Span(sentence.source, sentence.start, mention.start))):
            continue
        before, _, behind = clause.partition(report.page.words(Span(sentence.source, mention.start, mention.end)))
        clauses.append((before.lower(), behind.lower()))
        votes.setdefault(report.summit.id, Span(sentence.source, mention.start, mention.end))
    if len(votes) != 1:
        return
    summit, span = next(iter(votes.items()))
    how = _how(clauses, _written() if entity.kind == "agreement" else _launched())
    results.setdefault(summit, []).append(Evidence(f"{how}: {entity.name}", span))
    if entity.kind == "agreement":
        signed[entity.id] = summit


def _named_for(entity: Entity, summit: Summit) -> bool:
    """Whether it bears the name of the summit's town, as closing documents do: "the Baku Declaration"."""
    if entity.kind != "agreement" or not summit.place:
        return False
    if entity.name.startswith(f"{summit.place} Agreement on "):
        return True
    name, town = entity.name.removeprefix("the ").removeprefix("The "), summit.place.removeprefix("The ")
    head, _, seat = name.partition(" of ")
    if seat == town and head.split(" ")[-1] in _CLOSING:
        return True
    kind = [word for word in name.removeprefix(town).split(" ")[1:] if word not in ("Summit", "Leaders’", "Leaders'")]
    return name.startswith(f"{town} ") and bool(kind) and kind[0] in _CLOSING


_CLOSING = frozenset(
    str.split("Declaration Charter Communique Communiqué Statement Joint Accord Accords Protocol Commitment Consensus")
)
"""What follows the name of the town in the name of what a summit ends with."""


@cache
def _launched() -> Pattern[str]:
    return compiled(
        r"\b(?:(?P<launched>launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|announc(?:ed|es|ing)|establish(?:ed|es|ing|ment)?"
        r"|set(?:s|ting)? up|creat(?:ed|es|ing|ion)|found(?:ed|s|ing)|inaugurat(?:ed|es|ing)|start(?:ed|s|ing)?)"
        r"|(?P<adopted>adopt(?:ed|s|ing|ion)|endors(?:ed|es)|approv(?:ed|es)|agreed on))\b"
    )


def _how(clauses: Sequence[tuple[str, str]], verb: Pattern[str]) -> str:
    """What was done with it by the verbs nearest to it: signed by somebody's hand, adopted, launched, or only agreed.

    `clauses` are the words before and behind each mention, in small letters.
    """
    done = set()
    for before, behind in clauses:
        verbs = list(verb.finditer(before)) or list(islice(verb.finditer(behind), 1))
        if verbs:
            done.add(verbs[-1].lastgroup)
    return next((how for how in ("signed", "adopted", "launched") if how in done), "agreed")


def _clause(page: Page, mention: Mention, sentence: Span) -> str:
    """The words near the mention in its sentence."""
    return page.words(
        Span(sentence.source, max(sentence.start, mention.start - 140), min(sentence.end, mention.end + 110))
    )


@cache
def _contents() -> Pattern[str]:
    """What a text says, in small letters: "the Orvale Declaration, which rejects tariffs"."""
    return compiled(r",? (?:which|that) (?:(?:also|strongly|firmly) )?(?:rejects?)\b[^;.]*")


def _other_day(mention: Mention, sentence: Span, report: Report, window: Window | None) -> bool:
    """Whether the sentence dates the signing outside the summit, by a date that is no part of the name."""
    summit, events, page = report.summit, report.page.events, report.page
    if not summit.start or not summit.end:
        return False
    low = bisect_left(events, sentence.start, key=lambda e: e.span.start)
    for event in events[low : bisect_right(events, sentence.end, key=lambda e: e.span.start)]:
        day, end = event.date, event.end
        if not day and window:
            words = page.words(event.span)
            meant = next((r for w in dated(lowered(words), words) if (r := resolve(w, window, event.ahead))), None)
            day, end = (meant.date, meant.end) if meant else ("", None)
        inside = mention.start <= event.span.start < mention.end
        if not day or inside or _is_aim(page, event) or not _apart(day, end or day, summit.start, summit.end):
            continue
        if event.span.start < mention.end or not _goes_on().search(_between(page, mention, event)):
            return True
    return False


def _between(page: Page, mention: Mention, event: Event) -> str:
    return page.words(Span(event.span.source, mention.end, event.span.start))


@cache
def _goes_on() -> Pattern[str]:
    """Between an agreement and the date of something else: "the Orvale Pact, and others said that from 2031 …"."""
    return compiled(r"(?:, (?:and|while|but|as)|;|,? (?:which|that|whose))\s[\w’'-]+\s")


def _is_aim(page: Page, event: Event) -> bool:
    """Whether the date says until when something is to be done: "to clean forty ports by 2040"."""
    span = event.span
    before = page.raw(Span(span.source, max(0, span.start - 12), span.start)).split()
    return bool(before) and before[-1].lower() in ("by", "until", "till", "before", "through", "from")


def _apart(first: str, last: str, start: str, end: str) -> bool:
    """Whether a date is none of the summit's days, nor the one before or behind: papers give the wrong one, too."""
    if len(first) == len(last) == 10:
        edge = timedelta(1)
        return date.fromisoformat(first) > date.fromisoformat(end) + edge or (
            date.fromisoformat(last) < date.fromisoformat(start) - edge
        )
    return first > end[: len(first)] or last < start[: len(last)]


def _sums(extract: Extract, page: Page, found: list[Evidence], taken: list[Figure]) -> None:
    """Sums pledged and things founded, by the figures of the article; `taken` are those listed before."""
    named = [e.span for e in found]
    for figure in sorted(extract.figures, key=lambda f: f.qualifier is not None):
        if len(found) >= MOST:
            return
        if figure.sentence is None or figure.equivalent_of or figure.unit in _PARTIES or figure.value <= 1:
            continue
        span = figure.span
        if any(s.source == span.source and s.start < span.end and span.start < s.end for s in named):
            continue
        what = _brought(figure, page)
        if what and not any(f.unit == figure.unit and compatible(f, figure) and _one_thing(f, figure) for f in taken):
            taken.append(figure)
            found.append(Evidence(f"{what}: {_named(figure)}", span))


def _one_thing(one: Figure, other: Figure) -> bool:
    """Whether equal amounts may be for one thing: not if a sentence gives both, or each names a thing of its own."""
    if one.sentence is not None and one.sentence == other.sentence:
        return False
    mine, theirs = ({w for w in f.about.casefold().split() if len(w) > 3} for f in (one, other))
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _named(figure: Figure) -> str:
    """The amount with its thing: "2 million euros (seed money)", "40 places for students"."""
    behind = figure.about.partition(figure.unit)[2]
    if not figure.unit.isupper():
        return figure.text + behind
    return f"{figure.text} ({figure.about})" if figure.about else figure.text


def _brought(figure: Figure, page: Page) -> str | None:
    """ "Pledged" or "announced", if a verb before the amount says so, or the noun right behind it."""
    sentence = figure.sentence or figure.span
    before = page.words(Span(sentence.source, max(sentence.start, figure.span.start - NEAR), figure.span.start))
    clause = compiled(r"; | while | whereas |, which | who | that (?:the|he|she|it|they) ").split(before)[-1]
    if figure.is_money:
        behind = page.words(Span(sentence.source, figure.span.end, min(sentence.end, figure.span.end + 40)))
        return "pledged" if _pledged().search(clause.lower()) or _pledge().search(behind) else None
    return "announced" if figure.unit != "percent" and _pledged().search(clause.lower()) else None


@cache
def _pledge() -> Pattern[str]:
    return compiled(
        r"^[”\"’]?\s(?:[\w-]+ ){0,2}(?:pledge|commitment|promise|(?:was|were|has been) (?:pledged|promised))\b"
    )


_PARTIES = frozenset(
    str.split(
        "countries states nations members leaders presidents ministers participants delegates delegations parties"
        " sides governments people years months weeks days hours minutes decades times percent"
    )
)
"""Who comes and how long it takes, which no summit brings."""
