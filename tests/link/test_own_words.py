"""A user's own words for summits and for what is paid there are added to ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_folder import folder

from summit_tui.knowledge import Knowledge, load

RIVERS = """Rivers and mills

MALM, May 8, 2031 (LNA) -- Leaders met in a mill on Thursday for the fourth Silver River summit. It rained.

{}
"""


def known(folder: Path, table: str, words: str) -> Knowledge:
    """What is known with a table of the user's."""
    (folder / f"{table}.toml").write_text(words, "utf-8")
    return load(folder)


@pytest.mark.parametrize(
    ("words", "sentence", "came"),
    [
        ('verbs = ["sat down"]', "Kenya sat down again.", True),
        ('arriving = ["sailed"]', "Kenya sailed on Wednesday.", True),
        ('sending = ["delegated"]', "Kenya delegated its foreign minister.", True),
        ('deputies = ["registrar"]', "Kenya sent its registrar.", True),
        ('gatherings = ["regatta"]', "Kenya joined the regatta.", True),
        ('doubts = ["rumoured"]', "It was rumoured Kenya attended.", False),
    ],
)
def test_that_a_country_came_may_be_said_in_words_of_the_user_s(
    tmp_path: Path, words: str, sentence: str, came: bool
) -> None:
    for own, told in (("", not came), (f"[coming]\n{words}\n", came)):
        (summit,) = folder(RIVERS.format(sentence), knowledge=known(tmp_path, "summit_words", own)).summits
        assert ("kenya" in summit.participants) is told


def test_those_whose_leaders_head_no_state_may_be_the_user_s(tmp_path: Path) -> None:
    text = "Mills\n\n8 May 2031\n\nThe third Silver Millers Leaders’ Forum opened in Riga on Thursday.\n"
    found = [
        folder(text, knowledge=known(tmp_path, "summit_words", own)).summits for own in ("", 'others = ["millers"]\n')
    ]
    assert [len(summits) for summits in found] == [1, 0]


@pytest.mark.parametrize("name", ["Quay Gathering", "World Harbour Gathering", "UN Harbour Week"])
def test_a_name_of_the_user_s_that_goes_without_summit_is_found_whatever_it_begins_with(
    tmp_path: Path, name: str
) -> None:
    own = f'[harbour]\nname = "{name}"\nalone = ["{name}"]\naliases = ["Harbour Days"]\n'
    text = f"Mills\n\n8 May 2031\n\nThe {name} opened in Riga on Thursday, leaders said.\n"
    (summit,) = folder(text, knowledge=known(tmp_path, "series", own)).summits
    assert summit.id == "harbour-2031"


PAPER = "{}\n\n12 June 2031\n\n{}\n"


@pytest.mark.parametrize(
    ("words", "one", "other", "without", "with_it"),
    [
        (
            *('said_of_any = "drought"', "The compact sets up a drought fund of $340 million and lists every dam."),
            *("With it comes some money for dry years, $340m in all, for drought on the dams.", "agree", None),
        ),
        (
            *('members = "lagoons islands"', "Trade among the lake lagoons was worth 49 billion euros in 2025."),
            *("Trade among the lake islands reached 54 billion euros in 2025.", None, "differ"),
        ),
        (
            *('idle = "floating stilted"', "Trade among the floating lake states was worth 49 billion euros in 2025."),
            *("Trade among the stilted lake states reached 54 billion euros in 2025.", None, "differ"),
        ),
    ],
)
def test_what_says_nothing_of_a_sum_may_be_the_user_s(
    tmp_path: Path, words: str, one: str, other: str, without: str | None, with_it: str | None
) -> None:
    for own, told in (("", without), (f"[words]\n{words}\n", with_it)):
        papers = PAPER.format("Dams wait", one), PAPER.format("Rivers rise", other)
        figures = folder(*papers, knowledge=known(tmp_path, "figure_topics", own)).figures
        found = {verdict.partition(":")[0] for figure in figures for _, verdict in figure.verdicts}
        assert found == ({told} if told else set())
