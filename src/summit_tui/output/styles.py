"""The styles in which references and clippings are written, by their names.

A style gives the reference alone; a clipping is the quotation with its reference, as it is pasted into a text. The
file and line are in every style, so that anybody can look the words up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from summit_tui.output import prose_styles, reference_formats
from summit_tui.output.citation import Citation


def styles() -> Mapping[str, Callable[[Citation], str]]:
    """Every style by its name, in the order in which they are offered."""
    return {
        "plain": prose_styles.plain,
        "markdown": prose_styles.markdown,
        "chicago": prose_styles.chicago,
        "apa": prose_styles.apa,
        "bibtex": reference_formats.bibtex,
        "csl-json": reference_formats.csl_json,
        "ris": reference_formats.ris,
    }


def cite(facts: Citation, style: str = "plain") -> str:
    """The reference alone. Raises `KeyError` for a style that is not in `styles`."""
    return styles()[style](facts)


def clipping(facts: Citation, style: str = "plain") -> str:
    """The quotation with its reference; formats for reference managers hold the quotation in a note."""
    return clippings([facts], style)


def clippings(many: Iterable[Citation], style: str = "plain") -> str:
    """Several quotations with their references, as one text."""
    if style == "csl-json":
        return reference_formats.csl_json_of(many)
    if style == "bibtex":
        return reference_formats.bibtex_of(many)
    write = styles()[style]
    if style == "ris":
        return "\n".join(write(facts) for facts in many)
    quote = prose_styles.markdown_quote if style == "markdown" else prose_styles.plain_quote
    return "\n\n".join(quote(facts, write(facts)) for facts in many)
