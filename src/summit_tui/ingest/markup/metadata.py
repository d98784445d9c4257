"""What a web page says of itself in its head: title, outlet, authors, date, address."""

from __future__ import annotations

import json
import re

from summit_tui.ingest.about.facts import Facts
from summit_tui.ingest.byline import Bylines, is_host
from summit_tui.ingest.forms.headlines_alike import opens
from summit_tui.lean.hints import Any
from summit_tui.patterns import compiled

LARGEST = 400_000
"""Characters of structured data that are read."""
DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "sailthru.date", "publisheddate", "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime",
    "rnews:datepublished",
)  # fmt: skip
AUTHORS = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "cse_author_name",
    "parsely-author",
    "sailthru.author",
    "byline",
    "og:article:author",
)
TITLES = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title")
OUTLETS = (
    "og:site_name",
    "citation_journal_title",
    "prism.publicationname",
    "publisher",
    "dc.publisher",
    "application-name",
)


_PARTED = (" |", " –", " —", " -", " •", " ·", " »", " ›")
"""What stands behind a headline in the title bar, before whose page it is."""
MOST_PICTURES = 200
"""Pictures of a page among which the outlet's logo is."""
LONGEST_LOGO = 60
"""Characters of what is said of a logo for the blind."""


class Metadata:
    """Gathers what tags and scripts say, and decides at the end."""

    def __init__(self, bylines: Bylines) -> None:
        self._bylines = bylines
        self._meta: dict[str, str] = {}
        self._data: list[str] = []
        self.title = ""
        """What the page calls itself above the window."""
        self._canonical = ""
        self._json = False
        self._shown: set[str] = set()
        """What pictures show, as they say for the blind, in small letters."""
        self._described = ""
        """What the element describes (microdata) of which a name is told next."""
        self._named: dict[str, str] = {}
        """Names of the things that structured data refer to by their ids."""

    def tag(self, name: str, given: dict[str, str]) -> None:
        """A tag of the page."""
        if name == "meta":
            key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
            if key == "name" and self._described:
                key = self._described
            if key and given.get("content", "").strip():
                self._meta.setdefault(key, given["content"].strip()[:1000])
        elif "itemtype" in given and given.get("itemprop") not in ("publisher", "author"):
            self._described = ""
        elif given.get("itemprop") in ("publisher", "author"):
            house = given["itemprop"] == "author" and given.get("itemtype", "").endswith("Organization")
            self._described = "" if house else given["itemprop"]
        elif name == "link" and given.get("rel", "").lower() == "canonical":
            self._canonical = self._canonical or given.get("href", "")[:2000]
        elif name == "img" and len(self._shown) < MOST_PICTURES:
            self._shown.add(given.get("alt", "")[:LONGEST_LOGO].casefold())
        elif name == "script":
            self._json = "ld+json" in given.get("type", "").lower()

    def inside(self, name: str, text: str) -> None:
        """The inside of a raw element."""
        if name == "title" and not self.title:
            from html import unescape

            self.title = " ".join(unescape(text[:1000]).split())
        elif name == "script" and self._json and len(text) < LARGEST and len(self._data) < 20:
            self._data.append(text)

    def is_called(self, headline: str) -> bool:
        """Whether the title bar or a meta tag is a headline, with little behind it: a site's name comes first too."""
        told = (self.title, self._meta.get("og:title", ""))
        return any(
            (len(headline) * 2 > len(title) and opens(headline, title))
            or (" " in headline and title.startswith(headline) and title[len(headline) :][:2] in _PARTED)
            for title in told
        )

    def facts(self) -> Facts:
        """What all of it says; structured data before meta tags before the title bar."""
        facts = Facts()
        story = self._story()
        meta = self._meta
        owner, bar = self._behind_owner()
        facts.title = (
            text_of(story.get("headline")) or first(meta, TITLES) or compiled(r" (?:\||::|‹) ").split(bar)[0] or None
        )
        facts.outlet = self._name(story.get("publisher")) or self._site() or owner
        facts.authors = self._authors(story)
        facts.published = day(text_of(story.get("datePublished"))) or day(first(meta, DATES))
        facts.bar = self.title
        if facts.title == bar and not facts.outlet and self._bylines.outlets.sounds_like_one(bar):
            facts.title, facts.outlet, facts.bar = None, bar, ""
        facts.url = self._canonical or meta.get("og:url") or address_of(story) or None
        head, dash, tail = bar.rpartition(next((mark for mark in (" – ", " — ", " - ") if mark in bar), " | "))
        if facts.title == bar and dash and self._bylines.outlets.sounds_like_one(tail):
            facts.title, facts.outlet = head, facts.outlet or tail
        if facts.title and facts.outlet:
            facts.title = re.sub(rf"\s+[|–—-]\s+(?:The )?{re.escape(facts.outlet)}$", "", facts.title)
        return facts

    def _site(self) -> str:
        """Who publishes the page, as meta tags say, or as a picture and the end of the title bar do, such as a logo."""
        told = next((name for key in OUTLETS if "://" not in (name := self._meta.get(key, "://"))), "")
        host = told.casefold().removeprefix("www.")
        if told and not is_host().fullmatch(host):
            return told
        tail = compiled(r"\s+(?:[|–—·»«›-]|::)\s+").split(self.title)[-1]
        outlets = self._bylines.outlets
        if told:
            known = outlets.at(host)
            return known.name if known else tail if tail != self.title and spells(tail, host) else told
        if tail == self.title:
            return ""
        if is_host().fullmatch(tail.casefold()):
            known = outlets.at(tail.casefold()) or outlets.find(tail.partition(".")[0])
            return known.name if known else tail
        if outlets.is_section(tail):
            return ""
        return tail if tail.casefold() in self._shown else ""

    def _behind_owner(self) -> tuple[str | None, str]:
        """Who publishes the page, where the title bar begins with that, and what the page is called behind it."""
        owner = compiled(r"(.{3,45}?) (?:[|–—-]|::) (?=\S+ \S+ \S)").match(self.title)
        outlets = self._bylines.outlets
        if owner is None or not (outlets.find(owner[1]) or outlets.sounds_like_one(owner[1])):
            return None, self.title
        return owner[1], self.title[owner.end() :]

    def _authors(self, story: dict[str, Any]) -> tuple[str, ...]:
        given = story.get("author")
        people = given if isinstance(given, list) else [given]
        names = [name for person in people[:20] if (name := self._name(person)) and self._is_somebody(person, name)]
        if not names and (author := first(self._meta, AUTHORS)) and not author.startswith("http"):
            names = [compiled(r"^by\s+", re.IGNORECASE).sub("", author)]
            if given and not self._bylines.split_names(names[0]):
                return ()  # of a page that says that an organisation wrote it
        own = compiled(r"\s+(?:[|–—·»«›‹-]|::)\s+").split(self.title)[1:]
        tail = own[-1].casefold() if own else ""  # whose page it is
        of_people = self._bylines.all_given
        names = [n for n in names if n.casefold() not in tail or (n.count(" ") == 1 and of_people((n,)))]
        named = self._bylines.each_of(name for name in names if not self._bylines.is_house(name))
        return tuple(dict.fromkeys(" ".join(name.split())[:100] for name in named))

    def _is_somebody(self, author: Any, name: str) -> bool:
        """Whether an author is not told to be an organisation, unless it is an agency or an outlet that is known."""
        kind = author.get("@type") if isinstance(author, dict) else None
        return (
            not (isinstance(kind, str) and kind.endswith("Organization"))
            or self._bylines.outlets.find(name) is not None
        )

    def _name(self, thing: Any) -> str:
        """A string, or the name of a thing, which may stand elsewhere under its id."""
        if isinstance(thing, list):
            thing = thing[0] if thing else ""
        referred = thing.get("@id") if isinstance(thing, dict) and "name" not in thing else None
        return self._named.get(referred, "") if isinstance(referred, str) else text_of(thing)

    def _story(self) -> dict[str, Any]:
        """The article that structured data describe; of what they name besides, the names are kept."""
        story: dict[str, Any] = {}
        for data in self._data:
            try:
                todo: list[Any] = [json.loads(data)]
            except (ValueError, RecursionError):
                continue
            for _ in range(2000):
                if not todo:
                    break
                thing = todo.pop(0)
                if isinstance(thing, list):
                    todo += thing[:200]
                elif isinstance(thing, dict):
                    kinds = thing.get("@type")
                    named = kinds if isinstance(kinds, list) else [kinds]
                    if any(isinstance(kind, str) and kind.endswith(("Article", "Posting", "Report")) for kind in named):
                        story = story or thing
                    if isinstance(thing.get("@id"), str) and (name := text_of(thing)):
                        self._named[thing["@id"]] = name
                    todo += [thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing]
        return story


def spells(name: str, host: str) -> bool:
    """Whether a name has the letters of a site's address: "Le Quai" of "lequai.fr"."""
    from unicodedata import normalize

    letters = "".join(c for c in normalize("NFKD", name.casefold()) if c.isascii() and c.isalnum())
    return len(letters) > 2 and letters == host.partition(".")[0].replace("-", "")


def address_of(story: dict[str, Any]) -> str:
    """Where an article is to be found, as structured data say."""
    page = story.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    told = (page, story.get("url"))
    return next((one[:2000] for one in told if isinstance(one, str) and one.startswith("http")), "")


def first(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    """The first of some meta tags that the page has."""
    return next((meta[key] for key in keys if key in meta), "")


def text_of(thing: Any) -> str:
    """A string, or the name of a thing."""
    if isinstance(thing, list):
        thing = thing[0] if thing else ""
    if isinstance(thing, dict):
        thing = thing.get("name")
    if not isinstance(thing, str):
        return ""
    if "&" in thing:
        from html import unescape

        thing = unescape(thing)  # as careless pages write it
    return " ".join(thing.split())[:1000]


def day(stamp: str) -> str | None:
    """ISO day or minute of a date in metadata."""
    from summit_tui.ingest.forms.stamps import find_stamp

    found = find_stamp(stamp[:60]) if stamp else None
    return found.iso if found else None
