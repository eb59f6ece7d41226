"""Households reach their files by SFTP, and nothing else."""

import paramiko
import pytest

UNITS = ("ssh.service",)


def test_what_is_uploaded_is_served(sftp, visit, berg):
    with sftp.open(f"/{berg}/htdocs/uploaded.html", "w") as file:
        file.write("by SFTP")
    assert visit(berg, "/uploaded.html").body == "by SFTP"


def test_the_folder_cant_be_left(sftp):
    assert sftp.normalize("../../..") == "/"
    with pytest.raises(OSError):
        sftp.listdir("/etc")
    assert not any(name.startswith("99") for name in sftp.listdir("/"))


def test_a_link_out_of_the_folder_leads_nowhere(sftp, berg):
    sftp.symlink("/etc/passwd", f"/{berg}/htdocs/out")
    try:
        with pytest.raises(OSError):
            sftp.open(f"/{berg}/htdocs/out").read()
    finally:
        sftp.remove(f"/{berg}/htdocs/out")


def test_the_sites_own_folder_cant_be_moved_away(sftp, berg):
    with pytest.raises(PermissionError):
        sftp.rename(f"/{berg}", "/elsewhere")


@pytest.fixture
def transport(server, neighbours):
    with paramiko.Transport((server.address, server.port)) as transport:
        transport.connect(username="coop-9905", pkey=neighbours.key)
        yield transport


def test_there_is_no_shell(transport):
    session = transport.open_session()
    session.exec_command("id")
    session.settimeout(5)
    assert b"uid=" not in session.recv(100)


def test_nothing_is_forwarded(transport):
    with pytest.raises(paramiko.ChannelException):
        transport.open_channel("direct-tcpip", ("127.0.0.1", 25), ("127.0.0.1", 1))


def test_another_households_folder_isnt_opened_by_ones_key(server, neighbours):
    with (
        paramiko.Transport((server.address, server.port)) as transport,
        pytest.raises(paramiko.AuthenticationException),
    ):
        transport.connect(username="coop-99f6", pkey=neighbours.key)
