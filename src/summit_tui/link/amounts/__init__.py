"""What two amounts must have in common to be set beside each other."""
