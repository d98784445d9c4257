"""Words broken at the end of a line, as printed columns and pages of PDF have them: “govern-” and below it “ment”.

The file keeps what it prints: the hyphen and the end of the line are holes. A hyphen that the word has anyway stays,
and only the end of the line is left out: “anti-” and below it “flood” is read as “anti-flood”.
"""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.furniture import Furniture
from summit_tui.ingest.looks.look import Look
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import HYPHENS
from summit_tui.patterns import compiled

SHORTEST_NAME = 3
"""Letters of a name before a hyphen at least: "Orla-wide"."""


def close_breaks(text: str, looks: Sequence[Look], words: Furniture) -> None:
    """Make holes of the ends of lines inside words, where lines were put together."""
    seen: frozenset[str] | None = None
    for look in looks:
        line = look.line
        if line.end - line.start < len(line.text) or "\n" not in text[line.start : line.end]:
            continue
        found: list[tuple[int, int]] = []
        for broken in _broken().finditer(text, line.start, line.end):
            before, after = broken["before"], broken["after"]
            printed = f"{before}{broken['hyphen']} {after}"
            if printed not in line.text or after in words.unfinishing:
                continue  # the last: "two-" above "and three-storey"
            seen = _words(text) if seen is None else seen
            kept = _keeps_hyphen(broken, seen, words)
            found.append((broken.start("hyphen") + kept, broken.start("after")))
            line.text = line.text.replace(printed, f"{before}{'-' * kept}{after}", 1)
        if found:
            line.holes = tuple(sorted((*line.holes, *found)))
            look.text = line.text


def _words(text: str) -> frozenset[str]:
    """The words of a file, and those with a hyphen as a whole too, in small letters."""
    folded = _broken().sub(" ", text).casefold()
    return frozenset(compiled(r"[^\W\d_]+").findall(folded)).union(
        compiled(r"[^\W\d_]+[-‐][^\W\d_]+").findall(folded.replace("\u2010", "-"))
    )


def _keeps_hyphen(broken: Match[str], seen: frozenset[str], words: Furniture) -> bool:
    """Whether a word has its hyphen in the middle of a line too, as far as the file and common words tell."""
    before, after = broken["before"].casefold(), broken["after"].casefold()
    if broken["hyphen"] == "\u00ad":
        return False
    if len(before) == 1 or before[-1].isdigit():
        return True
    if not broken["after"][0].islower() or f"{before}-{after}" in seen:
        return before + after not in seen
    if before + after in seen:
        return False
    named = broken["before"][0].isupper() and before in seen and len(before) >= SHORTEST_NAME
    return named or before in words.before_hyphens or after in words.behind_hyphens


@cache
def _broken() -> Pattern[str]:
    """A word in two lines, or a range of numbers."""
    word = r"[^\W_]{1,40}"
    return compiled(rf"(?P<before>{word})(?P<hyphen>[{HYPHENS}])[ \t]{{0,4}}\n[ \t]{{0,40}}(?P<after>{word})")
