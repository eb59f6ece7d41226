"""Sites, databases and keys as the text of files. Pure: equal plans give equal bytes."""

from __future__ import annotations

from collections.abc import Iterator

from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.web import PlannedSite, WebPlan
from deploy.places import CERTIFICATES, DRAWERS, user_name

_SITE = """server {{
    listen 443 ssl;
    listen [::]:443 ssl;
    server_name {name};
    ssl_certificate {pairs}/{name}/fullchain.pem;
    ssl_certificate_key {pairs}/{name}/privkey.pem;
    set $coop_household {household};
{body}}}
"""
_SERVED = """    set $coop_logs {folder}/logs;
    root {folder}/htdocs;
    access_log {folder}/logs/access.log {log} buffer=4k flush=1s;
    error_log {folder}/logs/error.log error;
    include snippets/coop-site.conf;
"""
_KINDS = {
    "php": "    include snippets/coop-site-php.conf;\n",
    "static": "    include snippets/coop-site-static.conf;\n",
}
_SUSPENDED = "    include snippets/coop-site-suspended.conf;\n"
_OTHER = (
    "    access_log /var/log/nginx/coop-meter.log coop_meter buffer=32k flush=1s;\n    return 301 "
    "https://{site}$request_uri;\n"
)


def site_folder(site: PlannedSite) -> str:
    """Return the site's folder in its household's drawer: `htdocs` is the household's, `logs` is
    root's.
    """
    return f"{DRAWERS}/{site.household}/web/{site.name}"


def site_names(plan: HostPlan) -> Iterator[str]:
    """Yield every name of every site."""
    for site in _web(plan).sites:
        yield site.name
        yield from site.others


def render_sites(plan: HostPlan) -> str:
    """A server for each name: the site under its own, and the others lead there."""
    return "".join(_render_site(site) for site in _web(plan).sites)


def _render_site(site: PlannedSite) -> str:
    body = _SUSPENDED
    if site.state == "active":
        log = "coop_whole" if site.whole_addresses else "coop_cut"
        body = _SERVED.format(folder=site_folder(site), log=log) + _KINDS[site.kind]
    blocks = [(site.name, body), *((other, _OTHER.format(site=site.name)) for other in site.others)]
    return "".join(
        _SITE.format(name=name, pairs=CERTIFICATES, household=site.household, body=text)
        for name, text in blocks
    )


def render_databases(plan: HostPlan) -> str:
    """Databases of sites that are served, `household name` per line."""
    return "".join(f"{household} {name}\n" for household, name in sorted(_databases(plan)))


def database_households(plan: HostPlan) -> frozenset[str]:
    """Return the households whose MariaDB is to be there for their sites."""
    return frozenset(household for household, _ in _databases(plan))


def _databases(plan: HostPlan) -> Iterator[tuple[str, str]]:
    return (
        (site.household, site.database)
        for site in _web(plan).sites
        if site.database and site.state == "active"
    )


def render_keys(plan: HostPlan) -> str:
    """SFTP keys, `user type base64` per line."""
    return "".join(f"{user_name(key.household)} {key.key}\n" for key in _web(plan).keys)


def _web(plan: HostPlan) -> WebPlan:
    return plan.web or WebPlan()
