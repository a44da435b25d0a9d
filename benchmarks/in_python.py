"""Read, annotate, draw, write as JSON: what Python does before a browser sees anything."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd

from anachrony import charts
from anachrony.charts import Canvas
from anachrony.narrative import annotate
from anachrony.selection import Selection
from anachrony.views import FIRST_VIEW, VIEWS
from benchmarks.bare import bars
from benchmarks.films import Film, generated
from benchmarks.measure import Measure, Measures, timed

WHOLE = ("interleaving", "story-curve")
"""The views that draw every event."""

SIZES = {200: 7, 10_000: 3, 100_000: 1}
"""Events → how often each step is run."""


def measures(folder: Path) -> Measures:
    """Yield the time of each step, and of all together, for generated films of each size."""
    for count, repeats in SIZES.items():
        film = generated(count, folder)
        yield _steps(film, repeats)
        yield _together(film, repeats)


def _steps(film: Film, repeats: int) -> Iterator[Measure]:
    events = film.events()
    annotated = annotate(events)
    name = f"{film.count:,} events"
    plain = timed(lambda: pd.read_csv(film.path), repeats)
    yield Measure(name, "read", timed(film.events, repeats), plain, "pandas.read_csv")
    yield Measure(name, "annotate", timed(lambda: annotate(events), repeats))
    bare = timed(lambda: bars(events), repeats)
    for view in VIEWS:
        yield Measure(
            name,
            f"draw the {view}",
            timed(lambda v=view: figure(annotated, v), repeats),
            bare,
            "a go.Bar",
        )
    whole = charts.dressed(charts.scope(annotated, Selection()), Selection().colour, Canvas().theme)
    for view in (name for name, view in VIEWS.items() if not view.several):
        zoomed = replace(Canvas(), zoom=(100.0, 200.0))
        again = timed(
            lambda v=view, c=zoomed: charts.undimmed(whole, Selection(view=v), c), repeats
        )
        yield Measure(
            name, f"zoom in the {view}", again, goal=0.5 if film.count == 100_000 else None
        )
    drawn, plainly = figure(annotated, FIRST_VIEW), bars(events)
    bare = timed(plainly.to_json, repeats)
    yield Measure(
        name,
        f"the {FIRST_VIEW} as JSON",
        timed(drawn.to_json, repeats),
        bare,
        "that go.Bar as JSON",
    )


def _together(film: Film, repeats: int) -> Measure:
    ours = timed(lambda: figure(annotate(film.events()), FIRST_VIEW), repeats)
    bare = timed(lambda: bars(pd.read_csv(film.path)), repeats)
    return Measure(
        f"{film.count:,} events", "read + annotate + draw", ours, bare, "read_csv + go.Bar"
    )


def figure(events: pd.DataFrame, view: str):
    """The figure of a view, which must hold every event, as a mark of its own or within another's."""
    drawn = charts.draw(events, Selection(view=view), Canvas())
    held = {
        event for trace in drawn.data if trace.customdata is not None for event in trace.customdata
    }
    assert view not in WHOLE or len(held) + (drawn.layout.meta or {}).get("merged", 0) == len(
        events
    )
    return drawn
