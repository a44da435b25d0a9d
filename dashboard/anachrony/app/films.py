"""The films a page shows: those it is served with, and a reader's own.

A reader's film is the browser's: the server keeps of it only what it analysed, in memory, bounded
and forgetful, under the film's hash and a secret of that browser. What is not here any more, or was
never in this worker, comes again with the very request that misses it (`carrying`).
"""

import gzip
import json
import zlib
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from threading import Lock

import flask

from anachrony import text
from anachrony.app.library import Library
from anachrony.events import Opened, open_table
from anachrony.events.ids import identified
from anachrony.project import SUFFIX, Project, is_project, packed
from anachrony.selection import Selection
from anachrony.terms import NOTHING_SAID, Terms

READER, FILM_HEADER, CARRIED = "Anachrony-Reader", "Anachrony-Film", "Anachrony-Carried"
"""Headers: the browser's secret; the hash of the film a page is of, or `missing`; what is known of
a table that comes with the request.
"""


def environ_key(header: str) -> str:
    """Return what a header is called in the environment of a WSGI request."""
    return f"HTTP_{header.upper().replace('-', '_')}"


def reader() -> str:
    """Return the secret of the browser whose request is under way; blank where it has none."""
    return flask.request.headers.get(READER, "")


READERS_OWN = "anachrony.own"
"""Of a request's environment: that it asks of a reader's own film."""

LARGEST, _MOST = 20_000_000, 100_000
"""Bytes of a table, and events, that a page opens."""

KEPT = 256_000_000
"""Bytes of analysed films that a worker keeps."""

_LEAST, _GROWN = 3_000_000, 3
"""Bytes a film is counted as at least; how much more it holds, drawn and analysed, than its
table.
"""


class NotHere(Exception):
    """The film of a request is not among those the server has."""


class NotTaken(Exception):
    """A file that the door does not take, and the sentence that says so."""


@dataclass(frozen=True)
class ReadersTable:
    """A reader's table: its bytes, the name of its file, and what the reader took of the
    proposals.
    """

    data: bytes
    name: str
    takes: tuple[tuple[str, str], ...] = ()

    @property
    def film(self) -> str:
        """The hash that names it in an address."""
        about = json.dumps([self.name, self.takes]).encode()
        return sha256(about + b"\0" + self.data).hexdigest()[:16]

    @property
    def terms(self) -> Terms:
        """What the reader said of it."""
        try:
            return NOTHING_SAID.taking(self.takes)
        except (TypeError, ValueError):
            raise NotTaken(text.say("door.unknown")) from None

    def opened(self) -> Opened:
        """Return its events, or what keeps them out."""
        if is_project(self.data):
            raise NotTaken(text.say("door.renamed", ending=SUFFIX))
        stem = text.printable(self.name.rpartition(".")[0] or self.name)
        opened = open_table(self.data, self.terms, stem)
        if opened.events is not None and len(opened.events) > _MOST:
            raise NotTaken(text.say("door.too_many", count=len(opened.events), most=_MOST))
        return opened

    def library(self, opened: Opened) -> Library:
        """Return its film as a page shows it, annotated."""
        assert opened.events is not None
        source, left = text.printable(self.name), len(opened.terms.leave)
        source = text.say("door.partial", file=source, count=left) if left else source
        library = Library(
            identified(opened.events),
            dict.fromkeys(opened.events["work"].unique(), source),
            self.data,
        )
        _ = library.events  # annotated before others find it
        return library


def gunzipped(packed: bytes) -> bytes:
    """Return what was gzipped; refuse what is none, ends early or grows beyond the largest."""
    stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        data = stream.decompress(packed, LARGEST + 1)
    except zlib.error:
        raise NotTaken(text.say("door.half")) from None
    if len(data) > LARGEST:
        raise NotTaken(text.say("door.too_large", most=LARGEST // 1_000_000))
    if not stream.eof:
        raise NotTaken(text.say("door.half"))
    return data


def gzipped(data: bytes) -> bytes:
    """Return bytes as the page sends them."""
    return gzip.compress(data)


Key = tuple[str, str]
"""A film's hash and the secret of the browser that owns it."""


class Shelf:
    """Analysed films of many readers, the latest used kept; where there is no room, the reader who
    holds most loses the one longest unused.
    """

    def __init__(self, limit: int = KEPT) -> None:
        self._limit = limit
        self._films: OrderedDict[Key, tuple[Library, int]] = OrderedDict()
        self._reading: dict[Key, Lock] = {}
        self._lock = Lock()

    def find(self, key: Key) -> Library | None:
        """Return a film, where it is here."""
        with self._lock:
            if key not in self._films:
                return None
            self._films.move_to_end(key)
            return self._films[key][0]

    def film(self, key: Key, read: Callable[[], Library]) -> Library:
        """Return a film, read where it is not here: once, however many ask at once."""
        with self._lock:
            alone = self._reading.setdefault(key, Lock())
        with alone:
            found = self.find(key) or self._keep(key, read())
        with self._lock:
            self._reading.pop(key, None)
        return found

    def _keep(self, key: Key, library: Library) -> Library:
        size = max(_LEAST, _GROWN * int(library.events.memory_usage(deep=True).sum()))
        with self._lock:
            self._films[key] = library, size
            while self._held() > self._limit and len(self._films) > 1:
                del self._films[self._least_wanted()]
        return library

    def _held(self) -> int:
        return sum(size for _, size in self._films.values())

    def _least_wanted(self) -> Key:
        held: Counter[str] = Counter()
        for (_, reader), (_, size) in self._films.items():
            held[reader] += size
        (greatest, _), *_ = held.most_common(1)
        return next(key for key in self._films if key[1] == greatest)


class Films:
    """The shipped films, the project file among them that each reader takes, and the shelf of
    readers' own.
    """

    def __init__(self, shipped: Library, project: Project | None = None) -> None:
        self.shipped = shipped
        self.project = project
        self.shelf = Shelf()

    @cached_property
    def brings(self) -> str:
        """The hashes of the project's film and of all of it; blank where there is none."""
        if not self.project:
            return ""
        film = ReadersTable(self.project.table, self.project.file, self.project.takes).film
        return f"{film} {sha256(packed(self.project)).hexdigest()[:16]}"

    @cached_property
    def serves(self) -> str:
        """The hash of the shipped films, by their names and the ids of their events."""
        named = [*self.shipped.files, *map(str, self.shipped.read.index)]
        return sha256("\0".join(named).encode()).hexdigest()[:16]

    def of(self, selection: Selection) -> Library:
        """Return the film a selection is of; raise NotHere where this request's reader has to send
        it.
        """
        if not selection.film:
            return self.shipped
        flask.request.environ[READERS_OWN] = True
        # by `carrying`: it came with this request
        pinned = flask.request.environ.get(FILM_HEADER, {})
        film = flask.request.headers.get(FILM_HEADER, "") or selection.film
        found = pinned.get(film) or self.shelf.find((film, reader()))
        if found is None or not reader():
            raise NotHere
        return found

    def known(self, selection: Selection) -> Library | None:
        """Return the film a selection is of as it stood then, where it still is here."""
        version = selection.film.rpartition("-")[2]
        return self.shelf.find((version, reader())) if version else self.shipped

    def here(self) -> Library:
        """Return the film of the page that asks."""
        return self.of(Selection(film=flask.request.headers.get(FILM_HEADER, "")))

    def taken(self, table: ReadersTable, owner: str) -> Library:
        """Return the film of a table that its owner, by the secret, sends again."""

        def read() -> Library:
            opened = table.opened()
            if opened.events is None:
                raise NotTaken(text.say("door.unknown"))
            return table.library(opened)

        return self.shelf.film((table.film, owner), read)
