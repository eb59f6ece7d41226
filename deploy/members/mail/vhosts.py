"""Names of mail domains on the web server. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from coopctl.core.names.dns import mail_service_names
from coopctl.core.plans.mail import MailPlan
from deploy.places import CERTIFICATES

_VHOST = """server {{
    listen 443 ssl;
    listen [::]:443 ssl;
    server_name {name};
    ssl_certificate {pairs}/{name}/fullchain.pem;
    ssl_certificate_key {pairs}/{name}/privkey.pem;
    include /etc/nginx/snippets/coop-mailweb.conf;
}}
"""


def render_mail_vhosts(mail: MailPlan) -> str:
    """Servers for the names of mail domains; what they answer is the same for all of them, and the
    role's.
    """
    return "".join(
        _VHOST.format(name=name, pairs=CERTIFICATES) for name in sorted(mail_names(mail))
    )


def mail_names(mail: MailPlan) -> Iterator[str]:
    """Yield the names under which mail programs ask for the mail domains' settings."""
    for domain in mail.domains:
        yield from mail_service_names(domain.name)
