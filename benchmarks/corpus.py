"""A corpus of a thousand works of a thousand events: read, annotated and summarised, against
parsing the same file.
"""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from anachrony.corpus import measured
from anachrony.events import read
from anachrony.narrative import annotate, summarise
from benchmarks.measure import Measure, Measures, timed

WORKS = EVENTS = 1000


TITLE = "A corpus of a thousand works, in Python alone"
_CSV = "pandas.read_csv(file)"
WHOLE = "read + annotate + summarise"
UNSURE = {
    "summarise 70 events, mixed precision": (70, 1),
    "summarise 1000 events in scenes of ten, mixed precision": (EVENTS, 10),
    "summarise 1000 dates, mixed precision": (EVENTS, 1),
}
"""Films whose order is drawn: of how many events, so many a scene."""

SHORT = "files of 100 events, each measured"
FILES = 100
"""Of so many events each, as a folder of screenplays has them."""

RUNS, FILMS = 3, 20
"""How often each step is run; so many films of uncertain order are summarised together."""


def measures(folder: Path) -> Measures:
    """Yield the time of each step and of all, which must keep every event of every work; and of
    films of uncertain order, each.
    """
    path = written(folder)
    yield _steps(path)
    yield _short(path)
    for what, (events, scene) in UNSURE.items():
        yield _unsure(what, mixed(folder, events, scene))


def _steps(path: Path) -> Iterator[Measure]:
    name = f"{WORKS * EVENTS:,} events"
    floors = {
        _CSV: _timed(lambda: pd.read_csv(path)),
        "the same, all as text": _timed(
            lambda: pd.read_csv(path, dtype=str, keep_default_na=False)
        ),
    }
    taken = {WHOLE: _timed(lambda: summarise(annotate(read(path))))}
    taken["read"] = _timed(lambda: read(path))
    events = read(path)
    taken["annotate"] = _timed(lambda: annotate(events))
    annotated = annotate(events)
    taken["summarise"] = _timed(lambda: summarise(annotated))
    assert len(annotated) == WORKS * EVENTS
    assert len(summarise(annotated)) == WORKS
    for what, times in taken.items():
        for floor, parsed in floors.items():
            yield Measure(name, what, times, parsed, floor)


def _short(path: Path) -> Measure:
    """The time of one short file of many, beside parsing it."""
    films = pd.read_csv(path, dtype=str, keep_default_na=False, nrows=FILES * 100)
    parts = (
        films.iloc[at : at + 100].to_csv(index=False).encode() for at in range(0, len(films), 100)
    )
    files = [(f"{at}.csv", data) for at, data in enumerate(parts)]
    times = [whole / FILES for whole in _timed(lambda: measured(files))]
    parsed = _timed(lambda: [pd.read_csv(io.BytesIO(data)) for _, data in files])
    floor = [whole / FILES for whole in parsed]
    return Measure(f"1 of {FILES} files", SHORT, times, floor, _CSV)


def _timed(run: Callable[[], object]) -> list[float]:
    return timed(run, RUNS, within=60.0)


def _unsure(what: str, path: Path) -> Iterator[Measure]:
    """The time of one film, alone and as one of many."""
    film = read(path)
    alone = annotate(film)
    yield Measure("1 film", what, timed(lambda: summarise(alone), 5))
    many = pd.concat([film.assign(work=f"Film {at}") for at in range(FILMS)], ignore_index=True)
    beside = annotate(many)
    times = [whole / FILMS for whole in timed(lambda: summarise(beside), 5)]
    yield Measure(f"1 of {FILMS} films", what, times, goal=0.015)


def written(folder: Path) -> Path:
    """The CSV of a corpus, the same every time.

    A film is scenes of ten shots, one after another. Its dates are all of one precision: of every
    three films one is dated to the day, one to the month, one to the year. Half of the scenes go on
    to the next date, one in ten is of another time altogether; in one of twenty another time is
    seen while the scene before goes on to be heard.
    """
    return _saved(_films(WORKS), folder / "corpus.csv")


def mixed(folder: Path, events: int = EVENTS, scene: int = 10) -> Path:
    """The CSV of one such film of so many events, whose scenes of so many are dated to the day, to
    the month and to the year by turns.

    Its dates overlap: every measure is drawn, as no measure but reaches is in the corpus.
    """
    film = _films(1).head(events)
    number = film.index.to_numpy() // scene
    if scene == 1:
        walk = np.random.default_rng(1959).integers(-20, 30, events).cumsum()
        film = film.assign(**dict.fromkeys(_ENDS, walk.astype("M8[D]").astype(str)))
    precision = number % 3
    for end in _ENDS:
        film[end] = np.select(
            [precision == 1, precision == 2], [film[end].str[:7], film[end].str[:4]], film[end]
        )
    return _saved(film, folder / f"mixed_{events}_{scene}.csv")


_ENDS = ("story_start", "story_end")


def _films(works: int) -> pd.DataFrame:
    chance = np.random.default_rng(1959)
    work, shot = np.divmod(np.arange(works * EVENTS), EVENTS)
    scene = (work * EVENTS + shot) // 10
    cast, strand, aside = (chance.integers(0, most, scene[-1] + 1)[scene] for most in (40, 4, 20))
    heard = (aside == 0) & (shot % 2 == 1)
    start, end = _screen(chance.integers(10, 120, len(shot)) * ~heard, shot, heard)
    date = _dates(chance, work, scene, heard)
    told = np.where(chance.random(len(shot)) < 0.02, shot // 2, shot)  # as an earlier one was
    who, where = _numbered("Character", cast + work), _numbered("City", cast % 7 + work)
    texts = {
        "work": _numbered("Film", work),
        "event": _numbered("Shot", told) + ", " + who,
        "screen_start": start,
        "screen_end": end,
        "story_start": date,
        "story_end": date,
        "strand": _numbered("Strand", strand),
        "city": where,
        "characters": who + "; " + _numbered("Character", work),
        "track": np.select([heard, aside == 0], ["sound", "image"], "both"),
        "certainty": np.where(aside < 5, "estimated", "sourced"),
        "note": np.where(shot % 50 == 0, "Its date is that of the letter in it.", ""),
    }
    return pd.DataFrame(texts)


def _screen(length: np.ndarray, shot: np.ndarray, heard: np.ndarray) -> tuple[pd.Series, pd.Series]:
    """Clock times of the shots of every film, of lengths in tenths of a second; one heard runs
    beside the last seen.
    """
    end = np.cumsum(length)
    start = end - length
    first = np.repeat(start[shot == 0], EVENTS)
    start = np.where(heard, np.roll(start, 1), start)
    return _clock(start - first), _clock(end - first)


def _clock(tenths: np.ndarray) -> pd.Series:
    return pd.Series((tenths * 100).astype("M8[ms]").astype(str)).str[12:21]


def _dates(
    chance: np.random.Generator, work: np.ndarray, scene: np.ndarray, heard: np.ndarray
) -> pd.Series:
    scenes = scene[-1] + 1
    passed = np.cumsum(chance.random(scenes) < 0.5)
    passed -= np.repeat(passed[:: EVENTS // 10], EVENTS // 10)
    leaps = (chance.random(scenes) < 0.1) | (np.bincount(scene, heard) > 0)
    leap = np.where(leaps, chance.integers(-40, 40, scenes), 0)
    unit, at = work % 3, passed[scene] + np.where(heard, 0, leap[scene])
    by = [
        (1900 - 1970 + work % 90, "Y"),
        ((1900 - 1970 + work % 90) * 12, "M"),
        (work % 90 * 365 - 25_567, "D"),
    ]
    texts = [(base + at).astype(f"M8[{name}]").astype(str) for base, name in by]
    return pd.Series(np.select([unit == 1, unit == 2], [texts[1], texts[0]], texts[2]))


def _numbered(word: str, number: np.ndarray) -> pd.Series:
    return f"{word} " + pd.Series(number).astype(str)


def _saved(table: pd.DataFrame, path: Path) -> Path:
    table.to_csv(path, index=False)
    return path
