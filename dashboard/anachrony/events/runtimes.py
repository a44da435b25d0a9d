"""How long films last, in whole numbers without a unit, or in hours and minutes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.table import Table, factorized, finding
from anachrony.findings import Finding
from anachrony.sheet.headers import bare_header
from anachrony.sheet.headers.vocabulary import HEADERS

_WHOLE = re.compile(r"[1-9]\d{1,2}", re.ASCII)
_HOURS = re.compile(r"([1-9])[:.]([0-5]\d)", re.ASCII)


def settled(table: Table) -> Iterator[Finding]:
    """Take such numbers as minutes, `1:52` as hours and minutes where that is said, else ask:
    lengths that are called a film's, and a film's that would end before its last event, or of which
    no event says its time. Note others that do.
    """
    for name, doubted in (("runtime", _ends_early), ("screen_duration", _called_so)):
        rows = table.given[name]
        if not rows.any() or not doubted(table):
            continue
        rule, becomes = _meant(table.text(name)[rows])
        if rule and table.terms.rewrites(name):
            table.rewrite(name, rows, becomes)
        elif rule:
            yield _asked(table, rule, becomes, name, np.flatnonzero(rows))
    early = np.flatnonzero(_early(table)) if table.given["runtime"].any() else np.array([])
    if early.size and not _meant(table.text("runtime")[table.given["runtime"]])[0]:
        yield finding("note", "runtime_early", "runtime", early, table)


def _early(table: Table) -> np.ndarray:
    """Which runtimes are over when an event of their work begins, counted from where that does."""
    work = factorized(table.text("work"))[0]
    starts = pd.Series(table.values["screen_start"][0]).groupby(work)
    begins = starts.transform("min").fillna(0.0).map(times.begins_at)
    runtime = table.values["runtime"][0]
    return table.given["runtime"] & (runtime < (starts.transform("max") - begins).to_numpy())


def _meant(texts: np.ndarray) -> tuple[str, Callable[[str], str]]:
    """What lengths may be instead, and what each becomes; nothing where they are plainly seconds
    or clocks.
    """
    kinds = (
        ("runtime_minutes", _WHOLE, "{}:00".format),
        ("runtime_hours", _HOURS, lambda text: _HOURS.sub(r"\1:\2:00", text)),
    )
    distinct = pd.unique(texts)
    fits = ((rule, to) for rule, one, to in kinds if all(map(one.fullmatch, distinct)))
    return next(fits, ("", str))


def _shown(table: Table) -> np.ndarray:
    """The times (s) at which the film shows something."""
    shown = np.concatenate([table.values[f"screen_{end}"][0] for end in ("start", "end")])
    return shown[~np.isnan(shown)]


def _ends_early(table: Table) -> bool:
    shown = _shown(table)
    runtime = np.nanmax(table.values["runtime"][0], initial=0.0)
    return bool(runtime) and (not shown.size or bool(shown.max() > runtime))


def _called_so(table: Table) -> bool:
    alone = not table.given["screen_start"].any()
    return alone and bare_header(table.called.get("screen_duration", "")) in HEADERS["runtime"]


def _asked(
    table: Table, rule: str, becomes: Callable[[str], str], name: str, rows: np.ndarray
) -> Finding:
    texts = table.text(name)[rows].tolist()
    lasts = [times.clock(times.clock_seconds(text)) for text in texts]
    asked = finding("proposal", rule, name, rows, table, last=lasts)
    return replace(asked, rewrite=tuple(map(becomes, texts)), takes=(("rewrite", name),))
