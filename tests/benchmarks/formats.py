"""What each format costs: `summit-tui quotes` on one file as a whole process, beside the same words as plain text."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "ingest"))

from written_pdf import pdf

from yardstick import compare, process

NEWS = "Ferries sail again\n\nMarch 4, 2031\n\n“We have rowed long enough,” said Harbour Minister Ada Quist at noon.\n"


def quotes(path: Path) -> Callable[[], float]:
    """Reads a file that has just changed, so that nothing of it is remembered; seconds."""
    run = process([str(Path(sys.executable).with_name("summit-tui")), "quotes", str(path)])

    def fresh() -> float:
        path.touch()
        return run()

    return fresh


def main() -> None:
    """Print a line for each format."""
    page = "".join(f"<p>{line}</p>" for line in NEWS.split("\n\n"))
    files = {
        "front matter": ("a.md", f"---\ntitle: Ferries sail again\n---\n\n{NEWS}".encode()),
        "HTML": ("a.html", f"<html><body>{page}</body></html>".encode()),
        "Windows-1252": ("b.txt", NEWS.encode("cp1252")),
        "PDF": ("a.pdf", pdf(NEWS.split("\n"))),
    }
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = f"{place}/cache"
        plain = Path(place, "plain.txt")
        plain.write_text(NEWS, "utf-8")
        text = quotes(plain)
        compare("plain text / python -c pass", text, process([sys.executable, "-c", "pass"]))
        for kind, (name, data) in files.items():
            path = Path(place, name)
            path.write_bytes(data)
            compare(f"{kind} / plain text", quotes(path), text, runs=7)


if __name__ == "__main__":
    main()
