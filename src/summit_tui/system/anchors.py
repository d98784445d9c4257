"""Keys of marks that outlive edits of the file: by the words, not by where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath

from summit_tui.dossier import Dossier
from summit_tui.lean.digests import blake2b
from summit_tui.model import Article, Quotation


def quotation_anchor(quotation: Quotation) -> str:
    """The same for the same words in a file of the same name, wherever in it they stand."""
    return _anchor("q", quotation.spans[0].source, quotation.text)


def article_anchor(article: Article, before: int = 0) -> str:
    """The same for the same title in a file of the same name, whatever else changes in the article.

    `before` is the number of articles of that title before it in the file.
    """
    return _anchor("a", article.source, f"{article.title} {before}" if before else article.title)


def numbered(dossier: Dossier) -> Mapping[str, int]:
    """Id of an article → the number of articles of its title before it in its file, where there are any."""
    counts: Counter[tuple[str, str]] = Counter()
    found = {}
    for article in dossier.articles:
        key = (article.source, article.title)
        if counts[key]:
            found[article.id] = counts[key]
        counts[key] += 1
    return found


def _anchor(kind: str, source: str, text: str) -> str:
    """The folder is left out, so that a dossier may be opened from elsewhere or be moved."""
    words = " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
    key = f"{PurePosixPath(source).name}\0{words}".encode("utf-8", "replace")
    return f"{kind}-{blake2b(key, digest_size=8).hexdigest()}"
