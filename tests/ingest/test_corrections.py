"""What says that an article is the corrected version of an earlier one is known, and is none of its news."""

from __future__ import annotations

import pytest

from summit_tui import ingest
from summit_tui.ingest.about.corrections import correction
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS

NEWS = """Ferries will sail again

PORT ASTER — The ministers of the lakes met on Monday to talk about the ferries that cross them at night.

“We will keep them running through the winter,” Lakeland transport minister Tomas Verel said on the pier.
"""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def said_by(text: str, knowledge: Knowledge) -> tuple[str | None, str]:
    """The words that say that the first article is corrected, and what is read of all articles."""
    source, articles = ingest.read(text.encode(), "a.txt", "", knowledge)
    note = correction(articles[0], source.text)
    read = [source.text[p.span.start : p.span.end] for a in articles for p in a.paragraphs if p.kind in READ_KINDS]
    return note and source.text[note.start : note.end], "\n\n".join(read)


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article gave a wrong day.",
        "Correction, May 14: The day was misstated in a previous version of this report.",
        "An earlier version of this story said that the ministers met on Sunday.",
        "The original version of this article misspelled the name of the minister.",
        "Editor's note: An earlier version of this article misstated the day of the meeting.",
        "This article was amended on 14 May 2031 to correct the day of the meeting.",
        "This story has been corrected to show that the ministers met on Monday, not on Sunday.",
        "This version corrects the day of the meeting.",
        "Correction Appended",
    ],
)
def test_a_note_below_an_article_says_that_it_is_corrected_and_is_not_read(note: str, knowledge: Knowledge) -> None:
    found, read = said_by(f"{NEWS}\n{note}\n", knowledge)
    assert found == note.removeprefix("Editor's note: ")
    assert read == NEWS.strip()


@pytest.mark.parametrize("note", ["(Corrects day in paragraph 1)", "(This version corrects the day of the meeting)"])
def test_a_note_above_the_headline_does_so_too(note: str, knowledge: Knowledge) -> None:
    assert said_by(f"{note}\n\n{NEWS}", knowledge) == (note, NEWS.strip())


@pytest.mark.parametrize("mark", ["CORRECTED-", "CORRECTED: ", "CORRECTED-UPDATE 2-", "UPDATE 2-CORRECTED-"])
def test_a_headline_is_marked(mark: str, knowledge: Knowledge) -> None:
    assert said_by(mark + NEWS, knowledge)[0] == f"{mark}Ferries will sail again"


@pytest.mark.parametrize(
    "line",
    [
        "An earlier version of the pact said nothing of ferries at night.",
        "An earlier version of this article was published in the spring.",
        "The minister corrected himself: they meet on Monday, and not on Sunday.",
        "The constitution of the lakes was amended in 2021.",
        "The report was corrected by the ministry after complaints.",
        "Correction officers joined the strike on Monday.",
        "This story has been updated with the words of the minister.",
    ],
)
def test_what_else_is_corrected_or_amended_makes_no_version(line: str, knowledge: Knowledge) -> None:
    assert said_by(f"{NEWS}\n{line}\n", knowledge)[0] is None
