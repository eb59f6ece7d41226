"""HostPlan: everything that members have on one server. One file per service."""
