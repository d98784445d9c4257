"""Which files were added, changed or removed since they were read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summit_tui.tui.drawn import phrases

if TYPE_CHECKING:
    from summit_tui.gather import Stamps

EVERY = 2.0
"""Seconds between two looks at the files."""
SHARE = 20
"""At most one part in so many of the time is spent looking, so a slow disk is looked at less often."""


def can_be_watched(paths: Sequence[str]) -> bool:
    """Standard input cannot be read twice, and the bundled dossier doesn't change."""
    return bool(paths) and "-" not in paths


def what_changed(before: Stamps, now: Stamps) -> str:
    """In words: `1 file added, 2 changed`; empty if nothing did."""
    counts = {
        "added": len(now.keys() - before.keys()),
        "changed": sum(1 for name in now.keys() & before.keys() if now[name] != before[name]),
        "removed": len(before.keys() - now.keys()),
    }
    parts = [(word, number) for word, number in counts.items() if number]
    if not parts:
        return ""
    (word, number), *rest = parts
    return ", ".join([f"{phrases.count(number, 'file')} {word}", *(f"{number} {word}" for word, number in rest)])
