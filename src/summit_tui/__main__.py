"""`python -m summit_tui` is `summit-tui`."""

from summit_tui.cli import command

command()
