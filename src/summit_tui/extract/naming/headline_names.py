"""Names in headlines that write every word with a capital: "Ann Lee Urges Calm" names Ann Lee, and nobody Urges."""

from __future__ import annotations

from collections.abc import Container

from summit_tui.extract.naming.candidates import Candidate, Settle, word_before
from summit_tui.extract.naming.named import Name
from summit_tui.extract.naming.traits import BARRED
from summit_tui.lean.hints import Final

Words = tuple[Container[str], Container[str]]

VERB_ENDS: Final = ("s", "ed", "ing")
ARTICLES: Final = ("a", "an", "the")
LONGEST: Final = 6
"""Words of a name."""


def settle_headlines(candidates: list[Candidate], names: list[Name], words: Words, settle: Settle) -> None:
    """Tell which of the words in capitals, of which the first is a given name or has a title before it, are a name.

    `names` are those that the article has elsewhere, `words` the given names that there are and the words that the
    article also writes small.
    """
    called = [name.text for name in names if name.kind == "person"]
    whole = {text for text in called if " " in text}
    full = {word for text in called for word in text.split()}
    surnames = {text.rpartition(" ")[2] for text in called}
    for candidate in candidates:
        shape = candidate.shape
        base, texts = candidate.start - shape.start, [word.text for word in shape.words]
        at = 0
        while at < len(texts):
            end = _end_of_full(candidate, at, whole)
            if not end and not at and texts[0] not in surnames and word_before(candidate) not in ARTICLES:
                end = _end_by_looks(texts, full, *words)
                end = 0 if end == len(texts) and shape.traits & BARRED else end
            if not end and not shape.words[at].small and (texts[at] in full or texts[at].title() in full):
                end = at + 1
            if end:
                stop = candidate.end if end == len(texts) else base + shape.words[end - 1].end  # "Kim Jong-un Speaks"
                settle(candidate.passage, base + shape.words[at].start, stop)
            at = end or at + 1


def _end_of_full(candidate: Candidate, at: int, whole: Container[str]) -> int:
    """Where a full name of the article ends that begins at a word; 0 if none does."""
    words, text = candidate.shape.words, candidate.passage.text
    base = candidate.start - candidate.shape.start
    for end in range(min(len(words), at + LONGEST), at + 1, -1):
        printed = " ".join(text[base + words[at].start : base + words[end - 1].end].split())
        if printed in whole or printed.title() in whole:
            return end
    return 0


def _end_by_looks(texts: list[str], full: Container[str], given: Container[str], common: Container[str]) -> int:
    """How many words there are before one that looks like a verb; 0 if that leaves none but a given name.

    "Ann Banks" may be called so, but not where the article names Ann Lee, or writes of banks.
    """
    if texts[0] not in given and texts[0].title() not in given:
        # Behind a title: "Mayor Ruvo Dyer", but "Pastor Wants Peace".
        plain = all(t.istitle() and not t.endswith(VERB_ENDS) and t.lower() not in common for t in texts[:2])
        return 2 * (plain and len(texts) > 1 and (len(texts) == 2 or texts[2].lower().endswith(VERB_ENDS)))
    for at, text in enumerate(texts):
        if not at or not text.lower().endswith(VERB_ENDS) or texts[at - 1][-1] == ".":
            continue
        if at > 1:
            return at
        if texts[0] in full or texts[0].title() in full or text.lower() in common:
            return 0
    return len(texts) if len(texts) > 1 else 0
