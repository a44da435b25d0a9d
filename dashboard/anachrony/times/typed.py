"""What was typed into a cell that a spreadsheet took for a date."""

import re

from anachrony.times.human import meant

_SHOWN = re.compile(
    r"(?P<day>\d\d?)[-. ](?P<month>[^\W\d]{3,})\.?|(?P<first>[^\W\d]{3,})\.?[- ](?P<last>\d\d?)"
    r"|(?P<date>\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00)?)?"
)
_DAY = re.compile(r"\d{4}-(\d\d)-?(\d\d)?", re.ASCII)


def typed_as(text: str) -> tuple[str, ...]:
    """Return the numbers that were typed where a cell shows a day, each way they may have stood:
    `2-Mar` was 2-3 or 3-2, `Mar-45` 3-45; none where it shows no day.
    """
    shown = _SHOWN.fullmatch(text)
    if not shown:
        return ()
    month, number = shown["month"] or shown["first"], shown["day"] or shown["last"]
    dates = (f"{number} {month} 2000", f"{month} 2000") if month else (shown["date"],)
    found = next(filter(None, map(_DAY.fullmatch, map(meant, dates))), None)
    if not found:
        return ()
    first, last = int(found[1]), int(found[2] or number)
    both = found[2] is not None
    return tuple(dict.fromkeys((*((f"{last}-{first}",) if both else ()), f"{first}-{last}")))
