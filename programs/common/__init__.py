"""What the programs share. It lies beside each of them on the server, and needs nothing but the
standard library.
"""
