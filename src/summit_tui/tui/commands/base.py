"""Everything a key can do, one class each: bindings, palette, help and the line of hints are all derived from here.

A command's `action` is the method `action_<id>` of the screen or widget of its scope.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType

Scope = Literal["list", "reader", "choosing", "reading", "page", "app", "search", "box", "choices", "line"]
"""Where a command applies: a list, the text of an article, words chosen in it, the reading screen, a page or all; on
top of them the search, any box, a box with choices, a line to type into."""

SCOPES: Mapping[Scope, str] = {
    "app": "Everywhere",
    "reading": "Reading",
    "reader": "In the text of an article",
    "choosing": "While words are chosen in the text",
    "page": "On a page",
    "list": "In a list",
    "search": "In the search",
    "box": "In the search, and in any box",
    "choices": "In a box, while no words are typed",
}
"""Headings of the help, in its order."""


class Command:
    """One thing the reader can do."""

    id: ClassVar[str]
    """The name in the settings file, and of the action."""
    keys: ClassVar[str]
    """Keys with commas between, as Textual names them; the first is shown."""
    name: ClassVar[str]
    help: ClassVar[str]
    """One sentence."""
    scopes: ClassVar[tuple[Scope, ...]]
    hint: ClassVar[str] = ""
    """A word or two for the last line of the screen; none, if it is not shown there."""
    of_quotation: ClassVar[bool] = False
    """Whether it is of use, and so shown there, only where a quotation is under the cursor."""
    palette: ClassVar[bool] = True
    """Whether the palette lists it."""
    always: ClassVar[bool] = False
    """Whether its keys work whatever lies on top, though words are typed there."""

    all: ClassVar[list[type[Command]]] = []

    def __init_subclass__(cls) -> None:
        """Enter the command in the list."""
        Command.all.append(cls)


KEY_WORDS = {
    "slash": "/",
    "question_mark": "?",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "escape": "esc",
    "full_stop": ".",
    "comma": ",",
    "dollar_sign": "$",
    "plus": "+",
    "minus": "-",
    "semicolon": ";",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "exclamation_mark": "!",
    "asterisk": "*",
    "number_sign": "#",
    "vertical_line": "|",
    "equals_sign": "=",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


def key_word(key: str) -> str:
    """A key as it is printed for people: `]`, `G`, `ctrl+p`."""
    return KEY_WORDS.get(key, key)


def keys_of(command: type[Command], keymap: Mapping[str, str]) -> list[str]:
    """The keys of a command, after the settings."""
    return [key.strip() for key in keymap.get(command.id, command.keys).split(",") if key.strip()]


def first_key(command: str, keymap: Mapping[str, str]) -> str:
    """The key that is shown for a command, as it is printed; empty if it has none."""
    found = next(c for c in Command.all if c.id == command)
    return key_word(next(iter(keys_of(found, keymap)), ""))


def bindings(*scopes: Scope, priority: bool = False) -> list[BindingType]:
    """The bindings of the commands of some scopes, each with its command's id so that it can be rebound."""
    return [
        Binding(command.keys, command.id, command.name, show=False, priority=priority or command.always, id=command.id)
        for command in Command.all
        if any(scope in command.scopes for scope in scopes)
    ]


def hints(
    scopes: Iterable[Scope], keymap: Mapping[str, str], *, on_quotation: bool = True
) -> list[tuple[str, str, str]]:
    """Key, words and action of the hints, scope after scope as given."""
    found: dict[str, tuple[str, str, str]] = {}
    for scope in scopes:
        for command in Command.all:
            if not command.hint or scope not in command.scopes or (command.of_quotation and not on_quotation):
                continue
            if keys := keys_of(command, keymap):
                found.setdefault(command.id, (key_word(keys[0]), command.hint, command.id))
    return list(found.values())
