"""Reported statements: what somebody says, without quotation marks.

They are read off the same cues as quotations are. A statement covers the reported clause and leaves its attribution
out; where that stands in the middle, the statement has two spans. What is denied begins at the verb that denies it.
"""

from __future__ import annotations

from summit_tui.extract.attribution import Attributed
from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.cueing.governing import MOST_CUES, NEGATIONS, governs
from summit_tui.extract.cueing.statements import Statement, according, behind, headline_statement, in_front
from summit_tui.extract.page import Page, Words, laid_out, taken_up
from summit_tui.extract.phrasing.clause_ends import FEWEST_WORDS
from summit_tui.extract.quotations import quotation_id
from summit_tui.extract.reading import Reading
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.speaking.questions import Turn
from summit_tui.extract.speaking.spoken_turns import turns_of
from summit_tui.extract.wording.word_looks import WORD
from summit_tui.knowledge.speech import (
    DOCUMENT,
    SAID,
    Reported,
    reported,
)
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import new
from summit_tui.model import Evidence, Quotation, Span, slices

SYNTAX: Final = " \t\n\xa0*_"
"""What may stand around the words of a turn: spaces, and marks of Markdown."""
BULLETS: Final = frozenset("*•·▪■●◆–—-")
"""What stands before a point that sums up a report."""
AVOIDING: Final = NEGATIONS.union(
    str.split(
        "without short deny denies denied denying avoid avoids avoided avoiding refrain refrains refrained refraining"
    )
)
"""What stands before a participle of what is not said: "without saying that", "stopped short of saying that"."""
NOT_IN_FACT: Final = NEGATIONS.union(["would", "could", "might", "should", "may", "can", "must", "shall", "will"])
REPORTING: Final = frozenset(["verb", "participle", "according"])
"""The manners of cues that report."""


def report(reading: Reading, quoted: tuple[Attributed, ...]) -> tuple[Attributed, ...]:
    """The reported statements of an article, in the order of the text."""
    if not reading.english:
        return ()
    page = laid_out(reading, tuple(attributed.quotation for attributed in quoted), latest=True)
    forms = reading.knowledge.view(reported)
    found: list[Attributed] = []
    turns = turns_of(page)
    for line in page.lines:
        if line.index in turns:
            turn = turns[line.index]
            if turn is not None:
                found.append(_spoken(page, turn))
        elif line.headline and (headline := headline_statement(line)) is not None:
            found.append(_attributed(page, line, headline))
        elif line.reports:
            for statement in _of_line(page, line, forms):
                found.append(_attributed(page, line, statement))
    return tuple(found)


def _of_line(page: Page, line: Line, forms: Reported) -> list[Statement]:
    """The statements of a paragraph, sentence by sentence; of two that overlap, the first."""
    found: list[Statement] = []
    words = line.words
    for sentence, (low, high) in enumerate(line.sentences):
        if high - low < FEWEST_WORDS:
            continue
        cues = page.cues(line.index, sentence)
        if not cues:
            continue
        low += low == 0 and words[0] in BULLETS
        while high > low and words[high - 1][0] in ".!?…)":
            high -= 1
        done = low
        for at, cue in enumerate(cues):
            if cue.manner in REPORTING:
                statement = _reported(line, cues, at, low, high, forms)
                if statement is None or not _is_worth(line, statement):
                    continue
                if found and _is_passed_on(statement, found[-1]):
                    continue
                if found and _holds(line, statement, found[-1], low):
                    found.pop()
                    done = low
                if statement.parts[0].first >= done:
                    done = statement.parts[-1].last
                    found.append(statement)
    return found


def _is_passed_on(statement: Statement, other: Statement) -> bool:
    """Whether a report tells the same again, through whom it is known: "The port is shut, said X, the Post reports"."""
    first, last = other.parts[0]
    return statement.parts[0].first == first and last <= other.cue.first < other.cue.last <= statement.parts[0].last


def _holds(line: Line, statement: Statement, other: Statement, low: int) -> bool:
    """Whether one report is inside another's: "The port welcomes the plan, Quist said" is what Quist says.

    What a document reports ("They agreed to meet, a note said") is said by those of whom it tells.
    """
    source = statement.cue.source
    if source is None or line.flags[source.last - 1] & (DOCUMENT | SAID):
        return False
    first, last = statement.parts[0]
    return low <= first <= other.cue.first and other.cue.last <= last


def _reported(line: Line, cues: list[Cue], at: int, low: int, high: int, forms: Reported) -> Statement | None:
    """What the cue `at` of a sentence reports in fact, if no other cue governs it."""
    cue = cues[at]
    if cue.manner == "according":
        near = cues[max(0, at - MOST_CUES) : at + MOST_CUES]
        verbs = [other for other in near if other.manner == "verb" and not other.weak and _asserts(line, other, low)]
        told = any(behind(line, other, high, forms) for other in verbs)
        statement = according(line, cue, low, high) if not told else None
    else:
        statement = behind(line, cue, high, forms) or in_front(line, cue, low, high, forms)
    if statement is None or not _asserts(line, cue, low):
        return None
    for outer in cues[max(0, at - MOST_CUES) : at]:
        if outer.manner in REPORTING and _asserts(line, outer, low) and governs(line, outer, cue, cue.first + 1):
            return None
    return statement


def _asserts(line: Line, cue: Cue, low: int) -> bool:
    """Whether it is said in fact: not denied, not imagined."""
    if cue.group < cue.first and not NOT_IN_FACT.isdisjoint(line.lows[cue.group : cue.first]):
        return False
    return cue.manner != "participle" or AVOIDING.isdisjoint(line.lows[max(low, cue.group - 6) : cue.group])


def _is_worth(line: Line, statement: Statement) -> bool:
    """Whether enough of it is the reporter's own words."""
    inside = outside = 0
    for first, last in statement.parts if line.quotes else ():
        words = line.words[first:last]
        if QUOTE in words:
            inside += sum(line.quoted(first + at).count(" ") + 1 for at, word in enumerate(words) if word == QUOTE)
    for first, last in statement.parts:
        for flag in line.flags[first:last]:
            if flag & WORD:
                outside += 1
                if outside == FEWEST_WORDS and not inside:
                    return True
    return outside >= FEWEST_WORDS and inside <= statement.share * (inside + outside)


def _spoken(page: Page, turn: Turn) -> Attributed:
    """A turn of a transcript: the paragraphs behind its label, word for word."""
    source = page.reading.source
    first = turn.lines[0]
    opening = first.end(turn.last) if turn.last >= 0 else 0
    starts = [first.passage.start + opening, *(line.passage.start for line in turn.lines[1:])]
    spans = []
    for start, line in zip(starts, turn.lines, strict=True):
        words = source.text[start : line.passage.end].rstrip(SYNTAX)
        spans.append(Span(source.id, start + len(words) - len(words.lstrip(SYNTAX)), start + len(words)))
    text = slices(source.text, spans).replace("\n", " ")
    mention = page.span(turn.source)
    cue = page.place(first, turn.last, turn.last + 1) if turn.last >= 0 else None
    article = page.reading.article.id
    evidence = (Evidence("speaker", mention), *((Evidence("cue", cue),) if cue is not None else ()))
    return Attributed(
        Quotation(
            quotation_id(article, spans[0].start, text), "indirect", article, tuple(spans), text, None, mention,
            source.text[cue.start : cue.end] if cue else None, cue, None, "turn of a transcript", evidence,
        )
    )  # fmt: skip


def _attributed(page: Page, line: Line, statement: Statement) -> Attributed:
    cue = statement.cue
    base = line.passage.start
    source = page.reading.source
    spans = tuple(
        [new(Span, (source.id, base + line.start(first), base + line.end(last - 1))) for first, last in statement.parts]
    )
    text = slices(source.text, spans).replace("\n", " ")
    cue_span = page.place(line, cue.first, cue.last)
    evidence: tuple[Evidence, ...] = (new(Evidence, ("cue", cue_span)),)
    mention = None
    if cue.source is not None:
        mention = page.place(line, *cue.source)
        evidence = (new(Evidence, ("speaker", mention)), *evidence)
        if line.lows[cue.source.first] == "who":
            evidence += taken_up(page, Words(line.index, cue.source))
    article = page.reading.article.id
    quotation = Quotation(
        quotation_id(article, spans[0].start, text),
        "indirect",
        article,
        spans,
        text,
        None,
        mention,
        source.text[cue_span.start : cue_span.end],
        cue_span,
        None,
        "reported without marks",
        evidence,
    )
    return new(Attributed, (quotation, page.place(line, *cue.via) if cue.via is not None else None))
