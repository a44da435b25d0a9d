"""Which column a missing one probably is by what its cells hold, where its name says nothing."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.findings import Finding
from anachrony.schema import Column, yes_or_no
from anachrony.schema.words import NOTHING
from anachrony.sheet.headers import bare_header, canonical, of_the_making, side
from anachrony.sheet.headers.beside import PART_HEADERS
from anachrony.sheet.headers.vocabulary import HEADERS
from anachrony.sheet.layout.letters import letter
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.doubting import added_up, of_films, of_one_film
from anachrony.sheet.naming.fitting import (
    BY_NAME,
    SAMPLE,
    calendar,
    clocks_each,
    first_cells,
    of_day,
    texts_of,
    timely,
    without_unshown,
    worded,
)
from anachrony.sheet.naming.parts import OF_DAYS, in_parts

CLOCKS = (
    *("time", "temps", "zeit", "tiempo", "tempo", "tijd", "время", "czas", "时间", "時間", "時刻"),
)
"""Headers that do not say whose clock it is."""

_LANES = (
    *("timeline", "time line", "period", "time period", "era", "setting", "zeitebene", "zeitlinie"),
    *("línea temporal", "linea temporale", "ligne temporelle", "niveau temporel", "plano temporal"),
    *("piano temporale", "linha do tempo", "tijdlijn"),
)
"""Headers of lanes and places, which may be named by their dates."""

_SCREEN = ("screen_start", "screen_end", "screen_duration")

_NAMED = frozenset({*HEADERS["place"], *HEADERS["city"], *HEADERS["characters"]})
"""Headers of words that name no event."""


def by_cells(
    columns: Columns, column: Column, free: Sequence[int], taken: dict[str, int]
) -> int | None:
    """Return the column whose cells are what a missing one holds; None where none are."""
    known = {*columns.present, *taken}
    if column.name == "event":
        ordered = any(name.startswith(("screen_", "story_")) for name in known)
        lettered = (at for at in free if ordered and _letters_each(columns, at))
        told = _event(columns, free)
        return next(lettered, None) if told is None else told
    others = [at for at in free if not _called_otherwise(columns.called[at], column.name)]
    if column.name == "screen_start" and "screen_order" not in known:
        return next(_starts(columns, others), None)
    if column.name == "screen_order" and not known & {"screen_start", "screen_end"}:
        ranked = [at for at in others if _shares(texts_of(columns, at)) or _counts_on(columns, at)]
        return next(iter(ranked), None)
    if column.name == "story_start" and not known & {"story_end", "story_order"}:
        lanes = [at for at in free if bare_header(columns.called[at]) in _LANES]
        hours = "screen_start" not in known
        stamped = [at for at in free if (hours and _stamped(columns, at)) or _edge(columns, at)]
        dated = [] if of_films(columns) else [*others, *stamped, *lanes]
        return next((at for at in dated if _all_dates(texts_of(columns, at), hours)), None)
    if column.name == "story_end" and "story_start" in known:
        return next((at for at in free if _edge(columns, at, "screen_end")), None)
    if column.name == "strand":
        free = [] if "track" in known else others
        return next((at for at in free if _lanes(columns, at, taken)), None)
    start = taken.get("screen_start", _taken_before(columns))
    if column.name == "screen_end" and start is not None:
        return next(_ends(columns, others, start), None)
    return None


def _lanes(columns: Columns, at: int, taken: dict[str, int]) -> bool:
    """Whether words part events that the film shows at once, so that of no lane two overlap: tiers,
    the parts of a split screen.
    """
    ours = {name: one for one, name in enumerate(columns.ours) if name} | taken
    texts = columns.texts(at)[:SAMPLE]
    few = 1 < len(texts_of(columns, at)) < len(texts)
    if not few or not {"screen_start", "screen_end"} <= {*ours} or not worded(texts):
        return False
    clocks = (columns.texts(ours[f"screen_{name}"])[:SAMPLE] for name in ("start", "end"))
    start, end = (times.numbers_each(each, times.CLOCK)[0] for each in clocks)
    one = np.zeros(len(texts), dtype=int)
    lane = pd.factorize(texts)[0]
    return _at_once(one, start, end) > 1 and not _at_once(lane, start, end)


def _at_once(lane: np.ndarray, start: np.ndarray, end: np.ndarray) -> int:
    """How many events begin before the one above them in their lane has ended."""
    by = np.lexsort((start, lane))
    same = lane[by][1:] == lane[by][:-1]
    return int((same & (start[by][1:] < end[by][:-1])).sum())


def _event(columns: Columns, free: Sequence[int]) -> int | None:
    """The column that tells the events: one that is called so, else the most telling of words."""
    if sum(map(bool, columns.called)) == 1:
        return None
    free = [at for at in free if not of_the_making(columns.called[at])]
    free = [at for at in free if not of_one_film(columns, at)] or free
    free = [at for at in free if _filled(columns, at) or bare_header(columns.called[at]) != "notes"]
    words = [at for at in free if not _called_otherwise(columns.called[at], "event")]
    titled = [at for at in words if _titled(columns.called[at])]
    named = [at for at in titled if bare_header(columns.called[at]).endswith(_NAMES)]
    others = [at for at in free if not words and _filled(columns, at)]
    unplaced = [at for at in others if bare_header(columns.called[at]) not in _NAMED]
    likely = (named, titled, words, unplaced, others)
    names = ([at for at in group if not names_no_event(texts_of(columns, at))] for group in likely)
    found = (_most_telling(columns, group) for group in (*names, *likely))
    return next((at for at in found if at is not None), None)


def _filled(columns: Columns, at: int) -> bool:
    return bool((columns.cells.iloc[:, at] != "").mean() >= _FILLED)


def _letters_each(columns: Columns, at: int) -> bool:
    """Whether each row has a letter of its own, `A`, `B2`: one that is cut up and put in order."""
    texts = texts_of(columns, at)
    lettered = all(re.fullmatch(r"[^\W\d_]\d{0,3}", text) for text in texts)
    return lettered and len(texts) > 1 and columns.cells.iloc[:, at].is_unique


_NAMES = (" name", " title")


def _starts(columns: Columns, free: Sequence[int]) -> Iterator[int]:
    """The columns of clocks that count on, of no day and of no sum."""
    for at in free:
        texts = texts_of(columns, at)
        clocks = (_all_clocks(texts, _COUNT_ON) and _of_a_film(texts)) or _labelled(columns, at)
        if clocks and not (_of_its_day(columns, at) or added_up(columns, at)):
            yield at


def _taken_before(columns: Columns) -> int | None:
    """The column that a reader said is that of the starts."""
    said = (at for at, called in enumerate(columns.called) if called in columns.said)
    return next((at for at in said if columns.ours[at] == "screen_start"), None)


def _ends(columns: Columns, free: Sequence[int], start: int) -> Iterator[int]:
    """The columns of clocks behind that of the starts, which may be called as it is, or stand next
    to it and say of each event a later one.
    """
    twin = f"{columns.called[start]} 2"
    for at in free:
        beside = at == start + 1 and _later(columns, start, at)
        may = at > start and (columns.called[at] == twin or beside or not _named(columns, start))
        if may and (_all_clocks(texts_of(columns, at)) or _labelled(columns, at)):
            yield at


def _edge(columns: Columns, at: int, edge: str = "screen_start") -> bool:
    """Whether what is called a start or an end, of whatever, holds dates: `Xanadu start`."""
    return side(columns.called[at], edge) and calendar(texts_of(columns, at))


def _later(columns: Columns, start: int, at: int) -> bool:
    """Whether each row's clock is later than its start, and no length that the next one follows."""
    clocks = (columns.texts(one)[:SAMPLE] for one in (start, at))
    first, last = (times.numbers_each(each, times.CLOCK)[0] for each in clocks)
    length = len(first) > 2 and np.allclose((first + last)[1:-1], first[2:])
    return len(first) > 1 and not length and bool((last > first).all())


def _stamped(columns: Columns, at: int) -> bool:
    """Whether what is called a start of the film's time holds dates: `timestamp`."""
    called = bare_header(columns.called[at])
    texts = texts_of(columns, at)
    return called in HEADERS["screen_start"] and (calendar(texts) or times.in_epoch({*texts}))


def _titled(called: str) -> bool:
    """Whether the last word of a header is one of events: `Which scene?`."""
    return bare_header(called).rstrip("? ").split(" ")[-1] in HEADERS["event"]


def _of_its_day(columns: Columns, at: int) -> bool:
    return bare_header(columns.called[at]) in CLOCKS and of_a_day(columns, texts_of(columns, at))


def _called_otherwise(called: str, name: str) -> bool:
    """Whether a header is known, as another column's, or as one of dates that are not the
    story's.
    """
    word = bare_header(called)
    if name == "story_start" and of_the_making(called):
        return True
    if any(side(called, other) for other in _SCREEN if other != name):
        return True
    if canonical(called) in BY_NAME:
        return canonical(called) != name
    if name == "screen_start" and word in HEADERS["screen_order"]:
        return False  # a place in the film, which clocks say more closely
    if name == "story_start" and word in HEADERS["event"]:
        return False  # `Moment`: dates name no event
    return word not in HEADERS.get(name, ()) and any(word in words for words in HEADERS.values())


def _all_dates(texts: np.ndarray, hours: bool) -> bool:
    texts = texts[[text.casefold() not in NOTHING for text in texts]] if len(texts) else texts
    dates = calendar(texts) or times.in_epoch({*texts})
    hours = hours and not all(text.count(":") == 2 for text in texts)  # seconds are of films
    return len(texts) > 1 and (dates or (hours and all(map(times.is_clock, texts))))


def _named(columns: Columns, start: int) -> bool:
    """Whether the start was found by its name."""
    return bare_header(columns.called[start]) in HEADERS["screen_start"]


_COUNT_ON = 0.25
"""Of clocks that nothing calls starts, the part that may fall back; of lengths half do."""


_MARKED = re.compile(r":|\d ?(?:['′’\"″”]|min\b|mn\b|s\b|sec)", re.IGNORECASE)
"""What a number has that is a time of a film by its own sign."""


def _all_clocks(texts: np.ndarray, falling: float = 1.0) -> bool:
    texts = without_unshown(texts)
    marked = all(map(_MARKED.search, texts)) and not of_day(texts)
    if len(texts) < 2 or not marked or not clocks_each(texts).all():
        return False
    return bool((np.diff(times.numbers_each(texts, times.CLOCK)[0]) < 0).mean() <= falling)


def _of_a_film(texts: np.ndarray) -> bool:
    """Whether clocks go on for no more than a day; a mission's do."""
    numbers = times.numbers_each(texts, times.CLOCK)[0]
    return not bool((numbers > times.DAY).any())


_SHARE = re.compile(r"(\d{1,3}(?:[.,]\d{1,3})?)\s?%", re.ASCII)


def _shares(texts: np.ndarray) -> bool:
    """Whether these are places in the film, in hundredths of it, that count on."""
    found = [_SHARE.fullmatch(text) for text in texts]
    places = [float(one[1].replace(",", ".")) for one in found if one]
    rise = all(first < last for first, last in pairwise(places))
    return len(places) == len(texts) > 2 and rise and places[-1] <= 100


def ranked(texts: np.ndarray) -> bool:
    """Return whether these are 1 to as many as there are, in another order: no seconds."""
    numbers = [int(text) for text in texts if text.isdecimal()]
    every = len(numbers) == len(texts) > 2 and sorted(numbers) == list(range(1, len(texts) + 1))
    return every and numbers != sorted(numbers)


def _counts_on(columns: Columns, at: int) -> bool:
    """Whether a header says an order, or numbers, and the rows stand in another."""
    words = set(re.split(r"\W+", bare_header(columns.called[at])))
    return ranked(columns.texts(at)[:SAMPLE]) and not words.isdisjoint(COUNTING)


COUNTING = frozenset(
    {"order", "ordre", "rank", "rang", "position", "reihenfolge", "orden", "ordine", "ordem"}
    | {"volgorde", "kolejność", "порядок", "no", "nr", "number", "nummer", "numéro", "número"}
    | {"numero", "n", "sequence"}
)
"""Words of a header that say an order."""


_DECIMALS = re.compile(r"\d+[.,]\d+", re.ASCII)


def _labelled(columns: Columns, at: int) -> bool:
    """Whether a column of a file without a header is of seconds that count on, as Audacity writes
    labels.
    """
    texts = texts_of(columns, at)
    named = any(called != letter(one) for one, called in enumerate(columns.called) if called)
    if named or len(texts) < 2 or not all(map(_DECIMALS.fullmatch, texts)):
        return False
    return bool((np.diff(times.numbers_each(texts, times.CLOCK)[0]) >= 0).all())


_FILLED = 0.9
"""Of the rows of a file, the part that a column of events names: all, but for slips."""

_FILE = re.compile(
    r"\S+\.(?:mp4|mov|mkv|avi|mxf|wav|mp3|aif|aiff|r3d|braw|ari|jpe?g|png|tiff?|exr|dpx)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    rf"\S+@\S+\.\w+|https?://\S+|{_FILE.pattern}"
    r"|day|night|dawn|dusk|morning|evening|int(?:erior)?\.?|ext(?:erior)?\.?|int\.?/ext\.?"
    r"|matin|soir|aube|crépuscule|midi|après-midi|morgens?|abends?|mittags?|dämmerung|mañana|tarde"
    r"|noche|día|amanecer|atardecer|mattina|sera|notte|giorno|alba|tramonto"
    r"|[tb]?gp|p[amerts]|[ebm]?cu|m[sl]s|[evx]?ls|ws|close[- ]?up|long shot|medium shot"
    r"|jour|nuit|intérieur|extérieur|tag|nacht|innen|außen|yes|no|oui|non|ja|nein|s[íi]|true|false|high|medium|low",
    re.IGNORECASE,
)
"""What is written with letters and names no event: who answered, a page, a file, an answer."""


def told_elsewhere(columns: Columns, at: int, free: Sequence[int]) -> bool:
    """Return whether what is called a column of events only counts them, or says the same of all,
    and another tells them.
    """
    texts = texts_of(columns, at)
    if not (names_no_event(texts) or of_one_film(columns, at)):
        return False
    others = [one for one in free if not names_no_event(texts_of(columns, one))]
    words = [one for one in others if not _called_otherwise(columns.called[one], "event")]
    told = _most_telling(columns, words)
    rows = min(len(columns.cells), len(texts_of(columns, at)))
    if told is None or not _filled(columns, told):
        return False
    spoken = not _counts(texts) or _spoken(texts_of(columns, told))
    return spoken and 2 * len(texts_of(columns, told)) > rows


def names_no_event(texts: np.ndarray) -> bool:
    """Return whether these name no event: numbers, files, or one word and a number: `Marker 1`."""
    answers = all(yes_or_no(text) or _NO_NAME.fullmatch(text) for text in texts)
    return answers or not worded(texts) or _counts(texts) or all(map(_FILE.fullmatch, texts))


def _counts(texts: np.ndarray) -> bool:
    """Whether one word stands before numbers in all."""
    words = {text.rstrip("0123456789").rstrip(" _#-") for text in texts}
    return len(texts) > 1 == len(words) and all(text[-1].isdigit() for text in texts)


def _most_telling(columns: Columns, free: Sequence[int]) -> int | None:
    """Of the columns of words that are no times, the one whose cells differ most."""
    kinds = {at: texts_of(columns, at) for at in free}
    words = {
        at: texts
        for at, texts in kinds.items()
        if len(texts)
        and worded(texts)
        and not (all(map(_NO_NAME.fullmatch, texts)) or timely(texts))
    }
    return max(words, key=lambda at: (len(words[at]), _spoken(words[at]), -at), default=None)


def _spoken(texts: np.ndarray) -> bool:
    """Whether some are of several words: a colour's name tells less."""
    return any(" " in text for text in texts)


def of_a_day(columns: Columns, texts: np.ndarray) -> bool:
    """Return whether these are times of day: of a date whose parts stand beside them, or they fall
    back, and a film's don't but where a column tells its parts from one another; or days of
    the week stand beside them.
    """
    parts = {"episode", "work"} & columns.present
    parts |= {one for one in map(bare_header, columns.called) if one in (*PART_HEADERS, "film")}
    if in_parts(columns):
        return len(texts) > 0 and all(map(times.is_clock, texts))
    day = any(bare_header(called) in OF_DAYS for called in columns.called)
    if (parts and not day) or not len(texts) or not all(map(times.is_clock, texts)):
        return False
    if any(_of_a_week(texts_of(columns, at)) for at in range(len(columns.called))):
        return True
    clocks = [f"D1 {times.in_figures(text)}" for text in texts]
    moments = times.numbers_each(np.array(clocks, dtype=object), times.DATE)[0]
    return bool((np.diff(moments) < 0).any())


def _of_a_week(texts: np.ndarray) -> bool:
    return len(texts) > 1 and all(map(times.is_weekday, texts))


_HALVES = frozenset({"start", "stop", "end", "begin", "point"})
"""What a column says of a row that only begins or ends an event."""


def half_events(columns: Columns) -> Iterator[Finding]:
    """Yield the fault of a column whose rows only begin an event or end it."""
    for at, called in enumerate(columns.called):
        texts = {text.casefold() for text in texts_of(columns, at)} if called else set()
        if len(texts - {"point"}) == 2 and texts <= _HALVES:
            hints = (("cells", first_cells(columns, at)),)
            yield Finding("fault", "halves", (columns.line,), called, hints=hints)
