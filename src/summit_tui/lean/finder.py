"""Finds the modules of this package where they lie, with one look at the disk.

A start imports two hundred of them. The search that Python makes for each asks four finders, looks whether the folder
has changed, and then for six endings of its name: for all of them that takes as long as reading an article.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from os.path import isfile, sep

from summit_tui.lean.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec, SourceFileLoader
else:
    ModuleSpec, SourceFileLoader = type(__spec__), type(__spec__.loader)  # to import them would take longer

_OURS = "summit_tui."
_COMPILED = f"{sep}__pycache__{sep}", f".{sys.implementation.cache_tag}.pyc"
_KNOWN = sys.pycache_prefix is None and not sys.flags.optimize
"""Whether compiled modules lie where they do by default; elsewhere Python works it out."""


class Loader(SourceFileLoader):
    """Reads a file in four calls of the system, for which Python needs nine."""

    def get_data(self, path: str) -> bytes:
        """All bytes of a file. Raises OSError."""
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            return os.read(handle, os.fstat(handle).st_size)
        finally:
            os.close(handle)


class Finder:
    """Asked before the finders of Python, which find what this one does not: also ours, if they lie in no files."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, _: object = None) -> ModuleSpec | None:
        """Where a module of ours lies; None for all others."""
        if path is None or not name.startswith(_OURS):
            return None
        own = name.rpartition(".")[2]
        place = f"{path[0]}{sep}{own}"
        for origin, inside in ((f"{place}.py", None), (f"{place}{sep}__init__.py", [place])):
            if isfile(origin):
                spec = ModuleSpec(name, Loader(name, origin), origin=origin)
                spec.has_location = True
                spec.submodule_search_locations = inside
                if _KNOWN and inside is None:
                    spec.cached = f"{path[0]}{_COMPILED[0]}{own}{_COMPILED[1]}"
                return spec
        return None


def install() -> None:
    """Have modules found so; not where they come out of an archive or out of a single program file."""
    if SourceFileLoader.__name__ == "SourceFileLoader":
        sys.meta_path.insert(0, Finder)
