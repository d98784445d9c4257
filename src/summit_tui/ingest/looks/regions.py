"""Where the articles of a page begin: one article, or cards and digests of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summit_tui.ingest.looks.look import Look
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import Role
from summit_tui.patterns import compiled

LONGEST_STANDFIRST = 60
"""Words."""
FEWEST_TOLD = 20
"""Words of running text between the headline of a page and its byline that are no article."""
LONGEST_LEAD = 80
"""Words of a standfirst above a byline."""
LONGEST_REPORT = 60
"""Lines of one report of a briefing; what is counted on farther below is counted for something else."""


FEWEST_AMONG_READERS = 4
"""Words of a headline below what readers wrote; their names have fewer."""
LONGEST_NAME = 10
"""Words of a line with the name of a digest."""
LINKS = frozenset(("de", "del", "la", "of", "the", "da", "do", "di", "du", "van", "von", "and"))
"""Words of a name that have no capital."""


class Region(NamedTuple):
    """The looks from `start` to before `stop` belong to one article."""

    start: int
    stop: int
    role: Role


def tell_apart(looks: Sequence[Look], datelined: Callable[[str], bool]) -> list[Region]:
    """The articles of a page, in order. `datelined` says whether a text begins as reports do: "ASTANA (AFP) —"."""
    starts: list[tuple[int, Role]] = [(0, "main")]
    has_body = False
    listed = commented = False
    after_rule = False
    counted = 0
    i = 0
    while i < len(looks):
        look = looks[i]
        if look.sort == "related":
            listed = listed or has_body
        elif look.sort == "comments":
            commented = commented or has_body
        elif look.sort == "separator":
            after_rule = has_body
        elif look.sort in ("prose",):
            has_body = True
            after_rule = False
        elif (
            not has_body
            and i
            and number(look.text) == 1
            and (opening := report_opens(looks, i, 0, datelined) or digest_opens(looks, i))
        ):
            # What stands above the first report of a briefing is the briefing's own.
            counted, starts[0] = 1, (i, "main")
            i = opening
            continue
        elif has_body and look.sort in ("short", "meta", "header"):
            opening = (
                article_opens(looks, i, listed, after_rule, commented)
                or report_opens(looks, i, counted, datelined)
                or like_the_first(looks, i, starts[-1][0])
            )
            if opening:
                counted = number(looks[i].text)
                if len(starts) > 1 or not is_head(looks[:i], looks[i:opening]):
                    starts.append((i, "related" if listed else "main"))
                has_body = False
                after_rule = False
                i = opening
                continue
        i += 1
    stops = [start for start, _ in starts[1:]] + [len(looks)]
    return [Region(start, stop, role) for (start, role), stop in zip(starts, stops, strict=True)]


def is_head(above: Sequence[Look], header: Sequence[Look]) -> bool:
    """Whether what stands above the first byline is only a headline and a standfirst, not an article of its own.

    The header with the byline then has no headline.
    """
    told = sum(look.words for look in above if look.sort == "prose")
    if header[0].is_card and told <= LONGEST_STANDFIRST and any(look.line.hint == "title" for look in above):
        return True  # who wrote it stands below its headline
    if told < FEWEST_TOLD and any(look.line.hint == "title" for look in above) and not any(o.byline for o in above):
        return True
    if any(look.is_card for look in above) or any(titles(look) for look in header):
        return False
    return told <= LONGEST_STANDFIRST


def titles(look: Look) -> bool:
    """Whether a line may be a headline."""
    return look.sort == "short" and look.words >= 4 and not look.could_be_name


def article_opens(looks: Sequence[Look], i: int, listed: bool, after_rule: bool, commented: bool) -> int:
    """Index of the first running text of an article whose header starts at `i`, or 0 if none does.

    Below what readers wrote (`commented`), their own names and days stand above texts too.
    """
    head: list[Look] = []
    j = i
    while j < len(looks) and j < i + 9 and looks[j].sort in ("short", "meta", "header", "caption"):
        head.append(looks[j])
        j += 1
    while j < len(looks) and j < i + 9 and looks[j].sort in ("furniture", "caption"):
        j += 1
    if j >= len(looks) or looks[j].sort != "prose":
        return 0
    if not listed and (below := below_standfirst(looks, j, head)):
        return below
    if listed:
        head = last_card(head)
    shorts = [k for k, h in enumerate(head) if h.sort == "short" and not h.could_be_name]
    labels = [h for h in head if h.sort == "header" and h.label and h.label[0] != "other"]
    if len(labels) >= 2 and head[0].sort == "header":
        return j
    if not shorts or not any(map(str.isalpha, head[shorts[0]].text)):
        return 0
    if is_plain(head[shorts[0]]) and not (any(h.byline for h in head) and any(h.stamp for h in head)):
        return 0
    if commented and not after_rule and head[shorts[0]].words < FEWEST_AMONG_READERS:
        return 0
    return j if is_header(head, shorts[0], listed, after_rule) else 0


def below_standfirst(looks: Sequence[Look], j: int, head: Sequence[Look]) -> int:
    """Index of the running text where a page's heading and its standfirst at `j` stand above a byline and a day; or 0.

    One article of several on a web page begins so; what heads a part of a text has no byline below it.
    """
    if not head or head[-1].line.hint != "subhead" or not titles(head[-1]) or looks[j].words > LONGEST_LEAD:
        return 0
    card: list[Look] = []
    at = j + 1
    while at < len(looks) and at < j + 6 and looks[at].sort in ("furniture", "meta", "header"):
        card.append(looks[at])
        at += 1
    told = any(c.byline and c.byline.authors for c in card) and any(c.stamp and c.stamp.iso for c in card)
    return at if told and at < len(looks) and looks[at].sort == "prose" else 0


def is_plain(look: Look) -> bool:
    """Whether a line is of a web page and no heading there; links, as headlines of others are, are left out before."""
    return look.line.linked is not None and look.line.hint is None


def report_opens(looks: Sequence[Look], i: int, counted: int, datelined: Callable[[str], bool]) -> int:
    """Index of the running text, with a dateline or a number one higher, below a headline at `i`; or 0."""
    j = i + 1
    goes_on = number(looks[i].text) == counted + 1 and (counted > 0 or is_counted_on(looks, i))
    between = ("meta", "header", "caption", "short") if goes_on else ("meta", "header", "caption")
    while j < len(looks) and j < i + 4 and looks[j].sort in between:
        j += 1
    if looks[i].sort != "short" or not looks[i].line.gap or j >= len(looks) or looks[j].sort != "prose":
        return 0
    return j if goes_on or (looks[i].words >= 3 and datelined(looks[j].text)) else 0


def is_counted_on(looks: Sequence[Look], i: int) -> bool:
    """Whether a headline numbered 1 is followed by one numbered 2 that looks like it: each has its source below."""
    near = range(i + 1, min(len(looks), i + LONGEST_REPORT))
    after = next((j for j in near if looks[j].sort == "short" and number(looks[j].text) == 2), 0)
    return 0 < after < len(looks) - 1 and looks[i + 1].is_card and looks[after + 1].is_card


def digest_opens(looks: Sequence[Look], i: int) -> int:
    """Index of the text below the first numbered headline of a page that calls itself a digest and has a day; or 0."""
    above = looks[:i]
    named = any(look.known.tells_of_issue(look.text) for look in above if look.words <= LONGEST_NAME)
    if not named or not any(look.stamp and look.stamp.iso for look in above) or looks[i].words < 4:
        return 0
    return i + 1 if i + 1 < len(looks) and looks[i + 1].sort == "prose" else 0


def like_the_first(looks: Sequence[Look], i: int, first: int) -> int:
    """Index of the running text below a headline whose next line is a name alone, as is the first article's; or 0.

    A town or an author stands so, and nowhere in a text: subheads have nothing between them and what they head.
    """
    if not under_name(looks, i):
        return 0
    return i + 2 if any(under_name(looks, j) for j in range(first, min(first + 6, i))) else 0


def under_name(looks: Sequence[Look], i: int) -> bool:
    """Whether a headline stands at `i` above one line with a name, and that right above running text."""
    if i + 2 >= len(looks) or not looks[i].line.gap or not titles(looks[i]):
        return False
    name, text = looks[i + 1], looks[i + 2]
    if name.line.gap or text.line.gap or text.sort != "prose" or name.sort not in ("short", "meta"):
        return False
    words = name.text.split()
    return len(words) <= 4 and words[-1][0].isupper() and all(w[0].isupper() or w in LINKS for w in words)


def number(text: str) -> int:
    """The number in front of a headline of a briefing ("2. Ferries sail again"), or 0."""
    found = compiled(r"(\d{1,2})[.)] \S").match(text)
    return int(found[1]) if found else 0


def last_card(head: list[Look]) -> list[Look]:
    """The header that the text belongs to, where headlines without text stand before it."""
    titles = [k for k, look in enumerate(head) if look.sort == "short"]
    if len(titles) < 2 or not any(look.is_card for look in head[titles[0] : titles[-1]]):
        return head
    return [] if head[0].sort == "meta" and head[titles[-2] + 1].sort == "meta" else head


def is_header(head: list[Look], title: int, listed: bool, after_rule: bool) -> bool:
    """Whether short and meta lines before running text are the header of another article."""
    card = head[:title]
    below = [h for h in head[title + 1 :] if h.sort in ("meta", "header")]
    if any(h.sort == "short" and not h.could_be_name for h in card):
        return False
    named = [h for h in (*card, *below) if h.outlet or (h.byline and h.byline.authors)]
    timed = [h for h in (*card, *below) if h.stamp and (h.stamp.iso or (h.stamp.rest == "" and "ago" in h.text))]
    if card and card[0].sort == "meta":
        return bool(named or listed) and bool((named and timed) or listed or after_rule)
    if after_rule:
        return head[title].words >= 3
    if head[0] is not head[title] or head[title].line.gap == 0:
        return False
    return bool(named and (timed or listed or named[0].byline)) or bool(timed and (listed or head[title].line.gap > 1))
