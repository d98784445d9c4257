"""Whose words they are where more than the nearest name has to be read: each text holds one quotation that counts."""

from __future__ import annotations

import pytest

from extract.invented_news import extract_of

LONG = "We will keep the ferries running this winter"


def _speaker(text: str, words: str = LONG) -> str | None:
    """The name of whoever says the words."""
    found = extract_of(text)
    names = {referent.key: referent.name for referent in found.referents}
    (quotation,) = (q for q in found.quotations if words in q.text and q.kind != "indirect")
    return names[quotation.speaker] if quotation.speaker else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whose country or office it is
        (f"It was Mara Quist of Norway. “{LONG},” said the Norwegians.", "Norwegians"),
        (f"It was Kenya’s Mara Quist-Okoro who came. “{LONG},” the Kenyan diplomat said.", "Mara Quist-Okoro"),
        (f"It was the trade minister of Kenya, Mara Quist. “{LONG},” the Kenyan diplomat said.", "Mara Quist"),
        (f"Father Otar Senn-Lima, who owns a boat, said that “{LONG}.”", "Otar Senn-Lima"),
        (f"Minister of Ecology Otar Senn said that “{LONG}.”", "Otar Senn"),
        # A clause of somebody else's
        (f"Otar Senn said it was “a dry dock”, while Kenya’s Mara Quist spoke of “{LONG}”.", "Mara Quist"),
        (f"Otar Senn said it was “a dry dock”, whereas in Oslo Mara Quist called it “{LONG}”.", "Mara Quist"),
        (f"Otar Senn recalled the words of his teacher, Arvo Velk: “{LONG}.”", "Arvo Velk"),
        (f"Otar Senn is old. It was he who, in a speech in May, vowed: “{LONG}.”", "Otar Senn"),
        (f"“{LONG}!” the crowd chants.", "crowd"),
        (f"Mr. Harbour Master, the union calls the pact “{LONG}”.", "union"),
        (f"“{LONG}” (translated from Latvian), commented Mara Quist.", "Mara Quist"),
        (f"“{LONG},” called out somebody in the back rows.", None),
        (f"“{LONG},” as Mara Quist, a pilot, used to say.", "Mara Quist"),
        # Who answers
        (f"Mara Quist took off her hat. Is she sad? “{LONG}.”", "Mara Quist"),
        (f"Mara Quist took off her hat. And what will she do?\n“{LONG}.”", "Mara Quist"),
        (f"Minister Otar Senn said no. A reporter asked whether he would swim. “{LONG},” he replied.", "Otar Senn"),
        (f"Mara Quist is a pilot. He never, she says, asked. “{LONG}.”", "Mara Quist"),
        (f"Otar Senn waited so long that I heard the rain. “{LONG}.”", "Otar Senn"),
        (f"I ask Otar Senn what he did.\n“{LONG}.”", "Otar Senn"),
        (f"“Fine,” said Saw Ba Htoo, a lawyer. Was it? Saw Ba Htoo smiles. “{LONG}.”", "Saw Ba Htoo"),
        # Who a pronoun is
        (f"He stood up. His wife, the cellist Dora Tamm, came in. “{LONG},” she said.", "Dora Tamm"),
        (f"Otar Senn sat.\nAt the quay a man in oilskins left. “Any post?” he asked.\n"
         f"“No,” said Dora Velk.\n“{LONG},” he said.", "man"),
        (f"Otar Senn, a pilot, sat. “Well,” he said.\nLast May the governor came. He stood there. “{LONG},” he said.",
         "governor"),
        (f"“No,” said Runa Velk, she of the pilots. Bishop Otar Senn listened.\n"
         f"The bishop’s next talk was with dockers. “{LONG},” he said.", "Otar Senn"),
        (f"Otar Senn keeps bees.\nFor nine days he sat beside the colonel, Arvo Belov.\n"
         f"“{LONG},” he says.", "Otar Senn"),
        # Who is only named beside the words
        (f"Sir Desmond Velk died. “{LONG},” Lady Velk said.", "Velk"),
        (f"The paper misquoted Mara Quist as saying that “{LONG}.”", "Mara Quist"),
        (f"It rained.\nQUOTABLE: “{LONG}.” — a G7 minister, asked about his plans.", "G7 minister"),
        (f"# Court ‘{LONG}’, judges tell Baltic states\nIt rained.", "judges"),
        (f"Sir Arvo Velk, a diplomat who “has said it: {LONG}”, has died.", None),
        (f"Sen. Tara Moss (R-Mont.) said it was “too late.” Rep. Alonso Pett (D-Calif.) agreed: “{LONG},” he said.",
         "Alonso Pett"),
        (f"The governor’s press office replied by post. The plan was “{LONG}”, it wrote.", "governor’s press office"),
        (f"It rained. Berlin and Paris, in a joint statement: “{LONG}.”", "Berlin and Paris"),
        (f"The Latvian daily Rits called it “a tub”. “{LONG},” it added.", "Rits"),
    ],
)  # fmt: skip
def test_words_are_whose_they_are(text: str, expected: str | None) -> None:
    found = _speaker(text)
    assert found == expected if expected else found in (None, "somebody")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Otar Senn spoke first.\nA young cooper at the bar, who gave no name, shook his head. “{LONG},” he said.",
         "young cooper"),
        (f"Otar Senn left.\nA cooper, who had come by boat, wept at the name of Senn. “{LONG},” he said.", "cooper"),
        (f"It went on. From Otar Senn, director of Verel Shift:\n“{LONG}.”", "Otar Senn"),
        (f"Here is Otar Senn, head of the port:\n“{LONG}.”", "Otar Senn"),
        (f"President Otar Senn of Norway spoke first. “{LONG[:20]},” said Senn.\n"
         f"His Kenyan counterpart, Arne Velk, was cooler. The weary leader said “{LONG}”.", "Arne Velk"),
        (f"Dora Velk: We met.\nOtar Senn: Why?\nDora Velk: The Danish minister said “{LONG}”.", "Danish minister"),
        (f"It was late when Ann Champion met Lady Velk. “{LONG[:20]},” said Velk.\n"
         f"Champion’s reply was blunt. “{LONG},” the Labour MP wrote.", "Ann Champion"),
    ],
)  # fmt: skip
def test_who_is_told_of_goes_before_who_spoke_last(text: str, speaker: str) -> None:
    assert _speaker(text) == speaker


def test_the_outlet_that_somebody_talks_to_is_not_interviewed() -> None:
    text = f"# “{LONG}”\nPresident Otar Senn of Norway talks to Le Monde about ferries."
    assert _speaker(text) == "Otar Senn"
