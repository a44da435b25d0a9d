"""Columns that are called as one of the contract's and plainly are none: of a list of films seen,
where lengths beside them end, pages that several scenes share; a table on its side.
"""

import re
from collections.abc import Callable, Iterator

import numpy as np

from anachrony import times
from anachrony.findings import Finding
from anachrony.schema import Column
from anachrony.sheet.headers import bare_header, known, unit
from anachrony.sheet.headers.vocabulary import HEADERS
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.fitting import texts_of
from anachrony.text import listed

_OF_FILMS = re.compile(
    r"letterboxd uri|imdb (?:id|rating|score)|tmdb id|num votes|watched date|your rating|title type"
    r"|release date|rewatch|box office|isbn|issn|doi|publication (?:year|title)|item type"
)
_PAGES = ("page", "page number", "page no", "pages", "seite", "seiten", "página", "páginas")


def doubted(columns: Columns, column: Column, at: int) -> bool:
    """Return whether a column that is called so is none of the contract's, for all it holds."""
    if column.type in ("date", "clock") and of_films(columns):
        of_story = _OF_STORY.search(bare_header(columns.called[at])) is not None
        return column.type == "clock" or not of_story
    if column.type == "clock" and any(_NEGATIVE.match(text) for text in texts_of(columns, at)):
        return True
    unlike = _UNLIKE.get(column.name)
    return unlike is not None and unlike(columns, at)


_NEGATIVE = re.compile(r"[-−] ?\d(?!.*:)")
"""A clock before the first frame is one all the same."""

_FEW = 5
"""Rows; of fewer nobody asks for the order."""


def of_films(columns: Columns) -> bool:
    """Return whether a table lists films, not events: its dates are of who saw or released them."""
    called = list(map(bare_header, columns.called))
    known = "letterboxd uri" in called or sum(bool(_OF_FILMS.match(one)) for one in called) > 1
    return known or _addressed(columns, called) or _directed(columns, called)


def _addressed(columns: Columns, called: list[str]) -> bool:
    """Whether each row has the address of a film's page."""
    addresses = (at for at, one in enumerate(called) if one in ("url", "uri", "link", "href"))
    texts = (texts_of(columns, at) for at in addresses)
    return any(len(some) and all(map(_PAGE_OF_A_FILM.match, some)) for some in texts)


def _directed(columns: Columns, called: list[str]) -> bool:
    """Whether each row has a title of its own, a year and one of several directors."""
    directors = [at for at, one in enumerate(called) if one in _DIRECTORS]
    released = any(one in _YEARS for one in called)
    titled = any(
        one in _FILMS and len(texts_of(columns, at)) == len(columns.cells)
        for at, one in enumerate(called)
    )
    several = any(len(texts_of(columns, at)) > 1 for at in directors)
    return released and titled and several and _EPISODES.isdisjoint(called)


_PAGE_OF_A_FILM = re.compile(
    r"https?://(?:boxd\.it|(?:www\.)?letterboxd\.com|(?:\w+\.)?imdb\.com/title"
    r"|(?:www\.)?themoviedb\.org/movie)/"
)
_DIRECTORS = frozenset(
    {"director", "directors", "directed by", "dir", "réalisateur", "réalisatrice", "réalisation"}
    | {
        "regie",
        "regisseur",
        "regisseurin",
        "dirección",
        "directora",
        "regia",
        "regista",
        "reżyseria",
    }
    | {"realización", "diretor", "direção", "режиссёр", "режиссер", "監督", "导演", "감독"}
)
_YEARS = frozenset(
    {"year", "année", "jahr", "año", "anno", "ano", "jaar", "rok", "год", "年", "年份", "연도"}
)
_OF_STORY = re.compile(
    r"story|universe|world|diegetic|fabula|narrated|\bset\b|takes place|histoire|diégétique"
    r"|handlung|erzählt|historia|storia|действия"
)
"""What a header says whose dates are of the story also where those beside it are of films."""

_EPISODES = frozenset({"episode", "season", "ep", "épisode", "saison", "folge", "staffel"})


def of_one_film(columns: Columns, at: int) -> bool:
    """Return whether a column says of its rows only of which film they are: all say the same, or
    they are few titles, of which a director is named.
    """
    if len(columns.cells) < 2:
        return False
    if (columns.cells.iloc[:, at] == columns.cells.iat[0, at]).all():
        return True
    few = 2 * len(texts_of(columns, at)) <= len(columns.cells)
    directed = any(bare_header(called) == "director" for called in columns.called)
    return few and directed and is_title(columns, at)


def is_title(columns: Columns, at: int) -> bool:
    """Return whether a column is called one of titles."""
    return bare_header(columns.called[at]) in _TITLES


_TITLES = ("title", "titre", "titel", "título", "titolo", "tytuł", "название")
_FILMS = frozenset({*_TITLES, "name", "film", "movie", "film title", "película", "фильм", "filme"})


def shared_pages(columns: Columns, at: int) -> bool:
    """Return whether these are pages, down the file, of which one holds several events: the rows
    say more of their order.
    """
    numbers = _numbers(columns, at)
    few = len(numbers) < _FEW
    if few or bare_header(columns.called[at]) not in _PAGES or np.isnan(numbers).any():
        return False
    steps = np.diff(numbers)
    return bool((steps >= 0).all() and (steps == 0).any())


def added_up(columns: Columns, at: int) -> bool:
    """Return whether these are where lengths beside them end, as CineMetrics adds them up."""
    lengths = (
        one
        for one, called in enumerate(columns.called)
        if one != at and bare_header(called) in HEADERS["screen_duration"]
    )
    ends = _numbers(columns, at)
    return len(ends) > 2 and any(
        np.allclose(np.cumsum(_numbers(columns, one)), ends, rtol=0, atol=_SLIP * len(ends))
        for one in lengths
    )


_SLIP = 0.06
"""s that rounding to a tenth may take from a length."""


def _numbers(columns: Columns, at: int) -> np.ndarray:
    texts = columns.texts(at)
    return times.numbers_each(texts, times.CLOCK)[0]


def _of_the_film(columns: Columns, at: int) -> bool:
    """Whether these say how long the film lasts, the same on every row, and not its events."""
    named = bare_header(columns.called[at]) in HEADERS["runtime"]
    return named and len(columns.cells) > 1 and len(texts_of(columns, at)) == 1


def _of_the_story(columns: Columns, at: int) -> bool:
    """Whether lengths count in days and more, which no film lasts."""
    return any(map(_OF_DAYS.fullmatch, texts_of(columns, at)))


def lengths_each(texts: np.ndarray) -> bool:
    """Return whether all are how long something lasts, `3 days` and `2 hours`, and no dates."""
    lengths = (_OF_DAYS.fullmatch(text) or _OF_HOURS.fullmatch(text) for text in texts)
    return len(texts) > 1 and all(lengths)


def _behind_feet(columns: Columns, at: int) -> bool:
    """Whether these are the frames of a length that is counted in feet and frames."""
    feet = any(unit(called) == "feet" for called in columns.called)
    return feet and unit(columns.called[at]) == "frames"


_OF_DAYS = re.compile(
    r"\d+(?:[.,]\d+)? ?(?:day|week|month|year|jour|semaine|mois|an|année|tag|woche|monat|jahr|día"
    r"|semana|mes|año|giorn|settiman|mes|ann)[a-zñ]{0,3}",
    re.IGNORECASE,
)
_OF_HOURS = re.compile(
    r"\d+(?:[.,]\d+)? ?(?:h|hours?|heures?|stunden?|horas?|or[ae]"
    r"|min(?:utes?|uten?|utos?|ut[oi])?\.?)",
    re.IGNORECASE,
)

_EIGHTHS = re.compile(r"(?:\d{1,2}[ -])?[1-7]/8", re.ASCII)


def _of_pages(columns: Columns, at: int) -> bool:
    """Whether lengths are of pages, in eighths, as a breakdown counts them."""
    return any(map(_EIGHTHS.fullmatch, texts_of(columns, at)))


_UNLIKE: dict[str, Callable[[Columns, int], bool]] = {
    "screen_order": shared_pages,
    "screen_start": added_up,
    "screen_duration": lambda columns, at: any(
        one(columns, at) for one in (_of_the_film, _of_the_story, _behind_feet, _of_pages)
    ),
}
"""What plainly makes a column another than the contract's."""


def on_its_side(columns: Columns) -> Iterator[Finding]:
    """Yield the fault of a table on its side: the names of its columns stand one under another."""
    rows, wide = columns.cells.shape
    if wide < 2 or rows > _MOST_NAMES:
        return
    if any(map(known, columns.called[1:])):
        return
    names = columns.texts(0).tolist()
    named = [name for name in names if known(name)]
    of_times = {name for name in named if bare_header(name) in _TIMES}
    if len(named) < 2 or 2 * len(named) <= len(names) or not of_times:
        return
    if len({*names}) == len(names):
        hints = (("names", listed(named[:3])),)
        yield Finding("fault", "turned", (columns.line,), hints=hints)


def tidy(columns: Columns) -> Iterator[Finding]:
    """Yield the fault of a table that says one thing of an event a row: a column of it holds the
    names of columns.
    """
    for at, called in enumerate(columns.called):
        names = texts_of(columns, at) if called else ()
        few = at and 2 <= len(names) <= _MOST_THINGS and len(names) < len(columns.cells)
        if few and all(map(known, names)) and any(bare_header(name) in _TIMES for name in names):
            hints = (("names", listed([*names[:3]])),)
            yield Finding("fault", "tidy", (columns.line,), called, hints=hints)


_MOST_THINGS = 40
"""What is said of one event; more are no names of columns, and each is asked what it is called."""

_MOST_NAMES = 1000
"""Rows that can be the names of columns: no table has more of these, and of a million events none
is asked what it is called.
"""

_TIMES = frozenset({*HEADERS["screen_start"], *HEADERS["story_start"], *HEADERS["screen_duration"]})
