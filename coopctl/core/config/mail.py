"""The section `mail` of coop.yml: the submission server that the co-op's own mail goes through."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from coopctl.core.names.addresses import parse_outside_address

PASSWORD_VARIABLE = "COOPCTL_MAIL_PASSWORD"  # noqa: S105 - the variable's name
_PORTS = {"starttls": 587, "tls": 465}

Address = Annotated[str, AfterValidator(parse_outside_address)]


class MailSettings(BaseModel):
    """Where mail is submitted (RFC 6409, RFC 8314), as whom, and from which address.

    `address`: where to connect instead of where DNS says that `host` is; the certificate is for
    `host` all the same. The password is never here: it's in $COOPCTL_MAIL_PASSWORD, or alone in
    `password_file`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = Field(min_length=1, pattern=r"^[A-Za-z0-9.-]+$")
    security: Literal["starttls", "tls"] = "starttls"
    port: int | None = Field(default=None, ge=1, le=65535)
    address: str | None = Field(default=None, pattern=r"^[A-Za-z0-9.:-]+$")
    user: str = Field(min_length=1)
    sender: Address
    password_file: str | None = None

    @property
    def submission_port(self) -> int:
        """The port: 587 with STARTTLS and 465 with TLS from the start, unless the co-op chose
        another.
        """
        return self.port or _PORTS[self.security]
