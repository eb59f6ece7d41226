"""Who may send as whom: the index finds what looking through all mailboxes would."""

from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.names.addresses import domain_of
from coopctl.core.plans.mail import MailPlan, PlannedAlias, PlannedDomain, PlannedMailbox
from deploy.members.mail.addresses import active_mailboxes, find_ends
from deploy.members.mail.senders import find_identities, find_senders

HOUSEHOLDS = st.sampled_from(["1", "2", "3"])
OWNERS = st.one_of(st.none(), HOUSEHOLDS)
DOMAINS = ["coop.example", "one.example", "two.example"]
MAILBOXES = [f"m{n}@{domain}" for n in range(2) for domain in DOMAINS]
ALIASES = [f"a{n}@{domain}" for n in range(2) for domain in DOMAINS] + [f"@{DOMAINS[1]}"]


def unique(field):
    return {"unique_by": lambda item: getattr(item, field), "max_size": 6}


MAIL = st.builds(
    MailPlan,
    domains=st.lists(
        st.builds(
            PlannedDomain,
            name=st.sampled_from(DOMAINS),
            household=OWNERS,
            dkim_selector=st.just("c202611"),
        ),
        **unique("name"),
    ).map(tuple),
    mailboxes=st.lists(
        st.builds(
            PlannedMailbox,
            address=st.sampled_from(MAILBOXES),
            household=HOUSEHOLDS,
            password_hash=st.just("h"),
            quota_bytes=st.none(),
            state=st.sampled_from(["active", "closed"]),
        ),
        **unique("address"),
    ).map(tuple),
    aliases=st.lists(
        st.builds(
            PlannedAlias,
            address=st.sampled_from(ALIASES),
            household=OWNERS,
            targets=st.lists(st.sampled_from([*MAILBOXES, *ALIASES]), max_size=3).map(tuple),
        ),
        **unique("address"),
    ).map(tuple),
)


def look_through_all_mailboxes(mail):
    opened = active_mailboxes(mail)
    owners = {one.name: one.household for one in mail.domains if one.household is not None}
    aliases = {alias.address: alias.targets for alias in mail.aliases}

    def mailboxes_of(household):
        return {address for address, owner in opened.items() if owner == household}

    senders = {f"@{domain}": mailboxes_of(household) for domain, household in owners.items()}
    for alias in mail.aliases:
        reached = find_ends(alias.address, targets=aliases) & opened.keys()
        its_own = {login for login in reached if alias.household in (None, opened[login])}
        owner = owners.get(domain_of(alias.address))
        senders.setdefault(alias.address, set()).update(its_own | mailboxes_of(owner))
    senders |= {address: {address} for address in opened}
    return {address: tuple(sorted(logins)) for address, logins in senders.items() if logins}


@given(MAIL)
def test_the_index_finds_what_looking_through_all_mailboxes_finds(mail):
    assert find_senders(mail) == look_through_all_mailboxes(mail)


@given(MAIL)
def test_identities_are_senders_the_other_way_round(mail):
    senders = find_senders(mail)
    pairs = {(login, address) for address, logins in senders.items() for login in logins}
    identities = find_identities(senders)
    assert pairs == {(login, address) for login, found in identities.items() for address in found}
