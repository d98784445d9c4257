"""Several things at once: copied, exported to a file of any form, handed to a command; and told where they went."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from seeing import press, reading, screen, search, settle, text
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from summit_tui.tui.app import SummitApp
from summit_tui.tui.pages.holding import Held, held

pytestmark = pytest.mark.usefixtures("home")


def told(app: SummitApp) -> str:
    """The last message."""
    return " ".join(app.told.split())


async def fill(app: SummitApp, pilot: Pilot[int], key: str, words: str) -> None:
    """Open a line with a key, put words into it, and enter."""
    await press(pilot, key)
    app.screen.query_one(Input).value = words
    await press(pilot, "enter")
    await settle(pilot)


@pytest.mark.parametrize("key", ["Q", "S", "T", "F", "C", "M", ""])
@pytest.mark.parametrize("form", ["md", "csv", "json", "bib", "html", "ris"])
async def test_each_page_is_exported_in_each_form(tmp_path: Path, key: str, form: str) -> None:
    file = tmp_path / f"out.{form}"
    async with reading() as (app, pilot):
        if key:
            await press(pilot, key)
        await fill(app, pilot, "E", str(file))
        assert f"written to {file}" in told(app)
    written = file.read_text("utf-8")
    assert f"({len(written.encode()):,} bytes)" in told(app)
    if form == "json":
        assert json.loads(written)
    if form == "csv":
        rows = list(csv.reader(written.splitlines()))
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}
    if form == "bib":
        assert written.startswith("@")
        assert "title = {" in written
    if form == "ris":
        assert written.startswith("TY  - ")
        assert written.rstrip().endswith("ER  -")
    if form == "html":
        assert written.count("<tr") > 1 or "<blockquote" in written
    if key in ("F", "T") and form in ("md", "csv", "json", "html"):
        assert re.search(r"\.txt(:|,|\",\s+\"line\": )[0-9]", written), "each row says where it stands"
    if form == "md":
        assert "\n> " in written or written.count("\n|") > 2


async def test_a_page_that_lists_nothing_to_take_gives_nothing() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "P", "E")
        assert "nothing here to export" in told(app)
        await press(pilot, "L")
        assert "no quotations here" in told(app)


async def test_a_speakers_list_is_exported_whole_under_their_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading() as (app, pilot):
        await search(pilot, "law of the jungle")
        await press(pilot, "enter", "s")
        speaker = app.dossier.entity(app.page.location().key if app.page else None)
        assert speaker
        await press(pilot, "E", "enter")
        await settle(pilot)
        said, once = len(app.dossier.quotations_by(speaker.id)), app.dossier.times_quoted[speaker.id]
        assert said - once > 1
        assert told(app).startswith(f"{once} quotations and {said - once} second printings written to ")
    (written,) = tmp_path.glob("*.md")
    assert written.stem == speaker.id
    assert written.read_text("utf-8").count("> —") == said


async def test_a_file_that_is_there_is_replaced_only_at_the_second_enter(tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text("my own words")
    async with reading() as (app, pilot):
        await press(pilot, "Q")
        await fill(app, pilot, "E", str(file))
        assert "there already" in text(app)
        assert file.read_text() == "my own words"
        await press(pilot, "enter")
        await settle(pilot)
        assert file.read_text() != "my own words"


async def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "out.md").mkdir()
    async with reading() as (app, pilot):
        await press(pilot, "Q")
        await fill(app, pilot, "E", str(tmp_path / "out.md"))
        await press(pilot, "enter")
        assert told(app).startswith("Nothing was written")


async def test_an_ending_that_is_no_form_is_asked_again(tmp_path: Path) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q")
        await fill(app, pilot, "E", str(tmp_path / "out.docx"))
        assert "ends in one of" in text(app)
        await press(pilot, "escape")
    assert not list(tmp_path.glob("out*"))


async def test_clippings_are_copied_together_with_their_citations(home: Path) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "x")
        await press(pilot, "right_square_bracket", "x")
        await press(pilot, "X", "L")
        await settle(pilot)
        assert told(app).startswith("2 quotations: ")
    copied = (home / "state" / "last-copied.txt").read_text("utf-8")
    assert copied.count(".txt:") == 2


async def test_the_passage_is_copied_without_line_breaks_and_with_its_place(home: Path) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "right_square_bracket", "p")
        await settle(pilot)
        assert told(app).startswith("Passage: ")
        assert told(app).removeprefix("Passage: ")[0].islower()
        assert app.reading.quotation
        words = " ".join(app.dossier.text(app.reading.quotation.spans[0]).split())
    passage, source = (home / "state" / "last-copied.txt").read_text("utf-8").splitlines()
    assert words in passage
    assert ".txt:" in source


async def test_in_an_article_that_a_search_opened_its_own_quotations_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Ferries\n\n“We sail in May,” said Tomas Verelyev. “We sail in June,” he said.\n")
    (tmp_path / "b.txt").write_text("Buses\n\n“They sail away,” said Ines Okoro. “So it is,” she said.\n")
    threads = []

    def listening(*asked: object, **more: object) -> Held:
        threads.append(current_thread())
        return held(*asked, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("summit_tui.tui.pages.holding.held", listening)
    async with reading([tmp_path]) as (app, pilot):
        await search(pilot, "sail")
        await press(pilot, "enter", "E")
        assert "Export 2 quotations of this article to" in text(app)
        assert "those of the search “sail”: / then ctrl+o" in text(app)
        await press(pilot, "escape", "L")
        assert told(app).startswith("2 quotations: ")
        assert told(app).endswith("(those of the search “sail”: / then ctrl+o)")
        await press(pilot, "slash", "ctrl+o", "E")
        assert "Export 3 quotations to" in text(app)
        assert app.screen.query_one(Input).value == "sail.md"
        await press(pilot, "escape", "backspace", "ctrl+f", *"said", "enter", "E")
        assert "Export 2 quotations" in text(app)
        assert "those of the search" not in text(app)
    assert threads
    assert main_thread() not in threads


async def test_a_command_gets_the_articles_own_words(tmp_path: Path) -> None:
    body = "The ministers of the six lakes met on the ferry and agreed on a line that runs all winter.\n"
    (tmp_path / "a.txt").write_text(f"Ferries\n\nBy Ona Brill\n\n{body}\nAdvertisement\n\n{body}")
    async with reading([tmp_path]) as (app, pilot):
        await fill(app, pilot, "vertical_line", f"cat > {tmp_path / 'got'}")
    assert (tmp_path / "got").read_text() == f"Ferries\n\n{body}\n{body}"


async def test_a_command_gets_the_article_and_its_answer_is_shown() -> None:
    async with reading() as (app, pilot):
        await fill(app, pilot, "vertical_line", "wc -w; exit 3")
        assert "ended with status 3" in told(app)
        await fill(app, pilot, "vertical_line", r"printf 'one\n\ntwo\n'")
        assert "ended with status 0, 3 lines" in text(app)
        first = next(number for number, line in enumerate(screen(app)) if "│ one" in line)
        assert "│ two" in screen(app)[first + 2]
        await press(pilot, "escape")
        await fill(app, pilot, "vertical_line", "seq 9999")
        assert ", the first 4,222 lines" in text(app)
        await press(pilot, "escape")
        await fill(app, pilot, "vertical_line", "printf 'one [x]\\ntwo\\n'")
        assert "one [x]" in text(app)
        assert "status 0" in text(app)


async def test_there_is_nothing_to_take_where_nothing_is_clipped() -> None:
    async with reading() as (app, pilot):
        await press(pilot, "X", "E")
        assert "nothing here to export" in told(app)
        await press(pilot, "L")
        assert "no quotations here" in told(app)


async def test_an_export_makes_no_folders_and_asks_again(tmp_path: Path) -> None:
    async with reading() as (app, pilot):
        await press(pilot, "Q", "E", "ctrl+u", *str(tmp_path / "none" / "a.md"), "enter")
        assert "There is no folder" in text(app)
        assert not (tmp_path / "none").exists()


async def test_keys_typed_before_a_line_is_open_are_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading() as (app, pilot):
        page = app.screen
        for key in ("E", "x", "j"):
            app.post_message(events.Key(key, key))
        await settle(pilot)
        assert app.screen is not page
        assert app.screen.query_one(Input).value.endswith(".mdxj")
        await press(pilot, "escape")
        assert not app.marked


async def test_what_is_typed_with_the_key_of_the_search_is_searched() -> None:
    async with reading() as (app, pilot):
        for key, character in (("slash", "/"), *((letter, letter) for letter in "jungle")):
            app.post_message(events.Key(key, character))
        await settle(pilot)
        assert app.screen.query_one(Input).value == "jungle"


REPORTED = (
    "Ferries resume\n\n“We sail in May,” said Tomas Verelyev, the minister.\n\n"
    "Tomas Verelyev said that the harbour would be open all winter.\n"
)


async def test_reported_statements_are_left_out_with_a_word_and_taken_where_they_are_shown(
    tmp_path: Path, home: Path
) -> None:
    (tmp_path / "a.txt").write_text(REPORTED)
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, "L")
        assert told(app).startswith("1 quotation without 1 reported statement (r adds them): ")
        await press(pilot, "E")
        assert "without 1 reported statement (r adds them)" in text(app)
        await press(pilot, "escape", "r", "L")
        assert told(app).startswith("1 quotation and 1 reported statement: ")
        assert "harbour would be open" in (home / "state" / "last-copied.txt").read_text("utf-8")
        await press(pilot, "right_square_bracket", "s", "L")
        assert told(app).startswith("1 quotation without 1 reported statement: ")


@pytest.mark.parametrize(
    ("key", "offered"), [("C", ""), ("P", ""), ("X", ""), ("F", ""), ("S", "export"), ("Q", "both")]
)
async def test_a_page_offers_to_take_away_only_what_it_holds(tmp_path: Path, key: str, offered: str) -> None:
    (tmp_path / "a.txt").write_text(REPORTED)
    async with reading([tmp_path]) as (app, pilot):
        await press(pilot, key, "g")  # on a quotation there is more to offer than there is room for
        assert ("L copy list" in screen(app)[-1]) is (offered == "both")
        assert ("E export" in screen(app)[-1]) is bool(offered)
