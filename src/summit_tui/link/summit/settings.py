"""What the sentences around a quotation tell of where and when it was said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.link.pages import Page
from summit_tui.link.summit.elsewhere import Houses, gone_to, spoken_in
from summit_tui.model import Event, Quotation, Setting, Span
from summit_tui.patterns import compiled

OPENING = 40
"""Characters from the start of a sentence in which stands when all of it was."""


class Around:
    """The sentences around the quoted words and around those that say who speaks, asked as far as somebody must know.

    What they tell is called as in a `Setting`.
    """

    def __init__(self, quotation: Quotation, page: Page, houses: Houses) -> None:
        self._quotation, self._page, self._houses = quotation, page, houses
        first, mention = page.sentence(quotation.spans[0].start), quotation.mention
        apart = mention is not None and not first.start <= mention.start < first.end
        self._sentences = [first, page.sentence(mention.start)] if mention and apart else [first]
        self._words = " ".join(map(page.words, self._sentences)).replace(quotation.text, " ")
        told = "told " in self._words
        clue = (told or "nterview" in self._words) and any(map(self._words.__contains__, _ASKED))
        self._asked = clue and _asked().search(self._words) is not None
        """Whether it was in an interview, which is no part of a summit wherever it is given."""
        self._scene = self._words
        """The words that tell where it was said: with the sentence before, where it was "told them" or said "there"."""
        there = "there" in self._words and any(map(self._words.__contains__, _THERE))
        if there or (told and any(map(self._words.__contains__, _TO_THEM))):
            before = max(page.article.span.start, first.start - 3)  # behind it are a blank, or two line breaks
            self._scene = f"{page.words(page.sentence(before))} {self._words}"

    @property
    def there(self) -> bool:
        """Whether it was at the summit: in session, or in a meeting on its edge."""
        if self._asked:
            return False
        words = self._words.lower()
        if "summit" in words and "at the" in words:
            words = without_topics(words)
        return _there().search(words) is not None

    @property
    def elsewhere(self) -> bool:
        """Whether it was somewhere else, at another time, or to one who asked."""
        words = self._words
        if words.startswith(_OPENERS):
            words = words[0].lower() + words[1:]
        return self._asked or _elsewhere().search(words) is not None

    @property
    def towns(self) -> tuple[str, ...]:
        """Towns where somebody spoke, and countries in whose palace or parliament; none of an interview."""
        if self._asked:
            return ()
        gone = gone_to(self._scene) if self._scene is not self._words else ()
        return (*gone, *spoken_in(self._scene, self._houses))

    @property
    def days(self) -> tuple[str, ...]:
        """When it was."""
        told = (days_told(sentence, self._page, self._quotation) for sentence in self._sentences)
        return tuple(dict.fromkeys(chain.from_iterable(told)))


def setting_of(quotation: Quotation, page: Page, houses: Houses) -> Setting:
    """All that is told around a quotation; of what was said at a summit nobody asks where else it was."""
    around = Around(quotation, page, houses)
    if around.there:
        return Setting(True, False, (), around.days)
    return Setting(False, around.elsewhere, around.towns, around.days)


def days_told(sentence: Span, page: Page, quotation: Quotation | None = None) -> Iterator[str]:
    """The days that a sentence names outside the quoted words; years and months if all of it was so then, or by then.

    A sentence is of a year that it opens with, and tells by "had" what was so before.
    """
    events = page.events
    for number in range(bisect_left(events, sentence.start, key=lambda e: e.span.start), len(events)):
        event = events[number]
        if event.span.start >= sentence.end:
            return
        if not event.date or (quotation is not None and _inside(event, quotation)):
            continue
        if event.precision == "day":
            yield f"{event.date}/{event.end}" if event.end else event.date
        elif event.span.start - sentence.start < OPENING or " had " in page.words(sentence):
            yield event.date


def _inside(event: Event, quotation: Quotation) -> bool:
    return any(s.start <= event.span.start < s.end for s in quotation.spans)


_THERE = ("said there", "says there", "reporters there", "journalists there", "speaking there")
_TO_THEM = (" told them", " told him", " told her.", " told her,")
_OPENERS = ("In ", "On ", "At ", "After ", "Before ", "Ahead ", "By ", "Last ", "Earlier ", "Back ", "React")
"""With what a sentence may begin that tells where or when it was said."""
_NAMED = r"(?:[^ .,;:]+ ){0,4}"
"""What may stand between "the" and "summit": "EU–Western Balkans", "C5+1", "Lakes leaders'"."""


@cache
def _there() -> Pattern[str]:
    return compiled(
        rf"\b(?:at the {_NAMED}summit|told the {_NAMED}(?:summit|forum|conference|gathering|dialogue)"
        r"|on the sidelines|in (?:his"
        r"|her|their|an?) (?:opening|closing|keynote) |keynote|opening (?:address|remarks|speech)|"
        rf"(?:address|speech|remarks) (?:to|at) the {_NAMED}(?:summit|gathering|meeting|leaders)"
        rf"|addressing the {_NAMED}(?:summit|gathering)"
        r"|(?:told|urged|warned|reminded) (?:(?:fellow|regional|other|assembled|visiting|\w+) ){0,2}leaders|"
        r"joint (?:press|news) conference|plenary|joint declaration|told delegates|told the (?:closing"
        r"|opening|plenary|final) |summit hall)"
    )


_ASKED = ("nterview", "told me", "told us", "told this ")
"""What the words of an interview hold."""


@cache
def _asked() -> Pattern[str]:
    paper = r"this (?:newspaper|paper|magazine|website|reporter|correspondent)"
    return compiled(
        r"\b(?:[Ii]n (?:an?|his|her|their|the) (?:[\w-]+ ){0,3}interviews?|[Ii]nterviewed (?:by|on|for)"
        rf"|told (?:me|us|{paper}))\b"
    )


def without_topics(words: str) -> str:
    """A sentence without what somebody speaks of who reacts to a summit: "with his remarks at the summit"."""
    return _of_others().sub(" ", words) if any(map(words.__contains__, _REMARKS)) else words


_REMARKS = ("remarks", "comments", "words", "speech", "statement", "decision", "declaration", "outcome", "criticism")


@cache
def _of_others() -> Pattern[str]:
    return compiled(
        r"\b(?:with|about|over|by|against|to|on) (?:his|her|their|the|[\w-]+[’']s) (?:[\w’'-]+ )?"
        r"(?:remarks|comments|words|speech|statements?|decisions?|declaration|outcome|criticism)"
        r"(?: made| taken| adopted)? (?:at|to) the (?:[\w-]+ ){0,4}summit\b"
    )


@cache
def _elsewhere() -> Pattern[str]:
    return compiled(
        r"\b(?:told (?!(?:PMs?|EU|UN|NATO|US|UK|AU)\b)"
        r"(?:[A-Z]{2,5}|[Rr]euters|[Xx]inhua|[Bb]loomberg|the (?:[A-Z]\w+ ){0,3}(?:Times|Post|Daily|News|Herald|Gazette"
        r"|Tribune|Journal|Agency|Courier|Chronicle|Observer|Guardian|Telegraph|Mail"
        r"|Standard|Mirror|Independent|Examiner|Express|Globe|Echo|Dispatch|Bulletin|Record)\b"
        r"|(?:an? |the )?(?:\w+ ){0,2}(?:television|radio|newspaper|broadcaster|news agency|media|TV)\b)"
        r"|quoted (?:by|in|on)\b"
        r"|(?:according to|carried by|reported by|cited by) (?:the )?(?:state|official|national|local)"
        r"[\w -]{0,12} (?:television|radio|newspaper|media|news agency|TV)\b"
        r"|(?:said|says|told|spoke|speaking|reacted|commented) (?:[\w’'-]+ ){0,3}(?:at|from|back) home\b"
        r"|react(?:ing|ed) (?:from|to the (?:[\w-]+ ){0,3}(?:summit|declaration|agreement|deal|outcome|news))\b"
        r"|(?:on|after) (?:his|her) return\b|on landing\b"
        r"|on (?:the )?(?:(?:state|public|national|private|local) )?(?:television|radio|broadcaster|TV)\b"
        r"|at home,|back (?:home|in [A-Z]\w+)\b|in an? (?:\w+ )?(?:interview|op-ed"
        r"|article|essay|commentary|tweet|post|phone call|telephone call|video call|letter)|"
        r"(?:cabinet|party) meeting|\brally\b|town hall|televised (?:address|message|speech)|"
        r"by (?:phone|telephone)|wrote (?:in|on)|posted on|on (?:X|Twitter|Facebook|Truth Social|Telegram"
        r"|Weibo)\b|in parliament|told (?:parliament|lawmakers|MPs|legislators|senators"
        r"|(?:the )?(?:House of [A-Z]|Senate|National Assembly|Congress|Duma|Diet)\w*)"
        r"|on (?:the|his|her|their|a) (?:flight|plane|train)\b|aboard (?:the|his|her) (?:plane|jet|train)|en route\b"
        r"|before (?:the )?(?:talks|summit|meeting|gathering)(?: even)? (?:began|begins|started|opened)"
        r"|before (?:leaving|departing|flying"
        rf"|the summit)|after (?:the|attending|returning from|an?) {_NAMED}summit|ahead of (?:the"
        r"|his|her|their)|"
        r"at (?:the|[A-Z]\w+) (?:\w+ )?airport|in a (?:\w+ )?(?:statement|message) from|"
        r"last (?:week|month|year)|earlier (?:this month|this year)|years? ago|months? ago)"
    )
