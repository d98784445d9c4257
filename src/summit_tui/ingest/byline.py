"""Who wrote it and where, as a byline says."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from summit_tui.ingest.forms.shapes import shape
from summit_tui.ingest.forms.stamps import small_letters
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.given import given
from summit_tui.knowledge.outlets import Outlet, Outlets
from summit_tui.knowledge.people import given_names
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import compiled

MOST_WORDS = 5
"""Words of an outlet's name at most."""
LONGEST_WHO = 60
"""Characters of the names behind an agency's."""
MADE = ("Compiled by the ", "Prepared by the ", "Researched by the ", "Issued by the ")
"""How a line begins that says which office a text is from."""
_FROM = (" in ", " report from ", " reports from ", " reporting from ")


class Byline(NamedTuple):
    """What a byline says."""

    authors: tuple[str, ...]
    outlet: Outlet | None = None
    place: str | None = None


class Bylines:
    """What is known of authors and outlets, ready for reading lines about them."""

    def __init__(self, knowledge: Knowledge) -> None:
        words = knowledge.table("bylines").get("words", {})
        published = knowledge.view(given)
        self.outlets = knowledge.view(Outlets)
        self._jobs = frozenset(words.get("jobs", ()))
        self._posts = frozenset(words.get("posts", ()))
        self._towns = frozenset(words.get("towns", ()))
        self._unnamed = frozenset(words.get("unnamed", ()))
        self._beats = frozenset(words.get("beats", ()))
        self.author_buttons: tuple[str, ...] = tuple(words.get("author_buttons", ()))
        """How a line begins, in small letters, that stands below an author's name or right behind it."""
        self._works = frozenset(words.get("works", ()))
        self.biography = tuple(f" {phrase}" for phrase in words.get("biography", ()))
        """How a sentence goes on, behind an author's name, that tells who that is."""
        self._never = published.printed.union(words.get("offices", ()), words.get("things", ()))
        """Words that are in no person's name."""
        self._offices = frozenset(words.get("offices", ()))
        self._sent = tuple(words.get("sent", ()))
        self._ministries = tuple(words.get("ministries", ()))
        self._issued = published.issued
        self._given = knowledge.view(given_names)

    def find(self, line: str) -> Byline | None:
        """What a short line says of who wrote it, or None."""
        line = shape("handles").sub("", line) if "@" in line else line
        if line.endswith(")") or ") and " in line:
            taken_in_turns = shape("turns").sub("", line)
            if taken_in_turns != line and (names := self.split_names(taken_in_turns)):
                return Byline(names)
        by = shape("by").fullmatch(small_letters(line))
        if by:
            found = self.credited(line[by.start("who") : by.end("who")].strip())
            return found or (Byline(()) if is_made_by_office(line) else None)
        return (
            self._behind_agency(line)
            or self._of_nobody(line)
            or self._of_names(line)
            or self._of_name_and_place(line)
            or self._of_name_and_post(line)
        )

    def _behind_agency(self, line: str) -> Byline | None:
        """ "Xinhua - Jane Doe"."""
        split = shape("starts with agency").fullmatch(line)
        outlet = self.outlets.find(split["name"]) if split else None
        who = split["who"] if split and outlet else ""
        if who and self.outlets.find(" ".join(who.split()[:2])):
            return None  # the headline of what it says of an outlet
        by = who.casefold().find("by ") if len(who) < LONGEST_WHO else -1
        names = self.split_names(who[by + 3 :] if by in (0, len("posted ")) else who) if who else ()
        return Byline(names, outlet) if names else None

    def _of_nobody(self, line: str) -> Byline | None:
        """ "Staff reporter", "From our own correspondent in Lima"."""
        own = line[:9].casefold() == "from our " and "correspondent" in line.casefold() and len(line) < 80
        return Byline(()) if own or line.casefold() in self._unnamed else None

    def _of_names(self, line: str) -> Byline | None:
        """ "Interview: Jane Doe", "with JANE DOE", "Reporting from Lima", "The Gazette / By Jane Doe"."""
        work, colon, who = line.partition(": ")
        if colon and work.casefold() in self._works and (names := self.split_names(who)):
            return Byline(names)
        if line.startswith("Author ") and (names := self.split_names(line[7:])) and self.all_given(names):
            return Byline(names)
        if line.startswith("with ") and line[5:].isupper() and (names := self.split_names(line[5:])):
            return Byline(names)
        if line.startswith("From ") and line.count(" ") > 1 and not self.is_job(line) and self.is_name(line[5:]):
            return Byline((tidy(line[5:]),))
        if line.startswith("Reporting from ") and shape("place").fullmatch(line[15:].partition(", ")[0]):
            return Byline((), None, line[15:])
        above, link, who = line.partition(" / By ")
        names = self.split_names(who) if link else ()
        return Byline(names, self.outlets.find(above)) if names else None

    def _of_name_and_place(self, line: str) -> Byline | None:
        where = self.placed(line)
        if where and line[:5] != "This " and (names := self.split_names(where[0])):
            return Byline(names, None, where[1])
        who, comma, town = line.partition(", ") if line.count(" ") < MOST_WORDS else ("", "", "")
        if comma and (own := self.outlets.find(who)) and shape("and place").fullmatch(line):
            return Byline((), own, town)  # "BBC News, Lima"
        beside = shape("and place").fullmatch(line) if " / " in line else None
        if beside and not (self.is_name(beside["who"]) and self._never.isdisjoint(beside["place"].casefold().split())):
            return None  # who took a picture: "Jane Doe / Quayside Images"
        return Byline((tidy(beside["who"]),), None, beside["place"]) if beside else None

    def _of_name_and_post(self, line: str) -> Byline | None:
        """ "Ann Lee, Senior Fellow", "Ann Lee, Senior Fellow, Lakes Programme", "Ann Lee Transport editor"."""
        if "," not in line and (who := self._before_beat(line)):
            return Byline((who,))
        who, _, rest = line.partition(", ")
        post, _, body = rest.partition(", ")
        if body and len(line) < 100 and self.is_name(who) and self.is_post(post) and shape("place").fullmatch(body):
            return Byline((tidy(who),))
        job = shape("and job").fullmatch(line) if ", " in line and len(line) < 80 else None
        return Byline((tidy(job["who"]),)) if job and self.is_post(job["job"]) else None

    def _before_beat(self, line: str) -> str | None:
        """The name before what an author writes about and their post, which nothing parts from it."""
        words = line.split()
        if (
            not 4 <= len(words) <= MOST_WORDS + 1
            or words[-1].casefold() not in self._posts
            or words[0] not in self._given
        ):
            return None
        at = next((i for i, word in enumerate(words) if i > 1 and word.casefold() in self._beats), len(words))
        who = " ".join(words[:at])
        return who if at < len(words) and self.is_name(who) else None

    def credited(self, who: str) -> Byline | None:
        """What stands behind "by": names, an outlet, or names with their outlet, role or place."""
        who = self._before_post(who)
        who, linked, helpers = who.rstrip(" .,|").partition(" with ")
        if linked:
            names, helping = self.split_names(who), self.split_names(helpers)
            if names and helping:
                return Byline((*names, *helping))
            if not helpers.startswith(("files from ", "reporting by ", "inputs from ")):
                who = f"{who} with {helpers}"
        outlet = self.outlets.find(who.removesuffix(" Staff").removesuffix(" STAFF"))
        if outlet or who.casefold().endswith(" staff"):
            return Byline((), outlet)
        if not who.isascii() and _eastern().fullmatch(who):
            return Byline((who,))
        return self._listed(who) or self._from_place(who) or self._in_pieces(who)

    def _before_post(self, who: str) -> str:
        """ "Ann Lee" of "Ann Lee, envoyée spéciale à Verel"."""
        small = small_letters(who)
        for post in self._sent:
            if post in small and (at := small.find(f" {post}")) > 0:
                return who[:at].rstrip(" ,(")
        return who

    def _listed(self, who: str) -> Byline | None:
        """Names in a row, of which the last may be an outlet's or a town's."""
        names = self.split_names(who)
        if len(names) > 1 and self.is_job(names[-1]):  # "Jane Doe and News Agencies"
            staff = self.outlets.find(names[0].removesuffix(" Staff")) if names[0].endswith(" Staff") else None
            return Byline((), staff) if staff else Byline(names[:-1])
        if len(names) > 1 and self.outlets.sounds_like_one(names[-1]):
            return Byline(names[:-1], Outlet(names[-1]))
        if len(names) > 1 and names[-1].rpartition(" ")[2] in self._towns:
            return Byline(names[:-1], None, names[-1])
        return Byline(names) if names else None

    def _from_place(self, who: str) -> Byline | None:
        """ "Jane Doe in Lima", "Jane Doe, Lima"."""
        where = self.placed(who)
        if where:
            return Byline(self.split_names(where[0]), None, where[1])
        beside = shape("and place").fullmatch(who)
        if beside is None or not self.is_name(beside["who"]):
            return None
        place = beside["place"]
        if "." in place[:-1] and " " not in place:
            return Byline((tidy(beside["who"]),), self.outlets.find(place) or Outlet(place))  # "Ferry.example"
        if self.outlets.sounds_like_one(place) or self.is_job(place):
            return None
        return Byline((tidy(beside["who"]),), self.outlets.find(place), place)

    def _in_pieces(self, who: str) -> Byline | None:
        """ "Jane Doe | The Gazette", "our correspondent - Lima"."""
        head, _, tail = compiled(r"\s*[|•·(–—]\s*|\s+-\s+|,\s+").sub("\0", who, count=0).partition("\0")
        of_place = tail and not (self.is_job(tail) or self.is_name(tail)) and shape("place").fullmatch(tail)
        if of_place and self.is_job(head):
            return Byline((), None, tail)
        pieces = [head, *filter(None, tail.split("\0"))]
        authors: list[str] = []
        found: Outlet | None = None
        for piece in pieces:
            piece = piece.strip(" )")
            if found is None and (outlet := self.outlets.find(piece)):
                found = outlet
            elif found is None and authors and self.outlets.sounds_like_one(piece):
                found = Outlet(piece)
            elif names := self.split_names(piece):
                authors += names if not self.is_job(piece) else ()
            elif not self.is_job(piece):
                return None
        if authors or found:
            return Byline(tuple(authors), found)
        return Byline(()) if all(map(self.is_job, pieces)) else None

    def placed(self, line: str) -> tuple[str, str] | None:
        """Names, as listed, and the place they report from: "Jane Doe and John Roe in Astana"."""
        cuts = [(at, at + len(link)) for link in _FROM if (at := line.find(link)) > 0]
        if not cuts:
            return None
        end, start = min(cuts)
        who, place = line[:end].removesuffix(","), line[start:]
        place, beside, other = place.partition(" and ")
        if beside and shape("name").fullmatch(other.partition(" in ")[0]):
            who = f"{who}, {other.partition(' in ')[0]}"
        elif beside:
            place += beside + other
        if not shape("place").fullmatch(place) or not all(
            map(shape("name").fullmatch, compiled(", | and | & ").split(who))
        ):
            return None
        return who, place.strip()

    def outlet_beside(self, line: str, parts: Sequence[str], given: Container[str]) -> str | None:
        """The outlet of a line that tells it, a day and who wrote it: "Quay Sun | 2 May | A. Lee", "by A. Lee".

        `parts` are those of the line without the day, `given` the given names that are known.
        """
        if len(parts) < len(("outlet", "author")):
            return None
        own, who = parts[0], parts[-1]
        if line.startswith(own) and line.endswith(who) and self.is_name(own) and self.is_name(who):
            return own if own.partition(" ")[0] not in given else None
        if len(parts) > len(("outlet", "author")):
            return None
        for name, signed in ((own, who), (who, own)):
            bare = signed.strip("*_ ")
            author = bare.removeprefix("By ").removeprefix("by ")
            if author != bare and self.is_name(author) and name[:1].isupper() and name.count(" ") < MOST_WORDS:
                return name
        return None

    def beside_outlet(self, text: str) -> Byline | None:
        """Names and the outlet behind them: "Ann Lee, The Herald"."""
        found = self.find(f"by {text}")
        if found is None or not found.authors or found.outlet is None:
            return None
        return found._replace(outlet=self.outlets.find(text.rpartition(", ")[2]) or found.outlet)

    def is_name(self, text: str) -> bool:
        """Whether a line has the shape of one person's name."""
        if len(text) > 45 or "'s " in text or "’s " in text or shape("name").fullmatch(text) is None:
            return False
        words = text.casefold().split()
        starts = words[0] not in ("in", "at", "from", "the")
        return starts and words[-1] not in self._posts and self._never.isdisjoint(words)

    def names_somebody(self, line: str) -> bool:
        """Whether a line has the shape of a name, and is not that of a part of a site: "Business Law"."""
        return self.is_name(line) and not self.outlets.is_section(line)

    def all_given(self, names: Iterable[str]) -> bool:
        """Whether each of some names begins with a given name of somebody."""
        return all(name.partition(" ")[0] in self._given for name in names)

    def split_names(self, text: str) -> tuple[str, ...]:
        """The names of a list, or nothing if any of it is no name."""
        pieces = [p for p in shape("split").split(text.strip(" .,|-–—")) if p]
        pieces = [*pieces[:1], *(p for p in pieces[1:] if not self.is_post(p))]
        names = tuple(tidy(p) for p in pieces if self.is_name(tidy(p)))
        return names if len(names) == len(pieces) else ()

    def each_of(self, listed: Iterable[str]) -> tuple[str, ...]:
        """Authors as a page's metadata list them, several in one among them, each by themselves and without posts."""
        whole = [self._without_post(names) for names in listed]
        return tuple(name for names in whole for name in (self.split_names(names) or (names,)))

    def _without_post(self, names: str) -> str:
        """ "Ann Lee" of "By Ann Lee, Professor of Transport", "Ann Lee, Hov News (www.hov.example)"."""
        names = compiled(r"^[Bb][Yy]:?\s+|\s*\((?:www\.)?[\w-]+(?:\.[\w-]+)+\)$").sub("", names)
        listed, _, last = names.rpartition(", ")
        if listed and self.outlets.find(last):
            names = listed
        who, comma, post = names.partition(", ")
        words = post.partition(", ")[0].casefold().split()
        is_post = comma and self.is_name(who) and not self._posts.isdisjoint(words[:1] + words[-1:])
        return who if is_post else names

    def is_house(self, name: str) -> bool:
        """Whether a page's metadata give a name as an author's that is none: an address, a company, an office."""
        small = name.casefold()
        if "." in name and (is_host().fullmatch(small) or _company().search(small)):
            return True
        own, comma, _ = small.partition(", ")
        letters = name.partition(" ")[0]  # "BBC Chinese"
        if (comma and self.outlets.find(own)) or (
            letters.isupper() and len(letters) > 2 and self.outlets.find(letters)
        ):
            return True
        if " " not in name and (name.isupper() or name.islower()) and not self.outlets.find(name):
            return True  # "NRV", or a login name
        words = small.split()
        if len(words) > 2 and any(self.outlets.find(" ".join(words[at:])) for at in range(1, len(words) - 1)):
            return True  # "Ediciones Quay Gazette"
        return any(word in self._offices or word.endswith(self._ministries) for word in words)

    def is_post(self, text: str) -> bool:
        """Whether all of some words say what an author is: "senior fellow", "Regional Correspondent"."""
        words = text.casefold().split()
        return words[-1] in self._posts

    def is_job(self, text: str) -> bool:
        """Whether words after a name say what the author is rather than who."""
        return bool(self._jobs & set(text.casefold().split()))

    def is_issue(self, text: str) -> bool:
        """Whether what sounds like an outlet is a byline or a thing that is published: "Department Press Briefing"."""
        small = text.casefold()
        return small.startswith("by ") or small.split()[-1] in self._issued

    def tells_of_issue(self, text: str) -> bool:
        """Whether a word of a line says what is published: "Lakes News Digest - Saturday, 17 May"."""
        return not self._issued.isdisjoint(text.casefold().split())


@cache
def is_host() -> Pattern[str]:
    """The address of a site, in small letters: "gazette.example", "www.gazette.co.uk"."""
    return compiled(
        r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,40})?\.(?:com|org|net|info|news|example|gov|int|(?:co|com|org|gov)\.[a-z]{2}|[a-z]{2})"
    )


@cache
def _company() -> Pattern[str]:
    """What kind of company it is, behind its name and before its town, in small letters."""
    return compiled(
        r" (?:gmbh|ag|kg|ltd|limited|inc|llc|plc|s\.?l\.?u?|s\.?a\.?s?|s\.?r\.?l|corp|b\.?v|n\.?v)\.?(?:,|$)"
    )


@cache
def _eastern() -> Pattern[str]:
    """A name as it is written in Chinese, Japanese or Korean."""
    return compiled(r"[\u3400-\u9fff\uac00-\ud7a3々ぁ-ヿ]{2,5}(?:[ ・·][\u3400-\u9fff\uac00-\ud7a3々ぁ-ヿ]{1,8})?")


def tidy(name: str) -> str:
    """A name printed in capitals, with the capitals of a name."""
    name = " ".join(name.split())
    return name.title() if name.isupper() and len(name) > 4 else name


def is_made_by_office(line: str) -> bool:
    """Whether a line says which office a text is from: "Compiled by the Ministry of Ferries"."""
    by_whom = line.partition(" by ")[2].split()
    return line.startswith(MADE) and all(word[0].isupper() or word in ("the", "of", "and") for word in by_whom)
