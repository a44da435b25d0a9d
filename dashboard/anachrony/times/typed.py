"""What was typed into a cell that a spreadsheet took for a date."""

import re

from anachrony.times.human import meant

_SHOWN = re.compile(
    r"(?P<day>\d\d?)[-. ](?P<month>[^\W\d]{3,4})\.?|\d{4}-\d\d-\d\d(?:[T ]00:00(?::00)?)?"
)
_DAY = re.compile(r"\d{4}-(\d\d)-(\d\d)", re.ASCII)


def typed_as(text: str) -> tuple[str, ...]:
    """Return the numbers that were typed where a cell shows a day, each way they may have stood:
    `2-Mar` was 2-3 or 3-2; none where it shows no day.
    """
    shown = _SHOWN.fullmatch(text)
    if not shown:
        return ()
    date = meant(f"{shown['day']} {shown['month']} 2000") if shown["day"] else text[:10]
    found = _DAY.fullmatch(date)
    month, day = map(int, found.groups()) if found else (0, 0)
    return tuple(dict.fromkeys((f"{day}-{month}", f"{month}-{day}"))) if found else ()
