"""What a key says that does nothing where one is: where it is of use, and how to come there."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from textual import events

from summit_tui.tui.commands import Command, Scope, first_key, keys_of

PLACES: Mapping[Scope, tuple[str, str]] = {
    "reading": ("where articles are read", "close"),
    "reader": ("in the text of an article", "focus_reader"),
    "page": ("on a page", "open_quotations"),
}
"""Where the commands of a scope are of use, and the command that leads there."""


def why_nothing(typed: events.Key, here: Collection[Scope], keymap: Mapping[str, str]) -> str:
    """Why a key does nothing in some scopes; empty where it does something, or nobody expects it to."""
    if "choosing" in here:
        return ""
    meant = [command for command in Command.all if typed.key in keys_of(command, keymap)]
    if any(scope in here for command in meant for scope in command.scopes):
        return ""
    found = next((command for command in meant if command.scopes[0] in PLACES), None)
    if found:
        return elsewhere(found.id, here, keymap)
    letter = typed.character or ""
    if not letter.isprintable() or letter.isspace() or letter.isdigit() or not letter:
        return ""
    return f"{letter} does nothing here: {first_key('help', keymap)} shows all keys"


def elsewhere(command: str, here: Collection[Scope], keymap: Mapping[str, str]) -> str:
    """Where a command is of use that is of none here, and the key that leads there."""
    found = next(c for c in Command.all if c.id == command)
    where, way = PLACES.get(found.scopes[0], ("elsewhere", ""))
    key = first_key("close" if "page" in here else way, keymap) if way else ""
    return f"“{found.name}” is of use {where}" + (f": {key} leads there" if key else "")
