"""One file found → what it holds, whatever happens."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence

from summit_tui import ingest
from summit_tui.extract import extract
from summit_tui.extract.quotations import MOST_IN_PARAGRAPH
from summit_tui.gather.find import Found, kind_of
from summit_tui.gather.progress import Read
from summit_tui.ingest.decode import MISREAD
from summit_tui.ingest.lines import GUTTER
from summit_tui.knowledge import Knowledge
from summit_tui.model import Extract, Problem, Source


def read_found(found: Found, limit: int, knowledge: Knowledge) -> Read:
    """Read and extract one file of at most `limit` bytes. Never raises for what stands in it."""
    try:
        data = bytes_of(found, limit)
    except NotRead as reason:
        return Read(found.id, problems=(Problem(found.id, *reason.args),))
    return read_bytes(data, found, knowledge)


def read_ahead(found: Found, limit: int, knowledge: Knowledge) -> Read:
    """Read one file of many, and look up what linking will ask of its text, for there are more cores to do it."""
    from summit_tui.link.looked import look

    read = read_found(found, limit, knowledge)
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


def read_bytes(data: bytes, found: Found, knowledge: Knowledge) -> Read:
    """Extract one file's bytes."""
    try:
        source, articles = ingest.read(data, found.id, found.path or "", knowledge)
        odd = (*_side_by_side(found.id, source), *_misread(found.id, source))
        if not articles and odd:
            return Read(found.id, source, problems=odd)
        if not articles:
            reason = "there is no article in this file" if source.text.strip() else "this file is empty"
            return Read(found.id, source, problems=(Problem(found.id, reason, partly=True),))
        extracts = tuple(extract(source, a, knowledge) for a in articles)
        odd = (*odd, *_in_another_language(found.id, extracts), *_left_out(found.id, extracts))
        return Read(found.id, source, articles, extracts, odd)
    except ingest.Unreadable as error:
        return Read(found.id, problems=(Problem(found.id, str(error)),))
    except MemoryError:
        return Read(found.id, problems=(Problem(found.id, "there is not enough memory to read this"),))
    except Exception as error:
        # One file must not take the others with it, whatever is wrong with a rule of ours.
        if os.environ.get("SUMMIT_TUI_DEBUG"):
            raise
        reason = f"the program failed on this file ({type(error).__name__}: {error})"
        return Read(found.id, problems=(Problem(found.id, reason, "please report it"),))


def _side_by_side(file: str, source: Source) -> tuple[Problem, ...]:
    """A note where text is set in columns, of which nothing is read."""
    if GUTTER not in source.text:
        return ()
    from summit_tui.ingest.gutters import columns

    found = columns(source.text)
    if not found:
        return ()
    lines = sum(one.last - one.first + 1 for one in found)
    reason = f"line {found[0].first + 1:,}: columns of text stand side by side; none of their {lines:,} lines is read"
    advice = "save them one below the other, a PDF by pdftotext without -layout"
    return (Problem(file, reason, advice, partly=True),)


def _misread(file: str, source: Source) -> tuple[Problem, ...]:
    """A note where quotation marks were decoded wrongly before the file was saved, so that there are none."""
    at = source.text.find(MISREAD)
    if at < 0:
        return ()
    reason = f"line {source.line(at):,}: {MISREAD}… was a curly mark before it was decoded wrongly; words in such marks"
    return (Problem(file, f"{reason} are not found", "save the page again as UTF-8", partly=True),)


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


class NotRead(Exception):
    """Why the bytes of a file were not read, and what to do: the reason and the advice of a `Problem`."""


def bytes_of(found: Found, limit: int) -> bytes:
    """The bytes of a file. Raises `NotRead`. What is a file no longer when it is opened is not waited for."""
    try:
        if found.path is None:
            return _within(sys.stdin.buffer.read(limit + 1), limit)
        if found.size > limit:
            raise _too_large(found.size, limit)
        handle = os.open(found.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            mode = os.fstat(stream.fileno()).st_mode
            if not stat.S_ISREG(mode):
                raise NotRead(f"this is {kind_of(mode)}, not a file")
            data = stream.read(found.size + 1)  # room for the limit would be made each time
            if data is None:
                raise NotRead("nothing can be read from this now")  # such as the kernel's own messages
            if len(data) > found.size:
                data += stream.read(limit + 1 - len(data)) or b""
            return _within(data, limit)
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
