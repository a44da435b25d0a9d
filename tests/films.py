"""Tiny films as literal tables, read as any file is; and what a figure of one says."""

import pandas as pd
import plotly.graph_objects as go

from anachrony.events import Opened, open_table, read
from anachrony.findings import Finding, InvalidEvents
from anachrony.terms import Terms


def film(table: str) -> pd.DataFrame:
    """The events of a CSV table, white space around its cells."""
    lines = [
        ",".join(cell.strip() for cell in line.split(",")) for line in table.strip().splitlines()
    ]
    return read("\n".join(lines).encode(), name="W")


def opened(table: str, **terms: object) -> Opened:
    """What comes of a table of lines, its cells apart by |, with all that is found."""
    rows = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    data = pd.DataFrame(rows[1:], columns=rows[0]).to_csv(index=False).encode()
    return open_table(data, Terms(**terms), "W")  # type: ignore[arg-type]


def refusal(table: str | bytes, mapping: dict[str, str] | None = None) -> list[Finding]:
    """What keeps a table from being read, line by line; nothing where it can be."""
    try:
        read(table.encode() if isinstance(table, str) else table, mapping)
    except InvalidEvents as invalid:
        single = [one for finding in invalid.findings if finding.refuses for one in finding.each()]
        return sorted(single, key=lambda one: one.lines)
    return []


def faults(table: str | bytes, mapping: dict[str, str] | None = None) -> list[str]:
    """The sentences that refuse a table."""
    return list(map(str, refusal(table, mapping)))


def broken(table: str | bytes, mapping: dict[str, str] | None = None) -> list[str]:
    """The rules that a table breaks."""
    return [fault.rule for fault in refusal(table, mapping)]


def hours(table: str, work: str = "W") -> pd.DataFrame:
    """The events of a table whose story is told in hours: `A 0 10 9 10.5` is shown from 0 to 10 s,
    from 9:00 to 10:30.

    `-` is nothing; behind these stand a track, yes or no (`first_narrative`), or x3 (`times`).
    """
    rows = [_row(line.split()) for line in table.strip().splitlines()]
    return read(pd.DataFrame(rows).assign(work=work).to_csv(index=False).encode())


def said(figure: go.Figure) -> list[str]:
    """Every word that stands on a figure: of its names, then of its notes."""
    names = [word for trace in figure.select_traces({"mode": "text"}) for word in trace.text]
    return [*names, *(note.text.replace("<br>", " ") for note in figure.layout.annotations)]


def _row(words: list[str]) -> dict[str, str]:
    event, screen_start, screen_end, story_start, story_end, *more = words
    return {
        "event": event,
        "screen_start": screen_start.strip("-"),
        "screen_end": screen_end.strip("-"),
        "story_start": _moment(story_start),
        "story_end": _moment(story_end),
        "track": next(
            (word for word in more if word in ("image", "sound", "music", "both")), "both"
        ),
        "first_narrative": next((word for word in more if word in ("yes", "no")), ""),
        "times": next((word[1:] for word in more if word[0] == "x"), ""),
    }


def _moment(hour: str) -> str:
    """An exact date-time, so many hours into a month."""
    if hour == "-":
        return ""
    return (pd.Timestamp("1957-08-01") + pd.Timedelta(hours=float(hour))).strftime(
        "%Y-%m-%dT%H:%M:%S"
    )
