"""Exports of archives that set two letters before each field of an article: "HD Ferries sail", "WC 512 words"."""

from __future__ import annotations

from summit_tui.ingest.looks.lines import Line
from summit_tui.patterns import compiled

LABELS = {"HD": "Headline: ", "BY": "Byline: ", "PD": "Date: ", "SN": "Source: ", "CR": "Author: "}
"""Codes of what is told of an article, and how a header says the same."""
TEXTS = ("LP", "TD")
"""Codes of its first paragraphs and of the rest."""
OTHERS = frozenset(
    (
        *("SE", "HL", "WC", "ET", "SC", "ED", "PG", "VOL", "LA", "CY", "RF", "CO", "IN", "NS", "RE", "IPD", "IPC"),
        *("PUB", "AN", "CX", "ART", "CT", "GC", "CLM", "DLN"),
    )
)
"""Codes of what is no part of it."""
CODED = frozenset(("IN", "CO", "RE", "NS", "BY", "SE", "CR", "CT", "ET", "LA"))
"""Those that a sentence may begin with; below the text, what they stand for is in codes ("IN i79 : Ferries")."""
SAID, ENDED = "said", "ended"
"""Where the lines are: behind the value of a field that has only one, behind the text of an article."""
FIRST = 12
"""Lines among which the first article has at least its headline and its words or its day."""


def read_codes(lines: list[Line]) -> list[Line]:
    """The fields of an export as the lines of a header and of a text; any other page as it is."""
    top = [line.text for line in lines[:FIRST]]
    if not any(one.startswith("HD") and one[2:3] in ("", " ", "\t") for one in top):
        return lines
    if not any(compiled(r"WC(?:\s+\d[\d,]* words)?|PD(?:\s+\d.{5,20})?|SN").match(one) for one in top):
        return lines
    kept: list[Line] = []
    field = ""
    for line in lines:
        code, value = parted(line.text)
        if code in CODED and field in TEXTS and value and " : " not in value:
            code, value = "", line.text  # a sentence that begins with such a word in capitals
        in_header = bool(kept) and field not in ("", *TEXTS, ENDED)
        field = (ENDED if code in OTHERS and (field in TEXTS or field == ENDED) else code) or field
        if field in LABELS and value:
            line.text = LABELS[field] + value.removeprefix("By ").removeprefix("BY ")
            field = field if code else SAID
        elif field in TEXTS and value:
            line.start, line.text = (line.end - len(value), value) if code else (line.start, line.text)
        elif in_header and field != "HD":
            before = kept[-1]  # goes with the field before it, so that the header is in one piece
            before.holes = ((before.holes[0][0] if before.holes else before.end, line.end),)
            before.end = line.end
            continue
        else:
            line.hint = "furniture"
        kept.append(line)
    return kept


def parted(text: str) -> tuple[str, str]:
    """The code that a line begins with, and what follows it; no code if it begins with none."""
    code = text[:4].split(None, 1)[0]
    if code in LABELS or code in TEXTS or code in OTHERS:
        return code, text[len(code) :].strip()
    return "", text
