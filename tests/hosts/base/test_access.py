"""Who gets in: keys do, passwords don't."""

import subprocess

import paramiko
import pytest

UNITS = ("ssh.service",)


@pytest.fixture
def transport(server):
    with paramiko.Transport((server.address, server.port)) as transport:
        transport.start_client(timeout=10)
        yield transport


def test_password_login_is_not_offered(transport):
    with pytest.raises(paramiko.BadAuthenticationType) as refusal:
        transport.auth_none("root")
    assert refusal.value.allowed_types == ["publickey"]


def test_password_login_is_refused(transport):
    with pytest.raises(paramiko.AuthenticationException):
        transport.auth_password("root", "freezer", fallback=True)


def test_an_unknown_key_is_refused(transport):
    with pytest.raises(paramiko.AuthenticationException):
        transport.auth_publickey("root", paramiko.ECDSAKey.generate())


def test_sshd_would_start_again(host):
    assert host.run("sshd -t").rc == 0


def test_a_later_drop_in_does_not_bring_passwords_back(host):
    """Providers ship 50-cloud-init.conf with `PasswordAuthentication yes`."""
    drop_in = "/etc/ssh/sshd_config.d/50-cloud-init.conf"
    host.run_expect([0], f"echo 'PasswordAuthentication yes' > {drop_in}")
    try:
        assert "passwordauthentication no" in host.check_output("sshd -T")
    finally:
        host.run_expect([0], f"rm {drop_in}")


@pytest.mark.parametrize(
    ("kind", "weak"),
    [
        ("key_types", "ecdsa-sha2-nistp256"),
        ("kex", "ecdh-sha2-nistp256"),
        ("kex", "diffie-hellman-group14-sha256"),
        ("ciphers", "aes128-cbc"),
        ("digests", "hmac-sha2-256"),
        ("digests", "hmac-sha1"),
    ],
)
def test_old_algorithms_are_refused(server, kind, weak):
    with paramiko.Transport((server.address, server.port)) as transport:
        setattr(transport.get_security_options(), kind, (weak,))
        with pytest.raises(paramiko.SSHException):
            transport.start_client(timeout=10)


def test_keys_are_agreed_on_against_quantum_computers(server):
    """Today's sessions stay secret even from who records them and has such a machine later."""
    command = [
        "ssh",
        "-v",
        "-o",
        "BatchMode=yes",
        "-o",
        "KexAlgorithms=sntrup761x25519-sha512@openssh.com",
        "-o",
        "StrictHostKeyChecking=no",
    ]
    command += [
        "-o",
        "UserKnownHostsFile=/dev/null",
        "-p",
        str(server.port),
        f"nobody@{server.address}",
        "true",
    ]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30).stderr
    assert "kex: algorithm: sntrup761x25519-sha512@openssh.com" in answer
