"""What lists and texts are made of before a widget draws them: rows, inks, phrases, widths."""
