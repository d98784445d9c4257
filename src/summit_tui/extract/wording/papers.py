"""Papers whose names stand in quotation marks, as many languages print them: the daily „Rits“, the “Gazette” wrote."""

from __future__ import annotations

from summit_tui.knowledge.outlets import Outlets
from summit_tui.knowledge.speech import AUXILIARY, CUE, VERB
from summit_tui.lean.hints import Final

LONGEST: Final = 40
"""Characters of a name."""
MOST_BLANKS: Final = 3
MARKS: Final = "“”\"'‘’«»„‟‹›「」『』` "
PAPERS: Final = frozenset(str.split("newspaper daily weekly tabloid broadsheet magazine paper broadcaster portal"))
"""Before a name in marks they say what it is."""
CITING: Final = frozenset(str.split("told by with in to from the der die das le la"))
"""Before the name of a paper that is known."""


def is_paper(inner: str, before: str, behind: int, outlets: Outlets) -> bool:
    """Whether words in marks name a paper; `before` is the word ahead, written small, `behind` what the next can be."""
    if len(inner) > LONGEST or not inner[:1].isupper() or not inner[-1:].isalnum() or inner.count(" ") > MOST_BLANKS:
        return False
    if before in PAPERS:
        return inner.istitle()
    acts = bool(behind & (CUE | VERB | AUXILIARY))
    if not acts and before not in CITING:
        return False
    known = outlets.find(inner) is not None
    return known and (" " in inner or (acts and before in ("the", "")))


def paper_in(phrase: str) -> str:
    """The name in marks behind what it is: X in "the daily “X”"; empty if there is none."""
    words = phrase.split()
    at = next((k for k, word in enumerate(words) if word[0] in MARKS), 0)
    return " ".join(words[at:]).strip(MARKS) if at and words[at - 1].lower() in PAPERS else ""
