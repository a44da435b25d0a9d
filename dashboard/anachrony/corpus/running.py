"""A corpus on many processors: batches go out, rows come back, and what has come back is kept.

Dask spreads them (`pip install anachrony[corpus]`): over the processors of this computer, or over a
cluster that is there already. Files travel as bytes, so that its machines need not share a disk.
"""

import json
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from itertools import chain, islice
from multiprocessing import resource_tracker
from pathlib import Path
from typing import Any

from anachrony import text
from anachrony.corpus import Outcome, file_batches, measured, state
from anachrony.sheet.readers.content import resting
from anachrony.terms import NOTHING_SAID, Terms

_AHEAD = 2
"""Batches on their way a processor: it never waits, and memory holds no more."""

Progress = Callable[[int], None]
"""Is told how many more files are done."""


@contextmanager
def cluster(scheduler: str = "", processes: int | None = None) -> Iterator[Any]:
    """Give a client of a Dask scheduler, or of processes on this computer that end with it."""
    from distributed import Client

    starting = nullcontext() if scheduler else _undisturbed()
    # The scheduler hears HTTP even where it is told no address, and warns if that is taken.
    here = {"n_workers": processes, "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
    # What fails is raised; what its processes log is that the others end before them.
    there = {"address": scheduler} if scheduler else {**here, "silence_logs": "CRITICAL"}
    with ExitStack() as ending:
        with starting:
            client = ending.enter_context(Client(**there))  # type: ignore[no-untyped-call]
        yield client


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl+C wait until all has started, and let what is started never hear of it, though a
    terminal sends it to all: they end with this process, without a word.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # where it is started later, it lets Ctrl+C through again
    with _later():
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _later() -> Iterator[None]:
    """Hear at the end of Ctrl+C: a library's own thread, which was there before and blocks
    nothing, would hand it on at once.
    """
    if threading.current_thread() is not threading.main_thread():  # no other ever hears of it
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if heard:
            signal.raise_signal(signal.SIGINT)


@dataclass(frozen=True)
class Asked:
    """How tables are measured: named from a folder, along a track, on terms."""

    folder: Path
    track: str = "image"
    terms: Terms = NOTHING_SAID

    def key(self, batch: Sequence[Path]) -> str:
        """Return what a batch is known by: its files as they are now, and how and by which version
        they are read.
        """
        files = [(str(path.relative_to(self.folder)), *state(path)) for path in batch]
        spelled = json.dumps(
            [version("anachrony"), files, self.track, vars(self.terms)], default=sorted
        )
        return blake2b(spelled.encode(), digest_size=16).hexdigest()

    def sent(self, client: Any, key: str, batch: list[Path]) -> Any:
        """Send a batch to be measured; its key says how many files it has."""
        files, unread = [], []
        for path in batch:
            try:
                files.append((self.name(path), resting(path)))
            except OSError as error:  # it is gone, or not ours
                unread.append((self.name(path), error.strerror or str(error)))
        return client.submit(
            measured, files, self.track, self.terms, unread, key=f"{key}-{len(batch)}"
        )

    def name(self, path: Path) -> str:
        """Return what a file is called in the table, however strange its name."""
        return text.printable(path.relative_to(self.folder).as_posix())


def measure_all(
    client: Any,
    asked: Asked,
    paths: Sequence[Path],
    journal: Path | None = None,
    told: Progress = lambda count: None,
) -> Outcome:
    """Return what came of all the tables. With a `journal` each batch is written down as it comes,
    and what a run before this one has written there is not done again.
    """
    whole, before = Outcome(), _before(journal)
    waiting = []
    for batch in file_batches(paths):
        key = asked.key(batch)
        if key in before:
            _added(whole, before[key], len(batch), told)
        else:
            waiting.append((key, batch))

    for key, count, found in _as_they_come(client, asked, waiting):
        _kept(journal, key, found)
        _added(whole, found, count, told)
    return whole


def _as_they_come(
    client: Any, asked: Asked, waiting: Sequence[tuple[str, list[Path]]]
) -> Iterator[tuple[str, int, Outcome]]:
    """Yield batches as they are done, and send the next for each."""
    from distributed import as_completed

    ahead, batch = _AHEAD * max(len(client.nthreads()), 1), dict(waiting)
    still: Iterator[Any] = (asked.sent(client, *one) for one in waiting)
    first = list(islice(still, ahead))
    under_way = as_completed(first, with_results=True, raise_errors=False)  # type: ignore[no-untyped-call]
    for future, found in under_way:
        key, count = str(future.key).rsplit("-", 1)
        if isinstance(found, Outcome):
            yield key, int(count), found
        elif len(batch[key]) == 1:
            yield key, 1, Outcome(unread=[(asked.name(batch[key][0]), _broke(found))])
        else:  # each alone, to know whose fault it is
            alone = {asked.key([path]): [path] for path in batch[key]}
            batch |= alone
            still = chain((asked.sent(client, *one) for one in alone.items()), still)
        for one in islice(still, 1):
            under_way.add(one)  # type: ignore[no-untyped-call]


def _broke(failed: Any) -> str:
    """What is said of a file that measuring came to no end with, by the error it ended in."""
    return text.say("fault.broke_off", error=type(failed[1]).__name__)


def _added(whole: Outcome, found: Outcome, count: int, told: Progress) -> None:
    whole.rows += found.rows
    whole.unread += found.unread
    told(count)


def _kept(journal: Path | None, key: str, found: Outcome) -> None:
    if journal is None:
        return
    line = json.dumps({"key": key, "rows": found.rows, "unread": found.unread}, default=_plain)
    try:
        with journal.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
    except OSError as error:  # a full disk is told while writing, when no file is named
        raise OSError(error.errno, error.strerror, str(journal)) from error


def _plain(value: Any) -> Any:
    return value.item()


def _before(journal: Path | None) -> dict[str, Outcome]:
    """What a run that was broken off has done; a line it left torn is cut off."""
    if journal is None or not journal.exists():
        return {}
    whole, _, torn = journal.read_text("utf-8").rpartition("\n")
    if torn:
        journal.write_text(f"{whole}\n" if whole else "", encoding="utf-8")
    told = [json.loads(line) for line in whole.splitlines()]
    return {
        one["key"]: Outcome(one["rows"], [(name, fault) for name, fault in one["unread"]])
        for one in told
    }
