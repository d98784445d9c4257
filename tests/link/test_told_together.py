"""Figures of papers that tell of one happening, which need fewer words to be known again."""

from __future__ import annotations

import pytest
from invented_folder import folder

PAPER = """{title}

{day} June 2031

President Ilse Tarn of Peru met Pavel Oduya of Bolivia in La Paz on Tuesday.

{words}
"""
QUAY = "The quay is 340 metres long and took 26 months."


def signs(one: str, other: str, day: int = 11) -> str:
    """How the first figures of two papers of one meeting stand to each other: "=", "≠" or nothing."""
    first = PAPER.format(title="Tarn in La Paz", day=10, words=one)
    second = PAPER.format(title="Two leaders meet", day=day, words=other)
    figures = folder(first, second).figures
    of_first = {f.id for f in figures if f.article == figures[0].article}
    agree = any(key in of_first for f in figures if f.id not in of_first for key in f.agrees_with)
    differ = any(key in of_first for f in figures if f.id not in of_first for key in f.differs_from)
    return "=" * agree + "≠" * differ


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        ("A drill of the two navies began off the coast, with 14 ships taking part, officers said.",
         "As many as 12 ships are taking part in a drill that began off the coast.", "≠"),
        ("A drill of the two navies began off the coast, with 14 ships taking part, officers said.",
         "Peru sent six ships.", ""),
        ("They signed 12 agreements on Tuesday.", "Of the 14 agreements signed on Tuesday, three are on tin.", "≠"),
        ("They signed 12 agreements on Tuesday.", "Twelve documents were signed.", "="),
        ("A blast at a mine killed 31 people.", "At the mine 26 people died in a blast.", "≠"),
        ("A blast at a mine killed 31 people.", "A blast at a mine wounded 31 people.", ""),
        ("A blast at a mine killed 31 people.", "A blast at a mine wounded 40 people.", ""),
        ("Lorries carried 8.1 million tonnes of tin in 2030.", "Some 8.1 million tons went by road in 2030.", "="),
        ("The gas comes to 4.4 billion cubic metres a year.", "A pipe for 4.4 bcm will be laid.", "="),
        ("The dam gives 1,800 megawatts.", "A dam of 1.8 GW is to be built.", "="),
        ("The dam needs 45 engineers.", "The tunnel needs 52 engineers.", ""),
        ("They set a goal of $10 billion by 2035.", "Both aim at 15 billion dollars by 2035.", "≠"),
        ("They set a goal of $10 billion by 2035.", "Both aim at 15 billion dollars by 2040.", ""),
        ("Some 3,000 tractors blocked the roads of Sucre on Sunday.",
         "About 1,800 tractors drove into Sucre on Sunday.", "≠"),
        ("The pact brings 25 patrol boats.", "Thirty patrol boats are promised.", "≠"),
        ("Some 1,400 Peruvian firms work there.", "Around 1,500 firms work there.", "="),
        ("There are some 930,000 Peruvian settlers.", "There are 870,000 Peruvian settlers.", ""),
        ("A rocket from Chile killed seven people in Lima.", "In Lima nine people were killed.", "≠"),
        ("We asked for five cables.", "The pact foresees five cables.", ""),
        ("We get five cables.", "The pact foresees five cables.", "="),
        ("The congress adopted 12 motions.", "In all 14 motions were adopted before midnight.", "≠"),
        ("The Sucre congress adopted 12 motions.", "The Sucre congress adopted 14 motions.", "≠"),
        ("Six captives were freed.", "The gang released nine captives.", "≠"),
        ("The gang freed 20 captives.", "The gang holds 35 captives.", ""),
        ("A landslide killed seven people.", "Nine people died and more than 40 were hurt in a landslide.", "≠"),
        ("More than 40 people were hurt.", "Nine people died and 43 were hurt in a landslide.", "="),
        ("Peru promised 25 patrol boats.", "The pact brings thirty patrol boats.", "≠"),
        ("The loan comes to $1.2 billion.", "The loan is for 1.5 billion dollars.", "≠"),
        ("Peru puts $1.2 billion into ports.", "Peru puts $1.5 billion into mines.", ""),
        ("Exactly 1,800 tractors drove into Lima on Sunday, police said. Farmers said it was 5,900 tractors.",
         "Some 3,000 tractors blocked roads in Lima on Sunday.", "≠"),
        # What both begin with, and the towns that both name, are two.
        ("The floods drove 1,500 families from the valley.", "The quake drove 2,300 families from the valley.", ""),
        ("The quay gives work to 2,400 smiths.", "The quarry gives work to 3,600 smiths.", ""),
        ("The storm wrecked 600 barns in Lima.", "In Sucre the storm wrecked 950 barns.", ""),
        ("Inflation in Bolivia fell to 6 percent.", "Unemployment in Bolivia fell to 9 percent.", ""),
        ("The rescue took 30 hours.", "Repairs of the road took 30 hours.", ""),
        ("The rescue of the miners took 30 hours.", "To rescue all miners took 30 hours.", "="),
        ("LA PAZ — 25 percent of ferries are old.", "LA PAZ — 25 percent of judges want a rise.", ""),
        ("The duty on tin rises to 25 percent.", "The new duty on tin is 25 percent.", "="),
        ("Trade with Bolivia reached $24.7 billion in 2030.",
         "Chilean trade with Bolivia was worth $480 million in 2030.", ""),
    ],
)  # fmt: skip
def test_counts_and_sums_of_one_meeting_are_set_against_each_other(one: str, other: str, sign: str) -> None:
    assert signs(one, other) == sign


def test_papers_of_two_weeks_tell_of_two_happenings() -> None:
    words = "They signed 12 agreements on Tuesday.", "Of the 14 agreements signed on Tuesday, three are on tin."
    assert signs(*words) == "≠"
    assert signs(*words, day=24) == ""


PERIODS = [
    ("Tin earns $5.1 billion, where a revolt has cost 300 lives since 2009.", None),
    ("Fighting has cost the state $5.1 billion since 2009.", None),
    ("Since May 2009 the fighting has cost the state $5.1 billion.", None),
    ("The line, priced at $5.1 billion, paid in part by firms, will open in 2033.", None),
    ("The state gave $5.1 billion, a third less than at the conference in 2028.", None),
    ("The pledge of $5.1 billion is a fifth up on the one made in 2024.", None),
    ("Tin earned $5.1 billion, the ministry said, in 2030.", "2030"),
    ("In 2030 tin fell, but copper earned $5.1 billion.", "2030"),
]


@pytest.mark.parametrize(("sentence", "year"), PERIODS)
def test_the_period_of_a_neighbouring_clause_is_not_the_figure_s(sentence: str, year: str | None) -> None:
    (figure,) = (f for f in folder(f"Tin\n\n12 June 2031\n\n{sentence}\n").figures if f.unit == "USD")
    assert figure.year == year


def test_figures_in_common_stand_for_a_name() -> None:
    """One paper names the island and the state only; the drill's ships and aircraft say that it is the same one."""
    one = "Drill\n\n10 June 2031\n\nPresident Ilse Tarn of Peru met sailors in Lima. They sail with {} in 14 ships.\n"
    other = "At sea\n\n11 June 2031\n\nOff Lima the navy of Peru is out with 14 ships and {}.\n"
    signs = {}
    for aircraft in ("35 aircraft", "27 aircraft"):
        figures = folder(one.format("35 aircraft"), other.format(aircraft)).figures
        signs[aircraft] = sum(bool(f.agrees_with) for f in figures)
    assert signs["35 aircraft"] == 4
    assert signs["27 aircraft"] == 0


@pytest.mark.parametrize(
    ("known", "sign"),
    [
        (QUAY, "≠"),
        ("The quay is 340 metres long.", ""),
        ("The tower is 120 metres high.", ""),
    ],
)
def test_an_undated_paper_tells_of_the_same_if_it_names_the_same_and_gives_the_same_figures(
    known: str, sign: str
) -> None:
    one, other = "They signed 12 agreements on Tuesday.", "Of the 14 agreements signed on Tuesday, three are on tin."
    dated = PAPER.format(title="Tarn in La Paz", day=10, words=f"{one} Some 1,400 Peruvian firms work there. {QUAY}")
    undated = PAPER.replace("{day} June 2031\n\n", "").format(
        title="Two leaders meet", words=f"{other} Around 1,500 firms work there. {known}"
    )
    figures = folder(dated, undated).figures
    agreements = {f.value: f for f in figures if f.unit == "agreements"}
    firms = [f for f in figures if f.unit == "firms"]
    assert not any(f.agrees_with for f in firms)  # On another day there may have been more.
    assert ("≠" if agreements[14].id in agreements[12].differs_from else "") == sign


def test_names_that_lead_to_a_paper_but_not_back_from_it_stop_nothing() -> None:
    """Of the later paper's days, too many tell of the same for its names to lead anywhere."""
    told = "President Ilse Tarn of Peru met Pavel Oduya of Bolivia in La Paz. The dam needs {n} engineers."
    earlier = PAPER.format(title="Tarn in La Paz", day=10, words=told.format(n=45))
    other = "Bolivia to build\n\n10 June 2031\n\nBolivia buys 31 pumps and 72 lorries, La Paz said.\n"
    later = PAPER.format(title="Two leaders meet", day=14, words=told.format(n=52))
    crowd = [PAPER.format(title=f"Day {n}", day=18, words=told.format(n=n)) for n in range(100, 145)]
    assert len(folder(earlier, other, later, *crowd).articles) == 48
