"""The reader: the only room that knows the screen."""
