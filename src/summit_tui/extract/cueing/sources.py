"""Whose a cue is: the noun phrase that a verb of speech belongs to."""

from __future__ import annotations

from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.cueing.first_phrases import first_phrase
from summit_tui.extract.cueing.governing import FARTHEST, MOST_CUES
from summit_tui.extract.cueing.main_subjects import main_subject
from summit_tui.extract.cueing.verb_groups import BE
from summit_tui.extract.phrasing.apposition import antecedent_of, subject_before
from summit_tui.extract.phrasing.phrases import LONGEST_PHRASE, Phrase, head_of, is_name, phrase_left
from summit_tui.extract.phrasing.phrases_ahead import phrase_right, with_participle
from summit_tui.extract.phrasing.times_between import drop_times
from summit_tui.extract.phrasing.word_forms import DASHES, NOMINAL, looks_verbal
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import CAPITAL, ED, KINDS, POSSESSIVE, WORD
from summit_tui.knowledge.speech import (
    ADVERB,
    AUXILIARY,
    BASE,
    CONJUNCTION,
    CONTRACTED,
    CUE,
    DETERMINER,
    DOCUMENT,
    NOUN,
    OBJECT,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    RELATIVE,
    SAID,
    SUBORDINATOR,
    TIME,
)
from summit_tui.lean.hints import Final

LONGEST_INSERTED: Final = 24
"""Words between the commas behind "who"."""
LONGEST_PARTICIPLE: Final = 10
"""Words that a participle behind a subject may have with it."""
CLAUSES: Final = frozenset(str.split("when while because if though although whereas where"))
"""Words behind which a clause has a subject of its own."""
CLAUSE_BREAKS: Final = frozenset((";", ":", QUOTE))
PLACING: Final = frozenset(["on", "in", "at", "into", "onto", "during"])
AGENTS: Final = frozenset(["by", "under", "behind"])
"""Prepositions whose noun is not what the subject of the sentence has written: "replaced by a note that said"."""
HOURS: Final = frozenset(["am", "pm", "a.m.", "p.m.", "noon", "midnight", "dawn"])
"""What ends the time until which something goes on: "arguing until 3 a.m."."""


def source_of(line: Line, cue: Cue, low: int, high: int, before: list[Cue]) -> tuple[Phrase | None, bool]:
    """The noun phrase of a verb, and whether it stands behind it. `before` are the cues before it in its sentence."""
    group, manner = cue.group, cue.manner
    if manner == "infinitive":
        return _governor(line, group, low, before), False
    if group > low and line.lows[group] == "have" and line.lows[group - 1] == "to":
        return _governor(line, group - 1, low, before), False  # "X is supposed to have said"
    if manner == "participle":
        return _participle_source(line, group, low, before), False
    if line.flags[group] & CONTRACTED:
        return Phrase(group, group + 1), False
    if group > low:
        relative = _behind_relative(line, group, low)
        if relative is not None:
            return _taken_up(line, relative, low, before), False
        may_invert = line.words[group - 1] == "," and cue.lemma in line.usage.inverting
        may_invert = may_invert and bool(line.flags[cue.first] & (PAST | PRESENT))
        behind = phrase_right(line, cue.last, high) if may_invert else None
        if (
            behind is not None
            and _can_speak(line, behind)
            and _ends_there(line, behind.last, high)
            and not _is_written(line, group, behind)
        ):
            return behind, True
        if not _is_cut_off(line, group - 1, low):
            found = subject_before(line, group, _clause_start(line, low, group))
            if found is not None and _is_place_of_words(line, found):
                return main_subject(line, low, found.first - 1, before), False
            if found is not None:
                return _of_which_it_is_part(line, found, low, group), False
    if group > low and (opening := _with_clause_of_its_own(line, group, low, before)) is not None:
        return opening, False
    behind = _inverted(line, cue, low, high)
    if behind is not None:
        return behind, True
    own = _of_own_clause(line, group, low) or _behind_aside(line, group, low, before)
    return own or _with_what_tells_which(
        line, main_subject(line, _behind_label(line, low), group, before), group
    ), False


def _behind_label(line: Line, low: int) -> int:
    """Where a sentence begins that has a heading before it: "Claim: A post (shared twice says …)"."""
    labelled = low + 1 < len(line.words) and line.words[low + 1] == ":" and line.flags[low] & CAPITAL
    return low + 2 if labelled else low


def _behind_relative(line: Line, group: int, low: int) -> int | None:
    """Where a clause goes on whose subject is "who": at its verb, or at "on Monday" in "who on Monday told …"."""
    if _is_relative(line, group - 1, low):
        return group
    if line.words[group - 1] == ",":
        return _before_inserted(line, group - 1, low)
    if not line.flags[group - 1] & (TIME | ADVERB):
        return None
    back = drop_times(line, group, low)
    return back if back > low and line.lows[back - 1] == "who" else None


def _before_inserted(line: Line, comma: int, low: int) -> int | None:
    """The comma behind "who" where nothing but when and how stands between: "who, after meeting X in May, said"."""
    for k in range(comma - 1, max(low, comma - LONGEST_INSERTED), -1):
        if line.words[k] == ",":
            opens = line.flags[k + 1] & (PREPOSITION | SUBORDINATOR | TIME | ADVERB | PARTICIPLE)
            return k if line.lows[k - 1] == "who" and opens else None
        if line.words[k] in CLAUSE_BREAKS:
            return None
    return None


def _is_relative(line: Line, at: int, low: int) -> bool:
    """Whether a word takes up what stands before it: "who", "which", and "that" behind a noun."""
    if line.lows[at] == "that":
        before = line.flags[at - 1]
        return at > low and bool(before & WORD) and (not before & CUE or bool(before & NOMINAL))
    return bool(line.flags[at] & RELATIVE) and line.lows[at] in ("who", "which")


def _taken_up(line: Line, group: int, low: int, before: list[Cue]) -> Phrase | None:
    """Whose a verb is whose subject is "who", "which" or "that"; what a document says, its author does."""
    back = group - 1
    antecedent = antecedent_of(line, back, low)
    if antecedent is None:
        return None
    if line.lows[back] == "that" and is_name(line, *antecedent) and line.lows[antecedent.first - 1] in PLACING:
        return main_subject(line, low, antecedent.first - 1, before)
    head = antecedent.last - 1
    placed = next((k for k in range(antecedent.first, antecedent.last) if line.lows[k] in AGENTS), None)
    if placed is not None:
        antecedent = Phrase(placed + 1, antecedent.last)
    nearest = line.lows[antecedent.first - 1] if antecedent.first > low else ""
    if (
        line.flags[head] & DOCUMENT
        and line.lows[head] not in line.usage.written_on
        and nearest not in BE
        and nearest not in AGENTS
    ):
        return main_subject(line, low, antecedent.first, before) or antecedent
    return Phrase(back, group) if line.lows[back] == "who" else antecedent


def _is_cut_off(line: Line, back: int, low: int) -> bool:
    """Whether the subject of a verb can't be before it: behind the marks, or the first dash of the sentence."""
    words = line.words
    if words[back] == QUOTE or (words[back] == "," and back > low and words[back - 1] == QUOTE):
        return True
    return words[back] in DASHES and not any(words[k] in DASHES for k in range(max(low, back - FARTHEST), back))


def _is_place_of_words(line: Line, found: Phrase) -> bool:
    """Whether a phrase tells where it is written: "in a letter"."""
    return line.lows[found.first - 1] in ("in", "on") and bool(line.flags[found.last - 1] & DOCUMENT)


def _inverted(line: Line, cue: Cue, low: int, high: int) -> Phrase | None:
    """The subject behind its verb: "“…”, said X"."""
    flags, words = line.flags, line.words
    at, group, lemma = cue.first, cue.group, cue.lemma
    inverted_at = group == low or words[group - 1] in (QUOTE, ",") or words[group - 1] in DASHES
    if inverted_at and group > low + 1 and words[group - 1] == "," and not _is_behind_marks(line, group - 2, low):
        inverted_at = lemma in line.usage.inverting
    if inverted_at and words[group - 1] == QUOTE and lemma not in line.usage.inverting and group - 1 not in line.firsts:
        inverted_at = not _is_short(line, group - 1)
    if group < at and flags[at] & PARTICIPLE and any(flags[k] & AUXILIARY for k in range(group, at)):
        # "…”, has since told investors": who is told does not speak.
        inverted_at = False
    if inverted_at and flags[at] & NOUN and at + 1 < high and flags[at + 1] & (CUE | BASE | CAPITAL) == CUE | BASE:
        inverted_at = False  # "“…”, judges tell states"
    if inverted_at and flags[at] & (PAST | PRESENT | BASE):
        adverb = cue.last + 2 < high and line.lows[cue.last] in ("out", "back", "in")  # "called out somebody"
        behind = phrase_right(line, cue.last + adverb, high)
        if behind is not None and behind.last < high and words[group - 1] == QUOTE and group - 1 in line.firsts:
            behind = with_participle(line, behind, high)
        if (
            behind is not None
            and _can_speak(line, behind)
            and not (behind.last < high and looks_verbal(line, behind.last))
            and not _is_written(line, group, behind)
        ):
            return behind
    return None


def _is_written(line: Line, group: int, behind: Phrase) -> bool:
    """Whether what stands behind a verb is what somebody writes or says: "X, who left, tweeted a warning"."""
    if line.words[group - 1] != "," or line.words[group - 2] == QUOTE or line.lows[behind.first] not in ("a", "an"):
        return False
    head = line.flags[head_of(line, behind)]
    return bool(head & (SAID | DOCUMENT)) and not head & CAPITAL


def _is_behind_marks(line: Line, at: int, low: int) -> bool:
    """Whether somebody's words end at a word, or a note in brackets behind them: "“…” (he laughed), commented X"."""
    if line.words[at] == ")":
        at = next((k for k in range(at - 1, max(low, at - LONGEST_PARTICIPLE), -1) if line.words[k] == "("), low) - 1
    return at >= low and line.words[at] == QUOTE


def _of_which_it_is_part(line: Line, found: Phrase, low: int, verb: int) -> Phrase:
    """ "A note issued after the talks" where "the talks" was found before a verb."""
    before = found.first - 2
    if before <= low or not line.flags[before + 1] & PREPOSITION or found.last != verb:
        return found
    if not line.flags[before] & (ED | PARTICIPLE) or line.flags[before] & CAPITAL:
        return found
    first = first_phrase(line, low, verb)
    if first is None or line.flags[head_of(line, first)] & (CAPITAL | PRONOUN):
        return found  # "Okoro resigned after Quist (said …)"
    whole = _with_what_tells_which(line, first, verb)
    return whole if whole is not None and whole.last == verb and whole.first < found.first else found


def _with_what_tells_which(line: Line, found: Phrase | None, verb: int) -> Phrase | None:
    """A subject with the participle between it and its verb: "a report released last year (found …)"."""
    if found is None or not found.last < verb - 1 <= found.last + LONGEST_PARTICIPLE:
        return found
    at = found.last
    if line.flags[at] & CAPITAL or not line.flags[at] & (ED | PARTICIPLE):
        return found
    rest = range(at + 1, verb)
    if not line.flags[at + 1] & (PREPOSITION | TIME) and line.lows[at + 1] not in ("last", "this", "earlier"):
        return found
    if any(looks_verbal(line, k) or not line.flags[k] & WORD or line.flags[k] & CONJUNCTION for k in rest):
        return found
    return Phrase(found.first, verb)


def _with_clause_of_its_own(line: Line, group: int, low: int, before: list[Cue]) -> Phrase | None:
    """X in "X, who left after Y called it “a sham,” said …": the first verb behind the clause that tells of X."""
    if line.words[group - 1] != QUOTE or group - 1 in line.firsts:
        return None
    first = first_phrase(line, low, group)
    if first is None or line.words[first.last] != "," or line.lows[first.last + 1] not in ("who", "whose", "which"):
        return None
    return first if first.first <= low + 1 and all(cue.source != first for cue in before[-MOST_CUES:]) else None


def _behind_aside(line: Line, group: int, low: int, before: list[Cue]) -> Phrase | None:
    """Y in "In May, X recalled, Y rose and asked (“…”)": the second verb of a clause that X only stands beside."""
    cue = before[-1] if before else None
    if cue is None or cue.source is None or cue.manner != "verb" or line.lows[group - 1] not in ("and", "then"):
        return None
    first = cue.source.first
    if first <= low or line.words[first - 1] != "," or line.words[cue.complement] != ",":
        return None
    found = phrase_right(line, cue.complement + 1, group) if line.flags[low] & PREPOSITION else None
    return found if found is not None and found.last < group and line.flags[found.first] & CAPITAL else None


def _of_own_clause(line: Line, group: int, low: int) -> Phrase | None:
    """X in "when X met Y and called him …"; "the note sent Friday" in "“…,” the note sent Friday said"."""
    start = _clause_start(line, low, group)
    if start > low:
        found = _with_what_tells_which(line, first_phrase(line, start, group), group)
        if found is not None and found.first == start and found.last == group:
            return found
    if not line.flags[group - 1] & CONJUNCTION:
        return None
    for k in range(group - 2, max(low - 1, group - LONGEST_PHRASE), -1):
        if not line.flags[k] & WORD and line.words[k] != QUOTE:
            return None
        if line.flags[k] & SUBORDINATOR and line.lows[k] in CLAUSES:
            subject = phrase_right(line, k + 1, group)
            own = subject is not None and subject.last < group - 1 and not line.flags[subject.first] & PRONOUN
            return subject if own else None
    return None


def _is_short(line: Line, at: int) -> bool:
    """Whether a quotation is a title or a term rather than what somebody says."""
    return line.quoted(at).count(" ") < 3


def _ends_there(line: Line, at: int, high: int) -> bool:
    """Whether nothing follows a speaker behind the verb but a stop, a place or who it is."""
    return at >= high or line.words[at] in (",", ".", "—", "(", ":") or line.lows[at] in ("in", "who", "at")


def _can_speak(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase behind an inverted cue may be a speaker: a name, a pronoun, a determined noun, a plural."""
    first = phrase.first
    if (line.flags[first] & OBJECT and phrase.last - first == 1) or line.lows[first] in (
        "that",
        "this",
        "these",
        "those",
    ):
        return False
    if line.flags[first] & (PRONOUN | DETERMINER) or any(
        line.flags[k] & CAPITAL for k in range(phrase.first, phrase.last)
    ):
        return True
    # Headlines leave out articles: "…, says mediator".
    return line.lows[phrase.last - 1].endswith("s") or phrase.last - first >= 2 or line.headline


def _clause_start(line: Line, low: int, at: int) -> int:
    """Behind the last long quotation, semicolon or colon before a word."""
    first = max(low, at - FARTHEST)
    if CLAUSE_BREAKS.isdisjoint(line.words[first:at]):
        return low
    for k in range(at - 1, first - 1, -1):
        word = line.words[k]
        if word in (";", ":") or (word == QUOTE and k not in line.nouns):
            return k + 1
    return low


def _participle_source(line: Line, group: int, low: int, before: list[Cue]) -> Phrase | None:
    flags, words = line.flags, line.words
    if group == low:
        return None
    back = group - 1
    if (
        words[back] == ","
        or words[back] in DASHES
        or flags[back] & (PREPOSITION | CONJUNCTION | SUBORDINATOR)
        or words[back] == QUOTE
    ):
        return main_subject(line, low, group, before)
    found = phrase_left(line, group, low)
    if found is None:
        return main_subject(line, low, group, before)
    if found.first > low and line.lows[found.first - 1] == "with":
        return found
    if found.first > low + 1 and (line.lows[found.first - 1] in PLACING or line.lows[found.last - 1] in HOURS):
        return main_subject(line, low, group, before)
    if _is_done(line, found.first - 1, low):
        return main_subject(line, low, group, before)
    alone = found.last - found.first == 1 and words[found.first].islower() and not flags[found.first] & KINDS
    if alone and found.first > low and words[found.first - 1] != "," and line.lows[found.first - 1] != "by":
        return main_subject(line, low, group, before)
    head = head_of(line, found)
    written = any(flags[k] & DOCUMENT for k in range(found.first, found.last)) and not flags[found.last - 1] & CAPITAL
    if (
        (written or flags[head] & DOCUMENT)
        and line.lows[head] not in line.usage.written_on
        and line.lows[found.last - 1] not in line.usage.written_on
    ):
        owner = next((k for k in range(found.last - 2, found.first - 1, -1) if flags[k] & POSSESSIVE), None)
        if owner is not None and not (before and before[-1].complement == found.first):
            return Phrase(found.first, owner + 1)
        said = found.first - 1
        if said > low and line.lows[said] in ("says", "said") and words[said - 1] in (",", QUOTE):
            return found  # "…, says a report highlighting “…”"
        if said > low and line.lows[said] in line.usage.receiving:
            return found  # "X received a letter describing “…”"
        return main_subject(line, low, found.first, before) or found
    return found


def _is_done(line: Line, at: int, low: int) -> bool:
    """Whether what stands before a participle is what somebody begins or ends: "opened the rally saying …"."""
    at -= line.lows[at] in ("off", "out", "up", "with")
    return at > low and line.lows[at] in line.usage.phasing


def _governor(line: Line, group: int, low: int, before: list[Cue]) -> Phrase | None:
    """The subject of the verb that an infinitive hangs on: "X went on to say", "X took to the stage to say"."""
    for k in range(group - 1, max(low, group - 8) - 1, -1):
        if line.words[k] in (",", ";", QUOTE):
            break
        if line.lows[k] in line.usage.causing and k + 1 < group:
            caused = phrase_right(line, k + 1, group)
            reaches = caused is not None and (caused.last == group or line.lows[caused.last] == "like")
            return caused if reaches else main_subject(line, low, group, before)
        if looks_verbal(line, k) or line.lows[k] == "used":
            while k > low and (line.flags[k - 1] & (AUXILIARY | ADVERB) and not line.flags[k - 1] & PRONOUN):
                k -= 1
            found = subject_before(line, k, low)
            if found is not None:
                return found
            break
    return main_subject(line, low, group, before)
