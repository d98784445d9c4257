"""Bytes of a file → the text that all offsets count in."""

from __future__ import annotations

import codecs

from summit_tui.lean.digests import blake2b
from summit_tui.lean.hints import Pattern
from summit_tui.lean.memo import cache
from summit_tui.model import Source, line_starts
from summit_tui.patterns import passing

CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r\x1b"})
BEYOND_ASCII = bytes(range(128, 256))
SNIFFED = 4096
"""Bytes looked at to tell what kind of file it is."""
GUESSED = 100_000
"""Bytes from which an encoding is guessed."""
MAGIC = (
    (b"PK\x03\x04", "a zipped file or an office document, which is not read", "save it as text"),
    (b"\xd0\xcf\x11\xe0", "an old office document, which is not read", "save it as text"),
    (b"{\\rtf", "an RTF document, which is not read", "save it as text"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it first"),
    (b"\x89PNG", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"\x7fELF", "a program", ""),
    (b"SQLite format 3", "a database", ""),
)
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

WESTERN = frozenset(
    ("English", "German", "French", "Spanish", "Portuguese", "Italian", "Dutch", "Danish", "Norwegian", "Swedish")
)
"""Languages that Windows-1252 was made for, as charset-normalizer calls them."""
MISREAD = "â€"
"""How the curly marks and dashes of UTF-8 look where it was taken for Windows-1252 and saved so."""
_PLAIN = b"<p> Plain +AGE- words-, \\u0041 &c. "


class Unreadable(Exception):
    """The bytes are no text that can be read; the message says why, in words for the user."""


def decode(data: bytes, source_id: str, path: str, declared: str | None = None) -> Source:
    """The text of a file with newlines read as `\\n`.

    `declared` is the encoding that the file itself names. Raises `Unreadable` for what is no text.
    """
    text, encoding, notes = read_text(data, declared)
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return with_text(data, source_id, path, text, encoding, notes)


def with_text(data: bytes, source_id: str, path: str, text: str, encoding: str, notes: tuple[str, ...]) -> Source:
    """The source of a file whose text is known."""
    digest = blake2b(data, digest_size=16).hexdigest()
    return Source(source_id, path, text, digest, encoding, notes, line_starts(text))


def read_text(data: bytes, declared: str | None) -> tuple[str, str, tuple[str, ...]]:
    """(text, encoding, what was odd)."""
    refuse_formats(data)
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return replaced(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    else:
        if MISREAD in text and (meant := decoded_once_more(text)):
            return meant, "utf-8", ("read as UTF-8 that was encoded twice",)
        if MISREAD in text:
            return mended(text), "utf-8", ("some of it is read as UTF-8 that was encoded twice",)
        if "\0" not in text:
            return text, "utf-8", ()
    refuse_binary(data)
    wide = wide_encoding(data)
    if wide:
        return replaced(data, wide)
    if text:
        return text, "utf-8", ("holds NUL characters",)
    return legacy(data, declared)


def decoded_once_more(text: str) -> str | None:
    """The text that was taken for Windows-1252 and encoded again; None if not all of it was."""
    try:
        whole = b"".join([char.encode("latin-1" if "\x80" <= char < "\xa0" else "cp1252") for char in text])
        return whole.decode("utf-8")
    except UnicodeError:
        return None


def mended(text: str) -> str:
    """A text with those of its signs put right that were taken for Windows-1252, as where pages were put together.

    The second half of ” is no character of Windows-1252, so many programs have left it out.
    """
    inside = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    misread = passing(f"[ÂÃÄÅ]{inside}|[âï]{inside}{{2}}|ð{inside}{{3}}")
    return misread.sub(lambda found: decoded_once_more(found[0]) or found[0], text).replace(MISREAD, "”")


def refuse_formats(data: bytes) -> None:
    """Raise `Unreadable` for what begins as files of another kind do."""
    for magic, what, advice in MAGIC:
        if data.startswith(magic):
            raise Unreadable(f"this is {what}" + (f"; {advice}" if advice else ""))


def refuse_binary(data: bytes) -> None:
    """Raise `Unreadable` for what is no text."""
    head = data[:SNIFFED]
    controls = len(head) - len(head.translate(None, CONTROLS))
    if controls * 50 > len(head) and not wide_encoding(data):
        raise Unreadable("this is not a text file")


def wide_encoding(data: bytes) -> str | None:
    """UTF-32 or UTF-16 without its mark: two of four bytes, or one of two, are NUL in most texts then."""
    head = data[: min(SNIFFED, len(data)) // 4 * 4]
    half = len(head) // 2
    if half < 4:
        return None
    nuls = [head[n::4].count(0) for n in range(4)]
    most, few = half // 2 * 9 // 10, half // 40
    if nuls[3] == half // 2 and nuls[2] >= most and nuls[0] <= few:
        return "utf-32-le"
    if nuls[0] == half // 2 and nuls[1] >= most and nuls[3] <= few:
        return "utf-32-be"
    even, odd = nuls[0] + nuls[2], nuls[1] + nuls[3]
    if odd * 10 > half * 7 and even * 20 < half:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > half * 7 and odd * 20 < half else None


def replaced(data: bytes, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    """Decode, with a replacement character and a note for what cannot be."""
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if broken <= 0:
        return text, encoding, ()
    if broken * 5 > len(text):
        raise Unreadable(f"this is not readable as {encoding.upper()} text")
    return text, encoding, (f"{broken} broken characters are shown as \ufffd",)


def legacy(data: bytes, declared: str | None) -> tuple[str, str, tuple[str, ...]]:
    """Text that is not valid UTF-8: mostly UTF-8 with some damage, or of one of the older encodings."""
    whole = passing(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}").findall(data)
    inside = sum(map(len, whole))
    if inside * 2 > len(data) - len(data.translate(None, BEYOND_ASCII)):
        whole_data, count = of_windows().subn(lambda byte: byte[0].decode("cp1252").encode(), data)
        text, used, notes = replaced(whole_data, "utf-8")
        read = (f"{count} of its characters are read as cp1252",) if count else ()
        return mended(text) if MISREAD in text else text, used, (*read, *notes)
    for encoding in (declared if declared and of_pages(declared) else None, guessed(data)):
        if encoding:
            try:
                text = data.decode(encoding)
            except (LookupError, UnicodeError):
                continue
            text = mended(text) if MISREAD in text else text
            return text, codecs.lookup(encoding).name, (f"read as {codecs.lookup(encoding).name}",)
    text = data.decode("cp1252", "replace")
    text = mended(text) if MISREAD in text else text
    if text.count("\ufffd") * 50 > len(text):
        raise Unreadable("this is not a text file, or its encoding is unknown")
    broken = text.count("\ufffd")
    note = f", {broken} broken characters are shown as \ufffd" if broken else ""
    return text, "cp1252", (f"read as cp1252{note}",)


@cache
def of_windows() -> Pattern[bytes]:
    """A mark or dash of Windows-1252 by itself, or a letter of a word, which is no UTF-8."""
    mark, letter, no_more = rb"(?<![\x80-\xff])[\x85\x91-\x97]", rb"[\xc0-\xff]", rb"(?![\x80-\xff])"
    return passing(rb"(?:%b|(?<=[A-Za-z])%b)%b|(?<![\x80-\xff])%b(?=[a-z])" % (mark, letter, no_more, letter))


def of_pages(encoding: str) -> bool:
    """Whether pages are written in an encoding: plain letters and signs stand for themselves in it.

    In those for escapes and for names of hosts (`unicode_escape`, `utf-7`, `idna`) text would be made that nobody sees.
    """
    try:
        return _PLAIN.decode(encoding).replace("¥", "\\") == _PLAIN.decode("ascii")
    except (LookupError, UnicodeError):
        return False


def guessed(data: bytes) -> str | None:
    """The encoding that charset-normalizer finds, if it is installed.

    It takes the first by name among equals; for the languages of western Europe Windows-1252 is the one in use.
    """
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return None
    best = from_bytes(data[:GUESSED]).best()
    if best is None:
        return None
    if best.language in WESTERN and decodes(data, "cp1252"):
        return "cp1252"
    return str(best.encoding)


def decodes(data: bytes, encoding: str) -> bool:
    """Whether bytes are text in an encoding."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
