"""JSON of plain values on one line: `json` imports patterns and enumerations that a start can do without."""

from __future__ import annotations

from summit_tui.hints import Any
from summit_tui.memo import cache

try:
    from _json import encode_basestring, encode_basestring_ascii, make_encoder, make_scanner
except ImportError:  # another Python than CPython
    IN_C = False
else:
    IN_C = True


def written(value: object, compact: bool = False) -> str:
    """The value as it is printed, or compact: in ASCII, without spaces. Raises TypeError for what is no plain value."""
    between, behind = (",", ":") if compact else (", ", ": ")
    if not IN_C:
        from json import dumps

        return dumps(value, ensure_ascii=compact, separators=(between, behind))
    quoted = encode_basestring_ascii if compact else encode_basestring
    pieces = make_encoder({}, _refuse, quoted, None, behind, between, False, False, True)(value, 0)
    return "".join(pieces)


def read(text: str) -> Any:
    """The value that was `written`. Raises ValueError."""
    if not IN_C:
        from json import loads

        return loads(text)
    try:
        value, end = _reader()(text, 0)
    except StopIteration:
        raise ValueError("this is no JSON") from None
    if end != len(text):
        raise ValueError("something stands behind the JSON")
    return value


@cache
def _reader() -> Any:
    return make_scanner(_AsJson())  # type: ignore[arg-type]


class _AsJson:
    """What values are made of, as `json` has it."""

    strict = True
    object_hook = object_pairs_hook = None
    parse_float, parse_int, parse_constant = float, int, float


def _refuse(value: object) -> object:
    raise TypeError(f"no plain value: {value!r}")
