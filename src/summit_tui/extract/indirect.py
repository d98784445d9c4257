"""Reported statements: what somebody says, without quotation marks.

They are read off the same cues as quotations are. A statement covers the reported clause and leaves its attribution
out; where that stands in the middle, the statement has two spans.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from summit_tui.extract.attribution import Attributed
from summit_tui.extract.cues import Cue, governs
from summit_tui.extract.names import Names
from summit_tui.extract.page import Page, Words, laid_out
from summit_tui.extract.phrases import Phrase, is_capital, is_word, looks_adverbial, looks_verbal, phrase_right
from summit_tui.extract.quotations import quotation_id
from summit_tui.extract.reading import Reading
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.knowledge.speech import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    FINITE,
    NOUN,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SAID,
    SUBORDINATOR,
    TIME,
    WEAK,
    Reported,
    reported,
)
from summit_tui.model import Evidence, Quotation, slices

FEWEST_WORDS: Final = 4
MOST_QUOTED_CLAUSE: Final = 0.4
MOST_QUOTED_PHRASE: Final = 0.6
"""Shares of a statement that may stand in marks before it is a quotation rather than a report."""
NEGATIONS: Final = frozenset(
    [
        "not",
        "never",
        "n’t",
        "isn’t",
        "wasn’t",
        "doesn’t",
        "don’t",
        "didn’t",
        "won’t",
        "wouldn’t",
        "can’t",
        "cannot",
        "couldn’t",
        "hasn’t",
        "haven’t",
    ]
)
MODALS: Final = frozenset(["would", "could", "might", "should", "may", "can", "must", "shall", "will"])
ALSO: Final = frozenset(["also", "again", "later", "yesterday", "earlier", "recently", "today", "then", "repeatedly"])
ASIDE: Final = frozenset(
    [
        "including",
        "saying",
        "with",
        "adding",
        "calling",
        "describing",
        "noting",
        "citing",
        "according",
        "as",
        "while",
        "although",
        "though",
        "after",
    ]
)


class Statement(NamedTuple):
    """A reported clause in one line."""

    cue: Cue
    parts: tuple[Phrase, ...]
    share: float
    """How much of it may stand in marks."""


def report(reading: Reading, quoted: tuple[Attributed, ...], names: Names) -> tuple[Attributed, ...]:
    """The reported statements of an article, in the order of the text."""
    page = laid_out(reading, tuple(attributed.quotation for attributed in quoted), latest=True)
    forms = reading.knowledge.view(reported)
    found: list[Attributed] = []
    for line in page.lines:
        headline = _headline(line)
        if headline is not None:
            found.append(_attributed(page, line, headline))
            continue
        for sentence, (low, high) in enumerate(line.sentences):
            if high - low < FEWEST_WORDS:
                continue
            taken = low
            for statement in _statements(page, line, sentence, forms):
                if statement.parts[0].first >= taken and _is_worth(line, statement):
                    found.append(_attributed(page, line, statement))
                    taken = statement.parts[-1].last
    return tuple(found)


def _statements(page: Page, line: Line, sentence: int, forms: Reported) -> Iterator[Statement]:
    cues = page.cues(line.index, sentence)
    low, high = line.sentences[sentence]
    while high > low and line.words[high - 1][0] in ".!?…)":
        high -= 1
    for at, cue in enumerate(cues):
        if cue.source is None or not _asserts(line, cue, low):
            continue
        if any(governs(line, outer, cue, cue.first + 1) and _asserts(line, outer, low) for outer in cues[:at]):
            continue
        if cue.manner == "according":
            others = [c for c in cues if c is not cue and c.manner == "verb" and not c.weak and c.source is not None]
            if not any(_asserts(line, c, low) and _behind(line, c, high, high, page, forms) for c in others):
                yield from _according(line, cue, low, high)
            continue
        if cue.manner not in ("verb", "participle"):
            continue
        following = cues[at + 1].group if at + 1 < len(cues) else high
        statement = _behind(line, cue, high, following, page, forms) or _before(line, cue, low, high, forms)
        if statement is not None:
            yield statement


def _asserts(line: Line, cue: Cue, low: int) -> bool:
    """Whether it is said in fact: not denied, not imagined, not asked for."""
    group = line.lows[cue.group : cue.first]
    if any(word in NEGATIONS or word in MODALS for word in group):
        return False
    if cue.manner == "participle" and any(word in NEGATIONS for word in line.lows[max(low, cue.group - 6) : cue.group]):
        return False
    return cue.manner != "infinitive"


def _behind(line: Line, cue: Cue, high: int, following: int, page: Page, forms: Reported) -> Statement | None:
    """What follows the verb: "said that …", "vowed to …", "urged X to …", "stressed the need for …"."""
    at = cue.complement
    if cue.inverted and cue.source is not None:
        at = max(at, cue.source.last)
    flags, lows = line.flags, line.lows
    if cue.lemma not in forms.core and not _can_assert(line, cue, page):
        return None
    if cue.lemma in ("tell", "remind", "inform", "assure") and at < high:
        told = phrase_right(line, at, high)
        at = told.last if told is not None else at
    that = next(
        (k for k in range(at, min(high, at + 10)) if lows[k] == "that" or line.words[k] in (",", ":", QUOTE)), None
    )
    if (
        that is not None
        and lows[that] == "that"
        and (that == at or _is_setting(line, at, that) or cue.lemma == "express")
    ):
        return _statement(line, cue, that + 1, high, MOST_QUOTED_CLAUSE)
    while at < high and (
        lows[at] in ALSO or (looks_adverbial(line, at) and lows[at].endswith("ly")) or flags[at] & TIME
    ):
        at += 1
    if at >= high or not (is_word(line, at) or line.words[at] in ("$", "€", "£")):
        return None
    word = lows[at]
    if word == "to" and cue.lemma in forms.infinitive:
        return _statement(line, cue, at + 1, high, MOST_QUOTED_CLAUSE)
    if word in ("on", "for") and cue.lemma == "call":
        return _statement(line, cue, at + 1, high, MOST_QUOTED_PHRASE)
    if word in ("of", "against", "about", "over") and cue.lemma in ("warn", "complain", "boast", "worry"):
        return _statement(line, cue, at + 1, high, MOST_QUOTED_PHRASE)
    if cue.lemma == "express":
        return _statement(line, cue, at, high, MOST_QUOTED_PHRASE) if _feels(line, at, forms) else None
    if flags[at] & (PREPOSITION | CONJUNCTION) and word not in ("more", "over", "about"):
        return None
    clause = not cue.weak or cue.lemma in forms.clauses_too
    if clause and cue.lemma not in forms.not_by_itself and _is_clause(line, at, high, cue):
        return _statement(line, cue, at, high, MOST_QUOTED_CLAUSE)
    if cue.lemma in forms.object_infinitive and cue.lemma != "call" and _has_to(line, at, high):
        return _statement(line, cue, at, high, MOST_QUOTED_CLAUSE)
    if cue.lemma in forms.as_something and "as" in lows[at + 1 : min(high, at + 25)] and not flags[at] & OBJECT:
        return _statement(line, cue, at, high, 0.0)
    if (
        cue.lemma in forms.noun_phrase
        and cue.lemma not in forms.as_something
        and not flags[at] & (PRONOUN | OBJECT)
        and word not in ("this", "that")
    ):
        return _statement(line, cue, at, high, MOST_QUOTED_PHRASE)
    return None


def _can_assert(line: Line, cue: Cue, page: Page) -> bool:
    """Whether the subject is somebody: a name, a pronoun, a noun for people; not "the efforts", "this agreement"."""
    assert cue.source is not None
    head = cue.source.last - 1
    for k in range(cue.source.first + 1, cue.source.last):
        if line.flags[k] & PREPOSITION:
            head = k - 1
            break
    if is_capital(line, head) and not (head == cue.source.first and line.flags[head] & DETERMINER):
        return line.lows[head] not in ("this", "that", "it", "these", "those")
    low = line.lows[head].removesuffix("’s").removesuffix("’")
    if line.flags[head] & PRONOUN:
        return low not in ("it", "this", "that")
    singular = low.removesuffix("s")
    return (
        low in page.speech.people
        or singular in page.speech.people
        or low.endswith(("ers", "ors", "ists", "ians", "ees", "men", "ants"))
    )


def _is_setting(line: Line, at: int, that: int) -> bool:
    """Whether only time, place or audience stand between the verb and "that"."""
    first = line.flags[at]
    if that + 1 < len(line.flags) and line.flags[that + 1] & AUXILIARY:
        return False
    return (
        bool(first & (TIME | PREPOSITION))
        or line.lows[at] in ("last", "this", "earlier", "late")
        or looks_adverbial(line, at)
        or (that - at <= 4 and is_capital(line, at))
    )


def _feels(line: Line, at: int, forms: Reported) -> bool:
    return any(line.lows[k] in forms.feelings for k in range(at, min(len(line.lows), at + 5)))


def _has_to(line: Line, at: int, high: int) -> bool:
    """Whether a noun phrase and "to" follow: "X and Y to …"."""
    return "to" in line.lows[at + 1 : min(high, at + 12)]


def _is_clause(line: Line, at: int, high: int, cue: Cue) -> bool:
    """Whether a subject and its verb follow, or the verb alone of a clause whose subject stands before the cue."""
    flags = line.flags
    if flags[at] & AUXILIARY:
        return _relative(line, cue)
    if flags[at] & OBJECT and not flags[at] & DETERMINER:
        return False
    for k in range(at + 1, min(high, at + 24)):
        if line.words[k] in (":", ";"):
            return False
        if flags[k] & AUXILIARY or looks_verbal(line, k):
            return True
        if line.words[k] == QUOTE and line.words[k - 1] not in (",",):
            continue
    return False


def _relative(line: Line, cue: Cue) -> bool:
    """ "which observers say could …": the clause before the cue is about its own subject."""
    if cue.source is None:
        return False
    before = line.lows[max(0, cue.source.first - 3) : cue.source.first]
    return any(word in ("which", "that", "who") for word in before)


def _before(line: Line, cue: Cue, low: int, high: int, forms: Reported) -> Statement | None:
    """What stands before the cue: "The deal is done, X said"; "The deal, X said, is done"."""
    if cue.weak or cue.manner != "verb" or cue.source is None or cue.lemma in forms.not_by_itself:
        return None
    edge = min(cue.source.first, cue.group)
    last = max(cue.source.last, cue.complement)
    if edge <= low + 3 or line.words[edge - 1] != ",":
        return None
    tail = last
    while tail < high and (looks_adverbial(line, tail) or line.flags[tail] & (TIME | PREPOSITION)):
        tail += 1
        while tail < high and line.words[tail] != "," and tail - last < 12:
            tail += 1
    if tail < high and line.words[tail] != ",":
        return None
    first = _opening(line, low, edge - 1)
    if first is None:
        return None
    parts = [Phrase(first, _without_quoted_tail(line, first, edge - 1))]
    behind = tail + 1
    while behind < high and line.flags[behind] & CONJUNCTION:
        behind += 1
    goes_on = (
        behind < high
        and line.flags[tail + 1] & CONJUNCTION
        and not any(line.words[k] == QUOTE for k in range(behind, high))
    )
    if goes_on:
        parts.append(Phrase(behind, high))
    return Statement(cue, tuple(parts), MOST_QUOTED_CLAUSE)


def _according(line: Line, cue: Cue, low: int, high: int) -> Iterator[Statement]:
    """According to X, …; …, according to X."""
    assert cue.source is not None
    if cue.first <= low + 1:
        start = cue.source.last
        while start < high and line.words[start] != ",":
            start += 1
        statement = _statement(line, cue, start + 1, high, MOST_QUOTED_CLAUSE)
    else:
        edge = cue.first - 1 if line.words[cue.first - 1] == "," else cue.first
        first = _opening(line, low, edge)
        statement = None
        if first is not None:
            statement = Statement(cue, (Phrase(first, _without_quoted_tail(line, first, edge)),), MOST_QUOTED_CLAUSE)
    if statement is not None:
        yield statement


def _opening(line: Line, low: int, edge: int) -> int | None:
    """Where a clause that ends before `edge` starts: behind a quotation, or at "which"."""
    first = low
    for k in range(edge - 1, low - 1, -1):
        if line.words[k] == QUOTE and k + 1 < edge and line.flags[k + 1] & CONJUNCTION:
            first = k + 2
            break
        if line.flags[k] & RELATIVE and line.words[k - 1 : k] == [","] and looks_verbal(line, k + 1):
            first = k
            break
    while first < edge and (line.flags[first] & CONJUNCTION or line.words[first] == ","):
        first += 1
    return first if edge - first >= FEWEST_WORDS else None


def _without_quoted_tail(line: Line, first: int, last: int) -> int:
    """The clause's end before "and was expected to “…”", if it ends so."""
    if line.words[last - 1] != QUOTE:
        return last
    joint = next((k for k in range(last - 1, first, -1) if line.flags[k] & CONJUNCTION), None)
    return joint if joint is not None and joint - first >= FEWEST_WORDS and last - joint < 12 else last


def _statement(line: Line, cue: Cue, first: int, high: int, share: float) -> Statement | None:
    """A statement from `first` to where the clause ends."""
    last = _end(line, first, high)
    return Statement(cue, (Phrase(first, last),), share) if last - first >= 2 else None


def _end(line: Line, first: int, high: int) -> int:
    """Where a clause ends: before an aside, a time, or a conjunction that goes on with a quotation."""
    words, lows, flags = line.words, line.lows, line.flags
    opens = next((start for start, end in line.sentences if start <= first < end), 0)
    concedes = bool(flags[opens] & SUBORDINATOR) and opens < first
    seen = False
    for k in range(first, high):
        word = words[k]
        if k < first + 2:
            seen = seen or word == QUOTE
            continue
        if word == ";":
            return k
        if word in ("–", "—") and k + 1 < high and (flags[k + 1] & DETERMINER or lows[k + 1] in ("part", "one")):
            return k
        if word == "," and k + 1 < high:
            following = lows[k + 1]
            if concedes and flags[k + 1] & (PRONOUN | DETERMINER):
                return k
            if flags[k + 1] & CUE and flags[k + 1] & FINITE and not flags[k + 1] & (SAID | DOCUMENT | NOUN):
                return k
            if flags[k + 1] & CONJUNCTION and k + 2 < high and _reports_again(line, k + 2, high):
                return k
            if following in ASIDE or (following.endswith("ing") and looks_aside(line, k + 1)):
                return k - 1 if flags[k - 1] & TIME and k - 1 > first else k
            if flags[k + 1] & (CONJUNCTION | SUBORDINATOR) and _goes_on_quoted(line, k + 2, high):
                return k
            if (
                flags[k + 1] & CONJUNCTION
                and flags[k + 2 : k + 3]
                and flags[k + 2] & AUXILIARY
                and QUOTE in words[k:high]
            ):
                return k
        if word == QUOTE and words[k - 1] == "," and line.ends[k] - line.starts[k] > 40:
            return k - 1
        if flags[k] & CONJUNCTION and k + 1 < high and words[k + 1] == QUOTE and not seen:
            return k - 1 if words[k - 1] == "," else k
        seen = seen or word == QUOTE
    return high


def _reports_again(line: Line, at: int, high: int) -> bool:
    """Whether another reporting clause follows: ", and X has stressed …"."""
    phrase = phrase_right(line, at, high)
    if phrase is None or not is_capital(line, at):
        return False
    k = phrase.last
    while k < high and (line.flags[k] & AUXILIARY or looks_adverbial(line, k)):
        k += 1
    return k < high and line.flags[k] & (CUE | WEAK) == CUE


def looks_aside(line: Line, at: int) -> bool:
    """Whether a form in -ing behind a comma starts an aside of the reporter's: "…, saying", "…, referring to"."""
    return line.flags[at] & (CUE | WEAK) == CUE and not line.flags[at] & DOCUMENT


def _goes_on_quoted(line: Line, at: int, high: int) -> bool:
    """Whether a quotation follows at once, after an auxiliary or two."""
    for k in range(at, min(high, at + 3)):
        if line.words[k] == QUOTE:
            return True
        if not line.flags[k] & (AUXILIARY | PREPOSITION):
            return False
    return False


def _is_worth(line: Line, statement: Statement) -> bool:
    """Whether enough of it is the reporter's own words."""
    inside = outside = 0
    for part in statement.parts:
        for k in range(part.first, part.last):
            if line.words[k] == QUOTE:
                inside += line.passage.text[line.starts[k] : line.ends[k]].count(" ") + 1
            elif is_word(line, k):
                outside += 1
    return outside >= FEWEST_WORDS and inside <= statement.share * (inside + outside)


def _headline(line: Line) -> Statement | None:
    """A headline that ends with its source: "Arsenal is growing fast: SIPRI"."""
    if line.passage.kind not in ("title", "teaser"):
        return None
    high = len(line.words)
    colon = next((k for k in range(high - 1, max(0, high - 6), -1) if line.words[k] == ":"), None)
    if colon is None or colon < FEWEST_WORDS or colon + 1 >= high or (line.quotes and max(line.quotes) > colon):
        return None
    phrase = phrase_right(line, colon + 1, high)
    if phrase is None or phrase.last != high or not is_capital(line, colon + 1):
        return None
    if not any(looks_verbal(line, k) for k in range(colon)):
        return None
    cue = Cue(colon, colon + 1, colon, "verb", ":", phrase, inverted=True, complement=high)
    return Statement(cue, (Phrase(0, colon),), MOST_QUOTED_CLAUSE)


def _attributed(page: Page, line: Line, statement: Statement) -> Attributed:
    cue = statement.cue
    base = line.passage.start
    spans = tuple(page.reading.span(base + line.starts[p.first], base + line.ends[p.last - 1]) for p in statement.parts)
    text = slices(page.reading.source.text, spans).replace("\n", " ")
    mention = page.span(Words(line.index, cue.source)) if cue.source is not None else None
    cue_span = page.span(Words(line.index, Phrase(cue.first, cue.last)))
    evidence = (
        (Evidence("cue", cue_span),) if mention is None else (Evidence("speaker", mention), Evidence("cue", cue_span))
    )
    article = page.reading.article.id
    quotation = Quotation(
        quotation_id(article, spans[0].start, text),
        "indirect",
        article,
        spans,
        text,
        mention=mention,
        cue=page.reading.source.text[cue_span.start : cue_span.end],
        cue_span=cue_span,
        reason="reported without marks",
        evidence=evidence,
    )
    return Attributed(quotation, page.span(Words(line.index, cue.via)) if cue.via is not None else None)
