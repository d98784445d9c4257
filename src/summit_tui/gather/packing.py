"""What a file held, as bytes for the cache and for the way from one process to another.

Pickle, because nothing else brings a hundred thousand small values back as fast; but unpacked by a reader that makes
values of `model` and nothing else, so that bytes put into the cache folder by somebody else can run no code.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from functools import cache
from typing import Any

from summit_tui import model
from summit_tui.gather.reading import Read


def pack(read: Read) -> bytes:
    """A file's contents as bytes."""
    return pickle.dumps(read, protocol=5)


def unpack(packed: bytes) -> Read | None:
    """The contents again; None for bytes that are none of ours."""
    try:
        read = _Unpacker(io.BytesIO(packed)).load()
    except Exception:
        return None
    return read if isinstance(read, Read) else None


class _Unpacker(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        try:
            return _allowed()[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of an article") from None


@cache
def _allowed() -> dict[tuple[str, str], Any]:
    import array

    kinds = [value for value in vars(model).values() if isinstance(value, type) and value.__module__ == model.__name__]
    allowed = {(kind.__module__, kind.__name__): kind for kind in (*kinds, Read)}
    reconstruct = array._array_reconstructor  # type: ignore[attr-defined]
    return {
        **allowed,
        ("array", "array"): array.array,
        ("array", "_array_reconstructor"): reconstruct,
        ("copyreg", "__newobj__"): copyreg.__newobj__,  # type: ignore[attr-defined]
    }
