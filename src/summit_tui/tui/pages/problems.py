"""Files that were not read, or only in part: why, and what to do. The key is empty, or the path of one."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.model import Problem
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

PROBLEMS = 200
NOTES = "/notes"
"""The key of the page that lists only what was odd about files that were read; no file is called so."""


def title(_dossier: Dossier, _key: str) -> str:
    """What is listed."""
    return "Problems"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """What was not read, what is to be known of the rest, and what was odd."""
    paper = Paper(width)
    lost = [problem for problem in dossier.problems if not problem.partly]
    partly = [problem for problem in dossier.problems if problem.partly]
    paper.title("Problems", heading(len(lost), len(partly)))
    read = phrases.count(len(dossier.sources), "file was", "files were")
    rest = "; what is below did not stop the rest" if dossier.sources and (lost or partly) else ""
    whole = f"{read} read{rest}" if lost or partly else phrases.count(len(dossier.sources), "file")
    paper.standfirst(whole if dossier.sources else "Nothing was read")
    what, first = asked(key)
    if what == NOTES:
        oddities(paper, dossier, first)
    elif first == 0:
        set_problems(paper, dossier, "Not read", lost[:PROBLEMS], "error")
        paper.more(len(lost) - PROBLEMS, "file", Location("problems", f"@{PROBLEMS}"))
        set_problems(paper, dossier, "Notes", partly[:PROBLEMS], "warning")
        paper.more(len(partly) - PROBLEMS, "file", Location("problems", f"@{PROBLEMS}"))
        oddities(paper, dossier)
    else:
        shown = stretch(dossier.problems, first, PROBLEMS)
        earlier(paper, "problems", "", shown, PROBLEMS)
        set_problems(paper, dossier, "Not read, and notes", shown.things, "warning")
        later(paper, "problems", "", shown, "file")
    return paper.rows


def heading(lost: int, partly: int) -> str:
    """How many, in words."""
    if not lost and not partly:
        return "Every file was read"
    parts = [phrases.count(lost, "file was not read", "files were not read")] if lost else []
    parts += [phrases.count(partly, "note")] if partly else []
    return ", ".join(parts)


def set_problems(paper: Paper, dossier: Dossier, words: str, problems: Sequence[Problem], ink: str) -> None:
    """Each file with the reason and the advice; one that was read in part can be opened."""
    if problems:
        paper.heading(words, f"{len(problems):,}")
    for problem in problems:
        target = first_article(dossier, problem.path) or Location("problems", problem.path)
        reason = f"{problem.reason[:1].upper()}{problem.reason[1:]}."
        advice = f" {problem.advice[:1].upper()}{problem.advice[1:]}." if problem.advice else ""
        paper.entry([inked(problem.path, "strong")], "", Way(target), Run("✕ " if ink == "error" else "! ", ink))
        paper.passage([inked(reason), inked(advice, "dim")])


def oddities(paper: Paper, dossier: Dossier, first: int = 0) -> None:
    """What was odd about files that were read, from the `first` note on."""
    odd = [(source, note) for source in dossier.sources.values() for note in source.notes]
    if odd:
        paper.heading("Read, with a note", f"{len(odd):,}")
    shown = stretch(odd, first, PROBLEMS)
    earlier(paper, "problems", NOTES, shown, PROBLEMS)
    for source, note in shown.things:
        left = [inked(source.id, "strong"), inked(f"  {note}", "dim")]
        paper.entry(left, way=Way(first_article(dossier, source.id)))
    later(paper, "problems", NOTES, shown, "note")


def first_article(dossier: Dossier, path: str) -> Location | None:
    """The beginning of what was read of a file."""
    found = next((a for a in dossier.articles if a.source == path), None)
    return Location("article", found.id, found.span.start) if found else None
