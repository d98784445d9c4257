"""The shapes of what stands around an article: names of authors, bylines, datelines, sign-offs."""

from __future__ import annotations

from summit_tui.ingest.forms.months import MONTHS
from summit_tui.knowledge.people import BETWEEN_FAMILY_NAMES, PARTICLES
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĹĻĽŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽÝ"
PART = rf"(?:(?:[{UPPER}]\.){{2,4}}|(?:Mc|Mac|O['’]|D['’]|Al-|al-|El-|el-)?[{UPPER}][\w’'-]*\.?)"
LINK = f"(?:{'|'.join(sorted(PARTICLES | BETWEEN_FAMILY_NAMES | {'of'}))})"
MONTH = f"(?:{'|'.join(month.title() for month in MONTHS)})"
"""How the name of a month begins, short or in full."""
_MONTH = f"(?:{'|'.join(form for month in MONTHS for form in (month.title(), month.upper()))})"
"""The same where it may be in capitals."""
_DAY = rf"(?:{_MONTH}[A-Za-z]*\.? \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}[A-Za-z]*\.?)"
_TOWN = (
    rf"[{UPPER}][\w’'-]+(?: (?:(?:de|do|da|dos|del|di|du|la|al|of|upon|sur|am|an der|ob) )?[{UPPER}][\w’'-]+){{0,2}}"
)
_CALLED = rf"""[("'“‘][{UPPER}][\w.’' -]{{0,20}}[)"'”’]"""
"""What somebody is called besides: “Ann "Annie" Lee”, "Robert (R. J.) Lee"."""
NAME = rf"{PART}(?: (?:{_CALLED} )?(?:{LINK} )*{PART}){{1,4}}"
SHAPES = {
    "name": rf"{NAME}(?:,? (?:Jr|Sr|II|III)\.?)?",
    "by": (
        r"(?:(?:an?\s+)?(?:text|words|story|report(?:ed|ing)?|written|analysis|opinion|review|interview"
        r"|posted|submitted|published|filed"
        r"|(?:guest |photo |personal )?essay|commentary|column|comment|dispatch|profile|editorial"
        r"|letter|reflections?|compiled|prepared|researched|issued)\s+)?"
        r"(?:by|von|par|por|av|af|door|di)\b:?\s+(?P<who>.{2,140})"
    ),
    "split": r"\s*(?:,|;|&|/|\band\b|\bund\b|\bet\b|\by\b(?= [A-Z]))\s*",
    "and place": rf"(?P<who>{NAME})(?:, | / )(?:[Ii]n )?(?P<place>[{UPPER}][\w’'.-]+(?: [{UPPER}][\w’'.-]+)?)",
    "and job": rf"(?P<who>{NAME}), (?P<job>[a-zA-Z][\w’'-]*(?: [a-zA-Z][\w’'-]*){{0,4}})",
    "place": rf"[{UPPER}][\w’'. -]{{2,40}}",
    "sign-off": (
        r"[\[(]?(?:additional |with )?(?:reporting|writing|editing|edited|compiled|translated|written|report) by "
        r"[^.]{3,160}(?:[.;]\s*(?:editing|writing|additional reporting)[^.]{3,120})*\.?[\])]?"
        r"|.{5,200} contributed to (?:this|the) (?:report|story|article)\.?"
        r"|[\[(]?with (?:files|reporting|additional reporting|notes) (?:from|by) [^.]{3,160}\.?[\])]?"
    ),
    "dateline": (
        rf"(?P<place>[{UPPER}][{UPPER}’'. /-]+(?:, (?!{_MONTH})[{UPPER}][\w. ]{{1,24}})?"
        rf"|{_TOWN}(?:, (?!{_MONTH})[{UPPER}]\w{{2,}}(?: [{UPPER}]\w+)?)?"
        r"(?=[,/ (—–-]))"
        rf"(?: \([{UPPER}][\w ]{{2,20}}\)(?=, ))?"
        rf"(?:[,:]? (?P<day>{_DAY})(?:,? (?P<year>20\d\d))?)?"
        r"\.?(?P<agency>,? ?[\(\[/](?P<name>[^()\[\]/]{2,40})[\)\]/]|, (?P<bare>[A-Z][a-zA-Z]{2,14})(?= ?[—–-]))?\s*"
        r"(?P<dash>[—–:]|--?-?|(?<=[/)])\.-?|(?<=\))(?= [A-Z]))(?=\s*\S)"
    ),
    "handles": r"(?:\s+(?:Follow\s+)?@\w{2,30})+$",
    "turns": r" \((?:now|earlier|later|until [\d.:]{1,5}|from [\d.:]{1,5})\)",
    "signed dateline": (
        rf"(?P<place>[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)?), "
        rf"(?P<day>{MONTH}[a-z]*\.? \d{{1,2}}|\d{{1,2}} {MONTH}[a-z]*)"
        rf", (?P<name>[{UPPER}]{{4,16}})\.\s+(?=[{UPPER}])"
    ),
    "agency first": (
        rf"(?P<place>[{UPPER}][{UPPER}’'. -]{{2,30}}|{_TOWN}) \((?P<name>[A-Z][A-Za-z]{{1,14}})\),? "
        rf"(?P<day>{_DAY},? 20\d\d)(?:\.| ?[–—:-]{{1,2}}) (?=\S)"
    ),
    "timed dateline": (
        rf"\d\d?[:.]\d\d \| (?P<place>{_TOWN})(?: \([A-Z]{{2,3}}\))?, (?P<day>{_DAY}(?:,? 20\d\d)?)\.?"
    ),
    "dated dateline": (
        rf"(?:(?P<first>\d[\d./ -]{{6,11}}), )?(?P<place>{_TOWN})(?:, (?P<day>[^()–—,]{{4,30}}(?:, \w{{3,12}})?))?"
        r" \((?P<name>[A-Za-z]{2,12})\) ?(?:[–—-]{1,3}|\.-) (?=\S)"
    ),
    "starts with agency": r"\(?(?P<name>[^()—–|:-]{2,30}?)\)?\s*(?:[—–|:]|--?)\s+(?P<who>.+)",
}  # fmt: skip
"""Patterns by their names; "by" and "sign-off" are for small letters."""


@cache
def shape(name: str) -> Pattern[str]:
    """The pattern of a shape, compiled when it is first sought: few pages have all of them."""
    return compiled(SHAPES[name])
