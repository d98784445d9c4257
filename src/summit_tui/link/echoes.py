"""The same words quoted in two places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summit_tui.model import Quotation


def find_echoes(quotations: Sequence[Quotation], copies: Mapping[str, str]) -> tuple[Quotation, ...]:
    """The quotations with `copy_of` and `echoes`. `copies` says which articles are printings of which."""
    return tuple(quotations)
