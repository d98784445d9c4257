"""The first files of a big folder can be read while the others are."""

from __future__ import annotations

from pathlib import Path

import pytest
from seeing import held_up_after_the_first, press, screen, settle, text

from summit_tui.dossier import Dossier
from summit_tui.gather import fresh, gather
from summit_tui.gather.progress import Progress
from summit_tui.tui.app import SummitApp

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(fresh, "_SMALL", 1)
    monkeypatch.setattr(fresh, "_MANY", 40)
    monkeypatch.setattr(fresh, "_FIRST", 1)
    folder = tmp_path / "news"
    folder.mkdir()
    for n in range(60):
        words = f"Ferry number {n}\n\n“Ferry {n} sails in May,” said Tomas Verelyev, the harbour master.\n"
        (folder / f"{n:02}.txt").write_text(words)
    return folder


def test_the_first_of_many_are_a_dossier_of_their_own(folder: Path) -> None:
    seen: list[Dossier] = []
    whole = gather([str(folder)], first=seen.append)
    assert len(seen) == 1
    assert {article.id for article in seen[0].articles} <= {article.id for article in whole.articles}
    assert [quotation.speaker for quotation in seen[0].quotations[:1]] == [whole.quotations[0].speaker]
    assert len(whole.articles) == 60
    assert gather([str(folder)], first=seen.append).articles == whole.articles
    assert len(seen) == 1  # it is remembered: all of it is there at once


async def test_they_are_read_while_the_others_are_read_and_one_stays_where_one_went(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = SummitApp([str(folder)])
    go_on = held_up_after_the_first(app, monkeypatch)
    async with app.run_test(size=(120, 40)) as pilot:
        while not app.dossier.articles:
            await pilot.pause(0.01)
        await pilot.pause()
        assert "Ferry 0 sails in May" in text(app)
        assert "Reading" in text(app) or "Linking" in text(app)
        found = len(app.dossier.articles)
        assert screen(app)[0].startswith(f" news · so far {found} article")
        await pilot.press("S")
        await pilot.pause(0.1)
        assert screen(app)[0].startswith(" news, so far › Speakers and summits")
        await pilot.press("escape")
        await pilot.pause(0.1)
        app.reading.action_next_unknown()
        await pilot.pause()
        assert "There is no quotation without a speaker in the dossier so far: files are still" in text(app)
        app.reading.select(app.dossier.articles[-1].id)
        there = app.reading.selection.article
        go_on.set()
        await settle(pilot)
        assert len(app.dossier.articles) == 60
        assert screen(app)[0].startswith(" news · 60 articles")
        assert app.reading.selection.article == there


async def test_while_none_of_many_can_be_read_the_screen_says_so_and_no_page_says_that_there_is_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SummitApp, "read", lambda _: None)
    app = SummitApp()
    async with app.run_test(size=(120, 40)) as pilot:
        assert screen(app)[-1].split() == ["?", "help", "q", "quit"]
        app._show_progress(Progress(3, 10_000, "a.txt"))
        await pilot.pause()
        assert "Reading 10,000 files" in text(app)
        for page in "QSTFCMP":
            await press(pilot, page)
            assert "The files are still being read" in text(app)
            assert " 0 " not in text(app)
        await press(pilot, "escape")
        app._stopped()
        await pilot.pause()
        assert "Reading 10,000 files" not in text(app)
        assert "Reading was stopped" in text(app)
