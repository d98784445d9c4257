"""Patterns that were kept are those that `re` would compile, and are made anew wherever they may not be."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit_tui import patterns
from summit_tui.gather import built
from summit_tui.ingest.forms import shapes, stamps

PATTERNS = (
    (r"\b(?:lake|river)s?\b", 0),
    (r"(?P<day>\d{1,2}) (?P<month>May|June)(?: (\d{4}))?", 0),
    (r"[A-ZÀ-ÖØ-ÞĀĂĄĆЖ]\w*+(?<!s)", 0),
    ("straße|ŁÓDŹ", re.IGNORECASE),
    (r"^ \d  # a number", re.VERBOSE | re.MULTILINE),
)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file with the patterns, as a build leaves it."""
    file = tmp_path / "patterns.bin"
    monkeypatch.setattr(patterns, "KEPT", file)
    monkeypatch.setattr(patterns, "_compiled", set())
    _begin_anew()
    for text, flags in PATTERNS:
        patterns.compiled(text, flags)
    patterns.keep()
    patterns._compiled.clear()
    _begin_anew()
    yield file
    _begin_anew()


def _begin_anew() -> None:
    """As a process begins, which has read nothing that was kept and made no pattern."""
    patterns._kept.cache_clear()
    patterns.compiled.cache_clear()


@pytest.mark.parametrize(("text", "flags"), PATTERNS)
def test_a_kept_pattern_is_the_one_that_would_be_compiled(kept: Path, text: str, flags: int) -> None:
    made, plain = patterns.compiled(text, flags), re.compile(text, flags)
    assert patterns._compiled == set()
    assert (made.pattern, made.flags, made.groups) == (plain.pattern, plain.flags, plain.groups)
    assert made.groupindex == plain.groupindex


_pieces = st.sampled_from(
    (
        "a",
        "b",
        "K",
        "ß",
        "é",
        "[a-c]",
        "[^a]",
        r"\w",
        r"\d",
        r"\b",
        "^",
        "$",
        "(?<=a)",
        "(?!b)",
        "(?=K)",
        "(?<!\\w)",
        ".",
        " ",
    )
)
_patterns = st.recursive(
    _pieces,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda ways: f"(?:{'|'.join(ways)})"),
        inner.map("({})".format),
        st.tuples(inner, st.sampled_from(("?", "*", "+", "{2}", "??"))).map(lambda made: f"(?:{made[0]}){made[1]}"),
    ),
    max_leaves=6,
)


@given(_patterns, st.sampled_from((0, re.IGNORECASE, re.MULTILINE)), st.text("abcKkßéÉ1 \n\u212a", max_size=12))
def test_a_kept_pattern_finds_what_the_compiled_one_finds(text: str, flags: int, within: str) -> None:
    numbers = patterns._numbers(text, int(flags))
    assert numbers is not None
    made = patterns._made(text, numbers)
    plain = re.compile(text, flags)
    assert [m.regs for m in made.finditer(within)] == [m.regs for m in plain.finditer(within)]
    assert bool(made.fullmatch(within)) == bool(plain.fullmatch(within))


def test_a_search_knows_beforehand_what_a_match_begins_with_behind_a_words_edge() -> None:
    text = r"\b(?:will (?:go|come)|(?:the )?upcoming)\b"
    numbers = patterns._numbers(text, 0)
    assert numbers is not None
    plain = _compiler._code(_parser.parse(text), 0)
    charset = 4
    assert (array("I", numbers[1])[2], plain[2]) == (charset, 0)


def test_a_pattern_that_was_not_kept_is_compiled(kept: Path) -> None:
    assert patterns.compiled("moun(tain)s").fullmatch("mountains")
    assert patterns._compiled == {("moun(tain)s", 0)}


@pytest.mark.parametrize(
    "harm",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
        lambda content: content.replace(sys.version.split()[0].encode(), b"3.1.4", 1),
        lambda content: os.urandom(500),
    ],
    ids=["empty", "cut", "changed", "of another Python", "of something else"],
)
def test_a_file_that_is_not_whole_or_of_another_python_is_not_believed(
    kept: Path, harm: Callable[[bytes], bytes]
) -> None:
    kept.write_bytes(harm(kept.read_bytes()))
    for text, flags in PATTERNS:
        assert patterns.compiled(text, flags) == re.compile(text, flags)
    assert len(patterns._compiled) == len(PATTERNS)


def test_any_text_stands_in_a_pattern_as_re_escapes_it() -> None:
    text = "".join(map(chr, range(256))) + "Xi’an – 西安"
    assert patterns.escaped(text) == re.escape(text)
    assert (patterns.IGNORECASE, patterns.MULTILINE, patterns.VERBOSE) == (re.IGNORECASE, re.MULTILINE, re.VERBOSE)


READ = """
import sys
from pathlib import Path
from summit_tui import patterns
from summit_tui.gather import built
patterns.KEPT = Path(sys.argv[1])
built._read(Path(sys.argv[2]))
patterns.keep()
print(len(patterns._compiled))
"""


def test_a_second_process_compiles_none_of_the_patterns_that_reading_needs(tmp_path: Path) -> None:
    """Whatever the order of sets is in it."""
    seeds = Path(__file__).parent.parent / "seeds"
    numbers = []
    for order in ("1", "2"):
        command = [sys.executable, "-c", READ, str(tmp_path / "patterns.bin"), str(seeds)]
        environment = os.environ | {"PYTHONHASHSEED": order}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        numbers.append(int(done.stdout))
    assert numbers[0] > 0
    assert numbers[1] == 0


def test_a_build_makes_the_patterns_of_every_shape_and_date() -> None:
    """Also those that no seed prints, as of days in other languages."""
    shapes.shape.cache_clear()
    stamps.piece.cache_clear()
    built._ask_by_name()
    assert shapes.shape.cache_info().currsize == len(shapes.SHAPES)
    assert stamps.piece.cache_info().currsize == len(stamps.PIECES)
