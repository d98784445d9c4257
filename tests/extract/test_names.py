"""Names are found by their capitals and by what is known of the world, without a model."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.invented_news import names_of, reading_of
from summit_tui.extract.names import find_names
from summit_tui.extract.naming.named import Name


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and words of each name."""
    return [(name.kind, name.text) for name in names_of(text)]


def persons(text: str) -> list[str]:
    """The people that a text names."""
    return [name.text for name in names_of(text) if name.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "The Amber Coast summit opened. The leaders of the Amber Coast were late.",
        "Amber Coast countries agreed at the Third Amber Coast Summit.",
        "Leaders of the Amber Coast said so.",
    ],
)
def test_a_group_of_states_is_nobody_whatever_it_is_called(text: str) -> None:
    assert persons(text) == []


def test_a_name_behind_a_group_s_is_somebody_s() -> None:
    text = "The Amber Coast summit opened. Secretary-General of the Amber Coast Ilze Dzenite spoke."
    assert persons(text) == ["Ilze Dzenite"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy Park Ji-woo left.", "Park Ji-woo"),
        ("The envoy Park Ji-woo’s aides left.", "Park Ji-woo"),
        ("A man from a Tim Quist-allied party left.", "Tim Quist"),
        ("The Tim Quist-backed plan failed.", "Tim Quist"),
    ],
)
def test_a_second_syllable_belongs_to_a_name_and_a_participle_does_not(text: str, expected: str) -> None:
    assert persons(text) == [expected]


def test_a_word_that_is_a_paper_s_name_too_may_stand_inside_a_person_s() -> None:
    assert persons("Foreign Minister Aminetou Mint Sidi left.") == ["Aminetou Mint Sidi"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ships left for Norway and Chile at noon.", ["Norway", "Chile"]),
        ("The talks were held in Xi’an, not in Xi's home town.", ["Xi’an", "Xi"]),
        ("A Sino-Swedish venture was signed.", ["Sino", "Swedish"]),
        ("He flew over East Africa to the West.", ["East Africa", "the West"]),
        ("The fare is US$40, or 40 US dollars, said the US envoy.", ["US"]),
        ("The U.S. and Guinea-Bissau abstained.", ["U.S.", "Guinea-Bissau"]),
        (
            "A meeting of the Shanghai Cooperation Organization (SCO) ended.",
            ["Shanghai Cooperation Organization", "SCO"],
        ),
        ("Côte d’Ivoire and N’Djamena were mentioned.", ["Côte d’Ivoire", "N’Djamena"]),
        ("ORVALE, Narvonia (AP) — It rained in Port Selwyn.", ["ORVALE", "Narvonia", "AP", "Port Selwyn"]),
        ("They turned the chili into a turkey dish.", []),
        (
            "The Republic of Estonia left the Kingdom of the Netherlands.",
            ["Republic of Estonia", "Kingdom of the Netherlands"],
        ),
        ("The People's Republic of China signed.", ["People's Republic of China"]),
        ("The Democratic People’s Republic of Korea did not.", ["Democratic People’s Republic of Korea"]),
        ("PreviousRussia and Russia2 are stuck to other letters.", []),
    ],
)
def test_known_names_are_found_where_they_stand_free(text: str, expected: list[str]) -> None:
    """Case matters, and a name touches no letter or digit."""
    found = [name.text for name in names_of(text)]
    assert [words for words in found if words in expected] == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("text", "not_found"),
    [
        ("The China-Central Asia Summit opened.", ["China", "Central Asia"]),
        ("She teaches at East China Normal University.", ["China"]),
        ("The Bank of Ruritania raised rates.", ["Ruritania"]),
        ("He met Jordan Peele Amundsen, who laughed.", ["Jordan"]),
    ],
)
def test_a_name_inside_a_longer_one_is_not_counted(text: str, not_found: list[str]) -> None:
    """The longest name wins, over all kinds, and what is swallowed by a summit is not counted."""
    found = [name.text for name in names_of(text)]
    assert not set(found) & set(not_found)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Kazakhstan", "name"),
        ("Kazakh", "adjective"),
        ("Swedes", "adjective"),
        ("UK", "abbreviation"),
        ("NATO", "name"),
    ],
)
def test_a_name_tells_its_form(words: str, form: str) -> None:
    """An adjective is a mention of its country."""
    (name,) = names_of(f"Yesterday the {words} delegation arrived.")
    assert name.form == form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talvor Meshkin, a shipping analyst in Oslo, shrugged.", "Talvor Meshkin"),
        ("“No,” said Orsolo Venn.", "Orsolo Venn"),
        ("Ms Quillifer declined to answer.", "Quillifer"),
        ("The minister thanked Zhao Long for his work.", "Zhao Long"),
        ("The minister thanked Nguyen Thi Hoa for her work.", "Nguyen Thi Hoa"),
        ("A letter from Conchita O’Dowd-Ruiz arrived.", "Conchita O’Dowd-Ruiz"),
        ("A letter from J. P. Harcastle arrived.", "J. P. Harcastle"),
        ("A letter from Faisal bin Turki al-Masri arrived.", "Faisal bin Turki al-Masri"),
        ("A letter from Anneke van der Poort arrived.", "Anneke van der Poort"),
        ("A letter from Łucja Żeromska arrived.", "Łucja Żeromska"),
        ("Spokesperson Imre Tollas spoke first.", "Imre Tollas"),
        ("“No,” said Kristen Day, who runs the fund.", "Kristen Day"),
    ],
)
def test_people_nobody_has_heard_of_are_named_in_full(text: str, expected: str) -> None:
    """Titles, particles, initials, hyphens, diacritics, and family names that come first."""
    assert persons(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Busan the trade minister, Yoo Myung-jae, spoke first, for an hour.", "Yoo Myung-jae"),
        ("In the hall, Foreign Minister Kang Do-hwan met a Seoul-based reporter.", "Kang Do-hwan"),
        ("Then Prime Minister Datuk Seri Kamarul bin Osman left the room.", "Kamarul bin Osman"),
        ("It was the pilot Unggau anak Belaja who told them.", "Unggau anak Belaja"),
        ("In Medan, Director General of Fisheries Ketut Warsana urged patience.", "Ketut Warsana"),
        ("Then Vice Minister of Water Resources Qiu Haolan spoke.", "Qiu Haolan"),
        ("Then Home Minister Lyonpo Tshering Yangmo left.", "Tshering Yangmo"),
        ("Analysts doubt it. Pietje van der Holm of the firm does not.", "Pietje van der Holm"),
        ("In the hall the Minister of Ecology Deng Wenbo spoke.", "Deng Wenbo"),
        ("In the hall Ana Ozola-Lima met the crew of the Oslo-Lima line.", "Ana Ozola-Lima"),
        ("Pensioner Aino Vartola, 81, watched from her balcony.", "Aino Vartola"),
    ],
)
def test_a_name_is_whole_and_has_no_title_in_it(text: str, expected: str) -> None:
    assert persons(text) == [expected]


def test_a_stranger_behind_a_word_for_a_paper_is_one() -> None:
    assert ("publication", "Rits") in kinds("In Riga the Latvian daily Rits said so.")


def test_what_stands_around_an_ampersand_is_a_firm_unless_two_people_do() -> None:
    assert ("organisation", "Tide & Ore") in kinds("In Lima the consultancy Tide & Ore said so.")
    assert persons("In Lima Mara Quist & Olev Sarv, a nurse, met.") == ["Mara Quist", "Olev Sarv"]


def test_a_body_may_be_called_after_its_members() -> None:
    assert kinds("It was told to Lake Growers’ Association.") == [("organisation", "Lake Growers’ Association")]


def test_a_sentence_that_opens_with_reacting_names_nobody_by_it() -> None:
    assert persons("Reacting, a security analyst, Dr. Nkem Obara-Jack, blamed the minister.") == ["Nkem Obara-Jack"]


@pytest.mark.parametrize(
    "text",
    [
        "Monday was quiet. Trade slowed. However, Inflation fell.",
        "The Supreme Court and the Security Council met in March.",
        "He has a Nobel Prize and a degree in Political Science.",
        "Critics said nothing. Experts agreed. Money talked.",
        "It was the Cold War, and the Green New Deal came later.",
        "It became a “Santa Barbara” that no one could follow.",
        "They danced at the Moulin Verel, and met at the Lakeland Golf Club and in the Palais Verel.",
        "The Coalition to Restore Legitimacy in the Lakes was silent.",
        "It was Kristen Day in Verel, a day off for all.",
    ],
)
def test_common_words_with_a_capital_are_nobody(text: str) -> None:
    """Days, openers of sentences and things are not people."""
    assert persons(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He works at the Institute for Tidal Studies in Lisbon.", ("organisation", "Institute for Tidal Studies")),
        ("The University of Zorbek closed.", ("organisation", "University of Zorbek")),
        (
            "The Ministry of Rivers and Ports of Ruritania replied.",
            ("organisation", "Ministry of Rivers and Ports of Ruritania"),
        ),
        ("Guns of the Orvel Liberation Front fell silent.", ("organisation", "Orvel Liberation Front")),
        ("The Varland Fisheries Council replied.", ("organisation", "Varland Fisheries Council")),
        ("The Harbour Gazette had the story.", ("publication", "Harbour Gazette")),
        ("She moved to Orvel Province.", ("place", "Orvel Province")),
    ],
)
def test_bodies_nobody_has_heard_of_are_known_by_a_word(text: str, expected: tuple[str, str]) -> None:
    """Universities, ministries, think tanks, outlets and provinces that no list holds."""
    assert expected in kinds(text)


def test_places_nobody_listed_are_known_by_what_stands_beside_them() -> None:
    """A country before an office, a town behind "in"; then wherever else the article writes them."""
    text = "Varland Prime Minister Olev Sarv spoke in Zorbek. Snow fell on Varland, and Zorbek was quiet."
    assert [pair for pair in kinds(text) if pair[0] != "person"] == [
        ("country", "Varland"),
        ("place", "Zorbek"),
        ("country", "Varland"),
        ("place", "Zorbek"),
    ]


def test_a_surname_is_a_name_where_the_article_has_the_full_name_anywhere() -> None:
    """Also before the full name, as in headlines."""
    assert persons("# Meshkin quits\nTalvor Meshkin, a minister, quit. Meshkin gave no reason.") == [
        "Meshkin",
        "Talvor Meshkin",
        "Meshkin",
    ]


def test_a_headline_in_capitals_names_only_whom_the_body_names() -> None:
    """In “Talvor Meshkin Urges Calm” each word has a capital, which tells nothing."""
    text = "# Meshkin Urges Calm After Harbour Protests Over Fees\nTalvor Meshkin, a minister, spoke."
    assert persons(text) == ["Meshkin", "Talvor Meshkin"]


def test_what_is_taken_by_an_agreement_is_not_named_again() -> None:
    """A treaty's name holds the names in it."""
    text = "The Oslo Accord was signed in Oslo."
    taken = Name(4, 15, "agreement", "name", "Oslo Accord")
    found = find_names(reading_of(text), (taken,)).found
    assert [(n.start, n.text) for n in found] == [(4, "Oslo Accord"), (30, "Oslo")]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("AaBb ZXi’'-.,“”()\n&éÖО1$ofdet"), max_size=120) | st.text(max_size=80))
def test_any_text_gives_names_inside_it_in_order_without_overlap(text: str) -> None:
    """Whatever the text is."""
    found = names_of(text)
    for name in found:
        assert 0 <= name.start < name.end <= len(text)
        assert name.text == " ".join(text[name.start : name.end].split())
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(("outlet", "keys"), [("Desert Telegraph", set()), (None, {"daily-telegraph"})])
def test_a_paper_s_short_name_in_its_own_article_is_no_other_paper_s(outlet: str | None, keys: set[str]) -> None:
    reading = reading_of("“No,” he told the Telegraph on Monday.")
    reading = reading._replace(article=reading.article._replace(outlet=outlet))
    found = find_names(reading, ()).found
    assert {n.key for n in found if n.kind == "publication"} == keys


def test_the_own_paper_s_name_is_no_person_s() -> None:
    reading = reading_of("“No,” she told El Sol Austral on Monday.")
    reading = reading._replace(article=reading.article._replace(outlet="El Sol Austral"))
    assert [(n.kind, n.text) for n in find_names(reading, ()).found] == [("publication", "El Sol Austral")]


@pytest.mark.parametrize(
    "text", ["He met the Minister of Foreign Affairs of Peru.", "The Department of Foreign Policy left."]
)
def test_a_portfolio_is_no_paper(text: str) -> None:
    assert "publication" not in [n.kind for n in names_of(text)]


@pytest.mark.parametrize("again", ["MARA OZOLA: No.", "— Mara Ozola, Climate Minister of Verel"])
def test_who_is_named_in_full_once_is_so_everywhere(again: str) -> None:
    assert [n.text.title() for n in names_of(f"Trade Minister Mara Ozola left.\n{again}") if n.kind == "person"] == [
        "Mara Ozola",
        "Mara Ozola",
    ]


def test_a_small_word_may_stand_between_a_title_and_a_surname() -> None:
    assert persons("Ms al-Ansari’s complaint was heard.") == ["al-Ansari"]


def test_a_lake_is_no_capital_and_no_country() -> None:
    assert kinds("It lies between Lake Victoria and Lake Chad.") == []


@pytest.mark.parametrize("opening", ["LIMA - ", "NEW DELHI - ", "LIMA – "])
def test_where_a_dispatch_comes_from_is_no_part_of_the_name_behind_it(opening: str) -> None:
    found = {
        name.text: name.kind for name in find_names(reading_of(f"{opening}Harbour Council officials left."), ()).found
    }
    assert found["Harbour Council"] == "organisation"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The skipper is a woman called Runa. It was late.", ["Runa"]),
        ("A trader who gave her name as Halima wept.", ["Halima"]),
        ("A ship called Runa sank.", []),
        ("Tserenp, a herder of 71 who owns goats, left.", ["Tserenp"]),
        ("The envoy, Joost ter Haar, spoke.", ["Joost ter Haar"]),
        ("REMARKS BY FOREIGN MINISTER QUIST-ANDE\nForeign Minister Quist-Ande spoke.", ["QUIST-ANDE", "Quist-Ande"]),
        ("His shop on Calle Durazno is open. The Rue Lepic is full.", []),
        ("PM VOWS TO STAY\nMara Quist spoke.", ["Mara Quist"]),
    ],
)
def test_a_name_may_be_told_by_how_somebody_is_called(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Institute for Open Trade met.",
        "The Institute for Foreign Trade met.",
        "The Institute for Peace Foreign Minister Ann Lee runs met.",
        "Verel Deep Resources met.",
    ],
)
def test_what_an_institute_is_for_is_part_of_its_name(text: str) -> None:
    bodies = [words for kind, words in kinds(text) if kind == "organisation"]
    called = text.removeprefix("The ").partition(" met")[0].partition(" Foreign Minister")[0]
    assert bodies == [called]


def test_junior_is_no_person_beside_the_one_who_is_known() -> None:
    text = "Palau’s President Surangel Whipps Jr. joked about it. Ferdinand Marcos Jr. did not."
    people = [name.text for name in names_of(text) if name.kind == "person"]
    assert people == ["Surangel Whipps Jr.", "Ferdinand Marcos Jr."]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("They met in Foz do Lago. The guests of Foz do Lago left.", ["Foz do Lago", "Foz do Lago"]),
        ("The city of Orlan Verde is warm. Orlan Verde was quiet.", ["Orlan Verde", "Orlan Verde"]),
        ("She trusts in Maria do Carmo. Luisa da Costa spoke.", []),
        ("Trucks waited in the 6th Verel Basin.", ["Verel Basin"]),
    ],
)
def test_a_town_of_several_words_is_told_by_what_stands_before_it(text: str, towns: list[str]) -> None:
    assert [name.text for name in names_of(text) if name.kind == "place"] == towns


def test_a_surname_that_is_a_town_s_too_is_somebody_s_behind_a_title() -> None:
    assert persons("China's Premier Gao Wenbin spoke at length to the ministers there.") == ["Gao Wenbin"]
    assert kinds("They had met in Gao, where the ministers spoke at length.") == [("place", "Gao")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The economist Ulla Wagner followed the talks. The road is long, Wagner said.", "person"),
        ("The Wagner Group hired Ulla Wagner in May. The road is long, Wagner said.", "organisation"),
        ("The economist Ulla Wagner followed the talks. The men of the Wagner left in May.", "organisation"),
        ("The talks went on in May. The men of Wagner left the town.", "organisation"),
    ],
)
def test_a_surname_that_a_body_is_called_too_is_hers_unless_the_article_has_the_body_s_longer_name(
    text: str, kind: str
) -> None:
    assert [name.kind for name in names_of(text) if name.text == "Wagner"] == [kind]


def test_what_somebody_is_minister_of_is_no_organisation() -> None:
    text = "Swedish Energy Minister Mara Quist met US Energy Secretary Hugo Tan of Lakes Energy there."
    assert [words for kind, words in kinds(text) if kind == "organisation"] == ["Lakes Energy"]


def test_the_number_of_a_meeting_is_no_part_of_the_body_that_meets() -> None:
    text = "The 34th Arab League summit opened. The 16th African Union (AU) summit closed. The AU spoke."
    found = names_of(text)
    assert {name.text for name in found if name.kind == "organisation"} == {"Arab League", "African Union", "AU"}
    assert {name.key for name in found} >= {"arab-league", "african-union"}
