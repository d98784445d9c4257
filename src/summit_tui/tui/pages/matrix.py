"""Speakers by outlets: who quotes whom how often, and whom a paper never quotes. The key is the first speaker shown.

The first outlet may stand behind a comma: `@100` starts with speaker 100, `,8@100` with outlet 8 too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.dossier import Dossier
from summit_tui.tui.asked.printings import outlets_quoting
from summit_tui.tui.corpus_text import cells, clean, crop
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.drawn.speaker_marks import mark_of
from summit_tui.tui.drawn.typeset import wrap
from summit_tui.tui.pages.paper import Paper
from summit_tui.tui.pages.setting import Runs, padded
from summit_tui.tui.pages.stretches import Stretch, asked, earlier, later, stretch

SPEAKERS = 100
"""Speakers on a page."""
NAME = 26
"""Cells for a speaker's name."""
SLIM, BROAD = 7, 14
"""The least and most cells of an outlet's column."""
HEAD = 3
"""Lines of an outlet's name."""


def title(_dossier: Dossier, _key: str) -> str:
    """What is shown."""
    return "Who quotes whom"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """The matrix; outlets that don't fit the width are a page further on."""
    what, first = asked(key)
    skipped = int(what[1:]) if what[1:].isascii() and what[1:].isdigit() and len(what) < 9 else 0
    paper = Paper(width)
    outlets = by_size(dossier)
    paper.title("Who quotes whom", "Speakers by outlets")
    paper.standfirst("How many quotations of each speaker an outlet prints; a dot where it never quotes them")
    paper.space()
    if not outlets:
        paper.plain("Nobody is quoted in these files.")
        return paper.rows
    speakers = stretch(dossier.speakers, first, SPEAKERS)
    name = max(1, min(NAME, paper.column // 3))
    fitting = max(1, (paper.column - name - paper.indent) // SLIM)
    shown = stretch(outlets, min(skipped, len(outlets) - 1), fitting)
    column = max(1, min(BROAD, (paper.column - name - paper.indent) // max(1, len(shown.things))))
    earlier(paper, "matrix", what, speakers, SPEAKERS)
    set_heads(paper, shown.things, name, column)
    for entity, _ in speakers.things:
        set_speaker(paper, dossier, entity.id, shown.things, name, column)
    later(paper, "matrix", what, speakers, "speaker")
    other_outlets(paper, shown, fitting)
    return paper.rows


def by_size(dossier: Dossier) -> list[str]:
    """Outlets that quote anybody, those with the most quotations first, the unknown last."""
    counts: Counter[str] = Counter()
    for entity, _ in dossier.speakers:
        counts.update(outlets_quoting(dossier)[entity.id])
    return [outlet for outlet, _ in sorted(counts.items(), key=lambda pair: (not pair[0], -pair[1], pair[0]))]


def set_heads(paper: Paper, outlets: Sequence[str], name: int, column: int) -> None:
    """The names of the outlets, each over its column, standing on the line below."""
    room = max(1, column - 1)
    # A word is cut, not broken: its pieces would be read as words.
    called = (" ".join(crop(word, room) for word in (clean(o) or "outlet unknown").split(" ")) for o in outlets)
    stacked = [wrap(words, room, most=HEAD) for words in called]
    for number in range(max(map(len, stacked))):
        words = []
        for lines in stacked:
            at = number - (max(map(len, stacked)) - len(lines))
            words.append(Run(right_aligned(lines[at] if at >= 0 else "", column), "heading"))
        paper.table_line([Run(" " * name), *words])


def set_speaker(paper: Paper, dossier: Dossier, key: str, outlets: Sequence[str], name: int, column: int) -> None:
    """One speaker: name, then a count for each outlet."""
    counts, mark = outlets_quoting(dossier)[key], mark_of(dossier, key)
    numbers: Runs = [
        Run(right_aligned(f"{counts[o]:,}" if counts[o] else "·", column), "text" if counts[o] else "faint")
        for o in outlets
    ]
    named = padded([inked(phrases.speaker(dossier.entity(key)))], name)
    paper.table_line([*named, *numbers], Location("speaker", key), Run(f"{mark.glyph} ", mark.ink))


def right_aligned(text: str, width: int) -> str:
    """The text at the right end of so many cells."""
    text = crop(text, width)
    return " " * (width - cells(text)) + text


def other_outlets(paper: Paper, shown: Stretch[str], fitting: int) -> None:
    """Ways to the outlets on either side."""
    end = shown.first + len(shown.things)
    if shown.first:
        back = max(0, shown.first - fitting)
        paper.plain("← outlets that quote more", Location("matrix", f",{back}" if back else ""), "accent")
    if end < shown.whole:
        paper.plain(f"→ {phrases.count(shown.whole - end, 'outlet')} more", Location("matrix", f",{end}"), "accent")
