"""What is worked out once for a dossier."""

from __future__ import annotations

import gc
from weakref import ref

from summit_tui.dossier import Dossier
from summit_tui.link import Linked
from summit_tui.tui.asked.once import once


def test_a_dossier_is_asked_once_for_each_thing_and_another_for_itself() -> None:
    asked: list[tuple[Dossier, str]] = []

    @once
    def letters(dossier: Dossier, word: str) -> int:
        asked.append((dossier, word))
        return len(word)

    one, other = Dossier({}, Linked()), Dossier({}, Linked())
    assert [letters(one, "silt"), letters(one, "silt"), letters(one, "mud"), letters(other, "silt")] == [4, 4, 3, 4]
    assert asked == [(one, "silt"), (one, "mud"), (other, "silt")]


def test_a_dossier_that_nobody_has_any_more_is_let_go() -> None:
    @once
    def articles(dossier: Dossier) -> int:
        return len(dossier.articles)

    dossier = Dossier({}, Linked())
    seen = ref(dossier)
    articles(dossier)
    del dossier
    gc.collect()
    assert seen() is None
