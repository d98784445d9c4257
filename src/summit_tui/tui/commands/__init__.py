"""Everything a key can do, one class each; bindings, palette, help and the line of hints are derived from them."""

from __future__ import annotations

from summit_tui.tui.commands import boxes, choosing, going, handing, marking, moving, quoting, reading
from summit_tui.tui.commands.base import (
    SCOPES,
    Command,
    Scope,
    bindings,
    first_key,
    hints,
    key_word,
    keys_of,
)

__all__ = [
    "SCOPES",
    "Command",
    "Scope",
    "bindings",
    "boxes",
    "choosing",
    "first_key",
    "going",
    "handing",
    "hints",
    "key_word",
    "keys_of",
    "marking",
    "moving",
    "quoting",
    "reading",
]
