"""Mail: drawers, Dovecot's users, Postfix's tables, DKIM keys."""
