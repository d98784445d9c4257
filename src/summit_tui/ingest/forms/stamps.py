"""Dates of publication as the world's pages print them → ISO days or minutes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from summit_tui.ingest.forms.months import FOREIGN, MONTHS, month_number
from summit_tui.ingest.forms.wire_copy import without_changes
from summit_tui.ingest.furniture import holds_any
from summit_tui.lean.days import date
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled


@cache
def digit() -> Pattern[str]:
    """Without one, a line holds no date."""
    return compiled(r"\d")


@cache
def year() -> Pattern[str]:
    """Without one, a line holds no whole date."""
    return compiled(r"(?:19|20)\d\d")


@cache
def clocked() -> Pattern[str]:
    """What a time of day has that no other number has, in small letters."""
    return compiled(r"\d[:.h]\d\d|\d\s*[ap]\.?m|gmt|utc")


@cache
def eastern() -> Pattern[str]:
    """A day as Chinese, Japanese and Korean pages write it."""
    return compiled(r"((?:19|20)\d\d) ?[年년] ?(\d\d?) ?[月월] ?(\d\d?) ?[日일]")


LONGEST_AGE = 10
"""Spaces of a line that ends with a stop and may still be about how old the page is."""


class Stamp(NamedTuple):
    """A date that makes up a line, or most of it."""

    iso: str | None
    """Day or minute; None for an age ("2 hours ago"), a time alone, or a day without its year."""
    rank: int
    """How much speaks for its being the date of publication: 3 a word says so, 2 a date, 1 an update, 0 no date."""
    rest: str
    """What else the line says."""
    keyword: bool = False


def _unnamed(pattern: str) -> str:
    """A pattern whose groups capture nothing."""
    return pattern.replace("?P<mon>", "?:").replace("?P<day>", "?:")


_MONTH = (
    r"(?P<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ZONE = (
    r"(?:gmt|utc|bst|cet|cest|eet|eest|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|akst|hst|msk|trt|gst|azt|pkt|ist|npt|ict|wib|myt|pht"
    r"|hkt|sgt|jst|kst|awst|acst|aest|aedt|nzst|nzdt|wat|sast|brt|z)"
)
PIECES = {
    "day month year": rf"\b{_DAY}(?:\s+of)?[\s.-]+{_MONTH}[\s,.-]*{_YEAR}\b",
    "foreign": rf"\b{_DAY}(?:er|º|\.)?\s+(?:de\s+)?(?P<mon>{FOREIGN})\b\.?(?:/\w{{2,12}})?(?:\s+del?)?,?\s+{_YEAR}\b",
    "month day year": rf"\b{_MONTH}\s*{_DAY},?\s+{_YEAR}\b",
    "year month day": rf"\b{_YEAR}\s+{_MONTH}\s+{_DAY}\b",
    "iso": (
        r"\b(?P<year>(?:19|20)\d\d)([-/.])(?P<m>\d\d?)\2(?P<day>\d\d?)"
        r"(?:[T ](?P<h>\d\d):(?P<min>\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)"
    ),
    "numbers": r"\b(?P<a>\d\d?)([/.-]) ?(?P<b>\d\d?)\2 ?(?P<year>(?:19|20)\d\d)\b",
    "year foreign": rf"\b{_YEAR}\.?\s+(?P<mon>{FOREIGN})\s+{_DAY}\b\.?,?",
    "no year": (rf"\b(?:{_unnamed(_MONTH)}\s+{_unnamed(_DAY)}|{_unnamed(_DAY)}\s+{_unnamed(_MONTH)})(?!\w)"),
    "time": (
        r"\b(?:at\s+)?(?P<h>2[0-3]|[01]?\d)(?:[:.h](?P<min>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<half>[ap]\.?m\b\.?)?"
        rf"(?:\s*\(?(?:{_ZONE})\b\)?(?:[+-]\d\d?(?::?\d\d)?)?)?"
    ),
    "age": (
        r"^(?:(?:updated|posted|published|about|over|almost)\s+)*(?:an?|one|two|three|\d+)\s*"
        r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)"
        r"(?:,?\s+\d+\s*(?:secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?))?"
        r"(?:\s+ago)\W*$|^(?:just now|yesterday|today)$"
    ),
    "keyword": (
        r"\b(?:first\s+)?(?P<published>published|posted|publication date|date|issued|filed|released|created)"
        r"(?:\s+on)?\b\s*:?|\b(?P<updated>(?:last\s+)?(?:updated?|modified|edited|revised)(?:\s+on|\s+at)?"
        r"|actualizado|atualizado|aktualisiert|uppdaterad|opdateret|oppdatert|mis à jour|modifiée?|обновлено|آخر تحديث"
        r"|更新时间|更新時間|更新|修改|최종수정|기사수정|수정)(?:\s+(?:el|le|am|em|il))?\b\s*[:：]?"
        r"|\b(?:publicado|publiée?|mise? en ligne|veröffentlicht|erschienen|stand|publicerad|publiceret|publisert"
        r"|pubblicato|опубликовано|дата публикации|تاريخ النشر|نشر في|发布时间|發佈時間|发布|公開日|기사입력|입력)"
        r"(?:\s+(?:el|le|am|em|il))?\b\s*[:：]?"
    ),
    "weekday": (
        r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
        r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
        r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|m[åa]ndag|tir?sdag|onsdag|torsdag|fredag"
        r"|l[öø]rdag|s[öø]ndag|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|luned[ìi]|marted[ìi]|mercoled[ìi]"
        r"|gioved[ìi]|venerd[ìi]|sabato|domenica|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"
        r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
        r"|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)\b\.?[,،]?"
        r"|\b(?:mo|di|mi|do|fr|sa|so)\.?,? +(?=\d|\0)|(?:星期|周)[一二三四五六日天]"
    ),
    "zone": rf"\b{_ZONE}\b(?:[+-]\d\d?(?::?\d\d)?)?|\+\d\d:?\d\d|\bhrs\b|\buhr\b|\b(?:local|beijing|moscow) time\b",
    "reading": (
        r"(?:\b(?:lecture|lesezeit|lesedauer|temps de lecture|tiempo de lectura|weiterlesen|время чтения)\s*:?\s*)?"
        r"\b\d+[\s-]*(?:min(?:ut(?:e|os|i|en|y))?s?\b\.?|минут[аы]?\b)"
        r"(?:\s+(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|чтения))?"
        r"|\b\d[\d.,]*\s?[km]?\s+(?:comments?|shares?|views?|words|likes?|reads?|reactions?|replies|re(?:tweet|post)s?)\b"
    ),
}
"""What a line about publication is made of, in small letters but for "iso"."""
_DATES = ("iso", "day month year", "month day year", "year month day", "numbers", "foreign", "year foreign")


_YEARS = tuple(f"{mark}{century}" for mark in "./-" for century in ("19", "20"))
"""With what the rest of a date begins whose day and month look like a time: "22.09.2027"."""


@cache
def piece(name: str) -> Pattern[str]:
    """The pattern of a piece, compiled when it is first sought: no page has all of them."""
    return compiled(PIECES[name])


@cache
def _glued() -> Pattern[str]:
    """Between a day, a time and what comes behind them, where nothing stands there."""
    return compiled(
        r"(?<=(?:19|20)\d\d)(?=\d?\d:\d\d)|(?<=/20\d\d)(?=[A-Z])|(?<=[\dMmT])(?=(?:Last )?(?:Updated|Published)\b)"
    )


def is_run_together(line: str) -> bool:
    """Whether a day, a time and what comes behind them stand with nothing between."""
    colon, updated, year_ = line.find(":"), line.find("Updated"), line.find("/20")
    glued = (colon > 4 and line[colon - 5 : colon].isdigit()) or (year_ > 0 and line[year_ + 5 : year_ + 6].isalpha())
    return glued or (updated > 0 and line[updated - 1].isalnum())


def find_stamp(line: str) -> Stamp | None:
    """What a short line says of the time of publication, or None if it says nothing of the kind."""
    digits = digit().search(line)
    if digits and is_run_together(line):
        # "May 4, 20313:41 PM GMT+2Updated 2 hours ago", as a browser copies it.
        line = _glued().sub(" | ", line)
    if digits and ("年" in line or "년" in line):
        line = eastern().sub(r"\1-\2-\3", line)
    small = small_letters(line)
    aged = "ago" in small or "now" in small or "day" in small  # as all ages have
    if not digits and not aged:
        return None
    if aged and piece("age").match(small):
        return Stamp(None, 0, "")
    parts = compiled(r"\s*[|•·–—]\s*|\s+-\s+|,\s+").split(line) if aged else []
    ages = [part for part in parts if piece("age").match(part.lower())]
    if ages and line[-1] == "." and line.count(" ") > LONGEST_AGE:
        return None  # a sentence that begins with “Today, …”
    if ages and not day_beside(ages, line):
        return Stamp(None, 0, " | ".join(part for part in parts if part not in ages), "ago" in ages[0])
    if not digits:
        return None
    for age in ages:
        # As long as before, so that places in the one are places in the other.
        at = line.find(age)
        line, small = (text[:at] + " " * len(age) + text[at + len(age) :] for text in (line, small))
    found: list[Match[str]] = []
    unclear = line
    if ("19" in line or "20" in line) and year().search(line):
        names = _DATES if ". " in line else _DATES[:-1]
        texts = zip(names, (line, *[small] * (len(names) - 1)), strict=True)
        found = [hit for name, text in texts for hit in piece(name).finditer(text) if iso_day(name, hit)]
        if not found and line.startswith("Issued on: ") and (issued := _issued(line)):
            return issued
        unclear = line if found else piece("numbers").sub(" ", line)
    if not found:
        if "/" in line and (day := by_weekday(small) or continental(small)):
            return Stamp(day, 2, peel("\0" + unclear))
        if line.count(".") == 2 and (short := compiled(r"(\d\d)\.(\d\d)\.(\d\d)").fullmatch(line)):
            return of_numbers(f"20{short[3]}", short[2], short[1])
        # Of 06/10/2023 nobody can tell the month; it is a date all the same.
        return without_year(small) if unclear == line else Stamp(None, 0, peel("\0" + unclear))
    found.sort(key=lambda hit: hit.start())
    first, rank, keyword = choose(small, found)
    rest = line
    for hit in sorted(found, key=lambda hit: -hit.start()):
        rest = rest[: hit.start()] + " \0 " + rest[hit.end() :]
    iso = iso_day(kind_of(first), first) or ""
    minute = clock(first, small)
    return Stamp(iso + minute, rank, peel(rest), keyword)


def _issued(line: str) -> Stamp | None:
    """The minute of "Issued on: 06/11/2025 - 23:40", as the French broadcasters print it, the day first."""
    m = compiled(r"Issued on: (\d\d)/(\d\d)/((?:19|20)\d\d) - (\d\d:\d\d)").match(line)
    try:
        day = date(int(m[3]), int(m[2]), int(m[1])).isoformat() if m else None
    except ValueError:
        return None
    return Stamp(f"{day}T{m[4]}", 3, "", keyword=True) if m and day else None


def by_weekday(small: str) -> str | None:
    """The day of "Tue, 09/04/2029", whose weekday says which of its numbers is the month."""
    m = compiled(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (\d{1,2})/(\d{1,2})/((?:19|20)\d\d)\b").search(small)
    if m is None:
        return None
    days = set()
    for month, of_month in ((int(m[2]), int(m[3])), (int(m[3]), int(m[2]))):
        try:
            day = date(int(m[4]), month, of_month)
        except ValueError:
            continue
        if day.weekday() == WEEKDAYS.index(m[1]):
            days.add(day.isoformat())
    return days.pop() if len(days) == 1 else None


def continental(small: str) -> str | None:
    """The day of "publié le 06/04/2031", whose language says that the day comes before the month."""
    m = compiled(
        r"\b(?:publiée?|mise? (?:à jour|en ligne)|modifiée?|publicado|actualizado|atualizado|pubblicato|aggiornato)"
        r"\D{1,12}(\d\d?)/(\d\d?)/((?:19|20)\d\d)\b"
    ).search(small)
    stamp = of_numbers(m[3], m[2], m[1]) if m else None
    return stamp.iso if stamp else None


def of_numbers(year_: str, month: str, day: str) -> Stamp | None:
    """A day that is told by three numbers, if there is such a day."""
    try:
        return Stamp(date(int(year_), int(month), int(day)).isoformat(), 2, "")
    except ValueError:
        return None


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day_beside(ages: Sequence[str], line: str) -> bool:
    """Whether a line says the day too: "June 18, 2026 · Updated 3 hours ago"."""
    for age in ages:
        line = line.replace(age, " ")
    return digit().search(line) is not None and any(piece(name).search(small_letters(line)) for name in _DATES)


def kind_of(hit: Match[str]) -> str:
    """The name of the pattern that a match is of."""
    return next(name for name in _DATES if piece(name) is hit.re)


def choose(line: str, found: list[Match[str]]) -> tuple[Match[str], int, bool]:
    """The date of publication among the dates of a line, with its rank and whether a word says what it is."""
    best = found[0], -1, False
    for hit in found:
        rank, keyword = 2, False
        words = list(piece("keyword").finditer(line, 0, hit.start()))
        if words:
            rank, keyword = (1 if words[-1]["updated"] else 3), True
        if rank > best[1]:
            best = hit, rank, keyword
    return best


def without_year(line: str) -> Stamp | None:
    """A day without a year or a time of day, if that is all the line holds; the line in small letters."""
    timed = clocked().search(line) and piece("time").search(line)
    if not timed and not (holds_any(line, MONTHS) and piece("no year").search(line)):
        return None
    rest = piece("time").sub(" ", piece("no year").sub(" ", line))
    return None if peel(rest) else Stamp(None, 0, "", piece("keyword").search(line) is not None)


def small_letters(text: str) -> str:
    """The text in small letters, always as long as it was."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def _without(name: str, text: str, most: int | None = None) -> str:
    """The text without the first pieces of a kind, or all of them."""
    kept, at = [], 0
    for hit in islice(piece(name).finditer(small_letters(text)), most):
        kept.append(text[at : hit.start()])
        at = hit.end()
    return " ".join((*kept, text[at:]))


_JOINS = frozenset(str.split("at on le à kl am um el il a las às alle den года год р. r. г. horas h - | –"))
"""Words around a day and a time, in the languages of news."""


def peel(rest: str) -> str:
    """What is left of a line without its times, weekdays and words such as "Published"."""
    if "(" in rest:
        rest = without_changes(rest)
    for name in ("keyword", "reading", "weekday", "zone"):
        rest = _without(name, rest)
    parts = rest.split("\0")
    parts[1:] = [_without("time", part, 2) if any(map(str.isdigit, part)) else part for part in parts[1:]]
    parts[0] = compiled(r"(?<!\w)\d\d?[:.]\d\d\s*(?:[apAP]\.?[mM]\.?)?").sub(" ", parts[0])
    rest = compiled(r"\s+").sub(" ", " ".join(parts))
    rest = rest.strip(" -–—|•·,:;/()[]@")
    return (
        ""
        if not any(map(str.isalnum, rest)) or all(word in _JOINS for word in rest.casefold().split())
        else rest.removesuffix(" at").removesuffix(" on").strip(" -–—|•·,:;/()[]@")
    )


def iso_day(kind: str, hit: Match[str]) -> str | None:
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
        month, day = month_number(hit["mon"]), int(hit["day"])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def clock(hit: Match[str], line: str) -> str:
    """The time of day beside a date as `Thh:mm`, or nothing."""
    groups = hit.groupdict()
    if groups.get("h"):
        return f"T{groups['h']}:{groups['min']}" if int(groups["h"]) < 24 and int(groups["min"]) < 60 else ""
    for lo, hi in ((hit.end(), min(len(line), hit.end() + 25)), (max(0, hit.start() - 25), hit.start())):
        updated = line.find("updated", lo, hi) if lo >= hit.end() else -1
        for time in piece("time").finditer(line, lo, hi if updated < 0 else updated):
            if (time["min"] is None and time["half"] is None) or line[time.end() : time.end() + 5].startswith(_YEARS):
                continue
            hour, minute = int(time["h"]), int(time["min"] or 0)
            if time["half"]:
                if not 1 <= hour <= 12:
                    continue
                hour = hour % 12 + (12 if time["half"][0] == "p" else 0)
            return f"T{hour:02}:{minute:02}"
    return ""
