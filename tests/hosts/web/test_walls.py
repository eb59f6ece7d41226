"""What a household's PHP can't take from others, tried by PHP itself."""

import pytest

UNITS = ("coop-php@9905.service",)


@pytest.mark.parametrize(
    "address", ["127.0.0.1:8461", "127.0.0.1:0", "0.0.0.0:18080", "[::1]:10001", "[::]:0"]
)
@pytest.mark.parametrize("protocol", ["tcp", "udp"])
def test_it_listens_on_no_port(run_php, berg, protocol, address):
    """A daemon that starts anew would find its port taken, and who took it would answer for it."""
    flags = "STREAM_SERVER_BIND" + ("" if protocol == "udp" else " | STREAM_SERVER_LISTEN")
    said = run_php(
        berg,
        f"var_dump(@stream_socket_server('{protocol}://{address}', $n, $why, {flags})); echo $why;",
    )
    assert said.startswith("bool(false)"), said


def test_it_calls_others_all_the_same(run_php, server, berg):
    said = run_php(berg, f"var_dump(is_resource(fsockopen('{server.address}', 443)));")
    assert said == "bool(true)\n"


@pytest.mark.parametrize("place", ["/tmp", "/var/tmp", "/dev/shm"])
def test_what_everybody_may_write_to_is_its_own_and_small(run_php, host, berg, dal, place):
    """Neither the server's disk nor a meeting place of neighbours."""
    run_php(berg, f"exec('echo hello > {place}/message; chmod 666 {place}/message');")
    assert run_php(dal, f"exec('cat {place}/message', $said, $code); echo $code;") == "1"
    assert not host.file(f"{place}/message").exists
    room = run_php(berg, f"exec('df --output=fstype,size -k {place}', $said); echo $said[1];")
    kind, size = room.split()
    assert kind == "tmpfs"
    assert int(size) <= 256 * 1024


def test_nothing_else_can_be_written_to(run_php, berg):
    places = "exec('find / -xdev -type d -writable 2>/dev/null', $said); echo implode(' ', $said);"
    found = set(run_php(berg, places).split())
    own = ("/srv/coop/9905/", "/tmp", "/var/tmp", "/dev/", "/proc/")
    assert not {one for one in found if not one.startswith(own)}
    assert run_php(berg, "exec('touch /run/lock/x', $said, $code); echo $code;") != "0"


@pytest.mark.parametrize(
    "path",
    [
        "/etc/dehydrated",
        "/etc/fail2ban",
        "/etc/nftables.conf",
        "/etc/sysusers.d",
        "/etc/systemd/system",
        "/sys/fs/cgroup",
    ],
)
def test_it_doesnt_see_who_else_is_a_member(run_php, berg, path):
    said = run_php(
        berg, f"exec('ls -d {path}/* 2>/dev/null || cat {path}', $said); echo count($said);"
    )
    assert said == "0"
