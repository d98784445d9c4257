"""A page copied or printed whole as text: which of its lines belong to the article, and what stands around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summit_tui.ingest.furniture import holds_any
from summit_tui.ingest.looks.lines import ended, first_word, is_bullet
from summit_tui.ingest.looks.look import Look
from summit_tui.ingest.looks.teaser_score import content
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

MENU = 5
"""Lines of a few words below each other that are a menu."""
PART = 4
"""Words of the name of a part of a site at most."""
FEWEST_WORDS = 12
"""Words of a paragraph that tells of the news."""
FARTHEST = 14
"""Lines between two paragraphs of one text at most, which pictures, boxes and lists of other articles take."""
WORDLESS = "*"
"""How a line reads that is all syntax."""
HEAD = 100
"""Lines above a text among which its headline stands."""
CARD = 6
"""Lines around a headline and below a text in which its day, its author and its outlet stand."""
OPENING = 3
"""Paragraphs that a headline is compared with above all."""
LEAD = 12
"""Paragraphs that it is compared with besides."""
WIDTH = 68
"""Characters of a line that may have been wrapped, with the word that followed."""
LONGEST_TITLE, LONG_TITLE = 24, 18
"""Words of a headline, and of one that is rarely as long."""
SURE = 2.5
"""What must speak for a line, that it is taken for the headline."""
BELOW_TITLE, MORE = 8, 3.0
"""Lines below a headline in which standfirsts and captions stand, and how much more must speak for one of these."""
CREDITS = ("Photo", "Getty", "Image:", "Images")
"""What stands in captions."""
SURE_OF_READERS = 4.0
"""What must speak for the headline of a text below "Comments", which may be a button at the top of the page."""
SKIPPED = 12.0
"""What speaks against a headline below all of its text; below a part of it, in proportion."""
LONG = 60
"""Words of a text above which no headline of the next one stands."""
OWN_WORDS = 120
"""Words of a text, besides the main one, that may be an article of its own."""


class Text(NamedTuple):
    """Paragraphs that stand together, by the first and the last line and the number of words."""

    first: int
    last: int
    words: int
    paragraphs: tuple[int, ...]
    by_readers: bool
    """Whether it stands below the heading of what readers wrote."""


Headed = tuple[Text, int, float]
"""A text, the line that is most like its headline, how much speaks for that."""


class Page(NamedTuple):
    """What is known of a page."""

    menus: set[int]
    """The lines of its menus."""
    often: Counter[str]
    """How often each line stands there: a headline stands in lists and boxes too."""
    indented: bool
    """Whether all but a few lines stand off the edge, as browsers for terminals print what is no heading."""


def clear_around(looks: Sequence[Look]) -> None:
    """Take what stands around the articles of a page that was saved whole for furniture, and mark their headlines."""
    if not (menus := in_menus(looks)) or not (texts := find_texts(looks)):
        return
    for look in looks:
        if look.sort in ("prose", "short") and is_told_twice(look.text):
            look.sort = "caption"
    often = Counter([look.key for look in looks if look.sort in ("short", "prose")])
    page = Page(menus, often, sum(look.line.indented for look in looks) * 10 > len(looks) * 8)
    headed: list[Headed] = []
    above = 0
    for text in texts:
        title, sure = find_headline(looks, text, max(above, head_of(looks, text)), page)
        headed.append((text, title, sure))
        above = text.last + 1 if text.words >= LONG else above
    headed = put_together(looks, headed)
    own = [one for one in headed if not one[0].by_readers or one[2] >= SURE_OF_READERS] or headed
    main = max(own, key=lambda one: one[0].words)
    if main[2] < SURE:
        main, headed = with_text_above(looks, main, headed)
    found = main[2] >= SURE
    for i, look in enumerate(looks):
        in_menu = i in menus and (found or not main[0].first < i < main[0].last)
        if look.sort in ("prose", "short") and (in_menu or is_picture(look) or is_said_in_film(look)):
            look.sort = "furniture"
        if found and look.line.hint == "title":
            look.line.hint = "subhead"
    if not found:
        return
    at = 0
    for one in headed:
        text, title, sure = one
        if one is main or (sure >= SURE and not text.by_readers and stands_alone(looks, text, title)):
            clear(looks, at, title, text)
            at = end_of(looks, text) + 1
            looks[title].sort, looks[title].line.hint = "short", "title"
            close_headline(looks, title)
            clear_below_card(looks, title, text)
    clear(looks, at, len(looks), None)


def put_together(looks: Sequence[Look], headed: list[Headed]) -> list[Headed]:
    """The texts, each with those below it that go on with it behind boxes and lists of other articles."""
    joined: list[Headed] = []
    for one in headed:
        text, title, sure = joined[-1] if joined else one
        goes_on = bool(joined) and sure >= SURE and not one[0].by_readers and one[2] < min(sure, SURE_OF_READERS)
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


def with_text_above(looks: Sequence[Look], main: Headed, headed: list[Headed]) -> tuple[Headed, list[Headed]]:
    """(the main text with what stands between it and its headline, as captions may, all texts then)."""
    at = headed.index(main)
    lead = content(" ".join([looks[i].text for i in main[0].paragraphs[:LEAD]]))
    for nth in range(at - 1, max(-1, at - OPENING), -1):
        text, title, sure = headed[nth]
        if sure >= SURE and not text.by_readers and len(content(looks[title].text) & lead) > 1:
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


def find_headline(looks: Sequence[Look], text: Text, above: int, page: Page) -> tuple[int, float]:
    """(the line that is most like the headline of a text, how much speaks for it).

    What stands above the headline may be as long as paragraphs, so it may stand below the first of them.
    """
    best, most = text.first, 0.0
    before = nth = asked = 0
    whole = content(" ".join([looks[i].text for i in text.paragraphs[:LEAD]]))
    lead: set[str] = set()
    told = -1
    past = False
    for i in range(above, text.paragraphs[len(text.paragraphs) // 2]):
        while text.paragraphs[nth] <= i:
            before += looks[text.paragraphs[nth]].words
            nth += 1
        if before * 4 > text.words:
            break
        while asked < nth and text.paragraphs[asked] < i:
            past = past or tells_the_same(looks, text, asked)
            asked += 1
        if past and looks[i].key != looks[best].key:
            continue  # below the first words of the text its headline stands only once more
        if told != nth:
            lead, told = content(" ".join([looks[j].text for j in text.paragraphs[nth : nth + OPENING]])), nth
        score = speaks_for(looks, i, lead, whole) - SKIPPED * before / text.words
        score += (page.often[looks[i].key] > 1) - 2.0 * (i in page.menus)
        score += 1.5 if page.indented and not looks[i].line.indented else 0.0
        headings = most >= SURE and score < most + SURE and looks[i].line.hint and looks[best].line.hint
        if headings and all(look.text == WORDLESS for look in looks[best + 1 : i]):
            continue  # of two headings, one right below the other, the second is a standfirst
        below = most >= SURE and i - best <= BELOW_TITLE and looks[best].key != looks[i].key
        if score > most + MORE * below or (score > 0 and score == most and looks[best].key == looks[i].key):
            best, most = i, score
    return best, most


def tells_the_same(looks: Sequence[Look], text: Text, nth: int) -> bool:
    """Whether a paragraph tells of what those below it tell, as none does that stands above the headline."""
    own = looks[text.paragraphs[nth]]
    below = [looks[i] for i in text.paragraphs[nth + 1 : nth + 1 + LEAD // 2]]
    stems = content(own.text)
    told = content(" ".join([look.text for look in below if look.text != own.text]))
    return len(stems & told) * 3 > len(stems)


def speaks_for(looks: Sequence[Look], i: int, lead: set[str], whole: set[str]) -> float:
    """How much speaks for a line being the headline of a text, by the stems of its lead and of more of it."""
    look = looks[i]
    if look.sort not in ("short", "prose", "meta", "caption") or not 2 <= look.words <= LONGEST_TITLE:
        return 0.0
    stems = content(look.text)
    score = float(min(len(stems & lead), 4))
    score += len(stems & lead) / len(stems) + len(stems & whole) / len(stems) if stems else 0.0
    score += 1.5 if look.line.hint in ("title", "subhead") else 0.0
    score += any(near.stamp or near.byline for near in looks[i + 1 : i + 1 + CARD])
    score -= 2.0 * (look.sort == "caption") + 1.5 * (look.sort == "meta")
    score -= 3.0 * (look.sort == "prose" and look.text[-1] not in "?!")
    score += 0.5 if look.words > CARD else 0.0
    score -= 1.0 if look.words > LONG_TITLE else 0.0
    score -= 2.0 if holds_any(look.text, CREDITS) else 0.0
    score -= 2.0 if look.words <= CARD and look.known.split_names(look.text) else 0.0
    return score - 2.0 * is_bullet(look.text)


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


def clear(looks: Sequence[Look], start: int, stop: int, text: Text | None) -> None:
    """Take the lines above a headline at `stop`, or those behind all texts, for furniture."""
    for i in range(start, stop):
        look = looks[i]
        bare = look.byline is None and look.outlet is None
        # Below a text, a day alone is that of another article, as often as not.
        near = (text is not None and stop - i <= CARD) or (text is None and i - start < CARD and not bare)
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
