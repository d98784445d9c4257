"""The table of countries against packages that keep such lists."""

from __future__ import annotations

import pycountry
import pytest
from babel import Locale

from summit_tui.knowledge import load
from summit_tui.knowledge.index import index
from summit_tui.knowledge.places import Places, places

TERRITORIES = frozenset((
    "AI", "AQ", "AS", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CW", "CX", "EH", "FK", "FO", "GF", "GG", "GI",
    "GL", "GP", "GS", "GU", "HK", "HM", "IM", "IO", "JE", "KY", "MF", "MO", "MP", "MQ", "MS", "NC", "NF",
    "PF", "PM", "PN", "PR", "RE", "SH", "SJ", "SX", "TC", "TF", "TK", "UM", "VG", "VI", "WF", "YT",
))  # fmt: skip
"""What ISO 3166 lists that sends nobody to summits of states; the Cook Islands and Niue do."""


@pytest.fixture(scope="module")
def table() -> Places:
    """The built-in places."""
    return load().view(places)


def test_no_member_of_the_united_nations_is_missing(table: Places) -> None:
    """Every state that ISO 3166 lists, with Kosovo, which it does not."""
    states = {country.alpha_2 for country in pycountry.countries} - TERRITORIES
    assert {c.code for c in table.countries.values() if c.code} == states | {"XK"}


def test_every_country_goes_by_the_name_that_cldr_gives_it(table: Places) -> None:
    """Or has it among its other names."""
    english = Locale("en").territories
    missing = []
    for country in table.countries.values():
        wanted = english.get(country.code, country.name)
        known = {*(n.casefold() for n in (country.name, *country.others))}
        if "(" not in wanted and " - " not in wanted and "Territories" not in wanted and wanted.casefold() not in known:
            missing.append((country.name, wanted))
    assert missing == []


def test_the_full_name_of_a_state_leads_to_it(table: Places) -> None:
    """ "Kingdom of Norway", as ISO 3166 has it; "Taiwan, Province of China" is nobody's own name."""
    codes = {c.code: c.name for c in table.countries.values()} | {"TW": ""}
    listed = [(c.alpha_2, getattr(c, "official_name", "").removeprefix("the ")) for c in pycountry.countries]
    missing = [
        name
        for code, name in listed
        if name and codes.get(code) and codes[code] not in (table.country(name), table.country(name.replace("'", "’")))
    ]
    assert missing == []


def test_every_state_has_a_seat_and_an_adjective(table: Places) -> None:
    """The Vatican is its own seat; Dominica and Congo share their adjectives with a bigger neighbour."""
    states = [c for c in table.countries.values() if c.code]
    assert [c.name for c in states if not c.capitals] == ["Vatican"]
    assert [c.name for c in states if not c.adjectives] == ["Dominica", "Republic of the Congo"]


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Chinese", "China"),
        ("Kiev", "Ukraine"),
        ("Burma", "Myanmar"),
        ("Wellington", "New Zealand"),
        ("U.K.", "United Kingdom"),
    ],
)
def test_adjectives_capitals_and_other_names_lead_to_the_country(table: Places, words: str, country: str) -> None:
    """In the spellings that newspapers use."""
    assert table.country(words) == country


def test_spellings_of_one_place_have_one_id() -> None:
    """And the two Congos have two."""
    names = index({"places": load().table("places")})["names"]
    ids = {words: names[words].split("|")[0] for words in ("Xian", "Xi'an", "Shian", "Kharkov", "Kharkiv")}
    assert ids["Xian"] == ids["Xi'an"] == ids["Shian"]
    assert ids["Kharkov"] == ids["Kharkiv"]
    assert names["Congo"].split("|")[0] != names["DR Congo"].split("|")[0]
