"""Which quotations were said at a summit, in session or in meetings on its edge."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from summit_tui.link.occasions import Occasion
from summit_tui.link.pages import Page
from summit_tui.model import Article, Entity, Event, Extract, Phase, Quotation, Summit

EDGE = timedelta(1)
"""Days before and after a summit on which its guests still meet there."""


@cache
def _office() -> re.Pattern[str]:
    """Offices whose holders speak at a summit rather than about it."""
    return re.compile(
        r"\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|prince|taoiseach|head of (?:state|government)|leader|monarch|"
        r"(?:foreign|finance|trade|defen[cs]e|economy|energy|interior) minister|minister|secretary[- ]general|high representative|chair(?:man|woman|person)?|host|"
        r"secretary of state|vice[- ]president|deputy prime minister|state counsellor|director[- ]general)\b",
        re.IGNORECASE,
    )


@cache
def _outsider() -> re.Pattern[str]:
    """Who comments from outside, whatever else their title holds."""
    return re.compile(
        r"\b(?:professor|analyst|expert|fellow|researcher|scholar|lecturer|economist|historian|observer|author|editor|columnist|former|ex-|university|institute|think tank|"
        r"centre for|center for|college|activist|campaigner|opposition|ambassador|director of (?:the )?[A-Z]|consultant|strategist|lawyer|journalist|reporter|resident|student|"
        r"bank|company|association|foundation|vice-chancellor of the university)\b",
        re.IGNORECASE,
    )


@cache
def _there() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:at the (?:[\w-]+ ){0,3}summit|told the (?:[\w-]+ ){0,3}summit|on the sidelines|in (?:his|her|their|an?) (?:opening|closing|keynote) |keynote|opening (?:address|remarks|speech)|"
        r"(?:address|speech|remarks) (?:to|at) the (?:[\w-]+ ){0,3}(?:summit|gathering|meeting|leaders)|addressing the (?:[\w-]+ ){0,3}(?:summit|gathering)|told (?:fellow |regional |other )?leaders|"
        r"joint (?:press|news) conference|plenary|joint declaration|told delegates|summit hall)",
        re.IGNORECASE,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:told (?:[A-Z]{2,5}|[Rr]euters|[Xx]inhua|[Bb]loomberg|the [A-Z]\w+ (?:[A-Z]\w+ )?(?:Times|Post|Daily|News|Herald|Gazette|Tribune|Journal|Agency))|in an? (?:\w+ )?(?:interview|op-ed|article|essay|commentary|tweet|post|phone call|telephone call|video call|letter)|"
        r"by (?:phone|telephone)|wrote (?:in|on)|posted on|on (?:X|Twitter|Facebook|Truth Social|Telegram|Weibo)\b|in parliament|told (?:parliament|lawmakers|MPs)|before (?:leaving|departing|flying|the summit)|ahead of (?:the|his|her|their)|"
        r"last (?:week|month|year)|earlier (?:this month|this year)|years? ago|months? ago)"
    )


def place_quotations(
    quotations: Sequence[Quotation],
    articles: Sequence[Article],
    pages: Sequence[Page],
    extracts: Sequence[Extract],
    held: Mapping[str, Summit],
    attended: Mapping[str, list[Occasion]],
    phase_of: Mapping[str, Mapping[str, Phase]],
    entities: Sequence[Entity],
) -> tuple[Quotation, ...]:
    """The quotations with `summit` where they were said there."""
    people = {e.id: e for e in entities}
    page_of = {p.article.id: p for p in pages}
    events = {e.article: e.events for e in extracts}
    role_of = {a.id: a.role for a in articles}
    placed: dict[str, Quotation] = {}
    found = []
    for quotation in quotations:
        summit = _main(quotation.article, attended, phase_of, held)
        if summit and role_of.get(quotation.article) != "teaser":
            page = page_of[quotation.article]
            carried = placed.get(quotation.continues or "")
            if (
                carried is not None and carried.summit == summit.id and carried.speaker == quotation.speaker
            ) or _was_there(
                quotation, people.get(quotation.speaker or ""), page, events.get(quotation.article, ()), summit
            ):
                quotation = quotation._replace(summit=summit.id)
        placed[quotation.id] = quotation
        found.append(quotation)
    return tuple(found)


def _main(
    article: str,
    attended: Mapping[str, list[Occasion]],
    phase_of: Mapping[str, Mapping[str, Phase]],
    held: Mapping[str, Summit],
) -> Summit | None:
    """The summit that an article reports on, once it has begun."""
    for occasion in attended.get(article, ())[:1]:
        if (
            occasion.summit
            and occasion.relation == "about"
            and phase_of.get(article, {}).get(occasion.summit) in ("during", "after")
        ):
            return held[occasion.summit]
    return None


def _was_there(
    quotation: Quotation, speaker: Entity | None, page: Page, events: Sequence[Event], summit: Summit
) -> bool:
    if speaker is None or speaker.kind in ("unnamed", "publication"):
        return False
    sentences = [page.sentence(quotation.spans[0].start)]
    if quotation.mention:
        sentences.append(page.sentence(quotation.mention.start))
    words = " ".join(page.words(s) for s in dict.fromkeys(sentences))
    plain = words.replace(quotation.text, " ")
    if _elsewhere().search(plain) and not _there().search(plain):
        return False
    if any(
        e.sentence in sentences and not _in_days(e, summit) and not _inside(e, quotation)
        for e in events
        if e.precision == "day"
    ):
        return False
    if _there().search(plain) and not _outsider().search(speaker.role or ""):
        return True
    if speaker.kind != "person":
        return False
    role = speaker.role or ""
    return bool(_office().search(role)) and not _outsider().search(role)


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
