"""The names by which layout and callbacks speak of components."""

from enum import StrEnum, auto
from typing import Any

from anachrony.selection import COLUMN


class Id(StrEnum):
    """One component of the page."""

    ADDRESS = auto()
    WINDOW = auto()
    SHOWN = auto()
    DRAWN = auto()
    STANDING = auto()
    DIMMED = auto()
    TOLD = auto()
    TELLING = auto()
    PLAYED = auto()
    STAGE = auto()
    PLAY = auto()
    SPEED = auto()
    PLAY_ORDER = "play-order"
    BRUSH = auto()
    CLOCKS = auto()
    UNDER = auto()
    LIVE = auto()
    STRIP = auto()
    CHART = auto()
    AID = auto()
    KEY = auto()
    NOTES = auto()
    OWN_NOTES = "own-notes"
    CAPTION = auto()
    CHOSEN = auto()
    CLEAR = auto()
    DETAILS = auto()
    RULING = auto()
    BAR = auto()
    MASTHEAD = auto()
    HEADING = auto()
    MADE = auto()
    LEAD = auto()
    EXAMPLE = auto()
    READ = auto()
    WORDED = auto()
    WRITTEN = auto()
    OPENED = auto()
    KEYED = auto()
    LAID = auto()
    WROTE = auto()
    SMALL = auto()
    SKETCHED = auto()
    HUNG = auto()
    COMPARED = auto()
    TOUR = auto()
    TOUR_AGAIN = "tour-again"
    READING = auto()
    MEASURES = auto()
    DOWNLOAD_CSV = auto()
    DOWNLOAD_CHOSEN = auto()
    FILE = auto()
    TABLE = auto()
    PLACE = auto()
    PAINTED = auto()
    ROWS = auto()
    MORE = auto()
    MORE_PANEL = auto()
    DOWNLOAD = auto()
    DOWNLOAD_SVG = auto()
    SIZE = auto()
    PICTURE = auto()
    SAVED = auto()
    AWAY = auto()
    ANOTHER = auto()
    DOOR = auto()
    EDIT = auto()
    DESK = auto()
    TOOLS = auto()
    SAID = auto()
    SHEET = auto()
    GRID = auto()
    COLUMNS = auto()
    BEHIND = auto()
    FILM = auto()
    WATCH = auto()


def control(field: str) -> Any:
    """Return the id of the control of a field of Selection, or of a column of the file
    (`column.weather`), which can have any name.
    """
    if field.startswith(COLUMN):
        return {"column": field.removeprefix(COLUMN)}
    return f"choose-{field}"
