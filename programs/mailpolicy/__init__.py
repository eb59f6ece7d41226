"""coop-mailpolicy: tells Postfix who may send how much, and whose drawer is full. Runs on mail
servers.
"""
