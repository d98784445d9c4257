"""Speech without marks around it alone: lines behind dashes, and "he said" inside the marks as the French print it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summit_tui.extract.marking.pairs import DASHES, Marked, piece_of
from summit_tui.extract.reading import Passage
from summit_tui.knowledge.speech import CUE, DETERMINER, NOUN, PAST, PRESENT, PRONOUN, WEAK, Speech
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

FEWEST_LINES: Final = 2
"""Lines with somebody who says them from which dashes are dialogue, and no list."""
LONGEST_SUBJECT: Final = 14
"""Words from the comma to the verb of who speaks."""
LONGEST_INCISE: Final = 160
"""Characters from the pause to the verb."""
LONGEST_NAME: Final = 60
"""Characters of a name between commas behind a role."""
BEHIND_VERB: Final = frozenset(str.split("us me with on in at to from by over from yesterday today"))
"""What a verb of speech goes on with that ends somebody's words; not an object."""
GOING_ON: Final = frozenset(["and", "but", "then", "as", "while", "when", "with", "without"])
"""What goes on to tell of who speaks, behind a comma."""
SUBJECTS: Final = frozenset(str.split("he she they i we"))
Stretch = tuple[int, int]


@cache
def _pause() -> Pattern[str]:
    """What ends the words before "he said"."""
    return compiled(r"[,?!…](?: [–—―])? (?=\w)|\. [–—―] (?=\w)")


@cache
def _words() -> Pattern[str]:
    return compiled(r"[\w’'-]+|[^\w\s]")


@cache
def _stop() -> Pattern[str]:
    return compiled(r"[.!?,:;](?= |$)| [–—―] ")


@cache
def _dash() -> Pattern[str]:
    return compiled(r" [–—―] ")


@cache
def _apposed() -> Pattern[str]:
    """A name or a role between commas, or up to the stop."""
    return compiled(r"(?:(?:the|an?|who) [^,.!?]+|[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'-]*){0,3})(?=[,.!?])")


def dialogue(passages: Sequence[Passage], pieces: list[Marked], speech: Speech) -> list[Marked]:
    """The stretches between marks, with those behind dashes, and without what the reporter says inside."""
    spoken: dict[int, list[Stretch]] = {}
    told = 0
    for index, passage in enumerate(passages):
        if passage.text.startswith(DASHES) and passage.kind == "body":
            incises = list(_incises(passage.text, 2, len(passage.text), speech))
            apart = any(passage.text[start + 1 : start + 2] in "–—―" for start, _ in incises)  # "– …, – she said"
            told += FEWEST_LINES if apart else bool(incises)
            spoken[index] = _behind_dashes(passage.text, incises)
    if told < FEWEST_LINES:
        spoken = {}
    found = [part for piece in pieces for part in _parts(passages[piece.passage].text, piece, speech)]
    if not spoken:
        return found
    group = max((piece.group for piece in pieces), default=0)
    kept = [piece for piece in found if not _overlaps(piece, spoken.get(piece.passage, ()))]
    for index, stretches in spoken.items():
        text = passages[index].text
        for start, end in stretches:
            group += 1
            kept.append(piece_of(index, text, (start, end), end, group))
    return sorted(piece for piece in kept if piece.end > piece.start)


def _overlaps(piece: Marked, stretches: Sequence[Stretch]) -> bool:
    """Whether a piece has letters of one of the stretches, which stand in their order and apart."""
    last = bisect_left(stretches, (piece.end, 0)) - 1
    return last >= 0 and piece.start < stretches[last][1]


def _parts(text: str, piece: Marked, speech: Speech) -> list[Marked]:
    """What somebody says between guillemets, without "he confided" between: "« It rained, he confided. A lot. »"."""
    if text[piece.outer_start : piece.outer_start + 1] != "«" or "," not in text[piece.start : piece.end]:
        return [piece]
    at, found = piece.start, []
    for start, end in _incises(text, piece.start, piece.end, speech):
        found.append(piece_of(piece.passage, text, (at, start), start, piece.group))
        at = end
    return [*found, piece_of(piece.passage, text, (at, piece.end), piece.outer_end, piece.group)] if found else [piece]


def _behind_dashes(text: str, incises: list[Stretch]) -> list[Stretch]:
    """What is said in a line: up to who says it, and again behind a comma or another dash."""
    found, at = [], 2
    for start, end in incises:
        if start < at:
            continue
        found.append((at, start))
        at = end
        if text[end - 2 : end] != ", ":
            dash = _dash().search(text, end - 1)
            if dash is None:
                return found
            at = dash.end()
    return [*found, (at, len(text))]


def _incises(text: str, low: int, high: int, speech: Speech) -> Iterator[Stretch]:
    """Where the reporter says who speaks, from behind the pause before it to where the words go on."""
    behind = low
    for pause in _pause().finditer(text, low, high):
        if pause.end() < behind:
            continue
        verb = _verb(text, pause.end(), high, speech)
        if verb:
            behind = _end(text, pause.end(), verb, high)
            yield pause.start() + 1, behind


def _verb(text: str, at: int, high: int, speech: Speech) -> int:
    """Offset behind the verb of "said X", "he said" or "the minister, X, told us"; 0 if none is there."""
    words = _words().findall(text, at, min(high, at + LONGEST_INCISE))[: LONGEST_SUBJECT + 2]
    first = words[0].lower()
    second = words[1] if len(words) > 1 else ""
    if _reports(words[0], speech):
        named = second[:1].isupper() or speech.flags.get(second.lower(), 0) & (DETERMINER | PRONOUN)
        return at + len(words[0]) if named else 0
    if first in SUBJECTS:
        return at + len(first) + 1 + len(second) if _reports(second, speech) else 0
    if not (words[0][0].isupper() or speech.flags.get(first, 0) & DETERMINER):
        return 0
    verb = next((k for k in range(1, len(words)) if words[k] in ".!?:;" or _reports(words[k], speech)), 0)
    following = words[verb + 1] if verb + 1 < len(words) else "."
    if not verb or words[verb] in ".!?:;" or not (following in ".," or following.lower() in BEHIND_VERB):
        return 0
    return text.find(words[verb], at) + len(words[verb])


def _reports(word: str, speech: Speech) -> bool:
    """Whether a form is one of a verb of speech in a tense, and no noun."""
    flag = speech.flags.get(word, 0)
    return bool(flag & CUE and flag & (PAST | PRESENT)) and not flag & (WEAK | NOUN)


def _end(text: str, start: int, verb: int, high: int) -> int:
    """Where an incise ends: behind its stop or comma, and behind the name that stands between commas."""
    at = verb
    while (stop := _stop().search(text, at, high)) is not None:
        at = stop.end()
        mark = stop[0]
        if mark[0] == " ":
            return stop.start() + 1
        if mark != ",":
            return min(high, at + 1)
        word = text[at + 1 : at + 1 + LONGEST_NAME].partition(" ")[0]
        if word in GOING_ON or word.endswith("ing"):  # "he said, and looked at the sea."
            continue
        apposed = _apposed().match(text, at + 1, min(high, at + 1 + LONGEST_NAME))
        if apposed is None or text[start:verb].lower().startswith(("he ", "she ")):
            return min(high, at + 1)
        at = apposed.end()
    return high
