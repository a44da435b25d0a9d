"""The names by which layout and callbacks speak of components."""

from enum import StrEnum, auto


class Id(StrEnum):
    """One component of the page."""

    ADDRESS = auto()
    WINDOW = auto()
    DRAWN = auto()
    CHART = auto()
    CAPTION = auto()
    CHOSEN = auto()
    CLEAR = auto()
    DETAILS = auto()
    RULING = auto()
    LEAD = auto()
    READING = auto()
    MEASURES = auto()
    DOWNLOAD_CSV = auto()
    FILE = auto()
    TABLE = auto()
    ROWS = auto()
    MORE = auto()
    MORE_PANEL = auto()
    DOWNLOAD = auto()
    PICTURE = auto()
    SAVED = auto()
    TICKS = auto()


def control(field: str) -> str:
    """Return the id of the control of a field of Selection, or of a column of the file (`column.weather`)."""
    return f"choose-{field}".replace(".", "-")
