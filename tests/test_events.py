"""From a file to events."""

from pathlib import Path

from dashboard.events import read

FILM = Path(__file__).parents[1] / "data" / "events.csv"


def test_the_default_film_can_be_read() -> None:
    assert len(read(FILM)) >= 70
