"""Where what one reads is set beside its other printings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summit_tui.tui.drawn.line import Location

if TYPE_CHECKING:
    from summit_tui.dossier import Dossier
    from summit_tui.model import Article, Quotation


def comparison(dossier: Dossier, article: Article | None, quotation: Quotation | None) -> Location | None:
    """The page of what is printed again: the words of the quotation, if other articles quote them, else the article.

    None where neither is printed anywhere else.
    """
    if quotation and quotation.echoes:
        return Location("copies", quotation.id)
    if article and article.copy_of:
        return Location("copies", article.id)
    copies = dossier.copies_of(article.id) if article else []
    if article and copies:
        return Location("copies", copies[0].id if len(copies) == 1 else article.id)
    return Location("copies", quotation.id) if quotation and dossier.printings(quotation) else None
