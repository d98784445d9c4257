"""The cue stands behind the quotation: “…,” said X; “…,” X said; “…,” according to X."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from summit_tui.extract.cueing.cue import FIRST, Cue
from summit_tui.extract.cueing.governing import FARTHEST, MOST_CUES, starts_clause
from summit_tui.extract.page import Found, Page, Place, found_beside
from summit_tui.extract.phrasing.apposition import antecedent_of
from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.phrasing.word_forms import DASHES, is_word, looks_verbal
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.extract.rules.clause import choose, is_thing
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import CAPITAL, KINDS, WORD
from summit_tui.knowledge.speech import (
    CONJUNCTION,
    DETERMINER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TIME,
)

NEAR = 12
"""Words between a verb and what it may have for its object."""
NEAREST = 2
"""Words between a verb and the marks that it leads into: "wrote back to her, “…”"."""
LONGEST_BRACKET = 9
"""Words in brackets between the marks and who speaks: "(translated from German)"."""
HABITS = frozenset(
    str.split("used likes liked loves loved always often start starts started begin begins began try tries tried to")
)
KEEPING = frozenset(str.split("keep keeps kept on start starts started begin begins began go goes went"))
"""What stands between a subject and what it goes on doing: "keeps saying"."""
REPORTED = frozenset(
    str.split("is was are were can could be been have has heard overheard seen said reported believed alleged known to")
)
"""What stands between a subject and what it is told to say: "can be heard to say"."""
SHOUTED = frozenset(("shouted", "cried", "yelled", "chanted", "screamed"))
ENDS_OPEN = frozenset(",?!—–-…")


def inverted(page: Page, place: Place) -> Found | None:
    """“…,” said X."""
    start, cue = _next_cue(page, place)
    if cue is None or not cue.inverted or cue.source is None or cue.group != start or cue.manner == "according":
        return None
    passed_on = cue.lemma == "report" or cue.lemma not in page.lines[place.line].usage.inverting
    if not place.whole and (place.text[-1:].isalnum() or (place.text[-1:] == "," and passed_on)):
        before = choose(page, place)
        if before is not None and not before.weak:
            return None
    return _result(place, cue)


def after(page: Page, place: Place) -> Found | None:
    """“…,” X said."""
    line = page.lines[place.line]
    start, cue = _next_cue(page, place)
    as_by = cue is not None and _is_as_by(line, cue)
    if cue is None or cue.source is None or not (cue.manner in ("verb", "according") or as_by or _is_habit(line, cue)):
        return None
    if _is_asked_by(line, place, choose(page, place)):
        return None
    introduced = place.token > 0 and line.words[place.token - 1] == ":"
    if introduced and place.text[-1:] not in ",—–" and choose(page, place) is not None:
        return None
    if cue.manner == "according" or as_by:
        before = choose(page, place)
        behind = cue.first == start + as_by and (before is None or before.weak)
        return _result(place, cue) if behind else None
    if not _goes_back(line, place, start, cue, cue.source) or _is_told_before(page, place, start, cue):
        return None
    return None if _has_own_clause(page, place, start, cue) else _result(place, cue)


def _goes_back(line: Line, place: Place, start: int, cue: Cue, source: Phrase) -> bool:
    """Whether a verb and its subject stand so that they can belong to the words before them."""
    if cue.inverted and cue.via is None:
        return False
    if place.text[-1:] == "." and line.lows[start] == "i":
        return False  # The fishermen say, “Water remembers.” I laugh at that.
    if line.words[cue.complement : cue.complement + 1] == [":"]:
        return False
    if line.lows[cue.group - 1] in ("that", "which") or (cue.weak and line.lows[source.first] == "it"):
        return False
    subject = cue.via if cue.inverted and cue.via is not None else source
    return (
        not line.flags[start] & (RELATIVE | CONJUNCTION)
        and subject.first >= start
        and _joins(line, start, subject.first)
    )


def _is_told_before(page: Page, place: Place, start: int, cue: Cue) -> bool:
    """Whether the verb that leads up to the quotation has it, so that the cue behind goes on with something else."""
    line, ending = page.lines[place.line], place.text[-1:]
    if ending != ",":
        before = choose(page, place) if ending not in "?!." else None
        pauses = ending in ENDS_OPEN or line.words[place.token + 1 : place.token + 2] in ([","], ["—"], ["–"], ["--"])
        return before is not None and (not pauses or not (before.weak or place.whole))
    own_clause = place.words >= FEWEST_DIRECT and line.lows[max(0, place.token - 1)] == "that"
    aside = not place.whole and line.lows[start] == "as"
    own_object = not place.whole and _has_object(line, cue.complement)
    opening = _stands_in_opening(line, place)
    if not (own_clause or aside or own_object or opening):
        return False
    before = choose(page, place)
    if opening and before is not None and _is_named_by(line, place, before):
        return True
    if before is None or before.weak or before.manner != "verb":
        return False
    return own_clause or own_object or _reaches(line, before, place.token)


def _stands_in_opening(line: Line, place: Place) -> bool:
    """Whether words are quoted in what hangs before the subject: "When X called it “odd,” Y laughed"."""
    low = line.sentences[place.sentence][0]
    low += bool(line.flags[low] & CONJUNCTION)
    hangs = line.flags[low] & (SUBORDINATOR | PREPOSITION | PARTICIPLE)
    led = line.words[place.token - 1] == "," and line.lows[place.token - 2] in SHOUTED  # "When X cried, “No,” Y left"
    end = place.token - led
    return bool(hangs) and (led or not place.whole) and place.text[-1:] == "," and "," not in line.words[low:end]


def _is_named_by(line: Line, place: Place, before: Cue) -> bool:
    """Whether the words are of whose noun stands right before them: "X’s promise of “a new port”"."""
    return before.manner == "noun" and before.source is not None and line.lows[place.token - 1] == "of"


def _has_own_clause(page: Page, place: Place, start: int, cue: Cue) -> bool:
    """Whether the cue reports a clause behind it, and the quotation is neither its first half nor an introduction."""
    line = page.lines[place.line]
    if place.whole and place.text[-1:] in ",—–":
        return False
    if not starts_clause(line, cue, line.sentences[_sentence_of(line, start)][1]):
        return False
    return not _is_introduction(line, place) or choose(page, place) is not None


def _is_as_by(line: Line, cue: Cue) -> bool:
    """ "…,” as described by X."""
    return cue.manner == "passive" and not cue.weak and line.lows[cue.group - 1] == "as" and cue.source is not None


def _is_asked_by(line: Line, place: Place, before: Cue | None) -> bool:
    """Whether another asked or said the words: "Asked by X, “Will you?” Y …", "Told by X that it was “odd,” Y …"."""
    if before is None or before.manner != "passive" or before.source is None:
        return False
    if before.first != line.sentences[place.sentence][0]:
        return False
    asked = place.text[-1:] == "?" and before.source.last >= place.token - 1
    return asked or line.words[place.token - 1] not in (",", ":")


def _is_habit(line: Line, cue: Cue) -> bool:
    """X used to say, X keeps saying; X can be heard to say, X is said to have told Y."""
    if cue.source is None or cue.manner not in ("infinitive", "participle"):
        return False
    behind = cue.source.last
    if line.words[behind : behind + 1] == [","]:  # "my father, a poet, used to say"
        behind = next((k + 1 for k in range(cue.first - 1, behind, -1) if line.words[k] == ","), behind)
    if not behind < cue.first <= behind + 4:
        return False
    between = set(line.lows[behind : cue.first])
    return between <= KEEPING if cue.manner == "participle" else between <= HABITS or between <= REPORTED


def _reaches(line: Line, cue: Cue, token: int) -> bool:
    """Whether a quotation stands near its verb or in the clause that the verb reports."""
    return token - cue.complement <= NEAR or starts_clause(line, cue, token)


def _has_object(line: Line, at: int) -> bool:
    """Whether a verb goes on with an object or a clause of its own, so that it is no attribution."""
    if at >= len(line.words) or not (is_word(line, at) or line.words[at] == QUOTE):
        return False
    if line.flags[at + 1 : at + 2] and line.flags[at + 1] & TIME:
        return False
    return not (line.flags[at] & (PREPOSITION | TIME | SUBORDINATOR | CONJUNCTION) or line.lows[at].endswith("ing"))


def _is_introduction(line: Line, place: Place) -> bool:
    """With a goal to “…”, X said that …: the quotation stands in the words that lead in to the clause."""
    low, _ = line.sentences[place.sentence]
    while low < place.token and line.flags[low] & CONJUNCTION:
        low += 1
    return bool(line.flags[low] & PREPOSITION) and line.words[place.token + 1 : place.token + 2] == [","]


def after_clause(page: Page, place: Place) -> Found | None:
    """The plan was “a sham”, X said: the cue ends the sentence that holds the quotation."""
    line = page.lines[place.line]
    high = line.sentences[place.sentence][1]
    before = choose(page, place)
    if before is not None and _is_named_by(line, place, before) and _stands_in_opening(line, place):
        return None
    doing = before is not None and not before.weak and before.manner == "infinitive"
    if before is not None and not before.weak and (not doing or starts_clause(line, before, place.token)):
        ending = _ends_with_name(page, place) if before.lemma in line.usage.showing else None
        shown = before.manner == "verb" and before.source is not None and is_thing(page, line, before.source)
        return _result(place, ending) if shown and ending is not None else None
    for cue in _behind(page.cues(place.line, place.sentence), place.token):
        if cue.manner == "noun" and _is_view(line, cue):
            return _result(place, cue)
        as_by = _is_as_by(line, cue)
        if cue.source is None or not (cue.manner in ("verb", "according") or as_by) or cue.weak:
            continue
        if doing and not cue.inverted:
            continue
        if line.flags[cue.source.first] & RELATIVE:
            continue
        if cue.manner == "verb":
            if cue.source.first < place.token and not _is_joined(line, place.token, cue):
                continue  # "X praised Y’s word that it was “odd”, and stressed …": only what X does besides
            edge = min(cue.source.first, cue.group)
            edge -= line.lows[edge - 1] == "as" and _leads_up(line, place.token, edge)
            if not (edge > 0 and line.words[edge - 1] in (",", QUOTE)) or starts_clause(line, cue, high):
                continue
        return _result(place, cue)
    return None


def _ends_with_name(page: Page, place: Place) -> Cue | None:
    """The cue of X where a sentence ends with ", said X", of whom more may be told."""
    line = page.lines[place.line]
    for cue in _behind(page.cues(place.line, place.sentence), place.token):
        named = cue.source is not None and line.flags[cue.source.last - 1] & CAPITAL
        if cue.inverted and cue.manner == "verb" and named and line.words[cue.group - 1] == ",":
            return cue
    return None


def _is_joined(line: Line, token: int, cue: Cue) -> bool:
    """Whether a verb goes on with the one before the marks: "the pilots call it “odd” and describe …"."""
    return cue.group == token + 2 and bool(line.flags[token + 1] & CONJUNCTION)


def _leads_up(line: Line, token: int, edge: int) -> bool:
    """Whether no other clause stands between a quotation and "as X said"."""
    return edge - token < FARTHEST and not any(flag & CONJUNCTION for flag in line.flags[token:edge])


def _is_view(line: Line, cue: Cue) -> bool:
    """…, in X’s view; …, in the words of X."""
    if cue.source is None:
        return False
    if cue.group > 0 and line.lows[cue.group] == "in" and cue.source.first > cue.last:
        return line.words[cue.group - 1] in (",", QUOTE)
    if cue.source.first < 2 or line.lows[cue.source.first - 1] != "in":
        return False
    ends = cue.last >= len(line.words) or line.words[cue.last] in (".", ",")
    return ends and line.words[cue.source.first - 2] in (",", QUOTE)


def _behind(cues: list[Cue], token: int) -> list[Cue]:
    """The first few cues from a word on."""
    start = bisect_left(cues, token, key=FIRST) if cues else 0
    return cues[start : start + MOST_CUES]


def _next_cue(page: Page, place: Place) -> tuple[int, Cue | None]:
    """The word where the clause behind the quotation starts, with its first cue, if it can belong to the quotation."""
    if place.number not in page.following:
        page.following[place.number] = _following(page, page.lines[place.line], place)
    return page.following[place.number]


def _following(page: Page, line: Line, place: Place) -> tuple[int, Cue | None]:
    _, high = line.sentences[place.sentence]
    start = place.token + 1
    sentence = place.sentence
    ending = place.text[-1:]
    if start >= high:
        if sentence + 1 >= len(line.sentences):
            return start, None
        sentence += 1
        start, high = line.sentences[sentence]
        first = next(iter(page.cues(place.line, sentence)), None)
        if first is None or line.words[start] == QUOTE:
            return start, None
        if starts_clause(line, first, high) or first.weak:
            return start, None
        if not _is_bare(line, first, start, high, ending == "."):
            return start, None
        if _is_led_into(page, line, place):
            # A pilot wrote, “Dear Quist.” She wrote back.
            return start, None
        if not place.whole and (_has_object(line, first.complement) or _has_speaker(page, place)):
            # The mood was “poisonous.” Two diplomats confirmed her account. He said it was “a lamp.” Quist laughed.
            return start, None
        return start, first
    if start < high and line.words[start] == "(":  # "“…” (he laughed), said X"
        close = next((k for k in range(start + 2, min(high, start + LONGEST_BRACKET)) if line.words[k] == ")"), None)
        start = start if close is None else close + 1
    while start < high and (line.words[start] == "," or line.words[start] in DASHES):
        start += 1
    return start, _beyond_relative(line, start, _behind(page.cues(place.line, sentence), start))


def _is_led_into(page: Page, line: Line, place: Place) -> bool:
    """Whether a verb of speech stands right before the marks, with a comma or colon at most between."""
    if not _has_speaker(page, place):
        return False
    before = choose(page, place)
    at = place.token - (line.words[place.token - 1] in (",", ":"))
    return before is not None and at - NEAREST <= before.complement <= at


def _has_speaker(page: Page, place: Place) -> bool:
    """Whether the clause that leads up to words quoted inside it has said whose they are."""
    before = choose(page, place)
    return before is not None and not before.weak and before.manner == "verb" and before.source is not None


def _beyond_relative(line: Line, start: int, cues: list[Cue]) -> Cue | None:
    """The first cue, or in “…,” X, who argued so, said: the second."""
    first = next(iter(cues), None)
    if first is not None and first.source is None and len(cues) > 1 and cues[1].group == first.last:
        return cues[1]  # "X can be heard to say"
    if first is None or first.source is None or line.lows[first.source.first] != "who":
        return first
    subject = antecedent_of(line, first.source.first, start)
    if subject is None:
        return first
    main = (c for c in cues[1:] if c.manner == "verb" and c.source is not None and c.source.first == subject.first)
    return next(main, first.of(subject))


def _is_bare(line: Line, cue: Cue, start: int, high: int, stopped: bool) -> bool:
    """Whether a sentence is an attribution of what stands before it ("Smith said." "she asked, looking up."),
    not of what comes."""
    if cue.source is None:
        return False
    for k in range(cue.last, high):
        if line.words[k] == ":" or (line.words[k] == QUOTE and (line.words[k - 1] == "," or stopped)):
            return False
    return not stopped or not line.words[start][0].isupper() or high - start <= 12


def _joins(line: Line, start: int, subject: int) -> bool:
    """Whether nothing but an apposition or introduction lies between the quotation and the subject."""
    if subject - start > 25:
        return False
    if subject > start + 1 and line.lows[subject - 1] in ("that", "which") and line.lows[start] in ("a", "an", "the"):
        # “…,” an accusation that X brushed aside.
        return False
    if subject > start + 1 and _is_object_of(line, subject):
        return False
    if subject > start:
        if line.flags[start] & SUBORDINATOR and line.lows[start] != "as":
            return False
        if line.flags[start] & PREPOSITION and line.lows[start] != "as" and "," not in line.words[start:subject]:
            return False
    return not any(looks_verbal(line, k) or line.words[k] in (";", ":") for k in range(start, subject))


def _is_object_of(line: Line, subject: int) -> bool:
    """Whether a noun right before a pronoun is what its verb is about: "the one survey they named"."""
    if line.flags[subject] & (PRONOUN | DETERMINER) != PRONOUN or line.flags[subject - 1] & (KINDS | CAPITAL):
        return False
    return bool(line.flags[subject - 1] & WORD) and any(
        flag & DETERMINER for flag in line.flags[subject - 3 : subject - 1]
    )


def _sentence_of(line: Line, token: int) -> int:
    return max(0, bisect_right(line.sentences, (token, len(line.words))) - 1)


def _result(place: Place, cue: Cue) -> Found:
    return found_beside(place, cue.source, (cue.first, cue.last), cue.via)
