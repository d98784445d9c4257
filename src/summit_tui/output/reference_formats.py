"""References for reference managers: BibTeX, CSL-JSON, RIS. The quotation, its speaker and its place are a note."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from summit_tui.lean.hints import Any
from summit_tui.output.citation import NO_OUTLET, Citation
from summit_tui.output.forms import in_marks, json_text
from summit_tui.output.terminal_text import one_line

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_UNEVEN = _BIBTEX | str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
"""BibTeX counts the brace of "\\{" as any other: where one has no fellow, all entries behind it would be lost."""


def bibtex(citation: Citation) -> str:
    """One `@article` (`@misc` where no outlet is known)."""
    return bibtex_of([citation])


def bibtex_of(many: Iterable[Citation]) -> str:
    """Entries, each with a key of its own."""
    keys: set[str] = set()
    return "\n\n".join(bibtex_entry(citation, _unique(bibtex_key(citation), keys)) for citation in many)


def bibtex_entry(citation: Citation, key: str, quoted: Iterable[str] = ()) -> str:
    """One entry; `quoted` are further notes, one for each quotation taken from the article."""
    day = citation.day
    fields = {
        "author": " and ".join(map(_bibtex_name, citation.authors))
        or (f"{{{_tex(citation.agency)}}}" if citation.agency else ""),
        "title": f"{{{_tex(citation.title)}}}",
        "journal" if citation.outlet else "howpublished": _tex(
            citation.outlet
            or ", ".join(
                filter(None, ("Saved page", citation.printed_by if citation.agency else citation.printed_by.lower()))
            )
        ),
        "year": str(day[0]) if day else "",
        "month": str(day[1]) if len(day) > 1 else "",
        "day": str(day[2]) if len(day) > 2 else "",
        "url": re.sub(r"[{}\\\s]", "", one_line(citation.url or "")),
        "note": _tex(_note(citation)),
        "annote": _tex(" / ".join(quoted)),
        "keywords": _tex(", ".join(citation.annotation.tags)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{'article' if citation.outlet else 'misc'}{{{key},\n" + ",\n".join(lines) + "\n}"


def bibtex_key(citation: Citation) -> str:
    """Surname or outlet, year, first telling word of the title, in plain letters."""
    from summit_tui.search.folding import words

    first = (
        words(citation.authors[0])[-1:]
        if citation.authors
        else words(citation.outlet or citation.agency or "saved")[:1]
    )
    telling = [word for word in words(citation.title) if len(word) > 3][:1]
    year = [str(citation.day[0])] if citation.day else []
    return re.sub(r"[^a-z0-9]", "", "".join([*first, *year, *telling])) or "saved"


def csl_json(citation: Citation) -> str:
    """One item of CSL-JSON."""
    return json_text(_csl_item(citation), indent=2)


def csl_json_of(many: Iterable[Citation]) -> str:
    """A list of items, as reference managers read them."""
    return json_text([_csl_item(citation) for citation in many], indent=2)


def _csl_item(citation: Citation) -> dict[str, Any]:
    people = [_csl_name(name) for name in citation.authors] or (
        [{"literal": citation.agency}] if citation.agency else []
    )
    item: dict[str, Any] = {"id": citation.key, "type": "article-newspaper", "title": citation.title}
    if people:
        item["author"] = people
    if citation.outlet:
        item["container-title"] = citation.outlet
    if citation.day:
        item["issued"] = {"date-parts": [list(citation.day)]} | ({"circa": True} if citation.inferred else {})
    if citation.url:
        item["URL"] = citation.url
    if citation.annotation.tags:
        item["keyword"] = ", ".join(citation.annotation.tags)
    item["note"] = _note(citation)
    return item


def _csl_name(name: str) -> dict[str, str]:
    *given, family = name.split() or [name]
    return {"family": family, "given": " ".join(given)} if given else {"literal": family}


def ris(citation: Citation) -> str:
    """One record of RIS, type NEWS."""
    day = citation.day
    lines = [("TY", "NEWS"), *(("AU", _last_first(name)) for name in citation.authors)]
    if not citation.authors and citation.agency:
        lines.append(("AU", citation.agency))
    lines += [("TI", citation.title), ("T2", citation.outlet or "")]
    if day:
        lines += [("PY", str(day[0])), ("DA", "/".join(f"{part:02d}" for part in day) + "/" * (3 - len(day)))]
    lines += [("UR", citation.url or ""), ("N1", _note(citation)), *(("KW", tag) for tag in citation.annotation.tags)]
    lines.append(("ID", citation.key))
    return "\n".join(f"{tag}  - {one_line(text)}" for tag, text in lines if text) + "\nER  - \n"


def _note(citation: Citation) -> str:
    dated = "; date inferred" if citation.inferred else ""
    dated += "" if citation.outlet or not citation.printed_by else f"; {NO_OUTLET.lower()}"
    if not citation.text:
        return f"{citation.where}{dated}"
    written = f"; note: {citation.annotation.note}" if citation.annotation.note else ""
    return f"{in_marks(citation.text, citation.reported)} — {citation.attribution}; {citation.where}{dated}{written}"


def _bibtex_name(name: str) -> str:
    """A name as BibTeX takes apart: a comma, or `and`, inside it would make another of it."""
    plain = _tex(name)
    return f"{{{plain}}}" if "," in name or " and " in name else plain


def _last_first(name: str) -> str:
    *given, family = name.split() or [name]
    return f"{family}, {' '.join(given)}" if given else family


def _tex(text: str | None) -> str:
    line = one_line(text or "")
    depths = list(accumulate((mark == "{") - (mark == "}") for mark in line if mark in "{}"))
    return line.translate(_UNEVEN if depths and (min(depths) < 0 or depths[-1]) else _BIBTEX)


def _unique(key: str, taken: set[str]) -> str:
    """The key, or the key with a number behind it."""
    name, n = key, 1
    while name in taken:
        n += 1
        name = f"{key}-{n}"
    taken.add(name)
    return name
