"""Numbers of scenes that a spreadsheet took for days, in a column that is no time."""

import re
from collections.abc import Iterator

from anachrony import times
from anachrony.findings import Finding
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.fitting import texts_of
from anachrony.text import listed

_PAIR = re.compile(r"\d{1,3}[-–/]\d{1,3}[a-z]?", re.ASCII | re.IGNORECASE)


def days_of_numbers(columns: Columns) -> Iterator[Finding]:
    """Yield a note of each column of which some cells are two numbers, `1-2`, and others days."""
    for at, called in enumerate(columns.called):
        timed = columns.ours[at].startswith(("screen_", "story_"))
        if not called or timed or not any(map(_PAIR.fullmatch, texts := texts_of(columns, at))):
            continue
        day = next((text for text in texts.tolist() if times.typed_as(text)), "")
        if day:
            typed = listed([*times.typed_as(day)], "or")
            yield Finding("note", "days_of_numbers", (columns.line,), called, (day,), (), (typed,))
