"""Files found → what they hold, whatever happens."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from itertools import islice

from summit_tui import ingest
from summit_tui.extract import extract_all
from summit_tui.extract.quotations import MOST_IN_PARAGRAPH
from summit_tui.gather.find import Found, kind_of
from summit_tui.gather.progress import Read
from summit_tui.ingest.looks.lines import GUTTER
from summit_tui.knowledge import Knowledge
from summit_tui.lean.contexts import suppress
from summit_tui.model import Extract, Problem, Source

_TOGETHER_BYTES = 100_000
"""Bytes of the files that go through each step of reading together: some twenty articles, a tenth of a second."""


def read_several(files: Sequence[Found], limit: int, knowledge: Knowledge) -> list[Read]:
    """Read and extract some files of at most `limit` bytes, step by step for all. Never raises for what they hold."""
    if len(files) > 1:
        # If a rule of ours fails, each file by itself tells which is at fault, and why.
        with suppress(Exception):
            return _read(files, limit, knowledge)
    return [_read_one(file, limit, knowledge) for file in files]


def read_ahead(files: Sequence[Found], limit: int, knowledge: Knowledge) -> list[Read]:
    """Read files of many, and look up what linking will ask of their texts, for there are more cores to do it."""
    reads = [read for some in together(files) for read in read_several(some, limit, knowledge)]
    return [_looked_through(read, knowledge) for read in reads]


def together(files: Sequence[Found]) -> Iterator[list[Found]]:
    """The files in their order, those together that are read step by step for all; what comes through a pipe alone."""
    some: list[Found] = []
    size = 0
    for file in files:
        piped = file.path is None or (some and some[0].path is None)
        if some and (piped or size + file.size > _TOGETHER_BYTES):
            yield some
            some, size = [], 0
        some.append(file)
        size += file.size
    if some:
        yield some


def _looked_through(read: Read, knowledge: Knowledge) -> Read:
    from summit_tui.link.looked import look

    if read.source is None:
        return read
    here = {read.source.id: read.source}
    try:
        looked = tuple(look(a, e, here, knowledge) for a, e in zip(read.articles, read.extracts, strict=True))
    except Exception:
        if os.environ.get("SUMMIT_TUI_DEBUG"):
            raise
        return read  # Linking looks for itself, and tells what is wrong.
    return read._replace(extracts=looked)


def _read_one(found: Found, limit: int, knowledge: Knowledge) -> Read:
    try:
        return _read([found], limit, knowledge)[0]
    except MemoryError:
        return Read(found.id, problems=(Problem(found.id, "there is not enough memory to read this"),))
    except Exception as error:
        # One file must not take the others with it, whatever is wrong with a rule of ours.
        if os.environ.get("SUMMIT_TUI_DEBUG"):
            raise
        reason = f"the program failed on this file ({type(error).__name__}: {error})"
        return Read(found.id, problems=(Problem(found.id, reason, "please report it"),))


def _read(files: Sequence[Found], limit: int, knowledge: Knowledge) -> list[Read]:
    """Read and extract some files; raises what goes wrong with any of them but that it cannot be read."""
    opened = [_opened(file, limit, knowledge) for file in files]
    pages = [(read.source, article) for read in opened if read.source is not None for article in read.articles]
    extracts = iter(extract_all(pages, knowledge))
    return [_with_extracts(read, tuple(islice(extracts, len(read.articles)))) for read in opened]


def _opened(found: Found, limit: int, knowledge: Knowledge) -> Read:
    """A file and its articles, or why it cannot be read."""
    try:
        source, articles = ingest.read(bytes_of(found, limit), found.id, found.path or "", knowledge)
    except NotRead as reason:
        return Read(found.id, problems=(Problem(found.id, *reason.args),))
    except ingest.Unreadable as error:
        return Read(found.id, problems=(Problem(found.id, str(error)),))
    odd = _side_by_side(found.id, source)
    if not articles and not odd:
        lacking = "there is no article in this file" if source.text.strip() else "this file is empty"
        odd = (Problem(found.id, lacking, partly=True),)
    return Read(found.id, source, articles, problems=odd)


def _with_extracts(read: Read, extracts: tuple[Extract, ...]) -> Read:
    if not extracts:
        return read
    odd = (*_in_another_language(read.id, extracts), *_left_out(read.id, extracts))
    return read._replace(extracts=extracts, problems=(*read.problems, *odd))


def _side_by_side(file: str, source: Source) -> tuple[Problem, ...]:
    """A note where text is set in columns, of which nothing is read."""
    if GUTTER not in source.text:
        return ()
    from summit_tui.ingest.copied.gutters import columns

    found = columns(source.text)
    if not found:
        return ()
    lines = sum(one.last - one.first + 1 for one in found)
    reason = f"line {found[0].first + 1:,}: columns of text stand side by side; none of their {lines:,} lines is read"
    advice = "save them one below the other, a PDF by pdftotext without -layout"
    return (Problem(file, reason, advice, partly=True),)


def _in_another_language(file: str, extracts: Sequence[Extract]) -> tuple[Problem, ...]:
    """A note where somebody would look in vain for who said what."""
    foreign = sum(not one.english for one in extracts)
    if not foreign:
        return ()
    which = "this does" if foreign == len(extracts) == 1 else f"{foreign} of {len(extracts)} articles here do"
    return (Problem(file, f"{which} not read as English, so it is not told who said what", partly=True),)


def _left_out(file: str, extracts: Sequence[Extract]) -> tuple[Problem, ...]:
    """A note where a paragraph has more words in marks than any news has."""
    number = sum(one.left_out for one in extracts)
    if not number:
        return ()
    reason = f"a paragraph has more than {MOST_IN_PARAGRAPH:,} quotations: {number:,} of them are left out"
    return (Problem(file, reason, "break it into paragraphs", partly=True),)


_OPENED = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""How a file is opened; what is no file any longer is not waited for."""


class NotRead(Exception):
    """Why the bytes of a file were not read, and what to do: the reason and the advice of a `Problem`."""


def bytes_of(found: Found, limit: int) -> bytes:
    """The bytes of a file. Raises `NotRead`. What is a file no longer when it is opened is not waited for."""
    try:
        if found.path is None:
            return _within(sys.stdin.buffer.read(limit + 1), limit)
        if found.size > limit:
            raise _too_large(found.size, limit)
        handle = os.open(found.path, _OPENED)
        try:
            mode = os.fstat(handle).st_mode
            if not stat.S_ISREG(mode):
                raise NotRead(f"this is {kind_of(mode)}, not a file")
            data = os.read(handle, found.size + 1)  # room for the limit would be made each time
            # What is as long as it was found is whole; else it was read in part, or has grown or shrunk since.
            while len(data) != found.size and len(data) <= limit and (more := os.read(handle, limit + 1 - len(data))):
                data += more
            return _within(data, limit)
        finally:
            os.close(handle)
    except BlockingIOError:
        raise NotRead("nothing can be read from this now") from None  # such as the kernel's own messages
    except PermissionError:
        raise NotRead("you may not read this", "change its permissions") from None
    except OSError as error:
        raise NotRead(error.strerror or str(error)) from None
    except MemoryError:
        raise NotRead("there is not enough memory to read this") from None
    except AttributeError:
        raise NotRead("there is no standard input") from None


def _within(data: bytes, limit: int) -> bytes:
    if len(data) > limit:
        raise _too_large(len(data), limit)
    return data


def _too_large(size: int, limit: int) -> NotRead:
    allowed = max(1, limit // 1_000_000)
    megabytes = round(size / 1_000_000)
    told = f"{megabytes} MB are" if megabytes > allowed else f"a little more than {allowed} MB is"
    return NotRead(f"{told} too much for an article (at most {allowed} MB)", "raise largest_file in settings.toml")
