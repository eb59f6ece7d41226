"""The books as other programs read them. Pure: what is in `books.py` goes in, exact text comes
out.
"""
