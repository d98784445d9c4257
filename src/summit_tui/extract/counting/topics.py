"""What an amount of money or a percentage is about: the noun phrase behind it, or the subject of its verb."""

from __future__ import annotations

from summit_tui.extract.counting.topic_edges import CUT, LONGEST, STAND_INS, last_cut, led_in, trimmed
from summit_tui.lean.days import MONTHS, WEEKDAYS
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled, escaped

FAR = 300
"""Characters before an amount in which its verb and subject are sought."""


@cache
def _cut() -> Pattern[str]:
    return compiled(f"[{escaped(CUT)}]")


def about(text: str, start: int, end: int, first: int, last: int, percent: bool) -> str:
    """A phrase for the amount at [start, end) of the sentence [first, last) of a text; empty if none is found."""
    first = max(first, start - FAR)
    grown = _subject(text, first, start)
    if grown.endswith(("'s", "’s")):
        # "Last year's fall of 35 percent": the verb is a noun.
        grown = ""
    if grown and (expected := _expected().match(grown)):
        grown = trimmed(grown[expected.end() :])
    if grown.lower() == "there":
        grown = ""
    if grown and grown.split(" ", 1)[0].lower() in STAND_INS:
        grown = _before_that(text, first)
        if not grown or grown.lower() in STAND_INS:
            if percent and text.startswith(_INTO, end):
                return ""
            return _short(_behind(text, end, last) or led_in(text, first, start))
    if not grown and (named := _label(text, first, start) or _cost_of(text, start, end, first, last)):
        return _short(named)
    if grown and not (text.startswith(" of ", end) if percent else _deal().match(text, end, last)):
        return _short(f"{grown}{_change(text, first, start)}" if percent else grown)
    tail = _behind(text, end, last)
    if percent:
        return _short(tail or (f"{grown}{_change(text, first, start)}" if grown else ""))
    if tail and text[end : end + 5] != " for ":
        return _short(tail)
    led = led_in(text, first, start)
    if tail and led.rpartition(" ")[2] in _PURSES:
        return _short(f"{led} for {tail}")  # "a fund of $5 million for farmers"
    return _short(tail or led)


@cache
def _deal() -> Pattern[str]:
    """What is of the amount before it, whoever reached it: "Kesh reached a $3 billion loan agreement"."""
    return compiled(
        r"[ -](?:[a-z-]+ ){0,2}"
        r"(?:pact|deal|agreement|accord|settlement|contract|bailout|loan|package|programme|program)\b"
    )


def _change(text: str, first: int, start: int) -> str:
    """What is said behind the subject of a percentage where that is how much it changed, and not what it came to."""
    for word in reversed(text[max(first, start - 40) : start].split()):
        if word not in _UNTELLING:
            return "" if word in _LEVEL else " (change)"
    return " (change)"


_UNTELLING = frozenset(
    str.split("a an the its their about some around nearly just only record new over almost roughly")
)
_LEVEL = frozenset(
    str.split(
        "to at from is are was were be been of stood stands reached reach reaches hit hits high low total totalled"
        " totaled exceeded exceeds exceed topped for minus +/- between numbered currently now still"
    )
)
"""Right before a percentage they say that it is what something came to."""


@cache
def _expected() -> Pattern[str]:
    """Who expects it before what is expected: "He expects gas prices to fall 6 percent"."""
    return compiled(
        r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I) (?:expects?|expected|sees?|wants?|predicts?|forecasts?) (?=\w+ \w)"
    )


def _label(text: str, first: int, start: int) -> str:
    """What stands before the colon in "Trade between the two in 2031: $16 billion", at the beginning of a sentence."""
    if ":" not in text[max(first, start - 20) : start]:
        return ""
    m = compiled(r"\W{0,4}((?:[\w’'(),%&-]+ ){0,13}[\w’'()%&-]+) ?: ?(?:[a-z]+ ){0,3}").fullmatch(text, first, start)
    return trimmed(without_time(m[1])) if m and not _speech().search(m[1]) else ""


@cache
def _speech() -> Pattern[str]:
    """What makes the words before a colon those that lead in somebody's own."""
    return compiled(r"\b(?:says?|said|saying|told|tells|added|asked|answers?|answered|wrote|writes|read|reads)\b")


def _cost_of(text: str, start: int, end: int, first: int, last: int) -> str:
    """What costs somebody the amount: "smuggling robs the ports of $3 bn", "the $3 bn that it is said to cost"."""
    near = text[max(first, start - 60) : start]
    if " cost" not in near and " rob" not in near and text[end : end + 6] != " that ":
        return ""
    # Few texts tell of costs.
    from summit_tui.extract.counting.had_amounts import cost_of

    return cost_of(text, start, end, first, last)


_INTO = (" in ", " to ", " for ", " on ")
_PURSES = frozenset(("fund", "facility", "package", "budget", "programme", "program", "scheme", "loan", "bond"))
"""What money lies in, and is not only given as."""


@cache
def _changed() -> Pattern[str]:
    return compiled(
        r"\b(?:(?:has|have|had|will|would|could|is|are|was|were)\s(?:been\s|to\s|expected to\s|likely to\s"
        r"|also\s|now\s|already\s)?)?"
        r"(?:reach(?:es|ed)?|r[oi]se[sn]?|gr[eo]wn?s?|fell|falls?|fallen|hit|total(?:l?ed|s)?"
        r"|st(?:oo|an)ds?|amounted|amounts?(?! of)|"
        r"expand(?:ed|s)?|increased?|dropped|drops|declined|jumped|climbed|soared|surged|shrank|contracted"
        r"|numbered|gain(?:ed|s)|slipped|slid|tumbled|plunged|ballooned|dipped|swelled"
        r"|(?:rising|growing|falling|dipping|dropping|climbing|soaring|expanding|shrinking|declining|standing|hovering)"
        r"|(?:(?:will|would|could|can|should|must|may|has|have|had|to)\s)?(?:be|been|was|were|is|are)\s(?:[a-z]+ly\s)?"
        r"(?:reduced|cut|raised|lowered|lifted|increased|trimmed|slashed|set|capped|fixed)"
        r"|(?:traded|closed?|settled?|ended|finished)(?: the (?:day|week|month|quarter|year))?(?= (?:up|down|at))"
        r"|exceed(?:ed|s)?|topped|doubled|tripled|(?<!a )(?<!the )(?<!its )(?<!total )costs?|came to|comes to"
        r"|account(?:ed|s)? for|(?:was|is|were|are))\b"
    )


@cache
def _gap() -> Pattern[str]:
    """What may stand between such a verb and its amount."""
    return compiled(
        r"(?:\s+(?:to|by|at|for|a|an|the|its|their|record|new|high|all-time|of|some|about|around|nearly|almost|over"
        r"|only|just|more|less|than|worth|valued|estimated|another|roughly|even|still|sharply|slightly|further|up|down"
        r"|from|between|be|plus or minus|\+/-|[\d.,]+ ?(?:percent|per cent|%)|expected|projected|likely|forecast|as"
        r"|much|reach|exceed|total|hit|rise|grow"
        r"|top|cost|put|close|settle|end|finish|lower|higher|seen|last"
        r"|(?:in|by) (?:19|20)\d\d|(?:last|this) year|year[- ]on[- ]year|annually))*\s*"
    )


_IN_GAP = frozenset(
    str.split(
        "to by at for a an the its their record new high all-time of some about around nearly almost over only"
        " just more less than worth valued estimated another roughly even still sharply slightly further up down"
        " percent cent expected projected likely forecast as much reach exceed total hit rise grow top cost year"
        " year-on-year annually from between be minus +/- lower higher seen week day month quarter"
    )
)
"""The last words of what `_gap` matches, but for "%" and years."""


def _may_follow(text: str, first: int, start: int) -> bool:
    """Whether the word before an amount is such a verb, or stands between one and its amount: a quick look."""
    words = text[max(first, start - 30) : start].split()
    last = words[-1] if words else "-"
    return last in _IN_GAP or last[-1] in "%0123456789" or bool(_changed().search(last))


@cache
def _aside() -> Pattern[str]:
    """What sets the amount beside the one that the sentence gives: ", up 12 percent", ", well below the …"."""
    return compiled(
        r"[,—–(]\s*(?:or |and )?(?:(?:well|far|much|slightly|still|just) )?(?:up|down|a (?:rise|fall|drop|gain|jump"
        r"|growth|increase|decrease|decline) of|an? (?:increase|annual rise) of|compared (?:with|to)|against|versus"
        r"|below|above|under|over|(?:less|more|lower|higher|fewer) than|short of|ahead of)"
        r"(?: (?:by|from|about|nearly|some|the|its|their|more than|a record))*\s*$"
    )


_ASIDES = (
    "which ", "who ", "by ", "according ", "on ", "including ", "excluding ", "measured ", "like ", "for example",
)  # fmt: skip
"""How words between commas begin that part a subject from its verb."""


def subject_of(text: str, start: int, first: int) -> str:
    """What fell to, reached or hit the amount at `start`, or is its label; empty where there is neither."""
    grown = _subject(text, max(first, start - FAR), start) or _label(text, first, start)
    return "" if grown.split(" ", 1)[0].lower() in STAND_INS else _short(grown)


def _subject(text: str, first: int, start: int) -> str:
    """The subject of "rose", "reached", … right before the amount, or of those before an aside that holds it."""
    if text.startswith(_BOUNDS, start):
        # "Trade exceeds $6 billion": the verb stands in the amount.
        words = text[first:start]
        return trimmed(words[last_cut(words) :].strip(CUT + " "))
    near = text[max(first, start - 50) : start]
    aside = any(mark in near for mark in ",—–(") and _aside().search(text, max(first, start - 50), start)
    if not aside and not _may_follow(text, first, start):
        return ""
    begin = first if aside else max(first, start - LONGEST)
    verbs = list(_changed().finditer(text, begin, aside.start() if aside else start))
    if not verbs or not (aside or _gap().fullmatch(text, verbs[-1].end(), start)):
        return ""
    words = text[first : verbs[0 if aside else -1].start()]
    cut = last_cut(words)
    if (name := _apposed().search(words)) and name.end() == len(words):
        return name[1]
    while cut > 1 and (words[cut:].strip() in _INSERTED or words[cut:].lstrip().startswith(_ASIDES)):
        words = words[: cut - 1]
        cut = last_cut(words)
    words = compiled(
        r"\b(?:says?|said|that(?! (?:month|year|week|day|quarter))|as|while|and then|though|although|believes?|told"
        r"|reported|showed"
        r"|claim(?:s|ed)?(?= (?:his|her|its|their|he|she|it|they|the)\b))\b"
    ).split(words[cut:])[-1]
    if verb := _changed().search(words):
        # "Exports fell by 4 percent and imports (fell by …)"
        before, _, own = words[verb.end() :].rpartition(" and ")
        other = own and any(map(str.isdigit, before)) and not any(map(str.isdigit, own)) and not _changed().search(own)
        words = own if other else words[: verb.start()]
    return trimmed(words.strip(CUT + " "))


@cache
def _apposed() -> Pattern[str]:
    """A name and what it is, between commas right before the verb: "Brent, the international benchmark, fell"."""
    return compiled(r"(?:^|[.;] |, while )((?:[A-Z][\w’'-]* ){0,3}[A-Z][\w’'-]*), (?:the|a|an) [^,;.]{3,60}, ?$")


_BOUNDS = ("exceeds ", "exceed ", "exceeded ", "topped ")
_INSERTED = frozenset(("", "too", "however", "meanwhile", "though", "in turn", "in total", "also", "by contrast"))
"""What stands between commas before a verb and is no subject."""


def _before_that(text: str, first: int) -> str:
    """The subject of the sentence before, for "it"."""
    begin = max(text.rfind(". ", max(0, first - 400), max(0, first - 2)) + 1, first - 400, 0)
    verb = _changed().search(text, begin, first)
    if not verb:
        return ""
    words = text[begin : verb.start()]
    return trimmed(words[last_cut(words) :])


@cache
def _opens() -> Pattern[str]:
    """How the thing paid for is led in behind the amount; a noun of the amount's own may stand before."""
    return compiled(r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:worth )?(?P<led>(?:of|in|for|to|towards?|on) )?(?:[“‘\"']\s?)?")


@cache
def _time() -> Pattern[str]:
    """Where a phrase ends and the time, the purpose or the next clause begins."""
    return compiled(
        r"\s*+(?:\b(?:(?:in|on|by|since|from|until|during|over|within|for|as of)\s(?:the (?:next|last|past|coming|first"
        r"|second|third|fourth) |early |late |mid-?)?(?:\d|(?:"
        rf"{'|'.join((*MONTHS, *WEEKDAYS))}|(?:two|three"
        r"|four|five|six|seven|eight|nine|ten)\b))|(?:this|last|next|each|every|a) (?:year|month|week|quarter|decade)"
        r"|(?:the )?(?:year|month) (?:before|earlier)|(?:years?|months?) (?:ago|earlier)|annually"
        r"|(?:and|or|plus) (?=[$€£¥]|\d)"
        r"|to (?:support|help|build|fund|finance|pay|restore|modernise|modernize|improve|develop|buy|train|promote"
        r"|boost|repair|link|expand|be)|"
        r"(?:that|which|who|whom|whose|when|where|while|after|before|because|if|as|but|at|than|he|she|they|it|we"
        r"|said|says|told|will|would|can|could|was|were|is|are|has|have|had|announced|pledged|promised|agreed|signed"
        r"|across|under|through)\b)|[.!?…]\s|[.!?…]*$|[’‘”“\"](?!s\b))"
    )


def _behind(text: str, end: int, last: int) -> str:
    """The noun phrase behind the amount: what it is of, in, for or to."""
    m = _opens().match(text, end, last)
    if m is None:
        return ""
    joined = text[end - 1 : end + 1] if end else ""
    rest = text[m.end() : min(last, m.end() + LONGEST)]
    if not rest[:1].isalnum() or (not m["led"] and (joined[1:] != " " and joined[1:] != "-")):
        return ""
    if m["led"] and m["led"].strip() in ("in", "on", "to") and not _thing().match(rest):
        return ""
    if rest.startswith(("and ", "or ", "but ", "plus ")):
        return ""
    mark = _cut().search(rest)
    cut = mark.start() if mark else len(rest)
    if not m["led"] and rest[:cut].split(" ", 1)[0].lower() in _NO_NOUN:
        return ""
    over = _time().search(rest, 0, cut)
    words = trimmed(rest[: over.start() if over else cut])
    return "" if not m["led"] and words.split(" ", 1)[0].lower() in _NO_NOUN else words


@cache
def _thing() -> Pattern[str]:
    """A thing in small letters, after "in" and "to": no place, date or receiver, and not "in all"."""
    return compiled(
        r"(?!the \w+ (?:quarter|half|year|month)\b|(?:all|total|addition|full|part|return|exchange)\b)"
        r"(?:the |new |its )?[a-z]{3,}"
    )


_NO_NOUN = frozenset(
    str.split(
        "and or but by from with as at is was were are has had will would last this next a an the per than it they"
        " he she that which who when while after before since over under up down alone annually each every more"
        " less not also compared say says think thinks want wants believe feel have"
        " against between during through into across within so yet lower higher available"
    )
)


def without_time(phrase: str) -> str:
    """A phrase up to the time or the clause that follows it."""
    over = _time().search(phrase)
    return phrase[: over.start()].rstrip() if over else phrase


def _short(phrase: str) -> str:
    if len(phrase) <= LONGEST:
        return phrase
    return phrase[: phrase.rfind(" ", 0, LONGEST)] if " " in phrase[:LONGEST] else phrase[:LONGEST]
