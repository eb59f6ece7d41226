"""HostPlan: everything that members have on one server."""
