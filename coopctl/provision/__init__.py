"""Runs Ansible (servers) and pyinfra (members) and tells how it goes. Decides nothing: the plan
does.
"""
