"""Documents as archives of newspapers hand them out: above each text a header of bare lines, below it where it ends.

One sort sets title, outlet and day below each other, then labels and "Body"; another the title, who wrote it, the
number of words, the day and the outlet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.looks.lines import Line
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

LONGEST_HEADER = 40
"""Lines above a text at most."""
BODY = ("Body", "BODY")
END = "End of Document"
RIGHTS = ("copyright", "©", "(c)")
MOST_NAMES = 12
"""Words of a line with the names of who wrote it at most."""
KEPT = ("Byline:", "BYLINE:", "Dateline:", "DATELINE:", "Highlight:", "HIGHLIGHT:")
"""Labels that are read as they stand."""


def read_archive(text: str, lines: list[Line]) -> list[Line]:
    """The lines of such documents with labels in front of title, outlet, day and authors; any other page as it is."""
    if "Load-Date:" in text and any(line.text in BODY for line in lines):
        return labelled(lines, lambda line: line.text == END or line.text.startswith("Load-Date:"), _by_body)
    if "\nDocument " in text and (ending := compiled(r"Document [A-Za-z]{2,12}\d{8,}\w*")):
        return labelled(lines, lambda line: line.text[0] == "D" and ending.fullmatch(line.text) is not None, _by_words)
    return lines


class Header(NamedTuple):
    """Where the parts of a document's header stand among its lines."""

    title: int
    outlet: int
    day: int
    author: int
    """Less than 0 if nobody is named in a line of their own."""
    body: int
    """The first line of the text."""


def labelled(
    lines: Sequence[Line], ends: Callable[[Line], bool], find: Callable[[Sequence[Line]], Header | None]
) -> list[Line]:
    """The lines of all documents, what stands around them as furniture."""
    kept: list[Line] = []
    document: list[Line] = []
    for line in lines:
        if not ends(line):
            document.append(line)
            continue
        kept += set_out(document, find)
        line.hint = "furniture"
        kept.append(line)
        document = []
    if find(document) is not None:
        return kept + set_out(document, find)
    for line in document:
        line.hint = "furniture"  # what was searched for, and when
    return kept + document


def set_out(document: list[Line], find: Callable[[Sequence[Line]], Header | None]) -> list[Line]:
    """One document with its header in one piece: title, outlet, day, and who wrote it."""
    header = find(document)
    if header is None:
        return document
    title = document[header.title]
    title.text = "Headline: " + title.text
    for line in document[: header.title]:
        line.hint = "furniture"
    kept = [title]
    for i in range(header.title + 1, header.body):
        line = document[i]
        if i == header.outlet:
            line.text = "Source: " + plain_name(line.text)
        elif i == header.day:
            line.text = "Date: " + line.text
        elif i == header.author:
            line.text = "Byline: " + line.text.removeprefix("By ").removeprefix("BY ").replace(";", ",")
        elif not line.text.startswith(KEPT):
            before = kept[-1]  # goes with the line before it, so that the header is in one piece
            before.holes = ((before.holes[0][0] if before.holes else before.end, line.end),)
            before.end = line.end
            continue
        kept.append(line)
    rights = " ".join(line.text for line in document[: header.body] if line.text.casefold().startswith(RIGHTS))
    for line in document[max(header.body + 1, len(document) - 2) :]:
        if line.text.casefold() in rights.casefold():
            line.hint = "furniture"  # the company, once more
    return [*document[: header.title], *kept, *document[header.body :]]


def plain_name(name: str) -> str:
    """An outlet's name without its town and which edition it is: "The Ledger (Verel) - First Edition"."""
    return compiled(r" ?\([^()]{2,40}\)| -- ?.*| - .*|,? (?:English|Online|International) [Ee]dition$").sub("", name)


def _by_body(document: Sequence[Line]) -> Header | None:
    body = next((i for i, line in enumerate(document) if line.text in BODY), 0)
    days = [i for i in range(max(2, body - LONGEST_HEADER), body) if is_day(document[i].text)]
    if not days:
        return None
    day = days[-1]
    title = day - 2
    while title and document[title].gap == 0 and day - title < 5 and document[title - 1].text != END:
        title -= 1
    if title < day - 2 and document[title].text == document[day - 2].text:
        title = day - 2
    return Header(joined(document, title, day - 1), day - 1, day, -1, body + 1)


def joined(document: Sequence[Line], first: int, stop: int) -> int:
    """Where a title stands that is broken into several lines: its last, with all its words."""
    words = " ".join(line.text for line in document[first:stop])
    document[stop - 1].text, document[stop - 1].start = words, document[first].start
    return stop - 1


def _by_words(document: Sequence[Line]) -> Header | None:
    number = compiled(r"\d[\d,.]* words")
    words = next((i for i, line in enumerate(document[:LONGEST_HEADER]) if number.fullmatch(line.text)), 0)
    if not words or len(document) < words + 4 or not is_day(document[words + 1].text):
        return None
    named = words > 1 and is_names(document[words - 1].text) and " " in document[words - 2].text
    outlet = words + 2 + (compiled(r"\d{1,2}:\d\d\b.{0,12}").fullmatch(document[words + 2].text) is not None)
    near = range(outlet + 1, min(len(document), outlet + 9))
    rights = next((i for i in near if document[i].text.casefold().startswith(RIGHTS)), 0)
    if not rights:
        return None
    return Header(words - 1 - named, outlet, words + 1, words - 1 if named else -1, rights + 1)


def is_names(text: str) -> bool:
    """Whether a line may be the names of those who wrote an article: "Idun Marsh; Mara Quist"."""
    said = text.removeprefix("By ").removeprefix("by ").replace(" and ", " ").split()
    return 1 < len(said) <= MOST_NAMES and all(word[0].isupper() for word in said) and not any(map(str.isdigit, text))


def is_day(text: str) -> bool:
    """Whether a line is a day, perhaps with its time."""
    stamp = find_stamp(text) if len(text) < 60 else None
    return stamp is not None and stamp.iso is not None and not stamp.rest
