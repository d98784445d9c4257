"""Files that are not remembered as one whole: read, from the cache where that pays, and linked."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager

from summit_tui.gather.find import Found
from summit_tui.gather.progress import Progress, Waiting, Whole
from summit_tui.gather.reading import Read, read_found
from summit_tui.knowledge import Knowledge, load
from summit_tui.link import link
from summit_tui.model import Article, Extract, Linked, Problem, Source
from summit_tui.system import folders

_SMALL = 100_000
"""Bytes up to which reading files is quicker than asking the cache, and none of them can take long."""


def read_and_link(found: Sequence[Found], limit: int, knowledge: Knowledge | None, waiting: Waiting) -> Whole:
    """The whole of these files. Raises `Cancelled`. With a `knowledge` of the caller's own, nothing is remembered."""
    with _without_pauses():
        known = knowledge or load(folders.config() / "knowledge", folders.cache())
        if knowledge is not None or sum(file.size for file in found) <= _SMALL:
            return _join(found, (read_found(file, limit, known) for file in found), known, waiting)
        from summit_tui.gather.edition import edition
        from summit_tui.gather.many import read_many
        from summit_tui.system.cache import Cache

        with (
            closing(Cache.open(edition())) as cache,
            closing(read_many(found, limit, known, cache, waiting.cancelled)) as reads,
        ):
            whole = _join(found, reads, known, waiting)
        return whole._replace(problems=(*whole.problems, *_trouble(cache.path, cache.trouble)))


def _trouble(path: os.PathLike[str], reason: str) -> Iterator[Problem]:
    if reason:
        advice = "folders are read anew each time"
        yield Problem(os.fspath(path), f"what was read is not remembered: {reason}", advice, partly=True)


@contextmanager
def _without_pauses() -> Iterator[None]:
    """Many values that live on are made here: collecting among them again and again finds nothing, slowly."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def _join(found: Sequence[Found], reads: Iterable[Read], knowledge: Knowledge, waiting: Waiting) -> Whole:
    """Take what is read, in whatever order it comes, and link it in the order of `found`."""
    kept: dict[str, Read] = {}
    waiting.progress(Progress(0, len(found), found[0].id if found else ""))
    for read in reads:
        waiting.heed()
        kept[read.id] = read
        waiting.progress(Progress(len(kept), len(found), read.id))
    waiting.heed()
    waiting.progress(Progress(len(found), len(found), ""))
    sources: dict[str, Source] = {}
    articles: list[Article] = []
    extracts: list[Extract] = []
    problems = list(knowledge.problems)
    for file in found:
        read = kept.pop(file.id)
        problems += read.problems
        if read.source is not None:
            sources[read.id] = read.source
            articles += read.articles
            extracts += read.extracts
    linked = _linked(sources, articles, extracts, knowledge, problems)
    return Whole(sources, linked, tuple(problems))


def _linked(
    sources: Mapping[str, Source],
    articles: list[Article],
    extracts: list[Extract],
    knowledge: Knowledge,
    problems: list[Problem],
) -> Linked:
    """The links; if a rule of ours fails on these files, the articles can be read all the same."""
    try:
        return link(sources, articles, extracts, knowledge)
    except Exception as error:
        if os.environ.get("SUMMIT_TUI_DEBUG"):
            raise
        reason = f"the articles were not linked ({type(error).__name__}: {error})"
        problems.append(Problem("summit-tui", reason, "please report it", partly=True))
        return Linked(tuple(articles), tuple(quotation for extract in extracts for quotation in extract.quotations))
