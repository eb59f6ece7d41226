"""Whether a record can be believed by DNSSEC (RFC 4035): from the parent's DS record to the
record's own signature.
"""

from __future__ import annotations

import dns.dnssec
import dns.exception
import dns.message
import dns.name
import dns.rdatatype
import dns.rrset
from dns.exception import ValidationFailure
from dns.rdataclass import IN
from dns.rdatatype import DNSKEY, DS, RRSIG, RdataType

from coopctl.core.errors import CoopError
from coopctl.nameservers.authority import LOOKUP_SECONDS, Authority, NameServers
from coopctl.nameservers.deadline import Deadline

_DIGESTS = {1: "SHA1", 2: "SHA256", 4: "SHA384"}


def find_flaw(nameservers: NameServers, name: str, kind: str) -> str:
    """Return why DNSSEC doesn't vouch for the record, empty if it does. One step up is looked at:
    the zone's DS and keys. Never raises.
    """
    deadline = Deadline(LOOKUP_SECONDS)
    owner, wanted = dns.name.from_text(name), dns.rdatatype.from_text(kind)
    try:
        authority = nameservers.find_authority(owner, deadline=deadline)
        zone = authority.zone.to_text(omit_final_dot=True)
        anchors = _find(
            nameservers.ask_resolvers(authority.zone, DS, deadline=deadline), authority.zone, DS
        )
        if anchors is None:
            return f"{zone} isn't signed: its parent zone has no DS record"
        keys = _ask_signed(nameservers, authority, authority.zone, DNSKEY, deadline=deadline)
        if not any(_is_anchored(authority.zone, key, anchors) for key in keys[0]):
            return f"no key of {zone} is the one that the parent zone's DS record names"
        for rrset, signature in (
            keys,
            _ask_signed(nameservers, authority, owner, wanted, deadline=deadline),
        ):
            dns.dnssec.validate(rrset, signature, {authority.zone: keys[0]})
    except ValidationFailure as error:
        return f"its signature is wrong: {error}"
    except (CoopError, dns.exception.DNSException, ValueError) as error:
        return str(error)
    return ""


def _is_anchored(zone: dns.name.Name, key: dns.rdata.Rdata, anchors: dns.rrset.RRset) -> bool:
    digests = {_DIGESTS[anchor.digest_type] for anchor in anchors if anchor.digest_type in _DIGESTS}
    return any(
        dns.dnssec.make_ds(zone, key, digest, validating=True) in anchors for digest in digests
    )


def _ask_signed(
    nameservers: NameServers,
    authority: Authority,
    name: dns.name.Name,
    kind: RdataType,
    *,
    deadline: Deadline,
) -> tuple[dns.rrset.RRset, dns.rrset.RRset]:
    answer = nameservers.ask_authority(authority, name, kind, deadline=deadline, dnssec=True)
    rrset, signature = (
        _find(answer, name, kind),
        answer.get_rrset(answer.answer, name, IN, RRSIG, kind),
    )
    if rrset is None or signature is None:
        shown = name.to_text(omit_final_dot=True)
        raise CoopError(
            f"{shown} has no {'signature' if rrset else 'record'} for {dns.rdatatype.to_text(kind)}"
        )
    return rrset, signature


def _find(
    answer: dns.message.Message, name: dns.name.Name, kind: RdataType
) -> dns.rrset.RRset | None:
    return answer.get_rrset(answer.answer, name, IN, kind)
