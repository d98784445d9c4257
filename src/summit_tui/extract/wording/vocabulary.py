"""The text of a passage → words, and what each can be.

Most of what stands between two spaces is a word that was met before, and one look-up says all of it. The rest, with
marks and stops on it, is looked at closely once for each different piece.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

from summit_tui.extract.wording.word_looks import CAPITAL, KINDS, looks_of, looks_of_unlisted
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.outlets import Outlets
from summit_tui.knowledge.speech import ACCORDING, CUE, SAID, Speech, speech
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.patterns import compiled

QUOTE: Final = "\ufffc"
"""The word that stands for a quotation."""
STOPS: Final = frozenset(".!?…" + QUOTE)
BEHIND: Final = frozenset(",;:)].!?…")
"""Marks and stops that stand right behind a word."""
NAMES_IN_CAPITALS: Final = frozenset(("US", "WHO", "IT", "MAY"))
REPORTS: Final = CUE | SAID | ACCORDING
UNKNOWN: Final = -1
"""All bits: what is not a word met before wants a look, as what may report does."""
LOOKED_AT: Final = REPORTS | CAPITAL
"""Most words are none of these: they are taken as they stand."""
LONG: Final = 30_000
"""Characters from which on a passage is cut in stretches."""
LONGEST_PIECE: Final = 30_000
"""Characters without a space behind which a stretch ends all the same: what is cut at once is looked at as one word."""


@cache
def _word() -> Pattern[str]:
    return compiled(
        r"Ph\.D\b\.?|(?:[^\W\d_]\.){2,}"
        r"|[^\W\d_]-(?:[^\W\d_]{1,5}\.){1,4}[^\W\d_]?"
        r"|\$?\d+(?:[.,:/]\d+)*(?:[-’'%][^\W_]*)*"
        r"|@?[^\W_]+(?:[’'‘&\-‑@][^\W_]+)*(?:(?<=[sS])[’'](?!\w)|\.?(?:(?:com|org|net|gov)\b)?)"
        r"|[’'](?:s|re|ve|ll|d|m)\b"
        r"|\.{2,}|-{2,}|\S"
    )


Piece = tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""What stands between two spaces: its words; the same in small letters; what each can be; which of them may end a
sentence, and which may be cues. No named tuple, which is made and taken apart far more slowly."""


class Cut(NamedTuple):
    """The words of a passage as parallel lists, and which of them matter."""

    words: list[str]
    lows: list[str]
    """In small letters with typographic apostrophes."""
    flags: list[int]
    """What each word can be, as flags of `knowledge.speech` and `word_looks`."""
    stops: list[int]
    """The words that may end a sentence: full stops, abbreviations, quotations."""
    reports: list[int]
    """The words that may be cues."""
    quotes: list[int]
    """The words that stand for quotations."""


class Vocabulary:
    """The words and pieces that were met, with what is known of them."""

    MOST: Final = 500_000
    """Letters of the words that are remembered, in some 14 MB; with more it begins anew. A paper of thousands of
    articles has two thirds of them."""

    def __init__(self, speech: Speech, outlets: Outlets) -> None:
        self.speech = speech
        self.outlets = outlets
        self._listed = speech.flags
        self._forget()

    def _forget(self) -> None:
        self._letters = 0
        self._flags: dict[str, int] = {}
        """Of words that are pieces by themselves, and written small but for a capital that begins them."""
        self._marks: dict[str, int] = {}
        """Of words with figures or marks, which are not always pieces by themselves."""
        self._pieces: dict[str, Piece] = {}
        self._same: dict[int, int] = {}
        """Each number once: words that look alike share theirs, which is read far faster."""

    def cut(self, text: str, marked: Sequence[tuple[int, int, int]] = (), whole: bool = True) -> Cut:
        """Cut a passage, given with the start and end of each quotation in it, into words, each quotation being one.

        `whole` says that it is no stretch of a longer one.
        """
        if whole and len(text) > LONG:
            return self._cut_long(text, marked)
        if self._letters > self.MOST:
            self._forget()
        pieces, standing = _pieces(text, marked)
        met = list(map(self._flags.get, pieces, repeat(UNKNOWN)))
        flags = met.copy()
        lows = pieces.copy()
        words = pieces.copy()
        stops: list[int] = []
        reports: list[int] = []
        quotes: list[int] = []
        more = 0
        for at, flag in enumerate(met):
            if not flag & LOOKED_AT:
                continue
            piece = pieces[at]
            first = at + more
            if flag < 0 and piece not in self._pieces:
                flag = flags[first] = self._learn(piece)
            if flag >= 0:
                if flag & CAPITAL:
                    lows[first] = piece.lower()
                if flag & REPORTS:
                    reports.append(first)
                continue
            behind = first + 1
            words[first:behind], lows[first:behind], flags[first:behind], ends, cues = self._pieces[piece]
            if at in standing:
                quotes.append(first)
            for end in ends:
                stops.append(first + end)
            for cue in cues:
                reports.append(first + cue)
            more = len(words) - len(pieces)
        if "do" in text and "do" in words:
            _free_names(words, flags)
        return new(Cut, (words, lows, flags, stops, reports, quotes))

    def _cut_long(self, text: str, marked: Sequence[tuple[int, int, int]]) -> Cut:
        """A line as long as a book, stretch by stretch: to put words into a list takes as long as the list is."""
        cut = Cut([], [], [], [], [], [])
        at = number = 0
        while at < len(text):
            end = _break(text, at + LONG // 2)
            inside = []
            while number < len(marked) and marked[number][0] < end:
                start, close, _ = marked[number]
                if close > end:
                    end = _break(text, close)
                inside.append((start - at, close - at, 0))
                number += 1
            stretch = self.cut(text[at:end], inside, whole=False)
            before = len(cut.words)
            cut.words.extend(stretch.words)
            cut.lows.extend(stretch.lows)
            cut.flags.extend(stretch.flags)
            cut.stops.extend(before + n for n in stretch.stops)
            cut.reports.extend(before + n for n in stretch.reports)
            cut.quotes.extend(before + n for n in stretch.quotes)
            at = end
        return cut

    def _learn(self, piece: str) -> int:
        """Remember a piece that was not met before: what it can be, or how it is cut, and then `UNKNOWN`."""
        self._letters += len(piece)
        low = piece.lower()
        if piece.isalpha():
            flag = self._look(piece, low) if low in self._listed else looks_of_unlisted(piece, low)
        else:
            stem, mark = piece[:-1], piece[-1]
            if mark in BEHIND and stem.isalpha() and not (mark == "." and self._is_abbreviation(stem)):
                self._pieces[piece] = self._ended(stem, mark)
                return UNKNOWN
            words = self._words(piece)
            if len(words) > 1 or mark in STOPS or "'" in piece:
                self._pieces[piece] = self._several(words)
                return UNKNOWN
            flag = self._flag_of(piece, low)
        if low != piece and not flag & CAPITAL:
            self._pieces[piece] = self._several([piece])
            return UNKNOWN
        self._flags[piece] = flag
        return flag

    def _ended(self, stem: str, mark: str) -> Piece:
        """A word with one mark behind it, as most pieces are that are not a word by themselves."""
        low = stem.lower()
        flag = self._look(stem, low)
        looks = flag, self._flag_of(mark, mark)
        stops, reports = (1,) if mark in STOPS else (), (0,) if flag & REPORTS else ()
        return (stem, mark), (low, mark), looks, stops, reports

    def _several(self, words: list[str]) -> Piece:
        """Words and marks with no space between."""
        lows = [word.lower().replace("'", "’") for word in words]
        flags = [self._flag_of(word, low) for word, low in zip(words, lows, strict=True)]
        stops = [at for at, word in enumerate(words) if word[-1] in STOPS]
        reports = [at for at, flag in enumerate(flags) if flag & REPORTS]
        return tuple(words), tuple(lows), tuple(flags), tuple(stops), tuple(reports)

    def _flag_of(self, word: str, low: str) -> int:
        """What a word of a piece can be, though it was not met by itself."""
        known = self._flags if word.isalpha() else self._marks
        flag = known.get(word)
        if flag is None:
            flag = self._look(word, low)
            if known is self._marks:
                known[word] = flag
        return flag

    def _look(self, word: str, low: str) -> int:
        """What a word can be. Each number is there once: what many words share is read faster."""
        kinds = self._listed.get(low)
        if kinds is None and word.isalpha():
            return looks_of_unlisted(word, low)
        looks = looks_of(word, low, 0 if kinds is None or word in NAMES_IN_CAPITALS else kinds)
        return self._same.setdefault(looks, looks)

    def _words(self, piece: str) -> list[str]:
        """The words of a piece; each mark is one, and a full stop but an abbreviation's."""
        words: list[str] = _word().findall(piece)
        if STOPS.isdisjoint(piece):
            return words
        apart: list[str] = []
        for word in words:
            if word[-1] == "." and len(word) > 1 and word[0] != "." and not self._is_abbreviation(word[:-1]):
                apart += (word[:-1], ".")
            else:
                apart.append(word)
        return apart

    def _is_abbreviation(self, stem: str) -> bool:
        """Whether a full stop behind it is part of it."""
        single = len(stem) == 1 and stem.isupper()
        return single or "." in stem or stem.lower() in self.speech.abbreviations


def _pieces(text: str, marked: Sequence[tuple[int, int, int]]) -> tuple[list[str], set[int]]:
    """What stands between spaces, a comma being a piece of its own, and which of the pieces stand for quotations."""
    pieces: list[str] = []
    standing: set[int] = set()
    at = 0
    for start, end, _ in marked:
        if start > at:
            pieces += text[at:start].replace(", ", " , ").split()
        standing.add(len(pieces))
        pieces.append(QUOTE)
        at = max(at, end)
    pieces += (text[at:] if at else text).replace(", ", " , ").split()
    return pieces, standing


def _break(text: str, at: int) -> int:
    """Where a stretch may end behind a place: behind the next space, and in the midst of what has none for as long."""
    most = min(len(text), at + LONGEST_PIECE)
    space = text.find(" ", at, most)
    if space < 0:
        space = next((n for n in range(at, most) if text[n].isspace()), most - 1)
    return max(space + 1, at) if most > at else len(text)


def vocabulary(knowledge: Knowledge) -> Vocabulary:
    """The words of this knowledge."""
    return Vocabulary(knowledge.view(speech), knowledge.view(Outlets))


def _free_names(words: list[str], flags: list[int]) -> None:
    """Take "do" for nothing but a part of a name between two that are: "Andre Correa do Lago"."""
    for at in range(1, len(words) - 1):
        if words[at] == "do" and _is_name(words[at - 1], flags[at - 1]) and _is_name(words[at + 1], flags[at + 1]):
            flags[at] = looks_of("do", "do", 0)


def _is_name(word: str, flag: int) -> bool:
    return not flag & KINDS and word[0].isupper() and word not in NAMES_IN_CAPITALS
