"""Countries that came to a summit, by sentences that say so: "Peru's premier joined her", "Kenya sent a deputy"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summit_tui.extract.wording.bounds import places_of
from summit_tui.knowledge import Knowledge
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.pages import Page
from summit_tui.link.summit.absent import FROM_AFAR
from summit_tui.link.summit.elsewhere import is_at
from summit_tui.link.summit.places import Places
from summit_tui.link.summit.quoted_there import Report, another_day, leads, looks_on
from summit_tui.model import Entity, Span
from summit_tui.patterns import compiled, escaped

MOST = 200
"""Countries named in one article that are looked at."""
FEW = 3
"""Members that a list names, at least."""
NEAR = 60
"""Characters from one to the next, at most."""
LEADS = 60
"""Characters before a list in which it is said of whom it is one."""


class Coming(NamedTuple):
    """How it is said that somebody came."""

    clues: tuple[str, ...]
    """Words without which a text says of nobody that they came."""
    came: Pattern[str]
    """The verb. Its group `signed` may have been done elsewhere, `came` is to wherever is said behind it, and by
    `deputy` somebody else came."""
    doubt: Pattern[str]
    """What stands before the verb where nobody is said to have come."""


def coming(knowledge: Knowledge) -> Coming:
    """The view of `[coming]` in `summit_words.toml`."""
    words: Mapping[str, list[str]] = knowledge.table("summit_words").get("coming", {})
    verbs, arriving, sending = (words.get(name, []) for name in ("verbs", "arriving", "sending"))
    gatherings, deputies = _any_of(words.get("gatherings", [])), _any_of(words.get("deputies", []))
    firsts = (verb.partition(" ")[0] + " " for verb in (*verbs, *arriving, *sending))
    return Coming(
        ("attend", "tak", "joined", "signed", "present", "among th", "left ", *dict.fromkeys(firsts)),
        compiled(
            r"\b(?:(?:attended(?! an? )|(?:is|are|was|were) (?:also )?(?:attending|taking part)"
            r"|(?:is|are|was|were) among (?:the|those) (?:[\w-]+ ){0,4}?"
            r"(?:attending|present|guests|taking part|gathered|there|leaders|presidents|signatories)"
            r"|left (?:early|before the (?:[\w-]+ ){0,2}(?:end|photo|close|session)"
            r"|the (?:[\w-]+ ){0,2}(?:summit|meeting|talks))"
            rf"|(?P<came>{_any_of(arriving)})|{_any_of(verbs)}"
            r"|(?:was|were) (?:also |both |all )?present|(?P<signed>signed)"
            rf"|joined (?:her|him|them|the (?:\w+ ){{0,2}}{gatherings}))"
            rf"|(?P<deputy>(?:is|are|was|were) represented by"
            rf"|{_any_of(sending)} (?!no\b)(?:(?:his|her|its|their|a|an|the) )?"
            rf"(?:[\w-]+ ){{0,4}}(?i:{deputies})s?))\b"
        ),
        compiled(rf"\b{_any_of(words.get('doubts', []))}\b"),
    )


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(escaped, filter(None, words))) or '(?!)'})"


def attending(
    reported: Mapping[str, Report], countries: Iterable[Entity], places: Places, said: Coming
) -> Iterator[tuple[str, str, Span, bool]]:
    """Summit and country, by their ids, and the sentence of a report: the country's leader or a deputy was there.

    And whether they are said to have been a guest, who need not be a member.
    """
    told = {key for key, report in reported.items() if any(map(report.page.text.__contains__, said.clues))}
    named: dict[str, list[tuple[int, int, str]]] = {}
    for country in countries if told else ():
        for mention in country.mentions:
            if mention.article in told:
                named.setdefault(mention.article, []).append((mention.start, mention.end, country.id))
    for key, mentions in named.items():
        report = reported[key]
        mentions.sort()
        for sentence in dict.fromkeys(_with_clues([start for start, _, _ in mentions[:MOST]], report.page, said)):
            if not another_day(sentence, report):
                guest = None
                for country_id in _in_sentence(sentence, report, mentions, places, said):
                    if guest is None:
                        guest = any(map(report.page.raw(sentence).__contains__, _AS_GUESTS))
                    yield report.summit.id, country_id, sentence, guest


_AS_GUESTS = ("came as observer", "came as guest", "came as an observer", "came as a guest")


def people_attending(reported: Mapping[str, Report], people: Iterable[Entity]) -> Iterator[tuple[str, str, Span]]:
    """Summit and person, by their ids, and the sentence of a report: right behind the name, that they were there.

    Leaders, and whoever came as a guest.
    """
    told = {key for key, report in reported.items() if any(map(report.page.text.__contains__, _DEEDS))}
    for person in people if told else ():
        if looks_on(person.role):
            continue
        for mention in person.mentions:
            if mention.article not in told or mention.form == "pronoun":
                continue
            report = reported[mention.article]
            text = report.page.text
            first = report.page.article.span.start
            behind = _was_there().match(text[mention.end - first : mention.end - first + 200].replace("\n", " "))
            if behind is None or not (leads(person.role) or behind["guest"]) or person.id in report.absent:
                continue
            sentence = report.page.sentence(mention.start)
            if not _at_another().search(report.page.words(sentence)) and not another_day(sentence, report):
                yield report.summit.id, person.id, sentence


_DEEDS = (" attended", " hosted the ", " chaired the ", " addressed the ")


@cache
def _was_there() -> Pattern[str]:
    gathering = r"the (?:summit|meeting|talks|gathering)\b(?! (?:in|of) (?:\w+ )?\d)"
    return compiled(
        r"(?:,[^,.;:“”\"]{3,70},)?(?:,? who)? (?:also )?"
        r"(?:attended (?P<guest>as (?:an? )?(?:\w+ )?(?:guest|observer)\b)"
        rf"|attended(?=[,.])|(?:attended|hosted|chaired|addressed) {gathering})"
    )


@cache
def _at_another() -> Pattern[str]:
    """What stands in a sentence that does not say that somebody came to this summit."""
    return compiled(
        r"\b(?:video|telephone|phone|remotely|virtually|last year|years ago|the year before|if|would|neither|nor)\b"
    )


def _with_clues(starts: Iterable[int], page: Page, said: Coming) -> Iterator[Span]:
    """The sentences that hold some offsets, as far as clues stand in their paragraphs."""
    first, text = page.article.span.start, page.text.replace("\n", " ").replace("\xa0", " ")
    clues = places_of(map(str.strip, said.clues), text, 0, len(text))
    for start in starts:
        low, high = page.reach(start)
        at = bisect_left(clues, low - first)
        if at < len(clues) and clues[at] < high - first:
            yield page.sentence(start)


def _in_sentence(
    sentence: Span, report: Report, named: Sequence[tuple[int, int, str]], places: Places, said: Coming
) -> Iterator[str]:
    """Ids of the countries that the sentence says to have come."""
    text = _aside().sub(lambda m: "," * len(m[0]), report.page.raw(sentence))
    here = named[bisect_left(named, (sentence.start, 0, "")) : bisect_left(named, (sentence.end, 0, ""))]
    for verb in said.came.finditer(text):
        opened = max((m.end() for m in _clause().finditer(text, 0, verb.start())), default=0)
        clause = text[opened : verb.end()]
        subject = [(a - sentence.start, b - sentence.start, key) for a, b, key in here]
        subject = [one for one in subject if opened <= one[0] and one[1] <= verb.start()]
        if not subject or said.doubt.search(clause) or (report.late and verb["signed"]):
            continue
        if _from_afar().match(text, verb.end()):
            continue
        if "xcept " in text or "ll but " in text:
            continue
        if verb["came"] and not _here(text, verb.end(), report, places):
            continue
        if verb["deputy"]:
            yield subject[-1][2]
        yield from (key for start, end, key in subject if _acts(text, start, end, verb))


def _here(text: str, end: int, report: Report, places: Places) -> bool:
    """Whether where somebody came is where the summit is: "arrived in Lima", "arrived on Friday evening"."""
    to = _whither().match(text, end)
    return is_at(to[1], report.summit, places) if to else text[end : end + 4] in (" on ", " ear", " lat", " for")


@cache
def _from_afar() -> Pattern[str]:
    return compiled(FROM_AFAR)


@cache
def _whither() -> Pattern[str]:
    return compiled(r" (?:in|at|to|into) (?:the [a-z]+ of )?((?:[A-Z][\w’'-]+ ?){1,3}(?<! ))")


def _acts(text: str, start: int, end: int, verb: Match[str]) -> bool:
    """Whether a country is who came, alone or in a list, and not where or whence."""
    if text.endswith(_ELSEWHERE, 0, start) and not text.endswith(_SENT, 0, start):
        return False
    return text[end : verb.start()].strip() in ("", "also", "both", "all") or _goes_on().match(text, end) is not None


_ELSEWHERE = (" in ", " in the ", " from ", " about ", " against ", " near ", " on ", " at ", " than ", " outside ")
"""What stands before a country that is not who came."""
_SENT = ("eaders from ", "residents from ", "rime ministers from ", "eads of state from ", "elegations from ")
"""What stands before one from which somebody came."""


@cache
def _goes_on() -> Pattern[str]:
    """Behind a country in a list of those who came, or behind what its leader is called by."""
    return compiled(
        r"(?:[’']s)? (?:[a-z-]+ ){0,3}(?i:president|prime minister|premier|chancellor|king|queen|emir|sultan|prince"
        r"|foreign|leader|head|vice|deputy|minister|secretary)|, |,? and | and its |(?:[’']s)? [A-Z]"
    )


@cache
def _clause() -> Pattern[str]:
    return compiled(r"[;:”“\"] ?| (?:while|but|as|when|after|before|said|says|that) |, (?:which|who) ")


@cache
def _aside() -> Pattern[str]:
    return compiled(r", (?:who|which|whose) [^,;.“”]{1,120},")


def listed_members(
    reported: Mapping[str, Report], countries: Iterable[Entity], members: Mapping[str, Mapping[str, Span | None]]
) -> Iterator[tuple[str, str, Span]]:
    """Summit and country, by their ids, and the list in a report that names it among those who came.

    `members` has for each summit those who take part by right, each with the words that say so, if they are known.
    """
    open_ones = {key: came for key, came in members.items() if None in came.values()}
    wanted = set().union(*open_ones.values())
    named: dict[str, list[tuple[int, str]]] = {}
    for country in countries if wanted else ():
        for mention in country.mentions if country.id in wanted else ():
            report = reported.get(mention.article)
            if report and mention.form != "adjective" and country.id in open_ones.get(report.summit.id, ()):
                named.setdefault(mention.article, []).append((mention.start, country.id))
    for article, mentions in named.items():
        mentions.sort()
        report = reported[article]
        for first, last in _crowded(mentions[:MOST], report.page):
            part = Span(report.page.article.span.source, mentions[first][0], mentions[last][0] + 1)
            if _lists_who_came(part, report):
                for _, key in mentions[first : last + 1]:
                    yield report.summit.id, key, part


def _crowded(mentions: Sequence[tuple[int, str]], page: Page) -> Iterator[tuple[int, int]]:
    """The first and last of several members that are named side by side in a sentence, by their numbers."""
    first, text, base = 0, page.text, page.article.span.start
    for number in range(1, len(mentions) + 1):
        if number < len(mentions) and mentions[number][0] - mentions[number - 1][0] <= NEAR:
            between = mentions[number - 1][0] - base, mentions[number][0] - base
            if text.find(". ", *between) < 0 and text.find("\n", *between) < 0:
                continue
        if len({key for _, key in mentions[first:number]}) >= FEW:
            yield first, number - 1
        first = number


def _lists_who_came(part: Span, report: Report) -> bool:
    """Whether a sentence says of those named in a part of it that they came, or signed, and of nobody that they may."""
    sentence = report.page.sentence(part.start)
    if part.end > sentence.end:
        return False
    words = report.page.raw(sentence).lower()
    before, behind = words[: part.start - sentence.start], words[part.end - sentence.start :]
    led = any(map(before[-LEADS:].__contains__, _LED)) or (
        behind.find("’s ", 0, NEAR) + behind.find("'s ", 0, NEAR) > -2
    )
    came = led and any(map(words.__contains__, _CAME))
    came = came or any(map(behind.__contains__, _DID))
    return came and not any(map(words.__contains__, _STAYED)) and not another_day(sentence, report)


_LED = (
    *(
        "leaders of",
        "leaders from",
        "presidents of",
        "presidents from",
        "ministers of",
        "heads of state of",
        "kings of",
    ),
    *("government of", "premiers of", "signed by", "attended by", "joined by", "backed by", "guests", "delegations"),
    *("representatives of", "representatives from", "they were", "were the", "included", "including"),
)
"""What stands before a list of those who came, in small letters."""
_CAME = (
    *("leaders", "presidents", "heads of", "prime ministers", "premiers", "kings", "delegation", "signed", "attended"),
    *(" came", "arrived", "joined", " met ", "seated", "present", "took part", "gathered", "hosted", "welcomed"),
)
"""What a sentence has, in small letters, that tells of who came, or names them by what they are."""
_DID = (" signed", " attended", " took part", " came", " were present", " were there", " joined", " also signed")
"""What stands behind such a list."""
_STAYED = (
    *(
        " not ",
        "n't ",
        "n’t ",
        "never ",
        "neither ",
        " nor ",
        "absent",
        "skipp",
        "stayed",
        "boycott",
        "refus",
        "declin",
    ),
    *("without ", "except ", "will ", "would ", " may ", "might ", "could ", "should ", "expected", " due ", " if "),
    *("video", " sent ", "former ", "last year", " ago"),
)
"""What a sentence has, in small letters, by which nobody can say who came."""
