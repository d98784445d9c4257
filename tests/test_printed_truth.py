"""What the printing commands claim: marks around printed words only, outlets as in the reader, dates as known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summit_tui import cli


def printed(capsys: pytest.CaptureFixture[str], *call: str) -> str:
    assert cli.main(list(call)) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "form", "marked"),
    [
        ("quotes", "table", False),
        ("quotes", "md", True),
        *(("export", form, True) for form in ("md", "bib", "ris", "html")),
    ],
)
def test_reported_words_never_stand_in_quotation_marks(
    command: str, form: str, marked: bool, clippings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = " ".join(printed(capsys, command, str(clippings), "--kind", "all", "--format", form).split())
    assert "the harbour would stay open" in out
    assert "“the harbour" not in out
    assert ("“We will keep the ferries" in out) == marked


def test_an_agency_is_found_as_the_outlet_it_is_shown_as(clippings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quote = json.loads(printed(capsys, "quotes", str(clippings), "--outlet", "afp"))
    assert (quote["article"]["outlet"], quote["article"]["agency"]) == (None, "AFP")
    for form in ("table", "md"):
        assert "AFP" in printed(capsys, "articles", str(clippings), "--format", form)
        assert "AFP" in printed(capsys, "quotes", str(clippings), "--format", form)


def test_a_date_that_no_page_prints_has_a_question_mark(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = [json.loads(line) for line in printed(capsys, "articles").splitlines()]
    known = {a["published"][:10]: a["published_known"] for a in articles if a["published"]}
    assert set(known.values()) == {"printed", "inferred"}
    for form in ("table", "md"):
        rows = printed(capsys, "articles", "--format", form)
        for day, how in known.items():
            assert (f"{day}?" in rows) == (how == "inferred")
    events = [json.loads(line) for line in printed(capsys, "timeline").splitlines()]
    rows = printed(capsys, "timeline", "--format", "md").splitlines()[2:]
    worked_out = [not event["known"].startswith("printed") for event in events]
    assert [row.split(" | ")[0].endswith("?") for row in rows] == worked_out
    assert len(set(worked_out)) == 2


def test_every_row_leads_to_its_place_on_a_narrow_terminal(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for part in ("articles", "quotes", "figures", "timeline"):
        head = printed(capsys, part, "--format", "table").splitlines()[0]
        assert "Where" in head
    assert "Articles" in printed(capsys, "summits", "--format", "table").splitlines()[0]


def test_a_wide_table_of_quotations_says_where_they_were_said(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    table = printed(capsys, "quotes", "--format", "table")
    assert "Summit" in table.splitlines()[0]
    assert "china-central-asia-2025" in table


def test_what_people_read_is_without_the_marks_of_markdown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table and a page show the words; a stop behind a mark stands where it is printed. Data keeps the marks."""
    text = (
        "# Ferries to sail again\n\nCALVIK, 12 May 2031 – The mayors met on **12 May 2031**.\n\n"
        "“We have **never** been [this close](https://example.org/close) to a pact,” said Ilse Varn. The mayor said on"
        " *Monday* that the *[treaty](https://example.org/t)*, all of it, would be signed.\n"
    )
    (tmp_path / "ferries.md").write_text(text, "utf-8")
    for form in ("table", "md"):
        told = " ".join(printed(capsys, "quotes", str(tmp_path), "--kind", "all", "--format", form).split())
        assert "We have never been this close to a pact," in told.replace("\n", " ")
        assert "the treaty, all of it, would be signed" in told
        assert "example.org" not in told
        assert "met on 12 May 2031." in " ".join(printed(capsys, "timeline", str(tmp_path), "--format", form).split())
    quotes = printed(capsys, "quotes", str(tmp_path), "--format", "jsonl").splitlines()
    assert [json.loads(quote)["text"] for quote in quotes] == [text[text.index("We") : text.index("”")]]


def test_a_search_prints_of_a_long_paragraph_only_the_sentences_that_it_says_somebody_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Pieces of it begin and end with sentences, and what others said in a piece is not printed beside the name."""
    mild = "The harbour was quiet and the water low, as it had been since the dry summer before. " * 5
    text = (
        f"Ferries to sail again\n\nCALVIK – {mild}The engineer Tomas Adeyo said the pumps were old. "
        f"The mayor, Ilse Varn, said that the ferries would sail at noon. {mild}Forty boats of the north wait there.\n"
    )
    (tmp_path / "ferries.txt").write_text(text, "utf-8")
    for form in ("table", "md"):
        told = " ".join(printed(capsys, "search", "ferries noon", str(tmp_path), "--format", form).split())
        assert "The mayor, Ilse Varn, said that the" in told
        assert "ferries would sail at noon." in told
        assert "pumps were old" not in told
        assert "How" not in told
    found = [json.loads(line) for line in printed(capsys, "search", "quiet", str(tmp_path)).splitlines()]
    assert len(found) > 1
    assert all(hit["text"].endswith(".") and hit["text"] in text for hit in found if hit["type"] == "passage")


def test_a_search_prints_what_a_figure_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "jobs.txt").write_text("Work\n\nSome 35 percent of jobs depend on river trade.\n", "utf-8")
    assert "Some 35 percent (" in printed(capsys, "search", "trade kind:figure", str(tmp_path), "--format", "table")
