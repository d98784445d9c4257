"""The cue stands before the quotation: X said: “…”; X called it “…”; X said that the plan was “…”."""

from __future__ import annotations

from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.cueing.first_phrases import behind_opening, first_phrase
from summit_tui.extract.cueing.governing import NEGATIONS, cues_near, main_cue, starts_clause
from summit_tui.extract.cueing.verb_groups import BE
from summit_tui.extract.page import Found, Page, Place, Words, found_beside
from summit_tui.extract.phrasing.phrases import Phrase, head_of, phrase_left
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import DASHES, is_capital, is_possessive, is_word, looks_verbal
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.extract.rules.read_out import READ, for_another
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.speaking.turn_labels import LETTERS
from summit_tui.knowledge.speech import (
    ADVERB,
    AUXILIARY,
    BASE,
    CONJUNCTION,
    CONTRACTED,
    CUE,
    DETERMINER,
    DOCUMENT,
    PAST,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    SAID,
)
from summit_tui.lean.hints import Final

ENDS: Final = frozenset((",", ";", QUOTE))
"""Where the clause behind a denial ends."""
MOST_DENIED: Final = 5
"""Words between a denial and the subject of what is denied: "denied a report that he …"."""

NOBODY: Final = frozenset(["nobody", "no", "none", "neither"])
JUDGED: Final = BE | {"remains", "means", ","}
"""What stands before the marks in "For X, it is “…”"."""
FARTHEST_COMMA: Final = 14
"""Words among which the comma behind "For X" stands."""
WORDS_OF: Final = (",", ":")
"""What stands between "in the words of X" and the marks."""
ONLY: Final = frozenset(
    str.split(
        "only just merely simply solely can could can’t cannot couldn’t but except besides beyond than more other much"
        " enough if until"
    )
)
"""Words beside a negation by which something is said after all: "did not just say “…”", "said nothing but “…”"."""


def introduced(page: Page, place: Place) -> Found | None:
    """X said: “…” or X said, “…”."""
    if not _is_led_up_to(page, place):
        return None
    cue = _words_of(page, place) or choose(page, place)
    if cue is not None and cue.last == place.token - 1 and _is_unsaid(page.lines[place.line], cue, place.token):
        return _of_nobody(place, cue)
    if cue is not None and _in_opening(page.lines[place.line], cue, place):
        return None
    return _believed(page, place, cue)


def _in_opening(line: Line, cue: Cue, place: Place) -> bool:
    """Whether a verb stands in what hangs before the subject: "Asked whether X objects, Y was brief: “…”"."""
    low, high = line.sentences[place.sentence]
    subject = behind_opening(line, low, high) if line.words[place.token - 1] == ":" else None
    return subject is not None and cue.last < subject.first and cue.source is not None and cue.source.last > low


def led_up_to(page: Page, place: Place) -> Found | None:
    """X took the stage: “…”, where the sentence before the marks has no verb of speech."""
    if not _is_led_up_to(page, place):
        return None
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    before = place.token - 1
    passive = next((c for c in reversed(cues_near(page.cues(place.line, place.sentence), place.token))), None)
    if passive is not None and passive.manner == "passive" and passive.source is None and passive.last >= before - 3:
        return None
    closes = place.token + 1 == line.sentences[place.sentence][1] and place.text[-1:] in ".?!"
    if (
        line.words[before] == ","
        and not (closes and place.words >= 5)
        and (place.words < 5 or not any(looks_verbal(line, k) for k in range(max(low, before - 3), before)))
    ):
        return None
    phrase = first_phrase(line, low, before)
    if phrase is not None and line.lows[phrase.last - 1] in page.speech.conversations:
        phrase = _whose_talk(line, phrase, before)
    if phrase is None or is_thing(page, line, phrase) or _is_topic(page, line, phrase, before):
        return None
    return Found(Words(place.line, phrase), None)


def _whose_talk(line: Line, talk: Phrase, before: int) -> Phrase | None:
    """X in "Interview with X: “…”" and "Remarks by X: “…”"."""
    if line.lows[talk.last] not in ("with", "by", "of", "from"):
        return None
    return phrase_right(line, talk.last + 1, before)


def is_thing(page: Page, line: Line, phrase: Phrase) -> bool:
    """Whether a phrase can't speak: "the next step (is simple: “…”)"; a page and "her answer" can."""
    head = head_of(line, phrase)
    if line.lows[phrase.first] == "it":
        return True
    spoken = line.flags[head] & (DOCUMENT | SAID | PRONOUN) or is_capital(line, head)
    return not (spoken or line.lows[head] in page.speech.people or line.lows[head].endswith(("s", "er", "or", "ist")))


def _is_topic(page: Page, line: Line, phrase: Phrase, colon: int) -> bool:
    """Whether what stands alone before a colon is what the words are about: "Pinewood summit: “a footnote”?"."""
    head = phrase.last - 1
    if line.lows[phrase.first] in line.usage.rubrics and line.words[colon] == ":" and colon - phrase.first < 6:
        return True
    if phrase.last != colon or line.words[colon] != ":":
        return False
    if line.lows[head] in page.speech.events and (line.words[head].islower() or head in line.firsts):
        return True
    if not line.words[head].islower():
        return False
    return line.lows[head] not in page.speech.people and not line.flags[head] & (DOCUMENT | PRONOUN)


def of_subject(page: Page, place: Place) -> Found | None:
    """X seeks to “…”: words quoted in the middle of a sentence are of whom it tells, where no verb says more."""
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    if (verbal := _opens_with_verb(page, place, line, low)) is not None:
        return verbal
    if place.whole or place.words < FEWEST_DIRECT or place.token - low < 2 or not is_word(line, place.token - 1):
        return None
    if line.lows[place.token - 1] == "who":
        return None  # "X, a diplomat who “lost an empire”": what others say
    phrase = first_phrase(line, low, place.token)
    if phrase is None or line.flags[phrase.first] & AUXILIARY or _is_said_of(line, place.token, low):
        return None
    if _is_nobody(line, phrase.first) or line.lows[phrase.first] in LETTERS:
        return None
    opening = place.text.partition(" ")[0].lower()
    if phrase.last == place.token and page.speech.flags.get(opening, 0) & AUXILIARY:
        return None  # "X “has put aside …”": what is said of X
    head = line.lows[phrase.last - 1]
    somebody = is_capital(line, phrase.last - 1) or line.lows[phrase.first] in ("he", "she", "they")
    if line.lows[phrase.first] in ("the", "a", "an"):
        somebody = somebody or head in page.speech.people or bool(line.flags[phrase.last - 1] & DOCUMENT)
    return Found(Words(place.line, phrase)) if somebody else None


def for_whom(page: Page, place: Place) -> Found | None:
    """ "For X, it is “…”", "To X, it is an “…”": what somebody holds who spoke before, where no verb says so."""
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    if (
        line.lows[low : low + 2] in (["for", "him"], ["for", "her"])
        and line.words[low + 2] == ","
        and place.token > low + 3
    ):
        return Found(Words(place.line, Phrase(low + 1, low + 2)))
    at = place.token - 1
    at -= at > low and bool(line.flags[at] & DETERMINER)
    if line.lows[low] not in ("for", "to") or line.lows[at] not in JUDGED:
        return None
    comma = next((k for k in range(low + 2, min(place.token, low + FARTHEST_COMMA)) if line.words[k] == ","), None)
    if comma is None:
        return None
    phrase = phrase_left(line, comma, low + 1)
    if phrase is None or phrase.first != low + 1 or not is_capital(line, head := head_of(line, phrase)):
        return None
    heard = {page.lines[s.line].lows[s.phrase.last - 1] for _, found in page.found.values() if (s := found.source)}
    introduced = head > low + 1 and (line.lows[comma + 1] in ("a", "an", "the", "who") or is_capital(line, head - 1))
    return Found(Words(place.line, phrase)) if introduced or line.lows[head] in heard else None


def _opens_with_verb(page: Page, place: Place, line: Line, low: int) -> Found | None:
    """The leaders “note with concern” …: the marks begin with the verb of those who declare so."""
    opening = place.text.lower().split(" ", 2)
    first = opening[1] if len(opening) > 1 and opening[0].endswith("ly") else opening[0]  # “warmly welcomes”
    flags = page.speech.flags.get(first, 0)
    if not (flags & CUE and flags & (PRESENT | PAST | BASE)) or place.whole or place.token <= low:
        return None
    phrase = phrase_left(line, place.token, low)
    if phrase is None or phrase.last != place.token or line.lows[phrase.first] not in ("the", "both", "all"):
        return None
    head = line.lows[phrase.last - 1]
    several = head.endswith("s") and head[:-1] in page.speech.people
    agrees = (several and flags & (BASE | PAST)) or (
        line.flags[phrase.last - 1] & DOCUMENT and flags & (PRESENT | PAST)
    )
    return Found(Words(place.line, phrase)) if agrees else None


def _is_said_of(line: Line, token: int, low: int) -> bool:
    """Whether the quoted words are what the subject is: "the summit was “…”"."""
    at = token - 1
    while at > low and (line.flags[at] & (DETERMINER | ADVERB) or line.lows[at] == "as"):
        at -= 1
    return line.lows[at] in BE


def _is_led_up_to(page: Page, place: Place) -> bool:
    """Whether a colon, a comma or a dash of the reporter's leads up to a quotation."""
    line = page.lines[place.line]
    before = place.token - 1
    if before < line.sentences[place.sentence][0]:
        return False
    if line.words[before] == ",":
        return place.whole
    return line.words[before] == ":" or _breaks_off(line, place)


def _breaks_off(line: Line, place: Place) -> bool:
    """X took the stage — “…”"""
    closes = place.token + 1 == line.sentences[place.sentence][1]
    return line.words[place.token - 1] in DASHES and place.whole and place.words >= FEWEST_DIRECT and closes


def inside(page: Page, place: Place) -> Found | None:
    """X called it “…”."""
    line = page.lines[place.line]
    cue = _words_of(page, place) or choose(page, place)
    term = place.words == 1 and place.token > 0 and line.flags[place.token - 1] & PREPOSITION
    if term and cue is not None and cue.weak and cue.manner != "noun" and cue.lemma != "speak":
        return None
    if cue is not None and (gapped := _gapped(line, place, cue)) is not None:
        return Found(Words(place.line, gapped), Words(place.line, Phrase(cue.first, cue.last)))
    if cue is not None and (denial := _denial(page, place, cue)) is not None:
        return _of_nobody(place, denial)
    if cue is not None and _is_unsaid(line, cue, place.token):
        return _of_nobody(place, cue)
    if cue is not None and cue.manner == "passive" and cue.source is not None:
        agent = _next_agent(line, cue.source.last, place.token)
        cue = cue.of(agent) if agent is not None else cue
    return _believed(page, place, cue)


def _words_of(page: Page, place: Place) -> Cue | None:
    """X in "it was, in the words of X, “…”", in "recalled the words of X: “…”", whatever verb stands before."""
    line = page.lines[place.line]
    for cue in reversed(cues_near(page.cues(place.line, place.sentence), place.token)[-1:]):
        if cue.manner == "noun" and cue.source is not None and line.lows[cue.last] == "of":
            behind = cue.source.last
            return (
                cue if behind == place.token - (line.words[place.token - 1] in WORDS_OF) and behind > cue.last else None
            )
    return None


def _gapped(line: Line, place: Place, cue: Cue) -> Phrase | None:
    """Y in "X pledged 40 ships and Y “a warm hand”": a name right before the marks, whose verb is the one before."""
    at = place.token - 1
    if (
        cue.manner != "verb"
        or cue.source is None
        or cue.inverted
        or not is_capital(line, at)
        or is_possessive(line.lows[at])
    ):
        return None
    if cue.last >= at or "that" in line.lows[cue.last : at] or place.text.startswith("to "):
        return None
    named = phrase_left(line, place.token, cue.last)
    if named is None or named.first - 1 <= cue.last:
        return None
    listed = (
        cue.lemma in line.usage.judging
        and line.words[named.first - 1] == QUOTE
        and line.quoted(named.first - 1).rstrip("”\"'’» ").endswith(",")
    )
    if not listed and line.lows[named.first - 1] not in ("and", "while", "but"):
        return None
    capitals = all(is_capital(line, k) or line.flags[k] & DETERMINER for k in range(named.first, named.last))
    return named if capitals and not starts_clause(line, cue, place.token) else None


def _turns_down(line: Line, cue: Cue, token: int) -> bool:
    """Whether the words are of those whose claim somebody turns down: "rejected any suggestion that it was “…”"."""
    if cue.lemma not in line.usage.turning_down or cue.manner != "verb" or line.lows[token - 1] == "as":
        return False
    near = range(cue.complement, min(token - 1, cue.complement + 4))
    return any(line.flags[k] & SAID and line.lows[k + 1] in ("that", "of") for k in near)


def _of_nobody(place: Place, cue: Cue) -> Found:
    """The quotation stands, but it is not said that somebody said it."""
    return Found(None, Words(place.line, Phrase(cue.first, cue.last)))


def _is_unsaid(line: Line, cue: Cue, token: int) -> bool:
    """Whether somebody is said not to have said the words: "did not say “…”", but not "could not say “…” too often"."""
    if cue.lemma not in line.usage.uttering or cue.manner != "verb" or cue.source is None:
        return False
    if not ONLY.isdisjoint(line.lows[cue.last : token]):
        return False
    first = cue.source.first
    if line.lows[first] in NOBODY and not "".join(line.words[first + 1 : first + 2])[:1].isdigit():
        return True
    before = line.lows[cue.group : cue.first]
    return not NEGATIONS.isdisjoint(before) and ONLY.isdisjoint(before)


def _denial(page: Page, place: Place, cue: Cue) -> Cue | None:
    """The denial by which the words are nobody's plain words: "denied that he had called it “…”"."""
    line = page.lines[place.line]
    if _turns_down(line, cue, place.token):
        return cue
    if cue.lemma in line.usage.denying:
        return cue if cue.manner == "verb" and starts_clause(line, cue, place.token) else None
    if cue.source is None or cue.manner not in ("verb", "participle"):
        return None
    outer = next(
        (c for c in cues_near(page.cues(place.line, place.sentence), cue.first) if c.lemma in line.usage.denying), None
    )
    if outer is None or outer.manner != "verb":
        return None
    own = cue.source == outer.source or line.flags[cue.source.first] & (PRONOUN | CONTRACTED)
    near = cue.source.first - outer.last <= MOST_DENIED and not any(
        w in ENDS for w in line.words[outer.last : cue.first]
    )
    return outer if own and near else None


def _next_agent(line: Line, at: int, token: int) -> Phrase | None:
    """The second of two agents: "described by X as “…” and by Y as “…”"."""
    for by in range(token - 2, max(at, token - 12), -1):
        if line.lows[by] == "by" and line.flags[by - 1] & CONJUNCTION:
            return phrase_right(line, by + 1, token)
    return None


def choose(page: Page, place: Place) -> Cue | None:
    """The nearest cue before the quotation in its sentence, or the reporting verb in whose clause that stands."""
    if place.number not in page.chosen:
        cues = page.cues(place.line, place.sentence)
        page.chosen[place.number] = main_cue(page.lines[place.line], cues, place.token) if cues else None
    return page.chosen[place.number]


def _is_nobody(line: Line, it: int) -> bool:
    """Whether "it" stands for what follows: "it is a crime to show “…”"."""
    return line.lows[it] == "it" and line.lows[it + 1] in BE and bool(line.flags[it + 2] & DETERMINER)


def _believed(page: Page, place: Place, cue: Cue | None) -> Found | None:
    if cue is None or cue.source is None:
        return None
    if cue.lemma == READ and cue.manner == "verb" and (sent := for_another(page, place, cue)) is not None:
        return sent
    if cue.manner == "infinitive" and _is_nobody(page.lines[place.line], cue.source.first):
        return None
    words = cue
    if cue.manner == "participle" and cue.source.first > place.token:
        words = next(
            (c for c in page.cues(place.line, place.sentence) if c.source == cue.source and c.manner == "verb"), cue
        )
    via = cue.via
    if cue.manner == "noun" and via is None:
        line = page.lines[place.line]
        outer = [
            c
            for c in page.cues(place.line, place.sentence)
            if c.first < cue.group and c.manner == "verb" and not c.weak
        ]
        via = outer[-1].source if outer and starts_clause(line, outer[-1], place.token) else None
    return found_beside(place, cue.source, (words.first, words.last), via)
