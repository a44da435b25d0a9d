"""What a story date says that is being typed at the desk, before anybody reads its table."""

import csv
import io

import flask

from anachrony import text
from anachrony.app.brought import said_of_it
from anachrony.app.films import NotTaken, ReadersTable

_LONGEST = 200
"""Characters of a date; what is longer is none."""


def answer_what_is_meant(server: flask.Flask, prefix: str) -> None:
    """Say what a date means that comes as it is written, below a prefix such as `/fr/`."""

    @server.post(f"{prefix}meant", endpoint=f"meant {prefix}")
    def meant() -> dict[str, str]:
        try:
            said = meaning(flask.request.get_data(as_text=True), said_of_it().takes)
            return {"said": said}
        except NotTaken:
            return {"said": ""}


def meaning(written: str, takes: tuple[tuple[str, str], ...] = ()) -> str:
    """Return a story date as a person reads it, under what was taken of its table's proposals;
    where it has to be written otherwise, that first; blank where it has no meaning yet.
    """
    if not written.strip() or len(written) > _LONGEST:
        return ""
    opened = ReadersTable(_alone(written), "date.csv", takes).opened()
    if opened.events is not None:
        return text.date(opened.events["story_start_text"].iloc[0])
    rewrites = [new for finding in opened.findings for new in finding.rewrite]
    return f"{rewrites[0]}: {text.date(rewrites[0])}" if rewrites else ""


def _alone(written: str) -> bytes:
    """A table of one event that has this date and nothing else."""
    table = io.StringIO()
    csv.writer(table).writerows([("event", "story_start"), ("event", written)])
    return table.getvalue().encode()
