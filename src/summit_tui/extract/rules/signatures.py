"""Speech that a signature attributes: after a dash, in brackets, on a line of its own, in the paragraph behind."""

from __future__ import annotations

from summit_tui.extract.cueing.cues import find_cues
from summit_tui.extract.cueing.first_phrases import first_phrase
from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrasing.phrases import Phrase, head_of, is_name
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import DASHES, is_capital, looks_verbal
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.extract.rules.clause import choose
from summit_tui.extract.sentences import Line
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

IN_HEADING: Final = "named in the heading above"
PICTURED: Final = frozenset(["left", "right", "centre", "center", "pictured", "above", "below", "seen", "front"])
"""Words of a caption."""
LONGEST_LINE: Final = 14
"""Words of a line that is only a signature."""
PLACED: Final = frozenset(["at", "in", "on", "to", "during", "after", "before"])
"""What may stand behind a signature: where and when it was said."""
LOOKING_BACK: Final = (
    ("so", "said"), ("so", "wrote"), ("so", "spoke"), ("thus", "spoke"), ("thus", "wrote"),
    ("with", "these", "words"), ("with", "those", "words"), ("that", "was", "how"), ("that", "is", "how"),
    ("this", "is", "how"), ("this", "was", "how"), ("those", "were", "the", "words", "of"),
    ("these", "were", "the", "words", "of"), ("those", "are", "the", "words", "of"),
    ("these", "are", "the", "words", "of"), ("that", "was", "the", "message", "from"),
)  # fmt: skip
"""How a sentence begins that says whose the words of the paragraph before are."""


@cache
def _name_and_role() -> Pattern[str]:
    name = r"[^\W\d_a-zà-ÿ][\w.’'\-]*"
    return compiled(rf"({name}(?: (?:{name}|de|van|von|bin|al|el|of)){{1,4}})(?:,| [—–-] |\.?$)")


def signature_of(page: Page, place: Place) -> tuple[int, int] | None:
    """The name in a last paragraph inside the marks that is only a signature: "Mara Quist, harbour master"."""
    quotation = page.quotations[place.number]
    if quotation.continues is None or place.words > 12 or len(page.lines[place.line].words) > 2:
        return None
    following = page.quotations[place.number + 1 : place.number + 2]
    match = _name_and_role().match(place.text)
    if match is None or any(after.continues == quotation.id for after in following):
        return None
    start = quotation.spans[0].start
    return start + match.start(1), start + match.start(1) + len(match[1].rstrip("."))


def inside(page: Page, place: Place) -> Found | None:
    """A pull quote with its signature on the next line, before the closing mark."""
    last = page.quotations[place.number].id
    for after in range(place.number + 1, min(len(page.places), place.number + 8)):
        if page.quotations[after].continues != last:
            return None
        signature = signature_of(page, page.places[after])
        if signature is not None:
            return Found(None, label=signature)
        last = page.quotations[after].id
    return None


def after_dash(page: Page, place: Place) -> Found | None:
    """“…” — X, on the same line, or on the next."""
    line = page.lines[place.line]
    at = place.token + 1
    where = place.line
    if place.token > line.sentences[place.sentence][0] and choose(page, place) is not None:
        return None
    if at >= len(line.words) and place.token == 0 and where + 1 < len(page.lines):
        where += 1
        line, at = page.lines[where], 0
    if at + 1 >= len(line.words) or line.words[at] not in DASHES:
        return None
    phrase = phrase_right(line, at + 1, len(line.words))
    if phrase is None or not _can_sign(page, line, phrase) or len(line.words) - phrase.last > 14:
        return None
    behind = line.words[phrase.last] if phrase.last < len(line.words) else ""
    placed = place.whole and place.words >= FEWEST_DIRECT and behind in PLACED and phrase.last > at + 2
    if behind == "who" and where != place.line and place.whole and place.words >= FEWEST_DIRECT:
        return Found(Words(where, phrase), Words(where, Phrase(at, at + 1)))
    if not (placed or behind in ("", ",", ".", "(", "—")) or any(
        cue.lemma != "ask" for cue in find_cues(line, at, len(line.words), page.speech)
    ):
        return None
    return Found(Words(where, phrase), Words(where, Phrase(at, at + 1)))


def _can_sign(page: Page, line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is a name, or "the White House", "a driver at the gate"."""
    if is_capital(line, phrase.first):
        return True
    if line.lows[phrase.first] not in ("the", "a", "an"):
        return False
    head = head_of(line, phrase)
    return (
        is_capital(line, head) or line.lows[head] in page.speech.people or line.lows[head].endswith(("er", "or", "ist"))
    )


def in_brackets(page: Page, place: Place) -> Found | None:
    """“…” (X, harbour master), with nothing behind."""
    line = page.lines[place.line]
    at = place.token + 1
    if place.token or line.words[at : at + 1] != ["("] or line.words[-1] not in (")", ".") or not place.whole:
        return None
    phrase = _full_name(line, at + 1 + (line.lows[at + 1] == "the"))
    if phrase is None or len(line.words) - at > LONGEST_LINE:
        return None
    if place.words < FEWEST_DIRECT and not _follows_a_signed_one(page, place):
        return None
    if line.words[phrase.last] not in (")", ","):
        return None
    return Found(Words(place.line, phrase), Words(place.line, Phrase(at, at + 1)))


def _follows_a_signed_one(page: Page, place: Place) -> bool:
    """Whether the paragraph before is a quotation with a signature too; a title in a list has the like in brackets."""
    before = page.places[place.number - 1] if place.number else None
    if before is None or before.line != place.line - 1 or before.number not in page.found:
        return False
    return page.found[before.number][0].startswith("signed") or not before.token


def in_heading(page: Page, place: Place) -> Found | None:
    """“…” alone in its paragraph, below a heading that is somebody's office and name: "Premier X"."""
    if place.token or len(page.lines[place.line].words) > 1 or not place.line:
        return None
    line = page.lines[place.line - 1]
    end = line.words.index(",") if "," in line.words else len(line.words)
    headed = line.passage.kind == "subhead" and not line.quotes and is_capital(line, 0) and 2 <= end <= LONGEST_LINE
    if headed and is_name(line, 0, end) and not page.speech.people.isdisjoint(line.lows[:end]):
        return Found(Words(place.line - 1, Phrase(0, end)))
    return _below_name(page, place)


def _below_name(page: Page, place: Place) -> Found | None:
    """“…” alone below a line of nothing but "X, harbour master", where such lines stand above what is said."""
    phrase = _name_alone(page.lines[place.line - 1])
    if phrase is None:
        return None
    for other in reversed(page.places[: place.number]):
        if other.line != place.line - 2:
            break
        alone = len(page.lines[other.line].words) == 1
        if alone and page.found.get(other.number, ("",))[0] != IN_HEADING:
            return None  # the line between is a signature
    return Found(Words(place.line - 1, phrase))


def on_next_line(page: Page, place: Place) -> Found | None:
    """“…” alone in its paragraph, and in the next only "X, harbour master"."""
    if place.token or len(page.lines[place.line].words) > 1 or place.line + 1 >= len(page.lines):
        return None
    phrase = _name_alone(page.lines[place.line + 1])
    return Found(Words(place.line + 1, phrase)) if phrase is not None else None


def _name_alone(line: Line) -> Phrase | None:
    """X in a line of nothing but "X, harbour master"."""
    if not 2 <= len(line.words) <= LONGEST_LINE or not is_capital(line, 0) or line.words[-1][-1] in ".?!:":
        return None
    phrase = _full_name(line, 0)
    if phrase is None or line.words[phrase.last : phrase.last + 1] not in ([], [","]):
        return None
    if line.passage.kind == "caption" or not PICTURED.isdisjoint(line.lows[phrase.last :]):
        return None
    if line.quotes or any(looks_verbal(line, k) for k in range(phrase.last, len(line.words))):
        return None
    return phrase


def _full_name(line: Line, at: int) -> Phrase | None:
    """A name of two words or more that starts at a word."""
    last = at
    while last < len(line.words) and is_name(line, at, last + 1):
        last += 1
    return Phrase(at, last) if last - at >= 2 else None


def told_next(page: Page, place: Place) -> Found | None:
    """“…” That was X at the opening."""
    line = page.lines[place.line]
    at, sentence = place.token + 1, place.sentence + 1
    if line.lows[at : at + 2] != ["that", "was"] or sentence >= len(line.sentences) or not place.whole:
        return None
    low, high = line.sentences[sentence]
    phrase = phrase_right(line, low + 2, high) if low == at else None
    if phrase is None or not is_capital(line, head_of(line, phrase)):
        return None
    return Found(Words(place.line, phrase), Words(place.line, Phrase(low, low + 2)))


def told_behind(page: Page, place: Place) -> Found | None:
    """“…” alone in its paragraph, and the next begins "With these words X …", "So said X"."""
    if place.token or len(page.lines[place.line].words) > 1 or place.line + 1 >= len(page.lines):
        return None
    line = page.lines[place.line + 1]
    opening = next((words for words in LOOKING_BACK if tuple(line.lows[: len(words)]) == words), None)
    if opening is None:
        return None
    at, high = len(opening), line.sentences[0][1]
    phrase = phrase_right(line, at, high) or first_phrase(line, at, high)
    return Found(Words(place.line + 1, phrase), Words(place.line + 1, Phrase(0, at))) if phrase is not None else None
