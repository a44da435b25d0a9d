"""The analysis of a telling, laid out like Genette's book: order, duration, frequency."""

import pandas as pd

from dashboard.narrative import order


def annotate(events: pd.DataFrame) -> pd.DataFrame:
    """Return the events with their zero-based places in telling and story: `telling`, `story_rank`; NaN where unknown."""
    return events.assign(telling=order.telling(events), story_rank=order.story_rank(events))
