"""The outlet that a page names outside its text: in its address, in the bar above the window, on printed sheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summit_tui.ingest.byline import Bylines
from summit_tui.ingest.forms.line_shapes import is_titled_name
from summit_tui.ingest.forms.printed_sheets import bar
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.ingest.looks.look import Look
from summit_tui.ingest.looks.running_text import LATIN
from summit_tui.knowledge.outlets import Outlet, Outlets
from summit_tui.patterns import IGNORECASE, compiled, escaped, passing

LONGEST_EASTERN = 20
"""Characters of a name in Chinese or Japanese."""
FIRST = 3
"""Lines of a printed page among which the top of its first sheet stands."""
SHORTEST, LONGEST = 6, 40
"""Letters of the part of an address that may be a name."""
MOST_WORDS = 5
"""Words of a paper's name at the edge of a sheet."""
LONGEST_NAME = 70
"""Characters of the name behind the headline."""
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "ac", "gov", "or", "ne", "go", "edu"))


def printed_bar(looks: Sequence[Look]) -> str:
    """What the page is called at the top of its first sheet, or nothing."""
    return next((told for look in looks[:FIRST] if look.sort == "furniture" and (told := bar(look.text))), "")


def heads_sheets(looks: Sequence[Look]) -> str | None:
    """The name at the top of the page that stands at the edges of its sheets too, beside their numbers."""
    top = looks[0].text if looks else ""
    if not (len(top) <= LONGEST and 1 < len(top.split()) <= MOST_WORDS and is_titled_name(top)):
        return None
    edges = [look.text for look in looks[1:] if look.sort in ("furniture", "meta") and top in look.text]
    return top if sum(text[-1].isdigit() or text[0].isdigit() for text in edges) > 1 else None


def outlet_above(bar: str, headline: str, known: Bylines, authors: Sequence[str] = ()) -> str | None:
    """The outlet behind the headline in the bar above the window: "Ferries stop - The Verel Gazette".

    What may be a name is an author's, unless the `authors` are known and it is none of theirs.
    """
    parts = compiled(r"\s+(?:[|–—·»«›-]|::)\s+|_(?=[A-Z\u2e80-\u9fff])").split(bar)
    if len(parts) < 2 or len(parts[-1]) > LONGEST_NAME:
        return None
    name = parts[-1].strip()
    name = compiled(r" in English$").sub("", name)
    listed = known.outlets.find(name)
    if listed is not None:
        return None if listed.agency else listed.name
    if known.outlets.is_section(name) and name[0] <= LATIN:
        return None
    whole = headline and folded(bar).startswith(folded(headline))
    parted = len(parts) > 2 and known.outlets.is_section(parts[-2])  # an author stands behind no section
    other = bool(authors) and name not in authors
    named = whole and is_site(name, known.outlets) and (parted or other or not known.is_name(name))
    return name if named or known.outlets.sounds_like_one(name) else None


def is_site(name: str, outlets: Outlets) -> bool:
    """Whether what stands behind a whole headline may be who publishes it: a name, and none of a part of the site."""
    if name[0] > LATIN:
        return len(name) <= LONGEST_EASTERN and name.endswith(outlets.eastern)
    words = name.split()
    if not (2 <= len(words) < 8 and name[0].isupper()) or any(map(str.isdigit, name)):
        return False
    return not outlets.is_section(name)


def owner_of_address(address: str, outlets: Outlets) -> Outlet | None:
    """The outlet whose known address it is."""
    return outlets.at(_host(address))


def outlet_of_address(address: str, texts: Iterable[str]) -> str | None:
    """The name, as the page prints it with capitals, whose letters are the site's part of an address."""
    site = _site(address)
    if not (SHORTEST <= len(site) <= LONGEST and site.isascii() and site.isalnum()):
        return None
    spelled = r"[ ’'&.-]{0,2}".join(map(escaped, site))
    named = passing(rf"(?<!\w)(?:the )?{spelled}(?!\w|\.\w)", IGNORECASE)
    shouted = None
    for text in texts:
        for found in named.finditer(text):
            name = found[0]
            if " " in name and all(word[0].isupper() for word in name.split() if word not in ("of", "the", "and")):
                if not name.isupper():
                    return name.removeprefix("the ")
                shouted = shouted or name
    return shouted.title() if shouted else None


def day_of_address(address: str) -> str | None:
    """The day of "https://quay.example/2031/05/04/ferries-stop": sites keep articles under the day that they appear."""
    found = compiled(r"https?://[^?#]{3,300}?/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/").match(address)
    stamp = find_stamp("-".join(found.groups())) if found else None
    return stamp.iso if stamp else None


def _site(address: str) -> str:
    """The part of an address that names the site: "gulf-courier" of "https://www.gulf-courier.co.uk/news"."""
    parts = _host(address).split(".")[:-1] or [""]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return parts[-1].replace("-", "")


def _host(address: str) -> str:
    """The host of an address, without "www"; empty if it has none."""
    host = compiled(r"(?:https?://)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:[/:?#]|$)").match(address.casefold())
    return host[1] if host else ""


def folded(text: str) -> str:
    """A headline without the shapes of its marks."""
    return " ".join(text.casefold().translate(PLAIN_MARKS).split())


PLAIN_MARKS = str.maketrans("’‘“”", "''\"\"")
