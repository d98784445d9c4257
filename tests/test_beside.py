"""Linking on two cores gives what linking on one gives, and ends when nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from summit_tui.gather import Cancelled
from summit_tui.gather.beside import Beside
from summit_tui.gather.find import find
from summit_tui.gather.fresh import read_and_link
from summit_tui.gather.progress import Waiting
from summit_tui.model import Linked

REPORT = """Ferries will sail all winter

{town}, March 3, 2024 ({agency}) - The harbour board of the northern islands voted on Sunday to pay for another season.

“We will keep the ferries running through the whole of the winter,” Mara Tarn, the mayor of Selwyn, said on Sunday.

In 2023 the ferries carried 412,000 passengers, {agency} was told.

{end}
"""
ENDS = (
    "Fishermen had complained for months that nobody told them when the crossings would be cancelled or moved.",
    "Fishermen had complained for months that nobody told them when the crossings would be cancelled or moved.",
    "The ferries carried 412,000 passengers in 2023. A vote on the new piers was put off. "
    "“Keep the ferries running through the whole of the winter,” she had urged.",
    "",
)


@pytest.fixture
def papers(tmp_path: Path, home: Path) -> Path:
    """Several papers with one report: printed again, retold, cut short."""
    for number, end in enumerate(ENDS):
        report = REPORT.format(town=("Selwyn", "Harrow")[number % 2], agency="AFP", end=end)
        (tmp_path / f"{number}.txt").write_text(report, "utf-8")
    return tmp_path


PATIENT = Waiting(lambda _: None, lambda: False)


def linked(
    papers: Path, monkeypatch: pytest.MonkeyPatch, launch: Callable[..., object] | None, waiting: Waiting = PATIENT
) -> Linked:
    """What comes of the papers, with such a process beside; without, on one core."""
    monkeypatch.setenv("SUMMIT_TUI_DEBUG", "1")
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 1)
    monkeypatch.setattr("summit_tui.gather.beside._MANY", 1 if launch else 10**9)
    monkeypatch.setattr("summit_tui.gather.beside.cores", lambda: 2)
    if launch not in (None, beside):
        monkeypatch.setattr("summit_tui.gather.beside.launch", launch)
    if launch is beside:
        for search in ("find_reprints", "compare_figures", "compare_wording", "find_echoes"):
            monkeypatch.setattr(f"summit_tui.link.{search}", lambda *_: pytest.fail("looked for here"))
    return read_and_link(find([str(papers)], []), 10**6, None, waiting).linked


def beside(*_: object) -> None:
    """The process that there is."""


def cannot_start(*_: object) -> None:
    """None can be had."""


def dies(*_: object) -> subprocess.Popen[bytes]:
    return python("pass")


def babbles(*_: object) -> subprocess.Popen[bytes]:
    said = "sys.stdout.buffer.write(bytes(7) + b'\\x04what'); sys.stdout.flush()"
    return python(f"import sys; {said}; sys.stdin.buffer.read()")


def sleeps(*_: object) -> subprocess.Popen[bytes]:
    return python("import time; time.sleep(600)")


def python(program: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.mark.parametrize("process", [beside, cannot_start, dies, babbles])
def test_whatever_comes_of_the_other_process_the_links_are_the_same(
    papers: Path, monkeypatch: pytest.MonkeyPatch, process: Callable[..., object]
) -> None:
    alone = linked(papers, monkeypatch, None)
    assert any(article.copy_of for article in alone.articles)
    assert any(quotation.copy_of for quotation in alone.quotations)
    assert any(quotation.echoes for quotation in alone.quotations)
    assert any(figure.agrees_with and figure.year == "2023" for figure in alone.figures)
    assert linked(papers, monkeypatch, process) == alone


def test_one_who_no_longer_waits_for_the_answer_ends_the_process(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = sleeps()
    all_read: list[bool] = []
    waiting = Waiting(lambda made: all_read.append(not made.file), lambda: any(all_read))
    with pytest.raises(Cancelled):
        linked(papers, monkeypatch, lambda *_: started, waiting)
    assert started.returncode is not None


def test_a_process_that_was_never_asked_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    started = sleeps()
    monkeypatch.setattr("summit_tui.gather.beside.launch", lambda *_: started)
    monkeypatch.setattr("summit_tui.gather.beside.cores", lambda: 2)
    Beside(10_000, PATIENT).close()
    assert started.returncode is not None
