"""The line that says all about the quotation under the cursor, or about the article where there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.model import Quotation, Span
from summit_tui.output.citation import NOT_QUOTED
from summit_tui.tui import phrases
from summit_tui.tui.corpus_text import cells
from summit_tui.tui.line import Line, Run, inked, line
from summit_tui.tui.mark_signs import NOTHING_MARKED, runs
from summit_tui.tui.selection import Selection, quotation_at
from summit_tui.tui.speaker_marks import mark_of

if TYPE_CHECKING:
    from summit_tui.tui.desk import Desk
    from summit_tui.tui.mark_signs import Marked


SHORT_ROLE = 30
"""Characters of a role that stands beside its name; a longer one must leave room for the reason."""


def status(dossier: Dossier, selection: Selection, marked: Marked = NOTHING_MARKED) -> Line:
    """Speaker, role, marks, reason, via, summit, file:line."""
    quotation = quotation_at(dossier, selection)
    if quotation:
        return quotation_status(dossier, quotation, marked)
    article = dossier.article(selection.article)
    if article is None:
        return Line()
    said = phrases.count(dossier.said_in[article.id], "quotation")
    here = dossier.locate(Span(article.source, selection.at, selection.at))
    facts = [phrases.origin(article), said] if phrases.origin(article) else [said]
    marks = runs(marked.get(article.id))
    return line(*marks, Run(" · " if marks else " ", "dim"), inked(" · ".join(facts), "dim"), right=place(here))


def quotation_status(dossier: Dossier, quotation: Quotation, marked: Marked = NOTHING_MARKED) -> Line:
    """All about a quotation in one line."""
    mark, speaker = mark_of(dossier, quotation.speaker), dossier.entity(quotation.speaker)
    parts = [Run(f" {mark.glyph} ", mark.ink), inked(phrases.speaker(speaker), "strong")]
    role = speaker.role if speaker else None
    if role and len(role) <= SHORT_ROLE:
        parts.append(inked(f", {role}"))
    # Before what gives way where there is no room: one wants to see what one has just done.
    parts += runs(marked.get(quotation.id))
    facts = [NOT_QUOTED] if quotation.kind == "indirect" else []
    who = phrases.untold(dossier, quotation)
    facts.append(f"who “{who}” is, is not told" if who else quotation.reason)
    if role and len(role) > SHORT_ROLE:
        facts.append(role)
    via = dossier.entity(quotation.via)
    if quotation.via:
        facts.append(f"via {via.name if via else quotation.via}")
    summit = dossier.summit(quotation.summit)
    if summit:
        facts.append(phrases.summit_name(summit))
    if quotation.copy_of:
        facts.append("⧉ a later printing")
    if quotation.echoes:
        facts.append(f"also in {phrases.count(len(quotation.echoes), 'other place')}")
    parts += [inked(f" · {fact}", "dim") for fact in facts]
    return line(*parts, right=place(dossier.locate(quotation.spans[0])))


def masthead(dossier: Dossier, width: int, reads_on: bool = False) -> Line:
    """The name of the dossier, and as many of its numbers as can be shown whole in a width.

    Numbers that grow, while the other files are being read, say so.
    """
    name = inked(dossier.name or "summit-tui", "strong")
    right = [Run(phrases.count(len(dossier.problems), "problem"), "warning")] if dossier.problems else []
    facts = [f" · {fact}" for fact in phrases.dossier_facts(dossier)] if dossier.articles else []
    if reads_on and facts:
        facts[0] = f" · so far{facts[0].removeprefix(' ·')}"
    while facts and cells("".join([" ", name.text, *facts, " ", *(run.text for run in right)])) > width:
        facts.pop()
    return line(Run(" "), name, inked("".join(facts), "dim"), right=right)


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
