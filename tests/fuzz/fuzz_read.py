"""Coverage-guided fuzzing of reading and extraction: any bytes, under any name, give articles or a clear refusal.

Needs `atheris`, which is no part of the test extra: `pip install atheris`, then
`python tests/fuzz/fuzz_read.py -max_total_time=600 -timeout=5 -rss_limit_mb=1024`.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["summit_tui"]):
    from summit_tui import ingest
    from summit_tui.dossier import Dossier
    from summit_tui.extract import extract
    from summit_tui.knowledge import load
    from summit_tui.link import link

KNOWLEDGE = load()
NAMES = ("page.txt", "page.md", "page.html", "page.eml", "page")
MARKS = "“”‘’\"'«»„‹›「」.,:;?!()[] \n"
WORDS = ("said", "He", "Xi Jinping", "President", "according to", "told AFP", "$5 billion", "on Tuesday", "summit")


def one_input(data: bytes) -> None:
    """The first byte chooses the name and whether the rest is raw bytes or news-like text."""
    if not data:
        return
    name, rest = NAMES[data[0] % len(NAMES)], data[1:]
    if data[0] & 0x80:
        pieces = [WORDS[b % len(WORDS)] if b & 1 else MARKS[b // 2 % len(MARKS)] for b in rest]
        rest = " ".join(pieces).encode()
    try:
        source, articles = ingest.read(rest, name, name, KNOWLEDGE)
    except ingest.Unreadable:
        return
    extracts = [extract(source, article, KNOWLEDGE) for article in articles]
    sources = {source.id: source}
    whole = Dossier(sources, link(sources, articles, extracts, KNOWLEDGE))
    for quotation in whole.quotations:
        printed = " ".join(whole.text(span) for span in quotation.spans).replace("\n", " ")
        assert quotation.text == printed, (quotation.text, printed)
    for entity in whole.entities:
        assert all(0 <= m.start < m.end <= len(source.text) for m in entity.mentions)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
