"""Dates in the text and what they mean against the article's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.invented_news import any_news, reading_of
from summit_tui.extract.dates import find_dates

WEDNESDAY = "2024-05-15"


LONG_WORDS = (
    "“In an interview with the Courier on Monday, the envoy of Kesh said that " + "very " * 60 + "much is wrong.”"
)


def test_an_event_gives_its_whole_sentence() -> None:
    (event,) = find_dates(reading_of(LONG_WORDS, WEDNESDAY))
    assert event.text == LONG_WORDS


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Imara Quill arrived on Monday.",
        "St. Orm and Ms. Vale met on Monday. It rained.",
        "On Monday the ministry freed forty sailors for Sgt. Imara Quill and Cmdr. Orm Vale. It rained.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    (event,) = find_dates(reading_of(sentence, WEDNESDAY))
    assert event.text == sentence.partition(" It ")[0]


def test_of_a_text_without_stops_whole_words_around_the_date_are_given() -> None:
    (event,) = find_dates(reading_of("many " * 300 + "came on Monday " + "to see " * 300, WEDNESDAY))
    assert event.text.startswith("… many many")
    assert event.text.endswith(("to see to …", "to see …"))
    assert "came on Monday to see" in event.text


def test_a_year_that_tells_which_summit_dates_nothing_else() -> None:
    assert find_dates(reading_of("Trade has risen sharply since the first summit in 2021.", WEDNESDAY)) == ()


@pytest.mark.parametrize(
    ("sentence", "date", "end"),
    [
        ("The ferries stopped on Monday.", "2024-05-13", None),
        ("The ministers will meet on Monday in Orvale.", "2024-05-20", None),
        ("She will stay in Orvale from Monday to Wednesday.", "2024-05-20", "2024-05-22"),
        ("He arrived on Wednesday.", "2024-05-15", None),
        ("The prime minister of Orvale arrives on Wednesday.", "2024-05-15", None),
        ("She promised on Monday to travel to any town with a table.", "2024-05-13", None),
        ("He urged them to show courage and sign in June the pact.", "2024-06", None),
        ("They hope to have it approved in August, she said.", "2024-08", None),
        ("The union put off until July the signing of the pact.", "2024-07", None),
        ("The talks failed in June.", "2023-06", None),
        ("He began to work in March.", "2024-03", None),
        (
            "Presidents of six states of the gulf meet in Orvale from Thursday for the fourth summit.",
            "2024-05-16",
            None,
        ),
        ("On Tuesday the leaders of the lake nations arrive for their third summit.", "2024-05-21", None),
        ("The three-day fair, open again, ends on Friday with a parade.", "2024-05-17", None),
        ("The seven are meeting in Orvale until Friday.", "2024-05-17", None),
        ("The seven met in Orvale until Friday.", "2024-05-10", None),
        ("The leaders fly to Orvale on Thursday.", "2024-05-16", None),
        ("The pact will be signed next May.", "2025-05", None),
        ("Verel will host the next fair, together with the ports, in Orvale in November.", "2024-11", None),
        (
            "They will work with the league to make a success of the fourth meeting of ferry owners in Orvale in June.",
            "2024-06",
            None,
        ),
        ("A statement said the mayor would return to Orvale on Saturday.", "2024-05-18", None),
        ("She arrived in Orvale this evening.", "2024-05-15", None),
        ("Mr Vale, who faces an election in March, said nothing.", "2025-03", None),
        ("The pledge was signed last night.", "2024-05-14", None),
        ("She added that it would come into force in March.", "2025-03", None),
        ("He said that the town would have new pumps by February.", "2025-02", None),
        ("When ministers open the summit on Friday, she will be at home.", "2024-05-17", None),
        ("The dam opened last week.", "2024-05-06", "2024-05-12"),
        ("The harbour was closed last year.", "2023", None),
        ("The treaty was signed in September.", "2023-09", None),
        ("The talks will resume in September.", "2024-09", None),
        ("They met in March this year.", "2024-03", None),
        ("The league was founded in 1987.", "1987", None),
        ("The pact was signed on 3 June 2019.", "2019-06-03", None),
        ("The summit runs from May 28 to June 2, 2024.", "2024-05-28", "2024-06-02"),
        ("Exports fell in the first quarter of 2022.", "2022-01", "2022-03"),
        ("They broke off relations thirty-one years ago.", "1993", None),
        ("The border was drawn in the 1950s.", "1950", "1959"),
        ("Over the next two years the port will grow.", "2024", "2026"),
        ("The vote was held yesterday.", "2024-05-14", None),
        ("Exports fell last quarter.", "2024-01", "2024-03"),
        ("The mayors will meet this weekend.", "2024-05-18", "2024-05-19"),
        ("They met last weekend.", "2024-05-11", "2024-05-12"),
        ("The talks resume next weekend.", "2024-05-25", "2024-05-26"),
        ("The vote was held last Wednesday.", "2024-05-08", None),
        ("The port closed two months ago.", "2024-03", None),
        ("It opened a decade ago.", "2014", None),
        ("The harbour froze on 29 February.", "2024-02-29", None),
        ("They will sail on May 1 next year.", "2025-05-01", None),
        ("The ferries will sail on 2 February.", "2025-02-02", None),
        ("The fair ran from 28 December to 3 January.", "2023-12-28", "2024-01-03"),
        ("The fair ran from 28 December to 3 January 2022.", "2021-12-28", "2022-01-03"),
        ("The fair will run from 28 December to 3 January next year.", "2024-12-28", "2025-01-03"),
        ("The fair had been due to run from December 28 to January 3.", "2023-12-28", "2024-01-03"),
        ("They dine tonight in Orvale.", "2024-05-15", None),
    ],
)
def test_a_date_is_resolved_against_the_article_s_own(sentence: str, date: str, end: str | None) -> None:
    (event,) = find_dates(reading_of(sentence, WEDNESDAY))
    assert (event.date, event.end) == (date, end)
    assert event.text == sentence


def test_a_day_after_something_dates_what_came_before() -> None:
    text = "The leaders met on Tuesday.\nThe talks came a day after the two states exchanged maps."
    dates = [e.date for e in find_dates(reading_of(text, WEDNESDAY))]
    assert dates == ["2024-05-14", "2024-05-13"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister may march on.",
        "The town has 2,019 houses.",
        "It cost $2024.",
        "He is 45 years old today's papers say.",
        "The dams are measured every Monday.",
        "The council sits each Tuesday at noon.",
        "ORVALE, Lakeland, May 15 (Lake News Agency) -- The ferries sail again.",
        "Porto do Lago, Lakeland, 15 May 2024 (EFE).- The ferries sail again.",
    ],
)
def test_what_is_no_date_comes_every_week_or_is_the_datelines_gives_none(sentence: str) -> None:
    assert find_dates(reading_of(sentence, WEDNESDAY)) == ()


@pytest.mark.parametrize("day", ["31 February 2024", "February 30", "31 June 2024"])
def test_a_day_that_cannot_be_gives_its_month_and_is_called_uncertain(day: str) -> None:
    (event,) = find_dates(reading_of(f"The vote was set for {day}.", WEDNESDAY))
    assert (event.date[:4], event.precision) == ("2024", "month")
    assert event.known.startswith("uncertain")


def test_without_a_date_of_its_own_the_article_leaves_relative_dates_open() -> None:
    first, second = find_dates(reading_of("They met on Monday. The pact dates from 2011."))
    assert first.date == ""
    assert second.date == "2011"


DATING = str.split("May 31 next last 9999 week Monday to two years ago 1 the 29 February 2023 decades , . “ (")


@given(any_news(DATING), st.sampled_from([None, WEDNESDAY, "0001-01-01", "9999-12-31", "9999-12-31T23:59", "soon"]))
def test_no_row_of_dating_words_is_too_odd(text: str, published: str | None) -> None:
    for event in find_dates(reading_of(text, published)):
        assert 0 <= event.span.start < event.span.end <= len(text)
        assert text[event.span.start : event.span.end].strip()
        assert event.end is None or event.date <= event.end
