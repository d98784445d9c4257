"""What is installed is whole: the wheel carries the dossier and the knowledge."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
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


def test_a_source_distribution_names_all_that_building_testing_and_reading_need() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert all((ROOT / name).exists() for name in named)
    needed = {"src", "seeds", "tests", "screenshots", "pyproject.toml", project["project"]["readme"]}
    assert needed | {*project["project"]["license-files"], "CHANGELOG.md", "CONTRIBUTING.md"} <= set(named)


def test_every_picture_of_the_readme_is_one_that_the_program_makes() -> None:
    from summit_tui.tui.screenshots import SHOTS

    words = (ROOT / "README.md").read_text("utf-8")
    pictures = set(re.findall(r"\(screenshots/([\w-]+)\.svg\)", words))
    assert pictures
    assert pictures <= set(SHOTS)
    assert all((ROOT / "screenshots" / f"{name}.svg").is_file() for name in pictures)
