"""Which line of a page saved whole is the headline of a text: what its words, its place and its look say for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.ingest.forms.stamps import find_stamp, year
from summit_tui.ingest.furniture import holds_any
from summit_tui.ingest.looks.lines import ended, is_bullet
from summit_tui.ingest.looks.look import Look
from summit_tui.ingest.looks.teaser_score import content, is_titled
from summit_tui.knowledge import Knowledge
from summit_tui.lean.tuples import NamedTuple

OPENING = 3
"""Paragraphs that a headline is compared with above all."""
LEAD = 12
"""Paragraphs that it is compared with besides."""
LONGEST_TITLE, LONG_TITLE = 24, 18
"""Words of a headline, and of one that is rarely as long."""
BELOW_TITLE = 8
"""Lines below a headline in which standfirsts and captions stand."""
CARD = 6
"""Lines below a headline in which its day and its author stand; words of a short headline."""
BUTTONS = 12
"""Lines between a headline and those at most, which are buttons."""
FEWEST_SIGNED = 3
"""Words of what stands above an author and is no headline for that, at most."""
WORDLESS = "*"
"""How a line reads that is all syntax."""


class Text(NamedTuple):
    """Paragraphs that stand together, by the first and the last line and the number of words."""

    first: int
    last: int
    words: int
    paragraphs: tuple[int, ...]
    by_readers: bool
    """Whether it stands below the heading of what readers wrote."""


class Weights:
    """What speaks for a line being a headline, and what against it, as `furniture.toml` says."""

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.table("furniture")
        self.credits: tuple[str, ...] = tuple(table.get("captions", {}).get("in_captions", ()))
        weights: dict[str, float] = table["headline_weights"]
        self.of = weights.__getitem__
        self.sure = self.of("sure")
        self.sure_of_readers = self.of("sure of readers")


class Page(NamedTuple):
    """What is known of a page."""

    menus: set[int]
    """The lines of its menus."""
    often: Counter[str]
    """How often each line stands there: a headline stands in lists and boxes too."""
    indented: bool
    """Whether all but a few lines stand off the edge, as browsers for terminals print what is no heading."""
    weights: Weights


class Lead:
    """The paragraphs of a text from one of them on, with which headlines above it are compared."""

    def __init__(self, looks: Sequence[Look], text: Text) -> None:
        self._looks, self._text = looks, text
        self._told = -1
        self.stems: set[str] = set()
        self.whole = content(" ".join([looks[i].text for i in text.paragraphs[:LEAD]]))
        """The stems of more of the text, from its first paragraph on."""

    def begin(self, nth: int) -> None:
        """Compare with the paragraphs from the one with this number on."""
        if nth != self._told:
            opening = self._text.paragraphs[nth : nth + OPENING]
            self.stems, self._told = content(" ".join([self._looks[j].text for j in opening])), nth


def find_headline(looks: Sequence[Look], text: Text, above: int, page: Page) -> tuple[int, float]:
    """(the line that is most like the headline of a text, how much speaks for it).

    What stands above the headline may be as long as paragraphs, so it may stand below the first of them.
    """
    best, most, by = text.first, 0.0, 0
    weights = page.weights
    before = nth = asked = 0
    lead = Lead(looks, text)
    past = False
    for i in range(above, text.paragraphs[len(text.paragraphs) // 2]):
        while text.paragraphs[nth] <= i:
            before += looks[text.paragraphs[nth]].words
            nth += 1
        if before * 4 > text.words:
            break
        while asked < nth and text.paragraphs[asked] < i:
            past = past or tells_the_same(looks, text, asked)
            asked += 1
        if past and looks[i].key != looks[best].key:
            continue  # below the first words of the text its headline stands only once more
        lead.begin(nth)
        card = card_below(looks, i)
        score = speaks_for(looks[i], card, lead, weights) + weights.of("below text") * before / text.words
        score += weights.of("repeated") * (page.often[looks[i].key] > 1) + weights.of("in menu") * (i in page.menus)
        score += weights.of("at edge") if page.indented and not looks[i].line.indented else 0.0
        headings = most >= weights.sure and score < most + weights.sure and looks[i].line.hint and looks[best].line.hint
        if headings and all(look.text == WORDLESS for look in looks[best + 1 : i]):
            continue  # of two headings, one right below the other, the second is a standfirst
        other = looks[best].key != looks[i].key
        below = most >= weights.sure and other and (i - best <= BELOW_TITLE or (by and not card.authors))
        if score > most + weights.of("one above") * below or (score > 0 and score == most and not other):
            best, most, by = i, score, card.authors
    return best, most


class Card(NamedTuple):
    """What stands below a line, as below headlines."""

    dated: bool
    """Whether a day or a byline does."""
    authors: int
    """How many authors are named."""


def card_below(looks: Sequence[Look], i: int) -> Card:
    """The day and the authors below a line, behind buttons, and above all that is a paragraph."""
    near = [look for look in looks[i + 1 : i + 1 + CARD + BUTTONS] if look.sort != "furniture"][:CARD]
    dated, authors = False, 0
    for look in near:
        dated = dated or look.stamp is not None or look.byline is not None
        authors += len(look.byline.authors) if look.byline else 0
    return Card(dated, authors)


def tells_the_same(looks: Sequence[Look], text: Text, nth: int) -> bool:
    """Whether a paragraph tells of what those below it tell, as none does that stands above the headline."""
    own = looks[text.paragraphs[nth]]
    below = [looks[i] for i in text.paragraphs[nth + 1 : nth + 1 + LEAD // 2]]
    stems = content(own.text)
    told = content(" ".join([look.text for look in below if look.text != own.text]))
    return len(stems & told) * 3 > len(stems)


def speaks_for(look: Look, card: Card, lead: Lead, weights: Weights) -> float:
    """How much speaks for a line being the headline of a text, by its words and by what stands below it."""
    if look.sort not in ("short", "prose", "meta", "caption") or not 2 <= look.words <= LONGEST_TITLE:
        return 0.0
    of = weights.of
    stems = content(look.text)
    score = float(min(len(stems & lead.stems), 4))
    score += len(stems & lead.stems) / len(stems) + len(stems & lead.whole) / len(stems) if stems else 0.0
    score += of("heading") if look.line.hint in ("title", "subhead") else 0.0
    score += of("dated") * card.dated
    score += of("signed") if card.authors and look.words > FEWEST_SIGNED and stems & lead.whole else 0.0
    score += of("caption") * (look.sort == "caption") + of("card") * (look.sort == "meta")
    if look.sort == "prose" and look.text[-1] not in "?!":
        titled = not ended(look.text) and not is_bullet(look.text) and is_titled(look.text.split())
        score += of("sentence") * (not titled)
    score += of("of some words") if look.words > CARD else 0.0
    score += of("too long") if look.words > LONG_TITLE else 0.0
    score += of("credit") if holds_any(look.text, weights.credits) else 0.0
    score += of("name") if look.words <= CARD and look.known.split_names(look.text) else 0.0
    if score >= weights.sure and year().search(look.text) is not None and find_stamp(look.text) is not None:
        score += of("day")
    return score + of("in list") * is_bullet(look.text)
