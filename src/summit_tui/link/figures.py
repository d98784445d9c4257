"""Figures of several articles side by side: agree, differ, or not comparable, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.model import Article, Figure


def compare_figures(figures: Sequence[Figure], articles: Sequence[Article]) -> tuple[Figure, ...]:
    """The figures with `agrees_with`, `differs_from` and `verdicts`."""
    return tuple(figures)
