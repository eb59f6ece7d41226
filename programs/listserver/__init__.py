"""Runs on the lists' server, around mlmmj: what comes in, what goes out, one-click unsubscription,
archives.
"""
