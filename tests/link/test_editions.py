"""A series with many editions: which of them an article means is looked up, and not asked of each."""

import pytest

from summit_tui.link.summit.held import Meetings
from summit_tui.link.summit.meeting import Meeting
from summit_tui.link.summit.occasions import Occasion
from summit_tui.link.summit.other_editions import neighbour
from summit_tui.link.summit.places import Places

FIRST = 1001


def occasion(relation: str = "about", **told: object) -> Occasion:
    """What an article tells of a meeting of the series."""
    made = Occasion("a", "amber-coast", "Amber Coast Summit", relation=relation)
    for part, value in told.items():
        setattr(made, part, value)
    return made


@pytest.fixture
def meetings() -> Meetings:
    """Three hundred editions, one a year, each with its number, its town and its day."""
    held = Meetings(Places(()))
    for n in range(300):
        held.open(occasion(year=FIRST + n, edition=n + 1, place=f"Town {n}", start=f"{FIRST + n}-05-07"))
    return held


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ({"year": 1100}, 1100),
        ({"edition": 100}, 1100),
        ({"place": "Town 99"}, 1100),
        ({"edition": 400}, None),
        ({"place": "Elsewhere"}, None),
        ({}, None),
    ],
)
def test_one_of_three_hundred_editions_is_found_without_asking_all(
    told: dict[str, object], meant: int | None, meetings: Meetings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = count_questions(monkeypatch)
    found = meetings.match(occasion(**told))
    assert (found and found.first("year")) == meant
    assert len(asked) < 20


@pytest.mark.parametrize(("relation", "meant"), [("earlier", 1150), ("later", 1152)])
def test_the_edition_before_or_behind_is_found_without_asking_all(
    relation: str, meant: int, meetings: Meetings, monkeypatch: pytest.MonkeyPatch
) -> None:
    main = occasion(year=1151, summit="amber-coast-1151")
    other = occasion(relation)
    asked = count_questions(monkeypatch)
    found = neighbour(other, [main, other], meetings)
    assert found is not None
    assert found.first("year") == meant
    assert len(asked) < 20


def test_an_edition_that_moves_to_another_day_is_no_longer_the_nearest(meetings: Meetings) -> None:
    main, other = occasion(year=1151, summit="amber-coast-1151"), occasion("later")
    for _ in range(2):
        meetings.join(occasion(start="1290-01-01", written="1152-01-01"), meetings.found["amber-coast-1152"])
    found = neighbour(other, [main, other], meetings)
    assert found is None  # The nearest is the next but one, and its number says so.
    assert (
        meetings.of_series("amber-coast").nearest("1151-05-07", later=True, but=None)
        is meetings.found["amber-coast-1153"]
    )


def count_questions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What meetings are asked from now on."""
    asked: list[str] = []
    first = Meeting.first

    def counted(self: Meeting, part: str) -> object:
        asked.append(part)
        return first(self, part)

    monkeypatch.setattr(Meeting, "first", counted)
    return asked
