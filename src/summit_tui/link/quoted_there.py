"""Which quotations were said at a summit, in session or in meetings on its edge."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from summit_tui.extract.date_sense import Window
from summit_tui.hints import Literal
from summit_tui.link.elsewhere import spoke_elsewhere
from summit_tui.link.occasions import Occasion
from summit_tui.link.pages import Page
from summit_tui.link.places import Places
from summit_tui.model import Article, Entity, Event, Quotation, Span, Summit
from summit_tui.patterns import compiled
from summit_tui.tables import Table
from summit_tui.tuples import NamedTuple

EDGE = timedelta(1)
"""Days before and after a summit on which its guests still meet there."""
OPENING = 40
"""Characters from the start of a sentence in which stands when all of it was."""
LATE = 2
"""Days after a summit from which an article is a later one."""


@cache
def _office() -> re.Pattern[str]:
    """Offices whose holders speak at a summit rather than about it; in small letters, as the next two."""
    return compiled(
        r"\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|prince"
        r"|taoiseach|head of (?:state|government)|leader|monarch|"
        r"(?:foreign|finance|trade|defen[cs]e|economy|energy|interior) minister|minister"
        r"|secretary[- ]general|high representative|chair(?:man|woman|person)?|host|"
        r"secretary of state|vice[- ]president|deputy prime minister|state counsellor|director[- ]general)\b"
    )


@cache
def _outsider() -> re.Pattern[str]:
    """Who comments from outside, whatever else their title holds."""
    return compiled(
        r"\b(?:professor|analyst|expert|fellow|researcher|scholar|lecturer|economist|historian|observer"
        r"|author|editor|columnist|former|ex-|university|institute|think tank|"
        r"centre for|center for|college|activist|campaigner|opposition|ambassador"
        r"|director of (?:the )?[a-z]|consultant|strategist|lawyer|journalist|reporter|resident|student|"
        r"bank|company|association|foundation|vice-chancellor of the university)\b"
    )


@cache
def _there() -> re.Pattern[str]:
    return compiled(
        r"\b(?:at the (?:[\w-]+ ){0,3}summit|told the (?:[\w-]+ ){0,3}summit|on the sidelines|in (?:his"
        r"|her|their|an?) (?:opening|closing|keynote) |keynote|opening (?:address|remarks|speech)|"
        r"(?:address|speech|remarks) (?:to|at) the (?:[\w-]+ ){0,3}(?:summit|gathering|meeting|leaders)"
        r"|addressing the (?:[\w-]+ ){0,3}(?:summit|gathering)|told (?:fellow |regional |other )?leaders|"
        r"joint (?:press|news) conference|plenary|joint declaration|told delegates|told the (?:closing"
        r"|opening|plenary|final) |summit hall)"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    return compiled(
        r"\b(?:told (?:[A-Z]{2,5}|[Rr]euters|[Xx]inhua|[Bb]loomberg|the [A-Z]\w+ (?:[A-Z]\w+ )?(?:Times"
        r"|Post|Daily|News|Herald|Gazette|Tribune|Journal|Agency))|in an? (?:\w+ )?(?:interview|op-ed"
        r"|article|essay|commentary|tweet|post|phone call|telephone call|video call|letter)|"
        r"by (?:phone|telephone)|wrote (?:in|on)|posted on|on (?:X|Twitter|Facebook|Truth Social|Telegram"
        r"|Weibo)\b|in parliament|told (?:parliament|lawmakers|MPs)|before (?:leaving|departing|flying"
        r"|the summit)|after (?:the|attending|returning from|an?) (?:[\w-]+ ){0,3}summit|ahead of (?:the"
        r"|his|her|their)|"
        r"last (?:week|month|year)|earlier (?:this month|this year)|years? ago|months? ago)"
    )


class Report(NamedTuple):
    """An article that reports on a summit which has begun."""

    summit: Summit
    page: Page
    late: bool
    """Whether it was written days after: what it quotes was said since, unless it says otherwise."""
    looks_back: tuple[tuple[int, str], ...] = ()
    """Where it names summits before this one, and which."""
    absent: frozenset[str] = frozenset()
    """Ids of the people that it says were not there."""


def reports(
    articles: Sequence[Article],
    pages: Sequence[Page],
    held: Mapping[str, Summit],
    attended: Mapping[str, list[Occasion]],
    windows: Mapping[str, Window],
) -> dict[str, Report]:
    """Article → what it reports on, for the articles written during or after the summit they are about."""
    found = {}
    for article, page in zip(articles, pages, strict=True):
        phase_of = dict(article.phases)
        for occasion in attended.get(article.id, ())[:1]:
            if article.role == "teaser" or occasion.relation != "about" or not occasion.summit:
                continue
            if phase_of.get(occasion.summit) in ("during", "after"):
                summit = held[occasion.summit]
                late = _is_late(windows.get(article.id), summit)
                found[article.id] = Report(summit, page, late, _before(attended[article.id][1:]))
    return found


def _before(others: Sequence[Occasion]) -> tuple[tuple[int, str], ...]:
    earlier = [o for o in others if o.relation == "earlier" and o.summit]
    return tuple(sorted((mention.span.start, o.summit or "") for o in earlier for mention in o.mentions))


def _is_late(window: Window | None, summit: Summit) -> bool:
    if window is None or not window.exact or not summit.end:
        return False
    return (window.first - date.fromisoformat(summit.end)).days > LATE


def place_quotations(
    quotations: Table[Quotation], reported: Mapping[str, Report], entities: Sequence[Entity], places: Places
) -> Table[Quotation]:
    """The quotations with `summit` where they were said there."""
    heard = zip(quotations.field("article"), quotations.field("speaker"), strict=True)
    there = [(n, speaker) for n, (article, speaker) in enumerate(heard) if speaker and article in reported]
    spoke = {speaker for _, speaker in there}
    officials = {e.id: _official(e) for e in entities if e.id in spoke} if spoke else {}
    asked = [n for n, speaker in there if officials.get(speaker)]
    summits: list[str | None] = [None] * len(quotations)
    placed: dict[str, str | None] = {}
    """Quotation said there → who said it."""
    for number, quotation in zip(asked, quotations.each(asked), strict=True):
        report = reported[quotation.article]
        goes_on = quotation.continues in placed and placed[quotation.continues] == quotation.speaker
        if report.looks_back and (back := _said_back_then(quotation, report)):
            summits[number] = back
        elif goes_on or _was_there(quotation, officials[quotation.speaker or ""] == "leader", report, places):
            summits[number] = report.summit.id
            placed[quotation.id] = quotation.speaker
    return quotations.replaced(summit=summits)


def _official(entity: Entity) -> Literal["", "speaker", "leader"]:
    """Whether somebody may have spoken at a summit, and whether they do so by their office."""
    if entity.kind in ("unnamed", "publication"):
        return ""
    outsider, office = _standing(entity.role or "")
    if outsider:
        return ""
    return "leader" if entity.kind == "person" and office else "speaker"


def _was_there(quotation: Quotation, leader: bool, report: Report, places: Places) -> bool:
    page = report.page
    sentences = [page.sentence(quotation.spans[0].start)]
    if quotation.mention:
        sentences.append(page.sentence(quotation.mention.start))
    words = " ".join(page.words(s) for s in dict.fromkeys(sentences)).replace(quotation.text, " ")
    there = bool(_there().search(words.lower()))
    if not there and (not leader or report.late or quotation.speaker in report.absent or _elsewhere().search(words)):
        return False
    if not there and spoke_elsewhere(words, report.summit, places):
        return False
    return not any(another_day(sentence, report, quotation) for sentence in sentences)


def _said_back_then(quotation: Quotation, report: Report) -> str | None:
    """The summit before, in a sentence that begins with it: "At the first summit, in Tashkent, Tarn had warned “…”"."""
    sentence = report.page.sentence(quotation.spans[0].start)
    low = bisect_left(report.looks_back, (sentence.start, ""))
    high = bisect_left(report.looks_back, (quotation.spans[0].start, ""))
    for start, summit in report.looks_back[low:high]:
        if start < sentence.end:
            words = report.page.words(Span(sentence.source, sentence.start, start))
            if compiled(r"\b(?:[Aa]t|[Dd]uring|[Tt]old)(?: the| its| their| last year's)?\s*$").search(words):
                return summit
    return None


@lru_cache(maxsize=4096)
def _standing(role: str) -> tuple[bool, bool]:
    """Whether somebody of that role looks on from outside, and whether they hold an office."""
    head = compiled(r" (?:for|to) (?:the )?(?=president|prime|[A-Z])").split(role)[0]
    return _outsider().search(role.lower()) is not None, _office().search(head.lower()) is not None


def another_day(sentence: Span, report: Report, quotation: Quotation | None = None) -> bool:
    """Whether the sentence, outside the quoted words, names a day that is none of the summit's."""
    events = report.page.events
    low = bisect_left(events, sentence.start, key=lambda e: e.span.start)
    for event in events[low:]:
        if event.span.start >= sentence.end:
            return False
        inside = quotation is not None and _inside(event, quotation)
        if event.precision == "day" and not inside and not _in_days(event, report.summit):
            return True
        if event.precision != "day" and not inside and _long_before(event, sentence, report):
            return True
    return False


def _long_before(event: Event, sentence: Span, report: Report) -> bool:
    """Whether a sentence opens with a year or month before the summit's, or tells what had been by then."""
    held = report.summit.start or report.summit.id[-4:]
    if not event.date or not held[:4].isdigit() or event.date >= held[: len(event.date)]:
        return False
    return event.span.start - sentence.start < OPENING or " had " in report.page.words(sentence)


def leads(role: str | None) -> bool:
    """Whether somebody of that role comes to summits rather than comments on them."""
    outsider, office = _standing(role or "")
    return office and not outsider


def _inside(event: Event, quotation: Quotation) -> bool:
    return any(s.start <= event.span.start < s.end for s in quotation.spans)


def _in_days(event: Event, summit: Summit) -> bool:
    """Whether a day is one of the summit's, its edges included; a day that is not known is not held against it."""
    if not event.date or not summit.start or not summit.end:
        return True
    first, last = date.fromisoformat(event.date), date.fromisoformat(event.end or event.date)
    try:
        return first <= date.fromisoformat(summit.end) + EDGE and last >= date.fromisoformat(summit.start) - EDGE
    except OverflowError:
        return True
