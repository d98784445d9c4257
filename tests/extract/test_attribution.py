"""Who said it: each way in which English news attributes words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quoted_news import reading, said, speakers

from extract.invented_news import article_of, world
from summit_tui.extract.attribution import attribute
from summit_tui.extract.quotations import quoted
from summit_tui.extract.reading import open_article

LONG = "We will keep the ferries running this winter"
WORDS = st.sampled_from(
    str.split(
        "“ ” \" '' ‘ ’ said told Quist , . : — ( ) who and that X. Mr. he calling Åsa's “No,” in a Q: 1.5 according to"
    )
)


@pytest.mark.parametrize(
    ("sentence", "mention", "cue"),
    [
        (f"“{LONG},” Mara Quist said.", "Mara Quist", "said"),
        (f"“{LONG},” she said on Monday.", "she", "said"),
        (f"The plan, described by Mara Quist as “{LONG}”, is dead.", "Mara Quist", "described"),
        (f"“{LONG},” was how Mr Quist put it.", "Mr Quist", "put"),
        (f"Okoro was backed by Mara Quist who, after meeting Bo Velk in Verel, warned that “{LONG}.”", "who", "warned"),
        (f"Mara Quist had likewise said after meeting Bo Velk, “{LONG}.”", "Mara Quist", "said"),
        ("Mr Quist labelled the rumour “a tired old tale for children”.", "Mr Quist", "labelled"),
        (f"In both speeches Mara Quist put the case of Verel, arguing that “{LONG}”.", "Mara Quist", "arguing"),
        (f"In both speeches — even in May — Mara Quist put her case, urging that “{LONG}”.", "Mara Quist", "urging"),
        ("Mara Quist received a letter describing “a pattern of theft in the port”.", "a letter", "describing"),
        (
            "According to the port, pilots welcomed the plan, praised Quist’s promise that she was “ready to hand over"
            " the quay”, and stressed the need for talks.",
            "Quist",
            "promise",
        ),
        (f"“{LONG} far too long,” said Kristen Day.", "Kristen Day", "said"),
        (f"Mara Quist on Labour Day said “{LONG}”.", "Mara Quist", "said"),
        (f"An old pilot -- Mara Quist, who left in May -- said “{LONG}”.", "Mara Quist", "said"),
        (
            f"The envoy of the king who had come from Verel by ship with two aides and a box of maps said “{LONG}”.",
            "The envoy of the king",
            "said",
        ),
        ("The vote signals “the end of the old port” for pilots, said Mara Quist, a docker.", "Mara Quist", "said"),
        ("When a man in the hall cried, “Ice,” Mara Quist laughed.", "a man in the hall", "cried"),
        (f"“{LONG}” is how the harbour master described the plan.", "the harbour master", "described"),
        (f"“{LONG},” is how its envoy, Mara Quist, described the plan.", "Mara Quist", "described"),
        (f"Not everyone’s convinced: “{LONG},” grumbled a pilot.", "a pilot", "grumbled"),
        (f"“{LONG},” was the answer given by his pilot, Mara Quist.", "his pilot", "given"),
        (f"“{LONG}” was Mara Quist’s blunt verdict on the plan.", "Mara Quist", "verdict"),
        (f"“{LONG},” Lakeland President Brahim Fall told us.", "Lakeland President Brahim Fall", "told"),
        (f"“{LONG},” the mayor Mara Correa do Verel told us.", "the mayor Mara Correa do Verel", "told"),
        (f"“{LONG},” the harbour master insisted.", "the harbour master", "insisted"),
        (f"“{LONG},” he corrected.", "he", "corrected"),
        (f"NEW: “{LONG},” Mara Quist says.", "Mara Quist", "says"),
        (f"New Verel mayor: “{LONG}.”", "New Verel mayor", ":"),
        (f"Pilots are tired, says a report highlighting that “{LONG}”.", "a report", "highlighting"),
        (f"“{LONG},” said Mara Quist, who owns two of them, in a statement.", "Mara Quist", "said"),
        (
            f"“{LONG},” said Lakeland’s transport minister Tomas Verelyev.",
            "Lakeland’s transport minister Tomas Verelyev",
            "said",
        ),
        (f"“{LONG},” Norrmark Chancellor Mara Quist told reporters.", "Norrmark Chancellor Mara Quist", "told"),
        (f"“{LONG},” Mara Quist, a spokeswoman for Verel Lines, said.", "Mara Quist", "said"),
        (f"“{LONG},” Quist, 58, of Verel, Norrmark, said.", "Quist", "said"),
        (f"“{LONG},” a spokesman for the Verel campaign said.", "a spokesman for the Verel campaign", "said"),
        (f"“{LONG}!” shouted a fisherman.", "a fisherman", "shouted"),
        (f"“{LONG},” fumed Al Overby.", "Al Overby", "fumed"),
        (f"“{LONG},” Okoro emailed.", "Okoro", "emailed"),
        (f"“{LONG},” as Okoro put it.", "Okoro", "put it"),
        (f"“{LONG},” according to the harbour office.", "the harbour office", "according to"),
        (f"Quist said: “{LONG}.”", "Quist", "said"),
        (f"Quist added, “{LONG}.”", "Quist", "added"),
        (f"Asked about the fares, Quist replied: “{LONG}.”", "Quist", "replied"),
        (f"Quist shook hands with Okoro and said, “{LONG}.”", "Quist", "said"),
        (f"Quist met Okoro in Verel, telling him that “{LONG}.”", "Quist", "telling"),
        (f"Quist: “{LONG}.”", "Quist", ":"),
        (f"“{LONG}.” — Mara Quist, harbour master", "Mara Quist", "—"),
        (f"The plan was clear to Quist’s guests: according to Okoro, “{LONG}.”", "Okoro", "according to"),
        (f"Okoro met Quist, who said, “{LONG}.”", "who", "said"),
        (f"Okoro, who met Quist on Monday, left the hall, saying, “{LONG}.”", "Okoro", "saying"),
        (f"“{LONG},” Okoro, who argued for more fares, told reporters.", "Okoro", "told"),
        (f"Quist told an islander who asked why the ferry was late that “{LONG}.”", "Quist", "told"),
        (f"“{LONG},” Mara Quist, the engineer who runs Verel Lines said.", "Mara Quist", "said"),
        (f"Okoro, whose old firm, Verel Lines, builds ferries, said: “{LONG}.”", "Okoro", "said"),
        (f"All agreed, even Norrmark, whose envoy, Mara Quist, told us “{LONG}.”", "Mara Quist", "told"),
        (f"In 2031, he recalled, Mara Quist turned to him at dinner and asked, “{LONG}?”", "Mara Quist", "asked"),
        (f"“{LONG}”, - Mara Quist, one of the owners of Verel Lines, told us.", "Mara Quist", "told"),
        (f"When asked whether Verel objects, the mayor was brief: “{LONG}.”", "the mayor", None),
        (f"Asked what Okoro thought, Mara Quist was blunt: “{LONG}.”", "Mara Quist", None),
        (f"As Okoro said when Quist left, the answer is simple: “{LONG}.”", "Okoro", "said"),
        (f"Okoro fought the sale, while Mara Quist, the harbour master, said “{LONG}.”", "Mara Quist", "said"),
        (f"The crew left, with one of her deputies saying “{LONG}.”", "one of her deputies", "saying"),
        (f"“{LONG},” reads a Wednesday editorial in the Gazette.", "a Wednesday editorial in the Gazette", "reads"),
        (f"Okoro said in his latest letter: “{LONG}.”", "Okoro", "said"),
        (f"Okoro said Quist’s idea is “{LONG}.”", "Okoro", "said"),
        (f"Okoro wrote in a note: “{LONG}.” The office did not answer.", "Okoro", "wrote"),
        (f"Okoro promised “{LONG[0].lower() + LONG[1:]},” the islanders demanded a bridge.", "Okoro", "promised"),
        (f"Okoro backs the bridge and added: “{LONG}.”", "Okoro", "added"),
        ("Okoro denounced what he called “a port that nobody in Verel needs.”", "Okoro", "denounced"),
        ("Okoro denounced what Quist called “a port that nobody in Verel needs.”", "Quist", "called"),
        (f"Okoro repeated his claim that “{LONG}.”", "Okoro", "repeated"),
        ("Okoro said Quist’s remarks “have done the ferries no good at all.”", "Okoro", "said"),
        (f"Okoro met the crew and in a letter warned that “{LONG}.”", "Okoro", "warned"),
        (f"Okoro replied on Facebook writing, “{LONG}.”", "Okoro", "writing"),
        (f"Okoro took to twitter saying “{LONG}.”", "Okoro", "saying"),
        ("Okoro vows to “keep all of the ferries running this winter,” as she put it.", "Okoro", "vows"),
        (f"Okoro welcomed Quist’s promise that “{LONG}.”", "Quist", "promise"),
        (f"“{LONG},” shrugged a broker in Verel when asked.", "a broker in Verel", "shrugged"),
        (f"“{LONG},” harrumphed the harbour master.", "the harbour master", "harrumphed"),
        (f"Okoro, who is 66, quoted his grandmother: “{LONG}.”", "his grandmother", "quoted"),
        (f"“{LONG},” said one islander involved in the sale.", "one islander involved in the sale", "said"),
        (f"“{LONG},” said a smuggler known as Pim.", "a smuggler known as Pim", "said"),
        (f"“{LONG},” wrote a man calling himself Pim Poll.", "a man calling himself Pim Poll", "wrote"),
        (f"“{LONG},” Okoro, now 81 and retired in Verel, Norrmark, said by telephone.", "Okoro", "said"),
        (f"“{LONG},” Okoro, the head of the harbour union, Tweeted on Friday.", "Okoro", "Tweeted"),
        ("Okoro said he’s sure Quist will continue to be “a great help to all of the islands.”", "Okoro", "said"),
        ("Okoro - who earlier said he would “sell all of the old ferries” - left.", "who", "said"),
        ("Okoro, star of the play “Ebb,” thanked Quist for “keeping the ferries safe all winter.”", "Okoro", "thanked"),
        ("After the Arendis attacks, Okoro ran an ad claiming that Quist “has no plan for us.”", "Okoro", "claiming"),
        ("The storm led Quist to warn that “the ferries may not sail for weeks.”", "Quist", "warn"),
        ("The port will, in the words of a senior pilot, “never be what it was before.”", "a senior pilot", "words"),
        (
            "Okoro praised a bill that, while naming nobody, accused “all those who own the ferries.”",
            "Okoro",
            "accused",
        ),
    ],
)
def test_the_mention_is_the_speakers_whole_noun_phrase_and_the_cue_the_verb(
    sentence: str, mention: str, cue: str
) -> None:
    (one,) = said(sentence)
    assert (one.mention, one.cue) == (mention, cue)


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Quist called the plan “a gift to the sea” on Tuesday.", "Quist"),
        ("The plan was “a sham”, Okoro said.", "Okoro"),
        ("Okoro said that the lake, which Quist bought, was “not for sale”.", "Okoro"),
        ("Okoro said he feels the plan is “dead”.", "Okoro"),
        ("Speaking in Verel, Okoro described Quist as “a friend”.", "Okoro"),
        ("Quist backed the treaty but accused Lakeland of “bad faith”.", "Quist"),
        ("The plan was denounced as “a sham” by Lakeland fishermen.", "Lakeland fishermen"),
        ("According to fishermen, the chancellor wants “a quiet winter”.", "fishermen"),
        ("With a promise to “stay friends”, the chancellor said the two sides would meet again.", "the chancellor"),
        ("It is a step the ministry has said is of “great value”.", "the ministry"),
        ("Quist’s remark that pilots were “asleep” angered Okoro, who sighed.", "Quist"),
        ("Asked whether the ferries would sail, Mara Quist nodded and said, “Yes.”", "Mara Quist"),
        ("Alarmed by the strike, Mayor Okoro, the owner, said the port faced a “test”.", "Mayor Okoro"),
        ("Mara Quist, the editor of the old port’s daily, Verel Times, said it was “a shame”.", "Mara Quist"),
        ("SPOTTED: Mayor Mara Quist at the cake stand, saying: “I only look.”", "Mayor Mara Quist"),
        ("OKORO’S MOOD: The pilot was heard telling friends that dinner was “longer than the lake”.", "The pilot"),
        (
            "Piet van der Holm of the firm Tide & Ore said it was “a cellar”.",
            "Piet van der Holm of the firm Tide & Ore",
        ),
        ("Okoro, who signed the pact “with one hand over the eyes”, has since told investors no.", "Okoro"),
        ("Verel pledged forty ships and Norrmark “technical assistance”.", "Norrmark"),
        ("Lakeland promised money and Mara Quist “patience, and a great deal of it”.", "Mara Quist"),
        ("Okoro denied that Norrmark had threatened to “walk away” from the lake.", "Norrmark"),
        ("Okoro accused Norrmark of “stealing the lake,” a charge that pilot Mara Quist brushed aside.", "Okoro"),
        ("Okoro rejected any suggestion that the port was “a shop window”.", None),
        ("Okoro denied that he had called the port “a shop window”.", None),
        ("Okoro denied having called the port “a shop window” last year.", None),
        ("Okoro denied a report that he called the port “a shop window”.", None),
        ("Okoro denied that the port was “a shop window”.", None),
        ("Okoro did not say “never again” in Verel.", None),
        ("Okoro has never called it “a shop window”.", None),
        ("Okoro didn’t say: “We never sold the port.”", None),
        ("Nobody said “never again” in Verel.", None),
        ("Okoro did not just say “never again” in Verel.", "Okoro"),
        ("Okoro could not say “never again” often enough.", "Okoro"),
        ("Okoro did not say much: “We never sold the port.”", "Okoro"),
        ("Okoro did not say who would pay, but called it “a gift”.", "Okoro"),
        ("In a note we argued that it was, in the words of one pilot, “a stage without a roof”.", "one pilot"),
        ("It is only what its first chairman, the late Olev Sarv, called “a club”.", "its first chairman"),
        ("The day ended with a text in which the five condemn “reckless acts”.", "the five"),
        ("Last week Mara Quist spoke of “patience”.", "Mara Quist"),
        ("Quist said in his opening remarks that the port wanted “a lamp”.", "Quist"),
        ("Her critics at the port, among them the pilot Mara Quist, call it “a shame”.", "Her critics at the port"),
        ("Okoro said the limits were “guidelines, not handcuffs.” Mara Quist, standing by, laughed.", "Okoro"),
        ("A pilot, who sailed at night, called the port “gloomy.” Two others confirmed her account.", "A pilot"),
        ("The talks in Verel left “a door ajar” for Lakeland, the man who led them said.", "the man"),
        ("He hopes to mend the pumps, gates and lamps and he, once again, pledged a “new start”.", "he"),
    ],
)
def test_words_quoted_inside_the_reporters_clause_are_its_speakers(sentence: str, mention: str | None) -> None:
    assert [one.mention for one in said(sentence)] == [mention]


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour is considered a “gateway” to the north.",
        "The so-called “quiet treaty” expires in May.",
        "The word “litre” appears once in the “Samarkand Protocol”.",
        "She sang on the show “Norrmark Tonight” last week.",
        "Taxi drivers pay for the “white lane” each winter.",
        "Okoro asked for more on CNN’s “Good Evening Norrmark” last week.",
        "Okoro told CNN’s “Good Evening Norrmark” that fares were high.",
        "Quist came on stage to “The Ferry Song” and was announced late.",
        "The bill, known as the “Safety of Ferries on the Lake Act” in Verel, was passed.",
        "Okoro praised the essay “The Ferry as Gift” in May.",
        "Okoro cited an encyclical, “Pax in Portu,” which few had read.",
        "“Sons of the Lake” is a play that Okoro recommends.",
        "The treaty, called the “Pact of the Lake and of All Its Shores”, enters into force in May.",
        "The phrase “a lake that belongs to all” appears nine times in the text.",
        "The “Big Lake Brunch” will feature Quist in July.",
        "The “Verel Pledges” foresee ten new ferries by 2026, according to a copy of the text.",
        "“Ferries stop for the winter in all ports,” by the Gazette’s Mara Quist",
        "Your report on the ferries (“The ice has no pride”, June 19) was wrong, says Quist.",
        "NOW OPEN — “A new gallery on the old quay of Verel,” by Mara Quist of the Gazette",
    ],
)
def test_terms_and_titles_in_marks_are_nobodys_words(sentence: str) -> None:
    assert said(sentence) == []


def test_a_title_that_somebody_gives_somebody_is_said() -> None:
    (one,) = said("Okoro called Quist “The Voice of the Coast and the Lake” again.")
    assert one.mention == "Okoro"


def test_a_label_before_a_list_is_nobodys() -> None:
    assert [one.text for one in said(f"“{LONG},” Quist said.\n“See also:”\nFerries sail again.")] == [f"{LONG},"]


def test_a_paragraph_of_a_few_words_in_single_marks_is_a_headline_where_others_quote_in_double_ones() -> None:
    text = f"“{LONG},” Quist said.\n‘A change of course.’\n“Nobody was asked,” Okoro said."
    assert [one.text for one in said(text)] == [f"{LONG},", "Nobody was asked,"]
    assert len(said(text.replace("“", "‘").replace("”", "’"))) == 3


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Mara Quist has gone after the owners as “leeches who bleed the poor island.”", "Mara Quist"),
        ("The union targets a “fee that keeps all of the small boats ashore.”", "The union"),
        ("The crossing is a “long way for anybody who rows alone.”", None),
        ("Mara Quist is now “a long way from where she once began.”", None),
        ("Do well enough to “be named among those who may sail.”", None),
    ],
)
def test_words_quoted_in_the_middle_of_a_sentence_are_of_whom_it_tells(sentence: str, mention: str | None) -> None:
    (one,) = said(sentence)
    assert (one.mention, one.reason) == (mention, "subject of its sentence" if mention else "nobody is named")


def test_the_subject_of_the_sentence_comes_before_the_speaker_of_the_sentence_before() -> None:
    text = f"“{LONG},” Okoro said. Quist also seeks “a ban on all boats that are older than her.”"
    assert [one.mention for one in said(text)] == ["Okoro", "Quist"]


def test_whom_xinhua_quotes_is_the_speaker_and_xinhua_the_channel() -> None:
    (one,) = said(f"“{LONG},” state news agency Xinhua quoted Quist as saying.")
    assert (one.mention, one.via) == ("Quist", "state news agency Xinhua")


def test_what_is_told_to_an_outlet_stays_told_to_it_while_the_same_person_speaks() -> None:
    found = said(f"“{LONG},” Mara Quist told AFP.\n“And we are proud of that,” she said.\n“So are we all,” Okoro said.")
    assert [one.via for one in found] == ["AFP", "AFP", None]


@pytest.mark.parametrize(
    "verb", ["recalled Quist", "remembered Mara Quist", "described Quist, the harbour master,", "quoted Quist"]
)
def test_whom_somebody_remembers_as_saying_something_is_the_speaker(verb: str) -> None:
    (one,) = said(f"Okoro {verb} as saying that “{LONG}.”")
    assert one.mention in ("Quist", "Mara Quist")
    assert one.via == "Okoro"


@pytest.mark.parametrize(
    ("before", "mention"),
    [
        ("Asked whether he agreed with Quist, Okoro shook his head.", "Okoro"),
        ("Told that she had called him weak, Okoro laughed.", "Okoro"),
        ("Because he disagreed with Quist, Okoro left the hall.", "Okoro"),
        ("Quist was interrupted by Okoro.", "Okoro"),
        ("Quist was soon cut off by Okoro.", "Okoro"),
        ("Quist was answered by a heckler.", "a heckler"),
        ("Quist was interrupted by applause.", "Quist"),
        ("Quist was asked by Okoro about the ice.", "Quist"),
    ],
)
def test_the_subject_of_the_main_clause_goes_on_and_so_does_who_cuts_in(before: str, mention: str) -> None:
    assert speakers(f"{before} “{LONG}.”") == [(f"{LONG}.", mention)]


def test_a_quotation_goes_on_with_the_speaker_of_the_sentence_before() -> None:
    found = said(f"“{LONG},” Quist said. “Nobody will be left on the shore.”")
    assert [one.mention for one in found] == ["Quist", "Quist"]
    assert found[1].quotation.continues == found[0].quotation.id
    assert speakers(f"Okoro disagreed with the chancellor. “{LONG}.”") == [(f"{LONG}.", "Okoro")]


def test_a_paragraph_of_its_own_carries_the_speaker_and_names_nobody() -> None:
    first, second = said(f"“{LONG},” Quist said.\n“Nobody will be left on the shore.”")
    assert (second.mention, second.cue) == (None, None)
    assert second.quotation.continues == first.quotation.id
    assert second.reason == "carried from the paragraph before"


def test_a_quotation_may_be_announced_at_the_end_of_the_paragraph_before() -> None:
    (one,) = said(f"Quist had this to say on Friday:\n“{LONG}.”")
    assert (one.mention, one.reason) == ("Quist", "cue at the end of the paragraph before")


def test_short_english_is_english() -> None:
    text = "Okoro, whose party opposes it, told parliament: “We all vote no.” Then Rehn rose, coughing: “We vote yes.”"
    assert [one.mention for one in said(text)] == ["Okoro", "Rehn"]


def test_words_that_go_on_about_somebody_are_of_who_spoke_before() -> None:
    text = f"“{LONG},” Okoro said in Verel. Lakeland President Mara Quist “has put aside her plans for more.”"
    assert said(text)[-1].reason == "goes on from the sentence before"


def test_what_announces_a_list_without_being_anybody_does_not_speak_it() -> None:
    said_last = said(f"Fares were “out of all reason,” Quist said. Some of the causes include:\n“{LONG}.”")[-1]
    assert said_last.reason == "carried from the paragraph before"


def test_an_announcement_is_of_whom_it_names_as_its_source() -> None:
    (one,) = said(f"As the Gazette reported, even on Friday the port was refusing to call it a strike:\n“{LONG}.”")
    assert (one.mention, one.cue) == ("the Gazette", "reported")


def test_a_paragraph_goes_on_with_its_subject_rather_than_with_whom_its_subject_tells_of() -> None:
    text = f"Okoro elaborated in a letter that pilots, even those who left before it began, may sail.\n“{LONG}.”"
    assert [one.mention for one in said(text)] == ["Okoro"]
    text = f"“{LONG},” Quist declared on a day on which callers asked how much she was paid. “I work for my own money.”"
    assert [one.mention for one in said(text)] == ["Quist", "Quist"]


def test_a_sentence_broken_by_its_attribution_is_one_quotation_of_two_spans() -> None:
    text = "“The lake,” Quist said, “belongs to nobody.”"
    (one,) = said(text)
    assert one.text == "The lake, belongs to nobody."
    assert [text[s.start : s.end] for s in one.quotation.spans] == ["The lake,", "belongs to nobody."]
    assert (one.mention, one.quotation.kind) == ("Quist", "direct")


def test_two_whole_sentences_around_an_attribution_are_two_quotations() -> None:
    assert len(said(f"“{LONG},” Quist said. “Nobody will be left on the shore.”")) == 2


def test_a_transcript_inside_marks_is_told_apart_by_its_labels() -> None:
    found = said("“QUIST: Will the ferries run at all?\n“OKORO: They will, whatever the ice does.”")
    assert [one.mention for one in found] == ["QUIST", "OKORO"]


@pytest.mark.parametrize("signature", ["Mara Quist, Institute for Harbours.", "Mara Quist."])
def test_a_pull_quote_may_be_signed_on_a_line_of_its_own_before_the_closing_mark(signature: str) -> None:
    (one,) = said(f"Okoro left.\n“{LONG}.\n{signature}”\nThe hall was silent.")
    assert (one.mention, one.reason) == ("Mara Quist", "signed inside the marks")


def test_a_headlines_words_are_whose_the_body_says() -> None:
    headline, body = said(f"Lakeland and Norrmark ‘keep ferries running’\n“{LONG},” Quist said.", "title")[:2]
    assert headline.reason == "shortened from the body"
    assert headline.quotation.continues == body.quotation.id


@pytest.mark.parametrize(
    ("headline", "mention"),
    [
        ("Verel summit: ‘a door left ajar for us all’, says mediator", "mediator"),
        ("Sommet de Verel: « The time of waiting is over », says the host", "the host"),
    ],
)
def test_what_happens_is_nobody_who_speaks(headline: str, mention: str) -> None:
    (one,) = said(headline, "title")
    assert one.mention == mention


def test_the_meeting_before_a_colon_does_not_speak() -> None:
    (one,) = said("Lake summit: ‘a photo with a very long footnote’?", "title")
    assert one.mention is None


def test_a_headline_may_open_with_its_speaker() -> None:
    assert speakers("Quist: Lake is ‘not for sale’ this year", "title") == [("not for sale", "Quist")]


@pytest.mark.parametrize(
    ("headline", "mention"),
    [
        ("Harbour Chief On Okoro: ‘We Do Not Pay Anyone To Sail Here’", "Harbour Chief"),
        ("Mayor Okoro: Lake Is ‘Trying To Come Back,’ ‘That Has Been Its Message’", "Mayor Okoro"),
    ],
)
def test_a_headline_of_the_body_may_open_with_its_speaker(headline: str, mention: str) -> None:
    assert {one.mention for one in said(f"{headline}\nThe ferries were late.")} == {mention}


@pytest.mark.parametrize(
    ("headline", "mention"),
    [
        ("Storm over Verel: ‘We lost it all,’ says farmer", "farmer"),
        ("Quist Watch: Quist calls on Okoro to ‘pay his share’", "Quist"),
        ("Lakes 2031: Quist calls the deal ‘dead and buried’", "Quist"),
        ("Quist: Norrmark must ‘pay its share’", "Quist"),
    ],
)
def test_what_stands_before_the_colon_of_a_headline_may_be_only_its_topic(headline: str, mention: str) -> None:
    assert {one.mention for one in said(headline, "title")} == {mention}


@pytest.mark.parametrize(
    ("text", "mention", "reason"),
    [
        (f"“{LONG},” my late father used to say.", "my late father", "cue after the quotation"),
        (
            f"QUOTE OF THE DAY: “{LONG}.” — Norrmark PM Mara Quist at dinner.",
            "Norrmark PM Mara Quist",
            "signed after a dash",
        ),
        (
            "Mara Quist set out plans, telling owners that “the ferries will run,” reported the port press service.",
            "Mara Quist",
            "cue in the reporter's clause",
        ),
    ],
)
def test_words_of_habit_of_the_day_and_of_a_press_service(text: str, mention: str, reason: str) -> None:
    assert [(one.mention, one.reason) for one in said(text)] == [(mention, reason)]


def test_an_answer_behind_what_was_asked_is_the_speaker_s() -> None:
    text = f"“{LONG},” Okoro said. Asked how: “Slowly.” On the price: “No comment.” Quist’s view: “Slow.”"
    assert speakers(text) == [
        (f"{LONG},", "Okoro"),
        ("Slowly.", "Okoro"),
        ("No comment.", "Okoro"),
        ("Slow.", "Quist"),
    ]


def test_who_asks_does_not_answer() -> None:
    text = f"Then Okoro turned to Quist and asked, “Do we sail tonight?” “{LONG}.” “It is late.”"
    assert [mention for _, mention in speakers(text)][:2] == ["Okoro", None]


def test_a_question_alone_before_its_answer_is_not_the_speaker_s() -> None:
    text = f"Quist shrugged. There was a boat, she said.\n“And after the boat, what then?”\n“{LONG},” she said."
    assert speakers(text) == [("And after the boat, what then?", None), (f"{LONG},", "she")]


@pytest.mark.parametrize(
    "note",
    [
        "3. L. Quist, “Paying Twice for the Lakes”, Norrmark Review 14 (2031), pp. 2–9.",
        "4. “Paying twice, and why we do”, The Verel Gazette, 7 May 2031.",
        "[5] Lakes Office, “Paying twice for all the lakes”, press release, 2031.",
    ],
)
def test_a_work_in_a_note_is_nobody_s_words(note: str) -> None:
    assert said(f"Quist said no.\n{note}") == []


def test_a_speech_s_title_is_not_what_is_said() -> None:
    assert [one.text for one in said(f"“{LONG},” Quist said in her speech titled “A New Chapter for Our Lakes”.")] == [
        f"{LONG},"
    ]


def test_a_picture_between_two_paragraphs_of_a_speech_ends_it_not() -> None:
    source, article = article_of(f"“{LONG},” Quist said.\nQuist waves. Credit: Supplied\n“Nobody will be left here.”")
    spoken, picture, more = article.paragraphs
    opened = open_article(
        source, article._replace(paragraphs=(spoken, picture._replace(kind="caption"), more)), world()
    )
    last = attribute(opened, quoted(opened)[0])[-1].quotation
    assert (last.reason, last.continues is not None) == ("carried from the paragraph before", True)


def test_without_anybody_near_the_speaker_is_unknown() -> None:
    (one,) = said(f"“{LONG}.”")
    assert (one.mention, one.reason) == (None, "nobody is named")


FRENCH = (
    "Le sommet des lacs : les dirigeants se quittent sans accord sur les ferries.\n\n"
    "« Nous avons besoin de temps pour tout cela », a déclaré la ministre Mara Quist devant la presse."
)


def test_words_quoted_in_another_language_are_nobody_s() -> None:
    """A colon or a dash means other things there; the words are shown all the same."""
    (quotation,) = attribute(reading(FRENCH), quoted(reading(FRENCH))[0])
    assert quotation.quotation.text.startswith("Nous avons besoin")
    assert (quotation.quotation.mention, quotation.quotation.reason) == (None, "the article is not in English")


@settings(deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
def test_any_text_is_attributed_with_words_of_its_own_in_order(text: str) -> None:
    opened = reading(text)
    last = 0
    for one in attribute(opened, quoted(opened)[0]):
        q = one.quotation
        assert q.spans[0].start >= last
        last = q.spans[-1].end
        assert q.text == " ".join(text[s.start : s.end] for s in q.spans).replace("\n", " ")
        for span in filter(None, (q.mention, q.cue_span, one.via)):
            assert 0 <= span.start < span.end <= len(text)


def test_words_quoted_before_the_subject_of_a_sentence_do_not_make_their_speaker_go_on() -> None:
    found = speakers(f"Told that Quist had called him “a weak man”, Okoro laughed. “{LONG}.”")
    assert found == [("a weak man", "Quist"), (f"{LONG}.", "Okoro")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the text the leaders “note with concern” the level of the lake.", [("note with concern", "the leaders")]),
        ("The declaration “calls on all sides” to stop.", [("calls on all sides", "The declaration")]),
        ("The boats “call it a” day.", []),
        ("The mayor of the town “note” was lost.", []),
    ],
)
def test_marks_that_begin_with_the_verb_are_of_those_who_declare_so(text: str, found: list[tuple[str, str]]) -> None:
    assert speakers(text) == found


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (f"Its chair will be Mara Quist, who on Monday told a hall that “{LONG}”.", "who"),
        (f"Okoro said it was sad, while his envoy, Mara Quist, urged all to see that “{LONG}”.", "Mara Quist"),
        (f"Okoro said it was sad, while the envoy called it “{LONG}”.", "the envoy"),
        (f"A post shared 40,000 times says: “{LONG}.”", "A post"),
        (f"Claim: A post shared 40,000 times says that “{LONG}”.", "A post"),
        (f"“{LONG},” according to the Institute for Open Trade.", "the Institute for Open Trade"),
        (f"“{LONG},” came a voice from the back benches.", "a voice from the back benches"),
        (f"“{LONG},” came the reply from Mara Quist.", "Mara Quist"),
        (f"Okoro asked her. “{LONG},” came the reply.", None),
        ("The old fishermen say, “Water remembers us.” I used to laugh at that.", "The old fishermen"),
    ],
)
def test_a_verb_s_subject_is_its_own(sentence: str, mention: str | None) -> None:
    assert [one.mention for one in said(sentence)] == [mention]


def test_what_stands_alone_below_a_question_is_not_the_asker_s() -> None:
    asked = f"“{LONG},” Mara Quist said.\n“Are you quite sure of that?” Okoro asked.\n“{LONG}, come rain or snow.”"
    assert speakers(asked)[-1][1] is None
    assert said(asked)[-1].quotation.continues is None


def test_a_rubric_before_a_colon_says_nothing() -> None:
    text = f"Markets wrap: “Sell all but the kettle”\n“Sell all but the kettle,” said Mara Quist.\nScript: “{LONG}”"
    first, _, last = said(text, "title")
    assert first.reason == "shortened from the body"
    assert last.mention is None


@pytest.mark.parametrize(
    ("sentence", "mention", "via"),
    [
        (f"His minister, Mara Quist, read his message: “{LONG}.”", "His", "Mara Quist"),
        (f"Mara Quist read out a letter of thanks from Hugo Tan: “{LONG}.”", "Hugo Tan", "Mara Quist"),
        (f"Mara Quist read a statement on behalf of Hugo Tan: “{LONG}.”", "Hugo Tan", "Mara Quist"),
        (f"“{LONG},” Hugo Tan said in a message read by Mara Quist.", "Hugo Tan", "Mara Quist"),
        (f"The minister, Mara Quist, read his message: “{LONG}.”", None, None),
        (f"Mara Quist read her statement: “{LONG}.”", "Mara Quist", None),
    ],
)
def test_what_is_read_out_for_somebody_is_that_one_s(sentence: str, mention: str | None, via: str | None) -> None:
    assert [(one.mention, one.via) for one in said(sentence)] == [(mention, via)]
