"""A big folder of invented news: `python tests/benchmarks/generate.py FOLDER [COUNT]`. The same every time.

About 4.6 KB an article: people, ministries and summits come back across articles, some articles are printed twice,
some with changes, and words are quoted again elsewhere, so that linking has as much to do as reading.

As dense as news is: 17 quotations and statements and 5 figures an article, where the bundled dossier has 16 and 4.5
for as much text, and 840 articles of all kinds of news had 16 and 5. Events are twice as many (11; 5 and 2.3).
"""

# Lists of words are easier to read as text.

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

SYLLABLES = [
    "al",
    "ber",
    "cor",
    "dan",
    "el",
    "far",
    "gor",
    "hal",
    "il",
    "jor",
    "kal",
    "lin",
    "mor",
    "nel",
    "or",
    "per",
    "quin",
    "rav",
    "sel",
    "tor",
    "ul",
    "ver",
    "wes",
    "yar",
    "zan",
]
COUNTRIES = [
    "Kenya",
    "Brazil",
    "Norway",
    "Japan",
    "Chile",
    "Jordan",
    "Ghana",
    "Canada",
    "Vietnam",
    "Poland",
    "Mexico",
    "Egypt",
    "India",
    "Turkey",
    "Peru",
    "Nepal",
    "Latvia",
    "Oman",
    "Senegal",
    "Portugal",
    "Uruguay",
    "Malaysia",
    "Morocco",
    "Iceland",
    "Croatia",
]
TOWNS = [
    "Nairobi",
    "Lima",
    "Oslo",
    "Kyoto",
    "Amman",
    "Accra",
    "Toronto",
    "Hanoi",
    "Warsaw",
    "Cairo",
    "Mumbai",
    "Izmir",
    "Muscat",
    "Dakar",
    "Lisbon",
    "Riga",
]
OFFICES = (
    "President",
    "Prime Minister",
    "Foreign Minister",
    "Trade Minister",
    "Finance Minister",
    "Energy Minister",
    "Ambassador",
)
SERIES = ("G20", "APEC", "African Union", "Arctic Council", "Pacific Islands Forum", "Northern Ferries", "Grain Belt")
BODIES = ("the Foreign Ministry", "the central bank", "the Union of Shipowners", "the Institute for Harbour Studies")
CUES = ["said", "told", "added", "warned", "insisted", "noted", "argued", "stressed", "announced"]
NOUNS = [
    "ferries",
    "tariffs",
    "harvests",
    "railways",
    "grain",
    "pipelines",
    "borders",
    "ports",
    "students",
    "reservoirs",
    "visas",
    "turbines",
    "fisheries",
    "hospitals",
    "budgets",
    "corridors",
    "markets",
    "cables",
    "orchards",
    "bridges",
]
VERBS = [
    "protect",
    "expand",
    "rebuild",
    "finance",
    "inspect",
    "welcome",
    "postpone",
    "connect",
    "defend",
    "modernise",
    "share",
    "open",
]
ADJECTIVES = [
    "northern",
    "joint",
    "costly",
    "lasting",
    "new",
    "regional",
    "fragile",
    "green",
    "digital",
    "historic",
    "rural",
    "seasonal",
    "common",
]
TAILS = (
    "before the winter comes",
    "in the coming decade",
    "without waiting for others",
    "as neighbours should",
    "whatever the markets say",
    "for the sake of both peoples",
    "once parliament agrees",
)
CROWDS = ("Delegates", "Drivers", "Farmers", "Shopkeepers", "Volunteers", "Fishermen", "Commuters", "Visitors")
DOINGS = (
    "waited outside the hall",
    "lined the road from the airport",
    "watched from the balconies",
    "walked past the old market",
    "stood in the rain beside the station",
    "went on with their work",
    "filled the cafes near the harbour",
    "looked for a way around the barriers",
)
OUTLETS = ("Lakeland Herald", "The Northern Courier", "Harbour Times", "Reuters", "AFP", "The Guardian", "Xinhua")


class Writer:
    """Writes articles, one after the other, from one stream of chance."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.people = [self._person() for _ in range(400)]
        self.written: list[str] = []
        self.said: list[str] = []

    def _name(self) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=2)).capitalize()

    def _person(self) -> tuple[str, str, str]:
        country = self.chance.choice(COUNTRIES)
        return f"{country} {self.chance.choice(OFFICES)}", self._name(), self._name() + self.chance.choice("aeiosnk")

    def _clause(self) -> str:
        pick = self.chance.choice
        clause = f"must {pick(VERBS)} our {pick(ADJECTIVES)} {pick(NOUNS)} and {pick(VERBS)} the {pick(ADJECTIVES)}"
        return f"{clause} {pick(NOUNS)} {pick(TAILS)}"

    def _words(self) -> str:
        if self.said and self.chance.random() < 0.05:
            return self.chance.choice(self.said)
        words = f"We {self._clause()}, and in {self.chance.randint(3, 40)} weeks we {self._clause()}"
        if self.chance.random() < 0.05:
            self.said.append(words)
        return words

    def _narrative(self, cast: list[tuple[str, str, str]], summit: str, town: str) -> str:
        """What happened beside it, in which nobody says anything and nothing is counted."""
        pick = self.chance.choice
        family = pick(cast)[2]
        return pick(
            (
                f"{pick(CROWDS)} {pick(DOINGS)} on {pick(DAYS)}, while {pick(CROWDS).lower()} {pick(DOINGS)}. The "
                f"{pick(ADJECTIVES)} {pick(NOUNS)} of {town} have been a matter of dispute for years, and few in the "
                f"city remember when the {pick(NOUNS)} were last {pick(ADJECTIVES)}.",
                f"{family} arrived in the afternoon, walked to the {pick(ADJECTIVES)} hall with two aides and left "
                f"by a side door. Outside, {pick(CROWDS).lower()} {pick(DOINGS)}.",
                f"The talks follow a {pick(ADJECTIVES)} quarrel over {pick(NOUNS)} and {pick(NOUNS)}, which has kept "
                f"the {pick(ADJECTIVES)} {pick(NOUNS)} of both countries closed {pick(TAILS)}. {pick(CROWDS)} "
                f"{pick(DOINGS)}.",
            )
        )

    def _paragraph(self, cast: list[tuple[str, str, str]], summit: str, town: str) -> str:
        kinds = (self._words_of_one, self._figures, self._outcome, self._narrative)
        return self.chance.choices(kinds, weights=(14, 3, 1, 7))[0](cast, summit, town)

    def _words_of_one(self, cast: list[tuple[str, str, str]], summit: str, town: str) -> str:
        pick = self.chance.choice
        office, given, family = pick(cast)
        other, cue = pick(cast), pick(CUES)
        return pick(
            (
                f"“{self._words()},” {office} {given} {family} {cue} in {town} on {pick(DAYS)}.",
                f"“{self._words()},” {cue} {family}, who met {other[0]} {other[1]} {other[2]} at the {summit} summit.",
                f"{family} {cue} that the governments {self._clause()}. “{self._words()},” he said.",
            )
        )

    def _figures(self, cast: list[tuple[str, str, str]], summit: str, town: str) -> str:
        chance, pick = self.chance, self.chance.choice
        country, year = pick(cast)[0].split()[0], chance.randint(2015, 2040)
        amount = f"{chance.randint(2, 900)} {pick(('million', 'billion'))} {pick(('dollars', 'euros', 'yuan'))}"
        return pick(
            (
                f"The {country} side pledged {amount} for {pick(ADJECTIVES)} {pick(NOUNS)} by {year}, up "
                f"{chance.randint(2, 60)} percent from last year, {pick(BODIES)} said.",
                f"According to {pick(BODIES)}, trade with {country} reached {amount} in {year}, and officials "
                f"{pick(CUES)} it was “{pick(ADJECTIVES)} and {pick(ADJECTIVES)}”.",
            )
        )

    def _outcome(self, cast: list[tuple[str, str, str]], summit: str, town: str) -> str:
        pick = self.chance.choice
        return (
            f"The {summit} summit in {town} drew leaders of {len(cast)} countries, who signed the {town} Declaration "
            f"on {pick(NOUNS).capitalize()} and agreed to {pick(VERBS)} {pick(ADJECTIVES)} {pick(NOUNS)} {pick(TAILS)}."
        )

    def article(self) -> str:
        """The next article as its file holds it."""
        chance, pick = self.chance, self.chance.choice
        if self.written and chance.random() < 0.04:
            return self._reprint(pick(self.written))
        day = date(2022, 1, 3) + timedelta(days=chance.randrange(1200))
        town, series, cast = pick(TOWNS), pick(SERIES), chance.sample(self.people, chance.randint(3, 7))
        summit = f"{series} {day.year}" if chance.random() < 0.5 else series
        one, other = (office.split()[0] for office, _, _ in cast[:2])
        title = f"{one} and {other} {pick(VERBS)} {pick(ADJECTIVES)} {pick(NOUNS)} in {town}"
        head = f"{title}\n\nBy {self._name()} {self._name()}\n\n{pick(OUTLETS)}\n\n{day:%B} {day.day}, {day.year}\n\n"
        body = [f"{town.upper()} – Leaders at the {summit} summit met on {day:%A} to talk about {pick(NOUNS)}."]
        while sum(map(len, body)) < chance.randint(3500, 5200):
            body.append(self._paragraph(cast, summit, town))
        text = head + "\n\n".join(body) + "\n"
        if chance.random() < 0.1:
            self.written.append(text)
        return text

    def _reprint(self, text: str) -> str:
        """The article once more, with a paragraph less, as another paper prints it."""
        paragraphs = text.split("\n\n")
        del paragraphs[self.chance.randrange(5, len(paragraphs))]
        return "\n\n".join(paragraphs)


DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def generate(folder: Path, count: int, seed: int = 7) -> None:
    """Fill a folder with `count` articles, a hundred to a subfolder. The first ones are the same for every count."""
    writer = Writer(seed)
    for number in range(count):
        inside = folder / f"{number // 100:03d}"
        if number % 100 == 0:
            inside.mkdir(parents=True, exist_ok=True)
        (inside / f"{number:05d}.txt").write_text(writer.article(), "utf-8")


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
