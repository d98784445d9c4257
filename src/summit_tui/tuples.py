"""`NamedTuple` as `typing` has it, made in a third of the time: a start makes a hundred of them.

`typing` compiles the type of every field, which nobody asks for, and then the functions of each class anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    try:
        from _collections import _tuplegetter as getter
    except ImportError:  # another Python than CPython
        from operator import itemgetter

        def getter(place, doc):
            """What gives the value at a place."""
            return property(itemgetter(place), doc=doc)

    _new = tuple.__new__

    def _make(cls, values):
        """A tuple of values that exist already."""
        return _new(cls, values)

    def _replace(self, /, **fields):
        """The same with other values in some fields."""
        made = _new(type(self), map(fields.pop, self._fields, self))
        if fields:
            raise ValueError(f"no fields of {type(self).__name__}: {', '.join(fields)}")
        return made

    def _asdict(self):
        """The values by their fields."""
        return dict(zip(self._fields, self, strict=True))

    def _described(self):
        return f"{type(self).__name__}({', '.join(f'{f}={v!r}' for f, v in zip(self._fields, self, strict=True))})"

    def _copied(self):
        return tuple(self)

    _SHARED = {
        "__slots__": (),
        "__repr__": _described,
        "__getnewargs__": _copied,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
    }

    class _Kind(type):
        """Makes a class of what stands in its body: fields with their types, and defaults for the last of them."""

        def __new__(kind, name, bases, body):
            if not bases:
                return super().__new__(kind, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            new = eval(f"lambda _cls, {(given := ', '.join(fields))}: _new(_cls, ({given},))", {"_new": _new})
            new.__defaults__ = tuple(body[field] for field in fields if field in body)
            getters = {field: getter(place, None) for place, field in enumerate(fields)}
            own = {"_fields": fields, "__match_args__": fields, "__new__": new}
            return type(name, (tuple,), {**_SHARED, **body, **getters, **own})

    class NamedTuple(metaclass=_Kind):
        """Fields with types, as `typing.NamedTuple` takes them."""


__all__ = ["NamedTuple"]
