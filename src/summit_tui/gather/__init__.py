"""Paths → a dossier: finds the files, reads and extracts each, links the whole; with progress, and can be cancelled.

It stands to the right of the rooms it calls: it is the way of the data, written down once, for the reader and the
command line alike.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence

from summit_tui.dossier import Dossier
from summit_tui.gather.edition import place
from summit_tui.gather.find import called, find
from summit_tui.gather.progress import Cancelled, Progress, Waiting, Whole
from summit_tui.lean.hints import TYPE_CHECKING
from summit_tui.model import Problem
from summit_tui.pauses import without_pauses
from summit_tui.system import folders

if TYPE_CHECKING:
    from summit_tui.knowledge import Knowledge

__all__ = ["Cancelled", "Progress", "bundled", "gather", "stamps"]

_LARGE = 500
"""Articles from which it pays to let go of what was made, and to look at what is kept."""
Stamps = Mapping[str, tuple[int, int]]
"""Size in bytes and time of the last change in nanoseconds, by source."""


def bundled() -> str:
    """The folder of the bundled dossier: in the package as installed, or in the checkout."""
    package = os.path.dirname(os.path.dirname(__file__))
    inside = os.path.join(package, "seeds")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(package)), "seeds")


def gather(
    paths: Sequence[str] = (),
    *,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    knowledge: Knowledge | None = None,
    first: Callable[[Dossier], None] | None = None,
) -> Dossier:
    """Read files and folders into one dossier; without paths, the bundled one.

    What cannot be read becomes a `Problem` of the dossier. Raises `Cancelled` soon after `cancelled` says so. With a
    `knowledge` of the caller's own, nothing is remembered. `first` is given a dossier of the first files that are
    there, once, where there are so many that the whole takes long.
    """

    def known() -> Knowledge:
        from summit_tui.knowledge import load

        return knowledge or load(f"{folders.config()}/knowledge", folders.cache())

    def dossier(whole: Whole, *problems: Problem) -> Dossier:
        return Dossier(whole.sources, whole.linked, (*problems, *whole.problems), _name(paths), known)

    waiting = Waiting(progress, cancelled, first and (lambda whole: first(dossier(whole))))
    limit, problems = largest_file()
    found = find(paths or [bundled()], problems, cancelled)
    waiting.heed()
    kept = place(found, limit) if knowledge is None else None
    with without_pauses():
        whole = _recalled(kept, waiting)
    if whole is None:
        # All the rooms of reading are behind this import: a dossier that is remembered does without them.
        from summit_tui.gather.fresh import read_and_link

        whole = read_and_link(found, limit, knowledge, waiting)
        if kept and whole.reads:
            from summit_tui.gather.remembering import remember

            problems += _trouble(kept, remember(kept, found, whole))
            if len(whole.linked.articles) > _LARGE and os.path.exists(kept):
                # As it is kept it takes a fraction of the memory, if what was made is let go first.
                whole = None
                whole = _recalled(kept, waiting) or read_and_link(found, limit, knowledge, waiting)

    return dossier(whole, *problems)


def _recalled(kept: str | None, waiting: Waiting) -> Whole | None:
    """The whole as it was remembered, if it was."""
    if kept is None or not os.path.exists(kept):
        return None
    from summit_tui.gather.whole import recall  # only now: what makes values of bytes is no part of a first start

    return recall(kept, waiting)


def _trouble(kept: str, why: str) -> Iterator[Problem]:
    if why:
        reason = f"what was read is not remembered: {why}"
        yield Problem(os.path.dirname(kept), reason, "it is read anew each time", partly=True)


def stamps(paths: Sequence[str]) -> Stamps:
    """Size and time of each file of the paths: taken before gathering, they tell later whether anything changed.

    Opens folders only, and no file.
    """
    ignored: list[Problem] = []
    return {f.id: (f.size, f.changed) for f in find(paths or [bundled()], ignored) if f.path is not None}


def _name(paths: Sequence[str]) -> str:
    if not paths:
        return "Bundled dossier"
    names = ["standard input" if path == "-" else called(path) or _own_name(path) for path in paths]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _own_name(path: str) -> str:
    """What a folder given as "." or ".." is called; if it is there no longer, as it was given."""
    try:
        return os.path.basename(os.path.realpath(path)) or path
    except OSError:
        return path


def largest_file() -> tuple[int, list[Problem]]:
    """Bytes that a file may have, by the settings; and what is wrong with the settings."""
    path = os.path.join(folders.config(), "settings.toml")
    if not folders.present(path):
        return 20_000_000, []
    from summit_tui.system import settings

    chosen, problems = settings.load(path)
    return chosen.largest_file * 1_000_000, list(problems)
