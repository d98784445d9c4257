"""What was read is remembered by content; a damaged cache is done without."""

from __future__ import annotations

import sqlite3
from contextlib import closing
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
    cache.keep([None, (FILE, "digest")], b"packed")
    cache.close()


def held(cache: Cache, place: tuple[int, int] | None) -> tuple[bytes | None, int] | None:
    """The bytes in which a file is, and its place there."""
    return place and (cache.lot(place[0]), place[1])


def test_a_file_that_did_not_change_is_known(path: Path) -> None:
    filled(path)
    cache = Cache.open("one", path)
    assert cache
    assert held(cache, cache.seen(FILE)) == (b"packed", 1)
    assert cache.seen(FILE._replace(size=121)) is None
    assert cache.seen(FILE._replace(changed=OLD + 1)) is None
    assert cache.seen(FILE._replace(id="other.txt")) is None


def test_a_file_that_was_moved_is_known_by_its_content(path: Path) -> None:
    filled(path)
    cache = Cache.open("one", path)
    moved = FILE._replace(path="/elsewhere/ferries.txt")
    assert cache.known(moved, "another") is None
    assert held(cache, cache.known(moved, "digest")) == (b"packed", 1)
    cache.close()
    assert Cache.open("one", path).seen(moved)


def test_another_edition_of_the_program_begins_anew(path: Path) -> None:
    filled(path)
    assert not Cache.open("two", path)


def test_a_file_that_changed_a_moment_ago_is_not_trusted_yet(path: Path) -> None:
    import time

    cache = Cache.open("one", path)
    now = time.time_ns() + 10**9
    cache.keep([(FILE._replace(changed=now), "digest")], b"packed")
    cache.close()
    assert Cache.open("one", path).seen(FILE._replace(changed=now)) is None


def test_a_lot_in_which_no_file_is_found_again_is_not_written(path: Path) -> None:
    import time

    cache = Cache.open("one", path)
    cache.keep([None, None], b"nobody's")
    cache.keep([None, (FILE._replace(changed=time.time_ns() + 10**9), "digest")], b"too new")
    cache.keep([None, (FILE, "digest")], b"packed")
    cache.close()
    cache = Cache.open("one", path)
    assert [cache.lot(number) for number in (1, 2, 3)] == [b"packed", None, None]


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_cache_is_made_again(path: Path, damage: bytes) -> None:
    filled(path)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    path.write_bytes(damage)
    filled(path)
    cache = Cache.open("one", path)
    assert held(cache, cache.seen(FILE)) == (b"packed", 1)


@pytest.mark.parametrize(
    "damage",
    ["UPDATE lots SET packed = x'7061636b6564ff'", "UPDATE files SET place = 0", "UPDATE files SET lot = 7"],
)
def test_what_a_bad_disk_changed_is_not_taken_for_what_was_read(path: Path, damage: str) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(damage)
    cache = Cache.open("one", path)
    there = cache.seen(FILE)
    assert there is None or cache.lot(there[0]) is None
    assert "damaged" in cache.trouble
    cache.close()
    filled(path)
    cache = Cache.open("one", path)
    assert held(cache, cache.seen(FILE)) == (b"packed", 1)


def test_a_time_that_no_database_can_hold_is_no_harm(path: Path) -> None:
    filled(path)
    later = FILE._replace(changed=2**63 + 1)
    cache = Cache.open("one", path)
    assert cache.seen(later) is None
    assert held(cache, cache.known(later, "digest")) == (b"packed", 1)
    cache.close()
    assert not cache.trouble


def test_what_no_file_is_in_any_more_is_forgotten(path: Path) -> None:
    filled(path)
    cache = Cache.open("one", path)
    (number, _) = cache.seen(FILE) or (0, 0)
    cache.keep([(FILE._replace(size=7), "other")], b"packed anew")
    cache.close()
    cache = Cache.open("one", path)
    assert held(cache, cache.seen(FILE._replace(size=7))) == (b"packed anew", 0)
    assert cache.lot(number) is None


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    cache = Cache.open("one", tmp_path / "file" / "articles.sqlite")
    cache.keep([None, (FILE, "digest")], b"packed")
    assert cache.seen(FILE) is None
    cache.close()


def test_names_that_are_no_text_are_remembered_too(path: Path) -> None:
    cache = Cache.open("one", path)
    cache.keep([(Stamp("caf\udce9.txt", "/caf\udce9.txt", 1, OLD), "digest")], b"packed")
    cache.close()
    cache = Cache.open("one", path)
    assert held(cache, cache.seen(Stamp("caf\udce9.txt", "/caf\udce9.txt", 1, OLD))) == (b"packed", 0)
