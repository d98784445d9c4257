"""Names of summits that do not stand right before the word: "Summit of the Americas", "leaders of the G20 … summit"."""

from __future__ import annotations

from itertools import permutations, product

from summit_tui.extract.meetings.series import SeriesBook, slug
from summit_tui.knowledge.series import fold_series
from summit_tui.lean.days import MONTHS
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

NEAR = 180
"""Characters before "summit" in which the sentence may have said whose it is."""


def body_before(text: str, begin: int, book: SeriesBook, town: str = "") -> tuple[str, str] | None:
    """The series whose leaders the sentence has just named, with its name: "Leaders of the G20 … at their summit".

    Of one that is not known they are told by what bodies are called: "members of the Harbour Compact … their summit".
    `town` is what stands before "summit" where that is a town: "ASEAN leaders open Bangkok summit".
    """
    if text.endswith(_MONTHS, 0, begin):
        begin = text.rfind(" ", 0, begin - 1) + 1  # "NATO at its July summit"
    low = max(0, begin - NEAR)
    low = max(low, text.rfind(". ", low, begin))
    if of_three(text, begin):
        return _three_before(text, low, begin, book)
    if not town and not text.endswith(_OWN, 0, begin):
        return None
    for m in reversed(list(_led().finditer(text, low, begin))):
        if town and not _meet().fullmatch(text, m.end(), begin):
            continue
        if text.startswith(_AND_OTHERS, m.end()):
            return None
        if m[2] and text.endswith(" and ", low, m.start(2)) and (other := _beside().search(text, low, m.start(2))):
            pair = (f"{other[1]}-{m[2]}", f"{m[2]}-{other[1]}")
            key = next(filter(None, map(book.by_alias.get, map(fold_series, pair))), None)
            return (key, book.by_id[key].name) if key else None
        words = (m[1] or m[2]).split()
        for first in range(len(words)):
            name = fold_series(" ".join(words[first:]))
            if series := book.by_alias.get(name) or (m[2] and book.adjectives.get(name)):
                return series, book.by_id[series].name
        if m[1] and len(words) > 1 and words[-1].lower() in book.bodies:
            return slug(m[1]), f"{m[1]} Summit"
    if not text.startswith(_WITH_OTHERS, text.find("ummit", begin) + len("ummit")):
        if owner := _owner(text, begin, book):
            return owner
        told = not _HELD.isdisjoint(text[max(0, begin - 40) : begin].split()[-3:])
        if told and (holds := _holds().search(text, low, begin)):
            return _known_at_the_end(holds[1].split(), book)
    if text.endswith(" its ", 0, begin) and (its := _its().search(text, low, begin)):
        return _known_at_the_end(its[1].split(), book)
    return None


def lettered(text: str, start: int, book: SeriesBook) -> tuple[int, str] | None:
    """The known series before "summit" that spells a body out beside its letters, and where its name begins.

    "Asean-Gulf Cooperation Council (GCC)-China Summit" is the ASEAN-GCC-China one.
    """
    close = text.rfind(")", max(0, start - NEAR), start)
    opens = text.rfind("(", max(0, start - NEAR), close)
    behind = text[close + 1 : start].rstrip()
    if opens < 1 or behind[:1] not in ("-", "–") or " " in behind:
        return None
    letters, words = text[opens + 1 : close], text[max(0, opens - NEAR) : opens].split()
    full = words[-len(letters) :] if letters.isalpha() else []
    before, dash, first = full[0].rpartition("-") if full else ("", "", "")
    if "".join(word[:1] for word in (first, *full[1:])) != letters:
        return None
    key = book.by_alias.get(fold_series(f"{before}{dash}{letters}{behind}"))
    return (text.rfind(" ".join(full), 0, opens), key) if key else None


def with_its_object(text: str, begin: int, run: str, book: SeriesBook) -> tuple[int, str] | None:
    """The known series whose name ends with a capital that begins there, behind "for"; and where all of it begins.

    "South Asian Association for Regional Cooperation summit".
    """
    if not text.endswith((" for ", " on "), 0, begin):
        return None
    words = text[max(0, begin - NEAR) : begin].split()
    for first in range(max(0, len(words) - 6), len(words) - 1):
        name = " ".join((*words[first:], run))
        if key := book.by_alias.get(fold_series(name)):
            at = text.rfind(name, 0, begin + len(run))
            return (at, key) if at >= 0 else None
    return None


def of_three(text: str, begin: int) -> bool:
    """Whether a summit whose words begin there is one of three sides: "their first trilateral summit"."""
    words = text[max(0, begin - 12) : text.find("ummit", begin)].lower()
    return any(map(words.__contains__, _THREE))


_THREE = ("three-way ", "three-party ", "three-sided ", "trilateral ", "tripartite ")


def _three_before(text: str, low: int, begin: int, book: SeriesBook) -> tuple[str, str] | None:
    """The known series of the three sides that were named last, by their names or letters."""
    for m in reversed(list(_sides().finditer(text, low, begin))):
        sides = [[name for name in (m[i], m[i + 1], m[i].rpartition(" of ")[2]) if name] for i in (1, 3, 5)]
        for order in permutations(sides):
            for names in product(*order):
                if key := book.by_alias.get(fold_series("-".join(names))):
                    return key, book.by_id[key].name
    return None


@cache
def _sides() -> Pattern[str]:
    side = r"([A-Z][\w&.-]{0,40}(?: (?:of )?[A-Z][\w&.-]{0,40}){0,5})(?: \(([A-Z]{2,9})\))?"
    return compiled(rf"{side}, (?:the )?{side},? and (?:the )?{side}")


def known_body(text: str, begin: int, book: SeriesBook) -> str | None:
    """The same, where it is known."""
    body = body_before(text, begin, book)
    return body[0] if body and body[0] in book.by_id else None


def _known_at_the_end(words: list[str], book: SeriesBook) -> tuple[str, str] | None:
    """The known series whose name some capitals end with."""
    known = filter(None, (book.by_alias.get(fold_series(" ".join(words[first:]))) for first in range(len(words))))
    return next(((key, book.by_id[key].name) for key in known), None)


_WITH_OTHERS = (" with ", " between ", " of ", " to ")
"""Behind a summit that a body holds with somebody else."""


def _owner(text: str, begin: int, book: SeriesBook) -> tuple[str, str] | None:
    """The known series whose the summit is said to be: "the Commonwealth’s biennial"."""
    words = text[max(0, begin - 60) : begin].split()
    if words and words[-1].replace("-", "").islower() and not words[-1].endswith(_OWNED):
        words.pop()
    if not words or not words[-1].endswith(_OWNED):
        return None
    words[-1] = words[-1][: -2 if words[-1].endswith(_OWNED[:2]) else -1]
    return _known_at_the_end(words[-4:], book)


_OWNED = ("’s", "'s", "s’", "s'")


@cache
def _holds() -> Pattern[str]:
    """A body that holds its summit: "Mercosur held a"."""
    name = r"([A-Z][\w&+-]*(?: (?:of |and )?[A-Z][\w&+-]*){0,3})"
    verb = r"(?:(?:has |have )?(?:held|opened|closed|ended|began|concluded|hosted)|holds|opens|closes|ends|begins)"
    return compiled(rf"{name} {verb} (?:a|an|its) (?:[a-z]+-day )?$")


_HELD = frozenset(str.split("held opened closed ended began concluded hosted holds opens closes ends begins"))


_MONTHS = tuple(f" {month} " for month in MONTHS)
_OWN = ("their ", "its ", "a ", "an ", "the ", "'s ", "’s ")
"""What may stand before "summit" where the sentence has said whose it is."""


@cache
def _meet() -> Pattern[str]:
    """Between leaders and the town of their summit."""
    return compiled(
        r",? (?:have |had |will |to )?(?:open|clos|end|wrap|hold|held|beg[aiu]n|start|gather|me?et|conven|conclud|kick"
        r"|sign|agree|arrive|assembl)\w*(?: (?:up|off|in|for|at|the|their|a)){0,3} "
    )


@cache
def _led() -> Pattern[str]:
    name = r"[A-Z][\w&+-]*(?: (?:of (?:the )?)?[A-Z\d][\w&+-]*){0,5}"
    return compiled(
        rf"(?:[Ll]eaders|[Mm]embers|[Hh]eads of state) of (?:the )?({name})"
        rf"|({name})\)? (?:leaders|allies|members|heads of)\b"
    )


@cache
def _beside() -> Pattern[str]:
    """Before a body whose leaders meet those of another: "Lakes Compact and" ASEAN leaders."""
    return compiled(r"\b([A-Z][\w-]*(?: [A-Z][\w-]*){0,3}) and $")


_AND_OTHERS = (" and of ", ", and of ", " and those of ", " with those of ", " and with those of ")
"""Behind leaders who meet those of somebody else: "Leaders of the Lakes Compact and of the Gulf … a summit"."""


@cache
def _its() -> Pattern[str]:
    """A body that holds its summit itself: "NATO agreed at its July summit"."""
    return compiled(r"([A-Z][\w&+-]*(?: [A-Z\d][\w&+-]*){0,3}) (?:[a-z]+ ){1,4}its $")


def behind_summit(text: str, end: int, book: SeriesBook) -> tuple[str, str, int] | None:
    """A name behind the word: "Summit of the Americas", "summit of the G7", "Summit for Democracy"."""
    if two := _of_two(text, end, book):
        return two
    m = _behind().match(text, end)
    if not m:
        return None
    run = _owned().sub("", m[2].rstrip("."))
    if key := book.by_alias.get(fold_series(f"Summit {m[1].strip()} {run}")) or book.by_alias.get(fold_series(run)):
        return key, book.by_id[key].name, m.start(2) + len(run)
    if run.startswith("Heads of ") or run.endswith("-"):
        return None  # whose heads they are, the line does not say, or not in whole words
    own, also, _ = run.partition(" and ")
    if also and (key := book.by_alias.get(fold_series(own))):
        return key, book.by_id[key].name, m.start(2) + len(own)  # "of Mercosur and Associated States"
    if text[end - 6] != "S" and (
        " " not in run or run.startswith(("Mount ", "Mt")) or compiled(r" [a-z]+s\b").match(text[m.end(2) :][:20])
    ):
        return None
    if text[end - 6] != "S":
        return slug(run), f"{run} Summit", m.end(2)
    return slug(run), f"Summit {m[1].strip()} {run}", m.end(2)


def _of_two(text: str, end: int, book: SeriesBook) -> tuple[str, str, int] | None:
    """The known series of two bodies: "summit between the European Union (EU) and CELAC"."""
    between = _between().match(text, end)
    if between is None:
        return None
    clause = between[1]
    for link in compiled(r" and (?:the )?(?=[A-Z])").finditer(clause):
        right = _body().match(clause, link.end())
        if right is None:
            continue
        left, _, letters = clause[: link.start()].partition(" (")
        for one in filter(None, (left, letters.removesuffix(")"))):
            for other in filter(None, (right[1], right[2])):
                for pair in (f"{one}-{other}", f"{other}-{one}"):
                    if key := book.by_alias.get(fold_series(pair)):
                        return key, book.by_id[key].name, between.start(1) + right.end()
    return None


@cache
def _between() -> Pattern[str]:
    """Up to the end of the clause."""
    return compiled(r" (?:between|of|bringing together) (?:the )?([A-Z][^.,;:“”]{3,140})")


@cache
def _body() -> Pattern[str]:
    """The name of a body, and its letters."""
    return compiled(r"([A-Z][\w’'-]*(?: (?:of |and )?[A-Z][\w’'-]*){0,5})(?: \(([A-Z][\w-]{1,9})\))?")


@cache
def _owned() -> Pattern[str]:
    """What is said to be a summit's, in a headline: "Summit of the Americas' Final Text"."""
    return compiled(r"(?:(?<=s)[’']|[’']s) [A-Z].*$")


@cache
def _behind() -> Pattern[str]:
    return compiled(
        r" ((?:of|for|on)(?: the)?(?: leaders of| [Hh]eads of [Ss]tate(?: and(?: of)? [Gg]overnment)? of)?(?: the)?"
        r"(?: \w+ [Ss]tates of)?(?: the)? )((?:[A-Z][\w'’+-]*)(?: (?:of |and |for )?[A-Z][\w'’+-]*){0,4})"
    )
