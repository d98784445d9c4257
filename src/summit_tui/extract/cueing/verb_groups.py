"""A verb of speech with its auxiliaries: where it starts, and whether it is a verb at all or a noun."""

from __future__ import annotations

from summit_tui.extract.cueing.cue import Manner, is_title
from summit_tui.extract.phrasing.apposition import subject_before
from summit_tui.extract.phrasing.phrases import head_of
from summit_tui.extract.phrasing.word_forms import (
    looks_adverbial,
    looks_verbal,
)
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import ADVERBIAL, CAPITAL, ED, KINDS, POSSESSIVE, WORD
from summit_tui.knowledge.speech import (
    AUXILIARY,
    BASE,
    CONJUNCTION,
    CONTRACTED,
    DETERMINER,
    DOCUMENT,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    RELATIVE,
    SAID,
    WEAK,
)
from summit_tui.lean.hints import Final

BE: Final = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "isn’t", "wasn’t", "weren’t", "aren’t"])
CONTRACTIONS: Final = {"s": "is", "re": "are", "m": "am", "ve": "have", "d": "had", "ll": "will"}
BEHIND_NOUN: Final = frozenset(["of", "from", "by", "about", "as", "on"])
"""Prepositions that rather go on with a noun than with a verb."""
HAVING: Final = frozenset(["he’s", "she’s", "who’s"])
NUMEROUS: Final = frozenset(
    str.split("two three four five six others many some both several all most few people men women police media")
)
SINGULAR: Final = frozenset(["who", "he", "she", "it"])
"""Subjects behind which a form in -s is a verb."""
HELPING: Final = CONTRACTED | AUXILIARY | ADVERBIAL
ENDS_NO_ASIDE: Final = CAPITAL | CONJUNCTION | PRONOUN | DETERMINER
"""What a word is not with which "in recent weeks" ends."""
SPOKEN_NOUN: Final = SAID | DOCUMENT | NOUN
"""What a form may be that is a noun where it stands in the place of one."""
INSIDE: Final = frozenset(["’d", "’ve", "’ll", "earlier"])
"""What else may stand between auxiliaries and verb."""
PLACED: Final = frozenset(["there", "here"])
"""Adverbs with which a clause ends: "a pilot who was there (called it …)"."""
LONGEST_GROUP: Final = 12
HAVE: Final = frozenset(["has", "have", "had"])
MODALS: Final = frozenset(["will", "would", "can", "could", "may", "might", "must", "shall", "should"])
LONGEST_ASIDE: Final = 5
"""Words between "have" and its verb."""
LONGEST_HANGING: Final = 6
"""Words of a noun that hangs on another by a preposition."""
LONGEST_ATTRIBUTION: Final = 6
"""Words from the marks to the verb of an attribution without a comma."""
REDUCING: Final = frozenset(["when", "if", "once", "until", "unless", "though"])
"""Words behind which a participle has no subject of its own: "when asked"."""
POSSESSIVES: Final = frozenset(["his", "her", "their", "its", "my", "our", "your"])


def verb_group(line: Line, at: int, low: int) -> tuple[int, Manner | None]:
    """Where the verb with its auxiliaries starts, and what it is; None if the form is a noun or adjective here."""
    flags, lows = line.flags, line.lows
    flag, group = flags[at], at
    before, near = (flags[at - 1], lows[at - 1]) if at > low else (0, "")
    auxiliaries: list[str] | None = []
    if before & HELPING or near in INSIDE:
        group, auxiliaries = _helped(line, at, low)
        if auxiliaries is None:
            return group, None
        before, near = (flags[group - 1], lows[group - 1]) if group > low else (0, "")
        if auxiliaries and auxiliaries[-1] == "having" and "being" not in auxiliaries:
            return group, "passive" if "been" in auxiliaries else "participle"
        if auxiliaries and not (near == "to" and flag & BASE):
            return group, _manner_of_helped(flag, auxiliaries)
    if before & (WORD | ENDS_NO_ASIDE) == WORD and flag & (PARTICIPLE | BASE) and not auxiliaries and near != "to":
        helper = _before_aside(line, flag, group, low)
        if helper is not None:
            return helper, "verb"
    if near == "each" and flag & PAST and group > low + 1 and flags[group - 2] & WORD:
        group -= 1  # "the minister and the mayor each called it …"
        before, near = flags[group - 1], lows[group - 1]
    if near == "to" and flag & BASE:
        return group - 1, "infinitive"
    if flag & PARTICIPLE and near in REDUCING:
        return group, "passive"
    noun_place = before & POSSESSIVE or before & (DETERMINER | PRONOUN) == DETERMINER
    if near == "that" and flag & (PAST | PRESENT) and group > low + 1:
        noun_place = not flags[group - 2] & WORD
    if noun_place and near in NUMEROUS:
        named = flags[group - 1] & CAPITAL and group - 1 not in line.firsts
        noun_place = not (named or (group > low + 1 and _is_of_them(flag, lows[group - 2])))
    if flag & (BASE | PRESENT) and not noun_place:
        noun_place = near in POSSESSIVES or (flag & SPOKEN_NOUN and in_noun_phrase(line, group, low))
        if noun_place and flag & PRESENT and _ends_attribution(line, at, low):
            return group, "verb"
    if flag & ING:
        noun_place = noun_place or (bool(flag & NOUN) and near != ",") or _is_owned(line, group, low)
        if near in line.usage.perceived and not BE.isdisjoint(lows[max(low, group - 3) : group - 1]):
            return _helped(line, group - 1, low)[0], "verb"
        return (group, None) if noun_place else (group, "participle")
    if flag & PAST:
        return (group, None) if noun_place else (group, "verb")
    if flag & PARTICIPLE:
        return (group, None) if noun_place else (group, "passive")
    if noun_place or before & PREPOSITION:
        return group, None
    return group, "verb" if _is_finite(line, at, group, low) else None


def _is_owned(line: Line, group: int, low: int) -> bool:
    """Whether somebody's own thing is told with one plain word before it: "the mayor's early (warning)"."""
    if group <= low + 1 or line.flags[group - 1] & KINDS or not line.lows[group - 1].islower():
        return False
    led = "with" in line.lows[max(low, group - LONGEST_ASIDE) : group - 2]  # "with the summit’s host (saying …)"
    return bool(line.flags[group - 2] & POSSESSIVE) and not led


def _before_aside(line: Line, flag: int, at: int, low: int) -> int | None:
    """Where a verb starts that has words between "have" or "will" and itself: "has in recent weeks called"."""
    for k in range(at - 2, max(low, at - LONGEST_ASIDE), -1):
        if line.flags[k] & PREPOSITION:
            helped = (flag & PARTICIPLE and line.lows[k - 1] in HAVE) or (flag & BASE and line.lows[k - 1] in MODALS)
            return k - 1 if helped else None
        if not line.flags[k] & WORD or line.flags[k] & CAPITAL:
            return None
    return None


def _is_of_them(flag: int, before: str) -> bool:
    """Whether a number is a subject: "two of the three say", "the two said"."""
    return before == "of" or (before == "the" and not flag & SPOKEN_NOUN)


def _is_finite(line: Line, at: int, group: int, low: int) -> bool:
    """Whether a form without auxiliaries that may be a noun is the verb of a subject before or behind it."""
    flags, lows = line.flags, line.lows
    flag = flags[at]
    before = flags[group - 1] if group > low else 0
    near = lows[group - 1] if group > low else ""
    nominal = flag & SPOKEN_NOUN
    if nominal and at + 1 < len(lows):
        named = group > low and (before & (PRONOUN | DOCUMENT) or (before & CAPITAL and not is_title(line)))
        named = named or (before & CAPITAL and lows[at : at + 2] == ["calls", "on"])
        if (not before & PRONOUN and looks_verbal(line, at + 1)) or (not named and _follows_noun(line, at + 1)):
            return False
    if at + 1 < len(lows) and not nominal and not flag & PRESENT and _is_subject(flags[at + 1]):
        return True
    if lows[at] == "states" and at + 1 == len(lows) and not before & PRONOUN:
        return False  # "judges tell Baltic states"
    if flag & PRESENT:
        return (group > low or is_title(line)) and not (nominal and _is_object(line, group, low))
    if near == "," and group > low + 1:
        subject = subject_before(line, group, low)
        near = lows[head_of(line, subject)] if subject is not None else ""
    elif group > low + 2 and not nominal:
        near = _before_preposition(line, group - 2, low) or near
    plural = near in NUMEROUS or near.endswith("men") or (near.endswith("s") and not near.endswith(("ss", "’s")))
    if plural and group > low + 1 and lows[group - 2] in SINGULAR:
        return False  # "who deserves credit"
    return (
        plural
        or bool(before & RELATIVE)
        or before & (PRONOUN | DETERMINER) == PRONOUN
        or bool(before & CONJUNCTION and not flag & (DOCUMENT | SAID))
    )


def _is_object(line: Line, at: int, low: int) -> bool:
    """Whether a form in -s is a plural behind a helped verb: "would oblige coastal states (to …)"."""
    for k in range(at - 1, max(low, at - 4) - 1, -1):
        if line.flags[k] & AUXILIARY:
            return k < at - 1
        if line.flags[k] & (KINDS | CAPITAL) or not line.flags[k] & WORD:
            return False
    return False


def _helped(line: Line, at: int, low: int) -> tuple[int, list[str] | None]:
    """Back over auxiliaries and adverbs, with the auxiliaries, nearest first; None if the form is a noun."""
    flags, lows = line.flags, line.lows
    group = at
    auxiliaries: list[str] = []
    while group > low and at - group < LONGEST_GROUP:
        back = group - 1
        flag, low_form = flags[back], lows[back]
        if flag & CONTRACTED:
            short = "ve" if lows[at] in line.usage.done and low_form in HAVING else low_form.rpartition("’")[2]
            auxiliaries.append(CONTRACTIONS.get(short, ""))
            return back, auxiliaries
        if flag & AUXILIARY and flag & WORD and not (low_form in ("will", "may") and flag & CAPITAL):
            auxiliaries.append(low_form)
        elif low_form == "further" and flags[at] & NOUN:
            return group, None
        elif flag & PRONOUN or low_form in PLACED or not (looks_adverbial(line, back) or low_form in INSIDE):
            break
        group = back
    return group, auxiliaries


def _manner_of_helped(flag: int, auxiliaries: list[str]) -> Manner | None:
    """What a form is behind auxiliaries: "was saying", "was asked", "has said"."""
    nearest = auxiliaries[0]
    if flag & ING:
        return "verb" if not BE.isdisjoint(auxiliaries) else None
    if (flag & PARTICIPLE and nearest in BE) or nearest in ("get", "gets", "got", "getting", "being"):
        return "passive"
    return "verb"


def _before_preposition(line: Line, at: int, low: int) -> str | None:
    """The noun on which what stands before a verb hangs: "pilots" in "pilots (based) in Verel (say …)"."""
    named = line.flags[at + 1] & CAPITAL
    first = max(low, at - LONGEST_HANGING)
    while at > first and line.flags[at] & (WORD | KINDS | named) == WORD | named:
        at -= 1
    if not named and at > first and line.flags[at] & (DETERMINER | POSSESSIVE):
        at -= 1
    if at <= low or not line.flags[at] & PREPOSITION:
        return None
    noun = at - 1 - (at - 1 > low and bool(line.flags[at - 1] & ED))
    return line.lows[noun]


def _is_subject(flag: int) -> bool:
    """Whether a word opens a clause: "say they", not "echo her fears"."""
    return flag & (PRONOUN | CONTRACTED | DETERMINER) in (PRONOUN, CONTRACTED)


def _follows_noun(line: Line, at: int) -> bool:
    """Whether what follows shows that "reports" or "claims" is a noun: "reports of", "claims are", "reports and"."""
    flag = line.flags[at]
    if line.words[at] in (",", ".", ")", ";") or flag & (AUXILIARY | CONJUNCTION):
        return True
    return line.lows[at] in BEHIND_NOUN or looks_verbal(line, at)


def _has_object(line: Line, at: int) -> bool:
    """Whether an object follows a form in -s: "the opposition calls the plan (“…”)"."""
    if at >= len(line.flags) or line.lows[at] == "that" or line.flags[at - 1] & WEAK:
        return False
    return line.flags[at] & (WORD | DETERMINER | PRONOUN) == WORD | DETERMINER


def _ends_attribution(line: Line, at: int, low: int) -> bool:
    """Whether a form in -s ends a short clause behind the marks: "“…!” the crowd chants."."""
    if at + 1 < len(line.words) and line.words[at + 1] not in (".", ","):
        return False
    for k in range(at - 2, max(low, at - LONGEST_ATTRIBUTION) - 1, -1):
        if line.words[k] == QUOTE:
            return line.lows[k + 1] in ("the", "a", "an", "one")
        if not line.flags[k] & WORD:
            return False
    return False


def in_noun_phrase(line: Line, at: int, low: int) -> bool:
    """Whether a determiner or preposition stands a few plain words before: "his first comments"."""
    if at > low + 1 and line.lows[at - 1].endswith("ing") and line.lows[at - 2] in POSSESSIVES:
        return True  # "his opening remarks"
    if line.flags[at] & PRESENT and at + 1 < len(line.lows) and _is_verb_of_a_text(line, at, low):
        return False
    capitals = 0
    for k in range(at - 1, max(low, at - 4) - 1, -1):
        if not line.flags[k] & WORD:
            return False
        if line.flags[k] & (CAPITAL | POSSESSIVE) == CAPITAL and not is_title(line):
            capitals += 1
            continue
        if line.words[k].isdigit():
            return True
        if line.flags[k] & POSSESSIVE:
            return True
        if line.lows[k] in ("a", "an"):
            return not (line.flags[at] & PRESENT and line.flags[at + 1 : at + 2] and line.flags[at + 1] & DETERMINER)
        if capitals and line.lows[k] == "as":
            return False  # "as Quist calls it"
        owned = k < at - 1 and line.lows[k] in POSSESSIVES
        if k < at - 1 and not owned and line.flags[at] & PRESENT and _has_object(line, at + 1):
            return False
        if line.flags[k] & (DETERMINER | PREPOSITION) and (owned or not line.flags[k] & PRONOUN):
            plural = line.lows[at - 1].endswith("s") and not (line.flags[at] & PRESENT and line.flags[at - 1] & CAPITAL)
            return (k < at - 1 and not line.flags[at - 1] & DOCUMENT and not plural) or k == at - 1
        if line.flags[k] & KINDS and not (line.flags[k] & ED and line.flags[k - 1] & POSSESSIVE):
            return False
    return False


def _is_verb_of_a_text(line: Line, at: int, low: int) -> bool:
    """Whether "it" follows a form in -s, or "that" where a document is before: "the letter of refusal states that"."""
    if line.lows[at + 1] in ("it", "him", "them"):
        return True
    if line.lows[at + 1] != "that":
        return False
    of = next((k for k in range(at - 2, max(low, at - LONGEST_HANGING), -1) if line.lows[k] == "of"), None)
    return of is not None and bool(line.flags[of - 1] & DOCUMENT)
