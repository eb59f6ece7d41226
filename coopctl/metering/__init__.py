"""Collects the servers' readings and answers who used how much. Never prices."""
