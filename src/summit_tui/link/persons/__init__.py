"""Who is who across files: spellings, surnames, offices, and what the user says of names."""
