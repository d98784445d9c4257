"""The edges with the machine."""
