"""Certificates of a server's names, on the server: asked for once a name points there, renewed,
handed to the daemons, cleaned up. dehydrated speaks with the CA, openssl reads and signs.
"""
