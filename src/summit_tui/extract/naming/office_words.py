"""What offices are called: how one is spelt with its country, and which of a role's words are its own."""

from __future__ import annotations

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.offices import words_of
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

SMALL = frozenset(("of", "for", "to", "and", "the", "at", "in", "a", "on", "who", "with", "from"))
"""Small words of an office, which have no capitals."""
MOST_SPELT = 2048
"""Offices whose spelling is kept."""


@cache
def small_portfolio() -> Pattern[str]:
    """What stands between an office and a name without capitals: "secretary of state Mara Quist"."""
    return compiled(
        r"(?: (?:of|for) (?:the )?(?:state|staff|(?:foreign|home|internal|external|economic|european) affairs|interior"
        r"|defen[cs]e|finance|trade|commerce|health|energy|justice|education|economy|war|treasury|environment|climate"
        r"|agriculture|transport|labou?r|culture|security|homeland security|immigration|housing|migration)"
        r"(?: and [a-z]+)?)+ "
    )


class OfficeWords:
    """The words of offices as `offices.toml` has them, and offices written with them."""

    def __init__(self, knowledge: Knowledge) -> None:
        words = knowledge.table("offices").get("words", {})
        self.modifiers = words_of(words, "modifiers")
        self.bodies = words_of(words, "bodies")
        """What an office may be of that has no name of its own: "Energy Minister of the republic X"."""
        self.personal = words_of(words, "personal")
        """How the titles begin of those whom others work for."""
        self._of_states = words_of(words, "of_states")
        self._unions = tuple(f"{union} " for union in sorted(words_of(words, "unions")))
        self._capital = words_of(words, "capital")
        self._whole = words_of(words, "whole")
        self._styles = words_of(words, "styles")
        self._in_full: dict[str, str] = knowledge.table("offices").get("short", {})
        self._spelt: dict[tuple[str, str | None], str] = {}

    def spelt(self, office: str, country: str | None) -> str:
        """An office with its country, as it is shown: "President of China"."""
        shown = self._spelt.get((office, country))
        if shown is None:
            if len(self._spelt) == MOST_SPELT:
                self._spelt.clear()
            shown = self._spelt[office, country] = self._written(office, country)
        return shown

    def _written(self, office: str, country: str | None) -> str:
        shown = office[:1].upper() + office[1:] if not office.startswith("former") else office.capitalize()
        if shown.startswith(("Then-", "Ex-")):
            shown = "-".join(part[:1].upper() + part[1:] for part in shown.split("-", 1))
        if office.removeprefix("former ") in self._whole:
            shown = shown.title().replace(" Of ", " of ")
        elif not self._capital.isdisjoint(shown.split()):
            shown = " ".join(w if w in SMALL or not w.islower() else w.capitalize() for w in shown.split())
        if (
            country is None
            or country in office
            or (" of " in office and not office.endswith("of state"))
            or (office.split()[-1].lower() not in self._of_states and not _is_of_ministry(office))
            or office.lower().startswith(self._unions)
        ):
            return shown
        return f"{shown} of {the(country)}"

    def in_full(self, role: str) -> str:
        """A role as printed before a name, without what its holder is addressed by, its short forms in full.

        Of letters before another noun nobody knows what they stand for: "PS leader X".
        """
        words = [word for word in role.split() if word not in self._styles]
        behind = [*words[1:], "of"]
        return " ".join(
            [
                w if w.isupper() and b.islower() and b not in SMALL else self._in_full.get(w, w)
                for w, b in zip(words, behind, strict=False)
            ]
        )

    def is_of_several(self, role: str) -> bool:
        """Whether a role as printed is that of more than one: "Foreign Ministers"."""
        return role.endswith("s") and role != self.in_full(role) == role[:-1]

    def own_words(self, role: str) -> set[str]:
        """The words of a role in small letters, but not those of whom it serves: "assistant to the president"."""
        words = role.lower().split()
        for at, word in enumerate(words):
            behind = words[at + 1 : at + 3] if word in ("of", "to", "for") else []
            if any(other.capitalize() in self.personal for other in behind[: 1 + (behind[:1] == ["the"])]):
                return set(words[:at])
        return set(words)


def _is_of_ministry(office: str) -> bool:
    """Whether an office is one at a ministry, of which every state has one: "Foreign Ministry spokesperson"."""
    return "ministry " in office.lower()


def the(country: str) -> str:
    """A country's, union's or bank's name as it stands behind "of"."""
    called = country.startswith("United ") or country in _WITH_ARTICLE
    return f"the {country}" if called or country.endswith(_CALLED) else country


_WITH_ARTICLE = ("Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia")
_CALLED = ("Union", "Commission", "Parliament", "Bank", "Fund", "Organisation", "Agency", "Republic")
