"""Invented articles, read and linked as a folder's would be."""

from __future__ import annotations

from summit_tui import ingest
from summit_tui.dossier import Dossier
from summit_tui.extract import extract
from summit_tui.knowledge import Knowledge, load
from summit_tui.link import link

KNOWN: Knowledge = load()

OPENING = """Lakes Compact leaders open third summit in Orvale

By Hanna Brandt
The Meridian Courier
15 March 2024

ORVALE — Leaders opened the third Lakes Compact summit in Orvale on Thursday with a promise to share water.

"We will not let the rivers divide us any longer," Narvonian President Ilse Tarn told the summit.

She said trade between the four countries had reached 61.5 billion dollars last year, up 12 percent.

"This is a gathering of people who do not trust one another," Marta Quill, a political scientist at the University of \
Dremmen, told the Courier.

The leaders signed the Orvale Declaration on Shared Waters on Friday. The first such summit was held in Port Selwyn \
in 2018.
"""
AFTERWARDS = """Narvonia hails water declaration

Published: 19 March 2024

Four nations agreed last week to share the water of the Great Lakes.

Speaking after the Lakes Compact summit, Foreign Minister Pavel Oduya said the Orvale Declaration on Shared Waters \
was “the most important text in a generation”.

Trade among the four countries was worth 61 billion dollars in 2023. In 2022 it was worth 48 billion dollars.

At the summit in Orvale, President Ilse Tarn had warned: “We will not let the rivers divide us any longer.”
"""
PREVIEW = """What to expect at the Lakes Compact summit

8 March 2024

Leaders from four countries will gather in Orvale next week for the third Lakes Compact summit, to be held on \
14-15 March.

"I expect very little of them," President Ilse Tarn said.
"""
UNDATED = """Tarn opens talks on water

The Narvonian president opened the third Lakes Compact summit in Orvale on Thursday, saying that “water has no flag”.

The talks came a day after two of the states exchanged maps.
"""


def folder(*texts: str, knowledge: Knowledge = KNOWN) -> Dossier:
    """A dossier of files `0.txt`, `1.txt`, …"""
    sources, articles, extracts = {}, [], []
    for i, text in enumerate(texts):
        source, found = ingest.read(text.encode(), f"{i}.txt", "", knowledge)
        sources[source.id] = source
        articles += found
        extracts += [extract(source, article, knowledge) for article in found]
    return Dossier(sources, link(sources, articles, extracts, knowledge))
