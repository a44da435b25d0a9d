"""The names of a storyline's lines: where a line begins, and where it takes the row of another; a
number, where a name has no room.
"""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import marks, words
from anachrony.charts.presence.companions import Company
from anachrony.charts.presence.grounds import Storyline

SIZE = 0.95
"""Of a name, in sizes of the text."""

_CLEAR = 4.0
"""px; between a name and what stands beside it."""

_TRIED, _OVER, _MOST = 5, 4, 120
"""The first events of a stretch, at which its name is tried; in how many lines over them; stretches
at most that are named, beside the first of each line.
"""


def line_names(found: Company) -> list[str]:
    """Return what each line is called: a character or, behind these, a voice."""
    names = words.apart(found.cast, words.plain)
    return [*names, *(text.say("chart.presence_voice", name=text.isolated(name)) for name in names)]


def stretches(bars: pd.DataFrame, found: Company) -> pd.DataFrame:
    """Return the events of lines, row by row, each with the number of its `stretch`: a row for as
    long as one line has it.

    `first` is the first stretch of its line; one that `follows` takes the row of another character,
    whose line ends at `before` (axis units): a voice is its character's own. Reads line, y, x0, x1.
    """
    rows = bars.assign(row=bars["y"].round(6)).sort_values(["row", "x0"], kind="stable")
    same, who = rows["row"] == rows["row"].shift(), rows["line"] % max(len(found.cast), 1)
    begins = ~same | (rows["line"] != rows["line"].shift())
    rows = rows.assign(
        stretch=begins.cumsum(),
        follows=same & (who != who.shift()),
        before=rows["x1"].shift().where(same),
    )
    first = rows.sort_values("x0", kind="stable").drop_duplicates("line")["stretch"]

    return rows.assign(first=rows["stretch"].isin(first))


def line_labels(bars: pd.DataFrame, on: Storyline) -> pd.DataFrame:
    """Return the names of lines where they have room, as they lie: x, y, label, line; `number` is
    0, or the place of the line in a list, where its name has no room.

    Each line is named once, and again where it takes another's row.
    """
    rows = stretches(_seen(bars, on), on.found)
    asked = _asked(rows)
    names = _fitting(_tried(asked, dict(enumerate(line_names(on.found))), on), rows, on)
    left = asked[~asked["stretch"].isin(names["stretch"])]
    numbers = _fitting(_tried(left, _numbers(rows), on), rows, on, names)

    return pd.concat([names.assign(number=0), _counted(numbers)])


def _counted(numbers: pd.DataFrame) -> pd.DataFrame:
    """The numbers that found room, from 1 on: in a list no number is passed over."""
    number = numbers["label"].astype("int64").rank(method="dense").astype("int64")
    return numbers.assign(number=number, label=number.astype("str"))


def _seen(bars: pd.DataFrame, on: Storyline) -> pd.DataFrame:
    """The events in view, cut at its ends."""
    axis = on.axis
    seen = bars[(bars["x1"] > axis.start) & (bars["x0"] < axis.end)]
    return seen.assign(x0=seen["x0"].clip(lower=axis.start), x1=seen["x1"].clip(upper=axis.end))


def _asked(rows: pd.DataFrame) -> pd.DataFrame:
    """The events of the stretches that want a name, the first of each line before the others; of
    too many others so many from all over the film.
    """
    follows = rows.groupby("stretch")["follows"].transform("max")
    asked = rows[rows["first"] | follows].sort_values(
        ["first", "x0"], ascending=[False, True], kind="stable"
    )
    stretch = asked["stretch"].drop_duplicates().to_numpy()
    first = int(asked.loc[asked["first"], "stretch"].nunique())
    others = np.linspace(first, len(stretch) - 1, _MOST).astype(int)
    kept = stretch if len(stretch) <= first + _MOST else stretch[[*range(first), *others]]
    return asked[asked["stretch"].isin(kept)]


def _numbers(rows: pd.DataFrame) -> dict[int, str]:
    """Line → its number, as they begin."""
    lines = rows.sort_values("x0", kind="stable")["line"].drop_duplicates()
    return {line: str(at) for at, line in enumerate(lines.tolist(), 1)}


def _tried(rows: pd.DataFrame, said: dict[int, str], on: Storyline) -> pd.DataFrame:
    """The places of labels that are tried, stretch by stretch, the better first: over where an
    event begins or, where time runs down, over it to either side and beside it.
    """
    first = rows[rows.groupby("stretch").cumcount() < _TRIED]
    first = first.assign(label=first["line"].map(said).astype("str"))
    half = _wide(first, on) / 2
    laid = on.turn.placed(first)
    if on.turn.swapped:
        return _beside(laid, half, on)

    (left, right), room = on.ends[0], half + (_CLEAR + 1) * on.px[0]
    x = (laid["x0"] + half).clip(left + room).clip(upper=right - room)
    return laid.assign(x=x, y=laid["y"] + 0.2)


def _beside(laid: pd.DataFrame, half: pd.Series, on: Storyline) -> pd.DataFrame:
    """Places of labels over and beside events that run down; and higher over them."""
    across, up = on.px
    over, line = laid["y1"] + 2 * up, 1.2 * _size(on) * up
    level, aside = laid["y1"] - 1.3 * _size(on) * up, half + 4 * across
    spots = [
        (laid["x0"] + half, over),
        (laid["x1"] - half, over),
        (laid["x1"] + aside, level),
        (laid["x0"] - aside, level),
        *(((laid["x0"] + laid["x1"]) / 2, over + lines * line) for lines in range(_OVER)),
    ]
    tries = [laid.assign(x=x, y=y, place=laid["y1"]) for x, y in spots]

    return pd.concat(tries).sort_values(["first", "place"], ascending=False, kind="stable")


def _fitting(
    tried: pd.DataFrame, rows: pd.DataFrame, on: Storyline, names: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The first place of each stretch in which its label is clear of every event, and of the names
    that stand already.
    """
    (ends, (foot, head)), tall = on.ends, 1.15 * _size(on) * on.px[1]
    tried = tried[(tried["y"] >= foot) & (tried["y"] + tall <= head)]
    taken = pd.concat([on.turn.placed(rows), _resting(on)])
    if names is not None:
        half = _wide(names, on) / 2
        boxes = {"x0": names["x"] - half, "x1": names["x"] + half}
        taken = pd.concat([taken, names.assign(**boxes, y0=names["y"], y1=names["y"] + tall)])

    beside = _CLEAR if names is None else 1.0  # a number needs less air
    return marks.first_fitting(
        tried, "stretch", _size(on), on.px, ends, others=taken, beside=beside
    )


def _resting(on: Storyline) -> pd.DataFrame:
    """Where the playhead lies before it is moved, across all lines where time runs down: beside it
    no name is struck through.
    """
    if not on.turn.swapped:
        return pd.DataFrame()
    begin, px, (left, right) = -on.axis.begin, on.px[1], on.ends[0]
    return pd.DataFrame({"x0": [left], "x1": right, "y0": begin + 0.8 * px, "y1": begin + 1.8 * px})


def _size(on: Storyline) -> float:
    return SIZE * on.canvas.type


def _wide(rows: pd.DataFrame, on: Storyline) -> pd.Series:
    """The width of each label, in axis units."""
    return rows["label"].map(words.label_width).astype(float) * _size(on) * on.px[0]
