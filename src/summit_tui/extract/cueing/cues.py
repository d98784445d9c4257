"""Where a sentence says that somebody says something: a cue and the noun phrase that it belongs to.

Every later rule chooses among these; none looks for verbs by itself.
"""

from __future__ import annotations

from bisect import bisect_left

from summit_tui.extract.cueing.cue import Cue, is_title
from summit_tui.extract.cueing.first_phrases import first_phrase
from summit_tui.extract.cueing.main_subjects import main_subject
from summit_tui.extract.cueing.sources import source_of
from summit_tui.extract.cueing.verb_groups import POSSESSIVES, verb_group
from summit_tui.extract.phrasing.apposition import subject_before
from summit_tui.extract.phrasing.phrases import Phrase, phrase_left
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import (
    looks_verbal,
)
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import CAPITAL, POSSESSIVE, WORD
from summit_tui.knowledge.speech import (
    ACCORDING,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SAID,
    VERB,
    WEAK,
    Speech,
)
from summit_tui.lean.hints import Final

BEHIND_NOUN: Final = frozenset(["that", "of", "to", "for", "about", "on", "in", "was", "is", "’s"])
BEHIND_AUTHOR: Final = frozenset(["that", "of", "to", "for", "about"])
BRANDED: Final = frozenset(["tweet", "retweet"])
"""Verbs that are written with a capital."""
PHASES: Final = frozenset(["continue", "begin"])
TALKING: Final = frozenset(["speak", "talk"])
LONGEST_MANNER: Final = 6
"""Words between "spoke" and "about"."""
SENSED: Final = frozenset(["see", "hear", "view"])
"""What somebody does by whom nothing is said: "a draft, seen by the Gazette"."""
LONGEST_AGENT: Final = 10
MOST_IN_SENTENCE: Final = 40
"""Cues that one sentence may hold; no writer comes near it."""


def find_cues(line: Line, low: int, high: int, speech: Speech) -> list[Cue]:
    """The cues of one sentence in order."""
    flags, lows = line.flags, line.lows
    cues: list[Cue] = []
    behind, lacking = low, False
    for at in line.reports[bisect_left(line.reports, low) : bisect_left(line.reports, high)]:
        if at < behind:
            continue
        if len(cues) == MOST_IN_SENTENCE:
            break
        flag = flags[at]
        cue: Cue | None = None
        if flag & CUE:
            cue = _verb(line, at, low, high, speech, cues)
        if cue is None and flag & SAID:
            cue = _noun(line, at, low, high, speech)
        if cue is None and flag & ACCORDING and at + 1 < high and lows[at + 1] == "to":
            phrase = phrase_right(line, at + 2, high)
            phrase = owner_of(line, phrase) if phrase is not None else None
            cue = Cue(at, at + 2, at, "according", "according", phrase, inverted=True, complement=at + 2)
        if cue is not None:
            cues.append(cue)
            behind = cue.last
            lacking = lacking or (cue.source is None and cue.manner == "participle")
    return _lend_to_openings(line, low, high, cues) if lacking else cues


def _lend_to_openings(line: Line, low: int, high: int, cues: list[Cue]) -> list[Cue]:
    """A participle that opens the sentence ("Speaking to reporters, …") has the speaker of the next verb."""
    following: Phrase | None = None
    for index in range(len(cues) - 1, -1, -1):
        cue = cues[index]
        if cue.source is None and cue.manner == "participle":
            source = (
                _behind_comma(line, cue, cues[index + 1 :])
                or following
                or (
                    first_phrase(line, low, high)
                    if cue.group <= low + 1 and cue.lemma in line.usage.inverting
                    else None
                )
            )
            cues[index] = cue.of(source)
        elif cue.source is not None and cue.manner == "verb":
            following = cue.source
    return cues


def _behind_comma(line: Line, opening: Cue, others: list[Cue]) -> Phrase | None:
    """Whose the first verb behind an opening is: Y's in "Asked whether X would come, Y said …"."""
    for cue in others:
        if cue.source is not None and cue.manner == "verb" and "," in line.words[opening.last : cue.source.first]:
            return cue.source
    return None


def _verb(line: Line, at: int, low: int, high: int, speech: Speech, before: list[Cue]) -> Cue | None:
    flags, lows = line.flags, line.lows
    flag = flags[at]
    lemma = speech.lemmas.get(lows[at], lows[at])
    if lemma == "quote" and lows[max(low, at - 2) : at] == ["and", "i"]:
        return None  # "said, and I quote, “…”"
    if flags[at] & CAPITAL and at > low and not is_title(line) and lemma not in BRANDED:
        return None
    last = at + 1
    needed = speech.particles.get(lemma)
    if needed is not None:
        if lemma in TALKING:
            last = _behind_manner(line, last, high)
        taken = 1 if last < high and lows[last] in needed else 2 * (" ".join(lows[last : last + 2]) in needed)
        if not taken or last + taken > high:
            return None
        last += taken
        if lemma == "go" and last < high and flags[last] & WORD and lows[last] not in ("to", "about"):
            return None
    if lemma in PHASES and last + 1 < high and _goes_on_doing(line, last):
        return None
    if lemma == "appear" and not _seems(line, last, high):
        return None
    group, manner = verb_group(line, at, low)
    if manner is None:
        return None
    cue = Cue(at, last, group, manner, lemma, None, bool(flag & WEAK), complement=last)
    if lemma in line.usage.channelling or (lemma in line.usage.recounting and _as_saying(line, last, high)):
        channel = _channel(line, cue, low, high, before)
        if channel is not None:
            return channel
    if lemma in line.usage.likening and group == at and lows[last : last + 1] in (["with"], ["to"]):
        return None  # "the fares, compared with those of Verel"
    if _is_passive(line, cue, low, high):
        only_seen = lemma in SENSED and "as" not in lows[last : last + LONGEST_AGENT]
        return _done_by(cue, None if only_seen else _agent(line, last, high))
    if lemma in line.usage.naming and flag & PARTICIPLE and _is_only_called(line, cue, low, high):
        return _done_by(cue, None)
    cue.source, cue.inverted = source_of(line, cue, low, high, before)
    return cue


def _behind_manner(line: Line, at: int, high: int) -> int:
    """The word behind how, when or where somebody spoke, where "about" or "of" follows: "spoke in Verel about …"."""
    for k in range(at, min(high, at + LONGEST_MANNER)):
        if line.lows[k] == "about" or (line.lows[k] == "of" and "a" not in line.lows[at:k]):
            return k  # not "spoke with a pilot of “the Brick”"
        flag = line.flags[k]
        if not flag & WORD or flag & (CUE | PRONOUN) or looks_verbal(line, k):
            break
    return at


def _done_by(cue: Cue, agent: Phrase | None) -> Cue:
    """A cue that is just being made, in the passive."""
    cue.manner, cue.source = "passive", agent
    return cue


def _is_passive(line: Line, cue: Cue, low: int, high: int) -> bool:
    """Whether who speaks stands behind "by", if anywhere: "was told", "seen by X", "plans, criticised by X"."""
    if cue.manner == "passive" or (cue.lemma in SENSED and line.lows[cue.last : cue.last + 1] == ["by"]):
        return True
    if cue.manner != "verb" or not line.flags[cue.first] & PARTICIPLE or cue.lemma == "say":
        return False
    if line.lows[cue.group - 1 : cue.group] == ["who"]:
        return False
    if cue.group != cue.first:
        return _is_reduced(line, cue.last, high)
    # "Asked by X whether …, Y …", "As described by X, …"
    opens = cue.first == low + (line.lows[low] == "as") and line.lows[cue.last : cue.last + 1] == ["by"]
    return opens or (cue.first > low and _has_agent(line, cue.first, cue.last)) or _is_reduced(line, cue.last, high)


def _is_only_called(line: Line, cue: Cue, low: int, high: int) -> bool:
    """Whether nobody speaks, but something bears a name: "a class called “…”", "a pilot named X"."""
    last = cue.last
    marked = line.words[last : last + 1] == [QUOTE] or line.words[last : last + 2] == [",", QUOTE]
    marked = marked or (cue.lemma == "name" and last < high and bool(line.flags[last] & CAPITAL))
    return marked and cue.group > low and not line.flags[cue.group] & AUXILIARY and _names_a_thing(line, cue.group, low)


def _reports(line: Line, at: int) -> bool:
    """Whether a place or time and then "that" and a quotation follow: "her remark in the House that “…”"."""
    if not line.flags[at] & PREPOSITION:
        return False
    that = next((k for k in range(at + 2, min(len(line.words) - 1, at + 10)) if line.lows[k] == "that"), None)
    return that is not None and line.words[that + 1] == QUOTE


def _seems(line: Line, at: int, high: int) -> bool:
    """Whether "appeared" is about what somebody seems to think, not where they were seen."""
    return at < high and line.lows[at] in ("to", "that")


def _goes_on_doing(line: Line, at: int) -> bool:
    """Whether "continued to …" or "began …ing" goes on with another verb, so that it tells of no words itself."""
    if line.lows[at] == "to":
        return line.flags[at + 1] & (WORD | DETERMINER | PRONOUN) == WORD
    return line.lows[at].endswith("ing") and not line.flags[at] & (PREPOSITION | NOUN)


def _has_agent(line: Line, at: int, behind: int) -> bool:
    """Whether "by" follows and no subject stands before: "plans, criticised by X, …"."""
    if line.lows[behind : behind + 1] != ["by"] or not line.flags[at] & PAST:
        return False
    before = line.flags[at - 1]
    return (line.words[at - 1] == "," or before & (WORD | CAPITAL) == WORD) and not before & (PRONOUN | RELATIVE)


def _is_reduced(line: Line, at: int, high: int) -> bool:
    """Whether "labelled a “sham” by X" follows: an object in marks and its agent."""
    if at < high and line.lows[at] == "as":
        at += 1
    if at < high and line.flags[at] & DETERMINER:
        at += 1
    return at + 1 < high and line.words[at] == QUOTE and line.lows[at + 1] == "by"


def _names_a_thing(line: Line, at: int, low: int) -> bool:
    """Whether "called" hangs on a noun, as in "a class called “…”", so that nobody speaks."""
    if line.words[at - 1] == "," or line.flags[at - 1] & (WORD | CAPITAL) != WORD:
        return False
    if line.flags[at - 1] & (PRONOUN | RELATIVE | CONJUNCTION):
        return False
    if any(word in ("which", "whom") for word in line.lows[max(low, at - LONGEST_MANNER) : at]):
        return False  # ", which Manila’s top diplomat called “…”"
    if at > low + 2 and line.lows[at - 2] in ("a", "an") and line.words[at - 3] != ",":
        return True  # "belongs to a movement called “…”"
    return any(looks_verbal(line, k) for k in range(low, at - 1))


def owner_of(line: Line, phrase: Phrase) -> Phrase:
    """Whose statement it is: X in "X's statement"."""
    if phrase.last - phrase.first < 2:
        return phrase
    for k in range(phrase.first + 1, phrase.last - 1):
        if line.flags[k] & PREPOSITION:
            of_somebody = line.flags[k - 1] & DOCUMENT and line.lows[k] == "of"
            return Phrase(k + 1, phrase.last) if of_somebody and line.flags[phrase.last - 1] & CAPITAL else phrase
    if not line.flags[phrase.last - 1] & (DOCUMENT | SAID):
        return phrase
    for k in range(phrase.last - 2, phrase.first - 1, -1):
        if line.flags[k] & POSSESSIVE:
            return Phrase(phrase.first, k + 1)
        if line.flags[k] & PREPOSITION:
            return phrase
    return phrase


def _agent(line: Line, at: int, high: int) -> Phrase | None:
    """Who did it, in the passive: "by …"."""
    for k in range(at, min(high, at + 12)):
        if line.lows[k] == "by":
            return phrase_right(line, k + 1, high)
        if line.lows[k] == "being":
            continue  # "accused of being “…” by X"
        if looks_verbal(line, k) or line.words[k] in (",", ";"):
            return None
    return None


def _as_saying(line: Line, at: int, high: int) -> bool:
    """Whether "as saying" follows near: "recalled Y as saying"."""
    near = line.lows[at : min(high - 1, at + 14)]
    return "as" in near and line.lows[at + near.index("as") + 1] in line.usage.saying


def _behind_apposition(line: Line, at: int, high: int) -> int:
    """The word behind ", the mayor,", or `at` where no apposition stands there."""
    if line.words[at : at + 1] != [","]:
        return at
    closing = next((k for k in range(at + 2, min(high, at + 12)) if line.words[k] == ","), None)
    return closing + 1 if closing is not None else at


def _said_as(line: Line, at: int, lemma: str) -> str:
    """What somebody does who is quoted "as saying" or "as telling"; of another word the verb of who quotes."""
    word = line.lows[at]
    return lemma if word not in line.usage.saying else "tell" if word == "telling" else "say"


def _channel(line: Line, cue: Cue, low: int, high: int, before: list[Cue]) -> Cue | None:
    """ "Xinhua quoted Xi as saying": the object speaks, the subject is whom it is quoted through."""
    lows = line.lows
    at, group, manner, lemma = cue.first, cue.group, cue.manner, cue.lemma
    if manner == "passive":
        source = subject_before(line, group, low)
        via, last = None, at + 1
        for k in range(at + 1, min(high, at + 14)):
            if lows[k] == "by" and via is None:
                via = phrase_right(line, k + 1, high)
            if lows[k] == "as" and k + 1 < high and line.flags[k + 1] & ING:
                last = k + 2
        said = _said_as(line, last - 1, lemma) if last > at + 1 else lemma
        return Cue(at, last, group, "verb", said, source, via=via, complement=last)
    spoken = phrase_right(line, at + 1, high)
    if spoken is None:
        return None
    subject = subject_before(line, group, low) if manner == "verb" else main_subject(line, low, group, before)
    as_ = _behind_apposition(line, spoken.last, high)
    if as_ + 1 < high and lows[as_] == "as" and line.flags[as_ + 1] & ING:
        said = _said_as(line, as_ + 1, lemma)
        return Cue(at, as_ + 2, group, "verb", said, spoken, inverted=True, via=subject, complement=as_ + 2)
    if lemma == "quote" and (
        manner == "participle" or (manner == "verb" and lows[spoken.last : spoken.last + 1] == [":"])
    ):
        return Cue(at, at + 1, group, manner, lemma, spoken, inverted=True, via=subject, complement=spoken.last)
    return None


def _whose(line: Line, owner: Phrase | None, speech: Speech) -> Phrase | None:
    """X in "criticism of X’s call" and "faith in X’s word"; all of "the leader of Y" in "the leader of Y’s call"."""
    if owner is None:
        return None
    for k in range(owner.last - 2, owner.first, -1):
        if line.flags[k] & PREPOSITION and line.flags[k + 1] & CAPITAL and line.lows[k - 1] not in speech.people:
            named = line.flags[k - 1] & (CAPITAL | PARTICIPLE) == CAPITAL
            return owner if named else Phrase(k + 1, owner.last)
    return owner


def _noun_by(line: Line, at: int, high: int) -> Cue | None:
    """ "A call by X for …", "a warning from X that …"."""
    author = phrase_right(line, at + 2, high)
    if author is None or author.last + 1 >= high or line.lows[author.last] not in BEHIND_AUTHOR:
        return None
    return Cue(at, at + 1, at, "noun", line.lows[at], author, weak=True, complement=author.last)


def _noun(line: Line, at: int, low: int, high: int, speech: Speech) -> Cue | None:
    """ "Xi's call that …", "in her words", "their claim of …"."""
    lows = line.lows
    if lows[at + 1 : at + 2] in (["by"], ["from"]):
        return _noun_by(line, at, high)
    if (
        at + 1 < len(lows)
        and line.flags[at + 1] & WORD
        and lows[at + 1] not in BEHIND_NOUN
        and not _reports(line, at + 1)
    ):
        return None
    spoken = lows[at] == "words" and lows[at - 1 : at + 2] == ["the", "words", "of"]
    if spoken or lows[max(low, at - 2) : at + 2] == ["in", "the", lows[at], "of"]:
        author = phrase_right(line, at + 2, high)
        if spoken and author is not None and author.last + 2 < high and line.words[author.last] == ",":
            named = phrase_right(line, author.last + 1, high)  # "the words of his teacher, X: “…”"
            if named is not None and line.words[named.last : named.last + 1] in ([":"], [","]):
                author = named
        return Cue(at, at + 1, at - 2, "noun", lows[at], author, weak=True, complement=at + 2)
    for k in range(at - 1, max(low, at - 4) - 1, -1):
        if lows[k] in POSSESSIVES:
            return Cue(at, at + 1, k, "noun", lows[at], Phrase(k, k + 1), weak=True, complement=at + 1)
        if line.flags[k] & POSSESSIVE:
            owner = _whose(line, phrase_left(line, k + 1, low), speech)
            return Cue(at, at + 1, k, "noun", lows[at], owner, weak=True, complement=at + 1) if owner else None
        superlative = lows[k] in ("most", "more", "many", "few", "one", "two")
        if not line.flags[k] & WORD or (
            line.flags[k] & (PREPOSITION | AUXILIARY | DETERMINER | CONJUNCTION | VERB) and not superlative
        ):
            return None
    return None
