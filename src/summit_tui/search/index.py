"""Everything in a dossier that can be found, and the search over it.

Folded words lead to documents; documents are numbered names first, so that the lowest numbers of a set are its best.
Sets are bits of one long integer. Measured against scanning with fuzzy scorers, FTS5 and fzf: see tests/benchmarks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, reduce
from itertools import islice
from operator import or_

from summit_tui.dossier import Dossier
from summit_tui.search import documents
from summit_tui.search.documents import Document
from summit_tui.search.folding import SMALL_WORDS, fold, initials_of, words
from summit_tui.search.matching import TIERS, Match, Shelf, match, solidly
from summit_tui.search.postings import Bits, numbers_in
from summit_tui.search.query import Query, Wanted, parse
from summit_tui.search.ranking import Optional, Otherwise, Rank, Ranking
from summit_tui.search.reporting import once_each
from summit_tui.search.results import Hit, Results
from summit_tui.search.scattered import Pages
from summit_tui.search.scripts import respelled
from summit_tui.search.sieve import undated
from summit_tui.search.spacing import with_spaces
from summit_tui.search.variants import respellings, spelled_otherwise

__all__ = ["Hit", "Index", "Results"]

_RANKED = 100
"""Documents that are ranked with care, at least, among the names and titles and again among the rest."""
_MOST_READ = 3000
_ENOUGH = 20
"""Documents with all words of a query from which on nobody can have mistyped."""
_MOST_WORDS = 12
_STRICT, _UNKNOWN, _ALL, _LOOSELY = range(4)
_ROUNDS = ((_STRICT, _ENOUGH), (_UNKNOWN, 1), (_ALL, 1), (_LOOSELY, 0))
"""How a query is understood, round after round until enough documents have all its words: as it stands; with slips in
the words that stand nowhere, or in the one word that it is; with slips in all; with a letter more."""
_SLIPS = (0, 1, 1, 2)
"""How much a word is forgiven in each round; see `match`."""
_CHUNK = 500
_VERIFIED = 4000
"""Documents that are read to see whether a phrase stands in them."""


class Index:
    """Finds things in a dossier. It may be searched while it grows: call `grow` on, or let `search` finish it."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self._documents: list[Document] = []
        self._shelf = Shelf()
        self._pages = Pages()
        self._titles = self._named = 0
        """Documents below these numbers are names; names and titles."""
        self._matched: dict[tuple[str, int, bool], Match] = {}
        self._narrowed: dict[object, Bits] = {}
        self._undated: dict[object, str] = {(): ""}
        self._read: dict[int, tuple[Document, list[list[str]]]] = {}
        self._growing: Iterator[float] | None = None
        self.complete = False

    def grow(self) -> Iterator[float]:
        """Take in more of the dossier, a chunk at each step; yields the share that is in, from 0 to 1."""
        if self._growing is None:
            self._growing = self._take_in()
        return self._growing

    def search(self, query: Query | str, limit: int = 200, *, growing: bool = False) -> Results:
        """The best hits first. Finishes the index if need be; with `growing`, searches what is in by now."""
        if not growing:
            for _ in self.grow():
                pass
        if isinstance(query, str):
            query = parse(query)
        if not query:
            return Results(errors=query.errors, partial=not self.complete)
        if not self.complete:
            self._shelf.settle()
        query = respelled(query, self._shelf.said, lambda: self.dossier.knowledge)
        kept = self._narrow(query)
        matches: list[Match] = []
        found: list[Bits] = []
        solid: dict[int, int] = {}
        scattered = 0
        for loosely, enough in _ROUNDS:
            matches = self._match(query, loosely)
            found = self._combine(query, matches, kept)
            if found[0].bit_count() >= enough or not matches:
                break
            if loosely == _STRICT and not found[0] & ((1 << self._named) - 1):
                solid = self._solidly(query, matches, kept)
                if solid and not found[0]:
                    break
                if not found[0] and (scattered := self._scattered(query, matches, kept)):
                    found = [scattered, *(bits & ~scattered for bits in found[1:])]
                    break
        solid |= self._run_together(query, kept)
        found[0] |= sum(1 << number for number in solid if not found[0] >> number & 1)
        if not any(found) and self.complete and (spaced := with_spaces(query, self._shelf.said)):
            return self.search(spaced, limit)._replace(errors=query.errors)
        missing = () if found[0] or not self.complete else _missing(matches)
        total = 0
        for bits in found:
            total |= bits
        otherwise = Otherwise(solid, scattered)
        ranking = Ranking(query, matches, self._often_named, self._folded, self._optional(matches), otherwise)
        ranked = self._rank(ranking, matches, found, limit)[:limit]
        letters = {word: n for m in matches for word, n in m.letters.items()}
        every = [self._hit(rank, ranking, letters) for rank in ranked]
        told = letters.keys() - SMALL_WORDS
        hits = once_each(self.dossier, every, lambda at: sum(w in told for w in self._folded(ranked[at].number)[1][0]))
        number = total.bit_count() - len(every) + len(hits)
        listed = {id(hit) for hit in hits}
        twice = sum(1 << rank.number for rank, hit in zip(ranked, every, strict=True) if id(hit) not in listed)
        lacking = (total & ~found[0] & ~twice).bit_count() if found[0] else 0
        return Results(hits, number, query.errors, not self.complete, missing, lacking, self._left_out(query))

    def _left_out(self, query: Query) -> str:
        if query.filters not in self._undated:
            self._undated[query.filters] = undated(self.dossier, query)
        return self._undated[query.filters]

    def __len__(self) -> int:
        """Number of documents."""
        return len(self._documents)

    def _take_in(self) -> Iterator[float]:
        d = self.dossier
        whole = len(d.entities) + len(d.summits) + len(d.quotations) + 6 * len(d.articles) + 1
        for document in documents.names_of(d):
            self._spell(document)
            self._add(document)
        self._titles = self._pages.titles = len(self._documents)
        for document in documents.titles_of(d):
            self._add(document)
        self._named = self._shelf.said.names_below = len(self._documents)
        yield min(0.99, len(self._documents) / whole)
        for source in (documents.quotations_of(d), documents.figures_of(d), self._passages()):
            for document in source:
                self._add(document)
                if len(self._documents) % _CHUNK == 0:
                    yield min(0.99, len(self._documents) / whole)
        self.complete = True
        self._shelf.settle(for_good=True)
        self._forget()
        yield 1.0

    def _passages(self) -> Iterator[Document]:
        for article in self.dossier.articles:
            self._pages.begin(len(self._documents))
            yield from documents.passages_of(self.dossier, article)

    def _add(self, document: Document) -> None:
        number = len(self._documents)
        self._documents.append(document)
        self._shelf.said.add(number, words(document.text))
        for name in document.names:
            self._shelf.named.add(number, words(name))
        if document.around:
            self._shelf.around.add(number, document.around)
        if document.beside:
            self._shelf.beside.add(number, words(document.beside))
        if self._matched or self._narrowed:
            self._forget()

    def _forget(self) -> None:
        self._matched.clear()
        self._narrowed.clear()

    def _spell(self, document: Document) -> None:
        """Note the spellings of a name that is one word, and how often it is named."""
        names = {tuple(words(name)) for name in (document.text, *document.names)} - {()}
        self._shelf.solid.add(len(self._documents), {"".join(name) for name in names if len(name) > 1})
        for name in names:
            if len(name) == 1 and len(names) > 1:
                self._shelf.spellings.setdefault(name[0], set()).update(names - {name})
        for text in {document.text, *document.names}:
            if initials := initials_of(text):
                self._shelf.initials.setdefault(initials, set()).add(tuple(words(text)))

    def _match(self, query: Query, loosely: int) -> list[Match]:
        wanted = [w for part in query.wanted if not part.negated for w in part.words]
        wanted = list(dict.fromkeys(wanted))
        last = query.wanted[-1] if query.wanted else None
        if last and last.typing and len(wanted) > 1 and len(wanted[-1]) == 1:
            wanted.pop()  # a letter that begins a word says nothing yet beside whole words
        if len(wanted) > _MOST_WORDS:
            rare = sorted(wanted, key=self._shelf.said.frequency)[:_MOST_WORDS]
            wanted = [w for w in wanted if w in rare]
        exact_only = {w for part in query.wanted if part.phrase for w in part.words[:-1] or part.words}
        several = len(wanted) > 1
        sure = {w for w in wanted if several and loosely == _UNKNOWN and self._shelf.said.frequency(w)}
        return [self._look_up(w, 0 if w in exact_only | sure else _SLIPS[loosely], several) for w in wanted]

    def _look_up(self, word: str, slips: int, several: bool) -> Match:
        key = (word, slips, several)
        if key not in self._matched:
            if len(self._matched) > 500:
                self._matched.clear()
            self._matched[key] = match(word, self._shelf, slips, self._named, several)
        return self._matched[key]

    def _solidly(self, query: Query, matches: list[Match], kept: Bits) -> dict[int, int]:
        if any(part.phrase for part in query.wanted):
            return {}
        near = solidly((m.word for m in matches), self._shelf)
        return {number: distance for number, distance in near.items() if kept >> number & 1}

    def _scattered(self, query: Query, matches: list[Match], kept: Bits) -> Bits:
        """Articles that hold all words, each in another paragraph, if there are several and no phrases.

        Words of a letter or two are parts of something ("£4 billion"), and stand somewhere in every article.
        """
        telling = [m for m in matches if m.word not in SMALL_WORDS]
        short = any(len(m.word) < 3 for m in telling)
        if len(telling) < 2 or short or any(part.phrase for part in query.wanted):
            return 0
        return self._pages.holding_all([m.bits for m in telling], len(self._documents)) & kept

    def _run_together(self, query: Query, kept: Bits) -> dict[int, int]:
        """Names that several words of a query are letter by letter, whatever spaces they have: the documents."""
        plain = [part.words[0] for part in query.wanted if not part.phrase and not part.negated]
        if not 1 < len(plain) == len(query.wanted) <= _MOST_WORDS:
            return {}
        solid, shelf = "".join(plain), self._shelf
        asked = {*shelf.solid.numbers(solid), *islice(shelf.said.numbers(solid), _RANKED)}
        asked |= {*islice(shelf.named.numbers(solid), _RANKED)}
        return {
            number: 0
            for number in asked
            if number < self._named
            and kept >> number & 1
            and any("".join(name) == solid for name in self._folded(number)[1])
        }

    def _optional(self, matches: list[Match]) -> Optional:
        """Small words need not stand in a name if the query has as many others, and two at least: "the Oslo summit"."""
        small = [m.word in SMALL_WORDS for m in matches]
        others = len(small) - sum(small)
        return Optional(self._titles, small if others > 1 and sum(small) <= others else [])

    def _combine(self, query: Query, matches: list[Match], kept: Bits) -> list[Bits]:
        """Documents with all the words, then those with all but one, and so on while nothing is found."""
        with_at_least: list[Bits] = [kept, *(0 for _ in matches)]
        optional = self._optional(matches).words
        names = (1 << self._titles) - 1
        for at, m in enumerate(matches):
            bits = m.bits | names if optional and optional[at] else m.bits
            for n in range(len(matches), 0, -1):
                with_at_least[n] |= with_at_least[n - 1] & bits
        phrases = [p for p in query.wanted if p.phrase and not p.negated]
        if phrases:
            whole = with_at_least[-1] if matches else kept
            return [self._verify(whole, phrases)]
        if not matches:
            return [kept]
        telling = [m for m in matches if m.word not in SMALL_WORDS] or matches
        # Where words are missing, what is merely a little like another one is no answer.
        likely = reduce(or_, (m.firm | m.near for m in telling))
        found = [with_at_least[-1] & reduce(or_, (m.bits for m in telling))]
        if len(matches) > 1:
            found.append(with_at_least[-2] & ~with_at_least[-1] & likely)
        for n in range(len(matches) - 2, max(1, len(matches) // 2) - 1, -1):
            if any(found):
                break
            found.append(with_at_least[n] & ~with_at_least[n + 1] & likely)
        return found

    def _verify(self, bits: Bits, phrases: list[Wanted]) -> Bits:
        found = 0
        asked = [[f" {way}" + ("" if p.typing else " ") for way in spelled_otherwise(p)] for p in phrases]
        for number in numbers_in(bits, _VERIFIED):
            d = self._documents[number]
            text = f" {fold(d.text)} \n " + " \n ".join(f"{fold(name)} " for name in d.names)
            if all(any(way in text for way in ways) for ways in asked):
                found |= 1 << number
        return found

    def _rank(self, ranking: Ranking, matches: list[Match], found: list[Bits], limit: int) -> list[Rank]:
        names = (1 << self._named) - 1
        numbers: list[int] = []
        for bits in found:
            if len(numbers) < limit:
                for zone in (bits & names, bits & ~names):
                    numbers += _surest(zone, matches, max(_RANKED, limit - len(numbers)))
        ranking.take(numbers)
        return sorted((ranking.rank(number) for number in numbers), key=lambda r: (-r.score, r.number))

    def _folded(self, number: int) -> tuple[Document, list[list[str]]]:
        """A document, and the words of its text and of each of its other names."""
        kept = self._read.get(number)
        if kept is None:
            if len(self._read) > _MOST_READ:
                self._read.clear()
            document = self._documents[number]
            kept = self._read[number] = (document, [words(name) for name in (document.text, *document.names)])
        return kept

    @cached_property
    def _often_named(self) -> dict[int, float]:
        """How often a name stands in the dossier, from 0 to 1, to tell people of one name apart."""
        from math import log1p

        d = self.dossier
        counts: dict[int, float] = {}
        for number, document in enumerate(self._documents[: self._named]):
            if document.type in ("entity", "agreement") and (e := d.entity(document.id)):
                counts[number] = log1p(len(e.mentions))
            elif document.type == "summit" and (s := d.summit(document.id)):
                counts[number] = log1p(len(s.articles))
        most = max(counts.values(), default=1.0) or 1.0
        return {number: count / most for number, count in counts.items()}

    def _hit(self, rank: Rank, ranking: Ranking, letters: dict[str, int]) -> Hit:
        document = self._documents[rank.number]
        where = documents.stand(self.dossier, document)
        return Hit(
            document.type,
            document.id,
            document.text,
            where.span,
            where.span.source if where.span else None,
            self.dossier.line(where.span) if where.span else None,
            where.article,
            where.speaker,
            where.summit,
            rank.score,
            rank.why,
            lambda: ranking.explain(rank),
            letters,
            where.kind,
        )

    def _narrow(self, query: Query) -> Bits:
        """The documents that the filters and the words not wanted leave."""
        from summit_tui.search.narrowing import narrow

        kept = (1 << len(self._documents)) - 1
        if query.filters:
            key = (query.filters, bool(query.wanted))
            if key not in self._narrowed:
                self._narrowed[key] = narrow(self.dossier, self._documents, query)
            kept &= self._narrowed[key]
        for part in query.wanted:
            if part.negated:
                without = kept
                for word in part.words:
                    ways = (word, *respellings(word))
                    without &= self._shelf.said.union(ways) | self._shelf.beside.union(ways)
                if part.phrase and without:
                    without = self._verify(without, [part._replace(typing=False)])
                kept &= ~without
        return kept


def _missing(matches: list[Match]) -> tuple[str, ...]:
    return tuple(m.word for m in matches if not m.firm and m.word not in SMALL_WORDS)


def _surest(bits: Bits, matches: list[Match], limit: int) -> list[int]:
    """The documents in which all words stand most surely, at most `limit`."""
    numbers: list[int] = []
    seen = 0
    upto = [0] * len(matches)
    for why in TIERS:
        upto = [held | m.tiers.get(why, 0) for held, m in zip(upto, matches, strict=True)]
        now = bits & ~seen
        for held in upto:
            now &= held
        numbers += numbers_in(now, limit - len(numbers))
        seen |= now
        if len(numbers) >= limit:
            return numbers
    return numbers + list(numbers_in(bits & ~seen, limit - len(numbers)))
