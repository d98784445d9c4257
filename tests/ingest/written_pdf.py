"""PDFs written by hand, as small as they can be: lines of Helvetica, a page for each list."""

from __future__ import annotations

from collections.abc import Sequence


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF with these lines; an empty one leaves some room, as before a paragraph."""
    return assembled([content(lines) for lines in pages])


def content(lines: Sequence[str]) -> bytes:
    """The program that draws a page."""
    drawn = ["BT /F1 11 Tf 72 770 Td 14 TL"]
    for line in lines:
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        drawn.append(f"({escaped}) Tj T*" if line else "0 -10 Td")
    return "\n".join([*drawn, "ET"]).encode("cp1252")


def assembled(programs: Sequence[bytes], extra: bytes = b"", filtered: bytes = b"") -> bytes:
    """A PDF whose pages are these programs; `extra` stands in its trailer, `filtered` in each program's dictionary."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    kids = []
    for program in programs:
        stream = b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(program), filtered, program)
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects += [stream, page + b" /Contents %d 0 R >>" % (len(objects) + 1)]
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    out += b"trailer << /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, start)
    return bytes(out)
