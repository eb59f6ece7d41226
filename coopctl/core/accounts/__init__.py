"""What members hold, by its own rules: lists, app passwords, SSH keys, DKIM keys."""
