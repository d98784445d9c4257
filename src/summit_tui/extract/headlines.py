"""A headline that shortens a quotation of the body → the quotation."""

from __future__ import annotations

from collections.abc import Iterable

from summit_tui.extract.unnamed import NAMELESS
from summit_tui.model import Quotation
from summit_tui.patterns import compiled

HEADLINES = 40
"""How many quotations of an article are looked for in the others: headlines are few."""


def _words(text: str) -> str:
    return " " + " ".join(compiled(r"[^\W_]+").findall(text.lower().replace("’", "").replace("'", ""))) + " "


class Body:
    """The quotations of an article that have speakers, by their words."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        self._spoken = [q for q in quotations if q.speaker and q.kind != "indirect"]
        self._words: list[tuple[str, Quotation]] | None = None
        self._asked = 0

    def longer(self, quotation: Quotation) -> Quotation | None:
        """The longer quotation that holds the words of a headline, side by side or nearly so."""
        own = _words(quotation.text)
        split = own.split()
        self._asked += 1
        if (len(split) < 2 and len(own) < 8) or self._asked > HEADLINES:
            return None
        if self._words is None:
            self._words = [(_words(q.text), q) for q in self._spoken]
        longer = [(words, q) for words, q in self._words if len(words) > len(own) and q.id != quotation.id]
        for words, other in longer:
            if own in words:
                return other
        if len(split) < 2:
            return None
        return next((other for words, other in longer if _in_order(split, words.split())), None)


def _in_order(few: list[str], many: list[str]) -> bool:
    """Whether the words come in their order, with at most two others between neighbours."""
    for begin, word in enumerate(many):
        if word != few[0]:
            continue
        at = begin
        for wanted in few[1:]:
            following = many[at + 1 : at + 4]
            if wanted not in following:
                break
            at += 1 + following.index(wanted)
        else:
            return True
    return False


def from_body(quotations: list[Quotation], headline: int) -> list[Quotation]:
    """Quotations of headlines get the speakers of those in the body whose words they shorten.

    Up to the offset `headline` they get them though a role is told that the body names: "Ruritania's PM: “…”".
    """
    body: Body | None = None
    resolved = list(quotations)
    for index, quotation in enumerate(quotations):
        speaker = quotation.speaker
        nameless = speaker is not None and speaker.startswith(NAMELESS) and quotation.spans[0].start < headline
        if not nameless and (speaker or quotation.mention or quotation.cue or quotation.continues):
            continue  # one with a cue but no mention is denied or not said
        body = body or Body(quotations)
        longer = body.longer(quotation)
        if longer is not None and not (nameless and (longer.speaker or "").startswith(NAMELESS)):
            reason = quotation.reason if nameless else "its words stand in the body"
            resolved[index] = quotation._replace(speaker=longer.speaker, reason=reason)
    return resolved
