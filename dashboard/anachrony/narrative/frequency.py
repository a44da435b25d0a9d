"""Frequency: how often it is told, how often it happened (Genette, Narrative Discourse, ch. 3)."""

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import numbers

FREQUENCIES = ("singulative", "repeating", "iterative")


def tellings(events: pd.DataFrame) -> pd.Series:
    """Return how many times each event's happening is told: rows of its name that can lie at one
    time of the story and do not run at the same screen time.

    Reads work, event, screen_start, screen_end (s), screen_order, story_start_earliest,
    story_end_latest (s), story_order. What is never shown counts once a row.
    """
    name = _named(events)
    alike = np.bincount(name)[name] > 1
    again = events[alike]
    begins = again["screen_start"].fillna(again["screen_order"])
    rows = pd.DataFrame(
        {
            "happening": _coinciding(again, name[alike]),
            "begins": begins,
            "ends": again["screen_end"].fillna(begins),
        }
    )
    told = (~_again(rows)).groupby(rows["happening"]).transform("sum")
    return told.reindex(events.index, fill_value=1)


def _named(events: pd.DataFrame) -> np.ndarray:
    """A number for every name in a work."""
    work, (name, distinct) = numbers(events["work"]), pd.factorize(events["event"].to_numpy())
    number = work * len(distinct) + name
    return number if number.max(initial=0) < 2 * len(number) else pd.factorize(number)[0]


def _coinciding(events: pd.DataFrame, name: np.ndarray) -> np.ndarray:
    """A number for every happening: of one name, what can lie at one time of the story. What is
    undated is that of its name, where there is only one.
    """
    early, late = (
        events[column].fillna(events["story_order"]).to_numpy()
        for column in ("story_start_earliest", "story_end_latest")
    )
    by = np.lexsort((late, early, name))
    rows = pd.DataFrame({"name": name, "early": early, "late": late}).iloc[by]
    before = rows.groupby("name", sort=False)["late"].cummax().shift()
    apart = (rows["early"] >= before) & (rows["early"] != rows["early"].shift())
    undated = rows["early"].isna()
    several = (apart & rows["name"].eq(rows["name"].shift())).groupby(rows["name"]).transform("any")
    fresh = rows["name"].ne(rows["name"].shift()) | apart
    fresh |= undated & several & ~undated.shift(fill_value=False)
    number = np.empty(len(by), dtype=np.int64)
    number[by] = fresh.cumsum()
    return number


def _again(rows: pd.DataFrame) -> pd.Series:
    """Whether a row begins while an earlier one of its happening runs, as image and sound of one
    telling do.
    """
    rows = rows.sort_values(["happening", "begins"], kind="stable")
    before = rows.assign(ends=rows.groupby("happening", sort=False)["ends"].cummax()).shift()
    beside = (rows["begins"] < before["ends"]) | (rows["begins"] == before["begins"])
    return beside & (rows["happening"] == before["happening"])


def frequency(events: pd.DataFrame) -> pd.Series:
    """Return iterative where one telling stands for several times, repeating where several stand
    for one, singulative.

    Reads times, tellings.
    """
    several, times = (events[name].to_numpy() > 1 for name in ("tellings", "times"))
    chosen = np.where(times, 2, np.where(several, 1, 0))
    return pd.Series(
        np.array(FREQUENCIES, dtype=object)[chosen], index=events.index, dtype="str", copy=False
    )
