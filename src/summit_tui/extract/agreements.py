"""Treaties, declarations, pacts, initiatives: names that capitals alone do not show."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from summit_tui.extract.denied import is_denied
from summit_tui.extract.meetings.series import slug
from summit_tui.extract.names import Name
from summit_tui.extract.naming.institutions import heads as institutions
from summit_tui.extract.reading import Reading
from summit_tui.extract.undertakings import undertakings
from summit_tui.extract.wording.bounds import plain
from summit_tui.extract.wording.ending_in import ending_in
from summit_tui.extract.wording.glance import FOUNDED, HEAD, KNOWN, PACT, ROUTE, SIGNED, TREATY
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.cues import folded
from summit_tui.lean.days import MONTHS, WEEKDAYS
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import EntityKind, MentionForm
from summit_tui.patterns import compiled, escaped

Found = tuple[int, int, EntityKind, MentionForm, str | None]
"""Start, end, kind, form and key of a name in a passage."""


class AgreementBook(NamedTuple):
    """What is known of agreements and initiatives."""

    keys: Mapping[str, str]
    """Name or alias → id."""
    cues: Mapping[bytes, tuple[tuple[int, str], ...]]
    """The longest piece of a name, as `folded` has it → the names and aliases that have it, numbered in their order."""
    kinds: Mapping[str, EntityKind]
    """Id → kind."""
    names: Mapping[str, str]
    """Id → canonical name."""
    heads: Pattern[str]
    """"Treaty", "Declaration", "Initiative", … with its capital."""
    capitals: Pattern[str]
    initiatives: frozenset[str]
    modified: Pattern[str]
    bodies: frozenset[str]
    """What is no agreement, whatever it is for: "Centre for …"."""


def agreement_book(knowledge: Knowledge) -> AgreementBook:
    """The view of `agreements.toml`."""
    known = knowledge.table("index")["agreements"]
    words = knowledge.table("agreements").get("words", {})
    heads = _any((*words.get("agreement", ()), *words.get("initiative", ())))
    part = r"[A-Z0-9][\w’'&]*(?:[-–][\w’']+)*"
    capitals = compiled(
        rf"\b(?P<lead>(?:{part} (?:(?:of|for|and|on|de|da|do|del"
        rf"|la) (?={part} ))?){{0,6}})(?P<head>{heads})\b(?!['’]s \b)(?! (?:{_any(words.get('behind', ()))}))"
        rf"(?P<rest>(?: (?:of|on|for|between)(?! (?:{_DAYS})\b)(?: the)?"
        rf"(?: {part}|,? (?:and|of|the|to)(?= (?:the )?{part}))+)?)"
    )
    modified = compiled(rf"\b((?:(?:{_any(words.get('modifiers', ()))})[ -])+)({_PACTS})\b")
    head = compiled(rf"(?:{heads})(?!\w)")
    initiatives = frozenset(words.get("initiative", ()))
    bodies = knowledge.view(institutions).before
    return AgreementBook(
        **known, heads=head, capitals=capitals, initiatives=initiatives, modified=modified, bodies=bodies
    )


_DAYS = "|".join(WEEKDAYS)
"""Behind "on", the day of signing and no part of the name."""


def _any(words: Iterable[str]) -> str:
    """Any of some words, the longest first."""
    return "|".join(map(escaped, sorted(words, key=len, reverse=True))) or "(?!)"


def find_agreements(reading: Reading) -> tuple[Name, ...]:
    """The agreements and initiatives that the article names, in the order of the text; none overlap.

    The key is an id of the knowledge, or a slug of a treaty's full name, so that two articles that spell it out mean
    the same. "The friendship pact" has the key of the one treaty that the article names in full.
    """
    book = reading.knowledge.view(agreement_book)
    found: list[tuple[int, str, Found]] = []
    for passage, glance in zip(reading.passages, reading.glances, strict=True):
        cues = glance.kinds
        if not cues & _CUES:
            continue
        text = passage.text.replace("\xa0", " ")
        taken: list[Found] = []
        for cue, finder in _FINDERS:
            if cues & cue:
                taken += finder(text, book)
        taken += [(start, end, "initiative", form, None) for start, end, form in undertakings(text, cues)]
        if taken:
            found += [(passage.start, text, f) for f in _apart(taken)]
    if not found:
        return ()
    whole = "\n".join(passage.text for passage in reading.passages)
    if " summit" in whole:
        names = {text[f[0] : f[1]] for _, text, f in found}
        summits = {name for name in names if f"{name} summit" in whole}
        found = [(start, text, f) for start, text, f in found if text[f[0] : f[1]] not in summits]
    named = _named_once([f for _, _, f in found])
    return tuple(sorted(_name(start, text, f, named) for start, text, f in found))


def _apart(found: list[Found]) -> Iterator[Found]:
    """Names that do not overlap: of those that do, a known one is kept, then the longest."""
    chosen: list[Found] = []
    for f in sorted(found, key=lambda f: (f[3] != "name", f[4] is None, f[0] - f[1])):
        at = bisect_right(chosen, f[:2], key=lambda c: c[:2])
        if (at == 0 or chosen[at - 1][1] <= f[0]) and (at == len(chosen) or chosen[at][0] >= f[1]):
            chosen.insert(at, f)
    yield from chosen


def _name(offset: int, text: str, found: Found, named: dict[str, str | None]) -> Name:
    start, end, kind, form, key = found
    words = plain(text[start:end])
    if form == "nominal" and key:
        key = named.get(key)
    return Name(offset + start, offset + end, kind, form, words, key)


def _named_once(found: list[Found]) -> dict[str, str | None]:
    """For "treaty" and "declaration": the key of the only one that is named in full."""
    keys: dict[str, set[str]] = {}
    for _, _, kind, form, key in found:
        if form == "name" and kind == "agreement" and key:
            for head in (
                "treaty",
                "pact",
                "declaration",
                "agreement",
                "accord",
                "communique",
                "protocol",
                "memorandum",
            ):
                if head in key.split("-"):
                    keys.setdefault("treaty" if head == "pact" else head, set()).add(key)
    return {head: next(iter(only)) for head, only in keys.items() if len(only) == 1}


def _known(text: str, book: AgreementBook) -> Iterator[Found]:
    told = book.cues.keys() & (b"", *folded(text).split())
    for _, alias in sorted(numbered for cue in told for numbered in book.cues[cue]):
        at = text.find(alias)
        while at >= 0:
            end = at + len(alias)
            whole = not text[max(0, at - 1) : at].isalnum() and not text[end : end + 1].isalnum()
            if whole and not text.startswith((" Forum", " Summit", " Organi"), end):
                form: MentionForm = "abbreviation" if alias.isupper() and len(alias) < 8 else "name"
                yield at, end, book.kinds[book.keys[alias]], form, book.keys[alias]
            at = text.find(alias, end)


def _capitals(text: str, book: AgreementBook) -> Iterator[Found]:
    """ "Astana Declaration", "Treaty of …", "Black Sea Grain Initiative"."""
    done = 0
    for head in book.heads.finditer(text):
        if head.start() < done:
            continue
        m = _around(text, head, book.capitals, done)
        if m is None:
            continue
        done = m.end()
        lead, start = m["lead"], m.start()
        while lead and (first := lead.split()[0]).lower().strip("’'") in _IDLE:
            start += len(first) + 1
            lead = text[start : m.start("head")]
        if not lead.strip() and not m["rest"]:
            continue
        if lead.strip().lower() in ("joint", "final", "draft", "new") and not m["rest"]:
            continue
        if text.startswith(_GROUP, m.end()):
            continue
        if " for " in lead and lead.split(" for ")[0].split()[-1] in book.bodies:
            continue
        if _group_of().search(text, max(0, start - 24), start):
            continue
        kind: EntityKind = "initiative" if m["head"] in book.initiatives else "agreement"
        if kind == "initiative" and not lead.strip():
            continue
        end = m.end() if not m["rest"].rstrip().endswith((" and", " of", " the")) else m.end("head")
        if sum_ := _sum().search(text, m.end("head"), end):
            end = sum_.start()
        yield start, end, kind, "name", canonical_key(text[start:end], book)


@cache
def _group_of() -> Pattern[str]:
    """Before the name of a group of states: "leaders of the Lakes Compact"."""
    return compiled(
        r"(?:[Ll]eaders|[Pp]residents|[Gg]overnment|[Ss]tate|[Mm]ember [Ss]tates|[Ss]ummit|[Ss]ecretariat"
        r"|[Oo]bservatory|[Ss]ecretary-[Gg]eneral|[Cc]hair) of the $"
    )


@cache
def _sum() -> Pattern[str]:
    """An amount behind a fund's name; a year behind a treaty's belongs to it ("Convention of 1982")."""
    return compiled(r" (?:of|on|for)(?: the)? (?!(?:1[5-9]|20)\d\d\b)\d")


_GROUP = (
    " summit",
    " leader",
    " countries",
    " members",
    " member ",
    " states",
    " nations",
    " bloc",
    " secretariat",
    " meeting",
)
"""Behind the name of a group of states, which is no agreement ("the Lakes Compact countries")."""


def _around(text: str, head: Match[str], capitals: Pattern[str], done: int) -> Match[str] | None:
    """The capitals before and behind a head, sought in a few words only."""
    low = max(done, head.start() - 100)
    if low:
        low = text.find(" ", low, head.start()) + 1 or head.start()
    m = capitals.search(text, low, min(len(text), head.end() + 160))
    while m and m.end() < head.end():
        m = capitals.search(text, m.end(), min(len(text), head.end() + 160))
    return m


_IDLE = frozenset(map(str.lower, (*MONTHS, *WEEKDAYS))).union(
    str.split(
        "the a an this that in on at of for and by with from under both its his her their our new proposed"
        " chinese says said president minister but as when while if after since signing"
    )
)


def canonical_key(name: str, book: AgreementBook) -> str:
    """The id of a treaty's full name: a known one's, or a slug in British spelling."""
    words = plain(name)
    if words in book.keys:
        return book.keys[words]
    key = long_slug(words)
    for american, british in (
        ("neighborl", "neighbourl"),
        ("defense", "defence"),
        ("center", "centre"),
        ("ization", "isation"),
        ("labor-", "labour-"),
    ):
        key = key.replace(american, british)
    return key


def long_slug(words: str) -> str:
    """A slug of any length a name has."""
    return "-".join(filter(None, (slug(part) for part in words.split())))[:120].strip("-")


@cache
def _small() -> Pattern[str]:
    stop = (
        r"(?!(?:was|is|are|were|with|that|which|what|how|all|any|those|these|them|they|its|their|to|by|in|signed|marking|between|after|as|at|from|has|had|will"
        r"|would|could|should|this|when|while|who|said|worth|valued|under|during|before|despite)\b)"
    )
    return compiled(
        r"\b(?:treaty|charter|convention) (?:establishing|creating|founding|setting up|to (?:establish|create|set up))"
        r" the(?: [A-Z][\w’-]+(?: (?:of|for|and)(?: the)?(?= [A-Z]))?){2,7}"
        rf"|\b(?:treaty|pact|declaration|charter|convention) (?:of|on(?! (?:the|an?)\b)"
        rf"|for) (?:{stop}[a-z][a-z-]+ ){{0,8}}{stop}(?!(?:and|the|of|for|on|in)\b)[a-z][a-z-]+"
    )


def _small_treaties(text: str, book: AgreementBook) -> Iterator[Found]:
    """ "A treaty of permanent friendship and cooperation", without capitals."""
    for m in _small().finditer(text):
        words = m[0]
        if len(words.split()) < 4 and not words.startswith("treaty of"):
            continue
        yield m.start(), m.start() + len(words), "agreement", "name", canonical_key(words, book)


_PACTS = "pact|treaty|declaration|accord|agreement|communiqué|communique|protocol|memorandum|statement"
_SIGNED = "agreements|documents|deals|memorandums|memoranda|MoUs|MOUs|treaties|accords|contracts|pacts"


@cache
def _pacts() -> Pattern[str]:
    return compiled(_PACTS)


@cache
def _signed_things() -> Pattern[str]:
    return compiled(_SIGNED)


@cache
def _set() -> Pattern[str]:
    things = rf"(?:{_SIGNED})\b(?: of understanding)?"
    many = (
        r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?dozens? of|a dozen"
        r"|several|a number of|a series of|a package of|a raft of)"
    )
    signed = (
        r"(?:sign(?:ed|ing|s)?(?: of)?|exchang(?:ed?|es|ing)(?: of)?|ink(?:ed|s)|conclud(?:ed|es|e)|adopt(?:ed"
        r"|s)?|seal(?:ed|s)?)"
    )
    modifier = r"(?:(?!of\b|the\b|and\b|to\b|on\b|for\b|their\b|with\b)[a-z]+(?:-[a-z]+)* )"
    return compiled(rf"\b(?:({many} {modifier}{{0,3}}{things})|{signed} (?:the |a |some )?({modifier}{{1,2}}{things}))")


def _sets(text: str, _book: AgreementBook) -> Iterator[Found]:
    """ "12 cooperation agreements", "signed cooperation documents"."""
    for m in ending_in(_signed_things(), _set(), text):
        group = 1 if m[1] else 2
        if is_denied(text, m.start(group)):
            continue
        yield m.start(group), m.end(group), "agreement", "nominal", None


def _modified(text: str, book: AgreementBook) -> Iterator[Found]:
    """ "A friendship pact", "the joint declaration": the treaty or declaration that the article names, if it does."""
    for m in ending_in(_pacts(), book.modified, text):
        head = {"pact": "treaty", "communiqué": "communique", "statement": "statement"}.get(m[2], m[2])
        if (m[2] == "statement" and not m[1].startswith("joint")) or is_denied(text, m.start()):
            continue
        yield m.start(), m.end(), "agreement", "nominal", head


_FINDERS = ((KNOWN, _known), (HEAD, _capitals), (TREATY, _small_treaties), (SIGNED, _sets), (PACT, _modified))
"""The bit of the words that each needs, and what finds it."""
_CUES = KNOWN | HEAD | TREATY | SIGNED | PACT | ROUTE | FOUNDED
