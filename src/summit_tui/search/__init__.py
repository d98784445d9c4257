"""Search over a dossier: the grammar of queries, the index, the order of results."""
