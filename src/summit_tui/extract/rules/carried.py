"""The speaker was named before: earlier in the paragraph, or in the paragraph before."""

from __future__ import annotations

from summit_tui.extract.cueing.cue import Cue
from summit_tui.extract.cueing.cues import owner_of
from summit_tui.extract.cueing.first_phrases import behind_opening, first_phrase
from summit_tui.extract.cueing.governing import is_aside, main_cue
from summit_tui.extract.cueing.verb_groups import BE, POSSESSIVES
from summit_tui.extract.page import Found, Page, Place, Words
from summit_tui.extract.phrasing.apposition import subject_before
from summit_tui.extract.phrasing.phrases import Phrase, head_of, is_name
from summit_tui.extract.phrasing.phrases_ahead import phrase_right
from summit_tui.extract.phrasing.word_forms import is_capital
from summit_tui.extract.quotations import FEWEST_DIRECT
from summit_tui.extract.sentences import QUOTE, Line
from summit_tui.extract.wording.word_looks import POSSESSIVE
from summit_tui.knowledge.speech import (
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TIME,
)
from summit_tui.lean.hints import Final

LONGEST_QUESTION: Final = 6
"""Words of a reporter's question in a story."""
WH: Final = frozenset(str.split("what how why where when who which"))
LONGEST_ASKING: Final = 4
"""Words of a question up to its auxiliary: "How long will she (stay?)"."""
LONGEST_CLAUSE: Final = 40
LONGEST_ANNOUNCEMENT: Final = 8
"""Words of an announcement up to the name: "And this just in from …:"."""
SHOWING: Final = frozenset(("here's", "here’s"))
LECTERNS: Final = frozenset(str.split("lectern podium microphone rostrum floor stage pulpit dais"))
"""Where somebody stands who is about to speak."""
COMING: Final = frozenset(
    str.split("took takes came comes went goes stepped steps walked walks strode mounted approached reached climbed")
)
LONGEST_ASKED: Final = 20
"""Words of a reporter's question that stands alone."""
LONGEST_TO_LECTERN: Final = 9
"""Words of "took the floor of the assembly", and between its verb and its noun."""


def same_paragraph(page: Page, place: Place) -> Found | None:
    """The speaker of the quotation or sentence before, in the same paragraph."""
    if place.words < 5 and not (place.whole and place.text.rstrip("’'\"”»")[-1:] in ".!?…,"):
        return None
    line = page.lines[place.line]
    low, _ = line.sentences[place.sentence]
    if _is_answer(page, place):
        return None
    opens = place.token <= low + 1 or _answers(line, low, place)
    if not opens and place.words < FEWEST_DIRECT:
        return None
    found = _gone_on(page, place)
    own = first_phrase(line, low, place.token) if found is not None and not opens else None
    if own is not None and own.last < place.token and _is_named(line, own):
        return Found(Words(place.line, own))
    return found


def _is_answer(page: Page, place: Place) -> bool:
    """Whether a quoted question stands right before, so that another answers: "asked, “Do I?” “You do.”"."""
    asked = page.places[place.number - 1] if place.number else None
    beside = asked is not None and (asked.line, asked.token) == (place.line, place.token - 1)
    return beside and asked is not None and asked.text[-1:] == "?"


def _answers(line: Line, low: int, place: Place) -> bool:
    """Whether only what was asked stands before the words: "Asked how bad: “…”", "On the price: “…”"."""
    asked = line.flags[low] & (PREPOSITION | SUBORDINATOR | PARTICIPLE) or line.lows[low] == "asked"
    return bool(asked) and place.whole and line.words[place.token - 1] == ":"


def _gone_on(page: Page, place: Place) -> Found | None:
    line = page.lines[place.line]
    earlier = _quotation_before(page, place)
    while (
        earlier is not None
        and earlier > place.number - 12
        and earlier > 0
        and not page.places[earlier].whole
        and page.places[earlier - 1].whole
    ):
        other = page.places[earlier - 1]
        if (other.line, other.sentence) != (place.line, page.places[earlier].sentence):
            break
        earlier -= 1
    passed = False  # a sentence of nobody, over which only who is quoted goes on
    for sentence in range(place.sentence, max(-1, place.sentence - 12), -1):
        low, high = line.sentences[sentence]
        if sentence == place.sentence - 1 and (agent := _takes_the_floor(page, line, sentence)) is not None:
            return Found(Words(place.line, agent))
        if sentence == place.sentence - 1 and (asked := _who_is_asked(line, low, high)) is not None:
            return Found(Words(place.line, asked))
        if (
            earlier is not None
            and page.places[earlier].sentence == sentence
            and page.places[earlier].line == place.line
            and not _stands_in_opening(line, (low, high), page.places[earlier].token)
        ):
            index = page.places[earlier].number
            if index in page.found:
                found = page.found[index][1]
                return found._replace(cue=None, carried=index)
        if sentence == place.sentence:
            continue
        cue = None if passed else _subjects(line, page.cues(place.line, sentence), (low, high))
        if cue is not None and cue.source is not None and _names_somebody(line, cue):
            return Found(Words(place.line, cue.source), None, Words(place.line, cue.via) if cue.via else None)
        near = sentence == place.sentence - 1 and place.token <= line.sentences[place.sentence][0] + 1
        phrase = (behind_opening(line, low, high) or first_phrase(line, low, high)) if near else None
        if phrase is not None and line.words[high - 1] == "?" and line.flags[phrase.first] & AUXILIARY:
            phrase = None  # "Is that enough?", which the reporter asks
        heads = phrase is not None and high <= phrase.last + 1 and line.text(low, phrase.last).isupper()  # "WHO IS IN."
        if phrase is not None and not heads and not line.flags[phrase.first] & RELATIVE:
            phrase = _whose_face(line, owner_of(line, phrase))
            if line.lows[phrase.first] != "it" and _is_somebody(page, line, phrase):
                return Found(Words(place.line, phrase))
            passed = True
            if place.words < FEWEST_DIRECT:
                return None
    return None


def _whose_face(line: Line, phrase: Phrase) -> Phrase:
    """X in "X’s voice (broke)", "her eyes (filled with tears)"."""
    if line.lows[phrase.last - 1] not in line.usage.features:
        return phrase
    owner = next((k for k in range(phrase.first, phrase.last - 1) if line.flags[k] & POSSESSIVE), None)
    if owner is None and line.lows[phrase.first] in POSSESSIVES:
        owner = phrase.first
    return phrase if owner is None else Phrase(phrase.first, owner + 1)


def _is_named(line: Line, phrase: Phrase) -> bool:
    """Whether a name heads a phrase."""
    head = head_of(line, phrase)
    return is_capital(line, head) and not line.flags[head] & (POSSESSIVE | TIME | PRONOUN)


def _subjects(line: Line, cues: list[Cue], bounds: tuple[int, int]) -> Cue | None:
    """The cue of a sentence's own subject, or else the one that counts at its end."""
    low, high = bounds
    spoken = _spoken(cues)
    main = behind_opening(line, low, high) if spoken else None
    if main is not None:
        spoken = [c for c in spoken if c.source is None or c.source.first >= main.first]
    mine = [c for c in spoken if c.weak and c.source is not None and line.lows[c.source.first] == "i"]
    if len(spoken) > 1 or mine:
        subject = first_phrase(line, low, high)
        if subject is not None and line.lows[subject.first] != "i":  # "He waited so long that I heard the lift"
            spoken = [c for c in spoken if c not in mine]
        own = next((c for c in spoken if c.manner == "verb" and not c.weak and c.source == subject), None)
        if own is not None and subject is not None:
            # "He never, she says, asked."
            asides = (c for c in spoken if c.first < own.first and not c.weak and is_aside(line, c))
            return next(asides, own)
    return main_cue(line, spoken, high)


def _takes_the_floor(page: Page, line: Line, sentence: int) -> Phrase | None:
    """Y in "X was interrupted by Y", "X was cut off by Y", "said X, and Y cut in"; not applause."""
    low, high = line.sentences[sentence]
    last = next(iter(page.cues(line.index, sentence)[-1:]), None)
    if (
        last is not None
        and last.lemma in line.usage.interrupting
        and last.manner == "verb"
        and last.complement >= high - 2
    ):
        return last.source
    for k in range(low + 1, min(high - 2, low + LONGEST_CLAUSE)):
        if line.lows[k] in line.usage.cut_in_on and not BE.isdisjoint(line.lows[max(low, k - 2) : k]):
            by = k + 1 + (line.lows[k + 1] in ("off", "short", "down"))
            agent = phrase_right(line, by + 1, high) if line.lows[by] == "by" and by + 1 < high else None
            return agent if agent is not None and _is_somebody(page, line, agent) else None
    return None


def _who_is_asked(line: Line, low: int, high: int) -> Phrase | None:
    """Whom the reporter asks, so that they answer: "Is he sad to go? “…”", "I ask Quist what he did. “…”"."""
    if (
        line.lows[low] == "i"
        and high - low > 3
        and line.lows[low + 1] in line.usage.asking
        and QUOTE not in line.words[low:high]
    ):
        return phrase_right(line, low + 2, high)
    if line.words[high - 1] != "?":
        return None
    low += bool(line.flags[low] & CONJUNCTION)
    asked = next((k for k in range(low, min(high - 2, low + LONGEST_ASKING)) if line.flags[k] & AUXILIARY), None)
    if asked is None or not (asked == low or line.lows[low] in WH) or line.lows[asked + 1] not in ("he", "she"):
        return None
    return Phrase(asked + 1, asked + 2)


def _is_somebody(page: Page, line: Line, agent: Phrase) -> bool:
    """Whether a name or a noun for people heads a phrase."""
    head = head_of(line, agent)
    if is_capital(line, head) or line.flags[head] & PRONOUN or line.lows[head] in page.speech.people:
        return True
    return bool(line.flags[agent.first] & DETERMINER) and line.lows[head].endswith(
        ("er", "ers", "or", "ors", "ist", "ists")
    )


def _stands_in_opening(line: Line, bounds: tuple[int, int], token: int) -> bool:
    """Whether words are quoted before the subject: "Told that Y had called him “…”, X laughed"."""
    subject = behind_opening(line, *bounds)
    return subject is not None and token < subject.first


def _spoken(cues: list[Cue]) -> list[Cue]:
    """The cues that are verbs: nouns such as "his remarks" are left out."""
    return [cue for cue in cues if cue.manner != "noun"]


def _names_somebody(line: Line, cue: Cue) -> bool:
    """Whether a cue's subject can go on speaking: not "this" or "that"."""
    if cue.source is None or cue.manner not in ("verb", "infinitive", "participle"):
        return False
    return line.lows[cue.source.last - 1] not in ("this", "that", "these", "those", "there")


def _quotation_before(page: Page, place: Place) -> int | None:
    """Position in `places` of the quotation before."""
    at = place.number - 1
    return at if at >= 0 and page.places[at].line == place.line else None


def introduced_before(page: Page, place: Place) -> Found | None:
    """The paragraph before ends with a colon and the words that introduce the quotation."""
    line = page.lines[place.line]
    if place.line == 0 or place.token != 0 or not line.words:
        return None
    above = page.lines[place.line - 1]
    if not above.words or above.words[-1] != ":":
        return None
    last = len(above.sentences) - 1
    if (named := _announced(above, *above.sentences[last])) is not None:
        return Found(Words(place.line - 1, named))
    for cue in _announcing(above, page.cues(place.line - 1, last)):
        if cue.source is not None and (not cue.weak or _may_speak(page, above, cue.source)):
            return Found(Words(place.line - 1, cue.source), Words(place.line - 1, Phrase(cue.first, cue.last)))
    low, high = above.sentences[last]
    phrase = first_phrase(above, low, high)
    if phrase is None or not _may_speak(page, above, phrase):
        return None
    return Found(Words(place.line - 1, phrase))


def _may_speak(page: Page, line: Line, phrase: Phrase) -> bool:
    """Whether a subject without a verb of speech is anybody, unlike "some of the factors": by what follows "of" too."""
    partly = phrase.last - phrase.first > 2 and line.lows[phrase.first + 1] == "of"
    return any(
        is_capital(line, k) or line.flags[k] & PRONOUN or line.lows[k].removesuffix("s") in page.speech.people
        for k in range(phrase.first + partly, phrase.last)
    )


def _announced(line: Line, low: int, high: int) -> Phrase | None:
    """Whom an announcement without a verb of speech names: "From Mara Quist, head of …:", "Here is Mara Quist:"."""
    for at in range(low, min(high - 2, low + LONGEST_ANNOUNCEMENT)):
        word = line.lows[at]
        shows = word in SHOWING or (word == "is" and at > low and line.lows[at - 1] in ("here", "this"))
        if not shows and (word != "from" or (at > low and line.flags[at - 1] & FINITE)):
            continue
        end = at + 1
        while end < high and is_capital(line, end):
            end += 1
        return Phrase(at + 1, end) if end - at > 2 and is_name(line, at + 1, end) else None
    return None


def _announcing(line: Line, cues: list[Cue]) -> list[Cue]:
    """The cues of an announcement, the one that counts first: "As X reported, … :", or the last."""
    source = cues[0].source if cues and cues[0].manner == "verb" and not cues[0].inverted else None
    as_told = source is not None and line.lows[source.first - 1 : source.first] == ["as"]
    return cues if as_told else cues[::-1]


def _is_asked(page: Page, place: Place) -> bool:
    """Whether a short question stands alone before an answer, so that it is the reporter's."""
    line = page.lines[place.line]
    if place.text[-1:] != "?" or len(line.words) > 1 or place.words > LONGEST_QUESTION:
        return False
    behind = page.places[place.number + 1 : place.number + 2]
    return bool(behind) and behind[0].line == place.line + 1 and behind[0].token == 0


def _has_asked(page: Page, number: int) -> bool:
    """Whether a quotation is a question that somebody asked, so that what stands alone below it is the answer."""
    cue = page.found[number][1].cue
    if cue is None or page.places[number].text[-1:] != "?":
        return False
    line = page.lines[cue.line]
    return line.lows[cue.phrase.first] in line.usage.asking


def paragraph_before(page: Page, place: Place) -> Found | None:
    """A paragraph that opens with a quotation goes on from the last speaker of the paragraph before."""
    if place.line == 0 or place.token != 0 or not (place.whole or place.words >= 5) or place.text[-1:] == ":":
        return None
    if page.lines[place.line].headline:
        return None
    quotation = page.quotations[place.number]
    if quotation.continues:
        for index in range(place.number - 1, max(-1, place.number - 12), -1):
            if page.quotations[index].id == quotation.continues and index in page.found:
                found = page.found[index][1]
                return found._replace(cue=None, carried=index, alone=True)
    if _is_asked(page, place):
        return None
    above = place.line - 1
    while above and page.lines[above].passage.kind == "caption":
        above -= 1  # a picture stands between two paragraphs of what somebody says
    line = page.lines[above]
    if line.sentences and (asked := _who_is_asked(line, *line.sentences[-1])) is not None:
        return Found(Words(above, asked))
    for other in range(place.number - 1, -1, -1):
        if page.places[other].line != above:
            break
        if other in page.found and _has_asked(page, other):
            return None
        if other in page.found:
            found = page.found[other][1]
            return found._replace(cue=None, carried=other, alone=True)
    for sentence in range(len(line.sentences) - 1, max(-1, len(line.sentences) - 12), -1):
        cue = _subjects(line, page.cues(above, sentence), line.sentences[sentence])
        if cue is None or cue.source is None or not _names_somebody(line, cue):
            continue
        subject = _subject_over(page, line, cue, cue.source, line.sentences[sentence])
        if subject is not None:
            return Found(Words(above, subject))
    answered = _before_question(page, line, place)
    if answered is not None:
        return answered
    speaker = _at_the_lectern(line) if line.sentences and place.whole else None
    return Found(Words(above, speaker)) if speaker is not None else None


def _before_question(page: Page, line: Line, place: Place) -> Found | None:
    """Who spoke in the paragraph before the reporter's question: "“…,” X says.", "Who leaked?", "“…”"."""
    asks = line.words[-1:] == ["?"] and len(line.sentences) == 1 and len(line.words) <= LONGEST_ASKED
    alone = len(page.lines[place.line].words) == 1 and place.whole
    if not (asks and alone and line.index and not line.quotes and line.words[0][0].isupper()):
        return None
    for other in range(place.number - 1, -1, -1):
        if page.places[other].line != line.index - 1:
            return None
        if other in page.found:
            return page.found[other][1]._replace(cue=None, carried=other, alone=True)
    return None


def _at_the_lectern(line: Line) -> Phrase | None:
    """X where a paragraph ends with "X came to the lectern", "X took the floor"."""
    low, high = line.sentences[-1]
    near = range(high - 2, max(low + 2, high - LONGEST_TO_LECTERN), -1)
    at = next((k for k in near if line.lows[k] in LECTERNS and line.lows[k - 1] == "the"), None)
    if at is None or not (at == high - 2 or line.lows[at + 1] == "of"):
        return None
    verb = next((k for k in range(at - 2, max(low, at - LONGEST_TO_LECTERN), -1) if line.lows[k] in COMING), None)
    return subject_before(line, verb, low) if verb is not None else None


def _subject_over(page: Page, line: Line, cue: Cue, source: Phrase, bounds: tuple[int, int]) -> Phrase | None:
    """Who goes on speaking behind a sentence whose last cue hangs on a noun: "X sent a note from pilots asking …"."""
    if cue.manner == "participle":
        first = first_phrase(line, *bounds)
        return first if first is not None and _is_somebody(page, line, first) else source
    return None if cue.weak and line.flags[source.first] & RELATIVE else source
