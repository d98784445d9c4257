"""The same article printed again leads to its first printing, and nothing else does."""

from __future__ import annotations

from pathlib import Path
from random import Random

from summit_tui import ingest
from summit_tui.knowledge import load
from summit_tui.link.copies import find_copies
from summit_tui.model import Article, Source

STORY = """Harbour council votes to rebuild the northern breakwater

The council of Port Lindqvist voted on Monday to rebuild the northern breakwater, which a storm damaged in January.

“We cannot leave the fishing fleet without shelter for another winter,” said mayor Ingrid Halvorsen after the vote.

Engineers estimate that reconstruction will take eighteen months and cost about 40 million crowns, half of which
the regional government has promised to contribute from its emergency infrastructure programme.

Opposition councillors abstained, complaining that the administration had not published the environmental assessment.

The association of boat owners welcomed the decision but demanded a timetable before the end of the summer season.
"""
OTHER = """Museum of telegraphy reopens after restoration

The museum of telegraphy in Port Lindqvist reopened on Saturday after a restoration that lasted three years.

Visitors can now operate a restored transmitter, and schoolchildren receive instruction in the Morse alphabet.

Director Pavel Ostrander said the collection had doubled thanks to donations by retired operators and their families.
"""


def read(**files: str) -> tuple[list[Article], dict[str, Source]]:
    knowledge = load()
    articles: list[Article] = []
    sources: dict[str, Source] = {}
    for name, text in files.items():
        source, found = ingest.read(text.encode(), f"{name}.txt", "", knowledge)
        sources[source.id] = source
        articles += found
    return articles, sources


def pairs(articles: list[Article], sources: dict[str, Source]) -> list[tuple[str, str]]:
    by_id = {article.id: article.source for article in articles}
    return [(by_id[later], by_id[first]) for later, first in find_copies(articles, sources).items()]


def test_the_same_words_in_two_files_are_a_copy_of_the_first() -> None:
    assert pairs(*read(a=STORY, b=OTHER, c=STORY)) == [("c.txt", "a.txt")]


def test_other_line_breaks_and_marks_make_no_other_article() -> None:
    title, *paragraphs = STORY.split("\n\n")
    rewrapped = title + "\n\n" + " ".join(paragraphs).replace("\n", " ").replace("“", '"').replace("”", '"')
    assert pairs(*read(a=STORY, b=rewrapped)) == [("b.txt", "a.txt")]


def test_a_shortened_printing_under_another_title_is_a_copy() -> None:
    shortened = "Breakwater to be rebuilt\n\n" + "\n\n".join(STORY.split("\n\n")[1:4])
    assert pairs(*read(a=STORY, b=shortened)) == [("b.txt", "a.txt")]


def test_one_shared_paragraph_makes_no_copy() -> None:
    mixed = OTHER + "\n" + STORY.split("\n\n")[2]
    assert pairs(*read(a=STORY, b=mixed)) == []


def test_the_earlier_date_makes_the_original_where_both_print_one() -> None:
    title, rest = STORY.split("\n\n", 1)
    later = f"{title}\n\n4 March 2031\n\n{rest}"
    earlier = f"{title}\n\n2 March 2031\n\n{rest}"
    assert pairs(*read(a=later, b=earlier)) == [("a.txt", "b.txt")]


def test_what_is_shortened_is_the_copy_where_no_dates_tell() -> None:
    short = STORY.rsplit("\n\n", 2)[0]
    articles, sources = read(a=short, b=STORY)
    assert find_copies(articles, sources) == {articles[0].id: articles[1].id}


def test_three_printings_lead_to_one() -> None:
    assert pairs(*read(a=STORY, b=STORY, c=STORY)) == [("b.txt", "a.txt"), ("c.txt", "a.txt")]


def test_a_reprint_is_found_among_articles_written_after_one_pattern() -> None:
    chance = Random(4)
    things = ["harbours", "orchards", "railways", "bridges", "hospitals", "turbines", "reservoirs", "corridors"]
    towns = ["Adrona", "Belmere", "Calvik", "Dornau", "Estrel", "Fenby", "Gorsk", "Halmin"]
    doings = ["inspect", "protect", "rebuild", "finance", "welcome", "connect", "postpone", "modernise"]

    def sentence() -> str:
        first, second = chance.sample(doings, 2)
        one, two = chance.sample(things, 2)
        return (
            f"The administration announced that it would {first} the {one} of {chance.choice(towns)}, {second} its"
            f" {two} and ask for reports without delay."
        )

    stories = {f"s{n:02}": "Coast\n\n" + "\n\n".join(sentence() for _ in range(14)) + "\n" for n in range(60)}
    again = "Coast\n\n" + stories["s41"].split("\n\n", 3)[3]
    assert pairs(*read(**stories, z=again)) == [("z.txt", "s41.txt")]


def test_a_reprint_in_a_language_without_our_endings_is_found() -> None:
    words = [
        "kaupungin",
        "satamalaituri",
        "korjataan",
        "vuoden",
        "kuluttua",
        "sanoi",
        "pormestari",
        "kokouksessa",
        "lautakunnan",
    ]
    story = "Satama\n\n" + "\n\n".join(" ".join(words[n:] + words[:n]).capitalize() + "." for n in range(9))
    assert pairs(*read(a=STORY, b=story, c=story.replace("Satama", "Laituri"))) == [("c.txt", "b.txt")]


def test_a_teaser_repeated_on_a_page_leads_to_its_first_place_and_to_no_article() -> None:
    teaser = "\n\nRead more\n\nStorm damages breakwater in Port Lindqvist for second time\n"
    articles, sources = read(a=STORY + teaser + teaser, b=OTHER)
    teasers = [article for article in articles if article.role == "teaser"]
    assert find_copies(articles, sources) == {teasers[1].id: teasers[0].id}


def test_the_bundled_dossier_prints_one_article_twice() -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    knowledge = load()
    articles, sources = [], {}
    for path in sorted(seeds.glob("*.txt")):
        source, found = ingest.read(path.read_bytes(), path.name, str(path), knowledge)
        sources[source.id] = source
        articles += found
    copies = find_copies(articles, sources)
    titles = {article.id: (article.role, article.title) for article in articles}
    assert sorted((titles[a][0], titles[b][0]) for a, b in copies.items()) == [
        ("related", "main"),
        ("teaser", "teaser"),
    ]


def test_the_version_that_an_agency_marks_tells_which_was_sent_first() -> None:
    """The second is the longer one; without the marks it would be the first printing."""
    later = f"(2nd LD) {STORY}\nThe mayor of the next town praised the decision and asked for another breakwater.\n"
    assert pairs(*read(a=later, b=f"(LEAD) {STORY}")) == [("a.txt", "b.txt")]
    slugs = ("BC-EU--Harbour, 3rd Ld-Writethru, 300", "BC-EU--Harbour, 2nd Ld-Writethru, 290")
    third, second = (f"{slug}\n{STORY}" for slug in slugs)
    assert pairs(*read(a=third, b=second)) == [("a.txt", "b.txt")]
