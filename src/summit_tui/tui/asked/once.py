"""What is worked out once for a dossier, and let go with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from summit_tui.dossier import Dossier

Asked = ParamSpec("Asked")
Told = TypeVar("Told")


def once(make: Callable[Concatenate[Dossier, Asked], Told]) -> Callable[Concatenate[Dossier, Asked], Told]:
    """Keep what a function tells of a dossier, for each thing it was asked; what it tells must not hold the dossier."""
    kept: WeakKeyDictionary[Dossier, dict[object, Told]] = WeakKeyDictionary()

    @wraps(make)
    def told(dossier: Dossier, /, *asked: Asked.args, **named: Asked.kwargs) -> Told:
        known = kept.get(dossier)
        if known is None:
            known = kept[dossier] = {}
        key = asked, *named.items()
        if key not in known:
            known[key] = make(dossier, *asked, **named)
        return known[key]

    return told
