"""Who issues a document, as stands above its title: a ministry, or a letterhead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summit_tui.ingest.look import Look
from summit_tui.patterns import compiled


def document_below(looks: Sequence[Look], candidates: list[int]) -> int | None:
    """The line that says which document it is, where the line above is the letterhead of who issues it."""
    head = looks[candidates[0]].text
    if document().match(head.casefold()) or not (head.isupper() or "secretariat" in head.casefold()):
        return None
    return next((i for i in candidates[1:3] if document().match(looks[i].text.casefold())), None)


@cache
def document() -> re.Pattern[str]:
    """How the title of a document begins, in small letters."""
    return compiled(
        r"(?:(?:draft|final|joint|official|chair(?:man|woman|person)?[’']s|leaders[’']) )*(?:communiqu[eé]|declaration"
        r"|statement|resolution|decision|record|minutes|protocol|charter|conclusions)\b"
    )


@cache
def issuer() -> re.Pattern[str]:
    """Who issues a statement, in small letters: that stands above its headline."""
    return compiled(
        r"(?:(?:the )?(?:permanent )?(?:secretariat|ministry|office|embassy|department|government|presidency|council"
        r"|mission|press (?:service|office)|institute?|cent(?:re|er)|university|foundation|academy|agency|chamber"
        r"|commission|committee|association) (?:of|for|on|du|de|des)|ministry for)\b"
    )
