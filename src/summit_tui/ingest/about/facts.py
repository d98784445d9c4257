"""What a page says about an article beside its text: title, outlet, agency, authors, date, place, address."""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.ingest.about.site_names import (
    day_of_address,
    heads_sheets,
    outlet_above,
    outlet_of_address,
    owner_of_address,
    printed_bar,
)
from summit_tui.ingest.byline import tidy
from summit_tui.ingest.forms.dateline import Dateline, find_dateline
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.forms.wire_copy import without_print_note
from summit_tui.ingest.labels.author_box import MOST_AUTHORS
from summit_tui.ingest.labels.label import Labels
from summit_tui.ingest.looks.documents import done_on
from summit_tui.ingest.looks.lines import is_bullet
from summit_tui.ingest.looks.look import Eye, Look
from summit_tui.knowledge.outlets import Outlet, Outlets
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import IGNORECASE, compiled

MASTHEAD = 10
"""Lines at the top of a page among which the paper's name stands."""
LONGEST_LINE = 110
"""Characters of a line above the report that may be one more headline."""
LONGEST_TOWN = 30
"""Characters of a town's name in front of a text."""
EDGE = 3
"""Lines at the edges of a page among which its address stands."""
NEAR = 4
"""Lines between the bylines of one article, which gives each author a line."""


class Facts:
    """What is told, by the page's metadata or by its lines; None or empty where nothing is."""

    def __init__(self) -> None:
        self.title: str | None = None
        self.outlet: str | None = None
        self.agency: str | None = None
        self.authors: tuple[str, ...] = ()
        self.published: str | None = None
        self.place: str | None = None
        self.url: str | None = None
        self.sender: str | None = None
        """Who sent the mail: the author where no line names one."""
        self.bar = ""
        """What the page calls itself above the window: its headline, and often whose it is."""


def collect(looks: Sequence[Look], labels: Labels, eye: Eye, known: Facts | None) -> Facts:
    """The facts of one article. Metadata of the format goes before what the lines say."""
    facts = known or Facts()
    correct(facts, eye.outlets)
    read_title(facts, looks, labels, eye.outlets)
    headline = looks[labels.title].text if labels.title is not None else ""
    if not facts.outlet and facts.bar:
        facts.outlet = outlet_above(facts.bar, headline, eye.bylines)
    told = facts.authors if known is not None and not printed(facts.authors, looks) else ()
    facts.authors = () if told else facts.authors
    read_lines(facts, looks, labels, eye.outlets)
    facts.authors = facts.authors or told
    if not facts.outlet and (above := printed_bar(looks) or (facts.bar if facts.authors else "")):
        facts.outlet = outlet_above(above, headline, eye.bylines, facts.authors)
    if not facts.authors:
        facts.authors = tuple(dict.fromkeys(tidy(looks[i].text.strip(" -–—|•·")) for i in sorted(labels.authors)))[:3]
    facts.authors = tuple(name for name in facts.authors if not eye.bylines.is_house(name))
    if not facts.authors and facts.sender:
        facts.authors = (facts.sender,)
    read_dateline(facts, looks, labels, eye)
    read_address(facts, looks, eye.outlets)
    if facts.outlet is None:
        facts.outlet = eye.furniture.house_of(looks) or (heads_sheets(looks) if labels.title else None)
    if facts.agency is None and facts.outlet is None:
        facts.outlet = holder_of_rights(looks, eye.outlets) or offering(looks, eye)
        facts.agency = told_agency(looks, labels, eye.outlets)
    return facts


def printed(names: Sequence[str], looks: Sequence[Look]) -> bool:
    """Whether one of some names stands on the page: a name that only metadata give may be the site's or a login."""
    small = [name.casefold() for name in names]
    return any(name in text for text in (look.text.casefold() for look in looks) for name in small)


def read_lines(facts: Facts, looks: Sequence[Look], labels: Labels, outlets: Outlets) -> None:
    """Authors, outlet, day and place, of the lines that say such things and are the article's own."""
    rank, dated, signed = -1.0, facts.published is not None, -NEAR
    for i, look in enumerate(looks):
        if look.perhaps and labels.kinds[i] == "meta" and i not in labels.aside:
            add_outlet(facts, look.perhaps)
        if labels.kinds[i] == "comment" or not look.is_card or i in labels.aside:
            continue
        if look.stamp and look.stamp.iso and not dated:
            own = look.stamp.rank + (0.5 if i > (labels.title or 0) else 0)
            if own > rank:
                facts.published, rank = look.stamp.iso, own
        if look.outlet:
            add_outlet(facts, look.outlet)
        sender = look.label is not None and look.label[0] == "from"
        more = not facts.authors or (i - signed < NEAR and len(facts.authors) < MOST_AUTHORS)
        if look.byline and more and not (sender and look.outlet is None):
            facts.authors = tuple(dict.fromkeys((*facts.authors, *look.byline.authors)))
            signed = i if facts.authors else signed
            facts.place = facts.place or look.byline.place
        if look.label:
            read_label(facts, look, outlets)


def read_address(facts: Facts, looks: Sequence[Look], outlets: Outlets) -> None:
    """The page's address, and the day and the outlet that it tells where nothing else has told them."""
    address = facts.url or printed_address(looks)
    if facts.url is None and "://" in address and address.count("/") > 2:
        facts.url = address
    if facts.published is None and address.count("/") > 4:
        facts.published = day_of_address(address)
    if facts.outlet is None and address and (owner := owner_of_address(address, outlets)):
        add_outlet(facts, owner)
    if facts.outlet is None and address:
        facts.outlet = outlet_of_address(address, (look.text for look in looks))


def correct(facts: Facts, outlets: Outlets) -> None:
    """What metadata tell by another name than people cite: some pages give their own name for the author's."""
    if facts.outlet:
        own = facts.outlet.casefold()  # its login name is the first word of it
        facts.authors = tuple(n for n in facts.authors if n.casefold() not in (own, own.partition(" ")[0]))
    for name in facts.authors:
        if outlet := outlets.find(name):
            facts.authors = tuple(author for author in facts.authors if author != name)
            add_outlet(facts, outlet)
    known = outlets.find(facts.outlet) if facts.outlet else None
    if known is not None and not known.agency:
        facts.outlet = known.name


def read_title(facts: Facts, looks: Sequence[Look], labels: Labels, outlets: Outlets) -> None:
    """The title as printed, without the outlet's name behind it."""
    if facts.title:
        facts.title = without_print_note(facts.title)
    if labels.title is None or facts.title:
        return
    look = looks[labels.title]
    text = sent_on().sub("", look.label[1]) if look.label else look.text
    text = without_print_note(compiled(r"^(?:\d{1,2}[.)]|\(\d{1,2}\)) (?=\S)").sub("", text))
    facts.title, outlet = without_outlet(text, outlets)
    if look.line.hint == "title" and outlet is None and " | " in facts.title:
        head, _, tail = facts.title.rpartition(" | ")
        if outlets.sounds_like_one(tail) and head.count(" ") > 2:
            facts.title, outlet = head, tail
    if outlet and not facts.outlet:
        facts.outlet = outlet


@cache
def sent_on() -> Pattern[str]:
    """What mail programs put before the subject of what is sent on or answered."""
    return compiled(r"^(?:(?:fwd?|re|aw|wg|tr|rv)(?:\[\d\])?: ?)+(?=\S)", IGNORECASE)


def without_outlet(title: str, outlets: Outlets) -> tuple[str, str | None]:
    """A headline, and the outlet that stands behind it ("… | The Guardian")."""
    cut = max(title.rfind(f" {mark} ") for mark in ("|", "-", "–", "—", "·", ":", "::", "»", "«"))
    if cut > 0:
        tail = title[cut + 2 :].strip(" :")
        outlet = outlets.find(tail) if len(tail) < 45 else None
        if outlet:
            return title[:cut].strip(), outlet.name
    return title, None


def printed_address(looks: Sequence[Look]) -> str:
    """The address of the page, where it stands alone at the top or the bottom."""
    edges = (*looks[:EDGE], *looks[-EDGE:])
    for look in edges:
        if " " not in look.text and "." in look.text and is_address().fullmatch(look.text):
            return look.text
    return ""


@cache
def is_address() -> Pattern[str]:
    """An address that is all of a line."""
    return compiled(r"(?:https?://)?(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,8}(?:/\S{0,300})?")


def add_outlet(facts: Facts, outlet: Outlet) -> None:
    """An agency is the outlet too where no other is named."""
    if outlet.agency:
        facts.agency = facts.agency or outlet.name
    elif facts.outlet is None:
        facts.outlet = outlet.name


def add_credit(facts: Facts, credit: str, outlets: Outlets) -> None:
    """Who is credited with the text: "AFP", "The Herald with AFP"."""
    for name in (credit, *credit.split(" with ")):
        outlet = outlets.find(name)
        if outlet:
            add_outlet(facts, outlet)


def read_label(facts: Facts, look: Look, outlets: Outlets) -> None:
    """What "Byline:", "Source:" and their like say."""
    kind, value = look.label or ("", "")
    if kind == "url" and facts.url is None:
        facts.url = value or None
    elif kind == "dateline" and facts.place is None:
        place = compiled(r"[,(]|\s[–—-]").split(value)[0].strip()
        facts.place = place or None
    elif kind in ("author", "from") and not facts.authors and not look.outlet:
        sender = compiled(r"\s*<[^>]*>").sub("", value).strip(' "')
        outlet = outlets.find(sender)
        if outlet:
            add_outlet(facts, outlet)
        elif outlets.sounds_like_one(sender):
            facts.outlet = facts.outlet or sender
        elif look.known.is_name(sender):
            facts.sender = tidy(sender)


def read_dateline(facts: Facts, looks: Sequence[Look], labels: Labels, eye: Eye) -> None:
    """Place, agency and day that the body begins with."""
    outlets = eye.outlets
    if "body" not in labels.kinds:
        return
    first = labels.kinds.index("body")
    # Points that sum up the report stand before it.
    first = next(
        (i for i in range(first, len(looks)) if labels.kinds[i] == "body" and not is_bullet(looks[i].text)), first
    )
    dateline: Dateline | None = find_dateline(looks[first].text, outlets)
    if dateline is None and len(looks[first].text) < LONGEST_LINE and labels.kinds[first + 1 : first + 2] == ["body"]:
        dateline = find_dateline(looks[first + 1].text, outlets)  # below a second headline
    if dateline:
        facts.place = facts.place or dateline.place
        if dateline.agency:
            add_outlet(facts, dateline.agency)
        if facts.published is None and dateline.day:
            stamp = find_stamp(dateline.day)
            facts.published = stamp.iso if stamp else None
    elif facts.place is None and looks[first].text[:3].isupper():
        town, colon, _ = looks[first].text[:LONGEST_TOWN].partition(": ")
        facts.place = (
            town if colon and town.isupper() and town.title() in eye.towns else None
        )  # "LIMA: The ministers …"
    last = len(looks) - 1 - labels.kinds[::-1].index("body")
    if facts.published is None:
        facts.published = next(filter(None, (done_on(look.text) for look in looks[max(0, last - 2) : last + 1])), None)
    if facts.agency is None:
        credit = compiled(r"[(\[—–-]\s*([^()\[\]—–]{2,30})[)\]]?\.?$").search(looks[last].text)
        if credit:
            add_credit(facts, credit[1], outlets)


def holder_of_rights(looks: Sequence[Look], outlets: Outlets) -> str | None:
    """The outlet that a copyright line names: a known one, one by its sound, or what stands alone above the text."""
    for look in looks:
        if look.sort == "furniture" and look.text[:9].casefold().startswith(("©", "(c)", "copyright")):
            rights = held().match(look.text)
            name = companies().sub("", compiled(r" (?:19|20)\d\d$").sub("", rights[1].strip())) if rights else ""
            outlet = outlets.find(name) if name else None
            if outlet:
                return outlet.name
            if name and (outlets.sounds_like_one(name) or any(other.text == name for other in looks[:MASTHEAD])):
                return name
    return None


@cache
def held() -> Pattern[str]:
    """Who holds the rights: "© 2031 by The Verel Gazette"."""
    return compiled(
        r"(?:copyright|©|\(c\))[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?"
        r"((?:[^.|,]|\.(?=\S)){3,45})",
        IGNORECASE,
    )


@cache
def companies() -> Pattern[str]:
    """What kind of company it is."""
    return compiled(r" (?:L\.?P|Ltd|Limited|Inc|LLC|PLC|Plc|GmbH|AG|S\.?A|Corp|Co)\.?$")


def noticed(looks: Sequence[Look], eye: Eye) -> str | None:
    """The agency whose own notice stands below the text: "Anadolu Agency website contains only a portion of …"."""
    for look in looks:
        if look.sort == "furniture" and (agency := eye.furniture.agency_of(look.text)) is not None:
            return agency
    return None


def offering(looks: Sequence[Look], eye: Eye) -> str | None:
    """The outlet whose stories or newsletter a page offers: "Get The Verel Times stories sent to you"."""
    for look in looks:
        if (name := eye.furniture.offered_by(look.text)) and not look.is_card:
            outlet = eye.outlets.find(name)
            if outlet or eye.outlets.sounds_like_one(name):
                return outlet.name if outlet else name
    return None


def told_agency(looks: Sequence[Look], labels: Labels, outlets: Outlets) -> str | None:
    """The agency that several people "told": an agency's own text says so, and hardly another's."""
    told: dict[str, int] = {}
    for i, kind in enumerate(labels.kinds):
        if kind == "body" and " told " in looks[i].text:
            for name in whom().findall(looks[i].text):
                outlet = outlets.find(name) or outlets.find(name.split()[0])
                if outlet and outlet.agency:
                    told[outlet.name] = told.get(outlet.name, 0) + 1
    return next(iter(told)) if len(told) == 1 and max(told.values()) > 1 else None


@cache
def whom() -> Pattern[str]:
    """Whom somebody told; the word before comes after its letters, which are found faster than an edge of a word."""
    return compiled(r"told (?<!\wtold )(?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})")
