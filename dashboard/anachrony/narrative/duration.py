"""Duration: how fast the telling goes (Genette, Narrative Discourse, ch. 2; stretch is Chatman's,
1978, ch. 2).
"""

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import arrays

SCENE = 2.0
"""A scene lasts on screen between half and twice its time in the story: the tolerance that makes a
scene a scene.
"""

KNOWN = 10.0
"""A story duration not known to better than this factor gives no speed class."""

PACES = ("scene", "summary", "pause", "stretch", "unknown")


def speed(events: pd.DataFrame) -> pd.DataFrame:
    """Return `speed_least` and `speed_most`: story seconds per screen second; NaN where either time
    is unknown.

    Reads screen_start, screen_end (s) and the story columns (s). An event told once for several
    times has none.
    """
    screen = (events["screen_end"] - events["screen_start"]).where(lambda length: length > 0)
    screen = screen.mask(events["times"] > 1)
    slack = events["story_slack"]  # both ends of a story day move together
    least = (events["story_end_earliest"] - events["story_start_latest"] + slack).clip(lower=0.0)
    most = events["story_end_latest"] - events["story_start_earliest"] - slack
    return pd.DataFrame({"speed_least": least / screen, "speed_most": most / screen})


def pace(speeds: pd.DataFrame) -> pd.Series:
    """Return the class of each event's speed: scene, summary, pause, stretch; unknown; blank where
    there is no speed.

    Reads speed_least, speed_most. The class is named only where the whole range lies in it.
    """
    least, most = arrays(speeds, "speed_least", "speed_most")
    classes = {
        "": np.isnan(most),
        "pause": most == 0,
        "unknown": most >= KNOWN * least,
        "summary": least > SCENE,
        "stretch": most < 1 / SCENE,
        "scene": (least >= 1 / SCENE) & (most <= SCENE),
    }
    words = np.array([*classes, "unknown"], dtype=object)
    chosen = np.select(list(classes.values()), range(len(classes)), len(classes))
    return pd.Series(words[chosen], index=speeds.index, dtype="str", copy=False)


def ellipses(telling: pd.DataFrame, first: np.ndarray) -> pd.DataFrame:
    """Return the ellipses: neighbours of the first narrative with story time between them, whatever
    else tells of it.

    Columns: group, from, to (index labels), least, most (story s). Ranks have no length, and give
    none.
    """
    rows = np.flatnonzero(first & telling["story_start"].notna().to_numpy())
    group, earliest, start_latest, end_earliest, latest = arrays(
        telling, "group", "earliest", "start_latest", "end_earliest", "latest", rows=rows
    )
    label = telling.index[rows]
    gaps = pd.DataFrame({"group": group[:-1], "from": label[:-1], "to": label[1:]})
    gaps["least"] = earliest[1:] - latest[:-1]
    gaps["most"] = start_latest[1:] - end_earliest[:-1]
    return gaps[(group[1:] == group[:-1]) & (gaps["least"] > 0)].reset_index(drop=True)
