"""What a page says about its article beside the text: who, where, when, and which version."""
