"""What those who wait for a dossier are told, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from summit_tui import model
from summit_tui.lean.hints import Any
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Article, Extract, Linked, Problem, Source
from summit_tui.tables import Table


class Progress(NamedTuple):
    """How far reading has come."""

    done: int
    total: int
    file: str
    """The file that was read last; empty while all is linked."""


class Cancelled(Exception):
    """The dossier is no longer wanted."""


class Waiting(NamedTuple):
    """Somebody who waits."""

    progress: Callable[[Progress], None]
    cancelled: Callable[[], bool]
    first: Callable[[Whole], None] | None = None
    """Who is shown the first files of many, while the others are read."""

    def heed(self) -> None:
        """Raise `Cancelled` if nobody waits any more."""
        if self.cancelled():
            raise Cancelled


class Read(NamedTuple):
    """What a file held, or why it was not read."""

    id: str
    source: Source | None = None
    articles: Sequence[Article] = ()
    extracts: Sequence[Extract] = ()
    problems: Sequence[Problem] = ()


class Whole(NamedTuple):
    """All that a dossier is made of."""

    sources: Mapping[str, Source]
    linked: Linked
    problems: tuple[Problem, ...] = ()
    """Of what is known and of the files, as they were read."""
    reads: Sequence[Read] = ()
    """What the files held, before it was linked."""


@cache
def kinds_of_rows() -> dict[str, Any]:
    """The named tuples that files are read into, by name."""
    found = (value for value in vars(model).values() if isinstance(value, type) and issubclass(value, tuple))
    return {kind.__name__: kind for kind in (*found, Read)}


def held(reads: Table[Read]) -> dict[str, Table[Any]]:
    """The parts of a linked whole as the files hold them."""
    extracts = reads.inside("extracts")
    return {
        "articles": reads.inside("articles"),
        "quotations": extracts.inside("quotations"),
        "figures": extracts.inside("figures"),
    }
