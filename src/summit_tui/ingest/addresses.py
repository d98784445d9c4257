"""The outlet whose name the address of a page is made of: "straitsledger.example" and "The Straits Ledger"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summit_tui.patterns import compiled

SHORTEST, LONGEST = 6, 40
"""Letters of the part of an address that may be a name."""
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "ac", "gov", "or", "ne", "go", "edu"))


def outlet_of_address(address: str, texts: Iterable[str]) -> str | None:
    """The name, as the page prints it with capitals, whose letters are the site's part of an address."""
    site = _site(address)
    if not (SHORTEST <= len(site) <= LONGEST and site.isascii() and site.isalnum()):
        return None
    spelled = r"[ ’'&.-]{0,2}".join(map(re.escape, site))
    named = re.compile(rf"(?<!\w)(?:the )?{spelled}(?!\w|\.\w)", re.IGNORECASE)
    shouted = None
    for text in texts:
        for found in named.finditer(text):
            name = found[0]
            if " " in name and all(word[0].isupper() for word in name.split() if word not in ("of", "the", "and")):
                if not name.isupper():
                    return name.removeprefix("the ")
                shouted = shouted or name
    return shouted.title() if shouted else None


def _site(address: str) -> str:
    """The part of an address that names the site: "gulf-courier" of "https://www.gulf-courier.co.uk/news"."""
    host = compiled(r"(?:https?://)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:[/:?#]|$)").match(address.casefold())
    parts = host[1].split(".")[:-1] if host else [""]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return parts[-1].replace("-", "")
