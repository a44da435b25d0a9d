"""What can be chosen: fields, and the words that some of them take."""

from anachrony import schema
from anachrony.views import VIEWS

LANES = tuple(column.choice for column in schema.bearing("lane"))
SCALES = ("calendar", "eras", "order", "distance")
AXES = ("fitting", "screen-across", "story-down", "story-across", "screen-down")
WIDTHS = ("screen", "equal")
ALONG = ("screen", "story")
THEME_NAMES = ("paper", "night")
FILTERS = {column.choice: column.name for column in schema.bearing("filter")}
"""Selection's fields that choose among the values of a column of the contract."""

FILTERING = (*FILTERS, "screen", "story", "text")
"""The fields that filter; beside them the columns of the file do."""

OWN = {"lanes": LANES, "scale": SCALES, "axes": AXES, "widths": WIDTHS, "along": ALONG}
"""The choices that only some views have, each with its values."""

SWITCHES = ("only", "aid")
"""The choices that are made or not."""

WORDS = {"view": tuple(VIEWS), **OWN, **dict.fromkeys(SWITCHES, ("yes", "no"))}
"""The choices among words, as an address spells them."""

COLUMN = "column."
"""What an address, and a control, put before the name of a column of the file's own."""
