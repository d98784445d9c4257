"""The nouns of the program. Plain, immutable values that know nothing of files, screens or each other's makers.

They are named tuples rather than data classes: a start makes all these classes, and a data class takes seven times as
long to make (1.0 against 0.15 ms each, of some 15 ms for all of Python). `thing._replace(…)` gives a changed copy.

Offsets count characters of a source's decoded text from 0; `end` is exclusive. Lines count from 1.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from summit_tui.lean.hints import Literal
from summit_tui.lean.tuples import NamedTuple

SourceId = str
"""How a file is called everywhere: its path relative to the folder it was opened with. Unique in a dossier."""

Role = Literal["main", "related", "teaser"]
ParagraphKind = Literal["title", "standfirst", "body", "subhead", "caption", "meta", "furniture", "comment", "teaser"]
READ_KINDS: frozenset[str] = frozenset({"title", "standfirst", "body", "subhead", "caption"})
"""The kinds of paragraph that are an article's own words: what is quoted, counted and linked comes from these."""

QuotationKind = Literal["direct", "partial", "indirect"]
SpeakerKind = Literal["person", "organisation", "unnamed"]
EntityKind = Literal["person", "organisation", "place", "country", "agreement", "initiative", "publication", "unnamed"]
"""`unnamed` is somebody who speaks and is never named ("US officials"); such an entity is a speaker only."""
MentionForm = Literal["name", "abbreviation", "adjective", "nominal", "pronoun"]
Phase = Literal["before", "during", "after"]
Precision = Literal["day", "month", "year"]


class Span(NamedTuple):
    """A place in a source: `source.text[start:end]` is what the page printed."""

    source: SourceId
    start: int
    end: int


class Source(NamedTuple):
    """A file as it was decoded. `text` has newlines as `\\n` and is never changed by cleaning."""

    id: SourceId
    path: str
    """Where the file lies, to open it again; empty for standard input."""
    text: str
    digest: str
    """Hash of the file's bytes, in hexadecimal."""
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    """What was odd about the file but did not stop it, in plain words."""
    line_starts: array[int] = array("I", [0])

    def line(self, offset: int) -> int:
        """The line, from 1, that holds a character."""
        return bisect_right(self.line_starts, offset)


def line_starts(text: str) -> array[int]:
    """Offset of the first character of each line."""
    lengths = [len(line) + 1 for line in text.split("\n")]
    return array("I", accumulate(lengths[:-1], initial=0))


class Paragraph(NamedTuple):
    """A run of text of one kind. It may span several lines of the file (hard-wrapped text, joined for reading)."""

    kind: ParagraphKind
    span: Span
    holes: tuple[Span, ...] = ()
    """Furniture inside the run ("Advertisement"), not to be read."""


HYPHENS = "-\u2010\u00ad"


def is_inside_word(text: str, start: int, end: int) -> bool:
    """Whether what is left out is the end of a line inside a word, with its hyphen or without: it parts nothing."""
    rest = text[start:end].lstrip(HYPHENS)
    return "\n" in rest and rest.isspace() and (len(rest) < end - start or text[start - 1] in HYPHENS)


def holding(paragraphs: Sequence[Paragraph], offsets: Iterable[int]) -> list[Span]:
    """The spans of the paragraphs, which are in the order of the page, that hold any of some offsets, each once."""
    spans = [paragraph.span for paragraph in paragraphs]
    firsts = [span.start for span in spans]
    near = ((spans[bisect_right(firsts, at) - 1], at) for at in offsets if firsts and at >= firsts[0])
    return list(dict.fromkeys(span for span, at in near if at < span.end))


class Article(NamedTuple):
    """One article of a file, or a teaser: the headline of an article that is not there."""

    id: str
    source: SourceId
    role: Role
    span: Span
    """From its title or the header of its card to the end of its last line."""
    paragraphs: Sequence[Paragraph]
    """All of the article in the order of the page, furniture included."""
    title: str
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO day or minute; `published_known` says whether the page prints it or it was worked out."""
    published_known: Literal["printed", "inferred"] | None = None
    place: str | None = None
    """The town of the dateline, as printed."""
    url: str | None = None
    words: int = 0
    """Words of the body, without furniture, teasers and comments."""
    copy_of: str | None = None
    summits: tuple[str, ...] = ()
    phases: tuple[tuple[str, Phase], ...] = ()


class Mention(NamedTuple):
    """Where an entity is named: offsets into the article's source."""

    article: str
    start: int
    end: int
    form: MentionForm = "name"


class Evidence(NamedTuple):
    """A claim with the words in the text that make it."""

    what: str
    span: Span


class Referent(NamedTuple):
    """Somebody or something that one article names, before it is known who that is in other articles."""

    key: str
    """Unique in its article. A known entity's key is its id in the knowledge."""
    name: str
    """The fullest form in the article, or the canonical name if it is known."""
    kind: EntityKind
    mentions: tuple[Mention, ...] = ()
    role: str | None = None
    country: str | None = None
    affiliation: str | None = None
    gender: Literal["f", "m"] | None = None
    evidence: tuple[Evidence, ...] = ()
    """Roles and affiliations as the text prints them."""
    known: bool = False
    """Whether the knowledge holds it, so that the same key in two articles is the same entity."""
    forms: tuple[str, ...] = ()
    """The forms in which the article names it, in the order of the text."""


class Setting(NamedTuple):
    """What the sentences around a quotation tell, outside of its words, of where and when it was said."""

    there: bool
    """At the summit that the article is about, or on its edge."""
    elsewhere: bool
    """In an interview, in parliament, before or after a summit."""
    towns: tuple[str, ...] = ()
    """Where somebody spoke, as printed."""
    days: tuple[str, ...] = ()
    """ISO days ("2024-05-07", several as "2024-05-07/2024-05-09"); years and months where all of it was so by then."""


class Quotation(NamedTuple):
    """Somebody's words in quotation marks, or (`indirect`) reported without them.

    `speaker` and `via` are keys of referents in an `Extract` and ids of entities in a `Dossier`.
    """

    id: str
    kind: QuotationKind
    article: str
    spans: tuple[Span, ...]
    """Without the marks. Several if the attribution interrupts it."""
    text: str
    speaker: str | None = None
    mention: Span | None = None
    """The words that say who speaks."""
    cue: str | None = None
    cue_span: Span | None = None
    via: str | None = None
    reason: str = "nobody is named"
    """How the speaker was found, in words for the reader."""
    evidence: tuple[Evidence, ...] = ()
    """The words that the decision rests on."""
    continues: str | None = None
    """The quotation whose speaker goes on here."""
    summit: str | None = None
    copy_of: str | None = None
    echoes: tuple[str, ...] = ()
    setting: Setting | None = None
    """None where nobody has asked yet, and in a `Dossier`."""


class SummitMention(NamedTuple):
    """A summit as one place of one article names it; unknown parts are None."""

    span: Span
    series: str | None
    """Id of the series (`china-central-asia`), None for a bare "the summit"."""
    name: str | None = None
    """Name of the series ("China-Central Asia Summit")."""
    edition: int | None = None
    place: str | None = None
    country: str | None = None
    year: int | None = None
    start: str | None = None
    end: str | None = None
    relation: Literal["about", "earlier", "later", "other"] = "about"
    """What the article says of it: its own subject, a look back or ahead, or another meeting in passing."""
    month_day: tuple[int, int] | None = None
    """Its day where no year is told."""
    change: Literal["off", "put", "moved", ""] | None = None
    """What became of it, by its sentence: called off, put off, moved or nothing; None where nobody has asked yet."""
    turn: Literal["began", "ended"] | None = None
    """Whether the words beside it say that it has begun, or is over: "the summit, which ended here"."""
    sort: Literal["special", "regular"] | None = None
    """Whether it is called extraordinary, or ordinary."""


class Figure(NamedTuple):
    """An amount with what it counts. `value` in plain units, `unit` an ISO currency, percent, hours, … or a noun."""

    id: str
    article: str
    span: Span
    text: str
    value: float
    unit: str
    about: str
    year: str | None = None
    qualifier: Literal[">", ">=", "<", "<=", "~"] | None = None
    speaker: str | None = None
    """As in a quotation: a referent's key, then an entity's id."""
    summit: str | None = None
    equivalent_of: str | None = None
    """The figure of which this is a conversion into another currency."""
    agrees_with: tuple[str, ...] = ()
    differs_from: tuple[str, ...] = ()
    verdicts: tuple[tuple[str, str], ...] = ()
    """(other figure's id, why they agree, differ or cannot be compared)."""
    sentence: Span | None = None
    """The whole sentence, whose words and dates tell what the amount is compared with."""
    topic: tuple[str, ...] | None = None
    """The telling words of what it is about; None where nobody has asked yet, and in a `Dossier`."""

    @property
    def is_money(self) -> bool:
        """Whether its unit is a currency."""
        return len(self.unit) == 3 and self.unit.isupper()

    @property
    def beside(self) -> str:
        """What it is about, beyond what its words say: "of the north" beside "six nations"."""
        text, about = self.text.casefold(), self.about.casefold()
        if about in text:
            return ""
        last = text.rpartition(" ")[2]
        return self.about[len(last) + 1 :] if about.startswith(f"{last} ") else self.about


class Event(NamedTuple):
    """A dated happening, at the words that date it. `date` is an ISO day, month or year by `precision`.

    In an `Extract`, `date` is empty where it takes the article's own date and the page prints none; linking finds it
    out, or drops the event.
    """

    date: str
    precision: Precision
    article: str
    span: Span
    text: str
    known: str = "printed"
    """How the date is known: "printed", "weekday before the article's date", …"""
    summit: str | None = None
    end: str | None = None
    """The last of several days, months or years."""
    ahead: bool = False
    """Whether the sentence looks forward, so that "Monday" is the next one."""
    sentence: Span | None = None
    """The whole sentence; what else it names belongs to the date."""


class Extract(NamedTuple):
    """What one article holds, before linking."""

    article: str
    referents: Sequence[Referent] = ()
    quotations: Sequence[Quotation] = ()
    summits: Sequence[SummitMention] = ()
    figures: Sequence[Figure] = ()
    events: Sequence[Event] = ()
    english: bool = True
    """Whether it is written in the language whose attributions are understood."""
    left_out: int = 0
    """Words in marks that were not looked at, since one paragraph has too many of them."""
    dated: bool = False
    """Whether the mentions of summits have the days that their sentences give."""


class Entity(NamedTuple):
    """Somebody or something, the same in all articles of the dossier."""

    id: str
    name: str
    kind: EntityKind
    role: str | None = None
    country: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: Sequence[Mention] = ()
    evidence: tuple[Evidence, ...] = ()
    perhaps: tuple[str, ...] = ()
    """Ids of entities that may be the same; the rules could not settle it."""
    summit: str | None = None
    """For an agreement: where it was signed."""

    @property
    def speaker_kind(self) -> SpeakerKind:
        """The kind that CONTRACT-style records give a speaker."""
        if self.kind in ("person", "unnamed"):
            return self.kind
        return "organisation"


class Summit(NamedTuple):
    """One edition of a series of meetings. The id is the series and the year."""

    id: str
    name: str
    series: str
    edition: int | None = None
    place: str | None = None
    country: str | None = None
    start: str | None = None
    end: str | None = None
    participants: tuple[str, ...] = ()
    """Ids of entities: countries, and leaders where the text says that they came."""
    articles: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    previous: str | None = None
    next: str | None = None
    evidence: tuple[Evidence, ...] = ()
    outcomes: tuple[Evidence, ...] = ()
    came: tuple[Evidence, ...] = ()
    """The ids of those participants of whom a text says so, each with the list, the sentence or the quotation that
    does; the others take part by right, or are the host."""
    beforehand: tuple[str, ...] = ()
    """What of it ("edition", "place", "days") was known before anything was read, as no text tells it."""
    has_company: bool = False
    """Whether another summit of the dossier met in that town in that year."""

    @property
    def year(self) -> str:
        """The year in its id; empty where none is known."""
        year = self.id.removeprefix(f"{self.series}-")[:4]
        return year if len(year) == 4 and year.isdigit() else ""


class Linked(NamedTuple):
    """What linking gives the dossier: every reference is an id of this whole."""

    articles: Sequence[Article] = ()
    quotations: Sequence[Quotation] = ()
    entities: Sequence[Entity] = ()
    summits: Sequence[Summit] = ()
    figures: Sequence[Figure] = ()
    events: Sequence[Event] = ()


class Problem(NamedTuple):
    """A file that was not read, or only in part: why, and what to do."""

    path: str
    reason: str
    advice: str = ""
    partly: bool = False
    """Whether something of the file was read all the same."""

    def __str__(self) -> str:
        """One line for standard error."""
        return f"{self.path}: {self.reason}" + (f" ({self.advice})" if self.advice else "")


def slices(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans of one source, joined with a space."""
    return " ".join(text[span.start : span.end] for span in spans)
