"""Settings: what is wrong in them is told, and the rest holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.system.settings import Settings, load


def read(tmp_path: Path, text: str) -> tuple[Settings, list[str]]:
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    settings, problems = load(path)
    return settings, [str(p) for p in problems]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == (Settings(), ())


def test_settings_are_read(tmp_path: Path) -> None:
    text = (
        'version = 1\ntheme = "dark"\nlargest_file = 5\nwatch = false\nclipboard = ["terminal"]\n[keys]\ncopy = "c"\n'
    )
    settings, problems = read(tmp_path, text)
    assert settings == Settings(theme="dark", largest_file=5, watch=False, clipboard=("terminal",), keys={"copy": "c"})
    assert not problems


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("themes = 1", "no setting 'themes'"),
        ("theme = 1", "theme is 1"),
        ('largest_file = "much"', "largest_file is 'much'"),
        ("largest_file = -1", "largest_file is -1"),
        ("watch = 1", "watch is 1"),
        ("measure = true", "measure is True"),
        ("clipboard = [1]", "clipboard is [1]"),
        ('clipboard = ["natve"]', "clipboard is ['natve']"),
        ('citation = "footnotes"', "it knows plain, markdown"),
        ("keys = {copy = 1}", "keys is {'copy': 1}"),
        ("version = 2", "version 2"),
        ("theme =", "settings not read"),
        ("\ud800", "settings not read"),
    ],
)
def test_a_mistake_is_told_and_the_rest_holds(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(f"{text}\n".encode("utf-8", "surrogatepass"))
    settings, (problem,) = load(path)
    assert told in str(problem)
    assert settings == Settings()


def test_the_other_settings_hold_beside_a_mistake(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, 'citation = "apa"\ncolour = "red"\n')
    assert settings.citation == "apa"
    assert len(problems) == 1
