"""Words that date something → days."""
