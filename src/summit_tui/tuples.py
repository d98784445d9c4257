"""`NamedTuple` as `typing` has it, made in a third of the time: a start makes a hundred of them.

Nobody asks for the types of the fields, so none is compiled. Nor is anything compiled for a class: what makes its
values is the same for as many fields, but for their names.
"""

from __future__ import annotations

from summit_tui.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType

    _new = tuple.__new__

    class _Kind(type):
        """Makes a class of what stands in its body: fields with their types, and defaults for the last of them."""

        def __new__(kind, name, bases, body):
            if not bases:
                return super().__new__(kind, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = tuple(body[field] for field in fields if field in body)
            code = _maker(len(fields)).replace(co_varnames=("_cls", *fields))
            getters = {field: _tuplegetter(at, "") for at, field in enumerate(fields)}
            names = {"_fields": fields, "__match_args__": fields}
            new = {"__new__": FunctionType(code, globals(), "__new__", defaults)}
            return type.__new__(type, name, (tuple,), _METHODS | body | getters | names | new)

    # Compiled with this file; to compile one takes as long as to make three of the classes.
    _MAKERS = (
        lambda _: _new(_, ()),
        lambda _, a: _new(_, (a,)),
        lambda _, a, b: _new(_, (a, b)),
        lambda _, a, b, c: _new(_, (a, b, c)),
        lambda _, a, b, c, d: _new(_, (a, b, c, d)),
        lambda _, a, b, c, d, e: _new(_, (a, b, c, d, e)),
        lambda _, a, b, c, d, e, f: _new(_, (a, b, c, d, e, f)),
        lambda _, a, b, c, d, e, f, g: _new(_, (a, b, c, d, e, f, g)),
        lambda _, a, b, c, d, e, f, g, h: _new(_, (a, b, c, d, e, f, g, h)),
        lambda _, a, b, c, d, e, f, g, h, i: _new(_, (a, b, c, d, e, f, g, h, i)),
        lambda _, a, b, c, d, e, f, g, h, i, j: _new(_, (a, b, c, d, e, f, g, h, i, j)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k: _new(_, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k, m: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
    )

    @cache
    def _maker(count):
        """The code that makes a value of so many fields."""
        if count < len(_MAKERS):
            return _MAKERS[count].__code__
        fields = ", ".join(f"_{at}" for at in range(count))
        return eval(f"lambda _cls, {fields}: _new(_cls, ({fields},))").__code__

    def _make(cls, values):
        made = _new(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changed):
        made = _new(type(self), map(changed.pop, self._fields, self))
        if changed:
            raise ValueError(f"Got unexpected field names: {list(changed)!r}")
        return made

    def _asdict(self):
        return dict(zip(self._fields, self, strict=True))

    def _repr(self):
        return f"{type(self).__name__}({', '.join(map('{}={!r}'.format, self._fields, self))})"

    def _values(self):
        return tuple(self)

    _METHODS = {
        "__slots__": (),
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
        "__repr__": _repr,
        "__getnewargs__": _values,
    }

    class NamedTuple(metaclass=_Kind):
        """Fields with types, as `typing.NamedTuple` takes them."""


__all__ = ["NamedTuple"]
