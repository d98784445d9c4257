"""One timeline of all articles."""

from __future__ import annotations

from invented_folder import OPENING, PREVIEW, UNDATED, folder


def test_events_stand_in_order_with_how_they_are_dated() -> None:
    dossier = folder(OPENING, PREVIEW)
    assert [(event.date, event.known) for event in dossier.events] == [
        ("2018", "printed"),
        ("2023", "last year, from the article's date"),
        ("2024-03-11", "next week, from the article's date"),
        ("2024-03-14", "year from the article's date"),
        ("2024-03-14", "weekday before the article's date"),
        ("2024-03-15", "weekday of the article's date"),
    ]


def test_an_event_on_a_day_of_the_summit_leads_to_it() -> None:
    summits = {event.date: event.summit for event in folder(OPENING, PREVIEW).events}
    assert (summits["2024-03-14"], summits["2018"]) == ("lakes-compact-2024", None)


def test_a_sentence_tells_a_date_once() -> None:
    """Printed goes before worked out, and a day before its year."""
    text = "Ports agree\n\nRiga, 25 June 2025 — They met on Wednesday. Next year's talks are on 7 July 2026.\n"
    assert [(e.date, e.precision) for e in folder(text).events] == [("2025-06-25", "day"), ("2026-07-07", "day")]


def test_what_cannot_be_dated_is_left_out() -> None:
    assert [e.date for e in folder(UNDATED).events] == []


def test_a_day_that_does_not_exist_is_shown_beside_one_that_does() -> None:
    text = (
        "Ratified twice\n\n11 June 2025\n\nMalmö gives 30 June as the day of the vote, and Korm 31 June, which is none."
    )
    told = [(e.date, e.known.startswith("uncertain")) for e in folder(text).events]
    assert told == [("2025-06", True), ("2025-06-30", False)]


def test_a_dateline_without_its_year_has_that_of_the_articles_around_it() -> None:
    """The day of the week must be right, and other articles must be dated near."""
    printed = "Producers agree\n\n5 March 2021\n\nThe producers of the Korm Group met in Korm, ministers said there."
    wire = (
        "Producers agree to cut\n\nKORM, March 4 (Meridian) - Producers of the Korm Group agreed on {} to cut output."
    )
    dossier = folder(printed, wire.format("Thursday"), wire.format("Monday"))
    days = {a.source: (a.published, a.published_known) for a in dossier.articles}
    assert days["1.txt"] == ("2021-03-04", "inferred")
    assert days["2.txt"][0] is None
    assert [e.date for e in dossier.events if e.article == dossier.articles[1].id] == ["2021-03-04"]
    alone = folder(wire.format("Thursday"))
    assert alone.articles[0].published is None


def test_years_are_counted_from_the_year_named_last_and_never_contradict_the_summit_beside_them() -> None:
    text = (
        "Ports agree\n\n3 May 2026\n\nThe ministers met in Riga on 2 May 2026. The force is to be ready in 2027."
        " {} earlier, at the NATO summit in The Hague, leaders had agreed to pay for it.\n"
    )
    for told, dates in (("Two years", ["2025", "2026-05-02", "2027"]), ("Four years", ["2026-05-02", "2027"])):
        assert [e.date for e in folder(text.format(told)).events] == dates
