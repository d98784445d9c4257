"""What a line says by its form alone: days, agencies, edges of sheets, notes for editors."""
