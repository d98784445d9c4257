"""A user's own files lie over what the program knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui import ingest
from summit_tui.dossier import Dossier
from summit_tui.extract import extract
from summit_tui.extract.meetings.series import series_book
from summit_tui.extract.naming.gazetteer import Gazetteer
from summit_tui.extract.naming.office_words import OfficeWords
from summit_tui.extract.wording.words import runs
from summit_tui.ingest.byline import Bylines
from summit_tui.knowledge import load
from summit_tui.knowledge.outlets import Outlets
from summit_tui.link import link


def known(folder: Path, words: str) -> str | None:
    """The id under which a name is known."""
    (run,) = runs(words)
    found = load(folder).view(Gazetteer).match(run, 0)
    return found[1].key if found else None


def reports(verb: str, folder: Path | None) -> bool:
    """Whether a form of a verb says who speaks."""
    knowledge = load(folder)
    text = f"Mara Quist {verb} on Monday that “the harbour stays open to all of us”.\n"
    source, (article,) = ingest.read(text.encode(), "a.txt", "a.txt", knowledge)
    return any(quotation.cue == verb for quotation in extract(source, article, knowledge).quotations)


def test_a_name_that_the_user_adds_is_known(tmp_path: Path) -> None:
    """With its spellings."""
    (tmp_path / "organisations.toml").write_text('[bodies]\n"Lake Commission" = "LC, Lakes Commission"\n')
    assert known(tmp_path, "Lakes Commission") == "lake-commission"


def test_what_the_program_knows_stays_known(tmp_path: Path) -> None:
    """A file adds key by key."""
    (tmp_path / "places.toml").write_text('[places]\nLakeland = "Port Åster"\n')
    assert known(tmp_path, "Port Åster") == "port-aster"
    assert known(tmp_path, "Hiroshima") == "hiroshima"


def test_an_outlet_is_told_something_in_what_the_user_says_it_is(tmp_path: Path) -> None:
    """A word that ours are without, with one property."""
    text = "“The harbour stays open,” pilot Mara Quist said in a webchat with Reuters on Monday.\n"
    (tmp_path / "given.toml").write_text('[given]\nwebchat = ["told"]\n')
    vias = []
    for knowledge in (load(), load(tmp_path)):
        source, (article,) = ingest.read(text.encode(), "a.txt", "a.txt", knowledge)
        (quotation,) = extract(source, article, knowledge).quotations
        vias.append(quotation.via)
    assert vias == [None, "reuters"]


def test_a_post_of_authors_that_the_user_adds_ends_a_byline(tmp_path: Path) -> None:
    """A list goes on with the user's words."""
    (tmp_path / "bylines.toml").write_text('[words]\nposts = ["chronicler"]\n')
    found = [load(folder).view(Bylines).find("Mara Quist, Chronicler") for folder in (None, tmp_path)]
    assert [byline and byline.authors for byline in found] == [None, ("Mara Quist",)]
    assert load(tmp_path).view(Bylines).find("Mara Quist, Editor")


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ('desks = ["Harbour Desk"]', "The Verel Gazette Harbour Desk"),
        ('edition_kinds = ["maritime"]', "The Verel Gazette – Maritime Service"),
        ('edition_nouns = ["pages"]', "The Verel Gazette | English Pages"),
    ],
)
def test_an_edition_that_the_user_adds_is_no_part_of_an_outlet_s_name(tmp_path: Path, words: str, printed: str) -> None:
    """Nor is a desk."""
    (tmp_path / "outlets.toml").write_text(f"[words]\n{words}\n")
    assert load().view(Outlets).without_edition(printed) == printed
    assert load(tmp_path).view(Outlets).without_edition(printed) == "The Verel Gazette"


@pytest.mark.parametrize("written", ['"yodel"', '["yodel"]', '"""\nyodel\nwebcast"""'])
def test_a_verb_that_the_user_adds_reports_and_ours_still_do(tmp_path: Path, written: str) -> None:
    """Our list is one string; the user's may be one too, or an array."""
    (tmp_path / "speech.toml").write_text(f"[verbs]\nstrong = {written}\n")
    assert [verb for verb in ("yodelled", "yodeled", "said", "hummed") if reports(verb, None)] == ["said"]
    assert [verb for verb in ("yodelled", "yodeled", "said", "hummed") if reports(verb, tmp_path)] == [
        "yodelled",
        "yodeled",
        "said",
    ]


@pytest.mark.parametrize(
    ("name", "content", "added", "ours", "key"),
    [
        (
            "organisations",
            '[bodies]\n"World Health Organisation" = "Glass House"\n',
            "Glass House",
            "WHO",
            "world-health-organisation",
        ),
        ("places", '[regions]\n"Central Asia" = ["Steppish"]\n', "Steppish", "Central Asian", "central-asia"),
        ("outlets", '[agencies]\n"AFP" = ["Frapress"]\n', "Frapress", "Agence France-Presse", "afp"),
        (
            "people",
            '[spellings]\n"Emomali Rahmon" = "Emomalí Rahmón"\n',
            "Emomalí Rahmón",
            "Imomali Rakhmon",
            "emomali-rahmon",
        ),
    ],
)
def test_a_spelling_that_the_user_adds_stands_beside_ours(
    tmp_path: Path, name: str, content: str, added: str, ours: str, key: str
) -> None:
    """Of the tables that hold strings, and of those that hold arrays."""
    (tmp_path / f"{name}.toml").write_text(content, "utf-8")
    assert (known(tmp_path, added), known(tmp_path, ours)) == (key, key)


def test_a_town_that_the_user_adds_to_a_country_stands_beside_ours(tmp_path: Path) -> None:
    """With its spellings."""
    (tmp_path / "places.toml").write_text('[places]\nAustria = "Quistdorf = Quistdorff"\n')
    assert [known(tmp_path, words) for words in ("Quistdorff", "Linz")] == ["quistdorf", "linz"]


def test_what_is_no_list_is_replaced(tmp_path: Path) -> None:
    """A line about a country says all that there is to say."""
    (tmp_path / "places.toml").write_text('[countries]\nAustria = "AT; Quistdorf; Austrish; Austerland"\n')
    assert [known(tmp_path, words) for words in ("Austerland", "Quistdorf", "Vienna")] == ["austria", "quistdorf", None]


def test_a_short_form_that_the_user_adds_is_written_in_full_and_replaces_ours(tmp_path: Path) -> None:
    """What stands for one thing is no list."""
    (tmp_path / "offices.toml").write_text('[short]\n"Amb." = "Ambassador"\n"Rep." = "Reporter"\n')
    offices = load(tmp_path).view(OfficeWords)
    assert offices.in_full("Amb. Rep. Sen.") == "Ambassador Reporter Senator"


def test_one_word_for_an_array_is_added_as_one_word(tmp_path: Path) -> None:
    """Not as its letters."""
    (tmp_path / "bylines.toml").write_text('[words]\nposts = "chronicler"\n')
    byline = load(tmp_path).view(Bylines).find("Mara Quist, Chronicler")
    assert byline and byline.authors == ("Mara Quist",)
    assert not load(tmp_path).view(Bylines).find("Mara Quist, C")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("places", "[countries]\nChina = 5\n"),
        ("given", "[given]\nwebchat = 5\n"),
        ("given_names", "[given]\nf = 5\n"),
        ("outlets", "[outlets]\n'Lake Post' = 5\n"),
        ("people", "[bare]\nnames = 5\n"),
        ("series", "[harbour]\neditions = 5\n"),
        ("bylines", "words = 5\n"),
        ("bylines", "[words]\nposts = 5\n"),
        ("bylines", '[words]\nposts = ["chronicler", 5]\n'),
        ("figure_topics", "[classes]\nharbours = 5\n"),
        ("furniture", "ends = [5]\n"),
        ("speech", "[usage]\nsaying = 5\n"),
        ("summit_words", "fillers = 5\n"),
    ],
)
def test_a_table_of_the_wrong_shape_is_left_out_and_named(tmp_path: Path, name: str, content: str) -> None:
    """One line says so, and the rest is read."""
    (tmp_path / f"{name}.toml").write_text(content)
    knowledge = load(tmp_path)
    assert [str(tmp_path) in problem.path for problem in knowledge.problems] == [True]
    assert known(tmp_path, "China") == "china"
    source, articles = ingest.read(REPORT.encode(), "a.txt", "a.txt", knowledge)
    linked = link({source.id: source}, articles, [extract(source, a, knowledge) for a in articles], knowledge)
    assert len(linked.quotations) == 1


def test_what_is_read_from_the_cache_is_what_was_written(tmp_path: Path) -> None:
    """The index too."""
    first, second = load(None, tmp_path), load(None, tmp_path)
    assert first.table("index") == second.table("index")
    assert first.table("people") == second.table("people")


@pytest.mark.parametrize(
    "edition",
    ['[5, 2025, "Riga", "Latvia", "2025-06", ""]', '[5, 2025, "Riga", "Latvia", "soon", "9999-12-31"]', '["V", 2025]'],
)
def test_an_edition_that_the_user_does_not_know_fully_counts_for_what_is_known(tmp_path: Path, edition: str) -> None:
    """No day is made of "2025-06", and the articles are linked all the same."""
    series = f'[lumen]\nname = "Lumen Summit"\naliases = ["Lumen"]\neditions = [{edition}]\n'
    (tmp_path / "series.toml").write_text(series, "utf-8")
    knowledge = load(tmp_path)
    source, articles = ingest.read(REPORT.encode(), "a.txt", "a.txt", knowledge)
    sources = {source.id: source}
    linked = Dossier(sources, link(sources, articles, [extract(source, a, knowledge) for a in articles], knowledge))
    (summit,) = linked.summits
    assert (summit.id, summit.start) == ("lumen-2025", "2025-06-17")


REPORT = """Lumen Summit opens in Riga

17 June 2025

RIGA — The Lumen summit opened on Tuesday in Riga. “We are glad to be here at last,” Ilze Ozola said.
"""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("units", '[spelt]\nleagues = ["kilometres"]\n'),
        ("units", '[spelt]\nleagues = ["kilometres", "five"]\n'),
        ("series", '[lumen]\nvenues = {2025 = "Riga Castle"}\n'),
    ],
)
def test_a_row_that_is_short_of_something_stops_no_linking(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / f"{name}.toml").write_text(content)
    knowledge = load(tmp_path)
    source, articles = ingest.read(REPORT.encode(), "a.txt", "a.txt", knowledge)
    linked = link({source.id: source}, articles, [extract(source, a, knowledge) for a in articles], knowledge)
    assert len(linked.quotations) == 1
    series = knowledge.view(series_book).by_id.get("lumen")
    assert series is None or series.venues == (("2025", "Riga Castle"),)
