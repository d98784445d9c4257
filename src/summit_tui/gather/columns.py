"""Hundreds of thousands of values of the model as bytes, from which any of them is made again when it is asked for.

A table is kept by columns: numbers in as few bytes as they need, words that recur as a vocabulary with indices, texts
one behind the other, values inside values as tables of their own. Nothing is made on opening but the columns; a run of
rows is then made by one `map` in C. Packing looks at the values and not at the model, so a new field needs nothing
here (`packing.py`). What is unpacked can be numbers, text and the named tuples of `model` only.
"""

from __future__ import annotations

from summit_tui.gather.progress import kinds_of_rows
from summit_tui.gather.stored import Arrays, Choice, Column, Many, Maybe, Numbers, Plain, Rows, Same, Texts, Words
from summit_tui.lean.hints import TYPE_CHECKING, Any
from summit_tui.lean.plain_json import read

if TYPE_CHECKING:
    from summit_tui.gather.packing import Packing, Plan, Where

_HEAD = 8
"""Bytes of the length of the plan, which stands before it."""
_LOOSE = frozenset({("Article", "paragraphs"), ("Entity", "mentions")})
_LOOSE_KINDS = ("Read", "Extract")
"""Values inside values that are many, so that they are made only if somebody looks at them."""


def unpack(packed: bytes | memoryview, shared: dict[str, str] | None = None) -> list[tuple[int, Column]]:
    """The number and the column of each list of values. Words that are in `shared` are taken from it.

    Raises `ValueError` for bytes that are none of ours.
    """
    whole = memoryview(packed)
    try:
        length = int.from_bytes(whole[:_HEAD], "little")
        if length > len(whole):
            raise ValueError("it breaks off")
        plans = read(str(whole[_HEAD : _HEAD + length], "utf-8"))
        opening = _Opening(whole[_HEAD + length :], {} if shared is None else shared)
        return [(count, opening.column(plan)) for count, plan in plans]
    except Exception as error:
        raise ValueError(f"no packed values: {error}") from None


def opened(packing: Packing, plan: Plan) -> Rows:
    """The rows whose columns were packed one by one."""
    opening = _Opening(memoryview(packing.whole), {})
    rows = opening.column(plan)
    assert isinstance(rows, Rows)
    return rows


class _Opening:
    """Columns over some bytes."""

    def __init__(self, whole: memoryview, shared: dict[str, str]) -> None:
        self._whole = whole
        self._shared = shared

    def column(self, plan: Plan, loose: bool = False) -> Column:
        """The column that a plan describes; `loose` if what is inside is made only when somebody looks at it."""
        match plan:
            case "same", value:
                return Same(value)
            case ("empty",):
                return Same(())
            case "numbers", where:
                return Numbers(self._numbers(where))
            case "floats", where:
                return Numbers(self._numbers(where))
            case "choice", list(values), where:
                return Choice(values, self._numbers(where))
            case "words", steps, inside, missing, indices:
                vocabulary = self._numbers(steps), self._numbers(inside)
                return Words(*vocabulary, missing, self._numbers(indices), self._shared)
            case "texts", steps, inside:
                return Texts(self._numbers(steps), self._numbers(inside))
            case "plain", list(values):
                return Plain(values)
            case "maybe", steps, inner:
                return Maybe(self._numbers(steps), self.column(inner))
            case "many", steps, inner:
                return Many(self._numbers(steps), self.column(inner), loose)
            case "arrays", steps, inside:
                return Arrays(self._numbers(steps), self._numbers(inside))
            case "rows", name, columns if len(columns) == len(kinds_of_rows()[name]._fields):
                fields = zip(kinds_of_rows()[name]._fields, columns, strict=True)
                inner = [self.column(c, name in _LOOSE_KINDS or (name, field) in _LOOSE) for field, c in fields]
                return Rows(kinds_of_rows()[name], inner)
        raise ValueError(f"no column: {plan[:1]}")

    def _numbers(self, where: Where) -> memoryview[Any]:
        form: Any
        form, start, end = where
        if form not in ("B", "H", "I", "d") or not 0 <= start <= end <= len(self._whole):
            raise ValueError("it breaks off")
        numbers: memoryview[Any] = self._whole[start:end].cast(form)
        return numbers
