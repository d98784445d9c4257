"""Words that stand in a name though they look like something else, and letters that stand behind it."""

from __future__ import annotations

import pytest

from extract.invented_news import names_of
from extract.meant import name, speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan pleased Mr July Okwanda of the union.", ["July Okwanda"]),
        ("The talks ended in July. Okwanda was pleased.", []),
        ("“It grew,” said Long Weiqiang, mayor of the port.", ["Long Weiqiang"]),
        ("The Long Range plan and the Long Road home were read.", []),
        ("Prince Faisal bin Sultan Al-Rashdan opened it.", ["Faisal bin Sultan Al-Rashdan"]),
        ("Eoin Ó Murtagh left and Aoife Brennan KC stayed.", ["Eoin Ó Murtagh", "Aoife Brennan"]),
        ("Tory MP Wulfric Harcott left. Imogen Harcott OBE stayed.", ["Wulfric Harcott", "Imogen Harcott"]),
        ("The minister, Hu‘akavame Tolofa, told leaders.", ["Hu‘akavame Tolofa"]),
        ("Forum Secretary General Baron Tofa-Lolo was there.", ["Tofa-Lolo"]),
        ("Angela Merkel-Sorvik spoke of the Angela Merkel-Emmanuel Macron dinner.",
         ["Angela Merkel-Sorvik", "Angela Merkel", "Emmanuel Macron"]),
        ("Le Quotidien interviews the premier. Asked by Le Quotidien, he laughed.", []),
        ("Asked by Le Minh Hoa, he laughed.", ["Le Minh Hoa"]),
        ("The delegate Bill Eastmoor came with the Bill of Rights.", ["Bill Eastmoor"]),
        ("The deal pleased Arthur Green of the union.", ["Arthur Green"]),
        ("In May the Arthur Green Fund and the Green Party met.", []),
        ("Clinton Communications Director Jenny Palmwood was there.", ["Jenny Palmwood"]),
        ("OruAnn DeVelk, executive director of the port, left.", ["OruAnn DeVelk"]),
        ("It pleased House Republican Thomas Massing.", ["Thomas Massing"]),
        ("The Republican said so. Republican Thomas Massing went.", ["Thomas Massing"]),
        ("Talks with Trump Senior Adviser Sidney Brokaw went on.", ["Trump", "Sidney Brokaw"]),
        ("Doug Harcott from the port union says no.", ["Doug Harcott"]),
        ("Bill Harcott of Orvale is sad.", ["Bill Harcott"]),
        ("Ann Harcott-Hall spoke of the Oslo-Velk Bridge.", ["Ann Harcott-Hall"]),
        ("Ann Baker left a baker. “No,” Mrs Baker said.", ["Ann Baker", "Baker"]),
        ("It was told to Ann B Harcott of the union.", ["Ann B Harcott"]),
        ("President George W Bush left. Plan B Talks began.", ["George W Bush"]),
        ("It pleased the pastor Will Harcott. Will Harcott come? We Know What Will Come.",
         ["Will Harcott", "Will Harcott"]),
        ("Chairman Art Harcott saw the Art Nouveau gates.", ["Art Harcott"]),
        ("The editor Joan Hall Harcott left Grant Park.", ["Joan Hall Harcott"]),
        ("Patrol Chief James Hall left King Edward Park. Hall drove.", ["James Hall", "Hall"]),
        ("Senators Ann Harcott and Velk met.", ["Ann Harcott"]),
        ("Drummer Sarah Harcott and Sarah Harcott are one.", ["Sarah Harcott", "Sarah Harcott"]),
        ("Sarah Harcott sang. Asserting Harcott was late, they left. Dorveth Harcott said no.",
         ["Sarah Harcott", "Harcott", "Dorveth Harcott"]),
    ],
)  # fmt: skip
def test_a_name_is_as_long_as_it_is(text: str, expected: list[str]) -> None:
    assert [found.text for found in names_of(text) if found.kind == "person"] == expected


@pytest.mark.parametrize(
    ("text", "mention", "meant"),
    [
        ("Arthur Green, a miller, came. Mr. Green said so.", "Mr. Green", "Arthur Green"),
        ("Peter King, a miller, came. King said so.", "King", "Peter King"),
        ("Ben Hallow came with Al Sharpe. Hallow said so.", "Hallow", "Ben Hallow"),
        ("Ben Hallow came with Al Sharpe. Sharpe said so.", "Sharpe", "Al Sharpe"),
        ("Ilan Ben Zvulun came. Ben Zvulun said so.", "Ben Zvulun", "Ilan Ben Zvulun"),
        ("Late, former secretary of state Dora Velk said.", "former secretary of state Dora Velk", "Dora Velk"),
        ("It was late, Oversight ranking Democrat Ann Velk said.", "Oversight ranking Democrat Ann Velk", "Ann Velk"),
        ("Rivka Hallow came with her brother, Ben Hallow. Ben Hallow said so.", "Ben Hallow", "Ben Hallow"),
    ],
)
def test_a_surname_that_is_a_word_and_a_given_name_that_is_a_particle_elsewhere(
    text: str, mention: str, meant: str
) -> None:
    assert name(text, mention) == meant


@pytest.mark.parametrize(
    ("title", "body", "people"),
    [
        ("Ann Harcott Blasts Rival Over Port Deal", "Ann Harcott said no. Harcott left.",
         ["Ann Harcott", "Ann Harcott", "Harcott"]),
        ("Marta Vell Just Made a Huge Promise to Ann Harcott", "Ann Harcott and Marta Vell met.",
         ["Marta Vell", "Ann Harcott", "Ann Harcott", "Marta Vell"]),
        ("Special Representative Warns Window Closing on Verel Port Talks", "The talks go on.", []),
        ("Verel Mayor Ruvo Imlach Opens New Ferry Line With Allies", "The line is long.", ["Ruvo Imlach"]),
    ],
)  # fmt: skip
def test_a_headline_that_writes_every_word_with_a_capital_names_whom_the_text_names(
    title: str, body: str, people: list[str]
) -> None:
    assert [found.text for found in names_of(f"# {title}\n{body}") if found.kind == "person"] == people


@pytest.mark.parametrize("mark", ["‘", "’", "'"])
def test_a_comma_that_is_turned_stands_for_an_apostrophe(mark: str) -> None:
    assert [found.key for found in names_of(f"They met in Nuku{mark}alofa today.")] == ["nukualofa"]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Halina Worb spoke.", "f"),
        ("Piotr Worb spoke.", "m"),
        ("Kim Reyland spoke.", None),  # women are called so, and men
        ("Loretta Reyland spoke.", "f"),
        ("Kim Seung-hyo spoke.", None),
        ("Lee Kuan Mo, a pilot, spoke.", None),
    ],
)
def test_a_given_name_tells_who_is_a_woman_and_a_family_name_that_is_spelt_like_one_does_not(
    text: str, gender: str | None
) -> None:
    found = speaker(f"{text} It was all over.", text[: text.rindex(" spoke")].partition(",")[0])
    assert found is not None
    assert found.gender == gender


def test_letters_behind_a_name_are_none_of_it_where_somebody_speaks() -> None:
    assert name("Imogen Harcott, a clerk, came. Imogen Harcott KC said so.", "Imogen Harcott KC") == "Imogen Harcott"


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("Lee, the spokesperson, said no.", "Lee Do-an"),
        ("Lee, the leader, said no.", "Lee Jae-mo"),
        ("Lee said no.", "Lee Jae-mo"),
    ],
)
def test_of_two_with_one_surname_the_role_tells_who_is_meant(again: str, expected: str) -> None:
    assert name(f"The spokesperson Lee Do-an spoke. Party leader Lee Jae-mo replied.\n{again}", "Lee") == expected
