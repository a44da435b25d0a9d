"""What leaves: pictures with what they say of themselves, tables that lose nothing, and the names
they leave under.
"""

import re
import unicodedata
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from anachrony import schema, text, times
from anachrony.charts import Canvas, draw
from anachrony.charts.theme import PAPER, Theme
from anachrony.export import browser
from anachrony.export.browser import NoBrowser
from anachrony.export.kinds import WRITERS, Pictures
from anachrony.export.labelling import (
    SCALE,
    in_png,
    label,
    picture_labels,
    png_chunks,
    svg_elements,
)
from anachrony.export.typefaces import faces
from anachrony.schema import NAMES
from anachrony.selection import Selection
from anachrony.sheet.readers.content import put
from anachrony.sheet.readers.formulas import inert

SLIDE = (1920, 1080)
"""px; the usual size of a picture, drawn at `SCALE`."""

SIZES = {
    "slide": Canvas(*SLIDE, type=19.0),
    "column": Canvas(502, 960, type=13.0),
    "page": Canvas(1754, 1240, type=17.0),
    "square": Canvas(1080, 1080, type=15.0),
    "poster": Canvas(2480, 1754, type=21.0),
}
"""The canvases of pictures, by their use: a slide of 16 : 9, the column of an article (8.5 cm at
300 dpi), a page of A4 across, a square, a poster (A2 across).
"""

FORMATS = tuple(WRITERS)
BOUND = tuple(ending for ending, writer in WRITERS.items() if writer.many)
"""The formats that hold several pictures."""

_UNDRAWABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Marks that no picture can hold: XML hasn't got them."""

_NUMBERS = ("level",)


def picture(
    source: str, theme: Theme = PAPER, size: str = "slide", today: date | None = None
) -> Canvas:
    """Return the canvas of a picture that leaves the page, of one of `SIZES`, with its source and
    the day in it.
    """
    day = today or date.today()
    return replace(SIZES[size], theme=theme, source=source, date=text.date(day.isoformat()))


def write(
    events: pd.DataFrame,
    selections: Sequence[Selection],
    canvas: Canvas,
    path: Path,
    scale: float = SCALE,
) -> None:
    """Write the pictures of selections of annotated events to a file, in the one of `FORMATS` that
    its name ends in.

    Only those of `BOUND` hold more than one; a page to read (.html) takes its own size, `canvas`
    lends it the rest. Raises NoBrowser where there is none to draw a picture, ValueError where the
    name ends otherwise, OSError where `path` can't be written.
    """
    form = path.suffix.lower()
    if form not in FORMATS:
        raise ValueError(f"{path.name} ends in none of {', '.join(FORMATS)}")
    pictures = Pictures(_drawable(events), selections, canvas, scale)
    put(WRITERS[form].data(pictures), path)


def write_pngs(
    events: pd.DataFrame, pictures: Sequence[tuple[Selection, Canvas, Path]], scale: float = SCALE
) -> None:
    """Write many pictures of one size as PNG: one browser draws them all."""
    events = _drawable(events)
    figures = [draw(events, selection, canvas) for selection, canvas, _ in pictures]
    drawn = browser.pngs(figures, scale)
    abouts = picture_labels(events, [(selection, canvas) for selection, canvas, _ in pictures])
    for data, about, (_, _, path) in zip(drawn, abouts, pictures, strict=True):
        put(in_png(data, about, scale), path)


def drawn_elsewhere(events: pd.DataFrame, selection: Selection, canvas: Canvas, form: str) -> dict:
    """Return the picture of a selection for a browser to draw: its figure, name, size, and what it
    says of itself.

    `form` is png or svg; `about` goes behind the header of the one, in base64, and within the root
    of the other.
    """
    about, events = label(events, selection, canvas), _drawable(events)
    said = svg_elements(about) if form == "svg" else b64encode(png_chunks(about, SCALE)).decode()
    size = {"width": canvas.width, "height": canvas.height, "scale": SCALE, "format": form}
    figure = draw(events, selection, canvas)
    return {
        "figure": figure,
        "faces": [vars(face) for face in faces(figure.to_plotly_json())],
        "name": file_name(events, selection, canvas),
        "about": said,
        **size,
    }


def _drawable(events: pd.DataFrame) -> pd.DataFrame:
    texts = [str(name) for name in events if events[name].dtype == "str"]
    return events.assign(
        **{name: events[name].str.replace(_UNDRAWABLE, "", regex=True) for name in texts}
    )


def file_name(events: pd.DataFrame, selection: Selection, canvas: Canvas = SIZES["slide"]) -> str:
    """Return a telling file name without its ending: the work, the view, the use of a picture that
    is no slide, what is filtered.
    """
    uses = {(of.width, of.height): use for use, of in SIZES.items() if use != "slide"}
    use = uses.get((canvas.width, canvas.height), "")
    parts = (selection.of(events)["work"].iloc[0], selection.view, use, selection.describe())
    return _short("_".join(filter(None, map(_slug, parts))))


def csv_name(events: pd.DataFrame) -> str:
    """Return the file name of a table that leaves."""
    return "_".join(filter(None, (_short(_slug(events["work"].iloc[0])), "events.csv")))


def _slug(words: str) -> str:
    """Words as a part of a file's name: Latin letters without their accents, others as they are."""
    letters = map(_unaccented, unicodedata.normalize("NFC", words).lower())
    return re.sub("-+", "-", "".join(letters)).strip("-")


def _unaccented(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or letter
    kept = plain.isalnum() or unicodedata.category(letter)[0] == "M"  # a vowel of Hindi, of Thai
    return plain if kept else "-"


def _short(name: str) -> str:
    """A name that every disk takes: it counts bytes, of which a Chinese letter has three."""
    return name.encode()[:120].decode(errors="ignore")


def csv(events: pd.DataFrame) -> str:
    """Return the events as the CSV they were read from, every text as written but for what a
    spreadsheet would run, which is made inert, and timecodes, whose rate no column says: they are
    clocks; rulings stand in first_narrative.
    """
    names = [str(name) for name in events]
    written = {name.removesuffix("_text"): events[name] for name in names if name.endswith("_text")}
    written |= {name: _without_frames(events, name) for name in _CLOCKS}
    numbers = {name: events[name].map("{:g}".format).replace("nan", "") for name in _NUMBERS}
    table = events.assign(**{**numbers, **written})
    kept = [name for name in NAMES if (table[name] != "").any()]
    own = [name for name in names if name not in NAMES and not schema.added(name)]
    headers = {name: schema.header(name) for name in own if schema.header(name) not in kept}
    own_named = table[[*kept, *own]].rename(columns=headers).rename(columns=inert)
    texts = [str(name) for name in own_named if own_named[name].dtype == "str"]
    safe = own_named.assign(**{name: own_named[name].map(inert) for name in texts})
    return safe.to_csv(index=False, lineterminator="\n")


_CLOCKS = ("screen_start", "screen_end", "screen_duration", "screen_begin")


def _without_frames(events: pd.DataFrame, name: str) -> pd.Series:
    """The texts of a column of clocks, timecodes as clocks of the programme, to the microsecond."""
    texts = events[f"{name}_text"]
    frames = texts.map(times.counts_frames).astype(bool)
    if not frames.any():
        return texts
    seconds = events[name]
    if name in ("screen_start", "screen_end"):
        seconds = seconds + events.groupby("work")["screen_begin"].transform("first").fillna(0.0)
    return texts.mask(frames, seconds[frames].map(times.exact_clock))


__all__ = [
    "BOUND",
    "FORMATS",
    "SCALE",
    "SIZES",
    "SLIDE",
    "NoBrowser",
    "csv",
    "csv_name",
    "drawn_elsewhere",
    "file_name",
    "picture",
    "write",
    "write_pngs",
]
