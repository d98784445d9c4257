"""Which countries came to a summit, as the sentences of a report tell it."""

from __future__ import annotations

import pytest
from invented_folder import folder

HEAD = """Rivers and mills

MALM, May 8, 2031 (LNA) -- Leaders met in a mill on Thursday for the fourth Silver River summit. It rained.

A mill is no palace, and the hall was cold.

"""


def came(sentence: str) -> set[str]:
    dossier = folder(HEAD + sentence + "\n")
    (summit,) = dossier.summits
    found = [e for key in summit.participants if (e := dossier.entity(key))]
    return {e.name for e in found if e.kind == "country"}


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("Kenya's president, Peruvian Prime Minister Ana Tello and Zambia also signed.", {"Kenya", "Peru", "Zambia"}),
        ("Kenyan Chancellor Jumo Okoro and Peru's Ana Tello joined him.", {"Kenya", "Peru"}),
        ("Kenya was represented by its foreign minister.", {"Kenya"}),
        ("Kenya is represented by its foreign minister.", {"Kenya"}),
        ("The Kenyan president, who is ill, sent his deputy.", {"Kenya"}),
        ("Kenyan President Jumo Okoro skipped the talks and sent Trade Minister Asha Odhiambo.", {"Kenya"}),
        ("Peru, said an aide in Kenya, attended the talks.", set()),
        ("Kenya and Peru sent their trade ministers.", {"Kenya", "Peru"}),
        ("Kenya, Peru and Zambia are key participants in the fourth Silver River summit.", {"Kenya", "Peru", "Zambia"}),
        ("Kenya took its seat again.", {"Kenya"}),
        ("Kenya's president, Jumo Okoro, chaired the session.", {"Kenya"}),
        ("Kenya's Jumo Okoro and Peru's Ana Tello are among the leaders in Malm.", {"Kenya", "Peru"}),
        ("Kenya's President, Jumo Okoro, spoke on behalf of the east.", {"Kenya"}),
        ("Kenyan President Jumo Okoro arrived on Wednesday evening.", {"Kenya"}),
        ("Kenyan President Jumo Okoro arrived in Quito on Wednesday.", set()),
        ("Kenya's Prime Minister, Jumo Okoro, and Peru's President, Ana Tello, are among the 30 leaders attending.", {
            "Kenya", "Peru"}),
        ("Kenya's president left the summit before lunch.", {"Kenya"}),
        ("The summit heard many leaders, from Kenya's Jumo Okoro to Peru's Ana Tello.", {"Kenya", "Peru"}),
        ("Guests of the summit, among them Kenya and Peru, sang.", {"Kenya", "Peru"}),
        ("Trade ministers from Kenya and Peru spoke.", set()),
        ("Leaders from Kenya, Peru and Zambia took part.", {"Kenya", "Peru", "Zambia"}),
        ("Kenya's Jumo Okoro and Peru's Ana Tello were there.", {"Kenya", "Peru"}),
        ("Neither Kenyan President Jumo Okoro nor Peru's Ana Tello attended the summit.", set()),
        ("All but Kenya and Peru signed.", set()),
        ("Except for Kenya and Peru, all members attended.", set()),
        ("Kenya sent no minister.", set()),
        ("Kenya did not sign, and Peru will send a minister.", set()),
        ("An envoy who had lived in Kenya attended.", set()),
        ("Kenya joined the bank in 2019.", set()),
        ("The two had met when Kenya signed a pact in 2029.", set()),
    ],
)  # fmt: skip
def test_a_country_came_that_took_part_or_sent_somebody(sentence: str, countries: set[str]) -> None:
    assert came(sentence) == countries


def test_a_list_goes_on_in_the_sentences_behind_it() -> None:
    told = "It rained. The leaders of Kenya and Peru came. The premiers of Chad and Zambia came too. The presidents of "
    told += "Togo and Benin sang. The boats were late. The ferries from Ghana and Malta were not."
    (summit,) = folder(f"Mills\n\n8 May 2031\n\nThe fourth Silver River summit ended on Thursday. {told}\n").summits
    assert {"kenya", "peru", "togo", "benin"} <= set(summit.participants)
    assert {"ghana", "malta"}.isdisjoint(summit.participants)


@pytest.mark.parametrize(
    ("sentence", "who", "words"),
    [
        ("Kenya's president, Jumo Okoro, chaired the session.", "kenya", "Kenya's president, Jumo Okoro, chaired"),
        ("“The river is deep,” Kenyan President Jumo Okoro told the summit.", "jumo-okoro", "The river is deep,"),
        ("Kenyan President Jumo Okoro, who was ill, attended.", "jumo-okoro", "Kenyan President Jumo Okoro, who was"),
        (
            "The summit heard many leaders, from Kenya's Jumo Okoro to Peru's Ana Tello.",
            "peru",
            "Kenya's Jumo Okoro to",
        ),
    ],
)
def test_what_says_that_somebody_came_is_kept(sentence: str, who: str, words: str) -> None:
    dossier = folder(HEAD + sentence + "\n")
    (summit,) = dossier.summits
    assert who in summit.participants
    (span,) = (evidence.span for evidence in summit.came if evidence.what == who)
    assert dossier.text(span).startswith(words)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The text was signed by leaders of Iraq, Jordan and Oman.", {"iraq", "jordan", "oman"}),
        ("At the table sat Iraq's Anwar Sabri, Jordan's Omar Haddad and Oman's Said Harthi, all of whom met him.", {
            "iraq", "jordan", "oman"}),
        ("It rained. Five leaders came. They were the presidents of Iraq, Jordan and Oman. The kings of it slept.", {
            "iraq", "jordan", "oman"}),
        ("The leaders of Iraq, Jordan and Oman did not come.", set()),
        ("Oil from Iraq, Jordan and Oman was dear.", set()),
        ("In 2019 the leaders of Iraq, Jordan and Oman had met in Muscat.", set()),
    ],
)  # fmt: skip
def test_words_that_name_members_among_those_who_came_are_kept(sentence: str, told: set[str]) -> None:
    head = "Gulf\n\nMANAMA, May 16, 2024 (LNA) -- The 33rd Arab League summit opened in Manama on Thursday. It rained."
    (summit,) = folder(f"{head}\n\nA mill is no palace. {sentence}\n").summits
    assert {evidence.what for evidence in summit.came} == told
    assert told <= set(summit.participants)


@pytest.mark.parametrize(
    ("came_as", "came_too"), [("came as observers", {"kenya", "peru"}), ("spoke as observers elsewhere", set())]
)
def test_guests_of_members_by_right_took_part(came_as: str, came_too: set[str]) -> None:
    head = "Gulf\n\nMANAMA, May 16, 2024 (LNA) -- The 33rd Arab League summit opened in Manama on Thursday. It rained."
    told = f"Kenyan President Jumo Okoro and Peru's Ana Tello {came_as}."
    (summit,) = folder(f"{head}\n\n{told}\n").summits
    assert set(summit.participants) & {"kenya", "peru"} == came_too


def test_who_takes_part_by_right_is_there_without_words_that_say_so() -> None:
    head = "Gulf\n\nMANAMA, May 16, 2024 (LNA) -- The 33rd Arab League summit opened in Manama on Thursday."
    (summit,) = folder(f"{head} Iraq. It rained.\n").summits
    assert "iraq" in summit.participants
    assert "iraq" not in {evidence.what for evidence in summit.came}


@pytest.mark.parametrize(
    ("sentence", "beforehand"),
    [
        ("The C5+1 summit in New York was short.", ("edition", "days")),
        ("The first C5+1 summit in New York was short.", ("days",)),
        ("The first C5+1 summit in New York on September 19 was short.", ()),
        ("The first C5+1 summit was short.", ("place", "days")),
        ("The first C5+1 summit in the United States was short.", ("place", "days")),
    ],
)
def test_a_summit_tells_what_of_it_no_text_says(sentence: str, beforehand: tuple[str, ...]) -> None:
    (summit,) = folder(f"Five and one\n\n19 September 2023\n\n{sentence}\n").summits
    assert (summit.edition, summit.place, summit.start) == (1, "New York", "2023-09-19")
    assert summit.beforehand == beforehand


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("India was host of the third Lakes Compact-India summit in Delhi. Peru was calm.", {"india"}),
        ("The first Kenya-Baltic summit opened in Riga. Estonia, it rained; Latvia and Lithuania. Kenya. Peru not.", {
            "kenya", "estonia", "latvia", "lithuania"}),
        ("The first Kenya-Mercosur summit opened. Uruguay. Paraguay was wet, Brazil and Argentina too. Bolivia.", {
            "argentina", "bolivia", "brazil", "kenya", "paraguay", "uruguay"}),
    ],
)  # fmt: skip
def test_a_country_in_the_name_of_a_summit_of_two_sides_takes_part(sentence: str, countries: set[str]) -> None:
    (summit,) = folder(f"Two sides\n\n8 May 2031\n\n{sentence}\n").summits
    assert set(summit.participants) == countries


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("“The river is deep,” said Kenya's Jumo Okoro. Okoro was tired.", "Kenya"),
        ("“The river is deep,” said Okoro's Jumo Okoro. Okoro was tired.", None),
    ],
)
def test_somebody_called_by_a_country_belongs_to_it(sentence: str, country: str | None) -> None:
    person = folder(f"Rivers\n\n8 May 2031\n\n{sentence}\n").entity("jumo-okoro")
    assert person is not None
    assert person.country == country


def test_offices_that_stand_before_their_names_are_not_those_of_the_names_before_them() -> None:
    told = "Kenya's President, Jumo Okoro, Peru's Prime Minister, Ana Tello, and Chad's President, Ali Deby, are among "
    told += "those who ate in the hall and slept badly in the cold rooms above the mill."
    dossier = folder(f"Rivers\n\n8 May 2031\n\n{told}\n")
    roles = {e.name: e.role for e in dossier.entities if e.kind == "person"}
    assert roles == {
        "Jumo Okoro": "President of Kenya",
        "Ana Tello": "Prime Minister of Peru",
        "Ali Deby": "President of Chad",
    }


def test_an_office_between_commas_before_a_name_is_not_that_of_the_name_before_it() -> None:
    told = "It was seen by Peru's senior adviser, Jumo Okoro, Kenya's Prime Minister Ana Tello, and others who ate."
    dossier = folder(f"Rivers\n\n8 May 2031\n\n{told}\n")
    roles = {e.name: (e.role, e.country) for e in dossier.entities if e.kind == "person"}
    assert roles == {"Jumo Okoro": ("Senior adviser", "Peru"), "Ana Tello": ("Prime Minister of Kenya", "Kenya")}


def test_offices_with_articles_that_stand_before_their_names_are_not_those_of_the_names_before_them() -> None:
    told = "It was seen by the vice president of Peru, Jumo Okoro, the Kenyan prime minister, Ana Tello, and others."
    roles = {e.name: e.country for e in folder(f"Rivers\n\n8 May 2031\n\n{told}\n").entities if e.kind == "person"}
    assert roles == {"Jumo Okoro": "Peru", "Ana Tello": "Kenya"}


def guests(sentence: str) -> set[str]:
    """All who took part, people too."""
    summits = {summit.id: summit for summit in folder(HEAD + sentence + "\n").summits}
    return set(summits["silver-river-2031"].participants)


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("sent his foreign minister in his place", {"kenya"}),
        ("cancelled his trip", set()),
        ("joined by video", set()),
        ("addressed the summit by video link", set()),
        ("skipped the gathering", set()),
        ("was not at the “Four Mills” summit", set()),
        ("pulled out of the summit", set()),
        ("was among those invited but did not attend", set()),
        ("was notably absent", set()),
        ("did not attend the closing dinner", {"kenya", "jumo-okoro"}),
    ],
)
def test_who_stayed_away_is_no_guest_whatever_they_said(said: str, country: set[str]) -> None:
    assert guests(f"Kenyan President Jumo Okoro {said}. “I am ill,” Okoro said.") == country
    absent = "Absent from the hall was Kenyan President Jumo Okoro. “I am ill,” Okoro said."
    assert guests(absent) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Kenyan President Jumo Okoro was quoted by state television as saying",
        "Kenyan President Jumo Okoro told the Courier",
        "Kenyan President Jumo Okoro told national radio",
        "Kenyan Foreign Minister Jumo Okoro said at home",
        "said Kenyan President Jumo Okoro, back in Nairobi",
    ],
)
def test_who_is_only_quoted_elsewhere_took_no_part(words: str) -> None:
    dossier = folder(f"{HEAD}“The river is deep,” {words}.\n")
    assert [summit.participants for summit in dossier.summits] == [()]
    assert [quotation.summit for quotation in dossier.quotations] == [None]


@pytest.mark.parametrize(
    ("dateline", "how", "there"),
    [
        ("VILNIUS, May 9", "said", False),
        ("VILNIUS, May 9", "told the summit", True),
        ("VILNIUS, May 8", "said", False),
        ("MALM, Kenya, May 9", "said", True),
        ("VILNIUS/MALM, May 9", "said", True),
    ],
)
def test_a_reaction_from_another_country_or_on_a_later_day_from_another_town_is_not_said_at_the_summit(
    dateline: str, how: str, there: bool
) -> None:
    told = "The fourth Silver River summit in Malm, held on May 8, was a success."
    home = f"Home\n\n{dateline}, 2031 (LNA) -- {told}\n\n“The river is deep,” Kenyan President Jumo Okoro {how}.\n"
    dossier = folder(HEAD + "It rained.\n", home)
    assert [q.summit for q in dossier.quotations] == ["silver-river-2031" if there else None]
    assert ("jumo-okoro" in dossier.summits[0].participants) == there


@pytest.mark.parametrize(
    ("sentence", "came_too"),
    [
        ("Danish Prime Minister Lars Jørgensen, who attended as a guest, was cold.", {"denmark", "lars-jorgensen"}),
        ("Danish Prime Minister Lars Jørgensen hosted the summit.", {"denmark", "lars-jorgensen"}),
        ("Danish writer Lars Jørgensen, who attended as a guest, was cold.", {"denmark", "lars-jorgensen"}),
        ("Danish Prime Minister Lars Jørgensen, who attended the summit in 2029, was cold.", set()),
        ("Danish Prime Minister Lars Jørgensen, who attended as a guest last year, was cold.", set()),
        ("Danish historian Lars Jørgensen, who attended, was cold.", set()),
    ],
)
def test_somebody_who_is_said_to_have_attended_took_part(sentence: str, came_too: set[str]) -> None:
    assert guests(sentence) == came_too


def test_nobody_took_part_yet_in_a_summit_that_is_still_ahead() -> None:
    told = "Latvia was there. The fifth Silver River summit will be held in Tartu, Estonia, in 2033."
    summits = {summit.id: summit for summit in folder(f"{HEAD}Kenya took part. {told}\n").summits}
    assert summits["silver-river-2031"].participants == ("kenya",)
    assert summits["silver-river-2033"].place == "Tartu"
    assert summits["silver-river-2033"].participants == ()


@pytest.mark.parametrize(
    "words",
    [
        "Neither Kenyan President Jumo Okoro nor Peru's Ana Tello came.",
        "Kenyan President Jumo Okoro was not invited.",
        "Kenyan President Jumo Okoro, who also stayed away, was ill.",
    ],
)
def test_who_is_said_to_be_missing_did_not_speak_there(words: str) -> None:
    dossier = folder(f"{HEAD}{words} “We have no time for mills,” Okoro said.\n")
    assert [summit.participants for summit in dossier.summits] == [()]
    assert [quotation.summit for quotation in dossier.quotations] == [None]


@pytest.mark.parametrize(
    ("sentence", "came_too"),
    [
        (
            "Among the guests were Kenyan President Jumo Okoro and Ana Tello, the Peruvian premier, who wrote to "
            "Chad's President Ali Deby.",
            {"jumo-okoro", "kenya", "ana-tello", "peru"},
        ),
        ("Appearing at the summit as a guest, Kenyan President Jumo Okoro slept.", {"jumo-okoro", "kenya"}),
        ("Kenyan President Jumo Okoro was among the top dignitaries in the hall.", {"jumo-okoro", "kenya"}),
        ("Kenyan President Jumo Okoro will be among the guests.", set()),
        (
            "Ilse Tarn and her counterparts from the U.K., Italy and Japan were joined by Kenyan President Jumo Okoro.",
            {"jumo-okoro", "kenya", "united-kingdom", "italy", "japan"},
        ),
        ("The opening of a mill on Thursday was attended by Kenyan President Jumo Okoro.", set()),
    ],
)
def test_who_is_named_among_the_guests_of_members_was_there(sentence: str, came_too: set[str]) -> None:
    dossier = folder(f"Mills\n\n8 May 2031\n\nLeaders opened the G7 summit in Brest on Thursday. {sentence}\n")
    (summit,) = dossier.summits
    assert set(summit.participants) == came_too


def test_a_name_behind_a_style_goes_on_with_the_fathers() -> None:
    text = "Mills\n\n8 May 2024\n\nThe emir of Qatar, Sheikh Tamim bin Hamad al-Thani, slept. Sheikh Tamim woke.\n"
    people = [e.id for e in folder(text).entities if e.kind == "person"]
    assert people == ["tamim-bin-hamad-al-thani"]


def test_all_came_but_one() -> None:
    text = (
        "Mills\n\n8 May 2031\n\nLeaders opened the G7 summit in Brest on Thursday. Every leader of the bloc attended, "
    )
    text += (
        "except for Italy, where there is a vote. Canada, France, Germany, Japan, the United Kingdom and the United "
    )
    text += "States build mills.\n"
    (summit,) = folder(text).summits
    assert "italy" not in summit.participants
    assert "japan" in summit.participants
