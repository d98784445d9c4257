"""Who held which office when."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import summit_tui.knowledge
from summit_tui.knowledge import load
from summit_tui.knowledge.people import People, surname_of
from summit_tui.knowledge.places import places


@pytest.fixture(scope="module")
def people() -> People:
    """The built-in table."""
    return load().view(People)


@pytest.mark.parametrize(
    ("office", "country", "day", "name"),
    [
        ("president", "United States", "2016-09-20", "Barack Obama"),
        ("president", "United States", "2023-05-20", "Joe Biden"),
        ("president", "Kazakhstan", "2010-01-01", "Nursultan Nazarbayev"),
        ("prime minister", "Japan", "2023-05-20", "Fumio Kishida"),
        ("foreign minister", "China", "2023-05-18", "Qin Gang"),
        ("chancellor", "Germany", "2025-06-01", "Friedrich Merz"),
        ("supreme leader", "Iran", "2025-06-15", "Ali Khamenei"),
        ("supreme leader", "Iran", "2026-09-15", "Mojtaba Khamenei"),
        ("prime minister", "Iraq", "2026-09-15", "Ali al-Zaidi"),
        ("prime minister", "Bangladesh", "2026-09-15", "Tarique Rahman"),
        ("president", "Vietnam", "2026-09-15", "To Lam"),
        ("prime minister", "South Korea", "2026-09-15", "Han Seong-sook"),
        ("foreign minister", "Kuwait", "2026-09-15", "Jarrah Jaber al-Sabah"),
        ("secretary-general", "Arab League", "2026-09-15", "Nabil Fahmy"),
        ("president", "Kyrgyzstan", "2021-01-01", None),
        ("prime minister", "United Kingdom", "2026-07-21", "Andy Burnham"),
        ("prime minister", "Hungary", "2026-06-01", "Péter Magyar"),
        ("prime minister", "Bulgaria", "2026-06-01", "Rumen Radev"),
        ("president", "Serbia", "2026-10-01", None),
        ("acting president", "Serbia", "2026-10-01", "Ana Brnabić"),
    ],
)
def test_an_office_is_held_by_whoever_held_it_on_the_day(
    people: People, office: str, country: str, day: str, name: str | None
) -> None:
    """And by nobody where the table has a gap."""
    holder = people.holder(office, country, day)
    assert (holder.name if holder else None) == name


def test_who_held_an_office_when_that_was_looked_up_is_not_believed_to_hold_it_later() -> None:
    table = """
checked = "2030-06"

[people]
"Mara Quist" = "f; Andorra; prime minister 2020-01-01/2027-12"
"Otar Senn" = "m; Andorra; prime minister 2028-01/"
"""
    with TemporaryDirectory() as folder:
        (Path(folder) / "people.toml").write_text(table, "utf-8")
        people = load(Path(folder)).view(People)
    on = [people.holder("prime minister", "Andorra", day) for day in ("2027-12-30", "2030-06-30", "2030-07-01")]
    assert [person.name if person else None for person in on] == ["Mara Quist", "Otar Senn", None]


def test_terms_end_after_they_begin(people: People) -> None:
    """A table typed by hand wants this."""
    wrong = [(p.name, t) for p in people.all.values() for t in p.terms if t.end and t.end < t.start[: len(t.end)]]
    assert wrong == []


def test_everybody_has_a_gender_and_a_country_or_body_that_is_known(people: People) -> None:
    """So that pronouns and adjectives find them."""
    knowledge = load()
    listed = tomllib.loads((Path(summit_tui.knowledge.__file__).parent / "organisations.toml").read_text("utf-8"))
    bodies = {*listed["bodies"], *knowledge.view(places).countries}
    assert {p.gender for p in people.all.values()} == {"f", "m"}
    assert {p.country for p in people.all.values()} - bodies == set()


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Ursula von der Leyen", "von der Leyen"),
        ("Abdel Fattah al-Sisi", "al-Sisi"),
        ("Ferdinand Marcos Jr.", "Marcos"),
        ("Luiz Inácio Lula da Silva", "da Silva"),
        ("Cher", "Cher"),
    ],
)
def test_a_surname_keeps_its_particles(name: str, surname: str) -> None:
    """And leaves off what stands behind it."""
    assert surname_of(name) == surname


def test_a_surname_that_comes_first_is_the_surname(people: People) -> None:
    """As the table says with a star."""
    assert people.all["xi-jinping"].surname == "Xi"
    assert people.bare["Xi"] == "xi-jinping"


def test_a_surname_that_two_holders_of_an_office_share_means_none_of_them_alone(people: People) -> None:
    """Father and son have led Iran."""
    assert {"ali-khamenei", "mojtaba-khamenei"} <= people.all.keys()
    assert people.by_surname("Khamenei") is None


def test_no_two_people_hold_one_office_at_a_time(people: People) -> None:
    """The highest offices of states; a month may be shared where the day of the change is not known."""
    held: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for person in people.all.values():
        for term in person.terms:
            if term.office in ("president", "prime minister", "foreign minister", "chancellor", "king", "queen"):
                held.setdefault((term.country, term.office), []).append((term.start, term.end or "9999", person.name))
    shared = [
        (office, one, other)
        for office, terms in held.items()
        for one, other in pairwise(sorted(terms))
        if other[0][:7] < one[1][: len(other[0][:7])] and one[2] != other[2]
    ]
    assert shared == []


def test_a_given_name_tells_one_gender_or_none() -> None:
    listed = {kind: set(names.split()) for kind, names in load().table("given_names")["given"].items()}
    assert not (listed["f"] & listed["m"] or (listed["f"] | listed["m"]) & listed["either"])
    assert {"Rana", "Bukola", "Pabitra", "Mishal", "Josefa"} <= listed["either"]
