"""Quoted words → the mention and the cue that say whose they are."""

from __future__ import annotations

from summit_tui.extract.page import Found, Page, Place, laid_out, taken_up
from summit_tui.extract.quotations import FEWEST_DIRECT, count_words, kind_of, quotation_id
from summit_tui.extract.reading import Reading
from summit_tui.extract.rules import BEFORE_COLON, rules_in
from summit_tui.extract.rules.nobody import is_nobodys
from summit_tui.extract.rules.read_out import through
from summit_tui.extract.rules.setting import setting_of
from summit_tui.extract.speaking import interviewees, shortened
from summit_tui.extract.speaking.via import channels, via_of
from summit_tui.knowledge.speech import PRONOUN
from summit_tui.lean.hints import Final
from summit_tui.lean.tuples import NamedTuple, new
from summit_tui.model import Evidence, Quotation, Span, slices

FOREIGN: Final = "the article is not in English"
"""Why nobody is said to say what is quoted in another language."""


class Attributed(NamedTuple):
    """A quotation with the words that attribute it; who that is, `reference` finds out."""

    quotation: Quotation
    """With mention, cue, reason and `continues`; `speaker` and `via` are still None."""
    via: Span | None = None
    """The words that name whom it is quoted through."""


def attribute(reading: Reading, quotations: tuple[Quotation, ...]) -> tuple[Attributed, ...]:
    """Find who says each quotation, by rules tried in order; drop what is in marks and nobody's words."""
    if not reading.english:
        return tuple(Attributed(q._replace(reason=FOREIGN)) for q in quotations if q.kind == "direct")
    page = laid_out(reading, quotations)
    kept: list[Place] = []
    for place in page.places:
        if is_nobodys(page, place):
            continue
        found = _try(page, place)
        if found is not None:
            page.found[place.number] = found
        if found is not None or place.words >= FEWEST_DIRECT or _in_headline(page, place):
            kept.append(place)
    _complete_headlines(page, kept)
    _add_channels(page, kept)
    return _interrupted(page, [_attributed(page, place) for place in kept], kept)


def _try(page: Page, place: Place) -> tuple[str, Found] | None:
    for name, find, _ in rules_in(setting_of(page, place)):
        found = find(page, place)
        if found is not None:
            return name, found
    return None


def _in_headline(page: Page, place: Place) -> bool:
    """Whether it is a fragment in a headline, for whose speaker the body must be asked."""
    return page.lines[place.line].headline


def _complete_headlines(page: Page, places: list[Place]) -> None:
    """Ask the body, which knows better than a colon behind a rubric.

    A fragment that nobody there says is kept only of a headline that stands alone.
    """
    for place in places:
        if not page.lines[place.line].headline:
            continue
        if place.number not in page.found or _is_rubric(page, place):
            found = shortened.from_the_body(page, place)
            if found is not None:
                page.found[place.number] = (shortened.REASON, found)
            elif (answering := interviewees.in_the_title(page, place)) is not None:
                page.found[place.number] = (interviewees.REASON, answering)
    alone = page.reading.article.role == "teaser"
    places[:] = [
        place
        for place in places
        if place.number in page.found or place.words >= FEWEST_DIRECT or (alone and place.words > 1)
    ]


def _is_rubric(page: Page, place: Place) -> bool:
    """Whether a colon alone speaks for its speaker, and that is no name: "Markets wrap: “…”", "Bishop’s wife: “…”"."""
    reason, found = page.found[place.number]
    if reason != BEFORE_COLON or found.source is None:
        return False
    return page.lines[found.source.line].words[found.source.phrase.last - 1].islower()


def _add_channels(page: Page, places: list[Place]) -> None:
    known = channels(page) if page.found else []
    spoke = ""
    for place in places:
        if place.number not in page.found:
            continue
        reason, found = page.found[place.number]
        if found.carried is not None and found.carried < place.number:
            via = page.found[found.carried][1].via if found.carried in page.found else found.via
        else:
            via = via_of(page, place.line, place.sentence, found, known, spoke)
            via = through(page, (place.line, place.sentence), found) if via is None else via
        if found.source is not None:
            line, (_, last) = page.lines[found.source.line], found.source.phrase
            if not line.flags[last - 1] & PRONOUN:
                spoke = line.lows[last - 1]
        if via is not None:
            page.found[place.number] = (reason, found._replace(via=via))


def _attributed(page: Page, place: Place) -> Attributed:
    quotation = page.quotations[place.number]
    if place.number not in page.found:
        return Attributed(quotation._replace(continues=None))
    reason, found = page.found[place.number]
    mention = page.span(found.source) if found.source is not None and not found.alone else None
    if found.label is not None and not found.alone:
        mention = page.reading.span(*found.label)
    cue = page.span(found.cue) if found.cue is not None else None
    evidence = [new(Evidence, ("speaker", mention))] if mention is not None else []
    if cue is not None:
        evidence.append(new(Evidence, ("cue", cue)))
    if found.alone and found.source is not None:
        evidence.append(Evidence("speaker", page.span(found.source)))
    if found.source is not None:
        evidence += taken_up(page, found.source)
    text = page.reading.source.text
    made = Quotation(
        quotation.id,
        quotation.kind,
        quotation.article,
        quotation.spans,
        quotation.text,
        None,
        mention,
        text[cue.start : cue.end].replace("\n", " ") if cue else None,
        cue,
        None,
        reason,
        tuple(evidence),
        page.quotations[found.carried].id if found.carried is not None else None,
    )
    return new(Attributed, (made, page.span(found.via) if found.via is not None else None))


def _interrupted(page: Page, attributed: list[Attributed], places: list[Place]) -> tuple[Attributed, ...]:
    """“A,” she said, “b.” is one quotation of two spans where b goes on with the sentence of A."""
    joined: list[Attributed] = []
    last: Place | None = None
    renamed: dict[str, str] = {}
    for place, made in zip(places, attributed, strict=True):
        if last is not None and _goes_on(page, last, place):
            before = joined[-1]
            spans = before.quotation.spans + made.quotation.spans
            text = slices(page.reading.source.text, spans).replace("\n", " ")
            whole = before.quotation._replace(
                id=quotation_id(page.reading.article.id, spans[0].start, text),
                spans=spans,
                text=text,
                kind=kind_of(count_words(text)),
            )
            renamed[before.quotation.id] = renamed[made.quotation.id] = whole.id
            joined[-1] = before._replace(quotation=whole)
        else:
            joined.append(made)
        last = place
    if not renamed:
        return tuple(joined)
    return tuple(
        a._replace(quotation=a.quotation._replace(continues=_latest(renamed, a.quotation.continues))) for a in joined
    )


def _latest(renamed: dict[str, str], name: str | None) -> str | None:
    while name is not None and name in renamed:
        name = renamed[name]
    return name


_ONE: Final = ("I ", "I’", "I'")
"""What has a capital though it begins no sentence: “Gentlemen,” she said, “I believe …”."""


def _goes_on(page: Page, first: Place, second: Place) -> bool:
    """Whether an attribution alone stands between two quotations, and the second goes on with the first's sentence."""
    if first.line != second.line or first.number not in page.found or second.number not in page.found:
        return False
    cue, own = page.found[first.number][1].cue, page.found[second.number][1].cue
    whole = second.whole and not (second.text.startswith(_ONE) and cue == own)
    if first.text[-1:] not in ",—–-…" or whole or first.sentence != second.sentence:
        return False
    line = page.lines[first.line]
    if cue is None or cue.line != first.line or not first.token < cue.phrase.first < second.token:
        return False
    return line.words[second.token - 1] == ","
