"""Text to seconds and back: screen clocks, story dates (EDTF) and story days, margins, ranks. The
only parser of time.

Screen time is in seconds from the first frame. Story time is in seconds from 1970-01-01T00:00 in
the proleptic Gregorian calendar, as float64, so that it can hold any year; a year is astronomical
(-0480 is 481 BC). A story without calendar is told in days, in seconds from its Day 1.
"""

from anachrony.times import marks
from anachrony.times.calendar import DAY, HOUR, MINUTE, MONTH, YEAR, civil, just_before
from anachrony.times.clocks import (
    CLOCK,
    COMMA,
    COUNT,
    MANY,
    MARGIN,
    NUMBER,
    POINT,
    PSEUDO,
    begins_at,
    clock,
    clock_seconds,
    clocks_at,
    exact_clock,
    on_day_zero,
)
from anachrony.times.counted import (
    counter,
    in_epoch,
    is_julian,
    of_epoch,
    of_julian,
    signed,
    whole,
)
from anachrony.times.dates import DATE, date_bounds, reversed_span
from anachrony.times.days import Counted, day_of, day_parts
from anachrony.times.hours import in_figures, is_clock
from anachrony.times.human import meant
from anachrony.times.leaning import Leaning, from_now, is_aside, is_offset, leans, step, stepped
from anachrony.times.nearly import about, carried, clock_span, is_day_span, of_feet, several_clocks
from anachrony.times.notation import Notation, first_number, numbers_each
from anachrony.times.ranks import RANK
from anachrony.times.timecodes import counts_frames, rate
from anachrony.times.typed import typed_as
from anachrony.times.unread import why_not
from anachrony.times.weekdays import (
    day_of_week,
    is_weekday,
    meant_by_weekday,
    orders_by_weekday,
    weekday,
)
from anachrony.times.written import (
    DATE_ORDERS,
    YEAR_FIRST,
    day_orders,
    edtf,
    full_years,
    has_order,
    in_order,
    is_serial,
    of_century,
    of_serial,
    of_year,
    readable,
    short_year,
    year_first,
)

__all__ = [
    "CLOCK",
    "COMMA",
    "COUNT",
    "DATE",
    "DATE_ORDERS",
    "DAY",
    "HOUR",
    "MANY",
    "MARGIN",
    "MINUTE",
    "MONTH",
    "NUMBER",
    "POINT",
    "PSEUDO",
    "RANK",
    "YEAR",
    "YEAR_FIRST",
    "Counted",
    "Leaning",
    "Notation",
    "about",
    "begins_at",
    "carried",
    "civil",
    "clock",
    "clock_seconds",
    "clock_span",
    "clocks_at",
    "counter",
    "counts_frames",
    "date_bounds",
    "day_of",
    "day_of_week",
    "day_orders",
    "day_parts",
    "edtf",
    "exact_clock",
    "first_number",
    "from_now",
    "full_years",
    "has_order",
    "in_epoch",
    "in_figures",
    "in_order",
    "is_aside",
    "is_clock",
    "is_day_span",
    "is_julian",
    "is_offset",
    "is_serial",
    "is_weekday",
    "just_before",
    "leans",
    "marks",
    "meant",
    "meant_by_weekday",
    "numbers_each",
    "of_century",
    "of_epoch",
    "of_feet",
    "of_julian",
    "of_serial",
    "of_year",
    "on_day_zero",
    "orders_by_weekday",
    "rate",
    "readable",
    "reversed_span",
    "several_clocks",
    "short_year",
    "signed",
    "step",
    "stepped",
    "typed_as",
    "weekday",
    "whole",
    "why_not",
    "year_first",
]
