"""A page copied or printed whole as text: which of its lines belong to the article, and what stands around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.ingest.copied.author_lines import mark_authors
from summit_tui.ingest.copied.page_headlines import LEAD, OPENING, WORDLESS, Page, Text, Weights, find_headline
from summit_tui.ingest.looks.lines import ended, first_word, is_bullet
from summit_tui.ingest.looks.look import Look
from summit_tui.ingest.looks.teaser_score import content
from summit_tui.patterns import compiled

MENU = 5
"""Lines of a few words below each other that are a menu."""
PART = 4
"""Words of the name of a part of a site at most."""
FEWEST_WORDS = 12
"""Words of a paragraph that tells of the news."""
FEWEST_BUTTONS = 15
"""Buttons of a page saved whole that has no menu but of them."""
FARTHEST = 14
"""Lines between two paragraphs of one text at most, which pictures, boxes and lists of other articles take."""
HEAD = 100
"""Lines above a text among which its headline stands."""
CARD = 6
"""Lines around a headline and below a text in which its day, its author and its outlet stand."""
WIDTH = 68
"""Characters of a line that may have been wrapped, with the word that followed."""
LONG = 60
"""Words of a text above which no headline of the next one stands."""
MOST_SURE = 6.0
"""What speaks for a headline counts no more than this, where texts are compared."""
OWN_WORDS = 120
"""Words of a text, besides the main one, that may be an article of its own."""


Headed = tuple[Text, int, float]
"""A text, the line that is most like its headline, how much speaks for that."""


def clear_around(looks: Sequence[Look], weights: Weights) -> None:
    """Take what stands around the articles of a page that was saved whole for furniture, and mark their headlines."""
    mark_authors(looks)
    menus = in_menus(looks)
    if not (menus or has_buttons(looks)) or not (texts := find_texts(looks)):
        return
    for look in looks:
        if look.sort in ("prose", "short") and is_told_twice(look.text):
            look.sort = "caption"
    often = Counter([look.key for look in looks if look.sort in ("short", "prose")])
    page = Page(menus, often, sum(look.line.indented for look in looks) * 10 > len(looks) * 8, weights)
    headed: list[Headed] = []
    above = 0
    for text in texts:
        title, sure = find_headline(looks, text, max(above, head_of(looks, text)), page)
        headed.append((text, title, sure))
        above = text.last + 1 if text.words >= LONG else above
    headed = put_together(looks, headed, weights)
    main = find_main(headed, weights)
    if main[2] < weights.sure:
        main, headed = with_text_above(looks, main, headed, weights.sure)
    found = main[2] >= weights.sure
    for i, look in enumerate(looks):
        in_menu = i in menus and (found or not main[0].first < i < main[0].last)
        if look.sort in ("prose", "short") and (in_menu or is_picture(look) or is_said_in_film(look)):
            look.sort = "furniture"
        if look.sort == "meta" and look.text[0] == "(" and look.text[-1] == ")" and i > main[0].first:
            look.sort = "furniture"  # the day of another article, behind what sums it up
        if found and look.line.hint == "title":
            look.line.hint = "subhead"
    if not found:
        return
    at = 0
    for one in headed:
        text, title, sure = one
        if one is main or (sure >= weights.sure and not text.by_readers and stands_alone(looks, text, title)):
            clear(looks, at, title, text)
            at = end_of(looks, text) + 1
            looks[title].sort, looks[title].line.hint = "short", "title"
            close_headline(looks, title)
            take_off_rules(looks, text)
            clear_below_card(looks, title, text)
    dated = any(look.stamp and look.stamp.iso for look in looks[max(0, main[1] - CARD) : main[0].first])
    clear(looks, at, len(looks), None, at if dated else at + FARTHEST * 3)


def find_main(headed: list[Headed], weights: Weights) -> Headed:
    """The text that the page is about: the longest, unless a long one above it is surely none of the readers'."""
    own = [one for one in headed if not one[0].by_readers or one[2] >= weights.sure_of_readers] or headed
    longest = max(own, key=lambda one: one[0].words)
    above = [one for one in own if one[2] >= weights.sure and not one[0].by_readers and one[0].words >= OWN_WORDS]
    if above and longest[0].by_readers:
        own = above
    return max(own, key=lambda one: one[0].words * (1 + min(one[2], MOST_SURE) / MOST_SURE / 2))


def put_together(looks: Sequence[Look], headed: list[Headed], weights: Weights) -> list[Headed]:
    """The texts, each with those below it that go on with it behind boxes and lists of other articles."""
    joined: list[Headed] = []
    for one in headed:
        text, title, sure = joined[-1] if joined else one
        goes_on = (
            bool(joined)
            and sure >= weights.sure
            and not one[0].by_readers
            and one[2] < min(sure, weights.sure_of_readers)
        )
        if goes_on:
            told = content(" ".join([looks[i].text for i in text.paragraphs[: LEAD * 2]]))
            stems = content(" ".join([looks[i].text for i in one[0].paragraphs[:OPENING]]))
            goes_on = len(stems & told) * 5 > len(stems) * 2
        if goes_on:
            words, paragraphs = text.words + one[0].words, (*text.paragraphs, *one[0].paragraphs)
            joined[-1] = (Text(text.first, one[0].last, words, paragraphs, text.by_readers), title, sure)
        else:
            joined.append(one)
    return joined


def with_text_above(
    looks: Sequence[Look], main: Headed, headed: list[Headed], least: float
) -> tuple[Headed, list[Headed]]:
    """(the main text with what stands between it and its headline, as captions may, all texts then)."""
    at = headed.index(main)
    lead = content(" ".join([looks[i].text for i in main[0].paragraphs[:LEAD]]))
    for nth in range(at - 1, max(-1, at - OPENING), -1):
        text, title, sure = headed[nth]
        if sure >= least and not text.by_readers and len(content(looks[title].text) & lead) > 1:
            words, paragraphs = text.words + main[0].words, (*text.paragraphs, *main[0].paragraphs)
            whole = (Text(text.first, main[0].last, words, paragraphs, False), title, sure)
            return whole, [*headed[:nth], whole, *headed[at + 1 :]]
    return main, headed


def in_menus(looks: Sequence[Look]) -> set[int]:
    """The lines of menus: several below each other of a few words, which tell neither a day nor who wrote."""
    menus: set[int] = set()
    run: list[int] = []
    for i, look in enumerate((*looks, None)):
        if look is not None and is_part(look):
            run.append(i)
            continue
        if look is not None and look.sort in ("furniture", "separator"):
            continue
        if len(run) >= MENU:
            menus.update(run)
        run = []
    return menus


def has_buttons(looks: Sequence[Look]) -> bool:
    """Whether a page has as many buttons as one saved whole, though no menu of its own parts."""
    return len([1 for look in looks if look.sort == "furniture" and look.words <= PART]) >= FEWEST_BUTTONS


def is_part(look: Look) -> bool:
    """Whether a line may be the name of a part of a site, or a button."""
    if look.sort not in ("short", "prose", "meta", "related") or look.stamp or look.byline:
        return False
    if look.words > PART + is_bullet(look.text):
        return False
    return not ended(look.text) or (look.text[-1] == "." and look.words == 1 + is_bullet(look.text))  # "U.S."


def tells(look: Look) -> bool:
    """Whether a line is a paragraph of the news rather than of what stands around it."""
    if look.sort != "prose" or look.words < FEWEST_WORDS or is_bullet(look.text):
        return False
    return not is_said_in_film(look)


def is_said_in_film(look: Look) -> bool:
    """Whether a line is one of what is said in a film, with the time at which it is said: "00:25 and so we left"."""
    return look.text[0].isdigit() and compiled(r"\d?\d:\d\d\s+[^\W\d_]").match(look.text) is not None


def is_told_twice(text: str) -> bool:
    """Whether a line says the same twice, as what is said for the blind of a picture and below it."""
    half = len(text) // 2
    return half > FEWEST_WORDS and text[:half].rstrip() == text[-half:].lstrip()


def is_picture(look: Look) -> bool:
    """Whether a line is no more than the name of a picture in brackets, as browsers for terminals print it."""
    return look.text[0] == "[" and compiled(r"\[[\w.,%-]{0,60}[\d_.-][\w.,%-]{0,60}\]").fullmatch(look.text) is not None


def find_texts(looks: Sequence[Look]) -> list[Text]:
    """The texts of a page, in their order."""
    texts: list[Text] = []
    run: list[int] = []
    by_readers = False
    between = 0
    for i, look in enumerate(looks):
        between += look.text != WORDLESS
        if look.sort == "comments" and run:
            texts.append(as_text(looks, run, by_readers))
            run, by_readers = [], True
        elif tells(look):
            if run and between > FARTHEST:
                texts.append(as_text(looks, run, by_readers))
                run = []
            run.append(i)
            between = 0
    if run:
        texts.append(as_text(looks, run, by_readers))
    return texts


def as_text(looks: Sequence[Look], run: list[int], by_readers: bool) -> Text:
    """Paragraphs as a text."""
    return Text(run[0], run[-1], sum(looks[i].words for i in run), tuple(run), by_readers)


def head_of(looks: Sequence[Look], text: Text) -> int:
    """The first line above a text among which its headline stands."""
    at, left = text.first, HEAD
    while at and left:
        at -= 1
        left -= looks[at].text != WORDLESS
    return at


def close_headline(looks: Sequence[Look], i: int) -> None:
    """Put the second line of a headline to its first, where the page was wrapped at a width."""
    look, below = looks[i], looks[i + 1]
    own = look.line
    full = below.text[0].islower() or len(own.text) + 1 + len(first_word(below.text)) > WIDTH
    if below.line.gap or below.sort != "short" or below.stamp or below.byline or below.perhaps or not full:
        return
    if below.words <= PART * 2 and not is_bullet(below.text) and below.line.hint is None:
        own.end, own.text, own.holes = below.line.end, f"{own.text} {below.text}", (*own.holes, *below.line.holes)
        look.text = own.text
        below.sort = "furniture"


def take_off_rules(looks: Sequence[Look], text: Text) -> None:
    """Take rules inside a text for furniture unless a headline with its day or author stands below them."""
    for i in range(text.first, text.last):
        if looks[i].sort == "separator" and not any(look.stamp or look.byline for look in looks[i + 1 : i + 1 + CARD]):
            looks[i].sort = "furniture"


def clear_below_card(looks: Sequence[Look], title: int, text: Text) -> None:
    """Take short lines between an article's author or day and its text for furniture: buttons, what pictures show."""
    signed = False
    for look in looks[title + 1 : text.first]:
        if look.sort == "prose" and look.words <= PART and look.line.hint is None:
            look.sort = "furniture"  # "What's this?"
        elif look.sort == "meta" and (look.byline or look.stamp):
            signed = True
        elif (
            signed and look.sort == "short" and look.words <= FEWEST_WORDS and not (look.could_be_name or look.perhaps)
        ):
            look.sort = "furniture"


def stands_alone(looks: Sequence[Look], text: Text, title: int) -> bool:
    """Whether a text besides the main one is an article: it is long, and its headline has a day or an author."""
    if text.words < OWN_WORDS or len(text.paragraphs) < OPENING:
        return False
    return any((near.stamp and near.stamp.iso) or near.byline for near in looks[title + 1 : title + 1 + CARD])


def end_of(looks: Sequence[Look], text: Text) -> int:
    """The last line of a text, whose last paragraphs may be short."""
    last = text.last
    for i in range(text.last + 1, len(looks)):
        look = looks[i]
        if i - last > 2 or look.sort in ("related", "comments", "separator"):
            break
        if look.sort == "prose" and ended(look.text) and not is_bullet(look.text) and look.words > PART:
            last = i
    return last


def clear(looks: Sequence[Look], start: int, stop: int, text: Text | None, told: int = 0) -> None:
    """Take the lines above a headline at `stop`, or those behind all texts, for furniture.

    Before line `told`, a word may say that a day is that of the article: "Published on 4 May 2031".
    """
    for i in range(start, stop):
        look = looks[i]
        bare = look.byline is None and look.outlet is None
        # Below a text, a day alone is that of another article, as often as not.
        near = (text is not None and stop - i <= CARD) or (text is None and i - start < CARD and not bare)
        near = near or (i < told and look.stamp is not None and look.stamp.keyword)
        if look.sort == "meta" and (near or (look.outlet and not look.stamp)):
            continue
        if text is None and look.sort in ("related", "comments", "teaser"):
            continue
        if text is None and look.sort == "short" and look.words > PART:
            continue
        if look.sort == "short" and look.words > PART + 2 and not is_bullet(look.text):
            look.sort = "teaser"
        elif look.sort != "separator":
            look.sort = "furniture"
