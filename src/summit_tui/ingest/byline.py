"""Who wrote it and where: bylines, datelines, sign-offs, and the agencies they name."""

from __future__ import annotations

import re
from functools import cache

from summit_tui.ingest.stamps import MONTHS, small_letters
from summit_tui.knowledge.outlets import Outlet, Outlets
from summit_tui.patterns import compiled
from summit_tui.tuples import NamedTuple


class Byline(NamedTuple):
    """What a byline says."""

    authors: tuple[str, ...]
    outlet: Outlet | None = None
    place: str | None = None


class Dateline(NamedTuple):
    """What a report begins with: ASTANA, June 17 (Xinhua) --"""

    place: str
    agency: Outlet | None
    day: str
    """What it prints of the date, or nothing."""
    length: int


UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĹĻĽŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽÝ"
PART = rf"(?:(?:Mc|Mac|O['’]|D['’]|Al-|al-|El-|el-)?[{UPPER}][\w’'-]*\.?)"
LINK = r"(?:de|da|di|do|dos|du|del|della|la|le|van|von|der|den|ter|ten|zu|al|el|bin|bint|ibn|ben|abu|af|av|y|e|of)"
MONTH = f"(?:{'|'.join(month.title() for month in MONTHS)})"
"""How the name of a month begins, short or in full."""
NAME = rf"{PART}(?: (?:{LINK} )*{PART}){{1,4}}"
JOBS = frozenset(
    [
        "correspondent",
        "reporter",
        "staff",
        "editor",
        "writer",
        "columnist",
        "desk",
        "bureau",
        "chief",
        "agencies",
        "author",
        "contributor",
        "contributing",
        "news",
        "service",
        "foreign",
        "affairs",
        "our",
    ]
)

NO_NAME = frozenset(
    ["staff", "our correspondent", "our correspondents", "special correspondent", "news desk", "web desk"]
    + [f"staff {post}" for post in ("report", "reports", "reporter", "reporters", "writer", "writers", "correspondent")]
)
"""Bylines of nobody by name."""
POSTS = frozenset(
    ("correspondent", "reporter", "editor", "columnist", "writer", "journalist", "fellow", "analyst", "researcher")
)
"""Words that end what an author is called."""
ISSUES = frozenset(
    ("digest", "briefing", "bulletin", "roundup", "round-up", "newsletter", "edition", "update", "recap")
)
"""Words of what is published and of no person's name."""


MADE = ("Compiled by the ", "Prepared by the ", "Researched by the ", "Issued by the ")
"""How a line begins that says which office a text is from."""
PAPERS = ISSUES.union(
    str.split(
        "sheet sheets fact facts readout readouts release releases statement statements remarks speech speeches press"
        " transcript transcripts conclusions declaration communique communiqué council commission ministry department"
        " parliament secretariat spokesperson chancellery embassy"
    )
)
"""Words of what offices publish, and of offices, that are in no person's name."""
TOWNS = frozenset(("City", "Town", "Island", "Islands", "Province", "County", "Beach", "Bay", "D.C.", "DC"))
"""With what the names of places end that have the shape of a person's."""


SHAPES = {
    "name": rf"{NAME}(?:,? (?:Jr|Sr|II|III)\.?)?",
    "by": (
        r"(?:(?:an?\s+)?(?:text|words|story|report(?:ed|ing)?|written|analysis|opinion|review|interview|photographs?"
        r"|posted|filed|(?:guest |photo |personal )?essay|commentary|column|comment|dispatch|profile|editorial"
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
        rf"(?P<place>[{UPPER}][{UPPER}’'. /-]+(?:, (?!{MONTH})[{UPPER}][\w. ]{{1,24}})?"
        rf"|[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+){{0,2}}(?:, (?!{MONTH})[{UPPER}]\w{{2,}}(?: [{UPPER}]\w+)?)?"
        r"(?=[,/ (—–-]))"
        rf"(?: \([{UPPER}][\w ]{{2,20}}\)(?=, ))?"
        rf"(?:[,:]? (?P<day>{MONTH}[a-z]*\.? \d{{1,2}}|\d{{1,2}} {MONTH}[a-z]*\.?)(?:,? (?P<year>20\d\d))?)?"
        r"\.?(?P<agency>,? ?[\(\[/](?P<name>[^()\[\]/]{2,40})[\)\]/]|, (?P<bare>[A-Z][a-zA-Z]{2,14})(?= ?[—–-]))?\s*"
        r"(?P<dash>[—–:]|--?-?|(?<=[/)])\.-?|(?<=\))(?= [A-Z]))(?=\s*\S)"
    ),
    "handles": r"(?:\s+@\w{2,30})+$",
    "turns": r" \((?:now|earlier|later|until [\d.:]{1,5}|from [\d.:]{1,5})\)",
    "signed dateline": (
        rf"(?P<place>[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)?), "
        rf"(?P<day>{MONTH}[a-z]*\.? \d{{1,2}}|\d{{1,2}} {MONTH}[a-z]*)"
        rf", (?P<name>[{UPPER}]{{4,16}})\.\s+(?=[{UPPER}])"
    ),
    "starts with agency": r"\(?(?P<name>[^()—–|:-]{2,30}?)\)?\s*(?:[—–|:]|--?)\s+(?P<who>.+)",
}  # fmt: skip
"""The shapes of bylines; "by" and "sign-off" in small letters."""
_FROM = (" in ", " report from ", " reports from ", " reporting from ")


@cache
def shape(name: str) -> re.Pattern[str]:
    """The pattern of a shape, compiled when it is first sought: few pages have all of them."""
    return compiled(SHAPES[name])


def placed(line: str) -> tuple[str, str] | None:
    """Names, as listed, and the place they report from: "Jane Doe and John Roe in Astana"."""
    cuts = [(at, at + len(link)) for link in _FROM if (at := line.find(link)) > 0]
    if not cuts:
        return None
    end, start = min(cuts)
    who, place = line[:end].removesuffix(","), line[start:]
    place, beside, other = place.partition(" and ")
    if beside and shape("name").fullmatch(other.partition(" in ")[0]):
        who = f"{who}, {other.partition(' in ')[0]}"
    elif beside:
        place += beside + other
    if not shape("place").fullmatch(place) or not all(
        map(shape("name").fullmatch, compiled(", | and | & ").split(who))
    ):
        return None
    return who, place.strip()


def is_name(text: str) -> bool:
    """Whether a line has the shape of one person's name."""
    if len(text) > 45 or shape("name").fullmatch(text) is None:
        return False
    words = text.casefold().split()
    return PAPERS.isdisjoint(words) and words[-1] not in POSTS and words[0] not in ("in", "at", "from", "the")


def split_names(text: str) -> tuple[str, ...]:
    """The names of a list, or nothing if any of it is no name."""
    pieces = [p for p in shape("split").split(text.strip(" .,|-–—")) if p]
    pieces = [*pieces[:1], *(p for p in pieces[1:] if not is_post(p))]
    names = tuple(tidy(p) for p in pieces if is_name(tidy(p)))
    return names if len(names) == len(pieces) else ()


def tidy(name: str) -> str:
    """A name printed in capitals, with the capitals of a name."""
    name = " ".join(name.split())
    return name.title() if name.isupper() and len(name) > 4 else name


def find_byline(line: str, outlets: Outlets) -> Byline | None:
    """What a short line says of who wrote it, or None."""
    line = shape("handles").sub("", line) if "@" in line else line
    if line.endswith(")") or ") and " in line:
        taken_in_turns = shape("turns").sub("", line)
        if taken_in_turns != line and (names := split_names(taken_in_turns)):
            return Byline(names)
    by = shape("by").fullmatch(small_letters(line))
    if by:
        found = credited(line[by.start("who") : by.end("who")].strip(), outlets)
        made = line.startswith(MADE) and all(
            word[0].isupper() or word in ("the", "of", "and") for word in by_whom(line)
        )
        return found or (Byline(()) if made else None)
    split = shape("starts with agency").fullmatch(line)
    if split:
        outlet = outlets.find(split["name"])
        names = split_names(split["who"]) if outlet else ()
        if names:
            return Byline(names, outlet)
    if line.casefold() in NO_NAME:
        return Byline(())
    if line[:9].casefold() == "from our " and "correspondent" in line and len(line) < 80:
        return Byline(())
    if line.startswith("with ") and line[5:].isupper() and (names := split_names(line[5:])):
        return Byline(names)
    if line.startswith("Reporting from ") and shape("place").fullmatch(line[15:].partition(", ")[0]):
        return Byline((), None, line[15:])
    above, link, who = line.partition(" / By ")
    if link and (names := split_names(who)):
        return Byline(names, outlets.find(above))
    where = placed(line)
    if where and (names := split_names(where[0])):
        return Byline(names, None, where[1])
    if " / " in line and (beside := shape("and place").fullmatch(line)):
        return Byline((tidy(beside["who"]),), None, beside["place"])
    who, _, rest = line.partition(", ")
    post, _, body = rest.partition(", ")
    if body and len(line) < 100 and is_name(who) and is_post(post) and shape("place").fullmatch(body):
        return Byline((tidy(who),))  # "Ann Lee, Senior Fellow, Lakes Programme"
    job = shape("and job").fullmatch(line) if ", " in line and len(line) < 80 else None
    return Byline((tidy(job["who"]),)) if job and is_post(job["job"]) else None


def by_whom(line: str) -> list[str]:
    """The words behind "by"."""
    return line.partition(" by ")[2].split()


def is_post(text: str) -> bool:
    """Whether all of some words say what an author is: "senior fellow", "Regional Correspondent"."""
    words = text.casefold().split()
    return words[-1] in POSTS


def credited(who: str, outlets: Outlets) -> Byline | None:
    """Names, an outlet, or names with their outlet, role or place."""
    who = who.rstrip(" .,|")
    who, linked, helpers = who.partition(" with ")
    helping = split_names(helpers) if linked and split_names(who) else ()
    if linked and not helping and not helpers.startswith(("files from ", "reporting by ", "inputs from ")):
        who = f"{who} with {helpers}"
    if helping:
        return Byline((*split_names(who), *helping))
    outlet = outlets.find(who)
    if outlet:
        return Byline((), outlet)
    names = split_names(who)
    if len(names) > 1 and outlets.sounds_like_one(names[-1]):
        return Byline(names[:-1], Outlet(names[-1]))
    if len(names) > 1 and names[-1].rpartition(" ")[2] in TOWNS:
        return Byline(names[:-1], None, names[-1])
    if names:
        return Byline(names)
    where = placed(who)
    if where:
        return Byline(split_names(where[0]), None, where[1])
    beside = shape("and place").fullmatch(who)
    if (
        beside
        and is_name(beside["who"])
        and not outlets.sounds_like_one(beside["place"])
        and not is_job(beside["place"])
    ):
        return Byline((tidy(beside["who"]),), outlets.find(beside["place"]), beside["place"])
    head, _, tail = compiled(r"\s*[|•·(–—]\s*|\s+-\s+|,\s+").sub("\0", who, count=0).partition("\0")
    if is_job(head) and tail and not (is_job(tail) or is_name(tail)) and shape("place").fullmatch(tail):
        return Byline((), None, tail)
    pieces = [head, *filter(None, tail.split("\0"))]
    authors: list[str] = []
    found: Outlet | None = None
    for piece in pieces:
        piece = piece.strip(" )")
        if found is None and (outlet := outlets.find(piece)):
            found = outlet
        elif found is None and authors and outlets.sounds_like_one(piece):
            found = Outlet(piece)
        elif names := split_names(piece):
            authors += names if not is_job(piece) else ()
        elif not is_job(piece):
            return None
    return Byline(tuple(authors), found) if authors or found else job_only(pieces)


def job_only(pieces: list[str]) -> Byline | None:
    """A byline without a name ("By our foreign staff")."""
    return Byline(()) if all(is_job(p) for p in pieces) else None


def is_job(text: str) -> bool:
    """Whether words after a name say what the author is rather than who."""
    return bool(JOBS & set(text.casefold().split()))


def find_dateline(text: str, outlets: Outlets) -> Dateline | None:
    """The dateline that a paragraph begins with, or None."""
    hit = shape("dateline").match(text[:110])
    if hit is None:
        signed = shape("signed dateline").match(text[:110]) if "." in text[:60] else None
        agency = signed and (outlets.find(signed["name"]) or Outlet(signed["name"], agency=True))
        return Dateline(signed["place"], agency, signed["day"], signed.end()) if signed else None
    name = hit["name"] or hit["bare"]
    place, agency = hit["place"].strip(" ."), outlets.find(name) if name else None
    if agency is None and (hit["bare"] or not hit["dash"]):
        return None  # "Valletta, Sept 22, Kyodo -" and "Valletta, Sep 22 (PTI) India …" are those of agencies alone
    if hit["name"] and agency is None and outlets.sounds_like_one(hit["name"]):
        agency = Outlet(hit["name"], agency=True)
    shouted = (place.isupper() and len(place) > 3) or (
        ", " in place and not place.endswith("day") and hit["dash"] != ":"
    )
    dash = hit["dash"] != ":" or bool(agency)
    if not dash or not (shouted or agency or hit["day"]) or (hit["dash"] == "-" and text[hit.end()] != " "):
        return None
    if outlets.find(place):
        return None
    day = f"{hit['day']} {hit['year']}" if hit["day"] and hit["year"] else hit["day"] or ""
    return Dateline(place, agency, day, hit.end())
