"""Tables in bytes answer what tables in memory do."""

from __future__ import annotations

from array import array

import pytest

from summit_tui.gather.columns import unpack
from summit_tui.gather.lots import Lot, Reads, Run, Sources, runs
from summit_tui.gather.packing import pack, pack_lot
from summit_tui.gather.pieces import Piece, Stored
from summit_tui.gather.progress import Read
from summit_tui.gather.stored import Rows
from summit_tui.model import Article, Evidence, Extract, Mention, Problem, Quotation, Source, Span
from summit_tui.tables import Chosen, Listed, Standing, Table


def quotation(number: int, **facts: object) -> Quotation:
    span = Span(f"{number % 3}.txt", number, number + 70_000 * (number % 2))
    made = Quotation(f"q-{number}", "direct", f"a-{number % 3}", (span,) * (number % 3), f"“Ferries, {number} – é”")
    return made._replace(**facts)  # type: ignore[arg-type]


ROWS = Listed(
    [
        *(quotation(n) for n in range(40)),
        quotation(40, speaker="tomas-verel", mention=Span("0.txt", 1, 2), cue="said", echoes=("q-1", "q-2")),
        quotation(41, evidence=(Evidence("verb", Span("1.txt", 5, 9)),), text="", kind="partial"),
        quotation(42, text="\ud800 is half a letter", summit="lakes-2024"),
    ]
)


def stored(*lots: Listed[Quotation]) -> Stored[Quotation]:
    pieces = []
    for rows in lots:
        ((count, column),) = unpack(pack([rows]))
        assert isinstance(column, Rows)
        pieces.append(Piece(column, 0, count))
    return Stored(pieces)


WAYS: list[Table[Quotation]] = [
    ROWS,
    Listed(q._replace(text="", cue="said") for q in ROWS).replaced(text=ROWS.field("text"), cue=ROWS.field("cue")),
    stored(ROWS),
    stored(Listed(ROWS[:7]), Listed(ROWS[7:9]), Listed(ROWS[9:])),
]


@pytest.mark.parametrize("table", WAYS)
def test_all_rows_come_back_to_the_last_value(table: Table[Quotation]) -> None:
    assert list(table) == list(ROWS)
    assert len(table) == len(ROWS)
    assert table == ROWS


@pytest.mark.parametrize("table", WAYS)
def test_one_row_some_rows_and_a_run_of_rows(table: Table[Quotation]) -> None:
    assert table[8] == ROWS[8]
    assert table[-1] == ROWS[42]
    assert list(table[5:12]) == list(ROWS[5:12])
    assert list(table[::9]) == list(ROWS[::9])
    assert table.take([0, 1, 7, 8, 30, 42]) == [ROWS[n] for n in (0, 1, 7, 8, 30, 42)]
    assert list(table.each([2, 20, 41])) == [ROWS[2], ROWS[20], ROWS[41]]
    with pytest.raises(IndexError):
        table[43]


@pytest.mark.parametrize("table", WAYS)
def test_fields_are_given_without_their_rows(table: Table[Quotation]) -> None:
    assert table.field("id") == [q.id for q in ROWS]
    assert list(table.stream("speaker")) == [q.speaker for q in ROWS]
    assert table.one(40, "mention") == Span("0.txt", 1, 2)
    assert list(table.inside("spans")) == [span for q in ROWS for span in q.spans]
    assert table.inside("spans").field("start") == [span.start for q in ROWS for span in q.spans]


@pytest.mark.parametrize("table", WAYS)
def test_fields_are_replaced_and_rows_are_picked_in_any_order(table: Table[Quotation]) -> None:
    named = table.replaced(speaker=[f"p-{n}" for n in range(43)])
    assert named[41] == ROWS[41]._replace(speaker="p-41")
    assert [q.speaker for q in named][:2] == ["p-0", "p-1"]
    assert named.settled() == named
    picked = named.picked([41, 3], cue=["said", None])
    assert list(picked) == [ROWS[41]._replace(speaker="p-41", cue="said"), ROWS[3]._replace(speaker="p-3")]
    assert list(table.kept([Mention("a", 1, 2), Mention("b", 3, 4, "pronoun")])) == [
        Mention("a", 1, 2),
        Mention("b", 3, 4, "pronoun"),
    ]


@pytest.mark.parametrize("table", WAYS)
def test_rows_hold_the_values_chosen_for_them(table: Table[Quotation]) -> None:
    spans, sizes = table.inside("spans"), table.sizes("spans")
    assert sizes == [len(q.spans) for q in ROWS]
    numbers = [len(spans) - 1, 0, 3]
    rows = [quotation(1), quotation(2), quotation(3)]
    held = table.kept(rows, spans=Chosen(spans, numbers, [2, 0, 1]))
    last, first, fourth = (spans[n] for n in numbers)
    assert [q.spans for q in held] == [(last, first), (), (fourth,)]
    assert [q._replace(spans=()) for q in held] == [q._replace(spans=()) for q in rows]
    assert [q.spans for q in table.kept(rows, spans=Chosen(spans, [], [0, 0, 0]))] == [()] * 3


def test_what_is_no_value_of_the_model_is_not_packed() -> None:
    with pytest.raises(TypeError):
        pack([[object()]])


@pytest.mark.parametrize(
    "values",
    [
        [],
        [None, None],
        ["said", "said"],
        ["said", None, "told"],
        [None, "said", "é\ud800"],
        [True, True],
        [True, 1, 1.0, "1", None],
        [0, 255, 0],
        [3, 70_000, 256],
        [-1, 2**32, 2**70],
        list(range(-400, 0)),
        [0.0, -0.5],
        [(), ()],
        [(), ("a", "b"), ("c",)],
        [None, Span("0.txt", 0, 1), None],
        [array("I", [0, 9]), array("I")],
    ],
)
def test_a_column_of_any_values_comes_back_with_their_kinds(values: list[object]) -> None:
    ((count, column),) = unpack(pack([values]))
    back = column.run(0, count)
    assert back == values
    assert list(map(type, back)) == list(map(type, values))


def read(number: int) -> Read:
    name = f"{number}.txt"
    source = Source(name, f"/news/{name}", "A title\nSome words", f"{number:032x}", line_starts=array("I", [0, 8]))
    article = Article(f"a-{number}", name, "main", Span(name, 0, 18), (), "A title")
    return Read(name, source, (article,), (Extract(article.id, quotations=tuple(ROWS[: number % 3])),))


READS = [*(read(n) for n in range(5)), Read("gone.txt", problems=(Problem("gone.txt", "it is not there"),)), read(6)]


def test_files_come_from_several_lots_in_the_order_asked_for() -> None:
    one, other = Lot(pack_lot(READS[:4])), Lot(pack_lot(READS[4:]))
    parts = runs([(one, 0), (one, 1), (other, 1), (one, 3), (other, 2)])
    assert [(part.low, part.high) for part in parts] == [(0, 2), (1, 2), (3, 4), (2, 3)]
    reads = Reads(parts)
    assert list(reads) == [READS[n] for n in (0, 1, 5, 3, 6)]
    assert [a.id for a in reads.inside("articles")] == ["a-0", "a-1", "a-3", "a-6"]
    assert len(reads.inside("extracts").inside("quotations")) == 1
    assert [p.path for p in reads.inside("problems")] == ["gone.txt"]


def test_sources_are_those_that_were_read() -> None:
    sources = Sources(Reads([Run(Lot(pack_lot(READS)), 0, len(READS))]))
    assert list(sources) == [r.id for r in READS if r.source]
    assert sources["3.txt"] == READS[3].source
    assert "gone.txt" not in sources
    with pytest.raises(KeyError):
        sources["gone.txt"]


def test_a_lot_tells_how_its_files_are_known_again() -> None:
    lot = Lot(pack_lot(READS))
    assert lot.digests()[4:6] == [f"{4:032x}", ""]
    assert lot.paths()[6] == "/news/6.txt"


def test_damaged_bytes_are_told_apart_from_values() -> None:
    packed = pack_lot(READS)
    for damaged in (packed[:50], packed[: len(packed) // 2], b"\xff" * 200):
        with pytest.raises(ValueError, match="no packed values"):
            Lot(damaged)


def test_keys_are_found_whether_few_or_many_are_asked_for() -> None:
    keys = [f"a-{n % 60}" for n in range(200)]
    standing = Standing(keys)
    for n in range(120):
        assert standing.of(f"a-{n}") == [at for at, key in enumerate(keys) if key == f"a-{n}"]
