"""An amount where it stands in a text."""

from __future__ import annotations

from summit_tui.lean.hints import Literal
from summit_tui.lean.tuples import NamedTuple

Qualifier = Literal[">", ">=", "<", "<=", "~"]


class Amount(NamedTuple):
    """An amount where it stands in a text."""

    start: int
    end: int
    value: float
    unit: str
    thing: str
    """What is counted, as printed; empty for money and percentages."""
    qualifier: Qualifier | None = None
    converts: int | None = None
    """Where the amount stands of which this is a conversion."""
    written: int = 0
    """Where its number ends, if that goes on behind its scale ("three thousand two hundred")."""

    @property
    def counts(self) -> bool:
        """Whether it counts things, rather than money or a share."""
        return bool(self.thing) or not self.unit
