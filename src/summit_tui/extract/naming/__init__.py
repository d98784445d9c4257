"""Capitals → names, and whom they mean in an article."""
