"""A domain as the world sees it: each of its name servers is asked for every record, quickly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopctl.doctor.findings import Finding, error, passed, warning
from coopctl.doctor.records import Key, check_records
from coopctl.nameservers.authority import Answer, NameServers
from coopctl.nameservers.deadline import Deadline
from coopctl.nameservers.dnssec import find_flaw
from coopctl.planning.dns import MailDomain, domain_records
from coopctl.provision.hosts import Host

_SECONDS = 30.0


def examine_domain(
    domain: MailDomain, *, unknown_keys: Sequence[str], nameservers: NameServers
) -> Iterator[Finding]:
    """Ask for every record that the domain needs, and compare; `unknown_keys`: labels of DKIM keys
    that can't be.
    """
    wanted = domain_records(domain)
    keys = [(record.name, record.type) for record in wanted]
    keys += [(record.name, "A") for record in wanted if record.type == "CNAME"]
    answers = _ask_all(list(dict.fromkeys(keys)), nameservers=nameservers)
    problems = {answer.problem for answer in answers.values() if answer.problem}
    if problems or len(answers) < len(set(keys)):
        what = (
            "its name servers can't be asked: "
            f"{'; '.join(sorted(problems)[:2]) or 'they take too long'}"
        )
        cure = (
            "is it still registered, and do its name servers work? "
            "`dig +trace` shows the way from the root"
        )
        yield error("dns", domain.name, what, cure=cure)
        return
    yield from check_records(domain, wanted=wanted, answers=answers, unknown_keys=unknown_keys)
    pinned = next(
        (
            record
            for record in wanted
            if record.type == "TLSA" and answers[record.name, "TLSA"].values
        ),
        None,
    )
    if pinned is not None:
        yield from _check_signing(domain, find_flaw(nameservers, pinned.name, "TLSA"))


def report_unverified(name: str) -> Finding:
    """Return the finding about a household's domain that isn't served."""
    cure = (
        f"have the household publish its record, then `coopctl domain verify {name}`; or `coopctl "
        f"domain remove {name}`"
    )
    return warning("domain", name, "it isn't served: its ownership hasn't been verified", cure=cure)


def examine_names(host: Host, *, nameservers: NameServers) -> Iterator[Finding]:
    """Look at a mail server's reverse names: others refuse mail from an address without a matching
    one (RFC 1912, 2.1).
    """
    name = host.fqdn or host.name
    problems = []
    for address in host.addresses:
        found = nameservers.resolve(address.reverse_pointer, "PTR")
        names = {value.rstrip(".").lower() for value in found.values}
        if name not in names:
            shown = ", ".join(sorted(names)) or found.problem or "nothing"
            what = f"the reverse name of {address} is {shown}, not {name}: many refuse its mail"
            cure = (
                f"have the provider of the server set the reverse name (PTR) of {address} to {name}"
            )
            problems.append(error("names", host.name, what, cure=cure))
    yield from problems
    if host.addresses and not problems:
        yield passed("names", host.name, f"its addresses' reverse names are {name}")


def _ask_all(keys: Sequence[Key], *, nameservers: NameServers) -> dict[Key, Answer]:
    """Ask for one after the other; servers that don't answer twice aren't asked again."""
    deadline = Deadline(_SECONDS)
    answers: dict[Key, Answer] = {}
    failures = 0
    for key in keys:
        if deadline.passed or failures > 1:
            break
        answers[key] = nameservers.look_up(*key)
        failures += bool(answers[key].problem)
    return answers


def _check_signing(domain: MailDomain, flaw: str) -> Iterator[Finding]:
    if flaw:
        what = f"its TLSA records have no effect: {flaw}"
        cure = (
            "have the domain signed with DNSSEC where its DNS is kept, and its DS record put into "
            "the parent zone"
        )
        yield warning("dnssec", domain.name, what, cure=cure)
    else:
        yield passed("dnssec", domain.name, "it's signed: others can rely on the pinned keys")
