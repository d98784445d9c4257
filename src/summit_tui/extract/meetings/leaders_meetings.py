"""Summits by other words: "the ninth Amber Arc Leaders’ Forum", "their 54th Regular Meeting", "the last one"."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui.extract.meetings.looking_back import of_late, relation_of, sort_of, turn_of
from summit_tui.extract.meetings.series import Relation, SeriesBook, slug
from summit_tui.extract.meetings.summit_names import known_body
from summit_tui.extract.meetings.venues import venue_after
from summit_tui.extract.names import Names
from summit_tui.extract.reading import Passage, Reading
from summit_tui.extract.wording.numbers import ordinal
from summit_tui.knowledge.series import fold_series
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import SummitMention
from summit_tui.patterns import compiled

_ORDINAL = r"\b\d{1,3}(?:st|nd|rd|th)|\b[A-Za-z]{5,9}(?:-[A-Za-z]{5,7})?"
_NTH = r"(?:\d{1,3}|[A-Za-z-]{1,13})(?:st|nd|rd|th)"
_KIND = r"(?:(?:[Rr]egular|[Oo]rdinary|[Aa]nnual|[Bb]iennial|[Ss]pecial|[Ee]xtraordinary|[Ii]nter-?[Ss]essional) )"
_FORUMS = "Forum|Conference|Dialogue|Retreat|Gathering|Assembly|Meeting"
_NAME = r"\b[A-Z][\w&+’-]{0,40}(?: (?:of (?:the )?|and )?[A-Z][\w&+-]{0,40}){0,4}"
FAR = 70
"""Characters before "meeting" in which its number stands."""
NEAR = 40
"""Characters behind "the previous meeting" in which it is said where or when that was."""


def leaders_meetings(reading: Reading, passage: Passage, names: Names, book: SeriesBook) -> Iterator[SummitMention]:
    """The meetings of leaders that a passage calls forums, conferences, sessions or regular meetings."""
    text = passage.text
    found: list[tuple[Match[str], str, str, int | None]] = []
    if "Leaders" in text and _called_forum().search(text):
        found += _forums(text, book)
    if "eads of" in text or "EADS OF" in text:
        found += _of_heads(text, book)
    if "eeting" in text:
        found += _numbered(text, book)
    if "eaders" in text and "their " in text:
        found += _yearly(text, book)
    if "ession of the" in text:
        found += _sessions(text, book)
    for m, series, name, edition in found:
        venue = venue_after(text, m.end(), passage.start, names)[:2]
        span = reading.span(passage.start + m.start(), passage.start + m.end())
        relation, sort = relation_of(text, m.start(), m.start()), sort_of(text, m.start(), m.end())
        turn = turn_of(text, m.start(), m.end())
        if edition and of_late().match(text, m.end()):
            edition = None
        yield SummitMention(span, series, name, edition, *venue, relation=relation, turn=turn, sort=sort)


def _forums(text: str, book: SeriesBook) -> Iterator[tuple[Match[str], str, str, int | None]]:
    """ "The ninth Amber Arc Leaders’ Forum": a series that nobody lists is called so too."""
    for m in _forum().finditer(text):
        edition, name = _nth(m["nth"]), m["name"]
        if m["nth"] and edition is None and m["nth"][0].isupper():
            name = f"{m['nth']} {name}"
        if (
            name.lower() in book.fillers
            or name.split()[-1].lower() in book.others
            or name.split()[0].lower() in book.idle
        ):
            continue
        key = book.by_alias.get(fold_series(name))
        yield m, key or slug(name), book.by_id[key].name if key else f"{name} {m['what']}", edition


def _of_heads(text: str, book: SeriesBook) -> Iterator[tuple[Match[str], str, str, int | None]]:
    """ "The 54th Regular Meeting of the Conference of Heads of Government of the Amber Community (AMCOM)"."""
    for m in _heads().finditer(text):
        words = m["name"].split()
        for last in range(len(words), 0, -1):
            if key := book.by_alias.get(fold_series(" ".join(words[:last]))):
                yield m, key, book.by_id[key].name, _nth(m["nth"])
                break


def _numbered(text: str, book: SeriesBook) -> Iterator[tuple[Match[str], str, str, int | None]]:
    """ "Its leaders ended their 54th Regular Meeting", "the 54th AMCOM meeting"; the series is a known one."""
    for at in compiled("[Mm]eeting").finditer(text):
        m = _meeting().search(text, max(0, at.start() - FAR), at.end())
        edition = _nth(m["nth"]) if m else None
        if m is None or edition is None or "inister" in text[max(0, m.start() - 30) : m.end() + 30]:
            continue
        name = m["name"]
        key = book.by_alias.get(fold_series(name)) if name else known_body(text, m.start(), book)
        if key:
            yield m, key, book.by_id[key].name, edition


def _yearly(text: str, book: SeriesBook) -> Iterator[tuple[Match[str], str, str, int | None]]:
    """ "Gulf leaders opened their annual forum": the series is one whose leaders the sentence has named."""
    for m in _own_meeting().finditer(text):
        if key := known_body(text, m.start("own"), book):
            yield m, key, book.by_id[key].name, None


def _sessions(text: str, book: SeriesBook) -> Iterator[tuple[Match[str], str, str, int | None]]:
    """ "The 75th Ordinary Session of the AMCOM Authority of Heads of State", "of the Assembly of the Amber Union"."""
    for m in _session().finditer(text):
        if key := book.by_alias.get(fold_series(m["name"] or m["of"])):
            yield m, key, book.by_id[key].name, _nth(m["nth"])


def _nth(words: str | None) -> int | None:
    return ordinal(words.strip()) if words else None


@cache
def _called_forum() -> Pattern[str]:
    """What each of them has in it: far sooner seen than the whole."""
    return compiled(rf"Leaders[’']? (?:{_FORUMS})")


@cache
def _forum() -> Pattern[str]:
    return compiled(
        rf"(?:The )?(?:(?P<nth>{_ORDINAL}) )?(?P<name>{_NAME}) (?P<what>(?:Economic )?Leaders[’']?"
        rf" (?:{_FORUMS}))\b"
    )


@cache
def _heads() -> Pattern[str]:
    heads = r"(?i:heads of (?:state(?: and| or|/)?(?: of)? ?)?government)"
    return compiled(
        rf"(?:(?P<nth>{_ORDINAL}) )?{_KIND}{{0,2}}(?i:meeting|session|conference|assembly|summit) (?i:of (?:the )?)"
        rf"(?:(?i:conference|assembly|authority|council) (?i:of (?:the )?))?{heads} (?i:of (?:the )?)(?P<name>{_NAME})"
    )


@cache
def _own_meeting() -> Pattern[str]:
    return compiled(
        r"\btheir (?P<own>(?:(?:annual|yearly|biennial|biannual|regular|ordinary|\w+-day) ){1,2}"
        r"(?:leaders[’'] )?(?:meeting|forum|gathering|retreat|conference))\b"
    )


@cache
def _session() -> Pattern[str]:
    body = r"(?:Authority|Assembly|Conference|Council|Summit)"
    return compiled(
        rf"(?:(?P<nth>{_ORDINAL}) )?{_KIND}{{0,2}}[Ss]ession of the"
        rf" (?:(?P<name>{_NAME}) {body}|{body} of the (?P<of>{_NAME}))"
        r"\b(?: of [Hh]eads of [Ss]tate(?: and [Gg]overnment)?)?"
    )


@cache
def _meeting() -> Pattern[str]:
    return compiled(
        rf"\b(?P<nth>{_NTH}) {_KIND}{{0,2}}(?:(?P<name>{_NAME}) (?:leaders[’'] )?)?(?:[Rr]egular )?[Mm]eeting\b"
    )


def another_one(reading: Reading, passage: Passage, names: Names) -> Iterator[SummitMention]:
    """Meetings before and after an article's own: "the previous one, in Lima", "the next regular meeting is in Quito".

    Whose they are, the rest of the article says.
    """
    text = passage.text
    for m in _another().finditer(text):
        which = m["which"].lower()
        edition = None if which in _ASIDE else ordinal(which)
        if (which not in _ASIDE and edition is None) or "inister" in text[max(0, m.start() - NEAR) : m.end() + NEAR]:
            continue
        venue = venue_after(text, m.end(), passage.start, names, reach=NEAR)
        if not (venue.place or venue.country):
            continue
        span = reading.span(passage.start + m.start("which"), passage.start + m.end())
        relation = _ASIDE.get(which, "about")
        if relation == "about" and _back_then().match(text, m.end()):
            relation = "earlier"
        yield SummitMention(span, None, None, edition, venue.place, venue.country, relation=relation)


@cache
def _back_then() -> Pattern[str]:
    """Behind a meeting that was long ago: "their first meeting, in Lima last June"."""
    return compiled(r"[^.;“”]{0,60}\b(?:last (?:year|[A-Z][a-z]+(?<!day))|(?:years?|months) ago)\b")


_ASIDE: dict[str, Relation] = {"previous": "earlier", "last": "earlier", "next": "later"}


@cache
def _another() -> Pattern[str]:
    return compiled(
        rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s{{1,9}}(?P<which>previous|last|next|{_NTH})"
        r"\s{1,9}(?:(?:such|regular|ordinary|annual|full|formal|Regular|Ordinary|leaders[’']) ){0,2}"
        r"(?:one|meeting|Meeting|forum|Forum|gathering|conference|session|retreat)\b(?! (?:of|between|with|on)\b)"
    )
