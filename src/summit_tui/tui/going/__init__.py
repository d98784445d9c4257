"""Where one is, where one came from, and where a row or a key leads."""
