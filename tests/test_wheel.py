"""What is installed is whole: the wheel carries the dossier and the knowledge."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_a_wheel_in_a_new_environment_prints_the_bundled_dossier(tmp_path: Path) -> None:
    quiet = ["--quiet", "--disable-pip-version-check"]
    pip = [sys.executable, "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True).returncode:
        pip = ["python3", "-m", "pip", "--python", sys.executable]
    subprocess.run([*pip, "wheel", *quiet, "--no-deps", "-w", str(tmp_path), str(ROOT)], check=True)
    (wheel,) = tmp_path.glob("summit_tui-*.whl")
    venv.create(tmp_path / "new", with_pip=False)
    python = tmp_path / "new" / "bin" / "python"
    target = [*pip[:3], "--python", str(python)]
    subprocess.run([*target, "install", *quiet, str(wheel)], check=True)
    command = [python.with_name("summit-tui"), "quotes", "--format", "jsonl"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    quotes = [json.loads(line) for line in done.stdout.splitlines()]
    files = {quote["file"] for quote in quotes}
    assert files == {f.name for f in (ROOT / "seeds").glob("*.txt")} - {"003_be9e5966d84292c7.txt"}
    assert any("law of the jungle" in quote["text"] for quote in quotes)
