"""A terminal reader for saved news: quotations, speakers and summits, linked across files."""

from summit_tui.lean.finder import install

install()

__version__ = "0.1.0"
