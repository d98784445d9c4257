"""The names that types are written with: those of `typing` and `re` for who checks types, else nothing behind them.

At run time nobody asks what they mean, and to import `typing` takes a tenth of the time in which a call is answered
from what is remembered. So all rooms but the reader, whose Textual imports it anyway, take these names from here.
"""

from __future__ import annotations

TYPE_CHECKING = False
"""As checkers know it, by its name."""

if TYPE_CHECKING:
    from re import Match, Pattern
    from typing import IO, Any, AnyStr, BinaryIO, Final, Literal, NoReturn, Protocol, TypeVar, cast, overload
else:

    class _Type:
        """Whatever type is made of it, it stays what it is."""

        def __call__(self, *_, **__):
            return self

        def __getitem__(self, _):
            return self

        def __or__(self, _):
            return self

        __ror__ = __or__

    Any = AnyStr = BinaryIO = Final = IO = Literal = Match = NoReturn = Pattern = TypeVar = _Type()

    class Protocol:
        """What a value can do."""

    def cast(_, value):
        """The value."""
        return value

    def overload(function):
        """The function, which the last one of its name takes the place of."""
        return function


__all__ = [
    "IO",
    "TYPE_CHECKING",
    "Any",
    "AnyStr",
    "BinaryIO",
    "Final",
    "Literal",
    "Match",
    "NoReturn",
    "Pattern",
    "Protocol",
    "TypeVar",
    "cast",
    "overload",
]
