"""The line that says all about the quotation under the cursor, or about the article where there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.model import Quotation, Span
from summit_tui.output.citation import NOT_QUOTED
from summit_tui.tui.asked.selection import Selection, quotation_at
from summit_tui.tui.corpus_text import cells, crop
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Line, Run, inked, line
from summit_tui.tui.drawn.mark_signs import NOTHING_MARKED, runs
from summit_tui.tui.drawn.speaker_marks import mark_of

if TYPE_CHECKING:
    from summit_tui.tui.desk import Desk
    from summit_tui.tui.drawn.mark_signs import Marked


GIVING_WAY: tuple[tuple[str, int], ...] = (
    *(("further", 0), ("echoes", 0), ("copied", 0), ("role", 12), ("where", 22), ("via", 0), ("role", 0)),
    *(("where", 12), ("name", 12), ("summit", 0), ("marks", 12), ("note", 0), ("name", 6), ("where", 6)),
    *(("reason", 12), ("reason", 0)),
)
"""What gives way where there is no room for all of it, and how many cells of it stay: the rule last."""
ROOMY = 100
"""Columns from which a summit is called by its whole name."""
RIGHT = ("note", "further", "where")
"""What stands at the right end."""


def status(
    dossier: Dossier,
    selection: Selection,
    width: int,
    marked: Marked = NOTHING_MARKED,
    notes: tuple[str, str] = ("", ""),
) -> Line:
    """Of a quotation: speaker, role, marks, reason, via, summit, file:line; else the article's outlet, date and place.

    `notes` stand before the place: what is to be said until one moves on, and what of it gives way first.
    """
    quotation = quotation_at(dossier, selection)
    if quotation:
        return quotation_status(dossier, quotation, width, marked, notes)
    article = dossier.article(selection.article)
    if article is None:
        return Line()
    said = phrases.count(dossier.said_in[article.id], "quotation")
    here = dossier.locate(Span(article.source, selection.at, selection.at))
    facts = [phrases.origin(article), said] if phrases.origin(article) else [said]
    marks = runs(marked.get(article.id))
    behind = [Run(notes[0], "accent"), Run(notes[1], "dim")] if notes[0] else []
    about = inked(" · ".join(facts), "dim")
    return line(*marks, Run(" · " if marks else " ", "dim"), about, right=[*behind, *place(here)])


def quotation_status(
    dossier: Dossier,
    quotation: Quotation,
    width: int,
    marked: Marked = NOTHING_MARKED,
    notes: tuple[str, str] = ("", ""),
) -> Line:
    """All about a quotation in one line of so many cells; what matters least gives way."""
    mark, speaker = mark_of(dossier, quotation.speaker), dossier.entity(quotation.speaker)
    who = phrases.untold(dossier, quotation)
    via, summit = dossier.entity(quotation.via), dossier.summit(quotation.summit)
    others = phrases.count(len(quotation.echoes), "other place")
    said = {
        "glyph": [Run(f" {mark.glyph} ", mark.ink)],
        "name": [inked(phrases.speaker(speaker), "strong")],
        "role": _fact(", ", speaker.role if speaker else "", "text"),
        "marks": runs(marked.get(quotation.id)),
        "reported": _fact(" · ", NOT_QUOTED if quotation.kind == "indirect" else ""),
        "reason": _fact(" · ", f"who “{who}” is, is not told" if who else quotation.reason),
        "via": _fact(" · via ", via.name if via else quotation.via),
        "summit": _fact(
            " · ", phrases.summit_name(summit) if summit and width >= ROOMY else phrases.summit_tag(summit)
        ),
        "copied": _fact(" · ", "⧉ a later printing" if quotation.copy_of else ""),
        "echoes": _fact(" · ", f"also in {others}" if quotation.echoes else ""),
        "note": [Run(notes[0], "accent")] if notes[0] else [],
        "further": [Run(notes[1], "dim")] if notes[1] else [],
        "where": place(dossier.locate(quotation.spans[0]))[:1],
    }
    whole = dict(said)
    over = sum(map(_wide, said.values())) + 2 - width
    for name, least in GIVING_WAY:
        if over <= 0:
            break
        wide = _wide(said[name])
        said[name] = _less(said[name], max(least, wide - over) if least else 0, name == "where")
        over -= wide - _wide(said[name])
    for name in ("name", "where", "role"):  # What was left out behind them may have left room.
        wide = _wide(said[name])
        if wide and (over < 0 or not said["reason"]):
            said[name] = _less(whole[name], wide - over, name == "where")
            over += _wide(said[name]) - wide
    right = [run for name in RIGHT for run in said.pop(name)]
    return line(*(run for parts in said.values() for run in parts), right=[*right, Run(" ")])


def _fact(before: str, words: str | None, ink: str = "dim") -> list[Run]:
    return [inked(before + words, ink)] if words else []


def _wide(parts: Sequence[Run]) -> int:
    return sum([cells(run.text) for run in parts])


def _less(parts: list[Run], width: int, end: bool) -> list[Run]:
    """Runs in at most so many cells; with `end`, their ends."""
    kept: list[Run] = []
    for run in reversed(parts) if end else parts:
        room = width - _wide(kept)
        text = run.text
        if cells(text) > room and end:
            text = text[1 - room :]
            while text and cells(text) >= room:
                text = text[1:]
            text = f"…{text}"
        kept += [run._replace(text=text if end else crop(text, room))] if room > 0 else []
    return kept[::-1] if end else kept


def masthead(dossier: Dossier, width: int, reads_on: bool = False) -> Line:
    """The name of the dossier, and as many of its numbers as can be shown whole in a width.

    Numbers that grow, while the other files are being read, say so.
    """
    name = inked(dossier.name or "summit-tui", "strong")
    right = [Run(phrases.count(len(dossier.problems), "problem"), "warning")] if dossier.problems else []
    facts = phrases.dossier_facts(dossier) if dossier.articles else []
    number = len(facts)
    room = width - cells("".join([" ", name.text, " ", *(run.text for run in right)]))
    told = " · so far " if reads_on else " · "
    while facts and cells(told + " · ".join(facts)) > room:
        # The list of articles says how many there are, and the summits are what one comes for.
        facts.pop(-1 if reads_on else 0 if len(facts) == number or len(facts) == 1 else 1)
    numbers = told + " · ".join(facts) if facts else ""
    return line(Run(" "), name, inked(numbers, "dim"), right=right)


def place(where: str) -> list[Run]:
    """`file:line` at the end of the line; of a long path, only the file, or its end."""
    where = where if len(where) <= 40 else where.rpartition("/")[2]
    return [inked(where if len(where) <= 40 else "…" + where[-39:], "dim"), Run(" ")]


def of_use(
    dossier: Dossier, hints: Sequence[tuple[str, str, str]], key: Callable[[str], str]
) -> Sequence[tuple[str, str, str]]:
    """The hints for a dossier; where nothing was read, or not yet, what can still be done."""
    if dossier.articles:
        return hints
    words = {"open_problems": "what could not be read", "help": "help", "quit": "quit"}
    if dossier is EMPTY:
        del words["open_problems"]
    return [(key(command), said, command) for command, said in words.items() if key(command)]


def of_nothing(dossier: Dossier, selection: Selection) -> set[str]:
    """The commands that would take away the quotations of an article, where it has none."""
    article = selection.article or ""
    here = dossier.said_in[article] or (selection.reported and dossier.quotations_in(article, indirect=True))
    return set() if here else {"copy_list", "export"}


def of_choosing(desk: Desk) -> Sequence[tuple[str, str, str]]:
    """The hints while words are chosen: what is done with them, how they are let go, how more are chosen."""
    copies = [hint for hint in desk.hints(("reading",)) if hint[2] in ("copy_quotation", "copy_with_citation")]
    return [*copies, (desk.key("choose_words"), "let go", "choose_words"), *desk.hints(("choosing",))]


OF_JUMPING = (("a–z", "letters of where to go", ""), ("esc", "stay", ""))
"""The hints while letters lie on the names and quotations in sight."""
OF_TYPING = (("enter", "keeps it", "submit"), ("esc", "leaves it", "leave_line"))
"""The hints while something is typed into a line: no other key does what it does elsewhere."""


def being_read(files: int) -> tuple[str, ...]:
    """What to say while many files are read and none of them can be."""
    return (f"Reading {files:,} files", "", "There is something to read in some seconds; the next time, at once.")


def nothing_read(dossier: Dossier, key: Callable[[str], str]) -> tuple[str, ...]:
    """What to say where there is no article: why, and what to do. Nothing where there is one."""
    if dossier.articles or dossier is EMPTY:
        return ()
    why = [str(problem) for problem in dossier.problems[:12]]
    more = len(dossier.problems) - len(why)
    return (
        "No articles were found.",
        "",
        *why,
        *([f"and {more} more: {key('open_problems')} shows them all"] if more else []),
        "",
        "summit-tui reads saved news pages: text, HTML and Markdown files, and folders of them.",
        f"{key('quit')} quits; `summit-tui` without a path opens the bundled dossier.",
    )
