"""Words → the numbers of the documents that hold them, as lists in memory and as bit sets to combine."""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summit_tui.lean.memo import cache

Bits = int
"""A set of document numbers: bit n stands for document n."""


_OFTEN = 1000
"""Documents from which on a word's bit set is kept, since many beginnings will ask for it."""
_MOST_KEPT = 1500
_MOST_NEAR = 50
"""Words like another that a list gives."""


class Postings:
    """A growing vocabulary with the documents of each word."""

    def __init__(self) -> None:
        self._documents: defaultdict[str, list[int] | array[int]] = defaultdict(list)
        self._often: dict[str, Bits] = {}
        self._sorted: list[str] = []
        self._joined = ""
        self._by_length: dict[tuple[int, str], list[str]] = {}
        self._of_length: dict[int, list[str]] = {}
        self._of_names: dict[int, list[str]] = {}
        self.names_below = 0
        """Documents below this number are names and titles."""
        self._initials = ""
        self._by_sound: dict[str, list[str]] | None = None

    def add(self, number: int, words: Iterable[str]) -> None:
        """Add a document's words. Numbers are given in rising order."""
        documents = self._documents
        for word in set(words):
            documents[word].append(number)

    def bits(self, word: str) -> Bits:
        """The documents that hold a word."""
        listed = self._documents.get(word)
        if listed is None:
            return 0
        if len(listed) < _OFTEN:
            return bits_of(listed)
        bits = self._often.get(word)
        if bits is None:
            if len(self._often) >= _MOST_KEPT:
                self._often.clear()
            bits = self._often[word] = bits_of(listed)
        return bits

    def union(self, words: Iterable[str], below: int | None = None) -> Bits:
        """The documents that hold any of the words; with `below`, only those of lower numbers."""
        union = 0
        lists = []
        for word in words:
            listed = self._documents.get(word)
            if listed is None:
                continue
            if below is not None:
                lists.append(listed[: bisect_left(listed, below)])
            elif len(listed) >= _OFTEN:
                union |= self.bits(word)
            else:
                lists.append(listed)
        marks = bytearray(max((listed[-1] for listed in lists if listed), default=0) + 1)
        for listed in lists:
            for number in listed:
                marks[number] = 1
        return union | pack(marks) if lists else union

    def frequency(self, word: str) -> int:
        """In how many documents a word stands."""
        return len(self._documents.get(word, ()))

    def first(self, word: str) -> int:
        """The lowest number of a document that holds a word; past all numbers if none does."""
        listed = self._documents.get(word)
        return listed[0] if listed else sys.maxsize

    def settle(self, for_good: bool = False) -> None:
        """Take note of words added since the last time, before looking up beginnings, letters and likenesses."""
        if for_good:
            for word, listed in self._documents.items():
                self._documents[word] = array("I", listed)
        self._often.clear()
        if len(self._sorted) == len(self._documents) and (self._by_sound is not None or not for_good):
            return
        self._sorted = sorted(self._documents)
        self._joined = "\n" + "\n".join(self._sorted) + "\n"
        self._by_length = {}
        self._of_length, self._of_names = {}, {}
        for word in self._sorted:
            self._by_length.setdefault((len(word), word[0]), []).append(word)
        for (length, _), words in self._by_length.items():
            self._of_length.setdefault(length, []).extend(words)
            named = [word for word in words if self._documents[word][0] < self.names_below]
            self._of_names.setdefault(length, []).extend(named)
        self._initials = "".join({initial for _, initial in self._by_length})
        self._by_sound = self._sounds() if for_good else None

    def beginning_with(self, prefix: str) -> list[str]:
        """Words that begin so, the prefix itself among them if it is a word."""
        low = bisect_left(self._sorted, prefix)
        high = bisect_left(self._sorted, prefix + "\U0010ffff", low)
        return self._sorted[low:high]

    def holding(self, letters: str) -> list[str]:
        """Words with these letters inside."""
        found = []
        at = self._joined.find(letters)
        while at >= 0:
            start = self._joined.rfind("\n", 0, at) + 1
            end = self._joined.find("\n", at)
            found.append(self._joined[start:end])
            at = self._joined.find(letters, end)
        return found

    def like(self, word: str, slips: int) -> list[tuple[str, int]]:
        """Words that differ by at most so many letters (missing, too many, wrong, or two swapped), with how many."""
        # Nine slips of ten leave the first letter, or the second in its place. A slip in the first letter alone is
        # looked up. Where two are forgiven and no word is as near as that, names are asked too; if none is, all.
        likely = "".join(dict.fromkeys(word[:2]))
        near = {**dict(self._like(word, slips, likely)), **dict.fromkeys(self._begun_otherwise(word), 1)}
        if slips == 1 or 1 in near.values() or 0 in near.values():
            return list(near.items())
        if near:
            return [*near.items(), *self._among(self._of_names, word, slips)]
        return self.all_like(word, slips)

    def _begun_otherwise(self, word: str) -> list[str]:
        """Words that a slip in the first letter parts from this one: another letter, one too few, one too many."""
        rest = word[1:]
        asked = (rest, *(initial + rest for initial in self._initials), *(initial + word for initial in self._initials))
        return [like for like in asked if like != word and len(like) > 1 and like in self._documents]

    def all_like(self, word: str, slips: int) -> list[tuple[str, int]]:
        """The same among all words, however they begin."""
        return self._among(self._of_length, word, slips)

    def _among(self, of_length: Mapping[int, Sequence[str]], word: str, slips: int) -> list[tuple[str, int]]:
        lengths = range(max(2, len(word) - slips), len(word) + slips + 1)
        return _nearest(word, slips, [of_length.get(length, ()) for length in lengths])

    def numbers(self, word: str) -> Iterable[int]:
        """The documents that hold a word, as numbers."""
        return self._documents.get(word, ())

    def _like(self, word: str, slips: int, initials: str) -> list[tuple[str, int]]:
        lengths = range(max(2, len(word) - slips), len(word) + slips + 1)
        return _nearest(word, slips, [self._by_length.get((n, i), ()) for n in lengths for i in initials])

    def counted_in(self, units: Sequence[str]) -> list[str]:
        """Words that are a number with one of some short units behind it: "5bn"."""
        pattern = rf"\n(\d+(?:{'|'.join(units)}))(?=\n)"
        return re.findall(pattern, self._joined)

    def sounding_like(self, heard: str) -> list[str]:
        """Words of the same sound."""
        if self._by_sound is None:
            self._by_sound = self._sounds()
        return self._by_sound.get(heard, [])

    def _sounds(self) -> dict[str, list[str]]:
        from summit_tui.search.folding import sound

        by_sound: dict[str, list[str]] = {}
        for word in self._sorted:
            if word.isalpha() and len(word) > 3:
                by_sound.setdefault(sound(word), []).append(word)
        return by_sound

    def __len__(self) -> int:
        """Number of different words."""
        return len(self._documents)


def _nearest(word: str, slips: int, lists: Iterable[Sequence[str]]) -> list[tuple[str, int]]:
    """Of lists of words, those that differ from one by at most so many letters, with how many."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found: list[tuple[str, int]] = []
    for listed in lists:
        if listed:
            near = process.extract(word, listed, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_NEAR)
            found += [(text, int(distance)) for text, distance, _ in near]
    return found


def bits_of(numbers: Iterable[int]) -> Bits:
    """Rising document numbers as a bit set."""
    listed = numbers if isinstance(numbers, array) else array("I", numbers)
    if len(listed) < 64:
        bits = 0
        for number in listed:
            bits |= 1 << number
        return bits
    marks = bytearray(listed[-1] + 1)
    for number in listed:
        marks[number] = 1
    return pack(marks)


def pack(marks: bytearray) -> Bits:
    """One byte a document, 0 or 1, as a bit set."""
    bits = 0
    for n in range(8):
        bits |= int.from_bytes(marks[n::8], "little") << n
    return bits


def numbers_in(bits: Bits, limit: int) -> Iterator[int]:
    """The lowest document numbers of a bit set, at most `limit`."""
    data = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    left = limit
    for match in _some().finditer(data):
        at, byte = match.start(), match[0][0]
        for bit in range(8):
            if byte >> bit & 1:
                if not left:
                    return
                left -= 1
                yield at * 8 + bit


@cache
def _some() -> re.Pattern[bytes]:
    return re.compile(rb"[^\0]")


def load() -> None:
    """Load what forgives typing errors, which takes longer than a search; without it, the first error does."""
    from rapidfuzz import process  # noqa: F401
    from rapidfuzz.distance import OSA  # noqa: F401
