"""The texts of a dossier while it is linked: at hand as far as there is room, and the same wherever they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from summit_tui.link.pages import Desk, Page
from summit_tui.model import Article, Paragraph, Source, Span

TEXT = "Rain. {town} is flooded. Nobody\nis hurt."


class Shelf(Mapping[str, Source]):
    """Sources that say how often each was taken."""

    def __init__(self, *towns: str) -> None:
        self.held = {town: Source(town, "", TEXT.format(town=town), "") for town in towns}
        self.taken: list[str] = []

    def __getitem__(self, key: str) -> Source:
        self.taken.append(key)
        return self.held[key]

    def __contains__(self, key: object) -> bool:
        return key in self.held

    def __iter__(self) -> Iterator[str]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)


def page(town: str, desk: Desk) -> Page:
    span = Span(town, 0, len(TEXT.format(town=town)))
    return Page(Article(town, town, "main", span, (Paragraph("body", span),), "Rain"), (), desk)


@pytest.mark.parametrize(
    ("room", "taken"),
    [(1000, ["Selwyn", "Orvale", "Lima"]), (50, ["Selwyn", "Orvale", "Lima", "Orvale", "Lima"])],
    ids=["all have room", "the first has"],
)
def test_the_texts_that_came_first_stay_at_hand(room: int, taken: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summit_tui.link.pages.ROOM", room)
    monkeypatch.setattr("summit_tui.link.pages.RECENT", 1)
    shelf = Shelf("Selwyn", "Orvale", "Lima")
    desk = Desk(shelf)
    for _ in range(2):
        for town in shelf:
            asked = page(town, desk)
            assert asked.words(asked.sentence(asked.text.index(town))) == f"{town} is flooded."
            assert asked.around(asked.text.index("Nobody")) == "Nobody is hurt."
    assert shelf.taken == taken


def test_an_article_whose_file_is_not_there_has_no_text() -> None:
    asked = page("Selwyn", Desk({}))
    assert asked.text == "" and asked.around(3) == ""
