"""Lines of a page saved whole that are no more than a name, and who wrote it by what stands below or behind them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summit_tui.ingest.byline import Byline, tidy
from summit_tui.ingest.labels.author_box import MOST_AUTHORS, tells_of
from summit_tui.ingest.labels.head_lines import is_address_of
from summit_tui.ingest.looks.look import Look

LONGEST = 80
"""Characters of a name with a button behind it."""


def mark_authors(looks: Sequence[Look]) -> None:
    """Take for bylines the names with an author's buttons or address below them, and one of whom a paragraph tells."""
    named: dict[str, Look] = {}
    buttons = looks[0].known.author_buttons if looks else ()
    for look, below in pairwise(looks):
        if look.sort != "short" or len(look.text) > LONGEST:
            continue
        if not look.person:
            if name := before_button(look, buttons):
                sign(look, name)
        elif below.key.startswith(buttons) or ("@" in below.text and is_address_of(look.text, below.text)):
            sign(look, look.text)
        elif len(named) < MOST_AUTHORS:
            named.setdefault(look.text.strip(" -–—|•·"), look)
    if named and (told := told_of(looks, named)):
        sign(named[told], told)


def sign(look: Look, name: str) -> None:
    """Make a line a byline."""
    look.sort, look.byline = "meta", Byline((tidy(name),))


def before_button(look: Look, buttons: Sequence[str]) -> str | None:
    """The name with an author's button right behind it: "Ann LeeView More Articles"."""
    folded = look.text.casefold()
    at = next((at for button in buttons if (at := folded.find(button)) > 0), 0)
    own = look.text[:at].rstrip()
    return own if own and own[-1].islower() and look.known.is_name(own) else None


def told_of(looks: Sequence[Look], named: dict[str, Look]) -> str | None:
    """The name of whom one paragraph tells as of authors, and no other tells: those in the news are told of again."""
    names = set(named)
    firsts = tuple(names)
    for i, look in enumerate(looks):
        if look.sort == "prose" and look.text.startswith(firsts) and tells_of(look, names):
            name = next(name for name in firsts if look.text.startswith(name))
            last = name.rpartition(" ")[2]
            others = (other for j, other in enumerate(looks) if j != i and other.sort == "prose")
            if named[name].line.start < look.line.start and not any(last in other.text for other in others):
                return name
    return None
