"""The part of the application that knows the keys: those of the settings where there are some, else our own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from summit_tui.model import Problem
from summit_tui.tui.commands import Command, Scope, first_key, hints, keys_of
from summit_tui.tui.duties.typing_ahead import TypingAhead


class Keyed(TypingAhead):
    """Says which key does what."""

    keys: Mapping[str, str] = {}
    """The keys of the settings by command, with Textual's names for them."""
    wrong_settings: Sequence[Problem] = ()
    """What is wrong with them, and with other settings that only the screen can judge."""

    def take_keys(self, given: Mapping[str, str]) -> None:
        """Take the keys of the settings in place of our own."""
        if given:
            from summit_tui.tui.commands.keymap import bound, keymap, problems

            self.keys = keymap(given)
            self.wrong_settings = problems(self.keys)
            self.set_keymap(bound(self.keys))

    def key(self, command: str) -> str:
        """The key of a command, as it is printed; empty if it has none."""
        return first_key(command, self.keys)

    def keys_of(self, *commands: str) -> Collection[str]:
        """All keys of some commands, as Textual names them."""
        found = (command for command in Command.all if command.id in commands)
        return {key for command in found for key in keys_of(command, self.keys)}

    def hints(self, scopes: Iterable[Scope], on_quotation: bool = True) -> list[tuple[str, str, str]]:
        """Key, words and action of what can be done now in some scopes, on a quotation or elsewhere."""
        idle = set() if self.can_go_back() else {"back"}
        return [hint for hint in hints(scopes, self.keys, on_quotation=on_quotation) if hint[2] not in idle]

    def can_go_back(self) -> bool:
        """Whether one came from somewhere."""
        return False
