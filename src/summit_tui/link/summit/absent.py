"""Whom a report on a summit says to have stayed away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat

from summit_tui.lean.hints import Final, Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.summit.elsewhere import is_at, is_elsewhere
from summit_tui.link.summit.places import Places
from summit_tui.link.summit.quoted_there import Report
from summit_tui.model import Entity, Summit
from summit_tui.patterns import compiled
from summit_tui.tables import Table

CLUES: Final = ("not attend", "not in ", "not at ", "not present", "not come", "not travel", "not take part", "stayed ",
                "remained in ", "remained at", "bsent", "skipp", "boycott", "cancel", "called off h", "pulled out",
                "withdrew from", "backed out", "missed the ", "shunned", "represented by", "his place", "her place",
                "stead", "represent h", "video", "remotely", "virtually",
                "not invited", "barred from ", "disinvited")  # fmt: skip
"""Words without which a text says of nobody that they stayed away."""
LONGEST: Final = 80
"""Characters between somebody's name and what is said of them: "Tarn, now the mayor of Selwyn, did not attend"."""
MOST: Final = 20
"""Places of one article where somebody is said to have stayed away."""


@cache
def _away() -> Pattern[str]:
    gathering = r"(?:[\w’'“”\"+–-]+ ){0,4}(?:summit|talks|meeting|gathering)"
    return compiled(
        rf"\b(?:(?:did|does|do|would|will|could) not (?:attend{_PART}|travel|take part(?=[.,;]| in the {gathering})"
        rf"|come(?=[.,;]| to (?:the {gathering}|[A-Z])))"
        rf"|(?:was|is|were) (?:not (?:attending{_PART}|present|at the {gathering})|(?:\w+ly )?absent{_PART}"
        r"|represented by|not invited|disinvited|barred from )"
        rf"|(?:stayed|remained) (?:away|at home|home)"
        rf"|(?:skipped|boycotted|missed|shunned|pulled out of|withdrew from|backed out of) (?:the|this) {gathering}"
        r"|(?:cancell?ed|called off) (?:at the last|(?:his|her) (?:trip|visit|journey|attendance|appearance))"
        r"|(?:sent|dispatched) (?:[\w’'-]+ ){1,8}(?:in (?:his|her) (?:place|stead)|instead|to represent (?:him|her))"
        rf"|(?:joined|attended|spoke|took part|participated|appeared|addressed the {gathering}){FROM_AFAR}"
        r"|(?P<not>was not|is not|were not) in (?P<there>(?:[A-Z][\w’'-]+ ?){1,3})"
        r"|(?:stayed|remained) in (?P<instead>(?:[A-Z][\w’'-]+ ?){1,3}))"
    )


FROM_AFAR: Final = (
    r"(?: [\w-]+){0,5}? (?:(?:by|via|through|over) (?:an? )?(?:\w+ )?(?:video|(?:tele)?phone)|remotely|virtually)"
)
"""Behind a verb of coming: somebody was heard there who did not come."""
_PART: Final = (
    r"(?! (?:from )?(?:the |an? )?(?:[\w’'-]+ ){0,2}?"
    r"(?:session|dinner|lunch|ceremony|photo|reception|banquet|gala|opening|closing|press|news|vote))"
)
"""Not behind it: a part of a summit, from which its guests may be absent."""


@cache
def _between() -> Pattern[str]:
    return compiled(
        r"(?:,? who|,[^,.;:“”\"]{3,70},(?: who)?)?(?: (?:was|had been)[^,.;:“”\"]{3,50},? but)?"
        r"(?: himself| herself)?(?: also)? "
    )


@cache
def _missing() -> Pattern[str]:
    """Ends behind a name: "Absent from the hall was Kenyan President Jumo Okoro."."""
    return compiled(
        r"\b[Aa]bsent (?:from (?:[\w’'-]+ ){1,4}?)?(?:was|were) "
        r"(?:[\w’'-]+ ){0,6}[\w’'-]+(?=[.,;])"
    )


@cache
def _neither() -> Pattern[str]:
    """Two who did not come: "Neither Tarn of Kenya nor Peru's Oduya attended"; their names end the groups."""
    return compiled(
        r"\b[Nn]either ([^.;:“”\"]{3,100}?) nor ([^.;:“”\"]{3,80}?)(?: of (?:the )?[A-Z][\w-]+)?"
        r" (?=(?:attended|came|comes|is|was|were|made|turned up|showed up|took part|travell?ed|appeared|joined|went)\b)"
    )


def with_absent(reported: Mapping[str, Report], entities: Table[Entity], places: Places) -> dict[str, Report]:
    """The reports, each with the ids of the people that it says were not at its summit."""
    said = {}
    for key, report in reported.items():
        text = report.page.text
        base = report.page.article.span.start
        found = []
        if any(map(text.__contains__, CLUES)):
            found += [base + m.start() for m in _away().finditer(text) if _is_away(m, report.summit, places)]
        if "bsent " in text:
            found += [base + m.end() for m in _missing().finditer(text)]
        if "either " in text:
            found += [base + end for m in _neither().finditer(text) for end in (m.end(1), m.end(2))]
        if found:
            said[key] = found
    if not said:
        return dict(reported)
    absent: dict[str, set[str]] = {key: set() for key in said}
    mentions = entities.inside("mentions")
    named = zip(entities.field("id"), entities.field("kind"), strict=True)
    whose = chain.from_iterable(map(repeat, named, entities.sizes("mentions")))
    ends = zip(whose, mentions.field("article"), mentions.field("end"), strict=True)
    for (key, kind), article, end in ends:
        if article in said and kind == "person" and _is_of(end, said[article], reported[article]):
            absent[article].add(key)
    return {
        key: report._replace(absent=frozenset(absent[key])) if key in absent else report
        for key, report in reported.items()
    }


def countries_away(reported: Mapping[str, Report], countries: Iterable[Entity]) -> set[tuple[str, str]]:
    """Summit and country, by their ids, where a report on the summit says that the country kept away from it."""
    texts = {key: report.page.text for key, report in reported.items() if says_any(report.page.text)}
    away = set()
    for country in countries if texts else ():
        for mention in country.mentions:
            if mention.article not in texts:
                continue
            report, text = reported[mention.article], texts[mention.article]
            first = report.page.article.span.start
            behind = _kept_away().match(text, mention.end - first)
            if behind or text.endswith(_KEPT_BY, 0, mention.start - first) or _but(text, mention.start - first):
                away.add((report.summit.id, country.id))
    return away


def says_any(text: str) -> bool:
    """Whether a text says of anybody that they kept away."""
    return any(words in text for words in _KEPT)


_KEPT = (
    ", except ",
    "d except ",
    "exception of ",
    "boycott",
    "stayed away",
    "did not attend",
    "skipped the summit",
    "sent nobody",
)


def _but(text: str, at: int) -> bool:
    """Whether all came but the one who is named there."""
    return "xcep" in text[max(0, at - 24) : at] and _all_but().search(text, max(0, at - LONGEST), at) is not None


@cache
def _all_but() -> Pattern[str]:
    return compiled(
        r"\b(?:attended|came|took part|(?:was|were) (?:there|present|represented)),? "
        r"(?:except(?: for| that of)?|with the exception of) (?:the )?$"
    )


_KEPT_BY = ("boycotted by ", "boycotted by the ", "boycott by ", "boycott by the ")


@cache
def _kept_away() -> Pattern[str]:
    """Behind a country's name: "the United States, which boycotted the meeting", "a US boycott"."""
    return compiled(
        r"(?:,? (?:which|who))?(?: (?:has|have|had|is|was|also|itself|again)){0,2} (?:boycott\w*\b|stayed away\b"
        r"|did not attend\b|skipped the summit\b|sent nobody\b)"
    )


def _is_away(found: Match[str], summit: Summit, places: Places) -> bool:
    if (there := found["there"]) is not None:
        return is_at(there.strip(), summit, places)
    if (instead := found["instead"]) is not None:
        return is_elsewhere(instead.strip(), summit, places)
    return True


def _is_of(end: int, said: Sequence[int], report: Report) -> bool:
    """Whether what is said of somebody stands right behind their name, or ends with it."""
    start = report.page.article.span.start
    text = report.page.text
    return any(
        at == end
        or (0 < at - end <= LONGEST and _between().fullmatch(text[end - start : at - start].replace("\n", " ")))
        for at in said[:MOST]
    )
