"""Whose words they are where an office, an aside or a paper's name stands for who says them."""

from __future__ import annotations

import pytest

from extract.invented_news import extract_of

LONG = "We will keep the ferries running this winter"


def _quotations(text: str) -> list[tuple[str, str | None]]:
    """The words in marks that are somebody's, with the name of whoever says them."""
    found = extract_of(text)
    names = {referent.key: referent.name for referent in found.referents}
    return [
        (quotation.text, names[quotation.speaker] if quotation.speaker else None)
        for quotation in found.quotations
        if quotation.kind != "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Offices by other names
        (f"Norway’s President Otar Senn met Dora Velk. “{LONG},” the Head of State said.", "Otar Senn"),
        (f"Minister of Foreign Affairs Otar Senn came. “{LONG},” the head of the Foreign Ministry said.", "Otar Senn"),
        (f"Harbour CS Otar Senn-Lima met Dora Velk. “{LONG},” the CS said.", "Otar Senn-Lima"),
        (f"The Minister of Works, the Honourable Lofi Senn-Tau, met Dora Velk. “{LONG},” the minister said.",
         "Lofi Senn-Tau"),
        (f"# Foreign minister tells of “{LONG}”\nEstonia’s foreign minister, Mara Quist, left.", "Mara Quist"),
        (f"Opposition leader Otar Senn laughed. “No,” he said. The Kestrel boss added: “{LONG}.”", "Otar Senn"),
        (f"The Lake Council’s director, Otar Senn, sat. “No,” he said. “{LONG},” the head of the council said.",
         "Otar Senn"),
        (f"Mara Quist is peeling an orange. “{LONG},” says the 58-year-old midwife.", "Mara Quist"),
        (f"Deputy Prime Minister Otar Senn came with Dora Velk. The DPM said: “{LONG}.”", "Otar Senn"),
        (f"Opposition leader Otar Senn laughed. “No,” he said. “{LONG},” the senator added.", "Otar Senn"),
        (f"The session ended.\nOmar al-Senn, closing the session: “{LONG}.”", "Omar al-Senn"),
        # Whose words are introduced, and whom somebody only met
        (f"Speaking beside his Kenyan counterpart, Arvo Velk, Senn said no. “{LONG},” he said.\nOtar Senn left.",
         "Otar Senn"),
        (f"After meeting Arvo Velk, Otar Senn was brief. “{LONG},” he said.", "Otar Senn"),
        (f"The day was over when Otar Senn, a pilot, came to the lectern of the hall.\n“{LONG}. It is late.”",
         "Otar Senn"),
        (f"Mara Quist, in a message to pilots, was brief.\n“{LONG},” her message said.", "Mara Quist"),
        # Who stands before "who", and asides before the verb
        (f"In Oslo, a senior official who had asked not to be named called it “{LONG}”.", "senior official"),
        (f"A pilot who had seen the draft told reporters that “{LONG}”.", "pilot"),
        (f"In Oslo, a senior official who asked for silence nodded. “Yes,” she said. “{LONG},” the source added.",
         "senior official"),
        (f"The chair of the panel, Mara Quist, on the other hand spoke of “{LONG}”.", "Mara Quist"),
        (f"In Oslo, a senior official nodded. “Yes,” she said. “{LONG},” the person added.", "senior official"),
        # Names
        (f"Governor Arne Lima met a guest. “{LONG},” Lima said. He was born in Lima.", "Arne Lima"),
        (f"Ambassador Tessa London met a guest. “{LONG},” Ms London said.", "Tessa London"),
        (f"Presidents Ormat Gbaya Itno of Chad and Otar Senn of Norway met. “{LONG},” said Mr Gbaya.",
         "Ormat Gbaya Itno"),
        # Whose clause it is
        (f"The Namibian press has reported that Mara Quist called the plan “{LONG}”.", "Mara Quist"),
        (f"It rained. As Talleyrand is supposed to have said, “{LONG}.”", "Talleyrand"),
        (f"The head of the Norwegian delegation calls it “{LONG}”.", "head of the Norwegian delegation"),
        (f"“No,” Mara Quist said. The letter of refusal states that “{LONG}”.", "letter"),
        (f"“We are in the photograph,” Mara Quist says. Is that enough? “{LONG}.”", "Mara Quist"),
        (f"Arne Velk, Official Spokesperson: I like the words of Otar Senn. He said, “{LONG}.”", "Otar Senn"),
        (f"Prime Minister Otar Senn left. “No,” said his aide Arvo Velk. “{LONG},” the minister in the office said.",
         "minister in the office"),
        (f"“No,” Arvo Velk said. The prime minister came back from Oslo. He told pilots that “{LONG}”.",
         "prime minister"),
        (f"Arvo Velk, Deputy Spokesman of the union, spoke.\nDeputy Spokesman: The Secretary-General was in Oslo, "
         f"where he told pilots that “{LONG}”.", "Secretary-General"),
        (f"Jordanian Deputy Prime Minister and Foreign Minister Omar Senn met his Iraqi counterpart, Arvo Velk. "
         f"The top Jordanian diplomat spoke of “{LONG}”.", "Omar Senn"),
        (f"“{LONG},” said premier Mara Quist opening the Oslo summit.", "Mara Quist"),
        (f"It rained. For Otar Senn, it was “{LONG}”.", "Otar Senn"),
        (f"Pham Thi Bich Ngoc, a vendor, was asked. “{LONG},” Ngoc said.", "Pham Thi Bich Ngoc"),
        (f"Museveni looked tired. “{LONG},” the Ugandan president told his guests.", "Yoweri Museveni"),
        (f"Pilots met on Monday, with Kenya’s Mara Quist pleading for “{LONG}”.", "Mara Quist"),
        (f"Mara Quist told pilots, according to a transcript, that “{LONG}”.", "Mara Quist"),
        (f"Otar Senn, chair of the Lake Group of Negotiators, who told pilots: “{LONG}.”", "Otar Senn"),
        (f"Ana Quist, the COP president, sat. “{LONG},” promised the ambassador.", "Ana Quist"),
        (f"Ana Quist laughed. Belgium’s ambassador, asked about it, said: “{LONG}.”", "Belgium’s ambassador"),
        (f"The governor, Otar Senn, rose. For him, foreign pilots “{LONG}”.", "Otar Senn"),
        (f"Pilots left the date open, with Kenya’s premier saying it was “{LONG}”.", "Kenya’s premier"),
        (f"“No,” Mara Quist says.\nWho leaked?\n“{LONG}.”", "Mara Quist"),
        (f"Mara Quist is old. The mediator, whom she calls “{LONG}”, left.", "Mara Quist"),
        (f"Foreign Minister B.Senntuya opened the forum. “{LONG},” the Minister noted.", "Senntuya"),
        (f"Premier Otar Senn sat.\n“No,” said Arvo Velk. The veteran leader added: “{LONG}.”", "Arvo Velk"),
        (f"Pilots signed a pact, which Oslo’s top diplomat called “{LONG}”.", "Oslo’s top diplomat"),
        (f"Ministers were accused last night of being “{LONG}” by a former pilot.", "former pilot"),
        (f"Prime Minister Otar Senn sat.\nMinister Alix Velk pleaded for haste. “{LONG},” he said.", "Alix Velk"),
        # Parliaments that are no part of a name
        (f"Arvo Velk, a deputy, spoke. The member of the State Great Khural Bat Senn said: “{LONG}.”", "Bat Senn"),
    ],
)  # fmt: skip
def test_who_is_called_by_an_office_or_told_of_aside(text: str, expected: str) -> None:
    assert [who for words, who in _quotations(text) if LONG in words] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The daily „Rits“ wrote: „{LONG}.“", "Rits"),
        (f"The “Guardian” wrote: “{LONG}.”", "Guardian"),
        (f"“Le Monde” wrote: “{LONG}.”", "Le Monde"),
        (f"The „Frankfurter Allgemeine“ saw it coldly: „{LONG},“ the paper wrote.", "Frankfurter Allgemeine Zeitung"),
    ],
)
def test_a_paper_whose_name_stands_in_marks_says_the_words_and_is_none(text: str, expected: str) -> None:
    assert [(words.rstrip(".,"), who) for words, who in _quotations(text)] == [(LONG, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quist said that the term “Grey Water” was wrong.",
        "# “Grey Water” not a threat, says Mara Quist\nIt rained.",
        "It rained.\nNotes to editors: “Grey Water” is the working title.",
        "Mara Quist notes that the term “grey water” continues to be used.",
        "# Old dam inauguration: Quist invites pilots ‘to swim’\nIt rained.",
        "# Pinewood: A ‘hidden gem’ gets its summit\nIt rained.",
        "Mara Quist, a farmer, belongs to a movement called “Grey Water”.",
    ],
)
def test_a_term_that_somebody_speaks_of_is_nobody_s_words(text: str) -> None:
    assert _quotations(text) == []


def test_the_role_in_a_headline_is_who_says_the_same_words_in_the_body() -> None:
    found = _quotations("# Nobel laureate deplores ‘grey water’\nMara Quist deplored ‘grey water’ at the lectern.")
    assert [who for _, who in found] == ["Mara Quist", "Mara Quist"]


def test_one_word_in_a_headline_is_not_his_who_says_it_of_others() -> None:
    text = f"# Pilots fear ‘ferry-talk’\nMara Quist was dry: “{LONG} to end all the ferry-talk.”"
    assert _quotations(text)[0] == ("ferry-talk", "Pilots")


def test_a_headline_holds_the_words_of_a_fragment_in_the_body() -> None:
    found = _quotations("# Talks were ‘grey, useful’\nMara Quist called the talks “grey and useful”.")
    assert [who for _, who in found] == ["Mara Quist", "Mara Quist"]


def test_a_declaration_warmly_welcomes_in_its_own_words() -> None:
    assert _quotations("The communiqué “warmly welcomes” twelve things.") == [("warmly welcomes", "communiqué")]


def test_one_line_of_dialogue_is_enough_where_a_dash_stands_before_who_says_it() -> None:
    found = _quotations(f"Otar Senn met his guest.\n– {LONG}. It is late, – Otar Senn said.")
    assert found == [(f"{LONG}. It is late,", "Otar Senn")]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Presidents Otar Senn of Norway, Dora Velk of Kenya and Mara Quist met.",
         {"Otar Senn": "President of Norway", "Dora Velk": "President of Kenya", "Mara Quist": "President"}),
        ("Foreign Ministers Otar Senn and Dora Velk, and Mara Quist, met.",
         {"Otar Senn": "Foreign Minister", "Dora Velk": "Foreign Minister", "Mara Quist": None}),
        ("Presidents Otar Senn, who is ill, and Dora Velk met.", {"Otar Senn": "President", "Dora Velk": None}),
        ("Then Otar Senn left. Former Dora Velk stayed.", {"Otar Senn": None, "Dora Velk": None}),
        ("PS leader Otar Senn and Roads PS Dora Velk met.",
         {"Otar Senn": "PS leader", "Dora Velk": "Principal Secretary"}),
    ],
)  # fmt: skip
def test_a_title_of_several_is_each_one_s_and_letters_before_a_noun_are_no_office(
    text: str, roles: dict[str, str | None]
) -> None:
    found = {
        referent.name: referent.role for referent in extract_of(text + "\n").referents if referent.kind == "person"
    }
    assert found == roles


def test_the_president_of_one_of_two_lands_is_that_one() -> None:
    text = f"Presidents Otar Senn of Norway and Dora Velk of Kenya met. “{LONG},” the Norwegian president said."
    assert [speaker for _, speaker in _quotations(text)] == ["Otar Senn"]


def test_the_president_is_nobody_where_two_are_named_side_by_side() -> None:
    text = f"Norway's president, Otar Senn, met Kenya's president, Dora Velk.\n“{LONG},” the president said."
    assert [speaker for _, speaker in _quotations(text)] == ["president"]
    text = "Norway's president, Otar Senn, met Dora Velk, president of the Ferry Trust."
    assert [speaker for _, speaker in _quotations(f"{text}\n“{LONG},” the president said.")] == ["Otar Senn"]
    text = "Norway's president, Otar Senn, met Kenya's president, Dora Velk. She left. Senn spoke."
    assert [speaker for _, speaker in _quotations(f"{text}\n“{LONG},” the president said.")] == ["Otar Senn"]


@pytest.mark.parametrize(
    ("before", "phrase", "meant"),
    [
        ("Ohio Senator Otar Senn spoke. Dora Velk went on.", "the Texas senator", "Texas senator"),
        ("Ohio Senator Otar Senn spoke. Dora Velk went on.", "the senator", "Otar Senn"),
        ("Ohio Senator Otar Senn and Texas Senator Dora Velk spoke. Velk left.", "the Ohio senator", "Otar Senn"),
        ("Party leader Otar Senn spoke. He left.", "the minority leader", "minority leader"),
        ("Majority leader Otar Senn spoke. He left.", "the majority leader", "Otar Senn"),
        ("President Otar Senn met former president Dora Velk. Senn left.", "the former president", "Dora Velk"),
    ],
)
def test_whose_office_is_of_another_kind_or_place_is_not_meant(before: str, phrase: str, meant: str) -> None:
    text = f"Talks were held in Lagos. {before}\n“{LONG},” {phrase} said."
    assert [speaker for _, speaker in _quotations(text)] == [meant]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The mill is closed. “No work,” said John Lee, a baker from Verel.", "baker from Verel"),
        ("The mill is closed. “No work,” said John Lee, 34, a baker.", "baker"),
        ("Hong Kong is quiet. “No work,” said John Lee.", "Chief executive of Hong Kong"),
        ("China is far. “No work,” said John Lee, a baker’s son.", "Chief executive of Hong Kong"),
        ("The mill is closed. “No work,” said John Lee, a former chief.", "Chief executive of Hong Kong"),
    ],
)
def test_who_is_only_called_like_a_holder_of_an_office_does_not_hold_it(text: str, role: str) -> None:
    (found,) = [r for r in extract_of(f"Mills\n\n3 May 2024\n\n{text}\n").referents if r.name == "John Lee"]
    assert found.role == role


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Colin Powell", "Secretary of State of the United States"),
        ("António Guterres", "Secretary-General of the United Nations"),
        ("Li Qiang", "Prime Minister of China"),
    ],
)
def test_offices_are_spelt_with_capitals(name: str, role: str) -> None:
    found = extract_of(f"Talks\n\nToday {name} spoke of a new bridge.\n", published=None).referents
    assert [r.role for r in found if r.kind == "person"] == [role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"In Beijing, the Chinese president spoke. “{LONG},” the Chinese president said.", None),
        (f"China’s Xi Jinping came. “{LONG},” the Chinese president said.", "Xi Jinping"),
    ],
)
def test_of_a_day_after_offices_were_looked_up_only_the_text_tells_who_holds_one(text: str, expected: str) -> None:
    found = extract_of(text, "2099-03-05")
    people = {referent.key: referent for referent in found.referents}
    (quotation,) = (q for q in found.quotations if q.kind == "direct")
    speaker = people[quotation.speaker] if quotation.speaker else None
    assert (speaker.name if speaker and speaker.kind == "person" else None) == expected
    assert not any(referent.role for referent in found.referents if referent.kind == "person")
