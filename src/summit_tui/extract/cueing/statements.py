"""A cue and its sentence → the words that it reports: a clause, a wish, a call, a noun phrase."""

from __future__ import annotations

from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.phrasing.clause_ends import FEWEST_WORDS, clause_end, without_quoted_tail
from summit_tui.extract.phrasing.phrases import Phrase, head_of
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import (
    looks_adverbial,
    looks_verbal,
)
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import ADVERBIAL, CAPITAL, ED, ING_FORM, VERBAL, WORD
from summit_tui.knowledge.speech import (
    AUXILIARY,
    CONJUNCTION,
    CONTRACTED,
    CUE,
    DETERMINER,
    ING,
    NOUN,
    OBJECT,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    Reported,
)
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple, new

MOST_QUOTED_CLAUSE: Final = 0.4
MOST_QUOTED_PHRASE: Final = 0.6
"""Shares of a statement that may stand in marks before it is a quotation rather than a report."""
FARTHEST_THAT: Final = 10
FARTHEST_VERB: Final = 24
"""Words behind a cue among which "that", or the verb of its clause, is looked for."""
FARTHEST_PLACE: Final = 12
"""Words behind a cue that say where and when it was said."""
PERSONS: Final = ("ers", "ors", "ists", "ians", "ees", "men", "ants")
"""Endings of nouns for people, in the plural."""
BREAKS: Final = frozenset((",", ":", QUOTE))
SETTINGS: Final = frozenset(["when", "while", "once", "after", "before", "as"])
"""What opens a clause about how something came to be said."""
MEANWHILE: Final = SETTINGS - {"as"}
TOLD: Final = frozenset(["tell", "remind", "inform", "assure"])
"""Verbs behind which it stands to whom it is said."""
OBJECTS_OF_FEAR: Final = frozenset(["of", "against", "about", "over"])
"""What introduces the thing that verbs of fearing are about."""
TURNING: Final = frozenset(["however", "though", "too", "meanwhile", "moreover", "nevertheless"])
"""What stands between commas before "that"."""
ALSO: Final = frozenset(["also", "again", "later", "yesterday", "earlier", "recently", "today", "then", "repeatedly"])
WHEN: Final = frozenset(
    str.split("when whenever while after before as though although since until unless because if once")
)
"""Words that open a clause that is told rather than said, where no other follows it before the cue."""


class Statement(NamedTuple):
    """A reported clause in one line."""

    cue: Cue
    parts: tuple[Phrase, ...]
    share: float
    """How much of it may stand in marks."""


def behind(line: Line, cue: Cue, high: int, forms: Reported) -> Statement | None:
    """What follows the verb: "said that …", "vowed to …", "urged X to …", "stressed the need for …".

    The words behind the verb are asked first: whose it is takes longer to find out, and most verbs report nothing.
    """
    at, lemma = cue.complement, cue.lemma
    if cue.manner == "participle" and cue.source is not None and cue.source.first > cue.last:
        high = cue.source.first - (line.words[cue.source.first - 1] == ",")  # "Stressing the need for peace, X left"
    if cue.inverted and cue.source is not None:
        at = max(at, cue.source.last)
    flags, lows = line.flags, line.lows
    told = phrase_right(line, at, high) if lemma in TOLD and at < high else None
    if told is not None:
        at = _behind_told(line, told, high)
    if at + 3 < high and line.words[at] == "," and lows[at + 1] in TURNING and lows[at + 2 : at + 4] == [",", "that"]:
        at += 3  # "added, however, that …"
    if at >= high or line.words[at] in BREAKS:
        return None
    if lemma == "ask" and lows[at : at + 3] == ["not", "to", "be"]:
        return None  # "asked not to be named"
    near = lows[at : min(high, at + FARTHEST_THAT)]
    if "that" in near:
        that = at + near.index("that")
        if that == at or (BREAKS.isdisjoint(line.words[at:that]) and _leads_to(line, at, that, lemma)):
            return _statement(line, cue, that + 1, high, MOST_QUOTED_CLAUSE, forms)
    while at < high and (
        flags[at] & TIME
        or lows[at] in ALSO
        or (flags[at] & ADVERBIAL and lows[at].endswith("ly") and looks_adverbial(line, at))
    ):
        at += 1
    if at >= high or not (flags[at] & WORD or line.words[at] in ("$", "€", "£")):
        return None
    word = lows[at]
    if word in SETTINGS and at + 1 < high and flags[at + 1] & (PARTICIPLE | ED | ING_FORM):
        return None  # "retorted when asked about it"
    if word == "to" and lemma in forms.infinitive:
        return _statement(line, cue, at + 1, high, MOST_QUOTED_CLAUSE, forms)
    if (word in ("on", "for") and lemma == "call") or (word in OBJECTS_OF_FEAR and lemma in line.usage.fearing):
        return _statement(line, cue, at + 1, high, MOST_QUOTED_PHRASE, forms)
    share = _share_in_marks(line, cue, at, high, told is not None, forms)
    return _statement(line, cue, at, high, share, forms) if share is not None else None


def _share_in_marks(line: Line, cue: Cue, at: int, high: int, is_told: bool, forms: Reported) -> float | None:
    """How much of what starts right behind a verb may stand in marks; None if the verb does not report it."""
    flag, word, lemma = line.flags[at], line.lows[at], cue.lemma
    if lemma == "express":
        return MOST_QUOTED_PHRASE if _feels(line, at, forms) else None
    if flag & (PREPOSITION | CONJUNCTION) and word not in ("more", "over", "about"):
        return None
    by_itself = (not cue.weak or lemma in forms.clauses_too) and lemma not in forms.not_by_itself
    if (by_itself or (is_told and _is_subject(line, at, high))) and _is_clause(line, at, high, cue):
        return MOST_QUOTED_CLAUSE
    if lemma in forms.object_infinitive and lemma != "call" and _has_to(line, at, high):
        return MOST_QUOTED_CLAUSE
    if lemma in forms.as_something:
        return 0.0 if "as" in line.lows[at + 1 : min(high, at + 25)] and not flag & OBJECT else None
    if lemma not in forms.noun_phrase or flag & (PRONOUN | OBJECT) or word in ("this", "that"):
        return None
    return None if lemma == "welcome" and _is_guest(line, at, high, forms) else MOST_QUOTED_PHRASE


def _is_guest(line: Line, at: int, high: int, forms: Reported) -> bool:
    """Whether somebody is welcomed, not something."""
    phrase = phrase_right(line, at, high)
    if phrase is None:
        return False
    head = head_of(line, phrase)
    return bool(line.flags[head] & CAPITAL) or _is_person(line.lows[head], forms.people)


def _is_person(low: str, people: frozenset[str]) -> bool:
    return low in people or low.removesuffix("s") in people or low.endswith(PERSONS)


def _behind_told(line: Line, told: Phrase, high: int) -> int:
    """Where the words begin behind whom they are told to: of "told the court guides were", at "guides"."""
    runs_on = told.last < high and told.last - told.first == 3 and line.flags[told.last] & AUXILIARY
    runs_on = runs_on and line.lows[told.last] != "being"
    return told.first + 2 if runs_on and line.flags[told.first] & DETERMINER else told.last


def _is_subject(line: Line, at: int, high: int) -> bool:
    """Whether a clause opens: "told parliament she would …", "told reporters the deal was …"."""
    if at >= high:
        return False
    if line.flags[at] & (PRONOUN | OBJECT | DETERMINER) == PRONOUN or line.flags[at] & CONTRACTED:
        return True
    subject = phrase_right(line, at, high)
    if subject is None or subject.last >= high:
        return False
    return bool(line.flags[subject.last] & AUXILIARY) or looks_verbal(line, subject.last)


def _can_assert(line: Line, subject: Phrase, forms: Reported) -> bool:
    """Whether the subject is somebody: a name, a pronoun, a noun for people; not "the efforts", "this agreement"."""
    first, last = subject
    head = last - 1
    for k in range(first + 1, last):
        if line.flags[k] & (PREPOSITION | PARTICIPLE) or (line.flags[k] & ED and line.words[k - 1].islower()):
            head = k - 1
            break
    if line.flags[head] & CAPITAL and not (head == first and line.flags[head] & DETERMINER):
        return line.lows[head] not in ("this", "that", "it", "these", "those")
    low = line.lows[head].removesuffix("’s").removesuffix("’")
    if line.flags[head] & PRONOUN:
        return low not in ("it", "this", "that")
    return _is_person(low, forms.people)


def _leads_to(line: Line, at: int, that: int, lemma: str) -> bool:
    """Whether "that" opens what the verb reports, though words stand between them."""
    return lemma == "express" or _is_setting(line, at, that)


def _is_setting(line: Line, at: int, that: int) -> bool:
    """Whether only time, place or audience stand between the verb and "that"."""
    first = line.flags[at]
    if that + 1 < len(line.flags) and line.flags[that + 1] & AUXILIARY:
        return False
    return (
        bool(first & (TIME | PREPOSITION))
        or line.lows[at] in ("last", "this", "earlier", "late")
        or looks_adverbial(line, at)
        or (that - at <= 4 and bool(first & CAPITAL))
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
    for k, flag in enumerate(flags[at + 1 : min(high, at + FARTHEST_VERB)], at + 1):
        if flag & VERBAL and looks_verbal(line, k):
            return True
        if not flag & WORD and line.words[k] in (":", ";"):
            return False
    return False


def _relative(line: Line, cue: Cue) -> bool:
    """ "which observers say could …": the clause before the cue is about its own subject."""
    if cue.source is None:
        return False
    before = line.lows[max(0, cue.source.first - 3) : cue.source.first]
    return any(word in ("which", "that", "who") for word in before)


def in_front(line: Line, cue: Cue, low: int, high: int, forms: Reported) -> Statement | None:
    """What stands before the cue: "The deal is done, X said"; "The deal, X said, is done"."""
    if cue.weak or cue.manner != "verb" or cue.lemma in forms.not_by_itself or cue.lemma in line.usage.turning_down:
        return None
    if "," not in line.words[low + 3 : cue.group] or cue.source is None or line.flags[cue.source.first] & RELATIVE:
        return None
    edge = min(cue.source.first, cue.group)
    last = max(cue.source.last, cue.complement)
    if edge <= low + 3 or line.words[edge - 1] != ",":
        return None
    tail = last
    while tail < high and (
        line.flags[tail] & (TIME | PREPOSITION) or looks_adverbial(line, tail) or line.lows[tail] in SETTINGS
    ):
        near = line.lows[last : tail + 3]
        farthest = (
            FARTHEST_PLACE if MEANWHILE.isdisjoint(near) and not _is_as_clause(line, near, last) else FARTHEST_VERB
        )
        tail += 1
        while tail < high and line.words[tail] != "," and tail - last < farthest:
            tail += 1
    if tail < high and line.words[tail] != ",":
        return None
    first = _opening(line, low, edge - 1)
    if first is None or _hangs_below(line, first, edge - 1) or _opens_with_what(line, first, edge - 1):
        return None
    if cue.lemma in ("caution", "warn", "complain", "boast") and not _has_verb(line, first, edge - 1):
        return None  # "The port's chief, Mara Quist, cautioned against haste."
    parts = [Phrase(first, without_quoted_tail(line, first, edge - 1))]
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


def _is_as_clause(line: Line, near: list[str], at: int) -> bool:
    """Whether what somebody does meanwhile follows: "(said) as she left"; not "(offered himself) as a candidate"."""
    behind = at + near.index("as") + 1 if "as" in near else len(line.flags)
    return behind < len(line.flags) and line.flags[behind] & (PRONOUN | DETERMINER) == PRONOUN


def _hangs_below(line: Line, first: int, last: int) -> bool:
    """Whether all that stands before the cue is a clause or phrase about when and why it is said, not what is."""
    if line.lows[first] in WHEN:
        return "," not in line.words[first:last]
    flag = line.flags[first]
    if flag & ING and flag & CUE and not flag & NOUN:
        return True  # "Declaring that he alone could do it, Quist …"
    if flag & PREPOSITION and "question" in line.lows[first : first + 4]:
        return True
    if flag & PARTICIPLE and line.lows[first].endswith(("ed", "told")):
        return bool(line.flags[first + 1] & (PREPOSITION | SUBORDINATOR | TIME))
    return bool(flag & PREPOSITION) and not any(looks_verbal(line, k) for k in range(first, last))


def _has_verb(line: Line, first: int, last: int) -> bool:
    return any(looks_verbal(line, k) or line.flags[k] & (AUXILIARY | CONTRACTED) for k in range(first, last))


def _opens_with_what(line: Line, first: int, last: int) -> bool:
    """Whether what is said is only the "what" before the speaker: "Here is what the minister, X, said"."""
    what = next((k for k in range(last - 2, first - 1, -1) if line.lows[k] == "what"), None)
    return what is not None and not any(looks_verbal(line, k) for k in range(what + 1, last))


def according(line: Line, cue: Cue, low: int, high: int) -> Statement | None:
    """According to X, …; …, according to X."""
    if cue.source is None:
        return None
    if cue.first <= low + 1:
        start = cue.source.last
        while start < high and line.words[start] != ",":
            start += 1
        start = _behind_apposition(line, start, high)
        last = clause_end(line, start + 1, high)
        return Statement(cue, (Phrase(start + 1, last),), MOST_QUOTED_CLAUSE) if last > start + 2 else None
    edge = cue.first - 1 if line.words[cue.first - 1] == "," else cue.first
    first = _opening(line, low, edge)
    if first is None:
        return None
    return Statement(cue, (Phrase(first, without_quoted_tail(line, first, edge)),), MOST_QUOTED_CLAUSE)


def _behind_apposition(line: Line, comma: int, high: int) -> int:
    """The comma behind what tells who the source is: "According to X, a leading analyst, the deal …", "X, who …,"."""
    first = comma + 1
    if first >= high or not line.flags[first] & (DETERMINER | RELATIVE):
        return comma
    behind = next((k for k in range(first, min(high, first + FARTHEST_VERB)) if line.words[k] == ","), 0)
    if not behind or not (line.flags[first] & RELATIVE or not _has_verb(line, first, behind)):
        return comma
    return behind if _is_subject(line, behind + 1, high) else comma


def _opening(line: Line, low: int, edge: int) -> int | None:
    """Where a clause that ends before `edge` starts: behind a quotation, or at "which"."""
    low = max(low, edge - 300)
    first = low
    for k in range(edge - 1, low - 1, -1):
        if line.words[k] == QUOTE and k + 1 < edge and line.flags[k + 1] & CONJUNCTION:
            first = k + 2
            break
        if line.flags[k] & RELATIVE and line.words[k - 1 : k] == [","] and looks_verbal(line, k + 1):
            if not _is_closed(line, k, edge) or line.flags[low] & PARTICIPLE:
                first = k
            break
    while first < edge and (line.flags[first] & CONJUNCTION or line.words[first] == ","):
        first += 1
    return first if edge - first >= FEWEST_WORDS else None


def _is_closed(line: Line, relative: int, edge: int) -> bool:
    """Whether another clause goes on behind a relative one: "X, which is old, has closed", "…, and the port has"."""
    for k in range(relative + 2, edge - 1):
        if line.words[k] != ",":
            continue
        subject = phrase_right(line, k + 2, edge) if line.flags[k + 1] & CONJUNCTION else None
        at = subject.last if subject is not None else k + 1
        if at < edge and looks_verbal(line, at):
            return True
    return False


def _statement(line: Line, cue: Cue, first: int, high: int, share: float, forms: Reported) -> Statement | None:
    """What a verb reports, if it is somebody's, from `first` to where the clause ends; a denial states itself too."""
    if cue.source is None or (cue.lemma not in forms.core and not _can_assert(line, cue.source, forms)):
        return None
    last = clause_end(line, first, high)
    if cue.lemma in line.usage.turning_down:
        first = cue.first
    return new(Statement, (cue, (new(Phrase, (first, last)),), share)) if last - first >= 2 else None


def headline_statement(line: Line) -> Statement | None:
    """A headline that ends with its source: "Arsenal is growing fast: SIPRI"."""
    if line.passage.kind not in ("title", "teaser"):
        return None
    high = len(line.words)
    colon = next((k for k in range(high - 1, max(0, high - 6), -1) if line.words[k] == ":"), None)
    if colon is None or colon < FEWEST_WORDS or colon + 1 >= high or (line.quotes and max(line.quotes) > colon):
        return None
    phrase = phrase_right(line, colon + 1, high)
    if phrase is None or phrase.last != high or not line.flags[colon + 1] & CAPITAL:
        return None
    if not any(looks_verbal(line, k) for k in range(colon)):
        return None
    cue = Cue(colon, colon + 1, colon, "verb", ":", phrase, inverted=True, complement=high)
    return Statement(cue, (Phrase(0, colon),), MOST_QUOTED_CLAUSE)
