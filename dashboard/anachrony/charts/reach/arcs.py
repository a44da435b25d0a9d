"""Arcs of anachronies: where each hangs from the telling, and the shapes that its events make."""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import marks, words
from anachrony.charts.hovering import anachrony_hover
from anachrony.charts.reach.grounds import BAND, UNKNOWN, Depths, sign
from anachrony.charts.theme import Canvas
from anachrony.narrative.order import ANALEPSIS


def arc_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row an anachrony, by its number: its ends x0, x1 (axis units), cost (screen s or
    ranks), and names.

    Reads x0, x1, label, fill, story_start, story_end, and what annotate says of the anachrony.
    `label` and `fill` are those of the event that reaches farthest; `said` and `lasts` are its
    reach and extent in words.
    """
    far = rows["story_end"].where(sign(rows["order"]) > 0, -rows["story_start"])
    by = rows.assign(cost=rows["x1"] - rows["x0"], far=far).sort_values(
        ["far", "cost"], ascending=False, kind="stable"
    )
    ends = {"x0": ("x0", "min"), "x1": ("x1", "max"), "cost": ("cost", "sum")}
    table = by.groupby("anachrony").agg(**ends, **{name: (name, "first") for name in _ALIKE})
    said, lasts = _between(table, "reach"), _between(table, "extent")
    return table.assign(said=said, lasts=lasts).sort_values("x0")


_ALIKE = (
    *("order", "span", "returns", "kinds", "event", "fill", "reach", "reach_least", "reach_most"),
    *("extent", "extent_least", "extent_most"),
)
"""What an anachrony's events have in common and, for its name and hue, what the first of them
has.
"""


def _between(table: pd.DataFrame, measure: str) -> list[str]:
    """Between what a measure of each anachrony lies, in words."""
    unknown = text.say("reading.not_known")
    ends = zip(table[f"{measure}_least"], table[f"{measure}_most"], strict=True)
    return [unknown if np.isnan(least) else text.between(least, most) for least, most in ends]


def hung(told: pd.DataFrame, runs: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """Return the events of the anachronies, with where the arc of each hangs: left, right, foot,
    tip; and its hover.

    The dates leave its tip open from `least` to `most` (px). What is too narrow is widened to what
    can be seen. Reads what `runs` gives.
    """
    arc = _arcs(runs, on)
    rows = told[told["anachrony"].isin(arc.index)].join(arc, on="anachrony")
    return rows.assign(
        hover=rows["hover"] + "<br>" + rows["about"],
        x0=rows["x0"].mask(rows["flash"], rows["left"]),
        x1=rows["x1"].mask(rows["flash"], rows["right"]),
    )


def _arcs(runs: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """Where the arc of each anachrony hangs, and what hovering says of it."""
    least = marks.LEAST_WIDTH * on.axis.per_px / 2
    middle, half = (runs["x0"] + runs["x1"]) / 2, ((runs["x1"] - runs["x0"]) / 2).clip(lower=least)
    decades = pd.Series(on.reach.place(runs["reach"]), index=runs.index).fillna(UNKNOWN)
    deep = np.maximum(decades * on.deep, 2 + BAND * on.canvas.type / 2)
    about = anachrony_hover(runs, runs["said"], runs["lasts"])
    way = sign(runs["order"])
    return runs[["cost", "said"]].assign(
        name=runs["event"],
        hue=runs["fill"],
        left=middle - half,
        right=middle + half,
        foot=on.foot + way * BAND * on.canvas.type / 2,
        tip=on.foot + way * deep,
        about=pd.Series(about, runs.index, dtype="str"),
        least=on.foot + way * on.reach.place(runs["reach_least"]) * on.deep,
        most=on.foot + way * on.reach.place(runs["reach_most"]) * on.deep,
        flash=half <= least,
    )


def gathered(rows: pd.DataFrame) -> tuple[pd.DataFrame, dict]:
    """Return the events or, of too many, the first of each anachrony in the place of all; and which
    is drawn in which.

    Reads what `hung` gives.
    """
    if len(rows) <= marks.event.MOST // 4:
        return rows, {"row": [], "of": []}
    first = rows[~rows["anachrony"].duplicated()]
    of = rows["anachrony"].map(pd.Series(first.index, index=first["anachrony"]))
    return first.assign(x0=first["left"], x1=first["right"]), {
        "row": rows.index.tolist(),
        "of": of.tolist(),
    }


def hanging(rows: pd.DataFrame, on: Depths) -> list[dict]:
    """Return traces of the slices that events cut from the half ellipses of their anachronies, each
    once faint; and of the whole of those that the image does not fill a thin line.

    Reads x0, x1; left, right (the ends of the anachrony), foot (where it hangs from) and tip; fill.
    """
    corners = 33 if len(rows) < 300 else 9
    decimals = int(1.5 - np.log10(on.axis.per_px))  # a tenth of a px
    drawn = [
        _slices(alike, corners, decimals)
        | {**marks.filled(str(fill), on.canvas.theme), "line": {"color": fill, **_LINE}}
        for fill, alike in rows.groupby("fill", sort=False)
    ]
    under = {"opacity": marks.DIMMED, "customdata": None, "meta": None}
    parted = _parted(rows, on)
    whole = _slices(parted, corners, decimals) | {"fill": "none", "customdata": None, "meta": None}
    around = [whole | {"line": {"color": on.canvas.theme.ash, **_LINE}}]
    return [
        *(around if len(parted) else []),
        *({**arc, **under, "x": arc["x"].astype("f4")} for arc in drawn),
        *({**arc, "opacity": 0.8} for arc in drawn),
    ]


_LINE = {"width": 1, "simplify": False}


def _parted(rows: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """The first event of each anachrony in which the image shows something else or nothing, as wide
    as the whole of it that is in view.
    """
    shown = (rows["x1"] - rows["x0"]).groupby(rows["anachrony"]).transform("sum")
    x0, x1 = rows["left"].clip(lower=on.axis.start), rows["right"].clip(upper=on.axis.end)
    parted = x1 - x0 - shown > 2 * on.axis.per_px
    return rows.assign(x0=x0, x1=x1)[parted & ~rows["anachrony"].duplicated()]


def _slices(rows: pd.DataFrame, corners: int, decimals: int) -> dict:
    along = (1 - np.cos(np.linspace(0, np.pi, corners))) / 2  # closer where an ellipse is steep
    x0, x1, left, right, foot, tip = (
        rows[["x0", "x1", "left", "right", "foot", "tip"]].to_numpy(float).T[:, :, None]
    )
    x = x0 + (x1 - x0) * along
    aside = (x - (left + right) / 2) / ((right - left) / 2)
    y = foot + (tip - foot) * np.sqrt(np.clip(1 - aside**2, 0, 1))
    gap = np.full((len(rows), 1), np.nan)
    across, up = np.hstack([x0, x, x1, gap]), np.hstack([foot, y, foot, gap])
    return marks.areas(rows.index, across.ravel().round(decimals), up.ravel().astype("f4"))


def tips(rows: pd.DataFrame, on: Depths) -> list[dict]:
    """Return traces of an arrow where each arc has gone, hollow where the telling does not return;
    stems of flashes.
    """
    ends = rows.assign(x=(rows["left"] + rows["right"]) / 2, y=rows["tip"])
    flash = ends[ends["flash"]].assign(y=on.foot)
    stem = {"width": marks.LEAST_WIDTH, "color": flash["fill"].to_numpy()}
    tall = BAND * on.canvas.type / 2
    stems = marks.points(flash, flash["fill"].to_numpy(), "line-ns", tall, line=stem)
    heads = [
        spots(alike, symbol, np.full(len(alike), 0.65 * on.canvas.type), on.canvas)
        for symbol, alike in ends.groupby(_heads(ends), sort=False)
    ]

    return [*([stems] if len(flash) else []), *(trace for head in heads for trace in head)]


def _heads(rows: pd.DataFrame) -> pd.Series:
    """Full, unless it is known that the telling does not return: of ranks alone it is not."""
    way = (rows["order"] == ANALEPSIS).map({True: "triangle-down", False: "triangle-up"})
    return way.where(rows["returns"].astype(bool) | rows["reach"].isna(), way + "-open")


def spots(rows: pd.DataFrame, symbol: str, sizes: np.ndarray, canvas: Canvas) -> list[dict]:
    """Return points of anachronies, for each of their events one in the same place, so that any of
    them lights it.

    Reads x, y (axis units), hue, hover, anachrony.
    """
    line = {"color": canvas.theme.ground, "width": 0.8}
    fills = rows["hue"].to_numpy()
    strong = marks.points(rows, fills, symbol, 8, line=line) | {
        "unselected": {"marker": {"opacity": 0}}
    }
    strong["marker"]["size"] = sizes
    once = ~rows["anachrony"].duplicated().to_numpy()
    faint = (
        marks.points(rows[once], fills[once], symbol, 8, line={"width": 0})
        | marks.SILENT
        | {"customdata": None}
    )
    faint["marker"] |= {"size": sizes[once], "opacity": 2 * marks.DIMMED}
    return [faint, strong]


Room = tuple[Depths, tuple[float, float], float]
"""Where words stand: the ground, between which ends (axis units), and their size in px."""


def fitting(
    rows: pd.DataFrame, tries: list[tuple[pd.Series, pd.Series]], room: Room, others: pd.DataFrame
) -> pd.DataFrame:
    """Return the labels that fit (x, y, label), the heaviest first, in the first of the places
    (label, y) tried for each; one that would stand past an end is moved within it.

    Reads x, weight, and x0, x1, y0, y1 of what must stay clear, in the rows and in the others.
    """
    bare, clear = _unnamed(rows), _unnamed(others)
    told = bare.iloc[:0]
    for label, y in tries:
        left = bare.assign(label=label, y=y)[~bare.index.isin(told.index)]
        left = left.assign(x=_within(left, room))
        taken = [bare.loc[told.index], _boxed(told, room), clear]
        told = pd.concat([told, left[_fits(left, taken, room)]])
    return told


def _unnamed(rows: pd.DataFrame) -> pd.DataFrame:
    """What must stay clear, and bears no label itself."""
    return rows.reindex(columns=marks.LABEL_COLUMNS).assign(label="")


def _boxed(told: pd.DataFrame, room: Room) -> pd.DataFrame:
    """The labels that stand, as what must stay clear."""
    on, _, size = room
    half = told["label"].map(words.label_width).astype(float) * size * on.axis.per_px / 2
    foot, head = told["y"], told["y"] + words.label_height(told["label"]) * size
    return told.assign(x0=told["x"] - half, x1=told["x"] + half, y0=foot, y1=head, label="")


def _fits(left: pd.DataFrame, taken: list[pd.DataFrame], room: Room) -> np.ndarray:
    """Which labels fit, clear of one another and of what is taken."""
    on, ends, size = room
    both = pd.concat([left, *taken], ignore_index=True)
    return marks.fitting(both, size, (on.axis.per_px, on.up), ends).to_numpy()[: len(left)]


def _within(rows: pd.DataFrame, room: Room) -> pd.Series:
    """The middles of labels, moved as far as whole labels are within the ends."""
    on, (first, last), size = room
    wide = rows["label"].map(words.label_width).astype(float) * size + 2 * BESIDE
    half = wide / 2 * on.axis.per_px
    return rows["x"].clip(first + half, np.maximum(last - half, first + half))


BESIDE = 5.0
"""px beside a label."""


def whiskers(rows: pd.DataFrame, colour: str) -> dict:
    """Return thin lines of anachronies, one for each of their events, that go where none of these
    is chosen.

    Reads what `marks.segments` reads, and anachrony.
    """
    of = np.repeat(rows["anachrony"].to_numpy(), 3).tolist()
    rows_of = np.repeat(rows.index.to_numpy(dtype=object), 3)
    return {
        **marks.segments(rows, colour),
        "customdata": rows_of,
        "meta": {"outlines": True, "of": of},
    }
