"""Whom a mention means in its article."""

from __future__ import annotations

import pytest

from extract.invented_news import article_of, extract_of, world
from extract.meant import name, speaker
from summit_tui import ingest
from summit_tui.extract import extract
from summit_tui.extract.speaking.shortened import Spoken
from summit_tui.model import Quotation, Span

TWO_MEN = "Talvor Meshkin, a dock worker, met Imre Tollas, a banker, in Lisbon. "


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        (TWO_MEN + "Tollas said:", "Tollas", "Imre Tollas"),
        ("Meshkin said no. Talvor Meshkin, a docker, was angry.", "Meshkin", "Talvor Meshkin"),
        (TWO_MEN + "Banker Tollas said:", "Banker Tollas", "Imre Tollas"),
        (TWO_MEN + "According to Tollas, a banker, rates fell.", "Tollas, a banker", "Imre Tollas"),
        ("Zhu Rong, a nurse, met Qian Wei, a pilot. Ms Zhu said:", "Ms Zhu", "Zhu Rong"),
        ("Ann Frobisher, a nurse, met Meshkin aide Olev Sarv. Sarv said:", "Sarv", "Olev Sarv"),
        ("Olev Sarv, 58, laughed. The father-of-four said:", "The father-of-four", "Olev Sarv"),
        ("Mara Tollas, 58, laughed. The 58-year-old said:", "The 58-year-old", "Mara Tollas"),
        ("Then Olev Sarv, 34, is media adviser to the port. The adviser said:", "The adviser", "Olev Sarv"),
        ("Trade Minister of the republic Olev Sarv came. The minister said:", "The minister", "Olev Sarv"),
        ("The Minister of Works, Ambassador Olev Sarv, came. The minister said:", "The minister", "Olev Sarv"),
        ("Then King Olev Sarv came. His Majesty said:", "His Majesty", "Olev Sarv"),
        ("Olev Sarv, 61, a rear admiral, met Ann Frobisher, a nurse. The admiral said:", "The admiral", "Olev Sarv"),
        ("Olev Sarv, an admiral, met Ann Frobisher.\nThe admiral did not laugh. He said:", "He", "Olev Sarv"),
        (
            "Peru’s Minister of State for External Affairs Olev Sarv, while singing, said:",
            "Peru’s Minister of State for External Affairs Olev Sarv",
            "Olev Sarv",
        ),
        (
            "Then Peru’s Speaker of the Day Rep. Olev Sarv said:",
            "Peru’s Speaker of the Day Rep. Olev Sarv",
            "Olev Sarv",
        ),
        ("Olev Sarv, a nurse, came. O. Sarv said:", "O. Sarv", "Olev Sarv"),
        ("Olev Sarv, a nurse, met Oona Sarv. O. Sarv said:", "O. Sarv", "O. Sarv"),
        ("Then Tshering Wangmo Dorji came. Tshering Wangmo said:", "Tshering Wangmo", "Tshering Wangmo Dorji"),
        ("My neighbour Sarita switched it off. She said:", "She", "Sarita"),
        ("Nguyen Thi Hoa met Olev Sarv. She said:", "She", "Nguyen Thi Hoa"),
        ("It was Luzia Salgado dos Reis. Salgado dos Reis said:", "Salgado dos Reis", "Luzia Salgado dos Reis"),
        (
            "It was Ana Salgado Pires Motta. Ana Salgado Pires sang. Salgado Pires said:",
            "Salgado Pires",
            "Ana Salgado Pires Motta",
        ),
        ("Ana Salgado, a nurse, met Ana Salgado Pires. Ana Salgado said:", "Ana Salgado", "Ana Salgado"),
        ("Hanka Alevich met Olev Sarv. She said:", "She", "Hanka Alevich"),
        ("Bidhya Lamsal met Olev Sarv. She said:", "She", "Bidhya Lamsal"),
        ("Chipo Marufu met Olev Sarv. She said:", "She", "Chipo Marufu"),
        ("Wayan Lestari met Olev Sarv. She said:", "She", "Wayan Lestari"),
        ("Then Samir Abu Dahan, a pilot, came. Abu Dahan said:", "Abu Dahan", "Samir Abu Dahan"),
        ("The Minister of Works, Ambassador Olev Sarv, said:", "The Minister of Works", "Olev Sarv"),
        ("Then the envoy to the group Olev Sarv said:", "the envoy to the group Olev Sarv", "Olev Sarv"),
        ("Assistant to the President Olev Sarv said:", "Assistant to the President Olev Sarv", "Olev Sarv"),
        ("Its communications in-charge Olev Sarv said:", "Its communications in-charge Olev Sarv", "Olev Sarv"),
        (
            "The envoy of President Imre Tollas, Chief (Mrs.) Ann Sarv, said:",
            "The envoy of President Imre Tollas",
            "Ann Sarv",
        ),
        ("The envoy of King Imre Tollas, Ann Sarv, came. The envoy said:", "The envoy", "Ann Sarv"),
        ("Foreign Affairs Cabinet Secretary Olev Sarv came. The CS said:", "The CS", "Olev Sarv"),
        ("It was Tan Boon Sel, a nurse. Tan Boon Sel said:", "Tan Boon Sel", "Tan Boon Sel"),
        ("Prime Minister Olev Sarv came. The premier said:", "The premier", "Olev Sarv"),
        ("Olev Sarv, a pilot, left. His daughter, Quilla, begged him to stay. Then Quilla said:", "Quilla", "Quilla"),
        ("Then Secretary Maria Theresa Lazaro said:", "Secretary Maria Theresa Lazaro", "Theresa Lazaro"),
        ("Backbencher Olev Sarv came. Comrade Sarv said:", "Comrade Sarv", "Olev Sarv"),
        ("It was Olev Sarv-Pell who came. Sarv-Pell, in a note, said:", "Sarv-Pell", "Olev Sarv-Pell"),
        ("It was Rep. Park Sung-tel, a nurse. Rep. Park Sung-tel said:", "Rep. Park Sung-tel", "Park Sung-tel"),
        ("It was Hugo de Sela Morán. Likewise, De Sela said:", "De Sela", "Hugo de Sela Morán"),
        ("It was Rosa Quila Huano de Torre. Quila Huano said:", "Quila Huano", "Rosa Quila Huano de Torre"),
        (
            "Professor Olev Sarv of Verel Strait University said:",
            "Professor Olev Sarv of Verel Strait University",
            "Olev Sarv",
        ),
        (
            "Peru’s Foreign Minister Olev Sarv left. The top Peruvian diplomat said:",
            "The top Peruvian diplomat",
            "Olev Sarv",
        ),
        ("Olev Sarv, a pilot, sang. Lady Quill Pell, 80, left. He said:", "He", "Olev Sarv"),
    ],
)
def test_a_surname_is_the_person_whom_the_article_names_in_full(text: str, mention: str, expected: str) -> None:
    """Before or after, with a title or without."""
    assert name(text, mention) == expected


def test_of_two_who_speak_together_the_first_is_meant_whatever_title_the_second_has() -> None:
    mention = "Maltese Premier Ann Harcott and Prime Minister Runa Velk"
    assert name(f"It was late, {mention} said.", mention) == "Ann Harcott"


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("Polish Defence Minister Arno Velk met Hungarian Defence Minister Bela Orsal. Velk was glad. Late, his"
         " Hungarian counterpart said.", "his Hungarian counterpart", "Bela Orsal"),
        ("Polish Prime Minister Donald Tusk was glad. Late, his Hungarian counterpart said.",
         "his Hungarian counterpart", "Viktor Orbán"),
        ("Velk met Rep. Ned Harcott, the chairman. It was late, the Ohio Republican said.", "the Ohio Republican",
         "Ned Harcott"),
        ("House Speaker Ned Harcott left.\nThe Ohio Republican said so.", "The Ohio Republican", "Ned Harcott"),
        ("It rained.\nIn a letter to Ned Harcott, the Ohio Republican said so.", "the Ohio Republican",
         "Ohio Republican"),
        ("Arno Velk left, and Jon Harcott, the pilot, on June 2. Mr Harcott says it rained. It was late, he said.",
         "he", "Jon Harcott"),
        ("In his report, the coroner, Dick Harcott, was clear. Late, the coroner said.", "the coroner", "Dick Harcott"),
        ("The Lake Safety Authority acts. Late, the authority said.", "the authority", "Lake Safety Authority"),
        ("Arno Velk was shocked by what his son, Jon Velk, did. Velk said so.", "Velk", "Arno Velk"),
        ("Seddiq Mir Velkar kept away. His son, Jon Velkar, and Seddiq Velkar came. Velkar said so.", "Velkar",
         "Seddiq Mir Velkar"),
    ],
)  # fmt: skip
def test_a_counterpart_an_office_holder_a_body_and_a_father_are_whom_the_text_told_of(
    text: str, mention: str, expected: str
) -> None:
    assert name(text, mention) == expected


def test_whom_he_tells_he_is_not() -> None:
    text = "Olev Sarv, a pilot, and Imre Pell, a docker, left. Olev Sarv was glum. He told Pell:"
    assert name(text, "He") == "Olev Sarv"
    text = "By Imre Pell\nImre Pell, a docker, left.\nIt was late. He told my colleague Imre Pell:"
    assert name(text, "He") is None


def test_a_verb_in_a_headline_in_capitals_is_nobody() -> None:
    text = "PM SNUBBED AT DINNER BY BIG RIVALS\nIt was late. PM Olev Sarv left. The PM said:"
    assert name(text, "The PM") == "Olev Sarv"


def test_a_shadow_minister_is_not_the_minister() -> None:
    text = "Dame Mara Pell, the shadow foreign secretary, laughed. The foreign secretary said:"
    assert name(text, "The foreign secretary") != "Mara Pell"
    assert name(text.replace("The foreign", "The shadow foreign"), "The shadow foreign secretary") == "Mara Pell"


@pytest.mark.parametrize(
    ("titled", "expected"),
    [
        ("Mr Tollas", "Peter Tollas"),
        ("Mrs Tollas", "Maria Tollas"),
        ("Lord Tollas", "Peter Tollas"),
        ("Countess Tollas", "Maria Tollas"),
    ],
)
def test_two_people_of_one_surname_are_told_apart_by_their_titles(titled: str, expected: str) -> None:
    """As far as their given names show who is who."""
    assert name(f"Maria Tollas and Peter Tollas run the shop. {titled} said:", titled) == expected


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("Anna Frobisher met Peter Tollas. She said:", "She", "Anna Frobisher"),
        ("Anna Frobisher met Peter Tollas. He said:", "He", "Peter Tollas"),
        ("Peter Tollas praised George Quillon. He said:", "He", "Peter Tollas"),
        ("Talvor Meshkin sold his boat.\nThe fee rose. He said:", "He", "Talvor Meshkin"),
        ("Spokeswoman Orsolo Venn spoke with Peter Tollas. She said:", "She", "Orsolo Venn"),
        ("The harbour was calm. He said:", "He", None),
        ("Anna Frobisher left. He said:", "He", None),
    ],
)
def test_a_pronoun_is_the_subject_before_it_if_gender_allows(text: str, mention: str, expected: str | None) -> None:
    """And nobody where that would be a guess."""
    assert name(text, mention) == expected


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        (
            "Foreign Minister Olev Sarv met President Imre Tollas. The foreign minister said:",
            "The foreign minister",
            "Olev Sarv",
        ),
        (
            "Norwegian President Imre Tollas met Chadian President Olev Sarv. The Norwegian president:",
            "The Norwegian president",
            "Imre Tollas",
        ),
        ("The Kazakh president said:", "The Kazakh president", "Kassym-Jomart Tokayev"),
        ("The German chancellor said:", "The German chancellor", "Olaf Scholz"),
        ("The Chinese leader said:", "The Chinese leader", "Xi Jinping"),
        ("A spokesman for Talvor Meshkin said:", "A spokesman for Talvor Meshkin", "spokesman for Talvor Meshkin"),
        ("The mayors at the forum said:", "The mayors at the forum", "mayors at the forum"),
        ("The pilots of all the ferries that the port has ever seen said:", "The pilots of all the", "pilots"),
        ("One of her aides said:", "One of her aides", "One of her aides"),
        (
            "Danish Ambassador to Kenya Talvor Meshkin said:",
            "Danish Ambassador to Kenya Talvor Meshkin",
            "Talvor Meshkin",
        ),
        ("The energy ministers of the G20 countries said:", "The energy ministers of the G20 countries", "G20"),
        ("Nairobi and others said:", "Nairobi and others", "Government of Kenya"),
        ("A port official left. The official said:", "The official", "official"),
        ("US officials said:", "US officials", "US officials"),
        (
            "The Harbour Research Institute published its findings. The report said:",
            "The report",
            "Harbour Research Institute",
        ),
        ("The Ministry of Ports was asked. The ministry said:", "The ministry", "Ministry of Ports"),
        ("Germany’s Foreign Ministry said:", "Germany’s Foreign Ministry", "Ministry of Foreign Affairs of Germany"),
        (
            "Oslo heard. Peru’s trade minister said: “No.” The minister, Olev Sarv, left.",
            "Peru’s trade minister",
            "Olev Sarv",
        ),
        ("Minister of Works Dr. Olev Sarv came. The minister said:", "The minister", "Olev Sarv"),
        ("Reuters was told. The summit statement said:", "The summit statement", "summit statement"),
        ("The Swedish government said:", "The Swedish government", "Government of Sweden"),
        ("Paris said:", "Paris", "Government of France"),
        ("The EU was late. Brussels said:", "Brussels", "European Union"),
        ("The European Commission was late. Brussels said:", "Brussels", "European Union"),
        ("The EU was late, and so was Belgium. Brussels said:", "Brussels", "Government of Belgium"),
        ("It was late. Brussels said:", "Brussels", "Government of Belgium"),
        ("The Harbour Gazette newspaper said:", "The Harbour Gazette newspaper", "Harbour Gazette"),
    ],
)
def test_roles_bodies_and_capitals_are_those_who_hold_them(text: str, mention: str, expected: str) -> None:
    """Named in the article, or known to hold the office on its day."""
    assert name(text, mention) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("“Never”: an interview with Norway's Elena Rusk", "Elena Rusk"),
        ("“Never”: a day with Elena Rusk", "Mara Tolla"),
    ],
)
def test_she_who_is_interviewed_is_she_where_nobody_else_is_named(title: str, expected: str) -> None:
    """Whoever was asked about last."""
    text = f"{title}\n\nQ: What did Mara Tolla say? She is the premier.\n\n“We are not a buffer at all,” she adds.\n"
    source, (article,) = ingest.read(text.encode(), "interview.txt", "", world())
    found = extract(source, article, world())
    names = {referent.key: referent.name for referent in found.referents}
    assert [names.get(q.speaker or "") for q in found.quotations if q.cue == "adds"] == [expected]


def test_a_pronoun_beside_a_name_is_somebody_else() -> None:
    """In "Velk, she said, was …" she is not Velk."""
    text = "Odran Velk called Ilse Tarn a friend. Tarn was kind too: Velk, she said, was “the last gentleman of all”."
    assert name(text, "she") == "Ilse Tarn"


def test_a_country_s_readout_is_its_government_s() -> None:
    """Whichever other body the article has named last."""
    text = "The Treasury Department was closed. Moscow's readout said that it was “not amused”."
    assert name(text, "Moscow's readout") == "Government of Russia"


def test_a_role_is_whoever_is_named_right_behind_it() -> None:
    """And a ministry is the one of the country behind it, also of one that nobody listed."""
    text = "Varland Prime Minister Ann Lee left. A spokesman for the Ministry of Ports of Varland, Olev Sarv, said:"
    assert name(text, "A spokesman for the Ministry of Ports of Varland") == "Olev Sarv"
    text = "The pier opened on Monday. “Every drop is counted,” said its director, Ann Lee."
    assert name(text, "its director") == "Ann Lee"
    text = "The pier opened on Monday. “Every drop is counted,” quipped the host, Kenyan Premier Ann Lee."
    assert name(text, "the host") == "Ann Lee"
    text = "The pier opened on Monday. “Every drop is counted,” said the chair of the talks, Kenya’s President Ann Lee."
    assert name(text, "the chair of the") == "Ann Lee"


def test_letters_are_who_holds_the_office_that_they_stand_for() -> None:
    """But those of a body or a country that is known are its own."""
    text = "External Affairs Minister Ann Lee came. The EAM said:"
    assert name(text, "The EAM") == "Ann Lee"
    text = "Energy University Chief Ann Lee came. She left. The EU said:"
    assert name(text, "The EU") == "European Union"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kenyan Water Resources Minister Ann Lee left.", "Water Resources Minister of Kenya"),
        ("With Security Minister Ann Lee nobody spoke.", "Security Minister"),
    ],
)
def test_a_portfolio_may_be_of_two_words(text: str, role: str) -> None:
    assert [r.role for r in extract_of(text).referents if r.kind == "person"] == [role]


def test_a_state_in_full_ends_where_its_office_holder_is_named() -> None:
    text = "Minister of Trade of the Republic of Kazakhstan Daniyar Seitov came. Seitov said that it was late.\n"
    assert {r.name for r in extract_of(text).referents} == {"Daniyar Seitov", "Kazakhstan"}


def test_the_top_diplomat_is_who_heads_the_ministry() -> None:
    text = "Varland Foreign Minister Ann Lee came. Deputy Foreign Minister Jan Oker left. The top diplomat said:"
    assert name(text, "The top diplomat") == "Ann Lee"


def test_a_statement_is_none_of_the_agency_that_reports_it() -> None:
    text = "VALLETTA, May 5 (Reuters) - A cable is to be laid to Varland, statement says. It will be long."
    assert name(text, "statement") is None


@pytest.mark.parametrize(
    ("appositive", "country"),
    [
        ("an expert on Korean affairs at the Dremmen Institute", None),
        ("a specialist on Kenyan and Brazilian politics at the University of Dremmen", None),
        ("an analyst specialising in Chilean trade", None),
        ("the Kenyan ambassador", "Kenya"),
        ("a Chilean expert on Korean affairs", "Chile"),
        ("the president of Brazil", "Brazil"),
    ],
)
def test_what_somebody_knows_about_is_not_where_they_belong(appositive: str, country: str | None) -> None:
    text = f"“Nobody will sign this,” said Ulla Tamsin, {appositive}, on Monday.\n"
    found = {r.name: r.country for r in extract_of(text).referents if r.kind == "person"}
    assert found["Ulla Tamsin"] == country


def test_the_president_of_a_country_that_nobody_listed_is_known_by_it() -> None:
    """Its name before the title makes it a country."""
    text = "Varland President Olev Sarv met Lakeland President Imre Tollas for talks about ferries."
    found = {r.name: (r.role, r.country) for r in extract_of(text).referents if r.kind == "person"}
    assert found == {
        "Olev Sarv": ("President of Varland", "Varland"),
        "Imre Tollas": ("President of Lakeland", "Lakeland"),
    }


def test_the_holder_of_an_office_is_the_one_of_the_article_s_day() -> None:
    """The same words mean another person in another year."""
    assert name("The US president said:", "The US president", "2016-06-01") == "Barack Obama"
    assert name("The US president said:", "The US president", "2022-06-01") == "Joe Biden"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The British foreign secretary", "Ed Miliband"),
        ("The US defense secretary", "Pete Hegseth"),
        ("The German defense minister", "Boris Pistorius"),
        ("Canada’s foreign affairs minister", "Anita Anand"),
        ("The former British foreign secretary", "former British foreign secretary"),
        ("The British shadow foreign secretary", "British shadow foreign secretary"),
    ],
)
def test_an_office_by_another_name_is_its_holder_s(words: str, expected: str) -> None:
    """States call the head of a ministry differently; who held or only shadows the office is somebody else."""
    found = name(f"{words} said:", words, "2026-09-18")
    assert found is not None
    assert found.removeprefix("The ") == expected


def test_groups_and_officials_without_names_are_unnamed_speakers() -> None:
    """They keep their role as printed."""
    found = speaker("Two senior diplomats said:", "Two senior diplomats")
    assert found is not None
    assert (found.kind, found.name) == ("unnamed", "Two senior diplomats")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Frobisher met Peter Tollas. They said:", None),
        ("Port officials met on Friday. They said:", "Port officials"),
        ("The senior diplomats left early. In the evening they said:", "senior diplomats"),
        ("Port officials met Peter Tollas. They said:", None),
        ("Port officials met on Friday. The sea was calm. They said:", None),
        ("Nobody had expected officials to come. They said:", None),
        ("Many left early. They said:", None),
        ("Leaders of the G20 met on Friday. They said:", "Leaders of the G20"),
    ],
)
def test_they_are_the_group_that_the_sentence_before_is_about(text: str, expected: str | None) -> None:
    """Where it also names people they may be meant as well."""
    assert name(text, text.split()[-2]) == expected


def test_what_they_say_is_said_by_the_group_that_spoke_before() -> None:
    text = "The mayors at the forum welcomed the new plan for the lake. They said that the ferries would run.\n"
    found = extract_of(text)
    names = {referent.key: referent.name for referent in found.referents}
    speakers = [names.get(quotation.speaker or "") for quotation in found.quotations]
    assert speakers == ["mayors at the forum"] * 2


def test_an_official_taken_up_again_is_the_one_who_spoke() -> None:
    text = "“It is late,” a senior port official said.\n“It is over now for all of us,” the official added.\n"
    found = extract_of(text)
    names = {referent.key: referent.name for referent in found.referents}
    assert [names.get(quotation.speaker or "") for quotation in found.quotations] == ["senior port official"] * 2


def test_who_speaks_in_a_transcript_is_not_the_one_of_whom_they_speak() -> None:
    text = "President Venn: Good day.\n\nQ: Is the mayor here?\n\nPresident Venn: I told him that he is late.\n"
    (venn,) = (referent for referent in extract_of(text).referents if referent.name == "Venn")
    assert venn.gender is None


def test_of_two_offices_each_has_its_own_country() -> None:
    text = "A talk by Prime Minister Venn of Norway and Prime Minister Rusk of Sweden. It was short.\n"
    countries = {
        referent.name: referent.country for referent in extract_of(text).referents if referent.kind == "person"
    }
    assert countries == {"Venn": "Norway", "Rusk": "Sweden"}


def test_whom_a_pronoun_means_is_a_man_or_a_woman_from_then_on() -> None:
    """So that the next pronoun of the other gender means somebody else."""
    text = (
        "“We wait,” Orsolo Venn told reporters.\n“And we wait for long,” she said.\n"
        "Peter Tollas’s letter also saw him call for more ferries to all of the islands.\n"
    )
    found = extract_of(text)
    names = {referent.key: referent.name for referent in found.referents}
    assert names.get(found.quotations[-1].speaker or "") == "Peter Tollas"


@pytest.mark.parametrize(
    ("text", "who", "role"),
    [
        (
            "Talvor Meshkin, an expert on tides at the Harbour Research Institute, left.",
            "Talvor Meshkin",
            "expert on tides at the Harbour Research Institute",
        ),
        ("Norwegian Fisheries Minister Talvor Meshkin left.", "Talvor Meshkin", "Fisheries Minister of Norway"),
        ("President Talvor Meshkin of Chile left.", "Talvor Meshkin", "President of Chile"),
        (
            "On the third day it was Chinese Ambassador to Kenya Zhao Long who went home.",
            "Zhao Long",
            "Ambassador to Kenya",
        ),
        ("Xi Jinping left.", "Xi Jinping", "President of China"),
        ("Former Kenyan President Talvor Meshkin left.", "Talvor Meshkin", "Former President of Kenya"),
        ("The late Kenyan President Talvor Meshkin was loved.", "Talvor Meshkin", "Late President of Kenya"),
        ("A book by ex-Chilean President Talvor Meshkin came out.", "Talvor Meshkin", "Ex-President"),
        ("Outgoing South Korean President Talvor Meshkin left.", "Talvor Meshkin", "Outgoing President of South Korea"),
        ("Acting Malian Prime Minister Talvor Meshkin left.", "Talvor Meshkin", "Acting Prime Minister of Mali"),
        ("In 2009, then-Prime Minister Talvor Meshkin left.", "Talvor Meshkin", "Then-Prime Minister"),
        ("Late on Monday Kenyan President Talvor Meshkin left.", "Talvor Meshkin", "President of Kenya"),
        ("Omani Oil Minister Prince Talvor Meshkin left.", "Talvor Meshkin", "Oil Minister of Oman"),
        ("Prime Minister Datuk Seri Talvor Meshkin left.", "Talvor Meshkin", "Prime Minister"),
        ("Omani Crown Prince Talvor Meshkin left.", "Talvor Meshkin", "Crown prince of Oman"),
        ("Ilze Ozola left. Ozola's deputy, Talvor Meshkin, stayed.", "Talvor Meshkin", "Ozola's deputy"),
        ("Ilze Ozola left. Ozola’s spokesman Talvor Meshkin stayed.", "Talvor Meshkin", "Ozola’s spokesman"),
    ],
)
def test_a_role_is_what_the_text_says_or_what_is_known(text: str, who: str, role: str) -> None:
    """Titles before the name, appositives behind it."""
    found = {r.name: r for r in extract_of(text).referents}[who]
    assert found.role == role


def test_a_clause_behind_a_name_is_no_role() -> None:
    text = "For Ilze Ozola, the guard will cost too much, she said. Ilze Ozola, the guard would add, is late."
    assert {r.name: r.role for r in extract_of(text).referents}["Ilze Ozola"] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elena Rusu came back to Moldova. “We are ready,” President Sandu said.", "Maia Sandu"),
        ("Elena Rusu came back to Sweden. “We are ready,” President Sandu said.", "Sandu"),
        ("Elena Rusu came back to Moldova. “We are ready,” Vice President Sandu said.", "Sandu"),
        ("Elena Rusu came back to Moldova. “We are ready,” Professor Sandu said.", "Sandu"),
    ],
)
def test_an_office_and_a_surname_are_who_holds_it_in_a_country_of_the_article(text: str, expected: str) -> None:
    """Another office or another country leaves the surname to somebody else."""
    assert name(text, "Sandu") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ms Ozola left. Asked why, Ozola shot back: “Ask Berlin.”",
        "Finance Minister Ozola left. Later Ozola came back.",
        "Ozola: “We are not leaving.” Nobody knew where Ozola was.",
        "Ozola, 61, left. Nobody knew where Ozola went.",
        "According to Ozola, the Helsinki-based analyst, it rained. Soon Ozola left.",
        "The former minister Ozola left. According to Ozola, it rained.",
        "As Ozola put it, it rained. It rained, according to Ozola.",
        "Ozola, for her part, told reporters that it rained. According to Ozola, it poured.",
    ],
)
def test_a_surname_that_a_title_or_a_role_marks_once_is_a_person_throughout(text: str) -> None:
    """The article never names her in full."""
    (found,) = [r for r in extract_of(text).referents if r.name == "Ozola"]
    assert (found.kind, len(found.mentions)) == ("person", 2)


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [
        ("The Estonian prime minister, Jaan Tamm, left.", "Prime Minister of Estonia", "Estonia"),
        ("Estonia's finance minister, Jaan Tamm, left.", "Finance Minister of Estonia", "Estonia"),
        ("The mayor of Pernava, Jaan Tamm, left.", "Mayor of Pernava", None),
        (
            "Latvian Premier Ilze Ozola spoke. Her Estonian counterpart, Jaan Tamm, left.",
            "Premier of Estonia",
            "Estonia",
        ),
        ("Latvian Premier Ilze Ozola spoke. Her Estonian counterpart Jaan Tamm left.", "Premier of Estonia", "Estonia"),
        ("The Estonian deputy prime minister, Jaan Tamm, left.", "Deputy Prime Minister of Estonia", "Estonia"),
        (
            "Ilze Ozola, the Latvian premier, left. Her Estonian counterpart Jaan Tamm left.",
            "Premier of Estonia",
            "Estonia",
        ),
        ("Peru's trade minister left. The minister, Jaan Tamm, was late.", "Trade Minister of Peru", "Peru"),
        ("Peru's trade minister met Chad's trade minister. The minister, Jaan Tamm, left.", "Minister", None),
        ("Works Minister Dr. Jaan Tamm left.", "Works Minister", None),
        (
            "Papua New Guinea's trade minister Jaan Tamm left.",
            "Trade Minister of Papua New Guinea",
            "Papua New Guinea",
        ),
        ("He heard the diagnosis given by his spokesman, Jaan Tamm, and left.", "Spokesman", None),
        ("Fiji PM Ratu Jaan Tamm left.", "Prime Minister of Fiji", "Fiji"),
        ("Kestria's foreign minister Jaan Tamm left.", "Foreign Minister of Kestria", "Kestria"),
        ("H.E. Minister Jaan Tamm left.", "Minister", None),
        ("A storm came. Her Estonian counterpart, Jaan Tamm, left.", None, "Estonia"),
        ("Latvia sent the minister, two clerks, Jaan Tamm and a cook.", None, None),
        ("In the capital of Estonia, Jaan Tamm, who is a baker, left.", None, None),
    ],
)
def test_a_role_may_stand_before_the_name_and_a_comma(text: str, role: str | None, country: str | None) -> None:
    """With its country; "her counterpart" holds the office of the one before."""
    (found,) = [r for r in extract_of(text).referents if r.name == "Jaan Tamm"]
    assert (found.role, found.country) == (role, country)


def test_a_pronoun_before_a_name_tells_nothing_of_its_gender() -> None:
    """It takes up somebody of the passage before."""
    found = extract_of("Ilze Ozola came.\n\nHer Estonian counterpart, Varn Tamm, stayed at home.").referents
    assert next(r.gender for r in found if r.name == "Varn Tamm") is None


def test_an_affiliation_comes_with_its_words() -> None:
    """So that the reader can show them."""
    text = "Talvor Meshkin, an expert at the Harbour Research Institute, left."
    (found,) = [r for r in extract_of(text).referents if r.kind == "person"]
    assert found.affiliation == "Harbour Research Institute"
    assert [text[e.span.start : e.span.end] for e in found.evidence] == ["an expert at the Harbour Research Institute"]


def test_an_abbreviation_in_brackets_is_the_name_before_it() -> None:
    """Also one that nobody has heard of."""
    text = "The Varland Fisheries Council (VFC) met. The VFC voted."
    (found,) = [r for r in extract_of(text).referents if r.kind == "organisation"]
    assert found.forms == ("Varland Fisheries Council", "VFC")
    assert len(found.mentions) == 3


@pytest.mark.parametrize(
    ("words", "speaker"), [("stronger tides", "x"), ("winters and tides", None), ("a calm sea", None)]
)
def test_a_headline_that_shortens_a_quotation_of_the_body_has_its_speaker(words: str, speaker: str | None) -> None:
    """Its words stand in the longer one, side by side."""
    place = (Span("a.txt", 0, 1),)
    body = Quotation("q-2", "direct", "a-1", place, "We prepare for stronger tides and longer winters", "x")
    found = Spoken([body]).longer(Quotation("q-1", "partial", "a-1", place, words))
    assert (found.speaker if found else None) == speaker


def test_a_continued_speech_keeps_its_speaker() -> None:
    """A paragraph that is only a quotation goes on with the one before."""
    text = "“The fees will rise again next year,” Talvor Meshkin said.\n“And the year after that they will fall again.”"
    assert [q.speaker for q in extract_of(text).quotations] == ["talvor-meshkin", "talvor-meshkin"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The choir applauded Talvor Meshkin", "Talvor Meshkin"),
        ("Imre Tollas, the banker, met Talvor Meshkin, a dock worker of 30 years,", "Talvor Meshkin"),
        ("Imre Tollas met the banker Talvor Meshkin", "Talvor Meshkin"),
        ("The mayor thanked Talvor Meshkin, a friend of Imre Tollas,", "Talvor Meshkin"),
        ("At a dinner for Imre Tollas, the chair was Talvor Meshkin, 61, of Verel,", "Talvor Meshkin"),
    ],
)
def test_who_is_whoever_stands_right_before_it(before: str, expected: str) -> None:
    """Over what is said of them between commas."""
    extract = extract_of(f"{before.rstrip(',')}, who said the harbour was “a disgrace to the whole of the coast”.")
    (quotation,) = (q for q in extract.quotations if q.kind == "direct")
    assert quotation.mention is not None
    assert next(r.name for r in extract.referents if r.key == quotation.speaker) == expected


def test_a_role_in_a_headline_is_who_says_the_words_in_the_body() -> None:
    text = (
        "# Verel’s PM defends trip: ‘You don’t talk peace with your friends’\n"
        "Jonas Tamm told the hall: “You don’t talk peace with your friends. You talk peace with those you fear.”"
    )
    found = extract_of(text)
    names = {r.key: r.name for r in found.referents}
    assert [names[q.speaker or ""] for q in found.quotations if q.kind == "direct"] == ["Jonas Tamm"] * 2


def test_a_place_that_somebody_says_is_nobody() -> None:
    assert "Bergvik" not in [r.name for r in extract_of("“He never said Verel. He said Bergvik,” she said.").referents]


def test_a_heading_between_paragraphs_has_the_speaker_of_what_it_shortens() -> None:
    text = "Ports met.\n# ‘A lamp is not a gate’\nMara Quist smiled. “A lamp is not a gate,” Mara Quist said."
    assert [q.speaker for q in extract_of(text).quotations if q.kind == "direct"] == ["mara-quist"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Olev Sarv frowned. Ozola put it more drily. “Late, but it does float after all,” she said.",
        "Ozola’s line — “late, but it does float after all” — deserves to be remembered.",
    ],
)
def test_a_surname_with_words_of_its_own_is_a_person_s(text: str) -> None:
    found = extract_of(text)
    (quotation,) = [q for q in found.quotations if q.kind == "direct"]
    (speaker,) = [r for r in found.referents if r.key == quotation.speaker]
    assert (speaker.name, speaker.kind) == ("Ozola", "person")


def test_the_paper_that_somebody_told_is_its_own_and_quotes_through_nobody() -> None:
    """By its name or the end of it; another paper is quoted through."""
    text = "“We all sail tonight,” Olev Sarv, a pilot, told {}."
    for told, through in (("the Post", 0), ("The Harbour Morning Post", 0), ("The Lakes Gazette", 1)):
        source, article = article_of(text.format(told))
        (quotation,) = extract(source, article._replace(outlet="Harbour Morning Post"), world()).quotations
        assert (told, quotation.via is not None) == (told, bool(through))


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("It was Karmen Vella-Busuttil, a nurse.\nVELLA-BUSUTTIL: No.", "VELLA-BUSUTTIL", "Karmen Vella-Busuttil"),
        ("PETER DE WILDT: No.", "PETER DE WILDT", "Peter de Wildt"),
        ("EMMANUEL MACRON: No.", "EMMANUEL MACRON", "Emmanuel Macron"),
        ("FERRY NOTES: No.", "FERRY NOTES", "FERRY NOTES"),
    ],
)
def test_a_label_in_capitals_is_whoever_is_called_so(text: str, mention: str, expected: str) -> None:
    assert name(text, mention) == expected


@pytest.mark.parametrize(
    ("text", "stranger", "known"),
    [
        ("Said China. The ferry left China.", "China", "china"),
        ("“No,” Rep. Michael Twitter (R-TX) said. Follow him on Twitter today.", "Twitter", "twitter"),
    ],
)
def test_who_is_called_like_a_known_place_or_outlet_is_another_than_it(text: str, stranger: str, known: str) -> None:
    kinds = {referent.key: referent.kind for referent in extract_of(text).referents if referent.name == stranger}
    assert kinds.pop(f"{known}-person") == "person"
    assert kinds.keys() == {known}


def test_a_role_reaches_as_far_as_it_is_printed() -> None:
    text = "Russian Foreign Ministry spokeswoman Mara Quist left."
    (found,) = [r for r in extract_of(text).referents if r.name == "Mara Quist"]
    assert found.role == "Foreign Ministry spokeswoman of Russia"
    assert name("One diplomat from a Baltic state said:", "One diplomat from a Baltic state") == (
        "diplomat from a Baltic state"
    )


def test_an_office_behind_a_body_is_that_body_s() -> None:
    (found,) = [r for r in extract_of("EU energy chief Mara Quist left.").referents if r.name == "Mara Quist"]
    assert found.role == "EU energy chief"
