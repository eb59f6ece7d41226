"""A drawer for each household: limited, counted, and nobody else's business."""

import json

import pytest

UNITS = ("srv-coop.mount",)
MIB = 2**20
HERE, NEIGHBOUR = "9801", "9802"


@pytest.fixture(scope="module", autouse=True)
def drawers(host):
    """Two drawers of 20 MiB, with users of their own."""
    for uid, number in enumerate((HERE, NEIGHBOUR), 29801):
        drawer = f"/srv/coop/{number}"
        host.run_expect(
            [0],
            f"btrfs subvolume create {drawer} && chown {uid}:{uid} {drawer} && chmod 0700 {drawer}",
        )
        host.run_expect([0], f"btrfs qgroup limit 20M {drawer}")
    yield
    host.run_expect([0], f"btrfs subvolume delete /srv/coop/{HERE} /srv/coop/{NEIGHBOUR}")


def write(host, number, *, mebibytes):
    uid = {HERE: 29801, NEIGHBOUR: 29802}[number]
    command = f"dd if=/dev/urandom of=/srv/coop/{number}/file bs=1M count={mebibytes} conv=fsync"
    return host.run(f"setpriv --reuid={uid} --regid={uid} --clear-groups {command}")


def referenced(host, number):
    groups = json.loads(
        host.check_output("btrfs --format json qgroup show --raw --sync /srv/coop")
    )["qgroup-show"]
    return next(group["referenced"] for group in groups if group["path"] == number)


def test_a_drawer_over_its_limit_is_full_and_the_neighbours_is_not(host):
    over = write(host, HERE, mebibytes=40)
    assert "Disk quota exceeded" in over.stderr
    assert write(host, NEIGHBOUR, mebibytes=10).rc == 0


def test_use_is_counted_for_the_drawer_that_holds_it(host):
    write(host, NEIGHBOUR, mebibytes=10)
    assert 10 * MIB <= referenced(host, NEIGHBOUR) < 11 * MIB


def test_what_is_deleted_makes_room_again(host):
    write(host, HERE, mebibytes=40)
    host.run_expect([0], f"rm /srv/coop/{HERE}/file && btrfs filesystem sync /srv/coop")
    assert write(host, HERE, mebibytes=10).rc == 0


def test_quotas_are_the_cheap_kind(host):
    uuid = host.check_output("findmnt --noheadings --output UUID --mountpoint /srv/coop")
    assert host.file(f"/sys/fs/btrfs/{uuid}/qgroups/mode").content_string.strip() == "squota"


@pytest.mark.parametrize("path", ["/srv/coop", f"/srv/coop/{NEIGHBOUR}"])
def test_a_household_cannot_look_beyond_its_drawer(host, path):
    peek = host.run(f"setpriv --reuid=29801 --regid=29801 --clear-groups ls {path}")
    assert "Permission denied" in peek.stderr


def test_drawers_are_there_again_after_a_restart(host):
    assert host.service("srv-coop.mount").is_enabled
    # What keeps its files there stops with it, and stays so when it's back (systemd.unit(5),
    # Requires=).
    listed = host.check_output("systemctl list-dependencies --reverse --plain --all srv-coop.mount")
    needing = [
        unit
        for unit in map(str.strip, listed.splitlines())
        if unit.endswith(".service") and host.run(f"systemctl is-active {unit}").rc == 0
    ]
    host.run_expect(
        [0], f"systemctl stop srv-coop.mount && systemctl start srv-coop.mount {' '.join(needing)}"
    )
    assert host.file(f"/srv/coop/{NEIGHBOUR}").is_directory
    assert "Disk quota exceeded" in write(host, NEIGHBOUR, mebibytes=40).stderr
