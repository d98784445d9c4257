"""A report that an agency wrote, for tests of the command line that want a file to read."""

REPORT = """Lakeland keeps its ferries

PORT ASTER, March 4, 2024 (AFP) — Lakeland met its neighbours on Monday.

“We will keep the ferries running through the winter,” Tomas Verel said.

Tomas Verel said that the harbour would stay open until the ice comes.
"""
