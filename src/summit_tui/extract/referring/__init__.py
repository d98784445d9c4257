"""Mentions without a name → whom they mean: pronouns, nouns, offices."""
