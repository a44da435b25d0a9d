"""A class of a hundred: `python -m benchmarks.load` has them open a film at once that stands on the
wall, in a wider window, then filter and change views with a second's pause, beside as many on the
barest page of the same rows.

What is counted is the wait for answers. Reading them is the work of a hundred browsers, here of one
process whose threads would wait for one another: the same answer is read once for all.
"""

import gzip
import http.client
import json
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from random import Random
from time import monotonic, perf_counter, sleep
from typing import Any
from urllib.parse import urlsplit

from anachrony.views import VIEWS
from benchmarks.films import default_film
from benchmarks.in_browser import Site, anachrony, bare, served
from benchmarks.measure import Measure

USERS = 100
SECONDS = 45.0
PAUSE = 1.0
CITIES = ("", "Nevers", "Hiroshima", "Paris")

Taken = dict[str, list[float]]


class Visitor:
    """A page as the server knows it: what its components hold, and one connection that stays."""

    def __init__(self, address: str) -> None:
        self.root = urlsplit(address)
        self.line = http.client.HTTPConnection(self.root.hostname or "", self.root.port, timeout=60)
        self.held: dict[tuple[str, str], Any] = {}
        self.callbacks: list[dict[str, Any]] = []
        self.waited = 0.0

    def get(self, path: str) -> bytes:
        """Return what is answered, as it was sent."""
        return self._answer("GET", path)

    def open(self) -> None:
        """Ask for what a page asks for before it draws."""
        self.callbacks = _read(self.get("_dash-dependencies"))
        self._hold(_read(self.get("_dash-layout")))

    def ask(self, output: str, changed: str, value: Any) -> None:
        """Change what a component holds, and ask for what hangs on it."""
        name, kind = changed.rsplit(".", 1)
        self.held[name, kind] = value
        known = next(one for one in self.callbacks if output in one["output"])
        parts = known["output"].strip(".").split("...")
        outputs = [dict(zip(("id", "property"), one.rsplit(".", 1), strict=True)) for one in parts]
        body = {
            "output": known["output"],
            "outputs": outputs if known["output"].startswith("..") else outputs[0],
            "inputs": list(map(self._filled, known["inputs"])),
            "state": list(map(self._filled, known["state"])),
            "changedPropIds": [changed],
        }
        said = _read(self._answer("POST", "_dash-update-component", json.dumps(body)))
        for one, values in said["response"].items():
            self.held |= {(one, kind): value for kind, value in values.items()}

    def _filled(self, one: dict[str, str]) -> Any:
        if one["id"].startswith("{"):
            return []
        return {**one, "value": self.held.get((one["id"], one["property"]))}

    def _answer(self, way: str, path: str, body: str | None = None) -> bytes:
        heads = {"Content-Type": "application/json"} if body else {}
        start = perf_counter()
        self.line.request(
            way, f"{self.root.path}{path}", body, {"Accept-Encoding": "gzip", **heads}
        )
        answer = self.line.getresponse()
        data = answer.read()
        self.waited += perf_counter() - start
        assert answer.status == 200, f"{answer.status} {path}"
        return data

    def _hold(self, part: Any) -> None:
        if isinstance(part, list):
            for one in part:
                self._hold(one)
        elif isinstance(part, dict):
            if isinstance(part.get("id"), str):
                self.held |= {(part["id"], name): value for name, value in part.items()}
            for one in part.values():
                self._hold(one)


@lru_cache(512)
def _read(answer: bytes) -> Any:
    """What an answer says, gzipped or not; nobody changes it."""
    return json.loads(gzip.decompress(answer) if answer.startswith(_GZIP) else answer)


_GZIP = b"\x1f\x8b"

Step = tuple[str, Callable[[Visitor, Random], None]]


def _first_chart(visitor: Visitor, _: Random) -> None:
    visitor.open()
    visitor.ask("chart.figure", "window.data", {"width": 1200, "theme": "paper"})


def _filter(visitor: Visitor, chance: Random) -> None:
    city = chance.choice(CITIES)
    view = visitor.held.get(("address", "search")) or ""
    view = view.partition("&city")[0] or "?view=story-curve"
    visitor.ask("chart.figure", "address.search", f"{view}&city={city}" if city else view)


def _view(visitor: Visitor, chance: Random) -> None:
    visitor.ask("chart.figure", "address.search", f"?view={chance.choice([*VIEWS])}")


def _bare_first(visitor: Visitor, _: Random) -> None:
    visitor.open()


def _bare_filter(visitor: Visitor, chance: Random) -> None:
    visitor.ask("chart.figure", "city.value", [chance.choice(CITIES[1:])])


OURS: tuple[Step, ...] = (
    ("first chart", _first_chart),
    ("filter", _filter),
    ("another view", _view),
)
BARE: tuple[Step, ...] = (("first chart", _bare_first), ("filter", _bare_filter))


def on_the_wall(visitor: Visitor) -> None:
    """Open the page for all to see, whole."""
    visitor.open()
    if any("sketched" in one["output"] for one in visitor.callbacks):
        visitor.ask("chart.figure", "window.data", {"width": 1440, "theme": "paper"})
        visitor.ask("sketched", "small.data", {"read": "?", "theme": "paper"})


def load(site: Site, steps: tuple[Step, ...]) -> tuple[Taken, int]:
    """Return how long each step took, in s, and how many failed."""
    taken: Taken = defaultdict(list)
    with served(site) as address:
        on_the_wall(Visitor(address))
        end = monotonic() + SECONDS

        def visit(number: int) -> int:
            visitor, chance, failed = Visitor(address), Random(number), 0
            first, *others = steps
            step = first
            while monotonic() < end:
                visitor.waited = 0.0
                try:
                    step[1](visitor, chance)
                    taken[step[0]].append(visitor.waited)
                except (AssertionError, OSError, http.client.HTTPException):
                    visitor.line.close()
                    failed += 1
                sleep(PAUSE * (0.5 + chance.random()))
                step = chance.choice(others) if visitor.held else first
            return failed

        with ThreadPoolExecutor(USERS) as users:
            return taken, sum(users.map(visit, range(USERS)))


def measures() -> Iterator[Measure]:
    """Yield every step of a class, beside the same on the barest page."""
    film = default_film()
    with tempfile.TemporaryDirectory() as folder:
        floor, no_floor = load(bare(film, Path(folder)), BARE)
    found, failed = load(anachrony(film), OURS)
    goals = {"first chart": 0.8, "filter": 0.15, "another view": 0.6}
    for what, times in found.items():
        p95 = [statistics.quantiles(times, n=20)[-1]]
        beside = floor.get(what, [])
        least = [statistics.quantiles(beside, n=20)[-1]] if len(beside) > 20 else []
        yield Measure(
            film.name, f"{what}, p95 of {len(times)}", p95, least, "bare Dash", goals[what]
        )
    assert failed == no_floor == 0, f"{failed} steps failed, {no_floor} of the floor's"


TITLE = f"{USERS} visitors at once, {PAUSE:g} s between their steps, {SECONDS:g} s"

if __name__ == "__main__":
    from benchmarks.part import shown  # which knows this part too

    sys.exit(not shown(TITLE, measures()))
