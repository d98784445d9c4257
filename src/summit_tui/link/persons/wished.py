"""What the user's own files say of names: `[same]`, `[apart]`, and `[namesakes]` for people of one name."""

from __future__ import annotations

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.ids import slug
from summit_tui.link.persons.referents import Naming
from summit_tui.patterns import escaped, passing


class Wishes:
    """Who is the same, and who is not, before any rule is asked."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.same = {slug(a): slug(str(b)) for a, b in knowledge.section("same").items()}
        self.apart = {slug(a) for a in knowledge.section("apart")}
        self.apart |= {slug(str(b)) for b in knowledge.section("apart").values()}
        self.namesakes: dict[str, list[tuple[str, str]]] = {}
        for told, name in knowledge.section("namesakes").items():
            whose, at, which = str(told).partition(" @ ")
            if at and which.strip():
                self.namesakes.setdefault(slug(whose), []).append((which.strip(), str(name)))

    def key(self, key: str) -> str:
        """The key that the user wants for one; followed a few times, never in a circle."""
        for _ in range(8):
            if key not in self.same:
                break
            key = self.same[key]
        return key

    def namesake(self, naming: Naming, file: str) -> str | None:
        """What the user calls this bearer of a name: "Li Wei @ report.txt" goes by the file, "Li Wei @ economist" by a
        word of what the text says they are.
        """
        for which, name in self.namesakes.get(slug(naming.name), ()):
            words = f"{naming.role or ''} {naming.affiliation or ''} {naming.country or ''}".casefold()
            if (
                which == file
                or file.endswith(f"/{which}")
                or passing(rf"\b{escaped(which.casefold())}\b").search(words)
            ):
                return name
        return None
