"""`NamedTuple` as `typing` has it, made in half the time: a start makes a hundred of them.

`typing` compiles the type of every field, which nobody asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple

    class _Kind(type):
        """Makes a class of what stands in its body: fields with their types, and defaults for the last of them."""

        def __new__(kind, name, bases, body):
            if not bases:
                return super().__new__(kind, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            for key in body.keys() - {*fields, "__classcell__"}:
                setattr(made, key, body[key])
            return made

    class NamedTuple(metaclass=_Kind):
        """Fields with types, as `typing.NamedTuple` takes them."""


__all__ = ["NamedTuple"]
