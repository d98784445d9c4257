"""What stands between a subject and its verb, and whose words are quoted where no verb says so."""

from __future__ import annotations

import pytest

from extract.quoted_news import said

LONG = "a bad joke for all of us here"


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (f"A draft circulated late last night, seen by this paper, speaks of “{LONG}”.", "A draft"),
        (f"An internal memo dated 4 March warned that the roof was “{LONG}”.", "An internal memo"),
        (f"A letter of 12 June 2023 called it “{LONG}”.", "A letter"),
        (f"Alarmed by the news, the pilot on 4 March called it “{LONG}”.", "the pilot"),
    ],
)
def test_when_and_by_whom_is_no_part_of_who(sentence: str, mention: str) -> None:
    assert [found.mention for found in said(sentence)] == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (f"“It is so,” said Runa Velk.\nFor Velk, it is “{LONG}” that counts.", "Velk"),
        (
            f"“It is so,” said Runa Velk.\nFor Runa Velk of the port, the plan remains “{LONG}”.",
            "Runa Velk of the port",
        ),
        (f"For Arvo Senn, a former pilot now ashore, the plan of 1959 is “{LONG}”.", "Arvo Senn"),
        (f"“It is so,” said Runa Velk.\nFor Lakelanders, it is “{LONG}” that counts.", None),
        (f"“It is so,” said Runa Velk.\nFor now, it is “{LONG}” that counts.", None),
        (f"“It is so,” said Runa Velk.\nFor Velk, the plan came with “{LONG}”.", "the plan"),
    ],
)
def test_for_whom_something_is_so_is_one_who_spoke_before(text: str, mention: str | None) -> None:
    assert said(text)[-1].mention == mention


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“Gentlemen,” Quist said, “I believe that we have stopped talking.”", [2]),
        ("“Gentlemen,” Quist said, “we have stopped talking.”", [2]),
        ("“It is grumpy today,” Quist said, but later, “I think so too today,” said Okoro.", [1, 1]),
        ("“It is grumpy today,” Quist said, though she added, “I think so too today.”", [1, 1]),
    ],
)
def test_i_goes_on_with_a_sentence_though_it_has_a_capital(text: str, spans: list[int]) -> None:
    assert [len(found.quotation.spans) for found in said(text)] == spans


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Officials at the harbour say the plan is “about right”.", "Officials at the harbour"),
        ("Pilots in each port believe the plan is “about right”.", "Pilots in each port"),
        ("It was what the Gazette and the Lake Times each called a “rough week” for Okoro.", "the Lake Times"),
        ("It feels cold compared with the talk of Okoro and the “lake” movement, Quist said.", "Quist"),
        (f"“It is so,” says Runa Velk. Velk supports Mayor Ada Okoro. “It is {LONG}.”", "Velk"),
        ("Velk has used the term “lake people” before.", "Velk"),
        ("Few pilots prefer the word “guests”.", "Few pilots"),
        ("Velk made it clear that she has “serious doubts” about it.", "Velk"),
        ("Velk has made it plain that the fares are “a disgrace”.", "Velk"),
        ("Critics have in particular noted “a lack of boats”.", "Critics"),
        ("Velk has in recent weeks called it “a joke”.", "Velk"),
        ("The mayor has for years called it “a joke”.", "The mayor"),
        ("Velk will at some point call it “a joke”.", "Velk"),
        ("Velk on Monday in Verel called it “a joke”.", "Velk"),
        ("Velk opened the rally saying it was “a joke”.", "Velk"),
        ("Velk kicked off the week calling it “a joke”.", "Velk"),
        ("Velk apologized for having called it “a joke”.", "Velk"),
        ("It was run in a way Director Ann Senn slammed as “a joke”.", "Director Ann Senn"),
        ("Among the things Velk promised: “A new port”.", "Velk"),
        ("The plan — “a joke,” as Velk calls it — failed.", "Velk"),
        ("A call by Velk for “a new port” came to nothing.", "Velk"),
        ("Velk spoke instead about “a new port”.", "Velk"),
        ("Velk spoke at length in Verel about “a new port”.", "Velk"),
        ("Velk talked mostly of “a new port”.", "Velk"),
        ("Velk launched into a lament about “the old port”.", "Velk"),
        ("Velk took credit for “a new port”.", "Velk"),
        ("Velk laid out a vision for “a new port”.", "Velk"),
        ("They ignored warnings from Velk that the port was “a joke”.", "Velk"),
    ],
)
def test_whose_a_verb_is(sentence: str, mention: str) -> None:
    assert said(sentence)[-1].mention == mention


@pytest.mark.parametrize(
    "sentence",
    [
        "There’s time to mend it, even after dismissing them as part of the “port cartel”.",
        "Velk’s name drew loud chants of “no more” from the benches.",
        "Velk has used the ferries to “learn”.",
        "Velk made the harbour clear of “wrecks”.",
        "Velk spoke with a pilot of “the Brick” on Monday.",
    ],
)
def test_a_few_words_that_nobody_is_told_to_say_are_no_quotation(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Asked by Okoro if Velk “gets” the fares, the mayor gave no answer.", "Okoro"),
        ("Asked by pilots whether the plan was “dead,” Velk shrugged.", "pilots"),
        (f"Asked by Okoro, “Is it {LONG}?” the mayor shrugged.", "Okoro"),
        (f"Asked by Okoro about the fares, “It is {LONG},” Velk said.", "Velk"),
        ("The plan is “a leaking boat,” as described by Runa Velk.", "Runa Velk"),
        ("The plan, “a leaking boat” from the first – as described by Runa Velk – is dead.", "Runa Velk"),
        ("As described by Runa Velk, the plan is “a leaking boat”.", "Runa Velk"),
        ("Okoro said the plan was “a leaking boat,” as described by Runa Velk.", "Okoro"),
        ("“Call the roll,” came shouts from the benches.", "the benches"),
        (f"“It is {LONG},” Velk can be heard to say.", "Velk"),
        (f"“It is {LONG},” Velk is said to have told Okoro.", "Velk"),
        (f"“It is {LONG},” Velk keeps saying.", "Velk"),
        (f"“It is {LONG},” Velk started to say.", "Velk"),
        (f"“It is {LONG},” a pilot who was there said.", "a pilot"),
        ("A pilot who was there called it “a joke”.", "A pilot"),
        ("The plan is “a joke,” two people who were there said.", "two people"),
    ],
)
def test_who_speaks_may_stand_behind_by_or_from(sentence: str, mention: str) -> None:
    assert [found.mention for found in said(sentence)] == [mention]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("When Velk asked whether it “floats,” Okoro laughed.", "Velk"),
        ("Asked about Velk’s promise of “a new port,” Okoro laughed.", "Velk"),
        ("After Velk’s promise of “a new port,” Okoro laughed.", "Velk"),
        ("But as Velk vowed to fight “armed pilots,” many in the hall appeared to agree.", "Velk"),
        ("During the talks, Velk said it could be called “a joke,” Okoro recalled.", "Okoro"),
        (f"When pilots asked, “It is {LONG},” Okoro said.", "Okoro"),
        ("The plan is “a joke,” but the only boat they named is theirs.", None),
    ],
)
def test_words_before_the_subject_are_not_the_subjects(sentence: str, mention: str | None) -> None:
    assert [found.mention for found in said(sentence)] == ([mention] if mention else [])


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (f"Runa Velk, who owns a port, tweeted a warning. “It is {LONG}.”", "Runa Velk"),
        (f"To Runa Velk, a former pilot, the plan is a “{LONG}”.", "Runa Velk"),
        (f"The office sent a letter, which named pilots suggesting a strike.\n“It is {LONG}.”", "The office"),
        (f"It is a rule for pilots who want to strike.\n“It is {LONG}.”", None),
    ],
)
def test_who_goes_on(text: str, mention: str | None) -> None:
    assert said(text)[-1].mention == mention


@pytest.mark.parametrize(
    ("headline", "mention"),
    [
        ("Velk: Time for ‘new boats’ on the lake.", "Velk"),
        ("Velk: Fares prove Okoro ‘candidate of the owners.’", "Velk"),
        ("Port: Time for ‘new boats’ on the lake.", None),
        ("Velk: Time for ‘new boats’ on the lake, of which there are nineteen that go to the old port each day.", None),
    ],
)
def test_a_headline_like_a_sentence_is_of_whom_it_names_where_they_speak_below(
    headline: str, mention: str | None
) -> None:
    found = said(f"{headline}\nRuna Velk says the lake should do more.")
    assert [one.mention for one in found] == ([mention] if mention else [])
