"""Who wrote a page: the names that its lines give, and the paragraphs at its end that tell of them."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.looks.look import Look
from summit_tui.model import ParagraphKind

FARTHEST = 12
"""Lines at the end of a page among which it tells by their full names who wrote it."""
MOST_AUTHORS = 40
"""Authors of one page; of a list of names, no more are looked for on each line."""


def author_names(looks: Sequence[Look], alone: set[int]) -> set[str]:
    """Names that the page says wrote the article. `alone` are indices of lines that are no more than such a name."""
    names = {looks[i].text for i in alone}
    for look in looks:
        if look.byline and len(names) < MOST_AUTHORS:
            names.update(look.byline.authors)
    return names


def mark_author_box(looks: Sequence[Look], body: int, last: int, names: set[str], kinds: list[ParagraphKind]) -> None:
    """The last paragraphs of a page may say who the author is; that is no part of the article."""
    if not names or last == body:
        return
    firsts = {part for name in names for part in (name, name.split()[0], name.split()[-1])}
    for i in range(last, max(body, last - FARTHEST), -1):
        if kinds[i] == "body" and tells_of(looks[i], names):
            kinds[i] = "furniture"  # below it, other articles may be summed up
    for i in range(last, max(body, last - 3), -1):
        look = looks[i]
        if kinds[i] != "body":
            continue
        boxed = bool(i) and any(name in looks[i - 1].text for name in names) and looks[i - 1].words < 7
        if not (tells_of(look, firsts) or (boxed and look.text.startswith(tuple(firsts)))):
            return
        kinds[i] = "furniture"
        if boxed and kinds[i - 1] == "subhead":
            kinds[i - 1] = "furniture"


def tells_of(look: Look, names: set[str]) -> bool:
    """Whether a paragraph says who the author is: nobody else's begins with the author's name and "is a"."""
    subject = next((name for name in sorted(names, key=len, reverse=True) if look.text.startswith(name)), None)
    return subject is not None and look.text[len(subject) : 60].startswith(look.known.biography)
