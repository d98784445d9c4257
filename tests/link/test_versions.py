"""A corrected version of an article is set against the other: their amounts differ, and the papers do not agree."""

from __future__ import annotations

import pytest
from invented_folder import folder

from summit_tui.dossier import Dossier
from summit_tui.link.copies import is_corrected

REPORT = """Lake towns found a bank for their ferries

{day}

CALVIK — The mayors of seven lake towns agreed on Monday to found a joint bank with a capital of {capital}, which is to
finance the replacement of the oldest ferries, their association announced after negotiations in the town hall.

The agreement foresees {ferries} within the coming decade and obliges every municipality to publish its accounts.

“Nobody on these shores remembers a larger undertaking,” said {mayor}, the mayor of Calvik, who presided.

Environmental organisations complained that the announcement contained nothing on the replacement of diesel engines.
"""
AS_IT_WAS = {"day": "12 May 2031", "capital": "$2.5 billion", "ferries": "40 ferries", "mayor": "Ingrid Solvang"}


def report(above: str = "", below: str = "", **changed: str) -> str:
    return f"{above}{REPORT.format(**{**AS_IT_WAS, **changed})}{below}"


def differing(dossier: Dossier) -> list[tuple[str, str, str]]:
    """The amounts that differ, those of the first file first, and the reason."""
    return sorted(
        (figure.text, other.text, dict(figure.verdicts)[other.id])
        for figure in dossier.figures
        for other in map(dossier.figure, figure.differs_from)
        if other and dossier.rank(figure.article) < dossier.rank(other.article)
    )


CORRECTED = "differ: “$3.5 billion” in the corrected version of the article, “$2.5 billion” in the other"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("(Corrects capital of bank in paragraph 1)\n\n", ""),
        ("CORRECTED-", ""),
        ("CORRECTED-UPDATE 1-", ""),
        ("", "\nCorrection: An earlier version of this article gave the capital as $2.5 billion.\n"),
        ("", "\nThe original version of this story said that the bank would have $2.5 billion.\n"),
        ("", "\nThis story has been corrected to show that the capital is $3.5 billion, not $2.5 billion.\n"),
        ("", "\n(This version corrects the capital of the bank.)\n"),
    ],
)
def test_a_corrected_sum_differs_from_the_old_one_and_is_told_to_be_the_right_one(above: str, below: str) -> None:
    found = folder(report(), report(above, below, capital="$3.5 billion"))
    assert differing(found) == [("$2.5 billion", "$3.5 billion", CORRECTED)]
    first, again = found.articles
    assert (first.copy_of, again.copy_of) == (None, first.id)
    assert [is_corrected(a, found.sources[a.source].text) for a in (first, again)] == [False, True]


def test_what_is_corrected_comes_later_whichever_file_is_read_first() -> None:
    corrected, first = folder(report("CORRECTED-", capital="$3.5 billion"), report()).articles
    assert (corrected.copy_of, first.copy_of) == (first.id, None)


@pytest.mark.parametrize(
    ("changed", "differ"),
    [
        ({"capital": "$3.5 billion"}, [("$2.5 billion", "$3.5 billion")]),
        ({"capital": "€2.5 billion"}, [("$2.5 billion", "€2.5 billion")]),
        ({"capital": "$3.5 billion", "day": "13 May 2031"}, [("$2.5 billion", "$3.5 billion")]),
        ({"ferries": "60 ferries"}, [("40 ferries", "60 ferries")]),
        ({"ferries": "60 new ships"}, []),  # not the same things
        ({"capital": "$2.48 billion"}, []),  # rounded
        ({"capital": "2.5 billion dollars", "mayor": "Inga Solvang"}, []),
        # A month later they may have agreed on more; and a report in which all amounts are others is another report.
        ({"capital": "$3.5 billion", "day": "12 June 2031"}, []),
        ({"capital": "$3.5 billion", "ferries": "60 ferries", "day": "13 May 2031"}, []),
    ],
)
def test_the_same_words_with_another_sum_are_two_versions(
    changed: dict[str, str], differ: list[tuple[str, str]]
) -> None:
    found = differing(folder(report(), report(**changed)))
    assert found == [(*pair, "differ: two versions of one article") for pair in differ]


def test_who_prints_the_old_sum_differs_from_the_corrected_version_too() -> None:
    other = """Ferry bank

13 May 2031

The joint bank for which the mayors of the lake towns will pay is to have a capital of {}. It will finance ferries.
"""
    old = other.format("$2.5 billion")
    found = folder(report(), report("CORRECTED-", capital="$3.5 billion"), old)
    third = next(f for f in found.figures if f.article == found.articles[2].id)
    values = {key: found.figure(key).text for key in (*third.agrees_with, *third.differs_from)}  # type: ignore[union-attr]
    assert [values[key] for key in third.agrees_with] == ["$2.5 billion"]
    assert [values[key] for key in third.differs_from] == ["$3.5 billion"]


def test_sums_that_stand_in_many_sentences_of_one_form_are_those_of_the_other_printing() -> None:
    more = "\nThe town of {} gives {} to the bank for its harbours and its landing stages.\n"
    towns = more.format("Calvik", "$37 million") + more.format("Estrel", "$448 million")
    assert differing(folder(report(below=towns), report(below=towns))) == []
