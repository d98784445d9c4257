"""Marks: each is on the disk at once, outlives edits of the file, and can be undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summit_tui.dossier import Dossier
from summit_tui.link import Linked
from summit_tui.model import Article, Paragraph, Quotation, Source, Span
from summit_tui.system.marks import NO_MARK, SECTION, Mark, Marks
from summit_tui.system.state import State

ARTICLE = Article("a1", "lakes/one.txt", "main", Span("lakes/one.txt", 0, 90), (), "Dredging begins")


def quotation(key: str, text: str, at: int = 10) -> Quotation:
    """A quotation at a place of the file."""
    return Quotation(key, "direct", "a1", (Span("lakes/one.txt", at, at + len(text)),), text)


def dossier(*quotations: Quotation) -> Dossier:
    """An article of quotations."""
    return Dossier({}, Linked(articles=(ARTICLE,), quotations=quotations))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the marks are kept."""
    return tmp_path / "state.json"


def test_marks_are_there_when_the_reader_is_opened_again(file: Path) -> None:
    marks, words = Marks(State(file)), quotation("q1", "The silt comes first")
    assert marks.read(ARTICLE)
    assert marks.star(words)
    assert marks.tag(words, "  silt \n and sand ")
    assert marks.note(words, " ask the harbour master ")
    again = Marks(State(file))
    assert again.of(ARTICLE) == Mark(read=True)
    assert again.of(words) == Mark(
        star=True, tags=("silt and sand",), note="ask the harbour master", words="The silt comes first", file="one.txt"
    )
    assert again.of(quotation("q2", "Other words")) == NO_MARK


def test_tags_may_be_written_as_they_are_shown(file: Path) -> None:
    marks, words = Marks(State(file)), quotation("q1", "The silt comes first")
    assert marks.tags(words, ["#trade", " # fish quota", "trade", "#"])
    assert marks.of(words).tags == ("trade", "fish quota")


def test_the_same_key_takes_a_mark_back(file: Path) -> None:
    marks, words = Marks(State(file)), quotation("q1", "The silt comes first")
    for _ in range(2):
        marks.star(words)
        marks.tag(words, "silt")
        marks.clip(words)
    marks.read(ARTICLE)
    marks.read(ARTICLE, False)
    assert marks.of(words) == marks.of(ARTICLE) == NO_MARK
    assert State(file).section(SECTION) == {}


def test_an_empty_tag_is_none(file: Path) -> None:
    marks = Marks(State(file))
    assert not marks.tag(ARTICLE, " \n ")
    assert marks.of(ARTICLE) == NO_MARK
    assert marks.undo() is None


def test_a_clipping_outlives_an_edit_of_the_file_and_another_id(file: Path) -> None:
    Marks(State(file)).clip(quotation("q1", "The silt comes first"))
    moved = quotation("q9", "The silt  comes first", 400)
    assert Marks(State(file)).clippings(dossier(quotation("q8", "Nothing new"), moved)) == [moved]


def test_clippings_keep_their_order_and_words_count_once(file: Path) -> None:
    marks = Marks(State(file))
    first, second, third = quotation("q1", "One thing"), quotation("q2", "Another"), quotation("q3", "A third")
    for one in (third, first, second):
        marks.clip(one)
    again = quotation("q4", "One thing", 50)
    assert marks.clippings(dossier(first, second, third, again)) == [third, first, second]
    marks.clip(third)
    marks.clip(third)
    assert marks.clippings(dossier(first, second, third)) == [first, second, third]


def test_a_clipping_whose_words_are_gone_is_told(file: Path) -> None:
    marks = Marks(State(file))
    marks.clip(quotation("q1", "One thing"))
    marks.star(quotation("q2", "Another"))
    assert [mark.words for mark in marks.lost(dossier(quotation("q2", "Another")))] == ["One thing"]
    assert marks.clippings(dossier(quotation("q2", "Another"))) == []


SILT = "The silt comes first, then the sand, and last of all the bridge"


@pytest.mark.parametrize(
    ("edited", "kept"),
    [
        (["The silt comes first, then the gravel, and last of all the bridge"], True),
        (["The silt comes first, then the sand, and last of all the bridge over the lake"], True),
        (["Nobody asked the fishermen what they thought of the bridge"], False),
        ([SILT.replace("silt", "mud"), SILT.replace("sand", "mud")], False),
    ],
)
def test_marks_follow_words_that_were_edited_where_it_is_plain_which(file: Path, edited: list[str], kept: bool) -> None:
    marks, before = Marks(State(file)), quotation("q1", SILT)
    marks.star(before)
    marks.note(before, "ask")
    marks.clip(before)
    after = dossier(*(quotation(f"q{number}", words) for number, words in enumerate(edited, 5)))
    found = Marks(State(file)).within(after)
    assert [(mark.star, mark.note, mark.clipped) for mark in found.values()] == ([(True, "ask", 1)] if kept else [])
    assert bool(Marks(State(file)).lost(after)) is not kept


def test_marks_stay_with_their_words_in_another_file_or_beside_words_like_them(file: Path) -> None:
    marks, words, like = Marks(State(file)), quotation("q1", SILT), quotation("q2", SILT.replace("sand", "mud"))
    marks.star(words)
    assert set(marks.within(dossier(words, like))) == {"q1"}
    elsewhere = like._replace(spans=(Span("other.txt", 0, 9),))
    assert marks.within(dossier(elsewhere)) == {}
    assert marks.within(dossier(words)).keys() == {"q1"}


def test_what_followed_edited_words_is_undone_as_before(file: Path) -> None:
    marks, words, edited = Marks(State(file)), quotation("q1", SILT), quotation("q2", SILT.replace("sand", "mud"))
    marks.star(words)
    marks.note(words, "ask")
    assert marks.within(dossier(edited))["q2"].note == "ask"
    assert marks.undo() == "note"
    assert marks.of(edited).star
    assert not marks.of(edited).note


OPENING = "A barge with two cranes came up the river on Monday, and by noon the first mud lay on the bank."


def printed(title: str, body: str, folder: str = "lakes") -> Dossier:
    """An article with its text, alone in a file."""
    key, text = f"{folder}/one.txt", f"{title}\n\n{body}"
    end = len(title)
    head, rest = Paragraph("title", Span(key, 0, end)), Paragraph("body", Span(key, end + 2, len(text)))
    article = Article("a1", key, "main", Span(key, 0, len(text)), (head, rest), title)
    return Dossier({key: Source(key, key, text, "")}, Linked(articles=(article,)))


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        (printed("Mud on the bank as the harbour is cleared at last", OPENING), True),
        (printed("Dredging starts", OPENING.replace("two cranes", "three cranes")), True),
        (printed("Dredging begins", "Nothing of what stood here before is left."), True),
        (printed("Ferries stop", "The ferries lie at the quay until the spring."), False),
        (printed("Ferries stop", OPENING, "ponds"), True),
    ],
)
def test_marks_of_an_article_outlive_another_title_and_an_edited_text(file: Path, after: Dossier, kept: bool) -> None:
    before = printed("Dredging begins", OPENING)
    marks, article = Marks(State(file), lambda: before), before.articles[0]
    marks.read(article)
    marks.star(article)
    marks.note(article, "call the harbour master")
    found = Marks(State(file)).within(after)
    told = [(mark.read, mark.star, mark.note) for mark in found.values()]
    assert told == ([(True, True, "call the harbour master")] if kept else [])


def test_marks_stay_with_an_article_beside_one_that_begins_as_it_does(file: Path) -> None:
    before, other = printed("Dredging begins", OPENING), printed("Mud on the bank", OPENING)
    Marks(State(file), lambda: before).star(before.articles[0])
    both = Dossier(before.sources, Linked(articles=(*before.articles, other.articles[0]._replace(id="a2"))))
    assert set(Marks(State(file)).within(both)) == {"a1"}


def test_each_change_is_undone_in_turn(file: Path) -> None:
    marks, words = Marks(State(file)), quotation("q1", "The silt comes first")
    marks.star(words)
    marks.note(words, "first")
    marks.note(words, "second")
    marks.clip(words)
    assert [marks.undo() for _ in range(2)] == ["clipping", "note"]
    assert marks.of(words) == Mark(star=True, note="first", words="The silt comes first", file="one.txt")
    assert [marks.undo() for _ in range(3)] == ["note", "star", None]
    assert State(file).section(SECTION) == {}


@pytest.mark.parametrize(
    "stored", [None, 3, "x", [], {"tags": 3, "clipped": "x", "note": None}, {"clipped": -4, "read": "yes"}]
)
def test_marks_that_are_not_understood_are_none(file: Path, stored: Any) -> None:
    state, words = State(file), quotation("q1", "The silt comes first")
    Marks(state).star(words)
    state.put(SECTION, next(iter(state.section(SECTION))), stored)
    assert Marks(State(file)).of(words) == NO_MARK


def test_a_mark_that_cannot_be_saved_is_not_acknowledged_but_kept_until_the_end(tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("in the way")
    marks = Marks(State(blocked / "state.json"))
    assert not marks.star(ARTICLE)
    assert marks.of(ARTICLE).star


def twins(*before: str) -> Dossier:
    """A file that prints articles of one title, and of others before them."""
    text = "".join(f"{title}\n\n{OPENING}\n\n" for title in (*before, "Dredging begins", "Dredging begins"))
    articles, at = [], 0
    for number, title in enumerate((*before, "Dredging begins", "Dredging begins")):
        end = at + len(title)
        rest = Paragraph("body", Span("one.txt", end + 2, end + 2 + len(OPENING)))
        paragraphs = (Paragraph("title", Span("one.txt", at, end)), rest)
        articles.append(Article(f"t{number}", "one.txt", "main", Span("one.txt", at, rest.span.end), paragraphs, title))
        at = rest.span.end + 2
    return Dossier({"one.txt": Source("one.txt", "one.txt", text, "")}, Linked(articles=tuple(articles)))


@pytest.mark.parametrize("which", [0, 1])
def test_of_two_articles_of_one_title_in_a_file_each_has_its_own_marks(file: Path, which: int) -> None:
    both = twins()
    marks = Marks(State(file), lambda: both)
    marks.star(both.articles[which])
    assert [marks.of(article).star for article in both.articles] == [which == 0, which == 1]
    assert marks.alike(both, both.articles[which]) == [f"t{which}"]
    after = twins("Ferries stop")
    assert set(Marks(State(file), lambda: after).within(after)) == {f"t{which + 1}"}
