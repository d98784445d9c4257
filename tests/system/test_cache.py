"""What was read is remembered by content; a damaged cache is done without."""

from __future__ import annotations

from pathlib import Path

import pytest

from summit_tui.system.cache import Cache, Stamp

OLD = 1_600_000_000_000_000_000
FILE = Stamp("ferries.txt", "/clippings/ferries.txt", 120, OLD)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "articles.sqlite"


def filled(path: Path) -> None:
    cache = Cache.open("one", path)
    cache.keep(FILE, "digest", b"packed")
    cache.close()


def test_a_file_that_did_not_change_is_known(path: Path) -> None:
    filled(path)
    cache = Cache.open("one", path)
    assert cache
    assert cache.seen(FILE) == b"packed"
    assert cache.seen(FILE._replace(size=121)) is None
    assert cache.seen(FILE._replace(changed=OLD + 1)) is None
    assert cache.seen(FILE._replace(id="other.txt")) is None


def test_a_file_that_was_moved_is_known_by_its_content(path: Path) -> None:
    filled(path)
    cache = Cache.open("one", path)
    assert cache.known("ferries.txt", "digest") == b"packed"
    assert cache.known("ferries.txt", "another") is None


def test_another_edition_of_the_program_begins_anew(path: Path) -> None:
    filled(path)
    assert not Cache.open("two", path)


def test_a_file_that_changed_a_moment_ago_is_not_trusted_yet(path: Path) -> None:
    import time

    cache = Cache.open("one", path)
    now = time.time_ns() + 10**9
    cache.keep(FILE._replace(changed=now), "digest", b"packed")
    cache.close()
    assert Cache.open("one", path).seen(FILE._replace(changed=now)) is None


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_cache_is_made_again(path: Path, damage: bytes) -> None:
    filled(path)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    path.write_bytes(damage)
    filled(path)
    assert Cache.open("one", path).seen(FILE) == b"packed"


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    cache = Cache.open("one", tmp_path / "file" / "articles.sqlite")
    cache.keep(FILE, "digest", b"packed")
    assert cache.seen(FILE) is None
    cache.close()


def test_names_that_are_no_text_are_remembered_too(path: Path) -> None:
    cache = Cache.open("one", path)
    cache.keep(Stamp("caf\udce9.txt", "/caf\udce9.txt", 1, OLD), "digest", b"packed")
    cache.close()
    cache = Cache.open("one", path)
    assert cache.seen(Stamp("caf\udce9.txt", "/caf\udce9.txt", 1, OLD)) == b"packed"
