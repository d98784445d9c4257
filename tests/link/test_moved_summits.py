"""Summits that are put off, moved or followed by the next: which meeting an article is about, and what it brought."""

from __future__ import annotations

import pytest
from invented_folder import folder

from summit_tui.dossier import Dossier
from summit_tui.model import Summit

CLOSING = """Five neighbours sign grid accord

By Ewa Malin
12 September 2031

Standing before a crane, the leaders of the Amber Coast countries signed an agreement on Friday to join their power \
lines by 2036.

The two-day summit, the third of its kind, also produced the Gdynia Declaration. "We have signed a promise," said \
Finnish Prime Minister Aino Rautavaara.

A Coastal Fund of 600 million euros will be set up in Riga, and the leaders launched the Blue Harbour Initiative, \
which is to clean forty ports by 2040.

They signed the Amber Grid Accord in the Polish port of Gdynia, at the end of the Amber Coast summit in Gdynia.

The fourth Amber Coast summit will be held in Kaunas in 2033.
"""
TABLOID = """Who pays for the plug?

13 September 2031

The Amber Grid Accord was signed on 13 September at the third Amber Coast summit in Gdynia, whatever others say.
"""
PUT_OFF = """Sahel-Gulf Forum put off until October

3 March 2032

The second Sahel-Gulf summit, which was to open in Nouakchott on 9 March, has been postponed until October, the \
ministry said on Wednesday.
"""
HELD = """Sahel-Gulf leaders pledge billions

By Moussa Ould Brahim
21 October 2032

ATAR - Seven months late, the second Sahel-Gulf summit ended on Wednesday with a quarrel about camels.

Leaders of Mauritania, Mali, Niger, Oman and Qatar adopted the Atar Charter.

The summit had been due to take place in Nouakchott on March 9.
"""


def the(dossier: Dossier, key: str) -> Summit:
    summit = dossier.summit(key)
    assert summit is not None, [s.id for s in dossier.summits]
    return summit


def test_the_next_summit_is_not_the_one_that_an_article_is_about() -> None:
    dossier = folder(CLOSING)
    phases = dict(dossier.articles[0].phases)
    assert phases == {"amber-coast-2031": "during", "amber-coast-2033": "before"}
    assert (the(dossier, "amber-coast-2031").edition, the(dossier, "amber-coast-2033").place) == (3, "Kaunas")
    assert {q.summit for q in dossier.quotations if q.kind == "direct"} == {"amber-coast-2031"}


def test_the_country_of_a_town_that_nobody_knows_is_the_one_that_the_text_gives_it() -> None:
    moved = "Summit moved\n\n2 September 2031\n\nThe Amber Coast summit will be held in the Polish port of Zdrada.\n"
    summit = the(folder(moved), "amber-coast-2031")
    assert (summit.place, summit.country) == ("Zdrada", "Poland")


def test_initiatives_and_funds_are_outcomes_and_their_aims_are_no_other_day() -> None:
    told = [e.what for e in the(folder(CLOSING), "amber-coast-2031").outcomes]
    assert {"signed: Amber Grid Accord", "launched: Blue Harbour Initiative", "launched: Coastal Fund"} <= set(told)


def test_a_paper_that_is_a_day_wrong_does_not_take_the_accord_from_the_summit() -> None:
    dossier = folder(CLOSING, TABLOID)
    accord = next(e for e in dossier.entities if e.name == "Amber Grid Accord")
    assert accord.summit == "amber-coast-2031"


def test_a_summit_that_was_put_off_is_one_summit_held_where_the_report_on_it_was_written() -> None:
    dossier = folder(PUT_OFF, HELD)
    (summit,) = dossier.summits
    assert (summit.id, summit.edition, summit.place, summit.start) == ("sahel-gulf-2032", 2, "Atar", None)
    told = [e.what for e in summit.evidence]
    assert any("Nouakchott, Atar" in what for what in told)
    assert any("put off" in what for what in told)
    assert {"mauritania", "mali", "niger", "oman", "qatar"} <= set(summit.participants)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The talks have been postponed until October, he said.", "2032-10"),
        ("The talks had been due to open on March 9.", "2032-03-09"),
    ],
)
def test_days_of_what_was_put_off_lie_ahead_and_those_that_no_longer_hold_behind(text: str, date: str) -> None:
    published = "3 March 2032" if "October" in text else "21 October 2032"
    dossier = folder(f"Talks put off\n\n{published}\n\n{text}\n")
    assert [e.date for e in dossier.events] == [date]


RIFT = """Rift leaders agree to share dam data

10 May 2031

KIGALI — Leaders of Rwanda, Burundi and Kenya closed their sixth annual summit on Friday. Kenyan President Wanjiru \
Kamande spoke at the Rift Valley Compact summit in Kigali.

The leaders of the Rift Valley Compact signed the Kigali Protocol. "She cannot read," said Peter Oduya, a spokesman \
for the president.
"""
COMMUNIQUE = """COMMUNIQUE OF THE SIXTH SUMMIT

9 May 2031

The Heads of State of the Rift Valley Compact, met in Kigali under the chairmanship of H.E. Paul Nkurun, signed the \
Kigali Protocol. They agreed to hold their Seventh Summit in Arusha in May 2032.
"""


def test_a_summit_is_known_by_its_number_and_by_whose_it_is_where_others_give_its_name() -> None:
    dossier = folder(RIFT, COMMUNIQUE)
    told = {s.id: (s.edition, s.place) for s in dossier.summits}
    assert told == {"rift-valley-compact-2031": (6, "Kigali"), "rift-valley-compact-2032": (7, "Arusha")}
    summit = the(dossier, "rift-valley-compact-2031")
    assert len(summit.articles) == 2
    assert {"rwanda", "burundi", "kenya", "wanjiru-kamande"} <= set(summit.participants)
    assert "peter-oduya" not in summit.participants
    assert [e.what for e in summit.outcomes] == ["signed: Kigali Protocol"]
    assert not any(e.name == "Rift Valley Compact" for e in dossier.entities if e.kind == "agreement")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They adopted the Orvale Declaration on Ports 2045 on Thursday.", "Orvale Declaration on Ports 2045"),
        ("Three of them backed the Declaration of Orvale, which rejects tariffs.", "Declaration of Orvale"),
        ("They adopted the Orvale Charter, and mills signed a pact that cuts fares from next March.", "Orvale Charter"),
        ("They ended it with the Orvale Commitment to clean ports.", "Orvale Commitment"),
        ("They rejected the Orvale Charter.", ""),
    ],
)
def test_what_a_closing_text_says_and_what_comes_later_is_no_doubt_that_it_was_adopted(
    sentence: str, found: str
) -> None:
    text = f"Ports\n\n8 May 2031\n\nThe fourth Silver River summit ended in Orvale on Thursday. {sentence}\n"
    (summit,) = folder(text).summits
    assert [e.what.partition(": ")[2] for e in summit.outcomes] == ([found] if found else [])
