"""Servers to try things on: Debian 13 containers that boot systemd and are reached by SSH, on a
network with an outside world.
"""
