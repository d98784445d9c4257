"""Quotation marks and the stretches between them."""
