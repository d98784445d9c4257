"""The rows of a page as the screen takes them: with signs of marks, where one begins, into which text they lead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from summit_tui.dossier import Dossier
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.drawn.line import FixedRows, Location, Row, Run

NO_QUOTATIONS = frozenset({"problems", "matrix", "speakers", "figures", "figure", "timeline"})
"""Pages whose list is not one of quotations, to be copied with their citations."""
BEGUN_WITHIN = frozenset({"speakers", "timeline", "quotations"})
"""Pages of which the first rows lead to the same page, narrowed or grouped otherwise."""
LEADING_NOWHERE = frozenset({"search", "found", "problems"})
"""Pages to which rows lead that hold nothing themselves."""


class PageRows(FixedRows):
    """Rows with the signs of what is marked set into their margins."""

    def __init__(self, rows: Sequence[Row], signs: Mapping[str, str]) -> None:
        super().__init__(rows)
        self.signs = signs
        """By the quotation that a row is about."""

    def row(self, index: int, width: int) -> Row:
        """One row."""
        row = super().row(index, width)
        sign = self.signs.get(row.quotation)
        return signed(row, sign) if sign else row


def signed(row: Row, sign: str) -> Row:
    """A row with a sign in the margin of its first line, if it has a margin."""
    first, *lines = row.lines
    margin = first.left[0].text if first.left else ""
    if margin.strip() or not margin:
        return row
    at = max(0, len(margin) - 2)
    runs = (Run(margin[:at]), Run(sign, "accent"), Run(margin[at + 1 :]), *first.left[1:])
    return row._replace(lines=(first._replace(left=runs), *lines))


def of_nothing(rows: Sequence[Row], location: Location) -> Set[str]:
    """The commands that would take away the list of a page, of which there is none."""
    page = location.page
    leads = {row.target.page for row in rows if row.target} - LEADING_NOWHERE
    quoted = any(row.quotation for row in rows) and page not in NO_QUOTATIONS
    quoted = quoted and not (page == "copies" and not location.key)
    held = bool(leads) if page in NO_QUOTATIONS | {"copies"} else quoted
    held |= page == "found" and bool(leads & {"article", "figure"})
    return {command for command, is_there in (("copy_list", quoted), ("export", held)) if not is_there}


def is_unread(target: Location) -> bool:
    """Whether a row is about a file of which nothing was read."""
    return target.page == "problems" and not target.key.startswith("@")


def leads_into(dossier: Dossier, row: Row | None) -> Selection | None:
    """The place in a text that a row is about; None where it is about none."""
    target = row.target if row else None
    figure = dossier.figure(target.key) if target and target.page == "figure" else None
    if figure:
        return Selection(figure.article, figure.span.start, hits=((figure.span.start, figure.span.end),))
    if target and target.page in ("speaker", "summit"):
        # Of a whole page, its first words.
        by = dossier.quotations_by if target.page == "speaker" else dossier.quotations_at
        return next((Selection(q.article, q.spans[0].start) for q in by(target.key)), None)
    article = dossier.article(target.key) if target and target.page == "article" else None
    if row is None or target is None or article is None:
        return None
    quoted = dossier.quotation(row.quotation)
    reported = quoted is not None and quoted.kind == "indirect"
    return Selection(article.id, target.at if target.at >= 0 else article.span.start, reported=reported)


def begins(rows: Sequence[Row], page: str, height: int) -> int:
    """The row where one begins on a page: what it lists first, not what lists it otherwise or narrows the list.

    On a screen that has no room for it below the title, the heading all the same: the title says where one is.
    """
    if page not in BEGUN_WITHIN:
        return -1
    if page == "quotations":
        at = next((number for number, row in enumerate(rows) if row.quotation), -1)
    else:
        at = next((number for number, row in enumerate(rows) if row.target and row.target.page != page), -1)
    return at if sum(len(row.lines) for row in rows[: at + 1]) < height else -1
