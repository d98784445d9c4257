"""Elements of web pages: which hold what is not the article, by the names that sites give them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from summit_tui.knowledge import Knowledge
from summit_tui.patterns import compiled

MOST = 24
"""Names of one element that are looked at."""
TOLD = ("data-component", "data-component-name", "data-testid", "data-qa", "data-module", "data-block", "data-type")
"""Attributes in which sites name their parts."""


ENDS = ("byline", "timestamp", "dateline")
"""What a name ends with that begins with a site's own letters."""


class Names:
    """Elements and their names, from `pages.toml`; `joins` are words before an author's name, from `bylines.toml`.

    With `all_of_it`, only elements that never hold text of an article are skipped.
    """

    def __init__(self, knowledge: Knowledge, all_of_it: bool = False) -> None:
        table = knowledge.table("pages")
        bylines = knowledge.table("bylines").get("words", {})
        elements, names = table.get("elements", {}), table.get("names", {})
        self.skipped = frozenset(elements.get("never" if all_of_it else "skipped", ()))
        self.blocks = frozenset(elements.get("blocks", ()))
        self.void = frozenset(elements.get("void", ()))
        self.junk = frozenset(names.get("junk", ()))
        self.surely = frozenset(names.get("surely_junk", ()))
        self.alone = frozenset(names.get("junk_alone", ()))
        self.kept = frozenset(names.get("kept", ()))
        self.text = frozenset(names.get("text", ()))
        self.standfirst = frozenset(names.get("standfirst", ()))
        self.byline = frozenset(names.get("byline", ()))
        self.day = frozenset(names.get("day", ()))
        self._told: dict[frozenset[str], tuple[bool, bool]] = {}
        self.headed = frozenset(names.get("headed", ()))
        self.heads = frozenset(names.get("heads", ()))
        self.caption = frozenset(names.get("caption", ()))
        self.apart = self.byline | frozenset(names.get("apart", ()))
        self.joins = frozenset(bylines.get("joins", ()))
        self._known: dict[str, bool] = {}

    def is_junk(self, given: list[str]) -> bool:
        """Whether one of an element's names says that it is not the article."""
        for name in given:
            known = self._known.get(name)
            if known is None:
                known = self._is_junk(name)
                if len(self._known) < 4096:
                    self._known[name] = known
            if known:
                return True
        return False

    def tells(self, given: frozenset[str]) -> tuple[bool, bool]:
        """Whether names are those of an author's and of a day's element, a site's letters before them: "qs-byline"."""
        told = self._told.get(given)
        if told is None:
            names = given.union(last for name in given if (last := name.rpartition("-")[2]) in ENDS)
            told = (not names.isdisjoint(self.byline), not names.isdisjoint(self.day))
            if len(self._told) < 4096:
                self._told[given] = told
        return told

    def heads_text(self, given: Collection[str]) -> bool:
        """Whether one of the names of a header is that of one around the headline: "entry-header"."""
        parts = [compiled(r"__|--|[-_]").split(name) for name in given if "head" in name]
        return any(len(p) > 1 and p[0] in self.headed and p[-1] in ("header", "heading", "head") for p in parts)

    def is_surely_junk(self, given: list[str]) -> bool:
        """Whether one of the names of an element that is junk is never that of an element around an article."""
        return any(compiled(r"__|--|[-_]").split(name)[0] in self.surely for name in given)

    def _is_junk(self, name: str) -> bool:
        if name in self.alone:
            return True
        parts = [part.rstrip("0123456789") or part for part in compiled(r"__|--|[-_]").split(name)]
        if parts[0] in ("has", "hasnt", "no", "with", "without", "is", "js", "not"):
            return False
        if self.kept & set(parts):
            return parts[0] in self.surely and self.kept.issuperset(parts[1:])
        if name in self.junk or parts[0] in self.junk or parts[-1] in self.junk:
            return True
        return "-".join(parts[:2]) in self.junk or "-".join(parts[-2:]) in self.junk


def names_of(tag: str, given: Mapping[str, str]) -> list[str]:
    """The names of an element in small letters: its classes, its id, what it is told to be; "EmailSignup" in parts."""
    told = f"{given.get('class', '')} {given.get('id', '')}"
    for attribute in TOLD:
        if attribute in given:
            told += " " + given[attribute]
    if "-" in tag:
        told += f" {tag} {given.get('name', '')}"
    listed = told.split()[:MOST]
    return [
        name.lower() if name.islower() else compiled(r"(?<=[a-z])(?=[A-Z])").sub("-", name).lower() for name in listed
    ]
