"""What `coopctl init` asks, and how each answer is checked as it is given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from zoneinfo import ZoneInfo

from babel.numbers import list_currencies

from coopctl.core.invoices.payment import check_digit
from coopctl.core.invoices.references import modulo_97
from coopctl.core.names.addresses import parse_outside_address
from coopctl.core.names.domains import parse_mail_domain
from coopctl.core.names.languages import LANGUAGES

HOST_TYPES = ("mail", "lists", "web")
_HOST_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_SSH_ADDRESS = re.compile(r"[A-Za-z0-9.:-]+")
_POOL = re.compile(r"[a-z][a-z0-9_]*")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{10,30}")
_BANKGIRO = re.compile(r"\d{3,4}-?\d{4}")
_SWISH = re.compile(r"123\d{7}")


@dataclass(frozen=True)
class Question:
    """One answer to ask for. `check` returns it as it is written into the inventory, and raises
    ValueError with a sentence for people; `default` None: there must be an answer.
    """

    name: str
    text: str
    check: Callable[[str], str]
    default: str | None = None


def _something(text: str) -> str:
    if not text:
        raise ValueError("there must be something here")
    return text


def _currency(text: str) -> str:
    if text.upper() not in list_currencies():
        raise ValueError(f"{text!r} is not a currency's ISO 4217 code, such as EUR or SEK")
    return text.upper()


def _timezone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"{text!r} is not a time zone; write it like Europe/Stockholm") from None
    return text


def _language(text: str) -> str:
    if text not in LANGUAGES:
        raise ValueError(f"{text!r} is none of {', '.join(LANGUAGES)}")
    return text


def _host_types(text: str) -> str:
    types = _words(text)
    if not types or set(types) - set(HOST_TYPES):
        raise ValueError(f"{text!r}: name one or more of {', '.join(HOST_TYPES)}, with commas")
    return ",".join(kind for kind in HOST_TYPES if kind in types)


def _host_name(text: str) -> str:
    if not _HOST_NAME.fullmatch(text):
        raise ValueError(
            f"{text!r} can't name a server; use lower-case letters, digits and hyphens"
        )
    return text


def _ssh_address(text: str) -> str:
    if not _SSH_ADDRESS.fullmatch(text):
        raise ValueError(f"{text!r} is neither a host name nor an IP address")
    return text


def _addresses(text: str) -> str:
    return ",".join(str(ip_address(word)) for word in _words(text))


def _outside(text: str) -> str:
    return parse_outside_address(text) if text else ""


def _pools(text: str) -> str:
    pools = _words(text)
    wrong = [pool for pool in pools if not _POOL.fullmatch(pool)]
    if wrong or not pools:
        raise ValueError(f"{text!r}: name pools in small letters, with commas, like server,domain")
    return ",".join(dict.fromkeys(pools))


def _iban(text: str) -> str:
    """Check an IBAN's digits (ISO 13616)."""
    bare = re.sub(r"\s", "", text).upper()
    if not bare:
        return ""
    if not _IBAN.fullmatch(bare):
        raise ValueError(f"{text!r} is not an IBAN, such as SE35 5000 0000 0549 1000 0003")
    if modulo_97(bare) != 1:
        raise ValueError(f"{text!r}: a digit of this IBAN is wrong")
    return " ".join(bare[start : start + 4] for start in range(0, len(bare), 4))


def _bankgiro(text: str) -> str:
    """Check a Bankgiro number's last digit (Luhn)."""
    if not text:
        return ""
    digits = text.replace("-", "")
    if not _BANKGIRO.fullmatch(text):
        raise ValueError(f"{text!r} is not a Bankgiro number, such as 5050-1055")
    if check_digit(digits[:-1]) != digits[-1]:
        raise ValueError(f"{text!r}: a digit of this Bankgiro number is wrong")
    return f"{digits[:-4]}-{digits[-4:]}"


def _swish(text: str) -> str:
    bare = re.sub(r"[\s-]", "", text)
    if bare and not _SWISH.fullmatch(bare):
        raise ValueError(f"{text!r} is not a company's Swish number: ten digits from 123 on")
    return bare


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s,]+", text.strip()) if word]


QUESTIONS = (
    Question("coop", "The co-op's name", _something),
    Question("organisation_number", "Its organisation number", _something),
    Question("domain", "The domain of its members' addresses", parse_mail_domain),
    Question("currency", "Currency (ISO 4217)", _currency, "EUR"),
    Question("timezone", "Time zone", _timezone, "Europe/Stockholm"),
    Question("language", "Language of invoices (sv, en or de)", _language, "en"),
    Question("pools", "What costs are for, with commas", _pools, "server,domain"),
    Question("iban", "How members pay: IBAN (empty if none)", _iban, ""),
    Question("bankgiro", "Bankgiro (empty if none)", _bankgiro, ""),
    Question("swish", "Swish (empty if none)", _swish, ""),
    Question("server", "A short name for the server", _host_name, "mail1"),
    Question("types", "What it does: mail, lists, web, with commas", _host_types, "mail"),
    Question("address", "The address at which it is reached by SSH", _ssh_address),
    Question("addresses", "Its public addresses, IPv4 and IPv6 (empty: the same)", _addresses, ""),
    Question(
        "operators", "Your address, for what servers have to say (empty: postmaster@)", _outside, ""
    ),
)
WAYS_TO_PAY = ("iban", "bankgiro", "swish")
