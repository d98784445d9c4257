"""Where words were said that a report on a summit quotes: there, at home, or in an article about something else."""

from __future__ import annotations

import pytest
from invented_folder import folder

REPORT = """Rivers and mills

{}Leaders met in Riga on Thursday for the fourth Silver River summit. It rained.

{}
"""
HERE, AT_HOME = "RIGA, May 8, 2031 (LNA) -- ", "JERUSALEM, May 8, 2031 (LNA) -- "


def said_there(paragraphs: str, dateline: str = HERE) -> list[bool]:
    """Of each quotation that begins with "we" whether it was said at the summit."""
    found = folder(REPORT.format(dateline, paragraphs)).quotations
    return [q.summit is not None for q in found if q.kind == "direct" and q.text.lower().startswith("we ")]


@pytest.mark.parametrize(
    ("paragraphs", "there"),
    [
        ("“We build mills for us,” Kenyan President Jumo Okoro said.", [True]),
        ("In Nairobi, President Jumo Okoro of Kenya said: “We build our mills ourselves.”", [False]),
        ("“We build mills for us,” Kenyan President Jumo Okoro said from Nairobi.", [False]),
        ("“We build mills for us,” Kenyan President Jumo Okoro told guests at 10 Downing Street.", [False]),
        ("“We build mills for us,” Kenyan President Jumo Okoro told a rally.", [False]),
        ("“We build mills for us,” Kenyan President Jumo Okoro told BBC listeners.", [False]),
        ("“We build mills for us,” Kenyan President Jumo Okoro told PM Ilse Tarn.", [True]),
        (
            "“We build mills for us,” Kenyan President Jumo Okoro said in Nairobi."
            "\n\n“We have always done so here,” Okoro said.",
            [False, False],
        ),
        (
            "“We build mills for us,” Kenyan President Jumo Okoro said in Nairobi."
            "\n\n“We eat what we have,” Okoro told the summit.",
            [False, True],
        ),
        ("“We build mills for us,” Kenyan President Jumo Okoro said when he was asked in Riga about the rain.", [True]),
        ("“We build mills for us,” the party leader, Jumo Okoro, said.", [False]),
        ("“We build mills for us,” Jumo Okoro, the president of the Academy of Mills, said.", [False]),
        (
            "In an interview with the Ledger on the sidelines, President Jumo Okoro said: “We build all our mills.”",
            [False],
        ),
        ("“We build mills for us,” Kenyan President Jumo Okoro told me in Riga.", [False]),
        ("Kenyan President Jumo Okoro, who flew on to Lima, said there: “We build mills for us.”", [False]),
        (
            "Kenyan President Jumo Okoro met six bankers in Nairobi. “We build mills for us,” he told them.",
            [False],
        ),
        (
            "Kenyan President Jumo Okoro met six bankers in Nairobi.\n\n“We build mills for us,” he told them.",
            [False],
        ),
        (
            "Kenyan President Jumo Okoro came from Lima, where he met men. “We build mills for us,” he told them.",
            [False],
        ),
        (
            "Kenyan President Jumo Okoro met six bankers in Riga. “We build mills for us,” he told them.",
            [True],
        ),
        ("“We build mills for us,” Kenyan President Jumo Okoro told reporters on the sidelines.", [True]),
        ("Kenyan President Jumo Okoro, speaking on the state broadcaster, said: “We build mills for us.”", [False]),
        ("On landing, Kenyan President Jumo Okoro said: “We build mills for us.”", [False]),
        ("“We build mills for us,” Kenyan President Jumo Okoro told reporters on the flight to Riga.", [False]),
        ("“We build mills for us,” Kenyan President Jumo Okoro told the House of Assembly.", [False]),
        (
            "“We build mills for us,” Kenyan President Jumo Okoro told the House of Assembly."
            "\n\nIn Riga, he had asked for more. “We have always built mills,” he said there on Thursday.",
            [False, True],
        ),
        ("“We build mills for us,” Kenyan President Jumo Okoro told the assembly in Riga.", [True]),
    ],
)  # fmt: skip
def test_words_said_elsewhere_are_none_of_the_summit_s(paragraphs: str, there: list[bool]) -> None:
    assert said_there(paragraphs) == there


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("Israeli Prime Minister Ana Tello said: “We build our mills ourselves.”", False),
        (
            "Israeli Prime Minister Ana Tello "
            "reacted to the president’s remarks at the summit: “We build our mills ourselves.”",
            False,
        ),
        ("Israeli Prime Minister Ana Tello told the summit: “We build our mills ourselves.”", True),
        ("“We build our mills ourselves,” Israeli Prime Minister Ana Tello told Okoro at the R5+1 summit.", True),
        (
            "“We build our mills ourselves,” Israeli Prime Minister Ana Tello said at the Alpine–Silver River summit.",
            True,
        ),
    ],
)
def test_an_article_dated_from_another_country_on_the_summit_s_days_reacts_to_it(words: str, there: bool) -> None:
    assert said_there(words, AT_HOME) == [there]


def test_a_correspondent_who_signs_from_another_country_reports_on_the_summit() -> None:
    text = (
        "Rivers and mills\n\nAna Tello in Nairobi\n8 May 2031\n\nLeaders opened the fourth Silver River summit in Riga."
        " “We build mills for us,” Kenyan President Jumo Okoro said.\n"
    )
    (quotation,) = folder(text).quotations
    assert quotation.summit


RAIN = "\n\n".join(f"The mill at bridge {n} had stood there since {1700 + n}, and its owner slept." for n in range(15))
ASIDE = """Mills

8 May 2031

A mill has burned down in Kenya, and nobody knows why. {}

“We build mills for us,” French President Jean Mercier said.
{}
"""


@pytest.mark.parametrize(
    ("first", "last", "there"),
    [
        ("Leaders opened the G7 summit in Nantes on Thursday.", "", True),
        ("It burned as France hosted the G7 summit in Nantes.", "", False),
        ("It burned a day before France hosted the G7 summit in Nantes.", "", False),
        ("Okoro saw it on his way back from a G7 summit in Nantes.", "", False),
        ("It burned two days after the G7 summit in Nantes.", "", False),
        (RAIN, "\nLeaders opened the G7 summit in Nantes on Thursday.", False),
    ],
)
def test_who_speaks_in_an_article_that_names_a_summit_in_passing_did_not_speak_there(
    first: str, last: str, there: bool
) -> None:
    (quotation,) = folder(ASIDE.format(first, last)).quotations
    assert (quotation.summit is not None) is there


@pytest.mark.parametrize(
    ("said", "summit"),
    [
        ("said at the opening of the G20 summit in Rio on Wednesday", "g20-2024"),
        ("told the G20 summit in Rio on Wednesday", "g20-2024"),
        ("said at the summit", "silver-river-2024"),
        ("said at the G7 summit, which will be held in Evian in 2026", None),
    ],
)
def test_words_said_at_another_summit_are_that_one_s(said: str, summit: str | None) -> None:
    text = (
        "Rivers and mills\n\nRIGA, November 22, 2024 (LNA) -- Leaders met in Riga on Friday for the fourth Silver River"
        f" summit. The Silver River summit is short.\n\n“We build mills for us,” Kenyan President Jumo Okoro {said}.\n"
    )
    (quotation,) = folder(text).quotations
    assert quotation.summit == summit


@pytest.mark.parametrize(
    ("speaker", "there"),
    [
        ("French President Jean Mercier said", True),
        ("Kenyan President Jumo Okoro said", False),
        ("Kenyan President Jumo Okoro told the summit", True),
        ("UN Secretary-General Ana Tello said", True),
    ],
)
def test_who_leads_no_member_of_a_body_spoke_at_its_summit_only_where_that_is_told(speaker: str, there: bool) -> None:
    head = "Mills\n\n8 May 2031\n\nLeaders opened the G7 summit in Brest on Thursday."
    text = f"{head}\n\n“We build mills for us,” {speaker}.\n"
    (quotation,) = folder(text).quotations
    assert (quotation.summit is not None) is there


GUEST = "“We build mills for us,” Kenyan President Jumo Okoro told the summit."


@pytest.mark.parametrize(
    ("paragraphs", "there"),
    [
        (f"{GUEST}\n\n“We have always done so here,” Okoro said.", [True, True]),
        (f"{GUEST}\n\n“We have always done so here,” Okoro told a rally.", [True, False]),
        (
            "Among the guests was Kenyan President Jumo Okoro.\n\n“We build mills for us here,” Okoro said.",
            [True],
        ),
        (
            "“We build mills for us,” French President Jean Mercier said in a statement read at the 22nd edition of "
            "the Harbour Dialogue summit.\n\n“We have always done so here,” Mercier said.",
            [False, False],
        ),
    ],
)
def test_a_guest_who_spoke_there_or_is_named_among_the_guests_goes_on_there(paragraphs: str, there: list[bool]) -> None:
    text = f"Mills\n\n8 May 2031\n\nLeaders opened the G7 summit in Brest on Thursday.\n\n{paragraphs}\n"
    found = folder(text).quotations
    assert [q.summit == "g7-2031" for q in found if q.kind == "direct" and q.text.startswith("We ")] == there
