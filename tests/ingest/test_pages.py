"""Pages in the manners of the world's outlets: what is an article on them, and what only stands beside it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from summit_tui import ingest
from summit_tui.ingest.byline import Bylines
from summit_tui.ingest.looks.lines import Line
from summit_tui.ingest.looks.look import Eye
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import READ_KINDS, Article, Source

PAGES = Path(__file__).parent / "pages"
SEEDS = Path(__file__).parents[2] / "seeds"


class Page(NamedTuple):
    """What a page holds."""

    file: str
    articles: tuple[str, ...]
    """Title, outlet or agency, authors and date of each article, parted by bars; a date to the day."""
    teasers: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    """Words that belong to an article."""
    unread: tuple[str, ...] = ()
    """Words that belong to none."""


TABLE = (
    Page(
        "headline_of_two_sentences.txt",
        ("Lamp Ports Agree on a Treaty. Then They Disagree About What It Says. | | Olev Sarv, Idun Aas | 2031-01-16",),
        read=("meant to end a decade", "ink was still wet", "not handcuffs"),
        unread=("Reporting from", "Share full"),
    ),
    Page(
        "numbered_points.txt",
        ("Four things we learned from the Harbour Talks | | Idun Marsh | 2031-06-19",),
        read=("line of the week", "remembered to blame"),
        unread=("@idunmarsh",),
    ),
    Page(
        "letter_to_editor.txt",
        ("LETTERS | | Dr Faiz al-Noor |",),
        read=("Your report", "their side of it"),
        unread=("Yours", "Former adviser"),
    ),
    Page(
        "typed_wire.txt",
        ("Verel supports night ferries on the sound | KUNA | | 2031-06-18",),
        read=("sail by night", "would give forty lamps"),
    ),
    Page(
        "columnist.txt",
        ("The talks that counted seals | | Thea Holm-Blum | 2031-10-06",),
        read=("weddings with fares", "looting by lamp"),
        unread=("is a Guardian columnist",),
    ),
    Page(
        "points_first.txt",
        ("Lake states agree lamp fund, split on fares | Reuters | Amina Quay, Tom Bristow | 2031-06-18",),
        read=("Eleven ports sign", "light their quays"),
    ),
    Page(
        "text_by.txt",
        ("»The seals are tired«: what was said at the Harbour Talks | France 24 | | 2031-06-19",),
        read=("a quay to nowhere",),
        unread=("Video by",),
    ),
    Page(
        "transcript_placed.txt",
        ("Transcript: Remarks by the Harbour Master and the Chief Pilot at a Joint Press Conference | | | 2031-06-18",),
        read=("We have lamps", "a short one"),
        unread=("Free City",),
    ),
    Page(
        "agency_wire.txt",
        ("Leaders of island states agree on shared weather service | Xinhua | | 2029-09-14",),
        read=("No island can watch", "The service will cost"),
    ),
    Page(
        "masthead_of_two.txt",
        (
            "Ferries to sail by night again | THE SOUND TRIBUNE | Idun Aas | 2032-02-12",
            "Harbour master to retire | THE SOUND TRIBUNE | | 2032-02-11",
        ),
        read=("stopped four years ago", "out to tender"),
        unread=("From our correspondent",),
    ),
    Page(
        "lone_author.txt",
        ("Tuna boats stay in port for a second week | Radio Sound News | Kalani Tuivaga | 2031-08-14",),
        read=("as if it were sand", "sail again by then"),
        unread=("Journalist",),
    ),
    Page(
        "policy_note.txt",
        ("After Malm: a coast guard in search of a coast | Institute for Sound Studies | Thelma Hoorn | 2031-10-20",),
        read=("2. What is missing", "take prisoners"),
        unread=("Policy Note", "Reproduction"),
    ),
    Page(
        "week_ahead.txt",
        ("The week ahead on the sound, and the month after | | | 2031-04-28",),
        read=("8 May – The county votes on the bridge", "22–23 May"),
    ),
    Page(
        "author_and_sources.txt",
        ("OPINION | The bridge nobody needs | The Lakes Observer | Karin Feldt | 2031-01-03",),
        read=("That is not the question.", "on the drawing"),
        unread=("professor of transport", "advises nobody", "All rights"),
    ),
    Page(
        "blog_with_sidebar.txt",
        ("Why the ferry to Vestmar should stay public | | Tilda Brandvold | 2031-03-03",),
        ("Ten walks along the northern shore", "What the new fish market will look like"),
        read=("The county council will decide",),
        unread=("Menu", "Facebook", "freelance writer", "Kai on", "will not be published"),
    ),
    Page(
        "briefing.txt",
        (
            "Lakes Union: declaration adopted without Kestria | AFP | | 2031-11-24",
            "Ferry talks end in Veldt with a deal on pay | Reuters | | 2031-11-24",
            "How to photograph starlings | | | 2031-11-24",
        ),
        read=("It sends a signal", "some of you had hoped", "the sky moves"),
        unread=("MORNING BRIEFING",),
    ),
    Page(
        "remarks.txt",
        ("Remarks by H.E. Minister Odran Velk at the opening of the third Lakes Compact summit | | | 2025-05-02",),
        read=("We meet at a difficult hour", "She was right"),
        unread=("Ministry of Foreign Affairs", "No. 112"),
    ),
    Page(
        "numbered_list.txt",
        ("Five things to know about the Orvale ferry | The Lakes Observer | Maren Dahl | 2031-03-03",),
        read=("before there was a street", "carries an apology", "won by one voice"),
    ),
    Page(
        "bullets_standfirst.txt",
        ("Ferry runs aground off Vestmar, all 140 aboard safe | | Ove Nilsen | 2030-12-09",),
        read=("Captain blames fog", "It hit a rock at 17:52", "said passenger Lise Holt"),
    ),
    Page(
        "cards_page.txt",
        (
            "Skarvik fish market reopens with higher prices | | |",
            "Ferry company orders four electric boats | The Lakes Observer | |",
            "Mayor wants more trees in the centre | Veldt Courier | |",
        ),
        ("Museum of telegraphy reopens",),
        read=("They stay for the cod", "They are silent", "mostly limes"),
        unread=("sorted by machine", "You may also like"),
    ),
    Page(
        "comments_forum.txt",
        ("Council bans leaf blowers before nine | Veldt Courier | | 2030-06-05",),
        (
            "Rubbish to be collected twice a week in the old town",
            "New rules for electric scooters agreed after long debate",
        ),
        read=("Gardeners have until September",),
        unread=("sleepless", "is an understatement", "quieter than the council", "Thank you, Greta"),
    ),
    Page(
        "digest.txt",
        (
            "Bank of Ostmark keeps rates where they are | The Daily Ledger | | 2031-05-11",
            "Farmers block the road to Veldt | Veldt Courier | | 2031-05-12",
            "A whale visits the harbour | Coastal Post | Nils Arvesen | 2031-05-12",
        ),
        read=("in no hurry", "patient for a year", "humpback"),
        unread=("MORNING DIGEST",),
    ),
    Page(
        "essay.txt",
        ("A wharf is not a promise | | Magda Wierzba |",),
        read=("three summers", "what they call you"),
        unread=("An essay by", "Low Water"),
    ),
    Page(
        "hard_wrapped.txt",
        ("SCIENTISTS FIND OLDEST HARBOUR OF THE NORTHERN SEA UNDER A CAR PARK | | Sofie Lund |",),
        read=("We were looking for a sewer", "It changes everything"),
    ),
    Page(
        "indented_indian.txt",
        ("Monsoon session ends a day early | India Today | | 2030-08-04",),
        ("Heavy rain forecast for western coast", "How the session was lost"),
        read=("nothing left on the list",),
        unread=("syndicated feed", "Meera Pillai", "ALSO"),
    ),
    Page(
        "posts.txt",
        ("LIVE: Ferry ministers meet in Skarvik, day one | | | 2031-09-11",),
        read=("We came to sign, and", "Keep the soup warm"),
        unread=("18:40", "live blog"),
    ),
    Page(
        "press_release.txt",
        ("MINISTERS ADOPT SKARVIK DECLARATION ON NIGHT FERRIES | | | 2031-09-12",),
        read=("have today", "decided to meet again", "a little shorter"),
        unread=("PRESS RELEASE", "Secretariat"),
    ),
    Page(
        "sourced_digest.txt",
        (
            "Mayor thanks harbour for its patience | Skarvik Post | | 2031-09-15",
            "Coast to pay for a third of the ferry | The Coast Ledger | | 2031-09-15",
            "Whale returns to the bay | Bay Gazette | | 2031-09-15",
        ),
        read=("before we had knocked", "38 percent", "She knows the way"),
        unread=("MORNING DIGEST",),
    ),
    Page(
        "labelled_digest.txt",
        (
            "Lakes Union puts off its summit | The Lakes Observer | Marta Kowal | 2030-10-09",
            "Ferry strike enters third week | Coastal Post | | 2030-10-10",
        ),
        read=("Safety first", "no talks in sight"),
    ),
    Page(
        "live_blog.txt",
        ("Storm Agda: latest as ferries stop and schools close | | Even Rask, Maja Toft | 2030-11-14",),
        read=("Bridge closed to all traffic", "Stay at home", "highest reading"),
        unread=("17:55",),
    ),
    Page(
        "mail_digest.txt",
        (
            "Dam on the Ulla to be raised by four metres | Northern Press Review | | 2031-02-04",
            "Opera house sold out until summer | Northern Press Review | | 2031-02-04",
        ),
        read=("We need every drop", "Not a single ticket"),
    ),
    Page(
        "mail_with_headers.txt",
        ("Dam on the Ulla to be raised | | Jane Doe | 2031-02-04",),
        read=("We need every drop",),
        unread=("Received", "PressMail", "desk@"),
    ),
    Page(
        "no_blank_lines.txt",
        ("Kestrian minister resigns over railway contracts | | | 2031-06-20",),
        ("Border railway will cost twice as much as planned",),
        read=("Otto Lang", "keep his seat in parliament"),
        unread=("corruption",),
    ),
    Page(
        "one_line.txt",
        ("Fishing quota halved - Skarvik (Coastal Post) The fishing quota for cod will be halved next year… | | |",),
        read=("never seen a net",),
    ),
    Page(
        "russian_style.txt",
        ("Ostmark ready for talks on gas transit — deputy minister | TASS | | 2031-06-20",),
        read=("waiting for a signal",),
    ),
    Page(
        "credits_in_one_line.txt",
        ("Leaders of the Amber League meet in Skarvik; what to expect | Ostmark Daily | Karl Venn | 2030-10-11",),
        ("Why the Amber League matters now more than ever", "The eight leaders and their quarrels, explained"),
        read=("The leaders of the eight", "What is on the agenda?", "Who will not come"),
        unread=("Feedback", "Tim Roe"),
    ),
    Page(
        "split_byline.txt",
        ("BREAKING: Parliament dissolves itself | Kestria Today | Lena Holt | 2030-11-03",),
        ("Storm closes Vestmar bridge for third day in a row", "Cod quota to be halved, minister says"),
        read=("shouted the opposition", "8 December: election", "Otto Lang laughed"),
        unread=("covers politics", "Share on"),
    ),
    Page(
        "wire_with_cards.txt",
        (
            'Minister: "No talks before spring" | Reuters | |',
            "Kestria recalls its ambassador from Veldt | | | 2030-11-02",
        ),
        ("Ostmark's central bank holds rates, warns of inflation",),
        read=("They know where we live", "And she knows our number", "insult to its flag"),
        unread=("NEWS", "Ivar Lund", "inputs", "Trust Principles"),
    ),
    Page(
        "second_wire.txt",
        ("Kestria, Ostmark sign border rail deal | AP | Darius Venn, Lucia Marchetti |",),
        read=("the last wound",),
        unread=("Tom Aldous",),
    ),
    Page(
        "teasers_in_body.txt",
        ("Ostmark’s parliament backs treaty with Kestria after night-long debate | | Jon Teig | 2031-05-08",),
        (
            "Fishing fleet returns to Skarvik after quota protest at sea",
            "Volcano watch: Mount Sulur’s third eruption closes airports in Iceland",
            "Ten walks along the northern shore",
            "Why are the swallows late this year?",
        ),
        read=("A majority of eleven votes", "What the treaty says", "a surrender with a stamp"),
        unread=("Skip to content", "Most viewed"),
    ),
    Page(
        "transcript.txt",
        ("Transcript: Prime Minister Lena Sorvik on the budget | Radio North | | 2031-04-02",),
        read=("But the auditors say otherwise", "(Laughter)"),
    ),
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(path: Path, knowledge: Knowledge) -> tuple[Source, tuple[Article, ...]]:
    return ingest.read(path.read_bytes(), path.name, str(path), knowledge)


def summary(article: Article) -> str:
    parts = (
        article.title,
        article.outlet or article.agency or "",
        ", ".join(article.authors),
        (article.published or "")[:10],
    )
    return " | ".join(parts).replace("|  |", "| |").replace("|  |", "| |").strip()


def text_of(source: Source, articles: tuple[Article, ...]) -> str:
    kept = [
        source.text[p.span.start : p.span.end]
        for article in articles
        if article.role != "teaser"
        for p in article.paragraphs
        if p.kind in READ_KINDS
    ]
    return "\n".join(kept)


@pytest.mark.parametrize("page", TABLE, ids=lambda page: page.file)
def test_a_page_is_read_as_a_person_reads_it(page: Page, knowledge: Knowledge) -> None:
    source, articles = read(PAGES / page.file, knowledge)
    assert tuple(summary(a) for a in articles if a.role != "teaser") == page.articles
    assert tuple(a.title for a in articles if a.role == "teaser") == page.teasers
    text = text_of(source, articles)
    assert [words for words in page.read if words not in text] == []
    assert [words for words in page.unread if words in text] == []


def test_every_page_in_the_folder_is_in_the_table() -> None:
    assert sorted(path.name for path in PAGES.glob("*.txt")) == sorted(page.file for page in TABLE)


def test_a_paragraph_wrapped_at_a_width_is_one(knowledge: Knowledge) -> None:
    source, (article,) = read(PAGES / "hard_wrapped.txt", knowledge)
    body = [source.text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body"]
    assert [text.split()[0] for text in body] == ["Archaeologists", "The", '"It']


def test_a_sentence_broken_where_links_stood_is_one_paragraph(knowledge: Knowledge) -> None:
    source, (article, *_) = read(PAGES / "no_blank_lines.txt", knowledge)
    body = [source.text[p.span.start : p.span.end].replace("\n", " ") for p in article.paragraphs if p.kind == "body"]
    assert body[1] == 'Prime Minister Otto Lang said he had accepted the resignation "with regret and with relief".'


def test_an_advertisement_between_two_sentences_is_a_hole_and_no_word(knowledge: Knowledge) -> None:
    source, (article,) = read(PAGES / "one_line.txt", knowledge)
    (paragraph,) = article.paragraphs
    assert [source.text[hole.start : hole.end] for hole in paragraph.holes] == ["Advertisement"]
    assert article.words == len(source.text.split()) - 1


def test_readers_comments_are_kept_and_never_read(knowledge: Knowledge) -> None:
    source, articles = read(SEEDS / "003_be9e5966d84292c7.txt", knowledge)
    comments = [source.text[p.span.start : p.span.end] for p in articles[0].paragraphs if p.kind == "comment"]
    assert len(comments) == 10
    assert comments[0] == "Matzomaster"


def test_the_headline_of_the_next_article_starts_after_the_words_that_lead_to_it(knowledge: Knowledge) -> None:
    source, articles = read(SEEDS / "002_0893465dcbe8cc23.txt", knowledge)
    teasers = [source.text[a.span.start : a.span.end] for a in articles if a.role == "teaser"]
    assert [teaser.split()[0] for teaser in teasers] == ["Russia", "G7"]


def test_two_teasers_of_the_same_words_have_two_ids(knowledge: Knowledge) -> None:
    _, articles = read(SEEDS / "001_43fe3f8e97f79a18.txt", knowledge)
    assert len({article.id for article in articles}) == len(articles)


@pytest.mark.parametrize(
    ("line", "authors", "place"),
    [
        ("Idun Aas in Verel and Olev Sarv", ("Idun Aas", "Olev Sarv"), "Verel"),
        ("Idun Aas in Verel and Olev Sarv in Malm", ("Idun Aas", "Olev Sarv"), "Verel"),
        ("By Our Staff Reporter, Islamabad", (), "Islamabad"),
        ("Sound Radio / By Idun Aas", ("Idun Aas",), None),
        ("By Idun Aas, Harbour City", ("Idun Aas",), "Harbour City"),
        ("Staff Reporter", (), None),
        ("Compiled by the Lakeshore Policy Institute", (), None),
        ("By IDUN AAS with Olev Sarv", ("Idun Aas", "Olev Sarv"), None),
        ("By Idun Aas, with files from Olev Sarv", ("Idun Aas",), None),
        ("Idun Aas (now) and Olev Sarv (earlier)", ("Idun Aas", "Olev Sarv"), None),
        ("Idun Aas, Radio Verel Senior Journalist @idunaas", ("Idun Aas",), None),
        ("Dr Idun Aas, Senior Fellow, Blue Lakes Programme", ("Dr Idun Aas",), None),
        ("By Special Correspondent", (), None),
        ("By Idun Aas and News Agencies", ("Idun Aas",), None),
        ("Interview: Idun Aas", ("Idun Aas",), None),
    ],
)
def test_a_byline_may_name_several_and_where_they_are(
    line: str, authors: tuple[str, ...], place: str | None, knowledge: Knowledge
) -> None:
    byline = knowledge.view(Bylines).find(line)
    assert byline is not None
    assert (byline.authors, byline.place) == (authors, place)


@pytest.mark.parametrize(
    ("line", "outlet", "authors"),
    [
        ("NEW DELHI, November 12, 2030 08:58 pm | Updated 09:30 pm IST", None, ()),
        ("KYODO NEWS - Nov 11, 2030 - 18:22 | All, Japan, World", "Kyodo", ()),
        ("The Hindu Bureau", "The Hindu", ()),
        ("PTI | New Delhi | Nov 12, 2030", "PTI", ()),
        ("==Kyodo", "Kyodo", ()),
        ("Valletta, Malta | AFP | Wednesday 9/22/2027 - 18:41 UTC+2 | 412 words", "AFP", ()),
        ("03 Jul. 2031 - | Press Release (2031) 055 | Last updated: 03 Jul. 2031 17:05", None, ()),
        ("By Idun Aas and Olev Sarv, New Delhi", None, ("Idun Aas", "Olev Sarv")),
        ("*Writing by Idun Aas", None, ()),
        ("SOURCE: Verel News / I. Aas | 14.08.2031. 17:22", "Verel News", ("I. Aas",)),
        ("— With files from Idun Aas and The Canadian Press", None, ()),
    ],
)
def test_a_line_about_publication_names_outlets_and_no_towns_as_authors(
    line: str, outlet: str | None, authors: tuple[str, ...], knowledge: Knowledge
) -> None:
    look = knowledge.view(Eye).sees(Line(0, len(line), line, 1))
    assert look.sort == "meta"
    assert (look.outlet and look.outlet.name, look.byline.authors if look.byline else ()) == (outlet, authors)


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("Shares in shipping lines rose 2 percent on Friday.", "prose"),
        ("Shares 120", "furniture"),
        ("Copyright law will be changed by the end of May, the minister said.", "prose"),
        ("Copyright 2034 Lamp Media. All rights reserved.", "furniture"),
        ("Join us on the march, the leaders of the unions told their members.", "prose"),
        ("Join us on Facebook to read what is new in your town.", "furniture"),
        ("The views expressed by the two presidents were close to each other.", "prose"),
        ("The views expressed are those of the author alone.", "furniture"),
        ("The bridge is open again. ■", "prose"),
    ],
)
def test_a_sentence_that_begins_like_a_notice_is_news(line: str, sort: str, knowledge: Knowledge) -> None:
    assert knowledge.view(Eye).sees(Line(0, len(line), line, 1)).sort == sort


STORY = "The ferry to Verel was late on Friday, as it is on most days of the year, and nobody knew why.\n"


def of_text(text: str, knowledge: Knowledge, name: str = "page.txt") -> Article:
    return ingest.read(text.encode(), name, "", knowledge)[1][0]


@pytest.mark.parametrize(
    ("body", "agency", "place"),
    [
        (f"VEREL, Sept. 22, Kyodo - {STORY}", "Kyodo", "VEREL"),
        (f"Verel, Sep 22 (PTI) {STORY}", "PTI", "Verel"),
        (f"Verel, Sep 22 (EFE).- {STORY}", "EFE", "Verel"),
        (f"Verel, Sep 22 (Mon) {STORY}", None, None),
        (f"Foz do Verel, Lakeland, Sep 22 (EFE).- {STORY}", "EFE", "Foz do Verel, Lakeland"),
        (f"VEREL, 23rd November, 2031 (WAM) -- {STORY}", "WAM", "VEREL"),
        (f"Verel, September 22, LAKEPRESS. {STORY}", "LAKEPRESS", "Verel"),
        (f"{STORY}\nAnadolu Agency website contains only a portion of the news stories offered.\n", "Anadolu", None),
    ],
)
def test_a_dateline_or_a_notice_names_the_agency(
    body: str, agency: str | None, place: str | None, knowledge: Knowledge
) -> None:
    article = of_text(f"Ferry to Verel late again\n\n{body}", knowledge)
    assert (article.agency, article.place) == (agency, place)


def test_what_an_office_publishes_is_nobody_s_name(knowledge: Knowledge) -> None:
    article = of_text(
        f"European Council\nFact Sheets\n20 June 2031\n\nFerry to Verel is late again\n\n{STORY}", knowledge
    )
    assert (article.authors, article.published) == ((), "2031-06-20")


def test_a_line_that_goes_on_with_a_short_title_is_none(knowledge: Knowledge) -> None:
    text = f"Verel Ferry Declaration\n\nissued by the captains who met in Verel on the lake\n\n3 July 2031\n\n{STORY}"
    assert of_text(text, knowledge).title == "Verel Ferry Declaration"


def test_the_paper_at_the_top_and_in_the_rights_is_that_of_all_its_reports(knowledge: Knowledge) -> None:
    """The last of them has one paragraph, which begins like a button."""
    text = (
        f"The Verelian\nFriday, June 9, 2034\n\nFerry to Verel late again\n\nBy Idun Aas\nJune 9, 2034\n\n{STORY}\n"
        "* * *\n\nMarkets shrug at ferries\n\nStaff\nJune 9, 2034\n\nShares in ferries rose 2 percent on Friday.\n\n"
        "© 2034 The Verelian. All rights reserved. | Contact us\n"
    )
    articles = ingest.read(text.encode(), "page.txt", "", knowledge)[1]
    assert [(a.title, a.outlet) for a in articles] == [
        ("Ferry to Verel late again", "The Verelian"),
        ("Markets shrug at ferries", "The Verelian"),
    ]


@pytest.mark.parametrize(
    ("text", "outlet", "authors"),
    [
        (
            f"Verel Gazette – English service\n\nFerry to Verel late again\n\n14:33 | Verel, June 9.\n\n{STORY}",
            "Verel Gazette",
            (),
        ),
        (
            f"Ferry to Verel late again\n\n9 June 2034\n\n{STORY}\nGet The Verel Times stories sent to you!\n",
            "The Verel Times",
            (),
        ),
        (
            f"Ferry to Verel late again\n\nNobody asks the lake\n\nIDUN AAS-PELL\n9 June 2034\n\n{STORY}\n{STORY}\n"
            "Idun Aas-Pell is a novelist and former harbour master.\n",
            None,
            ("Idun Aas-Pell",),
        ),
    ],
)
def test_a_page_says_whose_it_is_in_passing(
    text: str, outlet: str | None, authors: tuple[str, ...], knowledge: Knowledge
) -> None:
    article = of_text(text, knowledge)
    assert (article.title, article.outlet, article.authors) == ("Ferry to Verel late again", outlet, authors)


def test_topics_are_no_headlines(knowledge: Knowledge) -> None:
    text = f"Ferry to Verel late again\n\n3 July 2031\n\n{STORY}\nRelated topics\nVerel Lamp summit Tarn\n"
    assert [a.role for a in ingest.read(text.encode(), "page.txt", "", knowledge)[1]] == ["main"]


def test_a_briefing_is_called_by_its_occasion_not_by_who_speaks(knowledge: Knowledge) -> None:
    text = f"Department Press Briefing – May 15, 2024\n\nMARA QUIST, DEPARTMENT SPOKESPERSON\n\nVEREL\n\n{STORY}"
    source, (article, *_) = ingest.read(text.encode(), "page.txt", "", knowledge)
    assert (article.title, article.published) == ("Department Press Briefing – May 15, 2024", "2024-05-15")
    assert "MARA QUIST" in text_of(source, (article,))


@pytest.mark.parametrize(
    ("end", "day"),
    [
        (
            "Done at Verel on this 11th day of June 2031 in English and French, both texts being authentic.",
            "2031-06-11",
        ),
        ("Adopted in Verel on 11 June 2031.", "2031-06-11"),
        ("Done at Verel on 11 June 2031", "2031-06-11"),
        ("The bridge was done on 11 June 2031.", None),
    ],
)
def test_a_declaration_is_of_the_day_on_which_it_was_made(end: str, day: str | None, knowledge: Knowledge) -> None:
    assert of_text(f"Verel Ferry Declaration of the States\n\n{STORY}\n{end}\n", knowledge).published == day


def test_a_long_first_line_is_the_headline_though_the_text_does_not_take_it_up(knowledge: Knowledge) -> None:
    headline = "Inside the night on which nobody slept: ‘Put the kettle on, it will be long’"
    text = f"{headline}\n\nA broken net, a ferry and a dinner in Verel\n\nIdun Aas\n9 June 2034\n\n{STORY}"
    assert of_text(text, knowledge).title == headline


def mains(text: str, knowledge: Knowledge) -> list[tuple[str, str | None, str | None]]:
    """Title, outlet and day of each article of a page."""
    articles = ingest.read(text.encode(), "page.txt", "", knowledge)[1]
    return [(a.title, a.outlet, a.published) for a in articles if a.role == "main"]


NUMBERED = f"1. FERRY LATE AGAIN, MINISTERS SAY\n\n{STORY}\n\n2. LAMPS LIT ON THE NORTHERN SHORE\n\n{STORY}\n"


def test_the_numbered_reports_of_a_dated_digest_are_articles_and_the_points_of_an_essay_are_none(
    knowledge: Knowledge,
) -> None:
    digest = mains(f"LAKES NEWS DIGEST - Saturday, 17 May 2031\n\n{NUMBERED}", knowledge)
    assert [(title, day) for title, _, day in digest] == [
        ("FERRY LATE AGAIN, MINISTERS SAY", "2031-05-17"),
        ("LAMPS LIT ON THE NORTHERN SHORE", "2031-05-17"),
    ]
    assert (
        len(mains(f"Two things we learned from the talks\n\nIdun Aas\n17 May 2031\n\n{STORY}\n\n{NUMBERED}", knowledge))
        == 1
    )


def test_a_second_headline_above_a_name_opens_an_article_as_the_first_did(knowledge: Knowledge) -> None:
    paper = "The Verel Gaceta — English edition\nMonday, 22 December 2031\n\n"
    ferry, lamps = (
        f"Ferry to Verel is late again\nVerel\n{STORY}\n",
        f"Lamps lit on northern shore\nCiudad del Lago\n{STORY}\n",
    )
    assert mains(f"{paper}{ferry}\n{lamps}", knowledge) == [
        ("Ferry to Verel is late again", "The Verel Gaceta", "2031-12-22"),
        ("Lamps lit on northern shore", "The Verel Gaceta", "2031-12-22"),
    ]
    subheads = f"Ferry to Verel is late again\nVerel\n{STORY}\n\nWho lights the lamps now\n{STORY}\n"
    assert len(mains(f"{paper}{subheads}", knowledge)) == 1


def test_text_with_a_blank_line_behind_each_wrapped_line_is_read_in_sentences(knowledge: Knowledge) -> None:
    wrapped = (
        "Last week the ministers of the lakes met in the quietest meeting in years, and that",
        "was the point. The host had told his partners from the far shore that they were to",
        "stay at home, and so they did, to a man and to a woman.",
        "The council meets behind closed doors, and the doors have leaked for years. “We need",
        "the room to talk to each other before we talk to friends,” the harbour master said",
        "on the pier, and nobody asked him whom he meant by that.",
        "The ferry came back to Verel with the last of the lamps on board, and the evening",
        "ended as it had begun, with rain.",
    )
    text = "\n\n".join(("Why the harbour shut its gates", "Idun Aas", "17 May 2031", *wrapped))
    source, (article, *_) = ingest.read(text.encode(), "page.txt", "", knowledge)
    bodies = [" ".join(source.text[p.span.start : p.span.end].split()) for p in article.paragraphs if p.kind == "body"]
    assert (article.title, article.authors, len(bodies)) == ("Why the harbour shut its gates", ("Idun Aas",), 3)
    assert "“We need the room to talk to each other before we talk to friends,”" in bodies[1]


def test_the_line_below_the_headline_names_the_paper(knowledge: Knowledge) -> None:
    text = f"Ferry to Verel is late again\n\nNorsk Telegram\n\n{STORY}\n"
    assert of_text(text, knowledge).outlet == "Norsk Telegram"
    assert of_text(text.replace("Norsk Telegram", "World News"), knowledge).outlet is None


def test_who_wrote_goes_before_who_sent(knowledge: Knowledge) -> None:
    sent = "Subject: Ferry to Verel is late again\nDate: Tue, 09 Sep 2031 06:00:00 +0000"
    head = f"From: Lake Beat <a@b.example>\nTo: c@d.example\n{sent}\n\n"
    assert of_text(f"{head}By Idun Aas\n\n{STORY}\n", knowledge).authors == ("Idun Aas",)
    assert of_text(f"{head}{STORY}\n", knowledge).authors == ("Lake Beat",)


def test_a_name_above_what_somebody_said_is_no_headline_of_another_article(knowledge: Knowledge) -> None:
    lines = ("Mara Quist, chair of the Lakeland pilots' union", "“A good text. Now we must learn to read it alike.”")
    text = "What they said: reactions to the ferry pact\n\n" + "\n\n".join(
        ["“It rained for the whole of the talks,” said the harbour master of Verel on Monday.", "\n".join(lines)] * 2
    )
    _, articles = ingest.read(text.encode(), "reactions.txt", "", knowledge)
    assert [article.role for article in articles] == ["main"]


def test_a_headline_with_somebodys_words_is_no_motto(knowledge: Knowledge) -> None:
    text = (
        "Interview: ‘My enemies write better’\n\nThe outgoing harbour master on ferries, retirement and the rain\n\n"
        "By Otar Senn in Verel\n\nWhen I come the harbour master takes pictures off the wall. She has run the ferries "
        "for nine years, through rain and one retirement. ‘Mind the glass,’ she says. ‘It is not mine.’\n"
    )
    _, (article,) = ingest.read(text.encode(), "talk.txt", "", knowledge)
    assert article.title == "Interview: ‘My enemies write better’"


def test_who_said_it_stands_on_the_line_below_the_words(knowledge: Knowledge) -> None:
    text = (
        "Bread for the harbour\n\nIdun Marsh counted the loaves on Tuesday and found that few of them were left.\n\n"
        "“People are kind, but they are hungry,”\nsaid baker Olev Sarv, who gave away his\nlast forty loaves.\n"
    )
    source, (article,) = ingest.read(text.encode(), "a.txt", "", knowledge)
    bodies = [source.text[p.span.start : p.span.end] for p in article.paragraphs if p.kind == "body"]
    assert len(bodies) == 2
    assert bodies[1].startswith("“People") and bodies[1].endswith("forty loaves.")
