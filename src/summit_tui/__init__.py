"""A terminal reader for saved news: quotations, speakers and summits, linked across files."""

__version__ = "0.1.0"
