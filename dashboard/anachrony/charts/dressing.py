"""What every mark wants of an event beside its analysis: its words, its colour, its hatch."""

import numpy as np
import pandas as pd

from anachrony import schema
from anachrony.charts import palette, words
from anachrony.charts.hovering import hover
from anachrony.charts.theme import Theme


def dressed(work: pd.DataFrame, column: str, theme: Theme) -> pd.DataFrame:
    """Return a whole work's events with what every mark wants: hover, label, tint (the value
    coloured by), fill and hatch.

    A value keeps its colour in every chart, whatever is filtered.
    """
    named = work["event"].map(words.event_name).where(work["mode"] != "between", "")
    tinted = work.assign(
        hover=hover(work), label=named, tint=_tint(work, column), hatch=_hatch(work)
    )
    return tinted.assign(fill=tinted["tint"].map(_colours(tinted, column, theme)))


def undressed(work: pd.DataFrame, lanes: str) -> pd.DataFrame:
    """Return dressed events without the columns that hovering has said and nothing draws: pandas
    takes every column along at every step, and of tens there is no need. What `lanes` are of stays.
    """
    said = [name for name in (*_SAID, *schema.own(work.columns)) if name != lanes]
    return work.drop(columns=said, errors="ignore").copy()


_SAID = (
    *("id", "episode", "place", "level", "within", "source", "note", "director", "kind"),
    *("conventions", "runtime", "day_one", "work_note", "screen_begin", "screen_duration"),
    *("screen_margin", "runtime_text", "day_one_text", "screen_begin_text", "screen_start_text"),
    *("screen_end_text", "screen_duration_text", "screen_margin_text", "story_margin_text"),
    *("screen_order_text", "times_text", "tellings", "frequency"),
)


def _tint(work: pd.DataFrame, column: str) -> pd.Series:
    """The value each event is coloured by; for characters, the first named; the strand where a
    column has no words.
    """
    column = {"character": "characters"}.get(column, column)
    worded = column in work and work[column].dtype in ("str", "object")
    if not worded or not (work[column] != "").any():
        column = "strand"
    values = work[column].astype("str")
    return values.str.split(";").str[0].str.strip() if column == "characters" else values


def _hatch(events: pd.DataFrame) -> pd.Series:
    """Each event's hatch: dots where it is undated, lines where its screen time is an estimate or
    its end is derived, else none.
    """
    undated = events["story_start"].isna() & events["story_order"].isna()
    unsure = events["certainty"].isin(("estimated", "recalled")) | (events["screen_derived"] != "")
    return pd.Series(np.select([undated, unsure], [".", "/"], ""), index=events.index)


def _colours(events: pd.DataFrame, column: str, theme: Theme) -> dict[str, str]:
    """A colour for every `tint`: shown and dated ones in order of first appearance, then the
    others.

    What stands only for titles is ash; so is the blank beside values, which alone is in ink.
    Reads tint, telling, story_rank, mode.
    """
    shown = events[~events["mode"].isin(schema.UNCOUNTED)].sort_values("telling", kind="stable")
    dated = shown[shown["telling"].notna() & shown["story_rank"].notna()]
    claimed = [value for value in pd.concat([dated["tint"], shown["tint"]]).unique() if value]
    of = palette.kind_colours if column in _KINDS else palette.name_colours
    colours = {"": theme.ash if claimed else theme.ink} | of(claimed, theme)

    return {value: colours.get(value, theme.ash) for value in [*claimed, *events["tint"].unique()]}


_KINDS = {column.name for column in schema.COLUMNS if column.coded} | {"order", "work"}
"""The columns whose values are kinds, not names of the file's own."""
