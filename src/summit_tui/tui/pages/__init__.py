"""The pages of the reader, a module each: `title(dossier, key)` and `rows(dossier, key, width)`, pure functions.

Every row that claims something leads to the words that say so, or to a page about it. `page_index` opens them.
"""
