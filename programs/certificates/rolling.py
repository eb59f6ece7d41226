"""Another key for a name, without an hour in which what is published of it (TLSA) is wrong (RFC
7671, 8.1).
"""

from __future__ import annotations

import time
from pathlib import Path

from ..common.errors import ProgramError
from .attempts import Attempt, read_attempts, write_attempts
from .config import Config
from .crypto import expiry_of, make_key, tlsa_of
from .issue import adopt_issued, issue_certificate
from .issued import is_in_place
from .pairs import CHAIN, KEY, serving
from .reloading import reload_units


def next_key(config: Config, *, name: str) -> Path:
    """Return where the key that comes next lies, if there is one."""
    return config.state / "next" / f"{name}.pem"


def prepare_key(config: Config, *, name: str) -> str:
    """Make the key that comes next, unless it's there. Returns its TLSA data, to be published
    beside the present one's.
    """
    path = next_key(config, name=name)
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_bytes(make_key(config.key_algorithm))
    return tlsa_of(path)


def roll_key(config: Config, *, name: str) -> None:
    """Have a certificate issued for the prepared key, and use both. Raises ProgramError; the
    old pair then stays in use.
    """
    fresh, folder = next_key(config, name=name), config.issued / name
    if not fresh.exists():
        raise ProgramError(
            f"there is no next key for {name}: `coop-certificate roll {name}` makes one, to be "
            "published first"
        )
    if not (folder / KEY).is_symlink():
        raise ProgramError(f"the CA hasn't issued a certificate for {name} yet")
    before = (folder / KEY).readlink()
    taken = folder / f"privkey-{int(time.time())}.pem"
    taken.touch(mode=0o600)
    taken.write_bytes(fresh.read_bytes())
    _point(folder / KEY, Path(taken.name))
    try:
        issue_certificate(config, name=name)
    except ProgramError:
        _point(folder / KEY, before)
        taken.unlink()
        raise
    fresh.unlink()
    if not is_in_place(config, name=name):
        adopt_issued(config, name=name)
    expires, pair = expiry_of(config.pairs / name / CHAIN), serving(config.pairs, name=name)
    write_attempts(
        config.state,
        read_attempts(config.state)
        | {name: Attempt(tried=time.time(), expires=expires, pair=pair)},
    )
    reload_units(config, names=[name])


def _point(link: Path, target: Path) -> None:
    fresh = link.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.rename(link)
