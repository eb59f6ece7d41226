"""ZIP and gzip around bank files, with bounds that a bomb meets before it is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib

from coopctl.billing.bankfiles.xmltree import MAX_BYTES
from coopctl.core.errors import InvalidInputError

MAX_FILES = 366
_ZIP, _GZIP = b"PK\x03\x04", b"\x1f\x8b"
_HINT = "unpack it and import its files one by one"


def unpack(data: bytes) -> list[tuple[str, bytes]]:
    """Return the files in it by name, in the order of their names; what isn't packed is one file
    without a name.

    Raises InvalidInputError if it's damaged, encrypted, packed twice, or larger than MAX_BYTES in
    all or MAX_FILES files.
    """
    if data.startswith(_GZIP):
        files = [("", _gunzip(data))]
    elif data.startswith(_ZIP):
        files = _unzip(data)
    else:
        return [("", data)]
    if any(content.startswith((_ZIP, _GZIP)) for _, content in files):
        raise InvalidInputError("the file is packed twice", hint=_HINT)
    return files


def _gunzip(data: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        content = unpacker.decompress(data, MAX_BYTES + 1)
    except zlib.error as error:
        raise InvalidInputError(f"the gzip file is damaged: {error}", hint=_HINT) from None
    _refuse_large(len(content))
    if not unpacker.eof or unpacker.unused_data:
        raise InvalidInputError("the gzip file is cut off, or has another behind it", hint=_HINT)
    return content


def _unzip(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = sorted(
                (member for member in archive.infolist() if not member.is_dir()),
                key=lambda member: member.filename,
            )
            if not 0 < len(members) <= MAX_FILES:
                raise InvalidInputError(f"the ZIP file has {len(members)} files", hint=_HINT)
            files: list[tuple[str, bytes]] = []
            left = MAX_BYTES
            for member in members:
                # What the ZIP file says about sizes is its sender's word: reading stops by itself.
                with archive.open(member) as stream:
                    content = stream.read(left + 1)
                left -= len(content)
                _refuse_large(MAX_BYTES - left)
                files.append((member.filename, content))
            return files
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
        raise InvalidInputError(f"the ZIP file can't be unpacked: {error}", hint=_HINT) from None


def _refuse_large(size: int) -> None:
    if size > MAX_BYTES:
        raise InvalidInputError(
            f"unpacked, the file is larger than {MAX_BYTES // 2**20} MiB",
            hint="import shorter periods",
        )
