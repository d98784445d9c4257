"""The chosen paragraphs of a web page → the lines of its text, with what the markup says of each."""

from __future__ import annotations

from summit_tui.ingest.about.facts import Facts
from summit_tui.ingest.forms.headlines_alike import opens, same
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.looks.lines import Line
from summit_tui.ingest.markup.blocks import Block, is_sentence
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import ParagraphKind
from summit_tui.patterns import compiled

SHORTEST_TITLE = 15
"""Characters of a headline that the title bar has beside a name."""
TOP = 15
"""Paragraphs of a page among which its headline stands."""
ITEM = 30
"""Characters of an item of a list, without a link, that is no label or button."""
LONGEST_STAMP = 60
"""Characters of a heading that is a day, and who wrote what stands below."""


@cache
def quotation_mark() -> Pattern[str]:
    """Any mark that opens or closes somebody's words."""
    return compiled(r"[“”\"„«»「]")


def set_lines(chosen: list[Block], facts: Facts) -> tuple[str, list[Line]]:
    """The text of the article, and its lines."""
    titled = facts.title and not any(same(block.text, facts.title) for block in chosen if block.tag == "h1")
    title, site = headline(chosen, facts.title or "", facts.bar)
    facts.outlet = facts.outlet or site
    kinds: list[tuple[str, ParagraphKind | None, float]] = []
    if title or titled:
        facts.title = title or facts.title
        kinds.append((facts.title or "", "title", 0))
    for block in chosen:
        if site and block.text == site:
            continue
        if same(block.text, facts.title or "") and (block.tag[:1] == "h" or len(kinds) < 2):
            continue
        kinds.append((marked(block), hint(block), block.linked))
    lines, at = [], 0
    for text, kind, linked in kinds:
        line = Line(at, at + len(text), text, 1, False, kind)
        line.linked = linked
        lines.append(line)
        at += len(text) + 1
    return "\n".join(text for text, _, _ in kinds), lines


def set_teasers(blocks: list[Block]) -> tuple[str, list[Line]]:
    """The headlines of a front page, and their lines."""
    lines, at = [], 0
    for block in blocks:
        lines.append(Line(at, at + len(block.text), block.text, 1, False, "teaser"))
        at += len(block.text) + 1
    return "\n".join(block.text for block in blocks), lines


def headline(blocks: list[Block], told: str, bar: str) -> tuple[str | None, str | None]:
    """The first heading of the first level; where that is the site's name, the heading told beside it, and that name.

    `told` is what metadata or the title `bar` say: "Quay Diary: Ferry stays in harbour".
    """
    said = [i for i, block in enumerate(blocks) if is_sentence(block)]
    middle = said[len(said) // 2] if told and said else len(blocks)
    heads = [b.text for i, b in enumerate(blocks) if b.tag == "h1" and (i <= middle or opens(b.text, told))]
    # A box that asks for consent has a heading of the first level too, and so may the site's name.
    first = next((text for text in heads if opens(text, told)), None)
    if first is None:
        below = next(
            (block.text for block in blocks if block.tag in ("h2", "h3", "h4") and opens(block.text, told)), None
        )
        if below or not heads:
            site = heads[0] if heads and heads[0] in bar else None
            return below or beside_owner(blocks, told), site
        first = heads[0]
    rest = told.replace(first, "", 1) if first and not same(first, told) else ""
    named = (block.text for block in blocks if block.tag in ("h2", "h3") and rest and same(block.text, rest))
    below = next(named, None)
    return (below, first) if below else (first, None)


def beside_owner(blocks: list[Block], told: str) -> str | None:
    """The line at the top that the title bar has beside the site's name: "The Quay Diary: Ferry stays in harbour"."""
    _, colon, headline = told.partition(": ")
    for block in blocks[:TOP] if len(told) > SHORTEST_TITLE else ():
        text = block.text
        if colon and len(headline) > SHORTEST_TITLE and same(text, headline):
            return text
        if len(text) > SHORTEST_TITLE and told.startswith(text) and told[len(text) :].lstrip()[:1] in tuple("_|–—-•·"):
            return text
    return None


def hint(block: Block) -> ParagraphKind | None:
    """What the page's markup says that a paragraph is; None where its words must tell."""
    if block.tag == "figcaption":
        return "caption"
    if block.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        stamp = find_stamp(block.text) if len(block.text) < LONGEST_STAMP else None
        if stamp and stamp.iso and stamp.rest[:3].casefold() in ("", "by "):
            return None  # the day above an entry of a diary, and who wrote it
        return None if len(block.text) > 200 else "subhead"
    if block.tag == "li" and len(block.text) < LONGEST_STAMP and (told := find_stamp(block.text)) and not told.rest:
        return None
    said = is_sentence(block) or (block.linked == 0 and len(block.text) >= ITEM and "://" not in block.text)
    return "body" if block.quoted or (block.tag == "li" and said) else None


def marked(block: Block) -> str:
    """The words of a block; a block quotation without marks gets them, since they are somebody's words."""
    own = block.tag not in ("figcaption", "footer", "cite")
    if block.quoted and own and not quotation_mark().search(block.text) and len(block.text) > 20:
        return f"“{block.text}”"
    return compiled(r"“([“\"„«])|([”\"»])”").sub(lambda hit: hit[1] or hit[2], block.text)
