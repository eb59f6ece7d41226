"""What the registry stores, a file per family. `services` write it, `queries` read it."""

from coopctl.registry.models.alias import Alias
from coopctl.registry.models.app_password import AppPassword
from coopctl.registry.models.audit import AuditEntry
from coopctl.registry.models.domain import DkimSelector, Domain
from coopctl.registry.models.history import AddressHistory
from coopctl.registry.models.household import Household
from coopctl.registry.models.identity import Identity
from coopctl.registry.models.mailbox import Mailbox
from coopctl.registry.models.mailinglist import MailingList
from coopctl.registry.models.person import Person
from coopctl.registry.models.pledge import FormerPledge
from coopctl.registry.models.site import SftpKey, Site

__all__ = [
    "AddressHistory",
    "Alias",
    "AppPassword",
    "AuditEntry",
    "DkimSelector",
    "Domain",
    "FormerPledge",
    "Household",
    "Identity",
    "Mailbox",
    "MailingList",
    "Person",
    "SftpKey",
    "Site",
]
