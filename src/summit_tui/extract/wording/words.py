"""Capitals → runs: words with a capital that stand side by side, with the small words between them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from summit_tui.knowledge.people import BETWEEN_FAMILY_NAMES, PARTICLES
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

SPACE = " "
JOINING = (
    (PARTICLES - {"ten"})
    | BETWEEN_FAMILY_NAMES
    | frozenset("of for the and & los las ul ur in on to with at against d’ d' l’ l'".split(SPACE))
)
"""Small words that may stand inside a name."""


class Word:
    """One word of a run. It is read far more often than made, so it is no tuple."""

    __slots__ = ("end", "joint", "small", "start", "text")

    def __init__(self, text: str, start: int, end: int, small: bool, joint: str) -> None:
        self.text = text
        self.start = start
        """Offset in the passage's text."""
        self.end = end
        self.small = small
        """Whether it is a joining word ("of", "bin", "al-")."""
        self.joint = joint
        """What stands between it and the word before: empty for the first of its run, a space or a hyphen."""


Run = list[Word]


@cache
def capitals() -> str:
    """All upper-case letters of the Latin, Greek and Cyrillic scripts, for a character class."""
    return "".join(filter(str.isupper, map(chr, (*range(0x41, 0x530), *range(0x1E00, 0x1F00)))))


_LAST = r"(?!\w|[’'‘](?!s(?!\w))\w)"
"""Behind the last letter of a word, as a pattern: the mark of a possessive may follow."""


@cache
def _token() -> Pattern[str]:
    """A word with a capital, or letters with stops, or a number before a word with a capital."""
    upper = capitals()
    initials = rf"\.[-‑]?(?:[{upper}]\.[-‑]?){{0,4}}(?:[{upper}]{_LAST})?(?!\w)"
    word = r"\w*(?:[’'‘](?!s(?!\w))\w+)*\+?"
    peoples = r"eople[’']s(?= (?:Democratic )?Republic)"
    number = rf"[0-9]*(?:st|nd|rd|th)?(?=[ \u00a0-][{upper}])"
    return compiled(rf"[{upper}](?<![\w@#/].)(?:{initials}|{peoples}|{word})|[0-9](?<![\w@#/.,].){number}")


@cache
def stretches() -> Pattern[str]:
    """Where words with a capital stand side by side: one run at least, from its first word to its last.

    It begins with a class of characters, so that it searches fast; inside a word capitals are told roughly, so that it
    is made fast. What a run has taken it never gives back: no part of it ends in what the next could begin with.
    """
    upper = r"[^\W\d_a-zß-öø-ÿ]"
    peoples = r"eople[’']s(?= (?:Democratic )?Republic)"
    word = rf"(?:{peoples}|\.[-‑]?(?:{upper}\.[-‑]?){{0,4}}(?:{upper}{_LAST})?(?!\w)|\w*+(?:[’'‘](?!s(?!\w))\w++)*+\+?)"
    number = rf"[0-9]*(?:st|nd|rd|th)?(?=[ \u00a0-]{upper})"
    stop = rf"(?:\.(?:{'|'.join(rf'(?<={short}.)' for short in sorted(SHORT_TITLES))})|)"
    first = rf"[{capitals()}0-9](?:(?<=[0-9])(?<![\w@#/.,].){number}|(?<![\w@#/].)(?<![0-9]){word})"
    joining = _by_first_letters(filter(str.isalpha, JOINING))
    between = rf"(?:[\s‑-]|&|(?<=[\s‑+.-])(?:(?:{joining})(?=[\s‑-])|[dl][’'])){{0,14}}+"
    # Mostly a capital follows behind one blank, or a small word that joins nothing: both are told at once.
    between = rf"(?: (?=[A-Z])|(?! (?!(?:{joining})[\s‑-]|[dl]['’])[a-z]){between})"
    return compiled(rf"{first}{stop}(?:{between}(?:[{capitals()}]{word}|[0-9]{number}){stop})*+")


def _by_first_letters(words: Iterable[str]) -> str:
    """Any of the words, as a pattern that compares each first letter once."""
    groups = groupby(sorted(words), key=itemgetter(0))
    return "|".join(f"{letter}(?:{'|'.join(word[1:] for word in group)})" for letter, group in groups)


PREFIXES = frozenset(
    str.split("pro anti non trans sino indo franco anglo afro euro pan post pre mid neo intra inter cross ex ultra")
)
"""What stands before a hyphen and is nobody's name: "Pro-Lima"."""
WATERS = frozenset(("Lake", "Mount", "Mt", "River", "Cape", "Fort", "Isle"))
"""Before a name, they make another of it: "Lake Victoria", "Lake Chad"."""
LONGEST = 40
"""Words after which a run is cut, so that text all in capitals costs no more than other text."""
FAR = 14
"""Characters between two capitals that are one run at most."""
SHORT_TITLES = frozenset(
    "St Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Prof Jr Sr Col Lt Maj Sgt Capt Rev Hon Mt Ft Adm Cmdr Mme Brig".split(
        SPACE
    )
)
"""Titles and parts of names that are written with a stop behind them."""


def runs(text: str) -> list[Run]:
    """The runs of a passage in the order of the text."""
    if text.replace(" ", "").isalpha() and (only := _plain_run(text)):
        return [only]
    found: list[Run] = []
    run: Run = []
    last = 0
    short = SHORT_TITLES
    for match in _token().finditer(text):
        start, end = match.span()
        word = match[0]
        if run:
            gap = start - last
            if gap == 1 and text[last] in " -":
                between: Run | None = []
            else:
                between = _between(text, last, start) if gap <= FAR and not _dated(text, run, last) else None
            if between is None or len(run) > LONGEST:
                between = None
                found.append(run)
                run = []
            elif between:
                run += between
        if word in short and text.startswith(".", end):
            end += 1
            word += "."
        run.append(Word(word, start, end, False, text[last] if run and start > last else ""))
        last = end
    if run:
        found.append(run)
    return found


def _dated(text: str, run: Run, last: int) -> bool:
    """Whether the words so far end at a dash as the place does that a dispatch comes from: "BEIJING - European …"."""
    return text.startswith(" - ", last) and text[run[0].start : last].isupper()


def _between(text: str, start: int, end: int) -> Run | None:
    """The small words between two capitals; None if something else stands there."""
    pieces = text[start:end].replace("-", " ").replace("‑", " ").split()
    if not pieces:
        return [] if end - start <= 3 else None
    words: Run = []
    at = start
    for piece in pieces:
        if piece not in JOINING:
            return None
        at = text.index(piece, at)
        words.append(Word(piece, at, at + len(piece), True, text[at - 1]))
        at += len(piece)
    return words


def _plain_run(text: str) -> Run | None:
    """The run that a text is, if it is one of letters and single spaces and nothing else; None if it may not be."""
    pieces = text.split(" ")
    if len(pieces) > LONGEST:
        return None
    run: Run = []
    at = gap = 0
    small = JOINING
    for piece in pieces:
        end = at + len(piece)
        if piece in small:
            gap += end - at + 1
            if gap >= FAR or not at:
                return None
        elif piece[:1].isupper():
            gap = 0
        else:
            return None
        run.append(Word(piece, at, end, gap > 0, " " if at else ""))
        at = end + 1
    return run if not gap else None


@cache
def of_two_syllables() -> Pattern[str]:
    """A Chinese given name, by its syllables."""
    initial = "(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])?"
    final = "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ue|ui|a|o|e|i|u)"
    return compiled(rf"(?=[A-Z])(?i:(?:{initial}{final}){{2}})")
