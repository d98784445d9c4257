"""Dates, counts and names in the words the screen uses."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summit_tui.dossier import Dossier
from summit_tui.model import Article, Entity, Problem, Quotation, Summit
from summit_tui.tui.asked.printings import quotations_in_all
from summit_tui.tui.corpus_text import cells

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PHASES = {"before": "written before it", "during": "written during it", "after": "written after it"}


def date(iso: str | None, time: bool = False) -> str:
    """`2025-06-17T22:04` as `17 Jun 2025` (with `, 22:04`), `2023-05` as `May 2023`; what is no date, as it is."""
    if not iso:
        return ""
    day, _, clock = iso.partition("T")
    parts = day.split("-")
    if not all(p.isdigit() for p in parts) or not 1 <= len(parts) <= 3:
        return iso
    words = [parts[0]]
    if len(parts) > 1 and 1 <= int(parts[1]) <= 12:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words) + (f", {clock[:5]}" if time and clock else "")


def country(dossier: Dossier, id: str | None) -> str:  # noqa: A002
    """The name of somebody's country, or of the one where a summit is held; empty where it is not known."""
    found = dossier.entity(id)
    return found.name if found else id or ""


def days(start: str | None, end: str | None) -> str:
    """A period: `18–19 May 2023`."""
    if not start or not end or start == end:
        return date(start or end)
    first, last = date(start), date(end)
    same = 0
    for a, b in zip(reversed(first.split()), reversed(last.split()), strict=False):
        if a != b:
            break
        same += 1
    head = first.split()[: len(first.split()) - same]
    return f"{' '.join(head)}–{last}" if len(head) == 1 else f"{' '.join(head) or first} – {last}"


def published(article: Article, time: bool = False) -> str:
    """When an article appeared; `?` after a date that the page does not print."""
    if not article.published:
        return "undated"
    return date(article.published, time) + ("?" if article.published_known == "inferred" else "")


def outlet(article: Article) -> str:
    """Who printed it: the outlet, else the agency."""
    return article.outlet or article.agency or "outlet unknown"


def outlets(names: Collection[str]) -> str:
    """`2 outlets`; those of articles that name none, for which "" stands, cannot be counted."""
    known = count(len([name for name in names if name]), "outlet")
    if "" not in names:
        return known
    return f"{known} and unknown ones" if len(names) > 1 else "outlet unknown"


def origin(article: Article) -> str:
    """`SCMP · 17 Jun 2025`: what the page tells of who printed it and when; empty if it tells neither."""
    return " · ".join(
        part for part in (article.outlet or article.agency, article.published and published(article)) if part
    )


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 article`, `2 articles`, `2 quantities`."""
    many = noun[:-1] + "ies" if noun[-1:] == "y" and noun[-2:-1] not in "aeiou" else noun + "s"
    return f"{number:,} {noun if number == 1 else plural or many}"


def times(number: int) -> str:
    """`once`, `2 times`."""
    return "once" if number == 1 else f"{number:,} times"


def summit_tag(summit: Summit | None) -> str:
    """A summit in a word or two: `Astana ’25`, or `ASEAN ’25` where two met in a town."""
    if summit is None:
        return ""
    year = (summit.start or summit.year)[:4]
    return f"{_where(summit)} ’{year[2:]}" if year.isdigit() else _where(summit)


def summit_name(summit: Summit) -> str:
    """A summit in a few words: `Astana 2025`, or `ASEAN 2025` where two met in a town."""
    year = (summit.start or summit.year)[:4]
    return f"{_where(summit)} {year}" if year.isdigit() else summit.name


def _where(summit: Summit) -> str:
    """Where a summit met, or whose it is where that tells more."""
    if summit.has_company:
        return summit.name.removesuffix(" Summit")
    return summit.place or summit.country or summit.name


def summit_called(summit: Summit) -> str:
    """What a summit is called, for where `summit_name` stands before it; empty if that has said it.

    Where it met, if that has told what it is called.
    """
    said = summit_name(summit)
    if summit.has_company and said != summit.name:
        return summit.place or summit.country or ""
    return "" if summit.name in said else summit.name


def said_and_named(dossier: Dossier, entity: Entity) -> str:
    """How often somebody is quoted; of who is not, how often they are named; empty for who is neither."""
    said = dossier.times_quoted.get(entity.id, 0)
    named = len(entity.mentions)
    return count(said, "quotation") if said else f"named {times(named)}" if named else ""


def speaker(entity: Entity | None) -> str:
    """Who speaks, or that nobody is named."""
    return entity.name if entity else "speaker unknown"


def dossier_facts(dossier: Dossier) -> list[str]:
    """The dossier in numbers, the first of them the most telling."""
    main = sum(1 for a in dossier.articles if a.role != "teaser")
    parts = [
        count(main, "article"),
        count(quotations_in_all(dossier), "quotation"),
        count(len(dossier.speakers), "speaker"),
    ]
    if dossier.summits:
        parts.append(count(len(dossier.summits), "summit"))
    return parts


def dossier_line(dossier: Dossier) -> str:
    """The dossier in numbers, on one line."""
    return " · ".join(dossier_facts(dossier))


def wrong(problems: Sequence[Problem], key: str) -> str:
    """What of the files and of the settings needs a person's eye, and the key that shows it; empty if nothing does."""
    lost = [problem for problem in problems if not problem.partly]
    settings = [problem for problem in problems if problem.partly and problem.path.endswith("settings.toml")]
    if len(lost) + len(settings) == 1:
        return str((lost or settings)[0]._replace(advice=""))
    said = [f"{count(len(lost), 'file was', 'files were')} not read"] if lost else []
    said += [f"{count(len(settings), 'thing is', 'things are')} wrong in settings.toml"] if settings else []
    return f"{' and '.join(said)}: {key} shows them" if said else ""


def untold(dossier: Dossier, quotation: Quotation) -> str:
    """The word for whoever speaks, where the text does not tell whom it means: “they”. Empty where it does."""
    if quotation.speaker or not quotation.mention:
        return ""
    return " ".join(dossier.text(quotation.mention).split())


def as_fits(message: str, width: int) -> str:
    """As many of the parts of a message, which are divided by semicolons, as can be shown whole; at least the first."""
    while cells(message) > width and "; " in message:
        message = message.rpartition("; ")[0]
    return message
