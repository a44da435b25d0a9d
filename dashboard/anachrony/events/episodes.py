"""Where ranks or clocks begin again down a file: it holds several works, or one in episodes.

`episode` says which: the ranks and the clocks of a work are then one row of them, episode after
episode.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.table import Table, factorized, finding
from anachrony.findings import Finding, option
from anachrony.schema import NAMES, header
from anachrony.sheet.headers import bare_header
from anachrony.sheet.headers.beside import EPISODES, PART_HEADERS, TIERS

_TELLING = ("screen_order", "screen_start")
_SEASONS = (
    *("season", "saison", "series", "staffel", "temporada", "stagione", "seizoen", "sezon"),
    "сезон",
    *("volume", "tome", "book", "livre", "buch", "libro", "part", "partie", "teil", "parte"),
)


def settled(table: Table) -> Iterator[Finding]:
    """Put the episodes of a work one after another; where there are none and the telling begins
    again, that is asked, once.
    """
    _titled_by_season(table)
    work = factorized(table.text("work"))[0]
    if table.given["episode"].any():
        yield from _joined(table, work)
    for name in _TELLING:
        again = _begins_again(table, name, work)
        if again.any():
            yield _asked(table, name, again, work)
            return


# --- episode after episode ------------------------------------------------------------------------


def _joined(table: Table, work: np.ndarray) -> Iterator[Finding]:
    place = _places(_in_seasons(table, downward(table.text("episode"), work), work))
    for name in _TELLING:
        value = table.values[name][0]
        rows = np.isin(work, _restarting(work, place, value)) & ~np.isnan(value)
        if not rows.any():
            continue
        if name == "screen_order":
            table.put(name, rows, [_ranks(work[rows], place[rows], value[rows])])
        else:
            _count_on(table, rows, work, place)
            table.part = np.where(rows, place, 0)
        if "episode" not in table.terms.mapping:
            parts = pd.DataFrame({"work": work, "place": place})[rows].drop_duplicates()
            yield _told_as_one(table, parts.index[parts["work"].duplicated()].to_numpy())


def _told_as_one(table: Table, later: np.ndarray) -> Finding:
    """The note of episodes that were put behind the first, by their first rows, and how they would
    be works.
    """
    apart = option(("map", f"work={table.called.get('episode', 'episode')}"))
    return finding("note", "episodes", "episode", later, table, command=apart)


def _in_seasons(table: Table, episode: np.ndarray, work: np.ndarray) -> np.ndarray:
    """Return episodes with the season before each, where an episode comes back after another, or
    begins again with a season: a series counts anew in every one.
    """
    own = _own(table, _SEASONS)
    if not own:
        return episode
    season = downward(table.text(own[0]), work)
    runs = pd.DataFrame({"work": work, "episode": episode})
    opens = runs.ne(runs.shift()).any(axis=1)
    if not runs[opens].duplicated().any() and not _falls_with(table, season, ~opens.to_numpy()):
        return episode
    return np.array([f"{one} {of}" for one, of in zip(season, episode, strict=True)], dtype=object)


def _falls_with(table: Table, season: np.ndarray, within: np.ndarray) -> bool:
    """Whether a season changes within an episode, and wherever it does, the telling falls back."""
    anew = np.flatnonzero((season[1:] != season[:-1]) & within[1:])
    steps = (np.diff(table.values[name][0])[anew] for name in _TELLING)
    return len(anew) > 0 and any(bool((step < 0).all()) for step in steps)


def _titled_by_season(table: Table) -> None:
    """Let episodes that are works of their own be called by their season, too, where that tells
    them apart.
    """
    called, own = table.called.get("work", ""), _own(table, _SEASONS)
    if not own or bare_header(called) not in PART_HEADERS:
        return
    none = np.zeros(len(table.lines), dtype=int)
    work = downward(table.text("work"), none)
    if _in_seasons(table, work, none) is not work:
        season = downward(table.text(own[0]), none)
        pairs = zip(season, work, strict=True)
        titles = [f"{_title(header(own[0]), one)}, {_title(called, of)}" for one, of in pairs]
        table.texts["work"] = pd.Series(titles, dtype="str")


def _title(called: str, text: str) -> str:
    """`Staffel 1`, and `S01` as it is."""
    return f"{called} {text}" if text.isdecimal() else text


def downward(texts: np.ndarray, work: np.ndarray) -> np.ndarray:
    """Return texts with every blank filled by the one above it in its work: merged cells are
    saved so.
    """
    filled = pd.Series(texts, dtype=object).where(texts != "").groupby(work).ffill()
    return filled.fillna("").to_numpy(dtype=object)


def _places(episodes: np.ndarray) -> np.ndarray:
    """The place of each episode: by its numbers, where all are written alike (`S1E2`), else as they
    come in the file.
    """
    codes, distinct = pd.factorize(episodes)
    alike = {re.sub(r"\d+", "0", text) for text in distinct if text}
    if alike and len(alike) == 1 and "0" in next(iter(alike)):
        numbers = [tuple(map(int, re.findall(r"\d+", text))) for text in distinct]
        ranked = sorted(range(len(distinct)), key=numbers.__getitem__)
        return np.argsort(ranked)[codes]
    return codes


def _restarting(work: np.ndarray, place: np.ndarray, value: np.ndarray) -> np.ndarray:
    """The works in which a later episode begins before an earlier one has ended."""
    rows = pd.DataFrame({"work": work, "place": place, "value": value}).dropna()
    spans = rows.groupby(["work", "place"])["value"].agg(["min", "max"])
    before = spans["max"].groupby("work").cummax().groupby("work").shift()
    works = spans.index[spans["min"] <= before].get_level_values("work")
    return np.intersect1d(works, _falling(rows))


def _falling(rows: pd.DataFrame) -> np.ndarray:
    """The works in which a value falls where the episode changes, or is borne in two episodes."""
    same = rows["work"].eq(rows["work"].shift())
    falls = same & rows["place"].ne(rows["place"].shift()) & (rows["value"] < rows["value"].shift())
    shared = rows.groupby(["work", "value"])["place"].transform("nunique") > 1
    return rows.loc[falls | shared, "work"].unique()


def _ranks(work: np.ndarray, place: np.ndarray, value: np.ndarray) -> np.ndarray:
    """The rank of each row in its work, from 1, by episode and rank; equal ones stay together."""
    keys = pd.DataFrame({"work": work, "place": place, "value": value})
    order = pd.Series(keys.groupby(["work", "place", "value"]).ngroup().to_numpy(float))
    return (order - order.groupby(work).transform("min") + 1).to_numpy()


def _count_on(table: Table, rows: np.ndarray, work: np.ndarray, place: np.ndarray) -> None:
    """Let the clocks of an episode count on from where the one before it ends, in s."""
    start, end = (table.values[f"screen_{name}"][0] for name in ("start", "end"))
    clocks = pd.DataFrame({"start": start, "end": np.fmax(start, end)})[rows]
    spans = clocks.groupby([work[rows], place[rows]]).agg({"start": "min", "end": "max"})
    begins = spans["start"].map(times.begins_at)
    length = spans["end"] - begins
    ends = length.groupby(level=0).cumsum() + begins.groupby(level=0).transform("first")
    moved = (ends - length - begins).round(6)
    shift = moved.reindex(pd.MultiIndex.from_arrays([work[rows], place[rows]])).to_numpy()
    for name, value in (("screen_start", start), ("screen_end", end)):
        table.put(name, rows, [np.round(value[rows] + shift, 6)])


# --- several works, or chapters? ------------------------------------------------------------------


def _begins_again(table: Table, name: str, work: np.ndarray) -> np.ndarray:
    """Where values fall back, down the file, to the first of their work; clocks do so for more than
    a row, and never where tiers run beside one another.
    """
    value = pd.Series(table.values[name][0])
    falls = (np.diff(value) < 0) & (work[1:] == work[:-1])
    if not falls.any() or (name == "screen_start" and _tiered(table)):
        return np.zeros(len(work), dtype=bool)
    by = value.groupby(work)
    first, least, most = (by.transform(how) for how in ("first", "min", "cummax"))
    again = ((value == first) & (first == least) & (most > first)).to_numpy()
    if not again.any():
        return _again_in_parts(table, value, work)
    if name == "screen_order":
        return again
    goes_on = (value.shift(-1) > value).to_numpy() & (np.append(work[1:], -1) == work)
    return again & goes_on


def _again_in_parts(table: Table, value: pd.Series, work: np.ndarray) -> np.ndarray:
    """Where the clocks or the ranks of a chapter begin before those of the one above have ended, in
    a file whose chapters each count on: they need not begin on the same second, or the same page.
    """
    within = work[1:] == work[:-1]
    for name in _own(table, PART_HEADERS):
        part = downward(table.text(name), work)
        opens = np.append(False, (part[1:] != part[:-1]) & within)
        falls = np.append(False, (np.diff(value) < 0) & within)
        if opens.any() and np.array_equal(opens, falls):
            least, most = (value.groupby([work, part]).transform(how) for how in ("min", "max"))
            shared = (least < most.shift()) & (most > least.shift())
            apart = bare_header(header(name)) in EPISODES
            return opens & (apart or bool((opens & shared).any()))
    return np.zeros(len(work), dtype=bool)


def _own(table: Table, called: tuple[str, ...]) -> list[str]:
    """The file's own columns that are called so."""
    return [name for name in sorted(table.present) if bare_header(header(name)) in called]


def _tiered(table: Table) -> bool:
    """Whether the file has tiers: a column called so, or several tracks."""
    called = {*map(header, table.present - set(NAMES)), *table.terms.mapping.values()}
    tracks = table.text("track")[table.given["track"]]
    return bool(TIERS.intersection(map(bare_header, called))) or len(pd.unique(tracks)) > 1


def _asked(table: Table, name: str, again: np.ndarray, work: np.ndarray) -> Finding:
    """The one sentence, that names the column which seems to tell them apart, and both ways out."""
    holder = _holder(table, again, work)
    takes = (("map", f"work={holder}"), ("map", f"episode={holder}")) if holder else ()
    table.ask(name, np.ones(len(work), dtype=bool))  # that events run at once follows from it
    rule = "restarts" if holder else "restarts_untold"
    return replace(finding("fault", rule, name, again, table, holder=holder), takes=takes)


def _holder(table: Table, again: np.ndarray, work: np.ndarray) -> str:
    """The file's own column that changes where the telling begins again, and nowhere else."""
    within = work[1:] == work[:-1]
    names = list(filter((table.present - set(NAMES)).__contains__, table.texts))
    changes = {name: _changes(table, name, work) & within for name in names}
    found = [header(name) for name in names if np.array_equal(changes[name], again[1:] & within)]
    known = [name for word in PART_HEADERS for name in found if bare_header(name) == word]
    return next(iter([*known, *found]), "") or _in_a_season(table, changes, again[1:] & within)


def _changes(table: Table, name: str, work: np.ndarray) -> np.ndarray:
    texts = downward(table.text(name), work)
    return np.asarray(texts[1:] != texts[:-1], dtype=bool)


def _in_a_season(table: Table, changes: dict[str, np.ndarray], again: np.ndarray) -> str:
    """The column of parts that changes there, but for a season that begins with the same part."""
    season = next((changes[name] for name in _own(table, _SEASONS)), None)
    if season is None:
        return ""
    parts = [name for name in _own(table, PART_HEADERS) if changes[name].any()]
    found = (header(name) for name in parts if np.array_equal(changes[name] | season, again))
    return next(found, "")
