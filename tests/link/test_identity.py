"""Who is who in all articles of a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.invented_news import article_of, extract_of, world
from summit_tui.knowledge import Knowledge, load
from summit_tui.link.identity import Identity, identify
from summit_tui.link.persons.spelling import person_key, thing_key
from summit_tui.model import Entity


def identity_of(*texts: str, knowledge: Knowledge | None = None) -> Identity:
    """The entities of articles with these texts."""
    keys = [f"a-{n}" for n in range(len(texts))]
    articles = [article_of(text, key=key)[1] for text, key in zip(texts, keys, strict=True)]
    extracts = [extract_of(text, key=key) for text, key in zip(texts, keys, strict=True)]
    return identify(articles, extracts, knowledge or world())


def people(*texts: str, knowledge: Knowledge | None = None) -> list[Entity]:
    """The people in articles with these texts."""
    return [e for e in identity_of(*texts, knowledge=knowledge).entities if e.kind == "person"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Talvor Meshkin, a docker, left.", "The docker Talvor Meshkin came back."),
        ("Yuri Dolgayev, a docker, left.", "The docker Yury Dolgaev came back."),
        ("Sergei Zhemchuzhnikov, a docker, left.", "The docker Sergey Jemchujnikov came back."),
        ("Rakhim Khodjayev, a docker, left.", "The docker Rahim Hojaev came back."),
        ("Renée Dufresnoy, a docker, left.", "The docker Renee Dufresnoy came back."),
        ("Olev P. Sarv, a docker, left.", "The docker Olev Sarv came back."),
        ("Kassym-Jomart Tokayev spoke.", "Qasym-Jomart Toqaev spoke."),
        ("Serdar Berdimuhamedov spoke.", "Serdar Berdimuhammedov spoke."),
    ],
)
def test_spellings_of_one_name_are_one_person(one: str, other: str) -> None:
    """Transliteration, accents and initials are no difference, where given name and surname both agree."""
    assert len(people(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhu Yong, a nurse, left.", "The nurse Qing Zhu came back."),
        ("Talvor Meshkin, a docker, left.", "The docker Talver Mishkin came back."),
        ("Anna Frobisher, a docker, left.", "The docker Hanna Frobisher came back."),
        ("Olev P. Sarv, a docker, left.", "The docker Olev Q. Sarv came back."),
        ("Peter Tollas, a docker, left.", "The docker Petra Tollas came back."),
        ("Li Wei, a docker, left.", "The docker Lee Wei came back."),
    ],
)
def test_likeness_alone_joins_nobody(one: str, other: str) -> None:
    """One letter more is somebody else."""
    assert len(people(one, other)) == 2


def test_one_full_name_with_two_callings_is_two_people_who_point_at_each_other() -> None:
    """What the rules cannot settle stays apart, and is shown as perhaps the same."""
    one, other = people(
        "Imre Tollas, a professor of law at Zorbek University, spoke.", "Norwegian President Imre Tollas spoke again."
    )
    assert one.id != other.id
    assert one.perhaps == (other.id,)
    assert other.perhaps == (one.id,)


def test_a_person_whose_office_changes_is_one_person() -> None:
    """A minister of one article is the president of the next."""
    (found,) = people("Norwegian Finance Minister Imre Tollas spoke.", "Norwegian President Imre Tollas spoke.")
    assert found.country == "Norway"


def test_a_bare_surname_joins_nobody_of_another_article() -> None:
    """Unless everybody knows whose it is."""
    assert len(people("Talvor Meshkin, a docker, left.", "“It was cold,” Meshkin said.")) == 2
    assert len(people("Joe Biden spoke in Delaware.", "The Biden administration replied.")) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Ms Ozola, the Latvian prime minister, left.",
        "Prime Minister Ozola left.",
        "PRIME MINISTER OZOLA: Good evening.",
        "Ozola, Latvia's prime minister, left.",
    ],
)
def test_a_bare_surname_with_the_same_office_is_who_holds_it_in_another_article(other: str) -> None:
    """The office agrees, the country does not contradict, and nobody else of the folder has both."""
    assert [p.name for p in people("Latvian Prime Minister Marta Ozola came.", other)] == ["Marta Ozola"]


@pytest.mark.parametrize(
    "other",
    [
        "Former Prime Minister Ozola left.",
        "Mr Ozola, the Latvian prime minister, left, and he was angry.",
    ],
)
def test_a_bare_surname_with_another_office_is_somebody_else(other: str) -> None:
    """A former office is another one, and a man is no woman."""
    assert len(people("Latvian Prime Minister Marta Ozola came, and she was late.", other)) == 2


STORY = "Narvonian ferries left Oslo for Riga and Tallinn. {} spoke in Riga of Latvia and Estonia."


def test_a_bare_surname_is_its_only_bearer_in_another_article_of_the_same_story() -> None:
    """They name the same countries and towns; in another story, or with a name of millions, it may be anybody."""
    full = STORY.format("Ferry owner Olev Guliyan")
    assert len(people(full, STORY.format("Guliyan, 61,"))) == 1
    summit = "At the Amber Coast summit {} spoke."
    assert len(people(summit.format("Ferry owner Olev Guliyan"), summit.format("Mr Guliyan"))) == 1
    assert len(people(full, "Guliyan, 61, scored twice in Lima against Peru and Chile and Bolivia.")) == 2
    assert len(people(STORY.format("Ferry owner Zhang Yong"), STORY.format("Zhang, 61,"))) == 2


FUND = "The Reef Council met in Lima. Then Sela Fuimao, a docker, spoke with Talvor Meshkin, a docker. "


def test_people_and_funds_make_a_story_as_places_do() -> None:
    one = FUND + "Prime Minister Tarcis Molvar, a sailor, signed the Selwyn Compact."
    (found,) = [e for e in people(one, FUND + "The Selwyn Compact holds, Mr Molvar said.") if "Molvar" in e.name]
    assert len({m.article for m in found.mentions}) == 2


def test_the_first_of_two_family_names_may_stand_alone() -> None:
    one = FUND + "President Amaru Condoro Mamaño, a sailor, left."
    assert len([e for e in people(one, FUND + "President Condoro fell asleep.") if "Condoro" in e.name]) == 1


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("Environment Minister Suryabrata, of Indonesia, came to the Reef Council.", 1),
        ("The Reef Council met. Suryabrata said no. Suryabrata left.", 1),
        ("Finance Minister Suryabrata, of Chile, came to the Reef Council.", 2),
    ],
)
def test_somebody_of_a_single_name_is_one_person_in_one_story(other: str, count: int) -> None:
    one = FUND + "Indonesia’s Environment Minister Suryabrata said so."
    assert len([e for e in people(one, FUND + other) if e.name == "Suryabrata"]) == count


def test_a_bare_surname_that_two_could_bear_is_in_doubt() -> None:
    """Both are named as perhaps the same."""
    found = people(
        "Latvian Finance Minister Marta Ozola came.",
        "Estonian Finance Minister Ilze Ozola came.",
        "Finance Minister Ozola left.",
    )
    bare = next(p for p in found if p.name == "Ozola")
    assert sorted(bare.perhaps) == ["ilze-ozola", "marta-ozola"]


def test_the_folder_goes_before_what_is_known_of_an_office() -> None:
    """An office without a name is held by whom the folder names for it; otherwise by whom the world knows."""
    named = "Latvian Prime Minister Marta Ozola opened the summit in Riga."
    nameless = "Published 20 March 2024\n\n“We are not in a hurry,” the Latvian prime minister told reporters."
    texts = {"a-0": nameless, "a-1": named}
    extracts = [extract_of(text, key=key) for key, text in texts.items()]
    articles = [article_of(text, key=key)[1] for key, text in texts.items()]
    speaker = extracts[0].quotations[0].speaker
    assert speaker is not None
    alone, together = (identify(articles[:n], extracts[:n], world()) for n in (1, 2))
    assert alone.of.entity("a-0", speaker) != "marta-ozola"
    assert together.of.entity("a-0", speaker) == "marta-ozola"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The World Health Organisation met.", "The World Health Organization met."),
        ("The WHO met.", "The World Health Organization met."),
        ("He is at the Centre for Tidal Studies.", "She is at the Center for Tidal Studies."),
        ("The Harbour Labour Council met.", "The Harbor Labor Council met."),
        ("The Oslo Institute of Defence met.", "the Oslo Institute of Defense met."),
    ],
)
def test_british_and_american_spelling_name_one_organisation(one: str, other: str) -> None:
    """So do an abbreviation and the name it stands for."""
    found = [e for e in identity_of(one, other).entities if e.kind == "organisation"]
    assert [len(e.mentions) for e in found] == [2]


def test_an_entity_has_all_its_mentions_and_forms() -> None:
    """Adjectives too; the most often named comes first."""
    first = identity_of("Sweden and Swedish firms won.", "Swedes in Oslo were glad.").entities[0]
    assert (first.id, first.kind, len(first.mentions)) == ("sweden", "country", 3)
    assert {"Swedish", "Swedes"} <= set(first.aliases)


def test_ids_are_slugs_and_unique() -> None:
    """Also for two people of one name."""
    found = people(
        "Imre Tollas, a professor, spoke.", "Imre Tollas, a senator, spoke.", "Łucja Żeromska, a nurse, spoke."
    )
    assert sorted(e.id for e in found) == ["imre-tollas", "imre-tollas-2", "lucja-zeromska"]


def test_the_user_can_join_what_the_rules_keep_apart(tmp_path: Path) -> None:
    """By a file of their own."""
    (tmp_path / "mine.toml").write_text('[same]\n"Hanna Frobisher" = "Anna Frobisher"\n')
    texts = "Anna Frobisher, a docker, left.", "The docker Hanna Frobisher came back."
    assert len(people(*texts, knowledge=load(tmp_path))) == 1


def test_the_user_can_part_what_the_rules_join(tmp_path: Path) -> None:
    """Two spellings that are two people."""
    (tmp_path / "mine.toml").write_text('[apart]\n"Yuri Dolgayev" = "Yury Dolgaev"\n')
    texts = "Yuri Dolgayev, a docker, left.", "The docker Yury Dolgaev came back."
    assert len(people(*texts, knowledge=load(tmp_path))) == 2


def test_wishes_that_go_in_a_circle_end(tmp_path: Path) -> None:
    """A file that says a is b and b is a joins both."""
    (tmp_path / "mine.toml").write_text('[same]\n"Anna Frobisher" = "Olev Sarv"\n"Olev Sarv" = "Anna Frobisher"\n')
    assert people("Anna Frobisher met Olev Sarv, a docker.", knowledge=load(tmp_path))


def test_a_key_of_a_thing_forgives_spelling_and_nothing_else() -> None:
    """Words count, and their order."""
    assert thing_key("The Neighbourhood Defence Programme & Fund") == thing_key(
        "Neighborhood Defense Programme and Fund"
    )
    assert thing_key("Bank of Zorbek") != thing_key("Zorbek Bank")


def test_a_key_of_a_person_keeps_junior_apart() -> None:
    """Father and son have one name."""
    assert person_key("Olev Sarv Jr.", frozenset()) != person_key("Olev Sarv", frozenset())


def named(*texts: str) -> dict[str, int]:
    """Agreements by name, each with how often it is named."""
    found = identity_of(*texts).entities
    return {e.name: len(e.mentions) for e in found if e.kind == "agreement"}


def test_a_declaration_s_short_title_is_that_of_the_only_long_one() -> None:
    short, long = "They read the Lima Declaration.", "They signed the Lima Declaration on Safe Seas."
    assert named(short, long) == {"Lima Declaration on Safe Seas": 2}
    assert len(named(short, long, "They tore up the Lima Declaration on Fog.")) == 3


def test_an_office_that_names_its_state_is_the_fuller_one() -> None:
    once = "Norwegian President Talvor Meshkin left."
    (person,) = people(once, "President Talvor Meshkin came.", "President Talvor Meshkin sat down.")
    assert person.role == "President of Norway"


@pytest.mark.parametrize("which", ["farmer", "norway"])
def test_the_user_tells_people_of_one_name_apart_by_what_they_are(tmp_path: Path, which: str) -> None:
    mine = f'[namesakes]\n"Talvor Meshkin @ {which}" = "Talvor Meshkin (of the quay)"\n'
    (tmp_path / "mine.toml").write_text(mine)
    knowledge = load(tmp_path)
    one, other = "Talvor Meshkin, a farmer from Norway, left.", "Talvor Meshkin, a nurse, came back."
    assert len(people(one, other)) == 1
    told = {e.name: e.id for e in people(one, other, knowledge=knowledge)}
    assert told == {
        "Talvor Meshkin (of the quay)": "talvor-meshkin-of-the-quay",
        "Talvor Meshkin": "talvor-meshkin",
    }


def test_somebody_introduced_anew_as_something_else_is_a_namesake() -> None:
    text = (
        "Energy Minister Hanna Quist spoke. “No,” Quist said. Hanna Quist, an economist at the University of Dremmen"
        " (and no relation), laughed."
    )
    told = {e.role: [text[m.start : m.end] for m in e.mentions] for e in people(text)}
    assert list(told.values()) == [["Hanna Quist", "Quist"], ["Hanna Quist"]]
    assert {g for e in people(text) for g in e.perhaps} == {e.id for e in people(text)}


def test_two_of_one_name_and_two_ages_are_two_people_and_stay_two() -> None:
    """Though nothing but the age is told of the first."""
    text = "Anna Holm, 34, wrote the pledge. Anna Holm, 61, a Swedish admiral, tried to stop it."
    first, second = people(text)
    assert {first.role, second.role} == {None, "Swedish admiral"}
    assert first.perhaps == (second.id,)
    assert len(people("Anna Holm, 61, wrote it. Anna Holm, 62, sent it.")) == 1


def test_somebody_who_goes_on_to_be_something_else_is_the_same() -> None:
    text = "Hanna Quist, a nurse, left. Hanna Quist, the minister, wept. Hanna Quist, a former minister, did not."
    assert len(people(text)) == 1


def pacts(*texts: str) -> list[str]:
    """The pacts in articles with these texts."""
    return [e.name for e in identity_of(*texts).entities if e.kind == "agreement"]


def test_a_pact_without_a_name_is_one_in_the_papers_that_tell_one_story() -> None:
    told = "Hanna Quist of Estonia and Olev Sarv of Latvia met in Riga. "
    assert pacts(told + "They signed the energy pact.", told + "The energy pact will hold.") == ["energy pact"]
    assert len(pacts(told + "They signed the energy pact.", "Peru and Chile signed the energy pact in Lima.")) == 2
    assert len(pacts(told + "They signed a joint declaration.", told + "The joint declaration is out.")) == 2


def test_a_role_that_says_whose_it_is_is_the_fuller_one() -> None:
    one, other = "Energy chief Hanna Quist left.", "Hanna Quist, the European Commission's energy chief, came."
    (found,) = people(one, other, one)
    assert found.role == "European Commission's energy chief"


def test_who_is_only_called_like_somebody_known_is_another() -> None:
    baker = "Mills\n\n3 May 2024\n\nThe mill is closed. “No work,” said John Lee, a baker from Verel.\n"
    leader = "Taxes\n\n3 May 2024\n\nHong Kong’s Chief Executive John Lee kept the tax. China said nothing.\n"
    roles = {e.id: e.role for e in people(baker, leader, knowledge=load())}
    assert roles == {"john-lee": "Chief executive of Hong Kong", "john-lee-2": "baker from Verel"}
