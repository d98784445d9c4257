"""What says that an article is the corrected version of an earlier one: for readers, or for editors."""

from __future__ import annotations

from summit_tui.ingest.forms.wire_copy import NOTED_ABOVE, NOTED_BELOW, may_be_corrected
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import Article, Span
from summit_tui.patterns import IGNORECASE, MULTILINE, passing


def correction(article: Article, text: str) -> Span | None:
    """Where an article says that it has been corrected; `text` is its source's."""
    start, end = article.span.start, article.span.end
    for first, last, for_editors, for_readers in (
        (start, end, True, True),
        # Over the first article of a file nothing else can be meant; over others, the one before it.
        (max(0, start - NOTED_ABOVE), start, True, start <= NOTED_ABOVE),
        (end, end + NOTED_BELOW, False, True),
    ):
        own = text[first:last]
        if not may_be_corrected(own):
            continue
        found = (for_editors and _for_editors().search(own)) or (for_readers and _for_readers().search(own))
        if found:
            printed = found[0].rstrip()
            printed = printed.rstrip(")") if "(" not in printed else printed
            return Span(
                article.source, first + found.end() - len(found[0].lstrip()), first + found.start() + len(printed)
            )
    return None


@cache
def _for_editors() -> Pattern[str]:
    """ "CORRECTED-Ministers meet", "(Corrects sum in paragraph 3)"."""
    # Kept with the others, these two would lengthen each start; hardly an article asks for them.
    return passing(
        r"^(?:\W{0,3}(?:(?:UPDATE|RPT|REFILE|WRAPUP)[ \d]{0,3}[-–—:] ?)?"
        r"CORRECT(?:ED|S|ION)?\b(?=(?: \([^()\n]{1,40}\))? ?[-–—:(]|-[A-Z]| APPENDED\b|$)[^\n]{0,200}"
        r"|(?:E[Dd][Ss]|EDITORS?)[^\w\n]{1,4}(?:Corrects|CORRECTS) [^\n]{3,160}"
        r"|[^\n]{3,200}\((?:CORRECTED|Corrected|corrected)(?: version)?\)$)"
        r"|\((?:This (?:[\w ]{1,12} )?(?:version|story|report|article) )?(?:(?:has been|is|was) )?"
        r"(?:[Cc]orrects|CORRECTS|[Cc]orrected|CORRECTED|(?:[Rr]efil|[Uu]pdat)es to correct)[ :][^()]{3,200}\)",
        MULTILINE,
    )


@cache
def _for_readers() -> Pattern[str]:
    """ "Correction, 3 May: The sum …", "An earlier version of this article said …", "This story has been corrected"."""
    piece = r"(?:article|story|report|dispatch|post|piece|page|item|text|headline|caption|factbox|graphic)"
    wrong = r"(?:mis[a-z]+|(?:incorrect|wrong|erroneous|mistaken|inaccurate)(?:ly)?|errors?|mistakes?)"
    told = r"(?:said|stated|gave|put|reported|listed|named|referred|attributed|described|identified|quoted)"
    # Kept with the others, these two would lengthen each start; hardly an article asks for them.
    return passing(
        r"^\W{0,3}correct(?:ed|ion)(?: appended| note| notice)?(?:, [^\n:]{3,30}| \([^()\n]{3,40}\))?"
        r"(?: ?[-–—:] ?[^\n]{0,200}|[.]?$)"
        rf"|\b(?:an?|the) (?:earlier|previous|prior|original|initial|alternate) (?:version|edition) of (?:this|the|our)"
        rf" (?:\w+ )?{piece}[^.\n]{{0,120}}?\b(?:{wrong}|{told})\b[^\n]{{0,160}}"
        rf"|\b(?:this {piece}|(?:this|the) (?:story|article)) (?:has been|was|is|had been) (?:since )?"
        r"(?:corrected|amended|(?:updated|changed|edited|revised) to (?:correct|reflect the following correction))\b"
        r"(?! by\b)[^\n]{0,160}"
        rf"|\bthis (?:version|{piece}) corrects? [^\n]{{3,160}}"
        r"|\bplease read\b[^\n]{0,80}\b(?:instead of|and not|not)\b[^\n]{0,100}",
        IGNORECASE | MULTILINE,
    )
