"""JSON of plain values on one line: `json` imports patterns and enumerations that a start can do without."""

from __future__ import annotations

from summit_tui.lean.contexts import suppress
from summit_tui.lean.hints import Any
from summit_tui.lean.memo import cache

try:
    import _json
except ImportError:  # another Python than CPython
    _json = None  # type: ignore[assignment]


def written(value: object, compact: bool = False) -> str:
    """The value as it is printed, or compact: in ASCII, without spaces. Raises TypeError for what is no plain value."""
    between, behind = (",", ":") if compact else (", ", ": ")
    # Another Python may not have it, or want other arguments; `json` refuses what is no plain value as well.
    with suppress(AttributeError, TypeError):
        quoted = _json.encode_basestring_ascii if compact else _json.encode_basestring
        return "".join(_json.make_encoder({}, _refuse, quoted, None, behind, between, False, False, True)(value, 0))
    from json import dumps

    return dumps(value, ensure_ascii=compact, separators=(between, behind))


def read(text: str) -> Any:
    """The value that was `written`. Raises ValueError."""
    try:
        value, end = _reader()(text, 0)
    except StopIteration:
        raise ValueError("this is no JSON") from None
    except (AttributeError, TypeError):  # as above
        from json import loads

        return loads(text)
    if end != len(text):
        raise ValueError("something stands behind the JSON")
    return value


@cache
def _reader() -> Any:
    return _json.make_scanner(_AsJson())  # type: ignore[arg-type]


class _AsJson:
    """What values are made of, as `json` has it."""

    strict = True
    object_hook = object_pairs_hook = None
    parse_float, parse_int, parse_constant = float, int, float


def _refuse(value: object) -> object:
    raise TypeError(f"no plain value: {value!r}")
