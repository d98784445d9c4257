"""What is made once, when the program is built: the tables of what is known, and the patterns that reading needs."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from summit_tui import extract as extracting
from summit_tui import ingest, knowledge, patterns
from summit_tui import link as linking
from summit_tui.extract import extract
from summit_tui.extract.speaking.voices import headings
from summit_tui.ingest.forms import shapes, stamps
from summit_tui.link import link
from summit_tui.model import Article, Extract, Source
from summit_tui.output.forms import json_text


def build(seeds: Path) -> Iterator[Path]:
    """Make the files and give the path of each. `seeds` are read to see which patterns are needed. Raises OSError."""
    yield Path(knowledge.build())
    patterns.begin_anew()
    _ask()
    _read(seeds)
    yield Path(patterns.keep())


def _ask() -> None:
    """Have all patterns compiled whose text is always the same, also those that no seed needs."""
    for room in (ingest, extracting, linking):
        for module in walk_packages(room.__path__, f"{room.__name__}."):
            made = import_module(module.name)
            tree = ast.parse(inspect.getsource(made))
            for named in tree.body:
                match named:
                    case ast.FunctionDef(args=ast.arguments(args=[]), returns=ast.expr() as type_) if (
                        ast.unparse(type_) == "Pattern[str]"
                    ):
                        getattr(made, named.name)()
            for call in ast.walk(tree):
                _make(call)
    _ask_by_name()


def _ask_by_name() -> None:
    for name in shapes.SHAPES:
        shapes.shape(name)
    for name in stamps.PIECES:
        stamps.piece(name)


def _make(call: ast.AST) -> None:
    """Compile a pattern that is written where it is used, as no seed may come there."""
    match call:
        case ast.Call(func=ast.Name(id="compiled"), args=[ast.Constant(value=str() as text)]):
            patterns.compiled(text)
        case ast.Call(
            func=ast.Name(id="compiled"), args=[ast.Constant(value=str() as text), ast.Name(id=str() as flag)]
        ):
            patterns.compiled(text, getattr(patterns, flag))


def _read(folder: Path) -> None:
    """Have the patterns compiled whose text is made of tables or of names, by reading the seeds."""
    known = knowledge.load()
    known.view(headings)
    sources: dict[str, Source] = {}
    articles: list[Article] = []
    extracts: list[Extract] = []
    for file in sorted(folder.glob("*.txt")):
        source, found = ingest.read(file.read_bytes(), file.name, file.name, known)
        sources[source.id] = source
        articles += found
        extracts += [extract(source, article, known) for article in found]
    link(sources, articles, extracts, known)
    json_text("“")  # what is printed is looked through as well
