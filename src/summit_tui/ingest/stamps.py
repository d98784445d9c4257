"""Dates of publication as the world's pages print them → ISO days or minutes."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@cache
def digit() -> re.Pattern[str]:
    """Without one, a line holds no date."""
    return re.compile(r"\d")


@cache
def age() -> re.Pattern[str]:
    """Without one, nor does it tell an age in words."""
    return re.compile(r"ago|now|day", re.IGNORECASE)


class Stamp(NamedTuple):
    """A date that makes up a line, or most of it."""

    iso: str | None
    """Day or minute; None for an age ("2 hours ago"), a time alone, or a day without its year."""
    rank: int
    """How much speaks for its being the date of publication: 3 a word says so, 2 a date, 1 an update, 0 no date."""
    rest: str
    """What else the line says."""
    keyword: bool = False


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The pieces that a line about publication is made of."""
    month = (
        r"(?P<mon>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
        r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
    )
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    year = r"(?P<year>(?:19|20)\d\d)"
    zone = r"(?:GMT|UTC|BST|CET|CEST|EET|EST|EDT|ET|CST|CDT|CT|PST|PDT|PT|MSK|IST|HKT|SGT|JST|KST|AEST|AEDT|WAT|SAST|Z)"
    flags = re.IGNORECASE
    either = rf"{unnamed(month)}\s+{unnamed(day)}|{unnamed(day)}\s+{unnamed(month)}"
    return {
        "day month year": re.compile(rf"\b{day}(?:\s+of)?[\s.-]+{month}[\s,.-]*{year}\b", flags),
        "month day year": re.compile(rf"\b{month}\s*{day},?\s+{year}\b", flags),
        "year month day": re.compile(rf"\b{year}\s+{month}\s+{day}\b", flags),
        "iso": re.compile(
            r"\b(?P<year>(?:19|20)\d\d)([-/.])(?P<m>\d\d?)\2(?P<day>\d\d?)"
            r"(?:[T ](?P<h>\d\d):(?P<min>\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)"
        ),
        "numbers": re.compile(r"\b(?P<a>\d\d?)([/.-])(?P<b>\d\d?)\2(?P<year>(?:19|20)\d\d)\b"),
        "no year": re.compile(rf"\b(?:{either})(?!\w)", flags),
        "time": re.compile(
            rf"\b(?:at\s+)?(?P<h>[01]?\d|2[0-3])(?:[:.h](?P<min>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<half>[ap]\.?m\b\.?)?"
            rf"(?:\s*\(?(?:{zone})\b\)?(?:[+-]\d\d?(?::?\d\d)?)?)?",
            flags,
        ),
        "age": re.compile(
            r"^(?:(?:updated|posted|published|about|over|almost)\s+)*(?:an?|one|two|three|\d+)\s*"
            r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)"
            r"(?:\s+ago)\W*$|^(?:just now|yesterday|today)$",
            flags,
        ),
        "keyword": re.compile(
            r"\b(?:first\s+)?(?P<published>published|posted|publication date|date|issued|filed|released|created)"
            r"(?:\s+on)?\b\s*:?|\b(?P<updated>(?:last\s+)?(?:updated|modified|edited|revised)(?:\s+on|\s+at)?)\b\s*:?",
            flags,
        ),
        "weekday": re.compile(
            r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?", flags
        ),
        "zone": re.compile(
            rf"\b{zone}\b(?:[+-]\d\d?(?::?\d\d)?)?|\+\d\d:?\d\d|\bhrs\b|\b(?:local|beijing|moscow) time\b", flags
        ),
        "reading": re.compile(r"\b\d+[\s-]*min(?:ute)?s?(?:\s+read)?\b|\b\d+\s+(?:comments?|shares?|views?)\b", flags),
    }  # fmt: skip


def unnamed(pattern: str) -> str:
    """A pattern whose groups capture nothing."""
    return re.sub(r"\?P<\w+>", "?:", pattern)


def find_stamp(line: str) -> Stamp | None:
    """What a short line says of the time of publication, or None if it says nothing of the kind."""
    known = patterns()
    if known["age"].match(line):
        return Stamp(None, 0, "")
    digits = digit().search(line)
    if not digits and not age().search(line):
        return None
    pieces = re.split(r"\s*[|•·–—]\s*|\s+-\s+|,\s+", line)
    ages = [piece for piece in pieces if known["age"].match(piece)]
    if ages:
        return Stamp(None, 0, " | ".join(piece for piece in pieces if piece not in ages), "ago" in ages[0])
    if not digits:
        return None
    found = [hit for name in ("iso", "day month year", "month day year", "year month day", "numbers")
             for hit in known[name].finditer(line) if iso_day(name, hit)]  # fmt: skip
    if not found:
        return without_year(line)
    found.sort(key=lambda hit: hit.start())
    first, rank, keyword = choose(line, found)
    rest = line
    for hit in sorted(found, key=lambda hit: -hit.start()):
        rest = rest[: hit.start()] + " \0 " + rest[hit.end() :]
    iso = iso_day(kind_of(first), first) or ""
    minute = clock(first, line)
    return Stamp(iso + minute, rank, peel(rest), keyword)


def kind_of(hit: re.Match[str]) -> str:
    """The name of the pattern that a match is of."""
    return next(name for name, pattern in patterns().items() if pattern is hit.re)


def choose(line: str, found: list[re.Match[str]]) -> tuple[re.Match[str], int, bool]:
    """The date of publication among the dates of a line, with its rank and whether a word says what it is."""
    best = found[0], -1, False
    for hit in found:
        rank, keyword = 2, False
        words = list(patterns()["keyword"].finditer(line, 0, hit.start()))
        if words:
            rank, keyword = (1 if words[-1]["updated"] else 3), True
        if rank > best[1]:
            best = hit, rank, keyword
    return best


def without_year(line: str) -> Stamp | None:
    """A day without a year or a time of day, if that is all the line holds."""
    known = patterns()
    rest, days = known["no year"].subn(" ", line)
    rest, times = known["time"].subn(" ", rest)
    keyword = known["keyword"].search(line) is not None
    if not days and not (times and re.search(r"\d[:.h]\d\d|\d\s*[ap]\.?m|GMT|UTC", line, re.IGNORECASE)):
        return None
    rest = peel(rest)
    return None if rest else Stamp(None, 0, "", keyword)


def peel(rest: str) -> str:
    """What is left of a line without its times, weekdays and words such as "Published"."""
    known = patterns()
    for name in ("keyword", "reading", "weekday", "zone"):
        rest = known[name].sub(" ", rest)
    pieces = rest.split("\0")
    pieces[1:] = [
        known["time"].sub(" ", piece, count=2) if any(map(str.isdigit, piece)) else piece for piece in pieces[1:]
    ]
    pieces[0] = re.sub(r"(?<!\w)\d\d?[:.]\d\d\s*(?:[ap]\.?m\.?)?", " ", pieces[0], flags=re.IGNORECASE)
    rest = re.sub(r"\s+", " ", " ".join(pieces))
    return rest.strip(" -–—|•·,:;/()[]@").removesuffix(" at").removesuffix(" on").strip(" -–—|•·,:;/()[]@")


def iso_day(kind: str, hit: re.Match[str]) -> str | None:
    """The ISO day of a match; None if there is no such day, or if day and month cannot be told apart."""
    year = int(hit["year"])
    if kind == "iso":
        month, day = int(hit["m"]), int(hit["day"])
    elif kind == "numbers":
        a, b = int(hit["a"]), int(hit["b"])
        if hit[2] == "." or a > 12 or a == b:
            day, month = a, b
        elif b > 12:
            day, month = b, a
        else:
            return None
    else:
        month, day = MONTHS.index(hit["mon"][:3].casefold()) + 1, int(hit["day"])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def clock(hit: re.Match[str], line: str) -> str:
    """The time of day beside a date as `Thh:mm`, or nothing."""
    groups = hit.groupdict()
    if groups.get("h"):
        return f"T{groups['h']}:{groups['min']}" if int(groups["h"]) < 24 and int(groups["min"]) < 60 else ""
    for lo, hi in ((hit.end(), min(len(line), hit.end() + 25)), (max(0, hit.start() - 25), hit.start())):
        for time in patterns()["time"].finditer(line, lo, hi):
            if time["min"] is None and time["half"] is None:
                continue
            hour, minute = int(time["h"]), int(time["min"] or 0)
            if time["half"]:
                if not 1 <= hour <= 12:
                    continue
                hour = hour % 12 + (12 if time["half"][0] in "pP" else 0)
            return f"T{hour:02}:{minute:02}"
    return ""
