"""Units and things counted as all papers mean them, however each writes them."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.offices import in_order
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Figure


class Units(NamedTuple):
    """`units.toml`, for lookup."""

    spelt: Mapping[str, tuple[str, float]]
    """Unit as printed → what is meant, and how many of that."""
    kinds: Mapping[str, str]
    """Thing counted → the first of the words that are used for it."""

    def meant(self, figure: Figure) -> tuple[str, float]:
        """The unit that all papers mean, and how many of it the figure is."""
        unit = figure.unit
        if unit.isupper():
            return unit, figure.value
        unit = unit.replace("meters", "metres").replace("liters", "litres")
        name, times = self.spelt.get(unit, (unit, 1.0))
        return name, figure.value * times


def units(knowledge: Knowledge) -> Units:
    """The view of `units.toml`."""
    table = knowledge.table("units")
    spelt = {
        word: (str(row[0]), float(row[1]))
        for word, row in table.get("spelt", {}).items()
        # A user's row may be of another shape.
        if isinstance(row, list) and len(row) == len(("unit", "times")) and isinstance(row[1], int | float)
    }
    kinds = table.get("kinds", {})
    return Units(spelt, {word: words[0] for key in kinds if (words := in_order(kinds, key)) for word in words})
