"""Bytes of any encoding become text, or a reason in plain words."""

from __future__ import annotations

import pytest

from summit_tui.ingest import ENDINGS, Unreadable, is_article_file
from summit_tui.ingest.decode import decode

TEXT = "“Nobody has won,” said José Müller – at dawn.\nHe left for Łódź.\n"
WESTERN = "“Nobody has won,” said José Müller – and then he left the café at dawn, the naïve façade intact.\n"

UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_unicode_encoding_and_newline_gives_the_same_text(encoding: str, newline: str) -> None:
    data = TEXT.replace("\n", newline).encode(encoding)
    assert decode(data, "a.txt", "").text == TEXT


def test_windows_1252_is_read_with_a_note() -> None:
    source = decode(WESTERN.encode("cp1252"), "a.txt", "")
    assert source.text == WESTERN
    assert source.notes == ("read as cp1252",)


def test_latin_1_is_read() -> None:
    text = "Le préfet a déclaré que la mère était là, et que l'été serait très sec à Besançon.\n" * 3
    assert decode(text.encode("latin-1"), "a.txt", "").text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Čeští železničáři žádají vyšší mzdy, řekl ministr v úterý. Příští týden budou jednat znovu.\n" * 5),
        ("cp1251", "Министр сказал во вторник, что страна готова к переговорам о воде и о границе.\n" * 5),
        ("koi8-r", "Министр сказал во вторник, что страна готова к переговорам о воде и о границе.\n" * 5),
    ],
)
def test_other_alphabets_are_read_with_charset_normalizer(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt", "").text == text


def test_a_few_broken_bytes_in_utf_8_are_replaced_and_counted() -> None:
    source = decode(TEXT.encode() + b"end \xff\xfe of \xc3 it", "a.txt", "")
    assert source.text.startswith(TEXT)
    assert source.notes == ("3 broken characters are shown as \ufffd",)


@pytest.mark.parametrize("damage", [b"\xc0\xaf\xe0\x80\xaf \xf8\x88", "Müller – “Café”".encode("cp1252")])
def test_utf_8_with_some_damage_keeps_the_rest(damage: bytes) -> None:
    assert decode(TEXT.encode() + damage, "a.txt", "").text.startswith(TEXT)


@pytest.mark.parametrize("declared", ["undefined", "unicode_escape", "utf-7", "punycode", "idna", "hex", "klingon"])
def test_an_encoding_that_no_page_is_written_in_is_not_believed(declared: str) -> None:
    data = (WESTERN + "\\x1b +AGE-").encode("cp1252")
    source = decode(data, "a.html", "", declared)
    assert source.text == WESTERN + "\\x1b +AGE-"
    assert source.notes == ("read as cp1252",)


def test_text_that_was_taken_for_windows_1252_and_encoded_again_is_read_as_it_was_meant() -> None:
    twice = "".join(
        bytes([b]).decode("cp1252" if b not in b"\x81\x8d\x8f\x90\x9d" else "latin-1") for b in TEXT.encode()
    )
    source = decode(twice.encode(), "a.txt", "")
    assert (source.text, source.notes) == (TEXT, ("read as UTF-8 that was encoded twice",))


def test_a_file_put_together_of_texts_in_several_encodings_is_read_as_each_was_meant() -> None:
    meant = f"{TEXT}“Nobody has won,” she said – in a café.\n"
    in_part = f"{TEXT}â€œNobody has won,â€ she said â€“ in a cafÃ©.\n".encode()
    source = decode(in_part, "a.txt", "")
    assert (source.text, source.notes) == (meant, ("some of it is read as UTF-8 that was encoded twice",))
    source = decode(TEXT.encode() * 9 + meant.removeprefix(TEXT).encode("cp1252"), "a.txt", "")
    assert (source.text, source.notes) == (TEXT * 8 + meant, ("4 of its characters are read as cp1252",))


def test_lines_count_in_the_text_as_it_is_read() -> None:
    source = decode(b"one\r\ntwo\rthree\nfour", "a.txt", "")
    assert [source.line(source.text.index(word)) for word in ("one", "two", "three", "four")] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 and so on", "zipped"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
        (bytes(range(256)) * 20, "not a text file"),
        (b"\0" * 500, "not a text file"),
    ],
)
def test_what_is_no_text_is_refused_with_its_kind(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(data, "a.txt", "")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("report.txt", True),
        ("Report.HTML", True),
        ("clip.markdown", True),
        ("README.md", False),
        ("LICENSE.txt", False),
        ("CHANGELOG.md", False),
        (".hidden.txt", False),
        ("picture.png", False),
        ("readme to the minister.txt", True),
    ],
)
def test_a_name_tells_whether_a_file_of_a_folder_may_be_an_article(name: str, is_one: bool) -> None:
    assert is_article_file(name) == is_one


def test_endings_are_what_is_read() -> None:
    assert {".txt", ".md", ".html"} <= set(ENDINGS)
