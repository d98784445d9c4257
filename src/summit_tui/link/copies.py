"""The same article printed again: word for word, shortened or rewrapped.

Articles are compared by each three long words in a row, which survive other line breaks, other marks and cuts. Which
ones to compare is told by the words behind some frequent endings, a few dozen places of an article that are found
without looking at the others. What many articles share there (a phrase of the trade, a repeated background sentence)
points nowhere; the work therefore grows with the number of articles, not of pairs.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

from summit_tui.ingest.forms.wire_copy import NOTED_ABOVE, NOTED_BELOW, may_be_corrected, version
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.wording import plain_marks
from summit_tui.model import Article, Source
from summit_tui.patterns import compiled
from summit_tui.tables import table

COPIED = 0.6
"""Share of the shorter article's groups that stand in the longer one."""
COMMON = 8
"""Articles from which words are nobody's own."""
FEWEST_WORDS = 25
LONG = 7
"""Letters of a long word, at least."""

ENDINGS = ("ation", "ent", "that")
BEHIND = 8
"""Words behind an ending that are looked up together."""
TELLING = 0.3
"""Share of the words looked up, of the article that has fewer, from which two articles are compared."""
FEW = 8
"""Such places below which an article, short or foreign, is looked up by its groups of long words too."""
FEW_GROUPS = 25
VERY_LONG = 10
"""Groups from which only those around a word of more letters than this are looked up."""

ABOVE = 80
"""Characters around the beginning of an article in which its version is marked."""
SHORTENED = 1.15
"""How many times the words of a shortened printing the whole one has at least."""
Phrase = int
"""The hash of some words: the words themselves would take twenty times the memory."""


def find_copies(articles: Sequence[Article], sources: Mapping[str, Source]) -> dict[str, str]:
    """Id of a later printing → id of the earliest. Headlines of teasers count as printings of a teaser only.

    The earliest is the first by date of publication where both print one, else by the version that an agency marks,
    else the fullest, else the first in the dossier.
    """
    copies = repeated_teasers(articles)
    for group in printings([a for a in articles if a.words >= FEWEST_WORDS], sources):
        first = earliest(group, sources)
        copies.update({article.id: first.id for article in group if article.id != first.id})
    return copies


def repeated_teasers(articles: Sequence[Article]) -> dict[str, str]:
    """Teasers whose headline stood on the same page before."""
    first: dict[tuple[str, str], str] = {}
    copies = {}
    for article in articles:
        if article.role == "teaser":
            headline = " ".join(compiled(r"\w+").findall(article.title.casefold()))
            before = first.setdefault((article.source, headline), article.id)
            if before != article.id:
                copies[article.id] = before
    return copies


def printings(articles: Sequence[Article], sources: Mapping[str, Source]) -> list[list[Article]]:
    """The articles that were printed more than once, each with its printings in the order of the dossier."""
    shelf = Shelf(sources)
    for article in articles:
        shelf.put(article)
    return [group for group in shelf.groups if len(group) > 1]


class Shelf:
    """Articles, each beside its other printings."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.groups: list[list[Article]] = []
        self._sources = sources
        self._holders: dict[Phrase, tuple[int, ...]] = {}
        """Words that are looked up → the groups whose first article has them."""
        self._looked_up: list[int] = []
        """How many of them the first article of each group has."""
        self._phrases: dict[int, array[Phrase]] = {}
        """The groups of long words of those first articles that were compared."""

    def put(self, article: Article) -> None:
        """Add an article to the printings of another, or on its own."""
        text = body(article, self._sources[article.source].text)
        telling = telling_words(text)
        number = len(self.groups)
        if candidates := self._candidates(telling):
            own = word_groups(long_words(text))
            for candidate in candidates:
                if _copied(own, self._phrases_of(candidate)):
                    self.groups[candidate].append(article)
                    return
            self._phrases[number] = array("q", own)
        for phrase in telling:
            held = self._holders.get(phrase, ())
            if len(held) < COMMON:
                self._holders[phrase] = (*held, number)
        self.groups.append([article])
        self._looked_up.append(len(telling))

    def _candidates(self, telling: Iterable[Phrase]) -> list[int]:
        """The groups that may print the same: those, at most three, that share most of these words."""
        fresh = 0
        shared: dict[int, int] = {}
        for phrase in telling:
            held = self._holders.get(phrase, ())
            if len(held) < COMMON:
                fresh += 1
                for number in held:
                    shared[number] = shared.get(number, 0) + 1
        likely = [n for n, both in shared.items() if both >= TELLING * min(fresh, self._looked_up[n])]
        return sorted(likely, key=lambda number: (-shared[number], number))[:3]

    def _phrases_of(self, number: int) -> array[Phrase]:
        found = self._phrases.get(number)
        if found is None:
            article = self.groups[number][0]
            words = long_words(body(article, self._sources[article.source].text))
            found = self._phrases[number] = array("q", word_groups(words))
        return found


def _copied(own: set[Phrase], others: array[Phrase]) -> bool:
    both = len(own.intersection(others))
    return both >= 3 and both >= COPIED * min(len(own), len(others))


def versions_of(article: Article, sources: Mapping[str, Source]) -> tuple[bool, int]:
    """Whether it is corrected, and which version an agency has marked it as, in or above its headline; 0 for none."""
    start, text = article.span.start, sources[article.source].text
    return is_corrected(article, text), version(text[max(0, start - ABOVE) : start + ABOVE])


def earliest(group: Sequence[Article], sources: Mapping[str, Source]) -> Article:
    """The first printing: by its day or its version, and where these tell nothing, what another shortened."""
    first = group[0]
    for article in group[1:]:
        days = [(a.published or "")[:10] for a in (article, first)]
        told = all(days) and days[0] != days[1]
        versions = [versions_of(a, sources) for a in (article, first)]
        if not told and versions[0] != versions[1]:
            if versions[0] < versions[1]:
                first = article
        elif days[0] < days[1] if told else article.words > SHORTENED * first.words:
            first = article
    return first


def body(article: Article, text: str) -> str:
    """The words of an article without its title and whatever else stands around it, in small letters."""
    paragraphs = table(article.paragraphs)
    places = zip(paragraphs.field("kind"), paragraphs.field("span"), strict=True)
    # A paragraph of nothing but ASCII is made small in no time; most are, but for their marks.
    return " ".join([plain_marks(text[at:end]).casefold() for kind, (_, at, end) in places if kind == "body"])


def long_words(text: str) -> list[str]:
    """The words of seven letters and more."""
    words: list[str] = []
    for part in text.split():
        if len(part) < LONG:
            continue
        # A pattern would look at all letters of all words.
        if part.isalnum():
            words.append(part)
        else:
            words += _long_words().findall(part)
    return words


@cache
def _long_words() -> Pattern[str]:
    return compiled(rf"\w{{{LONG},}}")


def word_groups(words: Sequence[str]) -> set[Phrase]:
    """Each three words in a row."""
    return set(map(hash, zip(words, words[1:], words[2:], strict=False)))


def telling_words(text: str) -> set[Phrase]:
    """The words behind certain endings; where these are few, groups of long words as well."""
    found = {hash(words) for ending in _behind() for words in ending.findall(text)}
    if len(found) < FEW:
        words = long_words(text)
        groups = word_groups(words)
        if len(groups) >= FEW_GROUPS:
            groups = {
                hash(group) for group in zip(words, words[1:], words[2:], strict=False) if len(group[1]) > VERY_LONG
            }
        found |= groups
    return found


@cache
def _behind() -> tuple[Pattern[str], ...]:
    words = r"\W+(\w+)" * BEHIND
    return tuple(compiled(rf"{ending}\b(?={words})") for ending in ENDINGS)


def is_corrected(article: Article, text: str) -> bool:
    """Whether an article says of itself that it is the corrected version; `text` is its source's."""
    # Only what stands near it: of a file of thousands of articles, the whole would be looked through for each.
    if not may_be_corrected(text[max(0, article.span.start - NOTED_ABOVE) : article.span.end + NOTED_BELOW]):
        return False
    # Hardly any does: a start goes without.
    from summit_tui.ingest.about.corrections import correction

    return correction(article, text) is not None
