"""Whose words they are where a sentence has several verbs, several nouns, or a noun that looks like a verb."""

from __future__ import annotations

import pytest
from quoted_news import speakers

LONG = "we will keep the ferries running this winter"


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Quist said in her opening speech in Verel that the council should repeat “a sham”.", "Quist"),
        ("Quist declared in a letter to the pilots that any new fare would demand “absolute calm”.", "Quist"),
        ("Pilots threaten to leave the port; shipowners fear “a long winter”.", "shipowners"),
        (
            "The hall was loud, and when Quist thanked Verel and said it was good to be home, a man yelled “Sit down!”",
            "a man",
        ),
        (
            "Any plan to charge passengers would need the harbour master, Mara Quist, who told Okoro when asked last"
            f" week about fares: “{LONG}.”",
            "who",
        ),
        (f"No wonder Quist said, and I quote, “{LONG}.”", "Quist"),
        (
            "But Quist would do well to begin “building bridges” to the pilots, said Bram Okoro, an adviser to the"
            " council.",
            "Bram Okoro",
        ),
        ("Okoro said that Quist called it “a sham,” according to the Verel Gazette.", "Okoro"),
        (
            "There have been sharper jabs, such as when Quist met Okoro and called him a “landlubber.”",
            "Quist",
        ),
        (
            "Amid calls from some to create websites that would identify the owners, Bram Okoro gave reasons for it,"
            " saying it is necessary to “name the owners and remember their names”.",
            "Bram Okoro",
        ),
    ],
)
def test_of_several_verbs_the_one_counts_in_whose_clause_the_words_stand(sentence: str, mention: str) -> None:
    assert speakers(sentence)[-1][1] == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Quist also decried Okoro’s repeated calls to sell them, noting she has “never sold a boat”.", "Quist"),
        ("In a statement, Okoro called Quist’s claim over her recovered emails “odd and disturbing.”", "Okoro"),
        (
            "In the film the highest-ranking pilot at a Lakeland agency orders his crew to “stand down” at once.",
            "the highest-ranking pilot at a Lakeland agency",
        ),
        ("They are not fond of fares, but do believe presenting a “gentler” Quist will help.", "They"),
        (
            "The Lakeland ministry less than two weeks ago said for the first time that “secret” papers had gone out.",
            "The Lakeland ministry",
        ),
        (
            "Quist, the co-author of “Going Under,” about the fall of the ferries, said the days when the coast had"
            " “one common story” are gone.",
            "Quist",
        ),
        (
            "Fares fell with “hardly any effect on the number of passengers,” according to a study last year by"
            " economists in Verel.",
            "a study",
        ),
        ("Someone in the harbour office said the plan was “dead and buried”.", "Someone in the harbour office"),
        (
            f"At his news conference, Okoro’s first five questioners ranged from sceptical to hostile: “{LONG}?”",
            "Okoro’s first five questioners",
        ),
        (
            "Quist and her team were heard out; 39 percent blame Okoro and 22 percent say it is “too late”.",
            "22 percent",
        ),
    ],
)
def test_a_mention_is_a_noun_phrase_and_nothing_of_the_verb_or_the_time(sentence: str, mention: str) -> None:
    assert speakers(sentence)[-1][1] == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (f"“{LONG}?” a passenger can be heard asking Quist.", "a passenger"),
        (f"The mayor of Verel, who died in March, is shown lecturing: “{LONG}.”", "The mayor of Verel"),
        (
            "Quist cannot say that “from her chair,” Okoro added, saying the fare should be “up to pilots and nobody"
            " else”.",
            "Okoro",
        ),
        (
            "Quist did visit the island, but not until the week after the newspaper’s editorial telling her to leave"
            " her “playground for shipowners and idlers”.",
            "the newspaper",
        ),
        (f"Okoro tried to tie Quist to the owners, with one of her ads asking, “{LONG}?”", "one of her ads"),
    ],
)
def test_a_participle_has_the_subject_that_is_seen_or_heard_or_owns_the_page(sentence: str, mention: str) -> None:
    assert speakers(sentence)[-1][1] == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (f"Quist posted her message under a headline that said, “{LONG}.”", "a headline"),
        (f"The page was replaced on Monday by a message that said, “{LONG}.”", "a message"),
        (f"Mara Quist published a piece that noted that “{LONG}.”", "Mara Quist"),
        ("One exception was a Norrmark paper that found the fares caused “significant” harm.", "a Norrmark paper"),
    ],
)
def test_a_page_that_says_something_speaks_for_its_author_where_the_sentence_names_one(
    sentence: str, mention: str
) -> None:
    assert speakers(sentence)[-1][1] == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (f"“Tell her I said so,” Quist said, and her husband cut in. “{LONG}.”", "her husband"),
        (f"“He started looking into the ferries,” she said. And it threw Okoro for a loop. “{LONG}.”", "she"),
        (
            "Quist sent a friend to the coast, she said. Dan Okoro, treasurer of the pilots’ union, has egged on"
            " passengers with pep talks like “Quist will win the vote and keep the boats.”",
            "Dan Okoro",
        ),
        (
            "Quist seemed unconvinced. Okoro’s “claim that the papers retain any value is idle talk,” the order"
            " released Friday said.",
            "the order released Friday",
        ),
    ],
)
def test_the_speaker_of_the_sentence_before_yields_to_whom_the_own_sentence_names(text: str, mention: str) -> None:
    assert speakers(text)[-1][1] == mention


def test_a_few_words_inside_a_sentence_are_not_carried_from_the_sentence_before() -> None:
    text = (
        "Quist said she would not run. The council paid sailors held by the gang known as the “Midnight Crew,” in May."
    )
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Quist called Okoro’s remarks “troubling.”", "Quist"),
        ("Quist branded the minister’s proposal “a sham.”", "Quist"),
        ("Quist found Okoro’s statement “odd.”", "Quist"),
        ("Quist repeated Okoro’s remark “never again.”", "Okoro"),
        ("Quist hit back at Okoro’s claim that she was “a coward.”", "Okoro"),
        ("Quist said that Okoro’s claim that the plan is meant for owners is “simply not true.”", "Quist"),
    ],
)
def test_what_is_called_something_is_not_whose_words_it_is_called_by(sentence: str, mention: str) -> None:
    assert speakers(sentence)[-1][1] == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Okoro resigned after Quist called the plan “a sham.”", "Quist"),
        ("Quist listened as Okoro called the plan “a sham.”", "Okoro"),
        ("What critics call “a sham” has cost the town a million.", "critics"),
        ("Quist and her allies called the plan “a sham.”", "Quist and her allies"),
        ("She and other members of the council called the plan “a sham.”", "She and other members of the council"),
        (
            "Quist, who was speaking a day after Okoro called the deal “a sham,” said it was “a triumph.”",
            "Quist",
        ),
        (
            f"“{LONG},” a senior official who was briefed on the talks told the Gazette.",
            "a senior official",
        ),
        (f"“{LONG},” said her lawyer, Bram Okoro.", "her lawyer"),
        ("Quist said her lawyer had told her that Okoro thinks it is “a sham.”", "Quist"),
        ("Quist called the plan “a triumph,” Okoro “a sham.”", "Okoro"),
        (f"“{LONG}” was all that Okoro would say.", "Okoro"),
        (f"Here is Ann Lee: “{LONG}.”", "Ann Lee"),
        (f"Quist was asked for her view. Ann Lee’s answer? “{LONG}.”", "Ann Lee"),
    ],
)
def test_a_speaker_is_whole_and_stands_apart_from_the_clauses_around(sentence: str, mention: str) -> None:
    assert speakers(sentence)[-1][1] == mention


@pytest.mark.parametrize("text", [f"For Ann Lee, it is simple: “{LONG}.”", f"It is a crime to say “{LONG}” at sea."])
def test_it_that_stands_for_what_follows_says_nothing(text: str) -> None:
    assert [mention for _, mention in speakers(text)] == [None]


@pytest.mark.parametrize(
    ("headline", "mention"),
    [
        ("Mara Quist Endorses Bram Okoro: I Am ‘Delighted’", "Mara Quist"),
        ("Quist Endorses Ferry Plan, Calls Okoro’s Fares ‘Absurd’", "Quist"),
    ],
)
def test_a_verb_of_a_headline_is_no_part_of_the_name_before_it(headline: str, mention: str) -> None:
    assert speakers(f"{headline}\nThe ferries will run, the council said.")[0][1] == mention


@pytest.mark.parametrize(
    "sentence",
    [
        "On Verel News channel’s “Morning Tide & Wind,” Quist spoke of the ferries.",
        "Okoro, who has starred in “Harbour Lights” and “Guardians of the Pier,” posted the clip.",
        "Quist left. “Tales From the Pier,” a drama series that ran for years, will be back.",
        "Quist left. One of her recent reads, “This Kind of Boat,” by T.R. Okoro, drove that home.",
    ],
)
def test_a_work_is_told_by_its_maker_its_channel_or_the_works_beside_it(sentence: str) -> None:
    assert speakers(sentence) == []


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (f"The boat sank in May. “{LONG}.”", None),
        (f"Quist said the boat sank. The harbour was closed. “{LONG}.”", None),
        (f"“It sank,” Quist said. The harbour was closed for a week. “{LONG}.”", "Quist"),
        (f"Quist called the boat “rotten and old.” Many pilots trust it. In winter, by contrast, “{LONG}.”", "Quist"),
        (f"Quist’s voice broke. “{LONG}.”", "Quist"),
        (f"Quist’s lawyer nodded. “{LONG}.”", "Quist’s lawyer"),
        (f"The minister was blunt. “{LONG}.”", "The minister"),
        (f"“It sank,” Quist said. Okoro shook his head. “{LONG}.”", "Okoro"),
    ],
)
def test_what_a_sentence_of_things_tells_makes_nobody_a_speaker(text: str, mention: str | None) -> None:
    assert speakers(text)[-1][1] == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Mara Quist, Ph.D., said she was “done and gone.”", "Mara Quist"),
        ("Brig. Gen. Bram Okoro said he was “done and gone.”", "Brig. Gen. Bram Okoro"),
    ],
)
def test_titles_before_and_behind_a_name_are_no_names(sentence: str, mention: str) -> None:
    assert speakers(sentence)[-1][1] == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (
            "The draft treaty, seen by the Gazette, would oblige coastal states to “refrain from any hostile act”.",
            "The draft treaty",
        ),
        (f"For Moen, the next step was simple: “{LONG}.”", None),
        (f"A footnote makes that clear: “{LONG}.”", "A footnote"),
    ],
)
def test_a_page_speaks_but_neither_who_has_seen_it_nor_a_thing_does(sentence: str, mention: str | None) -> None:
    assert speakers(sentence)[-1][1] == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("She wrote to the line. The line wrote back, “Dear Valued Customer.” She wrote again.", "The line"),
        (
            f"There is a sign above her desk that reads “{LONG}.” She put it up as a joke in 2014.",
            "a sign above her desk",
        ),
        ("The minister was heckled by villagers chanting “Where were you?”", "villagers"),
    ],
)
def test_a_short_sentence_behind_words_that_have_a_speaker_is_no_attribution(text: str, mention: str) -> None:
    assert speakers(text)[0][1] == mention
