"""Frees what Textual remembers of screens and sizes that are gone.

It keeps the last thousand widgets by the colours of their grounds, each with all that it has drawn, and thousands of
regions, lengths and styles that it worked out: in a long session with resizes, a third of the memory.
"""

from __future__ import annotations

from textual._styles_cache import StylesCache
from textual.css.scalar import Scalar
from textual.geometry import Region
from textual.strip import Strip

_REMEMBERED = (
    *(StylesCache.get_inner_outer, Region.intersection, Region.union, Region.shrink, Region.grow),
    *(Region.translate, Region.overlaps, Region.contains_region, Region.split_vertical, Region.__contains__),
    *(Scalar.resolve, Strip.render_ansi),
)


def forget(_: object = None) -> None:
    """Costs less than painting a line; what is still of use is worked out again."""
    for function in _REMEMBERED:
        getattr(function, "cache_clear", bool)()
