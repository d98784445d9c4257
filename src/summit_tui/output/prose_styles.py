"""References in the styles that people paste into texts: plain, Markdown, Chicago (notes), APA."""

from __future__ import annotations

from collections.abc import Iterable

from summit_tui.output.citation import Citation
from summit_tui.output.forms import code, in_marks

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def plain(c: Citation) -> str:
    """Speaker, role (via …; reported, not quoted). Outlet, byline, date: “Title”. file:line."""
    head = f"{c.attribution}. " if c.text else ""
    title = _singly(c.title)
    byline = _and(c.authors) or c.agency
    printed = ", ".join(part for part in (c.printed_by, byline, _day_first(c)) if part)
    return f"{head}{f'{printed}: ' if printed else ''}“{title}”. {c.where}"


def plain_quote(c: Citation, reference: str) -> str:
    """The quotation in its marks, the reference on the next line."""
    return f"{_marked(c)}\n— {reference}" if c.text else reference


def markdown(c: Citation) -> str:
    """As plain, with the speaker strong and the title leading to the page."""
    title = _escaped(c.title)
    linked = f"[{title}](<{_address(c.url)}>)" if c.url and c.url.startswith(("http://", "https://")) else f"*{title}*"
    head = ""
    if c.text:
        role = f", {_escaped(c.role)}" if c.role else ""
        aside = f" ({_escaped(c.aside)})" if c.aside else ""
        head = f"**{_escaped(c.speaker or 'Speaker unknown')}**{role}{aside}. "
    byline = _and(c.authors) or c.agency
    printed = ", ".join(_escaped(part) for part in (c.printed_by, byline, _day_first(c)) if part)
    return f"{head}{f'{printed}: ' if printed else ''}{linked}. {code(c.where)}"


def markdown_quote(c: Citation, reference: str) -> str:
    """A block quote, the reference in it."""
    return f"> {_escaped(_marked(c))}\n>\n> — {reference}" if c.text else f"- {reference}"


def chicago(c: Citation) -> str:
    """A note by the Chicago Manual of Style (17th edition, 14.191 ff.), with the file and line at its end."""
    day = c.day
    date = ""
    if len(day) == 3:
        date = f"{_month(day[1])} {day[2]}, {day[0]}"
    elif day:
        date = f"{_month(day[1])} {day[0]}" if len(day) == 2 else str(day[0])
    date = f"[{date}]" if date and c.inferred else date
    head = f"{c.said_by}{_via(c)}, {'reported' if c.reported else 'quoted'} in " if c.text else ""
    byline = _and(c.authors) or c.agency
    parts = [f"{byline}, " if byline else "", f"“{_comma_inside(c.title)}” "]
    tail = ", ".join(part for part in (_supplied(c), date, c.url, c.where) if part)
    return f"{head}{''.join(parts)}{tail}."


def apa(c: Citation) -> str:
    """A reference by the Publication Manual of the APA (7th edition, 10.1), with the speaker, file and line added."""
    day = c.day
    date = "n.d."
    if len(day) == 3:
        date = f"{day[0]}, {_month(day[1])} {day[2]}"
    elif day:
        date = f"{day[0]}, {_month(day[1])}" if len(day) == 2 else str(day[0])
    date = f"ca. {date}" if day and c.inferred else date
    people = [_surname_first(name) for name in c.authors]
    byline = ", & ".join([", ".join(people[:-1]), people[-1]] if len(people) > 1 else people) or c.agency or c.outlet
    title = c.title if c.title[-1:] in "?!" else f"{c.title}."
    outlet = f" {_supplied(c)}." if _supplied(c) not in ("", byline) else ""
    said = f" {'Reporting' if c.reported else 'Quoting'} {c.said_by}{_via(c)};" if c.text else ""
    url = f" {c.url}" if c.url else ""
    head = (
        f"{byline}{'' if (byline or '').endswith('.') else '.'} ({date}). {title}" if byline else f"{title} ({date})."
    )
    return f"{head}{outlet}{url} [{said.strip()}{' ' if said else ''}{c.where}]"


def _supplied(c: Citation) -> str:
    """The outlet; what the page does not say in brackets, as both manuals have it (Chicago 14.137, APA 9.41)."""
    return c.outlet or c.printed_by if c.outlet or c.agency else f"[{c.printed_by.lower()}]"


def _marked(c: Citation) -> str:
    return in_marks(c.text, c.reported)


def _via(c: Citation) -> str:
    return f" (via {c.via})" if c.via else ""


def _and(names: Iterable[str]) -> str:
    listed = list(names)
    return " and ".join(filter(None, (", ".join(listed[:-1]), listed[-1]))) if listed else ""


def _month(number: int) -> str:
    return _MONTHS[number - 1] if 1 <= number <= 12 else str(number)


def _day_first(c: Citation) -> str:
    day = c.day
    if not day:
        return ""
    parts = [str(day[2])] if len(day) > 2 else []
    parts += [_month(day[1])] if len(day) > 1 else []
    return " ".join([*parts, str(day[0])]) + (" (inferred)" if c.inferred else "")


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
    return "".join(c for c in url or "" if c.isprintable() and c not in "<>\\ ")
