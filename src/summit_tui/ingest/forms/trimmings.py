"""Lines that are none of an article by their shape: marks for editors, edges of printed sheets, counts of readers."""

from __future__ import annotations

from summit_tui.ingest.forms.printed_sheets import is_edge
from summit_tui.ingest.forms.wire_copy import is_for_editors
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import IGNORECASE, compiled

COUNTED = (
    "views?|shares?|comments?|likes?|reactions?|replies|retweets?|reposts?|quotes?|bookmarks?|reads?|followers?"
    "|responses?|claps?|saves?"
)
"""What a page counts of its readers."""
_ASKS = ("Follow ", "Please follow ", "Like ", "Find ")
LONGEST_READING = 32
"""Characters of a line that says how long it takes to read."""
SHORT_LIST = 18
"""Blanks of a line with a few of those who helped, which may be told with the authors."""
_HELPED = (" contributed to this report.", " contributed to this story.", " contributed to this article.")
"""How a list of those ends."""
_LISTED = ("list ", "List ", "end of", "End of")


def is_trimming(text: str) -> bool:
    """Whether a line stands around articles by its shape."""
    first = text[0]
    if first.isdigit() and len(text) < 120 and (_counts().fullmatch(text) or _minutes().fullmatch(text)):
        return True
    if len(text) < LONGEST_READING and " min" in text.casefold() and _reading().fullmatch(text):
        return True
    if first in "lLeE" and text.startswith(_LISTED) and _read_aloud().fullmatch(text) is not None:
        return True
    if first == "*" and text.startswith(("** A message from", "**A message from")):
        return True  # of who pays for a newsletter
    if "  " in text and text[-1] not in ".!?:" and _ways().fullmatch(text) is not None:
        return True
    if text.startswith(_ASKS) and _follows().match(text):
        return True
    if text[-1] == "." and text.endswith(_HELPED) and text.count(" ") > SHORT_LIST:
        return True
    return is_edge(text) or is_for_editors(text)


@cache
def _counts() -> Pattern[str]:
    """ "214 Retweets 31 Quotes 902 Likes"."""
    return compiled(rf"(?:\d[\d.,]{{0,12}}\s?[KkMm]?\s+(?:{COUNTED})\b[\s·•|,]*){{1,8}}", IGNORECASE)


@cache
def _minutes() -> Pattern[str]:
    """How long it takes to read, as browsers put it: "4–5 minutes"."""
    return compiled(r"\d{1,3} ?[–-] ?\d{1,3} min(?:ute)?s?(?: read)?")


@cache
def _reading() -> Pattern[str]:
    """The same on pages in other languages: "Lesezeit: 4 Minuten", "Temps de lecture : 3 min"."""
    return compiled(
        r"(?:(?:lesezeit|lesedauer|weiterlesen|(?:temps de )?lecture|(?:tiempo de )?lectura|(?:tempo de )?leitura"
        r"|(?:tempo di )?lettura)\s*:?\s*)?(?:ca\. )?\d{1,2} min(?:ut(?:en|es|os|i))?\.?"
        r"(?: (?:lesezeit|de lecture|de lectura|de leitura|di lettura))?",
        IGNORECASE,
    )


@cache
def _follows() -> Pattern[str]:
    """How a page asks to be read elsewhere: "Follow the Gazette on Facebook and Twitter for more"."""
    networks = "Facebook|Twitter|Instagram|LinkedIn|YouTube|Telegram|WhatsApp|TikTok|Threads|Bluesky|X"
    return compiled(rf"(?:Please follow|Follow|Like|Find) [^.!?:;“”\"]{{2,70}} on (?:{networks})\b(?! that\b)")


@cache
def _ways() -> Pattern[str]:
    """The parts of a site beside each other: "Home  Politics  World  Money"."""
    word = r"[A-Z][a-z]+(?: (?:& )?[A-Z]?[a-z]+)?"
    return compiled(rf"{word}(?:\s{{2,}}{word}){{2,12}}")


def read_aloud(text: str) -> int:
    """Length of "list 1 of 3" before the headline of another article, 0 if it does not stand there."""
    found = compiled(r"list \d{1,3} of \d{1,3}\s?(?=[^\s\d])").match(text)
    return found.end() if found else 0


@cache
def _read_aloud() -> Pattern[str]:
    """What is read to the blind around a list of other articles: "list 1 of 3"."""
    return compiled(r"list (?:of \d{1,3} items?|\d{1,3} of \d{1,3})|end of list", IGNORECASE)
