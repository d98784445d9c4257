"""The phrases of `furniture.toml` as lines of a page are compared with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summit_tui.lean.hints import Any

EDGES = " \t\xa0.,:;!?…*#=_~-–—|•·»«›‹>→←↓↑+×()[]\"'“”‘’"
HEAD = 5
"""Letters of a beginning by which it is found: few lines share five with one."""


def index_of_furniture(table: Mapping[str, Any]) -> dict[str, Any]:
    """What a line is looked up in.

    `lines`, `related` and `comments` are bare; `listed`: how these begin; `starts`, `teasers` and `captions`: the first
    letters of a beginning → such beginnings, the longest first; `bare_credits`: credits without marks, and `inline`:
    what stands in sentences, both with the `hints` one of which is in each text that holds one. The headings of
    `topics` and `details` and the `picture_buttons` are bare too.
    """
    lines, related, comments = (frozenset(map(bare, table.get(name, ()))) for name in ("lines", "related", "comments"))
    captions = table.get("captions", {})
    credits_ = captions.get("credits", ())
    bare_credits = tuple(credit for credit in credits_ if ":" not in credit and "/" not in credit)
    inline = sorted(table.get("inline", ()), key=len, reverse=True)
    return {
        "lines": lines,
        "related": related,
        "comments": comments,
        **{name: frozenset(map(bare, table.get(name, ()))) for name in ("topics", "picture_buttons", "details")},
        "listed": frozenset(map(opening, lines | related | comments)),
        "starts": _by_head(table.get("starts", ())),
        "teasers": _by_head(table.get("before_teasers", ())),
        "captions": _by_head(captions.get("starts", ())),
        "credits": tuple(credits_),
        "bare_credits": bare_credits,
        "credit_hints": _fewest(max(credit.split(), key=len) for credit in bare_credits),
        "inline": tuple(inline),
        # Two words are rarer than one: most texts hold none of these, and need no second look.
        "inline_hints": _fewest(" " + " ".join(phrase.split()[:2]) for phrase in inline),
        "words": {name: frozenset(listed) for name, listed in table.get("words", {}).items()},
    }


def _by_head(phrases: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for phrase in sorted({p.casefold().replace("’", "'") for p in phrases}, key=lambda p: (-len(p), p)):
        found.setdefault(phrase[:HEAD], []).append(phrase)
    return found


def _fewest(hints: Iterable[str]) -> tuple[str, ...]:
    """Those of some words that hold none of the others, which say the same of a text."""
    known = set(hints)
    return tuple(sorted(hint for hint in known if not any(other in hint for other in known if other != hint)))


def bare(text: str) -> str:
    """A line without its case, its spaces and the punctuation around it."""
    return " ".join(text.casefold().replace("’", "'").strip(EDGES).split())


def opening(text: str) -> str:
    """The first letters of a line's first word, as they begin the bare line."""
    word = text.lstrip(EDGES).lstrip()[:5].split(None, 1)
    return word[0].rstrip(EDGES).casefold()[:5].replace("’", "'") if word else ""
