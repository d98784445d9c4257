"""Summits as the text names them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.invented_news import reading_of
from summit_tui.extract.names import find_names
from summit_tui.extract.summits import find_summits
from summit_tui.model import SummitMention


def summits(text: str) -> tuple[SummitMention, ...]:
    reading = reading_of(text)
    return find_summits(reading, find_names(reading, ()))


@pytest.mark.parametrize(
    ("sentence", "series", "edition", "place", "year"),
    [
        ("The second Caspian Six summit in Baku opened late.", "caspian-six", 2, "Baku", None),
        ("The fourth bi-annual Nuclear Security Summit in Lima opened late.", "nuclear-security", 4, "Lima", None),
        ("It rained when NATO at its July summit in Lima sent a boat.", "nato", None, "Lima", None),
        ("Members of the Amber Compact ate at their third summit in Lima.", "amber-compact", 3, "Lima", None),
        ("The 33rd APEC Economic Leaders' Meeting in Lima opened.", "apec", 33, "Lima", None),
        ("The Summit of Heads of State of the Littoral States of the Caspian Sea opened.", "caspian", None, None, None),
        ("The summit of heads of state and government of the G7 opened.", "g7", None, None, None),
        ("The 67th Summit of Heads of State of Mercosur and Associated States met.", "mercosur", 67, None, None),
        ("The fourth summit between the European Union and CELAC ended.", "eu-celac", 4, None, None),
        (
            "A summit of the Community of Latin American and Caribbean States (CELAC) and the European Union (EU).",
            "eu-celac",
            None,
            None,
            None,
        ),
        ("The 30th UN climate conference in Belém ended late.", "cop", 30, "Belém", None),
        ("She spoke at the G20 in Lima on Friday.", "g20", None, "Lima", None),
        ("The talks were held as APEC closed in Lima.", "apec", None, "Lima", None),
        ("He arrived for the Asia-Pacific Economic Cooperation (APEC) forum.", "apec", None, None, None),
        ("They had met at the G7 in Hiroshima in 2023.", "g7", None, "Hiroshima", 2023),
        ("The 2023 G7 summit in Hiroshima was calm.", "g7", None, "Hiroshima", 2023),
        ("Leaders arrived in Lima for the APEC summit.", "apec", None, "Lima", None),
        ("They met in the port of Lima on May 9 for a two-day APEC summit.", "apec", None, "Lima", None),
        ("COP28 in Dubai closed late.", "cop", 28, "Dubai", None),
        ("The XXIV SCO Summit was held in Astana.", "sco", 24, "Astana", None),
        ("The inaugural C5+1 summit was held in New York in 2023.", "c5-1", 1, "New York", None),
        ("The 9th Meridian Pact leaders’ summit was short.", "meridian-pact", 9, None, None),
        ("The Summit of the Americas in Los Angeles failed.", "americas", None, "Los Angeles", None),
        ("The EU–China summit ended.", "eu-china", None, None, None),
        ("A meeting of the G20 in Osaka was put off.", "g20", None, "Osaka", None),
        ("(Reference) Meridian Pact Summit: it is held every year.", "meridian-pact", None, None, None),
        (
            "She flew to Lima. Observers came to the third Amber Corridor Summit in Lima.",
            "amber-corridor",
            3,
            "Lima",
            None,
        ),
        ("ASEAN leaders open Lima summit under a cloud.", "asean", None, "Lima", None),
        ("It was the first FOCAC summit on African soil since Lima.", "focac", None, None, None),
        ("It is the second TICAD in the Kenyan capital after that of 2016.", "ticad", None, "Nairobi", None),
        ("The second TICAD in Lima was held after a vote.", "ticad", 2, "Lima", None),
        ("Pacific leaders opened their annual forum in Lima.", "pacific-islands-forum", None, "Lima", None),
        ("They will meet in Lima on Thursday in the Weimar Triangle format.", "weimar-triangle", None, None, None),
        ("It is the first G7 summit of the seven since the election.", "g7", None, None, None),
        ("Southeast Asian leaders opened their 53rd summit in Lima.", "asean", 53, "Lima", None),
        ("Kenya and the Gulf leaders spoke in Lima. A summit in Quito comes next.", None, None, "Quito", None),
        ("The 75th Ordinary Session of the ECOWAS Authority of Heads of State ended.", "ecowas", 75, None, None),
        ("The 39th Ordinary Session of the Assembly of the African Union ended.", "african-union", 39, None, None),
        ("The ninth Amber Arc Leaders’ Forum in Lima opened.", "amber-arc", 9, "Lima", None),
        ("The Coral League Leaders' Conference was held in Lima.", "coral-league", None, "Lima", None),
        ("CARICOM leaders ended their 54th Regular Meeting in Lima.", "caricom", 54, "Lima", None),
        ("It was adopted on the last day of the 61st CARICOM meeting.", "caricom", 61, None, None),
        ("They promised it at the 61st CARICOM meeting.", "caricom", 61, None, None),
        (
            "The Fifty-Fourth Regular Meeting of the Conference of Heads of Government of the Caribbean Community met.",
            "caricom",
            54,
            None,
            None,
        ),
        ("The 48th Ordinary Summit of SADC Heads of State and Government in Lima ended.", "sadc", 48, "Lima", None),
        ("The Fourth Summit of the Orinoco Compact met.", "orinoco-compact", 4, None, None),
        ("It was the first APEC summit in ten years.", "apec", None, None, None),
        ("It was the second APEC summit since 2011.", "apec", None, None, None),
        ("The G7 Hiroshima Summit opened.", "g7", None, "Hiroshima", None),
        ("They spoke of the G7 summit in Apulia.", "g7", None, "Apulia", None),
        ("Cop31 was noisy.", "cop", 31, None, None),
        ("The COP31 climate summit was noisy.", "cop", 31, None, None),
        ("The XXIst Francophonie Summit opened.", "francophonie", 21, None, None),
        ("The Africa Climate Summit opened.", "africa-climate", None, None, None),
        ("The second Amber Coast Energy Summit opened.", "amber-coast-energy", 2, None, None),
        ("The Amber Coast energy summit opened.", "amber-coast", None, None, None),
        ("The Forum summit opened.", None, None, None, None),
        ("Ilse Tarn met Jumo Okoro. The Tarn-Okoro summit was short.", None, None, None, None),
        ("The Putin-Trump summit was short.", "russia-us", None, None, None),
        ("The 7th African Union – European Union Summit closed.", "eu-africa", 7, None, None),
        ("The 30th Economic Leaders’ Meeting opened in Lima.", "apec", 30, "Lima", None),
        ("The first Andes-Gulf Summit in Lima ended.", "andes-gulf", 1, "Lima", None),
        ("What is a City Summit without mayors?", None, None, None, None),
        ("They flew home. The Rio de Janeiro summit is over.", None, None, "Rio de Janeiro", None),
        ("The talks, billed as the “Bread Summit”, ended.", None, None, None, None),
        (
            "The Asean-Gulf Cooperation Council (GCC)-China Summit is in Kuala Lumpur.",
            "asean-gcc-china",
            None,
            "Kuala Lumpur",
            None,
        ),
        ("The Lake Compact (LC)-Peru Summit is in Lima.", None, None, "Lima", None),
        ("The 38th Gulf Cooperation Council Summit ended in Lima.", "gcc", 38, "Lima", None),
        ("Mercosur held a summit on Thursday.", "mercosur", None, None, None),
        ("Mercosur held a summit with Chad.", None, None, None, None),
        ("She slept at the Commonwealth’s biennial summit in Lima.", "chogm", None, "Lima", None),
        ("Day 1 of US-ASEAN Summit wraps up.", "us-asean", None, None, None),
        ("It is the first CHOGM meeting in the Pacific Islands region.", "chogm", None, None, None),
        ("Summit of Americas' Final Text Reflects Discord", "americas", None, None, None),
        ("SUMMIT IN LIMA CLOSES WITH PLEDGE ON GRAIN", None, None, "Lima", None),
        (
            "Leaders of China, Japan and South Korea ended their first trilateral summit.",
            "china-japan-south-korea",
            1,
            None,
            None,
        ),
        ("Leaders of ASEAN, Chad and Peru ended their trilateral summit.", None, None, None, None),
        ("Mills(Lima)-A summit of mills ended.", None, None, None, None),
        ("The South Asian Association for Regional Cooperation summit ended.", "saarc", None, None, None),
        ("It was planned at an African Union summit in 1999.", None, None, None, 1999),
        ("Leaders opened a summit in Lima Sunday.", None, None, "Lima", None),
        ("Boats stopped in the Silver River. The Silver River summit ended.", "silver-river", None, None, None),
    ],
)
def test_a_summit_has_series_edition_place_and_year(
    sentence: str, series: str, edition: int | None, place: str | None, year: int | None
) -> None:
    (found,) = summits(sentence)
    assert (found.series, found.edition, found.place) == (series, edition, place)
    assert year is None or found.year == year


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("It was signed on the last day of the sixth summit.", "about"),
        ("They spoke in the last hours of the summit.", "about"),
        ("It was signed at the last summit.", "earlier"),
        ("It follows the first such summit in Port Selwyn in 2018.", "earlier"),
        ("The next summit will be held in Dremmen in 2027.", "later"),
        ("She thanked Ana Vale, who will host the seventh summit in May.", "later"),
        ("The summit ended.", "about"),
    ],
)
def test_a_look_back_or_ahead_is_told_from_the_article_s_own_summit(sentence: str, relation: str) -> None:
    (found,) = summits(sentence)
    assert (found.series, found.relation) == (None, relation)


def test_a_name_in_capitals_is_shown_as_a_name() -> None:
    assert [m.name for m in summits("DECLARATION OF THE NINTH LAKE STATES SUMMIT")] == ["Lake States Summit"]


def test_a_first_of_somebody_s_own_is_no_edition() -> None:
    (found,) = summits("It was Tarn’s first summit as president.")
    assert found.edition is None


@pytest.mark.parametrize(
    "sentence",
    [
        "He spoke at G20 finance ministers’ talks.",
        "Growth in the G20 slowed, and the G7 countries agreed.",
        "The APEC secretariat wrote to the G20’s members.",
        "She looked at G7 states.",
    ],
)
def test_a_group_is_not_its_meeting_where_ministers_meet_or_members_are_told(sentence: str) -> None:
    assert summits(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The leaders of the member states of ASEAN and of the Pacific Islands Forum met.",
        "The secretariat of the Pacific Islands Forum will report next year.",
        "The Pacific Islands Forum’s members agreed.",
    ],
)
def test_a_body_with_members_is_no_meeting_of_it(sentence: str) -> None:
    assert summits(sentence) == ()
    assert summits("The Pacific Islands Forum opened on Monday.") != ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The Young Leaders’ Forum in Lima opened.",
        "A Global Business Leaders’ Forum is planned.",
        "The 54th meeting of the board ended.",
        "CARICOM’s foreign ministers held their 20th regular meeting.",
        "Its leaders met their third deadline.",
        "The presidents were asked about the academics and mayors who had gathered for the Port summit.",
    ],
)
def test_a_meeting_of_others_is_no_summit(sentence: str) -> None:
    assert summits(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "edition", "place", "relation"),
    [
        ("The previous one, held in Lima in 2031, was short.", None, "Lima", "earlier"),
        ("At the last meeting in Lima they had quarrelled.", None, "Lima", "earlier"),
        ("The next regular meeting is in Lima in July.", None, "Lima", "later"),
        ("At the  53rd meeting, in Lima, a text was torn up.", 53, "Lima", "about"),
        ("The first such meeting was held in Lima.", 1, "Lima", "about"),
    ],
)
def test_another_meeting_of_a_series_is_told_by_its_number_or_its_turn(
    sentence: str, edition: int | None, place: str, relation: str
) -> None:
    found = summits(f"The APEC summit ended. {sentence}")[-1]
    assert (found.series, found.edition, found.place, found.relation) == (None, edition, place, relation)


@pytest.mark.parametrize(
    "sentence",
    [
        "The next meeting of the harbour board is in Lima.",
        "The last meeting between the two was in Lima.",
        "The next meeting is on Friday.",
        "The ministers said that the next meeting would be in Lima.",
    ],
)
def test_another_meeting_of_somebody_else_is_none_of_the_series(sentence: str) -> None:
    assert len(summits(f"The APEC summit ended. {sentence}")) == 1


@given(
    st.text(max_size=200),
    st.sampled_from(["summit", "Summit", "G7 summit", "COP28", "meeting of the G20", "summit in "]),
    st.text(max_size=200),
)
def test_any_text_gives_summits_inside_it(before: str, word: str, after: str) -> None:
    text = f"{before} {word} {after}"
    for found in summits(text):
        assert 0 <= found.span.start < found.span.end <= len(text)


def test_the_summit_of_an_article_that_has_named_its_own_is_not_that_of_leaders_named_beside_it() -> None:
    text = "The APEC summit in Lima ended. Leaders of the Group of Seven promised money on the summit's last day."
    assert [found.series for found in summits(text)] == ["apec", None]
