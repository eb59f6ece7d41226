"""Whose key signs: the domain's own, the one of the day, and none for strangers."""

import re

import pytest

from coopctl.core.plans.mail import PlannedAlias, PlannedDomain

UNITS = ("rspamd.service", "postfix.service")
OWN = "own.example"


def signatures(message):
    """Return the domain and selector of each signature."""
    unfolded = re.sub(rb"\r?\n[ \t]+", b" ", message.partition(b"\r\n\r\n")[0])
    lines = [
        line
        for line in unfolded.decode().splitlines()
        if line.lower().startswith("dkim-signature:")
    ]
    return sorted(
        (re.search(r"\bd=([^;]+)", line)[1], re.search(r"\bs=([^;]+)", line)[1]) for line in lines
    )


@pytest.fixture
def with_domains(replan):
    """Call it with domains: they, and Alma's address in each of her own, are in the plan until the
    test has ended.
    """

    def call(*domains, alias_of=None):
        def change(plan):
            names = {domain.name for domain in domains}
            kept = [domain for domain in plan.mail.domains if domain.name not in names]
            own = (
                [PlannedAlias(address=f"alma@{OWN}", household=None, targets=(alias_of,))]
                if alias_of
                else []
            )
            mail = {
                "domains": tuple(sorted([*kept, *domains], key=lambda domain: domain.name)),
                "aliases": tuple(
                    sorted([*plan.mail.aliases, *own], key=lambda alias: alias.address)
                ),
            }
            return plan.model_copy(update={"mail": plan.mail.model_copy(update=mail)})

        replan(change)

    return call


def test_a_members_own_domain_signs_with_its_own_keys(
    with_domains, submission, letter, arrives, alma
):
    with_domains(
        PlannedDomain(name=OWN, household=alma.household, dkim_selector="c202611"),
        alias_of=alma.address,
    )
    message = letter(sender=f"alma@{OWN}", to=alma.address)
    submission(alma).send_message(message)
    assert signatures(arrives(alma, message)) == [(OWN, "c202611"), (OWN, "c202611e")]


def test_new_keys_sign_as_soon_as_they_are_applied_and_without_a_restart(
    with_domains, member_writes, arrives, alma, server
):
    with_domains(
        PlannedDomain(
            name=server.domain,
            household=None,
            dkim_selector="c209912",
            dkim_selectors=("c209912", "test"),
        )
    )
    assert signatures(arrives(alma, member_writes(alma, alma.address))) == [
        (server.domain, "c209912"),
        (server.domain, "c209912e"),
    ]


def test_keys_that_are_out_of_use_leave_the_server(with_domains, host, server):
    with_domains(
        PlannedDomain(
            name=server.domain,
            household=None,
            dkim_selector="c209912",
            dkim_selectors=("c209912", "test"),
        )
    )
    kept = host.check_output(f"ls /var/lib/rspamd/dkim/{server.domain}.*.key")
    assert "c209912" in kept
    assert ".test." in kept
    with_domains(PlannedDomain(name=server.domain, household=None, dkim_selector="test"))
    assert "c209912" not in host.check_output(f"ls /var/lib/rspamd/dkim/{server.domain}.*")


def test_a_strangers_mail_gets_no_signature(outside, letter, arrives, server, alma):
    """Not even if it says that a member wrote it."""
    message = letter(sender=alma.address, to=alma.address)
    assert outside.bring(message, server=server.address, recipients=[alma.address]).code == 250
    assert signatures(arrives(alma, message)) == []
