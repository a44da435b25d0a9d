"""Years whose era, before or after Christ, stands in a column of its own."""

import re
from collections.abc import Iterator

import numpy as np

from anachrony.findings import Finding
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.parts import all_cells, read_as_one
from anachrony.terms import Terms

_ERA = re.compile(r"bce?|b\.c\.(?:e\.)?|ad|a\.d\.|ce|c\.e\.|a[vp]\.? j\.?-?c\.?", re.IGNORECASE)
_YEAR = re.compile(r"\d{1,6}", re.ASCII)


def eras(columns: Columns, _: Terms) -> Iterator[Finding]:
    """Write the era of a column of its own behind each year: 480 and BC are no year 480."""
    free = (at for at, called in enumerate(columns.called) if called and not columns.ours[at])
    era = next((at for at in free if all_cells(_ERA, columns, at)), None)
    for at, name in enumerate(columns.ours):
        dated = name in ("story_start", "story_end")
        if era is not None and dated and all_cells(_YEAR, columns, at):
            rows = columns.cells.iloc[:, [at, era]].to_numpy()
            dates = [f"{year} {of}" if year and of else year for year, of in rows]
            columns.cells[columns.cells.columns[at]] = np.array(dates, dtype=object)
            yield read_as_one(columns, at, [era], str(rows[0][0]), dates[0])
