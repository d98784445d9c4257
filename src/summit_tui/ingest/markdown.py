"""Markdown with its front matter → lines as plain text has them; the syntax stays in the file's text as holes."""

from __future__ import annotations

import re
from itertools import pairwise

from summit_tui.ingest.about.facts import Facts
from summit_tui.ingest.byline import Bylines
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.furniture import comments
from summit_tui.ingest.looks.lines import Line, ended, is_bullet
from summit_tui.ingest.markup.markdown_syntax import words_of
from summit_tui.knowledge.furniture import bare
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import ParagraphKind
from summit_tui.patterns import compiled

DATES = (
    *("date", "published", "publish_date", "pubdate", "published_date", "pub_date", "date_published", "published_at"),
    *("datepublished", "published_on", "posted", "created"),
)
"""The names under which the day of publication may stand."""
SHORTEST_WRAPPED, WIDTH = 40, 79
"""Characters of a line that a converter has wrapped."""
MOST_WRAPPED = 3
"""Lines below a heading that may belong to it."""
LINK_HOLES = 3
"""What is no word in an item of a list that is a link: its bullet, the bracket before the words, what follows them."""
FEWEST_TOLD = 300
"""Characters of the text above what readers wrote; "Comments" without their number above less is a button."""
NEAR = 60
"""Lines above what readers wrote among which some of the text stands."""
LONGEST_FRONT = 300
"""Lines of front matter that are read."""


@cache
def heading_line() -> Pattern[str]:
    """A line that begins with number signs."""
    return compiled(r"(#{1,6})\s+(.*?)\s*#*$")


@cache
def quote_marks() -> Pattern[str]:
    """The signs before a line of a block quotation."""
    return compiled(r"(?:>[ \t]?)+")


@cache
def callout() -> Pattern[str]:
    """How a box beside the text begins: "> [!info] Support us"."""
    return compiled(r"> ?\[!(\w{2,20})\][+-]?")


@cache
def fence() -> Pattern[str]:
    """A line around text that is printed as it stands."""
    return compiled(r"(?:`{3,}[^`]*|~{3,}.*)$")


def read_markdown(text: str, bylines: Bylines) -> tuple[list[Line], Facts | None]:
    """(the lines of the article, what the front matter says). Offsets of lines count in `text`."""
    facts, at = read_front(text, bylines)
    headed = text[at:].lstrip().startswith("# ")
    lines = [] if facts is None else front_lines(text[:at].rstrip(), None if headed else facts.title)
    run: list[tuple[int, str]] = []
    gap, titled = 1, facts is not None and facts.title is not None
    by_readers = False
    taken = 0
    raws = text[at:].split("\n")
    for i, raw in enumerate(raws):
        stripped = raw.strip()
        if taken:
            taken, at = taken - 1, at + len(raw) + 1
            continue
        by_readers = by_readers or (not run and "omment" in stripped and opens_comments(stripped, lines))
        start, at = at + len(raw) - len(raw.lstrip()), at + len(raw) + 1
        heading = heading_line().match(stripped) if stripped.startswith("#") else None
        # Readers sign in a line of their own, so below "Comments (2)" each line stays one.
        if run and (heading or by_readers or not goes_on(run[0][1], stripped)):
            lines.append(paragraph(run, gap))
            run, gap = [], 0
        if heading:
            kind: ParagraphKind = "subhead" if titled or any(line.hint is None for line in lines) else "title"
            titled = True
            taken = wrapped(raws, i)
            whole = "\n".join((raw.lstrip(), *raws[i + 1 : i + 1 + taken])).rstrip() if taken else stripped
            lines.append(marked_line(start, whole, gap, kind, heading.start(2)))
            gap = 0
        elif fence().match(stripped) or compiled(r"(?:-{3,}|\*{3,}|_{3,})").fullmatch(stripped):
            if run:
                lines.append(paragraph(run, gap))
                run, gap = [], 0
            lines.append(Line(start, start + len(stripped), stripped, gap, False, "furniture"))
        elif is_row(stripped):
            lines.append(row(start, stripped, gap))
            gap = 0
        elif stripped:
            run.append((start, stripped))
        else:
            gap += 1
    if run:
        lines.append(paragraph(run, gap))
    mark_links(lines)
    return below_contents(lines), facts


def goes_on(first: str, line: str) -> bool:
    """Whether a line, stripped, goes on with the paragraph that begins with `first`."""
    if not line or is_bullet(line) or is_row(line):
        return False
    return (line[0] == ">") == (first[0] == ">")


def mark_links(lines: list[Line]) -> None:
    """Links alone, one below the other, are the headlines of other articles; a note at the foot is none of the text."""
    for line, below in pairwise(lines):
        if line.hint in (None, "teaser") and is_headline_link(line) and is_headline_link(below):
            line.hint = below.hint = "teaser"
    for line in lines:
        if line.text[:2] == "[^" and compiled(r"\[\^[\w-]{1,30}\]: ").match(line.text):
            line.hint = "furniture"


def is_headline_link(line: Line) -> bool:
    """Whether a line is an item of a list that is a link of some words."""
    holes = line.holes
    if len(holes) != LINK_HOLES or line.text.count(" ") < 3 or ended(line.text):
        return False
    return holes[0][0] == line.start and holes[-1][1] == line.end and holes[-1][0] - holes[1][1] == len(line.text)


def below_contents(lines: list[Line]) -> list[Line]:
    """The lines; a heading above nothing but a list of contents is none of an article: the next one is its title."""
    heads = [i for i, line in enumerate(lines) if line.hint in ("title", "subhead")][:2]
    if len(heads) < 2 or lines[heads[0]].hint != "title" or heads[1] == heads[0] + 1:
        return lines
    first, second = heads
    if all(line.hint == "furniture" and line.holes and line.text != "*" for line in lines[first + 1 : second]):
        lines[first].hint, lines[second].hint = "furniture", "title"
    return lines


def told(lines: list[Line]) -> int:
    """Characters of the paragraphs among some lines."""
    return sum(len(line.text) for line in lines if line.hint is None and ended(line.text))


def is_row(line: str) -> bool:
    """Whether a line is a row of a table, or the rule below its head."""
    return line.startswith("|") and line.endswith("|") and line.count("|") > 2


def row(start: int, text: str, gap: int) -> Line:
    """A row of a table; the bars between its cells are none of its words."""
    holes = [(start + at, start + at + 1) for at, sign in enumerate(text) if sign == "|"]
    told = any(map(str.isalnum, text))
    return Line(start, start + len(text), text, gap, False, "body" if told else "furniture", tuple(holes))


def opens_comments(line: str, above: list[Line]) -> bool:
    """Whether a line opens what readers wrote."""
    key = bare(line)
    return told(above[-NEAR:]) > FEWEST_TOLD if key == "comments" else comments().fullmatch(key) is not None


def front_lines(front: str, title: str | None) -> list[Line]:
    """The front matter as furniture around its title, which is read like any other; None: the text has a heading."""
    at = front.find(title, front.find("title")) if title else -1
    if at < 0 or title is None:
        return [Line(0, len(front), "---", 0, False, "furniture")]
    end = at + len(title)
    return [
        Line(0, at, "---", 0, False, "furniture"),
        Line(at, end, title, 0, False, "title"),
        Line(end, len(front), "---", 0, False, "furniture"),
    ]


def paragraph(run: list[tuple[int, str]], gap: int) -> Line:
    """Lines that are one paragraph."""
    start, last = run[0][0], run[-1]
    if (aside := callout().match(run[0][1])) and aside[1].casefold() not in ("quote", "cite"):
        return Line(start, last[0] + len(last[1]), run[0][1], gap, False, "furniture")
    marks: list[tuple[int, int]] = []
    end, raw = last[0] + len(last[1]), ""
    for at, text in run:
        raw += " " * (at - start - len(raw))
        quote = quote_marks().match(text) if text[0] == ">" else None
        body = quote.end() if quote else 0
        if body:
            marks.append((at, at + body))
        raw += " " * body + text[body:]
    bare, holes = words_of(raw, start)
    holes = tuple(sorted((*marks, *holes))) if marks else holes
    if len(run) == 1 and (item := only_link().match(run[0][1])):
        holes = ((start, start + item.end(1)), *holes)
        bare = bare[item.end(1) :]
    if not bare or (len(run) == 1 and in_page().fullmatch(run[0][1])):
        return Line(start, end, bare or "*", gap, False, "furniture", holes)
    return Line(start, end, bare, gap, False, None, holes)


@cache
def in_page() -> Pattern[str]:
    """A line that only leads to another place of the file, as a list of contents does."""
    return compiled(r"(?:[-*+] |\d{1,2}[.)] )?\[[^\]\n]{1,300}\]\(#[^)\s]{0,200}\)")


@cache
def only_link() -> Pattern[str]:
    """An item of a list that is nothing but a link, as other articles are listed."""
    return compiled(r"([-*+] )\[[^\]\n]{1,300}\]\([^)\s]{0,500}\)$")


def wrapped(raws: list[str], i: int) -> int:
    """How many of the lines below a heading belong to it: some converters wrap headings too."""
    taken = 0
    while taken < MOST_WRAPPED and i + taken + 1 < len(raws) and (below := raws[i + taken + 1].strip()):
        line = raws[i + taken].rstrip()
        open_link = line.rfind("[") > line.rfind("]") or line.endswith("]")
        if not SHORTEST_WRAPPED < len(line) <= WIDTH or is_bullet(below) or below[0] in "#>|":
            break
        if len(line) + 1 + len(below.split(" ", 1)[0]) <= WIDTH and not open_link:
            break
        taken += 1
    last = i + taken + 1
    return taken if last >= len(raws) or not raws[last].strip() else 0


def marked_line(start: int, heading: str, gap: int, kind: ParagraphKind, at: int) -> Line:
    """A heading without its marks; its words begin at `at`."""
    words, holes = words_of(heading[at:], start + at)
    words = compiled(r"\s#+$").sub("", words)
    first = ((start, start + at),) if at else ()
    return Line(start, start + len(heading), words or "*", gap, False, kind, (*first, *holes))


def read_front(text: str, bylines: Bylines) -> tuple[Facts | None, int]:
    """What the front matter says, and where the text begins. Simple values and lists only: no alias is followed."""
    if not text.startswith("---\n"):
        return None, 0
    end = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(text, 4)
    if end is None or text.count("\n", 0, end.start()) > LONGEST_FRONT:
        return None, 0
    values: dict[str, list[str]] = {}
    key = ""
    for line in text[4 : end.start()].split("\n"):
        item = compiled(r"[ \t]*-[ \t]+(.*)").match(line)
        pair = compiled(r"([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$").match(line)
        if item and key:
            values[key].append(scalar(compiled(r"^name:\s*").sub("", item[1])))
        elif pair:
            key = pair[1].strip().casefold().replace("-", "_").replace(" ", "_")
            values[key] = in_line(pair[2] or "")
    return to_facts({k: [v for v in vs if v] for k, vs in values.items()}, bylines), end.end() + 1


def in_line(value: str) -> list[str]:
    """The value of a key: one, or the items of a list in brackets."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [scalar(item) for item in value[1:-1].split(",")[:50]]
    return [scalar(value)] if value else []


def scalar(value: str) -> str:
    """A value without its quotation marks, comment, tag or alias."""
    value = value.strip()[:1000]
    if value[:1] in "&*!|>{[":
        return ""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"').replace("''", "'")
    return compiled(r"\s+#.*$").sub("", value)


def to_facts(values: dict[str, list[str]], bylines: Bylines) -> Facts:
    """The facts among the values."""

    def get(*keys: str) -> str | None:
        return next((values[key][0] for key in keys if values.get(key)), None)

    facts = Facts()
    facts.title = get("title", "headline")
    facts.outlet = get("outlet", "source", "publication", "publisher", "site", "site_name", "newspaper", "website")
    facts.url = get("url", "link", "permalink", "canonical", "source_url", "original")
    facts.place = get("place", "dateline", "location")
    authors = next((values[key] for key in ("author", "authors", "byline", "by") if values.get(key)), [])
    names = [compiled(r"^by\s+", re.IGNORECASE).sub("", name.strip("[]")) for name in authors]
    facts.authors = bylines.each_of(filter(None, names))
    stamp = find_stamp(get(*DATES) or "")
    facts.published = stamp.iso if stamp else None
    if facts.outlet and facts.outlet.startswith(("http://", "https://")):
        facts.url, facts.outlet = facts.url or facts.outlet, None
    return facts
