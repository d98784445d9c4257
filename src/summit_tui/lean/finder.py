"""Finds the modules of this package where they lie, with one look at the disk.

A start imports two hundred of them. The search that Python makes for each asks four finders, looks whether the folder
has changed, and then for six endings of its name: for all of them that takes as long as reading an article.
"""

from __future__ import annotations

import os
import sys
from _frozen_importlib_external import MAGIC_NUMBER
from collections.abc import Sequence
from marshal import loads
from os.path import sep

TYPE_CHECKING = False
"""As in `hints`, which is to be found by what stands here."""

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec, SourceFileLoader
    from types import CodeType, ModuleType
    from typing import Any
else:
    ModuleSpec, SourceFileLoader = type(__spec__), type(__spec__.loader)  # to import them would take longer
    ModuleType = type(sys)

_OURS = "summit_tui."
_COMPILED = f"{sep}__pycache__{sep}", f".{sys.implementation.cache_tag}.pyc"
_KNOWN = sys.pycache_prefix is None and not sys.flags.optimize
"""Whether compiled modules lie where they do by default; elsewhere Python works it out."""
_BY_TIME = MAGIC_NUMBER + bytes(4)
"""How a compiled module begins that counts while its file has the time and the size that stand behind."""
_WORD = 0xFFFFFFFF
_AT_ONCE = 1 << 16
"""Bytes that are read together: more than a compiled module has."""


class Module(ModuleType):
    """A module that just says no where it lacks a name.

    Each `from … import …` asks the module whether it is a package. Python's own says no by two errors, whose texts are
    put together of its name: those of a start take as long as reading an article.
    """

    __getattribute__ = object.__getattribute__


class Loader(SourceFileLoader):
    """Reads a file in three calls of the system, for which Python needs nine, and asks less of what is compiled."""

    compiled: str | None = None
    """Where the compiled module lies, if it is where it is by default."""
    head = b""
    """How it begins while its file is as it was when it was found."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """A module that is still empty."""
        return Module(spec.name)

    def get_code(self, fullname: str) -> CodeType | None:
        """What was compiled of the file as it is now; if nothing was, Python compiles it and keeps it."""
        return self._kept() or super().get_code(fullname)

    def _kept(self) -> CodeType | None:
        if not self.compiled:
            return None
        try:
            data = self.get_data(self.compiled)
        except OSError:
            return None
        if not data.startswith(self.head):
            return None
        code: Any = loads(memoryview(data)[len(self.head) :])
        return code if code.co_filename == self.path else None

    def get_data(self, path: str) -> bytes:
        """All bytes of a file. Raises OSError."""
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            data = os.read(handle, _AT_ONCE)
            while len(data) >= _AT_ONCE and (more := os.read(handle, len(data))):
                data += more
            return data
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
        for folder, file, inside in ((path[0], own, None), (place, "__init__", [place])):
            origin = f"{folder}{sep}{file}.py"
            try:
                now = os.stat(origin)
            except OSError:
                continue
            loader = Loader(name, origin)
            spec = ModuleSpec(name, loader, origin=origin)
            spec.has_location = True
            spec.submodule_search_locations = inside
            if _KNOWN:
                spec.cached = loader.compiled = f"{folder}{_COMPILED[0]}{file}{_COMPILED[1]}"
                written = int(now.st_mtime) & _WORD | (now.st_size & _WORD) << 32
                loader.head = _BY_TIME + written.to_bytes(8, "little")
            return spec
        return None


def install() -> None:
    """Have modules found so; not where they come out of an archive or out of a single program file."""
    if SourceFileLoader.__name__ == "SourceFileLoader":
        sys.meta_path.insert(0, Finder)
