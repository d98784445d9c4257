"""What each line of a page looks like by itself, before its neighbours are asked."""

from __future__ import annotations

from summit_tui.ingest.byline import Byline, Bylines, tidy
from summit_tui.ingest.forms.dateline import find_dateline
from summit_tui.ingest.forms.imprints import imprint
from summit_tui.ingest.forms.line_shapes import inner_labels, is_letters, issue, numbered, runs_together, without_credit
from summit_tui.ingest.forms.shapes import shape
from summit_tui.ingest.forms.stamps import Stamp, find_stamp
from summit_tui.ingest.forms.trimmings import is_trimming, read_aloud
from summit_tui.ingest.furniture import Furniture
from summit_tui.ingest.looks.lines import Line, ended
from summit_tui.ingest.looks.running_text import LONG, is_prose
from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.furniture import EDGES, bare
from summit_tui.knowledge.outlets import Outlet
from summit_tui.knowledge.people import given_names
from summit_tui.knowledge.places import places
from summit_tui.lean.hints import Literal
from summit_tui.lean.memo import cached_property
from summit_tui.patterns import compiled

Sort = Literal[
    "prose", "short", "caption", "meta", "header", "furniture", "separator", "related", "comments", "teaser", "quote"
]
SEEN = 4096
"""Lines that are remembered: what stands around articles stands around all of a site's."""


class Look:
    """A line with what its own words say about it."""

    __slots__ = (
        "_key",
        "byline",
        "known",
        "label",
        "line",
        "outlet",
        "perhaps",
        "person",
        "skip",
        "sort",
        "stamp",
        "text",
    )

    def __init__(
        self,
        line: Line,
        sort: Sort,
        known: Bylines,
        stamp: Stamp | None = None,
        *,
        skip: int = 0,
        key: str | None = None,
    ) -> None:
        self.line = line
        self.text = line.text
        """The line as it stands."""
        self.known = known
        self.sort = sort
        self._key = key
        self.stamp = stamp
        self.byline: Byline | None = None
        self.outlet: Outlet | None = None
        self.perhaps: Outlet | None = None
        """An outlet nobody knows, by the sound of its name."""
        self.person = False
        """Whether it is no more than a name that begins with a given name of somebody."""
        self.label: tuple[str, str] | None = None
        """For a header line: what it labels, and the value."""
        self.skip = skip
        """Length of what stands before a teaser's headline."""

    def of(self, line: Line) -> Look:
        """The same look of another line with these words."""
        look = Look(line, self.sort, self.known, self.stamp, skip=self.skip, key=self._key)
        look.byline, look.outlet, look.perhaps, look.label = self.byline, self.outlet, self.perhaps, self.label
        look.person = self.person
        return look

    @property
    def key(self) -> str:
        """The bare line, for finding it elsewhere on the page."""
        if self._key is None:
            self._key = bare(self.line.text)
        return self._key

    @property
    def words(self) -> int:
        """Words of the line."""
        return self.line.text.count(" ") + 1

    @property
    def is_card(self) -> bool:
        """Whether the line is what headlines of lists and digests come with."""
        return self.sort in ("meta", "header")

    @property
    def could_be_name(self) -> bool:
        """Whether the line may be no more than somebody's name."""
        return self.sort == "short" and self.known.names_somebody(self.line.text.strip(" -–—|•·"))


class Eye:
    """What is known, ready for looking at lines."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.furniture = Furniture(knowledge)
        self.bylines = knowledge.view(Bylines)
        self.outlets = self.bylines.outlets
        self.given = knowledge.view(given_names)
        """Given names of people."""
        self._seen: dict[str, Look] = {}
        self._knowledge = knowledge

    @cached_property
    def towns(self) -> frozenset[str]:
        """Towns, whose names may look like those of authors: "New Delhi"."""
        known = self._knowledge.view(places)
        return frozenset(known.of_capital).union(*(town.spellings for town in known.towns()))

    def sees(self, line: Line) -> Look:
        """Look at one line."""
        text = line.text
        if line.hint is not None and line.hint != "meta":
            return self.told(line)
        if len(text) > LONG:
            return self.long(line)
        if len(text) <= 2 and text[0] in ".,;:!?)”" and line.gap == 0:
            return Look(line, "prose", self.bylines)
        seen = self._seen.get(text)
        if seen is None:
            if len(self._seen) >= SEEN:
                self._seen.clear()
            seen = self._seen[text] = self.short(line)
        return seen.of(line)

    def short(self, line: Line) -> Look:
        """Look at a line that may be anything; what it is depends on its words alone."""
        text = line.text
        furniture = self.furniture
        if furniture.separates(text):
            return Look(line, "separator", self.bylines)
        if furniture.may_list(text):
            listed = self.listed(line, bare(text))
            if listed:
                return listed
        if is_trimming(text) or furniture.offers(text):
            return Look(line, "furniture", self.bylines)
        if (told := imprint(text, self.outlets)) is not None:
            signed = Look(line, "meta", self.bylines, told.stamp)
            signed.outlet, signed.perhaps = told.outlet, told.perhaps
            return signed
        if ":" in text and (labelled := self.labelled(line)) is not None:
            return labelled
        if text[0] in "NRD" and numbered().match(text) and (stamp := find_stamp(text.partition(",")[2])):
            return Look(line, "meta", self.bylines, stamp)
        if text[0] == "l" and (aloud := read_aloud(text)):
            return Look(line, "teaser", self.bylines, skip=aloud)
        begins = furniture.may_begin(text)
        if begins:
            skip = furniture.before_teaser(text)
            if skip and not (ended(text) and len(text) > 140):
                return Look(line, "teaser", self.bylines, skip=skip)
            if furniture.begins(text):
                return Look(line, "furniture", self.bylines)
        if text.count(" ") <= 18:
            look = self.publication(line) or self.dateline(line)
            if look:
                return look
        if furniture.is_caption(text, begins):
            return Look(line, "prose" if find_dateline(text, self.outlets) else "caption", self.bylines)
        if is_prose(text) and (ended(text) or text.partition(":")[0].casefold() not in furniture.openers):
            return Look(line, "prose", self.bylines)
        if not ended(text) and (own := without_credit(text)) and is_prose(own):
            return Look(line, "prose", self.bylines)
        look = Look(line, "short", self.bylines)
        name = self.outlets.without_edition(text.strip(EDGES))
        if name.count(",") < 2 and self.outlets.sounds_like_one(name):
            look.perhaps = Outlet(name)
        elif look.could_be_name:
            look.person = name.partition(" ")[0] in self.given
        return look

    def labelled(self, line: Line) -> Look | None:
        """A line of labels with what they label: "Source: AFP | Date: 4 May"."""
        text = line.text
        label = self.furniture.label(text)
        if label and text[:3] in ("By:", "by:") and runs_together(text) and (own := self.publication(line)):
            return own
        labels = len(inner_labels().findall(text))
        if labels > (0 if label is None else 1) or (label and " | " in text):
            credit = Look(line, "meta", self.bylines, find_stamp(text))
            if self.credited(credit):
                return credit
        return self.header(line, label) if label and (label[1] or label[0] != "other") else None

    def listed(self, line: Line, key: str) -> Look | None:
        """A line that is one of the known phrases as it stands."""
        if self.furniture.is_related(key):
            return Look(line, "related", self.bylines, key=key)
        if self.furniture.opens_comments(key):
            return Look(line, "comments", self.bylines, key=key)
        trim = self.furniture.is_line(key) or self.furniture.is_buttons(key)
        return Look(line, "furniture", self.bylines, key=key) if trim else None

    def told(self, line: Line) -> Look:
        """A line that the format has named."""
        if line.hint == "subhead" and len(line.text) < 80:
            key = bare(line.text)
            if self.furniture.is_related(key) or self.furniture.opens_comments(key):
                return Look(line, "related" if self.furniture.is_related(key) else "comments", self.bylines, key=key)
            if self.furniture.is_line(key) or self.furniture.begins(line.text):
                return Look(line, "furniture", self.bylines, key=key)
        sorts: dict[str, Sort] = {
            "body": "prose",
            "caption": "caption",
            "furniture": "furniture",
            "teaser": "teaser",
            "comment": "furniture",
        }
        return Look(line, sorts.get(str(line.hint), "short"), self.bylines, key=None if len(line.text) < 300 else "")

    def long(self, line: Line) -> Look:
        """A line too long to be anything but text, a caption, a notice, or a heading run together."""
        text = line.text
        if len(text) < 450:
            if is_trimming(text):
                return Look(line, "furniture", self.bylines)
            begins = self.furniture.may_begin(text)
            if (
                begins
                and self.furniture.begins(text)
                and (self.furniture.agency_of(text) or not compiled(r"[“\"«]\S.*[”\"»]").search(text))
            ):
                return Look(line, "furniture", self.bylines)
            if self.furniture.is_caption(text, begins) and not find_dateline(text, self.outlets):
                return Look(line, "caption", self.bylines)
            if not ended(text) and text.count(" - ") + text.count(" | ") >= 1:
                stamp = find_stamp(text)
                if stamp and stamp.keyword:
                    return Look(line, "meta", self.bylines, stamp)
        return Look(line, "prose", self.bylines)

    def credited(self, look: Look) -> bool:
        """Read "Source: The Post | Editor: Jane Doe | 2031-02-04"; False if the line says something else."""
        if look.text.count(" ") > 18 or not (look.stamp or " | " in look.text or look.outlet):
            return False
        for name, value in inner_labels().findall(look.text):
            if name.casefold() in ("source", "outlet", "from", "via"):
                value = self.own_part(look, value)
                look.outlet = self.outlets.find(value) or (Outlet(value) if len(value.split()) < 6 else None)
            elif name.casefold() in ("author", "by", "writer", "reporter") and look.byline is None:
                look.byline = self.bylines.find("by " + value)
                look.outlet = look.outlet or self.outlets.find(value.partition(" with ")[0])
        return look.outlet is not None or look.byline is not None

    def own_part(self, look: Look, value: str) -> str:
        """The outlet of "Verel News / J. Doe", whose author is told as well."""
        own, slash, who = value.partition(" / ")
        names = self.bylines.split_names(who.partition(" | ")[0]) if slash else ()
        if not names:
            return value
        look.byline = look.byline or Byline(names)
        return own

    def header(self, line: Line, label: tuple[str, str]) -> Look:
        """A line such as "Byline: Jane Doe"."""
        kind, value = label
        look = Look(line, "header", self.bylines)
        look.label = label
        if not value:
            return look
        if kind == "date":
            look.stamp = find_stamp(line.text) or find_stamp(value)
        elif kind in ("author", "from"):
            look.byline = self.bylines.find(value if value[:3].casefold() == "by " else "by " + value)
            look.outlet = look.byline.outlet if look.byline else None
        elif kind == "outlet":
            stamp = find_stamp(value)
            if stamp and stamp.iso and stamp.rest:
                look.stamp, value = stamp, stamp.rest.strip(" ,;|·–—-")
            value = self.own_part(look, value.partition("; ")[0])
            own = self.outlets.find(value) or self.outlets.find(value.partition(" and ")[0])
            look.outlet = own or (Outlet(value) if len(value) < 60 else None)
        if kind in ("from", "author", "outlet") and value.count(" ") > 8:
            return Look(line, "prose" if is_prose(line.text) else "short", self.bylines)
        return look

    def publication(self, line: Line) -> Look | None:
        """A line about where, when and by whom it was published."""
        text = line.text
        trimmed = text.strip(" -–—|•·*()[]=")
        outlet = self.outlets.find(trimmed) if len(trimmed) < 45 else None
        if outlet is None and len(trimmed) < 45 and self.bylines.is_job(last := trimmed.rpartition(" ")[2]):
            outlet = self.outlets.find(trimmed.removesuffix(last))  # "The Herald Bureau"
        if outlet:
            look = Look(line, "meta", self.bylines)
            look.outlet = outlet
            return look
        text = text.strip("*_ ") if text[0] in "*_" else text
        if runs_together(text):
            from summit_tui.ingest.forms.card_lines import without_buttons

            trimmed = text = without_buttons(text)
        stamp = find_stamp(text)
        if stamp and (not stamp.rest or (stamp.keyword and len(stamp.rest) < 160 and not is_prose(text))):
            look = Look(line, "meta", self.bylines, stamp)
            if stamp.rest:
                self.rest(look, stamp.rest)
            return look
        if stamp and stamp.rest:
            if ended(text) and (begun := find_dateline(text, self.outlets)) and text.count(" ", begun.length) > 2:
                return None  # "LIMA, 4 May 2031 — “No,” said Ms Senn.": a report's first words, not only its date
            look = Look(line, "meta", self.bylines, stamp)
            return look if self.rest(look, stamp.rest) else None
        if ended(text) and not text.endswith((".)", "]")) and text.count(" ") > 5:
            return self.sign_off(line)
        byline = self.bylines.find(trimmed.replace(" , ", ", "))
        if byline is None and ", " in trimmed:
            who, _, town = trimmed.partition(", ")
            if " " in who and self.bylines.is_name(who) and town in self.towns:
                byline = Byline((tidy(who),), None, town)
        if byline:
            if len(byline.authors) > 1 and byline.authors[-1] in self.towns:
                byline = byline._replace(authors=byline.authors[:-1], place=byline.authors[-1])
            look = Look(line, "meta", self.bylines)
            look.byline, look.outlet = byline, byline.outlet
            return look
        return self.sign_off(line)

    def dateline(self, line: Line) -> Look | None:
        """A dateline in a line of its own: "LIMA, Peru, June 14, Kyodo", "12:40 | Lima, Mar. 16."."""
        if timed := shape("timed dateline").fullmatch(line.text) if " | " in line.text[:9] else None:
            look = Look(line, "meta", self.bylines, find_stamp(timed["day"]))
            look.byline = Byline((), None, timed["place"])
            return look
        found = find_dateline(f"{line.text} — A", self.outlets) if line.text.count(", ") > 1 else None
        if found is None or found.agency is None or not found.day or found.length < len(line.text):
            return None
        look = Look(line, "meta", self.bylines, find_stamp(found.day))
        look.outlet, look.byline = found.agency, Byline((), None, found.place)
        return look

    def sign_off(self, line: Line) -> Look | None:
        """ "Reporting by Jane Doe; editing by John Roe"."""
        text = line.text
        text = text.lstrip("*—–- ")
        folded = text[:40].casefold()
        if (" by " in folded or " contributed to " in text or "iles from " in text) and shape("sign-off").fullmatch(
            text.lower()
        ):
            return Look(line, "meta", self.bylines)
        return None

    def rest(self, look: Look, rest: str) -> bool:
        """Read an author or an outlet out of what a line says beside the date; False if it says something else."""
        known = True
        sided = [part for part in compiled(r"\s*[|•·–—]\s*").split(rest) if part]
        own = sided[0] if len(sided) > 1 and is_letters(sided[1]) else ""
        own = own or (look.stamp is not None and self.bylines.outlet_beside(look.text, sided, self.given)) or ""
        if own:
            look.outlet = self.outlets.find(own) or Outlet(own)
            rest = " | ".join(part for part in sided if part != own and not is_letters(part))
        if ", " in rest and "(" not in look.text and (whole := self.bylines.beside_outlet(rest)):
            look.byline, look.outlet = whole, whole.outlet
            return True
        listed = not compiled(r"\s*[|•·/*]\s*|\s+[-–—]\s+|\s{2,}").search(look.text) and "," in rest
        for piece in compiled(r"\s*[|•·/*]\s*|\s+[-–—]\s+|\s{2,}|,\s+").split(rest):
            piece = piece.strip(" ,;:()-–—")
            byline = self.bylines.find(piece)
            if byline is None and not listed:
                byline = self.bylines.find("by " + piece)
            outlet = self.outlets.find(piece)
            if not piece:
                continue
            if byline and tidy(piece) in self._knowledge.view(places).countries:
                continue  # the part of the site that it stands in
            if byline and tidy(piece) in self.towns:
                look.byline = look.byline or Byline((), None, tidy(piece))
            elif outlet or (self.outlets.sounds_like_one(piece) and not self.bylines.is_issue(piece)):
                look.outlet = outlet or Outlet(piece)
            elif byline:
                if look.byline is None or not look.byline.authors:
                    look.byline = byline._replace(place=byline.place or (look.byline and look.byline.place))
            elif not (
                ((own := bare(piece)) and self.furniture.is_line(own))
                or issue().fullmatch(piece)
                or (piece[:3] == "by " and " " not in piece[3:])  # the name that an author signs in with
                or piece.casefold().startswith(self.furniture.releases)
            ) and (not (piece.istitle() or piece.isupper()) or piece.count(" ") > 2):
                known = False
        return known
