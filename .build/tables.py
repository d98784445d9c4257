"""What the build adds to the wheel: the tables of what is known, read and indexed once for all starts."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Tables(BuildHookInterface[Any]):
    """Writes them beside the code, where an editable install finds them too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Make the file and name it as part of the wheel."""
        sys.path.insert(0, str(Path(self.root, "src")))
        from summit_tui.knowledge import build

        with suppress(OSError):  # where nothing may be written, each start reads the tables itself
            build_data["artifacts"].append(build().relative_to(self.root).as_posix())
