"""Noun phrases and clauses: where they begin and end."""
