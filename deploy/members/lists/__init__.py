"""Mailing lists: mlmmj's folders, Postfix's table, what the lists' own programs read."""
