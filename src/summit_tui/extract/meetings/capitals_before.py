"""What the capitals before "summit" name: a series, a town ("the Nairobi summit"), or both ("G7 Hiroshima Summit")."""

from __future__ import annotations

from summit_tui.extract.meetings.series import SeriesBook, slug
from summit_tui.extract.meetings.venues import Venue
from summit_tui.extract.names import Names
from summit_tui.knowledge.series import fold_series
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

LONGEST_LETTERS = 3  # of a word that stays in capitals where a name is printed in them: "EU"

MOST_NAMES = 200
"""Names of an article, the first ones, among which those two are sought by whom a meeting is called."""
LONGEST_TOWN = 24
"""Characters of a town's name before its last capitals."""
_ANY = (" a ", " A ", " an ", " An ", "A ", "An ")
"""What stands before a summit that is any of its sort."""


class Capitals(NamedTuple):
    """The capitals that name a summit, where they stand in the file."""

    run: str
    behind: str
    """What stands between them and "summit": " Energy ", or a blank."""
    start: int
    end: int
    """Where "summit" begins."""


Called = tuple[str | None, str | None, Venue, int | None]
"""Series, its name, where it meets and the number of the edition."""


def series_called(words: Capitals, beside: str, names: Names, book: SeriesBook) -> Called:
    """The series that capitals before "summit" name; or the place, if they name that ("the Nairobi summit").

    `beside` is the text around, where "in Nairobi" says that Nairobi is a town.
    """
    run = words.run
    topic = _topic().fullmatch(words.behind)
    if topic and (key := book.by_alias.get(fold_series(f"{run} {topic[1]}"))):
        return key, book.by_id[key].name, Venue(), None  # "Africa Climate Summit"
    parts = run.split()
    if known := _known(parts, words, names, book):
        return known
    if town := _end_of_a_town(words, names):
        return None, None, Venue(place=town), None
    placed = _placed(names, words)
    folded = fold_series(run)
    joined = "-" in folded and book.regions.issuperset(folded.split("-"))
    area = len(parts) > 1 and parts[-1].lower() in book.areas
    joined = joined or ("-" in run and placed.get(run) == "place" and not _is_listed(words, names))
    if run in placed and folded not in book.regions and not joined and not area:
        return None, None, Venue(country=run) if placed[run] == "country" else Venue(place=run), None
    if len(parts) == 1 and "-" not in folded and folded not in book.regions and f" in {run}" in beside:
        return None, None, Venue(place=run), None
    if folded in book.bodies or _of_two_people(run, names):
        return None, None, Venue(), None
    if run.isupper() and len(parts) > 1:
        run = " ".join(part.capitalize() if len(part) > LONGEST_LETTERS else part for part in parts)
    if topic:
        run = f"{run} {topic[1]}"
    return slug(run) or None, f"{run} Summit", Venue(), None


def without_headline(words: Capitals, called: tuple[str, str | None, Venue], names: Names, book: SeriesBook) -> _Named:
    """What a headline's capitals name: the town alone, if they end with one: "NATO’s Tarn Previews Warsaw Summit"."""
    end = words.start + len(words.run)
    around = names.within(words.start, end)
    town = around[-1] if around and around[-1].end == end and around[-1].kind == "place" else None
    last = words.run.rpartition(" ")[2] if town is None else town.text
    if last == words.run or (town is None and fold_series(last) not in book.towns):
        return called
    return None, None, Venue(last)


_Named = tuple[str | None, str | None, Venue]
"""Series, its name, where it meets."""


def names_a_series(word: str, book: SeriesBook) -> bool:
    """Whether a compound names a known series, though it begins with a small letter: "inter-Korean"."""
    return "-" in word and word.casefold() in book.by_alias


def _known(parts: list[str], words: Capitals, names: Names, book: SeriesBook) -> Called | None:
    """A known series by its name, before or behind that of a town, or by its letters and number: "COP29"."""
    for i in range(len(parts)):
        if key := book.by_alias.get(fold_series(" ".join(parts[i:]))):
            before = " ".join(parts[:i])
            venue = Venue(before) if before and before in _placed(names, words) else Venue()
            return key, book.by_id[key].name, venue, None
    for i in range(1, len(parts)):
        key = book.by_alias.get(fold_series(" ".join(parts[:i])))
        if key is None:
            continue
        town, series = " ".join(parts[i:]), book.by_id[key]
        known = any(edition.place == town for edition in series.editions) or any(v == town for _, v in series.venues)
        if known or town in _placed(names, words):
            return key, series.name, Venue(town), None
    if parts[0][-1:].isdigit() and (numbered := book.called.fullmatch(parts[0])):
        for which, key in enumerate(book.numbered.values()):
            if numbered[f"n{which}"]:
                return key, book.by_id[key].name, Venue(), int("".join(filter(str.isdigit, parts[0])))
    return None


def _placed(names: Names, words: Capitals) -> dict[str, str]:
    return {name.text: name.kind for name in names.within(words.start, words.end) if name.kind in ("place", "country")}


def _is_listed(words: Capitals, names: Names) -> bool:
    """Whether the capitals are a place that tables hold: "Guinea-Bissau", and not "Andes-Gulf"."""
    name = names.at(words.start)
    return name is not None and name.key is not None


def _end_of_a_town(words: Capitals, names: Names) -> str | None:
    """The town whose name the capitals end, with a small word before them: "the Rio de Janeiro summit"."""
    end = words.start + len(words.run)
    around = names.within(words.start - LONGEST_TOWN, end)
    name = around[-1] if around and around[-1].end == end else None
    return name.text if name is not None and name.kind == "place" and name.start < words.start else None


def _of_two_people(run: str, names: Names) -> bool:
    """Whether a meeting is called by the two who met: "the Marlow-Tarn summit"."""
    two = compiled(r"[-–]").split(run)
    if len(two) != len(("one", "other")) or not all(part[:1].isupper() for part in two):
        return False
    people = [name.text for name in names.found[:MOST_NAMES] if name.kind == "person"]
    return all(any(_ends_with(name, part) for name in people) for part in two)


def _ends_with(name: str, surname: str) -> bool:
    return name == surname or name.endswith(f" {surname}")


@cache
def _topic() -> Pattern[str]:
    """Of what a summit is, where its name has that with a capital: "Adriatic Energy Summit"."""
    return compiled(r" (Economic|Security|Peace|Trade|Climate|Energy)(?: and [A-Z][a-z]+)? ")


def is_no_name(run: str, text: str, begin: int) -> bool:
    """Whether capitals that begin there name no series: "What is a City Summit?", "dubbed the “Bread Summit”"."""
    any_one = " " not in run and text.endswith(_ANY, 0, begin)
    return any_one or _nickname().search(text, max(0, begin - 40), begin) is not None


@cache
def _nickname() -> Pattern[str]:
    """Before what a summit is also called: "the extraordinary summit, dubbed the “Bread Summit”"."""
    return compiled(r"\b(?:dubbed|nicknamed|billed as|branded|so-called),? (?:as )?(?:the |a |an |its )?[“\"‘']?$")
