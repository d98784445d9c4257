"""Whose an amount is, where no words tell what it is of: "the ferries earned $2 million", "the Greens at 8 percent"."""

from __future__ import annotations

from summit_tui.extract.counting.topic_edges import LONGEST, STAND_INS, last_cut, led_in, trimmed
from summit_tui.lean.days import MONTHS
from summit_tui.lean.hints import Final, Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled

FAR: Final = 160
"""Characters before an amount in which the verb and who does it are sought."""
NEAR: Final = 70
"""Characters before an amount in which its verb is."""
MOST: Final = 7
"""Words of whoever does it; more are a clause."""
SHARE: Final = " (share)"
CHANGE: Final = " (change)"


def had(text: str, start: int, first: int, percent: bool) -> str:
    """What was changed by or to the amount at `start`, or who has it: then with the verb in brackets, or "share".

    `first` is where the sentence begins. Empty where the words before the amount do not tell.
    """
    low = max(first, start - FAR)
    words = text[max(low, start - NEAR) : start].split()
    if not words or text[start - 1] not in " (":
        return ""
    if percent and words[-1] == "of" and (rate := _rate(text, first, start)):
        return rate
    if not _TOWARDS.isdisjoint(words) and (thing := _changed(text, low, start)):
        return thing
    if percent and (words[-1] in _BESIDE or words[-1][0] == "(") and (name := _named_beside(text, low, start)):
        return f"{name}{SHARE}"
    verb = _verb_of(words)
    doer = _doer(text, low, text.rfind(f" {verb} ", low, start)) if verb else ""
    if not doer:
        return ""
    return f"{doer}{SHARE}" if percent else f"{doer} ({verb})"


def moved(text: str, start: int, first: int) -> str:
    """What stood the percentage at `start` lower or higher: "shares closed 2 percent lower"."""
    low = max(first, start - FAR)
    m = _stood().search(text, max(low, start - NEAR), start)
    if m is None:
        return ""
    words = text[low : m.start()]
    found = trimmed(words[last_cut(words) :])
    if not found or found.split(" ", 1)[0].lower() in STAND_INS or len(found.split()) > MOST + 1:
        return ""
    return f"{found}{CHANGE}"


@cache
def _stood() -> Pattern[str]:
    return compiled(
        r" (?:(?:was|were|is|are) )?(?:last )?(?:traded|trading|closed|settled|ended|finished|opened|seen|was|were|is"
        r"|are)(?: the (?:day|week|month|quarter|year|session))?(?: about| nearly| some| almost| more than)? $"
    )


def given_by(text: str, end: int, last: int) -> str:
    """Who gave the amount that ends at `end`, with what they did in brackets: "$3 million pledged by Kesh".

    "From Kesh" where only that is told. Empty where no name stands there.
    """
    m = _given_by().match(text, end, last)
    if m is None or m["who"].startswith((*MONTHS, *_OPENING)):
        return ""
    who = m["who"] if "." in m["who"][:-1] else m["who"].rstrip(".")
    return f"{who} ({m['deed']})" if m["deed"] else f"from {who}"


@cache
def _given_by() -> Pattern[str]:
    return compiled(
        r",? (?:(?:(?:which |that )?(?:is|are|was|were|has been|have been|had been|being) )?(?P<deed>pledged|promised"
        r"|given|donated|committed|offered|contributed|provided|paid|lent|granted|invested|raised|spent|put up) "
        r"(?:[a-z]+ ){0,2}?(?:by|from)|(?:coming |came )?from) (?:the )?(?:[a-z-]+ )?(?P<who>(?:[A-Z][\w.’'-]*)"
        r"(?: (?:of |and )?[A-Z][\w’'-]*){0,4})"
        r"(?=[.,;:)—]|$| (?:to|for|in|and|on|as|at|last|this|over|by|after|since|under|while|towards?|into|which|who)"
        r"\b)"
    )


def cost_of(text: str, start: int, end: int, first: int, last: int) -> str:
    """What costs somebody the amount: "smuggling robs the ports of $3 bn", "the $3 bn that it is said to cost"."""
    if text[end : end + 6] == " that " and (m := _that_costs().match(text, end, last)):
        return trimmed(m[1])
    near = text[max(first, start - 60) : start]
    if " cost" not in near and " rob" not in near:
        return ""
    verb = _costs().search(text, max(first, start - 60), start)
    if verb is None or text.endswith((" to", " to have"), first, verb.start()):
        return ""
    words = text[max(first, verb.start() - LONGEST) : verb.start()]
    subject = trimmed(words[last_cut(words) :])
    return "" if subject.split(" ", 1)[0].lower() in STAND_INS else subject


@cache
def _costs() -> Pattern[str]:
    """Such a verb with whom it costs it, right before the amount."""
    return compiled(
        r" (?:(?:has|have|had|will|would|could|may) )?(?:costs?|robs?|robbed) (?!of |and |in )"
        r"(?:[\w’'-]+ ){1,4}?(?:of )?(?:about |some |nearly |around |almost |an estimated )?$"
    )


@cache
def _that_costs() -> Pattern[str]:
    return compiled(r" that ((?:[\w’'-]+ ){1,6}?)(?:(?:is|are|was|were) [a-z]+ to )?(?:costs?|earns?|brings?)\b")


def _rate(text: str, first: int, start: int) -> str:
    """What is of a percentage: "an unemployment rate of 7 percent"; one word, as in "a high of 7", tells nothing."""
    led = led_in(text, first, start)
    if " " not in led and (m := _margin().search(text, max(first, start - NEAR), start)):
        return m[1]
    return "" if " " not in led or led.endswith(_PIECES) else led


@cache
def _margin() -> Pattern[str]:
    return compiled(r"\b([a-z]+ of (?:[a-z]+ )?[a-z]+) of $")


_PIECES: Final = ("half", "third", "quarter", "fifth", "eighth", "tenth", "low", "high", "average", "fraction", "lead")


_TOWARDS: Final = frozenset(("by", "to", "from", "at"))
"""One of them stands between what is changed and the amount."""


def _changed(text: str, low: int, start: int) -> str:
    """What somebody changed by or to the amount."""
    m = _changed_thing().search(text, low, start)
    if m is None or (m[1] in _NOUNS and text.endswith(_BEFORE_NOUNS, low, m.start())) or _verb().search(m[2]):
        return ""
    thing = trimmed(m[2])
    return "" if thing.endswith("ly") and " " not in thing else thing


@cache
def _changed_thing() -> Pattern[str]:
    """Who changes something names it before the amount: "cut the key rate by a quarter-point to 2 percent"."""
    return compiled(
        r"\b(cut(?:s|ting)?|rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|increas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)"
        r"|lift(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|boost(?:s|ed|ing)?|hik(?:e[sd]?|ing)"
        r"|halv(?:e[sd]?|ing)|bring(?:s|ing)?|brought|tak(?:es|ing)|took|ke(?:eps?|pt)|left|set(?:s|ting)?)"
        r" ((?:the |its |their |his |a |an |our )?(?!(?:it|them|this|that|these|those|by|to|from|at|up|down)\b)"
        r"[a-zA-Z][\w’'-]*(?: (?!(?:by|to|from|at|and|or|that|which)\b)[a-zA-Z][\w’'-]*){0,5}?)"
        r" (?:again |further |sharply |back )?(?:by|to|from|at) (?:(?:by|to|from|at|an?|the|its|about|some|new|record"
        r"|low|high|level|of|percent|per|cent|points?|between|just|as|much|half|nearly|only|another|around|[a-z]+-point"
        r"|[\w.]*\d[\w.%-]*) )*$"
    )


@cache
def _verb() -> Pattern[str]:
    return compiled(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|should|might|must)\b")


_NOUNS: Final = frozenset(str.split("cut cuts raise raises increase increases boost hike hikes lift set"))
_BEFORE_NOUNS: Final = (
    "a ", "an ", "the ", "this ", "its ", "their ", "tax ", "rate ", "pay ", "price ", "job ", "of ", "and ",
)  # fmt: skip

_BESIDE: Final = frozenset(
    str.split("at with has had have got gets won took takes polled received only just about some mere")
)


def _named_beside(text: str, low: int, start: int) -> str:
    """Who stands right before a share; empty where that is no name, or leads in another."""
    m = _beside().search(text, max(low, start - NEAR), start)
    if m is None or text.endswith(_PLACED, low, m.start(1)) or m[1].startswith((*_OPENING, *MONTHS)):
        return ""
    return m[1]


@cache
def _beside() -> Pattern[str]:
    """A name right before a share: "Teland at 8 percent", "Kesh (12 percent)", "the Greens have 9 percent"."""
    return compiled(
        r"((?:\b[A-Z][\w’'-]*\.? ){0,4}\b[A-Z][\w’'-]*)(?:,? (?:is |was |sits |stands |stood )?(?:at|with) "
        r"|,? (?:has|had|have|got|gets|won|took|takes|polled|received) (?:at |with )?| \()"
        r"(?:only |just |about |some |a mere )*$"
    )


_PLACED: Final = (
    " in the ", " of the ", " from the ", " over the ", " against the ", " early ", " late ", " mid-", " in ", " of ",
    " from ", " for ", " over ", " on ", " to ", " at ", " by ", "In ", " against ", "-",
)  # fmt: skip
"""Before a name: it is not the one that has the share."""
_OPENING: Final = (
    "The ", "In ", "But ", "And ", "It ", "He ", "She ", "They ", "We ", "You ", "This ", "That ", "I ", "Who ",
)  # fmt: skip


def _verb_of(words: list[str]) -> str:
    """The verb of getting, having or giving that stands right before an amount, or before little words."""
    at = len(words) - 1
    while at > 0 and words[at] in _LITTLE:
        at -= 1
    if words[at] == "for" and at and words[at - 1] in ("sell", "sells", "sold"):
        return f"{words[at - 1]} for"
    return words[at] if words[at] in _VERBS else ""


_LITTLE: Final = frozenset(
    str.split(
        "just only another a an additional extra total of estimated even as much so far the its their up in"
        " back out about some nearly over"
    )
)
_VERBS: Final = frozenset(
    str.split(
        "raised raises raise collected collects collect received receives receive won wins win earned earns"
        " earn spent spends spend paid pays pay gave gives give donated donates donate contributed contributes"
        " contribute pledged pledges promised promises invested invests invest lost loses lose owed owes owe"
        " borrowed lent lends lend needs need needed offered offers offer generated generates generate got"
        " gets get poured secured secures sought seeks demanded demands allocated allocates allocate saved"
        " saves save drew took pulled polled have had has holds held made makes make committed commits commit"
        " transferred sent granted grants approved attracted attracts attract provide provides provided"
    )
)


def _doer(text: str, low: int, at: int) -> str:
    """The subject of the verb at `at`; empty for a pronoun and for what is more than a plain one."""
    words = text[low : max(low, at)]
    if words.endswith(_PASSIVE):
        return ""
    if aside := _willing().search(words):
        words = words[: aside.start()]
    cut = last_cut(words)
    own = words[cut:]
    if own.strip() in ("who", "which") and cut:
        # "Kesh, which gave $3 million"
        words = words[: cut - 1]
        own = words[last_cut(words) :]
    elif not cut and low and text[low - 1] not in " \n":
        return ""
    begun = list(_clause().finditer(own.lower()))
    if begun and begun[-1]["of_another"]:
        return ""
    found = trimmed(own[begun[-1].end() :] if begun else own)
    listed = found.split()
    if not listed or len(listed) > MOST or listed[0].lower() in STAND_INS | _LEADING:
        return ""
    return "" if _no_noun().search(found.lower()) else found


_PASSIVE: Final = (" was", " were", " is", " are", " be", " been", " being", " get", " got")


@cache
def _willing() -> Pattern[str]:
    """What stands before such a verb and belongs to it."""
    return compiled(
        r"(?: (?:has|have|had|will|would|could|can|may|might|must|should|shall|did|does|do|not|also|already|now|only"
        r"|then|together|recently|later|still|alone|reportedly|each|both|all|so far|voluntarily|jointly|simply|once"
        r"|never|easily|ever|normally|usually|personally|typically|currently|annually"
        r"|(?:plans?|planned|wants?|wanted|hopes?|hoped|agreed|pledged|promised|vowed|decided|intends?|expects?"
        r"|expected|needs?|needed|offered|aims?|managed"
        r"|(?:is|are|was|were|will be)(?: set| ready| due| able| going| expected| likely)?) to))+$"
    )


@cache
def _clause() -> Pattern[str]:
    """Where a clause begins that has a subject of its own, and where the words belong to another."""
    return compiled(
        r"\b(?P<of_another>which|who|whom|how|why|what)\b|\b(?:says?|said|that|as|while|and then|believes?|told"
        r"|reported|showed|shows|because|when|where|if|after|before|than|so|but|whether|though|although|since|until)\b"
        r"|(?<=[a-z]) - |''"
    )


@cache
def _no_noun() -> Pattern[str]:
    """What is no part of a plain subject."""
    return compiled(
        r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|should|did|does|do|be|been|not|to|by|into|there"
        r"|[a-z]+ing|he|she|it|they|we|you|i|him|her|them|us|me|who|whose|whom|somebody|someone|everybody|everyone"
        r"|nobody)\b|\d|[$€£¥]"
    )


_LEADING: Final = frozenset(
    str.split(
        "in on at from for with of by under over among during into about like despite without through even just only"
        " those these this that here there such all both some many most each none nobody anyone how no not never"
    )
)
