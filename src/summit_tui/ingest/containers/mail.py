"""A mail, or a page that a browser saved in the form of one (MHTML): the part that is read, decoded (RFC 2045, 2047).

Written by hand rather than with the standard library's `email`, which calls itself for each mail in a mail (a thousand
of them are a RecursionError), compares each line with the marks of all parts around it, takes the square of time over a
header of many parameters, and loses the letters of headers that were sent as plain UTF-8. To keep those from it one
would split the parts, bound the headers and decode their words here all the same.
"""

from __future__ import annotations

from binascii import Error, a2b_base64, a2b_qp

from summit_tui.ingest.decode import Unreadable, read_text
from summit_tui.lean.hints import Match, Pattern
from summit_tui.lean.memo import cache
from summit_tui.lean.tuples import NamedTuple
from summit_tui.patterns import IGNORECASE, compiled

_LONGEST_HEAD = 100_000
"""Bytes of the headers of a mail."""
_MOST_PARTS = 200
"""Parts that are looked at, those inside others among them."""
_SHORTEST = 100
"""Characters of plain text from which it is no mere "open this in a browser"."""
_TOLD = ("from", "date", "subject", "snapshot-content-location")


class Mail(NamedTuple):
    """What is read of a mail."""

    text: str
    is_page: bool
    """Whether the text is HTML."""
    encoding: str
    notes: tuple[str, ...]
    told: dict[str, str]
    """Who sent it, when, and what it is about, where it says so: `from`, `date`, `subject`."""


class _Part(NamedTuple):
    head: dict[str, str]
    body: bytes


@cache
def _field() -> Pattern[str]:
    return compiled(r"([A-Za-z][\w-]{0,70}):[ \t]*(.*)")


@cache
def _encoded() -> Pattern[str]:
    return compiled(r"=\?([\w-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?\s]{0,1000})\?=")


@cache
def _between() -> Pattern[str]:
    return compiled(r"\?=\s+=\?")


@cache
def _boundary() -> Pattern[str]:
    return compiled(r"boundary\s*=\s*(?:\"([^\"]{1,200})\"|([^\s;\"]{1,200}))", IGNORECASE)


@cache
def _charset() -> Pattern[str]:
    return compiled(r"charset\s*=\s*\"?([\w.:-]{1,40})", IGNORECASE)


def is_mail(data: bytes) -> bool:
    """Whether a file begins with headers that say how a mail is written."""
    if b"\nContent-T" not in data[:_LONGEST_HEAD] and not data.startswith(b"Content-T"):
        return False
    return bool({"content-type", "content-transfer-encoding"} & _split(data).head.keys())


def read_mail(data: bytes) -> Mail:
    """The plain text of a mail, or its page where it has no plain text. Raises `Unreadable`."""
    whole = _split(data)
    parts = list(_parts(whole))
    plain = _first(parts, "text/plain")
    page = _first(parts, "text/html")
    saved = whole.head.get("content-type", "").lower().startswith("multipart/related")
    if page and (saved or plain is None or len(plain[0].strip()) < _SHORTEST):
        text, encoding, notes = page
    elif plain:
        text, encoding, notes = plain
    else:
        raise Unreadable("this mail holds no text")
    told = {name: words for name in _TOLD if (words := in_words(whole.head.get(name, "")))}
    return Mail(text, page is not None and text == page[0], encoding, notes, told)


def in_words(header: str) -> str:
    """A header with what is encoded in it as it is meant; words that are encoded one by one have no space between."""
    joined = _between().sub("?==?", header[:4000])
    return " ".join(_encoded().sub(_meant, joined).split())


def _meant(found: Match[str]) -> str:
    letters = found[3].encode("ascii", "replace")
    try:
        data = a2b_base64(letters) if found[2] in "bB" else a2b_qp(letters, header=True)
        return data.decode(found[1], "replace")
    except (Error, LookupError, UnicodeError, ValueError):
        return found[3]


def _split(data: bytes) -> _Part:
    """The headers, by their names in small letters, and what follows the first empty line."""
    head, _, _ = data[:_LONGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")
    fields: dict[str, str] = {}
    name = ""
    for line in head.decode("utf-8", "replace").split("\n"):
        field = _field().match(line)
        if line[:1] in (" ", "\t") and name:
            fields[name] = f"{fields[name][:4000]} {line.strip()}"
        elif field:
            name = field[1].lower()
            fields.setdefault(name, field[2])
        else:
            break
    ends = [at for at in (data.find(b"\n\n"), data.find(b"\n\r\n")) if at >= 0]
    return _Part(fields, data[min(ends) :].lstrip(b"\r\n") if ends else b"")


def _parts(whole: _Part) -> list[_Part]:
    """The parts that hold no others, in their order."""
    found: list[_Part] = []
    waiting, seen = [whole], 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop()
        seen += 1
        kind = part.head.get("content-type", "text/plain")
        mark = _boundary().search(kind)
        if kind.lower().startswith("multipart/") and mark:
            inside = (b"\n" + part.body).split(b"\n--" + (mark[1] or mark[2]).encode("utf-8"))
            waiting += [_split(piece.removeprefix(b"\r").removeprefix(b"\n")) for piece in inside[_MOST_PARTS:0:-1]]
        elif kind.lower().startswith("message/rfc822"):
            waiting.append(_split(part.body))
        elif kind.lower().startswith("multipart/"):
            found.append(part._replace(head={**part.head, "content-type": "text/plain"}))
        else:
            found.append(part)
    return found


def _first(parts: list[_Part], kind: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The text of the first part of a kind that can be read, with its encoding and what was odd."""
    for part in parts:
        named = part.head.get("content-type", "text/plain")
        if not named.lower().startswith(kind) or "attachment" in part.head.get("content-disposition", "").lower():
            continue
        charset = _charset().search(named)
        try:
            text, encoding, notes = read_text(_unpacked(part), charset[1] if charset else None)
        except Unreadable:
            continue
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if text.strip():
            return text, encoding, notes
    return None


def _unpacked(part: _Part) -> bytes:
    """The bytes of a part as they were before they were mailed."""
    how = part.head.get("content-transfer-encoding", "").strip().lower()
    if how == "quoted-printable":
        return a2b_qp(part.body)
    if how == "base64":
        try:
            return a2b_base64(part.body)
        except Error:
            return b""
    return part.body
