"""What is said around an article by those who sent it on or keep it: headers of mails, notes above, details below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.furniture import Furniture
from summit_tui.ingest.looks.look import Look
from summit_tui.knowledge.outlets import Outlet
from summit_tui.patterns import compiled

LONGEST_NOTE = 80
"""Words of a note above a mail that is sent on; a longer one is a text of its own."""
FARTHEST = 40
"""Lines at the top of a page among which such a note stands."""
OPENERS = frozenset("-_—>")
"""What a line that says that a mail is sent on begins with, unless it ends with a colon."""
LONGEST_HEADING = 24
"""Characters of the headings of what an archive tells."""
HEAD_OF_ARTICLE = 8
"""Lines at the top of an article that is quoted among which its author and its day stand."""
MOST = 80
"""Lines of what an archive tells of an article."""
FEWEST = 3
"""Labels of what an archive tells of an article below its text."""
CITATION = 5
"""Lines at the top of a page among which an archive cites it."""
HEAD = 25
"""Lines of a page above which an archive's own summary of it ends."""


def mute_around(looks: Sequence[Look], words: Furniture) -> None:
    """Take what others say around the articles of a page for none of them."""
    mute_mail_headers(looks)
    mute_notes(looks, words)
    mute_details(looks, words)


def mute_mail_headers(looks: Sequence[Look]) -> None:
    """Lines such as "Received: …" among the headers of a mail are none of its text."""
    block = list(takewhile(lambda look: look.line.gap == 0, looks))
    headers = [i for i, look in enumerate(block) if look.sort == "header"]
    if len(headers) < 3:
        return
    for look in block[: headers[-1]]:
        if look.sort in ("short", "prose") and compiled(r"[A-Z][\w-]{2,40}: ").match(look.text):
            look.sort = "furniture"


def mute_notes(looks: Sequence[Look], words: Furniture) -> None:
    """A few words above a mail that is sent on are of whoever sent it on, as are the headers above them."""
    for i, look in enumerate(looks[:FARTHEST]):
        text = look.text
        if text[-1] != ":" and text[0] not in OPENERS:
            continue
        if text[-1] == ":" and i + 1 < len(looks) and looks[i + 1].line.holes and read_quoted(look):
            mute(looks[:i])
            leave_to_article(look, looks[i + 1 : i + 1 + HEAD_OF_ARTICLE])
            continue  # what is quoted may quote another in its turn
        if not words.forwards(text):
            continue
        below = looks[i + 1 : i + 6]
        if sum(other.sort == "header" and other.label is not None for other in below) < 2:
            continue
        above = looks[:i]
        if sum(other.words for other in above if other.sort in ("prose", "short")) > LONGEST_NOTE:
            look.sort = "separator"
            return
        mute(looks[: i + 1])


def leave_to_article(look: Look, below: Sequence[Look]) -> None:
    """Take what an article says itself of its author and its day, rather than who quotes it and when."""
    if any(other.byline and other.byline.authors for other in below):
        look.byline = None
    if any(other.sort == "meta" and other.stamp and other.stamp.iso for other in below):
        look.stamp = None


def mute(looks: Sequence[Look]) -> None:
    """Take lines for no part of any article, whatever they tell."""
    for look in looks:
        look.sort = "furniture"
        look.stamp = look.byline = look.outlet = look.perhaps = look.label = None


def read_quoted(look: Look) -> bool:
    """Read "On Mon, 3 Feb 2031 at 9:12, Idun Marsh <idun@ledger.example> wrote:", which stands above what is quoted."""
    said = compiled(
        r"(?:On |Am |Le |El )?(?P<day>.{6,70}?)(?: [AaPp][Mm])?[,;]? "
        r"(?P<who>[^<>\d,:]{3,40}?)?(?: ?<[^<>]{3,80}>)?,? wrote:"
    ).fullmatch(look.text)
    stamp = find_stamp(look.text) if said else None
    if said is None or stamp is None:
        return False
    look.sort, look.stamp = "meta", stamp
    look.byline = look.known.find(f"by {said['who'].strip()}") if said["who"] else None
    return True


def mute_details(looks: Sequence[Look], words: Furniture) -> None:
    """What an archive tells of an article below its text, label by label, opens no other article."""
    for i, look in enumerate(looks):
        if look.sort == "prose" or len(look.text) > LONGEST_HEADING or look.key not in words.details:
            continue
        below = looks[i + 1 : i + MOST]
        block = list(takewhile(lambda other: compiled(r"[A-Z][\w /-]{1,40}: ?\S").match(other.text), below))
        if sum(other.sort == "header" for other in block) < FEWEST:
            continue
        look.sort = "furniture"
        mute_abstract(looks)
        for other in looks[1:CITATION]:
            read_citation(other)
        for other in block:
            if other.label is None or other.label[0] not in ("outlet", "author", "date", "url"):
                other.sort = "furniture"


def mute_abstract(looks: Sequence[Look]) -> None:
    """An archive's own summary above the text says what the text says, often in the same words."""
    keys = [look.key for look in looks[:HEAD]]
    first = next((i for i, key in enumerate(keys) if key.startswith("abstract")), len(keys))
    if "full text" in keys[first:]:
        for look in looks[first : keys.index("full text", first)]:
            look.sort = "furniture"


def read_citation(look: Look) -> None:
    """ "Marsh, Idun. The Verel Ledger; Verel [Verel]. 03 Feb 2031: A4."."""
    cited = compiled(
        r"(?:(?P<family>[^.,;:]{2,30}), (?P<given>[^.,;:]{2,30})\. ?)?(?P<outlet>[^.;:]{3,60})(?:; ?[^.:]{2,60})?"
        r"\. ?(?:\([^.:]{2,60}\)\. ?)?(?P<day>\d{1,2} \w{3,9} \d{4})(?:: ?[\w.,-]{1,20})?\.?"
    ).fullmatch(look.text)
    stamp = find_stamp(cited["day"]) if cited else None
    if cited is None or stamp is None:
        return
    look.sort, look.stamp = "meta", stamp
    look.outlet = look.known.outlets.find(cited["outlet"]) or Outlet(cited["outlet"])
    if cited["family"]:
        look.byline = look.known.find(f"by {cited['given']} {cited['family']}")
