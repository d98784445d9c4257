"""The kinds of the lines of one article, told from what each looks like and from where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from summit_tui.ingest.furniture import Furniture
from summit_tui.ingest.labels.author_box import author_names, mark_author_box, tells_of
from summit_tui.ingest.labels.body_lines import Body, Zone, next_zone
from summit_tui.ingest.labels.head_lines import Head
from summit_tui.ingest.labels.headings import find_title
from summit_tui.ingest.looks.lines import is_bullet
from summit_tui.ingest.looks.look import Look
from summit_tui.ingest.looks.teaser_score import content
from summit_tui.model import ParagraphKind

FEWEST_SHOWN = 3
"""Words of what a picture shows, said for the blind, at least."""
FEWEST_TWICE = 6
"""Words of a caption, without a credit that is known, that is printed twice."""


class Labels:
    """The kinds of the lines of one article."""

    def __init__(self, lines: int) -> None:
        self.kinds: list[ParagraphKind] = ["furniture"] * lines
        self.title: int | None = None
        """Index of the line that is the title."""
        self.authors: set[int] = set()
        """Indices of lines that are no more than an author's name."""
        self.aside: set[int] = set()
        """Indices of lines that tell of other articles, in a list of them."""


def label(looks: Sequence[Look], page_has_teasers: bool, words: Furniture, authors: Sequence[str] = ()) -> Labels:
    """Name each line of one article. `authors` are those whom the page's metadata name."""
    body = find_body(looks)
    labels = Labels(len(looks))
    label_head(looks, body, labels)
    label_body(looks, body, labels, page_has_teasers, words, authors)
    return labels


def find_body(looks: Sequence[Look]) -> int:
    """Index of the first line of running text that is no standfirst; the number of lines if there is none."""
    first = next((i for i, look in enumerate(looks) if look.sort == "prose"), len(looks))
    if first == len(looks) or looks[first].words > 45:
        return first
    if looks[first].words > 22 and not any(look.sort in ("short", "header") for look in looks[:first]):
        return first
    longer = 0
    for i in range(first + 1, min(first + 6, len(looks))):
        look = looks[i]
        longer += look.sort == "prose" and not is_bullet(look.text)
        if longer > 1 or len(look.text) > 200:
            break
        if look.is_card and (look.byline or (look.stamp and look.stamp.iso)):
            return next((j for j in range(i, len(looks)) if looks[j].sort == "prose"), first)
    return first


def label_head(looks: Sequence[Look], body: int, labels: Labels) -> None:
    """Name the lines before the running text."""
    title = find_title(looks, body)
    labels.title = title
    head = Head(looks, body, title)
    for i in range(body):
        look = looks[i]
        kind: ParagraphKind = "furniture"
        if i == title:
            kind = "title"
        elif look.sort in ("meta", "header"):
            kind = "standfirst" if look.label and look.label[0] == "standfirst" else "meta"
        elif look.sort == "caption":
            kind = "caption"
        elif look.sort == "teaser":
            kind = "teaser"
        elif look.sort == "prose":
            kind = "standfirst" if not tells_of(look, {looks[j].text for j in labels.authors}) else "furniture"
        elif look.sort == "short":
            kind = head.kind(i)
            if kind == "teaser" and look.line.linked == 0:
                kind = "furniture"
            if kind == "meta" and look.could_be_name and not look.perhaps and title is not None and i > title:
                labels.authors.add(i)
        labels.kinds[i] = kind


def label_body(
    looks: Sequence[Look],
    body: int,
    labels: Labels,
    page_has_teasers: bool,
    words: Furniture,
    authors: Sequence[str],
) -> None:
    """Name the lines from the first running text on."""
    headings = comment_headings(looks, body)
    last = last_prose(looks, body, headings)
    running = Body(looks, body, last, page_has_teasers, words)
    names = author_names(looks, labels.authors) | set(authors)
    zone: Zone = "body"
    for i in range(body, len(looks)):
        look = looks[i]
        zone = next_zone(zone, look, i in headings, words)
        kind: ParagraphKind = "furniture"
        if zone == "comments" and look.sort in ("prose", "short", "caption", "meta"):
            kind = "comment"
        elif labels.title == i:
            kind = "title"
        elif look.sort == "prose":
            told = (zone == "related" and running.tells_of_teaser(i)) or (i == body and tells_of(look, names))
            kind = "furniture" if told else "body"
            zone = "body" if kind == "body" else zone
        elif look.sort in ("meta", "header"):
            kind = "meta" if look.sort == "meta" or look.label else "furniture"
            if zone == "related" and look.sort == "meta":
                labels.aside.add(i)
        elif look.sort == "caption":
            kind = "caption"
        elif look.sort == "teaser":
            kind = "teaser"
        elif look.sort == "short":
            kind = running.kind(i, zone)
            if kind == "teaser" and look.line.linked == 0 and zone == "body":
                kind = "subhead" if i < last else "furniture"
            if (look.could_be_name and look.text in names) or tells_of(look, names):
                kind = "furniture"
        labels.kinds[i] = kind
    mark_author_box(looks, body, last, names, labels.kinds)


def comment_headings(looks: Sequence[Look], body: int) -> set[int]:
    """Headings such as "Comments" that open what readers wrote, rather than being a button above more text."""
    headings = [i for i in range(body, len(looks)) if looks[i].sort == "comments"]
    if not headings:
        return set()
    lengths = [0, *accumulate(len(look.text) if look.sort == "prose" else 0 for look in looks)]
    return {i for i in headings if readers_follow(looks, i, lengths[i] - lengths[body], lengths[-1] - lengths[i])}


def readers_follow(looks: Sequence[Look], i: int, before: int, after: int) -> bool:
    """Whether readers' words follow a heading, by what comes next and by how much text stands before and after it."""
    following = (looks[j].sort for j in range(i + 1, min(len(looks), i + 20)))
    first = next((sort for sort in following if sort in ("prose", "short", "meta")), None)
    counted = any(c.isdigit() for c in looks[i].key)
    if first is None or (counted and before > 300):
        return True
    return (before > 300 or counted) if first != "prose" else before > after


def last_prose(looks: Sequence[Look], body: int, headings: set[int]) -> int:
    """Index of the last running text before what readers wrote."""
    stop = min(headings, default=len(looks))
    return next((i for i in range(stop - 1, body, -1) if looks[i].sort == "prose"), body)


def mark_pictures(looks: Sequence[Look], words: Furniture) -> None:
    """Take for captions the lines that say what a picture shows, and those printed twice with a credit in brackets."""
    for look, below in pairwise(looks):
        if below.line.gap or look.sort not in ("short", "prose") or look.line.hint is not None:
            continue
        may_be_one = look.sort == "short" and look.words >= FEWEST_SHOWN
        if may_be_one and (below.key in words.picture_buttons or is_told_again(look, below)):
            look.sort = "caption"
        elif look.text == below.text and look.text[-1] == ")" and look.words >= FEWEST_TWICE:
            look.sort = below.sort = "caption"


def is_told_again(look: Look, below: Look) -> bool:
    """Whether most of a line's words stand in the caption right below it."""
    if below.sort != "caption":
        return False
    stems = content(look.text)
    return len(stems) > 1 and len(stems & content(below.text)) * 2 >= len(stems)
