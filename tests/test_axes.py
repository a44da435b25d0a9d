"""The axis of screen time."""

from anachrony import read
from anachrony.charts import Canvas, draw
from anachrony.narrative import annotate
from anachrony.selection import Selection


def test_ranks_are_counted_from_1_to_as_many_as_there_are() -> None:
    table = "event,screen_order\n" + "".join(f"E{at},{at}\n" for at in range(1, 10))
    events = annotate(read(table.encode(), name="W"))
    axis = draw(events, Selection(view="interleaving"), Canvas()).layout.xaxis
    assert axis.ticktext == tuple("123456789")
