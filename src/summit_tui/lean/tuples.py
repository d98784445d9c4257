"""`NamedTuple` as `typing` has it, made in a third of the time: a start makes a hundred of them.

Nobody asks for the types of the fields, so none is compiled. Nor is anything compiled for a class: what makes its
values is the same for as many fields, but for their names.
"""

from __future__ import annotations

from summit_tui.lean.hints import TYPE_CHECKING

new = tuple.__new__
"""Makes a value of a kind out of a tuple of all its fields, in half the time of a call of the kind: for what is made
for each word, name or quotation."""

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import _tuplegetter

    from summit_tui.lean.memo import cache

    _Function = type(lambda: None)

    class _Kind(type):
        """Makes a class of what stands in its body: fields with their types, and defaults for the last of them."""

        def __new__(kind, name, bases, body):
            if not bases:
                return super().__new__(kind, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            if not fields:  # From Python 3.14 on, only a file that postpones its annotations has them here.
                raise TypeError(f"{name} has no fields: is `from __future__ import annotations` missing?")
            defaults = tuple(body[field] for field in fields if field in body)
            code = _maker(len(fields)).replace(co_varnames=("_cls", *fields))
            getters = {field: _tuplegetter(at, "") for at, field in enumerate(fields)}
            names = {"_fields": fields, "__match_args__": fields}
            new = {"__new__": _Function(code, globals(), "__new__", defaults)}
            return type.__new__(type, name, (tuple,), _METHODS | body | getters | names | new)

    # Compiled with this file; to compile one takes as long as to make three of the classes. Of the wide ones, those
    # that a start makes.
    _MAKERS = {
        maker.__code__.co_argcount - 1: maker.__code__
        for maker in (
            lambda _: new(_, ()),
            lambda _, a: new(_, (a,)),
            lambda _, a, b: new(_, (a, b)),
            lambda _, a, b, c: new(_, (a, b, c)),
            lambda _, a, b, c, d: new(_, (a, b, c, d)),
            lambda _, a, b, c, d, e: new(_, (a, b, c, d, e)),
            lambda _, a, b, c, d, e, f: new(_, (a, b, c, d, e, f)),
            lambda _, a, b, c, d, e, f, g: new(_, (a, b, c, d, e, f, g)),
            lambda _, a, b, c, d, e, f, g, h: new(_, (a, b, c, d, e, f, g, h)),
            lambda _, a, b, c, d, e, f, g, h, i: new(_, (a, b, c, d, e, f, g, h, i)),
            lambda _, a, b, c, d, e, f, g, h, i, j: new(_, (a, b, c, d, e, f, g, h, i, j)),
            lambda _, a, b, c, d, e, f, g, h, i, j, k: new(_, (a, b, c, d, e, f, g, h, i, j, k)),
            lambda _, a, b, c, d, e, f, g, h, i, j, k, m: new(_, (a, b, c, d, e, f, g, h, i, j, k, m)),
            lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n: new(_, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
            lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o: new(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)),
            lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r: new(
                _, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r)
            ),
            lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s: new(
                _, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s)
            ),
            lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u, v, w: new(
                _, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u, v, w)
            ),
            lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, bb, cc, dd: new(
                _, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, bb, cc, dd)
            ),
        )
    }

    @cache
    def _maker(count):
        """The code that makes a value of so many fields."""
        if count in _MAKERS:
            return _MAKERS[count]
        fields = ", ".join(f"_{at}" for at in range(count))
        return eval(f"lambda _cls, {fields}: new(_cls, ({fields},))").__code__

    def _make(cls, values):
        made = new(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changed):
        values, place = list(self), self._fields.index
        try:
            for name, value in changed.items():
                values[place(name)] = value
        except ValueError:
            raise ValueError(f"Got unexpected field names: {sorted({*changed}.difference(self._fields))!r}") from None
        return new(type(self), values)

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


__all__ = ["NamedTuple", "new"]
