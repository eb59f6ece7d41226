"""Mail of members' web sites: `sendmail` for their PHP, and the service that hands on what it's
given.
"""
