"""What the search says around its results: before anything is typed, how a word may go on, why nothing is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.search.completion import last_word
from summit_tui.search.query import FIELDS, parse
from summit_tui.search.results import Results, nowhere
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import BLANK, Line, Location, Row, Run, inked, line
from summit_tui.tui.drawn.typeset import wrap

EXAMPLES = (
    "Words are found anywhere, with other spellings and small errors.",
    "",
    '"law of the jungle"      words one after another',
    "-trade                   without a word",
    "speaker:xi               said by",
    "summit:astana            at or about a summit",
    "outlet:afp               printed by",
    "kind:quote,figure        only quotations and figures",
    "since:2025-06 until:2025-07-15",
)

NOTHING_ASKED = "Nothing is looked for yet"
NOUNS = {"quote": "quotation", "entity": "name"}
"""What hits are called where their types are called otherwise."""


def before_typing(saved: Sequence[str], recent: Sequence[str]) -> list[Row]:
    """Searches to take up again, and what can be typed."""
    rows: list[Row] = []
    for heading, queries in (("Saved searches, of all dossiers", saved), ("Searched for last", recent)):
        if queries:
            rows.append(Row((line(Run(f" {heading}", "heading")),)))
            rows += [Row((line(Run("   "), inked(query)),), Location("query", query)) for query in queries]
            rows.append(BLANK)
    return [*rows, *_examples()]


def _examples() -> list[Row]:
    return [Row((line(Run(f" {example}", "dim")),)) for example in EXAMPLES]


def offers(query: str, offered: Sequence[str], results: Results, key: str) -> Line:
    """The line under what is typed: how it may go on, or what of it is not understood, or what may be typed."""
    if offered:
        known = len(query) - len(last_word(query))
        shown = [inked(f"{other[known:].strip()}  ", "text" if n == 0 else "dim") for n, other in enumerate(offered)]
        return line(Run(f" {key} ", "accent strong"), *shown)
    if results.errors and query.strip():
        return line(Run(" "), inked(results.errors[0].message, "warning"))
    if results.missing and query.strip():
        return line(Run(" "), inked(nowhere(results), "warning"))
    if results.left_out and query.strip():
        return line(Run(" "), inked(results.left_out, "warning"))
    return line(Run(" " + "  ".join(f"{field}:" for field in FIELDS), "dim"))


def nothing_found(dossier: Dossier, query: str, width: int) -> list[Row]:
    """That nothing is found, where was looked, and what may help; of what asks for nothing yet, what it wants."""
    parsed = parse(query)
    if not parsed:
        wants = parsed.errors[0].message if parsed.errors else "Some words are wanted"
        return [BLANK, *_told(f"{wants}.", width), BLANK, *_examples()]
    main = sum(1 for article in dossier.articles if article.role != "teaser")
    words = [f"Nothing like it stands in {phrases.count(main, 'article')}: not in the text, the names or the figures."]
    if parsed.filters and parsed.wanted:
        words.append(
            "Without " + " ".join(f"{f.field}:{','.join(f.values)}" for f in parsed.filters) + " there may be."
        )
    elif len(parsed.wanted) > 1 or any(wanted.phrase for wanted in parsed.wanted):
        words.append("Fewer words, or the same without quotation marks, find more.")
    else:
        words.append("ctrl+u empties the line; on the screen below, S lists everybody who is quoted.")
    return [BLANK, *(row for sentence in words for row in _told(sentence, width))]


def _told(sentence: str, width: int) -> list[Row]:
    return [Row((line(Run(" "), inked(part, "dim")),)) for part in wrap(sentence, max(8, width - 2))]


def amount(query: str, results: Results, room: int) -> str:
    """How much is found, and of what where there is room and all of it is listed.

    What lacks a word of several is counted apart: it stands in the list, but nobody asked for it.
    """
    if not results.total:
        return "Nothing found" if parse(query) else NOTHING_ASKED
    number = f"{results.total - results.lacking:,} found"
    if results.lacking:
        apart = f"{number}, {results.lacking:,} {'lacks' if results.lacking == 1 else 'lack'} a word"
        return apart if len(apart) <= room else number
    kinds = Counter(hit.type for hit in results.hits)
    of = ", ".join(phrases.count(n, NOUNS.get(kind, kind)) for kind, n in kinds.most_common())
    whole = f"{number}: {of}"
    return whole if results.total == len(results.hits) and len(whole) <= room else number
