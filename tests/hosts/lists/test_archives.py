"""Archives show posts to those who may see them, and to nobody else."""

import pytest

from tests.hosts.lists.conftest import PASSWORD, archive_path

UNITS = ("coop-lists-archive.service", "coop-lists-maintain.service")


@pytest.fixture(scope="module")
def archived(lists):
    """The addresses of three lists with a post each, by what their archive is; Alma posted."""
    return {kind: lists.new(archive=kind) for kind in ("public", "members", "off")}


@pytest.fixture(scope="module")
def posts(lists, archived, alma):
    """Their posts, once they are archived."""
    posts = {}
    for kind, address in archived.items():
        lists.subscribe(address, alma.address)
        posts[kind] = lists.hand_in(address, sender=alma.address)
        lists.wait(lambda address=address: lists.archived(address) == 1)
    return posts


def test_a_public_archive_shows_the_post_to_everybody(web, archived, posts):
    assert posts["public"]["Subject"] in web(archive_path(archived["public"]))[1]
    status, text = web(archive_path(archived["public"], posts["public"]))
    assert (status, "Help yourselves." in text) == (200, True)
    assert posts["public"]["Subject"] in web(archive_path(archived["public"]) + "new.atom")[1]


def test_addresses_in_it_are_not_for_harvesters(web, archived, posts, alma):
    assert alma.address not in web(archive_path(archived["public"], posts["public"]))[1]


def test_one_for_members_asks_for_its_password(web, archived, posts):
    path = archive_path(archived["members"], posts["members"])
    assert [web(path, login=login)[0] for login in (None, "", "wrong", PASSWORD)] == [
        401,
        401,
        401,
        200,
    ]


def test_what_is_off_is_not_there(web, archived, posts):
    assert web(archive_path(archived["off"], posts["off"]), login=PASSWORD)[0] == 404


@pytest.mark.parametrize("end", ["", "raw", "t.mbox.gz", "T/", "R/"])
def test_one_lists_archive_shows_nothing_of_anothers(web, archived, posts, end):
    secret = posts["members"]["Message-ID"].strip("<>")
    for path in (
        f"{archive_path(archived['public'])}{secret}/{end}",
        f"/{secret}/{end}",
        f"/all/{secret}/{end}",
    ):
        status, text = web(path)
        assert status in (300, 301, 404), path
        assert archived["members"].replace("@", ".") not in text


@pytest.mark.parametrize(
    "path", ["/", "/manifest.js.gz", "/..%2f..%2fetc/passwd", "/%2e%2e/", "//", "/x"]
)
def test_there_is_no_listing_of_archives(web, archived, posts, path):
    status, text = web(path)
    assert status in (400, 404)
    assert "lists." not in text


def test_the_web_servers_user_reads_archives_and_no_subscribers(lists, archived, posts):
    folder = f"/srv/coop/9901/lists/{archived['members']}"
    for secret in ("subscribers.d", "moderation", "archive", "control", "known.json"):
        assert (
            lists.host.run(f"runuser -u coop-archive -- ls -R {folder}/{secret} | grep .").rc != 0
            or secret == "known.json"
        )
    assert lists.host.run(f"runuser -u coop-archive -- cat {folder}/known.json").rc != 0
    assert (
        lists.host.run(
            "runuser -u coop-archive -- cat /etc/coop-lists/lists.json /var/lib/coop-lists/secret"
        ).rc
        != 0
    )


def test_a_removed_list_is_refused_and_its_archive_kept_until_it_is_released(
    lists, web, outside, alma, server
):
    address = lists.new(archive="public")
    lists.subscribe(address, alma.address)
    post = lists.hand_in(address, sender=alma.address)
    lists.wait(lambda: lists.archived(address) == 1)
    name = address.partition("@")[0]
    lists.set(name, state="closed", archive="public")
    reply = outside.bring(
        b"From: vera@outside.example\r\n\r\nhi\r\n", server=server.address, recipients=[address]
    )
    assert (reply.stage, reply.code) == ("rcpt", 550)
    assert web(archive_path(address, post))[0] == 404
    folder = f"/srv/coop/9901/lists/{address}"
    assert lists.host.file(f"{folder}/inbox/git").is_directory
    lists.set(name, state="released", archive="public")
    assert not lists.host.file(folder).exists


def test_the_archive_counts_into_the_households_quota(lists, archived):
    """It lies in the drawer, a btrfs subvolume with a limit."""
    folder = f"/srv/coop/9901/lists/{archived['public']}"
    assert lists.host.check_output(f"stat -f -c %T {folder}") == "btrfs"


def test_upkeep_runs_under_its_hardening(lists, archived):
    lists.host.run_expect([0], "systemctl start coop-lists-maintain.service")
    assert (
        lists.host.check_output(
            "systemctl show --property=Result --value coop-lists-maintain.service"
        )
        == "success"
    )
