"""Marks: rows in, one trace out. They know screen positions, colours and words, and no chart.

Every trace that draws events carries their rows (the events' index) as `customdata`, so that a
click, the dimming and the browser's own scripts find the event; nothing is ever read back from
hover text.
"""

from anachrony.charts.marks.box import (
    boxes,
    boxes_by_fill,
    filled,
    hatched,
    hatched_boxes,
    shades,
)
from anachrony.charts.marks.channels import CHANNELS, reads
from anachrony.charts.marks.crowd import merged
from anachrony.charts.marks.event import DIMMED, LEAST_WIDTH, SILENT
from anachrony.charts.marks.flag import brief, flagged
from anachrony.charts.marks.jump import arrows, sparse, ways
from anachrony.charts.marks.label import (
    LABEL_COLUMNS,
    dodged,
    first_fitting,
    fitting,
    flush,
    held,
    labels,
    notes,
)
from anachrony.charts.marks.level import deeper, level_brackets, over_brackets, stacked
from anachrony.charts.marks.lines import areas, line, parted, segments
from anachrony.charts.marks.point import points, rings
from anachrony.charts.marks.seam import seams
from anachrony.charts.marks.shaded import farthest, shaded_anachronies

__all__ = [
    "CHANNELS",
    "DIMMED",
    "LABEL_COLUMNS",
    "LEAST_WIDTH",
    "SILENT",
    "areas",
    "arrows",
    "boxes",
    "boxes_by_fill",
    "brief",
    "deeper",
    "dodged",
    "farthest",
    "filled",
    "first_fitting",
    "fitting",
    "flagged",
    "flush",
    "hatched",
    "hatched_boxes",
    "held",
    "labels",
    "level_brackets",
    "line",
    "merged",
    "notes",
    "over_brackets",
    "parted",
    "points",
    "reads",
    "rings",
    "seams",
    "segments",
    "shaded_anachronies",
    "shades",
    "sparse",
    "stacked",
    "ways",
]
