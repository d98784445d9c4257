"""`settings.toml`: what a person wants otherwise. Read only; what the reader itself remembers is state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from os import PathLike

from summit_tui.lean.hints import Any
from summit_tui.model import Problem
from summit_tui.own_files import text_of

VERSION = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with what holds when it is not set."""

    theme: str = ""
    """Name of a theme; empty for the program's own."""
    citation: str = "plain"
    """Style of citations, until another is chosen in the reader."""
    measure: int = 72
    """Cells of a line of text in the reader, at most."""
    largest_file: int = 20
    """Megabytes; larger files are named as problems and not read."""
    watch: bool = True
    """Whether files that change while the reader is open are read again."""
    mouse: bool = True
    clipboard: tuple[str, ...] = ("native", "tmux", "terminal")
    """Routes of copying that may be used."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command → keys, with commas between."""


DEFAULT = Settings()
ONE_OF: Mapping[str, tuple[str, ...]] = {
    "citation": ("plain", "markdown", "chicago", "apa", "bibtex", "csl-json", "ris"),
    "clipboard": DEFAULT.clipboard,
}
"""Settings that know only some words."""


def load(path: str | PathLike[str]) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings; what is missing, unknown or of the wrong kind is a problem and the default holds."""
    try:
        text = text_of(path)
        import tomllib  # which is not needed where there is no such file

        table = tomllib.loads(text)
    except FileNotFoundError:
        return DEFAULT, ()
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return DEFAULT, (
            Problem(str(path), f"settings not read: {reason}", "correct the file or delete it", partly=True),
        )
    return _checked(path, table)


def _checked(path: str | PathLike[str], table: dict[str, Any]) -> tuple[Settings, tuple[Problem, ...]]:
    known = {f.name: getattr(DEFAULT, f.name) for f in fields(Settings)}
    problems: list[Problem] = []
    values: dict[str, Any] = {}

    def wrong(what: str, advice: str = "") -> None:
        problems.append(Problem(str(path), what, advice, partly=True))

    version = table.pop("version", VERSION)
    if version != VERSION:
        wrong(f"is of version {version!r}; this program knows version {VERSION}", "what it knows is used")
    for name, given in table.items():
        if name not in known:
            wrong(f"there is no setting {name!r}", f"there are: {', '.join(known)}")
            continue
        value = _of_kind(known[name], given)
        if value is None:
            wrong(f"{name} is {given!r}", f"it wants the like of {_example(known[name])}")
        elif name in ONE_OF and not set(value if isinstance(value, tuple) else (value,)) <= set(ONE_OF[name]):
            wrong(f"{name} is {given!r}", f"it knows {', '.join(ONE_OF[name])}")
        else:
            values[name] = value
    return Settings(**values), tuple(problems)


def _of_kind(default: object, given: object) -> object | None:
    """The given value if it is of the default's kind, else None."""
    if isinstance(default, tuple):
        ok = isinstance(given, list) and all(isinstance(part, str) for part in given)
        return tuple(given) if ok and isinstance(given, list) else None
    if isinstance(default, dict):
        ok = isinstance(given, dict) and all(isinstance(part, str) for part in given.values())
        return given if ok else None
    if isinstance(default, bool) or isinstance(given, bool):
        return given if isinstance(default, bool) and isinstance(given, bool) else None
    if isinstance(default, int):
        return given if isinstance(given, int) and given > 0 else None
    return given if isinstance(given, str) else None


def _example(default: object) -> str:
    if isinstance(default, bool):
        return "true or false"
    if isinstance(default, tuple):
        return '["native", "terminal"]'
    if isinstance(default, dict):
        return 'a table: [keys] with lines such as copy = "y"'
    return repr(default) if default else '"a name"'
