"""The same words quoted twice."""

from __future__ import annotations

from summit_tui.link.echoes import find_echoes, with_echoes
from summit_tui.link.headlines import same_headline
from summit_tui.link.wording import compare_wording
from summit_tui.model import Article, Paragraph, Quotation, Span
from summit_tui.tables import table


def article(key: str, title: str = "A title", role: str = "main") -> Article:
    paragraphs = (Paragraph("title", Span(key, 0, 50)), Paragraph("body", Span(key, 50, 5000)))
    return Article(key, key, role, Span(key, 0, 5000), paragraphs, title)  # type: ignore[arg-type]


def quotation(
    key: str, text: str, where: str, speaker: str | None, at: int = 100, summit: str | None = None
) -> Quotation:
    return Quotation(key, "direct", where, (Span(where, at, at + len(text)),), text, speaker, summit=summit)


SPEECH = "We will keep the ferries running through the whole of the winter"


def links(
    *quotations: Quotation, copies: dict[str, str] | None = None
) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    articles = [article(key) for key in dict.fromkeys(q.article for q in quotations)]
    said, copies = table(quotations), copies or {}
    wording = compare_wording(articles, said, copies)
    found = with_echoes(said, find_echoes(said, wording, same_headline(articles)))
    return {q.id: (q.copy_of, q.echoes) for q in found}


def test_a_reprinted_article_s_quotations_are_copies() -> None:
    found = links(quotation("1", SPEECH, "a", "tarn"), quotation("2", SPEECH, "b", "tarn"), copies={"b": "a"})
    assert found == {"1": (None, ()), "2": ("1", ())}


def test_the_same_speech_in_two_papers_echoes() -> None:
    found = links(quotation("1", SPEECH, "a", "tarn"), quotation("2", SPEECH + ".", "b", None))
    assert found == {"1": (None, ("2",)), "2": (None, ("1",))}


def test_part_of_a_longer_quotation_echoes_it() -> None:
    part = "keep the ferries running through the whole"
    assert links(quotation("1", SPEECH, "a", "tarn"), quotation("2", part, "b", "tarn"))["2"] == (None, ("1",))


def test_a_few_words_of_one_speaker_echo_in_one_article_only() -> None:
    near = links(quotation("1", SPEECH, "a", "tarn"), quotation("2", "ferries running", "a", "tarn", at=20))
    far = links(quotation("1", SPEECH, "a", "tarn"), quotation("2", "ferries running", "b", "tarn"))
    assert near["2"][1] == ("1",)
    assert far["2"][1] == ()


def test_a_few_words_of_two_speakers_never_echo() -> None:
    found = links(quotation("1", "a milestone today", "a", "tarn"), quotation("2", "a milestone today", "a", "oduya"))
    assert found["1"][1] == found["2"][1] == ()


def test_a_headline_of_unknown_speaker_echoes_the_words_below_it() -> None:
    found = links(quotation("1", "ferries running", "a", None, at=10), quotation("2", SPEECH, "a", "tarn"))
    assert found["1"][1] == ("2",)


def test_a_contraction_is_the_words_it_stands_for() -> None:
    """Papers write one for the other."""
    one, other = "We have been promised that trains will not be late", "We've been promised that trains won't be late"
    found = links(quotation("1", one, "a", "tarn"), quotation("2", other, "b", "tarn"))
    assert found["1"] == (None, ("2",))
