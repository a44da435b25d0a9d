"""Screen clocks, timecodes, margins and ranks → numbers; a clock as a person reads it."""

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

import numpy as np

from anachrony.times.calendar import DAY, HOUR, MINUTE
from anachrony.times.notation import GroupNumbers, Notation, alone, in_ascii, numbers_each
from anachrony.times.timecodes import counts_frames, timecode_seconds

_DECIMAL = r"(?!\d{10,}[.,])(?P<whole>\d{1,15})(?:(?P<sign>[.,])(?P<fraction>\d{1,6})\d*)?"
"""At most 15 digits count, so that a whole number of millionths is exact in float64 and is rounded
only once.
"""


def decimal(match: re.Match[str], part: GroupNumbers, more: np.ndarray | int = 0) -> np.ndarray:
    """Return whole and fraction as one number, `more` added to the whole, rounded once."""
    scale = 10 ** len(match["fraction"] or "")
    return ((part("whole") + more) * scale + part("fraction")) / scale


def _clock_values(match: re.Match[str], part: GroupNumbers) -> list[np.ndarray]:
    hours, minutes = part("hours"), part("minutes")
    wrong = (match["hours"] is not None) & (minutes > 59) | (match["minutes"] is not None) & (
        part("whole") > 59
    )
    values = np.where(wrong, np.nan, decimal(match, part, hours * 3600 + minutes * 60))
    return [values, np.full_like(values, _SIGNS[match["sign"]])]


COMMA, POINT = 1.0, 2.0
"""The sign before the decimals of a clock; 0 where there is none."""

_SIGNS = {None: 0.0, ",": COMMA, ".": POINT}


def _margin_values(match: re.Match[str], part: GroupNumbers) -> list[np.ndarray]:
    return [decimal(match, part) * _UNITS[match["unit"]]]


_FRAME = 1001 / 24000
"""s; the longest frame in use: of a margin, the rate is not known."""

_UNITS = {"s": 1.0, "m": MINUTE, "h": HOUR, "d": DAY, "ms": 0.001, "f": _FRAME}


_HOURS_MINUTES = r"(?:(?:(?P<hours>\d{1,5}):(?=\d\d?:))?(?P<minutes>\d{1,7}):(?=\d\d?(?!\d)))?"

MARGIN = Notation(re.compile(_DECIMAL + r"\s*(?P<unit>ms|[smhdf])", re.ASCII), _margin_values)
"""`5s`, `2m`, `1h`, `3d`, `40ms` or `1f` (a frame) → s."""

NUMBER: Notation = Notation(
    re.compile(_DECIMAL, re.ASCII), lambda match, part: [decimal(match, part)]
)
"""A plain number of 0 or more."""


MANY, PSEUDO = float("inf"), float("-inf")
"""How often something happened that is told once: often, without a number; once, though it is told
as if it had often (Genette's pseudo-iterative).
"""

_OFTEN = {
    "pseudo": PSEUDO,
    **dict.fromkeys(("many", "often", "many times", "several", "several times"), MANY),
    **dict.fromkeys(("souvent", "plusieurs", "plusieurs fois", "oft", "mehrmals", "viele"), MANY),
    **dict.fromkeys(("a menudo", "muchas", "varias veces", "spesso", "molte", "più volte"), MANY),
}

COUNT = Notation(
    NUMBER.pattern,
    NUMBER.values,
    rest=lambda texts: np.array([[_OFTEN.get(text.casefold(), np.nan) for text in texts]]),
)
"""A number of times: `4`, `many` or `souvent`, `pseudo`."""


# --- other spellings of a clock -------------------------------------------------------------------

_GAP = "[ \u00a0\u202f]*"
_SPELT = re.compile(
    rf"(?:(?P<hours>\d{{1,5}}){_GAP}(?:h|hrs?|hours?|heures?|std\.?|stunden?|horas?|or[ae]|uur|godz\.?|час(?:а|ов)?|ч\.?|小时|小時|時間|时|시간)[:.]?{_GAP})?"
    rf"(?:(?P<minutes>\d{{1,7}}){_GAP}(?:['′’]|m|min\.?|mins|mn|minut(?:es?|os?|i|en)|мин(?:ут[аы]?)?\.?|分钟?|分鐘|분){_GAP})?"
    rf"(?:(?P<whole>\d{{1,7}})(?:(?P<sign>[.,])(?P<fraction>\d{{1,6}})\d*)?{_GAP}"
    rf"(?:\"|″|”|''|′′|’’|s|sec\.?|secs|seconds?|secondes?|sek(?:unden?)?\.?|seg(?:undos?)?\.?"
    rf"|second[io]|сек(?:унд[аы]?)?\.?|с|秒|초)?)?",
    re.ASCII | re.IGNORECASE,
)
"""`18'30"`, `18′30″`, `1h02'30`, `1h 2m 3s`, `18 min 30 s`."""


def _spelt_values(match: re.Match[str], part: GroupNumbers) -> list[np.ndarray]:
    """Without a sign for its seconds, a number after hours counts minutes: `1h02` is 1:02:00."""
    bare = match["hours"] is not None and match["minutes"] is None and match[0][-1:].isdigit()
    if not (match["hours"] or match["minutes"]) and match[0][-1:].isdigit():
        return [np.full_like(part("whole"), np.nan, dtype=float)] * 2
    if bare and match["whole"] is not None:
        minutes = part("whole")
        wrong = (minutes > 59) | (match["fraction"] is not None)
        return [np.where(wrong, np.nan, part("hours") * HOUR + minutes * MINUTE), 0.0 * minutes]
    return _clock_values(match, part)


_DAY_ZERO = re.compile(
    r"(?:1899-12-3[01]|1900-01-0[01]|0001-01-01|30[./]12[./]1899|12/30/1899|1/0/1900)[T ]"
    r"(?P<clock>\d.*?)Z?",
    re.ASCII,
)
"""The day that a spreadsheet or a program puts before a clock that has none."""


def on_day_zero(text: str) -> bool:
    """Return whether a text is a clock behind the day that a program counts from."""
    return _DAY_ZERO.fullmatch(text) is not None


_PRIMES = Notation(_SPELT, _spelt_values, 2)

_WRAPPED = re.compile(r"\[(?P<square>[^\[\]]+)\]|\((?P<round>[^()]+)\)|T?(?P<bare>.+)")
_LENGTH = re.compile(r"P(?:0D)?T(?P<clock>(?:\d+[HMS.])+S?)|0 days? (?P<days>\d\d:.+)", re.ASCII)
_COLON_MS = re.compile(r"(\d{1,3}:\d\d:\d\d):(\d{3})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.([0-5]\d)\.([0-5]\d)", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+)", re.ASCII)
_HALF = re.compile(
    r"(?P<hour>1[0-2]|0?[1-9])(?P<rest>:\d\d:\d\d) ?(?P<half>[ap])\.?m\.?", re.IGNORECASE | re.ASCII
)
_BARE = re.compile(r":[0-5]\d", re.ASCII)
"""Seconds alone, as a supervisor times a scene."""

_APART = re.compile(r"(?<=\d)[ \u00a0]*:[ \u00a0]*(?=\d)", re.ASCII)
_POWER = re.compile(r"\d{1,15}(?:\.\d{1,15})?[eE][+-]?\d\d?", re.ASCII)
_RATIONAL = re.compile(r"(\d{1,15})/([1-9]\d{0,8}) ?s", re.ASCII)
_LARGEST = 1e15
_MINUTES = re.compile(r"(\d{1,5})[h:](\d\d?)[:'′’](\d\d)[\"″”]?", re.ASCII)


def _decimals(number: float) -> str:
    return np.format_float_positional(round(number, 6), trim="-")


def _by_its_half(found: re.Match[str]) -> str:
    hour = int(found["hour"]) % 12 + 12 * (found["half"] in "pP")
    return f"{hour}{found['rest']}"


def _ungrouped(found: re.Match[str]) -> str:
    """Of two marks the last stands before the decimals."""
    return found[0].replace("," if found[0].rfind(".") > found[0].rfind(",") else ".", "")


_PLAIN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (_BARE, lambda found: f"0{found[0]}"),
    (_DAY_ZERO, lambda found: found["clock"]),
    (_LENGTH, lambda found: found["clock"] or found["days"]),
    (_RATIONAL, lambda found: _decimals(int(found[1]) / int(found[2]))),
    (_POWER, lambda found: _decimals(float(found[0])) if float(found[0]) < _LARGEST else None),
    (_HALF, _by_its_half),
    (_GROUPED, _ungrouped),
    (_COLON_MS, lambda found: f"{found[1]}.{found[2]}"),
    (_DOTTED, lambda found: ":".join(found.groups())),
    (_MINUTES, lambda found: ":".join(found.groups())),
)
"""How another program writes a clock, and what that is plainly."""


def _plainly(text: str) -> str:
    """A clock of another program's in a plain spelling: `[00:18:30]`, `00.18.30`, `PT18M30S`, a
    spreadsheet's `12:18:30 AM`, pandas' `0 days 00:18:30`, R's `1e+05`, Final Cut's `60060/2400s`.
    """
    text = _APART.sub(":", in_ascii(text.replace("：", ":")))
    inside = _WRAPPED.fullmatch(text)
    text = next(filter(None, inside.groups()), text).strip() if inside else text
    spelt = (to(found) for one, to in _PLAIN if (found := one.fullmatch(text)))
    return next(filter(None, spelt), text)


# --- clocks ---------------------------------------------------------------------------------------


def _clocks(frames: Fraction | None) -> Notation:
    def rest(texts: np.ndarray) -> np.ndarray:
        plain = np.array([_plainly(text) for text in texts], dtype=object)
        values = numbers_each(plain, _PRIMES)
        other = np.isnan(values[0]) & (plain != texts)
        values[:, other] = numbers_each(plain[other], CLOCK)
        for at in np.flatnonzero(np.isnan(values[0])) if frames else ():
            if counts_frames(texts[at]):
                values[:, at] = timecode_seconds(texts[at], frames) * np.array([1.0, 0.0])
        return values

    return Notation(re.compile(_HOURS_MINUTES + _DECIMAL, re.ASCII), _clock_values, 2, rest)


CLOCK = _clocks(None)
"""`h:mm:ss(.fff)`, `mm:ss(.fff)`, `18'30"`, `1h 2m 3s` or plain seconds → screen s, and the sign of
the decimals: a comma may stand for the point.
"""


@lru_cache(maxsize=64)
def clocks_at(frames: Fraction | None) -> Notation:
    """Return `CLOCK`, with timecodes of so many frames a second: `10:00:00:12`, `10:00:00;12`."""
    return _clocks(frames) if frames else CLOCK


def clock_seconds(text: str) -> float:
    """Return the screen time that `CLOCK` reads, in s; raise ValueError otherwise."""
    return alone(text, CLOCK)[0]


def clock(seconds: float) -> str:
    """Return a screen time in s as a person reads it: `0:18:30`, with a decimal only where there is
    one.
    """
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    fraction = f".{rest % 10}" if rest % 10 else ""
    return f"{minutes // 60}:{minutes % 60:02d}:{rest // 10:02d}{fraction}"


def exact_clock(seconds: float) -> str:
    """Return a screen time in s to the microsecond: `1:00:10.5`."""
    minutes, rest = divmod(round(seconds * 1e6), 60_000_000)
    decimals = f"{rest % 1_000_000:06d}".rstrip("0")
    point = "." if decimals else ""
    return f"{minutes // 60}:{minutes % 60:02d}:{rest // 1_000_000:02d}{point}{decimals}"


def begins_at(first: float) -> float:
    """Return the screen time (s) at which a programme begins whose first event is at `first`: a
    whole hour, where it comes within a minute of one or so late that no film has got there, else 0.

    Broadcast lays a programme down from 10:00:00:00, American masters from 01:00:00:00; a leader
    that runs before that begins at its own clock.
    """
    far = _NO_FILM <= first < _MIDNIGHT
    if far and first % HOUR >= HOUR - 2 * MINUTE:
        return float(first // 1)
    begins = first >= HOUR and (far or first % HOUR < MINUTE)
    return first // HOUR * HOUR if begins else 0.0


_NO_FILM, _MIDNIGHT = 6 * HOUR, 23 * HOUR
"""Where no film has got, and where a clock may be that of a night."""
