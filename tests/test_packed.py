"""Plain values as bytes: what is packed is unpacked as it was, or not at all."""

from __future__ import annotations

from typing import Any

import pytest

from summit_tui.packed import packed, unpacked

VALUES = (
    {"Xi’an": ["place", "place", 3], "none": None, "sizes": (1.5, True, b"\0")},
    {"lines": frozenset({"share", "copy link"}), "words": {"share", "words"}, ("a", 1): [["share"]]},
    [],
    "words",
)


@pytest.mark.parametrize("value", VALUES)
def test_what_is_packed_is_unpacked_as_it_was(value: object) -> None:
    made = unpacked(packed(value, "of these"), "of these")
    assert made == value


def test_a_text_that_comes_again_is_packed_once() -> None:
    town = "Ashgabat"
    again = bytes(town, "ascii").decode()
    assert packed([town, again]).count(b"Ashgabat") == 1


@pytest.mark.parametrize("harm", [lambda whole: whole[:-1], lambda whole: whole + b"\0", lambda whole: whole[1:]])
def test_what_is_damaged_is_not_unpacked(harm: Any) -> None:
    assert unpacked(harm(packed(["words"]))) is None


def test_what_was_made_of_anything_else_is_not_unpacked() -> None:
    assert unpacked(packed(["words"], "one"), "other") is None


@pytest.mark.parametrize("value", [object(), [object()], {"key": print}])
def test_what_is_no_plain_value_is_not_packed(value: object) -> None:
    with pytest.raises(ValueError):
        packed(value)
