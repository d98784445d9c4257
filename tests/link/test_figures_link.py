"""Figures that agree, differ, or cannot be compared."""

from __future__ import annotations

import pytest
from invented_folder import AFTERWARDS, OPENING, folder

from summit_tui.link.compatible import compatible
from summit_tui.link.figures import judge
from summit_tui.model import Figure, Span


def figure(value: float, qualifier: str | None = None, year: str | None = "2023", summit: str | None = None) -> Figure:
    text = f"{value:g}"
    span = Span("a", 0, 1)
    return Figure(text, text, span, text, value, "USD", "trade", year, qualifier, summit=summit)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (figure(70e9), figure(70.2e9), True),
        (figure(61e9), figure(61.5e9), True),
        (figure(1e9, ">"), figure(1.5e9), True),
        (figure(1e9, ">"), figure(0.9e9), False),
        (figure(1e9, ">"), figure(26e9), False),
        (figure(50, "<"), figure(48), True),
        (figure(100, "~"), figure(108), True),
        (figure(22), figure(40), False),
    ],
)
def test_values_agree_as_far_as_rounding_and_bounds_allow(one: Figure, other: Figure, agree: bool) -> None:
    assert (compatible(one, other) is not None) is agree
    assert (compatible(other, one) is not None) is agree


TRADE = frozenset({"=trade", "kesh", "teland"})


@pytest.mark.parametrize(
    ("one", "other", "topic", "verdict"),
    [
        (figure(70e9), figure(70.2e9), TRADE, "agree"),
        (figure(70e9), figure(90e9), TRADE, "differ"),
        (figure(70e9), figure(70e9, year="2022"), TRADE, "not comparable"),
        (figure(70e9, summit="g7-2023"), figure(70e9, summit="g7-2022"), TRADE, "not comparable"),
        (figure(70e9), figure(70e9), frozenset({"=debt", "kesh"}), None),
    ],
)
def test_a_verdict_needs_one_thing_and_one_period(
    one: Figure, other: Figure, topic: frozenset[str], verdict: str | None
) -> None:
    found = judge(one, other._replace(article="another"), TRADE, topic)
    assert (found[0] if found else None) == verdict


def test_last_year_and_its_number_are_one_period() -> None:
    dossier = folder(OPENING, AFTERWARDS)
    by_text = {f.text: f for f in dossier.figures}
    last_year, numbered, before = (by_text[f"{n} billion dollars"] for n in ("61.5", "61", "48"))
    assert last_year.year == numbered.year == "2023"
    assert last_year.agrees_with == (numbered.id,)
    assert before.agrees_with == before.differs_from == ()
