"""What a line of a page is by its words alone: furniture, a heading of a list, a header, a credit, or nothing known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summit_tui.knowledge import Knowledge
from summit_tui.knowledge.furniture import EDGES, HEAD, opening
from summit_tui.lean.hints import Any, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled, escaped

OPENERS = "([*•-–— "
"""What may stand before the first word of furniture."""
LONGEST_RULE = 60
"""Characters of a line that says where an article ends."""


SHORTEST_NOTICE = 12
"""Characters of a notice in which an outlet may be named."""
FEWEST_SPACES = 5
"""Spaces of a sentence of the news that begins as a notice might."""

LONGEST_OFFER = 140
"""Characters of a line in which an outlet offers something."""


@cache
def reporting() -> Pattern[str]:
    """Who says so, at the end of a sentence: ", the general told his men"."""
    return compiled(r", (?:[\w’'-]+ ){1,9}?(?:said|says|told|warned|added|announced|pleaded|urged|insisted)\b")


@cache
def comments() -> Pattern[str]:
    """A heading above what readers wrote, with their number."""
    return compiled(
        r"(?:view |show |read |all )?\(?[\d,.]+\)? (?:user |reader )?(?:comments?|replies|responses|thoughts on.*)"
        r"|(?:comments?|discussion) \(?[\d,.]+|comments? on .{5,120}"
        r"|(?:coment[aá]rios|commentaires|kommentare[rn]?|commenti|reacties|komentarze|yorumlar) \(?[\d,.]+"
    )


_COUNTS = (
    *("view ", "show ", "read ", "all ", "comment", "discussion"),
    *("comentarios", "comentários", "kommentare", "commenti", "reacties", "komentarze", "yorumlar"),
)
"""How such a heading begins, unless by the number."""
_COUNTED_TO = frozenset("0123456789st")
"""How the number of an article ends, as "item 3" or "3 of 9 documents"."""


@cache
def counted() -> Pattern[str]:
    """The number of an article among those of a file."""
    return compiled(r"(?:document|article|item|story) \d+(?: of \d+)?|\d+ of \d+ documents?")


def invitation(verbs: Iterable[str], things: Iterable[str]) -> Pattern[str]:
    """How an outlet asks to be read; `verbs` with the blank behind them."""
    asks, what = ("|".join(map(escaped, filter(None, words))) or "(?!)" for words in (verbs, things))
    return compiled(
        rf"(?:{asks})((?:[A-Z][\w’'-]*|of|and|&)(?: (?:[A-Z][\w’'-]*?|of|and|&)){{1,5}}?)(?:[’']s)? (?:{what})\b"
    )


class Furniture:
    """The phrases of `furniture.toml`, ready to be looked up."""

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.table("furniture")
        known = knowledge.table("index")["furniture"]
        self._more = tuple(f"{start} " for start in table.get("related_starts", ()))
        self._lines: frozenset[str] = known["lines"]
        self._related: frozenset[str] = known["related"]
        self._comments: frozenset[str] = known["comments"]
        self.topics: frozenset[str] = known["topics"]
        """Headings of lists of what an article is about, not of other articles; bare, as are the next two."""
        self.picture_buttons: frozenset[str] = known["picture_buttons"]
        """What stands right below what a picture shows."""
        self.details: frozenset[str] = known["details"]
        """Headings of what an archive tells of an article."""
        self._listed: frozenset[str] = known["listed"].union(map(opening, (*self._more, *_COUNTS)))
        self._starts, self._teasers = Starts(known["starts"]), Starts(known["teasers"])
        self._captions = Starts(known["captions"])
        self._ends = frozenset(table.get("ends", ()))
        self._longest_end = max(map(len, self._ends), default=0)
        self._forwards: tuple[str, ...] = tuple(table.get("forwards", ()))
        self._offers: tuple[str, ...] = tuple(table.get("offers", ()))
        self.releases: tuple[str, ...] = tuple(table.get("releases", ()))
        """What stands beside the date of what an office publishes, with its number."""
        self._closings = frozenset(table.get("closings", ()))
        self._closing_letters = frozenset(closing[:1] for closing in self._closings)
        self._labels: dict[str, str] = dict(table.get("labels", {}))
        self._agencies: dict[str, str] = dict(table.get("agencies", {}))
        self._houses: dict[str, str] = dict(table.get("houses", {}))
        self._credit = compiled("|".join(map(escaped, known["credits"])) or r"(?!)")
        self._bare_credits: tuple[str, ...] = known["bare_credits"]
        self._credit_hints: tuple[str, ...] = known["credit_hints"]
        self._heads = self._starts.heads | self._teasers.heads | self._captions.heads
        self._firsts = frozenset((*OPENERS, *(head[:1] for head in self._heads if len(head) < HEAD)))
        words: Mapping[str, frozenset[str]] = known["words"]
        self.unfinishing = words.get("unfinishing", frozenset())
        self.offices = words.get("offices", frozenset())
        self.before_hyphens = words.get("before_hyphens", frozenset())
        self.behind_hyphens = words.get("behind_hyphens", frozenset())
        self.openers = words.get("openers", frozenset())
        self.reported = words.get("reported", frozenset())
        self.sentence_openers = words.get("sentence_openers", frozenset())
        self.notices = words.get("notices", frozenset())
        self._buttons = words.get("buttons", frozenset())
        self.linking = words.get("linking", frozenset())
        invitations = table.get("invitations", {})
        self._inviting = tuple(f"{word} " for word in invitations.get("verbs", ()))
        self._invitation = invitation(self._inviting, invitations.get("things", ()))
        inline = "|".join(map(escaped, known["inline"]))
        self.inline = compiled(rf"(?<=[.!?”’\"'…] )(?:{inline})(?= [A-Z“‘\"'\[(]|$)") if inline else None
        self._inline_hints: tuple[str, ...] = known["inline_hints"]

    def may_list(self, text: str) -> bool:
        """Whether a line may be furniture, related or comments as it stands, by its first letters."""
        first = opening(text)
        return first in self._listed or not first or first[0].isdigit()

    def is_line(self, key: str) -> bool:
        """Whether a bare line is furniture as it stands."""
        return not key or key in self._lines

    def is_buttons(self, key: str) -> bool:
        """Whether a bare line is a row of buttons: "Facebook Twitter Copy link"."""
        words = key.replace("|", " ").replace("·", " ").split()
        return len(words) > 1 and self._buttons.issuperset(words)

    def begins(self, text: str) -> bool:
        """Whether a line begins as furniture does, and is no sentence of the news."""
        if len(text) >= 400:
            return False
        bare_start = self._starts.length(text.lstrip(OPENERS)) or (text[0] == "(" and self._starts.length(text))
        return bare_start > 0 and not self._tells(text)

    def _tells(self, text: str) -> bool:
        """Whether a sentence tells news though it begins so: "Join us, the union told its members", "Shares fell …"."""
        if text[-1] != "." or text.count(" ") < FEWEST_SPACES or text[0] in OPENERS or self.agency_of(text):
            return False
        if reporting().search(text) is not None:
            return True
        words = {word.strip(EDGES).casefold() for word in text.replace("’s", "").split()}
        return self.notices.isdisjoint(words) and ": " not in text[:LONGEST_RULE]

    def forwards(self, text: str) -> bool:
        """Whether a line stands above a mail that is sent on ("---------- Forwarded message ----------")."""
        return len(text) <= LONGEST_RULE and text.strip(" ->_—:").casefold().startswith(self._forwards)

    def offers(self, text: str) -> bool:
        """Whether a line offers readers something of the outlet's, and is nobody's words."""
        if not holds_any(text, self._offers) or len(text) >= LONGEST_OFFER:
            return False
        return not holds_any(text, '“‘"«„') and reporting().search(text) is None

    def offered_by(self, text: str) -> str | None:
        """Whose stories, newsletter or app a line asks one to take: "Get The Verel Times stories sent to you"."""
        found = self._invitation.match(text) if text.startswith(self._inviting) else None
        return found[1] if found else None

    def is_related(self, key: str) -> bool:
        """Whether a bare line opens a list of other articles."""
        if key in self._related:
            return True
        return len(key) < 60 and key.startswith(self._more)

    def opens_comments(self, key: str) -> bool:
        """Whether a bare line opens what readers wrote ("5 Comments")."""
        if key in self._comments:
            return True
        counted = "comment" in key or "thought" in key or key[:1].isdigit() or key[-1:].isdigit()
        return counted and comments().fullmatch(key) is not None

    def agency_of(self, text: str) -> str | None:
        """The agency that prints a notice beginning so below its texts."""
        key = text.lstrip(OPENERS)[:LONGEST_RULE].casefold()
        return next((agency for phrase, agency in self._agencies.items() if key.startswith(phrase)), None)

    def house_of(self, looks: Iterable[Any]) -> str | None:
        """The outlet whose own notice stands on a page, among lines that are furniture."""
        for look in looks:
            if look.sort == "furniture" and len(look.text) > SHORTEST_NOTICE:
                key = look.text[:LONGEST_RULE].casefold().replace("’", "'")
                for phrase, outlet in self._houses.items():
                    if key.startswith(phrase):
                        return outlet
        return None

    def closes_letter(self, text: str) -> bool:
        """Whether a line stands above the name of who signs a letter ("Yours, etc.,")."""
        if len(text) >= 40 or next(filter(str.isalpha, text), "").casefold()[:1] not in self._closing_letters:
            return False
        return "".join(c for c in text.casefold() if c.isalpha() or c == " ") in self._closings

    def before_teaser(self, text: str) -> int:
        """Length of what stands before the headline of another article ("Previous article"), 0 if nothing does."""
        length = self._teasers.length(text)
        if not length or length >= len(text) or (text[0] == "»" and "«" in text):
            return 0  # the last: a headline that opens with words in German marks
        if text[length - 1].isalnum() and not text[length : length + 2].strip()[:1].isupper():
            return 0
        return length + len(text[length:]) - len(text[length:].lstrip(" :|-–—\xa0"))

    def separates(self, text: str) -> bool:
        """Whether a line parts two articles: a rule, stars, END."""
        if not text[0].isalnum() and not any(c.isalnum() for c in text):
            return len(text) > 1 or text in "*#–—-⁂"
        if len(text) > LONGEST_RULE:
            return False
        key = text.strip(" ()[]*#=_~-–—.")
        may_count = key[-1:].casefold()[-1:] in _COUNTED_TO
        if not may_count and len(key) > self._longest_end:
            return False
        key = key.casefold()
        if key in self._ends:
            return text.strip(" .") != "30"
        return may_count and counted().fullmatch(key) is not None

    def label(self, text: str) -> tuple[str, str] | None:
        """(what a header line labels, its value) for "Byline: Jane Doe"."""
        name, colon, _ = text[:60].partition(":")
        kind = self._labels.get(name.strip(" *_").casefold()) if colon else None
        return (kind, text[len(name) + 1 :].strip(" *_")) if kind else None

    def may_begin(self, text: str) -> bool:
        """Whether a line may begin as furniture, a caption or a teaser does: the one question for most lines."""
        head = text[:HEAD].casefold()[:HEAD]
        return head in self._heads or head[:1] in self._firsts or "’" in head

    def is_caption(self, text: str, may_begin: bool) -> bool:
        """Whether a line carries the credit of a picture; `may_begin` is what the question above was answered."""
        if len(text) > 450:
            return False
        if may_begin and self._captions.length(text) > 0:
            return True
        tail = text[-60:].casefold()
        if ":" in tail or "/" in tail:
            return self._credit.search(tail) is not None
        return holds_any(tail, self._credit_hints) and holds_any(tail, self._bare_credits)

    def may_be_inside(self, text: str) -> bool:
        """Whether furniture may stand inside running text, by a first look."""
        return self.inline is not None and holds_any(text, self._inline_hints)

    def holes(self, text: str) -> Iterable[tuple[int, int]]:
        """Where furniture stands inside running text."""
        if self.inline is None or not self.may_be_inside(text):
            return ()
        return [hit.span() for hit in self.inline.finditer(text)]


class Starts:
    """Phrases that a line may begin with, found by their first letters."""

    def __init__(self, by_head: Mapping[str, list[str]]) -> None:
        self._by = by_head
        self.heads = frozenset(by_head)
        self._lengths = sorted(set(map(len, self.heads)), reverse=True)

    def length(self, text: str) -> int:
        """Length of the longest phrase that the line begins with, 0 if there is none."""
        head = text[:HEAD].casefold()
        if "’" in head:
            head = head.replace("’", "'")
        for length in self._lengths:
            if (phrases := self._by.get(head[:length])) is not None:
                folded = text[:60].casefold().replace("’", "'")
                for phrase in phrases:
                    if folded.startswith(phrase):
                        return len(phrase)
        return 0


def holds_any(text: str, words: Sequence[str]) -> bool:
    """Whether a text holds one of some words. A loop: `any` with a generator takes four times as long."""
    for word in words:  # noqa: SIM110
        if word in text:
            return True
    return False
