"""The command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from summit_tui.output import records


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    from summit_tui.gather import gather

    args = list(sys.argv[1:] if argv is None else argv)
    command, kinds, paths = args.pop(0) if args else "", {"direct", "partial"}, []
    while args:
        arg = args.pop(0)
        if arg == "--format":
            args.pop(0)
        elif arg == "--kind":
            value = args.pop(0)
            kinds = {"direct", "partial", "indirect"} if value == "all" else set(value.split(","))
        else:
            paths.append(arg)
    d = gather(paths)
    for problem in d.problems:
        print(problem, file=sys.stderr)
    rows = {
        "quotes": lambda: [records.quotation(d, q) for q in d.quotations if q.kind in kinds],
        "articles": lambda: [records.article(d, a) for a in d.articles],
        "speakers": lambda: [records.counted_speaker(d, e) for e, _ in d.speakers],
        "summits": lambda: [records.summit(d, s) for s in d.summits],
        "entities": lambda: [records.entity(d, e) for e in d.entities],
        "figures": lambda: [records.figure(d, f) for f in d.figures],
        "timeline": lambda: [records.event(e) for e in d.events],
    }[command]()
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))
    return 0 if rows else 1


if __name__ == "__main__":
    sys.exit(main())
