"""What must be said of a date that was read: its marks are one number, a sum of these."""

import numpy as np

MOMENT, ZONED, STORY_DAY, SHORT, LEAP, OPEN_END, BEFORE_CHRIST = (1 << at for at in range(7))
"""It has a clock; a zone, too; it is a day of the story, not of a calendar; its year has one or two
digits; it is a leap second; an end of it is open; its year is 0 or before.
"""

ROW = 4
"""Which of a date's values they are."""


def joined(*marks: np.ndarray | int) -> np.ndarray:
    """Return the marks of each date, all of them together."""
    whole = np.zeros((), dtype=np.int64)
    for one in marks:
        whole = whole | np.asarray(one).astype(np.int64)
    return whole
