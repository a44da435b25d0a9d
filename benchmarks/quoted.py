"""The figures of speed that the README quotes, beside what was measured.

A quote is a piece of the README, as it stands there, with {} for each of its figures, and where each
of these is measured: so the README alone says what is quoted.
"""

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks import at_the_door, corpus, in_browser, load, peers
from benchmarks.in_browser import ROOT
from benchmarks.measure import Measure, in_columns

README = ROOT / "README.md"


@dataclass(frozen=True)
class Found(Measure):
    """A measured thing, under its title."""

    title: str = ""


@dataclass(frozen=True)
class At:
    """Where a figure is measured: how title and thing begin, beside which floor; and which it is."""

    title: str
    what: str
    floor: str = ""
    of: str = "median"

    def figure(self, found: Found) -> float | None:
        """Return the figure, in s or a ratio; None where that is of something else."""
        of_it = found.title.startswith(self.title) and found.what.startswith(self.what)
        if not of_it or (self.floor and found.floor_name != self.floor):
            return None
        if self.of == "p95":
            return statistics.quantiles(found.times, n=20)[-1] if len(found.times) > 1 else None
        median = statistics.median(found.times)
        return median if self.of == "median" else median / statistics.median(found.floor)


@dataclass(frozen=True)
class Quote:
    """A piece of the README, and for each figure in it where that is measured, once or several
    times.
    """

    said: str
    at: tuple[At | tuple[At, ...], ...]

    def figures(self, text: str) -> list[re.Match[str]]:
        """Return the figures as a text has them; none where it does not say this."""
        pieces = [re.escape(piece).replace(r"\ ", r"\s+") for piece in self.said.split("{}")]
        there = re.search(f"({_FIGURE.pattern})".join(pieces), text)
        return (
            [*_FIGURE.finditer(text[there.start() : there.end()])][-len(self.at) :] if there else []
        )


_FIGURE = re.compile(r"(?:[\d.]+)(?:\s+to\s+[\d.]+)?\s+(?:ms|s|×)(?!\w)")
_UNITS = {"s": 1.0, "ms": 0.001, "×": 1.0}


def changed(found: Sequence[Found], text: str | None = None) -> str:
    """Return a table of the figures that the README quotes otherwise than they were measured, and
    how many it quotes as they were; and how many were not measured.
    """
    text = README.read_text("utf-8") if text is None else text
    lines = [line for quote in QUOTES for line in _lines(quote, found, text)]
    others = [line.cells for line in lines if line.differs]
    missing = sum(line.missing for line in lines)
    same = len(lines) - len(others) - missing
    said = f"Of the README's figures {same} are as quoted, {missing} not measured, {len(others)} others:"
    head = ("in", "of what", "README", "measured", "runs")
    return "\n".join([said, *in_columns([head, *others])])


@dataclass(frozen=True)
class _Line:
    """A figure as it is quoted and as it was measured."""

    cells: tuple[str, ...] = ()
    differs: bool = False
    missing: bool = False


def _lines(quote: Quote, found: Sequence[Found], text: str) -> Iterator[_Line]:
    for places, said in zip(quote.at, quote.figures(text), strict=True):
        for at in places if isinstance(places, tuple) else (places,):
            yield _line(at, said[0], found)


def _line(at: At, said: str, found: Sequence[Found]) -> _Line:
    for one in found:
        figure = at.figure(one)
        if figure is not None:
            quoted, measured, differs = _beside(said, figure)
            of = f"beside {one.floor_name}" if at.of == "ratio" else at.of
            return _Line(
                (one.title, f"{one.what}, {of}", quoted, measured, f"{len(one.times)}"), differs
            )
    return _Line(missing=True)


def _beside(said: str, figure: float) -> tuple[str, str, bool]:
    """A figure as it is quoted, and as it was measured, to as many places; whether they differ."""
    *ends, unit = said.replace(" to ", " ").split()
    places = max(len(end.partition(".")[2]) for end in ends)
    measured = round(figure / _UNITS[unit], places)
    least, most = float(ends[0]), float(ends[-1])
    return " ".join(said.split()), f"{measured:.{places}f} {unit}", not least <= measured <= most


# --- what is quoted -------------------------------------------------------------------------------

_FLOOR, _PX, _VIS = in_browser.FLOOR, "px.timeline", "vis-timeline"
_FILMS = ("Hiroshima mon amour: ", "Forrest Gump: ", "10,000 events")
_MOST = "100,000 events"
_PAINTED = "process start → first painted chart"
_DOORS = tuple(f"At the door, {count} events" for count in (200, 10_000, 100_000))


def _peer(film: str, what: str, peer: str) -> At:
    return At(film, what, peer, "ratio")


_SHORT, _LONG = "Hiroshima mon amour, ", "generated, 10000 "
_COMMAND = at_the_door.COMMAND
_CSV = "pandas.read_csv(file)"

QUOTES = (
    Quote(
        "| process start → first painted chart | {}, {} the floor | {}, {} | {}, {} |",
        tuple(
            at
            for film in _FILMS
            for at in (At(film, _PAINTED), At(film, _PAINTED, _FLOOR, "ratio"))
        ),
    ),
    Quote(
        "| filter click → repainted chart | {}, {} (p95 {}) | {}, {} (p95 {}) | {}, {} (p95 {}) |",
        tuple(
            At(film, in_browser.FILTER, _FLOOR, of)
            for film in _FILMS
            for of in ("median", "ratio", "p95")
        ),
    ),
    Quote(
        "| PNG click → file, 3840 × 2160 | {} | {} | {} |",
        tuple(At(film, in_browser.PNG) for film in _FILMS),
    ),
    Quote("| opened → first picture | {} |", (At(_FILMS[0], in_browser.PICTURE),)),
    Quote(
        "live chart of the floor, of `px.timeline`, of vis-timeline | {}, {}, {} |",
        (
            At(_FILMS[0], in_browser.PICTURE, f"{_FLOOR}, live", "ratio"),
            *(_peer(_SHORT, in_browser.PICTURE, peer) for peer in (_PX, _VIS)),
        ),
    ),
    Quote(
        "| opened → live chart | {} the floor |",
        (At(_FILMS[0], in_browser.LIVE, _FLOOR, "ratio"),),
    ),
    Quote(
        "| opened → painted, beside `px.timeline` | {} | | {} |\n"
        "| the same beside vis-timeline | {} | | {} |",
        tuple(_peer(film, peers.OPEN, peer) for peer in (_PX, _VIS) for film in (_SHORT, _LONG)),
    ),
    Quote(
        "| filter → repainted, beside `px.timeline` | {} | | {} |\n"
        "| the same beside vis-timeline | {} | | {} |",
        tuple(_peer(film, peers.FILTER, peer) for peer in (_PX, _VIS) for film in (_SHORT, _LONG)),
    ),
    Quote(
        "With 100,000 events the first chart is painted after {}, a filter takes {} (p95 {}), a PNG {}.",
        (
            At(_MOST, _PAINTED),
            At(_MOST, in_browser.FILTER),
            At(_MOST, in_browser.FILTER, of="p95"),
            At(_MOST, in_browser.PNG),
        ),
    ),
    Quote(
        "dropped on the page is painted after {} (200 events), {} (10,000) and {} (100,000)",
        tuple(At(door, at_the_door.DROPPED) for door in _DOORS),
    ),
    Quote(
        "{} what the command takes to read and draw it",
        (tuple(At(door, at_the_door.DROPPED, _COMMAND, "ratio") for door in _DOORS),),
    ),
    Quote(
        "is read, annotated and summarised in {} the time of `pandas.read_csv(file)`",
        (At(corpus.TITLE, corpus.WHOLE, _CSV, "ratio"),),
    ),
    Quote(
        "{} one of 70 events, {} one of a thousand in scenes of ten, {} one of a thousand dates",
        tuple(At(corpus.TITLE, what) for what in corpus.UNSURE),
    ),
    Quote(
        "have their first chart within {} ({} the barest Dash page in the same run), a filter within"
        " {}, another view within {}, and",
        (
            At(load.TITLE, "first chart"),
            At(load.TITLE, "first chart", of="ratio"),
            At(load.TITLE, "filter"),
            At(load.TITLE, "another view"),
        ),
    ),
)
