"""The keys of the settings: their names as Textual has them, and what is wrong with them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from summit_tui.model import Problem
from summit_tui.system import folders
from summit_tui.tui.commands.base import Command, Scope, key_word, keys_of

TOGETHER: tuple[tuple[Scope, ...], ...] = (
    ("list", "reading", "app"),
    ("reader", "reading", "app"),
    ("list", "page", "app"),
    ("choosing",),
    ("box", "search"),
    ("box", "choices"),
    ("line",),
)
"""Scopes whose keys work at the same time."""
TYPED: tuple[Scope, ...] = ("box", "search", "line")
"""Scopes in which letters are typed."""
UNBOUND = "no_key"
"""What a command without a key is bound to: Textual takes an empty line for none of its business."""


def named(key: str) -> str:
    """A key by Textual's name for it: `slash` for `/`, `escape` for `esc`."""
    before, plus, last = key.strip().rpartition("+")
    if not last:
        before, plus, last = "", "", key.strip()
    if len(last) == 1 and not last.isalnum():
        name = unicodedata.name(last, last).lower().replace("-", "_").replace(" ", "_")
        last = KEY_NAME_REPLACEMENTS.get(name, name)
    return f"{before}{plus}{'escape' if last == 'esc' else last}"


def keymap(given: Mapping[str, str]) -> dict[str, str]:
    """The keys of the settings with Textual's names."""
    return {command: ",".join(named(key) for key in keys.split(",") if key.strip()) for command, keys in given.items()}


def bound(keys: Mapping[str, str]) -> dict[str, str]:
    """A keymap in which a command without keys has none."""
    return {command: found or UNBOUND for command, found in keys.items()}


def conflicts(keys: Mapping[str, str]) -> list[str]:
    """What is wrong with a keymap, in plain words: unknown commands and keys, keys with two meanings in one place."""
    known = {command.id for command in Command.all}
    found = [f"there is no command “{name}” to give a key to" for name in keys if name not in known]
    for command in Command.all:
        if command.id in keys:
            found += _odd(command, keys)
    for place in TOGETHER:
        found += _shared(place, keys)
    return list(dict.fromkeys(found))


def problems(keys: Mapping[str, str]) -> list[Problem]:
    """The same, to be listed with what else is wrong."""
    path, advice = (
        f"{folders.config()}/settings.toml",
        "correct it under [keys]; the help says how a command is called",
    )
    return [Problem(path, wrong, advice, partly=True) for wrong in conflicts(keys)]


def _odd(command: type[Command], keys: Mapping[str, str]) -> Iterator[str]:
    for key in keys_of(command, keys):
        if not _is_key(key):
            yield f"“{key}” is no key, so “{command.name}” has none: write it like ctrl+y, f5, pagedown or ]"
        elif key.isdigit():
            yield f"“{key}” makes a count, so it cannot be “{command.name}”"
        elif (command.always or set(command.scopes) & set(TYPED)) and (len(key) == 1 or len(key_word(key)) == 1):
            yield f"“{key_word(key)}” is typed where “{command.name}” is of use: give it one with ctrl"


def _is_key(key: str) -> bool:
    modifiers, _, last = key.rpartition("+")
    if any(part not in ("ctrl", "shift", "alt", "super", "meta", "hyper") for part in modifiers.split("+") if part):
        return False
    if len(last) == 1 or last in _NAMES or re.fullmatch(r"f\d\d?", last):
        return True
    try:
        unicodedata.lookup(last.replace("_", " "))
    except KeyError:
        return False
    return True


_NAMES = {key.value for key in Keys} | set(KEY_NAME_REPLACEMENTS.values())


def _shared(place: tuple[Scope, ...], keys: Mapping[str, str]) -> Iterator[str]:
    """Keys with two meanings in a place, for one of which the settings are to blame."""
    taken: dict[str, type[Command]] = {}
    for scope in place:
        for command in Command.all:
            if scope not in command.scopes:
                continue
            for key in keys_of(command, keys):
                other = taken.setdefault(key, command)
                if other is not command and (command.id in keys or other.id in keys):
                    yield f"“{key_word(key)}” is both “{other.name}” and “{command.name}”"
