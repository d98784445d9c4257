"""Finding things in a dossier: one grammar for the reader's box and the command line's filters."""
