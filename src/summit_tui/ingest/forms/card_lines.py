"""A line with who wrote an article and when, as pages run them together with buttons and counts of readers."""

from __future__ import annotations

from summit_tui.ingest.forms.shapes import MONTH
from summit_tui.ingest.forms.stamps import find_stamp
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.patterns import compiled


def without_buttons(text: str) -> str:
    """The line without handles, counts and buttons behind its names and its day, and its parts set apart.

    A day without its year tells nothing: behind who wrote the article it is left out.
    """
    if (year := _glued_year().search(text)) is not None:
        text = f"{text[: year.start()]} {text[year.start() :]}"
    if _short_year().search(text) is not None:
        text = _short_year().sub(r"\g<1>20\3", text)
    text = _military().sub(r"\1:\2", text.replace(" , ", ", "))
    while (found := _buttons().search(text)) is not None:
        text = text[: found.start()]
    signed = _signed().fullmatch(text) if text[:2].casefold() == "by" else None
    day = find_stamp(signed["day"]) if signed else None
    return f"by {signed['who']}" if signed and day and not (day.rest or day.iso) else text


@cache
def _buttons() -> Pattern[str]:
    """What stands at the end of such a line."""
    return compiled(
        r"(?:\s+(?:Follow )?@\w{2,30}|\s+(?:(?!(?:19|20)\d\d\b)\d{1,6}\s?)?[Cc]omments?"
        r"|\s+(?:Print|E-?mail|Share|Tweet)|\s*\|\s*(?:\[\d{1,4}\])?[\d,.]{1,9}"
        r"|\s+(?:Yesterday|Today)(?: \d?\d:\d\d\s?[ap]m)?)\s*$"
    )


@cache
def _glued_year() -> Pattern[str]:
    """A day as machines write it, right behind a name: "Ann Lee2031-05-04"."""
    return compiled(r"(?<=[a-z])(?=20\d\d-\d\d-\d\d\b)")


@cache
def _short_year() -> Pattern[str]:
    """A day whose year has two digits, before a time: "8/17/31 11:04am"."""
    return compiled(r"(?<![\d/-])(\d\d?([/-])\d\d?\2)(\d\d)(?=,? \d?\d:\d\d)")


@cache
def _military() -> Pattern[str]:
    """A time without its colon: "0203 GMT"."""
    return compiled(r"\b([01]\d|2[0-3])([0-5]\d)(?= (?:GMT|UTC|HKT|EST|EDT|PST|PDT)\b)")


@cache
def _signed() -> Pattern[str]:
    """ "By Ann Lee May 4 at 12:22 PM"."""
    return compiled(
        rf"[Bb]y:? +(?P<who>\D{{4,80}}?),? +(?:on +)?(?P<day>(?:{MONTH}[a-z]*\.? \d{{1,2}}|\d{{1,2}} {MONTH}).{{0,40}})"
    )
