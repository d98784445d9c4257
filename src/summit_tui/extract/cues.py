"""Where a sentence says that somebody says something: a cue and the noun phrase that it belongs to.

Every later rule chooses among these; none looks for verbs by itself.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, Literal, NamedTuple

from summit_tui.extract.phrases import (
    DASHES,
    Phrase,
    base_left,
    is_capital,
    is_place,
    is_possessive,
    is_word,
    looks_adverbial,
    looks_verbal,
    phrase_left,
    phrase_right,
    subject_before,
)
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.knowledge.speech import (
    ADVERB,
    AUXILIARY,
    BASE,
    CONJUNCTION,
    CONTRACTED,
    CUE,
    DETERMINER,
    DOCUMENT,
    ING,
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
    WEAK,
    Speech,
)

Manner = Literal["verb", "participle", "infinitive", "passive", "noun", "according"]
BE: Final = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "isn’t", "wasn’t", "weren’t", "aren’t"])
HAVE: Final = frozenset(["has", "have", "had", "having", "’ve", "’d"])
CONTRACTIONS: Final = {"s": "is", "re": "are", "m": "am", "ve": "have", "d": "had", "ll": "will"}
CHANNEL_VERBS: Final = frozenset(("quote", "cite"))
INVERTING: Final = frozenset(
    [
        "say",
        "add",
        "write",
        "note",
        "explain",
        "continue",
        "argue",
        "recall",
        "observe",
        "report",
        "reply",
        "respond",
        "tweet",
        "warn",
        "conclude",
        "insist",
        "state",
    ]
)
NUMEROUS: Final = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "others",
        "many",
        "some",
        "both",
        "several",
        "all",
        "most",
        "few",
        "people",
        "men",
        "women",
        "police",
        "media",
    ]
)
BEHIND_NOUN: Final = frozenset(["that", "of", "to", "for", "about", "on", "in", "was", "is", "’s"])
NAMING: Final = frozenset(["call", "name", "dub", "nickname", "label", "term", "title", "entitle"])
TELLING: Final = frozenset(["tell", "ask", "remind", "urge"])
SIGNS: Final = frozenset(
    [
        "sign",
        "signs",
        "banner",
        "banners",
        "poster",
        "posters",
        "placard",
        "placards",
        "shirt",
        "shirts",
        "headline",
        "headlines",
    ]
)
POSSESSIVES: Final = frozenset(["his", "her", "their", "its", "my", "our", "your"])


class Cue(NamedTuple):
    """A cue in a sentence; positions count words of the line."""

    first: int
    """First word of the verb with its particle, or of the noun."""
    last: int
    group: int
    """First word of the verb with its auxiliaries and adverbs."""
    manner: Manner
    lemma: str
    source: Phrase | None
    """The whole noun phrase of the speaker."""
    weak: bool = False
    inverted: bool = False
    """The speaker stands behind the cue."""
    via: Phrase | None = None
    complement: int = 0
    """The first word behind the cue and its objects."""


def find_cues(line: Line, low: int, high: int, speech: Speech) -> list[Cue]:
    """The cues of one sentence in order."""
    flags, lows = line.flags, line.lows
    cues: list[Cue] = []
    at = low
    while at < high:
        flag = flags[at]
        cue: Cue | None = None
        if flag & CUE:
            cue = _verb(line, at, low, high, speech, cues)
        if cue is None and flag & SAID:
            cue = _noun(line, at, low)
        if cue is None and lows[at] == "according" and at + 1 < high and lows[at + 1] == "to":
            phrase = phrase_right(line, at + 2, high)
            phrase = _owner(line, phrase) if phrase is not None else None
            cue = Cue(at, at + 2, at, "according", "according", phrase, inverted=True, complement=at + 2)
        if cue is not None:
            cues.append(cue)
            at = max(at + 1, cue.last)
        else:
            at += 1
    return _lend_to_openings(line, low, high, cues)


def _lend_to_openings(line: Line, low: int, high: int, cues: list[Cue]) -> list[Cue]:
    """A participle that opens the sentence ("Speaking to reporters, …") has the speaker of the next verb."""
    following: Phrase | None = None
    for index in range(len(cues) - 1, -1, -1):
        cue = cues[index]
        if cue.source is None and cue.manner == "participle":
            source = following or (
                first_phrase(line, low, high) if cue.group <= low + 1 and cue.lemma in INVERTING else None
            )
            cues[index] = cue._replace(source=source)
        elif cue.source is not None and cue.manner == "verb":
            following = cue.source
    return cues


def _verb(line: Line, at: int, low: int, high: int, speech: Speech, before: list[Cue]) -> Cue | None:
    flags, lows = line.flags, line.lows
    flag = flags[at]
    if is_capital(line, at) and at > low and not _is_title(line):
        return None
    lemma = speech.lemmas[lows[at]]
    last = at + 1
    needed = speech.particles.get(lemma)
    if needed is not None:
        if last >= high or lows[last] not in needed:
            return None
        last += 1
        if lemma == "go" and last < high and is_word(line, last) and lows[last] not in ("to", "about"):
            return None
    group, manner = _group(line, at, low)
    if manner is None:
        return None
    weak = bool(flag & WEAK)
    if lemma in CHANNEL_VERBS:
        channel = _channel(line, at, low, high, group, manner, lemma, before)
        if channel is not None:
            return channel
    if manner == "passive":
        return Cue(at, last, group, manner, lemma, _agent(line, last, high), weak, complement=last)
    reduced = lows[last : last + 1] == ["by"] and flag & PAST and group == at and at > low
    reduced = reduced and not is_capital(line, at - 1) and not flags[at - 1] & (PRONOUN | RELATIVE)
    if (
        manner == "verb"
        and flag & PARTICIPLE
        and lows[group - 1 : group] != ["who"]
        and (reduced or _is_reduced(line, last, high))
    ):
        return Cue(at, last, group, "passive", lemma, _agent(line, last, high), weak, complement=last)
    if lemma in NAMING and flag & PARTICIPLE and group == at and line.words[last : last + 1] == [QUOTE] and at > low:
        named = _names_a_thing(line, at, low)
        if named:
            return Cue(at, last, group, "passive", lemma, None, weak, complement=last)
    source, inverted = _source(line, at, last, low, high, group, manner, before, lemma)
    return Cue(at, last, group, manner, lemma, source, weak, inverted, complement=last)


def _is_reduced(line: Line, at: int, high: int) -> bool:
    """Whether "labelled a “sham” by X" follows: an object in marks and its agent."""
    if at < high and line.lows[at] == "as":
        at += 1
    if at < high and line.flags[at] & DETERMINER:
        at += 1
    return at + 1 < high and line.words[at] == QUOTE and line.lows[at + 1] == "by"


def _names_a_thing(line: Line, at: int, low: int) -> bool:
    """Whether "called" hangs on a noun, as in "a class called “…”", so that nobody speaks."""
    if line.words[at - 1] == "," or not is_word(line, at - 1) or is_capital(line, at - 1):
        return False
    return not line.flags[at - 1] & (PRONOUN | RELATIVE | CONJUNCTION) and any(
        looks_verbal(line, k) for k in range(low, at - 1)
    )


def _owner(line: Line, phrase: Phrase) -> Phrase:
    """Whose statement it is: X in "X's statement"."""
    if phrase.last - phrase.first < 2:
        return phrase
    for k in range(phrase.first + 1, phrase.last - 1):
        if line.flags[k] & PREPOSITION:
            of_somebody = line.flags[k - 1] & DOCUMENT and line.lows[k] == "of"
            return Phrase(k + 1, phrase.last) if of_somebody and is_capital(line, phrase.last - 1) else phrase
    if not line.flags[phrase.last - 1] & (DOCUMENT | SAID):
        return phrase
    for k in range(phrase.last - 2, phrase.first - 1, -1):
        if is_possessive(line.lows[k]):
            return Phrase(phrase.first, k + 1)
        if line.flags[k] & PREPOSITION:
            return phrase
    return phrase


def _is_title(line: Line) -> bool:
    return line.passage.kind in ("title", "teaser", "subhead")


def _group(line: Line, at: int, low: int) -> tuple[int, Manner | None]:
    """Where the verb with its auxiliaries starts, and what it is; None if the form is a noun or adjective here."""
    flags, lows = line.flags, line.lows
    flag = flags[at]
    group = at
    auxiliaries: list[str] = []
    while group > low:
        back = group - 1
        if flags[back] & CONTRACTED:
            auxiliaries.append(CONTRACTIONS.get(lows[back].rpartition("’")[2], ""))
            group = back
            break
        if (
            flags[back] & AUXILIARY
            and is_word(line, back)
            and (lows[back] not in ("will", "may") or not is_capital(line, back))
        ):
            auxiliaries.append(lows[back])
        elif not (looks_adverbial(line, back) or lows[back] in ("’d", "’ve", "’ll")) or flags[back] & PRONOUN:
            break
        group = back
    if (
        not auxiliaries
        and group > low + 3
        and lows[group - 1] in ("past", "point", "times")
        and flags[group - 4] & AUXILIARY
    ):
        group -= 4
        auxiliaries.append(lows[group])
    before = flags[group - 1] if group > low else 0
    near = lows[group - 1] if group > low else ""
    if near == "to" and flag & BASE:
        return group - 1, "infinitive"
    if auxiliaries:
        if flag & ING:
            return group, "verb" if any(a in BE for a in auxiliaries) else None
        if flag & PARTICIPLE and auxiliaries[0] in BE and not any(a in HAVE for a in auxiliaries[:1]):
            return group, "passive"
        if auxiliaries[0] in ("get", "gets", "got", "getting", "being"):
            return group, "passive"
        return group, "verb"
    noun_place = (before & DETERMINER and not before & PRONOUN) or is_possessive(near)
    if near in POSSESSIVES and flag & (BASE | PRESENT):
        noun_place = True
    if flag & (SAID | DOCUMENT | NOUN) and flag & (BASE | PRESENT):
        noun_place = noun_place or _in_noun_phrase(line, group, low)
    if flag & ING:
        noun_place = noun_place or (bool(flag & NOUN) and near != ",")
        noun_place = noun_place or (
            group > low + 1 and not before and is_possessive(lows[group - 2]) and near.islower()
        )
        return (group, None) if noun_place else (group, "participle")
    if flag & PAST:
        return (group, None) if noun_place else (group, "verb")
    if flag & PARTICIPLE:
        return (group, None) if noun_place else (group, "passive")
    if noun_place or before & PREPOSITION:
        return group, None
    named = group > low and (before & (PRONOUN | DOCUMENT) or (is_capital(line, group - 1) and not _is_title(line)))
    if flag & (SAID | DOCUMENT | NOUN) and at + 1 < len(lows) and not before & PRONOUN and looks_verbal(line, at + 1):
        return group, None
    if flag & (SAID | DOCUMENT | NOUN) and not named and at + 1 < len(lows) and _follows_noun(line, at + 1):
        return group, None
    if flag & PRESENT:
        return (group, None) if group == low and not _is_title(line) and not before else (group, "verb")
    if near == "," and group > low + 1:
        subject = subject_before(line, group, low)
        near = lows[subject.last - 1] if subject is not None else ""
    plural = near in NUMEROUS or (near.endswith("s") and not near.endswith(("ss", "’s")))
    if (
        before & RELATIVE
        or before & (PRONOUN | DETERMINER) == PRONOUN
        or plural
        or (before & CONJUNCTION and not flag & (DOCUMENT | SAID))
    ):
        return group, "verb"
    return group, None


def _follows_noun(line: Line, at: int) -> bool:
    """Whether what follows shows that "reports" or "claims" is a noun: "reports of", "claims are", "reports and"."""
    flag = line.flags[at]
    if line.words[at] in (",", ".", ")", ";") or flag & (AUXILIARY | CONJUNCTION):
        return True
    return (bool(flag & PREPOSITION) and line.lows[at] in ("of", "from", "by", "about", "as")) or looks_verbal(line, at)


def _in_noun_phrase(line: Line, at: int, low: int) -> bool:
    """Whether a determiner or preposition stands a few plain words before: "his first comments"."""
    capitals = 0
    for k in range(at - 1, max(low, at - 4) - 1, -1):
        if not is_word(line, k):
            return False
        if is_capital(line, k) and not is_possessive(line.lows[k]) and not _is_title(line):
            capitals += 1
            continue
        if line.words[k].isdigit():
            return True
        if is_possessive(line.lows[k]):
            return True
        if line.flags[k] & (DETERMINER | PREPOSITION) and not line.flags[k] & PRONOUN:
            return (
                k < at - 1 and not line.flags[at - 1] & DOCUMENT and not line.lows[at - 1].endswith("s")
            ) or k == at - 1
        if line.flags[k]:
            return False
    return False


def _agent(line: Line, at: int, high: int) -> Phrase | None:
    """Who did it, in the passive: "by …"."""
    for k in range(at, min(high, at + 12)):
        if line.lows[k] == "by":
            return phrase_right(line, k + 1, high)
        if looks_verbal(line, k) or line.words[k] in (",", ";"):
            return None
    return None


def _channel(
    line: Line, at: int, low: int, high: int, group: int, manner: Manner, lemma: str, before: list[Cue]
) -> Cue | None:
    """ "Xinhua quoted Xi as saying": the object speaks, the subject is whom it is quoted through."""
    lows = line.lows
    if manner == "passive":
        source = subject_before(line, group, low)
        via, last = None, at + 1
        for k in range(at + 1, min(high, at + 14)):
            if lows[k] == "by" and via is None:
                via = phrase_right(line, k + 1, high)
            if lows[k] == "as" and k + 1 < high and line.flags[k + 1] & ING:
                last = k + 2
        return Cue(at, last, group, "verb", lemma, source, via=via, complement=last)
    spoken = phrase_right(line, at + 1, high)
    if spoken is None:
        return None
    subject = subject_before(line, group, low) if manner == "verb" else _main_subject(line, low, group, before)
    if spoken.last + 1 < high and lows[spoken.last] == "as" and line.flags[spoken.last + 1] & ING:
        return Cue(
            at, spoken.last + 2, group, "verb", lemma, spoken, inverted=True, via=subject, complement=spoken.last + 2
        )
    if manner == "participle" and lemma == "quote":
        return Cue(at, at + 1, group, manner, lemma, spoken, inverted=True, via=subject, complement=spoken.last)
    return None


def _source(
    line: Line, at: int, last: int, low: int, high: int, group: int, manner: Manner, before: list[Cue], lemma: str
) -> tuple[Phrase | None, bool]:
    """The noun phrase of a verb, and whether it stands behind it."""
    flags, lows, words = line.flags, line.lows, line.words
    if manner == "infinitive":
        return _governor(line, group, low, before), False
    if manner == "participle":
        return _participle_source(line, group, low, before), False
    if flags[group] & CONTRACTED:
        return Phrase(group, group + 1), False
    if group > low:
        near, back = flags[group - 1], group - 1
        if (near & RELATIVE and lows[back] in ("who", "which")) or (
            lows[back] == "that" and back > low and is_word(line, back - 1) and not flags[back - 1] & CUE
        ):
            end = back
            while end > low and words[end - 1] in (",", "—", "–"):
                end -= 1
            antecedent = phrase_left(line, end, low)
            if antecedent is not None and antecedent.last > antecedent.first:
                first = base_left(line, antecedent.last, antecedent.first)
                if first is not None and is_capital(line, antecedent.last - 1):
                    antecedent = Phrase(first, antecedent.last)
            if (
                antecedent is not None
                and flags[antecedent.last - 1] & DOCUMENT
                and lows[antecedent.last - 1] not in SIGNS
            ):
                return _main_subject(line, low, antecedent.first, before) or antecedent, False
            return antecedent, False
        may_invert = words[back] == "," and flags[at] & (PAST | PRESENT) and lemma in INVERTING
        behind = phrase_right(line, last, high) if may_invert else None
        if behind is not None and _can_speak(line, behind):
            if (
                behind.last >= high
                or words[behind.last] in (",", ".", "—", "(", ":")
                or lows[behind.last] in ("in", "who", "at")
            ):
                return behind, True
        opening = words[back] in DASHES and not any(words[k] in DASHES for k in range(low, back))
        if (
            words[back] != QUOTE
            and not opening
            and not (words[back] == "," and back > low and words[back - 1] == QUOTE)
        ):
            found = subject_before(line, group, _clause_start(line, low, group))
            if found is not None:
                return found, False
    inverted_at = group == low or words[group - 1] in (QUOTE, ",") or words[group - 1] in DASHES
    if inverted_at and flags[at] & (PAST | PRESENT | BASE):
        behind = phrase_right(line, last, high)
        if (
            behind is not None
            and _can_speak(line, behind)
            and not (behind.last < high and looks_verbal(line, behind.last))
        ):
            return behind, True
    return _main_subject(line, low, group, before), False


def _can_speak(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase behind an inverted cue may be a speaker: a name, a pronoun, a determined noun, a plural."""
    first = phrase.first
    if line.flags[first] & OBJECT or line.lows[first] in ("that", "this", "these", "those"):
        return False
    if line.flags[first] & (PRONOUN | DETERMINER) or any(is_capital(line, k) for k in range(phrase.first, phrase.last)):
        return True
    return line.lows[phrase.last - 1].endswith("s") or phrase.last - first >= 2


def _clause_start(line: Line, low: int, at: int) -> int:
    """Behind the last long quotation, semicolon or colon before a word."""
    for k in range(at - 1, low - 1, -1):
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
        return _main_subject(line, low, group, before)
    found = phrase_left(line, group, low)
    if found is None:
        return _main_subject(line, low, group, before)
    head = next((k for k in range(found.first, found.last) if flags[k] & PREPOSITION), found.last) - 1
    written = any(flags[k] & DOCUMENT for k in range(found.first, found.last)) and not is_capital(line, found.last - 1)
    if (written or flags[head] & DOCUMENT) and line.lows[head] not in SIGNS and line.lows[found.last - 1] not in SIGNS:
        return _main_subject(line, low, found.first, before) or found
    return found


def _governor(line: Line, group: int, low: int, before: list[Cue]) -> Phrase | None:
    """The subject of the verb that an infinitive hangs on: "X went on to say", "X took to the stage to say"."""
    for k in range(group - 1, max(low, group - 8) - 1, -1):
        if line.words[k] in (",", ";", QUOTE):
            break
        if looks_verbal(line, k):
            while k > low and (line.flags[k - 1] & (AUXILIARY | ADVERB) and not line.flags[k - 1] & PRONOUN):
                k -= 1
            found = subject_before(line, k, low)
            if found is not None:
                return found
            break
    return _main_subject(line, low, group, before)


def _main_subject(line: Line, low: int, at: int, before: list[Cue]) -> Phrase | None:
    """The speaker of the verb before in the sentence, or else the sentence's first noun phrase."""
    finite = [cue for cue in before if cue.source is not None and (cue.manner == "verb" or _own_subject(cue))]
    cue = main_cue(line, finite, at)
    if cue is not None and cue.source is not None:
        return cue.source
    return first_phrase(line, low, at)


def _own_subject(cue: Cue) -> bool:
    """Whether a participle has its subject before it: "with X saying …"."""
    return cue.manner == "participle" and cue.source is not None and cue.source.last == cue.group


def first_phrase(line: Line, low: int, high: int) -> Phrase | None:
    """The first noun phrase of a sentence that is not inside an introduction ("In Astana on Tuesday, …")."""
    flags, words = line.flags, line.words
    at, first = low, None
    for _ in range(8):
        while at < high and (not is_word(line, at) or flags[at] & CONJUNCTION or looks_adverbial(line, at)):
            at += 1
        if at >= high:
            break
        if (
            not flags[at] & (PREPOSITION | SUBORDINATOR | RELATIVE | TIME)
            and not words[at].isdigit()
            and not _is_participle(line, at)
        ):
            phrase = phrase_right(line, at, high)
            if phrase is not None:
                behind = words[phrase.last] if phrase.last < high else ","
                if behind == "," and first is None and is_place(line, at, phrase.last, low):
                    at = phrase.last + 1
                    continue
                if behind in (",", "(") or behind in DASHES or _has_verb(line, phrase.last, high):
                    return phrase
                first = first or phrase
        comma = next((k for k in range(at, high) if words[k] == ","), None)
        if comma is None:
            break
        at = comma + 1
    return first


def _has_verb(line: Line, at: int, high: int) -> bool:
    """Whether a verb stands near behind a noun phrase."""
    for k in range(at, min(high, at + 6)):
        if line.words[k] == ",":
            return False
        if looks_verbal(line, k) or line.flags[k] & (CUE | RELATIVE):
            return True
    return False


def _is_participle(line: Line, at: int) -> bool:
    flags = line.flags[at]
    return bool(flags & ING and not flags & DOCUMENT) or (
        line.lows[at].endswith("ing") and len(line.lows[at]) > 5 and not flags
    )


def _noun(line: Line, at: int, low: int) -> Cue | None:
    """ "Xi's call that …", "in her words", "their claim of …"."""
    lows = line.lows
    if at + 1 < len(lows) and is_word(line, at + 1) and lows[at + 1] not in BEHIND_NOUN:
        return None
    for k in range(at - 1, max(low, at - 4) - 1, -1):
        if lows[k] in POSSESSIVES:
            return Cue(at, at + 1, k, "noun", lows[at], Phrase(k, k + 1), weak=True, complement=at + 1)
        if is_possessive(lows[k]):
            owner = phrase_left(line, k + 1, low)
            return Cue(at, at + 1, k, "noun", lows[at], owner, weak=True, complement=at + 1) if owner else None
        if not is_word(line, k) or line.flags[k] & (PREPOSITION | AUXILIARY | DETERMINER):
            return None
    return None


def starts_clause(line: Line, cue: Cue, high: int) -> bool:
    """Whether a reported clause of its own follows the cue: "said that …", "said he …", "told AFP the plan …"."""
    at = cue.complement
    flags = line.flags
    if cue.lemma in ("tell", "remind", "inform", "assure", "warn", "advise") and at < high:
        told = phrase_right(line, at, high)
        if told is not None:
            at = told.last
    if line.lows[at : at + 1] == ["there"]:
        return True
    while at < high and (looks_adverbial(line, at) or flags[at] & TIME):
        at += 1
    if at >= high or not is_word(line, at):
        return at < high and line.words[at] == QUOTE
    flag = flags[at]
    if line.lows[at] == "that":
        return True
    if flag & SUBORDINATOR or flag & PREPOSITION:
        return False
    if flag & OBJECT:
        return False
    if cue.inverted and cue.source is not None and at == cue.source.first:
        at = cue.source.last
        return at < high and line.lows[at] == "that"
    phrase = phrase_right(line, at, high)
    if phrase is None:
        return False
    behind = phrase.last
    while behind < high and looks_adverbial(line, behind):
        behind += 1
    return behind < high and (looks_verbal(line, behind) or bool(flags[behind] & AUXILIARY))


def main_cue(line: Line, cues: list[Cue], token: int) -> Cue | None:
    """The nearest cue before a word, or the one that governs it."""
    chosen: Cue | None = None
    blocked = False
    for cue in reversed(cues):
        if cue.first >= token:
            continue
        if cue.source is None:
            near = cue.last >= token - 2 or (cue.last == token - 3 and "," not in line.words[cue.last : token])
            near = near and DASHES.isdisjoint(line.words[cue.last : token])
            blocked = blocked or (chosen is None and cue.manner == "passive" and near)
            continue
        if blocked and chosen is None:
            if cue.weak or cue.manner not in ("verb", "participle") or not starts_clause(line, cue, token):
                continue
            chosen = cue
        elif chosen is None or governs(line, cue, chosen, token):
            chosen = cue
    return chosen


def _is_aside(line: Line, cue: Cue) -> bool:
    """Whether an attribution stands between commas: "the plan, X said, …"."""
    if cue.source is None or cue.source.first < 1 or cue.complement >= len(line.words):
        return False
    return line.words[cue.source.first - 1] == "," and line.words[cue.complement] == ","


def governs(line: Line, outer: Cue, inner: Cue, high: int) -> bool:
    """Whether a cue stands in the clause that another reports: "X said that Y thought …"."""
    if outer.source is None or outer.weak or inner.source is None:
        return False
    if outer.manner == "according":
        return (inner.weak and inner.manner != "noun") or inner.manner == "infinitive"
    if outer.manner not in ("verb", "participle", "infinitive"):
        return False
    if inner.manner == "noun":
        if high - inner.last <= 2:
            return False
    elif inner.weak:
        return True
    if outer.lemma in TELLING and inner.source.first == outer.complement:
        return True
    if inner.source.first < outer.source.first and _is_aside(line, outer):
        return True
    if inner.source.first < outer.first or inner.first < outer.complement:
        return False
    if not inner.weak and high - 1 == inner.complement and line.words[high - 1] in (":", ","):
        return False
    if inner.manner == "participle" and inner.source.last == inner.group:
        return False
    opens = line.sentences[bisect_right(line.sentences, (outer.first, len(line.words))) - 1][0]
    if line.flags[opens] & SUBORDINATOR and line.words[inner.source.first - 1] in (",", QUOTE):
        return False
    if not starts_clause(line, outer, high):
        return inner.weak
    for k in range(outer.complement, inner.source.first):
        if line.words[k] == ";":
            return False
        joins = line.words[k] in (",", QUOTE) and line.flags[k + 1] & (CONJUNCTION | SUBORDINATOR)
        if joins and k + 2 == inner.source.first and not inner.weak and not line.flags[k + 2] & PRONOUN:
            return False
    return True
