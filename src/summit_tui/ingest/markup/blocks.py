"""The paragraphs of a web page, and which of them are its article's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from summit_tui.ingest.byline import Bylines
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.looks.look import Eye
from summit_tui.ingest.looks.running_text import LATIN
from summit_tui.knowledge.furniture import bare
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

FEWEST = 4
"""Paragraphs of running text in an element named like junk that are an article's all the same."""
LONG = 1000
"""Characters of them."""
TOGETHER = 3
"""Paragraphs of running text in one element from which it is an article's."""
SPACES = 4
"""Spaces in a headline at least; what has fewer is a part of the site."""
FEW = 300
"""Characters of running text above what readers wrote."""
NEAR = 60
"""Paragraphs below the heading of what readers wrote among which their days stand."""
ABOVE_CARD = 4
"""Paragraphs from the linked headline of another article to its summary at most."""
SHORT = 40
"""Characters of what is no running text, whatever its end."""
SHORT_EASTERN = 18
"""The same in Chinese and Japanese."""
LONGEST_HEADING = 60
"""Characters of a heading above a list of other articles."""


class Block(NamedTuple):
    """A paragraph of the page."""

    text: str
    tag: str
    linked: float
    """Share of it that is links."""
    article: int
    """Number of the outermost `<article>` around it, 0 outside."""
    body: bool
    """Inside an element whose name says that it holds the text, or inside `<main>`."""
    junk: int
    """Number of the outermost element around it whose name says that it is not the article, 0 outside."""
    names: frozenset[str]
    quoted: bool
    """Inside a block quotation."""
    surely: bool = False
    """Inside one whose name nobody gives to what holds an article: comments, related articles."""
    box: int = 0
    """Number of the innermost element around it that holds paragraphs."""


def choose(blocks: list[Block], boxes: Sequence[int], kinds: Mapping[int, str], eye: Eye) -> list[Block]:
    """The blocks of the article: those of its element, without what their names or their links give away.

    `boxes` are those of `Page`, `kinds` the names of such elements: the entries of a live page are several that are
    called alike.
    """
    own = without_cards(without_junk(without_readers(blocks, eye)))
    lengths: dict[int, int] = {}
    for block in own:
        if block.article:
            lengths[block.article] = lengths.get(block.article, 0) + prose([block])
    best = max(lengths, key=lambda number: lengths[number], default=0)
    everything = prose(own)
    if best and lengths[best] * 2 > everything:
        headed = any(b.tag == "h1" for b in own if b.article == best)
        heads = [] if headed else [b for b in own if b.tag == "h1" and b.article != best]
        kind = kinds.get(best)
        alike = {best, *(number for number in lengths if kind and lengths[number] and kinds.get(number) == kind)}
        own = [*heads[:1], *(b for b in own if b.article in (alike if heads else {best}))]
    elif prose([b for b in own if b.body]) * 2 > everything:
        first = next(i for i, b in enumerate(own) if b.body)
        head = next((i for i, b in enumerate(own) if b.tag == "h1"), first)
        own = [b for i, b in enumerate(own) if b.body or head <= i < first]
    own = without_end(own, boxes, eye)
    head = next((i for i, b in enumerate(own) if b.tag == "h1"), len(own))
    body = next((i for i, b in enumerate(own) if i > head and is_sentence(b)), head)
    return [
        b
        for i, b in enumerate(own)
        if b.linked < 0.6 or b.tag == "h1" or is_sentence(b) or (head < i < body and signs(b.text, eye.bylines))
    ]


def is_front(blocks: list[Block], address: str) -> bool:
    """Whether a page is a site's first, by its address, and no article: nowhere do three paragraphs stand together."""
    if compiled(r"https?://[\w.:-]+(?:/[a-z]{2}(?:-[a-z]{2})?)?/?(?:(?:index|default|home)\.\w{2,5})?").fullmatch(
        address
    ):
        together: dict[int, int] = {}
        for block in blocks:
            together[block.box] = together.get(block.box, 0) + is_sentence(block)
        return max(together.values(), default=0) < TOGETHER
    return False


def headlines(blocks: list[Block]) -> list[Block]:
    """The headlines of other articles that a page links to, each once; those in boxes beside it if it has no others."""
    linked = [block for block in blocks if block.linked >= 0.6 and block.text.count(" ") >= SPACES]
    own = {block.text: block for block in linked if not block.junk}
    return list((own if len(own) >= TOGETHER else {block.text: block for block in linked}).values())


def below_headline(blocks: list[Block], is_headline: Callable[[str], bool]) -> list[Block]:
    """The blocks without running text above the page's own headline, if there is little of it."""
    tags = ("h1", "h2", "h3", "h4")
    head = next((i for i, block in enumerate(blocks) if block.tag in tags and is_headline(block.text)), 0)
    if prose(blocks[:head]) * 4 > prose(blocks[head:]):
        return blocks
    return [*(block for block in blocks[:head] if not is_sentence(block)), *blocks[head:]]


def without_readers(blocks: list[Block], eye: Eye) -> list[Block]:
    """The blocks above a heading that opens comments, with the days of several below it, if an article stands above."""
    length = 0
    for i, block in enumerate(blocks):
        if (
            block.junk
            and length > FEW
            and len(block.text) < LONGEST_HEADING
            and eye.furniture.opens_comments(bare(block.text))
        ):
            below = [b.text for b in blocks[i + 1 : i + NEAR] if not b.junk and len(b.text) < LONGEST_HEADING * 2]
            days = sum((stamp := find_stamp(text)) is not None and stamp.iso is not None for text in below)
            if days > 1:
                return blocks[:i]
        if not block.junk:
            length += len_of_text(block)
    return blocks


def without_cards(blocks: list[Block]) -> list[Block]:
    """The blocks without the summaries of other articles: three or more in a row, each in its own box below a link."""
    together: dict[int, int] = {}
    for block in blocks:
        together[block.box] = together.get(block.box, 0) + is_sentence(block)
    cards: set[int] = set()
    run: list[int] = []
    link = -ABOVE_CARD
    for i, block in enumerate(blocks):
        if block.linked >= 0.6 and block.tag != "h1" and block.text.count(" ") >= SPACES - 1:
            link = i
        elif is_sentence(block):
            if i - link < ABOVE_CARD and together[block.box] < TOGETHER:
                run.append(i)
            else:
                cards.update(run if len({blocks[at].box for at in run}) >= TOGETHER else ())
                run = []
    cards.update(run if len({blocks[at].box for at in run}) >= TOGETHER else ())
    kept = [block for i, block in enumerate(blocks) if i not in cards]
    return kept if any(map(is_sentence, kept)) else blocks


def without_end(blocks: list[Block], boxes: Sequence[int], eye: Eye) -> list[Block]:
    """The blocks up to the heading that opens a list of other articles, behind the element with most of the text."""
    first, last = fullest(blocks, boxes)
    inside = [i for i, block in enumerate(blocks) if first <= block.box <= last]
    head = next((i for i, block in enumerate(blocks) if block.tag == "h1"), 0)
    if not inside or sum(map(len_of_text, blocks[head : inside[0]])) > LONG:
        return blocks
    for i in range(inside[-1] + 1, len(blocks)):
        text = blocks[i].text
        if len(text) < LONGEST_HEADING and not is_sentence(blocks[i]):
            key = bare(text)
            if eye.furniture.is_related(key) or eye.furniture.opens_comments(key):
                return blocks[:i]
    return blocks


def fullest(blocks: list[Block], boxes: Sequence[int]) -> tuple[int, int]:
    """First and last number of the elements in the innermost that holds most of the running text, itself among them.

    Numbers grow as elements open, so that those inside one are in a row.
    """
    length, last = [0] * len(boxes), list(range(len(boxes)))
    for block in blocks:
        length[block.box] += len_of_text(block)
    most = [0] * len(boxes)
    for inner in range(len(boxes) - 1, 0, -1):
        outer = boxes[inner]
        length[outer] += length[inner]
        last[outer] = max(last[outer], last[inner])
        if not most[outer] or length[inner] > length[most[outer]]:
            most[outer] = inner
    box = 0
    while most[box] and length[most[box]] * 5 > length[0] * 3:
        box = most[box]
    return box, last[box]


def len_of_text(block: Block) -> int:
    """Characters of a block that is running text, 0 of any other."""
    return len(block.text) if is_sentence(block) else 0


def without_junk(blocks: list[Block]) -> list[Block]:
    """The blocks outside elements whose names say that they are not the article, as far as those can be believed."""
    long = long_texts(blocks)
    own = [b for b in blocks if not b.junk or (b.junk in long and not b.surely)]
    length, everything = prose(own), prose(blocks)
    if length * 3 < everything:
        doubtful = [b for b in blocks if not b.surely]
        if prose(doubtful) > 3 * length:
            own = doubtful
    return own if prose(own) * 20 > everything else blocks


def long_texts(blocks: list[Block]) -> set[int]:
    """Numbers of elements named like junk that hold an article: many paragraphs beside each other, and little else."""
    whole: dict[int, int] = {}
    texts: dict[tuple[int, int], list[int]] = {}
    for block in blocks:
        if block.junk:
            whole[block.junk] = whole.get(block.junk, 0) + len(block.text)
            if is_sentence(block) and block.linked < 0.3 and not block.surely:
                texts.setdefault((block.junk, block.box), []).append(len(block.text))
    return {
        number
        for (number, _), lengths in texts.items()
        if len(lengths) >= FEWEST and sum(lengths) > LONG and sum(lengths) * 5 > whole[number] * 4
    }


def signs(text: str, bylines: Bylines) -> bool:
    """Whether a line that is all links says who wrote the article: "By Jane Doe", "Jane Doe in Verel"."""
    return len(text) < 100 and (text[:3].casefold() == "by " or bylines.placed(text) is not None)


def prose(blocks: list[Block]) -> int:
    """Characters of running text."""
    return sum(map(len_of_text, blocks))


def is_sentence(block: Block) -> bool:
    """Whether a block is running text."""
    text = block.text
    long = len(text) > SHORT or (len(text) > SHORT_EASTERN and text[0] > LATIN)
    return block.linked < 0.6 and long and text.rstrip("\"'”’»)]」』）")[-1:] in tuple(".!?…:;。？！：；؟।")
