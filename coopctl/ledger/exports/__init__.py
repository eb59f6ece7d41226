"""The books as other programs read them. Pure: `books.py` in, exact text out."""
