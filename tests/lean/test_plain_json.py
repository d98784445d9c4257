"""What is written as JSON is what `json` would write, and is read back as it was."""

from __future__ import annotations

import json

import pytest

from summit_tui.lean import plain_json

VALUES = (
    {"text": "“Ни шагу”, said Ōta\n\t\x07\x7f\\", "ids": [1, -2, 10**20], "share": 0.1, "none": None, "true": True},
    [[], {}, "", {"nested": [{"deep": ("a", "b")}]}],
    "alone \ud800",
    1e300,
    float("inf"),
)


@pytest.mark.parametrize("value", VALUES)
def test_it_is_written_as_json_writes_it(value: object) -> None:
    assert plain_json.written(value) == json.dumps(value, ensure_ascii=False)
    assert plain_json.written(value, compact=True) == json.dumps(value, separators=(",", ":"))


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("compact", [False, True])
def test_it_is_read_as_json_reads_it(value: object, compact: bool) -> None:
    text = plain_json.written(value, compact)
    assert plain_json.read(text) == json.loads(text)


@pytest.mark.parametrize("text", ["", "[", "[1,", '{"a"}', "[1] [2]", "nothing", '"\n"'])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        plain_json.read(text)


@pytest.mark.parametrize("value", [b"bytes", {1, 2}, object()])
def test_what_is_no_plain_value_is_not_written(value: object) -> None:
    with pytest.raises(TypeError):
        plain_json.written(value)


def test_a_circle_is_not_written() -> None:
    circle: list[object] = []
    circle.append(circle)
    with pytest.raises(ValueError):
        plain_json.written(circle)


class ChangedSince:
    """What a later Python may offer under the same names."""

    encode_basestring = encode_basestring_ascii = str

    @staticmethod
    def make_encoder(only: object) -> object:
        return only

    make_scanner = object()


@pytest.mark.parametrize("other", [None, ChangedSince])
def test_another_python_writes_and_reads_the_same(other: object, monkeypatch: pytest.MonkeyPatch) -> None:
    in_c = [(plain_json.written(value), plain_json.written(value, compact=True)) for value in VALUES]
    monkeypatch.setattr(plain_json, "_json", other)
    plain_json._reader.cache_clear()
    assert [(plain_json.written(value), plain_json.written(value, compact=True)) for value in VALUES] == in_c
    assert plain_json.read('{"a": [1]}') == {"a": [1]}
    with pytest.raises(TypeError):
        plain_json.written({1, 2})
    with pytest.raises(ValueError):
        plain_json.read("[1,")
