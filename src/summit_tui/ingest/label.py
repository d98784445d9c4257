"""The kinds of the lines of one article, told from what each looks like and from where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from summit_tui.ingest.author_box import author_names, mark_author_box, tells_of
from summit_tui.ingest.declarations import done_on
from summit_tui.ingest.furniture import Furniture
from summit_tui.ingest.headline import content, teaser_score
from summit_tui.ingest.issuers import document, document_below, issuer
from summit_tui.ingest.lines import is_bullet
from summit_tui.ingest.look import Look
from summit_tui.ingest.occasions import goes_on, names_speaker, occasion_above
from summit_tui.ingest.regions import number
from summit_tui.ingest.title_bar import is_section
from summit_tui.model import ParagraphKind

NEAR = 60  # lines between two numbered subheadings at most

TOPICS = frozenset(("related topics", "related tags", "explore more on these topics"))
"""Headings of lists of what an article is about, not of other articles."""


LONGEST_MOTTO = 10  # words of a site's motto are fewer
ENDING = 8  # lines at the end of a page, where it says who the author is


class Labels:
    """The kinds of the lines of one article."""

    def __init__(self, lines: int) -> None:
        self.kinds: list[ParagraphKind] = ["furniture"] * lines
        self.title: int | None = None
        """Index of the line that is the title."""
        self.authors: set[int] = set()
        """Indices of lines that are no more than an author's name."""


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
    standfirst = False
    loose = [i for i in range(body) if looks[i].sort == "short" and i != title]
    listed = next((i for i in range(title or 0, body) if looks[i].sort == "related"), body)
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
            kind, standfirst = head_kind(looks, i, title, body, standfirst, loose, listed < i)
            if kind == "meta" and look.could_be_name and not look.perhaps and title is not None and i > title:
                labels.authors.add(i)
        labels.kinds[i] = kind


def head_kind(
    looks: Sequence[Look], i: int, title: int | None, body: int, standfirst: bool, loose: list[int], listing: bool
) -> tuple[ParagraphKind, bool]:
    """The kind of a short line of the head, and whether there is a standfirst by now.

    `listing` says whether a list of other articles has begun since the title.
    """
    look = looks[i]
    if look.line.hint is not None:
        return look.line.hint, standfirst
    if title is None or i < title:
        return (
            "meta"
            if look.words <= 6 or issuer().match(look.text.lower()) or is_navigation(look) or look.text.isupper()
            else "teaser"
        ), standfirst
    if look.key == looks[title].key:
        return "furniture", standfirst
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(looks)]
    if look.perhaps and ((i - 1 == title and not is_section(look.text)) or any(looks[j].is_card for j in beside)):
        return "meta", standfirst
    if look.could_be_name and ((writes := by_author(looks, i) or stands_alone(looks, i, body)) or look.words <= 3):
        return ("meta" if writes else "furniture"), standfirst
    if title == 0 and looks[0].sort == "meta" and names_speaker(look):
        return "standfirst", True
    if look.words <= 4 and look.known.is_post(look.text):
        return "meta", standfirst
    if is_place(look) and i + 1 < body and looks[i + 1].sort == "meta" and looks[i + 1].line.gap == 0:
        return "meta", standfirst
    if under_time(looks, i) or opens_list(looks, i):
        return "subhead", standfirst
    if look.words >= 6 and not standfirst and not listing:
        return "standfirst", True
    if look.words >= 5:
        return "teaser", standfirst
    return ("subhead" if i == body - 1 and i == loose[-1] and not listing else "furniture"), standfirst


def is_place(look: Look) -> bool:
    """Whether a line may be where something was said, as stands above its day: "Lima, Republic of Peru"."""
    return ", " in look.text and all(word[0].isupper() or word in ("of", "the", "and") for word in look.text.split())


def by_author(looks: Sequence[Look], i: int) -> bool:
    """Whether a line with the shape of a name stands where the author's does: beside the date, or after "By"."""
    if looks[i].text.isupper() and not any(looks[i].text.title() in look.text for look in looks[-ENDING:]):
        return False  # in capitals, one is an author only if the end of the page tells of them
    if i and looks[i - 1].key in ("by", "words by", "text by", "author"):
        return True
    near = [looks[j] for j in (i - 1, i + 1, i + 2) if 0 <= j < len(looks)]
    if any(other.is_card and other.stamp for other in near):
        return True
    return any(o.is_card for o in near) and sum(other.key == looks[i].key for other in looks) > 1


def stands_alone(looks: Sequence[Look], i: int, body: int) -> bool:
    """Whether a name is that of the author, by what somebody is on the next line, or as the only name of the head."""
    if i + 1 < body and looks[i].known.is_post(looks[i + 1].text.partition(",")[0]):
        return True
    return looks[i].person and not any(looks[j].person for j in range(body) if j != i)


def find_title(looks: Sequence[Look], body: int) -> int | None:
    """The line of the head that is the article's title."""
    hinted = [i for i in range(len(looks)) if looks[i].line.hint == "title"]
    if hinted:
        return hinted[0]
    for i in range(body):
        label = looks[i].label
        if label and label[0] == "title":
            return i
    shorts = [i for i in range(body) if looks[i].sort == "short"]
    heading = next((look.key for look in looks[:body] if look.sort == "meta" and len(look.key) > 60), "")
    for i in shorts:
        if looks[i].words >= 4 and heading.startswith(looks[i].key):
            return i
    listing = next((i for i in range(body) if looks[i].sort == "related"), body)
    good = [i for i in shorts if i < listing and looks[i].words >= 4 and not is_navigation(looks[i])]
    good = [i for i in good if not looks[i].perhaps] or good
    good = [i for i in good if not goes_on(looks, i)]
    good = [i for i in good if not under_time(looks, i) and not opens_list(looks, i)] or good
    good = [i for i in good if not issuer().match(looks[i].text.lower())] or good
    if good and (text := document_below(looks, good)) is not None:
        return text
    if good and (occasion := occasion_above(looks, good[0])) is not None:
        return occasion
    if len(good) > 1 and may_be_motto(looks[good[0]]) and (told := announced(looks, good, body)) is not None:
        return told
    plain = [i for i in shorts if i < listing and not looks[i].could_be_name and looks[i].words >= 2]
    plain = [i for i in plain if not looks[i].perhaps] or plain
    if shorts == [0] and looks[0].perhaps and looks[0].line.hint is None and body == 1:
        return None  # the paper's name and, right below, what it reports
    if body < len(looks) and looks[body].text.isupper() and document().match(looks[body].text.casefold()):
        return body
    for candidates in (good, plain, [i for i in shorts if looks[i].words >= 2], shorts):
        if candidates:
            return candidates[0]
    for i in range(body):
        if looks[i].sort == "prose" and looks[i].words <= 22 and looks[i].line.hint is None:
            return i
    if body < len(looks) and body == 0 and titled_by_next(looks):
        return 0
    return None


def opens_list(looks: Sequence[Look], i: int) -> bool:
    """Whether a heading is the first of a numbered list, as of "Five things we learned"."""
    return number(looks[i].text) == 1 and any(
        look.sort == "short" and number(look.text) == 2 for look in looks[i + 1 : i + NEAR]
    )


def may_be_motto(look: Look) -> bool:
    """Whether a line is as short as a site's motto, and no headline in quotation marks."""
    return look.words < LONGEST_MOTTO and look.text[0] not in '“‘«"'


def announced(looks: Sequence[Look], candidates: list[int], body: int) -> int | None:
    """The first line that speaks of what the text then tells, if the first line of all (a site's motto) does not."""
    lead = content(" ".join(look.text for look in looks[body : body + 3]))
    shared = [len(content(looks[i].text) & lead) for i in candidates]
    return next((i for i, n in zip(candidates, shared, strict=True) if n > 1), None) if not shared[0] else None


def titled_by_next(looks: Sequence[Look]) -> bool:
    """Whether the first line, though it ends like a sentence, is followed at once by who wrote it or when."""
    return (
        len(looks) > 2 and looks[0].words <= 18 and looks[1].sort == "meta" and bool(looks[1].byline or looks[1].stamp)
    )


def is_navigation(look: Look) -> bool:
    """Whether a line is a way through the site rather than a headline ("Home > World > Asia")."""
    text = look.text
    return any(mark in text for mark in (" > ", " » ", " › ", " / ")) or text.count(" | ") > 1 or text.count(" · ") > 1


def label_body(
    looks: Sequence[Look],
    body: int,
    labels: Labels,
    page_has_teasers: bool,
    words: Furniture,
    authors: Sequence[str] = (),
) -> None:
    """Name the lines from the first running text on."""
    headings = comment_headings(looks, body)
    last = last_prose(looks, body, headings)
    told = Told(looks[body:])
    names = author_names(looks, labels.authors) | set(authors)
    zone = "body"
    for i in range(body, len(looks)):
        look = looks[i]
        zone = next_zone(zone, look, i in headings)
        kind: ParagraphKind = "furniture"
        if zone == "comments" and look.sort in ("prose", "short", "caption", "meta"):
            kind = "comment"
        elif labels.title == i:
            kind = "title"
        elif look.sort == "prose":
            kind = "body"
            zone = "body"
        elif look.sort in ("meta", "header"):
            kind = "meta" if look.sort == "meta" or look.label else "furniture"
        elif look.sort == "caption":
            kind = "caption"
        elif look.sort == "teaser":
            kind = "teaser"
        elif look.sort == "short":
            kind = body_kind(looks, i, zone, last, told, page_has_teasers, words)
            if (look.could_be_name and look.text in names) or tells_of(look, names):
                kind = "furniture"
        labels.kinds[i] = kind
    mark_author_box(looks, body, last, names, labels.kinds)


class Told:
    """The stems of the telling words of the running text, worked out when they are first asked for."""

    def __init__(self, looks: Sequence[Look]) -> None:
        self._looks = looks
        self._stems: set[str] | None = None

    @property
    def stems(self) -> set[str]:
        """All of them."""
        if self._stems is None:
            self._stems = content(" ".join([look.text for look in self._looks if look.sort == "prose"]))
        return self._stems


def next_zone(zone: str, look: Look, by_readers: bool) -> str:
    """Which part of the page a line stands in."""
    if look.sort == "related":
        return "topics" if look.key in TOPICS else "related"
    return "comments" if by_readers else zone


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


def body_kind(
    looks: Sequence[Look],
    i: int,
    zone: str,
    last: int,
    told: Told,
    page_has_teasers: bool,
    words: Furniture,
) -> ParagraphKind:
    """The kind of a short line among running text."""
    look = looks[i]
    if look.line.hint is not None:
        return look.line.hint
    if zone == "related":
        return "teaser" if look.words >= 4 else "furniture"
    if zone == "topics":
        return "furniture"
    if look.text[0] in '“"«„' or done_on(look.text):
        return "body"
    if i > last:
        if i and looks[i - 1].is_card and looks[i - 1].stamp and look.words >= 3:
            return "teaser"
        return "teaser" if look.words >= 5 and not look.could_be_name else "furniture"
    if under_time(looks, i) or (number(look.text) and looks[i + 1].sort == "prose" and not looks[i + 1].line.gap):
        return "subhead"
    if (
        i < last
        and (nth := number(look.text)) > 1
        and any(number(looks[j].text) == nth - 1 for j in range(max(0, i - NEAR), i))
    ):
        return "subhead"
    if in_list(looks, i):
        return "body"
    after: list[str] = []
    for j in range(i + 1, min(len(looks), i + 40)):
        other = looks[j]
        if (other.sort == "short" and after) or len(after) == 5:
            break
        if other.sort == "prose":
            after.append(other.text)
    if look.line.gap == 0 and i and looks[i - 1].sort == "prose" and look.words > 12:
        return "body"
    return "teaser" if teaser_score(look.text, told.stems, " ".join(after), page_has_teasers, words) > 0 else "subhead"


def under_time(looks: Sequence[Look], i: int) -> bool:
    """Whether a line stands under a time of day, as the heads of a live blog's entries do."""
    above = looks[i - 1].stamp if i and looks[i - 1].sort == "meta" else None
    return above is not None and above.iso is None and ":" in looks[i - 1].text


def in_list(looks: Sequence[Look], i: int) -> bool:
    """Whether a short line is one of a run of short lines: a list or a table, part of the text."""
    start = i
    while start and looks[start - 1].sort == "short" and looks[start].line.gap == 0:
        start -= 1
    stop = i + 1
    while stop < len(looks) and looks[stop].sort == "short" and looks[stop].line.gap == 0:
        stop += 1
    return stop - start >= 3 and start > 0 and ended_with_colon(looks[start - 1].text)


def ended_with_colon(text: str) -> bool:
    """Whether a list is announced."""
    return text.endswith(":")
