"""What a domain's name servers answer, beside what they should. Pure: answers come as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from coopctl.core.names.dns import verification_name
from coopctl.doctor.findings import Finding, Severity, error, passed, warning
from coopctl.doctor.spf import find_excluded_servers
from coopctl.nameservers.authority import Answer
from coopctl.planning.dns import MailDomain
from coopctl.planning.records import Record

Key = tuple[str, str]
Answers = Mapping[Key, Answer]


def check_records(
    domain: MailDomain, *, wanted: Sequence[Record], answers: Answers, unknown_keys: Sequence[str]
) -> Iterator[Finding]:
    """Compare. `answers` has every wanted name and type, and A beside every CNAME; `unknown_keys`:
    labels of DKIM keys not known here.
    """
    findings = [
        finding
        for one in (_check_mx, _check_spf, _check_texts, _check_others)
        for finding in one(domain, wanted, answers)
    ]
    findings += _check_unknown(domain, unknown_keys)
    yield from findings
    if not any(finding.severity is not Severity.OK for finding in findings):
        yield passed("dns", domain.name, f"its {len(wanted)} records are as they should be")


def cure_of(domain: MailDomain) -> str:
    """Return what mends most records."""
    return f"publish what `coopctl domain show {domain.name}` prints"


def _check_unknown(domain: MailDomain, keys: Sequence[str]) -> Iterator[Finding]:
    unknown = [f"DKIM key {label}" for label in keys]
    unknown += [
        f"TLSA of {server.name}"
        for server in domain.servers
        if domain.holds(server.name) and not server.key_sha256
    ]
    if unknown:
        what = (
            f"what is published of {', '.join(unknown)} wasn't compared: the server's keys aren't "
            "known here yet"
        )
        yield warning(
            "dns", domain.name, what, cure="`coopctl apply` fetches them; then look again"
        )


def _check_mx(domain: MailDomain, wanted: Sequence[Record], answers: Answers) -> Iterator[Finding]:
    servers = {record.value.split()[1] for record in wanted if record.type == "MX"}
    found = {value.split()[-1].lower() for value in answers[domain.name, "MX"].values}
    if not found:
        yield error(
            "dns", domain.name, "it has no MX record: its mail goes nowhere", cure=cure_of(domain)
        )
    elif elsewhere := sorted(found - servers):
        names = ", ".join(name.rstrip(".") or "nowhere" for name in elsewhere)
        cure = (
            "remove that MX record: only "
            f"{', '.join(sorted(servers)).replace('. ', ' ').rstrip('.')} takes the domain's mail"
        )
        yield error(
            "dns", domain.name, f"mail for it is brought elsewhere, too: MX {names}", cure=cure
        )
    if found and (missing := sorted(servers - found)):
        yield error(
            "dns",
            domain.name,
            f"MX {', '.join(name.rstrip('.') for name in missing)} is missing",
            cure=cure_of(domain),
        )


def _check_spf(domain: MailDomain, wanted: Sequence[Record], answers: Answers) -> Iterator[Finding]:
    """RFC 7208, 3.2: more than one record is an error to receivers, as if there were none."""
    names = dict.fromkeys(
        record.name
        for record in wanted
        if record.type == "TXT" and record.value.startswith('"v=spf1')
    )
    for name in names:
        records = [
            value
            for value in answers[name, "TXT"].values
            if value.lower().split(" ")[0] == "v=spf1"
        ]
        own = name == domain.name
        if not records:
            severity = error if own else warning
            yield severity("dns", domain.name, f"{name} has no SPF record", cure=cure_of(domain))
        elif len(records) > 1:
            cure = f"leave a single one of them: {' | '.join(records)}"
            yield error(
                "dns",
                domain.name,
                f"{name} has {len(records)} SPF records: receivers ignore them all",
                cure=cure,
            )
        elif own and (shut_out := list(find_excluded_servers(records[0], domain=domain))):
            cure = f"have it say `mx`, as in v=spf1 mx -all; now it says {records[0]}"
            yield error(
                "dns",
                domain.name,
                f"its SPF record doesn't let the mail server {', '.join(shut_out)} send",
                cure=cure,
            )


def _check_texts(
    domain: MailDomain, wanted: Sequence[Record], answers: Answers
) -> Iterator[Finding]:
    for record in wanted:
        if record.type == "TXT" and "._domainkey." in record.name:
            yield from _check_key(domain, record, answers[record.name, "TXT"].values)
    if (
        domain.token
        and _text_of(wanted, verification_name(domain.name))
        not in answers[verification_name(domain.name), "TXT"].values
    ):
        what = "the record that verified its ownership is gone"
        cure = f"ask the household whether the domain is still theirs; {cure_of(domain)}"
        yield warning("dns", domain.name, what, cure=cure)
    policies = [
        value
        for value in answers[f"_dmarc.{domain.name}", "TXT"].values
        if value.startswith("v=DMARC1")
    ]
    if not policies:
        yield error(
            "dns",
            domain.name,
            "it has no DMARC record: others may write in its name",
            cure=cure_of(domain),
        )
    elif len(policies) > 1:
        yield error(
            "dns",
            domain.name,
            "it has several DMARC records: receivers ignore them all",
            cure="leave a single one of them",
        )
    elif _tags(policies[0]).get("p") not in ("quarantine", "reject"):
        yield warning(
            "dns",
            domain.name,
            "its DMARC record only monitors: others may write in its name",
            cure=cure_of(domain),
        )


def _check_key(domain: MailDomain, record: Record, values: Sequence[str]) -> Iterator[Finding]:
    wanted = _tags("".join(record.value.split('"')[1::2])).get("p")
    label = record.name.partition(".")[0]
    keys = [_tags(value).get("p") for value in values]
    if not keys:
        yield error(
            "dns", domain.name, f"the DKIM key {label} isn't published", cure=cure_of(domain)
        )
    elif len(keys) > 1:
        yield error(
            "dns",
            domain.name,
            f"{record.name} has several TXT records",
            cure=f"leave the one with p={wanted}",
        )
    elif keys[0] != wanted:
        what = (
            f"the DKIM key published as {label} isn't the one that signs: "
            "receivers treat the mail as forged"
        )
        yield error("dns", domain.name, what, cure=cure_of(domain))


def _check_others(
    domain: MailDomain, wanted: Sequence[Record], answers: Answers
) -> Iterator[Finding]:
    missing: dict[bool, list[str]] = {}
    for name, kind in dict.fromkeys(
        (record.name, record.type) for record in wanted if not _is_judged_alone(record)
    ):
        records = [record for record in wanted if (record.name, record.type) == (name, kind)]
        found = answers[name, kind].values
        if kind == "CNAME" and not found:
            found = answers[name, "A"].values and (
                records[0].value,
            )  # addresses of its own will do as well
        if not found:
            missing.setdefault(records[0].required, []).append(f"{name} {kind}")
        elif problem := _compare(records, found):
            yield (error if records[0].required or kind == "TLSA" else warning)(
                "dns", domain.name, problem, cure=cure_of(domain)
            )
    for required, names in sorted(missing.items(), reverse=True):
        shown = ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")
        kind = "required" if required else "recommended"
        yield (error if required else warning)(
            "dns", domain.name, f"{kind} records are missing: {shown}", cure=cure_of(domain)
        )


def _compare(records: Sequence[Record], found: Sequence[str]) -> str:
    """Return what differs, in words; nothing where the answer does what the wanted records do."""
    name, kind = records[0].name, records[0].type
    wanted = {_plain(record) for record in records}
    actual = {value if kind == "TXT" else value.lower() for value in found}
    match kind:
        case "TLSA":
            return (
                ""
                if wanted & actual
                else f"{name} pins a key other than the mail server's: "
                "mail over DANE doesn't arrive"
            )
        case "CAA":
            issuers = {value for value in actual if " issue " in value}
            authority = records[0].value.split('"')[1]
            return (
                ""
                if wanted & actual or not issuers
                else f"{name} CAA doesn't let {authority} issue certificates"
            )
        case "A" | "AAAA":
            return (
                ""
                if wanted == actual
                else f"{name} {kind} is {', '.join(sorted(actual))} "
                f"and should be {', '.join(sorted(wanted))}"
            )
        case _:
            return (
                ""
                if wanted & actual
                else f"{name} {kind} is {' | '.join(sorted(actual))} "
                f"and should be {' | '.join(sorted(wanted))}"
            )


def _is_judged_alone(record: Record) -> bool:
    special = ("_domainkey.", "_dmarc.", "_coopctl.")
    return record.type == "MX" or (
        record.type == "TXT"
        and (
            record.value.startswith('"v=spf1')
            or any(f".{part}" in f".{record.name}" for part in special)
        )
    )


def _plain(record: Record) -> str:
    return "".join(record.value.split('"')[1::2]) if record.type == "TXT" else record.value.lower()


def _text_of(wanted: Sequence[Record], name: str) -> str:
    return next(_plain(record) for record in wanted if record.name == name)


def _tags(text: str) -> dict[str, str]:
    """RFC 6376, 3.2: `v=DKIM1; p=…`; white space in values means nothing."""
    pairs = (part.partition("=") for part in text.split(";") if "=" in part)
    return {name.strip(): "".join(value.split()) for name, _, value in pairs}
