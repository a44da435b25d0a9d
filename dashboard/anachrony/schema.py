"""The contract of events.csv: its columns and the words allowed in them.

`COLUMNS` is read by the reader, the tests and the README's table; adding a column is adding a line.
"""

from collections.abc import Iterable
from dataclasses import dataclass

TRACKS = ("image", "sound", "music", "both")
MODES = (
    "present",
    "memory",
    "archive",
    "reenactment",
    "film-within-film",
    "imagined",
    "told",
    "title",
    "between",
)
DEEPER = ("memory", "archive", "reenactment", "film-within-film", "imagined", "told")
"""The modes of what lies one level deeper than the present: somebody tells, remembers, imagines or
shows it.
"""
UNCOUNTED = ("title", "between")
"""The modes of what is shown and is no event: titles, and what lies between two marks and nobody
describes.
"""
KINDS = ("film", "series", "play", "novel", "comic", "game")
"""What a work can be; a film, where nothing is said."""
CONVENTIONS = ("events", "times", "tellings")
"""The counts that a table can call a convention of its own: how many events it has, how often
something happened, how often it is told.
"""
CERTAINTIES = ("measured", "sourced", "script", "converted", "recalled", "estimated")


@dataclass(frozen=True)
class Column:
    """One column of events.csv: `type` names the reader in times/ or events/, `unit` what it is
    read into; one filled `once` is said of the whole work; one that `yields` leaves its name to a
    column of the file whose values don't fit. `roles` are what it does on the page (`ROLES`);
    `singular` names it where one of its values is chosen.
    """

    name: str
    type: str
    example: str
    meaning: str
    unit: str = ""
    required: bool = False
    once: bool = False
    words: tuple[str, ...] = ()
    yields: bool = False
    roles: tuple[str, ...] = ()
    singular: str = ""

    @property
    def choice(self) -> str:
        """What it is called where one of its values is chosen."""
        return self.singular or self.name

    @property
    def coded(self) -> bool:
        """Whether its values are words of ours, said in the reader's."""
        return self.type == "choice" or bool(self.words)


_SHOWN = ("filter", "lane", "colour")
ROLES = (*_SHOWN, "near", "search", "table", "fact", "where", "who", "how")
"""What a column does: its values filter, are lanes, are colours; its filter is always near; it is
searched, in the table, among the facts of an event; hovering says where, who and how by it.
"""


COLUMNS = (
    Column("work", "word", "Hiroshima mon amour", "the film; blank = the file's name"),
    Column("id", "text", "e12", "what others call the event by; no two bear one", yields=True),
    Column(
        "event",
        "text",
        "The hand",
        "what happens; the same name twice in one work = the same happening told again",
        required=True,
        roles=("search",),
    ),
    Column(
        "episode",
        "word",
        "2",
        "the episode, chapter or reel, where ranks or clocks begin again in each; "
        "blank = that of the row above",
    ),
    Column(
        "screen_start",
        "clock",
        "0:18:30",
        "when the film begins to show it; blank = never shown",
        "s",
    ),
    Column(
        "screen_end",
        "clock",
        "18:36.5",
        "when the film stops showing it; blank = when the next begins",
        "s",
    ),
    Column(
        "screen_duration", "clock", "6", "how long the film shows it, in place of screen_end", "s"
    ),
    Column("screen_order", "rank", "16", "its rank in the telling, where there are no clock times"),
    Column(
        "screen_margin",
        "margin",
        "2m",
        "± margin of both screen times: 1f (a frame), 40ms, 5s, 2m, 1h, 3d",
        "s",
    ),
    Column(
        "story_start",
        "date",
        "1944-08-02",
        "when it begins in the story: a date (EDTF) or a day (D1 16:00); blank = undated",
        "s",
    ),
    Column(
        "story_end", "date", "1944-24", "when it ends in the story; blank = all of story_start", "s"
    ),
    Column("story_order", "rank", "3", "its rank in the story, where there are no dates"),
    Column("story_margin", "margin", "1h", "± margin of both story times", "s"),
    Column(
        "story_label",
        "text",
        "Day 1, about four in the afternoon",
        "how a person reads its story time",
        roles=("search",),
    ),
    Column(
        "strand",
        "word",
        "Nevers 1944",
        "the story-line it belongs to",
        roles=(*_SHOWN, "search", "table", "fact"),
    ),
    Column(
        "city",
        "word",
        "Nevers",
        "the city it happens in",
        roles=(*_SHOWN, "near", "search", "table", "fact", "where"),
    ),
    Column(
        "place",
        "word",
        "quay of the Loire",
        "the place in that city",
        roles=("search", "fact", "where"),
    ),
    Column(
        "characters",
        "words",
        "Elle; the German",
        "who is in it, separated by ;",
        roles=(*_SHOWN, "near", "search", "table", "fact", "who"),
        singular="character",
    ),
    Column(
        "track",
        "choice",
        "image",
        "the band of the film that carries it; blank = both",
        words=TRACKS,
        roles=(*_SHOWN, "table", "fact", "how"),
    ),
    Column(
        "mode",
        "word",
        "memory",
        "how it is there; other words are welcome",
        words=MODES,
        roles=(*_SHOWN, "search", "fact", "how"),
    ),
    Column(
        "level",
        "level",
        "1",
        "0 the outermost narration, 1 what is told in it, …; blank = by within, else by mode",
        yields=True,
    ),
    Column(
        "teller",
        "word",
        "Elle (Nevers)",
        "who tells, remembers or imagines it; blank = the film itself",
    ),
    Column(
        "within",
        "text",
        "The hand",
        "the event that contains this one: its id, or a name that only one event bears",
        yields=True,
    ),
    Column(
        "times",
        "count",
        "4",
        "how often it happened, when told once (iterative): a number or many; "
        "pseudo = told so, too closely to have happened often",
        roles=("fact",),
    ),
    Column(
        "paralipsis",
        "choice",
        "yes",
        "the telling passed over it when it told of its time",
        words=("yes",),
        yields=True,
        roles=("fact",),
    ),
    Column(
        "certainty",
        "choice",
        "estimated",
        "how well its times are known",
        words=CERTAINTIES,
        roles=("filter", "colour", "table", "fact", "how"),
    ),
    Column(
        "first_narrative",
        "choice",
        "yes",
        "the reader's own ruling; blank = computed",
        words=("yes", "no"),
    ),
    Column(
        "source",
        "text",
        "Duras 1960, part I",
        "where its times come from",
        roles=("search", "fact"),
    ),
    Column("note", "text", "", "anything else", roles=("search", "fact")),
    Column(
        "director", "text", "Alain Resnais", "the work's director; one row is enough", once=True
    ),
    Column(
        "screen_begin",
        "clock",
        "10:00:00",
        "the clock at which the programme begins; one row is enough",
        "s",
    ),
    Column(
        "kind",
        "choice",
        "film",
        "what the work is; blank = a film; one row is enough",
        once=True,
        words=KINDS,
        yields=True,
    ),
    Column(
        "conventions",
        "words",
        "events; times",
        "the counts that are a convention of the table, no fact of the work; one row is enough",
        once=True,
        words=CONVENTIONS,
        yields=True,
    ),
    Column("runtime", "clock", "1:32:00", "how long the film lasts; one row is enough", "s"),
    Column("day_one", "date", "1957-08", "when Day 1 is, as far as is known; one row is enough"),
    Column(
        "work_note",
        "text",
        "Day 1 is nominal",
        "what must be said under every chart of the work; one row is enough",
        once=True,
    ),
    Column("year", "text", "1959", "the work's year; one row is enough", once=True),
)

FOUND = (
    Column(
        "order",
        "choice",
        "analepsis",
        "how the telling stands there to the story",
        roles=("filter", "colour", "fact"),
    ),
    Column("reach", "length", "", "how far from where it is told", "s", roles=("fact",)),
    Column("extent", "length", "", "how much of the story it tells", "s", roles=("fact",)),
    Column("kinds", "choice", "completing", "what kind of anachrony it is in", roles=("fact",)),
    Column("pace", "choice", "scene", "how fast it is told", roles=("fact",)),
    Column("frequency", "choice", "iterative", "how often it is told", roles=("fact",)),
)
"""The columns among those the analysis adds (`ADDED`) that have a role."""


def bearing(role: str) -> tuple[Column, ...]:
    """Return the columns that have a role, those of the file before what is found."""
    return tuple(column for column in (*COLUMNS, *FOUND) if role in column.roles)


NAMES = tuple(column.name for column in COLUMNS)
"""The column names, in the order of the README's table."""

ENDS = tuple(f"{axis}_{end}" for axis in ("screen", "story") for end in ("start", "end"))
"""The four times of an event; each is read into three float64 columns: itself, `_earliest` and
`_latest`.
"""

ADDED = (
    *(
        "telling",
        "story_rank",
        "narrative_level",
        "container",
        "happening",
        "in_chain",
        "order",
        "anachrony",
        "reach",
        "reach_least",
        "reach_most",
    ),
    *("extent", "extent_least", "extent_most", "moment", "span", "returns", "kinds", "depth"),
    *("speed_least", "speed_most", "pace", "tellings", "frequency"),
)
"""The columns that the analysis adds."""

UNDERSTOOD = ("screen_derived", "story_backwards", "story_day", "story_slack")
"""The columns that reading adds: how an end was derived (blank: it is given), whether the story
runs backwards, whether it is told in days without calendar, how far these days can move (s).
"""

_DRESS = ("hover", "label", "tint", "fill")
"""The columns that charts add."""


def added(name: str) -> bool:
    """Return whether the program adds a column of this name to those of a file."""
    return name in (*ADDED, *UNDERSTOOD, *_DRESS) or name.endswith(
        ("_text", "_earliest", "_latest")
    )


def translation(name: str) -> tuple[str, str]:
    """Return the column of the contract whose cells a column has in another language, and that
    language: `event.fr` → event, fr; two blanks where it is none.
    """
    column, _, language = name.rpartition(".")
    return (column, language) if column in TRANSLATED and len(language) == 2 else ("", "")


def translations(columns: Iterable[str], of: str) -> list[str]:
    """Return which columns have the cells of one in another language."""
    return [name for name in columns if translation(name)[0] == of]


TRANSLATED = (
    *("event", "story_label", "strand", "city", "place", "characters"),
    *("teller", "note", "work_note"),
)
"""The columns that a file can have in another language, too."""


def own(columns: Iterable[str]) -> list[str]:
    """Return which of a table's columns are the file's own."""
    return [name for name in columns if not _ours(name)]


def kept(header: str) -> str:
    """Return the name of a file's own column: its header, and `_` where the contract or the program
    has a column of that name.
    """
    return f"{header}_" if _ours(header.rstrip("_")) else header


def header(name: str) -> str:
    """Return the header of an own column in its file: what `kept` was given."""
    return name.removesuffix("_") if _ours(name.rstrip("_")) else name


def _ours(name: str) -> bool:
    return name in NAMES or added(name)
