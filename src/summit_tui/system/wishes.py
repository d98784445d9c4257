"""What a person settles about names, that the rules could not: who is the same, and who is not.

It is kept in a file of the user's own knowledge. All else that stands in the file stays as it is, byte for byte.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from summit_tui.lean.hints import Any, Literal
from summit_tui.own_files import text_of
from summit_tui.system.writing import write_own

FILE = "same-and-apart.toml"
Table = Literal["same", "apart", "namesakes"]
"""`namesakes` tells people of one name apart: "Li Wei @ report.txt" or "Li Wei @ economist" is "Li Wei (economist)"."""


def settle(folder: Path, table: Table, names: Mapping[str, str]) -> Path:
    """Write that each name is the same as, or is not, the one it stands for; what was said to the contrary goes.

    Raises `OSError`, and `ValueError` if the file is no TOML or would not hold what was meant; it is then untouched.
    """
    import tomllib

    path = folder / FILE
    try:
        text = text_of(path)
    except FileNotFoundError:
        text = ""
    held = tomllib.loads(text)
    tables: tuple[Table, ...] = ("same", "apart", "namesakes")
    if any(not isinstance(held.get(name, {}), dict) for name in tables):
        raise ValueError("[same], [apart] or [namesakes] in it is no table")
    said = {name: dict(held.get(name, {})) for name in tables}
    contrary: Table = "apart" if table == "same" else "same"
    gone = _contrary(said[contrary], names) if table != "namesakes" else set()
    added = _added(said[table], names)
    changed = _inserted("".join(_without(text, contrary, gone)), table, added)
    wanted = {
        table: said[table] | added,
        contrary: {key: value for key, value in said[contrary].items() if key not in gone},
    }
    now = tomllib.loads(changed)
    if any(now.get(name, {}) != held for name, held in wanted.items()):
        raise ValueError(f"[{table}] in it is written in a way that cannot be added to")
    if changed != text:
        write_own(path, changed.encode("utf-8"))
    return path


def _contrary(held: Mapping[str, Any], names: Mapping[str, str]) -> set[str]:
    about = {*names, *names.values()}
    return {key for key, value in held.items() if key in about and (value in about or key in names)}


def _added(held: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    """The new lines; where a name stands for another already, it is the other that is joined."""
    added: dict[str, str] = {}
    for name, meant in names.items():
        key = name
        if key in held and held[key] != meant:
            key = str(held[key])
        if key not in held:
            added[key] = meant
    return added


def _without(text: str, table: str, gone: set[str]) -> Iterator[str]:
    here = ""
    for line in text.splitlines(keepends=True):
        here = _header(line) or here
        key = re.match(r'("(?:[^"\\]|\\.)*") = "', line)
        if not (key and here == table and json.loads(key[1]) in gone):
            yield line


def _inserted(text: str, table: str, added: Mapping[str, str]) -> str:
    lines = "".join(f"{_quoted(key)} = {_quoted(value)}\n" for key, value in added.items())
    if not lines:
        return text
    parts = text.splitlines(keepends=True)
    for number, line in enumerate(parts):
        if _header(line) == table:
            parts[number] = line if line.endswith("\n") else line + "\n"
            return "".join([*parts[: number + 1], lines, *parts[number + 1 :]])
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return f"{text}{gap}[{table}]\n{lines}"


def _header(line: str) -> str:
    found = re.match(r"[ \t]*\[([^\[\]\n]*)\]", line)
    return found[1].strip() if found else ""


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False).replace("\x7f", "\\u007f")
