"""Patterns that were compiled when the program was built: to compile them takes as long as to read twenty articles.

CPython compiles a pattern in two steps: in Python, slowly, to a list of numbers, and of these in C, fast, to what
searches. The numbers are kept beside the program, each list under the very text of its pattern, so that none is ever
that of another. They count for the Python that made them; whatever is not kept is compiled.
"""

from __future__ import annotations

import os
from array import array

from summit_tui.lean.contexts import suppress
from summit_tui.lean.hints import Any, AnyStr, Pattern
from summit_tui.lean.memo import cache
from summit_tui.packed import packed, unpacked

Key = tuple[str, int]
"""A pattern's text and flags."""
Numbers = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `_sre.compile` is given behind the text: flags, code, how many groups, and their names."""

IGNORECASE, MULTILINE, VERBOSE = 2, 8, 64
"""The flags of `re`, which is imported only for what is not kept: a start without it takes a tenth less."""
KEPT = os.path.join(os.path.dirname(__file__), "patterns.bin")
_compiled: set[Key] = set()


@cache
def compiled(text: str, flags: int = 0) -> Pattern[str]:
    """What `re.compile` gives. For patterns of which there are always the same few: each is remembered.

    A text put together of a set must not hang on the set's order, which is another in each process.
    """
    key = (text, int(flags))
    numbers = _kept().get(key)
    if numbers is None:
        _compiled.add(key)
        return passing(text, flags)
    return _made(text, numbers)


def passing(text: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """What `re.compile` gives, of a pattern that hangs on what is read: it is remembered for a while."""
    import re

    return re.compile(text, flags)


def escaped(text: str) -> str:
    """What finds this very text inside of a pattern, as `re.escape` gives it."""
    return text if text.isalnum() else text.translate(_ESCAPES)


_ESCAPES = {ord(sign): f"\\{sign}" for sign in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def keep() -> str:
    """Leave the patterns that this process has compiled, and those that were kept, for all starts to come.

    Raises OSError, and ImportError, AttributeError, TypeError or RuntimeError in a Python that compiles patterns
    another way.
    """
    kept = _kept() | {key: numbers for key in _compiled if (numbers := _numbers(*key))}
    part = f"{KEPT}.part"
    with open(part, "wb") as stream:
        stream.write(packed(kept))
    os.replace(part, KEPT)
    return KEPT


def begin_anew() -> None:
    """Leave aside what an earlier build kept, some of which may be no pattern any longer. Raises OSError."""
    with suppress(FileNotFoundError):
        os.unlink(KEPT)
    _kept.cache_clear()
    compiled.cache_clear()


@cache
def _kept() -> dict[Key, Numbers]:
    try:
        with open(KEPT, "rb") as stream:
            kept: dict[Key, Numbers] | None = unpacked(stream.read())
    except OSError:
        return {}
    return kept or {}


def _made(text: str, numbers: Numbers) -> Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    flags, code, groups, by_name, names = numbers
    made: Pattern[str] = _sre.compile(text, flags, array("I", code).tolist(), groups, by_name, names)
    return made


def _numbers(text: str, flags: int) -> Numbers | None:
    """The numbers of a pattern, as `re.compile` works them out, and with what letters it begins.

    None if they do not make what `re.compile` gives.
    """
    import re
    from re import _compiler, _parser  # type: ignore[attr-defined]

    from summit_tui.first_letters import with_first_letters  # only where patterns are kept

    parsed: Any = _parser.parse(text, flags)
    flags |= parsed.state.flags
    code = _compiler._code(parsed, flags)
    names: list[str | None] = [None] * parsed.state.groups
    for name, group in parsed.state.groupdict.items():
        names[group] = name
    plain = (int(flags), array("I", code).tobytes(), len(names) - 1, dict(parsed.state.groupdict), tuple(names))
    if _made(text, plain) != re.compile(text, flags):
        return None
    return plain[0], array("I", with_first_letters(parsed, code, flags)).tobytes(), *plain[2:]
