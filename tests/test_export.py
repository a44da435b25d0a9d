"""What leaves: names that tell, and a CSV that loses nothing."""

from pathlib import Path

from dashboard import export
from dashboard.events import read
from dashboard.narrative import annotate, under
from dashboard.selection import Selection

FILM = Path(__file__).parents[1] / "data" / "events.csv"
TABLE = """\
event,screen_start,screen_end,story_start,story_end,times,weather,note
The hand,18:30,0:18:36.5,1944~,1944~,4,rain,"=1+1, as text"
"""


def test_a_file_name_says_work_view_and_filter() -> None:
    events = annotate(read(FILM))
    selection = Selection.from_query("view=story-curve&city=Nevers&character=Elle+(Nevers)")
    assert export.file_name(events, selection) == "hiroshima-mon-amour_story-curve_nevers-elle-nevers"


def test_the_csv_that_leaves_is_the_one_that_came() -> None:
    events = annotate(read(TABLE.encode(), name="Tiny"))
    again = read(export.csv(events).encode())
    assert again.drop(columns="work").equals(read(TABLE.encode()).drop(columns="work"))
    assert "18:30,0:18:36.5,1944~,1944~" in export.csv(events)
    assert '"=1+1, as text"' in export.csv(events)


def test_a_ruling_travels_in_the_csv() -> None:
    events = annotate(under(read(TABLE.encode(), name="Tiny"), ((0, "no"),)))
    assert read(export.csv(events).encode())["first_narrative"].tolist() == ["no"]


def test_the_default_film_survives_a_round_trip() -> None:
    events = read(FILM)
    again = read(export.csv(annotate(events)).encode())
    assert again[list(events)].equals(events)
