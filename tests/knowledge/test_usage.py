"""How a user's own words are used in sentences tells who speaks, as it does with ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui import ingest
from summit_tui.extract import extract
from summit_tui.knowledge import load

WORDS = "the harbour stays open to all of us"
SAID = f"“{WORDS.capitalize()},”"
VERBS = """[verbs]
strong = "yodel echo caricature juxtapose deride gainsay pooh-pooh fret pipe christen"
[irregular]
gainsay = ["gainsaid", "gainsaid"]
fret = ["fretted", "fretted"]
[nouns]
documents = "mural"
"""
"""The words are known either way; what is tested is what is said of them besides."""


def speakers(text: str, own: str, folder: Path) -> list[tuple[str, str | None]]:
    """The quotations and reported clauses, each with the words that say whose they are."""
    (folder / "speech.toml").write_text(own, "utf-8")
    knowledge = load(folder)
    source, (article, *_) = ingest.read(text.encode(), "a.txt", "a.txt", knowledge)
    found = extract(source, article, knowledge).quotations
    whose = [source.text[q.mention.start : q.mention.end] if q.mention else None for q in found]
    return [(q.text.casefold().replace(",", "").rstrip("."), who) for q, who in zip(found, whose, strict=True)]


@pytest.mark.parametrize(
    ("usage", "word", "text", "before", "after"),
    [
        (
            *("inverting", "yodel", "“The harbour,” the clerks note, yodels Mara Quist, “stays open to all of us”."),
            *("the clerks note", "Mara Quist"),
        ),
        ("channelling", "echo", f"Xinhua echoed Mara Quist as saying that “{WORDS}”.", "Xinhua", "Mara Quist"),
        (
            *("recounting", "caricature", f"The Gazette caricatured Mara Quist as saying “{WORDS}”."),
            *("The Gazette", "Mara Quist"),
        ),
        (
            *("saying", "shouting", f"The Gazette described Mara Quist as shouting “{WORDS}”."),
            *("The Gazette", "Mara Quist"),
        ),
        ("causing", "goaded", f"The strike goaded Mara Quist to say “{WORDS}”.", "The strike", "Mara Quist"),
        ("phasing", "jumpstarted", f"Mara Quist jumpstarted the rally saying “{WORDS}”.", "the rally", "Mara Quist"),
        ("naming", "christen", f"Ann Leeb runs a club christened “{WORDS}”.", "a club", "Ann Leeb"),
        ("judging", "deride", f"Mara Quist derided the mayor’s remarks “{WORDS}”.", "the mayor", "Mara Quist"),
        ("denying", "gainsay", f"Mara Quist gainsaid that Ann Leeb had said “{WORDS}”.", "Mara Quist", "Ann Leeb"),
        ("turning_down", "pooh-pooh", f"Mara Quist pooh-poohed the claim that “{WORDS}”.", "Mara Quist", None),
        ("uttering", "yodel", f"Mara Quist did not yodel “{WORDS}”.", "Mara Quist", None),
        ("perceived", "taped", f"{SAID} a passenger was taped asking Ann Leeb.", None, "a passenger"),
        ("done", "shouted", f"{SAID} she’s shouted since May.", None, "she"),
        ("cut_in_on", "booed", f"Mara Quist was booed by Ann Leeb. “{WORDS}.”", "Mara Quist", "Ann Leeb"),
        (
            *("interrupting", "pipe", f"“Snow,” said Mara Quist, and Ann Leeb piped up. “{WORDS}.”"),
            *("Mara Quist", "Ann Leeb"),
        ),
        ("asking", "queried", f"I queried Mara Quist what she did.\n\n“{WORDS}.”", "I", "Mara Quist"),
        ("written_on", "mural", f"The clerks bought a mural that said “{WORDS}”.", "The clerks", "a mural"),
        ("rubrics", "zinger", f"Zinger of the day: “{WORDS}.”", "Zinger of the", None),
        ("features", "beard", f"Mara Quist’s beard shook. “{WORDS}.”", None, "Mara Quist"),
        ("heard", "whistle", f"{SAID} came a whistle from the benches.", None, "a whistle from the benches"),
        ("cries", "whistles", f"{SAID} came whistles from the crew.", None, "the crew"),
        ("verdicts", "comeback", f"{SAID} came the comeback from Mara Quist.", None, "Mara Quist"),
    ],
)
def test_how_a_word_of_the_user_s_is_used_tells_who_speaks(
    tmp_path: Path, usage: str, word: str, text: str, before: str | None, after: str | None
) -> None:
    told = [dict(speakers(text, VERBS + own, tmp_path))[WORDS] for own in ("", f'[usage]\n{usage} = "{word}"\n')]
    assert told == [before, after]


def test_what_is_set_beside_something_else_is_not_said(tmp_path: Path) -> None:
    """“Compared with” goes before no words of anybody's, nor does what the user adds to it."""
    text, own = "The fares, juxtaposed with “those of old”, stay low.", '[usage]\nlikening = "juxtapose"\n'
    assert speakers(text, VERBS, tmp_path) == [("those of old", "The fares")]
    assert speakers(text, VERBS + own, tmp_path) == []


def test_what_somebody_fears_is_what_stands_behind_about(tmp_path: Path) -> None:
    text, own = "Mara Quist has fretted about the fares, which rise in May.", '[usage]\nfearing = "fret"\n'
    assert speakers(text, VERBS, tmp_path) == [("about the fares which rise in may", "Mara Quist")]
    assert speakers(text, VERBS + own, tmp_path) == [("the fares which rise in may", "Mara Quist")]
