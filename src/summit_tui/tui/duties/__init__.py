"""What the application does, a part each: reads, marks, copies, searches, opens, lets keys through."""
