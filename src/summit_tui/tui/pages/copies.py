"""What is printed more than once. The key is empty, or the id of a later printing, or of a quotation.

Articles that are printed again, with what was changed; and words that several papers quote.
"""

from __future__ import annotations

from collections.abc import Sequence

from summit_tui.dossier import Dossier, outlet_of
from summit_tui.model import Article, Quotation
from summit_tui.tui.asked.once import once
from summit_tui.tui.asked.versions import instead, says_corrected, ways
from summit_tui.tui.corpus_text import clean
from summit_tui.tui.drawn import phrases
from summit_tui.tui.drawn.line import Location, Row, Run, inked
from summit_tui.tui.drawn.speaker_marks import mark_of
from summit_tui.tui.pages.differences import Change, changed_passages, changed_words
from summit_tui.tui.pages.paper import Paper, Way
from summit_tui.tui.pages.quoted import appeared, printed_in, printed_words, way_to
from summit_tui.tui.pages.stretches import asked, earlier, later, stretch

ARTICLES = 40
ECHOES = 60
CHANGES = 60
"""Changed passages of one printing that are shown."""
CONTEXT = 8
"""Words that are kept on either side of a change."""
ENDS = 40
"""Words of either end of what is left out or put in that are shown."""
INKS = {"same": "text", "left out": "error", "put in": "good"}


def title(_dossier: Dossier, _key: str) -> str:
    """What is listed."""
    return "Copies"


def rows(dossier: Dossier, key: str, width: int) -> list[Row]:
    """Everything, one reprinted article, or one quotation with its printings."""
    what, first = asked(key)
    article, quotation = dossier.article(what), dossier.quotation(what)
    paper = Paper(width)
    if article:
        original = dossier.article(article.copy_of)
        paper.title("Copies", article.title or "(no title)")
        if original:
            set_reprint(paper, dossier, original, article, first)
        else:
            reprints(paper, dossier, article)
        return paper.rows
    if quotation:
        paper.title("Copies", "The same words elsewhere")
        set_echo(paper, dossier, [quotation, *dossier.printings(quotation)], 10**6)
        return paper.rows
    originals = [a for a in dossier.articles if a.id in dossier.reprinted and a.role != "teaser"]
    echoed = echoes(dossier)
    paper.title("Copies", "What is printed more than once")
    paper.standfirst(
        phrases.count(len(originals), "article is printed again", "articles are printed again") if originals else "",
        phrases.count(len(echoed), "quotation stands", "quotations stand") + " in several articles" if echoed else "",
    )
    if what != "quotations":
        shown = stretch(originals, first, ARTICLES)
        paper.heading("Articles", f"{len(originals):,}")
        earlier(paper, "copies", "", shown, ARTICLES)
        for number, original in enumerate(shown.things):
            if number:
                paper.space()
            reprints(paper, dossier, original)
        later(paper, "copies", "", shown, "article")
        if not originals:
            paper.plain("No article is printed twice.")
        first = 0
    quoted = stretch(echoed, first, ECHOES)
    paper.heading("The same words quoted", f"{len(echoed):,}")
    earlier(paper, "copies", "quotations", quoted, ECHOES)
    for number, group in enumerate(quoted.things):
        if number:
            paper.space()
        set_echo(paper, dossier, group, 6)
    later(paper, "copies", "quotations", quoted, "quotation")
    if not echoed:
        paper.plain("No words are quoted in two articles that are not copies of each other.")
    return paper.rows


def reprints(paper: Paper, dossier: Dossier, original: Article) -> None:
    """An article and its later printings, each with the number of passages that were changed."""
    target = Location("article", original.id, original.span.start)
    facts = [outlet_of(original), appeared(original), phrases.count(original.words, "word")]
    title_words = [inked(original.title or "(no title)", "strong")]
    paper.passage(title_words, facts, Way(target, dossier.locate(original.span)))
    for copy in dossier.copies_of(original.id):
        changes = len(changed_passages(dossier, original, copy))
        words = phrases.count(changes, "passage differs", "passages differ") if changes else "word for word"
        told = instead(dossier, copy, original)
        words = f"{words}: {ways(told)}" if told else words
        by = ", ".join(filter(None, (outlet_of(copy), appeared(copy), phrases.count(copy.words, "word"))))
        by = f"{by}, corrected" if says_corrected(dossier, copy) else by
        set_printing(paper, by, words, Way(Location("copies", copy.id), dossier.locate(copy.span)))


def set_printing(paper: Paper, by: str, words: str, way: Way) -> None:
    """Who prints something again, and how far it is the same, on one line where there is room for it."""
    left = [Run("⧉ ", "accent"), inked(by)]
    paper.passage(left, [words], way)


def set_reprint(paper: Paper, dossier: Dossier, original: Article, copy: Article, first: int) -> None:
    """What a later printing changed, passage by passage, from the `first` one on."""
    for words, printed in (("First printed", original), ("Again", copy)):
        by = ", ".join(filter(None, (outlet_of(printed), appeared(printed), phrases.count(printed.words, "word"))))
        by = f"{by}, corrected" if says_corrected(dossier, printed) else by
        target = Location("article", printed.id, printed.span.start)
        paper.entry([Run(f"{words}  ", "dim"), inked(by)], way=Way(target, dossier.locate(printed.span)))
    found = changed_passages(dossier, original, copy)
    paper.heading("What was changed", phrases.count(len(found), "passage"))
    if not found:
        paper.plain("Nothing: the words are the same, whatever the line breaks.")
    else:
        paper.entry([Run("[-left out-]", "error"), Run("  "), Run("{+put in+}", "good")])
    shown = stretch(found, first, CHANGES)
    earlier(paper, "copies", copy.id, shown, CHANGES)
    for passage in shown.things:
        paper.space()
        only_old = all(change.kind == "left out" for change in passage.changes)
        article, at = (original, passage.first) if only_old else (copy, passage.second)
        where = f":{dossier.sources[article.source].line(at)}"
        paper.passage(marked(passage.changes), way=Way(Location("article", article.id, at), where))
    later(paper, "copies", copy.id, shown, "passage")


def marked(changes: Sequence[Change]) -> list[Run]:
    """Changes as runs: told by brackets as well as by colour; long stretches of the same words shortened."""
    runs: list[Run] = []
    for number, change in enumerate(changes):
        text = clean(change.text)
        if change.kind != "same":
            text = without_middle(text)
        if runs:
            runs.append(Run(" "))
        if change.kind == "left out":
            text = f"[-{text}-]"
        elif change.kind == "put in":
            text = f"{{+{text}+}}"
        elif len(changes) > 1:
            text = shortened(text, number > 0, number + 1 < len(changes))
        runs.append(Run(text, INKS[change.kind]))
    return runs


def without_middle(text: str) -> str:
    """The beginning and the end of what is left out or put in at length: the row leads to the whole of it."""
    words = text.split(" ")
    inside = len(words) - 2 * ENDS
    if inside <= ENDS:
        return text
    return " ".join([*words[:ENDS], f"… {inside:,} words …", *words[-ENDS:]])


def shortened(text: str, behind: bool, ahead: bool) -> str:
    """The words next to a change behind or ahead of them; those further away give way to an ellipsis."""
    words = text.split(" ")
    kept = CONTEXT * (behind + ahead)
    if len(words) <= kept + 2:
        return text
    first = words[:CONTEXT] if behind else []
    last = words[-CONTEXT:] if ahead else []
    return " ".join([*first, "…", *last])


@once
def echoes(dossier: Dossier) -> list[list[Quotation]]:
    """Groups of quotations of the same words in independent articles, those in most articles first."""
    groups: list[list[Quotation]] = []
    seen: set[str] = set()
    for quotation in dossier.quotations:
        if quotation.id in seen or not quotation.echoes or quotation.kind == "indirect":
            continue
        group = [quotation, *dossier.printings(quotation)]
        seen.update(q.id for q in group)
        if dossier.independent(quotation) > 1:
            groups.append(group)
    return sorted(groups, key=lambda group: -dossier.independent(group[0]))


def set_echo(paper: Paper, dossier: Dossier, group: Sequence[Quotation], most: int) -> None:
    """Words as first printed, then each other printing: the same, or with its differences marked."""
    first = group[0]
    glyph = mark_of(dossier, first.speaker)
    number = dossier.independent(first)
    facts = [phrases.speaker(dossier.entity(first.speaker)), printed_by(dossier, first)]
    facts.append(f"in {phrases.count(number, 'independent article')}")
    mark = Run(f"{glyph.glyph} ", glyph.ink)
    paper.passage(printed_words(dossier, first), facts, way_to(dossier, first), mark)
    for other in group[1 : most + 1]:
        set_other(paper, dossier, first, other)
    paper.more(len(group) - most - 1, "printing", Location("copies", first.id))


def set_other(paper: Paper, dossier: Dossier, first: Quotation, other: Quotation) -> None:
    """Another printing of some words, with what is different in it."""
    way = way_to(dossier, other)
    by = printed_by(dossier, other) + (" · a copy" if other.copy_of else "")
    changes = changed_words(clean(first.text), clean(other.text))
    same = all(change.kind == "same" for change in changes)
    set_printing(paper, by, "the same words" if same else "", way)
    if not same:
        paper.passage(marked(changes), way=way._replace(where=""))


def printed_by(dossier: Dossier, quotation: Quotation) -> str:
    """Outlet and date."""
    article = dossier.article(quotation.article)
    return ", ".join(filter(None, (printed_in(article), appeared(article)))) if article else ""
