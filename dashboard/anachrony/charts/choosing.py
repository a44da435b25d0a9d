"""What is chosen, laid over a figure drawn once: the others dimmed, the chosen event marked."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.charts import outlining
from anachrony.charts.frame import subtitle
from anachrony.charts.theme import Canvas
from anachrony.selection import Selection


def chosen_in(undimmed: dict, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return a work's figure, what is not chosen dimmed, the chosen event marked."""
    figure = marked_in(undimmed, work, selection, canvas)
    points = dimming(undimmed, selection.chosen(work))
    pairs = zip(figure["data"], points, strict=True)
    data = [trace if some is None else trace | {"selectedpoints": some} for trace, some in pairs]

    return {"data": data, "layout": figure["layout"]}


def marked_in(undimmed: dict, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return a work's figure with the chosen event marked; its marks are dimmed by the page itself.

    What changes is copied, all else is shared with the figure given, which many may read at once.
    """
    chosen = selection.chosen(work)
    data = list(undimmed["data"])
    for at, x in outlines(undimmed, chosen).items():
        data[at] = data[at] | {"x": x}
    around = outline(undimmed, selection.event, canvas)
    data[-2:] = [mark | around for mark in data[-2:]]

    layout = undimmed["layout"]
    under = layout["title"]["subtitle"] | {"text": subtitle(work, chosen, selection, canvas)}
    layout = layout | {"title": layout["title"] | {"subtitle": under}}
    if "within" in layout.get("meta", {}):
        layout["meta"] = _told_of(**layout["meta"])

    return {"data": data, "layout": layout}


def _told_of(within: dict, **meta: object) -> dict:
    """What the browser needs of the meta: how many events are drawn within another's mark, not
    which.
    """
    return meta | {"merged": len(within["row"]) - len(np.unique(within["of"]))}


def dimming(figure: dict, chosen: pd.Series) -> Iterator[list[int] | None]:
    """Yield, for every trace, the positions of the marks that stand out because they are chosen;
    None where all do.
    """
    chosen = standing(figure, chosen)
    for trace in figure["data"]:
        rows = () if "meta" in trace else trace.get("customdata", ())
        kept = chosen.reindex(rows).to_numpy(dtype=bool)
        yield None if kept.all() else np.flatnonzero(kept).tolist()


def outlines(figure: dict, chosen: pd.Series) -> dict[int, list[float | None]]:
    """Return the x of outlines (`meta.outlines`), a trace each: Plotly can't dim them, so the
    others lose corners.
    """
    chosen = standing(figure, chosen)
    return {
        at: _cornered(trace, chosen)
        for at, trace in enumerate(figure["data"])
        if "outlines" in (trace.get("meta") or {})
    }


def _cornered(trace: dict, chosen: pd.Series) -> list[float | None]:
    """The x of outlines; of several in one place (`meta.of`) the first that stands is drawn: two
    would be bolder.
    """
    rows = np.asarray(trace["customdata"])
    kept = chosen.reindex(rows).to_numpy(bool)
    if "of" in trace["meta"]:
        of = pd.Series(trace["meta"]["of"])
        first = pd.Series(rows)[kept].groupby(of[kept]).first()
        kept = kept & (of.map(first) == rows).to_numpy()
    return pd.Series(trace["x"], dtype=object).where(kept, None).tolist()


_NONE_WITHIN: dict[str, tuple] = {"row": (), "of": ()}


def _within(figure: dict) -> dict:
    """Which events are drawn within another's mark, and within whose."""
    return figure["layout"].get("meta", {}).get("within", _NONE_WITHIN)


def standing(figure: dict, chosen: pd.Series) -> pd.Series:
    """Return which events stand out: the chosen ones, and those within whose mark one of them is
    drawn.
    """
    within = _within(figure)
    if not len(within["row"]):
        return chosen
    of = np.asarray(within["of"])[chosen.reindex(within["row"]).to_numpy(dtype=bool)]
    return chosen | chosen.index.isin(of)


def outline(figure: dict, events: tuple[str, ...], canvas: Canvas) -> dict:
    """Return the x and y (axis units) of lines around the marks of the events, or around those
    within which they are drawn; empty where there is none.
    """
    within = _within(figure)
    events = (*events, *np.asarray(within["of"])[np.isin(within["row"], events)])
    return outlining.outline(figure, events, canvas)


def lit(figure: dict, chosen: pd.Series) -> list | None:
    """Return which events with a mark of their own stand out; None where all events are chosen."""
    if chosen.all():
        return None
    within = _within(figure)
    own = ~chosen.index.isin(within["row"]) | chosen.index.isin(within["of"])
    return chosen.index[standing(figure, chosen) & own].tolist()
