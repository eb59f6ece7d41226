"""What mail programs learn of a member's domain over HTTPS, and the certificates they see."""

import hashlib
import http.client
import imaplib
import json
import plistlib
import shlex
import smtplib
import socket
import ssl
import time
import xml.etree.ElementTree as ET

import pytest

from coopctl.core.names.dns import mail_service_names
from coopctl.core.plans.host import read_plan
from coopctl.core.plans.mail import PlannedDomain
from deploy.operations.nginx import replace_vhosts
from deploy.operations.wholefiles import WantedFile

UNITS = ("coop-tls.service", "nginx.service")
OUTLOOK = "{http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a}"
ASKING = """<?xml version="1.0" encoding="utf-8"?>
<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
  <Request>
    <EMailAddress>{address}</EMailAddress>
    <AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema>
  </Request>
</Autodiscover>
"""


@pytest.fixture(scope="module")
def berg(host, server, members, lab_outside, apply_plan):
    """A member's domain whose names point here, and one whose names point elsewhere; both are gone
    afterwards.
    """
    before = read_plan(host.check_output("cat /etc/coop/plan.json"))
    here, elsewhere = f"berg-{server.name}.example", f"aaa-{server.name}.example"
    for domain, address in ((here, server.address), (elsewhere, lab_outside.address)):
        lab_outside.publish(*(f"{name}. A {address}" for name in mail_service_names(domain)))
    more = tuple(
        PlannedDomain(name=name, household=members[1].household, dkim_selector="test")
        for name in (here, elsewhere)
    )
    domains = tuple(sorted((*before.mail.domains, *more), key=lambda domain: domain.name))
    apply_plan(
        before.model_copy(update={"mail": before.mail.model_copy(update={"domains": domains})})
    )
    yield here, elsewhere
    apply_plan(before)
    lab_outside.forget()


class _Https(http.client.HTTPSConnection):
    """HTTPS to `address` in the name of `host`."""

    def __init__(self, address, host, context):
        super().__init__(host, timeout=10, context=context)
        self._address, self._context = address, context

    def connect(self):
        plain = socket.create_connection((self._address, 443), timeout=10)
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)


@pytest.fixture
def fetch(server, tls):
    """Call it with a host and a path, and a body to POST: status, headers, body."""

    def fetch(host, path, body=None):
        connection = _Https(server.address, host, tls)
        connection.request(
            "POST" if body else "GET",
            path,
            body=body,
            headers={"Content-Type": "text/xml"} if body else {},
        )
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content

    return fetch


@pytest.fixture
def log_in(server, tls, alma):
    """Call it with ports: Alma logs in at each."""

    def log_in(*, reading, sending):
        with imaplib.IMAP4_SSL(server.address, reading["SSL"], ssl_context=tls, timeout=10) as imap:
            imap.login(alma.address, alma.password)
        with imaplib.IMAP4(server.address, reading["STARTTLS"], timeout=10) as imap:
            imap.starttls(tls)
            imap.login(alma.address, alma.password)
        with smtplib.SMTP_SSL(server.address, sending, context=tls, timeout=10) as smtp:
            smtp.login(alma.address, alma.password)

    return log_in


def shown_certificate(server, tls, name):
    """The certificate that is shown for the name, in DER."""
    with (
        socket.create_connection((server.address, 443), timeout=10) as plain,
        tls.wrap_socket(plain, server_hostname=name) as session,
    ):
        return session.getpeercert(binary_form=True)


def status_of(host):
    return {
        one["name"]: one for one in json.loads(host.check_output("coop-certificate status --json"))
    }


def wait_until(ask, *, seconds=30):
    deadline = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < deadline, f"not within {seconds} seconds"
        time.sleep(0.5)
    return answer


def test_names_that_point_here_have_certificates_seconds_after_the_apply(host, server, tls, berg):
    names = mail_service_names(berg[0])
    wait_until(lambda: all(status_of(host)[name]["issued"] for name in names))
    for name in names:
        issued = host.check_output(
            f"openssl x509 -in /etc/coop/tls/{name}/fullchain.pem -outform DER | sha256sum"
        ).split()[0]
        wait_until(
            lambda name=name, issued=issued: sha256(shown_certificate(server, tls, name)) == issued
        )


def sha256(certificate):
    return hashlib.sha256(certificate).hexdigest()


def test_a_name_that_points_elsewhere_is_served_with_our_own_and_the_ca_is_not_asked(
    host, fetch, lab_outside, berg
):
    name = mail_service_names(berg[1])[0]
    seen = wait_until(lambda: (one := status_of(host)[name])["error"] and one)
    assert seen["error"].startswith(f"it points to {lab_outside.address}")
    assert not seen["issued"]
    assert fetch(name, "/mail/config-v1.1.xml")[0] == 200
    assert not host.file(f"/var/lib/dehydrated/certs/{name}").exists


@pytest.mark.parametrize(
    "path",
    ["/mail/config-v1.1.xml?emailaddress=alma%40x", "/.well-known/autoconfig/mail/config-v1.1.xml"],
)
def test_what_thunderbird_learns_lets_a_member_read_and_send(fetch, log_in, server, berg, path):
    status, headers, body = fetch(f"autoconfig.{berg[0]}", path)
    assert (status, headers.get_content_type()) == (200, "text/xml")
    provider = ET.fromstring(body).find("emailProvider")
    assert provider.findtext("domain") == berg[0]
    reading = {one.findtext("socketType"): one for one in provider.findall("incomingServer")}
    sending = {one.findtext("socketType"): one for one in provider.findall("outgoingServer")}
    assert {one.findtext("username") for one in (*reading.values(), *sending.values())} == {
        "%EMAILADDRESS%"
    }
    assert {one.findtext("hostname") for one in (*reading.values(), *sending.values())} == {
        server.fqdn
    }
    log_in(
        reading={kind: int(one.findtext("port")) for kind, one in reading.items()},
        sending=int(sending["SSL"].findtext("port")),
    )


def test_outlook_is_answered_with_the_address_that_it_asked_for(fetch, server, berg):
    status, headers, body = fetch(
        f"autodiscover.{berg[0]}",
        "/Autodiscover/Autodiscover.xml",
        ASKING.format(address=f"cleo@{berg[0]}"),
    )
    assert (status, headers.get_content_type()) == (200, "text/xml")
    protocols = {
        one.findtext(f"{OUTLOOK}Type"): one
        for one in ET.fromstring(body).iter(f"{OUTLOOK}Protocol")
    }
    assert {kind: one.findtext(f"{OUTLOOK}LoginName") for kind, one in protocols.items()} == {
        "IMAP": f"cleo@{berg[0]}",
        "SMTP": f"cleo@{berg[0]}",
    }
    assert {one.findtext(f"{OUTLOOK}Server") for one in protocols.values()} == {server.fqdn}


@pytest.mark.parametrize("address", ["", "<b/>@x.example", "a&amp;b@x.example", "no address"])
def test_outlook_is_refused_an_address_that_is_none(fetch, berg, address):
    _, _, body = fetch(
        f"autodiscover.{berg[0]}", "/autodiscover/autodiscover.xml", ASKING.format(address=address)
    )
    assert "600" in [
        one.text for one in ET.fromstring(body).iter() if one.tag.endswith("ErrorCode")
    ]
    assert b"LoginName" not in body


def test_an_apple_profile_has_the_address_in_it_and_two_are_two(fetch, server, berg):
    def profile(address):
        _, headers, body = fetch(server.fqdn, f"/mail.mobileconfig?address={address}")
        assert headers.get_content_type() == "application/x-apple-aspen-config"
        return plistlib.loads(body)

    one, two = profile(f"cleo%40{berg[0]}"), profile(f"dan@{berg[0]}")
    assert one["PayloadContent"][0]["EmailAddress"] == f"cleo@{berg[0]}"
    assert one["PayloadContent"][0]["IncomingMailServerUsername"] == f"cleo@{berg[0]}"
    assert one["PayloadContent"][0]["IncomingMailServerHostName"] == server.fqdn
    assert one["PayloadIdentifier"] != two["PayloadIdentifier"]
    assert one["PayloadUUID"] != two["PayloadUUID"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?address=",
        "?address=a%3Cb%40x.example",
        "?address=</string>@x.example",
        "?address=a%0ab@x.example",
    ],
)
def test_an_apple_profile_without_an_address_lets_the_device_ask(fetch, server, query):
    (settings,) = plistlib.loads(fetch(server.fqdn, f"/mail.mobileconfig{query}")[2])[
        "PayloadContent"
    ]
    assert "EmailAddress" not in settings
    assert settings["OutgoingMailServerHostName"] == server.fqdn


def test_other_servers_find_the_policy(fetch, server, berg):
    status, headers, body = fetch(f"mta-sts.{berg[0]}", "/.well-known/mta-sts.txt")
    fields = [line.split(": ", 1) for line in body.decode().splitlines()]
    assert (status, headers.get_content_type()) == (200, "text/plain")
    assert fields[0] == ["version", "STSv1"]
    assert dict(fields)["mode"] in ("testing", "enforce")
    assert server.fqdn in [value for name, value in fields if name == "mx"]


def test_browsers_are_told_to_stay_with_https(fetch, berg):
    assert (
        "max-age="
        in fetch(f"autoconfig.{berg[0]}", "/mail/config-v1.1.xml")[1]["Strict-Transport-Security"]
    )


@pytest.mark.parametrize(
    "path", ["/", "/autodiscover.xml", "/autoconfig.xml", "/../../../etc/passwd", "/mail/"]
)
def test_nothing_else_is_there(fetch, berg, path):
    assert fetch(f"autoconfig.{berg[0]}", path)[0] in (302, 400, 404)


def test_a_broken_site_never_reaches_the_running_server(host, fetch, berg):
    seen = host.check_output("sha256sum /etc/nginx/coop/*")
    broken = WantedFile(
        "/etc/nginx/coop/mail.conf",
        "server { listen 443 ssl; server_name broken.example; nonsense; }\n",
    )
    names = WantedFile(
        "/etc/dehydrated/coop/domains.txt",
        host.check_output("cat /etc/dehydrated/coop/domains.txt") + "\n",
    )
    (command,) = replace_vhosts("/etc/nginx/coop", [broken], names=names, seen={})
    done = host.run(
        f"printf %s {command.connector_arguments['_stdin']} | sh -c "
        f"{shlex.quote(command.get_raw_value())}"
    )
    assert done.rc != 0
    assert "nonsense" in done.stderr
    assert host.check_output("sha256sum /etc/nginx/coop/*") == seen
    assert host.run("ls -d /etc/nginx/coop.new /etc/dehydrated/coop/domains.txt.*").stdout == ""
    assert fetch(f"autoconfig.{berg[0]}", "/mail/config-v1.1.xml")[0] == 200


def test_names_that_are_gone_leave_nothing(host, server, tls, berg, apply_plan):
    with_berg = read_plan(host.check_output("cat /etc/coop/plan.json"))
    kept = tuple(domain for domain in with_berg.mail.domains if domain.name != berg[1])
    apply_plan(
        with_berg.model_copy(update={"mail": with_berg.mail.model_copy(update={"domains": kept})})
    )
    name = mail_service_names(berg[1])[0]
    wait_until(lambda: not host.file(f"/etc/coop/tls/{name}").exists)
    assert name not in status_of(host)
    with (
        socket.create_connection((server.address, 443), timeout=10) as plain,
        pytest.raises(ssl.SSLError),
    ):
        tls.wrap_socket(plain, server_hostname=name)
