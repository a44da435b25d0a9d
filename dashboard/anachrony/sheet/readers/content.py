"""The bytes of a file, which need not be one: a pipe may stay silent, a device never end. And bytes
put in its place.
"""

import errno
import os
import select
import stat
from pathlib import Path

from anachrony import text

_MOST = 200_000_000
"""Bytes that are taken from what is no regular file and could go on for ever."""

_PATIENCE = 8.0
"""s without a byte, after which no more is waited for."""


def content(path: Path) -> bytes:
    """Return the bytes of a file, a pipe or a device; raise OSError where there is no end of it,
    or no beginning.
    """
    mode = path.stat().st_mode
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return path.read_bytes()
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        return _streamed(descriptor, path)
    finally:
        os.close(descriptor)


def _streamed(descriptor: int, path: Path) -> bytes:
    parts: list[bytes] = []
    size = 0
    while size <= _MOST:
        if not select.select([descriptor], [], [], _PATIENCE)[0]:
            raise OSError(
                errno.ETIMEDOUT, text.say("cli.silent", seconds=round(_PATIENCE)), str(path)
            )
        part = os.read(descriptor, 1 << 20)
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
    raise OSError(errno.EFBIG, text.say("cli.endless", most=_MOST // 1_000_000), str(path))


def resting(path: Path) -> bytes:
    """Return the bytes of a file that was found, not named: raise OSError where it is none."""
    if path.exists() and not path.is_file():  # a pipe could stay silent, a device never end
        raise OSError(text.say("fault.no_regular"))
    if path.is_symlink() and not path.exists():
        raise OSError(text.say("fault.dangling", target=text.printable(str(path.readlink()))))
    return path.read_bytes()


def put(data: bytes, path: Path) -> None:
    """Write a file beside and then in its place: a full disk takes nothing that was there."""
    if path.exists() and not path.is_file():  # a pipe, a device: it has no place to take
        path.write_bytes(data)
        return
    path = path.resolve()
    beside = path.with_name(f".{path.name[:60]}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        os.replace(beside, path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        beside.unlink(missing_ok=True)
