"""The words before "summit" that name it: capitals, an edition, a year."""

from __future__ import annotations

from summit_tui.extract.meetings.capitals_before import names_a_series
from summit_tui.extract.meetings.series import SeriesBook
from summit_tui.extract.wording.numbers import ordinal
from summit_tui.knowledge.series import fold_series
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

NEAR = 90
"""Characters before "summit" in which its name is sought."""


def words_before(text: str, start: int) -> list[tuple[int, str]]:
    """The words of the clause before an offset, nearest first, with their offsets."""
    low = max(0, start - NEAR)
    clause = text[low:start]
    cut = max(clause.rfind(mark) for mark in (". ", ",", ";", ":", "“", "”", "(", "|", "?", "!")) + 1
    if low == 0 and cut < 2 and text.startswith("("):
        cut = max(cut, clause.find(") ") + 1)  # "(Reference) Harbour Summit": the name begins behind it
    found = [(low + cut + m.start(), m[0]) for m in _token().finditer(clause[cut:])]
    if low + cut > 0 and found and low + cut == found[0][0] and text[found[0][0] - 1].isalnum():
        found.pop(0)
    return found[::-1]


@cache
def _token() -> Pattern[str]:
    return compiled(r"[^\s]+")


def name_run(
    words: list[tuple[int, str]], book: SeriesBook, text: str
) -> tuple[int, tuple[int, str] | None, int | None, int | None]:
    """Where the summit's words begin (-1: nowhere), the capitals that name it with their offset, edition and year."""
    first, edition, year = -1, None, None
    run: list[tuple[int, str]] = []
    for i, (at, word) in enumerate(words[:9]):
        bare = word.strip("‘’'\"()")
        small = bare.lower().removesuffix("'s").removesuffix("’s")
        nth = ordinal(bare) if not run or not bare.isupper() or len(bare) > 2 else None
        if compiled(r"(?:19|20)\d\d(?:['’]s)?").fullmatch(bare):
            year, first = year or int(bare[:4]), at
        elif nth and (bare.islower() or bare[0].isdigit() or bare.isalpha() or bare.isupper()):
            previous = words[i + 1][1].lower() if i + 1 < len(words) else ""
            if previous == "day":
                break  # "Day 1 of the summit"
            if (
                edition is None
                and previous not in ("his", "her", "my", "our")
                and (previous != "their" or _of_states(words[i + 1][0], text))
                and (not previous.endswith(("'s", "’s")) or _is_body(previous[:-2], book))
            ):
                edition, first = nth, at
        elif ")" in bare or "(" in bare:
            break  # "(Lima)-A summit"
        elif small in book.fillers and (not run or small.endswith("nnual")):
            first = at  # "the fourth annual Harbour Summit"
        elif (
            bare[:1].isupper() and not bare.endswith("-") and small not in book.idle and not bare.endswith(("'s", "’s"))
        ) or (compiled(r"[A-Z]\d|\d+[A-Z]").match(bare) or names_a_series(bare, book)):
            run.append((at, bare))
            first = at
        elif (
            small in ("and", "&", "plus", "+", "of", "the", "–", "—", "-")
            and run
            and i + 1 < len(words)
            and _joins(words, i, run, book)
        ):
            run.append((at, bare))
        else:
            break
    while run and not (run[-1][1][:1].isupper() or run[-1][1][:1].isdigit() or names_a_series(run[-1][1], book)):
        run.pop()
    run.reverse()
    return first, (run[0][0], " ".join(w for _, w in run)) if run else None, edition, year


def _of_states(at: int, text: str) -> bool:
    """Whether "their sixth summit" is that of states and their leaders, rather than of two people who met before."""
    return _states().search(text, max(0, at - 200), at) is not None


@cache
def _states() -> Pattern[str]:
    return compiled(
        r"\b(?:[Ll]eaders|[Pp]residents|[Hh]eads of (?i:state|government)|[Ss]tates|countries|nations|[Mm]embers)\b"
    )


def _is_body(owner: str, book: SeriesBook) -> bool:
    """Whether whose summit it is, is a body or a series, and no person."""
    return owner in book.bodies or owner in book.by_alias


def _joins(words: list[tuple[int, str]], i: int, run: list[tuple[int, str]], book: SeriesBook) -> bool:
    """Whether a small word stands inside a known name ("China and Central Asia")."""
    right = " ".join(w for _, w in reversed(run))
    for n in (1, 2, 3):
        left = " ".join(w.strip("‘’'\"(") for _, w in reversed(words[i + 1 : i + 1 + n]))
        if fold_series(f"{left} {words[i][1]} {right}") in book.by_alias:
            return True
    return False
