"""An article made ready for the reader: its text set in blocks, broken in lines, with the places that can be opened."""
