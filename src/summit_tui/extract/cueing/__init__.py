"""Verbs of speech, whose they are, and what they report."""
