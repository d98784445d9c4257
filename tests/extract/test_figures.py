"""Sums, percentages and counts."""

from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given

from extract.invented_news import any_news, reading_of
from summit_tui.extract.figures import find_figures
from summit_tui.model import Figure, Quotation, Span


def figures(text: str, quotations: tuple[Quotation, ...] = ()) -> tuple[Figure, ...]:
    reading = reading_of(text)
    return find_figures(reading, quotations)


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "qualifier"),
    [
        ("Teland promised 2.4 billion euros for dams.", 2.4e9, "EUR", None),
        ("The bridge cost $1.2m.", 1.2e6, "USD", None),
        ("Trade had crossed Rs 1.9 lakh crore.", 1.9e12, "INR", None),
        ("One hundred and eighty million dollars were found.", 180e6, "USD", None),
        ("He lost one hundred thousand euros.", 1e5, "EUR", None),
        ("They sold three hundred and fifty-two boats.", 352, "boats", None),
        ("The fine is RM5 million.", 5e6, "MYR", None),
        ("Fires took 310,000ha of forest.", 310_000, "ha", None),
        ("They cut 800,000 bpd in May.", 800_000, "bpd", None),
        ("It guarantees 450 million cubic metres of water.", 450e6, "cubic metres", None),
        ("A fund of more than a billion yuan was set up.", 1e9, "CNY", ">"),
        ("Trade rose by 12.5 per cent.", 12.5, "percent", None),
        ("At least 400 delegates came.", 400, "delegates", ">="),
        ("Nearly 3,000 new jobs were lost.", 3000, "jobs", "<"),
        ("The visit lasted less than 48 hours.", 48, "hours", "<"),
        ("Over ten bilateral and multilateral meetings were held.", 10, "meetings", ">"),
        ("They signed twelve fishing agreements.", 12, "agreements", None),
        ("At least sixteen ships sank.", 16, "ships", ">="),
        ("A trillion-dollar scheme was cancelled.", 1e12, "USD", "~"),
        ("Some 2000 troops left.", 2000, "troops", "~"),
        ("It needs HK$40 million.", 4e7, "HKD", None),
        ("The ports get EUR 4.2bn.", 4.2e9, "EUR", None),
        ("It gave more than USD 3 million.", 3e6, "USD", ">"),
        ("They lent RMB 20 million.", 2e7, "CNY", None),
        ("It costs Rs 500.", 500, "INR", None),
        ("They signed a pact worth 2.4 trillion won.", 2.4e12, "KRW", None),
        ("The summit cost R691 million.", 691e6, "ZAR", None),
        ("The bank lent N5.5 billion.", 5.5e9, "NGN", None),
        ("The silos hold 200 000 tonnes of maize.", 200_000, "tonnes", None),
        ("It cost 2\u202f400\u202f000 euros.", 2.4e6, "EUR", None),
        ("The reserve will cost 2,9 billion pula.", 2.9e9, "BWP", None),
        ("Exports rose by 12,5 percent.", 12.5, "percent", None),
        ("Half a million passengers sail each year.", 500_000, "passengers", None),
        ("The ferry moves two and a half million tourists.", 2.5e6, "tourists", None),
        ("They want a quarter of a million dollars.", 250_000, "USD", None),
        ("Kesh needs 4.1 billion dollars.", 4_100_000_000, "USD", None),
        ("Two dozen ferries sailed.", 24, "ferries", None),
        ("About a dozen pilots struck.", 12, "pilots", "~"),
        ("Some 47m people live there.", 47e6, "people", "~"),
        ("They grow 20m metric tonnes of grain.", 20e6, "metric tonnes", None),
        ("Schools get EC$27 million.", 27e6, "XCD", None),
        ("A friend pays TT$50 a month.", 50, "TTD", None),
        ("The wall cost FJ$ 3 million.", 3e6, "FJD", None),
        ("It was sold for USD$4 million.", 4e6, "USD", None),
        ("_1.5 million tonnes_ were promised.", 1.5e6, "tonnes", None),
    ],
)
def test_an_amount_has_value_unit_and_bound(sentence: str, value: float, unit: str, qualifier: str | None) -> None:
    (figure,) = figures(sentence)
    assert (figure.value, figure.unit, figure.qualifier) == (value, unit, qualifier)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kesh pledged 30 million euros, up from 20 million.", [(3e7, "EUR"), (2e7, "EUR")]),
        ("Kesh pledged $30 million, while Teland offered 12 million.", [(3e7, "USD"), (1.2e7, "USD")]),
        ("Kesh spent $30 million to feed 12 million.", [(3e7, "USD")]),
        ("Kesh spent $30 million. The city grew from 12 million.", [(3e7, "USD")]),
    ],
)
def test_money_is_compared_with_money_of_its_currency(sentence: str, found: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in figures(sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("It cost Pandora three million dollars.", "three million dollars"),
        ("It cost a million dollars.", "a million dollars"),
        ("They opened a $50 million port.", "$50 million"),
        ("They opened a port for $50  million.", "$50 million"),
        ("The maps cover five harbours.", "five harbours"),
        ("It gave the club to 40 owners.", "40 owners"),
        ("Over five harbours were closed.", "Over five harbours"),
        ("Exports of tin reach $5 million", "$5 million"),
    ],
)
def test_a_figure_begins_with_a_word_and_not_inside_one(sentence: str, printed: str) -> None:
    (figure,) = figures(sentence)
    assert figure.text == printed


@pytest.mark.parametrize(
    "sentence",
    [
        "He came two years ago.",
        "The two countries agreed.",
        "The Caspian Six leaders met.",
        "They met the Visegrad Four ministers.",
        "In 2024 the G7 and the C5+1 met.",
        "The talks began at 10:30 on 3 June.",
        "It is the first of its kind.",
        "Over the next five years it will grow.",
        "“Three pillars” hold it, and the three pillars stand.",
        "Of these, the first 2 won a prize.",
        "She won the 400m hurdles.",
        "The road R61 was closed, and so was N2.",
        "Several dozen pilots struck.",
        "A few hundred ferries sailed.",
        "It cost several hundred million dollars.",
    ],
)
def test_what_is_no_amount_gives_none(sentence: str) -> None:
    assert figures(sentence) == ()


def test_a_conversion_leads_to_the_sum_it_converts() -> None:
    yuan, dollars = figures("Kesh offered 1.5 billion (US$209 million) yuan for roads.")
    assert (yuan.value, yuan.unit) == (1.5e9, "CNY")
    assert (dollars.value, dollars.unit, dollars.equivalent_of) == (2.09e8, "USD", yuan.id)


def test_a_figure_in_somebody_s_words_is_theirs() -> None:
    text = "“We lost 40 ships,” Tarn said. The port lost 9 cranes."
    said = Quotation("q", "direct", "a-1", (Span("a.txt", 1, 17),), text[1:17], "ilse-tarn")
    ships, cranes = figures(text, (said,))
    assert (ships.speaker, cranes.speaker) == ("ilse-tarn", None)


def test_a_bare_number_counts_what_was_counted_before() -> None:
    _, bare = figures("The state bought 100 more tankers. It held at least 600, and that will grow.")
    assert bare.unit == "tankers"


def test_it_stands_for_the_subject_of_the_sentence_before() -> None:
    text = "Trade between Kesh and Teland has grown rapidly. Last year, it reached 70.2 billion dollars, up 40 percent."
    total, growth = figures(text)
    assert total.about == "Trade between Kesh and Teland"
    assert growth.unit == "percent"


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("Teland will give 1.5 billion yuan in grant assistance to the lake states this year.",
         ["grant assistance to the lake states"]),
        ("Tarn also pledged 26 million euros ($28 million) of “seed money and free advice” for farms.",
         ["seed money and free advice", "seed money and free advice"]),
        ("The coast is the heart of Tarn’s trillion-dollar canal scheme, say engineers.", ["canal scheme"]),
        ("Kesh says trade with Teland reached $70 billion in 2022 and grew 22 percent in early 2023.",
         ["trade with Teland", "trade with Teland (change)"]),
        ("Exports to the Union rose by 8 percent to $3 billion last year.",
         ["Exports to the Union (change)", "Exports to the Union"]),
        ("Turnover, which fell in 2020, hit $5 billion.", ["Turnover"]),
        ("The bank will lend 300 million euros for rail projects in Kesh over three years.", ["rail projects in Kesh"]),
        ("Kesh pledged $600 million and Teland sent ships.", ["Kesh (pledged)"]),
        ("It would cost between $4bn and $5bn in all.", ["", ""]),
        ("Trade among the members, by its own count, was $16.9 billion in 2024.", ["Trade among the members"]),
        ("Grain shipments through the port fell to 2 million tonnes.", ["Grain shipments through the port"]),
        ("The ministers signed contracts worth $4 billion.", ["contracts"]),
        ("Kesh sold 20 million tonnes of oil in 2025.", ["tonnes of oil"]),
        ("Tarn announced $500 million.", [""]),
        ("Trade came to €49 billion in 2025, well below the €54 billion promised in Orvale.", ["Trade", "Trade"]),
        ("It provides for a fund of $430 million for farmers in the valley.", ["fund for farmers in the valley"]),
        ("Kesh made a promise of $80 million for a coastguard.", ["coastguard"]),
        ("They signed a pact on shipyards worth $2 billion on Friday.", ["pact on shipyards"]),
        ("The pact they signed, worth $2 billion, was short.", ["pact"]),
        ("Illegal felling costs them $2.9 billion a year.", ["Illegal felling"]),
        ("Storm damage cost the six ports 730 million euros.", ["ports", "Storm damage"]),
        ("Smuggling robs the valley of 40 million dollars.", ["Smuggling"]),
        ("He spoke of the $4.1 billion that illegal felling is said to cost.", ["illegal felling"]),
        ("Kesh expects the canal to have cost it $41 million.", [""]),
        ("Shares in the port company gained 6 percent on hopes of a slice.", ["Shares in the port company (change)"]),
        ("It is cold. He expects gas prices to fall 6 percent.", ["gas prices (change)"]),
        ("Trade between Kesh and Teland in 2031: $16.2 billion", ["Trade between Kesh and Teland"]),
        ("Grain shipped to the port: 620,000 tonnes", ["Grain shipped to the port"]),
        ("Share of goods freed of duty: 85 percent", ["Share of goods freed of duty"]),
        ("Tarn told the hall: $16 billion.", [""]),
        ("A drought fund of  about US$340m will follow.", ["drought fund"]),
        ("It would create a market of 722 million people with an output of $22 trillion.", ["people", "output"]),
    ],
)  # fmt: skip
def test_a_figure_is_about_the_thing_counted_or_paid_for(sentence: str, things: list[str]) -> None:
    assert [figure.about for figure in figures(sentence)] == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The ferries earned just 2.7 million euros.", ["ferries (earned)"]),
        ("Kesh, which gave $3 million last year, is silent.", ["Kesh (gave)"]),
        ("The port company plans to borrow nothing and hopes to raise $40 million.", [""]),
        ("Orvale and Tarn have promised to invest €900 million.", ["Orvale and Tarn (invest)"]),
        ("She raised $40 million.", [""]),
        ("A rower who lives in Tarn and donated $400 was there.", [""]),
        ("The mill was paid $30 million.", [""]),
        ("Runa Velk is at 46 percent, Orla Brin at 39 percent.", ["Runa Velk", "Orla Brin (share)"]),
        ("Tarn polled well: Runa Velk had 46 percent.", ["Runa Velk (share)"]),
        ("The Greens won 9 percent in Orvale.", ["Greens (share)"]),
        ("In the north of Tarn at 9 percent it is worse.", [""]),
        ("The bank cut its key rate by a quarter-point to a record low of 1.5 percent.", ["key rate"]),
        ("The bill takes the tax cut plan to 20 percent.", ["tax cut plan"]),
        ("Inflation fell to 4 percent; it was 6 percent.", ["Inflation", "Inflation"]),
        ("Emissions will be reduced by 40 percent.", ["Emissions (change)"]),
        ("Kesh has an unemployment rate of 7 percent.", ["unemployment rate"]),
        ("The margin of sampling error is plus or minus six percentage points.", ["margin of sampling error"]),
        ("There is a 5 percent chance of frost.", ["chance of frost"]),
        ("Port fees rose from $3 million in 2019 to $5 million.", ["Port fees", "Port fees"]),
        ("The deficit for the year, which ends in May, is projected to be $54 billion.", ["deficit for the year"]),
        ("Coal use is growing about 7 percent a year.", ["Coal use (change)"]),
        ("Brent oil fell 24 cents.", ["Brent oil"]),
        ("Shares in the mill fell $2, or 4 percent.", ["Shares in the mill", "Shares in the mill"]),
    ],
)  # fmt: skip
def test_a_figure_that_is_of_nothing_named_is_whose_it_is_or_what_was_changed_by_it(
    sentence: str, things: list[str]
) -> None:
    assert [figure.about for figure in figures(sentence) if figure.unit != "years"] == things


def test_a_year_between_the_verb_and_the_amount_hides_no_subject() -> None:
    """Nor does one before "it"."""
    text = "Trade among the nine grew by 8% in 2023 to €310bn, officials say. In 2022 it was €287bn."
    money = [f.about for f in figures(text) if f.unit == "EUR"]
    assert money == ["Trade among the nine", "Trade among the nine"]


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("Trade came to €49 billion, well below the €54 billion promised in Orvale.", [None, None]),
        ("Output was 40 million tonnes in 2024, less than 50 million tonnes in 2019.", [None, None]),
        ("Exports were worth $9 billion, far above their $4 billion of 2001.", [None, None]),
        ("Trade came to over $100 billion.", [">"]),
        ("Trade went above the $100 billion mark.", [">"]),
    ],
)
def test_what_an_amount_is_compared_with_is_no_bound(sentence: str, bounds: list[str | None]) -> None:
    assert [figure.qualifier for figure in figures(sentence)] == bounds


COUNTING = str.split("3 billion $ US$ ( ) more than a yuan % ships of the two 1.5 , - 999999999999999999999")


@given(any_news(COUNTING))
def test_no_row_of_numbers_is_too_odd(text: str) -> None:
    for figure in figures(text):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert text[figure.span.start : figure.span.end].strip()
        assert isfinite(figure.value)
        assert figure.unit


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        (
            "The accord commits Poland to build 1,900 kilometres of cable under the sea at a cost of €2.4 billion.",
            ["kilometres of cable", "cost"],
        ),
        ("The talks ended with pledges of $7.5 billion and a quarrel about camels.", ["pledges"]),
        ("The audit office puts Finland's share at 910 million euros.", ["Finland's share"]),
        ("He promised 2 billion dollars for roads and 2 billion dollars for schools.", ["roads", "schools"]),
        ("The loan is worth 500 million euros; the grant, too, is 500 million euros.", ["loan", "grant"]),
        ("The accord speaks of 2.4 billion euros over five years.", [""]),
    ],
)
def test_an_amount_is_about_the_thing_beside_it_and_no_other_amount_s(sentence: str, topics: list[str]) -> None:
    found = figures(sentence)
    assert [f.about for f in found if f.unit != "years"] == topics


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In 2025 300 boats left.", [(300, "boats")]),
        ("They sold 12 500-tonne ships.", [(12, "ships")]),
        ("The towns sent 3, 45 and 200 delegates.", [(200, "delegates")]),
        ("The bank sold 1,500 shares and 2,25 was the price.", [(1500, "shares")]),
        ("She gave a talk on half a page about three ports.", [(3, "ports")]),
    ],
)
def test_numbers_side_by_side_are_no_thousands(sentence: str, found: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in figures(sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The blast killed 31 people and wounded 57.", [(31, "people"), (57, "people")]),
        ("More than 90 were wounded, the council said.", [(90, "people")]),
        ("The death toll from the raid rose to 34, a doctor said.", [(34, "people")]),
        ("Floods have displaced 1.3 million.", [(1.3e6, "people")]),
        ("The number of refugees in the valley stands at 3.2 million.", [(3.2e6, "refugees")]),
        ("Kesh has a population of 400,000, most of it in towns.", [(400_000, "people")]),
        ("Foreign troops numbered 96,000 in May.", [(96_000, "troops")]),
        ("The camp holds 60,000 refugees, and some 45,000 would return.", [(60_000, "refugees"), (45_000, "refugees")]),
        ("They sent three thousand two hundred soldiers.", [(3200, "soldiers")]),
        ("They sent two thousand and fifty soldiers.", [(2050, "soldiers")]),
        ("A 575-kilometre railway is built.", [(575, "kilometres")]),
        ("A 150-megawatt park will follow.", [(150, "megawatts")]),
        ("The leaders signed seven MoUs.", [(7, "mous")]),
        ("In September 356 deputies voted for it.", [(356, "deputies")]),
        ("The sum pledged by 60 countries falls short.", [(60, "countries")]),
        ("Thirteen million Sudanese have fled.", [(13e6, "sudanese")]),
        ("It lent Sh4.7 trillion for a port.", [(4.7e12, "shillings")]),
        ("Two-thirds of the pupils came.", [(66.7, "percent")]),
        ("They won 54 percent; Clinton Sanders: 1,501.", [(54, "percent")]),
        ("On 5 September 2031 they met.", []),
        ("Two U.S. supply ships and three US Navy pilots came.", [(2, "ships"), (3, "pilots")]),
        ("Some 300 servicemen left.", [(300, "servicemen")]),
        ("As many as 35 have been shot.", [(35, "people")]),
        ("They fired 30 rockets; 29 were shot down.", [(30, "rockets")]),
        ("Growth was minus 0.3 percent.", [(-0.3, "percent")]),
        ("Her rating stood at -11 points.", [(-11, "points")]),
        ("The margin is plus or minus 3 percent.", [(3, "percent")]),
        ("About four in ten voters stayed away.", [(40, "percent")]),
        ("They met twice, 1 in 20 said.", [(5, "percent")]),
        ("They met three in four days.", []),
        ("Kesh has 503 ships and Teland has 70.", [(503, "ships"), (70, "ships")]),
        ("Kesh sent 200 divers, compared to Teland’s 145, in May.", [(200, "divers"), (145, "divers")]),
        ("The camp grew from 800 tents to 1,200.", [(800, "tents"), (1200, "tents")]),
        ("The port needs $400 to $500 million.", [(4e8, "USD"), (5e8, "USD")]),
        ("Fees rose from $900 to $1.5 million.", [(900, "USD"), (1.5e6, "USD")]),
        ("It costs between €4 and €5bn.", [(4e9, "EUR"), (5e9, "EUR")]),
        ("Two divers were hurt. At least 50 to 60 lorries burn.", [(2, "divers"), (50, "lorries"), (60, "lorries")]),
        ("It airs on 25 weekdays from 6:00 to 9:00.", [(25, "weekdays")]),
        ("Acre, which has 847,735 citizens, had 883.", [(847_735, "citizens")]),
        ("The film 30 Hours is about five divers.", [(5, "divers")]),
    ],
)
def test_a_number_that_names_nothing_counts_what_its_sentence_tells(
    sentence: str, found: list[tuple[float, str]]
) -> None:
    assert [(figure.value, figure.unit) for figure in figures(sentence)] == found


@pytest.mark.parametrize(
    "sentence",
    ["The average over two weeks shows little.", "Voters under 30 stayed away."],
)
def test_times_and_ages_are_no_counts(sentence: str) -> None:
    assert figures(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The line of 320 kilometres will cost 2 billion.", [(320, "kilometres")]),
        ("Teland built 200 flats worth 40 million.", [(200, "flats")]),
        ("It carries 40,000 passengers, has a budget of 3.5 million and raised 1.2 million.", [(40_000, "passengers")]),
        ("The storm killed 12 people, and the economic toll reached 40 million.", [(12, "people")]),
        ("The toll on the harbour rose to 34 billion.", []),
        ("The bell will toll at 12.", []),
        ("The toll rose to 34.", [(34, "people")]),
    ],
)
def test_a_sum_without_its_currency_counts_neither_people_nor_what_was_counted_before(
    sentence: str, found: list[tuple[float, str]]
) -> None:
    assert [(figure.value, figure.unit) for figure in figures(sentence)] == found
