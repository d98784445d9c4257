"""Which line above the running text is the article's title, and which lines are headings of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from summit_tui.ingest.looks.documents import document, document_below, issuer
from summit_tui.ingest.looks.look import Look
from summit_tui.ingest.looks.regions import number
from summit_tui.ingest.looks.teaser_score import content
from summit_tui.knowledge.furniture import bare
from summit_tui.patterns import compiled

HEADLINE = 4
"""Words of a headline at least."""
LONGEST_TITLE = 22
"""Words of one that is a whole sentence."""
FEWEST_ABOUT = 60
"""Characters of a line about an article, from which on it may begin with its title."""
LONGEST_MOTTO = 10
"""Words of a site's motto are fewer."""
MENU = 5
"""Lines with the parts of a site below each other, at least, that make its menu."""
PART = 4
"""Words of the name of such a part at most."""
FEWEST_SHARED = 4
"""Telling words that a headline shares with the text, where the name of a part of the site shares one."""
LEAD = 15
"""Lines among which the first paragraphs of a text stand."""
NEAR = 60
"""Lines between two numbered headings at most."""


def find_title(looks: Sequence[Look], body: int) -> int | None:
    """The line of the head that is the article's title; the running text begins at line `body`."""
    if (marked := marked_title(looks, body)) is not None:
        return marked
    shorts = [i for i in range(body) if looks[i].sort == "short"]
    if (named := named_in_meta(looks, shorts, body)) is not None:
        return named
    listing = next((i for i in range(body) if looks[i].sort == "related"), body)
    good = [i for i in shorts if i < listing and is_headline(looks[i])]
    good = [i for i in good if not looks[i].perhaps] or good
    good = [i for i in good if not goes_on(looks, i)]
    if len(good) > 1 and listing > MENU:
        if (named := named_by_path(looks, good)) is not None:
            return named
        good = [i for i in good if not in_menu(looks, i, good[-1])] or good
    if any(under_time(looks, i) for i in good) and is_diary(looks):
        good = [i for i in good if not under_time(looks, i)] or good
    good = [i for i in good if not opens_list(looks, i)] or good
    good = [i for i in good if not issuer().match(looks[i].text.lower())] or good
    if (told := told_by_text(looks, good, body)) is not None:
        return told
    if not good and listing < body:
        # A list of what others read may stand above the headline too.
        later = [i for i in shorts if i > listing and is_headline(looks[i])]
        if later and (told := next((i for i, n in shared(looks, later, body) if n > 1), None)) is not None:
            return told
    if shorts == [0] and looks[0].perhaps and looks[0].line.hint is None and body == 1:
        return None  # the paper's name and, right below, what it reports
    if body < len(looks) and looks[body].text.isupper() and document().match(looks[body].text.casefold()):
        return body
    return next(chain(good, plainest(looks, shorts, listing), shorts)) if shorts else title_in_text(looks, body)


def marked_title(looks: Sequence[Look], body: int) -> int | None:
    """The line that the page's format, or a label before it, says to be the title."""
    hinted = next((i for i, look in enumerate(looks) if look.line.hint == "title"), None)
    if hinted is not None:
        return hinted
    return next((i for i in range(body) if (labelled := looks[i].label) and labelled[0] == "title"), None)


def named_in_meta(looks: Sequence[Look], shorts: Sequence[int], body: int) -> int | None:
    """The short line with which a long line about the article begins: "Ferries sail at night - The Verel Post, …"."""
    about = next((look.key for look in looks[:body] if look.sort == "meta" and len(look.key) > FEWEST_ABOUT), "")
    return next((i for i in shorts if looks[i].words >= HEADLINE and about.startswith(looks[i].key)), None)


def is_headline(look: Look) -> bool:
    """Whether a short line has as many words as headlines have, and is no way through the site."""
    return look.words >= HEADLINE and not is_navigation(look)


def told_by_text(looks: Sequence[Look], good: Sequence[int], body: int) -> int | None:
    """The line that what stands below shows to be the title: a document, an occasion, what the text then tells."""
    if not good:
        return None
    if (text := document_below(looks, good)) is not None:
        return text
    if (occasion := occasion_above(looks, good[0])) is not None:
        return occasion
    may_be_more = len(good) > 1 and (may_be_motto(looks[good[0]]) or in_menu(looks, good[0], body, 2))
    return announced(looks, good, body) if may_be_more else None


def plainest(looks: Sequence[Look], shorts: Sequence[int], listing: int) -> Sequence[int]:
    """Of short lines too short for headlines, those above any list that are no names, else all of several words."""
    plain = [i for i in shorts if i < listing and not looks[i].could_be_name and looks[i].words >= 2]
    return [i for i in plain if not looks[i].perhaps] or plain or [i for i in shorts if looks[i].words >= 2]


def title_in_text(looks: Sequence[Look], body: int) -> int | None:
    """The running text's own first line, on a page without any short line above."""
    for i in range(body):
        if looks[i].sort == "prose" and looks[i].words <= LONGEST_TITLE and looks[i].line.hint is None:
            return i
    return 0 if body == 0 and titled_by_next(looks) else None


def named_by_path(looks: Sequence[Look], candidates: Sequence[int]) -> int | None:
    """The line with which the way to the page ends: "Home > Press releases > Ferries to sail at night"."""
    for look in looks[: candidates[-1]]:
        if is_navigation(look):
            end = bare(compiled(r" [>»›/|·] ").split(look.text)[-1])
            found = next((i for i in candidates if looks[i].key == end), None)
            if found is not None:
                return found
    return None


def in_menu(looks: Sequence[Look], i: int, stop: int, least: int = MENU) -> bool:
    """Whether a line stands among the parts of a site, one below the other: a headline has no such list below it."""
    below = looks[i + 1 : min(stop, i + 1 + least)]
    return len(below) == least and all(
        look.words <= PART and look.sort in ("short", "furniture", "meta") and not (look.stamp or look.byline)
        for look in below
    )


def may_be_motto(look: Look) -> bool:
    """Whether a line is as short as a site's motto, and no headline in quotation marks."""
    return look.words < LONGEST_MOTTO and not any(mark in look.text for mark in '“‘«„"')


def announced(looks: Sequence[Look], candidates: Sequence[int], body: int) -> int | None:
    """The first line that speaks of what the text then tells, if the first line of all (a site's motto) does not."""
    (_, first), *others = shared(looks, candidates, body)
    top = looks[candidates[0]]
    if top.known.tells_of_issue(top.text):
        return next((i for i, n in others if n >= max(FEWEST_SHARED, first + 2)), None)
    if first > 1 or (first and top.words > PART):
        return None
    return next((i for i, n in others if n >= (FEWEST_SHARED if first else 2)), None)


def shared(looks: Sequence[Look], candidates: Sequence[int], body: int) -> list[tuple[int, int]]:
    """Each line with how many telling words it shares with the first paragraphs."""
    told = [look.text for look in looks[body : body + LEAD] if look.sort == "prose"]
    lead = content(" ".join(told[:3]))
    return [(i, len(content(looks[i].text) & lead)) for i in candidates]


def titled_by_next(looks: Sequence[Look]) -> bool:
    """Whether the first line, though it ends like a sentence, is followed at once by who wrote it or when."""
    return (
        len(looks) > 2 and looks[0].words <= 18 and looks[1].sort == "meta" and bool(looks[1].byline or looks[1].stamp)
    )


def occasion_above(looks: Sequence[Look], i: int) -> int | None:
    """The dated line at the top that names an occasion, where the next candidate is who spoke: "MARA QUIST, MAYOR"."""
    top = looks[0]
    if not (i and names_speaker(looks[i]) and top.stamp and top.stamp.iso):
        return None
    return 0 if top.sort == "meta" and len(top.stamp.rest.split()) > 1 and not top.byline else None


def names_speaker(look: Look) -> bool:
    """Whether a line in capitals says who speaks: "MARA QUIST, MAYOR OF VEREL"."""
    name, comma, _ = look.text.partition(", ")
    return bool(comma) and look.text.isupper() and look.known.is_name(name.title())


def goes_on(looks: Sequence[Look], i: int) -> bool:
    """Whether a line goes on with the one above it: "issued by the leaders who met in Lima", below a short title."""
    return i > 0 and looks[i].text[0].islower() and looks[i - 1].sort == "short" and looks[i - 1].text[0].isupper()


def is_navigation(look: Look) -> bool:
    """Whether a line is a way through the site rather than a headline ("Home > World > Asia")."""
    text = look.text
    return any(mark in text for mark in (" > ", " » ", " › ", " / ")) or text.count(" | ") > 1 or text.count(" · ") > 1


def under_time(looks: Sequence[Look], i: int) -> bool:
    """Whether a line stands under a time of day, as the heads of a live blog's entries do."""
    above = looks[i - 1].stamp if i > 1 and looks[i - 1].sort == "meta" else None
    return above is not None and above.iso is None and ":" in looks[i - 1].text


def is_diary(looks: Sequence[Look]) -> bool:
    """Whether several entries of a live blog stand below their times."""
    entries = [i for i in range(len(looks) - 1) if under_time(looks, i) and looks[i + 1].sort == "prose"]
    return len(entries) > 1


def opens_list(looks: Sequence[Look], i: int) -> bool:
    """Whether a heading is the first of a numbered list, as of "Five things we learned"."""
    return number(looks[i].text) == 1 and any(
        look.sort == "short" and number(look.text) == 2 for look in looks[i + 1 : i + NEAR]
    )


def goes_on_counting(looks: Sequence[Look], i: int, nth: int) -> bool:
    """Whether one of the lines above has the number before `nth`, that of line `i`."""
    return any(number(looks[j].text) == nth - 1 for j in range(max(0, i - NEAR), i))
