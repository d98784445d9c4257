"""Going about in an article: finding words, counts, letters on links, the editor and the browser."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from seeing import key, press, reading, screen, settle, text

from summit_tui.tui.widgets.lettered import labels

FERRY = (
    "Ferry talks resume\n\n“We will sail in May,” said Tomas Verelyev, the transport minister.\n\n"
    "The ferries\nsail from Port Åster. Nobody’s berth is lost: the FERRIES sail in winter too.\n\n"
    "“Nobody will be left on the quay,” said Ines Okoro, the mayor of Port Åster.\n\n“Not in winter,” she added.\n"
)


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    made = tmp_path / "ferry.txt"
    made.write_text(FERRY, "utf-8")
    return made


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("ferries sail", "1 of 2"),
        ("nobody's", "1 of 1"),
        ("[dredger", "not in this article"),
    ],
)
async def test_words_are_found_as_they_are_typed_with_their_count(ferry: Path, words: str, says: str) -> None:
    async with reading([ferry]) as (app, pilot):
        await press(pilot, "ctrl+f", *({"[": "left_square_bracket", "'": "apostrophe"}.get(c, key(c)) for c in words))
        assert says in text(app)


async def test_n_goes_on_from_what_was_found_and_escape_goes_back(ferry: Path) -> None:
    async with reading([ferry]) as (app, pilot):
        start = app.reading.selection.at
        await press(pilot, "ctrl+f", *"ferries", "enter", "n")
        assert "hit 2 of 2" in text(app)
        assert FERRY[app.reading.selection.at :].startswith("FERRIES")
        await press(pilot, "g", "ctrl+f", *"quay", "escape")
        assert app.reading.selection.at == start
        assert not app.reading.selection.hits


async def test_a_count_before_a_step_makes_as_many(ferry: Path) -> None:
    async with reading([ferry]) as (app, pilot):
        await press(pilot, "R", "3", "right_square_bracket")
        assert app.reading.quotation is not None
        assert app.reading.quotation.text == "Not in winter,"
        await press(pilot, "8", "G")
        assert app.dossier.sources["ferry.txt"].line(app.reading.selection.at) == 8


async def test_letters_lead_to_the_names_in_sight(ferry: Path) -> None:
    async with reading([ferry]) as (app, pilot):
        await press(pilot, "semicolon")
        name = next(mark for mark in app.reading.query_one("#reader").jumps if mark.kind == "entity")  # type: ignore[attr-defined]
        letters = app.reading.query_one("#reader").jumps[name]  # type: ignore[attr-defined]
        await press(pilot, *letters)
        assert app.page is not None
        assert app.page.location().key == name.id


async def test_another_key_takes_the_letters_away(ferry: Path) -> None:
    async with reading([ferry]) as (app, pilot):
        before = text(app)
        await press(pilot, "R", "semicolon")
        assert screen(app)[-1].split("  ") == [" a–z letters of where to go", "esc stay"]
        await press(pilot, "escape")
        assert "next quotation" in screen(app)[-1]
        assert not app.reading.query_one("#reader").jumps  # type: ignore[attr-defined]
        assert app.page is None
        assert text(app).count("“") == before.count("“")


async def test_where_nothing_can_be_gone_to_no_letters_are_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A quiet day\n\nThe ferries ran on time and nobody complained.\n")
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "semicolon")
        assert app.told == "There is no name and no quotation in sight"
        assert app.screen is app.reading


@pytest.mark.parametrize("count", [0, 1, 26, 27, 300])
def test_no_label_is_the_beginning_of_another(count: int) -> None:
    made = labels(count)
    assert len(set(made)) == count
    assert not any(a != b and b.startswith(a) for a in made for b in made)


async def test_e_opens_the_file_at_the_line_in_ones_own_editor(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    script = tmp_path / "code"
    script.write_text(f'#!/bin/sh\necho "$@" > {said}\n')
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))
    async with reading([ferry]) as (_, pilot):
        await press(pilot, "]")
        await press(pilot, "e")
        for _ in range(100):
            await pilot.pause(0.02)
            if said.exists() and said.read_text():
                break
    assert said.read_text().split() == ["--goto", f"{ferry}:3"]


async def test_an_editor_that_cannot_be_run_is_named(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "VISUAL", "no-such-editor")
    async with reading([ferry]) as (app, pilot):
        await press(pilot, "e")
        assert "no-such-editor" in app.told


async def test_a_page_without_an_address_says_so(ferry: Path) -> None:
    async with reading([ferry]) as (app, pilot):
        await press(pilot, "O")
        assert "doesn't print its address" in app.told


async def test_it_is_said_which_way_there_is_no_other_one(ferry: Path, tmp_path: Path) -> None:
    lone = tmp_path / "lone.txt"
    lone.write_text("Ferry talks resume\n\n“We will sail in May,” it said on the wall.\n", "utf-8")
    async with reading([ferry]) as (app, pilot):
        await press(pilot, "R", "3", "right_square_bracket")
        await press(pilot, "right_square_bracket")
        assert "no other quotation further on" in app.told
        await press(pilot, "9", "left_square_bracket")
        await press(pilot, "left_square_bracket")
        assert "no other quotation further back" in app.told
    async with reading([lone]) as (app, pilot):
        await press(pilot, "o")
        await press(pilot, "o")
        assert "no other quotation without a speaker in the dossier" in app.told
    (tmp_path / "z.txt").write_text("Talks go on\n\n“We will sail in June,” said Tomas Verelyev.\n", "utf-8")
    async with reading([lone, tmp_path / "z.txt"]) as (app, pilot):
        await press(pilot, "right_square_bracket", "right_square_bracket", "o")
        assert "There is no quotation without a speaker further on" in app.told


async def test_a_click_on_a_hint_is_its_key() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "R")
        await pilot.click(offset=(screen(app)[-1].index("next quotation"), 39))
        await settle(pilot)
        assert app.reading.quotation
        hints = screen(app)[-1]
        await pilot.click(offset=(hints.index("why this"), 39))
        await settle(pilot)
        assert "Why this speaker" in text(app)


async def test_pages_are_left_with_the_mouse_alone() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q")
        assert app.page
        await pilot.click(offset=(screen(app)[0].index("back "), 0))
        await settle(pilot)
        assert app.page is None
        await pilot.click(offset=(screen(app)[0].index("help"), 0))
        await settle(pilot)
        assert "All keys." in text(app)


COUNTED = "Talks\n\n" + "\n\n".join(f"Ada Quill met Ines Okoro on ferry number {n}." for n in range(9)) + "\n"


@pytest.mark.parametrize(
    ("keys", "then"),
    [
        (["ctrl+f", *"ferry", "enter", "3", "n"], "number 3"),
        (["ctrl+f", *"ferry", "enter", "3", "n", "2", "N"], "number 1"),
        (["4", "l"], "Ines Okoro on ferry number 1"),
        (["4", "l", "2", "h"], "Ines Okoro on ferry number 0"),
    ],
)
async def test_hits_and_names_are_stepped_as_often_as_the_count_says(
    tmp_path: Path, keys: list[str], then: str
) -> None:
    (tmp_path / "talks.txt").write_text(COUNTED)
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "R", "g", *keys)
        at = app.reading.selection.at
        line = COUNTED[at:].partition(".")[0]
        assert then in line
        assert len(line) < 40


async def test_articles_are_stepped_as_often_as_the_count_says_and_no_further() -> None:
    async with reading() as (app, pilot):
        listed = [article.id for article in app.dossier.articles]
        first = app.reading.selection.article
        await press(pilot, "2", "J")
        assert app.reading.selection.article == listed[listed.index(first or "") + 2]
        await press(pilot, "9", "9", "K")
        assert app.reading.selection.article == listed[0]


async def test_a_quotation_that_begins_with_a_name_has_letters_beside_those_of_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferries\n\n“Ada Quill sails in May,” said Ines Okoro, the mayor.\n")
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "R", "semicolon")
        labels_on = app.reading.query_one("#reader").jumps  # type: ignore[attr-defined]
        quoted = next(letters for mark, letters in labels_on.items() if mark.kind != "entity")
        name = next(letters for mark, letters in labels_on.items() if mark.kind == "entity")
        assert f"{quoted}{name}da Quill sails" in text(app)


@pytest.mark.parametrize("opens", ["ctrl+f", "i"])
async def test_while_a_line_is_typed_into_only_its_keys_are_hinted_and_can_be_clicked(ferry: Path, opens: str) -> None:
    async with reading([ferry], size=(100, 30)) as (app, pilot):
        await press(pilot, "R", opens, *"ferr")
        assert screen(app)[-1].split("  ") == [" enter keeps it", "esc leaves it"]
        await pilot.click(offset=(screen(app)[-1].index("leaves"), 29))
        await settle(pilot)
        assert "next quotation" in screen(app)[-1]
        assert not app.reading.selection.hits
        assert not app.reading.selection.filter


async def test_what_the_side_is_narrowed_to_stands_above_it(ferry: Path) -> None:
    async with reading([ferry], size=(100, 30)) as (app, pilot):
        await press(pilot, "i", *"ine", "enter")
        assert "“ine” in this article" in screen(app)[1]
        await press(pilot, "d")
        assert "“ine” in the whole" in screen(app)[1]
