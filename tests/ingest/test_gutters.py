"""Columns that stand side by side: told with their line and not read across; tables and lists are none."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from textwrap import wrap

import pytest

from summit_tui.gather import gather
from summit_tui.ingest.copied.gutters import Columns, columns
from summit_tui.model import Problem

FERRIES = (
    "The ministers of the five lakes agreed on Monday to keep the night ferries running through the winter, after two"
    " days of talks in a cold hall by the pier. “We will not leave one island without a boat,” Lakeland transport"
    " minister Tomas Verel said. “That is a promise to every fisherman who crosses the water.”"
)
STORM = (
    "A storm closed the harbour of Port Aster for the third day and left thousands of passengers without a way home,"
    " officials said. Harbour master Olev Sarv said: “I have not seen waves like these in thirty years.” He told the"
    " sailors to stay in the bay until the wind turned. Bread ran out in all the shops along the quay."
)
LIGHT = (
    "The council of the islands voted to build a lighthouse on the northern reef, where two ships ran aground. “It is"
    " late, but not too late,” said Hanna Roe, who lost a brother there. The work begins in May and will be paid for"
    " by the pilots themselves."
)
ABOVE = "Ministers agree on night ferries\n\nBy Ines Okoro\n\n“We are glad that it is over,” Mara Quist said.\n\n"
BELOW = "\n“We will sleep tonight,” Emil Dahl said at the gate of the hall.\n"


def beside(*texts: str, width: int = 40, gutter: int = 3) -> str:
    """Texts in columns, a line for each row of them."""
    rows = zip_longest(*(wrap(text, width) for text in texts), fillvalue="")
    return "".join((" " * gutter).join(cell.ljust(width) for cell in row).rstrip() + "\n" for row in rows)


def read(text: str, folder: Path) -> tuple[list[str], list[Problem]]:
    """The quotations of a file, and what is told of it."""
    (folder / "page.txt").write_text(text, "utf-8")
    dossier = gather([str(folder)])
    return [text[q.spans[0].start : q.spans[-1].end] for q in dossier.quotations], list(dossier.problems)


@pytest.mark.parametrize("texts", [(FERRIES, STORM), (FERRIES, STORM, LIGHT), (FERRIES * 2, LIGHT)])
def test_columns_are_told_with_their_line_and_the_rest_is_read(texts: tuple[str, ...], tmp_path: Path) -> None:
    set_beside = beside(*texts, width=32)
    found, told = read(ABOVE + set_beside + BELOW, tmp_path)
    assert found == ["We are glad that it is over,", "We will sleep tonight,"]
    lines = set_beside.count("\n")
    reason = f"line 7: columns of text stand side by side; none of their {lines} lines is read"
    assert [(problem.path, problem.reason, problem.partly) for problem in told] == [("page.txt", reason, True)]


def test_the_edge_of_a_column_may_move_a_little_from_line_to_line() -> None:
    rows = beside(FERRIES, STORM, width=56).rstrip().split("\n")
    moved = [row[:56] + " " * (n * 3 % 5) + row[56:] if len(row) > 56 else row for n, row in enumerate(rows)]
    assert columns("\n".join(moved)) == [Columns(0, len(rows) - 1)]


def test_of_a_page_that_is_nothing_but_columns_only_that_is_told(tmp_path: Path) -> None:
    found, told = read(beside(FERRIES, STORM), tmp_path)
    assert (found, [problem.reason[:30] for problem in told]) == ([], ["line 1: columns of text stand "])


@pytest.mark.parametrize(
    "text",
    [
        f"{'the town of Verel':<32}{'a third of it':<34}09:00\n" * 9,
        "for the ferry, and the boats       against the ferry, and the boats\n"
        + "the towns of the south             the towns of the north\n" * 9,
        "".join(f"   {letter}) {line}\n" for letter, line in zip("abcdefgh", wrap(FERRIES, 70), strict=False)),
        "summit [options]     prints what is said there, and\n                     who said so.\n" * 9,
        "| the ferries sail at night   | the towns pay a third   |\n" * 9,
        "MR VEREL:      We will keep them running, as we said\n               in the autumn. Nobody is left.\n" * 9,
        "".join(line.replace(" ", "   ", n % 4) + "\n" for n, line in enumerate(wrap(FERRIES + STORM, 60))),
    ],
)  # fmt: skip
def test_tables_lists_and_justified_lines_are_no_columns(text: str) -> None:
    assert columns(ABOVE + text + BELOW) == []


def test_a_flood_of_columns_is_followed_in_time_that_grows_as_it_does() -> None:
    many = "a   b. " * 60 + "\n"
    assert columns(many * 4_000) == []
    rows = beside(FERRIES, STORM).rstrip().split("\n")
    assert columns("\n".join(rows) + "\n\n\n\n\n\n" + "\n".join(rows)) == [
        Columns(0, len(rows) - 1),
        Columns(len(rows) + 5, 2 * len(rows) + 4),
    ]
