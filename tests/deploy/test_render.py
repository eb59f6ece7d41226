"""The plan as files: what a member gets and what the neighbour keeps."""

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import (
    MailPlan,
    PlannedAlias,
    PlannedAppPassword,
    PlannedDomain,
    PlannedMailbox,
)
from deploy.members.drawers.render import render_sysusers
from deploy.members.mail.render import (
    render_credentials,
    render_dkim_selectors,
    render_index_folders,
    render_passwd_file,
)
from deploy.members.mail.senders import find_senders
from deploy.members.mail.tables import render_postfix_maps
from deploy.operations.postfix import dump_sha256

HASH = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA"


def mailbox(address, *, state="active", quota=None, household="0001", app_passwords=()):
    planned = tuple(
        PlannedAppPassword(id=one, password_hash=f"{{SSHA512}}hash-of-{one}")
        for one in app_passwords
    )
    return PlannedMailbox(
        address=address,
        household=household,
        password_hash=HASH,
        quota_bytes=quota,
        state=state,
        app_passwords=planned,
    )


def alias(address, *targets):
    return PlannedAlias(address=address, household="0001", targets=targets)


def plan(*mailboxes, aliases=()):
    return HostPlan(
        host="mail1",
        households=(
            PlannedHousehold(number="0001", uid=20001, quota_bytes=2**30),
            PlannedHousehold(number="0002", uid=20002, quota_bytes=2**30),
        ),
        mail=MailPlan(
            domains=(PlannedDomain(name="x.example", household=None, dkim_selector="coop1"),),
            mailboxes=mailboxes,
            aliases=tuple(aliases),
        ),
    )


def table(plan, name):
    return dict(line.split("\t") for line in maps(plan)[name].splitlines())


def maps(plan):
    return render_postfix_maps(plan, senders=find_senders(plan.mail), others=())


def test_a_member_gets_a_line_with_uid_home_and_quota():
    line = render_passwd_file(plan(mailbox("bo@x.example", household="0002", quota=5000)))

    assert line == (
        "bo@x.example:x:20002:20002::/srv/coop/0002/mail/bo@x.example"
        "::userdb_quota_storage_size=5000B\n"
    )


def test_without_a_quota_of_its_own_a_mailbox_may_fill_the_drawer():
    assert render_passwd_file(plan(mailbox("bo@x.example"))).endswith(
        f"::userdb_quota_storage_size={2**30}B\n"
    )


def test_every_password_of_a_mailbox_has_a_line_and_room_for_a_key():
    lines = render_credentials(
        plan(mailbox("bo@x.example", app_passwords=["k7m2", "9xqd"]))
    ).splitlines()

    assert lines == [
        f"bo@x.example\t-\t{{ARGON2ID}}{HASH}\t",
        "bo@x.example\t9xqd\t{SSHA512}hash-of-9xqd\t",
        "bo@x.example\tk7m2\t{SSHA512}hash-of-k7m2\t",
    ]


def test_credentials_are_in_the_order_of_their_bytes():
    """Dovecot searches by halves: `a.b@` comes before `a@`, and letters beyond ASCII after all
    others.
    """
    boxes = [
        mailbox(f"{name}@x.example", app_passwords=["k7m2"])
        for name in ("åsa", "a", "a.b", "z", "a-b", "aa")
    ]
    lines = render_credentials(plan(*boxes)).encode().splitlines()

    assert lines == sorted(lines)
    assert len(lines) == 12


def test_each_household_gets_a_folder_of_mail_indexes_for_its_own_user_only():
    assert render_index_folders(plan()).splitlines() == [
        "d /var/lib/coop-mail/20001 0700 20001 20001 -",
        "d /var/lib/coop-mail/20002 0700 20002 20002 -",
    ]


def test_user3_removed_leaves_auser3():
    after = plan(mailbox("auser3@x.example"))

    assert list(table(after, "mailboxes")) == ["auser3@x.example"]
    assert [line.split(":")[0] for line in render_passwd_file(after).splitlines()] == [
        "auser3@x.example"
    ]


def test_a_closed_mailbox_takes_queued_mail_but_no_login_no_new_mail_and_no_sending():
    closed = plan(mailbox("bo@x.example", state="closed"))

    user, password, *_ = render_passwd_file(closed).split(":")
    assert (user, password) == ("bo@x.example", "!")
    assert render_credentials(closed) == ""
    assert table(closed, "mailboxes") == {}
    assert table(closed, "senders") == {}


def test_a_mailbox_may_send_as_itself_and_as_the_aliases_that_end_in_it():
    senders = table(
        plan(
            mailbox("alma@x.example"),
            mailbox("bo@x.example"),
            mailbox("cleo@x.example"),
            aliases=[
                alias("all@x.example", "board@x.example", "cleo@x.example"),
                alias("board@x.example", "alma@x.example", "bo@x.example"),
            ],
        ),
        "senders",
    )

    assert senders["alma@x.example"] == "alma@x.example"
    assert senders["board@x.example"] == "alma@x.example,bo@x.example"
    assert senders["all@x.example"] == "alma@x.example,bo@x.example,cleo@x.example"


def test_nobody_may_send_as_an_alias_that_only_leads_elsewhere():
    senders = table(
        plan(mailbox("alma@x.example"), aliases=[alias("away@x.example", "me@outside.example")]),
        "senders",
    )

    assert "away@x.example" not in senders


def test_aliases_that_point_at_each_other_end():
    senders = table(
        plan(aliases=[alias("a@x.example", "b@x.example"), alias("b@x.example", "a@x.example")]),
        "senders",
    )

    assert senders == {}


def test_an_alias_passes_mail_to_every_target():
    aliases = table(
        plan(
            mailbox("alma@x.example"),
            aliases=[alias("info@x.example", "alma@x.example", "o@outside.example")],
        ),
        "aliases",
    )

    assert aliases == {"info@x.example": "alma@x.example, o@outside.example"}


def test_a_catch_all_leaves_mailboxes_their_own_mail():
    aliases = table(
        plan(mailbox("alma@x.example"), aliases=[alias("@x.example", "alma@x.example")]), "aliases"
    )

    assert aliases == {"@x.example": "alma@x.example", "alma@x.example": "alma@x.example"}


def test_each_household_is_a_user_with_the_uid_of_the_plan():
    assert render_sysusers(plan()).splitlines()[:2] == [
        "g coop-0001 20001",
        'u coop-0001 20001:20001 "household 0001" /srv/coop/0001',
    ]


def test_each_domain_names_its_dkim_key():
    assert render_dkim_selectors(plan()) == "x.example coop1\n"


def test_equal_plans_give_equal_bytes_whatever_the_order_in_memory():
    one = plan(
        mailbox("a@x.example"),
        mailbox("b@x.example"),
        aliases=[alias("i@x.example", "b@x.example", "a@x.example")],
    )

    assert maps(one) == maps(one.model_copy(deep=True))


def test_a_dump_is_compared_in_the_order_of_the_keys_bytes():
    assert dump_sha256("b\t1\na-b\t2\nab\t3\n") == dump_sha256("a-b\t2\nab\t3\nb\t1\n")


def forwarding(address, *targets, keep_copy=True):
    return mailbox(address).model_copy(update={"forward_to": targets, "keep_copy": keep_copy})


def test_a_forward_keeps_a_copy_only_where_it_is_wanted():
    both, away = (
        forwarding("a@x.example", "o@outside.example"),
        forwarding("b@x.example", "o@outside.example", keep_copy=False),
    )

    assert table(plan(both, away), "aliases") == {
        "a@x.example": "a@x.example, o@outside.example",
        "b@x.example": "o@outside.example",
    }


def test_who_forwards_to_a_neighbour_lends_no_address():
    senders = table(
        plan(forwarding("a@x.example", "b@x.example"), mailbox("b@x.example")), "senders"
    )

    assert senders["a@x.example"] == "a@x.example"


def test_an_alias_of_a_household_is_not_for_the_neighbours_whom_it_reaches():
    bo = mailbox("bo@x.example", household="0002")
    shared = PlannedAlias(
        address="board@x.example", household=None, targets=("alma@x.example", "bo@x.example")
    )
    senders = table(
        plan(
            mailbox("alma@x.example"),
            bo,
            aliases=[alias("we@x.example", "alma@x.example", "bo@x.example"), shared],
        ),
        "senders",
    )

    assert senders["we@x.example"] == "alma@x.example"
    assert senders["board@x.example"] == "alma@x.example,bo@x.example"


def test_a_frozen_household_is_told_why_it_cannot_send():
    one = plan(mailbox("alma@x.example"), mailbox("bo@x.example", household="0002"))
    frozen = one.model_copy(
        update={
            "households": (one.households[0].model_copy(update={"frozen": True}), one.households[1])
        }
    )

    assert list(table(frozen, "frozen")) == ["alma@x.example"]
    assert table(frozen, "frozen")["alma@x.example"].startswith(
        "550 5.7.1 household 0001 may not send"
    )


def test_what_is_in_our_domains_goes_straight_out():
    assert table(plan(), "direct") == {"@x.example": "smtp:"}
