"""What runs on servers. Each folder is one program; they know neither coopctl nor each other, only
what lies in `common`.
"""
