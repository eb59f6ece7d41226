from tests.unit.name_world import nameservers, world

__all__ = ["nameservers", "world"]
