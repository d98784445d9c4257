"""Two printings of one article: which of them is corrected, and what one tells in place of the other."""

from __future__ import annotations

from summit_tui.dossier import Dossier
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import READ_KINDS, Article
from summit_tui.tui.corpus_text import clean

MOST = 3
"""Names, days and other words that are told; with more of them on either side, the text itself is another."""
COMPARED = 8
"""Other printings that are compared."""
SHOWN = 3
"""Places of printings without a difference that are listed."""
LATER, AGAIN = "A later printing of", "Printed again in"
_DATELINE = 80
"""Characters within which the dash stands that ends a dateline."""
_DASHES = (" — ", " – ", " - ", " -- ")


class Instead(NamedTuple):
    """What one printing tells, and what the other tells in its place."""

    here: str
    there: str


def says_corrected(dossier: Dossier, article: Article) -> bool:
    """Whether an article of a dossier says of itself that it is the corrected version."""
    # The first screen is there before anything is read, and before what reads is imported.
    from summit_tui.link.copies import is_corrected

    return is_corrected(article, dossier.sources[article.source].text)


def other_printings(dossier: Dossier, article: Article) -> list[str]:
    """What a reader must know of the other printings: where they are, and what a few of them tell otherwise."""
    original = dossier.article(article.copy_of)
    others = [original] if original else dossier.copies_of(article.id)
    same, versions = [], []
    for number, other in enumerate(others):
        place = f"{other.source}:{dossier.line(other.span)}"
        marked = says_corrected(dossier, article), says_corrected(dossier, other)
        told = ways(instead(dossier, article, other)) if number < COMPARED else ""
        if told or marked[0] != marked[1]:
            how = LATER if original else AGAIN
            if marked[0] != marked[1]:
                how = "A corrected version of" if marked[0] else "Corrected in"
            versions.append(f"{how} {place}{': ' * bool(told)}{told}")
        else:
            same.append(place)
    if same:
        more = f" and {len(same) - SHOWN} more" if len(same) > SHOWN else ""
        versions.insert(0, f"{LATER if original else AGAIN} {', '.join(same[:SHOWN])}{more}")
    return versions


def ways(changes: list[Instead]) -> str:
    """What stands here and what there."""
    return "; ".join(f"here {change.here}, there {change.there}" for change in changes[:MOST])


def instead(dossier: Dossier, article: Article, other: Article) -> list[Instead]:
    """The amounts that differ, then names, days and other words with a capital or a digit that stand only in one."""
    found = []
    told = ""
    for figure in dossier.figures_in(article.id):
        for against in map(dossier.figure, figure.differs_from):
            if against and against.article == other.id:
                found.append(Instead(clean(figure.text), clean(against.text)))
                told += f" {figure.text} {against.text}"
    here, there = _words(dossier, article), _words(dossier, other)
    said = _bare(told)
    one, two = ([w for w in words if _telling(w, others, said)] for words, others in ((here, there), (there, here)))
    if 0 < len(one) <= MOST and 0 < len(two) <= MOST:
        found.append(Instead(", ".join(map(clean, one)), ", ".join(map(clean, two))))
    return list(dict.fromkeys(found))


def _telling(word: str, others: dict[str, None], said: dict[str, None]) -> bool:
    """Whether a word is a name, a day or a number that the other printing has nowhere."""
    if word in others or word in said or not (word[0].isupper() or word[0].isdigit()):
        return False
    return word.lower() not in others and word.capitalize() not in others


def _words(dossier: Dossier, article: Article) -> dict[str, None]:
    """The words of an article without its headline and its dateline, each once."""
    text = dossier.sources[article.source].text
    words: dict[str, None] = {}
    first = True
    for paragraph in article.paragraphs:
        if paragraph.kind in READ_KINDS and paragraph.kind != "title":
            own = text[paragraph.span.start : paragraph.span.end]
            if first and paragraph.kind == "body":
                end = max((at + len(dash) for dash in _DASHES if 0 <= (at := own.find(dash)) < _DATELINE), default=0)
                own, first = own[end:], False
            words.update(_bare(own))
    return words


def _bare(text: str) -> dict[str, None]:
    """The words without the marks around them and without the ending of a genitive."""
    stripped = (word.strip(".,;:!?()[]“”‘’\"'…—–-$€£") for word in text.split())
    return dict.fromkeys(word.removesuffix("’s").removesuffix("'s") for word in stripped if word)
