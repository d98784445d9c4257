"""The table of summits: days that can be, in their order, in places and among members that are known."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from summit_tui.extract.meetings.series import SeriesBook, membership, series_book
from summit_tui.knowledge import load
from summit_tui.knowledge.places import places
from summit_tui.knowledge.series import Series


@pytest.fixture(scope="module")
def book() -> SeriesBook:
    return load().view(series_book)


def test_days_follow_one_another_within_the_year_of_the_edition(book: SeriesBook) -> None:
    for series in book.by_id.values():
        for edition in series.editions:
            if edition.start and edition.end:
                first, last = date.fromisoformat(edition.start), date.fromisoformat(edition.end)
                assert first <= last, (series.id, edition)
                assert first.year == edition.year, (series.id, edition)


def test_numbers_rise_with_the_years(book: SeriesBook) -> None:
    def told(series: Series) -> list[tuple[str, int]]:
        return [(e.start or str(e.year), e.number) for e in series.editions if e.number]

    def before(a: str, b: str) -> bool:
        # Of the later of two in one year only the year may be known.
        return a[: len(b)] <= b

    told_of = {s.id: told(s) for s in book.by_id.values()}
    wrong = [(i, a, b) for i, t in told_of.items() for a, b in pairwise(t) if not before(a[0], b[0]) or a[1] >= b[1]]
    assert wrong == []


def test_hosts_and_members_are_countries_that_are_known(book: SeriesBook) -> None:
    known = load().view(places)
    unknown = {e.country for s in book.by_id.values() for e in s.editions if e.country and not known.country(e.country)}
    unknown |= {m.name for s in book.by_id.values() for m in s.members if not known.country(m.name)}
    assert unknown <= {"Cook Islands", "Hong Kong"}


@pytest.mark.parametrize(
    ("series", "when", "member", "is_one"),
    [
        ("nato", "2022", "Finland", False),
        ("nato", "2023", "Finland", True),
        ("brics", "2010", "South Africa", False),
        ("g8", "2013", "Russia", True),
        ("asean", "2025-05-26", "East Timor", False),
        ("asean", "2025-10-26", "East Timor", True),
        ("ecowas", "2025-01-15", "Mali", True),
        ("ecowas", "2025-01-29", "Mali", False),
        ("central-asia-consultative-meeting", "2026-08-01", "Azerbaijan", True),
    ],
)
def test_who_takes_part_by_right_goes_by_the_day(
    series: str, when: str, member: str, is_one: bool, book: SeriesBook
) -> None:
    assert (member in membership(book.by_id[series], when)) == is_one


@pytest.mark.parametrize(
    ("series", "day", "town"),
    [
        ("g7", "2026-06-17", "Evian"),
        ("brics", "2026-09-13", "New Delhi"),
        ("sco", "2026-09-01", "Bishkek"),
        ("asean", "2026-05-08", "Cebu"),
        ("nato", "2002-05-28", "Rome"),
        ("nato", "2005-02-22", "Brussels"),
        ("nato", "2022-03-24", "Brussels"),
        ("us-china", "2026-05-14", "Beijing"),
        ("us-china", "2026-09-24", "Washington"),
        ("pacific-islands-forum", "2026-09-04", "Koror"),
        ("aes", "2025-12-23", "Bamako"),
    ],
)
def test_on_a_day_of_a_meeting_it_was_in_its_town(series: str, day: str, town: str, book: SeriesBook) -> None:
    held = [e.place for e in book.by_id[series].editions if e.start and e.end and e.start <= day <= e.end]
    assert held == [town]
