"""What the axes of screen time and story time say."""

from anachrony import read
from anachrony.charts import Canvas, draw
from anachrony.narrative import annotate
from anachrony.selection import Selection


def test_ranks_are_counted_from_1_to_as_many_as_there_are() -> None:
    table = "event,screen_order\n" + "".join(f"E{at},{at}\n" for at in range(1, 10))
    events = annotate(read(table.encode(), name="W"))
    axis = draw(events, Selection(view="interleaving"), Canvas()).layout.xaxis
    assert axis.ticktext == tuple("123456789")


def test_a_story_whose_days_are_counted_has_no_calendar() -> None:
    said = []
    for first, then in (("D1", "D3"), ("1944-08-01", "1944-08-03")):
        table = f"event,screen_order,story_start\nA,1,{first}\nB,2,{then}\n"
        events = annotate(read(table.encode(), name="W"))
        axis = draw(events, Selection(view="story-curve", scale="calendar"), Canvas()).layout.yaxis
        said.append(axis.title.text)
    assert said == ["Story time (counted in days)", "Story time (calendar)"]
