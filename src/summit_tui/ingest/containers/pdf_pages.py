"""Takes the text from a PDF on standard input: each page with a form feed behind it, and last what was not read.

Run as a script of its own, within limits, since a PDF is a program that can be written to run for ever.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from contextlib import suppress
from io import BytesIO
from itertools import pairwise

from summit_tui.lean.hints import Any

MOST_PAGES = 200
MOST_CHARACTERS = 2_000_000
WORK = 2.0
"""Seconds of work after which no further page is begun."""
MOST_WORK = 3
"""Seconds of work after which the process ends, wherever it is."""
MEMORY = 512 << 20
"""Bytes of address space."""
GAP = 1.3
"""Times the usual distance of two lines that parts two paragraphs."""


def main() -> None:
    """Print what can be read."""
    be_modest()
    data = sys.stdin.buffer.read()
    try:
        last = print_pages(data)
    except Exception as error:
        # Whatever a broken file does to the library is one and the same to us.
        last = f"this PDF is damaged ({type(error).__name__})"
    put(last)


def be_modest() -> None:
    """Limits that nothing in a file can lift."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (MOST_WORK, MOST_WORK + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def put(text: str) -> None:
    """Hand out a piece of the answer at once: the next page may be the end of us."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def print_pages(data: bytes) -> str:
    """Print the pages; returns why not all of them were read, or nothing."""
    import pypdf

    reader = pypdf.PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        return "this PDF is locked with a password"
    count, characters = len(reader.pages), 0
    for number in range(count):
        if number >= MOST_PAGES or characters > MOST_CHARACTERS or time.process_time() > WORK:
            return f"only the first {number} of {count} pages were read"
        text = page_text(reader.pages[number])
        characters += len(text)
        put(text.replace("\f", " ") + "\f")
    return ""


def page_text(page: Any) -> str:
    """The lines of a page, with a blank one where the distance shows that a paragraph begins."""
    lines: list[tuple[str, float]] = [("", 0.0)]

    def take(text: str, around: list[float], at: list[float], *_: object) -> None:
        height = at[4] * around[1] + at[5] * around[3] + around[5]
        for i, piece in enumerate(text.split("\n")):
            before, where = lines[-1]
            if i:
                lines.append((piece, height))
            else:
                lines[-1] = before + piece, where if before.strip() else height

    page.extract_text(visitor_text=take)
    written = [(line.rstrip(), height) for line, height in lines if line.strip()]
    drops = [round(abs(b[1] - a[1]), 1) for a, b in pairwise(written)]
    usual = usual_drop(drops)
    parted = [""] + ["\n" if usual and drop > usual * GAP else "" for drop in drops]
    return "\n".join(gap + line for gap, (line, _) in zip(parted, written, strict=False))


def usual_drop(drops: list[float]) -> float:
    """The distance of two lines of one paragraph: the smallest common one, though not that of a raised digit."""
    times = Counter(drop for drop in drops if drop)
    most = max(times.values(), default=0)
    common = [drop for drop, count in times.items() if count * 3 >= most]
    return min((drop for drop in common if drop * 3 > max(common)), default=0.0)


if __name__ == "__main__":
    main()
