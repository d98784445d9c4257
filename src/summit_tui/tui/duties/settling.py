"""The part of the application that settles who is the same: into the user's own knowledge, and reads again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from summit_tui.dossier import Dossier
from summit_tui.model import Entity
from summit_tui.tui.drawn.line import Location, Row, Run, inked, line
from summit_tui.tui.duties.handing import Handing

SPELLINGS = 8
"""Printed forms of a name that are settled together with it."""


class Settling(Handing):
    """Asks about the entity of the page."""

    def read(self) -> None:
        """Read the files again, in a thread."""
        raise NotImplementedError

    async def action_settle_same(self) -> None:
        """Say whether the name of the page is the same as another, or a form of it somebody else."""
        from summit_tui.tui.screens.overlay import Overlay

        page = self.page.location() if self.page else None
        found = self.dossier.entity(page.key.partition("@")[0]) if page and page.page in ("speaker", "entity") else None
        if found is None:
            self.say(f"Open the page of a name first: {self.key('open_speaker')}, or enter on a name", warning=True)
            return
        dossier: Dossier = self.dossier
        # All that the files print of the name is read for it.
        rows = await self.run_worker(lambda: choices(dossier, found), thread=True, group="settling").wait()
        overlay = Overlay(f"Who is {found.name}?", lambda _, _width: rows)
        await self.push_screen(overlay, lambda chosen: self._settled(found, chosen))

    def _settled(self, entity: Entity, chosen: Location | None) -> None:
        if chosen is None:
            return
        if chosen.page == "ask":
            from summit_tui.tui.screens.prompt import Prompt

            prompt = Prompt(f"{entity.name} is the same as", "", "the name as its own page has it, or as it is printed")
            self.push_screen(prompt, lambda name: self._named(entity, name))
        elif chosen.page == "form":
            self._write_wish("apart", lambda: {chosen.key: entity.name})
        elif chosen.page == "file":
            name = {f"{entity.name} @ {chosen.key}": f"{entity.name} ({chosen.key})"}
            self._write_wish("namesakes", lambda: name)
        elif other := self.dossier.entity(chosen.key):
            if chosen.page == "same":
                self._write_wish("same", partial(_joined, self.dossier, entity, other))
            else:
                self._write_wish("apart", lambda: {other.name: entity.name})

    def _named(self, entity: Entity, name: str | None) -> None:
        wanted = " ".join((name or "").split()).casefold()
        if not wanted:
            return
        every = [e for e in self.dossier.entities if e.id != entity.id]
        exact = [e for e in every if e.name.casefold() == wanted]
        found = exact or [e for e in every if wanted in (alias.casefold() for alias in e.aliases)]
        if len(found) != 1:
            how = "Nobody" if not found else "More than one"
            self.say(f"{how} in these files is called {name}: nothing was written", warning=True)
            return
        self._write_wish("same", partial(_joined, self.dossier, entity, found[0]))

    def _write_wish(self, table: Literal["same", "apart", "namesakes"], names: Callable[[], dict[str, str]]) -> None:
        def work() -> None:
            from summit_tui.system import folders
            from summit_tui.system.wishes import settle

            folder = Path(folders.config(), "knowledge")
            try:
                path = settle(folder, table, names())
            except (OSError, ValueError) as error:
                self.call_from_thread(self.say, f"Nothing was written to {folder}: {error}", True)
                return
            self.call_from_thread(self.say, f"Written to {path}; reading again")
            self.call_from_thread(self.read)

        self.run_worker(work, thread=True, group="settling", exit_on_error=False)


def choices(dossier: Dossier, entity: Entity) -> list[Row]:
    """What can be said of an entity."""
    rows: list[Row] = []
    for key in entity.perhaps:
        other = dossier.entity(key)
        if other:
            who = inked(f"{other.name}, {other.role}" if other.role else other.name, "strong")
            rows.append(Row((line(Run("= "), who, Run(" is the same")),), Location("same", key)))
            if other.name != entity.name:
                rows.append(Row((line(Run("≠ "), who, Run(" is somebody else")),), Location("apart", key)))
    rows.append(Row((line(Run("= It is the same as …")),), Location("ask")))
    for form in printed_forms(dossier, entity):
        if form != entity.name:
            text = line(Run("≠ "), inked(f"“{form}”", "strong"), Run(" is somebody or something else"))
            rows.append(Row((text,), Location("form", form)))
    for file in bearing_files(dossier, entity):
        text = line(Run("≠ In "), inked(file, "strong"), Run(" it is somebody else of this name"))
        rows.append(Row((text,), Location("file", file)))
    return rows


def bearing_files(dossier: Dossier, entity: Entity) -> list[str]:
    """The files that name a person, where there are several: in one of them it may be a namesake."""
    if entity.kind != "person":
        return []
    files = list(dict.fromkeys(a.source for m in entity.mentions if (a := dossier.article(m.article))))
    return files[:SPELLINGS] if len(files) > 1 else []


def printed_forms(dossier: Dossier, entity: Entity) -> list[str]:
    """Its name, and the full forms in which the files print it."""
    printed = (dossier.text(dossier.mention_span(m)) for m in entity.mentions if m.form == "name")
    full = (" ".join(form.split()) for form in printed)
    return list(dict.fromkeys([entity.name, *(form for form in full if " " in form)]))[: SPELLINGS + 1]


def _joined(dossier: Dossier, one: Entity, other: Entity) -> dict[str, str]:
    """All forms of both, each with the name that they are one under."""
    forms = [*printed_forms(dossier, one), *printed_forms(dossier, other)]
    meant = one.name if len(one.mentions) >= len(other.mentions) else other.name
    names = {form: meant for form in forms if form != meant}
    return names or {meant: meant}
