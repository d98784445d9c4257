"""Words that printed columns break at the ends of lines are read, found and copied whole; the file keeps its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.dossier import Dossier
from summit_tui.gather import gather
from summit_tui.search.index import Index
from summit_tui.tui.asked.finding import find_in_article
from summit_tui.tui.asked.selection import Selection
from summit_tui.tui.pages.holding import text_of
from summit_tui.tui.reading.galley import Galley

HEAD = "Lake towns agree to share one ferry\n\nBy Anna Marsh\n\n4 March 2031\n\n"


def dossier_of(text: str, folder: Path) -> Dossier:
    (folder / "a.txt").write_text(text, "utf-8")
    return gather([str(folder)])


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("The five towns will share one ferry, the govern-\nment said on Mon-\nday.", ("government", "Monday.")),
        ("The five towns wrote it down in Feb\u00ad\nruary with the ministry of the lakes.", ("February",)),
        ("The five towns talked of the long-\nterm plan and the anti-\nflood wall.", ("long-term", "anti-flood")),
        ("The fish-hook of the five towns is no fish-\nhook, said the mayors of the five towns.", ("fish-hook,",)),
        ("The towns of Orla sent Mr Al-\nHarthy of the Orla-\nwide council for ferries.", ("Al-Harthy", "Orla-wide")),
        ("The five towns are joined by a 300-\nkilometre road that ends at the pier of Orla.", ("300-kilometre",)),
        ("The five towns have built two-\nand three-storey houses on the pier of Orla.", ("two-", "and")),
        ("The five towns sent their e-\nmail to the ministry of the lakes on the pier.", ("e-mail",)),
    ],
)  # fmt: skip
def test_a_word_that_goes_on_in_the_next_line_is_whole(lines: str, whole: tuple[str, ...], tmp_path: Path) -> None:
    dossier = dossier_of(f"{HEAD}{lines}\n", tmp_path)
    galley = Galley(dossier, dossier.articles[0])
    assert set(whole) <= set(galley.text.split())
    assert galley.text.rstrip().rpartition("\n")[2].split()[:2] == lines.split()[:2]


PAGE = (
    f"{HEAD}Five towns on Lake Orla will share one ferry, the govern-\nment of the lake said in the hall of Orla.\n\n"
    "“One ship that sails is worth more than five that do noth-\ning,” said Orla mayor Henrik Aas on the pier.\n"
)


def test_they_are_found_in_the_dossier_and_in_the_article_and_copied_whole(tmp_path: Path) -> None:
    dossier = dossier_of(PAGE, tmp_path)
    (article,) = dossier.articles
    index = Index(dossier)
    assert "passage" in [hit.type for hit in index.search("government").hits]
    assert [hit.text for hit in index.search("nothing").hits if hit.type == "quote"] == [
        "One ship that sails is worth more than five that do nothing,"
    ]
    text = dossier.sources[article.source].text
    (found,) = find_in_article(dossier, Selection(article=article.id), "the government of")
    assert text[slice(*found)] == "the govern-\nment of"
    assert "ferry, the government of the lake" in text_of(dossier, article)
    (quotation,) = [quotation for quotation in dossier.quotations if quotation.kind == "direct"]
    assert [text[s.start : s.end] for s in quotation.spans] == [
        "One ship that sails is worth more than five that do noth-\ning,"
    ]
