"""Names of members as the text of files. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopctl.core.names.dns import mail_service_names
from coopctl.core.plans.host import HostPlan

PAIRS = "/etc/coop/tls"
_VHOST = """server {{
    listen 443 ssl;
    listen [::]:443 ssl;
    server_name {name};
    ssl_certificate {pairs}/{name}/fullchain.pem;
    ssl_certificate_key {pairs}/{name}/privkey.pem;
    include /etc/nginx/snippets/coop-mailweb.conf;
}}
"""


def render_names(names: Iterable[str]) -> str:
    """The list that certificates are asked for by: dehydrated's domains.txt, one certificate a
    line.
    """
    return "".join(f"{name}\n" for name in names)


def render_mail_vhosts(plan: HostPlan) -> str:
    """Servers for the names of mail domains; what they answer is the same for all of them, and the
    role's.
    """
    return "".join(_VHOST.format(name=name, pairs=PAIRS) for name in sorted(mail_names(plan)))


def mail_names(plan: HostPlan) -> Iterator[str]:
    """Yield the names under which mail programs ask for the mail domains' settings."""
    for domain in plan.mail.domains if plan.mail else ():
        yield from mail_service_names(domain.name)
