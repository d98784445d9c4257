"""A web page → the text of its article, a paragraph a line, without what stands around it."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.ingest.about.facts import Facts
from summit_tui.ingest.byline import Bylines
from summit_tui.ingest.joints import composed
from summit_tui.ingest.looks.lines import Line
from summit_tui.ingest.looks.look import Eye
from summit_tui.ingest.markup.blocks import Block, below_headline, choose, headlines, is_front, prose
from summit_tui.ingest.markup.elements import Names, names_of
from summit_tui.ingest.markup.metadata import Metadata
from summit_tui.ingest.markup.page_heads import PageHead, Told
from summit_tui.ingest.markup.page_lines import set_lines, set_teasers
from summit_tui.ingest.markup.tags import attributes, scan
from summit_tui.knowledge import Knowledge
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

LONGEST_PAGE = 20_000_000
BREAK = "\x1e"
"""Stands for a line break while a paragraph is being read; no page prints it."""
SHORT_LINE = 70
"""Characters of a line from which a break behind it is one of the layout, not of a list of facts or names."""


BESIDE = ("span", "time", "address")
"""Elements that pages set beside each other above a text, with nothing between them: an author's, a day's."""
BOXES = frozenset(("article", "div", "li", "main", "ol", "section", "table", "td", "ul"))
"""Elements that hold paragraphs."""
MOST_TOLD = 200
"""Elements with names of authors or days that are kept."""
LONGEST_LABEL = 60
"""Characters of what such elements hold."""
LONGEST_TOLD = 160
"""Characters of what they hold."""
AROUND = frozenset(("navigation", "complementary", "banner", "contentinfo", "dialog", "search"))
"""Roles of elements (WAI-ARIA landmarks) that hold no article."""


class Element(NamedTuple):
    """An open element."""

    name: str
    skipped: bool
    junk: bool
    surely: bool
    article: bool
    body: bool
    quoted: bool
    linked: bool
    caption: bool
    names: frozenset[str]
    box: int
    """Its number if it holds paragraphs, otherwise 0."""
    since: tuple[int, int, int] | None = None
    """If its name says that it holds an author's name or a day: paragraphs, pieces and turns before it."""


def read_page(page: str, knowledge: Knowledge) -> tuple[str, list[Line], Facts]:
    """(the text taken from the page, its lines, what its metadata say)."""
    bylines = knowledge.view(Bylines)
    reader = Page(knowledge.view(Names), Metadata(bylines))
    reader.read(page[:LONGEST_PAGE])
    if reader.left_out > 2 * prose(reader.blocks):
        # A form around all of it, or a list of links that nobody closed.
        whole = Page(Names(knowledge, all_of_it=True), Metadata(bylines))
        whole.read(page[:LONGEST_PAGE])
        if prose(whole.blocks) > 3 * prose(reader.blocks):
            reader = whole
    facts = reader.metadata.facts()
    head = PageHead(reader.blocks, reader.told, reader.metadata.is_called)
    if all(bylines.outlets.find(name) or name == facts.outlet for name in facts.authors):
        facts.authors = (*facts.authors, *head.authors(bylines))
    facts.published = facts.published or head.published(reader.times)
    chosen = choose(reader.blocks, reader.boxes, reader.kinds, knowledge.view(Eye))
    chosen = below_headline(chosen, reader.metadata.is_called)
    if is_front(chosen, facts.url or ""):
        return (*set_teasers(headlines(reader.blocks)), Facts())
    return (*set_lines(chosen, facts), facts)


class Page:
    """Reads a page tag by tag. Open elements are counted, never searched, so that depth costs nothing."""

    def __init__(self, names: Names, metadata: Metadata) -> None:
        self.names = names
        self.metadata = metadata
        self.blocks: list[Block] = []
        self._open: list[Element] = []
        self._depth = dict.fromkeys(("skipped", "junk", "surely", "article", "body", "quoted", "linked", "caption"), 0)
        self._pieces: list[str] = []
        self._linked = 0
        self._article = self._junk = 0
        self.kinds: dict[int, str] = {}
        """Of each outermost `<article>`, by its number, the class that it is marked with."""
        self._tag = ""
        self._marks: frozenset[str] = frozenset()
        self._closed = False
        """Whether the last tag closed an inline element."""
        self.boxes: list[int] = [0]
        """Of each element that holds paragraphs, by its number, the number of the one around it; 0 is the page."""
        self._box = 0
        self.times: list[tuple[int, str]] = []
        """What its `<time>` elements give for machines, each with the paragraphs before it."""
        self.told: list[Told] = []
        """What elements hold whose names say that it is an author's name or a day."""
        self._turns = 0
        """How often the pieces of a paragraph were put together."""
        self._headed = False
        """Whether the headline has been read that the title bar has."""
        self.left_out = 0
        """Characters in elements that are passed over."""

    def read(self, page: str) -> None:
        """Read all of it."""
        from html import unescape

        for tag in scan(page):
            if not tag.name:
                if not self._depth["skipped"]:
                    self.write(unescape(tag.raw) if "&" in tag.raw else tag.raw)
                else:
                    self.left_out += len(tag.raw)
            elif tag.name.endswith("#"):
                self.metadata.inside(tag.name[:-1], tag.raw)
            elif tag.name[0] == "/":
                self.close(tag.name[1:])
            else:
                self.open(tag.name, tag.raw)
        self.flush()

    def write(self, text: str) -> None:
        """Text of the paragraph that is being read."""
        self._closed = False
        self._pieces.append(text)
        if self._depth["linked"]:
            self._linked += len(text)

    def open(self, name: str, raw: str) -> None:
        """An element begins."""
        if name in self.names.blocks and self._depth["skipped"]:
            self._leave_drawing()
        given = attributes(raw)
        self.metadata.tag(name, given)
        if name == "time" and given.get("datetime") and len(self.times) < MOST_TOLD and not self._is_aside():
            self.times.append((len(self.blocks), given["datetime"]))
        if self._closed and name in BESIDE and (not self._depth["body"] or self._begins_apart()):
            self.write(" ")
        self._closed = False
        if name == "br":
            self.write(BREAK)
        elif name == "q" and not self._depth["skipped"]:
            self.write("“")
        signs = bool(self._depth["quoted"]) and (name == "footer" or (name == "cite" and not self._pieces))
        if name in self.names.blocks or signs:
            self.flush()
        if name in self.names.void or raw.endswith("/"):
            return
        element = self._element(name, given, signs)
        if name in BESIDE and element.names & self.names.byline and not self._depth["body"] and self._is_apart():
            self.flush()
            self._marks = element.names
        if name not in self.names.blocks and (name == "time" or element.names & self.names.apart):
            self.write(" ")
        if element.article and not self._depth["article"]:
            self._article += 1
            self.kinds[self._article] = given.get("class", "")
        if any(self.names.tells(element.names)):
            element = element._replace(since=(len(self.blocks), len(self._pieces), self._turns))
        if element.junk and not self._depth["junk"]:
            self._junk += 1
        if element.box:
            self.boxes.append(self._box)
            self._box = element.box
        self._open.append(element)
        for part in self._depth:
            self._depth[part] += getattr(element, part)
        if name in self.names.blocks or signs:
            self._tag = name
        if name in self.names.blocks or element.names & (self.names.byline | self.names.standfirst):
            self._marks = element.names

    def _begins_apart(self) -> bool:
        """Whether what was read of a box that holds no paragraph is as short as a label above a text."""
        return self._tag == "div" and len(self._pieces) < 8 and sum(map(len, self._pieces)) < LONGEST_LABEL

    def _is_aside(self) -> bool:
        """Whether what is read now is in an element that is no text of the article."""
        return bool(self._depth["skipped"] or self._depth["junk"])

    def _is_apart(self) -> bool:
        """Whether what was read before an author's name is not "By", or another author's name."""
        words = "".join(self._pieces[-8:]).split()
        return bool(words) and words[-1][-1].isalnum() and words[-1].casefold() not in self.names.joins

    def _element(self, name: str, given: Mapping[str, str], signs: bool) -> Element:
        """What an element is where it stands, by its name and attributes; `signs`: it says who is quoted above."""
        classes = names_of(name, given)
        if "author-name" in given.get("class", ""):
            classes.append("author")  # with the site's or the theme's letters before it
        props = frozenset((*classes, given.get("itemprop", "").lower(), given.get("rel", "")))
        role = given.get("role", "")
        holds_page = name in ("html", "body", "main", "article")
        heads_site = name == "header" and not (self._depth["article"] or self._depth["body"])
        heads_site = heads_site and not self.names.heads_text(props)
        is_hidden = (
            "hidden" in given
            or given.get("aria-hidden") == "true"
            or "display:none" in given.get("style", "").replace(" ", "")
        )
        junk = not holds_page and (self.names.is_junk(classes) or role in AROUND)
        return Element(
            name,
            skipped=(name in self.names.skipped and not signs and not self.names.heads & props)
            or ((is_hidden or heads_site) and not holds_page),
            junk=junk,
            surely=junk and self.names.is_surely_junk(classes),
            article=name == "article",
            body=name == "main" or role == "main" or bool(self.names.text & props),
            quoted=name == "blockquote",
            linked=name == "a",
            caption=name == "figcaption" or bool(self.names.caption & props),
            names=props,
            box=len(self.boxes) if name in BOXES else 0,
        )

    def _leave_drawing(self) -> None:
        """A drawing or a formula that nobody closed ends where a paragraph begins, as it does in browsers."""
        inside = {element.name for element in self._open[-60:]}
        if "foreignobject" not in inside:
            for drawn in inside & {"svg", "math"}:
                self.close(drawn)

    def close(self, name: str) -> None:
        """An element ends, and those left open inside it."""
        self._closed = name in BESIDE
        if name == "q" and not self._depth["skipped"]:
            self.write("”")
        farthest = max(-1, len(self._open) - 60)
        back = next((i for i in range(len(self._open) - 1, farthest, -1) if self._open[i].name == name), None)
        ended = [] if back is None else self._open[back:]
        for element in ended:
            if element.since:
                self._tell(element.names, *element.since)
        if name in self.names.blocks or (name == "footer" and self._depth["quoted"]):
            self.flush()
            self._tag = "div"
        self._box = next((self.boxes[element.box] for element in ended if element.box), self._box)
        for element in ended:
            for part in self._depth:
                self._depth[part] -= getattr(element, part)
        if ended:
            del self._open[back:]

    def _tell(self, names: frozenset[str], blocks: int, pieces: int, turns: int) -> None:
        """Keep what stands in an element that ends: an author's name, a day."""
        if self._is_aside() or len(self.blocks) - blocks > 9 or len(self.told) > MOST_TOLD:
            return
        own = self._pieces[pieces if turns == self._turns else 0 :]
        lines = [*(block.text for block in self.blocks[blocks:]), *"".join(own).split(BREAK)]
        text = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
        if 0 < len(text) < LONGEST_TOLD:
            self.told.append(Told(names, *self.names.tells(names), text, len(self.blocks)))

    def flush(self) -> None:
        """The paragraph that was read is complete."""
        written = "".join(self._pieces)
        for text in [composed(" ".join(part.split())) for part in broken(written)] if written else ():
            if not text or self._depth["skipped"]:
                continue
            if self._tag == "h1" and not self._headed and self.metadata.is_called(text):
                self._believe()
            depth = self._depth
            tag = "figcaption" if depth["caption"] else self._tag
            number = self._article if depth["article"] else 0
            linked = self._linked / max(1, len(written))
            junk, quoted, surely = self._junk if depth["junk"] else 0, depth["quoted"] > 0, depth["surely"] > 0
            body = depth["body"] > 0
            self.blocks.append(Block(text, tag, linked, number, body, junk, self._marks, quoted, surely, self._box))
        self._pieces, self._linked, self._marks = [], 0, frozenset()
        self._turns += 1
        if self._open and self._open[-1].name in (
            "div",
            "section",
            "article",
            "main",
            "body",
            "td",
            "header",
            "blockquote",
            "figure",
        ):
            self._tag = "div"

    def _believe(self) -> None:
        """Elements around the page's own headline hold the article, whatever their names say, or nobody closed them."""
        self._headed = True
        if self._depth["junk"]:
            self._depth["junk"] = self._depth["surely"] = 0
            self._open = [element._replace(junk=False, surely=False) for element in self._open]


def broken(written: str) -> list[str]:
    """The paragraphs that line breaks make of what was written: two in a row part them, one parts short lines only."""
    if BREAK not in written:
        return [written]
    parts: list[str] = []
    for part in compiled(rf"{BREAK}(?:\s*{BREAK})+").split(written):
        lines = part.split(BREAK)
        short = len(lines) > 1 and all(len(line) < SHORT_LINE for line in lines)
        parts += lines if short else [part.replace(BREAK, " ")]
    return parts
