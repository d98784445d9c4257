"""Which quotations were said at a summit, in session or in meetings on its edge."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate

from summit_tui.extract.dating.date_sense import Window
from summit_tui.lean.days import date, timedelta
from summit_tui.lean.hints import Literal, Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.pages import Page
from summit_tui.link.summit.elsewhere import Houses, is_at, is_elsewhere
from summit_tui.link.summit.occasions import Occasion
from summit_tui.link.summit.places import Places
from summit_tui.link.summit.settings import Around, days_told
from summit_tui.model import Article, Entity, Quotation, Setting, Span, Summit
from summit_tui.patterns import compiled
from summit_tui.tables import Table

EDGE = timedelta(1)
"""Days before and after a summit on which its guests still meet there."""
LATE = 2
"""Days after a summit from which an article is a later one."""
LEAD = 900
"""Characters of an article in which it names what it is about."""
GOES_ON = 600
"""Characters behind words said at a summit in which their speaker is still there."""
FEW = 2
"""Times that an article names a summit which it is not about, at most."""


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


@cache
def _of_no_state() -> Pattern[str]:
    """Leaders and chairs of what sends nobody to a summit; in small letters."""
    return compiled(
        r"\b(?:party|parliamentary|labou?r|conservative|tory|liberal|democrat(?:ic)?|republican|socialist|greens?|union"
        r"|majority|minority|senate|house|rebel|faction|church|community|business|tribal) leader\b"
        r"|\b(?:chair(?:man|woman|person)?|president|leader) of (?:the )?(?:[\w’'-]+ ){0,5}?"
        r"(?:committee|board|party|caucus|senate|academy|chamber|club|parliament|court)\b"
    )


class Report(NamedTuple):
    """An article that reports on a summit which has begun."""

    summit: Summit
    page: Page
    late: bool
    """Whether what it quotes was said since, or somewhere else, unless it says otherwise.

    It was written days after the summit or in another country, or names the summit in passing only.
    """
    looks_back: tuple[tuple[int, str], ...] = ()
    """Where it names summits before this one, and which."""
    beside: tuple[tuple[int, str], ...] = ()
    """Where it names other summits, and which; of one that has not begun, an empty text."""
    absent: frozenset[str] = frozenset()
    """Ids of the people that it says were not there."""
    members: frozenset[str] = frozenset()
    """Names of the host and of those who take part by right, if they are known: nobody else is there unasked."""
    guests: tuple[tuple[str, Span], ...] = ()
    """Ids of the people whom it names among those who were there, with the sentences that do so."""


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
                late = (
                    _is_late(article, windows.get(article.id), summit, places)
                    or _is_reaction(page, summit, places)
                    or _in_passing(occasion, page)
                )
                others = attended[article.id][1:]
                named = [(at, key) for at, key in _named(others) if key != summit.id]
                beside = tuple((at, key if phase_of.get(key) in ("during", "after") else "") for at, key in named)
                found[article.id] = Report(summit, page, late, _before(others), beside)
    return found


def _before(others: Sequence[Occasion]) -> tuple[tuple[int, str], ...]:
    return _named([o for o in others if o.relation == "earlier"])


def _named(others: Sequence[Occasion]) -> tuple[tuple[int, str], ...]:
    """Where summits are named, and which."""
    named = [o for o in others if o.summit]
    return tuple(sorted((mention.span.start, o.summit or "") for o in named for mention in o.mentions))


def _is_late(article: Article, window: Window | None, summit: Summit, places: Places) -> bool:
    """Whether days have passed since the summit, or one if the dateline is that of another town."""
    if window is None or not window.exact or not summit.end:
        return False
    since = (window.first - date.fromisoformat(summit.end)).days
    return since > LATE or (since > 0 and article.place is not None and _is_other_town(article.place, summit, places))


def _is_reaction(page: Page, summit: Summit, places: Places) -> bool:
    """Whether an article is dated from another country, of which it tells what was said there.

    A correspondent who signs from elsewhere may have followed the summit from afar: "Ana Tello in Lima".
    """
    dateline = page.article.place
    if dateline is None or not all(is_elsewhere(town, summit, places) for town in _towns(dateline)):
        return False
    lead = "\n" + page.text[:LEAD]
    return lead.partition(f"\n{dateline}")[2].lstrip()[:1] in tuple(",(-–—:/.")


def _in_passing(occasion: Occasion, page: Page) -> bool:
    """Whether an article that is about something else names the summit: late, once or twice, or as what goes on too."""
    span = page.article.span
    named = [
        m.span.start
        for m in occasion.mentions
        if m.span.source == span.source and span.start <= m.span.start < span.end
    ]
    if not named:
        return False
    sentence = page.sentence(named[0])
    if named[0] - span.start > LEAD:
        before = page.words(Span(span.source, sentence.start, named[0]))
        return len(named) <= FEW and _told().search(before) is None
    if len(named) > 1:
        return False
    return _meanwhile().search(page.words(Span(span.source, sentence.start, named[0]))) is not None


@cache
def _told() -> Pattern[str]:
    """What stands before a summit at which somebody spoke: "told the Harbour Dialogue"."""
    return compiled(r"\b(?:told|addressed|addressing|(?:speech|speaking|remarks) (?:to|at))(?: the)? ?$")


@cache
def _meanwhile() -> Pattern[str]:
    """What stands before a summit that is only the time when something else happened.

    "As Peru hosted the …", "on his way home from a …", "two days after a …".
    """
    return compiled(
        r"\b(?:(?:[Aa]s|[Ww]hile|[Ww]hen|before|after) (?:[A-Z][\w’'-]+ ){1,3}"
        r"(?:hosts?|hosted|(?:is|was) hosting|prepare[sd]?|gets? ready)"
        r"|(?:days?|weeks?|months?) (?:after|before)"
        r"|[Oo]n (?:his|her|their|the) (?:way|journey|flight|return) (?:(?:back|home) )?(?:to|from)"
        r"|[Ff]resh from)\b[^.;,]{0,40}$"
    )


def _is_other_town(dateline: str, summit: Summit, places: Places) -> bool:
    """Whether none of the towns of a dateline is the summit's: "VILNIUS", but not "VILNIUS/RIGA" or "RIGA, Latvia"."""
    return summit.place is not None and not any(is_at(town, summit, places) for town in _towns(dateline))


def _towns(dateline: str) -> list[str]:
    """The towns of a dateline, and their country where it names it."""
    return [town.strip() for town in compiled(r"[^,;/()]+").findall(dateline) if town.strip()]


def place_quotations(
    quotations: Table[Quotation],
    reported: Mapping[str, Report],
    entities: Sequence[Entity],
    places: Places,
    houses: Houses,
) -> Table[Quotation]:
    """The quotations with `summit` where they were said there; their settings are needed no more."""
    articles, speakers = quotations.field("article"), quotations.field("speaker")
    spoke = {speaker for article, speaker in zip(articles, speakers, strict=True) if speaker and article in reported}
    officials = {e.id: official for e in entities if e.id in spoke and (official := _official(e))} if spoke else {}
    states = {e.id: _heads(e) for e in entities if e.id in officials}
    summits: list[str | None] = [None] * len(quotations)
    placed: dict[str | None, str] = {}
    """Quotation said there → who said it."""
    last: dict[tuple[str, str], _Spoke] = {}
    """Article and speaker → where they were last said to speak."""
    every = quotations.inside("spans").field("start")
    starts = [every[first] for first in accumulate(quotations.sizes("spans")[:-1], initial=0)] if officials else []
    told = zip(quotations.stream("id"), quotations.stream("continues"), quotations.stream("setting"), strict=True)
    for number, (key, before, setting) in enumerate(told if officials else ()):
        speaker, report = speakers[number], reported.get(articles[number])
        if report is None or speaker not in officials:
            continue
        back = _said_back_then(quotations[number], report) if report.looks_back else None
        if back is None and report.beside:
            back = _said_at_another(quotations[number], report)
        if back is not None:
            summits[number] = back or None
            if back != report.summit.id:
                last[articles[number], speaker] = _Spoke("elsewhere", starts[number])
            continue
        if placed.get(before) != speaker:  # who goes on is still there
            around = setting or Around(quotations[number], report.page, houses)
            who = articles[number], speaker
            if officials[speaker] == "leader":
                last[who] = _spoke(around, starts[number], report, places, last.get(who))
                there = _was_there(last[who].where, speaker, report)
                if last[who].where != "there" and any(_is_another(day, report.summit) for day in around.days):
                    last[who] = _Spoke("elsewhere", starts[number])
                if report.members and states[speaker] - report.members and speaker not in dict(report.guests):
                    there = last[who].where == "there"  # nobody else is there unasked
            else:
                there = around.there and last.get(who) is None
            if not there or any(_is_another(day, report.summit) for day in around.days):
                continue
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


def _heads(entity: Entity) -> frozenset[str]:
    """The state in whose name somebody speaks, if their role names it."""
    named = entity.country and entity.country in (entity.role or "")
    return frozenset((entity.country,)) if named and entity.country else frozenset()


class _Spoke(NamedTuple):
    """Where somebody spoke, as far as that is told."""

    where: Literal["there", "elsewhere", ""]
    start: int
    """Offset of the quotation around which it is said."""


def _spoke(around: Setting | Around, start: int, report: Report, places: Places, last: _Spoke | None) -> _Spoke:
    """Where a leader said the quotation at `start`: elsewhere, and so what follows, or at the summit for a while."""
    if around.there:
        return _Spoke("there", start)
    if last is None or (last.where == "there" and start - last.start > GOES_ON):
        last = _Spoke("", start)
    if report.late and not last.where:
        return last  # nothing of it is said there, wherever it was
    for town in around.towns:
        if is_at(town, report.summit, places):
            return _Spoke("there", start)
        if is_elsewhere(town, report.summit, places):
            return _Spoke("elsewhere", start)
    return _Spoke("elsewhere", start) if around.elsewhere else last


def _was_there(where: str, speaker: str, report: Report) -> bool:
    """Whether a leader was at the summit who spoke "there", "elsewhere", or where nobody tells."""
    return where == "there" or not (where or report.late or speaker in report.absent)


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


def _said_at_another(quotation: Quotation, report: Report) -> str | None:
    """Another summit that is named as the one where it was said: "he said at the opening of the G20 summit".

    An empty text if it has not begun.
    """
    sentence = report.page.sentence(quotation.spans[0].start)
    low = bisect_left(report.beside, (sentence.start, ""))
    for start, summit in report.beside[low:]:
        if start >= sentence.end:
            return None
        quoted = any(span.start <= start < span.end for span in quotation.spans)
        if not quoted and _at().search(report.page.words(Span(sentence.source, sentence.start, start))):
            return summit
    return None


@cache
def _at() -> Pattern[str]:
    """Before the summit where something was said."""
    which = r"(?: (?:the|a|an|this|its|their))?"
    says = "[Ss]aid|[Ss]ays|[Ss]aying|[Ss]poke|[Ss]peaking|[Tt]old|[Ww]arned|[Aa]dded"
    return compiled(
        rf"\b(?:{says})(?: [\w’'-]+){{0,4}}? at{which}"
        rf"(?: (?:opening|start|beginning|end|close|(?:[\w-]+ ){{0,2}}edition) of{which})?\s*$"
        rf"|\b(?:[Tt]old|[Aa]ddressing){which}\s*$"
    )


@lru_cache(maxsize=4096)
def _standing(role: str) -> tuple[bool, bool]:
    """Whether somebody of that role looks on from outside, and whether they hold an office."""
    head = compiled(r" (?:for|to) (?:the )?(?=president|prime|[A-Z])").split(role)[0].lower()
    office = _office().search(head)
    if office and any(map(head.__contains__, (" leader", "chair", "president of "))):
        office = _office().search(_of_no_state().sub("", head))
    return _outsider().search(role.lower()) is not None, office is not None


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
