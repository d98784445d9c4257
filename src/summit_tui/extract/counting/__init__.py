"""Amounts and counts, and what they are of."""
