"""What is remembered is remembered as `functools` does it, and is told of in the same way."""

from __future__ import annotations

import gc

import pytest

from summit_tui.lean.contexts import suppress
from summit_tui.lean.memo import cache, cached_property, lru_cache
from summit_tui.pauses import without_pauses


def test_a_function_is_asked_once_for_each_of_its_values() -> None:
    asked: list[int] = []

    @cache
    def double(number: int) -> int:
        asked.append(number)
        return number * 2

    assert [double(2), double(2), double(3)] == [4, 4, 6]
    assert asked == [2, 3]
    told = double.cache_info()
    assert (told.hits, told.misses, told.maxsize, told.currsize) == (1, 2, None, 2)
    double.cache_clear()
    assert double(2) == 4
    assert asked == [2, 3, 2]


def test_what_was_asked_for_long_ago_is_let_go() -> None:
    asked: list[int] = []

    @lru_cache(maxsize=1)
    def double(number: int) -> int:
        asked.append(number)
        return number * 2

    assert [double(1), double(1), double(2), double(1)] == [2, 2, 4, 2]
    assert asked == [1, 2, 1]


def test_a_property_is_worked_out_once_for_each_object() -> None:
    class Town:
        def __init__(self, name: str) -> None:
            self.name, self.asked = name, 0

        @cached_property
        def loud(self) -> str:
            self.asked += 1
            return self.name.upper()

    medan, bern = Town("Medan"), Town("Bern")
    assert [medan.loud, medan.loud, bern.loud] == ["MEDAN", "MEDAN", "BERN"]
    assert (medan.asked, bern.asked) == (1, 1)
    assert isinstance(Town.loud, cached_property)


def test_only_errors_of_the_kinds_named_are_suppressed() -> None:
    done = []
    with suppress(ValueError, OSError):
        done.append("before")
        raise FileNotFoundError("a kind of OSError")
    with suppress(ValueError):
        done.append("without")
    with pytest.raises(KeyError), suppress(ValueError, OSError):
        raise KeyError("another")
    assert done == ["before", "without"]


def test_nothing_is_collected_while_much_is_made_and_all_is_as_before_behind_it() -> None:
    @without_pauses()
    def collecting(deeper: int = 0) -> list[bool]:
        return [gc.isenabled(), *(collecting(deeper - 1) if deeper else ())]

    assert gc.isenabled()
    assert collecting(2) == [False, False, False]
    assert gc.isenabled()
    with pytest.raises(KeyError), without_pauses():
        raise KeyError
    assert gc.isenabled()
