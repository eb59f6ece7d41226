"""coop.yml: the co-op's own choices, a module for each section."""
