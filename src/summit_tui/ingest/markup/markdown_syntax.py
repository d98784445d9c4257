"""What in Markdown is none of the words: pictures, where links lead, emphasis, tags that a converter has left."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

_TARGET = r"\((?:data:[^)]{0,5000}+|(?:[^()\\]|\\[^\n]|\([^()]{0,300}\)){0,2000}+)\)"
"""Where a link leads, and its title: converters wrap both, and set strokes before the brackets in them."""
_TAG = r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>]{0,3000}+)?/?>|<!--[^>]{0,1000}>"


@cache
def syntax() -> Pattern[str]:
    """Pictures, links, emphasis, bare addresses, tags and strokes before signs: what is none of the words."""
    return compiled(
        rf"!\[[^\]]{{0,500}}\]{_TARGET}"
        rf"|\[\s{{0,9}}\]{_TARGET}"
        r"|\[(?=[^\]\[]{1,500}\]\(|\s{0,9}!\[)"
        rf"|(?<=[^\n])\]{_TARGET}"
        r"|(?<!\w)(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)"
        rf"|<https?://[^>\s]{{1,2000}}>|{_TAG}|&nbsp;"
        r"|\\(?=[!-/:-@\[-`{-~])|(?<=[*+-] )#{1,6} "
    )


def words_of(raw: str, start: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """(the words of a paragraph that begins at `start` in its source, the offsets there of its syntax)."""
    kept: list[str] = []
    holes: list[tuple[int, int]] = []
    at = 0
    for hit in syntax().finditer(raw):
        first, last = hit.span()
        kept.append(raw[at:first])
        holes.append((start + first, start + last))
        at = last
    kept.append(raw[at:])
    return " ".join("".join(kept).split()), tuple(holes)
