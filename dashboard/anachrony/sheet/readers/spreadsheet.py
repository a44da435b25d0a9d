"""What a cell of a spreadsheet says: not the moment it holds, but as much of it as its number
format shows. `1944-08` was made the first of August and is still a month.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_EPOCH, _MARCH = datetime(1899, 12, 30), datetime(1900, 3, 1)
"""What a workbook counts days from; before March it has a 29 February 1900 that never was."""

_LONG = timedelta(hours=4)
"""Few films last longer."""

_UNSAID = re.compile(r'"[^"]*"|\[[^\]hms]*\]|\\.|general', re.IGNORECASE)
"""Of a number format, what is no part of a date: quoted words, colours, languages."""


Held = tuple[object, str]
"""What a cell holds, with its number format."""


@dataclass(frozen=True)
class CellText:
    """The text of a cell; whether it is hours and minutes that minutes and seconds may have been
    typed for: 18:30.
    """

    text: str
    hours: bool = False


def cell(value: object, form: str, clocks: str, doubt: bool = False) -> CellText:
    """Return what a cell says, by its value and number format; `clocks` are what hours and minutes
    are: hours, or minutes (and seconds); `doubt` whether the whole column may be the latter.
    """
    shown = _UNSAID.sub("", form).lower()
    length = _length(value, shown)
    if length is not None:
        return _clock(length, "" if doubt else shown, clocks)
    if "%" in shown and isinstance(value, int | float) and not isinstance(value, bool):
        return CellText(f"{_text(round(float(value) * 100, 9))}%")
    return CellText(_date(value, shown) if isinstance(value, date) else _text(value))


def doubtful(cells: Iterable[Held]) -> bool:
    """Return whether the clocks of a column, by value and number format, are all of whole minutes
    and go on for longer than a film: `18:30:00`, for 18 minutes and 30 seconds.
    """
    found = [_length(value, _UNSAID.sub("", form).lower()) for value, form in cells]
    lengths = [length for length in found if length is not None]
    whole = all(not length.total_seconds() % 60 for length in lengths)
    return bool(lengths) and whole and max(lengths) >= _LONG


def _length(value: object, shown: str) -> timedelta | None:
    """A clock of a cell as a length; None where it holds none."""
    if isinstance(value, date) and {"h", "s"} & set(shown) and not {"y", "d"} & set(shown):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        value = moment - (_EPOCH if moment >= _MARCH else _EPOCH + timedelta(days=1))
    if isinstance(value, time):
        value = datetime.combine(date.min, value) - datetime.combine(date.min, time())
    return value if isinstance(value, timedelta) else None


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    said = _CONTROL.sub(lambda mark: chr(int(mark[1], 16)), str(value)).replace("\0", "")
    return said.replace("\r\n", "\n").replace("\r", "\n").strip()


_CONTROL = re.compile(r"_x00([01][0-9A-Fa-f])_")
"""How a workbook writes a mark that XML can't hold: `_x000D_` before a line break."""


def _date(value: date, shown: str) -> str:
    """A date as far as it is shown; one without a year has none."""
    if isinstance(value, datetime) and ("h" in shown or not shown) and value.time() != time():
        return value.isoformat(timespec="minutes" if value.second == 0 else "seconds")
    if shown and "y" not in shown:
        return value.strftime("%d %B" if "d" in shown else "%B")
    if not shown or "d" in shown:
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    return f"{value.year:04}-{value.month:02}" if "m" in shown else f"{value.year:04}"


def _clock(length: timedelta, shown: str, clocks: str) -> CellText:
    """Without its seconds, or beyond a day and without any, it may be minutes and seconds."""
    seconds = round(length.total_seconds(), 3)
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    doubted = rest == 0 and ("s" not in shown or hours >= 24)
    short = f"{hours:.0f}:{minutes:02.0f}"
    if doubted and clocks != "hours":
        return CellText(short, hours=True)
    return CellText(f"{short}:{f'{rest:06.3f}'.rstrip('0').rstrip('.')}")
