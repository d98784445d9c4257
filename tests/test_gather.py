"""Paths → a dossier: what is found, how it is called, and that nothing stops the rest."""

from __future__ import annotations

import gc
import os
import pickle
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest

from summit_tui import extract
from summit_tui.dossier import Dossier
from summit_tui.extract import quotations
from summit_tui.extract.marking import marks
from summit_tui.extract.reading import Reading
from summit_tui.gather import Cancelled, Progress, gather, many, reading, stamps, workers
from summit_tui.gather.find import Found, find
from summit_tui.gather.lots import Lot
from summit_tui.gather.progress import Whole
from summit_tui.gather.remembering import remember
from summit_tui.knowledge import Knowledge, load
from summit_tui.model import Event, Linked

QUOTE = "“We will keep the ferries running through the {n}th winter,” Tomas Verel said on Monday.\n"


def write(folder: Path, *names: str) -> None:
    for n, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Ferries stay, part {n}: {name}\n\n{QUOTE.format(n=n)}", "utf-8")


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Path:
    made = tmp_path / "clippings"
    made.mkdir()
    return made


def files(*paths: Path | str) -> list[str]:
    return list(gather([str(p) for p in paths]).sources)


def reasons(*paths: Path | str) -> dict[str, str]:
    return {Path(p.path).name: p.reason for p in gather([str(p) for p in paths]).problems}


def test_folders_are_searched_to_any_depth_in_a_steady_order(folder: Path) -> None:
    deep = "/".join(["d"] * 60)
    write(folder, "b.txt", "a/z.txt", "a/b/c.txt", "B.TXT", f"{deep}/x.txt")
    assert files(folder) == ["B.TXT", "a/b/c.txt", "a/z.txt", "b.txt", f"{deep}/x.txt"]


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.txt",
        ".git/a.txt",
        "node_modules/a.txt",
        "__MACOSX/a.txt",
        "draft.txt~",
        "~lock.txt",
        "README.txt",
        "page_files/frame.html",
    ],
)
def test_what_is_no_article_is_passed_over_without_a_word(folder: Path, name: str) -> None:
    write(folder, "good.txt", name, "page.html")
    dossier = gather([str(folder)])
    assert list(dossier.sources) == ["good.txt", "page.html"]
    assert not dossier.problems


def test_a_file_that_is_named_is_read_whatever_it_is_called(folder: Path) -> None:
    write(folder, "README", ".hidden")
    assert files(folder / "README", folder / ".hidden") == ["README", ".hidden"]


def test_links_are_followed_once_and_circles_end(folder: Path, tmp_path: Path) -> None:
    write(folder, "z/real.txt")
    write(tmp_path / "outside", "far.txt")
    (folder / "a-link.txt").symlink_to(folder / "z" / "real.txt")
    (folder / "again").symlink_to(folder)
    (folder / "far").symlink_to(tmp_path / "outside")
    assert files(folder) == ["far/far.txt", "z/real.txt"]


def test_a_link_to_a_folder_around_the_one_opened_is_told_and_not_followed(folder: Path, tmp_path: Path) -> None:
    write(folder, "a.txt", "deep/er/b.txt")
    write(tmp_path / "private", "letter.txt")
    (folder / "up").symlink_to(tmp_path)
    (folder / "deep" / "root").symlink_to("/")
    assert files(folder) == ["a.txt", "deep/er/b.txt"]
    assert "around the one that is opened" in reasons(folder)["up"]
    assert "around the one that is opened" in reasons(folder)["root"]
    assert files(folder, tmp_path / "private") == ["a.txt", "deep/er/b.txt", "letter.txt"]


def test_a_file_that_has_nothing_to_give_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel's messages are a file, and reading them ends in nothing at all while there are none."""
    write(folder, "good.txt")
    (folder / "messages.txt").touch()
    ordinary = os.open

    def opened(path: str, flags: int, *more: int, **where: int) -> int:
        if not str(path).endswith("messages.txt"):
            return ordinary(path, flags, *more, **where)
        pipe, _ = os.pipe()
        os.set_blocking(pipe, False)
        monkeypatch.setattr(reading.stat, "S_ISREG", lambda mode: True)
        return pipe

    monkeypatch.setattr(reading.os, "open", opened)
    dossier = gather([str(folder)])
    assert [(p.path, p.reason) for p in dossier.problems] == [("messages.txt", "nothing can be read from this now")]
    assert list(dossier.sources) == ["good.txt"]


def test_files_that_are_read_together_hold_what_each_by_itself_holds(folder: Path) -> None:
    write(folder, "a.txt", "b.txt", "c.txt", "d.txt")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02" * 400)
    (folder / "c.txt").write_text("", "utf-8")
    known, found = load(), find([str(folder)], [])
    apart = [read for file in found for read in reading.read_several([file], 1_000_000, known)]
    assert reading.read_several(found, 1_000_000, known) == apart
    assert [len(read.extracts) for read in apart] == [1, 0, 0, 1]


def test_one_file_on_which_a_rule_fails_does_not_take_those_with_it_that_are_read_together(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "a.txt", "b.txt", "c.txt")
    monkeypatch.delenv("SUMMIT_TUI_DEBUG", raising=False)
    ordinary = extract.find_dates

    def failing(page: Reading) -> tuple[Event, ...]:
        if page.source.id == "b.txt":
            raise ZeroDivisionError
        return ordinary(page)

    monkeypatch.setattr(extract, "find_dates", failing)
    dossier = gather([str(folder)])
    assert [(p.path, p.advice) for p in dossier.problems] == [("b.txt", "please report it")]
    assert [q.article for q in dossier.quotations] == [a.id for a in dossier.articles if a.source != "b.txt"]
    assert list(dossier.sources) == ["a.txt", "c.txt"]


def test_the_same_file_given_twice_is_read_once(folder: Path) -> None:
    write(folder, "a.txt")
    assert files(folder, folder / "a.txt", folder) == ["a.txt"]


@pytest.mark.parametrize("again", [".", "../news", "sub"])
def test_a_folder_given_twice_is_not_called_empty(again: str, folder: Path) -> None:
    write(folder, "news/a.txt", "news/sub/b.txt")
    dossier = gather([str(folder / "news"), str(folder / "news" / again)])
    assert list(dossier.sources) == ["a.txt", "sub/b.txt"]
    assert not dossier.problems


def test_files_of_one_name_in_two_folders_keep_apart(folder: Path) -> None:
    write(folder, "one/x/a.txt", "two/x/a.txt", "two/x/b.txt")
    assert files(folder / "one" / "x", folder / "two" / "x") == ["one/x/a.txt", "two/x/a.txt", "b.txt"]
    assert files(folder / "one/x/a.txt", folder / "two/x/a.txt") == ["one/x/a.txt", "two/x/a.txt"]


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(here)


def make_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize(
    ("make", "what"), [(make_pipe, "a pipe"), (make_socket, "a socket"), (make_device, "a device")]
)
@pytest.mark.parametrize("named", [False, True])
def test_what_is_no_file_is_never_opened(folder: Path, make: Callable[[Path], None], what: str, named: bool) -> None:
    write(folder, "good.txt")
    make(folder / "bad.txt")
    assert what in reasons(folder, *([folder / "bad.txt"] if named else []))["bad.txt"]
    assert "good.txt" in files(folder)


def test_a_giant_is_told_with_its_size_and_the_limit_can_be_set(folder: Path, home: Path) -> None:
    write(folder, "good.txt")
    with (folder / "giant.txt").open("wb") as file:
        file.truncate(3_000_000_000)
    (problem,) = gather([str(folder)]).problems
    assert "3000 MB" in problem.reason
    assert "largest_file" in problem.advice
    (home / "config" / "summit-tui").mkdir(parents=True)
    (home / "config" / "summit-tui" / "settings.toml").write_text("largest_file = 1\n", "utf-8")
    (folder / "large.txt").write_bytes(b"word " * 300_000)
    assert "2 MB are too much for an article (at most 1 MB)" in reasons(folder)["large.txt"]
    (folder / "large.txt").write_bytes(b"word " * 200_001)
    assert "a little more than 1 MB is too much for an article" in reasons(folder)["large.txt"]


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Without the rights of root, who may read everything; anybody else stays who they are."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_what_one_may_not_read_is_told(home: Path) -> None:
    with TemporaryDirectory() as made:
        folder = Path(made)
        write(folder, "secret.txt", "closed/a.txt", "good.txt")
        folder.chmod(0o755)
        (folder / "secret.txt").chmod(0)
        (folder / "closed").chmod(0)
        known = load()
        gather([str(folder / "good.txt")], knowledge=known)  # the program itself may lie where only root may read
        with as_somebody_else():
            told = {Path(problem.path).name for problem in gather([str(folder)], knowledge=known).problems}
        (folder / "closed").chmod(0o700)
    assert told >= {"secret.txt", "closed"}
    assert "good.txt" not in told


@pytest.mark.parametrize("name", ["gone.txt", "nowhere"])
def test_what_is_not_there_is_told(folder: Path, name: str) -> None:
    assert reasons(folder / name) == {name: "no such file or folder"}


def test_documents_that_are_not_read_are_told_with_what_to_do(folder: Path) -> None:
    write(folder, "good.txt", "report.docx")
    (problem,) = gather([str(folder)]).problems
    assert problem.partly
    assert "save it as" in problem.advice


GERMAN = (
    "Die Fähren fahren weiter\n\n„Wir werden die Fähren auch in diesem Winter nicht einstellen und das ist gut so“, "
    "sagte Tomas Verel am Montag vor der Presse.\n"
)


def test_an_article_in_another_language_is_told_and_no_reason_to_fail(folder: Path) -> None:
    (folder / "faehren.txt").write_text(GERMAN, "utf-8")
    (problem,) = gather([str(folder)]).problems
    assert problem.partly
    assert "not read as English" in problem.reason


def test_what_is_left_out_of_a_paragraph_with_too_many_quotations_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quotations, "MOST_IN_PARAGRAPH", 2)
    said = " ".join(f"“The ferry number {n} will sail in May,” said Ines Okoro." for n in range(5))
    (tmp_path / "many.txt").write_text(f"Ferries\n\n{said}\n\n“Not in winter,” she added.\n", "utf-8")
    dossier = gather([str(tmp_path)])
    assert sum(dossier.said_in.values()) == 3
    (problem,) = dossier.problems
    assert problem.partly
    assert ": 3 of them are left out" in problem.reason


def test_marks_of_a_paragraph_that_has_too_many_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "MOST_MARKS", 4)
    said = " ".join(f"“The ferry number {n} will sail in May,” said Ines Okoro." for n in range(5))
    (tmp_path / "many.txt").write_text(f"Ferries\n\n{said}\n\n“Not in winter,” she added.\n", "utf-8")
    dossier = gather([str(tmp_path)])
    assert sum(dossier.said_in.values()) == 3
    (problem,) = dossier.problems
    assert ": 3 of them are left out" in problem.reason


@pytest.mark.parametrize(
    "text",
    [
        'Ferries stall\n\nVerel told reporters: "We sail tonight."\n\nQuist told reporters: "We cannot sail."\n\n'
        'Ozola told reporters: "Who can?"\n\nVerel shrugged.\n',
        "Dürst, Şahin at odds\n\nDürst: “No deal, no ferries, no money, not now.”\n\nŞahin: “Ferries? Money? Deal? "
        "Never mind.”\n\nBoth left Käsmu harbour separately Monday night.\n",
    ],
)
def test_a_short_article_is_read_though_it_has_few_small_words(folder: Path, text: str) -> None:
    (folder / "short.txt").write_text(text, "utf-8")
    dossier = gather([str(folder)])
    assert not dossier.problems
    assert len([quotation for quotation in dossier.quotations if quotation.speaker]) >= 2


def test_progress_goes_from_nothing_to_all(folder: Path) -> None:
    write(folder, *(f"{n}.txt" for n in range(5)))
    seen: list[Progress] = []
    gather([str(folder)], progress=seen.append)
    assert [p.done for p in seen] == [0, 1, 2, 3, 4, 5, 5]
    assert [bool(p.file) for p in seen[-2:]] == [True, False]  # the last is for linking
    assert {p.total for p in seen} == {5}


def test_it_can_be_cancelled(folder: Path) -> None:
    write(folder, *(f"{n}.txt" for n in range(5)))
    with pytest.raises(Cancelled):
        gather([str(folder)], cancelled=lambda: True)


def test_added_changed_and_removed_files_show_in_the_stamps(folder: Path) -> None:
    write(folder, "a.txt", "b.txt")
    before = stamps([str(folder)])
    assert stamps([str(folder)]) == before
    write(folder, "deep/c.txt")
    (folder / "a.txt").unlink()
    (folder / "b.txt").write_text("Another text altogether", "utf-8")
    after = stamps([str(folder)])
    assert set(after) == {"b.txt", "deep/c.txt"}
    assert after["b.txt"] != before["b.txt"]


def same(one: Dossier, other: Dossier) -> bool:
    return (
        list(one.sources) == list(other.sources)
        and one.articles == other.articles
        and one.quotations == other.quotations
        and one.entities == other.entities
    )


@pytest.fixture
def many_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files that were made long enough ago for their times to be trusted."""
    monkeypatch.setattr("summit_tui.system.recent.time", SimpleNamespace(time_ns=lambda: time.time_ns() + 10**10))
    write(folder, *(f"{n % 7}/{n:03}.txt" for n in range(60)))
    for path in folder.rglob("*.txt"):
        os.utime(path, ns=(10**18, 10**18))
    return folder


def forget_the_whole(home: Path) -> None:
    for kept in (home / "cache" / "summit-tui" / "dossiers").iterdir():
        kept.unlink()


def test_several_processes_and_the_cache_read_what_one_process_reads(
    many_files: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = gather([str(many_files)])
    forget_the_whole(home)
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 1)
    monkeypatch.setattr("summit_tui.gather.many._WORTH_WORKERS", 1)
    together = gather([str(many_files)])
    assert same(alone, together)
    forget_the_whole(home)
    monkeypatch.setattr("summit_tui.gather.many._read", lambda found, *_: iter(found and pytest.fail("read again")))
    assert same(alone, gather([str(many_files)]))


def test_only_what_changed_is_read_again(many_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 1)
    gather([str(many_files)])
    (many_files / "3" / "003.txt").write_text(f"Another title\n\n{QUOTE.format(n=99)}", "utf-8")
    (many_files / "5" / "005.txt").touch()
    read = many._read
    asked: list[str] = []

    def listening(found: list[object], *rest: object) -> object:
        asked.extend(f.id for f in found)  # type: ignore[attr-defined]
        return read(found, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("summit_tui.gather.many._read", listening)
    dossier = gather([str(many_files)])
    assert asked == ["3/003.txt"]
    assert "Another title" in dossier.sources["3/003.txt"].text
    assert len(dossier.sources) == 60


@pytest.mark.parametrize("cores", [1, 10**9])
def test_what_comes_through_a_pipe_is_kept_nowhere(
    many_files: Path, home: Path, cores: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = f"A letter that nobody else may read\n\n{QUOTE.format(n=1)}"
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(piped.encode())))
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 1)
    monkeypatch.setattr("summit_tui.gather.many._WORTH_WORKERS", cores)
    dossier = gather([str(many_files), "-"])
    assert "A letter" in dossier.sources["stdin"].text
    kept = {path: path.read_bytes() for path in (home / "cache").rglob("*") if path.is_file()}
    assert any(b"000.txt" in held for held in kept.values())
    assert not [path for path, held in kept.items() if b"letter that nobody" in held]


def test_a_file_that_ends_a_process_takes_no_other_with_it(many_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summit_tui.gather.many._WORTH_WORKERS", 1)
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 1)
    monkeypatch.setattr("summit_tui.gather.workers._PATIENCE_A_MEGABYTE", 0.0)
    monkeypatch.setattr("summit_tui.gather.workers._PATIENCE", 2.0)
    (many_files / "slow.txt").write_text("word " * 100_000, "utf-8")
    dossier = gather([str(many_files)])
    assert len(dossier.sources) >= 60
    assert {p.path for p in dossier.problems} <= {"slow.txt"}


def test_a_pdf_is_waited_for_however_its_ending_is_written() -> None:
    names = ("a.pdf", "a.PDF", "a.Pdf", "pdf")
    waited = [workers._patience([Found(name, f"/{name}", 10)]) for name in names]
    assert waited[0] == waited[1] == waited[2] > waited[3]


def test_bytes_of_somebody_else_in_the_cache_run_nothing(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> object:
            return (Path.touch, (tmp_path / "sprung",))

    trap = pickle.dumps(Trap())
    for given in (trap, len(trap).to_bytes(8, "little") + trap, b"garbage", b""):
        with pytest.raises(ValueError, match="no packed values"):
            Lot(given)
    assert not (tmp_path / "sprung").exists()


def test_a_folder_in_which_nothing_changed_is_there_at_once(many_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = gather([str(many_files)])
    monkeypatch.setattr("summit_tui.gather.fresh.link", lambda *_: pytest.fail("linked again"))
    assert same(first, gather([str(many_files)]))


def test_a_file_that_changed_is_never_answered_from_the_past(many_files: Path) -> None:
    gather([str(many_files)])
    (many_files / "3" / "003.txt").write_text(f"Another title\n\n{QUOTE.format(n=99)}", "utf-8")
    assert "Another title" in gather([str(many_files)]).sources["3/003.txt"].text
    (many_files / "3" / "003.txt").unlink()
    assert "3/003.txt" not in gather([str(many_files)]).sources


def test_a_damaged_memory_of_a_folder_is_done_without(many_files: Path, home: Path) -> None:
    first = gather([str(many_files)])
    (kept,) = (home / "cache" / "summit-tui" / "dossiers").iterdir()
    kept.write_bytes(kept.read_bytes()[:100])
    assert same(first, gather([str(many_files)]))


@pytest.mark.parametrize("damaged", [False, True])
def test_a_large_folder_is_kept_as_it_is_remembered_or_else_made_again(
    many_files: Path, home: Path, damaged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = gather([str(many_files)])
    forget_the_whole(home)
    monkeypatch.setattr("summit_tui.gather._LARGE", 1)

    def remembered(kept: str, found: Sequence[Found], whole: Whole) -> str:
        trouble = remember(kept, found, whole)
        if damaged:
            Path(kept).write_bytes(b"nothing of ours")
        return trouble

    monkeypatch.setattr("summit_tui.gather.remembering.remember", remembered)
    assert same(first, gather([str(many_files)]))


def test_a_name_that_is_no_text_still_names_its_file(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text("A title\n\nSome words.\n", "utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe8.txt")).write_text("Another\n\nMore words.\n", "utf-8")
    names = files(folder)
    assert len(names) == 2
    assert all(name.endswith("caf\ufffd.txt") for name in names)


def test_what_linking_cannot_do_leaves_the_articles_to_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "a.txt", "b.txt")
    monkeypatch.setattr("summit_tui.gather.fresh.link", lambda *_: {}["a rule of ours"])
    dossier = gather([str(folder)])
    assert [article.source for article in dossier.articles] == ["a.txt", "b.txt"]
    assert "not linked" in dossier.problems[0].reason


def test_cancelling_in_the_middle_ends_the_processes(many_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 1)
    monkeypatch.setattr("summit_tui.gather.many._WORTH_WORKERS", 1)
    done: list[int] = []
    with pytest.raises(Cancelled):
        gather([str(many_files)], progress=lambda made: done.append(made.done), cancelled=lambda: len(done) > 5)
    assert len(done) < 10


def test_without_processes_the_files_are_read_all_the_same(many_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summit_tui.gather.fresh._SMALL", 1)
    monkeypatch.setattr("summit_tui.gather.many._WORTH_WORKERS", 1)
    monkeypatch.setattr("summit_tui.gather.workers.sys.executable", "/nowhere/python")
    assert len(gather([str(many_files)]).sources) == 60


def test_a_dossier_that_is_remembered_is_the_same_to_the_last_value(home: Path) -> None:
    fresh, remembered = gather(), gather()
    assert dict(remembered.sources) == dict(fresh.sources)
    for part in Linked._fields:
        assert getattr(remembered, part) == getattr(fresh, part), part
    assert [type(q) for q in remembered.quotations] == [type(q) for q in fresh.quotations]


def test_a_folder_that_is_read_again_and_again_takes_no_more_memory(tmp_path: Path) -> None:
    article = tmp_path / "port.txt"
    held = []
    for n in range(4):
        article.write_text(f"Port opens\n\n“The port is open,” said Mayor Ada Quist on day {n}.\n", "utf-8")
        assert gather([str(tmp_path)]).quotations
        gc.unfreeze()
        held.append(sum(isinstance(thing, Knowledge) for thing in gc.get_objects()))
    assert held[-1] == held[1]


def test_words_in_marks_that_were_decoded_wrongly_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Ferries sail\n\nThey met “on Monday” here.\n\nâ€œNobody has won,â€ she said.\n", "utf-8"
    )
    dossier = gather([str(tmp_path)])
    assert "Nobody has won," in [quotation.text for quotation in dossier.quotations]
