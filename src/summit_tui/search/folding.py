"""Words as they are compared: without case, accents, and the many marks that print as an apostrophe."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.patterns import compiled

SMALL_WORDS = frozenset(
    str.split("a an and are as at be but by for from has he in is it its not of on or she that the they to was we with")
)
"""Words that stand everywhere: what has nothing but these of a query's words is no hit."""

APOSTROPHES = "'’‘ʼʻ`´ʹʾʿ＇"
_TO_PLAIN = str.maketrans(dict.fromkeys(APOSTROPHES[1:], "'") | {"ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d"})

_TO_LATIN = str.maketrans(
    dict(zip("абвгдезиклмнопрстуфыэіјљњћђәқңөүұһҳҷғґ", "abvgdeziklmnoprstufyeijlnccaqnouuhhjgg", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "є": "ye", "џ": "dzh"}
    | {"ъ": "", "ь": "", "ђ": "dj"}
    | dict(zip("αβγδεζηικλμνξοπρστυφωσς", "avgdeziiklmnxoprstyfoss", strict=True))
    | {"θ": "th", "χ": "ch", "ψ": "ps"}
)
"""How Cyrillic and Greek letters are mostly written in Latin ones: "Токаев" is "tokaev". Accents are gone by then."""


_ASCII = "".join(chr(n) if chr(n).isalnum() or chr(n) == "'" else " " for n in range(128))
"""What each character of ASCII is in a text cut into words."""
_COMMON = (
    ("’", "'"),
    ("‘", "'"),
    ("“", " "),
    ("”", " "),
    ("–", " "),
    ("—", " "),
    ("…", " "),
    ("\xa0", " "),
    ("é", "e"),
)
"""The few other characters that English news is full of."""


@cache
def _word() -> Pattern[str]:
    # Combining marks and invisible joints stand inside words; folding a word drops them.
    return compiled(r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]+(?:'[\w\u0300-\u036f]+)*")


@lru_cache(maxsize=65_536)
def _fold_word(word: str) -> str:
    word = word.removesuffix("'s").replace("'", "").replace("_", "")
    if word.isascii():
        return word
    from unicodedata import normalize

    plain = "".join(c for c in normalize("NFKD", word).casefold().translate(_TO_PLAIN) if c.isalnum())
    return plain.translate(_TO_LATIN) or plain


def flat(text: str) -> str:
    """Lower case with plain apostrophes; as long as `text` but for a few letters of a few scripts."""
    lowered = text.lower()
    return lowered if lowered.isascii() else lowered.translate(_TO_PLAIN)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: "Xi’an’s" is "xian", "Kassym-Jomart" two words."""
    lowered = text.lower()
    if not lowered.isascii():
        for mark, plain in _COMMON:
            if mark in lowered:
                lowered = lowered.replace(mark, plain)
        if not lowered.isascii():
            found = _word().findall(lowered.translate(_TO_PLAIN))
            return [folded for word in found if (folded := _fold_word(word))]
    # Nearly all text of newspapers takes this way, which is several times as fast.
    found = lowered.translate(_ASCII).split()
    if "'" in lowered:
        return [folded for word in found if (folded := _fold_word(word.strip("'")) if "'" in word else word)]
    return found


def placed_words(text: str) -> list[tuple[str, int, int]]:
    """The words with their offsets in `text`, which are true while lowering a letter keeps its length."""
    plain = flat(text)
    if len(plain) != len(text):
        plain = "".join(low if len(low := flat(c)) == 1 else c for c in text)
    return [(_fold_word(m[0]), m.start(), m.end()) for m in _word().finditer(plain)]


def fold(text: str) -> str:
    """A text as it is compared: its words with single spaces."""
    return " ".join(words(text))


def initials_of(name: str) -> str:
    """The first letters of a name of three capitals or more, folded: "bri" of "Belt and Road Initiative".

    Whose son somebody is counts as well: "mbs" of "Mohammed bin Salman".
    """
    initials = [word[0] for word in name.replace("-", " ").split() if word[0].isupper() or word in ("bin", "ibn")]
    return "".join(words("".join(initials))) if 2 < len(initials) < 8 else ""


@cache
def _unspaced() -> Pattern[str]:
    return compiled("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def is_unspaced(word: str) -> bool:
    """Whether a word is of a script without spaces between words (Chinese, Japanese, Thai): a part of it is one too."""
    return not word.isascii() and _unspaced().search(word) is not None


_SOUNDS = (
    ("qu", "kv"),
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("ch", "c"),
    ("sh", "s"),
    ("zh", "j"),
    ("dj", "j"),
    ("dzh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ts", "s"),
    ("tz", "s"),
    ("x", "s"),
    ("q", "k"),
    ("ck", "k"),
    ("y", "i"),
    ("w", "v"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "e"),
    ("ia", "a"),
    ("io", "o"),
    ("iu", "u"),
)


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """How a folded word sounds, roughly: spellings of one name in Latin letters mostly share it."""
    for spelling, heard in _SOUNDS:
        if spelling in word:
            word = word.replace(spelling, heard)
    return "".join(c for c, before in zip(word, " " + word, strict=False) if c != before)
