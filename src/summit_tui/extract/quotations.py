"""Quotation marks → spans of quoted words."""

from __future__ import annotations

import re
from hashlib import blake2b

from summit_tui.extract.reading import Reading
from summit_tui.model import Quotation


def quoted(reading: Reading) -> tuple[Quotation, ...]:
    """The quotations of an article, without speakers."""
    found = []
    for passage in reading.passages:
        for m in re.finditer(r"“([^“”]+)”", passage.text):
            span = reading.span(passage.start + m.start(1), passage.start + m.end(1))
            key = f"{reading.article.id}\0{span.start}\0{m[1]}".encode("utf-8", "replace")
            kind = "direct" if len(m[1].split()) >= 5 else "partial"
            found.append(
                Quotation(
                    "q-" + blake2b(key, digest_size=6).hexdigest(),
                    kind,  # type: ignore[arg-type]
                    reading.article.id,
                    (span,),
                    m[1],
                )
            )
    return tuple(found)
