"""Finding words in one article, as they are printed: capitals, kinds of quotation marks and spaces don't matter."""

from __future__ import annotations

import re

from summit_tui.dossier import Dossier
from summit_tui.model import HYPHENS, READ_KINDS
from summit_tui.tui.asked.selection import Selection

ALIKE = ("'‘’ʼ", '"“”„«»', "-‐‑–—")
MOST = 5000
"""Places that are marked."""


def find_in_article(dossier: Dossier, selection: Selection, words: str) -> list[tuple[int, int]]:
    """Where the words stand in the part of the article that is shown, as offsets in its source."""
    article = dossier.article(selection.article)
    if article is None or not words.strip():
        return []
    text = dossier.sources[article.source].text
    broken = any(f"{hyphen}\n" in text for hyphen in HYPHENS)
    pattern = re.compile(r"\s+".join(_pattern(word, broken) for word in words.split()), re.IGNORECASE)
    found = []
    for paragraph in article.paragraphs:
        if not selection.furniture and paragraph.kind not in READ_KINDS:
            continue
        holes = () if selection.furniture else paragraph.holes
        for match in pattern.finditer(text, paragraph.span.start, paragraph.span.end):
            if not any(hole.start <= match.start() < hole.end for hole in holes):
                found.append(match.span())
        if len(found) >= MOST:
            break
    return found[:MOST]


def _pattern(word: str, broken: bool) -> str:
    """A word, which may be `broken` at the end of a line."""
    return (rf"(?:[{HYPHENS}]\n\s*)?" if broken else "").join(_character(c) for c in word)


def _character(character: str) -> str:
    alike = next((group for group in ALIKE if character in group), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(character)
