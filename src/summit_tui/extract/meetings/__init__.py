"""What summits are called, and where they are held."""
