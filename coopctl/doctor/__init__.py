"""What is wrong with servers and with their names in the world, and what to do about it."""
