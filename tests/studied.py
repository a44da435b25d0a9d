"""What a scholar says of a telling: its first narrative, and its anachronies.

A table's anachronies are written as the events they go from and to, an arrow for their direction,
and a dash more for every depth.
"""

from anachrony.narrative import Analysis, analysis, annotate
from anachrony.reading import reading
from tests.films import film

ARROW = {"analepsis": "<-", "prolepsis": "->"}


def studied(table: str) -> Analysis:
    return analysis(annotate(film(table)))


def first(one: Analysis) -> str:
    """The events of the first narrative, in telling order."""
    return " ".join(one.events.loc[one.telling.index[one.first], "event"])


def left(one: Analysis) -> list[str]:
    """The anachronies of a telling, the outer ones first."""
    name = one.events["event"]
    return [
        f"{ARROW[row.order]}{'-' * (row.depth - 1)} {name[row.first]}"
        + (f" to {name[row.last]}" if row.first != row.last else "")
        for row in one.anachronies.itertuples()
    ]


def found(one: Analysis) -> set[str]:
    return set(one.patterns["pattern"])


def words(one: Analysis) -> str:
    return " ".join(sentence.words for sentence in reading(one))


def ranked(names: str, ranks: str) -> str:
    told = enumerate(zip(names.split(), ranks.split(), strict=True), 1)
    return "event, screen_order, story_order\n" + "\n".join(
        f"{name}, {place}, {rank}" for place, (name, rank) in told
    )


def strands(told: str) -> str:
    """A minute of the screen and of the story for every letter, a strand, and its minute."""
    lines = [
        f"{one}, {at}:00, {at + 1}:00, 1913-05-01T12:{int(one[1:]):02d}, "
        f"1913-05-01T12:{int(one[1:]) + 1:02d}, {one[0]}"
        for at, one in enumerate(told.split())
    ]
    return "event, screen_start, screen_end, story_start, story_end, strand\n" + "\n".join(lines)


def back(one: Analysis) -> int:
    return int((one.jumps["direction"] == "backward").sum())


def turns(one: Analysis) -> int:
    return len(one.simultaneities)
