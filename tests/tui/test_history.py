"""Back and forward."""

from __future__ import annotations

from summit_tui.tui.drawn.line import Location
from summit_tui.tui.going.history import DEPTH, History

A, B, C = (Location("article", name) for name in "abc")


def test_back_and_forward_meet_the_same_places() -> None:
    history = History()
    history.leave(A)
    history.leave(B)
    assert history.back(C) == B
    assert history.back(B) == A
    assert history.back(A) is None
    assert history.forward(A) == B
    assert history.forward(B) == C


def test_going_somewhere_new_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(A)
    assert history.back(B) == A
    history.leave(A)
    assert history.forward(C) is None


def test_a_long_walk_is_remembered_only_so_far() -> None:
    history = History()
    for number in range(DEPTH + 50):
        history.leave(Location("article", str(number)))
    steps = 0
    while history.back(A):
        steps += 1
    assert steps == DEPTH
