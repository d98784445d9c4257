"""Paths → the files to read, in a steady order, each once, none of them anything but a file."""

# Plain strings and os.path: a Path for each of ten thousand entries costs more than reading the folder.

from __future__ import annotations

import os
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from summit_tui.ingest import ENDINGS, PDF_ADVICE, is_article_file
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Problem

_NOT_YET = {
    ".pdf": PDF_ADVICE,
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf", ".epub", ".pages"), "save it as text or HTML"),
    **dict.fromkeys((".webarchive", ".webloc"), "save the page as HTML"),
}
"""Endings of what may be articles but is not read, with what to do. It is told, and is no failure."""
_JUNK_FOLDERS = frozenset({"node_modules", "__pycache__", "__MACOSX", "$RECYCLE.BIN", "System Volume Information"})
_MOST = 200_000
"""Files of one folder: a link to the root of a disk is not followed for ever."""

_NAMED = 3
"""Files of other kinds that are named; of more, only how many."""

Seen = set[tuple[int, int]]
"""Device and number of what was already met, under whatever name."""


class Found(NamedTuple):
    """A file to read."""

    id: str
    """How it is called everywhere: relative to the folder given, or its name."""
    path: str | None
    """None for standard input."""
    size: int = 0
    changed: int = 0
    """Time of the last change in nanoseconds: of the content, or of anything about the file if that was later."""


def find(paths: Sequence[str], problems: list[Problem], cancelled: Callable[[], bool] = lambda: False) -> list[Found]:
    """The files of some paths. Adds what is missing, forbidden or no file to `problems`.

    Once `cancelled` says so, it comes back soon with what it has.
    """
    seen: Seen = set()
    given: list[tuple[str, Found]] = []
    met: list[Problem] = []
    for path in dict.fromkeys(paths):
        if path == "-":
            given.append(("", Found("stdin", None)))
            continue
        given += ((path, found) for found in _below(path, seen, met, cancelled))
    problems += (problem._replace(path=shown(problem.path)) for problem in met)
    return list(_told_apart(given))


def shown(name: str) -> str:
    """A name as text that every encoding can carry: bytes that are no UTF-8 become replacement characters."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "replace")


def kind_of(mode: int) -> str:
    """What a file that is no file is, in words; empty for a file."""
    kinds = (
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
        (stat.S_ISDIR, "a folder"),
    )
    return next((words for is_kind, words in kinds if is_kind(mode)), "" if stat.S_ISREG(mode) else "no file")


def _below(path: str, seen: Seen, problems: list[Problem], cancelled: Callable[[], bool]) -> Iterable[Found]:
    try:
        status = os.stat(path)
    except OSError as error:
        problems.append(_refused(path, error))
        return ()
    except ValueError:
        problems.append(Problem(path, "this is no name of a file"))
        return ()
    if stat.S_ISDIR(status.st_mode):
        if (status.st_dev, status.st_ino) in seen and status.st_ino:  # given before, or inside one that was
            return ()
        before = len(problems)
        passed: list[str] = []
        inside = list(islice(_inside(path, seen, problems, passed, cancelled), _MOST + 1))
        if len(inside) > _MOST:
            inside.pop()
            problems.append(Problem(path, f"more than {_MOST} files; the rest is not read", "open a part of them"))
        inside.sort(key=lambda found: found.id.split("/"))
        if not inside and len(problems) == before and not cancelled():
            advice = f"articles are files ending in {', '.join(sorted(ENDINGS))}"
            problems.append(Problem(path, "no articles in this folder", advice, partly=True))
        if passed:
            problems.append(Problem(path, _of_other_kinds(sorted(passed)), partly=True))
        return inside
    if (what := kind_of(status.st_mode)) != "":
        advice = "to read from a pipe, write - and give it on standard input" if what == "a pipe" else ""
        problems.append(Problem(path, f"this is {what}, not a file", advice))
        return ()
    return _once(called(path), path, status, seen)


def called(path: str) -> str:
    """The name of a file or a folder, without what stands around it; empty for "." and for the root of a disk."""
    name = os.path.basename(path) or os.path.basename(os.path.join(path, "")[:-1])
    return "" if name == "." else name


def _of_other_kinds(names: list[str]) -> str:
    first = ", ".join(map(shown, names[:_NAMED]))
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    kinds = "file is of a kind that is" if len(names) == 1 else "files are of kinds that are"
    return f"{len(names)} {kinds} not read: {first}{rest}"


def _inside(
    folder: str, seen: Seen, problems: list[Problem], passed: list[str], cancelled: Callable[[], bool]
) -> Iterator[Found]:
    """The articles in a folder and the folders in it; links come last, so that a file is found under its own name."""
    around = _around(folder)
    waiting = [(folder, "")]
    links: deque[tuple[str, str]] = deque()
    while (waiting or links) and not cancelled():
        linked = not waiting
        path, name = links.popleft() if linked else waiting.pop()
        try:
            status = os.stat(path)
            if stat.S_ISDIR(status.st_mode):
                if linked and (status.st_dev, status.st_ino) in around:
                    reason = "this link leads to a folder around the one that is opened, and is not followed"
                    problems.append(Problem(name, reason, partly=True))
                elif (status.st_dev, status.st_ino) not in seen:
                    seen.add((status.st_dev, status.st_ino))
                    _look_into(path, name, waiting, links, passed)
                continue
        except OSError as error:
            problems.append(_refused(path, error))
            continue
        if not is_article_file(name.rpartition("/")[2]):
            advice = _NOT_YET.get(_ending(name))
            if advice and not linked:
                problems.append(Problem(name, f"{_ending(name)} files are not read", advice, partly=True))
        elif (what := kind_of(status.st_mode)) != "":
            problems.append(Problem(name, f"this is {what}, not a file"))
        else:
            yield from _once(name, path, status, seen)


def _around(folder: str) -> Seen:
    """The folders that a folder lies in, up to the root of the disk."""
    found: Seen = set()
    try:
        inner = os.path.realpath(folder)
        while (outer := os.path.dirname(inner)) != inner:
            status = os.stat(outer)
            found.add((status.st_dev, status.st_ino))
            inner = outer
    except OSError:
        return found
    return found


def _look_into(
    folder: str, name: str, waiting: list[tuple[str, str]], links: deque[tuple[str, str]], passed: list[str]
) -> None:
    with os.scandir(folder) as entries:
        listed = list(entries)
    pages = {os.path.splitext(e.name)[0] for e in listed if _ending(e.name) in (".html", ".htm")}
    for entry in listed:
        below = f"{name}/{entry.name}" if name else entry.name
        if entry.name.startswith((".", "~")) or entry.name.endswith("~") or entry.name in _JUNK_FOLDERS:
            continue
        if entry.name.endswith("_files") and entry.name.removesuffix("_files") in pages:
            continue
        if entry.is_symlink():
            if is_article_file(entry.name) or os.path.isdir(entry.path):
                links.append((entry.path, below))
        elif entry.is_dir(follow_symlinks=False) or is_article_file(entry.name) or _ending(entry.name) in _NOT_YET:
            waiting.append((entry.path, below))
        elif _ending(entry.name) not in ENDINGS:
            passed.append(below)


def _once(name: str, path: str, status: os.stat_result, seen: Seen) -> Iterator[Found]:
    key = (status.st_dev, status.st_ino)
    if key not in seen or not status.st_ino:
        seen.add(key)
        yield Found(name, path, status.st_size, max(status.st_mtime_ns, status.st_ctime_ns))


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()


def _refused(path: str, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        if os.path.islink(path):
            return Problem(path, "this link leads nowhere", "the file it led to was moved or deleted")
        return Problem(path, "no such file or folder")
    if isinstance(error, PermissionError):
        wanted = "u+rx" if os.path.isdir(path) else "u+r"
        return Problem(path, "you may not read this", f"chmod {wanted} {path}" if os.path.exists(path) else "")
    return Problem(path, error.strerror or str(error))


def _told_apart(given: list[tuple[str, Found]]) -> Iterator[Found]:
    """The files with ids of their own: where several are called the same, with as much of the folder as it takes."""
    alike: dict[str, list[int]] = {}
    names = [shown(found.id) for _, found in given]
    for n, name in enumerate(names):
        alike.setdefault(name, []).append(n)
    for same in alike.values():
        if len(same) > 1:
            for n, name in zip(same, _longer([given[n] for n in same]), strict=True):
                names[n] = name
    taken: set[str] = set()
    for (_, found), wanted in zip(given, names, strict=True):
        name, n = wanted, 1
        while name in taken:
            n += 1
            name = f"{n}/{wanted}"
        taken.add(name)
        yield found._replace(id=name)


def _longer(same: list[tuple[str, Found]]) -> list[str]:
    """Names for files called the same in different places, each an end of its path."""
    roots = [os.path.abspath(root) for root, _ in same]
    folders = [root if os.path.isdir(root) else os.path.dirname(root) for root in roots]
    parts = [list(filter(None, os.path.splitdrive(folder)[1].split(os.sep))) for folder in folders]
    longest = max(map(len, parts))
    names: list[str] = []
    for n in range(1, longest + 1):
        names = [
            "/".join((*map(shown, part[-n:]), shown(found.id))) for part, (_, found) in zip(parts, same, strict=True)
        ]
        if len(set(names)) == len(names):
            break
    return names
