"""The looks: three of our own, and the variables that every other theme is given for our inks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

from summit_tui.model import Problem

INK_VARIABLES = {
    "ink-dim": "$foreground 62%",
    "ink-faint": "$foreground 28%",
    "ink-title": "$foreground",
    "ink-accent": "$accent",
    "ink-rule": "$foreground 22%",
    "paper-raised": "$surface",
    "paper-cursor": "$boost",
    "speaker-0": "$accent",
    "speaker-1": "$primary",
    "speaker-2": "$success",
    "speaker-3": "$warning",
    "speaker-4": "$error",
    "speaker-5": "$secondary",
    "speaker-6": "$foreground",
    "speaker-7": "$primary",
}

EVENING = Theme(
    name="evening",
    dark=True,
    primary="#8fb4d8",
    secondary="#a9a1d6",
    accent="#e0b36a",
    warning="#e0a356",
    error="#e07a6e",
    success="#93be84",
    foreground="#dcd7cb",
    background="#15171b",
    surface="#1b1e23",
    panel="#22262c",
    boost="#272c34",
    variables={
        "ink-dim": "#9d988c",
        "ink-faint": "#57564f",
        "ink-title": "#f6f0e2",
        "ink-accent": "#e0b36a",
        "ink-rule": "#3d4046",
        "paper-raised": "#1b1e23",
        "paper-cursor": "#2a2f38",
        "speaker-0": "#e8b86b",
        "speaker-1": "#84b6e8",
        "speaker-2": "#9ccb86",
        "speaker-3": "#e58b78",
        "speaker-4": "#c3a0e6",
        "speaker-5": "#6fcabf",
        "speaker-6": "#e493bb",
        "speaker-7": "#bfc06c",
        "border": "#3d4046",
        "border-blurred": "#3d4046",
        "scrollbar": "#3d4046",
        "scrollbar-background": "#15171b",
        "block-cursor-text-style": "none",
    },
)

MORNING = Theme(
    name="morning",
    dark=False,
    primary="#1f5f99",
    secondary="#5f4b9a",
    accent="#8a4b08",
    warning="#8f5400",
    error="#a3241b",
    success="#2f6b2a",
    foreground="#23211d",
    background="#fbf7ee",
    surface="#f4eee1",
    panel="#ece4d3",
    boost="#e7dfcc",
    variables={
        "ink-dim": "#665f55",
        "ink-faint": "#b0a895",
        "ink-title": "#000000",
        "ink-accent": "#8a4b08",
        "ink-rule": "#c9c0ad",
        "paper-raised": "#f4eee1",
        "paper-cursor": "#e9e0cc",
        "speaker-0": "#8a4b08",
        "speaker-1": "#17568f",
        "speaker-2": "#2c6a26",
        "speaker-3": "#a3301f",
        "speaker-4": "#6a3fa0",
        "speaker-5": "#0b6a66",
        "speaker-6": "#9a2b66",
        "speaker-7": "#615f00",
        "border": "#c9c0ad",
        "border-blurred": "#c9c0ad",
        "scrollbar": "#d6cdb9",
        "scrollbar-background": "#fbf7ee",
        "block-cursor-text-style": "none",
    },
)

CONTRAST = Theme(
    name="contrast",
    dark=True,
    primary="#9fd0ff",
    secondary="#d5c8ff",
    accent="#ffd75f",
    warning="#ffc06b",
    error="#ffb0a8",
    success="#9fe88d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    boost="#1c1c1c",
    variables={
        "ink-dim": "#d6d6d6",
        "ink-faint": "#9a9a9a",
        "ink-title": "#ffffff",
        "ink-accent": "#ffd75f",
        "ink-rule": "#9a9a9a",
        "paper-raised": "#1c1c1c",
        "paper-cursor": "#002a55",
        "speaker-0": "#ffd75f",
        "speaker-1": "#9fd0ff",
        "speaker-2": "#a8ee94",
        "speaker-3": "#ffb1a3",
        "speaker-4": "#dfc4ff",
        "speaker-5": "#7fead9",
        "speaker-6": "#ffb3da",
        "speaker-7": "#e6e87e",
        "border": "#9a9a9a",
        "border-blurred": "#9a9a9a",
        "scrollbar": "#9a9a9a",
        "scrollbar-background": "#000000",
        "block-cursor-text-style": "none",
    },
)
"""High contrast: letters stand 7 : 1 and more from what lies under them."""

ANSI_VARIABLES = {
    "ink-dim": "ansi_default",
    "ink-faint": "ansi_bright_black",
    "ink-title": "ansi_default",
    "ink-accent": "ansi_yellow",
    "ink-rule": "ansi_bright_black",
    "paper-raised": "ansi_default",
    "paper-cursor": "ansi_default",
    "speaker-0": "ansi_yellow",
    "speaker-1": "ansi_blue",
    "speaker-2": "ansi_green",
    "speaker-3": "ansi_red",
    "speaker-4": "ansi_magenta",
    "speaker-5": "ansi_cyan",
    "speaker-6": "ansi_bright_magenta",
    "speaker-7": "ansi_bright_blue",
}
"""For `ansi-dark` and `ansi-light`: the terminal's own sixteen colours, so a reader's palette is kept."""

ANSI_LIGHT_VARIABLES = {
    "ink-accent": "ansi_blue",
    "speaker-0": "ansi_blue",
    "speaker-1": "ansi_magenta",
    "speaker-2": "ansi_red",
    "speaker-3": "ansi_green",
    "speaker-4": "ansi_default",
    "speaker-5": "ansi_blue",
    "speaker-6": "ansi_magenta",
    "speaker-7": "ansi_red",
    "warning": "ansi_red",
}
"""On white paper yellow, cyan and the bright colours are hardly seen: speakers differ by their glyphs as well."""

OWN_THEMES = (EVENING, MORNING, CONTRAST)


def _of_the_terminal(theme: Theme, inks: Mapping[str, str]) -> Theme:
    """One of Textual's looks of sixteen colours with inks of ours, and a scrollbar that is no brighter than a rule."""
    bars = dict.fromkeys(("scrollbar", "scrollbar-hover", "scrollbar-active"), "ansi_bright_black")
    grounds = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")
    return replace(theme, variables={**theme.variables, **inks, **bars, **dict.fromkeys(grounds, "ansi_default")})


BY_NAME = {theme.name: theme for theme in (*BUILTIN_THEMES.values(), *OWN_THEMES)}
BY_NAME["ansi-dark"] = _of_the_terminal(BY_NAME["ansi-dark"], ANSI_VARIABLES)
BY_NAME["ansi-light"] = _of_the_terminal(BY_NAME["ansi-light"], {**ANSI_VARIABLES, **ANSI_LIGHT_VARIABLES})


def unknown(name: str) -> Problem:
    """That the settings name a theme that is none."""
    from summit_tui.system import folders

    ours = ", ".join([*(theme.name for theme in OWN_THEMES), "ansi-dark", "ansi-light"])
    return Problem(f"{folders.config()}/settings.toml", f"theme is {name!r}", f"it knows {ours}", partly=True)
