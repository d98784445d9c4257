"""What a search found, as rows, and as places to go to."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.search.reporting import attributed, left_out, seat
from summit_tui.search.results import Hit
from summit_tui.tui.corpus_text import shown
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Line, Location, Row, Run, inked, line
from summit_tui.tui.pages.paper import tail
from summit_tui.tui.pages.quoted import printed_in

LABELS = {
    "quote": "quotation",
    "article": "article",
    "passage": "passage",
    "entity": "name",
    "summit": "summit",
    "agreement": "agreement",
    "figure": "figure",
}
REPORTED = "reported"
"""What a passage is called that was found by what somebody is reported to have said in it."""
LABEL_WIDTH = 11
WHERE, WHERE_AT_LEAST = 28, 14
"""Cells of a file's name and line; of longer ones the end."""


class Found(NamedTuple):
    """A place that a search found, with the words to mark there."""

    location: Location
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def sight(self) -> object:
        """What is seen there: a quotation and the passage that it stands in show the same words."""
        return (self.location.key, self.spans) if self.spans else self.location


def places(dossier: Dossier, hits: Sequence[Hit]) -> list[Found]:
    """Where each hit leads; of several that lead to the same words, or the same page, the first counts."""
    found: dict[object, Found] = {}
    for hit in hits:
        led = place(dossier, hit)
        found.setdefault(led.sight, led)
    return list(found.values())


def place(dossier: Dossier, hit: Hit) -> Found:
    """Where a hit leads: names and summits to their pages, all else into the text."""
    if hit.type == "summit":
        return Found(Location("summit", hit.id))
    if hit.type in ("entity", "agreement"):
        said = dossier.quotations_by(hit.id)
        return Found(Location("speaker" if said else "entity", hit.id))
    if hit.span is None or hit.article is None:
        return Found(Location("article", hit.article or hit.id))
    start = hit.span.start
    if dossier.text(hit.span) == hit.text:
        spans = tuple((start + first, start + last) for first, last in hit.matches)
    else:
        spans = ((start, hit.span.end),)
    first = seat(dossier, hit).first if hit.type in ("passage", "article") else None
    at = (start + first[0] if dossier.text(hit.span) == hit.text else spans[0][0]) if first else start
    return Found(Location("article", hit.article, at), spans)


def beside(dossier: Dossier, hit: Hit) -> Found | None:
    """What is shown beside a hit: where it leads in the text; of a name or a summit, where it stands first."""
    found = place(dossier, hit)
    if found.location.page == "article":
        return found
    if hit.span is None or hit.article is None:
        return None
    return Found(Location("article", hit.article, hit.span.start), ((hit.span.start, hit.span.end),))


class HitRows:
    """Two lines for each hit: the words with what was found marked, and whose they are."""

    def __init__(self, dossier: Dossier, hits: Sequence[Hit]) -> None:
        self._dossier = dossier
        self._hits = hits

    def __len__(self) -> int:
        """How many there are."""
        return len(self._hits)

    def heights(self, width: int) -> Sequence[int]:  # noqa: ARG002
        """Two lines each."""
        return [2] * len(self._hits)

    def row(self, index: int, width: int) -> Row:
        """One hit; its target's key is its number."""
        hit = attributed(self._dossier, [self._hits[index]])[0]
        called = REPORTED if hit.kind == "indirect" else LABELS.get(hit.type, hit.type)
        label = Run(f"{called:<{LABEL_WIDTH}}", "accent")
        room, around = max(4, width - LABEL_WIDTH), seat(self._dossier, hit).first
        words = marked(hit.text, hit.matches, room, around, left_out(self._dossier, hit))
        figure = self._dossier.figure(hit.id) if hit.type == "figure" else None
        if figure and (about := figure.beside):
            words.append(inked(f"  {about}", "dim"))
        article = self._dossier.article(hit.article)
        named = self._dossier.entity(hit.id) if hit.type in ("entity", "agreement") else None
        facts = [hit.speaker or ""]
        if named:
            # The date of the article in which a name stands first would be taken for a date of whoever bears it.
            facts = [named.role or "", phrases.said_and_named(self._dossier, named)]
        elif article:
            printed = phrases.outlet(article) if hit.type == "article" else printed_in(article)
            facts += [printed, phrases.published(article) if article.published else ""]
        # An article may have been found by any of its summits.
        keys = article.summits if article and hit.type == "article" else (hit.summit,)
        summits = [s for key in keys if (s := self._dossier.summit(key))]
        if summits and hit.type != "summit":
            several = len(summits) > 1
            facts.append(", ".join(phrases.summit_tag(s) if several else phrases.summit_name(s) for s in summits))
        where = f"{hit.file}:{hit.line}" if hit.file else ""
        below = inked(" · ".join(f for f in facts if f), "dim")
        right = [inked(tail(where, min(WHERE, max(WHERE_AT_LEAST, width // 3))), "dim"), Run(" ")] if where else ()
        second = line(Run(" " * LABEL_WIDTH), below, right=right)
        return Row((Line((label, *words)), second), Location("hit", str(index)))


def marked(
    text: str,
    matches: Sequence[tuple[int, int]],
    width: int,
    around: tuple[int, int] | None = None,
    holes: Sequence[tuple[int, int]] = (),
) -> list[Run]:
    """A stretch of the text around one match, or the first, the matches in another ink, without what is left out."""
    first = around[0] if around else matches[0][0] if matches else 0
    start = 0
    if first > width * 2 // 3:
        start = text.rfind(" ", 0, max(0, first - width // 3)) + 1
    text = text[: start + width * 2]
    runs = [Run("…", "dim")] if start else []
    at = start
    for begin, end in matches:
        if begin >= len(text) or begin < at:
            continue
        runs += [Run(without(text, at, begin, holes)), Run(without(text, begin, end, holes), "hit")]
        at = end
    return [run for run in (*runs, Run(without(text, at, len(text), holes))) if run.text]


def without(text: str, first: int, last: int, holes: Sequence[tuple[int, int]]) -> str:
    """A range of the text as it may be drawn, but for its holes, which are in order."""
    kept = []
    for start, end in holes:
        if start < last and first < end:
            kept.append(text[first : max(first, start)])
            first = min(end, last)
    return one_line("".join((*kept, text[first:last])))


def one_line(text: str) -> str:
    """The text as it may be drawn, character for character."""
    return shown(text).replace("\n", " ")
