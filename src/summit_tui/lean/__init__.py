"""Stand-ins for parts of the standard library that a start has no time to import.

The first screen and each call of the command line wait for what is imported: `typing`, `re`, `json`, `functools`,
`contextlib`, `datetime` and `hashlib` together take a fifth of a first start. What stands here does the little of
theirs that is needed, under the same names, and falls back on them in a Python that is built otherwise.
"""
