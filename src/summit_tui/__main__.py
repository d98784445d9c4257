"""`python -m summit_tui` is `summit-tui`."""

import sys

from summit_tui.cli import main

sys.exit(main())
