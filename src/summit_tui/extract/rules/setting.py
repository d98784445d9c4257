"""What stands around a quotation's marks: it tells at once which rules have nothing to say."""

from __future__ import annotations

from summit_tui.extract.page import Page, Place
from summit_tui.extract.phrasing.word_forms import DASHES
from summit_tui.extract.speaking.turn_labels import ANSWER, LONGEST_LABEL, QUESTION
from summit_tui.lean.hints import Final

ANYWHERE: Final = 1
OPENING: Final = 2
"""It opens its paragraph."""
ALONE: Final = 4
"""It is all of its paragraph."""
IN_TURN: Final = 8
"""The paragraph opens with the letter or word of a turn: "Q", "Answer"."""
BEHIND_COLON: Final = 16
"""A colon stands right before it or near the start of its paragraph."""
LED_UP: Final = 32
"""A colon, comma or dash stands right before it."""
BEFORE_DASH: Final = 64
BEFORE_BRACKET: Final = 128
WITH_COLON: Final = 256
"""A colon stands inside the marks."""
GOES_ON: Final = 512
"""The next quotation may go on with it."""
LEADS: Final = DASHES | {",", ":"}


def setting_of(page: Page, place: Place) -> int:
    """The settings that a quotation stands in, as bits."""
    line = page.lines[place.line]
    words, token = line.words, place.token
    setting = ANYWHERE
    if token == 0:
        setting |= OPENING if len(words) > 1 else OPENING | ALONE
    else:
        before = words[token - 1]
        if before in LEADS:
            setting |= LED_UP
        if before == ":" or ":" in words[: min(token, LONGEST_LABEL)]:
            setting |= BEHIND_COLON
        if line.lows[0] in QUESTION or line.lows[0] in ANSWER:
            setting |= IN_TURN
    if token + 1 < len(words):
        behind = words[token + 1]
        if behind in DASHES:
            setting |= BEFORE_DASH
        elif behind == "(":
            setting |= BEFORE_BRACKET
    if ":" in place.text:
        setting |= WITH_COLON
    following = place.number + 1
    if following < len(page.quotations) and page.quotations[following].continues is not None:
        setting |= GOES_ON
    return setting
