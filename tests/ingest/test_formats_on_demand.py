"""What reads a format is loaded when a file has that format, and not before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FORMATS = {
    "html",
    "summit_tui.ingest.html",
    "summit_tui.ingest.markdown",
    "summit_tui.ingest.containers.pdf",
    "charset_normalizer",
    "pypdf",
    "yaml",
}
NEWS = "Ferries sail again\n\n“We have rowed long enough,” said Harbour Minister Ada Quist.\n"


@pytest.mark.parametrize(
    ("name", "data", "loaded"),
    [
        ("plain.txt", NEWS.encode(), set()),
        (
            "page.html",
            b"<html><body><p>Ferries &amp; boats sail again today.</p></body></html>",
            {"html", "summit_tui.ingest.html"},
        ),
        ("clip.md", NEWS.encode(), {"summit_tui.ingest.markdown"}),
        (
            "old.txt",
            "Čeští železničáři žádají vyšší mzdy, řekl ministr v úterý.\n".encode("cp1250") * 9,
            {"charset_normalizer"},
        ),
    ],
)
def test_a_file_loads_what_its_format_needs_and_nothing_else(
    name: str, data: bytes, loaded: set[str], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    program = "import sys; from summit_tui import cli; cli.main(sys.argv[1:]); print('*', *sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", program, "quotes", str(tmp_path / name)],
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )
    modules = set(done.stdout.rpartition("*\n")[2].split("\n"))
    assert "summit_tui.cli" in modules, done.stderr
    assert modules & FORMATS == loaded
