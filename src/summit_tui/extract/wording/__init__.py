"""What single words and spaces say: the text of a passage cut into words, and what each can be."""
