"""A corpus of a thousand works of a thousand events: read, annotated and summarised, against parsing the same file."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.measure import Measure, timed
from dashboard.events import read
from dashboard.narrative import annotate, summarise

WORKS = EVENTS = 1000


def measures(folder: Path) -> Iterator[Measure]:
    """Yield the time of each step and of all; each must keep every event of every work."""
    path = written(folder)
    name = f"{WORKS * EVENTS:,} events"
    parsed = timed(lambda: pd.read_csv(path, dtype=str, keep_default_na=False), 2)
    events = read(path)
    annotated = annotate(events)
    assert len(annotated) == WORKS * EVENTS
    assert len(summarise(annotated)) == WORKS
    yield Measure(name, "read", timed(lambda: read(path), 2), parsed, "pandas.read_csv")
    yield Measure(name, "annotate", timed(lambda: annotate(events), 2), parsed, "pandas.read_csv")
    yield Measure(name, "summarise", timed(lambda: summarise(annotated), 2), parsed, "pandas.read_csv")
    every = timed(lambda: summarise(annotate(read(path))), 2)
    yield Measure(name, "read + annotate + summarise", every, parsed, "pandas.read_csv")


def written(folder: Path) -> Path:
    """A CSV of the corpus, the same every time: films told mostly forward, with a leap to another day now and then."""
    chance = np.random.default_rng(1959)
    count = WORKS * EVENTS
    work, place = np.arange(count) // EVENTS, np.arange(count) % EVENTS
    day = np.where(chance.random(count) < 0.2, chance.integers(0, EVENTS, count), place)
    dates = pd.Series(np.datetime64("1944-01-01") + day).dt.strftime("%Y-%m-%dT12:00")  # exact: nothing to draw
    seconds = pd.Series(place * 6)
    clock = (seconds // 3600).astype(str) + ":" + (seconds // 60 % 60).map("{:02d}".format)
    ends = seconds + 6
    table = pd.DataFrame(
        {
            "work": "Film " + pd.Series(work).astype(str),
            "event": "Event, the " + pd.Series(place).astype(str) + "th",
            "screen_start": clock + ":" + (seconds % 60).map("{:02d}".format),
            "screen_end": ends.astype(str),
            "story_start": dates,
            "story_end": dates,
            "strand": "Strand " + pd.Series(place % 4).astype(str),
            "city": "City " + pd.Series(place % 7).astype(str),
            "characters": "A; B",
            "track": "both",
            "certainty": "estimated",
            "note": "",
        }
    )
    path = folder / "corpus.csv"
    table.to_csv(path, index=False)
    return path
