"""Names → ids."""

from __future__ import annotations

import unicodedata

from summit_tui.lean.memo import lru_cache
from summit_tui.patterns import compiled

_SILENT = str.maketrans("", "", "’'.")
_LETTERS = str.maketrans(
    dict(zip("ıøØłŁđĐəßæÆ", ["i", "o", "O", "l", "L", "d", "D", "a", "ss", "ae", "Ae"], strict=True))
)


@lru_cache(maxsize=16384)
def slug(name: str) -> str:
    """A name as an id: `xi-jinping`, `cote-divoire`. Names in other scripts keep their letters."""
    if name.isascii() and name.replace(" ", "").isalnum():  # as most are
        return "-".join(name.lower().split())
    found = compiled(r"[^a-z0-9]+").sub("-", plain(name).translate(_SILENT).lower()).strip("-")
    return found or compiled(r"[\W_]+").sub("-", name.lower()).strip("-") or "unnamed"


def plain(name: str) -> str:
    """A name without accents."""
    if name.isascii():
        return name
    name = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in name if not unicodedata.combining(c))
