"""What every mark of events shares: which they are, what hovering says, how small it may be."""

from typing import Any

import pandas as pd

from anachrony.charts.marks.channels import reads

DIMMED = 0.16
"""The opacity of what is not chosen."""


SILENT: dict[str, Any] = {"hoverinfo": "skip", "hovertemplate": None, "hovertext": None}
"""Of a trace that says nothing."""


LEAST_WIDTH = 3.0
"""px; anything narrower is drawn this wide and gets a flag, so that a flash is never lost."""


MOST = 2000
"""Marks; of more than these, what stands in the same `LEAST_WIDTH` px is drawn as one."""


@reads("hover")
def events_of(rows: pd.DataFrame) -> dict:
    """What every mark of events shares: which events they are, and what hovering says."""
    which = rows.index.to_numpy(dtype=object)  # a list in the page: Dash finds no click in an array
    return {
        "customdata": which,
        "hovertext": rows["hover"].to_numpy(),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }
