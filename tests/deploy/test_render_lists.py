"""Lists as files: what mlmmj, Postfix and the lists' own programs read."""

import json

import pytest

from coopctl.core.accounts.lists import ListSettings
from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.lists import ListsPlan, PlannedList
from coopctl.core.plans.mail import MailPlan, PlannedAlias
from deploy.members.lists.render import (
    list_folder,
    render_archives,
    render_control,
    render_lists,
    render_transports,
)
from deploy.members.server import render_server

GARDEN = "garden@lists.x.example"


def planned(address=GARDEN, *, household="0001", state="active", password="00$ff", **settings):
    return PlannedList(
        address=address,
        household=household,
        state=state,
        owners=("alma@x.example", "bo@x.example"),
        web="lists.x.example",
        settings=ListSettings(**settings),
        archive_password_hash=password,
    )


def plan(*lists, aliases=()):
    household = PlannedHousehold(number="0001", uid=20001, quota_bytes=2**30)
    return HostPlan(
        host="mail1",
        households=(household,),
        mail=MailPlan(aliases=tuple(aliases)),
        lists=ListsPlan(lists=lists),
    )


def aliases_of(wanted):
    texts = {file.path: file.text for file in render_server(wanted).files}
    return texts["/etc/postfix/coop/aliases"]


def test_a_list_lies_in_its_households_drawer_and_the_co_ops_own_beside_them():
    assert list_folder(planned()) == f"/srv/coop/0001/lists/{GARDEN}"
    assert list_folder(planned(household=None)) == f"/var/lib/coop-lists/lists/{GARDEN}"


def test_only_open_lists_take_mail():
    lists = plan(
        planned(),
        planned("old@lists.x.example", state="closed"),
        planned("gone@lists.x.example", state="released"),
    )
    assert render_transports(lists) == f"{GARDEN}\tcoop-lists:unix:/run/coop-lists/receive.sock\n"
    assert list(json.loads(render_lists(lists))) == [GARDEN]


def test_a_catch_all_leaves_lists_alone():
    everything = PlannedAlias(
        address="@lists.x.example", household=None, targets=("alma@x.example",)
    )
    assert f"{GARDEN}\t{GARDEN}\n" in aliases_of(plan(planned(), aliases=[everything]))


def test_a_list_in_an_internationalised_domain_is_found_by_its_written_name():
    address = "garden@xn--blbr-noae.example"
    assert f"garden@blåbär.example\t{address}\n" in aliases_of(plan(planned(address)))


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"archive": "off"}, None),
        ({"archive": "public"}, {"password": None}),
        ({"archive": "members"}, {"password": "00$ff"}),
        ({"archive": "members", "password": None}, None),
    ],
)
def test_an_archive_is_for_those_whom_it_is_for(settings, expected):
    archives = json.loads(render_archives(plan(planned(**settings))))
    found = archives.get("garden.lists.x.example")
    assert (found and {"password": found["password"]}) == expected


def test_a_closed_lists_archive_is_shown_to_nobody():
    assert json.loads(render_archives(plan(planned(state="closed", archive="public")))) == {}


SWITCHES = {
    "submod",
    "closedlistsub",
    "subonlypost",
    "modonlypost",
    "modnonsubposts",
    "moderated",
    "noarchive",
    "nodigestsub",
    "prefix",
}


@pytest.mark.parametrize(
    ("settings", "switches"),
    [
        ({}, {"subonlypost"}),
        ({"others": "hold"}, {"subonlypost", "modnonsubposts"}),
        ({"posting": "anyone", "archive": "public"}, set()),
        ({"posting": "moderated"}, {"moderated"}),
        ({"posting": "owners"}, {"modonlypost"}),
        ({"posting": "owners", "others": "hold"}, {"modonlypost", "modnonsubposts"}),
        ({"posting": "anyone", "others": "hold", "subscription": "moderated"}, {"submod"}),
        (
            {"posting": "anyone", "subscription": "closed", "digest": False},
            {"closedlistsub", "nodigestsub", "noarchive"},
        ),
        ({"posting": "anyone", "prefix": "[g]"}, {"prefix"}),
    ],
)
def test_settings_become_mlmmjs_switches(settings, switches):
    assert SWITCHES & set(render_control(planned(**settings))) == switches


def test_owners_are_moderators():
    control = render_control(planned())
    assert control["owner"] == control["moderators"] == "alma@x.example\nbo@x.example\n"


def test_a_description_cannot_write_headers():
    with pytest.raises(ValueError, match="one line"):
        planned(description="x\nBcc: all@x.example")
    headers = render_control(planned(description='The "garden", för alla'))["customheaders"]
    assert headers.startswith("List-Id: =?utf-8?")
    assert render_control(planned(description='a "b\\'))["customheaders"].startswith(
        'List-Id: "a \\"b\\\\" <garden.lists.x.example>\n'
    )


def test_answers_go_where_they_are_set_to_go():
    assert (
        "Reply-To"
        not in render_control(planned())["customheaders"] + render_control(planned())["delheaders"]
    )
    to_list = render_control(planned(reply_to="list"))
    assert f"Reply-To: <{GARDEN}>\n" in to_list["customheaders"]
    assert "Reply-To:\n" in to_list["delheaders"]


def test_an_authors_signature_goes_only_where_it_is_broken():
    assert "DKIM-Signature:" not in render_control(planned())["delheaders"]
    assert "DKIM-Signature:" in render_control(planned(footer="x"))["delheaders"]
