"""A column for every character, ticked where he or she is in the event, as breakdowns have them."""

import re
from collections.abc import Iterator

import pandas as pd

from anachrony import times
from anachrony.findings import Finding
from anachrony.schema import yes_or_no
from anachrony.sheet.headers import known
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.fitting import texts_of
from anachrony.terms import Terms
from anachrony.text import listed

_NOBODY = re.compile(
    r".*\b(?:vfx|sfx|fx|cgi|music|musique|score|songs?|sounds?|props?|stunts?|extras?|animals?"
    r"|vehicles?|makeup|wardrobe|costumes?|flash\W?(?:back|forward)s?|dream|rêve|memory|v\.?o\.?"
    r"|voice\W?over|dialogue|narration|int|ext|interior|exterior|day|night|jour|nuit|b ?& ?w"
    r"|colou?r|n&b|done|shot|used|cut|deleted|omit(?:ted)?|approved|checked|key|important|final"
    r"|draft|watched|seen|rain|theme|motif|subplot|[a-c][ -](?:story|plot)|act|completed?|split"
    r"|pick\W?up|insert|close\W?up|wide|has|is|was)\b.*",
    re.IGNORECASE,
)
"""Words of a header that is no name."""


def ticked(columns: Columns, terms: Terms) -> Iterator[Finding]:
    """Write the names of columns that hold nothing but ticks as the characters of each event, or as
    its date, where that is taken, else propose it.
    """
    cast = [at for at in range(len(columns.called)) if _ticks(columns, at)]
    dates = [at for at in cast if times.meant(columns.called[at])]
    yield from _offered(columns, [at for at in cast if at not in dates], "characters", terms)
    alone = (columns.cells.iloc[:, dates].map(_is_in).sum(axis=1) < 2).all() if dates else False
    if alone and "story_order" not in columns.present:
        yield from _offered(columns, dates, "story_start", terms)


def _offered(columns: Columns, cast: list[int], name: str, terms: Terms) -> Iterator[Finding]:
    if len(cast) < 2 or name in columns.present:
        return
    names = [columns.called[at] for at in cast]
    if terms.rewrites(name):
        columns.added[name] = _named(columns, cast, names)
        return
    hints = (("names", listed(names)),)
    rule = "ticked" if name == "characters" else "ticked_dates"
    yield Finding("proposal", rule, (columns.line,), hints=hints, takes=(("rewrite", name),))


def _ticks(columns: Columns, at: int) -> bool:
    """Whether a column of the file's own is called as somebody may be, and holds nothing but
    ticks.
    """
    called = columns.called[at]
    free = called and not columns.ours[at] and called not in columns.said
    if not free or known(called) or _NOBODY.fullmatch(called):
        return False
    texts = texts_of(columns, at)
    said = set(map(yes_or_no, texts)) if len(texts) <= _MOST else {""}
    return "yes" in said and "" not in said and (len(said) == 2 or not {*texts} & {"1"})


_MOST = 6
"""Ways in which the ticks of one column are written."""


def _named(columns: Columns, cast: list[int], names: list[str]) -> pd.Series:
    """Who is ticked on each row, separated by `;`."""
    cells = columns.cells.iloc[:, cast].to_numpy(dtype=object)
    here = ([name for name, one in zip(names, row, strict=True) if _is_in(one)] for row in cells)
    return pd.Series(list(map("; ".join, here)), index=columns.cells.index, dtype="str")


def _is_in(cell: str) -> bool:
    return yes_or_no(cell) == "yes"
