"""How each ink looks in the theme, worked out once for all widgets.

As component styles every widget would compute every ink for itself: a quarter of the time to the first paint.
"""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style
from textual.color import Color

COLOURS = {
    "dim": "ink-dim",
    "faint": "ink-faint",
    "title": "ink-title",
    "kicker": "ink-accent",
    "accent": "ink-accent",
    "heading": "ink-dim",
    "quote": "ink-title",
    "furniture": "ink-dim",
    "warning": "warning",
    "error": "error",
    "good": "success",
    "speaker-none": "ink-dim",
    **{f"speaker-{n}": f"speaker-{n}" for n in range(8)},
}
"""The theme's variable for the letters of an ink. `faint` is for rules and dots alone: it is too pale to be read."""
PAPERS = {"bar": "paper-raised", "cursor": "paper-cursor", "cursor-away": "paper-raised"}
"""The theme's variable for what lies under the letters."""
BOLD, ITALIC = Style(bold=True), Style(italic=True)
WEIGHTS: Mapping[str, Style] = {
    **dict.fromkeys(("strong", "title", "heading", "current", "cursor"), BOLD),
    **dict.fromkeys(("italic", "reported", "furniture"), ITALIC),
    "underline": Style(underline=True),
    "chosen": Style(reverse=True),
}
MARKED = {
    "cursor": Style(bold=True, reverse=True),
    "cursor-away": Style(dim=True, reverse=True),
    "hit": Style(bold=True, reverse=True),
}
"""What colours alone would tell, where there are none of our own."""


class Inks:
    """The style of each ink by its name."""

    def __init__(self, variables: Mapping[str, str], *, ansi: bool, colourless: bool) -> None:
        self._variables = variables
        self._ansi = ansi
        self._own_colours = not ansi and not colourless
        self._styles: dict[str, Style] = {}

    def style(self, name: str) -> Style:
        """The style to lay over the widget's own."""
        found = self._styles.get(name)
        if found is None:
            found = self._styles[name] = self._make(name)
        return found

    def seen(self, names: list[str]) -> list[str]:
        """Of several inks those that are drawn: without colours of our own a row is turned over as a whole, or it would
        be patched with the colours of its letters."""
        if self._own_colours or not names or names[-1] not in ("cursor", "cursor-away"):
            return names
        return [name for name in names if name not in COLOURS]

    def _make(self, name: str) -> Style:
        if not self._own_colours and name in MARKED:
            return MARKED[name] + (self._letters("ink-accent") if self._ansi and name == "hit" else Style())
        if name == "hit-in-cursor" and not self._own_colours:
            # The row is reversed already: what was found in it is turned back.
            return Style(bold=True, underline=True, reverse=False)
        if name.startswith("hit"):
            paper, letters = self._colour("ink-accent"), self._colour("background")
            return BOLD + Style.from_color(letters.rich_color, paper.rich_color)
        style = Style(dim=True) if self._ansi and name == "dim" else WEIGHTS.get(name, Style())
        if name in COLOURS:
            style += self._letters(COLOURS[name])
        if name in PAPERS:
            style += Style.from_color(None, self._colour(PAPERS[name]).rich_color)
        return style

    def _letters(self, variable: str) -> Style:
        return Style.from_color(self._colour(variable).rich_color)

    def _colour(self, variable: str) -> Color:
        """A variable's colour; `$foreground 62%` is mixed with the background."""
        words = self._variables.get(variable, "").split()
        if not words:
            return Color.parse("ansi_default")
        if not words[0].startswith("$"):
            return Color.parse(words[0])
        colour = self._colour(words[0][1:])
        if len(words) == 1 or colour.ansi is not None:
            return colour
        return self._colour("background").blend(colour, float(words[1].rstrip("%")) / 100)


_MADE: dict[tuple[str, bool, bool], Inks] = {}


def inks(theme: str, variables: Mapping[str, str], *, ansi: bool, colourless: bool) -> Inks:
    """The inks of a theme, made when they are first asked for."""
    key = (theme, ansi, colourless)
    if key not in _MADE:
        _MADE[key] = Inks(variables, ansi=ansi, colourless=colourless)
    return _MADE[key]
