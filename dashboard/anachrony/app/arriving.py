"""What is said between a worker and a visitor, piece by piece: no thread waits for the next of a
request, nor for an answer to be taken.
"""

import re
import struct
import sys
import time
from socket import MSG_DONTWAIT, SHUT_WR, SO_RCVTIMEO, SO_SNDTIMEO, SOL_SOCKET, socket
from typing import Any

from anachrony.app.server import BODY, HEAD_BYTES

_LONGEST = 120.0
"""s that a request may take to arrive, from its first byte."""

_STILL = 2
"""s that a thread waits for a visitor, once it has begun."""

_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*\r\n", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:[^\r]*chunked", re.IGNORECASE)
_LAST_CHUNK = b"0\r\n\r\n"


class Arriving:
    """What has come of a request so far; once it is whole gunicorn's `unreader` has it."""

    def __init__(self, line: socket, unreader: Any) -> None:
        self.line, self.unreader = line, unreader
        self.held = bytearray(unreader.take_buffered())
        self.size: int | None = None
        self.ended = self.too_long = False
        self.until = time.monotonic() + _LONGEST
        _wait_no_longer(line)

    def whole(self) -> bool:
        """Take what is there; return whether that is a whole request, or all there will be of it.

        A head is `too_long` where a single process refuses it, too. A body that says it is larger
        than any is not waited for: it is refused by its head.
        """
        while not self._is_whole() and not self.ended:
            piece = _taken(self.line)
            if piece is None:
                return False
            self.held += piece
            self.ended = not piece
        self.unreader.unread(bytes(self.held))
        return bool(self.held)

    def over(self) -> bool:
        """Return whether no request is to be waited for."""
        return self.ended or time.monotonic() > self.until

    def _is_whole(self) -> bool:
        if self.size is None:
            self.size = self._sized()
        if self.size == _IN_CHUNKS:
            return self.held.endswith(_LAST_CHUNK) or len(self.held) > BODY
        return self.size is not None and len(self.held) >= self.size

    def _sized(self) -> int | None:
        """Bytes of the request that are waited for; None before its head has come."""
        end = self.held.find(_END, 0, HEAD_BYTES - 1)
        if end < 0:
            self.too_long = len(self.held) >= HEAD_BYTES
            return 0 if self.too_long else None
        head = bytes(self.held[: end + 2])
        if _CHUNKED.search(head):
            return _IN_CHUNKS
        said = _LENGTH.search(head)
        length = int(said[1]) if said else 0
        return end + len(_END) + (length if length <= BODY else 0)


_IN_CHUNKS = -1


class Line(socket):
    """A line to a visitor, on which nothing waits to be sent: what they do not take at once is
    `left`, for when they do.
    """

    def __init__(self, line: socket) -> None:
        super().__init__(fileno=line.detach())
        self.left = bytearray()

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Send what is taken at once, and leave the rest; who leaves any is cut off where all
        together leave too much.
        """
        self.left += data
        if not self.go_on() and sum(tuple(_left.values())) > MOST_LEFT:
            raise BlockingIOError

    def go_on(self) -> bool:
        """Send of what is left what is taken now; return whether that was all."""
        while self.left:
            try:
                del self.left[: self.send(self.left, MSG_DONTWAIT)]
            except BlockingIOError:
                break
        _left[self.fileno()] = len(self.left)
        return not self.left

    def close(self) -> None:
        _left.pop(self.fileno(), None)
        super().close()


MOST_LEFT = 256 << 20
"""Bytes of answers that all visitors of a worker may leave."""

_left: dict[int, int] = {}
"""Bytes, by line; changed and summed in single steps of the interpreter, by any thread."""


class Leaving:
    """Who has been answered for the last time: what they still say is read, lest they be cut off
    before they have read the answer.
    """

    def __init__(self, line: socket) -> None:
        self.line, self.until = line, time.monotonic() + _LINGER
        line.shutdown(SHUT_WR)

    def whole(self) -> bool:
        """Return that no request of theirs is."""
        return False

    def over(self) -> bool:
        """Return whether they have gone, or have had their time."""
        while piece := _taken(self.line):
            if time.monotonic() > self.until:
                break
        return piece is not None


_LINGER = 2.0
"""s."""


def _taken(line: socket) -> bytes | None:
    """What is there to be read; nothing once the other side has said its last, None for not yet."""
    line.setblocking(False)
    try:
        return line.recv(1 << 16)
    except BlockingIOError:
        return None


def _wait_no_longer(line: socket) -> None:
    """Bound what a thread can be held by once it has begun: what it asks to continue, what is left
    of a body that is refused.
    """
    if sys.platform != "win32":
        still = struct.pack("ll", _STILL, 0)
        line.setsockopt(SOL_SOCKET, SO_SNDTIMEO, still)
        line.setsockopt(SOL_SOCKET, SO_RCVTIMEO, still)
