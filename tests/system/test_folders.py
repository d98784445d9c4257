"""The folders are those that platformdirs names, in plain and in strange surroundings."""

from __future__ import annotations

from typing import Literal

import platformdirs
import pytest

from summit_tui.system.folders import folder


@pytest.mark.parametrize("home", ["/home/ada", "/home/ada/", "/", "//home/ada", "home", "", None])
@pytest.mark.parametrize(
    "named", ["/var/ada", "/var/ada/", "/var/a b", " /var/ada ", "  ", "var/ada", "~/ada", "", None]
)
@pytest.mark.parametrize("kind", ["config", "state", "cache"])
def test_folders_are_where_platformdirs_puts_them(
    kind: Literal["config", "state", "cache"],
    named: str | None,
    home: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whether the variables say nothing, something, or something that is no folder."""
    for name, value in ((f"XDG_{kind.upper()}_HOME", named), ("HOME", home)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    expected = getattr(platformdirs, f"user_{kind}_path")("summit-tui", appauthor=False)
    assert folder(kind) == str(expected)
