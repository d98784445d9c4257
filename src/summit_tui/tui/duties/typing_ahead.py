"""The part of the application that lets keys and clicks through one after the other.

What a key or a click opens is there only some moments later. What was typed behind it waits until then, so that it
reaches what was opened, and neither what was left nor nothing at all.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress

from textual import events
from textual.app import App
from textual.dom import NoScreen
from textual.errors import NoWidget
from textual.widget import Widget

from summit_tui.tui.screens.arriving import Arriving

ROUNDS = 3
"""Ways from the focus up to the application that are gone behind a key: what it does may send a message, which may be
answered by another, before anything is opened."""
PATIENCE = 2.0
"""Seconds that keys wait for what is on its way and does not say that it is."""
LOOKS = 100
"""How often it is looked in that time whether it is there."""


Typed = events.Key | events.Paste
Begun = events.Key | events.Paste | events.MouseDown | events.MouseUp
"""What may begin something, for which the next waits. The mouse that only moves begins nothing."""


class TypingAhead(App[int]):
    """Keys, what is pasted and clicks are sent in their order, each when what the one before it began is over."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[Typed | events.MouseEvent] = deque()
        """What was typed or done with the mouse, and not sent yet."""
        self._sending = False
        self._looks = 0
        """How often the first of them found nothing there to be sent to."""
        self._given_up: Arriving[object] | None = None
        """The screen that did not come in time: no other key waits for it."""
        self._behind: asyncio.Task[None] | None = None
        """What goes behind the key that was sent last."""

    async def on_event(self, event: events.Event) -> None:
        """Let what is typed wait for its turn."""
        if not isinstance(event, Typed | events.MouseEvent) or event.is_forwarded:
            await super().on_event(event)
        elif self._sending:
            if self._looks and isinstance(self.screen, Arriving) and self.screen.leads_away(event):
                self._typed.clear()
            self._typed.append(event)
        elif isinstance(event, Begun):
            self._typed.append(event)
            await self._send_next()
        else:
            await super().on_event(event)

    @property
    def sends_keys(self) -> bool:
        """Whether something typed is not sent yet, or what it began is not over."""
        return self._sending

    def key_is_due(self) -> None:
        """Called before each key does what it does."""

    async def _send_next(self) -> None:
        self._sending = bool(self._typed)
        if not self._typed:
            return
        event = self._typed[0]
        if self._is_waited_for(event):
            self._looks += 1
            self._behind = asyncio.create_task(self._send_later())
            return
        self._typed.popleft()
        self._looks = 0
        if isinstance(event, Typed):
            self.key_is_due()
        under = self._under(event)
        await super().on_event(event)
        if isinstance(event, Begun):
            self._behind = asyncio.create_task(self._go_behind(under))
        else:
            self.call_later(self._send_next)

    async def _send_later(self) -> None:
        # A timer of the framework never rings that is late when it is set: the keys would wait for ever.
        await asyncio.sleep(PATIENCE / LOOKS)
        self.call_later(self._send_next)

    def _under(self, event: Typed | events.MouseEvent) -> Widget | None:
        """What is clicked; None where nothing is."""
        if isinstance(event, events.MouseEvent):
            with suppress(NoWidget, NoScreen):
                return self.get_widget_at(event.x, event.y)[0]
        return None

    def _is_waited_for(self, event: Typed | events.MouseEvent) -> bool:
        screen = self.screen
        if not isinstance(event, Typed):
            return False
        if not isinstance(screen, Arriving) or screen.is_ready_for(event):
            self._given_up = None
            return False
        if self._looks >= LOOKS and not screen.comes_late:
            self._given_up = screen
        return screen is not self._given_up

    async def _go_behind(self, under: Widget | None) -> None:
        """Go the way of a key or a click, behind it and behind the messages that it began, then send the next."""
        with suppress(TimeoutError):
            # Who is being closed may be gone before what follows the key comes to it.
            async with asyncio.timeout(PATIENCE):
                for _ in range(ROUNDS):
                    if under:
                        await self._go_up(under)
                    if self.screen_stack:
                        await self._go_up(self.screen.focused or self.screen)
        self.call_later(self._send_next)

    @staticmethod
    async def _go_up(lowest: Widget) -> None:
        for place in lowest.ancestors_with_self:
            reached = asyncio.Event()
            if place.call_later(reached.set):
                await reached.wait()
