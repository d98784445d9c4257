"""Names of groups of states, which look like people's: "the Amber Coast summit", "leaders of the Silver Shore"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summit_tui.extract.candidates import Candidate
from summit_tui.extract.reading import Passage

Waiting = tuple[Passage, Candidate]


@cache
def _group() -> re.Pattern[str]:
    """What stands behind the name of a group and behind no person's."""
    return re.compile(
        r"[ \u00a0](?:(?:leaders?[’']?|economic|ministerial|annual|[Mm]ember) )?(?:[Ss]ummits?|SUMMIT|[Cc]ountries"
        r"|[Ss]tates|nations|leaders|capitals|presidents|governments|bloc|grouping|members|secretariat|[Ff]orum|region)\b"
    )


def _of_group(candidate: Candidate) -> bool:
    """Whether it is named as a group is: "the leaders of the Amber Coast"."""
    before = candidate.passage[max(0, candidate.start - 24) : candidate.start]
    return before.endswith(" of the ") and before.split()[-3].lower() in _PARTS


_PARTS = frozenset((
    "leaders", "members", "countries", "states", "presidents", "nations", "governments", "secretariat", "capitals",
    "ministers", "peoples", "summit", "summits",
))  # fmt: skip


@cache
def _event() -> re.Pattern[str]:
    """The name of a summit that is all in capitals, and therefore no candidate: "Third Amber Coast Summit"."""
    return re.compile(r"((?:[A-Z][\w’'-]{1,30} ){2,5})Summit\b")


def without_groups(waiting: Sequence[Waiting], passages: Sequence[Passage]) -> Iterator[Waiting]:
    """The candidates that are no group; of one that only begins with a group's name, what stands behind it."""
    groups = {
        candidate.text
        for _, candidate in waiting
        if len(candidate.words) > 1
        and not candidate.titled
        and (_group().match(candidate.passage, candidate.end) or _of_group(candidate))
    }
    for passage in passages:
        if " Summit" in passage.text:
            for m in _event().finditer(passage.text):
                named = m[1].split()
                groups |= {" ".join(named[n:]) for n in range(len(named) - 1)}
    if not groups:
        yield from waiting
        return
    for passage, candidate in waiting:
        own = [w.text for w in candidate.words]
        length = next((n for n in range(len(own), 1, -1) if " ".join(own[:n]) in groups), 0)
        if not length:
            yield passage, candidate
        elif length < len(own) and len(own) - length > 1:
            yield passage, candidate._replace(words=candidate.words[length:], titled=True)
