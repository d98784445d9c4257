"""Declarations, communiqués and the like: how their titles begin, who issues them, and where they say their day."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.looks.look import Look
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

DONE = 120
"""Characters at the start of a declaration's last paragraph that say where and when it was made."""


def document_below(looks: Sequence[Look], candidates: Sequence[int]) -> int | None:
    """The line that says which document it is, where the line above is the letterhead of who issues it."""
    head = looks[candidates[0]].text
    if document().match(head.casefold()) or not (head.isupper() or "secretariat" in head.casefold()):
        return None
    return next((i for i in candidates[1:3] if document().match(looks[i].text.casefold())), None)


@cache
def document() -> Pattern[str]:
    """How the title of a document begins, in small letters."""
    return compiled(
        r"(?:(?:draft|final|joint|official|chair(?:man|woman|person)?[’']s|leaders[’']) )*(?:communiqu[eé]|declaration"
        r"|statement|resolution|decision|record|minutes|protocol|charter|conclusions)\b"
    )


@cache
def issuer() -> Pattern[str]:
    """Who issues a statement, in small letters: that stands above its headline."""
    return compiled(
        r"(?:(?:the )?(?:permanent )?(?:secretariat|ministry|office|embassy|department|government|presidency|council"
        r"|mission|press (?:service|office)|institute?|cent(?:re|er)|university|foundation|academy|agency|chamber"
        r"|commission|committee|association) (?:of|for|on|du|de|des)|ministry for)\b"
    )


def done_on(text: str) -> str | None:
    """The ISO day on which a declaration says that it was made: "Done at Lima on this 11th day of June 2031"."""
    if not text.startswith(("Done ", "DONE ", "Adopted ", "Issued ", "Signed ")):
        return None
    stamp = find_stamp(text[:DONE].replace(" day of ", " ").partition(" in the ")[0])
    return stamp.iso if stamp else None
