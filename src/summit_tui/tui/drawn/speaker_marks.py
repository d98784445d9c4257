"""A glyph and a colour for each speaker, the same on every screen."""

from __future__ import annotations

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.tui.asked.once import once

GLYPHS = "●◆▲■★▼◉"
COLOURS = 8
"""The inks `speaker-0` … `speaker-7`. Seven glyphs and eight colours repeat only after 56 speakers."""


class SpeakerMark(NamedTuple):
    """How a speaker is marked in the margin and in lists."""

    glyph: str
    ink: str


NOBODY = SpeakerMark("○", "speaker-none")


@once
def speaker_marks(dossier: Dossier) -> dict[str, SpeakerMark]:
    """The mark of each speaker of the dossier, by id; the most quoted have the plainest."""
    return {
        entity.id: SpeakerMark(GLYPHS[rank % len(GLYPHS)], f"speaker-{rank % COLOURS}")
        for rank, (entity, _) in enumerate(dossier.speakers)
    }


def mark_of(dossier: Dossier, speaker: str | None) -> SpeakerMark:
    """The mark of a speaker; a hollow one for nobody known."""
    return speaker_marks(dossier).get(speaker or "", NOBODY)
