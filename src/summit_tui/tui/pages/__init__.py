"""The pages of the reader, as pure functions of the dossier: each module has `title` and `rows`."""
