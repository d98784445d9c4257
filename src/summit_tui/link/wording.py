"""Quotations in the same words, whoever says them.

Long ones are found by groups of six words. Each group remembers a few holders only, so that the work grows with the
words, not with the pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache, lru_cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.link.headlines import quoted_in_headlines
from summit_tui.model import Article, Quotation
from summit_tui.patterns import compiled
from summit_tui.tables import Table

GROUP = 6
"""Words of a group, an even number; shorter quotations are compared whole."""
HOLDERS = 6
"""Quotations that a group of words remembers."""
SHARED = 0.6
"""Share of the shorter quotation's groups that the other holds."""
FEW = 3
"""Groups that most quotations share with others that are not like them."""


class Wording(NamedTuple):
    """Quotations, by their numbers, beside each other."""

    copied: Mapping[int, int]
    """Those of a later printing → those of the first, word for word and in order."""
    lengths: Mapping[int, int]
    """How many words each of the others has, in their order; reported speech is left out."""
    again: Sequence[int]
    """Long ones, each as often as it shares most of its groups with one before."""
    before: Sequence[int]
    """Those before, in step."""
    headed: Sequence[int]
    """Those that begin in a headline, rising."""


def compare_wording(articles: Sequence[Article], quotations: Table[Quotation], copies: Mapping[str, str]) -> Wording:
    """Look for the same words. `copies` says which articles are printings of which."""
    copied = _copied(quotations, copies)
    lengths: dict[int, int] = {}
    again, before = _alike(quotations, copied, lengths)
    return Wording(copied, lengths, again, before, quoted_in_headlines(articles, quotations))


def quoted_words(text: str) -> tuple[str, ...]:
    """The words of a quotation without case and marks, contractions written out."""
    text = plain_marks(text).casefold()
    for mark in _PARTING:
        text = text.replace(mark, " ")
    words = text.split()
    if "".join(words).isalnum():
        return tuple(words)
    made: list[str] = []
    for word in words:
        made += (word,) if word.isalnum() else _parts(word)
    return tuple(made)


_PARTING = (",", ".", "-", "?", "!", ":", ";", '"')
"""The most frequent marks; each stands between words."""


def plain_marks(text: str) -> str:
    """The text with plain marks for the curly ones and dashes of printers."""
    if text.isascii():
        return text
    text = text.replace("’", "'").replace("“", '"').replace("”", '"').replace("‘", "'")
    return text if text.isascii() else text.replace("—", "-").replace("–", "-")


@lru_cache(maxsize=4096)
def _parts(word: str) -> list[str]:
    """The words in what stands between two spaces: marks and contractions recur."""
    if "'" in word:
        word = word.replace("can't", "can not").replace("won't", "will not")
        word = _contracted().sub(lambda m: _IN_FULL[m[0]], word)
    return compiled(r"[^\W_]+(?:'[^\W_]+)?").findall(word)


_IN_FULL = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'s": " is"}


@cache
def _contracted() -> Pattern[str]:
    """Papers write "we have" and "we've" for one another; "'s" is "is" behind words that own nothing."""
    owns_nothing = "|".join(rf"(?<=\b{word})" for word in ("it", "he", "what", "that", "there"))
    return compiled(rf"n't\b|(?<=\w)'(?:re|ve|ll|m)\b|(?:{owns_nothing})'s\b")


def _copied(quotations: Table[Quotation], copies: Mapping[str, str]) -> dict[int, int]:
    first: defaultdict[tuple[str, tuple[str, ...], str], list[int]] = defaultdict(list)
    later: list[tuple[int, str, tuple[str, tuple[str, ...], str]]] = []
    originals = set(copies.values()).difference(copies)
    for n, (article, kind, text) in enumerate(_told(quotations) if copies else ()):
        if article in originals:
            first[article, quoted_words(text), kind].append(n)
        elif original := copies.get(article):
            later.append((n, article, (original, quoted_words(text), kind)))
    copied: dict[int, int] = {}
    used: Counter[tuple[str, tuple[str, tuple[str, ...], str]]] = Counter()
    for n, article, words in later:
        if there := first.get(words):
            copied[n] = there[min(used[article, words], len(there) - 1)]
            used[article, words] += 1
    return copied


def _alike(
    quotations: Table[Quotation], copied: Mapping[int, int], lengths: dict[int, int]
) -> tuple[list[int], list[int]]:
    """Those that share most of their groups; notes in `lengths` how long each is that is no copy."""
    later: list[int] = []
    earlier: list[int] = []
    enoughs: dict[int, float] = {}
    """How many groups another must share with each."""
    few: set[int] = set()
    """Those that few groups are enough for."""
    holders: dict[int, tuple[int, ...]] = {}
    """Group → the quotations that it stands in, a few of them."""
    settled: dict[tuple[str, ...], list[int]] = {}
    """Words whose groups remember nobody more → the quotations that share most of them, now and for ever."""
    for n, (_, kind, text) in enumerate(_told(quotations)):
        if kind == "indirect" or n in copied or not (words := quoted_words(text)):
            continue
        lengths[n] = len(words)
        if (found := settled.get(words)) is not None:
            later += repeat(n, len(found))
            earlier += found
            continue
        # Two threes in a row: hashes of hashes are sooner made than those of six words.
        threes = list(map(hash, zip(words, words[1:], words[2:], strict=False)))
        groups = set(map(hash, zip(threes, threes[GROUP // 2 :], strict=False)))
        enoughs[n] = enough = SHARED * len(groups)
        if enough <= FEW:
            few.add(n)
        met = list(map(holders.get, groups))
        here = list(filter(None, met))
        if len(here) < len(met):
            holders.update(dict.fromkeys(groups.difference(holders) if here else groups, (n,)))
        if not here:
            continue
        shared = Counter(chain.from_iterable(here))
        # Most share a group or two, which is enough for the shortest ones only.
        likely = shared if enough <= FEW else [other for other, both in shared.items() if both > FEW]
        found = [other for other in {*likely, *(shared.keys() & few)} if shared[other] >= min(enough, enoughs[other])]
        later += repeat(n, len(found))
        earlier += found
        grown = [(group, (*held, n)) for group, held in zip(groups, met, strict=True) if held and len(held) < HOLDERS]
        if grown:
            holders.update(grown)
        elif len(here) == len(groups):
            settled[words] = found
    return later, earlier


def _told(quotations: Table[Quotation]) -> Iterator[tuple[str, str, str]]:
    """Article, kind and text of each."""
    return zip(quotations.field("article"), quotations.field("kind"), quotations.stream("text"), strict=True)
