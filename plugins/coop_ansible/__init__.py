"""What the action plugins of the roles are made of."""
