"""The command line: calls, filters, forms, exit statuses."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Sequence

from summit_tui.lean.contexts import suppress
from summit_tui.lean.hints import TYPE_CHECKING
from summit_tui.pauses import without_pauses

if TYPE_CHECKING:
    from typing import NoReturn, TextIO

DONE, NOTHING_FOUND, WRONG_CALL, UNREADABLE = 0, 1, 2, 3
INTERRUPTED = 130
"""As a shell says of what ctrl+c ended."""


def command() -> NoReturn:
    """`summit-tui` as a process, which ends at once: to take it down piece by piece takes as long as an article."""
    status = main()
    if "textual" in sys.modules:  # the reader's threads may have something left to do
        sys.exit(status)
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()  # of a call that was stopped
    os._exit(status)


@without_pauses()
def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status. Whatever happens, nobody sees a traceback."""
    try:
        status = _answer(list(sys.argv[1:] if argv is None else argv))
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever read our output has enough.
        _silence(sys.stdout)
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _last_resort(error)
    finally:
        _settle_errors()


def _answer(words: list[str]) -> int:
    """The exit status of a call, those included that only ask for help or are wrong."""
    from summit_tui.cli.arguments import understand

    _speak_plainly()
    try:
        call = understand(words)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else WRONG_CALL
    from summit_tui.cli.commands import run  # only now: who asks for help, or is wrong, needs none of it

    return _nowhere_to_print() if sys.stdout is None else run(call)


def _speak_plainly() -> None:
    """Streams that take any text, whatever the locale says."""
    codecs.register_error(_ESCAPED, _escaped)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors=_ESCAPED)


_ESCAPED = "summit-tui"


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """What a stream cannot encode as JSON writes it, so that JSON stays JSON; "backslashreplace" does not."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end


def _nowhere_to_print() -> int:
    from summit_tui.cli.messages import tell

    tell("standard output is closed, so there is nowhere to print to")
    return WRONG_CALL


def _silence(stream: TextIO | None) -> None:
    """What was not written stays so; Python would complain once more while it closes the stream."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[union-attr]


def _settle_errors() -> None:
    """What was told is written, or given up where standard error is a file on a full disk."""
    try:
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        _silence(sys.stderr)


def _last_resort(error: Exception) -> int:
    if os.environ.get("SUMMIT_TUI_DEBUG"):
        raise error
    from summit_tui.cli.messages import tell

    what = getattr(error, "strerror", None) or str(error) or "no reason given"
    name = getattr(error, "filename", None)
    if isinstance(error, OSError) and not name:
        # Files are read and written by their names; what has none is where the output goes to, such as a full disk.
        tell(f"not all was printed: {what}")
        _silence(sys.stdout)
        return WRONG_CALL
    tell(f"stopped by {type(error).__name__}: {f'{name}: ' if name else ''}{what}")
    tell("set SUMMIT_TUI_DEBUG=1 to see where; please report it")
    return WRONG_CALL


if __name__ == "__main__":
    sys.exit(main())
