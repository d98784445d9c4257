"""Texts that are somebody's words by their form: transcripts, interviews, messages; and through whom words come."""
