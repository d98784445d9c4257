"""What the build adds to the wheel: the tables of what is known and the patterns, made once for all starts."""

from __future__ import annotations

import sys
from compileall import compile_dir
from contextlib import suppress
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Tables(BuildHookInterface[Any]):
    """Writes them beside the code, where an editable install finds them too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files and name them as parts of the wheel."""
        sys.path.insert(0, str(Path(self.root, "src")))
        if version == "editable":
            # As the installation of a wheel does: else each start compiles the code where nothing may be written.
            compile_dir(Path(self.root, "src"), quiet=2)
        from summit_tui.gather.built import build

        # What cannot be made here each start makes itself: where nothing may be written, or in a Python that compiles
        # patterns another way.
        with suppress(OSError, ImportError, AttributeError, TypeError, RuntimeError):
            build_data["artifacts"].extend(
                file.relative_to(self.root).as_posix() for file in build(Path(self.root, "seeds"))
            )
