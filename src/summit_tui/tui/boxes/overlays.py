"""The rows of the overlays: commands for the palette and for help, styles of citations, and why a speaker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summit_tui.dossier import Dossier
from summit_tui.model import Quotation, Span
from summit_tui.tui.commands import SCOPES, Command, Scope, key_word, keys_of
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import BLANK, Line, Location, Row, Run, inked, line
from summit_tui.tui.drawn.speaker_marks import mark_of
from summit_tui.tui.drawn.typeset import wrap

KEYS_TAKE = 22
"""Cells of the keys beside what they do."""
ROOMY = 52
"""Cells from which there is room for it beside them; else it stands under them."""


def rank(words: str, name: str, help_text: str) -> int | None:
    """How well a command fits the words typed, 0 the best; None if one of them is not in it. Linear in their length."""
    worst = 0
    label, text = name.casefold(), f"{name} {help_text}".casefold()
    for word in words.casefold().split():
        if label.startswith(word):
            fit = 0
        elif f" {word}" in label:
            fit = 1
        elif word in label:
            fit = 2
        elif word in text:
            fit = 3
        else:
            return None
        worst = max(worst, fit)
    return worst


def palette_rows(words: str, scopes: Iterable[Scope], keymap: Mapping[str, str], width: int) -> list[Row]:  # noqa: ARG001
    """The commands that can be used now and fit the words, best first; of equal ones those of the nearest scope."""
    near = {scope: number for number, scope in enumerate(scopes)}
    found = []
    for command in Command.all:
        fit = rank(words, command.name, command.help)
        nearest = min((near[scope] for scope in command.scopes if scope in near), default=None)
        if command.palette and fit is not None and nearest is not None:
            found.append((fit, nearest, command))
    found.sort(key=lambda one: one[:2])
    return [command_row(command, keymap) for *_, command in found] or nothing("No command has these words.")


def command_row(command: type[Command], keymap: Mapping[str, str]) -> Row:
    """A command with its help and its keys."""
    keys = " ".join(key_word(key) for key in keys_of(command, keymap))
    left = line(Run(f"{command.name}  ", "strong"), Run(command.help, "dim"), right=[Run(f"{keys} ", "accent")])
    return Row((left,), Location("command", command.id))


def help_rows(words: str, keymap: Mapping[str, str], width: int) -> list[Row]:
    """All keys, by where they apply."""
    rows: list[Row] = []
    for scope, heading in SCOPES.items():
        fitting = [c for c in Command.all if c.scopes[0] == scope and rank(words, c.name, c.help) is not None]
        if not fitting:
            continue
        rows += [*([BLANK] if rows else []), Row((line(Run(heading, "heading")),))]
        for command in fitting:
            keys = "  ".join(key_word(key) for key in keys_of(command, keymap))
            beside = KEYS_TAKE if width >= ROOMY else 4
            said = [line(Run(" " * beside), Run(text)) for text in wrap(command.help, max(8, width - beside))]
            lines = [line(Run(f"  {keys}", "accent")), *said]
            if width >= ROOMY:
                first = Run(f"  {keys:<{KEYS_TAKE - 4}}  ", "accent")
                lines = [Line((first, *said[0].left[1:])), *said[1:]]
            rows.append(Row(tuple(lines), Location("command", command.id)))
    return rows or nothing("No key has these words.")


def in_settings(name: str, keymap: Mapping[str, str]) -> str:
    """The line of settings.toml that gives a command its keys."""
    command = next((command for command in Command.all if command.id == name), None)
    if command is None:
        return ""
    keys = (key if key == "comma" else key_word(key) for key in keys_of(command, keymap))
    return f'settings.toml, [keys]: {name} = "{", ".join(keys)}"'


def style_rows(styles: Sequence[str], chosen: str, example: Mapping[str, str], width: int) -> list[Row]:
    """The styles of citations, each with an example."""
    rows = []
    for style in styles:
        mark = "●" if style == chosen else "○"
        lines = [line(Run(f"{mark} ", "accent"), Run(style, "strong"))]
        for text in example.get(style, "").splitlines()[:4]:
            lines += [line(Run("    "), Run(part, "dim")) for part in wrap(clean(text), max(8, width - 6), most=3)]
        rows.append(Row((*lines,), Location("style", style)))
    return rows


def why_rows(dossier: Dossier, quotation: Quotation, width: int) -> list[Row]:
    """Who speaks, by which rule, and the words that the decision rests on, each a way to its place."""
    room = max(8, width - 4)
    mark, speaker = mark_of(dossier, quotation.speaker), dossier.entity(quotation.speaker)

    def part(heading: str) -> None:
        rows.extend([BLANK, Row((line(Run(heading, "heading")),))])

    def words(what: str, span: Span) -> None:
        around = dossier.text(Span(span.source, span.start, min(span.end, span.start + 300)))
        lines = [line(Run(f"  {clean(what)}", "dim"), right=[inked(dossier.locate(span), "dim"), Run(" ")])]
        lines += [line(Run("    "), Run(text, "quote")) for text in wrap(f"“{clean(around)}”", room, most=3)]
        rows.append(Row(tuple(lines), Location("article", quotation.article, span.start)))

    told = " ".join(dossier.words(span, quotation.article) for span in quotation.spans)
    said = wrap(f"“{clean(told)}”", room, most=4)
    rows: list[Row] = [Row(tuple(line(Run("  "), Run(text, mark.ink)) for text in said))]
    part("Speaker")
    name = [Run(f"{mark.glyph} ", mark.ink), inked(phrases.speaker(speaker), "strong")]
    role = [inked(f", {speaker.role}")] if speaker and speaker.role else []
    target = Location("speaker", quotation.speaker) if quotation.speaker else None
    rows.append(Row((line(Run("  "), *name, *role),), target))
    who = phrases.untold(dossier, quotation)
    reason = f"“{who}” says it ({quotation.reason}); the text does not tell who that is" if who else quotation.reason
    part("Rule" if quotation.speaker else "Why it is not known")
    rows += [Row((line(Run("  "), inked(text, "accent")),)) for text in wrap(clean(reason), room)]
    rests = "Words that it rests on" if quotation.speaker else "Words that were looked at"
    part(rests)
    if quotation.mention:
        words("who", quotation.mention)
    if quotation.cue_span:
        words("cue", quotation.cue_span)
    before = dossier.quotation(quotation.continues)
    if before and (before.speaker is None or before.speaker == quotation.speaker):
        words("goes on from", before.spans[0])
    shown = {quotation.mention, quotation.cue_span}
    for evidence in quotation.evidence:
        if evidence.span not in shown:
            words(evidence.what, evidence.span)
    if rows[-1].lines == (line(Run(rests, "heading")),):
        rows.append(Row((line(Run("  None: the text does not tell.", "dim")),)))
    return rows


def nothing(words: str) -> list[Row]:
    """A list without anything, saying so."""
    return [Row((line(Run(words, "dim")),))]
