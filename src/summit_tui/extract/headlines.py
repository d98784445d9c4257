"""A headline that shortens a quotation of the body → the quotation."""

from __future__ import annotations

import re

from summit_tui.model import Quotation


def _words(text: str) -> str:
    return " " + " ".join(re.findall(r"[^\W_]+", text.lower().replace("’", "").replace("'", ""))) + " "


def longer_of(quotation: Quotation, quotations: list[Quotation]) -> Quotation | None:
    """The longer quotation, with a speaker, that holds the words, side by side or nearly so."""
    own = _words(quotation.text)
    if len(own.split()) < 2 and len(own) < 8:
        return None
    for other in quotations:
        if (
            other.speaker
            and other.id != quotation.id
            and len(other.text) > len(quotation.text)
            and own in _words(other.text)
        ):
            return other
    split = own.split()
    if len(split) < 2:
        return None
    for other in quotations:
        if other.speaker and other.id != quotation.id and len(other.text) > len(quotation.text):
            theirs = _words(other.text).split()
            if _in_order(split, theirs):
                return other
    return None


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
