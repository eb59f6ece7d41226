"""Runs on the lists' server, around mlmmj: what comes in, what goes out, one-click unsubscription,
archives.

Standard library only and relative imports only: the role `lists` copies this folder to the server.
"""
