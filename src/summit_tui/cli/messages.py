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
    with suppress(OSError, ValueError, AttributeError):
        print(f"summit-tui: {line}", file=sys.stderr)


def note(message: str, colour: bool) -> None:
    """Say something in passing on standard error, dimly."""
    line = _line(message)
    with suppress(OSError, ValueError, AttributeError):
        print(f"\x1b[2m{line}\x1b[0m" if colour and sys.stderr.isatty() else line, file=sys.stderr)


def _line(message: str) -> str:
    from summit_tui.output.terminal_text import one_line  # only now: most calls have nothing to tell

    return one_line(message)
