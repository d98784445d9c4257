"""Files that are not remembered as one whole: read, from the cache where that pays, and linked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summit_tui.gather.find import Found
from summit_tui.gather.progress import Cancelled, Progress, Read, Waiting, Whole
from summit_tui.gather.reading import read_several, together
from summit_tui.knowledge import Knowledge, load
from summit_tui.lean.hints import TYPE_CHECKING
from summit_tui.link import Elsewhere, link
from summit_tui.model import Linked, Problem, Source
from summit_tui.pauses import without_pauses
from summit_tui.system import folders
from summit_tui.tables import Listed

if TYPE_CHECKING:
    from summit_tui.gather.lots import Lot, Reads
    from summit_tui.gather.many import Placed

_SMALL = 100_000
"""Bytes up to which reading files is quicker than asking the cache, and none of them can take long."""

_FIRST = 300
"""Files that are shown while the others are read: they are there soon, and linked in a fraction of a second."""
_MANY = 1500
"""Files from which one would wait for all of them."""


def read_and_link(found: Sequence[Found], limit: int, knowledge: Knowledge | None, waiting: Waiting) -> Whole:
    """The whole of these files. Raises `Cancelled`. With a `knowledge` of the caller's own, nothing is remembered."""
    with without_pauses():
        known = load(f"{folders.config()}/knowledge", folders.cache()) if knowledge is None else knowledge
        try:
            if knowledge is not None or sum(file.size for file in found) <= _SMALL:
                return _linked(_in_turn(found, limit, known, waiting), known, Elsewhere())
            return _read_many(found, limit, known, waiting)
        finally:
            if knowledge is None:
                known.forget()  # What lives on after this is not collected.


def _read_many(found: Sequence[Found], limit: int, knowledge: Knowledge, waiting: Waiting) -> Whole:
    """The whole of files that are read on all cores, and from the cache."""
    from contextlib import closing

    from summit_tui.gather.beside import Beside
    from summit_tui.gather.edition import edition
    from summit_tui.gather.many import read_many
    from summit_tui.system.cache import Cache

    with (
        closing(Cache.open(edition())) as cache,
        closing(read_many(found, limit, knowledge, cache, waiting.cancelled)) as placed,
        closing(Beside(len(found), waiting)) as beside,
    ):
        reads = _together(found, beside.seen(placed), knowledge, waiting)
        beside.ask(reads)
        whole = _linked(reads, knowledge, beside)
    return whole._replace(problems=(*whole.problems, *_trouble(cache.path, cache.trouble)))


def _trouble(path: os.PathLike[str], reason: str) -> Iterator[Problem]:
    if reason:
        advice = "so all is read anew"
        yield Problem(os.fspath(path), f"what was read is not remembered: {reason}", advice, partly=True)


def _in_turn(found: Sequence[Found], limit: int, knowledge: Knowledge, waiting: Waiting) -> Listed[Read]:
    """What the files hold, read one after the other."""
    waiting.progress(Progress(0, len(found), found[0].id if found else ""))
    reads = []
    for some in together(found):
        reads += read_several(some, limit, knowledge)
        waiting.heed()
        for done, file in enumerate(some, len(reads) - len(some) + 1):
            waiting.progress(Progress(done, len(found), file.id))
    waiting.heed()
    waiting.progress(Progress(len(found), len(found), ""))
    return Listed(reads)


def _together(found: Sequence[Found], placed: Iterable[Placed], knowledge: Knowledge, waiting: Waiting) -> Reads:
    """What the files hold, in the order of `found`, in whatever order it comes."""
    from summit_tui.gather.lots import Reads, runs

    places: dict[str, tuple[Lot, int]] = {}
    first = waiting.first if len(found) >= _MANY else None
    waiting.progress(Progress(0, len(found), found[0].id))
    for lot, files in placed:
        for name, place in files:
            waiting.heed()
            places[name] = lot, place
            waiting.progress(Progress(len(places), len(found), name))
        if first and len(places) >= _FIRST:
            here = Reads(runs(places[file.id] for file in found if file.id in places))
            first(_linked(here, knowledge, Elsewhere()))
            first = None
    waiting.heed()
    waiting.progress(Progress(len(found), len(found), ""))
    return Reads(runs(places[file.id] for file in found))


def _linked(reads: Listed[Read] | Reads, knowledge: Knowledge, elsewhere: Elsewhere) -> Whole:
    """The links; if a rule of ours fails on these files, the articles can be read all the same."""
    sources: Mapping[str, Source]
    if isinstance(reads, Listed):
        sources = {read.id: read.source for read in reads if read.source is not None}
    else:
        from summit_tui.gather.lots import Sources

        sources = Sources(reads)
    problems = [*knowledge.problems, *reads.inside("problems")]
    articles, extracts = reads.inside("articles"), reads.inside("extracts")
    try:
        linked = link(sources, articles, extracts, knowledge, elsewhere)
    except Cancelled:
        raise
    except Exception as error:
        if os.environ.get("SUMMIT_TUI_DEBUG"):
            raise
        reason = f"the articles were not linked ({type(error).__name__}: {error})"
        problems.append(Problem("summit-tui", reason, "please report it", partly=True))
        return Whole(sources, Linked(tuple(articles), extracts.inside("quotations")), tuple(problems))
    return Whole(sources, linked, tuple(problems), reads)
