"""Opening a source in the person's own editor at a line, and a page in the browser."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from pathlib import Path

from summit_tui.lean.tuples import NamedTuple


class NoEditor(Exception):
    """There is none to open a file with; the message says what to do."""


class Opening(NamedTuple):
    """A command to run."""

    command: tuple[str, ...]
    in_terminal: bool
    """Whether it needs the terminal, so that the reader must step aside until it ends."""


_AT_LINE = {
    **dict.fromkeys(("vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "kak", "joe", "ne", "mg"), "+{line}"),
    **dict.fromkeys(("less", "more", "most"), "+{line}"),
    **dict.fromkeys(("hx", "helix", "micro", "subl", "zed"), "{file}:{line}"),
    **dict.fromkeys(("code", "codium", "code-insiders", "cursor"), "--goto {file}:{line}"),
    **dict.fromkeys(("kate", "kwrite"), "-l {line}"),
    **dict.fromkeys(("mate", "textmate"), "-l {line}"),
    **dict.fromkeys(("gedit", "gnome-text-editor"), "+{line}"),
    **dict.fromkeys(("notepad++", "notepad++.exe"), "-n{line}"),
}
"""How editors are told the line; with `{file}` in it, the file itself is not given once more."""
_WINDOWED = frozenset(
    {
        *("code", "codium", "code-insiders", "cursor", "subl", "zed", "kate", "kwrite", "mate", "textmate"),
        *("gedit", "gnome-text-editor", "notepad++"),
    }
)


def editor(file: str, line: int = 1, environ: Mapping[str, str] = os.environ) -> Opening:
    """The command that opens a file at a line, by $VISUAL or $EDITOR. Raises `NoEditor`."""
    if not file:
        raise NoEditor("this came from standard input; there is no file to open")
    words = _chosen(environ)
    name = Path(words[0]).name.removesuffix(".exe")
    # A file whose name begins with a dash would be taken for an option.
    path = file if Path(file).is_absolute() else f".{os.sep}{file}"
    at = [part.format(file=path, line=line) for part in _AT_LINE.get(name, "").split(" ") if part]
    rest = [] if any(path in part for part in at) else [path]
    return Opening((*words, *at, *rest), name not in _WINDOWED)


def _chosen(environ: Mapping[str, str]) -> list[str]:
    import shutil

    for variable in ("VISUAL", "EDITOR"):
        if wanted := environ.get(variable, "").strip():
            try:
                words = shlex.split(wanted)
            except ValueError:
                words = []
            if not words or not shutil.which(words[0], path=environ.get("PATH")):
                raise NoEditor(f"{variable} is {wanted}, which cannot be run")
            return words
    for name in ("nvim", "vim", "vi", "nano"):
        if found := shutil.which(name, path=environ.get("PATH")):
            return [found]
    raise NoEditor("no editor is known; set EDITOR to the one you use")


def browse(url: str) -> bool:
    """Open a web page in the browser; False for what is no web address, or if there is no browser."""
    if not url.startswith(("http://", "https://")) or not url.isprintable() or " " in url:
        return False
    import webbrowser

    try:
        return webbrowser.open(url)
    except (webbrowser.Error, OSError):
        return False
