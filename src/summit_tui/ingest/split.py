"""A source → its articles, each with its paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from summit_tui.ingest.about.facts import Facts, collect, holder_of_rights, noticed, without_outlet
from summit_tui.ingest.about.mastheads import Masthead, masthead
from summit_tui.ingest.forms.dateline import find_dateline
from summit_tui.ingest.forms.line_shapes import is_titled_name
from summit_tui.ingest.forms.wire_copy import length_of_marks
from summit_tui.ingest.furniture import Furniture, holds_any
from summit_tui.ingest.labels.label import Labels, label, mark_pictures
from summit_tui.ingest.labels.letters import take_off_signature
from summit_tui.ingest.looks.lines import GUTTER, SHORTEST_WRAPPED, Line, close_up, cut, ended, join, strongly
from summit_tui.ingest.looks.look import Eye, Look
from summit_tui.ingest.looks.regions import Region, tell_apart
from summit_tui.ingest.looks.teaser_score import is_titled
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.outlets import Outlet
from summit_tui.lean.digests import blake2b
from summit_tui.lean.tuples import new
from summit_tui.model import Article, Paragraph, ParagraphKind, Role, Source, Span

FIRST = 25
"""Lines of a page among which its headline stands."""
LONGEST_TITLE = 22
"""Words of a headline at most."""
TITLE_LENGTH = 100
"""Characters of the first sentence that serve as a title where the page has none."""
TOP = 2000
"""Characters of an archive's export among which the headline of its first article begins."""
BELOW = 2000
"""Characters of an archive's export behind the end of its last article."""
FEWEST_AROUND = 15
"""Lines of a page that may have been saved whole, with all that stands around its article."""
LONGEST_PART, FEWEST_PARTS = 30, 5
"""Characters of the name of a part of a site, and how many such a page names."""
BOXES = (
    *("orrection", "ORRECTION", "larification", "LARIFICATION", "ote from the author", "uthor's note", "uthor’s note"),
    *("POLL", "Poll", "ave your say", "HAVE YOUR SAY", "aption\n", "lease read ", " error, "),
)
"""One of these stands in any text with a box that a heading opens."""
BREAKS = ("-\n", "- \n", "\u00ad\n", "\u2010\n", "\u2010 \n")
"""One of these stands in any text with a word that is broken at the end of a line."""
ODD_SPACES = tuple(
    "\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""What parts words besides a space and the end of a line."""


def split(
    source: Source, knowledge: Knowledge, lines: Sequence[Line] | None = None, known: Facts | None = None
) -> tuple[Article, ...]:
    """The articles of a file in the order of the page.

    `lines` are given by formats that know more of them than plain text does, `known` by those that have metadata.
    """
    eye = knowledge.view(Eye)
    cut_lines = as_sent(source.text, cut(source.text)) if lines is None else list(lines)
    if GUTTER in source.text:
        from summit_tui.ingest.copied.gutters import leave_out

        leave_out(source.text, cut_lines)
    looks = [eye.sees(line) for line in cut_lines]
    if lines is None and 0 in [line.gap for line in cut_lines[1:]]:
        looks = rejoin(looks, eye)
    clear(looks, source.text, knowledge, plain=lines is None, whole=known is None)
    regions = tell_apart(looks, lambda text: has_agency(text, eye))
    articles = told_of_all(articles_of(source, looks, regions, eye, known), looks, regions, eye)
    return tuple(one_id_each(sorted(articles, key=lambda a: (a.span.start, a.role == "teaser"))))


def clear(looks: Sequence[Look], text: str, knowledge: Knowledge, *, plain: bool, whole: bool) -> None:
    """Take off what stands around and between the articles of a page.

    A `plain` page has no format that knew its lines; a `whole` one may have its menus in it.
    What reads these is imported only where a mark of theirs stands: most texts have none.
    """
    if holds_any(text, BREAKS):
        from summit_tui.ingest.copied.line_breaks import close_breaks

        close_breaks(text, looks, knowledge.view(Eye).furniture)
    furniture = knowledge.view(Eye).furniture
    sorts = [look.sort for look in looks]
    if plain and ("caption" in sorts or ")\n" in text):
        mark_pictures(looks, furniture)
    if sorts.count("header") > 1 or "\n>" in text:
        from summit_tui.ingest.copied.sent_on import mute_around

        mute_around(looks, furniture)
    if holds_any(text, BOXES):
        from summit_tui.ingest.copied.asides import mark_asides

        mark_asides(looks)
    if whole and len(looks) > FEWEST_AROUND and may_have_menus(looks):
        from summit_tui.ingest.copied.page_headlines import Weights
        from summit_tui.ingest.copied.whole_pages import clear_around

        clear_around(looks, knowledge.view(Weights))
    ask_again(looks)


def articles_of(
    source: Source, looks: Sequence[Look], regions: Sequence[Region], eye: Eye, known: Facts | None
) -> Iterator[Article]:
    """The articles of each part of a page, told what stands above the first of them."""
    crowded = "related" in [look.sort for look in looks]
    head: Masthead | None = None
    for region in regions:
        part = looks[region.start : region.stop]
        labels = label(part, crowded, eye.furniture, known.authors if known else ())
        take_off_signature(part, labels, eye.furniture)
        made = make(source, part, labels, region, eye, known if region.start == 0 else None)
        if head is not None and region.role == "main":
            made = [head.over(article, part) if article.role == "main" else article for article in made]
        elif head is None and len(regions) > 1:
            head = masthead(part, labels)
        yield from made


def told_of_all(
    articles: Iterable[Article], looks: Sequence[Look], regions: Sequence[Region], eye: Eye
) -> list[Article]:
    """The articles with what a page tells once for all of them: the day of a briefing, who holds the rights."""
    told = list(articles)
    day = next((look.stamp.iso for look in looks[: regions[0].start] if look.stamp and look.stamp.iso), None)
    if day:
        told = [a if a.published else a._replace(published=day, published_known="printed") for a in told]
    if len(regions) > 1 and any(a.outlet is None and a.agency is None for a in told):
        owner = holder_of_rights(looks, eye.outlets)
        told = [a._replace(outlet=owner) if a.role == "main" and not (a.outlet or a.agency) else a for a in told]
    return told


def as_sent(text: str, lines: list[Line]) -> list[Line]:
    """The lines of plain text without what pages, mails and exports put around them.

    What reads these is imported only where a mark of theirs stands: most texts have none.
    """
    if "\f" in text:
        from summit_tui.ingest.copied.page_breaks import close_pages

        lines = close_pages(text, lines)
    if "\n>" in text:
        from summit_tui.ingest.copied.quoted_mail import unquote

        lines = unquote(text, lines)
    if "[1]" in text or "____" in text or text[:4] == "   #" or "(BUTTON)" in text:
        from summit_tui.ingest.copied.text_browsers import without_links

        lines = without_links(text, lines)
    close_up(lines)
    foot = text[-BELOW:]
    if "Load-Date:" in foot or "\nDocument " in foot:
        from summit_tui.ingest.copied.archive_copies import read_archive

        lines = read_archive(text, lines)
    if "HD" in text[:TOP]:
        from summit_tui.ingest.copied.field_codes import read_codes

        lines = read_codes(lines)
    return lines


def has_agency(text: str, eye: Eye) -> bool:
    """Whether a text begins with a dateline that names an agency, as every report of a digest does."""
    dateline = find_dateline(text, eye.outlets)
    return dateline is not None and dateline.agency is not None


def rejoin(looks: list[Look], eye: Eye) -> list[Look]:
    """Put paragraphs together that the page has broken into lines, and look again at what is new."""
    known = {look.line.start: look for look in looks}
    closes = eye.furniture.closes_letter
    texts = {at for at, look in known.items() if look.sort in ("prose", "short") and not closes(look.line.text)}
    odd = [i for i in range(1, len(looks)) if looks[i].sort not in ("prose", "short") and looks[i].line.gap == 0]
    texts |= {looks[i].line.start for i in odd if goes_on_from(looks[i - 1], looks[i], eye.furniture)}
    joined = join([look.line for look in looks], texts, eye.furniture)
    return [look if (look := known[line.start]).line is line else eye.sees(line) for line in joined]


def may_have_menus(looks: Sequence[Look]) -> bool:
    """Whether as many lines are as short as the parts of a site as a menu has."""
    return len([1 for look in looks if len(look.text) < LONGEST_PART]) >= FEWEST_PARTS


def goes_on_from(above: Look, look: Look, words: Furniture) -> bool:
    """Whether a line that looks like furniture by its words goes on with a sentence that was wrapped before it."""
    if above.sort not in ("prose", "short") or look.line.hint or len(above.text) <= SHORTEST_WRAPPED:
        return False
    if look.is_card and not look.text[0].islower():
        return False
    return not ended(above.text) and strongly(above.text, look.text, words)


def ask_again(looks: Sequence[Look]) -> None:
    """A headline may end like a sentence: a short question at the top of a page or in a list, a line in title case."""
    for i in [i for i in range(len(looks) - 2) if looks[i].sort == "short" and is_above_day(looks[i : i + 4], not i)]:
        looks[i].perhaps = Outlet(looks[i].text)
    if len(looks) > 1 and looks[1].line.gap and asks(looks[0]):
        looks[0].sort = "short"
    for look in looks[:FIRST]:
        if look.sort == "prose":
            if look.line.hint is not None or look.words > LONGEST_TITLE or not is_titled(look.text.split()):
                break  # what has the capitals of a headline is one, though it may be two sentences
            look.sort = "short"
    listed = False
    for look in looks:
        if listed and asks(look):
            look.sort = "short"
        listed = look.sort == "related" or (listed and look.sort in ("short", "meta", "teaser"))


def is_above_day(looks: Sequence[Look], top: bool) -> bool:
    """Whether lines begin with a name right above its day, and a headline below both.

    At the top of a page the headline is in small letters, apart from them; in an export a label follows it.
    """
    name, day, title = looks[:3]
    if title.sort != "short" or day.line.gap or name.line.hint or day.stamp is None or day.stamp.iso is None:
        return False
    if day.byline or not (2 <= name.words <= 8 and is_titled_name(name.text)) or name.could_be_name:
        return False
    if not title.line.gap:
        return looks[-1].sort == "header" and not day.stamp.rest
    return top and day.sort == "meta" and title.words >= 4 and not is_titled_name(title.text)


def asks(look: Look) -> bool:
    """Whether a line is a short question or cry that may be a headline."""
    return look.sort == "prose" and look.text[-1] in "?!" and look.words <= 16 and look.line.hint is None


def make(
    source: Source, looks: Sequence[Look], labels: Labels, region: Region, eye: Eye, known: Facts | None
) -> list[Article]:
    """The article of a region, with the teasers that stand in it."""
    whole = source.text[looks[0].line.start : looks[-1].line.end] if looks else ""
    inside = eye.furniture if eye.furniture.may_be_inside(whole) else None
    paragraphs = to_paragraphs(source, looks, labels.kinds, inside)
    facts = collect(looks, labels, eye, known)
    if region.role == "main" and facts.agency is None and facts.outlet is None:
        facts.agency = noticed(looks, eye)
    teasers = [to_teaser(source, p, eye) for p in paragraphs if p.kind == "teaser"]
    read = [p for p in paragraphs if p.kind == "body"]
    if not read and (labels.title is None or region.role == "related"):
        return teasers
    if not read and not any(p.kind in ("title", "standfirst") for p in paragraphs):
        return teasers
    start, stop = extent(looks, labels, paragraphs, region)
    lines = [looks[i].line for i, kind in enumerate(labels.kinds) if kind == "body"]
    title = facts.title or derived_title(source, read or paragraphs)
    span = Span(source.id, start, stop)
    article = Article(
        article_id(source, span, title), source.id, region.role, span, tuple(paragraphs), title,
        outlet=facts.outlet, agency=facts.agency, authors=facts.authors, published=facts.published,
        published_known="printed" if facts.published else None, place=facts.place, url=facts.url,
        words=count_words(source, whole, read, lines),
    )  # fmt: skip
    return [article, *teasers]


def to_paragraphs(
    source: Source, looks: Sequence[Look], kinds: Sequence[ParagraphKind], inside: Furniture | None
) -> list[Paragraph]:
    """The paragraphs of lines, one each; two if the headline of a teaser shares its line with "Previous article".

    `inside` is what tells furniture inside running text, if there may be any.
    """
    name = source.id
    none: tuple[Span, ...] = ()
    paragraphs: list[Paragraph] = []
    for look, kind in zip(looks, kinds, strict=True):
        line = look.line
        start, end = line.start, line.end
        holes = none
        if look.skip and kind == "teaser":
            headline = behind(line, look.skip)
            paragraphs.append(Paragraph("furniture", Span(name, start, headline)))
            start = headline
            holes = tuple(Span(name, a, b) for a, b in line.holes if a >= start)
        elif line.holes:
            holes = tuple(Span(name, a, b) for a, b in line.holes)
        if kind == "title" and not holes and start + 2 < end and line.text[:2].isupper():
            marks = length_of_marks(line.text)
            holes = (Span(name, start, start + marks),) if marks else holes
        if inside and kind == "body" and end - start > 80 and (found := inside.holes(source.text[start:end])):
            holes = tuple(sorted((*holes, *(Span(name, start + a, start + b) for a, b in found))))
        paragraphs.append(new(Paragraph, (kind, new(Span, (name, start, end)), holes)))
    return paragraphs


def behind(line: Line, skip: int) -> int:
    """Where in the source a line goes on behind its first characters; its syntax is none of them."""
    at = line.start + skip
    for first, last in line.holes:
        if first > at:
            break
        at += last - first
    return at


def to_teaser(source: Source, paragraph: Paragraph, eye: Eye) -> Article:
    """The headline of an article that is not there."""
    start, text = paragraph.span.start, source.text[paragraph.span.start : paragraph.span.end]
    for hole in reversed(paragraph.holes):
        text = text[: hole.start - start] + text[hole.end - start :]
    text = " ".join(text.split())
    title, outlet = without_outlet(text, eye.outlets)
    role: Role = "teaser"
    return Article(
        article_id(source, paragraph.span, title), source.id, role, paragraph.span, (paragraph,), title, outlet=outlet
    )


def extent(looks: Sequence[Look], labels: Labels, paragraphs: Sequence[Paragraph], region: Region) -> tuple[int, int]:
    """From the title, or from the header of a card, to the end of the last line of text."""
    own = [p for p in paragraphs if p.kind in ("title", "standfirst", "body", "subhead", "caption")]
    start = own[0].span.start
    if labels.title is not None:
        start = looks[labels.title].line.start
    if region.start:
        start = looks[0].line.start
    return min(start, own[0].span.start), own[-1].span.end


def derived_title(source: Source, paragraphs: Sequence[Paragraph]) -> str:
    """The beginning of the first sentence, for a page without a headline."""
    span = paragraphs[0].span
    text = " ".join(source.text[span.start : min(span.end, span.start + 400)].split())
    stop = text.find(". ")
    text = text[: stop + 1] if stop > 20 else text
    if len(text) <= TITLE_LENGTH:
        return text
    return (
        text[:TITLE_LENGTH].rpartition(" ")[0].rstrip(",;:–—- ") + "…"
        if " " in text[:TITLE_LENGTH]
        else text[:TITLE_LENGTH] + "…"
    )


def count_words(source: Source, whole: str, paragraphs: Sequence[Paragraph], lines: Sequence[Line]) -> int:
    """Words of paragraphs without the furniture in them; `lines` are those that they were made of, out of `whole`."""
    words = 0
    spaced = not holds_any(whole, ODD_SPACES)
    for paragraph, line in zip(paragraphs, lines, strict=True):
        text = line.text
        if paragraph.holes:
            words += words_around(source, paragraph)
        elif spaced and "  " not in text:
            # Single spaces are all that parts its words: they are counted sooner than the words are cut.
            words += text.count(" ") + 1
        else:
            words += len(text.split())
    return words


def words_around(source: Source, paragraph: Paragraph) -> int:
    """Words of a paragraph outside its holes."""
    start, end = paragraph.span.start, paragraph.span.end
    text = source.text[start:end]
    kept, at = [], 0
    for hole in paragraph.holes:
        kept.append(text[at : max(at, hole.start - start)])
        at = max(at, hole.end - start)
    return len("".join((*kept, text[at:])).split())


def one_id_each(articles: Sequence[Article]) -> list[Article]:
    """Articles whose ids differ, though a page may print a headline twice."""
    seen: Counter[str] = Counter()
    unique = []
    for article in articles:
        seen[article.id] += 1
        times = seen[article.id]
        unique.append(article._replace(id=f"{article.id}-{times}") if times > 1 else article)
    return unique


def article_id(source: Source, span: Span, title: str) -> str:
    """The same for the same words in the same file, whatever else changes in the dossier."""
    text = f"{source.id}\0{title}\0{source.text[span.start : span.end]}"
    return "a-" + blake2b(text.encode("utf-8", "replace"), digest_size=6).hexdigest()
