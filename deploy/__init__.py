"""What is put on servers: Ansible's playbooks, and the members' state by pyinfra."""
