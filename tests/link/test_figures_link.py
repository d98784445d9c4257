"""Figures that agree, differ, or cannot be compared."""

from __future__ import annotations

import pytest
from invented_folder import AFTERWARDS, OPENING, folder

from summit_tui.link.amounts.around import Around
from summit_tui.link.amounts.compatible import compatible
from summit_tui.link.amounts.told_together import Together
from summit_tui.link.amounts.units import Units
from summit_tui.link.figures import judge
from summit_tui.model import Figure, Span


def figure(value: float, qualifier: str | None = None, year: str | None = "2023", summit: str | None = None) -> Figure:
    text = f"{value:g}"
    span = Span("a", 0, 1)
    return Figure(text, text, span, text, value, "USD", "trade", year, qualifier, summit=summit)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (figure(70e9), figure(70.2e9), True),
        (figure(61e9), figure(61.5e9), True),
        (figure(1e9, ">"), figure(1.5e9), True),
        (figure(1e9, ">"), figure(0.9e9), False),
        (figure(1e9, ">"), figure(26e9), False),
        (figure(50, "<"), figure(48), True),
        (figure(100, "~"), figure(108), True),
        (figure(550, ">"), figure(400, ">"), True),
        (figure(550, ">"), figure(400, ">")._replace(article="550"), False),
        (figure(55_000, "~"), figure(54_000, "~")._replace(article="55000"), True),
        (figure(22), figure(40), False),
        (figure(58, "~")._replace(unit="percent"), figure(53)._replace(unit="percent"), False),
        (figure(58, "~")._replace(unit="percent"), figure(57)._replace(unit="percent"), True),
    ],
)
def test_values_agree_as_far_as_rounding_and_bounds_allow(one: Figure, other: Figure, agree: bool) -> None:
    assert (compatible(one, other) is not None) is agree
    assert (compatible(other, one) is not None) is agree


TRADE = frozenset({"=trade", "kesh", "teland"})


@pytest.mark.parametrize(
    ("one", "other", "topic", "verdict"),
    [
        (figure(70e9), figure(70.2e9), TRADE, "agree"),
        (figure(70e9), figure(90e9), TRADE, "differ"),
        (figure(70e9), figure(70e9, year="2022"), TRADE, "not comparable"),
        (figure(70e9, summit="g7-2023"), figure(70e9, summit="g7-2022"), TRADE, "not comparable"),
        (figure(70e9), figure(70e9), frozenset({"=debt", "kesh"}), None),
    ],
)
def test_a_verdict_needs_one_thing_and_one_period(
    one: Figure, other: Figure, topic: frozenset[str], verdict: str | None
) -> None:
    found = judge(one, other._replace(article="another"), TRADE, topic)
    assert (found[0] if found else None) == verdict


def test_a_large_sum_at_one_summit_is_the_same_sum_where_a_paper_does_not_say_what_for() -> None:
    one = figure(85e6, summit="reefs-2024")
    other = one._replace(article="another", id="f-2")
    assert judge(one, other, frozenset(), TRADE) == ("agree", "the same sum at the same summit")
    assert judge(one, other._replace(value=86e6), frozenset(), TRADE) is None
    assert judge(one, other._replace(summit="reefs-2023"), frozenset(), TRADE) is None
    assert judge(one, other, frozenset({"=debt"}), TRADE) is None


def test_last_year_and_its_number_are_one_period() -> None:
    dossier = folder(OPENING, AFTERWARDS)
    by_text = {f.text: f for f in dossier.figures}
    last_year, numbered, before = (by_text[f"{n} billion dollars"] for n in ("61.5", "61", "48"))
    assert last_year.year == numbered.year == "2023"
    assert last_year.agrees_with == (numbered.id,)
    assert before.agrees_with == before.differs_from == ()


SHORT_OF = """Lakes trade falls short

20 March 2026

Trade among the lake states came to €49 billion in 2025, well below the €54 billion announced in Orvale. It was up \
from 44 billion euros in 2023.

Trade among the lake states was worth 49 billion euros in 2025.
"""
AS_ANNOUNCED = "Ministers praise lakes trade\n\n21 March 2026\n\nTrade among the lake states reached 54 billion \
euros in 2025, ministers said.\n"


def test_a_sentence_that_compares_two_figures_says_that_they_differ() -> None:
    dossier = folder(SHORT_OF)
    by_text = {f.text: f for f in dossier.figures}
    counted, announced, before = by_text["€49 billion"], by_text["€54 billion"], by_text["44 billion euros"]
    assert (counted.year, announced.year, before.year) == ("2025", None, "2023")
    assert announced.agrees_with == before.agrees_with == ()
    assert announced.id not in dict(counted.verdicts)


def test_a_figure_printed_twice_in_one_paper_is_no_agreement_of_papers() -> None:
    dossier = folder(SHORT_OF)
    first, again = (f for f in dossier.figures if f.value == 49e9)
    assert first.agrees_with == (again.id,)
    assert "printed again in the same paper" in dict(first.verdicts)[again.id]


def test_two_papers_with_two_sums_for_one_year_differ() -> None:
    dossier = folder(SHORT_OF, AS_ANNOUNCED)
    other = next(f for f in dossier.figures if f.text == "54 billion euros")
    assert {dossier.figure(key).text for key in other.differs_from} == {"€49 billion", "49 billion euros"}


def test_a_large_sum_from_one_source_is_the_same_sum_whatever_each_paper_says_it_is_for() -> None:
    """The same sum from somebody else, or a small one, may be for another thing."""
    one = "Ports meet\n\n12 September 2025\n\nNarvonia’s minister Ilse Tarn said she would put in {}.\n"
    other = "Rails wait\n\n15 September 2025\n\nTarn, the Narvonian minister, says {} will go to a railway.\n"
    agreeing = {
        amounts: sum(bool(f.agrees_with) for f in folder(one.format(amounts[0]), other.format(amounts[1])).figures)
        for amounts in (("$600 million", "$600m"), ("$600 million", "$700m"), ("$600", "$600"))
    }
    assert list(agreeing.values()) == [2, 0, 0]


def test_the_year_that_money_is_compared_with_is_not_that_of_the_next_clause() -> None:
    pledged = "Kesh pledged 30 million euros, up from 20 million in 2024, while Teland offered 12 million."
    text = f"Dams\n\n9 May 2025\n\n{pledged}\n"
    assert [(f.value, f.year) for f in folder(text).figures] == [(3e7, None), (2e7, "2024"), (1.2e7, None)]


def test_one_large_sum_of_one_summit_agrees_though_each_paper_calls_it_otherwise() -> None:
    """To more than its first digit: many things cost a billion."""
    one, other = (
        figure(2.4e9, year=None, summit="s")._replace(article="a"),
        figure(2.4e9, year=None, summit="s")._replace(article="b"),
    )
    topics = frozenset({"pact", "shipyard"}), frozenset({"shipyard", "agreement"})
    assert judge(one, other, *topics) == ("agree", "the same value")
    round_sums = one._replace(value=2e9), other._replace(value=2e9)
    assert judge(*round_sums, *topics) is None
    assert judge(one, other._replace(summit="t"), *topics) is None


FUND = "{place}\n\n{day} June 2031\n\n{words}\n"


def told(one: str, other: str) -> bool:
    """Whether the sums of two papers, each the one figure of its sentence, agree."""
    papers = FUND.format(place="Dams wait", day=12, words=one), FUND.format(place="Rivers rise", day=13, words=other)
    found = folder(*papers).figures
    one_paper = [f for f in found if f.article == found[0].article]
    assert all(key not in {f.id for f in one_paper} for f in one_paper for key in f.agrees_with)
    return any(f.agrees_with for f in found)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("The compact sets up a drought fund of $340 million and lists every dam.",
         "With it comes some money for dry years, $340m in all, for drought on the dams.", True),
        ("The Orvale Gorge dam, which both want to build, would cost $5.2 billion.",
         "The Orvale dam, meanwhile, has a price tag of $5.2bn.", True),
        ("Ministers agreed to build a shield for their power grids, at a cost of 4.6 billion euros.",
         "Makers of cable can hope for orders now that leaders spend €4.6bn on a shield against grid failures.", True),
        ("The Orvale dam would cost $5.2 billion.", "The Orvale dam would cost $5.4bn.", False),
        ("The leaders agreed on Tuesday to spend $450 million on a canal.",
         "The ministers signed a plan on Tuesday for schools that takes $450 million.", False),
        ("Peru's smelter was signed for $780 million.", "Bolivia signed a lithium plant for $780 million.", False),
        ("Peruvian coffee exports came to $410 million.", "Bolivia's coffee exports came to $410 million.", False),
        ("Duties fall on 85 percent of goods.", "Sorvia pays 85 percent of the bill for the canal.", False),
        ("Sahel states signed a pact for a railway that is to cost $7.4 billion.",
         "Nine presidents want a railway in the Sahel, at a cost of $7.4 billion.", True),
        ("The dam was built in a year, at a cost of $7.4 billion.",
         "A fleet was sold at a cost of $7.4 billion.", False),
        ("Shares in the harbour rose 6 percent.", "Tolls on the road rose 6 percent.", False),
        ("The canal needs 600 engineers.", "The canal needs 600 nurses.", False),
    ],
)  # fmt: skip
def test_one_value_in_two_papers_is_one_figure_if_their_sentences_tell_of_one_thing(
    one: str, other: str, agree: bool
) -> None:
    assert told(one, other) is agree


@pytest.mark.parametrize(("other", "agree"), [("Bolivia", False), ("Peru", True), ("The union", True)])
def test_rounded_values_of_two_countries_are_two_figures(other: str, agree: bool) -> None:
    one = "Peru sold bananas and cocoa worth $14.8 billion to the Union in 2030."
    assert told(one, f"{other} sold bananas and cocoa worth $15 billion to the Union in 2030.") is agree


@pytest.mark.parametrize(("other", "differ"), [("Bolivia", False), ("Peru", True)])
def test_values_of_two_countries_do_not_differ(other: str, differ: bool) -> None:
    sold = "{} shipped {} tonnes of bananas to the Union in 2030."
    one = FUND.format(place="Fruit", day=12, words=sold.format("Peru", "620,000"))
    two = FUND.format(place="Ships", day=13, words=sold.format(other, "540,000"))
    assert any(f.differs_from for f in folder(one, two).figures) is differ


def test_words_around_are_not_looked_up_for_values_that_cannot_be_of_one_thing() -> None:
    def asked(_: Figure) -> Around:
        raise AssertionError("the sentence was looked at")

    one, other = figure(70e9), figure(900e9)._replace(article="b", id="f-2")
    together = Together([one, other], {0: TRADE, 1: TRADE}, Units({}, {}), asked)
    assert together.judge(0, 1) is None


def test_two_sums_that_one_giver_gave_do_not_differ() -> None:
    """Whoever gives one sum may give another: only what it is for tells that they are one."""
    one = "Dams\n\n9 May 2025\n\nKesh Water spent $40 million in 2025.\n"
    other = "Ports\n\n10 May 2025\n\nKesh Water spent $90 million in 2025.\n"
    first, second = folder(one, other).figures
    assert first.about == second.about == "Kesh Water (spent)"
    assert not (first.differs_from or first.agrees_with)


def test_a_count_is_known_in_more_than_four_papers() -> None:
    """Seldom are as many killed at two happenings."""
    streets = " ".join(f"The flood of street {street} killed {street} people." for street in range(61, 72))
    towns = ["Tarn", "Kesh", "Lund", "Voss", "Brin", "Hale"]
    papers = [f"{town} mourns\n\nIn {town} they say that the blast killed 49 people.\n" for town in towns]
    found = [figure for figure in folder(f"Floods\n\n{streets}\n", *papers).figures if figure.value == 49]
    assert len(found) == len(papers)
    assert all(len(figure.agrees_with) == len(papers) - 1 for figure in found)


@pytest.mark.parametrize("words", ["were damaged or destroyed", "were gutted"])
def test_as_many_houses_that_were_destroyed_are_one_figure(words: str) -> None:
    one = "Fire in camp\n\n9 May 2025\n\nThirteen buildings were either destroyed or damaged by fire in Orvale.\n"
    other = f"Guards blamed\n\n10 May 2025\n\nThe office says 13 buildings {words} there.\n"
    first, second = folder(one, other).figures
    assert first.agrees_with == (second.id,)
