"""What the screens ask of the dossier again and again, and what of it is chosen."""
