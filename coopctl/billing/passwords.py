"""Where the password of the submission server is: in the environment or in a file, never on a
command line or in coop.yml.
"""

from __future__ import annotations

import os
from pathlib import Path

from coopctl.core.config.mail import PASSWORD_VARIABLE, MailSettings
from coopctl.core.errors import ConfigurationError

_OTHERS = 0o077


def read_password(settings: MailSettings) -> str:
    """Return $COOPCTL_MAIL_PASSWORD, else the first line of `password_file`.

    Raises ConfigurationError if there is none, or others may read the file.
    """
    password = os.environ.get(PASSWORD_VARIABLE)
    if password:
        return password
    if settings.password_file is None:
        raise ConfigurationError(
            "the mail server's password isn't there",
            hint=f"set ${PASSWORD_VARIABLE}, or mail.password_file in coop.yml",
        )
    file = Path(settings.password_file)
    try:
        if file.stat().st_mode & _OTHERS:
            raise ConfigurationError(
                f"{file} can be read by others than its owner", hint=f"chmod 600 {file}"
            )
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{file} can't be read: {error}", hint="mail.password_file in coop.yml names it"
        ) from None
    if not lines or not lines[0]:
        raise ConfigurationError(f"{file} is empty", hint="its first line is the password")
    return lines[0]
