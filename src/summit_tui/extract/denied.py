"""Agreements that did not come about: "without a joint statement", "failed to agree on a declaration"."""

from __future__ import annotations

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

FARTHEST = 40
"""Characters before an agreement in which stands that there is none."""


@cache
def _denied() -> Pattern[str]:
    verb = r"(?:agree(?: on| to)?|sign|adopt|issue|produce|reach|conclude|release|deliver|endorse|approve)"
    kept = rf"(?:fail(?:ed|s|ing|ure)?|refus(?:ed|es|ing|al)|unable|declin(?:ed|es|ing)) to {verb}"
    never = rf"(?:not|never|nor) {verb}(?:d|ed)?"
    return compiled(rf"\b(?:without|no|lack of|{never}|{kept})(?: (?:a|an|any|the|its|their))? $")


def is_denied(text: str, start: int) -> bool:
    """Whether the words before an agreement, which begins at `start`, say that there was none."""
    return _denied().search(text, max(0, start - FARTHEST), start) is not None
