"""The days and years that texts give, before they are an event of the timeline."""
