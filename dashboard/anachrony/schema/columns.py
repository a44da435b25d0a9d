"""The columns of events.csv: adding a column is adding a line."""

from anachrony.schema.column import SHOWN, Column
from anachrony.schema.words import CERTAINTIES, CONVENTIONS, KINDS, MODES, TRACKS

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
        roles=(*SHOWN, "search", "table", "fact"),
    ),
    Column(
        "city",
        "word",
        "Nevers",
        "the city it happens in",
        roles=(*SHOWN, "near", "search", "table", "fact", "where"),
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
        roles=(*SHOWN, "near", "search", "table", "fact", "who"),
        singular="character",
    ),
    Column(
        "track",
        "choice",
        "image",
        "the band of the film that carries it; blank = both",
        words=TRACKS,
        roles=(*SHOWN, "table", "fact", "how"),
    ),
    Column(
        "mode",
        "word",
        "memory",
        "how it is there; other words are welcome",
        words=MODES,
        roles=(*SHOWN, "search", "fact", "how"),
    ),
    Column(
        "level",
        "level",
        "1",
        "0 the outermost narration, 1 what is told in it, …; blank = by within, mode or teller",
        yields=True,
        roles=("fact",),
    ),
    Column(
        "teller",
        "word",
        "Elle (Nevers)",
        "who tells, remembers or imagines it; blank = the film itself",
        roles=("colour", "search", "fact"),
    ),
    Column(
        "within",
        "text",
        "The hand",
        "the event that contains this one: its id, or a name that only one event bears",
        yields=True,
        roles=("fact",),
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
    Column(
        "runtime", "clock", "1:32:00", "how long the film lasts; one row is enough", "s", once=True
    ),
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
