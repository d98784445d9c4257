"""Names of groups of states, which look like people's: "the Amber Coast summit", "leaders of the Silver Shore"."""

from __future__ import annotations

from summit_tui.extract.naming.candidates import Candidate, Shape
from summit_tui.extract.naming.traits import traits
from summit_tui.extract.reading import Reading
from summit_tui.extract.wording.glance import SUMMIT
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled


@cache
def _group() -> Pattern[str]:
    """What stands behind the name of a group and behind no person's."""
    return compiled(
        r"[ \u00a0](?:(?:leaders?[’']?|economic|ministerial|annual|[Mm]ember) )?(?:[Ss]ummits?|SUMMIT|[Cc]ountries"
        r"|[Ss]tates|nations|leaders|capitals|presidents|governments|bloc|grouping|members|secretariat|[Ff]orum|region)\b"
    )


def _of_group(candidate: Candidate) -> bool:
    """Whether it is named as a group is: "the leaders of the Amber Coast"."""
    if not candidate.passage.text.endswith(" of the ", 0, candidate.start):
        return False
    before = candidate.passage.text[max(0, candidate.start - 24) : candidate.start]
    return before.split()[-3].lower() in _PARTS


_PARTS = frozenset((
    "leaders", "members", "countries", "states", "presidents", "nations", "governments", "secretariat", "capitals",
    "ministers", "peoples", "summit", "summits",
))  # fmt: skip


@cache
def _event() -> Pattern[str]:
    """The name of a summit that is all in capitals, and therefore no candidate: "Third Amber Coast Summit"."""
    return compiled(r"((?:[A-Z][\w’'-]{1,30} ){2,5})Summit\b")


def without_groups(waiting: list[Candidate], reading: Reading) -> list[Candidate]:
    """The candidates, of several words, that are no group; of one that begins with a group's name, what follows."""
    groups = {
        candidate.shape.text
        for candidate in waiting
        if not candidate.shape.titled
        and (_group().match(candidate.passage.text, candidate.end) or _of_group(candidate))
    }
    for passage, glance in zip(reading.passages, reading.glances, strict=True):
        if glance.kinds & SUMMIT:
            for m in _event().finditer(passage.text):
                named = m[1].split()
                groups |= {" ".join(named[n:]) for n in range(len(named) - 1)}
    if not groups:
        return waiting
    rest: list[Candidate] = []
    for candidate in waiting:
        own = [w.text for w in candidate.shape.words]
        length = next((n for n in range(len(own), 1, -1) if " ".join(own[:n]) in groups), 0)
        if not length:
            rest.append(candidate)
        elif length < len(own) and len(own) - length > 1:
            rest.append(_behind(candidate, length, reading))
    return rest


def _behind(candidate: Candidate, length: int, reading: Reading) -> Candidate:
    """What stands behind the first words of a candidate."""
    words = candidate.shape.words[length:]
    base = candidate.start - candidate.shape.start
    start, end = base + words[0].start, base + words[-1].end
    text = " ".join(candidate.passage.text[start:end].split())
    bits = traits(words, text, True, candidate.shape.office, reading.knowledge)
    shape = Shape(words[0].start, candidate.shape.end, text, words, True, candidate.opens, candidate.shape.office, bits)
    return Candidate(shape, candidate.passage, start, candidate.end, candidate.capitals)
