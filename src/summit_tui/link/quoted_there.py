"""Which quotations were said at a summit, in session or in meetings on its edge."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from summit_tui.extract.date_sense import Window
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.hints import Literal, Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.elsewhere import is_at, is_elsewhere
from summit_tui.link.occasions import Occasion
from summit_tui.link.pages import Page
from summit_tui.link.places import Places
from summit_tui.link.settings import Around, days_told
from summit_tui.model import Article, Entity, Quotation, Setting, Span, Summit
from summit_tui.patterns import compiled
from summit_tui.tables import Table

EDGE = timedelta(1)
"""Days before and after a summit on which its guests still meet there."""
LATE = 2
"""Days after a summit from which an article is a later one."""


@cache
def _office() -> Pattern[str]:
    """Offices whose holders speak at a summit rather than about it; in small letters, as the next two."""
    return compiled(
        r"\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|prince"
        r"|taoiseach|head of (?:state|government)|leader|monarch|"
        r"(?:foreign|finance|trade|defen[cs]e|economy|energy|interior) minister|minister"
        r"|secretary[- ]general|high representative|chair(?:man|woman|person)?|host|"
        r"secretary of state|vice[- ]president|deputy prime minister|state counsellor|director[- ]general)\b"
    )


@cache
def _outsider() -> Pattern[str]:
    """Who comments from outside, whatever else their title holds."""
    return compiled(
        r"\b(?:professor|analyst|expert|fellow|researcher|scholar|lecturer|economist|historian|observer"
        r"|author|editor|columnist|former|ex-|university|institute|think tank|"
        r"centre for|center for|college|activist|campaigner|opposition|ambassador"
        r"|director of (?:the )?[a-z]|consultant|strategist|lawyer|journalist|reporter|resident|student|"
        r"bank|company|association|foundation|vice-chancellor of the university)\b"
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
    places: Places,
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
                late = _is_late(article, windows.get(article.id), summit, places)
                found[article.id] = Report(summit, page, late, _before(attended[article.id][1:]))
    return found


def _before(others: Sequence[Occasion]) -> tuple[tuple[int, str], ...]:
    earlier = [o for o in others if o.relation == "earlier" and o.summit]
    return tuple(sorted((mention.span.start, o.summit or "") for o in earlier for mention in o.mentions))


def _is_late(article: Article, window: Window | None, summit: Summit, places: Places) -> bool:
    """Whether days have passed since the summit, or one if the dateline is that of another town."""
    if window is None or not window.exact or not summit.end:
        return False
    since = (window.first - date.fromisoformat(summit.end)).days
    return since > LATE or (since > 0 and article.place is not None and _is_other_town(article.place, summit, places))


def _is_other_town(dateline: str, summit: Summit, places: Places) -> bool:
    """Whether none of the towns of a dateline is the summit's: "VILNIUS", but not "VILNIUS/RIGA" or "RIGA, Latvia"."""
    towns = compiled(r"[^,;/()]+").findall(dateline)
    return summit.place is not None and not any(is_at(town.strip(), summit, places) for town in towns if town.strip())


def place_quotations(
    quotations: Table[Quotation], reported: Mapping[str, Report], entities: Sequence[Entity], places: Places
) -> Table[Quotation]:
    """The quotations with `summit` where they were said there; their settings are needed no more."""
    articles, speakers = quotations.field("article"), quotations.field("speaker")
    spoke = {speaker for article, speaker in zip(articles, speakers, strict=True) if speaker and article in reported}
    officials = {e.id: official for e in entities if e.id in spoke and (official := _official(e))} if spoke else {}
    summits: list[str | None] = [None] * len(quotations)
    placed: dict[str, str] = {}
    """Quotation said there → who said it."""
    told = zip(quotations.stream("id"), quotations.stream("continues"), quotations.stream("setting"), strict=True)
    for number, (key, before, setting) in enumerate(told if officials else ()):
        speaker, report = speakers[number], reported.get(articles[number])
        if report is None or speaker not in officials:
            continue
        back = _said_back_then(quotations[number], report) if report.looks_back else None
        goes_on = before in placed and placed[before] == speaker
        if back:
            summits[number] = back
        elif goes_on or _was_there(
            setting or Around(quotations[number], report.page), speaker, officials[speaker], report, places
        ):
            summits[number] = report.summit.id
            placed[key] = speaker
    return quotations.replaced(summit=summits, setting=[None] * len(quotations))


def _official(entity: Entity) -> Literal["", "speaker", "leader"]:
    """Whether somebody may have spoken at a summit, and whether they do so by their office."""
    if entity.kind in ("unnamed", "publication"):
        return ""
    outsider, office = _standing(entity.role or "")
    if outsider:
        return ""
    return "leader" if entity.kind == "person" and office else "speaker"


def _was_there(setting: Setting | Around, speaker: str, official: str, report: Report, places: Places) -> bool:
    summit = report.summit
    if not setting.there:
        if official != "leader" or report.late or speaker in report.absent or setting.elsewhere:
            return False
        if any(is_elsewhere(town, summit, places) for town in setting.towns):
            return False
    return not any(_is_another(day, summit) for day in setting.days)


def _said_back_then(quotation: Quotation, report: Report) -> str | None:
    """The summit before, in a sentence that begins with it: "At the first summit, in Tashkent, Tarn had warned “…”".

    Or in one that goes on with it: "It follows the first summit in Tashkent, when Tarn warned that …".
    """
    sentence = report.page.sentence(quotation.spans[0].start)
    low = bisect_left(report.looks_back, (sentence.start, ""))
    high = bisect_left(report.looks_back, (quotation.spans[0].start, ""))
    for start, summit in report.looks_back[low:high]:
        if start < sentence.end:
            words = report.page.words(Span(sentence.source, sentence.start, start))
            if compiled(r"\b(?:[Aa]t|[Dd]uring|[Tt]old)(?: the| its| their| last year's)?\s*$").search(words):
                return summit
            # Who is named before the summit speaks today: "Tarn, who led the first one, when it snowed, said …".
            if quotation.mention and start < quotation.mention.start < quotation.spans[0].start:
                words = report.page.words(Span(sentence.source, start, quotation.mention.start))
                if compiled(r",\s(?:when|where)(?:\sthen)?[\s-]*$").search(words):
                    return summit
    return None


@lru_cache(maxsize=4096)
def _standing(role: str) -> tuple[bool, bool]:
    """Whether somebody of that role looks on from outside, and whether they hold an office."""
    head = compiled(r" (?:for|to) (?:the )?(?=president|prime|[A-Z])").split(role)[0]
    return _outsider().search(role.lower()) is not None, _office().search(head.lower()) is not None


def another_day(sentence: Span, report: Report) -> bool:
    """Whether the sentence names a day that is none of the summit's, or tells what was so long before."""
    return any(_is_another(day, report.summit) for day in days_told(sentence, report.page))


def _is_another(day: str, summit: Summit) -> bool:
    """Whether a day is none of the summit's, its edges included, or a year or month is before it.

    A day that is not known is not held against it.
    """
    if len(day) < len("2024-05-07"):
        held = summit.start or summit.year
        return held[:4].isdigit() and day < held[: len(day)]
    if not summit.start or not summit.end:
        return False
    first, _, last = day.partition("/")
    start, end = date.fromisoformat(summit.start), date.fromisoformat(summit.end)
    try:
        return date.fromisoformat(first) > end + EDGE or date.fromisoformat(last or first) < start - EDGE
    except OverflowError:
        return False


def leads(role: str | None) -> bool:
    """Whether somebody of that role comes to summits rather than comments on them."""
    outsider, office = _standing(role or "")
    return office and not outsider


def looks_on(role: str | None) -> bool:
    """Whether somebody of that role comments from outside."""
    return _standing(role or "")[0]
