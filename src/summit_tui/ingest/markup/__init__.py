"""Pages with marks in them: elements of web pages and what their heads say, the signs of Markdown."""
