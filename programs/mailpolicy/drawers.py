"""How full households' drawers are, read without any privilege (btrfs(5), linux/btrfs.h)."""

from __future__ import annotations

import errno
import fcntl
import os
import struct
import uuid
from dataclasses import dataclass
from pathlib import Path

_MAGIC = 0x94
_PAGE = 4096
_REFERENCES = 255


def _code(direction: int, number: int, size: int) -> int:
    return (direction << 30) | (size << 16) | (_MAGIC << 8) | number


_FS_INFO = _code(2, 31, 1024)
_GET_SUBVOL_ROOTREF = _code(3, 61, _PAGE)
_INO_LOOKUP_USER = _code(3, 62, _PAGE)
_QGROUPS = "/sys/fs/btrfs/{}/qgroups/0_{}"


@dataclass(frozen=True)
class Use:
    """Bytes in use, reserved for what isn't written yet included, and the limit."""

    used: int
    limit: int


class Drawers:
    """The drawers in the folder that `fd` is open on: systemd opened it, since only root may list
    it.
    """

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._groups: dict[str, Path] = {}

    def use_of(self, household: str) -> Use | None:
        """Return how full its drawer is; None where there is none, or no limit."""
        if household not in self._groups:
            self._groups = self._list()
        folder = self._groups.get(household)
        try:
            if folder is None or not (limit := _read(folder / "max_referenced")):
                return None
            return Use(_read(folder / "referenced") + _read(folder / "rsv_data"), limit)
        except FileNotFoundError:  # the drawer was removed, and may have been made anew
            del self._groups[household]
            return None

    def _list(self) -> dict[str, Path]:
        information = bytearray(1024)
        fcntl.ioctl(self._fd, _FS_INFO, information)
        filesystem = uuid.UUID(bytes=bytes(information[16:32]))
        here = os.fstat(self._fd).st_ino
        subvolumes = ((tree, folder) for tree, folder in self._subvolumes() if folder == here)
        return {
            self._name(tree, folder=folder): Path(_QGROUPS.format(filesystem, tree))
            for tree, folder in subvolumes
        }

    def _subvolumes(self) -> list[tuple[int, int]]:
        """Return (id, inode of the folder that it lies in) of every subvolume below."""
        found: list[tuple[int, int]] = []
        page = bytearray(_PAGE)
        while True:
            more = False
            try:
                fcntl.ioctl(self._fd, _GET_SUBVOL_ROOTREF, page)
            except OSError as error:
                if error.errno != errno.EOVERFLOW:
                    raise
                more = True  # the kernel has set where the next page begins
            count = page[8 + 16 * _REFERENCES]
            found += struct.iter_unpack("<QQ", page[8 : 8 + 16 * count])
            if not more:
                return found

    def _name(self, tree: int, *, folder: int) -> str:
        page = bytearray(_PAGE)
        struct.pack_into("<QQ", page, 0, folder, tree)
        fcntl.ioctl(self._fd, _INO_LOOKUP_USER, page)
        return bytes(page[16:272]).partition(b"\0")[0].decode(errors="replace")


def _read(path: Path) -> int:
    return int(path.read_text(encoding="ascii"))
