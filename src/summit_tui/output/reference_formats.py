"""References for reference managers: BibTeX, CSL-JSON, RIS. The quotation, its speaker and its place are a note."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

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


def bibtex(c: Citation) -> str:
    """One `@article` (`@misc` where no outlet is known)."""
    return bibtex_of([c])


def bibtex_of(many: Iterable[Citation]) -> str:
    """Entries, each with a key of its own."""
    keys: set[str] = set()
    return "\n\n".join(bibtex_entry(c, _unique(bibtex_key(c), keys)) for c in many)


def bibtex_entry(c: Citation, key: str, quoted: Iterable[str] = ()) -> str:
    """One entry; `quoted` are further notes, one for each quotation taken from the article."""
    day = c.day
    fields = {
        "author": " and ".join(map(_bibtex_name, c.authors)) or (f"{{{_tex(c.agency)}}}" if c.agency else ""),
        "title": f"{{{_tex(c.title)}}}",
        "journal" if c.outlet else "howpublished": _tex(
            c.outlet or ", ".join(filter(None, ("Saved page", c.printed_by if c.agency else c.printed_by.lower())))
        ),
        "year": str(day[0]) if day else "",
        "month": str(day[1]) if len(day) > 1 else "",
        "day": str(day[2]) if len(day) > 2 else "",
        "url": re.sub(r"[{}\\\s]", "", one_line(c.url or "")),
        "note": _tex(_note(c)),
        "annote": _tex(" / ".join(quoted)),
        "keywords": _tex(", ".join(c.annotation.tags)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{'article' if c.outlet else 'misc'}{{{key},\n" + ",\n".join(lines) + "\n}"


def bibtex_key(c: Citation) -> str:
    """Surname or outlet, year, first telling word of the title, in plain letters."""
    from summit_tui.search.folding import words

    first = words(c.authors[0])[-1:] if c.authors else words(c.outlet or c.agency or "saved")[:1]
    telling = [word for word in words(c.title) if len(word) > 3][:1]
    year = [str(c.day[0])] if c.day else []
    return re.sub(r"[^a-z0-9]", "", "".join([*first, *year, *telling])) or "saved"


def csl_json(c: Citation) -> str:
    """One item of CSL-JSON."""
    return json_text(_csl_item(c), indent=2)


def csl_json_of(many: Iterable[Citation]) -> str:
    """A list of items, as reference managers read them."""
    return json_text([_csl_item(c) for c in many], indent=2)


def _csl_item(c: Citation) -> dict[str, Any]:
    people = [_csl_name(name) for name in c.authors] or ([{"literal": c.agency}] if c.agency else [])
    item: dict[str, Any] = {"id": c.key, "type": "article-newspaper", "title": c.title}
    if people:
        item["author"] = people
    if c.outlet:
        item["container-title"] = c.outlet
    if c.day:
        item["issued"] = {"date-parts": [list(c.day)]} | ({"circa": True} if c.inferred else {})
    if c.url:
        item["URL"] = c.url
    if c.annotation.tags:
        item["keyword"] = ", ".join(c.annotation.tags)
    item["note"] = _note(c)
    return item


def _csl_name(name: str) -> dict[str, str]:
    *given, family = name.split() or [name]
    return {"family": family, "given": " ".join(given)} if given else {"literal": family}


def ris(c: Citation) -> str:
    """One record of RIS, type NEWS."""
    day = c.day
    lines = [("TY", "NEWS"), *(("AU", _last_first(name)) for name in c.authors)]
    if not c.authors and c.agency:
        lines.append(("AU", c.agency))
    lines += [("TI", c.title), ("T2", c.outlet or "")]
    if day:
        lines += [("PY", str(day[0])), ("DA", "/".join(f"{part:02d}" for part in day) + "/" * (3 - len(day)))]
    lines += [("UR", c.url or ""), ("N1", _note(c)), *(("KW", tag) for tag in c.annotation.tags)]
    lines.append(("ID", c.key))
    return "\n".join(f"{tag}  - {one_line(text)}" for tag, text in lines if text) + "\nER  - \n"


def _note(c: Citation) -> str:
    dated = "; date inferred" if c.inferred else ""
    dated += "" if c.outlet or not c.printed_by else f"; {NO_OUTLET.lower()}"
    if not c.text:
        return f"{c.where}{dated}"
    written = f"; note: {c.annotation.note}" if c.annotation.note else ""
    return f"{in_marks(c.text, c.reported)} — {c.attribution}; {c.where}{dated}{written}"


def _bibtex_name(name: str) -> str:
    """A name as BibTeX takes apart: a comma, or `and`, inside it would make another of it."""
    plain = _tex(name)
    return f"{{{plain}}}" if "," in name or " and " in name else plain


def _last_first(name: str) -> str:
    *given, family = name.split() or [name]
    return f"{family}, {' '.join(given)}" if given else family


def _tex(text: str | None) -> str:
    return one_line(text or "").translate(_BIBTEX)


def _unique(key: str, taken: set[str]) -> str:
    """The key, or the key with a number behind it."""
    name, n = key, 1
    while name in taken:
        n += 1
        name = f"{key}-{n}"
    taken.add(name)
    return name
