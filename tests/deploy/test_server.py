"""All services of a server together: who asks what, who refuses, and that nothing is rendered
twice.
"""

import pytest

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan, render_plan
from coopctl.core.plans.lists import ListsPlan
from coopctl.core.plans.mail import MailPlan, PlannedDomain
from coopctl.core.plans.web import PlannedSite, WebPlan
from deploy.facts.wholefiles import SeenFile
from deploy.members import server
from deploy.members.errors import RefusedDeployError
from deploy.members.server import check_server, render_server, seen_server, server_questions
from deploy.operations.wholefiles import sha256_of

BERG = PlannedSite(
    name="berg.example",
    household="0001",
    others=("www.berg.example",),
    kind="php",
    state="active",
    whole_addresses=False,
)
EVERYTHING = HostPlan(
    host="mail1",
    households=(PlannedHousehold(number="0001", uid=20001, quota_bytes=2**30),),
    mail=MailPlan(
        domains=(PlannedDomain(name="x.example", household=None, dkim_selector="c202611"),)
    ),
    lists=ListsPlan(),
    web=WebPlan(sites=(BERG,)),
)


def files(plan):
    return {file.path: file for file in render_server(plan).files}


def look(plan, *, full=False, space=2**30, without=(), users=None):
    """Return what is wanted, and what is seen on a server that has all of it but `without`."""
    wanted = render_server(plan)
    questions = server_questions(wanted, full=full)
    answers = {name: fact().default() for name, (fact, _) in questions.items()}
    answers |= {
        "files": {
            file.path: SeenFile(file.sha256, file.owner, file.group, file.mode)
            for file in wanted.files
            if file.path not in without
        },
        "space": {"/": space},
        "drawers.users": users or {},
    }
    return wanted, seen_server(wanted, answers)


def test_the_plan_comes_last_and_its_hash_says_that_it_is_done():
    wanted = render_server(EVERYTHING)

    assert wanted.files[-1] == wanted.mark
    assert wanted.mark.sha256 == sha256_of(render_plan(EVERYTHING))


def test_a_server_has_the_files_of_its_services_only():
    mail_only = EVERYTHING.model_copy(update={"lists": None, "web": None})

    assert set(files(EVERYTHING)) - set(files(mail_only)) == {
        "/etc/coop-lists/archives.json",
        "/etc/coop-lists/lists.json",
        "/etc/coop-web/databases",
        "/etc/nginx/coop/sites.conf",
        "/etc/postfix/coop/lists",
        "/etc/ssh/coop/keys",
    }
    assert "/etc/nginx/coop/mail.conf" not in files(EVERYTHING.model_copy(update={"mail": None}))


def test_every_services_names_get_certificates():
    names = files(EVERYTHING)["/etc/dehydrated/coop/domains.txt"].text.splitlines()

    assert names == sorted(names)
    assert {"berg.example", "www.berg.example", "mta-sts.x.example"} <= set(names)


def test_compiled_tables_are_dumped_only_where_everything_is_looked_at():
    wanted = render_server(EVERYTHING)
    full, usual = (server_questions(wanted, full=full) for full in (True, False))

    assert full.keys() - usual.keys() == {"mail.tables", "lists.tables"}


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("/etc/postfix/coop/domains", "isn't a mail server yet"),
        ("/etc/coop-lists/lists.json", "isn't a server for mailing lists yet"),
        ("/etc/ssh/coop/keys", "isn't a web server yet"),
        ("/etc/nginx/coop/sites.conf", "doesn't serve members' names over HTTPS yet"),
    ],
)
def test_a_server_whose_role_has_not_run_is_refused_but_not_by_a_check(missing, sentence):
    wanted, seen = look(EVERYTHING, without=[missing])

    with pytest.raises(RefusedDeployError, match=sentence):
        check_server(wanted, seen=seen)
    check_server(wanted, seen=seen, built=False)


def test_a_user_with_another_uid_is_refused_in_any_case():
    wanted, seen = look(EVERYTHING, users={"coop-0001": 1000})

    with pytest.raises(RefusedDeployError, match="coop-0001 has 1000, the plan 20001"):
        check_server(wanted, seen=seen, built=False)


def test_a_full_disk_is_refused():
    wanted, seen = look(EVERYTHING, space=2**20)

    with pytest.raises(RefusedDeployError, match="the disk is full: / has 1 MiB left"):
        check_server(wanted, seen=seen)


def test_a_file_is_rendered_once_however_often_it_is_looked_at(monkeypatch):
    rendered = []
    monkeypatch.setattr(
        "deploy.members.mail.wanted.render_passwd_file", lambda plan: rendered.append(plan) or ""
    )
    called = []
    monkeypatch.setattr(server, "operate", lambda name, *_, **__: called.append(name))
    for module in ("drawers", "lists", "mail", "vhosts", "web"):
        for name in ("operate", "operate_for_each"):
            monkeypatch.setattr(
                f"deploy.members.{module}.apply.{name}",
                lambda name, *_, **__: called.append(name),
                raising=False,
            )
    monkeypatch.setattr(server, "all_succeeded", lambda: True)
    wanted, seen = look(EVERYTHING)
    check_server(wanted, seen=seen)
    server.apply_server(wanted, seen=seen)

    assert len(rendered) == 1
    assert called[0] == "households' users"
    assert called.index("lists in Postfix") < called.index("addresses in Postfix")
    assert called[-1] == "the plan"
