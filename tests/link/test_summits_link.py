"""The summits of a folder, their articles, and what was said and signed there."""

from __future__ import annotations

import pytest
from invented_folder import AFTERWARDS, OPENING, PREVIEW, UNDATED, folder

ID = "lakes-compact-2024"


def test_a_series_nobody_knows_is_one_summit_across_articles() -> None:
    summit = folder(OPENING, AFTERWARDS, PREVIEW).summit(ID)
    assert summit is not None
    assert (summit.edition, summit.place, summit.start, summit.end) == (3, "Orvale", "2024-03-14", "2024-03-15")
    assert len(summit.articles) == 3
    assert summit.previous == "lakes-compact-2018"


def test_each_article_has_its_phase() -> None:
    dossier = folder(OPENING, AFTERWARDS, PREVIEW)
    phases = {a.source: dict(a.phases).get(ID) for a in dossier.articles}
    assert phases == {"0.txt": "during", "1.txt": "after", "2.txt": "before"}


def test_words_are_placed_at_the_summit_only_if_they_were_said_there() -> None:
    dossier = folder(OPENING, AFTERWARDS, PREVIEW)
    there = {q.text.rstrip(".,"): q.summit for q in dossier.quotations if q.kind != "indirect"}
    assert there["We will not let the rivers divide us any longer"] == ID
    assert there["This is a gathering of people who do not trust one another"] is None
    assert there["the most important text in a generation"] is None
    assert there["I expect very little of them"] is None


def test_what_was_signed_there_belongs_to_the_summit() -> None:
    dossier = folder(OPENING, AFTERWARDS)
    summit = dossier.summit(ID)
    assert summit is not None
    names = [e.name for key in summit.agreements if (e := dossier.entity(key))]
    assert names == ["Orvale Declaration on Shared Waters"]


def test_an_article_without_a_date_takes_it_from_the_summit_s_days() -> None:
    dossier = folder(PREVIEW, UNDATED)
    undated = next(a for a in dossier.articles if a.source == "1.txt")
    assert (undated.published, undated.published_known) == ("2024-03-14", "inferred")
    assert "2024-03-13" in [e.date for e in dossier.events_in(undated.id)]


NEXT_ONE_TOO = """Riga summit ends with port fund

15 March 2024

The Amber Forum summit in Riga wrapped up with a promise. It was the group's sixth summit.

Estonia's prime minister said Tallinn would host the seventh summit in May 2025.
"""


def test_the_next_edition_in_another_town_is_a_summit_of_its_own() -> None:
    """Neither its number nor its year goes to the one that the article is about; a body's own number does."""
    dossier = folder(NEXT_ONE_TOO)
    told = {s.id: (s.edition, s.place) for s in dossier.summits}
    assert told == {"amber-forum-2024": (6, "Riga"), "amber-forum-2025": (7, "Tallinn")}


def test_an_article_that_names_the_town_alone_is_about_the_summit_that_another_names() -> None:
    """Place and year agree, and there is only one there."""
    dossier = folder(NEXT_ONE_TOO, "Leaders pledge billions at Riga summit\n\n14 March 2024\n\nThey left early.\n")
    summit = dossier.summit("amber-forum-2024")
    assert summit is not None
    assert len(summit.articles) == 2


def test_the_days_of_a_summit_are_those_on_which_it_was_opened_and_closed() -> None:
    """Told by two articles by their weekdays; what is left open opens nothing."""
    opened = "Ports meet\n\n11 September 2025\n\nThe second summit of the Caspian Six opened in Baku today.\n"
    closed = (
        "Ports agree\n\n12 September 2025\n\n"
        "The Caspian Six wound up their second summit in Baku on Friday, but left open who would pay.\n"
    )
    (summit,) = folder(opened, closed).summits
    assert (summit.start, summit.end) == ("2025-09-11", "2025-09-12")


def test_an_article_that_names_the_group_is_about_the_summit_that_others_report_on() -> None:
    """It says "the summit" only; another year's article is about another."""
    report = "Ports meet\n\n11 September 2025\n\nThe second summit of the Caspian Six opened in Baku on Thursday.\n"
    later = "A railway for nobody\n\n{}\n\nThe Caspian Six left a map behind at the summit, and no money.\n"
    dossier = folder(report, later.format("15 September 2025"), later.format("15 September 2027"))
    about = {a.published[:4]: a.summits for a in dossier.articles if a.published and a.source != "0.txt"}
    assert about == {"2025": ("caspian-six-2025",), "2027": ()}


def test_a_declaration_with_the_name_of_the_town_is_the_summit_s() -> None:
    """Nobody need say that it was adopted; one of another town is of another summit."""
    text = "Ports agree\n\n12 September 2025\n\nThe Caspian Six summit in Baku ended on Friday. {} binds them.\n"
    here, there = (folder(text.format(name)).summits[0] for name in ("The Baku Declaration", "The Aktau Declaration"))
    assert (here.agreements, there.agreements) == (("baku-declaration",), ())


def test_words_of_an_earlier_summit_are_of_that_one() -> None:
    """The sentence begins with it, or with its year; neither is said at this year's."""
    dossier = folder(
        "Rivers talks end\n\nSAMARKAND, 12 September 2025 — The second Amu Darya summit ended here on Friday.\n\n"
        "“We are ready,” Uzbek President Shavkat Mirziyoyev told the summit.\n\n"
        "At the first Amu Darya summit, held in Tashkent in May 2023, Mirziyoyev had warned: “It will not wait.”\n\n"
        "In 2023, Mirziyoyev told his guests “nothing but the truth about rivers”.\n"
    )
    said = {q.text: q.summit for q in dossier.quotations}
    assert list(said.values()) == ["amu-darya-2025", "amu-darya-2023", None]


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("It follows the first such summit in Bergen in 2021, when President Ilse Varn said that {}.", "2021"),
        ("President Ilse Varn, who led the first such summit in Bergen in 2021, when it snowed, said that {}.", "2024"),
    ],
)
def test_what_was_said_when_an_earlier_summit_was_held_was_said_there(sentence: str, there: str) -> None:
    words = "the canals would be dredged"
    dossier = folder(
        "Lakes summit opens in Oslo\n\nJune 3, 2024 - The Nordic Lakes Summit opened in Oslo on Monday.\n\n"
        + sentence.format(words)
        + "\n"
    )
    (said,) = dossier.quotations
    assert (said.text, said.summit) == (words, f"nordic-lakes-{there}")


def test_a_year_before_the_summit_is_its_year() -> None:
    """ "In 2023, at the first summit in Constanța" is no summit of the article's own year."""
    text = "Talks stumble\n\n5 March 2026\n\nMs Tarn told the Danube-Levant summit so.\n\n{}\n"
    dossier = folder(text.format("In 2023, at the first summit in Constanța, they had promised more."))
    assert [s.id for s in dossier.summits] == ["danube-levant-2023", "danube-levant-2026"]


ALLIES = """NATO allies agree to spend more

The Hague, 25 June 2025 — NATO leaders on Wednesday agreed to spend more on roads and bridges.

“It will be a leap,” Secretary-General Mark Rutte said as he opened the meeting.

Next year's summit will be held in Ankara. The 2024 summit took place in Washington.
"""


def said_at(text: str) -> dict[str, int]:
    """Summit's id → how many quotations were said there."""
    dossier = folder(text)
    return {s.id: sum(q.summit == s.id for q in dossier.quotations) for s in dossier.summits}


def test_what_is_written_in_the_days_of_a_known_summit_is_about_it_though_it_never_says_so() -> None:
    """It names the body and the town; the editions before and after are summits of their own."""
    assert said_at(ALLIES) == {"nato-2024": 0, "nato-2025": 1, "nato-2026": 0}


@pytest.mark.parametrize(("printed", "instead"), [("The Hague", "Leiden"), ("25 June", "25 May"), ("NATO ", "Twelve ")])
def test_a_summit_of_another_day_town_or_body_is_not_taken_for_it(printed: str, instead: str) -> None:
    """Nor is anything said to have been said at the one of last year."""
    assert not any(said_at(ALLIES.replace(printed, instead)).values())


def test_leaders_of_a_known_body_meet_at_its_summit() -> None:
    """ "Leaders of the Group of 20 … at the start of their summit"."""
    text = "Declaration adopted\n\n22 November 2025\n\nLeaders of the Group of 20 adopted it at their summit.\n"
    assert list(said_at(text)) == ["g20-2025"]


def test_a_known_summit_brings_its_days_and_edition() -> None:
    text = "G20 leaders meet\n\n19 November 2024\n\nLula closed the G20 summit in Rio de Janeiro on Tuesday.\n"
    summit = folder(text).summit("g20-2024")
    assert summit is not None
    assert (summit.edition, summit.start, summit.end, summit.country) == (19, "2024-11-18", "2024-11-19", "Brazil")


def test_a_meeting_named_in_passing_takes_nobody_from_a_sentence() -> None:
    """A country that the folder names elsewhere is no list of the members; a report on the meeting is."""
    passing = OPENING + "\nThe United States had said as much at the G7 summit in Hiroshima in May 2023.\n"
    summit = folder(passing).summit("g7-2023")
    assert summit is not None
    assert summit.participants == ()
    report = "G7 leaders meet\n\n20 May 2023\n\nThe United States and Japan spoke at the G7 summit in Hiroshima.\n"
    told = folder(report).summit("g7-2023")
    assert told is not None
    assert set(told.participants) == {"united-states", "japan"}


def test_a_summit_that_is_moved_is_one_summit_shown_as_uncertain() -> None:
    moved = "Summit moved\n\n1 March 2024\n\nThe third Lakes Compact summit will be held in Dremmen on 14-15 March.\n"
    dossier = folder(moved, OPENING)
    (summit,) = [s for s in dossier.summits if s.id.startswith(ID)]
    assert any("uncertain" in e.what and "Dremmen" in e.what for e in summit.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing\n\nThe summit of the mountain is cold in winter, he said.\n",
        "Odd\n\n31 February 2024\n\nThe 0th G7 summit in Nowhere on 45 May 2024 ended on 30 February 2023.\n",
        "summit summit summit\n\nsummit\n",
        "The second second G7 summit\n\nThe first G7 summit in 1723. The 99th G7 summit in Lima, Lima, on Monday.\n",
    ],
)
def test_contradictions_and_impossible_dates_never_stop_the_linking(text: str) -> None:
    assert folder(text, OPENING).summit(ID) is not None


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The third Lakes Compact summit in Orvale has been postponed to 2 May 2024.", "put off"),
        ("The third Lakes Compact summit in Orvale in May 2024 was called off.", "called off"),
        ("The third Lakes Compact summit in Orvale in May 2024 was originally planned for Dremmen.", "moved"),
        ("A vote on fish was postponed until the third Lakes Compact summit in Orvale in May 2024.", None),
        ("Leaders moved closer at the third Lakes Compact summit in Orvale in May 2024.", None),
    ],
)
def test_what_was_put_off_stays_as_evidence(sentence: str, claim: str | None) -> None:
    dossier = folder(f"Lakes Compact summit news\n\n1 March 2024\n\n{sentence}\n\n“So it is,” said Ilse Tarn.\n")
    claims = [e.what for s in dossier.summits for e in s.evidence if e.what.startswith("uncertain")]
    assert claims == ([f"uncertain: {claim} (“{sentence}”)"] if claim else [])


CLOSING = """Reef nations sign fishing pact

By Alani Tuvale, in Selwyn Harbour
14 August 2024

The Selwyn Compact was signed on Wednesday at the close of the two-day Reef Nations summit, the third of its kind.

“From January a day at sea will cost more,” Premier Tarcis Molvar said.
"""
ROUNDUP = """Roundup: Reef nations conclude talks on fishing days

SELWYN HARBOUR, Aug. 15, 2024 (Xinhua) -- The third Reef Nations Summit concluded here on Wednesday with a compact.

The next summit will be held in Funava in 2026.
"""
COLUMN = """The fish will not wait for the ministers

By Marcel Kalt
Saturday 10 August 2024

On Tuesday the leaders of the reef nations arrive for their third summit, and every hotel has been painted.

A reef summit is many things, my cousin says, and a meal is one of them.
"""
WIRE = """Fishing talks end with deal in principle

By SAMAR HOLD
August 14, 2024

SELWYN HARBOUR (AP) — Five neighbors agreed Wednesday to share the sea, capping a summit that nearly collapsed.

Premier Tarcis Molvar called it a good day for fish.
"""


def test_how_long_a_summit_lasts_tells_its_first_day() -> None:
    summit = folder(CLOSING).summit("reef-nations-2024")
    assert summit is not None
    assert (summit.start, summit.end) == ("2024-08-13", "2024-08-14")


def test_reports_from_one_town_tell_where_a_summit_was() -> None:
    summit = folder(CLOSING, ROUNDUP).summit("reef-nations-2024")
    assert summit is not None
    assert summit.place == "Selwyn Harbour"


def test_a_summit_without_a_name_is_that_of_its_days_and_town_or_number() -> None:
    dossier = folder(CLOSING, ROUNDUP, COLUMN, WIRE)
    assert {a.source: dict(a.phases).get("reef-nations-2024") for a in dossier.articles} == {
        "0.txt": "during",
        "1.txt": "after",
        "2.txt": "before",
        "3.txt": "during",
    }


def test_any_summit_of_a_region_makes_no_series() -> None:
    text = "Tycoon pays for ships\n\n24 May 2025\n\nA TYCOON stunned leaders at a Baltic summit. They met him in Turku."
    assert [s.series for s in folder(text).summits] == []


ARRIVING = """Leaders gather in Kuala Seri

9 February 2026

KUALA SERI, Feb 9 – Leaders begin arriving here today for the 12th Straits Circle summit, which opens tomorrow.
"""


def test_the_day_on_which_leaders_arrive_is_not_that_on_which_a_summit_opens() -> None:
    (summit,) = folder(ARRIVING).summits
    assert (summit.place, summit.start) == ("Kuala Seri", "2026-02-10")


def test_who_will_host_next_year_makes_no_summit_of_this_year() -> None:
    text = "\n\n".join(
        (
            "Korvia to host next Straits Circle summit",
            "12 February 2026",
            "Korvia will host the 13th summit of the Straits Circle in Inch Bay next year, it said on Thursday.",
        )
    )
    assert [s.id for s in folder(text).summits] == ["straits-circle-2027"]


def test_a_capital_in_a_list_stands_for_its_country() -> None:
    text = (
        "Door left ajar\n\n1 December 2022\n\nThe Reef Water summit in Selwyn on Wednesday left a door ajar between"
        " Ankara and Baghdad, it said.\n\nTurkey and Iraq share the river."
    )
    (summit,) = folder(text).summits
    assert set(summit.participants) == {"turkey", "iraq"}


AWAY = """Quarrel at the Reef Water Summit

12 March 2025

LIMA - The Reef Water Summit opened in Lima on Wednesday with a quarrel.

Peruvian President Tomas Verel said: "We need every drop of it now."

{away}
"""


@pytest.mark.parametrize(
    "away",
    [
        'Kenyan President Amina Oduya, who was not in Lima, said on Wednesday: "They never ask us about it."',
        'Kenyan President Amina Oduya stayed in Nairobi. "They never ask us about it," Oduya said.',
        'Kenyan President Amina Oduya did not attend. "They never ask us about it," she told state television.',
        'Kenyan President Amina Oduya said in Nairobi: "They never ask us about it." Nairobi was calm.',
        'Kenyan President Amina Oduya said on Wednesday in Nairobi: "They never ask us about it." Nairobi was calm.',
        'In a lecture last week, Kenyan President Amina Oduya said: "They never ask us about it."',
        'Former Kenyan President Amina Oduya said: "They never ask us about it."',
    ],
)
def test_who_was_not_there_took_no_part_and_said_nothing_there(away: str) -> None:
    dossier = folder(AWAY.format(away=away))
    (summit,) = dossier.summits
    assert {q.speaker: q.summit for q in dossier.quotations} == {"tomas-verel": summit.id, "amina-oduya": None}
    assert set(summit.participants) == {"peru", "tomas-verel"}


def test_who_stayed_in_the_town_of_the_summit_was_there() -> None:
    away = 'Kenyan President Amina Oduya stayed in Lima till Friday. "They never ask us about it," Oduya said.'
    (summit,) = folder(AWAY.format(away=away)).summits
    assert {"kenya", "amina-oduya"} <= set(summit.participants)


@pytest.mark.parametrize(
    "sentence",
    [
        "Peruvian President Tomas Verel opened the Reef Water Summit on Wednesday.",
        "Peruvian President Tomas Verel spoke first at the Lima Reef Summit.",
    ],
)
def test_the_dateline_of_a_report_tells_where_a_summit_was(sentence: str) -> None:
    (summit,) = folder(f"Quarrel over the reef\n\n12 March 2025\n\nLIMA - {sentence}\n").summits
    assert summit.place == "Lima"


def test_the_day_on_which_somebody_told_a_summit_is_one_of_its_days() -> None:
    text = "Quarrel\n\n14 September 2025\n\nLIMA - Tomas Verel told the Reef Water Summit on Sunday that it was late.\n"
    (summit,) = folder(text).summits
    assert summit.start == "2025-09-14"


SHORT_NAME = (
    "Reef pact at Selwyn summit\n\n13 August 2024\n\n"
    "SELWYN HARBOUR – Leaders launched a fund on Aug 13. It came at the end of the 4th Reef-Atoll Summit.\n\n"
    "The next summit will be held in Port Dremmen in 2026.\n"
)
FROM_AFAR = "Lakeland joins reef fund\n\n14 August 2024\n\nWe welcome the outcome of the Selwyn summit, it said.\n"


def test_a_summit_called_by_the_first_word_of_its_town_is_that_of_the_series() -> None:
    """In the article that names both, and in another that names the town alone; the next one is of the series too."""
    dossier = folder(SHORT_NAME, FROM_AFAR)
    assert {s.id: (s.edition, s.place) for s in dossier.summits} == {
        "reef-atoll-2024": (4, "Selwyn Harbour"),
        "reef-atoll-2026": (5, "Port Dremmen"),
    }
    assert {a.source for a in dossier.articles if "reef-atoll-2024" in a.summits} == {"0.txt", "1.txt"}


def test_a_series_is_one_whether_or_not_it_is_called_a_cooperation() -> None:
    full = "Ports agree\n\n13 August 2024\n\nThe fourth Reef-Atoll Cooperation summit ended in Selwyn on Tuesday.\n"
    short = "A flood of words\n\n14 August 2024\n\nThe Reef-Atoll summit left out the dams.\n"
    (summit,) = folder(full, short).summits
    assert (summit.id, len(summit.articles)) == ("reef-atoll-cooperation-2024", 2)


def test_from_when_to_when_goes_before_the_day_of_a_statement() -> None:
    text = (
        "Briefing on the Lakes Compact Summit (March 10, 2024)\n\nMarch 10, 2024\n\n"
        "The president will travel to Orvale on 14-15 March for the third Lakes Compact Summit. He will not stay.\n"
    )
    summit = folder(text).summit(ID)
    assert summit is not None
    assert (summit.start, summit.end) == ("2024-03-14", "2024-03-15")


def test_the_next_number_of_a_series_is_none_of_this_year() -> None:
    text = (
        "Declaration of the Third Lakes Compact Summit\n\n15 March 2024\n\n"
        "We ask our ministers to agree on the price of water no later than the Fourth Lakes Compact Summit.\n"
    )
    assert [s.id for s in folder(text).summits if s.id.startswith(ID)] == [ID]


IN_THE_SAME_TOWN = """Leaders gather for Caspian talks

13 August 2031

AKTAU, Aug 13 – The Caspian Summit in Aktau opened with a song. “We will not leave without a text,” the host said.
"""
NUMBERED = """Caspian leaders sign a port pact

14 August 2031

VEREL – The ninth Caspian Summit in Aktau ended on Thursday with a pact.
"""
ELSEWHERE = """What became of the Caspian text

16 August 2031

VEREL – The Caspian Summit in Aktau was calm, Olev Sarv said. “Nobody read the text at all,” he said.
"""


def test_a_series_that_meets_again_in_a_town_is_no_meeting_of_old() -> None:
    """By the dateline, or by what another article says; without them it may be a look back."""
    assert [s.id for s in folder(IN_THE_SAME_TOWN).summits] == ["caspian-2031"]
    dossier = folder(NUMBERED, ELSEWHERE)
    assert [(s.id, s.edition) for s in dossier.summits] == [("caspian-2031", 9)]
    assert [s.id for s in folder(ELSEWHERE).summits] == ["caspian-2018"]


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("Olev Sarv, who arrived for the APEC summit on Nov. 16, met the mayor.", None),
        ("Olev Sarv on Nov. 16 urged leaders at the APEC summit in Lima to agree.", None),
        ("Olev Sarv today stressed that the APEC summit in Lima had opened doors.", None),
        ("Olev Sarv on Nov. 16 opened the APEC summit in Lima.", "2031-11-16"),
        ("Olev Sarv on Nov. 16 met the heads of the APEC summit, which opened in Lima that day.", "2031-11-16"),
    ],
)
def test_the_day_of_what_somebody_did_is_not_the_summit_s(sentence: str, start: str | None) -> None:
    (summit,) = folder(f"Ferries stop\n\n17 November 2031\n\n{sentence}\n").summits
    assert summit.start == start


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister met her counterpart on March 10, 2024 on the sidelines of the third Lakes Compact summit.",
        "She paid a visit from March 10 to 12, 2024 and attended the third Lakes Compact summit.",
    ],
)
def test_the_day_of_a_meeting_beside_a_summit_is_not_the_summit_s(sentence: str) -> None:
    summit = folder(f"Ministers meet on water in Orvale\n\n15 March 2024\n\n{sentence} It was a short one.\n").summit(
        ID
    )
    assert summit is not None
    assert (summit.start, summit.end) == (None, None)


def test_a_meeting_called_all_day_leaves_it_to_others_how_many_days_it_lasts() -> None:
    opening = "The fourth Silver River summit opened in Orvale on Thursday."
    (summit,) = folder(
        f"River talks open\n\n14 March 2024\n\n{opening} The all-day meeting ended with a song.\n",
        "River talks go on\n\n15 March 2024\n\nThe fourth Silver River summit goes on. The two-day meeting is long.\n",
    ).summits
    assert (summit.start, summit.end) == ("2024-03-14", "2024-03-15")


def test_a_dateline_without_a_year_may_stand_below_the_points_that_sum_it_up() -> None:
    text = (
        "Water pact signed at last\n\n* Lakes to be shared by four\n\n* Talks go on in May\n\n"
        "ORVALE, March 15 (Reuters) - Leaders signed the pact of the third Lakes Compact summit on Friday.\n"
    )
    dossier = folder(OPENING, text)
    assert [a.published for a in dossier.articles if a.title.startswith("Water pact")] == ["2024-03-15"]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Fri 15.3. at 14.02\n\nLeaders met again.", "2024-03-15"),
        ("Fri 15 Mar, 14:02\n\nLeaders met again.", "2024-03-15"),
        ("10:21 | Orvale, Mar. 15.\n\nLeaders met again.", "2024-03-15"),
        ("Mon 15.3. at 14.02\n\nLeaders met again.", None),
        (
            "ORVALE: Leaders parted on Friday (Mar 15) in the rain, and the hall stood empty at last, cold as before.",
            "2024-03-15",
        ),
    ],
)
def test_a_day_without_its_year_is_one_of_those_on_which_the_others_were_written(head: str, day: str | None) -> None:
    dossier = folder(OPENING, f"Water pact signed\n\n{head}\n\nThe Lakes Compact summit in Orvale was long.\n")
    assert [a.published for a in dossier.articles if a.title == "Water pact signed"] == [day]


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Leaders of the group will meet tomorrow in Orvale for the fourth Silver River summit.", "2024-03-14", None),
        ("Tomorrow leaders gather in Orvale for the two-day Silver River summit.", "2024-03-14", "2024-03-15"),
        ("On Wednesday ministers met in Malm for talks on the Silver River summit.", None, None),
    ],
)
def test_the_day_on_which_people_meet_for_a_summit_is_its_first(
    sentence: str, start: str | None, end: str | None
) -> None:
    (summit,) = folder(f"River talks are near\n\n13 March 2024\n\n{sentence}\n").summits
    assert (summit.start, summit.end) == (start, end)


NO_YEAR = """Verel and Orvale sign pact on ferries at Port Aster summit

PORT ASTER, Lakeland, March 15 (Lake News Agency) -- The two sides signed a pact on Friday at the end of a two-day
summit in this port.
"""


def test_a_dateline_without_its_year_dates_the_summit_of_its_report() -> None:
    dossier = folder("Ferries sail again\n\n16 March 2024\n\nThe ferries sailed on time.\n", NO_YEAR)
    (summit,) = dossier.summits
    assert (summit.id, summit.start, summit.end) == ("port-aster-2024", "2024-03-14", "2024-03-15")


@pytest.mark.parametrize(
    "sentences",
    [
        "The third Silver River summit ended in Orvale. Kenya, Peru and Zambia also signed.",
        "The leaders of Kenya, Peru and Zambia agreed. They did so at the third Silver River summit in Orvale.",
        "The third Silver River summit was in Orvale. Kenya, Peru and Zambia attended it.",
        "The third Silver River summit is over. It was in Orvale.\n\nIt rained.\n\nNobody left. Fish was served."
        "\n\nThe Silver River brings together Kenya, Peru and Zambia.",
    ],
)
def test_those_who_signed_or_came_took_part(sentences: str) -> None:
    (summit,) = folder(f"River talks are over\n\n16 March 2024\n\n{sentences}\n").summits
    assert {"kenya", "peru", "zambia"} <= set(summit.participants)


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting, which the United States has boycotted, ended calmly.",
        "It was boycotted by the United States.",
        "They met despite a US boycott of the talks.",
        "The United States did not attend.",
    ],
)
def test_a_country_that_kept_away_took_no_part_though_it_is_a_member(sentence: str) -> None:
    text = f"Leaders meet in Johannesburg\n\n22 November 2025\n\nThe G20 summit opened in Johannesburg. {sentence}\n"
    summit = folder(f"{text}\nBrazil and South Africa spoke first.\n").summit("g20-2025")
    assert summit is not None
    assert {"brazil", "south-africa"} <= set(summit.participants)
    assert "united-states" not in summit.participants


FORUM = """Atolls sign charter

Quay Radio, 6 March 2031

The ninth Amber Arc Leaders' Forum ended in Silmar on Thursday with a charter of the five atolls.

The previous forum, in Orvale in 2029, ended without a text. {more}
"""
TOWN_ONLY = """Silmar summit ends

The Verel Gazette, 6 March 2031

SILMAR -- The Silmar summit ended here on Thursday with a charter. At the previous summit, in Dremmen in July 2027, the
leaders had only dined.
"""


def test_the_previous_meeting_is_an_edition_of_the_series_in_whatever_way_it_is_called() -> None:
    dossier = folder(FORUM.format(more=""), TOWN_ONLY)
    assert {s.id: s.place for s in dossier.summits} == {
        "amber-arc-2027": "Dremmen",
        "amber-arc-2029": "Orvale",
        "amber-arc-2031": "Silmar",
    }


@pytest.mark.parametrize(
    ("sentence", "summits"),
    [
        ("The tenth forum will be hosted by Fiji in 2033.", {"amber-arc-2029", "amber-arc-2031", "amber-arc-2033"}),
        ("Last year's summit was held in Lima.", {"amber-arc-2029", "amber-arc-2030", "amber-arc-2031"}),
        ("It was the third of its kind after Lima in 2013.", {"amber-arc-2029", "amber-arc-2031"}),
        (
            "They promised at the ninth Amber Arc Leaders' Forum to plant trees by 2044.",
            {"amber-arc-2029", "amber-arc-2031"},
        ),
    ],
)
def test_a_year_is_that_of_the_summit_only_where_it_tells_when_it_was(sentence: str, summits: set[str]) -> None:
    assert {s.id for s in folder(FORUM.format(more=sentence)).summits} == summits


def test_a_town_that_offers_to_be_next_makes_no_summit_of_an_article_that_names_none() -> None:
    text = (
        "Ferry sails\n\n6 March 2031\n\nThe minister said that Dremmen would host the next summit in 2033. She sailed."
    )
    assert folder(text).summits == ()


OF_THE_DAY = """Atolls found a school

The Verel Gazette, {day}

SILMAR -- The presidents of the {body} states left Silmar with a school for sailors. “It is small,” one of them said.
"""


@pytest.mark.parametrize(
    ("day", "body", "about"),
    [
        ("7 March 2031", "Amber Arc", True),
        ("7 April 2031", "Amber Arc", False),
        ("7 March 2031", "Copper Bay", False),
    ],
)
def test_an_article_of_its_days_that_names_body_and_town_is_about_a_summit(day: str, body: str, about: bool) -> None:
    """Though it never says so: the series is known from another article alone."""
    dossier = folder(FORUM.format(more=""), OF_THE_DAY.format(day=day, body=body))
    article = next(a for a in dossier.articles if a.source == "1.txt")
    assert ("amber-arc-2031" in article.summits) is about


def test_a_part_of_the_world_takes_no_part_in_a_summit() -> None:
    more = "The forum was attended by the leaders of Fiji, Tonga and Southeast Asia."
    summit = folder(FORUM.format(more=more)).summit("amber-arc-2031")
    assert summit is not None
    assert "fiji" in summit.participants and "southeast-asia" not in summit.participants


def test_the_old_day_of_what_was_put_off_by_weeks_is_not_its_day() -> None:
    text = """Forum put off for cyclone

3 February 2031

The ninth Amber Arc Leaders' Forum, which was to open in Silmar on 11 February, has been put off by three weeks.
"""
    summit = folder(text).summit("amber-arc-2031")
    assert summit is not None
    assert (summit.place, summit.start) == ("Silmar", None)


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("Silmar Protocol on Grain", True),
        ("Silmar Declaration on the Right to Stay", True),
        ("Orvale Protocol on Grain", False),
    ],
)
def test_a_document_called_by_the_town_is_the_summit_s(name: str, theirs: bool) -> None:
    dossier = folder(FORUM.format(more=f"The {name} has nine lines, the forum heard."))
    summit = dossier.summit("amber-arc-2031")
    assert summit is not None
    assert (name in [e.name for key in summit.agreements if (e := dossier.entity(key))]) is theirs


ENDED = """Atolls agree on lamps

5 March 2031

SILMAR -- The atolls agreed on Wednesday on lamps for their piers.

The fifth summit of the Copper Bay Compact, which ended in this port with songs, was short. The {turn} summit{place}.
"""


@pytest.mark.parametrize(
    ("turn", "place", "editions"),
    [
        ("previous", " was held in Orvale in 2029", {"2029": 4, "2031": 5}),
        ("next", " will be held in Dremmen in 2033", {"2031": 5, "2033": 6}),
        ("earlier", " in Orvale in 2027 had been long", {"2027": None, "2031": 5}),
    ],
)
def test_the_summits_before_and_after_one_have_the_numbers_beside_its_own(
    turn: str, place: str, editions: dict[str, int | None]
) -> None:
    summits = folder(ENDED.format(turn=turn, place=place)).summits
    assert {s.id[-4:]: s.edition for s in summits} == editions


def test_a_summit_that_has_ended_ended_on_the_day_and_in_the_town_of_the_report() -> None:
    summit = folder(ENDED.format(turn="next", place=" is far off")).summit("copper-bay-compact-2031")
    assert summit is not None
    assert (summit.place, summit.end) == ("Silmar", "2031-03-05")


def test_a_summit_that_is_a_year_ahead_comes_after_those_with_days() -> None:
    dossier = folder("""\
Lakes Compact leaders agree on ferries

The Verel Gazette, 12 March 2026

DREMMEN -- The Lakes Compact summit met in Dremmen on 11 and 12 March 2026. The next Lakes Compact
summit will be held in Orvale in 2027, the host said.
""")
    now, then = dossier.summits
    assert (now.place, now.previous, now.next) == ("Dremmen", None, then.id)
    assert (then.place, then.previous, then.next) == ("Orvale", now.id, None)
