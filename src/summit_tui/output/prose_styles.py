"""References in the styles that people paste into texts: plain, Markdown, Chicago (notes), APA."""

from __future__ import annotations

from collections.abc import Iterable

from summit_tui.lean.days import MONTHS
from summit_tui.output.citation import Citation
from summit_tui.output.forms import code, in_marks
from summit_tui.output.terminal_text import clean, one_line


def plain(citation: Citation) -> str:
    """Speaker, role (via …; reported, not quoted). Outlet, byline, date: “Title”. file:line."""
    head = f"{citation.attribution}. " if citation.text else ""
    title = _singly(citation.title)
    byline = _and(citation.authors) or citation.agency
    printed = ", ".join(part for part in (citation.printed_by, byline, _day_first(citation)) if part)
    return one_line(f"{head}{f'{printed}: ' if printed else ''}“{title}”. {citation.where}")


def plain_quote(citation: Citation, reference: str) -> str:
    """The quotation in its marks, the reference on the next line."""
    return f"{clean(_marked(citation))}\n— {reference}" if citation.text else reference


def markdown(citation: Citation) -> str:
    """As plain, with the speaker strong and the title leading to the page."""
    title = _escaped(citation.title)
    linked = (
        f"[{title}](<{_address(citation.url)}>)"
        if citation.url and citation.url.startswith(("http://", "https://"))
        else f"*{title}*"
    )
    head = ""
    if citation.text:
        role = f", {_escaped(citation.role)}" if citation.role else ""
        aside = f" ({_escaped(citation.aside)})" if citation.aside else ""
        head = f"**{_escaped(citation.speaker or 'Speaker unknown')}**{role}{aside}. "
    byline = _and(citation.authors) or citation.agency
    printed = ", ".join(_escaped(part) for part in (citation.printed_by, byline, _day_first(citation)) if part)
    return f"{head}{f'{printed}: ' if printed else ''}{linked}. {code(citation.where)}"


def markdown_quote(citation: Citation, reference: str) -> str:
    """A block quote, the reference in it."""
    return f"> {_escaped(_marked(citation))}\n>\n> — {reference}" if citation.text else f"- {reference}"


def chicago(citation: Citation) -> str:
    """A note by the Chicago Manual of Style (17th edition, 14.191 ff.), with the file and line at its end."""
    day = citation.day
    date = ""
    if len(day) == 3:
        date = f"{_month(day[1])} {day[2]}, {day[0]}"
    elif day:
        date = f"{_month(day[1])} {day[0]}" if len(day) == 2 else str(day[0])
    date = f"[{date}]" if date and citation.inferred else date
    head = (
        f"{citation.said_by}{_via(citation)}, {'reported' if citation.reported else 'quoted'} in "
        if citation.text
        else ""
    )
    byline = _and(citation.authors) or citation.agency
    parts = [f"{byline}, " if byline else "", f"“{_comma_inside(citation.title)}” "]
    tail = ", ".join(part for part in (_supplied(citation), date, citation.url, citation.where) if part)
    return one_line(f"{head}{''.join(parts)}{tail}.")


def apa(citation: Citation) -> str:
    """A reference by the Publication Manual of the APA (7th edition, 10.1), with the speaker, file and line added."""
    day = citation.day
    date = "n.d."
    if len(day) == 3:
        date = f"{day[0]}, {_month(day[1])} {day[2]}"
    elif day:
        date = f"{day[0]}, {_month(day[1])}" if len(day) == 2 else str(day[0])
    date = f"ca. {date}" if day and citation.inferred else date
    people = [_surname_first(name) for name in citation.authors]
    byline = (
        ", & ".join([", ".join(people[:-1]), people[-1]] if len(people) > 1 else people)
        or citation.agency
        or citation.outlet
    )
    title = citation.title if citation.title[-1:] in "?!" else f"{citation.title}."
    outlet = f" {_supplied(citation)}." if _supplied(citation) not in ("", byline) else ""
    said = (
        f" {'Reporting' if citation.reported else 'Quoting'} {citation.said_by}{_via(citation)};"
        if citation.text
        else ""
    )
    url = f" {citation.url}" if citation.url else ""
    head = (
        f"{byline}{'' if (byline or '').endswith('.') else '.'} ({date}). {title}" if byline else f"{title} ({date})."
    )
    return one_line(f"{head}{outlet}{url} [{said.strip()}{' ' if said else ''}{citation.where}]")


def _supplied(citation: Citation) -> str:
    """The outlet; what the page does not say in brackets, as both manuals have it (Chicago 14.137, APA 9.41)."""
    return (
        citation.outlet or citation.printed_by
        if citation.outlet or citation.agency
        else f"[{citation.printed_by.lower()}]"
    )


def _marked(citation: Citation) -> str:
    return in_marks(citation.text, citation.reported)


def _via(citation: Citation) -> str:
    return f" (via {citation.via})" if citation.via else ""


def _and(names: Iterable[str]) -> str:
    listed = list(names)
    return " and ".join(filter(None, (", ".join(listed[:-1]), listed[-1]))) if listed else ""


def _month(number: int) -> str:
    return MONTHS[number - 1] if 1 <= number <= 12 else str(number)


def _day_first(citation: Citation) -> str:
    day = citation.day
    if not day:
        return ""
    parts = [str(day[2])] if len(day) > 2 else []
    parts += [_month(day[1])] if len(day) > 1 else []
    return " ".join([*parts, str(day[0])]) + (" (inferred)" if citation.inferred else "")


def _surname_first(name: str) -> str:
    *given, family = name.split()
    initials = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given)
    return f"{family}, {initials}" if initials else family


def _comma_inside(title: str) -> str:
    title = _singly(title)
    return title if title[-1:] in "?!" else f"{title},"


def _singly(title: str) -> str:
    """A title that stands in double marks, its own double marks single."""
    return title.replace("“", "‘").replace("”", "’")


def _escaped(text: str) -> str:
    from summit_tui.output.forms import markdown_text

    return markdown_text(text)


def _address(url: str | None) -> str:
    return "".join(letter for letter in url or "" if letter.isprintable() and letter not in "<>\\ ")
