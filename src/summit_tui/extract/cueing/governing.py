"""Which of several cues in a sentence is the one that counts: the nearest, or the verb in whose clause it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from summit_tui.extract.cueing.cue import FIRST, Cue
from summit_tui.extract.phrasing.apposition import antecedent_of
from summit_tui.extract.phrasing.phrases import Phrase
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import (
    DASHES,
    looks_adverbial,
    looks_verbal,
)
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import WORD
from summit_tui.knowledge.speech import (
    AUXILIARY,
    CONJUNCTION,
    CONTRACTED,
    DETERMINER,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TIME,
)
from summit_tui.lean.hints import Final

MOST_CUES: Final = 12
FARTHEST: Final = 120
"""Words over which a cue can reach."""
OWN: Final = frozenset(["his", "her", "their", "its", "my", "our"])
PREDICATES: Final = frozenset(
    str.split("is are was were has have had will would can could should must may might does did do isn’t aren’t won’t")
)
LONGEST_LEAD: Final = 12
NEGATIONS: Final = frozenset(
    str.split(
        "not never n’t isn’t wasn’t doesn’t don’t didn’t won’t wouldn’t can’t cannot couldn’t hasn’t haven’t hadn’t"
    )
)
CONTRASTING: Final = frozenset(["while", "whereas", "whilst"])
TELLING: Final = frozenset(["tell", "ask", "remind", "urge"])


def starts_clause(line: Line, cue: Cue, high: int) -> bool:
    """Whether a reported clause of its own follows the cue: "said that …", "said he …", "told AFP the plan …"."""
    at = cue.complement
    flags = line.flags
    if cue.lemma in ("tell", "remind", "inform", "assure", "warn", "advise") and at < high:
        told = phrase_right(line, at, high)
        if told is not None:
            at = told.last
    if line.lows[at : at + 1] == ["there"] or (flags[at : at + 1] and flags[at] & CONTRACTED):
        return True
    while at < high and (looks_adverbial(line, at) or flags[at] & TIME):
        at += 1
    if at >= high or not flags[at] & WORD:
        return at < high and line.words[at] == QUOTE
    flag = flags[at]
    if line.lows[at] == "that":
        return True
    if flag & SUBORDINATOR or flag & PREPOSITION:
        return bool(flag & PREPOSITION) and _that_follows(line, at, high)
    if flag & OBJECT and not flag & DETERMINER:
        return False
    if cue.inverted and cue.source is not None and at == cue.source.first:
        at = cue.source.last
        return at < high and line.lows[at] == "that"
    phrase = phrase_right(line, at, high)
    if phrase is None:
        return False
    behind = phrase.last
    if behind < high and flags[behind] & DETERMINER and flags[behind] & WORD:
        within = phrase_right(line, behind, high)
        behind = within.last if within is not None else behind
    while behind < high and looks_adverbial(line, behind):
        behind += 1
    return behind < high and (looks_verbal(line, behind) or bool(flags[behind] & AUXILIARY))


def _that_follows(line: Line, at: int, high: int) -> bool:
    """Whether a clause follows where and when it was said: "said in his first speech in Verel that …"."""
    for k in range(at + 2, min(high - 1, at + LONGEST_LEAD)):
        if line.lows[k] == "that":
            return not looks_verbal(line, k + 1)
        if not line.flags[k] & WORD or looks_verbal(line, k):
            return False
    return False


def cues_near(cues: list[Cue], token: int) -> list[Cue]:
    """The last few cues before a word: farther ones have no say, and a long run of verbs stays linear."""
    end = bisect_left(cues, token, key=FIRST)
    return cues[max(0, end - MOST_CUES) : end]


def main_cue(line: Line, cues: list[Cue], token: int) -> Cue | None:
    """The nearest cue before a word, or the one that governs it."""
    chosen: Cue | None = None
    blocked = False
    for cue in reversed(cues_near(cues, token)):
        if cue.source is None:
            near = cue.last >= token - 2 or (cue.last == token - 3 and "," not in line.words[cue.last : token])
            near = near and DASHES.isdisjoint(line.words[cue.last : token])
            blocked = blocked or (chosen is None and cue.manner == "passive" and near)
            continue
        if chosen is None and cue.manner == "noun" and _breaks_off(line, cue.last, token):
            continue
        if chosen is None and cue.manner == "according" and _is_inserted(line, cue, token):
            continue
        if blocked and chosen is None:
            if cue.weak or cue.manner not in ("verb", "participle") or not starts_clause(line, cue, token):
                continue
            chosen = cue
        elif chosen is None or governs(line, cue, chosen, token):
            chosen = cue
    return chosen


def _is_inserted(line: Line, cue: Cue, token: int) -> bool:
    """Whether "according to X" only stands between a verb and what is said: "she told him, according to X, that …"."""
    behind = cue.source.last if cue.source is not None else token
    return (
        behind + 1 < token
        and line.words[cue.first - 1] == line.words[behind] == ","
        and line.lows[behind + 1] == "that"
    )


def _breaks_off(line: Line, at: int, token: int) -> bool:
    """Whether another clause begins between a noun and a quotation: "her appeal to the pilots, and though …"."""
    for k in range(at, min(token - 1, at + FARTHEST)):
        if line.words[k] == ";":
            return True
        if line.words[k] == "," and line.flags[k + 1] & CONJUNCTION and line.flags[k + 2] & SUBORDINATOR:
            return True
    return False


def _is_said_there(line: Line, at: int, high: int) -> bool:
    """Whether words stand in the one clause behind a noun: "(hit back at X’s claim) that the plan was “odd”"."""
    if line.words[at] == ",":  # "his remark, in 2031, that …"
        at = next((k + 1 for k in range(at + 2, min(high, at + LONGEST_LEAD)) if line.words[k] == ","), at)
    if line.lows[at] != "that" or high - at > FARTHEST:
        return False
    if "," in line.words[at:high]:
        return False
    subject = phrase_right(line, at + 1, high)
    verbs = [k for k in range(at + 1, high) if looks_verbal(line, k) and not looks_verbal(line, k - 1)]
    return not verbs or (len(verbs) == 1 and subject is not None and verbs[0] == subject.last)


def is_aside(line: Line, cue: Cue) -> bool:
    """Whether an attribution stands between commas: "the plan, X said, …"."""
    if cue.source is None or cue.source.first < 1 or cue.complement >= len(line.words):
        return False
    return line.words[cue.source.first - 1] == "," and line.words[cue.complement] == ","


def _opens_with_verb(line: Line, token: int) -> bool:
    """Whether a quotation is what somebody says of the noun before it: "said X’s remarks “have had …”"."""
    return line.quoted(token).strip("“”\"'‘’«»„ ").split(" ", 1)[0].lower() in PREDICATES


def _governs_noun(line: Line, outer: Cue, inner: Cue, owner: Phrase, high: int) -> bool:
    """Whether a noun such as "his claim" only stands in what somebody else's verb reports."""
    at = outer.complement
    if inner.group == at and line.lows[at] in OWN:
        return True
    if owner.first == at and inner.last == high and outer.lemma in line.usage.judging:
        return True
    if inner.last == high and (
        line.lows[owner.first - 1] == "that" or (owner.first == at and _opens_with_verb(line, high))
    ):
        return True
    adverbial = at < high and line.flags[at] & PREPOSITION and inner.group <= at + 4
    adverbial = adverbial and not _leads_on(line, inner.last, high)
    if outer.lemma == "say" and line.lows[at] in ("about", "of") and inner.group <= at + 4:
        return True
    return outer.manner == "verb" and bool(adverbial) and owner.first > at


def _leads_on(line: Line, at: int, high: int) -> bool:
    """Whether "that" and no verb stands between a noun and a quotation: "her remark in the House that “…”"."""
    near = line.lows[high - 1] == "that" and high - at < LONGEST_LEAD
    return near and not any(looks_verbal(line, k) for k in range(at, high - 1))


def governs(line: Line, outer: Cue, inner: Cue, high: int) -> bool:
    """Whether a cue stands in the clause that another reports: "X said that Y thought …"."""
    if outer.source is None or inner.source is None:
        return False
    if outer.weak:
        return (
            inner.manner == "noun"
            and outer.lemma in line.usage.judging
            and _governs_noun(line, outer, inner, inner.source, high)
        )
    if outer.manner == "according":
        return (inner.weak and inner.manner != "noun") or inner.manner == "infinitive"
    if outer.manner not in ("verb", "participle", "infinitive"):
        return False
    if outer.source.last < inner.source.first and line.lows[inner.source.first - 1] == "what":
        return bool(line.flags[inner.source.first] & PRONOUN) or line.lows[inner.source.first] in OWN
    if inner.manner == "noun":
        beside = inner.group == outer.complement and line.lows[inner.group] not in OWN
        if (beside or inner.group > outer.complement) and _is_said_there(line, inner.last, high):
            return False
        if _governs_noun(line, outer, inner, inner.source, high):
            return True
        near = high - inner.last <= 2 or _leads_on(line, inner.last, high)
        if near and not (high - inner.last == 1 and line.flags[inner.last] & AUXILIARY):
            return False
    elif inner.weak:
        between = line.words[outer.complement : min(inner.source.first, outer.complement + FARTHEST)]
        return ";" not in between and not (QUOTE in between and _is_contrasted(line, outer.complement, inner.source))
    if outer.lemma in line.usage.denying and inner.manner == "verb" and inner.source.first >= outer.complement:
        return False
    if outer.lemma == "report" and inner.manner == "verb" and inner.source.first > outer.complement:
        return False  # "The press reported that X called it “odd”": X said so, through the press
    if outer.lemma in TELLING and _is_told(line, outer, inner.source):
        return True
    if inner.source.first < outer.source.first and is_aside(line, outer):
        return True
    if _stands_apart(line, outer, inner, inner.source, high) or _is_conceded(line, outer, outer.source, inner.source):
        return False
    return _reaches(line, outer, inner, inner.source, high)


def _is_told(line: Line, outer: Cue, speaker: Phrase) -> bool:
    """Whether who speaks is only whom somebody tells what they said: "X reminded Y, who said …"."""
    if line.lows[speaker.first] == "who":
        speaker = antecedent_of(line, speaker.first, outer.complement) or speaker
    return speaker.first == outer.complement


def _stands_apart(line: Line, outer: Cue, inner: Cue, speaker: Phrase, high: int) -> bool:
    """Whether a cue attributes by itself, in no clause of another's: before it, in "who …", right before the words."""
    if inner.manner == "participle" and line.ends_with_comma(speaker.first - 1):
        return True
    if speaker.first < outer.first or inner.first < outer.complement:
        return True
    if inner.manner == "participle" and speaker.last == inner.group:
        return True
    if inner.weak:
        return False
    if line.lows[speaker.first] == "who" and line.words[speaker.first - 1] == ",":
        return True
    return high - 1 == inner.complement and line.words[high - 1] in (":", ",")


def _is_conceded(line: Line, outer: Cue, theirs: Phrase, speaker: Phrase) -> bool:
    """Whether the outer cue stands in a clause that the inner one's only goes with: "While X said …, Y called …"."""
    opens = line.sentences[bisect_right(line.sentences, (outer.first, len(line.words))) - 1][0]
    concedes = (line.flags[opens] | line.flags[opens + 1] | line.flags[theirs.first - 1]) & SUBORDINATOR
    return bool(concedes) and line.words[speaker.first - 1] in (",", QUOTE)


def _reaches(line: Line, outer: Cue, inner: Cue, speaker: Phrase, high: int) -> bool:
    """Whether the clause that a cue reports goes on to another cue: no other clause begins between them."""
    if not starts_clause(line, outer, high):
        return inner.weak
    if line.words[outer.complement] == QUOTE and speaker.first == outer.complement + 1:
        return inner.weak
    for k in range(outer.complement, min(speaker.first, outer.complement + FARTHEST)):
        if line.words[k] == ";":
            return False
        joins = line.words[k] in (",", QUOTE) and line.flags[k + 1] & (CONJUNCTION | SUBORDINATOR)
        if joins and not inner.weak and _is_subject_from(line, k + 2, speaker):
            return False
    return True


def _is_contrasted(line: Line, at: int, source: Phrase) -> bool:
    """Whether somebody else's clause begins behind words quoted before: "(said it was “…”,) while X spoke of “…”"."""
    nearest = range(max(at, source.first - LONGEST_LEAD), source.first)
    return any(line.lows[k] in CONTRASTING and _is_subject_from(line, k + 1, source) for k in nearest)


def _is_subject_from(line: Line, at: int, source: Phrase) -> bool:
    """Whether a clause opens with its subject, no "he": "(, while) X", "(, while) the minister, X, (urged)"."""
    if line.flags[at] & PREPOSITION:  # "(, while) in Verel X (urged)"
        place = phrase_right(line, at + 1, source.first)
        at = at + 1 if place is None else place.last + (line.words[place.last] == ",")
    if at == source.first:
        return line.flags[at] & (PRONOUN | DETERMINER) != PRONOUN
    apposed = at < source.first < at + LONGEST_LEAD and line.words[source.first - 1] == ","
    return apposed and not any(looks_verbal(line, k) for k in range(at, source.first))
