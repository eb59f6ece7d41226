"""Other domains' MTA-STS policies (RFC 8461): where they ask for verified TLS, mail goes out
verified or waits.
"""

import shlex

import pytest

pytestmark = pytest.mark.usefixtures("outside_alone")
UNITS = ("postfix.service", "postfix-mta-sts-resolver.service", "unbound.service")
VERA = "vera@outside.example"
VERIFIED = "Verified TLS connection established to outside.example"

# Signed by the same CA, for another name.
_MAKE_OTHER = """
cd /etc/lab && openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=other \\
    -keyout other.key -out other.csr 2>/dev/null
printf 'subjectAltName=DNS:somebody-else.example\\n' > other.extensions
openssl x509 -req -in other.csr -CA root.pem -CAkey root.key -CAcreateserial -days 2 \\
    -extfile other.extensions -out other.pem 2>/dev/null
"""


@pytest.fixture(scope="module")
def trusting(host, lab_outside, laid_down):
    """The server trusts the lab's CA, as it does those of the world."""
    file, root = (
        "/usr/local/share/ca-certificates/coop-test.crt",
        lab_outside.run("cat", "/etc/lab/root.pem"),
    )
    host.run_expect([0], f"echo {shlex.quote(root)} > {file} && update-ca-certificates")
    yield
    host.run_expect(
        [0],
        f"rm {file} && update-ca-certificates --fresh && postfix reload && systemctl restart "
        "postfix-mta-sts-resolver",
    )


@pytest.fixture
def policy(host, outside, trusting):
    """Call it with a mode and the mail server that it names: outside.example publishes that policy,
    and nobody remembers an older one.
    """

    def offer(mode, *, mail_server="outside.example"):
        outside.publish_policy(mode, mail_server=mail_server)
        host.run_expect([0], "postfix reload && systemctl restart postfix-mta-sts-resolver")

    yield offer
    outside.forget()
    host.run_expect([0], "postsuper -d ALL deferred")


@pytest.fixture
def configure_outside(lab_outside):
    """Call it with settings of the mail server outside: they are in force until the test has
    ended.
    """
    lab_outside.run("cp", "-p", "/etc/postfix/main.cf", "/root/main.cf")

    def configure(*settings):
        lab_outside.run("postconf", "-e", *settings)
        lab_outside.run("postfix", "reload")

    yield configure
    lab_outside.run("cp", "-p", "/root/main.cf", "/etc/postfix/main.cf")
    lab_outside.run("postfix", "reload")


@pytest.fixture
def letter_to_vera(member_writes, alma):
    return lambda: member_writes(alma, VERA)


def test_a_server_that_the_policy_names_is_verified_and_gets_mail(
    policy, letter_to_vera, fate, host
):
    policy("enforce")
    assert "status=sent" in fate(letter_to_vera())
    assert VERIFIED in host.check_output(
        "journalctl --unit=postfix.service --since=-20s --output=cat"
    )


def test_a_server_that_shows_a_certificate_for_another_name_gets_nothing(
    policy, configure_outside, letter_to_vera, fate, lab_outside
):
    policy("enforce")
    lab_outside.run("sh", "-c", _MAKE_OTHER)
    configure_outside("smtpd_tls_chain_files = /etc/lab/other.key, /etc/lab/other.pem")
    answer = fate(letter_to_vera())
    assert "status=deferred" in answer
    assert "Server certificate not verified" in answer


def test_a_server_without_tls_gets_nothing(policy, configure_outside, letter_to_vera, fate):
    policy("enforce")
    configure_outside("smtpd_tls_security_level = none")
    answer = fate(letter_to_vera())
    assert "status=deferred" in answer
    assert "TLS is required, but was not offered" in answer


def test_a_server_that_the_policy_does_not_name_gets_nothing(policy, letter_to_vera, fate):
    policy("enforce", mail_server="mx.elsewhere.example")
    assert "status=deferred" in fate(letter_to_vera())


def test_a_policy_that_is_only_tested_holds_nothing_up(policy, letter_to_vera, fate):
    policy("testing", mail_server="mx.elsewhere.example")
    assert "status=sent" in fate(letter_to_vera())
