"""The lines of a page, what each looks like, and where on the page articles begin."""
