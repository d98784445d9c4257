"""The head of a subject that appositions follow: X in "X, 58, a spokesman for Y, said"."""

from __future__ import annotations

from summit_tui.extract.phrasing.phrases import LONGEST_PHRASE, PARTICLES, Phrase, base_left, is_name, phrase_left
from summit_tui.extract.phrasing.word_forms import (
    DASHES,
    NOMINAL,
    looks_adverbial,
    looks_verbal,
)
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import CAPITAL, ED
from summit_tui.knowledge.speech import (
    ACCORDING,
    CONJUNCTION,
    CONTRACTED,
    DETERMINER,
    OBJECT,
    PARTICIPLE,
    PREPOSITION,
    PRESENT,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    VERB,
)
from summit_tui.lean.hints import Final

FARTHEST_RELATIVE: Final = 6
"""Words between "who" and the object of its verb."""
LONGEST_RELATIVE: Final = 20
"""Words of a clause behind "who" that has no commas around it."""
LONGEST_APPOSITION: Final = 70
"""Words of all the parts between commas that one goes back over."""
MOST_PARTS: Final = 8
SUBJECTS: Final = frozenset(["he", "she", "they", "i", "we"])


def subject_before(line: Line, verb: int, low: int) -> Phrase | None:
    """The noun phrase that a verb belongs to, standing before it, stepped back to over appositions to its head."""
    end = verb
    if line.flags[verb] & CONTRACTED:
        return Phrase(verb, verb + 1)
    if end <= low:
        return None
    word = line.words[end - 1]
    if word == ")":
        opening = _bracket_before(line, end - 2, low)
        if opening is None:
            return None
        end = opening
        word = line.words[end - 1] if end > low else ""
    if word in DASHES:
        opening = next(
            (k for k in range(end - 2, max(low, end - LONGEST_PHRASE) - 1, -1) if line.words[k] in DASHES), None
        )
        if opening is None:
            return None
        described = phrase_left(line, opening, low)
        return _named_between(line, described, opening, end) if described is not None else None
    if word != ",":
        found = phrase_left(line, end, low)
        return _beyond_relative(line, found, low) if found is not None else _before_who(line, end, low)
    return _head_of_apposition(line, end - 1, low)


def _named_between(line: Line, described: Phrase, opening: int, end: int) -> Phrase:
    """X in "a former pilot -- X, who left in May -- (said)"; or else what the dashes stand behind."""
    if line.flags[described.last - 1] & CAPITAL or not line.flags[described.first] & DETERMINER:
        return described
    at = opening + 1
    behind = next((k for k in range(at, end) if not line.flags[k] & CAPITAL and line.lows[k] not in PARTICLES), end)
    named = behind > at + 1 and is_name(line, at, behind) and (line.words[behind] == "," or behind == end - 1)
    return Phrase(at, behind) if named else described


def antecedent_of(line: Line, relative: int, low: int) -> Phrase | None:
    """Whom "who" takes up: the noun phrase right before it, stepped back to over appositions to its head."""
    nearest: Phrase | None = None
    end = relative
    for _ in range(4):
        while end > low and (line.words[end - 1] == "," or line.words[end - 1] in DASHES):
            end -= 1
        found = phrase_left(line, end, low)
        if found is None or (nearest is not None and found.first - 1 == low and line.flags[low] & PREPOSITION):
            break  # "In Verel, an official who …"
        before = found.first - 1
        placed = before > low and line.lows[before] in ("of", "from", "in") and line.words[before - 1] == ","
        described = before > low and line.words[before] == ","
        if (
            line.flags[found.last - 1] & CAPITAL
            and not placed
            and not (described and (line.flags[found.first] & DETERMINER or _is_role(line, found)))
        ):
            first = base_left(line, found.last, found.first)
            return found if first is None else Phrase(first, found.last)
        nearest = nearest or found
        if not placed and not described:
            break
        end = before - placed
    return nearest


def _is_role(line: Line, phrase: Phrase) -> bool:
    """Whether a small noun heads a phrase that ends with a name: "chair of the Group of Negotiators"."""
    return line.words[phrase.first].islower() and not line.flags[phrase.first] & CAPITAL


def _beyond_relative(line: Line, found: Phrase | None, low: int) -> Phrase | None:
    """The noun phrase that "who" takes up, where a phrase is the object of its clause: "X, who owns Y said"."""
    if found is None:
        return None
    at = found.first - 1
    if line.flags[found.first] & OBJECT and found.last - found.first == 1:
        at = next((k + 1 for k in range(at, max(low, at - FARTHEST_RELATIVE), -1) if line.lows[k] == "who"), at)
        return _subject_taken_up(line, at - 1, low) if line.lows[at - 1] == "who" else found
    if at > low + 2 and line.lows[at - 1] == "to" and line.words[at].islower():
        at = next((k for k in range(at - 2, max(low, at - FARTHEST_RELATIVE), -1) if line.lows[k] == "who"), at)
    nearest = max(low + 1, at - LONGEST_RELATIVE + 1)
    if at > low + 2 and line.flags[at] & (PREPOSITION | CONJUNCTION) and "who" in line.lows[nearest:at]:
        who = next((k for k in range(at - 1, nearest - 1, -1) if line.lows[k] == "who"), None)
        if who is not None and looks_verbal(line, who + 1) and "," not in line.words[who:at]:
            return antecedent_of(line, who, low) or found
    while at > low and (looks_verbal(line, at) or looks_adverbial(line, at) or line.flags[at] & PARTICIPLE):
        at -= 1
    if at < found.first - 1 and at > low and line.lows[at] == "who":
        return antecedent_of(line, at, low) or found
    return found


def _before_who(line: Line, end: int, low: int) -> Phrase | None:
    """The noun phrase before "who" and a clause that ends with no noun: "two people who were there (said)"."""
    if not looks_adverbial(line, end - 1):
        return None
    for who in range(end - 2, max(low, end - FARTHEST_RELATIVE), -1):
        if line.lows[who] == "who":
            return antecedent_of(line, who, low) if looks_verbal(line, who + 1) else None
        if line.words[who] in (",", QUOTE):
            return None
    return None


def _subject_taken_up(line: Line, who: int, low: int) -> Phrase | None:
    """Whom "who" takes up as the subject of a sentence: no name that hangs on a preposition, of which it is no part."""
    found = antecedent_of(line, who, low)
    beside = phrase_left(line, who, low)
    if found is None or beside is None or found.first >= beside.first:
        return found
    before = line.flags[found.first - 1] if found.first > low else 0
    return beside if before & (PREPOSITION | CONJUNCTION) else found


def _bracket_before(line: Line, at: int, low: int) -> int | None:
    """Where the nearest bracket opens at or before `at`."""
    for k in range(at, max(low, at - LONGEST_PHRASE) - 1, -1):
        if line.words[k] == "(":
            return k
    return None


def _head_of_apposition(line: Line, comma: int, low: int) -> Phrase | None:
    """Back over the parts between commas: the name that they describe, or else the first part."""
    words, flags = line.words, line.flags
    end, best = comma, None
    for _ in range(MOST_PARTS):
        start = _start_of_part(line, end, low, comma - LONGEST_APPOSITION)
        if start is None or start == end:
            return best
        if words[end - 1] == ")":
            opening = _bracket_before(line, end - 2, start)
            end = opening if opening is not None and opening > start else end
        start += line.lows[start] == "as" and start > 0 and words[start - 1] == QUOTE  # "“…,” as X, a pilot, said"
        if flags[start] & ACCORDING:
            return best
        name = is_name(line, start, end)
        if name and end < comma and start > low and _opens_relative(line, start - 1, low):
            end = start - 1
            continue
        if name and line.headline and _holds_verb(line, start, end):
            return None
        if name and not is_place(line, start, end, low):
            return _named_first(line, start, low) or phrase_left(line, end, start) or best
        introduces = _introduces(line, start)
        tail = phrase_left(line, end, start)
        if tail is not None and end < comma and line.lows[tail.first] in SUBJECTS:
            return tail
        if tail is not None and tail.first > start and line.lows[tail.first - 1] == "what":
            # "Only what its first chairman, the late X, called “…”": the clause begins here.
            return tail
        if start <= low or words[start - 1] != ",":
            if end == comma and tail is not None and tail.first > start and _has_verb_between(line, start, tail.first):
                return None
            if introduces and (best is not None or (start > 0 and words[start - 1] == QUOTE)):
                return best
            return tail if tail is not None else best
        opens = flags[start] & (SUBORDINATOR | CONJUNCTION) and tail is not None and tail.first == start + 1
        if opens and end < comma and flags[start + 1] & CAPITAL:
            return tail
        if not introduces and not flags[start] & RELATIVE and tail is not None and tail.first == start and not name:
            best = tail
        end = start - 1
    return best


def _start_of_part(line: Line, end: int, low: int, farthest: int) -> int | None:
    """Where the part between commas that ends before `end` starts; None if that is before `farthest`."""
    words = line.words
    start, depth = end, 0
    while start > low and (words[start - 1] != "," or depth):
        depth += (words[start - 1] == ")") - (words[start - 1] == "(")
        if words[start - 1] == QUOTE and start - 1 not in line.nouns:
            break
        if words[start - 1] in DASHES and start < end and start - 1 > low and words[start - 2] in (",", QUOTE):
            break
        start -= 1
        if start < farthest:
            return None
    return start


def _introduces(line: Line, start: int) -> bool:
    """Whether a part says when, where or doing what, and not who: "in Verel", "citing X", "asked about Y"."""
    flag = line.flags[start]
    if flag & (PREPOSITION | SUBORDINATOR | TIME | CONJUNCTION):
        return True
    if line.lows[start].endswith("ing") and not flag & NOMINAL:
        return True
    participle = flag & ED or flag & (PARTICIPLE | CAPITAL) == PARTICIPLE
    return bool(participle and line.flags[start + 1] & PREPOSITION)


def _holds_verb(line: Line, start: int, end: int) -> bool:
    """Whether words with capitals are a clause: "Quist Endorses Ferry Plan, Calls …"."""
    return any(line.flags[k] & (VERB | PRESENT) for k in range(start + 1, end - 1))


def _named_first(line: Line, start: int, low: int) -> Phrase | None:
    """X, where what is named before a comma is only what X heads: "X, the editor of the daily, Y, said"."""
    role = next((k + 1 for k in range(start - 2, max(low, start - 16), -1) if line.words[k] == ","), None)
    if role is None or not line.flags[role] & DETERMINER or line.flags[start - 2] & CAPITAL:
        return None
    if not any(line.flags[k] & PREPOSITION for k in range(role, start)):
        return None
    first = base_left(line, role - 1, low)
    if first is None or role - 1 - first < 2 or not is_name(line, first, role - 1):
        return None
    return Phrase(first, role - 1) if first == low or line.words[first - 1] == "," else None


def _opens_relative(line: Line, comma: int, low: int) -> bool:
    """Whether the part before a comma begins like "whose new firm", so that a name behind it is not the subject."""
    first = next((k + 1 for k in range(comma - 1, max(low, comma - 8), -1) if line.words[k] == ","), None)
    return first is not None and line.lows[first] == "whose"


def _has_verb_between(line: Line, start: int, end: int) -> bool:
    """Whether a verb stands there, so that the one behind the comma is the second of the same subject."""
    return any(looks_verbal(line, k) for k in range(start, end))


def is_place(line: Line, start: int, end: int, low: int) -> bool:
    """Whether a name between commas only places the one before: "of Springfield, Illinois, said", "R-Fla."."""
    words = line.words
    if end - start == 1 and (
        words[start][-1] == "." or words[start] in ("Jr", "Sr", "II", "III", "IV") or "-" in words[start][:3]
    ):
        return True
    at = start - 2
    if at < low or words[start - 1] != "," or line.flags[at] & TIME or words[start][-1] == ".":
        return False
    while at > low and line.flags[at] & (CAPITAL | PREPOSITION) == CAPITAL:
        at -= 1
    if at == low or not line.flags[at] & PREPOSITION:
        return False
    return line.lows[at] in ("of", "in", "from", "at", "near", "outside")
