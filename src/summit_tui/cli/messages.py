"""What the program says on standard error: one line each, cleaned, with its name before it."""

from __future__ import annotations

import sys

from summit_tui.lean.contexts import suppress

_LONGEST = 500


def tell(message: str) -> None:
    """Say one line on standard error. A closed standard error is nobody's fault."""
    line = _line(message)
    if len(line) > _LONGEST:
        line = line[:_LONGEST] + "…"
    _say(f"summit-tui: {line}")


def note(message: str, colour: bool) -> None:
    """Say something in passing on standard error, dimly."""
    line = _line(message)
    _say(f"\x1b[2m{line}\x1b[0m" if colour and sys.stderr is not None and sys.stderr.isatty() else line)


def _say(line: str) -> None:
    # None would be standard output to `print`, and the line stand among the records.
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(line, file=sys.stderr)


def _line(message: str) -> str:
    from summit_tui.output.terminal_text import one_line  # only now: most calls have nothing to tell

    return one_line(message)
