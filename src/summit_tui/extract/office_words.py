"""What offices are called: how one is spelt with its country, and which of a role's words are its own."""

from __future__ import annotations

from functools import lru_cache

from summit_tui.extract.cast import the

MODIFIERS = frozenset(
    str.split(
        "foreign prime vice deputy chief senior associate assistant visiting former acting interim incoming"
        " outgoing ex press state general of to for and the defence defense finance interior trade energy health"
        " justice economy special executive managing research political national nonresident non-resident resident"
        " adjunct emeritus top opposition leading veteran retired lead head party ministry government office"
        " university presidential"
    )
)
BODIES = frozenset(("group", "republic", "kingdom", "union", "bloc", "country", "ministry", "region", "party"))
"""What an office may be of that has no name of its own: "Energy Minister of the republic X"."""
PERSONAL = frozenset((
    "President", "Prime", "Premier", "Chancellor", "King", "Queen", "Governor", "Mayor", "Senator", "Emir", "Sultan",
    "Pope", "Vice-President",
))  # fmt: skip
"""How the titles begin of those whom others work for."""


@lru_cache(maxsize=2048)
def spelt(office: str, country: str | None) -> str:
    """An office with its country, as it is shown: "President of China"."""
    shown = office[:1].upper() + office[1:] if not office.startswith("former") else office.capitalize()
    if shown.startswith(("Then-", "Ex-")):
        shown = "-".join(part[:1].upper() + part[1:] for part in shown.split("-", 1))
    if not _CAPITAL.isdisjoint(shown.split()):
        shown = " ".join(w if w in SMALL or not w.islower() else w.capitalize() for w in shown.split())
    if (
        country is None
        or country in office
        or (" of " in office and not office.endswith("of state"))
        or office.split()[-1].lower() not in _OF_STATES
    ):
        return shown
    if office.lower().startswith(("nato", "eu ", "un ", "european", "african union", "asean", "world bank", "imf")):
        return shown
    return f"{shown} of {the(country)}"


_OF_STATES = frozenset((
    "president", "minister", "premier", "chancellor", "king", "queen", "leader", "emir", "sultan", "prince", "pope",
    "secretary", "secretary-general", "director-general", "ambassador", "lady", "chief", "state", "director",
))  # fmt: skip
_STYLES = frozenset(("H.E.", "Hon.", "Honourable", "Excellency"))
"""What offices are addressed by, and no part of them."""
_IN_FULL = {
    "Sen.": "Senator", "Rep.": "Representative", "Gov.": "Governor", "Gen.": "General", "Prof.": "Professor",
    "Col.": "Colonel", "Lt.": "Lieutenant", "Maj.": "Major", "Adm.": "Admiral", "Capt.": "Captain", "Rev.": "Reverend",
    "Brig.": "Brigadier", "Sgt.": "Sergeant",
    "PM": "Prime Minister", "DPM": "Deputy Prime Minister",
}  # fmt: skip
_CAPITAL = frozenset(["minister", "president", "premier", "secretary"])
SMALL = frozenset(("of", "for", "to", "and", "the", "at", "in", "a", "on", "who", "with", "from"))
"""Small words of an office, which have no capitals."""


def in_full(role: str) -> str:
    """A role as printed before a name, without what its holder is addressed by, its short forms in full."""
    return " ".join([_IN_FULL.get(word, word) for word in role.split() if word not in _STYLES])


def own_words(role: str) -> set[str]:
    """The words of a role in small letters, but not those of whom it serves: "assistant to the president"."""
    words = role.lower().split()
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 3] if word in ("of", "to", "for") else []
        if any(other.capitalize() in PERSONAL for other in behind[: 1 + (behind[:1] == ["the"])]):
            return set(words[:at])
    return set(words)
