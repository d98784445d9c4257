"""The rows of the boxes on top of a screen: palette, help, the search."""
