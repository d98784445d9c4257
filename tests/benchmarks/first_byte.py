"""From a key to the first byte it makes the program write, on every screen, in a pseudo-terminal of 120×40.

`python first_byte.py [ROUNDS [SCREEN …]]`. Every screen is opened anew, its keys are pressed so many rounds, and after
each round the same is done in an empty Textual app with an OptionList: the ratio of the two medians means something on
a noisy machine, milliseconds alone do not. Opening a page is no step and is not counted.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pressed import Pressed, home_of_its_own

ROUNDS = 30
OPTIONS = """
from textual.app import App
from textual.widgets import OptionList
class Options(App):
    def compose(self):
        yield OptionList(*(f"option {n}" for n in range(200)))
Options().run()
"""
DOWN, UP = "\x1b[B", "\x1b[A"


class Screen(NamedTuple):
    """How a screen is opened, what is pressed on it, how it is left."""

    way: Sequence[str]
    keys: Sequence[str]
    back: Sequence[str] = ("\x1b",)


SCREENS: Mapping[str, Screen] = {
    "reading list": Screen(("A",), ("j", "j", "k", DOWN, "k", UP), ()),
    "reader": Screen(("R",), ("j", "k", "]", "]", "[", "l", " ", "g"), ()),
    "sidebar": Screen(("B",), ("j", "j", "k", DOWN, "k", UP), ()),
    "filter at the side": Screen(("i",), ("a", "\x7f", "o", "\x7f")),
    "find": Screen(("\x06",), ("t", "r", "\x7f", "\x7f")),
    "search": Screen(("/",), ("t", "r", "a", DOWN, DOWN, UP, "\x7f", "\x7f", "\x7f")),
    "palette": Screen(("\x10",), ("s", "\x7f", DOWN, UP)),
    "help": Screen(("?",), ("j", "j", "k", " ", "g")),
    "quotations": Screen(("Q",), ("j", "j", "k", " ", "g")),
    "speakers": Screen(("S",), ("j", "j", "k", "j", "k")),
    "speaker": Screen(("S", "\r"), ("j", "j", "k", " ", "g")),
    "summit": Screen(("u",), ("j", "j", "k", " ", "g")),
    "entity": Screen(("R", "g", "l", "\r"), ("j", "j", "k", " ", "g")),
    "timeline": Screen(("T",), ("j", "j", "k", " ", "g")),
    "figures": Screen(("F",), ("j", "j", "k", " ", "g")),
    "copies": Screen(("C",), ("j", "j", "k", " ", "g")),
    "matrix": Screen(("M",), ("j", "j", "k", " ", "g")),
}
"""What stays open is left where the next way begins."""


def measure(reader: Pressed, options: Pressed, screen: Screen, rounds: int) -> tuple[list[float], list[float], int]:
    """Times of the screen, times of the list of options, and how many keys wrote nothing."""
    reader.go(screen.way)
    ours: list[float] = []
    theirs: list[float] = []
    silent = 0
    for number in range(rounds):
        for key in screen.keys:
            took = reader.milliseconds(key)
            silent += took is None
            ours += [took] if took is not None else []
        took = options.milliseconds(DOWN if number % 2 else UP)
        theirs += [took] if took is not None else []
    reader.go(screen.back)
    return ours, theirs, silent


def percentile(times: Sequence[float], percent: int) -> float:
    """The time that so many of a hundred keys are within."""
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]


def main(rounds: int, names: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as home:
        alone = home_of_its_own(home)
        reader = Pressed([sys.executable, "-m", "summit_tui"], alone)
        reader.wait_for("❝".encode())
        options = Pressed([sys.executable, "-c", OPTIONS], alone)
        options.wait_for(b"option 3")
        options.go((DOWN,))
        print(f"{'':20}   p50    p95   OptionList p50    ratio of medians")
        for name in names or SCREENS:
            ours, theirs, silent = measure(reader, options, SCREENS[name], rounds)
            middle, beside = statistics.median(ours), statistics.median(theirs)
            said = f"  ({silent} keys wrote nothing)" if silent else ""
            print(
                f"{name:20} {middle:5.1f}  {percentile(ours, 95):5.1f}   {beside:5.1f}  {middle / beside:12.2f}{said}",
                flush=True,
            )
        reader.close()
        options.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS, sys.argv[2:])
