"""What a person marks: read and unread, stars, tags, notes, and clippings. Each change can be undone.

Marks are kept under an anchor made of the words, so they outlive edits elsewhere in the file. The words are kept as
well: by them what is marked is known when some of them are edited, and a clipping can be told when they are gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import islice
from pathlib import PurePosixPath

from summit_tui.dossier import EMPTY, Dossier
from summit_tui.lean.hints import Any
from summit_tui.lean.tuples import NamedTuple
from summit_tui.model import READ_KINDS, Article, Quotation, Span
from summit_tui.output.citation import Annotation
from summit_tui.system.anchors import article_anchor, numbered, quotation_anchor
from summit_tui.system.state import State

SECTION = "marks"
DEPTH = 500
"""Changes that can be undone."""
ALIKE = 0.8
"""How much of both must be the same in two quotations or articles of a file for one to be the other, edited."""
LONGEST = 2000
"""Letters of a quotation that are compared."""
OPENING = 240
"""Letters behind its title by which an article is known again."""
COMPARED = 20_000
"""Pairs of what is gone and what is new in files of one name; where there are more, it is not plain which is which."""


class Mark(NamedTuple):
    """All marks of one article or quotation."""

    read: bool = False
    star: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    clipped: int = 0
    """Its number among the clippings, from 1; 0 if it is none."""
    words: str = ""
    """The words of what is marked as they were then; of an article, how it begins behind its title."""
    file: str = ""
    """The name of the file in which they stood."""
    folder: str = ""
    """Where the file of a clipping lay then; empty where that is not known."""

    @property
    def annotation(self) -> Annotation:
        """What was written on it."""
        return Annotation(self.note, self.tags)


NO_MARK = Mark()


class Marks:
    """The marks in a state file. Each change is on the disk when it returns True.

    `dossier` gives what is open; without it articles are known by their titles alone.
    """

    def __init__(self, state: State, dossier: Callable[[], Dossier] = lambda: EMPTY) -> None:
        self._state = state
        self._dossier = dossier
        self._numbered: tuple[Dossier, Mapping[str, int]] = (EMPTY, {})
        self._done: list[tuple[str, str, Any]] = []

    def of(self, thing: Article | Quotation) -> Mark:
        """The marks of an article or a quotation."""
        return _mark(self._state.get(SECTION, self._anchor(thing)))

    def read(self, article: Article, read: bool = True, *, undoable: bool = True) -> bool:
        """Mark an article as read, or as unread; what happens by itself while reading is not undone by a key."""
        name = "read" if read else "unread"
        return self._change(name, article, lambda mark: mark._replace(read=read), undoable=undoable)

    def star(self, thing: Article | Quotation) -> bool:
        """Give a star, or take it back."""
        return self._change("star", thing, lambda mark: mark._replace(star=not mark.star))

    def tag(self, thing: Article | Quotation, tag: str) -> bool:
        """Add a tag, or take it away if it is there."""
        tag = " ".join(tag.split())
        if not tag:
            return False
        return self._change(f"tag “{tag}”", thing, lambda mark: mark._replace(tags=_toggled(mark.tags, tag)))

    def tags(self, thing: Article | Quotation, tags: Iterable[str]) -> bool:
        """Give these tags and no others; a tag may be written as it is shown, “#trade”."""
        bare = (" ".join(tag.split()).lstrip("# ") for tag in tags)
        wanted = tuple(dict.fromkeys(tag for tag in bare if tag))
        return self._change("tags", thing, lambda mark: mark._replace(tags=wanted))

    def note(self, thing: Article | Quotation, text: str) -> bool:
        """Write a note; an empty one takes it away."""
        return self._change("note", thing, lambda mark: mark._replace(note=text.strip()))

    def clip(self, quotation: Quotation, folder: str = "") -> bool:
        """Make a quotation of a file in a folder a clipping, or take it out of them."""
        number = 1 + max((_mark(value).clipped for value in self._all().values()), default=0)

        def clipped(mark: Mark) -> Mark:
            if mark.clipped:
                return mark._replace(clipped=0, folder="")
            return mark._replace(clipped=number, folder=folder)

        return self._change("clipping", quotation, clipped)

    def undo(self) -> str | None:
        """Take the last change back; its name, or None if there is nothing to undo."""
        if not self._done:
            return None
        name, key, before = self._done.pop()
        self._state.put(SECTION, key, before)
        return name

    def within(self, dossier: Dossier) -> dict[str, Mark]:
        """The marks of all that is marked in the dossier, by id."""
        self.follow(dossier)
        every = self._all()
        return {thing.id: _mark(every[key]) for key, thing in self._beside(dossier) if key in every}

    def alike(self, dossier: Dossier, thing: Article | Quotation) -> list[str]:
        """Ids of what has the same words in the same file, and so the same marks."""
        wanted = self._anchor(thing, dossier)
        return [other.id for key, other in self._lying(dossier, {_file(thing)}) if key == wanted]

    def clippings(self, dossier: Dossier) -> list[Quotation]:
        """The clippings that are in the dossier, first clipped first; the same words in one file count once."""
        numbers = {key: mark.clipped for key, value in self._all().items() if (mark := _mark(value)).clipped}
        found: dict[str, Quotation] = {}
        for key, thing in self._beside(dossier) if numbers else ():
            if key in numbers and isinstance(thing, Quotation):
                found.setdefault(key, thing)
        return [found[key] for key in sorted(found, key=lambda key: numbers[key])]

    def lost(self, dossier: Dossier) -> list[Mark]:
        """The clippings that are not in the dossier, first clipped first."""
        here = {key for key, _ in self._beside(dossier)}
        marks = [_mark(value) for key, value in self._all().items() if key not in here]
        return [mark for mark in sorted(marks, key=lambda mark: mark.clipped) if mark.clipped]

    def follow(self, dossier: Dossier) -> None:
        """Take marks along to what lies in the same file and differs in a few words from what is gone."""
        every = self._all()
        marks = {key: mark for key, value in every.items() if (mark := _mark(value)).words and mark.file}
        new: dict[tuple[str, str], dict[str, Article | Quotation]] = {}
        for key, thing in self._beside(dossier):
            marks.pop(key, None)
            if key not in every:
                new.setdefault((key[0], _file(thing)), {})[key] = thing
        gone: dict[tuple[str, str], dict[str, Mark]] = {}
        for key, mark in marks.items():
            if (key[0], mark.file) in new:
                gone.setdefault((key[0], mark.file), {})[key] = mark
        for place, left in gone.items():
            if len(left) * len(new[place]) <= COMPARED:
                self._rename(left, {key: _words(thing, dossier.text) for key, thing in new[place].items()})

    def _rename(self, gone: Mapping[str, Mark], new: dict[str, str]) -> None:
        """Put marks under the anchors of the words that are likest to theirs, each of which is taken once."""
        changed: dict[str, Any] = {}
        for key, mark in gone.items():
            now = _likest(mark.words, new)
            if now:
                changed |= {key: None, now: _stored(mark._replace(words=new.pop(now)))}
                self._done = [(name, now if of == key else of, before) for name, of, before in self._done]
        if changed:
            self._state.put_all(SECTION, changed)

    def _beside(self, dossier: Dossier) -> Iterator[tuple[str, Article | Quotation]]:
        """What lies in files that hold something marked, with its anchor."""
        return self._lying(dossier, {_mark(value).file for value in self._all().values()})

    def _all(self) -> Mapping[str, Any]:
        return self._state.section(SECTION)

    def _text(self, span: Span) -> str:
        # The dossier may be another by now than the one in which something was marked.
        dossier = self._dossier()
        return dossier.text(span) if span.source in dossier.sources else ""

    def _anchor(self, thing: Article | Quotation, dossier: Dossier | None = None) -> str:
        if isinstance(thing, Quotation):
            return quotation_anchor(thing)
        dossier = dossier or self._dossier()
        if dossier is not self._numbered[0]:
            self._numbered = dossier, numbered(dossier)
        return article_anchor(thing, self._numbered[1].get(thing.id, 0))

    def _lying(self, dossier: Dossier, files: Set[str]) -> Iterator[tuple[str, Article | Quotation]]:
        """What lies in files of these names, with its anchor; everything, where one of them is not known."""
        for article in dossier.articles if files else ():
            if "" in files or _file(article) in files:
                yield self._anchor(article, dossier), article
                for quotation in dossier.quotations_in(article.id, indirect=True):
                    yield self._anchor(quotation), quotation

    def _change(
        self, name: str, thing: Article | Quotation, change: Callable[[Mark], Mark], *, undoable: bool = True
    ) -> bool:
        key = self._anchor(thing)
        before = self._state.get(SECTION, key)
        after = change(_mark(before))
        words = _words(thing, self._text)
        after = after._replace(words=words, file=_file(thing) if words else "")
        if undoable:
            self._done.append((name, key, before))
        del self._done[:-DEPTH]
        return self._state.put(SECTION, key, _stored(after))


def _file(thing: Article | Quotation) -> str:
    source = thing.spans[0].source if isinstance(thing, Quotation) else thing.source
    return PurePosixPath(source).name


def _words(thing: Article | Quotation, text: Callable[[Span], str]) -> str:
    """The words by which something is known again; of an article those behind the title, under which it is kept."""
    if isinstance(thing, Quotation):
        return thing.text
    spans = (paragraph.span for paragraph in thing.paragraphs if paragraph.kind in READ_KINDS - {"title"})
    return " ".join(" ".join(text(span) for span in islice(spans, 3)).split())[:OPENING]


def _likest(words: str, others: Mapping[str, str]) -> str | None:
    """The key of nearly the same words; None where none are near, or several are equally."""
    from difflib import SequenceMatcher

    compared = SequenceMatcher(b=words[:LONGEST].split(), autojunk=False)
    rated: list[tuple[float, str]] = []
    for key, other in others.items():
        compared.set_seq1(other[:LONGEST].split())
        if compared.real_quick_ratio() >= ALIKE and compared.quick_ratio() >= ALIKE:
            rated.append((compared.ratio(), key))
    best = max((rate for rate, _ in rated), default=0.0)
    found = [key for rate, key in rated if rate == best]
    return found[0] if best >= ALIKE and len(found) == 1 else None


def _toggled(tags: tuple[str, ...], tag: str) -> tuple[str, ...]:
    return tuple(t for t in tags if t != tag) if tag in tags else (*tags, tag)


def _mark(value: Any) -> Mark:
    """A mark as stored; what is not understood of it is left out."""
    if not isinstance(value, dict):
        return NO_MARK
    tags, clipped = value.get("tags"), value.get("clipped")
    return Mark(
        value.get("read") is True,
        value.get("star") is True,
        tuple(map(str, tags)) if isinstance(tags, list) else (),
        str(value.get("note") or ""),
        clipped if isinstance(clipped, int) and clipped > 0 else 0,
        str(value.get("words") or ""),
        str(value.get("file") or ""),
        str(value.get("folder") or ""),
    )


def _stored(mark: Mark) -> dict[str, Any] | None:
    """Only what is marked, for the file; None if nothing is."""
    if not (mark.read or mark.star or mark.tags or mark.note or mark.clipped):
        return None
    stored = {name: value for name, value in mark._asdict().items() if value}
    return {**stored, "tags": list(mark.tags)} if mark.tags else stored


def folders(marks: Iterable[Mark]) -> str:
    """Where the files of clippings lay, `, clipped in FOLDER, FOLDER`; empty where that is not known."""
    known = dict.fromkeys(mark.folder for mark in marks if mark.folder)
    return f", clipped in {', '.join(known)}" if known else ""
