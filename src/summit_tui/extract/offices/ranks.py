"""Nouns by which an article calls again whom it has named: "the boss", "the ambassador", "the top diplomat"."""

from __future__ import annotations

from summit_tui.lean.hints import Final

HEADING: Final = frozenset(
    str.split("secretary secretary-general director director-general president chair chairman chief head")
)
"""Titles of those who head a body."""
SEATED: Final = frozenset(("senator", "mayor", "governor", "commissioner"))
"""Offices that a leader of a party may hold, of which nothing was said."""
LEADING: Final = frozenset(("leader", "party", "opposition", "chairman", "chair"))
CHIEFS: Final = frozenset(("boss", "supremo", "mp", "mep", "native"))
"""Who is called so after their party, body or town: "the Kestrel boss", "the Lake North MP"."""
RANKED: Final = frozenset(("ambassador", "councillor", "negotiator"))
"""Who is called so where nobody was said to be one: by what they are beside their office."""
TOP: Final = frozenset(("top", "chief"))
"""What makes a diplomat the foreign minister of their country."""
