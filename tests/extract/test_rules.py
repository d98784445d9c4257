"""The reasons: each rule finds its own kind of quotation, and its name says how."""

from __future__ import annotations

import pytest
from quoted_news import reading, said

from summit_tui.extract.page import laid_out
from summit_tui.extract.quotations import quoted
from summit_tui.extract.rules import RULES, rules_in
from summit_tui.extract.rules.setting import setting_of
from summit_tui.extract.speaking.shortened import REASON
from summit_tui.model import ParagraphKind

LONG = "We will keep the ferries running this winter"

OF_EACH_KIND = {
    "name in capitals at the start": "“QUIST: We will keep all of the ferries running.”",
    "signed inside the marks": f"“{LONG}.\nMara Quist, Institute for Harbours.”",
    "turn of an interview": "Interview with Mara Quist\nA: “I started with a boat and a loan.”",
    "turn of a transcript": "Quist: We told him, ‘this is not our way of doing it’.",
    "in somebody's turn of a transcript": (
        f"The ferries are late.\nMARA QUIST: Good day.\nQ   How are you?\nMARA QUIST: Fine.\nI told them: “{LONG}.”"
    ),
    "name before a colon": f"Quist: “{LONG}.”",
    "signed after a dash": f"“{LONG}.” — Mara Quist",
    "signed in brackets": f"“{LONG}.” (Mara Quist, harbour master)",
    "named in the heading above": f"Premier Mara Quist\n“{LONG}.”\nPremier Imre Tollas",
    "signed on the next line": f"“{LONG}.”\nMara Quist, harbour master",
    "inverted cue": f"“{LONG},” said Quist.",
    "cue after the quotation": f"“{LONG},” Quist said.",
    "how somebody put it": f"“{LONG}” was how Quist put it.",
    "cue before the quotation": f"Quist said: “{LONG}.”",
    "its sentence leads up to it": f"Mara Quist took the stage at noon: “{LONG}.”",
    "cue after the reporter's clause": "The plan was “a sham” and nobody wanted it, Quist said.",
    "cue in the reporter's clause": "Quist called the plan “a gift to the sea” on Tuesday.",
    "for whom it is so": f"“{LONG},” Quist said.\nFor Quist, it is “a bridge that no storm can break” that counts.",
    "subject of its sentence": "Quist seeks to build “a bridge that no storm can break” soon.",
    "named in the sentence behind": f"CLIMATE MONEY. “{LONG}.” That was Mara Quist at the opening.",
    "goes on from the sentence before": f"“{LONG},” Quist said. “Nobody will be left on the shore.”",
    "cue at the end of the paragraph before": f"Quist had this to say on Friday:\n“{LONG}.”",
    "carried from the paragraph before": f"“{LONG},” Quist said.\n“Nobody will be left on the shore.”",
    "named in the paragraph behind": f"“{LONG}.”\nWith these words Mara Quist opened the session.",
}
"""A text whose last quotation is attributed by the rule of that name."""
HEADED: dict[str, ParagraphKind] = {"Interview": "title", "Premier": "subhead"}
"""The kind of the first line, by its first word."""


def test_there_is_a_text_for_each_rule() -> None:
    assert list(OF_EACH_KIND) == [rule.name for rule in RULES]


@pytest.mark.parametrize(("reason", "text"), OF_EACH_KIND.items())
def test_the_reason_is_the_name_of_the_rule_that_found_the_speaker(reason: str, text: str) -> None:
    last = said(text, HEADED.get(text.split()[0], "body"))[-1]
    assert last.reason == reason
    assert last.mention is not None or last.quotation.continues is not None
    assert "Quist".casefold() in (last.mention or "Quist").casefold()


def test_a_headline_has_a_reason_of_its_own() -> None:
    assert said(f"Ports to ‘keep ferries running’\n“{LONG},” Quist said.", "title")[0].reason == REASON


@pytest.mark.parametrize("text", OF_EACH_KIND.values())
def test_no_rule_that_its_setting_leaves_out_would_have_found_anybody(text: str) -> None:
    article = reading(text)
    page = laid_out(article, quoted(article)[0])
    for place in page.places:
        tried = rules_in(setting_of(page, place))
        assert [rule.name for rule in RULES if rule not in tried and rule.find(page, place) is not None] == []
