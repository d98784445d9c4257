"""Characters inside words that nobody sees, and accents that are characters of their own: words are made whole.

Web pages say with soft hyphens and characters without width where a word may be broken; some systems write é as two
characters. A reader sees one word.
"""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.patterns import compiled

_JOINTS = "\u00ad\u200b\u2060\ufeff"
_ACCENTS = "\u0300-\u036f"
_FIRST_BYTES = (b"\xcc", b"\xcd", *(joint.encode() for joint in _JOINTS))
"""With what they begin in UTF-8: of accents the first byte, of joints the whole."""


def composed(text: str) -> str:
    """A text without what says where a word may be broken, each letter one character with its accents."""
    if text.isascii():
        return text
    from unicodedata import normalize

    for joint in _JOINTS:
        if joint in text:
            text = text.replace(joint, "")
    return normalize("NFC", text)


@lru_cache(maxsize=1)
def composed_in_place(text: str) -> tuple[str, dict[int, int]]:
    """The same with every other word where it was: spaces fill up behind a word that grew shorter.

    Also where such words, and their parts before hyphens and apostrophes, end → where they ended. Each article of a
    file asks for the whole of it, so the last answer is kept.
    """
    if text.isascii() or not _may_be_set_apart(text) or not _set_apart().search(text):
        return text, {}
    pieces: list[str] = []
    ends: dict[int, int] = {}
    done = 0
    for word in _words().finditer(text):
        if word[0].isascii():
            continue
        parts = [composed(part) for part in _parts().split(word[0])]
        missing = len(word[0]) - sum(map(len, parts))
        if missing <= 0:
            continue
        new = old = word.start()
        for printed, part in zip(_parts().split(word[0]), parts, strict=True):
            new, old = new + len(part), old + len(printed)
            if new != old:
                ends[new] = old
        pieces += (text[done : word.start()], *parts, " " * missing)
        done = word.end()
    return "".join((*pieces, text[done:])), ends


def _may_be_set_apart(text: str) -> bool:
    """Whether a text may hold one of these characters: sooner seen by their first bytes than letter by letter."""
    data = text.encode("utf-8", "surrogatepass")
    return any(first in data for first in _FIRST_BYTES)


@cache
def _set_apart() -> Pattern[str]:
    return compiled(f"[{_JOINTS}{_ACCENTS}]")


@cache
def _words() -> Pattern[str]:
    """Each begins where no word goes on."""
    part = rf"[\w{_JOINTS}{_ACCENTS}]+"
    return compiled(rf"{part}(?:[’'-]{part})*")


@cache
def _parts() -> Pattern[str]:
    return compiled("([’'-])")
