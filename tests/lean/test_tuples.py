"""Named tuples of ours do what those of `typing` do."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from summit_tui.lean.tuples import NamedTuple


class Ours(NamedTuple):
    """A town on the route."""

    name: str
    country: str | None
    people: int = 0
    """As the last census counted."""

    @property
    def label(self) -> str:
        """How it is listed."""
        return f"{self.name} ({self.country})"


class Theirs(typing.NamedTuple):
    """A town on the route."""

    name: str
    country: str | None
    people: int = 0

    @property
    def label(self) -> str:
        """How it is listed."""
        return f"{self.name} ({self.country})"


@pytest.mark.parametrize(
    "ask",
    [
        lambda kind: kind("Port Quill", None),
        lambda kind: kind(country="Orland", name="Port Quill", people=7),
        lambda kind: kind._make(["Port Quill", "Orland", 7]),
        lambda kind: kind("Port Quill", "Orland")._replace(people=9),
        lambda kind: kind("Port Quill", "Orland")._asdict(),
        lambda kind: kind("Port Quill", "Orland").label,
        lambda kind: kind("Port Quill", "Orland")[:2],
        lambda kind: kind._fields,
        lambda kind: kind.__doc__,
        lambda kind: kind.__match_args__,
        lambda kind: repr(kind("Port Quill", "Orland")).partition("(")[2],
        lambda kind: hash(kind("Port Quill", "Orland")),
        lambda kind: hasattr(kind("Port Quill", "Orland"), "__dict__"),
        lambda kind: kind.__bases__,
    ],
)
def test_the_same_comes_of_both(ask: Any) -> None:
    assert ask(Ours) == ask(Theirs)


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda kind: kind(), TypeError),
        (lambda kind: kind("Port Quill", "Orland", 7, 8), TypeError),
        (lambda kind: kind("Port Quill", "Orland", mayor="Tarn"), TypeError),
        # Python's own says ValueError up to 3.12, TypeError from 3.13 on.
        (lambda kind: kind("Port Quill", "Orland")._replace(mayor="Tarn"), (ValueError, TypeError)),
    ],
)
def test_both_refuse_the_same(make: Any, error: type[Exception] | tuple[type[Exception], ...]) -> None:
    for kind in (Ours, Theirs):
        with pytest.raises(error):
            make(kind)


def test_a_value_survives_copying_and_pickling() -> None:
    town = Ours("Port Quill", "Orland", 7)
    for made in (copy.deepcopy(town), pickle.loads(pickle.dumps(town))):
        assert made == town
        assert type(made) is Ours


def test_a_class_whose_fields_python_would_not_tell_is_refused_when_it_is_made() -> None:
    # What Python 3.14 and later hand over of a file that does not postpone its annotations.
    with pytest.raises(TypeError, match="Row has no fields"):
        type(NamedTuple)("Row", (NamedTuple,), {"__annotate_func__": lambda _: {"name": str}})


def test_a_field_cannot_be_set() -> None:
    with pytest.raises(AttributeError):
        Ours("Port Quill", None).name = "Quill"  # type: ignore[misc]


@pytest.mark.parametrize("width", [1, 2, 13, 14, 15, 40])
def test_any_number_of_fields_is_given_by_place_or_by_name(width: int) -> None:
    kind: Any = type(NamedTuple)("Row", (NamedTuple,), {"__annotations__": {f"field_{at}": int for at in range(width)}})
    assert kind(*range(width)) == kind(**{f"field_{at}": at for at in range(width)}) == tuple(range(width))
    with pytest.raises(TypeError):
        kind(*range(width + 1))
