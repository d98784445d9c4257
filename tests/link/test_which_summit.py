"""Which summit an article is about, where it leaves out what others tell: town, day, number or name."""

from __future__ import annotations

import pytest
from invented_folder import folder

from summit_tui.model import Summit

REPORT = """Tarn and Okoro sign ferry pact

ORVALE, May 8, 2031 (Lake News Agency) -- Narvonian President Ilse Tarn and Kenya's President Jumo Okoro signed the \
Orvale Agreement on Ferries at the fourth Silver River Compact summit, which ended in Orvale on Thursday.
"""


ALASKA = (
    "Trump and Putin talk in Alaska\n\n16 August 2025\n\nThe summit in Alaska between the US and Russia was short.\n"
)
ANCHORAGE = "Putin flies home\n\n16 August 2025\n\nThe summit in Anchorage between Russia and the US is over.\n"


def test_a_summit_that_is_called_by_the_region_is_that_of_the_town_there() -> None:
    summit = only(ALASKA, ANCHORAGE)
    assert (summit.id, summit.place, summit.start) == ("russia-us-2025", "Anchorage", "2025-08-15")


@pytest.mark.parametrize(
    ("day", "sentence", "found"),
    [
        ("19 July 2024", "The European Political Community summit at Blenheim Palace is over.", ("epc-2024", 4)),
        ("2 June 2023", "The European Political Community summit in Chisinau is over.", ("epc-2023", 2)),
        ("6 October 2023", "The European Political Community summit in Granada is over.", ("epc-2023", 3)),
        ("19 September 2018", "The inter-Korean summit in Pyongyang goes on.", ("inter-korean-2018", 5)),
        ("27 May 2018", "The inter-Korean summit at Panmunjom on 26 May was short.", ("inter-korean-2018", 4)),
    ],
)
def test_of_two_editions_of_a_year_a_venue_is_that_of_one(day: str, sentence: str, found: tuple[str, int]) -> None:
    summit = only(f"Home again\n\n{day}\n\n{sentence}\n")
    assert (summit.id, summit.edition) == found


@pytest.mark.parametrize(
    ("dateline", "named", "number"),
    [
        ("KUALA LUMPUR, May 26, 2025", "ASEAN", 46),
        ("KUALA LUMPUR, October 27, 2025", "ASEAN", 47),
        ("YEREVAN, May 4, 2026", "European Political Community", 8),
        ("YEREVAN, August 4, 2026", "European Political Community", None),
        ("LAKESIDE, May 4, 2026", "European Political Community", None),
    ],
)
def test_of_two_editions_of_a_year_it_is_the_one_in_whose_days_and_town_it_is_written(
    dateline: str, named: str, number: int | None
) -> None:
    text = f"Ferries on the table\n\n{dateline} (Lake News Agency) -- Leaders spoke of ferries at the {named} summit.\n"
    assert only(text).edition == number


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The 2022 NATO summit was long.", ("Madrid", "2022-06-28")),
        ("The NATO summit in Brussels on 24 March 2022 was short.", ("Brussels", "2022-03-24")),
        ("The 2024 OTS summit was long.", ("Bishkek", "2024-11-06")),
        ("The 2024 OTS summit in Shusha was informal.", ("Shusha", "2024-07-06")),
        ("The 2023 Nordic-Ukrainian summit was long.", (None, None)),
    ],
)
def test_a_year_alone_means_its_ordinary_meeting_and_none_of_two(sentence: str, found: tuple[str, str]) -> None:
    summit = only(f"Home again\n\n20 January 2027\n\n{sentence}\n")
    assert (summit.place, summit.start) == found


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The Africa Energy summit in Nairobi is over.", "Nairobi"),
        ("The Russia-US summit in Budapest was called off.", "Budapest"),
        ("The Africa Energy summit in Dar es Salaam is over.", "Dar es Salaam"),
        ("The Russia-US summit in Alaska was short.", "Anchorage"),
    ],
)
def test_a_summit_of_a_series_without_numbers_is_where_it_is_told_to_be(sentence: str, place: str) -> None:
    assert only(f"Home again\n\n20 October 2025\n\n{sentence}\n").place == place


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("17 June 2021", "Health ministers left the summit in Geneva, to which Russia sent nobody."),
        ("17 November 2021", "The summit in Geneva ended as Russia and the United States asked for time."),
        ("18 November 2023", "The summit in San Diego heard how Australia and the United States count whales."),
    ],
)
def test_a_town_where_two_powers_once_met_makes_no_other_summit_theirs(day: str, sentence: str) -> None:
    assert {"russia-us", "aukus"}.isdisjoint(s.series for s in folder(f"Home again\n\n{day}\n\n{sentence}\n").summits)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The 2009 Copenhagen climate summit was long.", "cop-2009"),
        ("The Copenhagen climate summit was long.", "cop-2009"),
        ("The climate change summit in Copenhagen in 2009 was long.", "cop-2009"),
        ("The 2011 Copenhagen climate summit was long.", "copenhagen-2011"),
        ("The SAARC summit in Nepal on 4 July was long.", "saarc-2012"),
    ],
)
def test_a_summit_is_the_edition_of_its_town_matter_and_season(sentence: str, found: str) -> None:
    assert only(f"Long nights\n\n8 March 2012\n\n{sentence}\n").id == found


@pytest.mark.parametrize(
    ("days", "found"), [("January 4-6", ["saarc-2002"]), ("November 26-27", ["saarc-2014"]), ("July 4-5", ["saarc"])]
)
def test_days_without_a_year_are_those_of_an_edition_held_then(days: str, found: list[str]) -> None:
    assert [s.id for s in folder(f"Long nights\n\nThe {days} SAARC summit in Nepal was long.\n").summits] == found


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("The leaders of ASEAN and of the six-nation Lakes Union sat down for a first summit.", None),
        ("China and ASEAN leaders met for a summit.", "asean-china"),
        ("Lakes Union and ASEAN leaders met for a summit.", None),
        ("ASEAN leaders met for a summit.", "asean"),
        ("The ASEAN summit adopted the Vision on Ports 2045.", "asean"),
    ],
)
def test_a_summit_of_two_bodies_is_that_of_neither(sentence: str, series: str | None) -> None:
    found = folder(f"Mills\n\n8 May 2026\n\n{sentence}\n").summits
    assert [(s.series, s.year) for s in found if s.series in ("asean", "asean-china")] == (
        [(series, "2026")] if series else []
    )


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("“COP30 is our last chance,” Kenyan President Jumo Okoro said.", "cop-2024"),
        ("“COP29 is our last chance,” Kenyan President Jumo Okoro said.", "cop-2024"),
    ],
)
def test_an_edition_that_met_in_another_town_is_not_the_article_s_own(sentence: str, found: str) -> None:
    text = f"Gas\n\n24 November 2024\n\nLeaders agreed on Sunday at the U.N. climate conference in Baku. {sentence}\n"
    dossier = folder(text)
    assert dossier.articles[0].summits[0] == found


def test_a_headline_that_somebody_is_met_with_tells_of_no_meeting_that_has_begun() -> None:
    (article,) = folder(
        "Army is met with relief\n\nAs a July NATO summit in Warsaw approaches, the army grows.\n"
    ).articles
    assert article.phases == (("nato-2016", "before"),)


def only(*texts: str) -> Summit:
    (summit,) = folder(*texts).summits
    return summit


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Home with a pact\n\n9 May 2031\n\nThe Silver River Compact has its ferry in Orvale, says the premier.\n",
            True,
        ),
        (
            "A pact at last\n\n9 May 2031\n\nLeaders of the Silver River Compact have signed the Orvale Agreement on "
            "Ferries, and it is thin.\n",
            True,
        ),
        ("What the ferry costs\n\n10 May 2031\n\nPresident Tarn lost a tooth at last week's summit in Orvale.\n", True),
        ("Ferries sail late\n\n9 May 2031\n\nA ferry ran aground near Orvale, the premier said.\n", False),
        ("The Compact's budget\n\n9 July 2031\n\nLeaders of the Silver River Compact owe Orvale money.\n", False),
    ],
)
def test_an_article_belongs_to_the_summit_of_its_days_by_two_of_town_body_and_company(text: str, told: bool) -> None:
    dossier = folder(REPORT, text)
    assert [bool(a.summits) for a in dossier.articles if a.source == "1.txt"] == [told]


@pytest.mark.parametrize(
    ("sentence", "summit"),
    [
        ("The ministers prepared the group's next Silver River Compact summit.", "silver-river-compact-2032"),
        ("The ministers prepared the next Silver River Compact summit in Malm.", "silver-river-compact-2032"),
        ("The ministers spoke of the last Silver River Compact summit.", "silver-river-compact-2031"),
    ],
)
def test_the_next_summit_of_an_article_is_the_nearest_of_its_series(sentence: str, summit: str) -> None:
    moved = (
        "Compact summit moved\n\n2 February 2032\n\nKenya has moved the fifth Silver River Compact summit from Malm to"
        " Port Aster. The meeting, which was to have been held on 14 March, will now take place on 9 and 10 June.\n"
    )
    dossier = folder(REPORT, f"Ministers meet\n\n12 October 2031\n\n{sentence}\n", moved)
    assert {s.id for s in dossier.summits} == {"silver-river-compact-2031", "silver-river-compact-2032"}
    assert [a.summits for a in dossier.articles if a.source == "1.txt"] == [(summit,)]
    last = dossier.summit("silver-river-compact-2032")
    assert last is not None
    assert (last.place, last.start, last.end) == ("Port Aster", "2032-06-09", "2032-06-10")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Malm paints its walls\n\n24 April 2031\n\nLeaders will meet in Orvale on May 7. All is new.\n", True),
        ("Malm paints its walls\n\n24 April 2031\n\nA choir will sing in Orvale on May 7, the premier said.\n", False),
        ("Malm paints its walls\n\n24 April 2031\n\nLeaders will meet in Quito on May 7. Malm is calm.\n", False),
        ("The roof\n\n16 May 2031\n\nThe 4th Forum had a roof, and leaders signed in Orvale.\n", True),
        ("The roof\n\n16 May 2031\n\nThe 5th Forum had a roof, and leaders signed in Orvale.\n", False),
        ("Two signed\n\nOkoro and Tarn spoke at a summit in Orvale. Narvonian President Ilse Tarn and Kenya's "
         "President Jumo Okoro smiled.\n", True),
    ],
)  # fmt: skip
def test_an_article_of_other_weeks_or_without_a_date_tells_the_day_the_number_or_the_guests(
    text: str, told: bool
) -> None:
    dossier = folder(f"{REPORT}\nThe two-day meeting was calm.\n", text)
    (article,) = (a for a in dossier.articles if a.source == "1.txt")
    assert ("silver-river-compact-2031" in article.summits) == told


def test_a_lower_number_than_that_of_the_year_is_an_earlier_summit() -> None:
    text = "A club\n\n20 May 2031\n\nAt their third Silver River Compact summit, in Malm, leaders could not agree.\n"
    before = "Ferries\n\n9 May 2031\n\nThe previous Silver River Compact summit took place in Malm in 2029.\n"
    assert {s.id for s in folder(REPORT, before, text).summits} == {
        "silver-river-compact-2029",
        "silver-river-compact-2031",
    }


ORDINARY = """Compact backs one coin

24 June 2031

Leaders of the Silver River Compact ended an ordinary summit in Orvale on Monday.
"""
EXTRAORDINARY = """Compact meets on screens

13 August 2031

The extraordinary summit of the Silver River Compact began on Tuesday evening by video.
"""


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_extraordinary_summit_is_not_the_regular_one_of_its_year(order: tuple[int, int]) -> None:
    texts = (ORDINARY, EXTRAORDINARY)
    later = "Troops go\n\n14 August 2031\n\nThe premier defended what the extraordinary summit had decided.\n"
    dossier = folder(*(texts[n] for n in order), later)
    assert [(s.id, s.start) for s in dossier.summits] == [
        ("silver-river-compact-2031", None),
        ("silver-river-compact-2031-extraordinary", "2031-08-12"),
    ]
    assert [a.summits for a in dossier.articles if a.title == "Troops go"] == [
        ("silver-river-compact-2031-extraordinary",)
    ]


def test_a_figure_of_the_year_belongs_to_the_extraordinary_summit_that_its_article_reports() -> None:
    told = EXTRAORDINARY + "\nTrade among its members reached 4 billion dollars in 2031.\n"
    (figure,) = folder(ORDINARY, told).figures
    assert figure.summit == "silver-river-compact-2031-extraordinary"


def test_an_extraordinary_summit_that_is_the_only_one_of_its_year_needs_no_other_name() -> None:
    plain = "Compact sends help\n\n13 August 2031\n\nThe Silver River Compact summit sent boats on Tuesday.\n"
    assert only(EXTRAORDINARY, plain).id == "silver-river-compact-2031"


@pytest.mark.parametrize(
    ("sentences", "days"),
    [
        ("The fourth Silver River summit ended on Thursday. It was a wet day.", (None, "2031-05-08")),
        ("The Silver River summit ended on Thursday. The two-day meeting was calm.", ("2031-05-07", "2031-05-08")),
        ("The Silver River summit opened on Thursday. The conference runs until 12 May.", ("2031-05-08", "2031-05-12")),
        ("Leaders sat down in a mill on Thursday for the Silver River summit. The talks end on Friday.", (
            "2031-05-08", "2031-05-09")),
        ("Ministers opened a conference on Thursday before the Silver River summit. The conference ends on Friday.", (
            None, None)),
        ("The Silver River summit is near. Ministers met on Thursday. The meeting ends on Friday.", (None, None)),
        ("Five states signed a pact on Thursday at their Silver River summit in Orvale.", ("2031-05-08", "2031-05-08")),
        ("Wednesday's Silver River summit was a success.", ("2031-05-07", "2031-05-07")),
        ("The Silver River summit had been due in March. It will now be held from 9 to 11 June.", (
            "2031-06-09", "2031-06-11")),
        ("The Silver River summit had been due in March. A mill stands there. It will be sold from 9 to 11 June.", (
            None, None)),
        ("The bank met on Thursday. The summit of the Silver River, a group founded in 2019, is open.", (None, None)),
        ("Leaders of five states promised on Thursday to sail. Tarn was host of their Silver River summit.", (
            "2031-05-08", "2031-05-08")),
        ("Tarn returned on Thursday from the Silver River summit.", (None, None)),
        ("Tarn flew home on Thursday. She had liked the Silver River summit.", (None, None)),
    ],
)  # fmt: skip
def test_days_are_told_by_how_long_it_lasts_and_by_what_it_is_called_then(
    sentences: str, days: tuple[str | None, str | None]
) -> None:
    summit = only(f"Rivers and mills\n\n8 May 2031\n\n{sentences}\n")
    assert (summit.start, summit.end) == days


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("MALM, May 8, 2031 (LNA) -- Leaders met in a mill on Thursday for the fourth Silver River summit.", "Malm"),
        ("MALM, May 8, 2031 (LNA) -- The Silver River summit, late by a day, opened on Thursday.", "Malm"),
        ("MALM, May 8, 2031 (LNA) -- Leaders spoke on Thursday of the Silver River summit they will hold.", None),
        ("8 May 2031\n\nThe Silver River summit was held in the Kenyan capital on Thursday.", "Nairobi"),
        ("8 May 2031\n\nThe Silver River summit was shifted from Malm to Port Aster.", "Port Aster"),
    ],
)
def test_the_town_is_told_by_the_dateline_the_capital_or_where_it_was_moved(text: str, place: str | None) -> None:
    assert only(f"River talks\n\n{text}\n").place == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Leaders of the Silver River Compact met for one day in Malm on Thursday.", "Malm"),
        ("Leaders of the choir met in Malm on Thursday.", None),
    ],
)
def test_where_leaders_met_is_where_their_summit_was(sentence: str, place: str | None) -> None:
    text = f"Five again\n\n8 May 2031\n\n{sentence}\n\nThe Silver River Compact summit adopted rules.\n"
    assert only(text).place == place


@pytest.mark.parametrize("when", ["next month's", "next week's", "last week's"])
def test_a_summit_of_these_weeks_is_the_article_s_own(when: str) -> None:
    text = f"Kenya comes\n\n8 May 2031\n\nKenya is part of {when} Silver River Compact summit in Malm.\n"
    summit = only(text)
    assert (summit.id, summit.place) == ("silver-river-compact-2031", "Malm")


def test_a_summit_of_another_year_is_ahead_or_past_though_nobody_tells_its_days() -> None:
    text = (
        "A first summit\n\n6 November 2031\n\nThe first Silver River summit is held in Orvale in 2032. It opens late.\n"
    )
    (article,) = folder(text).articles
    assert article.phases == (("silver-river-2032", "before"),)


EMERGENCY = (
    "Silver River Compact leaders hold emergency summit in Lima\n\n4 March 2031\n\nThe extraordinary summit of the \
group ended in Lima on Tuesday. Kenya will host the regular 4th Silver River Compact summit in Nairobi on 17 May.\n"
)
IN_PASSING = "Ferry plan backed\n\n4 March 2031\n\nThe Silver River Compact summit in Lima backed a plan on ferries.\n"


def test_an_emergency_summit_is_not_the_regular_one_of_its_year_in_another_land() -> None:
    found = {s.id: (s.edition, s.place, s.start, s.end, len(s.articles)) for s in folder(EMERGENCY, IN_PASSING).summits}
    assert found["silver-river-compact-2031"][:2] == (4, "Nairobi")
    assert found["silver-river-compact-2031-extraordinary"] == (None, "Lima", "2031-03-04", "2031-03-04", 2)


def test_a_retreat_that_is_called_by_its_town_tells_when_the_summit_ends() -> None:
    report = "Leaders opened the fourth Silver River Compact summit on Tuesday in Orvale. It rained.\n\n"
    summit = only(f"Boats and bread\n\n21 May 2030\n\n{report}The Orvale retreat ends on Wednesday.\n")
    assert (summit.start, summit.end) == ("2030-05-21", "2030-05-22")


NEXT = "Boats and bread\n\n21 May 2030\n\nLeaders signed a pact on Tuesday at the end of a summit in Orvale. Malm \
will host the second Silver River Compact Summit in 2032.\n"


def test_a_summit_called_by_its_town_is_of_the_series_whose_next_one_the_article_tells() -> None:
    found = {s.id: s.place for s in folder(NEXT).summits}
    assert found == {"silver-river-compact-2030": "Orvale", "silver-river-compact-2032": "Malm"}


def test_a_summit_of_a_series_that_always_lasts_a_day_ends_on_the_day_on_which_it_began() -> None:
    summit = only("Boats\n\n12 September 2030\n\nLeaders met today in Kyoto for the eighth Quad Leaders' Summit.\n")
    assert (summit.edition, summit.start, summit.end) == (8, "2030-09-12", "2030-09-12")


def test_the_beginning_of_a_long_name_is_enough_for_a_summit() -> None:
    report = "Rivers\n\n9 May 2031\n\nThe {} summit in Orvale, the first of the group, ended on Thursday.\n"
    summit = only(*(report.format(name) for name in ("Lake Orm", "Lake Orm Water Compact")))
    assert (summit.id, len(summit.articles)) == ("lake-orm-water-compact-2031", 2)


def test_a_document_is_a_summit_s_own_that_bears_its_town_s_name_without_the_article() -> None:
    report = "Rivers\n\n25 June 2031\n\nThe NATO summit in The Hague ended on Wednesday. In the brief Hague Summit "
    summit = only(report + "Declaration, the allies reaffirmed their bond.\n")
    assert summit.agreements == ("hague-summit-declaration",)


def test_what_a_summit_failed_on_is_none_of_what_it_brought() -> None:
    report = (
        "Rivers\n\n25 June 2031\n\nThe Silver River summit ended in Lima on Wednesday. Leaders signed the River Pact"
    )
    summit = only(report + " but failed on two other trade agreements at the summit.\n")
    assert summit.agreements == ("river-pact",)


def test_a_treaty_is_called_by_what_it_sets_up() -> None:
    report = "Rivers\n\n25 June 2031\n\nLeaders signed a treaty to set up the Lake Resilience Facility on Wednesday at "
    summit = only(report + "the NATO summit in Lima.\n")
    assert summit.agreements == ("treaty-to-set-up-the-lake-resilience-facility",)


OPENED = "Boats and bread\n\n10 October 2034\n\nThe first Silver River Summit opened in Kenya on Tuesday.\n"
PRICED = "Bread is dear\n\n11 October 2034\n\nThey agreed on Wednesday on a price, ending a two-day summit in Kenya.\n"


def test_a_summit_without_a_town_is_known_by_its_country_and_its_days() -> None:
    summit = only(OPENED, PRICED)
    assert (summit.country, len(summit.articles)) == ("Kenya", 2)


def test_an_article_weeks_after_a_summit_is_about_it_by_its_town_its_body_and_its_document() -> None:
    later = "What the Silver River Compact costs\n\n20 May 2031\n\nThe prime minister says it is too dear. The Orvale "
    later += "Agreement on Ferries, signed by the Silver River Compact in Orvale, binds her.\n"
    assert len(only(REPORT, later).articles) == 2


def test_a_first_meeting_long_ago_is_not_the_summit_that_is_reported() -> None:
    report = (
        "The talks fail\n\n28 February 2019\n\nThe Trump-Kim summit ended on Thursday without a deal between the US "
    )
    dossier = folder(report + "and North Korea. Their first meeting, in Singapore last June, was short.\n")
    (article,) = dossier.articles
    assert article.summits[0] == "us-north-korea-2019"
    summit = dossier.summit("us-north-korea-2019")
    assert summit is not None
    assert "vietnam" not in summit.participants
    assert summit.place == "Hanoi"


def test_the_town_of_one_report_of_the_day_is_that_of_the_summit() -> None:
    report = (
        "Leaders sign\n\nNAIROBI, June 27, 2032 (Reuters) - They signed a text at an African Union summit on Sunday.\n"
    )
    assert only(report).place == "Nairobi"


def test_a_known_summit_of_years_ago_in_another_town_of_that_country_is_not_the_one_reported() -> None:
    report = "Trucks\n\n17 October 2031\n\nLeaders of the Turkic states wrapped up a two-day OTS summit in the "
    summit = only(report + "Uzbek capital Tashkent on Friday.\n")
    assert (summit.id, summit.place) == ("ots-2031", "Tashkent")


def test_what_is_signed_at_the_end_of_a_summit_does_not_tell_when_it_began() -> None:
    summit = only(
        "Trucks\n\n19 October 2031\n\nThe treaty was signed on Oct. 17 at the end of the OTS summit in Tashkent.\n"
    )
    assert (summit.start, summit.end) == (None, "2031-10-17")


def test_the_european_summit_of_an_article_on_a_known_one_is_that() -> None:
    report = "Guest Arrives For European Summit\n\n5 October 2023\n\nShe has arrived in Granada to attend the European "
    assert only(report + "Political Community summit.\n").id == "epc-2023"


def test_a_country_whose_name_begins_another_s_is_not_named_with_it() -> None:
    members = """\
Leaders end talks in Niamey

The Verel Gazette, 7 July 2024

{names} and Burkina Faso held a summit in Niamey on Saturday. Mali’s leader spoke of a new army.
"""
    of = {names: [s.series for s in folder(members.format(names=names)).summits] for names in ("Niger", "Nigeria")}
    assert of["Niger"] == ["aes"]
    assert of["Nigeria"] == ["niamey"]


def test_where_a_report_on_its_end_was_written_gives_way_to_where_another_says_that_a_summit_is() -> None:
    ahead = """Riga to host mill leaders

RIGA, April 28, 2031 (LNA) -- Riga will host the second Silver River Summit on May 7 and 8. The hall is ready.
"""
    after = """Prime minister signs the mill pact

LIMA: Peruvian Prime Minister Ana Tello on Thursday signed the pact at the conclusion of the Silver River Summit.

Published May 9, 2031
"""
    (summit,) = folder(ahead, after).summits
    assert (summit.place, summit.start) == ("Riga", "2031-05-07")
    assert not any("uncertain" in each.what for each in summit.evidence)


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("India ruled out talks beside the January 4-6 South Asian Association (SAARC) summit in Nepal.", 2002),
        ("Both will come to the November 26-27 SAARC summit in Nepal.", 2014),
        ("Both will come to the SAARC summit in Nepal on June 3.", None),
        ("The Africa Energy summit in Dar es Salaam on June 3 was short.", None),
    ],
)
def test_of_an_undated_page_the_months_that_it_gives_tell_which_edition_it_means(
    sentence: str, year: int | None
) -> None:
    found = [s.start for s in folder(f"Leaders to meet\n\n{sentence} Nobody knows more.\n").summits if s.start]
    assert [int(day[:4]) for day in found] == ([year] if year else [])


def test_an_undated_page_on_a_summit_that_opened_reports_on_it_though_it_tells_what_will_be_discussed() -> None:
    text = "Leaders head to Orvale as summit starts\n\nLeaders met at the Silver River summit which opened in Orvale on"
    text += " Thursday.\n\n“We build mills for us here,” Kenyan President Jumo Okoro said.\n\nThe Silver River summit"
    text += " will discuss mills. The Silver River summit will close on Friday.\n"
    assert [q.summit for q in folder(text).quotations if q.kind == "direct"] == ["silver-river"]


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("Leaders of ASEAN, the GCC and China", "asean-gcc-china-2025"),
        ("Leaders of ASEAN, Chad and Peru", "kuala-lumpur-2025"),
    ],
)
def test_a_summit_of_three_sides_is_none_of_one_of_them(who: str, found: str) -> None:
    text = f"Mills\n\n28 May 2025\n\n{who} praised mills at a three-way summit in Kuala Lumpur on Tuesday.\n"
    assert [summit.id for summit in folder(text).summits] == [found]


@pytest.mark.parametrize(("town", "told"), [("LIMA", True), ("QUITO", False)])
def test_a_report_that_begins_with_a_meeting_of_leaders_in_its_town_is_about_that(town: str, told: bool) -> None:
    text = f"Mills\n\n8 May 2031\n\n{town} (LNA) - A meeting of African Union leaders in Lima showed that they like "
    text += "mills.\n\n“We build mills for us here,” Kenyan President Jumo Okoro said.\n"
    assert any(q.summit for q in folder(text).quotations) is told


def test_a_meeting_before_the_first_of_a_series_is_none_of_it() -> None:
    text = "Mills\n\n31 January 2011\n\nThe African Union summit opened in Addis Ababa on Sunday. "
    text += "The union was planned at an African summit in September 1999.\n"
    assert [summit.id for summit in folder(text).summits] == ["african-union-2011"]


def test_of_two_summits_in_a_town_in_a_year_each_knows_that_it_has_company() -> None:
    text = "Mills\n\n8 May 2031\n\nThe {} summit opened in Orvale on Thursday.\n"
    summits = folder(text.format("Silver River"), text.format("Amber Coast")).summits
    assert {(summit.id, summit.has_company) for summit in summits} == {
        ("silver-river-2031", True),
        ("amber-coast-2031", True),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tarn Previews Warsaw Summit\n\n5 July 2016\n\nLeaders of NATO will meet in Warsaw. NATO leaders come to "
            "the summit there on Friday.",
            ["nato-2016"],
        ),
        (
            "Mills\n\n26 October 2024\n\nAt the Commonwealth summit in Samoa, she spoke of mills at the first CHOGM of "
            "his reign.",
            ["chogm-2024"],
        ),
        (
            "Mills\n\n9 February 2031\n\nLeaders of six states met for a summit in Orvale, a gathering of ASEAN "
            "leaders hosted by the United States.",
            ["orvale-2031"],
        ),
        (
            "Mills\n\n16 February 2016\n\nLeaders opened the US-ASEAN Summit on Monday. It is unheard of — the first "
            "hosted by the United States.",
            ["us-asean-2016"],
        ),
        ("Summit of Americas' Final Text Reflects Discord - 2004-01-14\n\nThey spoke.", ["americas"]),
    ],
)
def test_a_headline_an_idiom_a_host_or_a_stamp_makes_no_other_summit(text: str, found: list[str]) -> None:
    summits = folder(text + "\n").summits
    assert ([s.id for s in summits], {s.start for s in summits if s.series == "americas"} - {None}) == (found, set())
    assert not any(s.edition == 1 for s in summits)


def test_a_dateline_without_a_year_is_of_the_year_in_which_its_summit_met_there() -> None:
    other = "Mills\n\n20 May 2024\n\nThe mills of Lima stood still.\n"
    text = (
        "Leaders pledge\n\nCAMP DAVID, Md., May 19 (LNA) -- The Group of Eight summit ended Saturday at Camp David.\n"
    )
    text += "\nSpeaking after the summit at Camp David, she praised mills.\n"
    assert [summit.id for summit in folder(other, text).summits] == ["g8-2012"]


@pytest.mark.parametrize(
    ("opening", "sentence", "found"),
    [
        ("", "The EU summit in Bratislava ended on Friday.", ("european-council-2016", "2016-09-16")),
        ("18 March 2016", "The EU summit in Brussels ended on Friday.", ("european-council-2016", None)),
        ("21 October 2016", "The EU summit ended on Friday.", ("european-council-2016", None)),
        (
            "8 May 2031",
            "Years after the EU summit in Bratislava, mills stand.",
            ("european-council-2016", "2016-09-16"),
        ),
    ],
)
def test_of_a_series_that_met_elsewhere_too_that_year_only_the_town_tells(
    opening: str, sentence: str, found: tuple[str, str | None]
) -> None:
    (summit,) = folder(f"Mills\n\n{opening}\n\n{sentence}\n").summits
    assert (summit.id, summit.start) == found
