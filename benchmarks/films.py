"""What is measured on: the default film, the shots of Forrest Gump, and generated films of any
size.
"""

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from anachrony.cli.films import FILM
from anachrony.events import read

GUMP = Path(__file__).parents[2] / "shared" / "data" / "forrest_gump" / "locations.tsv"
"""The 869 measured shots of Forrest Gump (Häusler and Hanke 2016, CC0); they are no part of this
repository.
"""

GUMP_SHOTS = 869


@dataclass(frozen=True)
class Film:
    """A file of events, how its headers map to the contract's columns, and how many events it
    holds.
    """

    name: str
    path: Path
    count: int
    mapping: dict[str, str] = field(default_factory=dict)

    def events(self) -> pd.DataFrame:
        """Return the film's events, every one of them."""
        events = read(self.path, self.mapping)
        assert len(events) == self.count
        return events


def default_film() -> Film:
    with FILM.open(encoding="utf-8-sig", newline="") as file:
        return Film("Hiroshima mon amour", FILM, sum(1 for _ in csv.DictReader(file)))


def long_film(folder: Path) -> Film:
    """Forrest Gump where its shots lie beside the repository, else a generated film of as many in
    `folder`.
    """
    return forrest_gump() if GUMP.exists() else generated(GUMP_SHOTS, folder)


def forrest_gump() -> Film:
    """The shots as they were published: an onset and a duration each, and no story time, read
    through a mapping.
    """
    mapping = {
        "event": "locale",
        "screen_start": "onset",
        "screen_duration": "duration",
        "place": "setting",
    }
    return Film(
        "Forrest Gump",
        GUMP,
        GUMP_SHOTS,
        {**mapping, "city": "major_location", "strand": "major_location"},
    )


def generated(count: int, folder: Path) -> Film:
    """A film of `count` shots, the same every time."""
    path = _written(folder / f"generated_{count}.csv", list(_shots(count, random.Random(count))))
    return Film("generated", path, count)


CITIES = 22
"""As many as the major locations of Forrest Gump, each a story-line with a year of its own."""


def _shots(count: int, chance: random.Random) -> Iterator[dict[str, object]]:
    """Shots without a gap, of a length of 1 s to 20 s; two in three are dated, to a day of their
    city's year.
    """
    end = 0.0
    for number in range(count):
        start, end = end, end + chance.randint(100, 2000) / 100
        city = min(chance.randrange(CITIES), chance.randrange(CITIES))
        day = (
            date(1900 + 5 * city, 1, 1) + timedelta(days=chance.randrange(365))
            if chance.random() < 2 / 3
            else ""
        )
        cast = chance.sample("ABCDEFGH", chance.randint(1, 3))
        yield {
            "event": f"Shot {number + 1}",
            "screen_start": f"{start:.2f}",
            "screen_end": f"{end:.2f}",
            "screen_margin": chance.choice(("", "5s", "2m")),
            "story_start": day,
            "story_end": day,
            "strand": f"Strand {city}",
            "city": f"City {city}",
            "characters": "; ".join(cast),
            "certainty": chance.choice(("sourced", "estimated")),
        }


def _written(path: Path, rows: list[dict[str, object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    return path
